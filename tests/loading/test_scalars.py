"""The narrowed core schema: any other spelling of a number is a finding with the number to write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.loading import proposal_of
from dxroi.loading.amounts import read_amount
from dxroi.loading.dates import read_date, read_start_month, read_year
from dxroi.loading.nodes import ScalarNode
from dxroi.loading.scalars import read_flag, read_number, read_text
from dxroi.loading.spelling import number_to_write

from .samples import COST, HOURS, NAMED, PROPOSAL

PLACE = proposal_of(PROPOSAL.encode(), "p.yaml").locate("name") or pytest.fail("no place")


def scalar(text: str, plain: bool = True) -> ScalarNode:
    return ScalarNode(PLACE, text, plain)


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [("0", 0), ("336", 336), ("-3", -3), ("+3", 3), ("0.5", 0.5), ("2.5e6", 2.5e6), ("1E3", 1000), ("1e-3", 0.001)],
    )
    def test_narrowed_core_schema(self, text: str, value: float) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_number(scalar(text), "f", found) == value
        assert found == []

    def test_whole_numbers_stay_integers(self) -> None:
        assert isinstance(read_number(scalar("999999999999999"), "f", []), int)

    @pytest.mark.parametrize(
        ("text", "unit", "write"),
        [
            ("３３６", "", "336"),
            ("１，２００", "", "1200"),
            ("1,200千円", "yen", "1200000"),
            ("１２０万円", "yen", "1200000"),
            ("120万", "yen", "1200000"),
            ("2.5百万円", "yen", "2500000"),
            ("1億2000万円", "yen", "120000000"),
            ("約50万", "yen", "500000"),
            ("¥1,200", "yen", "1200"),
            ("￥１，２００－", "yen", None),
            ("年600千円", "yen", "600000"),
            ("1200円（税込）", "yen", "1200"),
            ("4,200円/時", "rate", "4200"),
            ("1_000", "", "1000"),
            ("1 000", "", "1000"),
            ("010", "", "10"),
            ("0x10", "", "16"),
            ("0o17", "", "15"),
            ("0b101", "", "5"),
            (".5", "", "0.5"),
            ("5.", "", "5"),
            (".5e3", "", "500"),
            ("5%", "", "0.05"),
            ("８０％", "share", "0.8"),
            ("8割", "share", "0.8"),
            ("12:30", "hours", "12.5"),
            ("12:30", "minutes", "750"),
            ("12時間20分", "hours", "12.333333"),
            ("30分", "hours", "0.5"),
            ("2時間", "minutes", "120"),
            ("336時間", "hours", "336"),
            ("336時間", "yen", None),
            ("1,200件", "count", "1200"),
            ("約8人程度", "count", "8"),
            ("▲3", "", "-3"),
            ("△3", "", "-3"),
            ("－３", "", "-3"),
            ("なし", "yen", "0"),
            ("336 ＃注記", "hours", "336"),
            ("1,20", "", None),
            ("1.2.3", "", None),
            ("千円", "yen", None),
            ("万5", "yen", None),
            ("5千3万", "yen", None),
            ("1e400", "", None),
            ("9999兆", "yen", None),
            ("三百", "", None),
        ],
    )
    def test_number_to_write(self, text: str, unit: str, write: str | None) -> None:
        assert number_to_write(text, unit) == write

    @given(st.text(max_size=80), st.sampled_from(["", "yen", "rate", "hours", "minutes", "share", "count"]))
    def test_what_is_to_be_written_is_a_number(self, text: str, unit: str) -> None:
        write = number_to_write(text, unit)
        found: list = []  # type: ignore[type-arg]
        assert write is None or read_number(scalar(write), "f", found) is not None
        assert found == []

    @pytest.mark.parametrize(
        ("text", "plain", "code"),
        [
            ("336", False, "DX205"),
            ("３３６", False, "DX202"),
            (".nan", True, "DX226"),
            ("-.INF", True, "DX226"),
            ("1e400", True, "DX204"),
            ("1e15", True, "DX204"),
            ("-1000000000000000", True, "DX204"),
            ("true", True, "DX203"),
            ("unknown", True, "DX210"),
            ("TBD", True, "DX210"),
            ("~", True, "DX201"),
            ("", True, "DX201"),
            ("", False, "DX201"),
            ("2026-04-01", True, "DX203"),
        ],
    )
    def test_no_number(self, text: str, plain: bool, code: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_number(scalar(text, plain), "f", found) is None
        assert [each.code for each in found] == [code]

    @pytest.mark.parametrize("word", ["不明", "TBD", "未確定", "?", "？", "-", "ー", "…"])
    def test_a_quantity_that_is_not_known_is_unknown(self, word: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_number(scalar(word, False), "f", found, "yen", unsure=True) is None
        assert read_number(scalar(word, False), "f", found, "yen") is None
        assert [each.code for each in found] == ["DX209", "DX210"]


class TestTexts:
    """true and false are the only booleans; all that is no number is text, but a number has to be quoted."""

    @pytest.mark.parametrize("text", ["yes", "no", "on", "010", "1_000", "2026-04-01", "True", ".inf", "=", "０"])
    def test_is_text(self, text: str) -> None:
        assert read_text(scalar(text), "f", []) == text

    @pytest.mark.parametrize("text", ["12", "1e3", "true", "false"])
    def test_quotes(self, text: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_text(scalar(text), "f", found) is None
        assert [each.code for each in found] == ["DX206"]
        assert read_text(scalar(text, False), "f", []) == text

    def test_flags(self) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_flag(scalar("true"), "f", found) is True
        assert read_flag(scalar("false"), "f", found) is False
        assert read_flag(scalar("はい"), "f", found) is None
        assert read_flag(scalar("true", False), "f", found) is None
        assert [each.values["write"] for each in found] == ["true", "true"]


class TestYears:
    @pytest.mark.parametrize(
        ("text", "year"),
        [
            ("2027", 2027),
            ("1989", 1989),
            ("2200", 2200),
            ("令和9年度", 2027),
            ("令和元年度", 2019),
            ("令和182年度", 2200),
        ],
    )
    def test_fiscal_year(self, text: str, year: int) -> None:
        assert read_year(scalar(text), "f", []) == year

    @pytest.mark.parametrize(
        ("text", "write"),
        [
            ("R9", "2027"),
            ("r9年度", "2027"),
            ("令和9", "2027"),
            ("令和９年度", "2027"),
            ("令和09年度", "2027"),
            ("2027年度", "2027"),
            ("２０２７", "2027"),
            ("FY2027", "2027"),
            ("2027-04", "2027"),
            ("2028年3月", "2027"),
            ("平成31年度", "2019"),
            ("H31", "2019"),
            ("2027.0", "2027"),
            ("1988", "2027"),
            ("2201", "2027"),
            ("令和0年度", "2027"),
            ("来年度", "2027"),
            ("true", "2027"),
        ],
    )
    def test_year_to_write(self, text: str, write: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_year(scalar(text), "f", found) is None
        assert [(each.code, each.values["write"]) for each in found] == [("DX215", write)]

    @pytest.mark.parametrize(
        ("text", "start"),
        [
            ("2027-04", (2027, 12)),
            ("2027-10", (2027, 6)),
            ("2027-12", (2027, 4)),
            ("2028-01", (2027, 3)),
            ("2028-02", (2027, 2)),
            ("2028-03", (2027, 1)),
        ],
    )
    def test_month_and_what_remains_of_its_fiscal_year(self, text: str, start: tuple[int, int]) -> None:
        assert read_start_month(scalar(text), "f", []) == start

    @pytest.mark.parametrize("text", ["2027-13", "2027-00", "2027-1", "2027/10", "２０２７-10", "2027", "0000-01"])
    def test_no_month(self, text: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_start_month(scalar(text), "f", found) is None
        assert [each.code for each in found] == ["DX218"]

    @pytest.mark.parametrize("text", ["2026-02-30", "20261015", "2026-10-15T00:00", "2026-W01-1", "0000-01-01"])
    def test_no_date(self, text: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_date(scalar(text), "f", found) is None
        assert read_date(scalar("2028-02-29"), "f", []) == "2028-02-29"
        assert [each.code for each in found] == ["DX219"]


class TestMeant:
    """A key that is nearly right is named with the one it was meant to be."""

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("hour_saved", "hours_saved"),
            ("hoursSaved", "hours_saved"),
            ("hours-saved", "hours_saved"),
            ("HOURS_SAVED", "hours_saved"),
            ("削減時間", "hours_saved"),
        ],
    )
    def test_did_you_mean(self, written: str, meant: str) -> None:
        (found,) = proposal_of((NAMED + HOURS.replace("hours_saved", written) + COST).encode(), "p.yaml").findings
        assert (found.code, found.values["candidates"]) == ("DX132", meant)

    def test_a_key_of_another_language(self) -> None:
        (found,) = proposal_of((NAMED + HOURS + COST.replace("cost", "コスト")).encode(), "p.yaml").findings
        assert (found.code, found.values["candidates"]) == ("DX132", "cost")

    def test_what_is_already_there_is_not_offered(self) -> None:
        (found,) = proposal_of((PROPOSAL + "予備: 1\n").encode(), "p.yaml").findings
        assert found.code == "DX138"
        assert "residents" in str(found.values["keys"])
        assert "name" not in str(found.values["keys"]).split(", ")

    def test_where_every_key_is_there_all_are_named(self) -> None:
        whole = "{low: 1, likely: 2, high: 3, moves_with: cost.initial, mid: 2}"
        text = PROPOSAL.replace("336", whole).replace("2500000", "{low: 1, likely: 2, high: 3}")
        (found,) = proposal_of(text.encode(), "p.yaml").findings
        assert (found.code, found.values["keys"]) == ("DX138", "low, likely, high, moves_with")

    def test_another_spelling_of_what_is_already_there(self) -> None:
        (found,) = proposal_of(PROPOSAL.replace("}", ", anual: 5}").encode(), "p.yaml").findings
        assert (found.code, found.values["near"], found.values["line"]) == ("DX140", "annual", 5)


class TestWaysOut:
    """What a finding says to write is not refused when it is written."""

    @pytest.mark.parametrize(
        ("written", "unit", "code"),
        [
            ("5%", "yen", "DX230"),
            ("５％", "hours", "DX230"),
            ("3割", "count", "DX230"),
            ("5%", "share", "DX202"),
            ("120%", "share", "DX212"),
            ("1.5円", "yen", "DX213"),
            ("▲3", "hours", "DX211"),
            ("▲3", "", "DX202"),
            ("10~5", "hours", "DX203"),
            ("5~10", "hours", "DX228"),
            ("0.5~1.5円", "yen", "DX203"),
        ],
    )
    def test_code(self, written: str, unit: str, code: str) -> None:
        found: list = []  # type: ignore[type-arg]
        assert read_number(scalar(written), "f", found, unit, unsure=bool(unit)) is None
        assert [each.code for each in found] == [code]

    @given(st.text("0123456789.,%万千円割▲-０１５", max_size=8), st.sampled_from(["yen", "hours", "share", "count"]))
    def test_a_number_to_write_is_accepted(self, written: str, unit: str) -> None:
        found: list = []  # type: ignore[type-arg]
        read_amount(scalar(written), "f", found, unit)
        for each in found:
            if each.code in ("DX202", "DX205"):
                assert read_amount(scalar(str(each.values["write"])), "f", [], unit) is not None
