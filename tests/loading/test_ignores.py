"""`# dxroi: ignore[CODE] reason until=DATE`: bound to a field, with a reason, for a time, and of use."""

from __future__ import annotations

import pytest

from dxroi.finding import Finding, Location
from dxroi.loading.events import parse
from dxroi.loading.ignores import Ignores, Judged, ignores_in, judged
from dxroi.texts.findings import finding

TEXT = """\
name: 通知
hours_saved:
  - work: 入力
    before: 5
  - {work: 照合, hours: 3}
cost: {initial: 1, annual: 2}
note: |
  本文
"""


def read(text: str, prefix: str = "") -> Ignores:
    root = parse(text, "p.yaml").root
    assert root is not None
    return ignores_in(text, root, "p.yaml", prefix)


def noted(line: str, comment: str) -> str:
    """The text with a comment after one of its lines."""
    assert TEXT.count(line) == 1
    return TEXT.replace(line, f"{line}  # dxroi: {comment}")


def bound(text: str) -> list[str]:
    return [entry.bound for entry in read(text).entries]


def complaints(text: str) -> list[str]:
    found = read(text)
    assert found.entries == ()
    return [each.code for each in found.findings]


def results(
    text: str, *found: Finding, today: str = "2026-10-15", mandatory: tuple[str, ...] = (), complete: bool = True
) -> list[Judged]:
    return judged(found, read(text), Location("p.yaml", 1, 1), lambda: today, mandatory, complete)


class TestBinding:
    """To the field that begins on its line; on a line of its own, to the next field."""

    @pytest.mark.parametrize(
        ("line", "field"),
        [
            ("name: 通知", "name"),
            ("hours_saved:\n", "hours_saved"),
            ("  - work: 入力", "hours_saved.0"),
            ("    before: 5", "hours_saved.0.before"),
            ("  - {work: 照合, hours: 3}", "hours_saved.1"),
            ("cost: {initial: 1, annual: 2}", "cost"),
            ("note: |", "note"),
        ],
    )
    def test_to_the_field_of_its_line(self, line: str, field: str) -> None:
        shown = line.rstrip("\n")
        assert bound(TEXT.replace(line, f"{shown}  # dxroi: ignore[DX302] 見積待ち" + line[len(shown) :])) == [field]

    def test_on_a_line_of_its_own_to_the_next_field(self) -> None:
        comment = "# dxroi: ignore[DX302] 見積待ち\n"
        assert bound(TEXT.replace("cost:", f"{comment}cost:")) == ["cost"]
        assert bound(TEXT.replace("  - {work", f"  {comment}\n  # 注\n  - {{work")) == ["hours_saved.1"]
        assert bound(TEXT.replace("cost:", f"{comment}{comment}cost:")) == ["cost", "cost"]

    def test_to_the_field_that_goes_on_where_none_begins(self) -> None:
        assert bound("name: 通知\ncost: {\n  initial: 1\n} # dxroi: ignore[DX302] x\n") == ["cost.initial"]

    def test_things_with_ids_by_id(self) -> None:
        text = "verdicts:\n  - id: sound  # dxroi: ignore[DX530] x\n"
        assert [entry.bound for entry in read(text, "rubric").entries] == ["rubric.verdicts.sound"]

    def test_options_by_id_and_what_is_in_them_by_number(self) -> None:
        comment = "  # dxroi: ignore[DX320] x\n"
        text = (
            f"options:\n  - id: lease{comment}    set:\n      cost:\n        - {{id: a}}{comment}  - name: b{comment}"
        )
        assert bound(text) == ["options.lease", "options.lease.set.cost.0", "options.1"]

    @pytest.mark.parametrize(
        "text",
        [
            TEXT.replace("本文", "# dxroi: ignore[DX302] x"),
            TEXT.replace("通知", '"通知 # dxroi: ignore[DX302] x"'),
            TEXT.replace("通知", "'通知\n # dxroi: ignore[DX302] x'"),
            TEXT.replace("通知", "通知#dxroi:ignore[DX302] x"),
            TEXT.replace("通知", "通知 # 例： # dxroi: ignore[DX302] x"),
            TEXT.replace("通知", "通知 # see dxroi: ignore[DX302] x"),
        ],
    )
    def test_no_comment_in_a_text_or_within_a_comment(self, text: str) -> None:
        assert read(text) == Ignores()

    def test_after_a_text_that_holds_a_sign(self) -> None:
        assert bound(TEXT.replace("通知", '"通知 # 1"  # dxroi: ignore[DX302] x')) == ["name"]

    def test_what_follows_a_second_document_is_not_looked_at(self) -> None:
        assert bound("a: 1  # dxroi: ignore[DX302] x\n---\n[") == ["a"]


class TestForm:
    """Codes, a reason, and perhaps a date."""

    def test_is_read(self) -> None:
        (entry,) = read(noted("name: 通知", "ignore[DX302, DX401] 見積は来月 until=2027-03-31")).entries
        assert (entry.codes, entry.reason, entry.until) == (("DX302", "DX401"), "見積は来月", "2027-03-31")
        assert entry.place == Location("p.yaml", 1, 11)

    @pytest.mark.parametrize(
        "comment",
        [
            "ignore",
            "ignore DX302 x",
            "ignore[] x",
            "ignore[DX302 x",
            "ignored[DX302] x",
            "ignore[DX302] x until=",
            "ignore[DX302] x until=2027-02-30",
            "ignore[DX302] x until=令和9年",
            "ignore[DX302] x until=2027-01-01 until=2027-01-02",
        ],
    )
    def test_another_spelling_is_a_finding(self, comment: str) -> None:
        assert complaints(noted("name: 通知", comment)) == ["DX150"]

    def test_a_full_width_colon_is_a_finding(self) -> None:
        assert complaints(TEXT.replace("通知", "通知  # dxroi：ignore[DX302] x")) == ["DX150"]

    @pytest.mark.parametrize("comment", ["ignore[DX302]", "ignore[DX302]  ", "ignore[DX302] until=2027-03-31"])
    def test_a_reason_is_required(self, comment: str) -> None:
        assert complaints(noted("name: 通知", comment)) == ["DX151"]


class TestCovering:
    """Findings of its codes at its field or below it."""

    TEXT = noted("cost: {initial: 1, annual: 2}", "ignore[DX302] 見積待ち")

    @pytest.mark.parametrize("field", ["cost", "cost.annual", "cost.0.annual"])
    def test_at_the_field_and_below(self, field: str) -> None:
        found = finding("DX302", field, Location("p.yaml", 6, 1))
        assert results(self.TEXT, found) == [Judged(found, "見積待ち")]

    @pytest.mark.parametrize(("code", "field"), [("DX302", "costs"), ("DX302", ""), ("DX301", "cost")])
    def test_nothing_else(self, code: str, field: str) -> None:
        found = finding(code, field, Location("p.yaml", 6, 1))
        assert [(each.finding.code, each.ignored) for each in results(self.TEXT, found)] == [
            (code, None),
            ("DX153", None),
        ]

    def test_the_first_field_covers_what_stands_nowhere(self) -> None:
        found = finding("DX401", "ratings.generality", Location("p.yaml", 1, 1), criterion="generality")
        assert results(noted("name: 通知", "ignore[DX401] 審査側が付ける"), found)[0].ignored == "審査側が付ける"


class TestLasting:
    """Until its date; of use as long as there is something to ignore."""

    TEXT = noted("cost: {initial: 1, annual: 2}", "ignore[DX302] 見積待ち until=2027-03-31")
    FOUND = finding("DX302", "cost.annual", Location("p.yaml", 6, 1))

    def test_on_its_last_day(self) -> None:
        assert results(self.TEXT, self.FOUND, today="2027-03-31") == [Judged(self.FOUND, "見積待ち")]

    def test_the_day_after(self) -> None:
        shown = results(self.TEXT, self.FOUND, today="2027-04-01")
        assert [(each.finding.code, each.ignored) for each in shown] == [("DX302", None), ("DX152", None)]

    def test_the_clock_is_read_only_for_a_date(self) -> None:
        def never() -> str:
            raise AssertionError

        text = noted("cost: {initial: 1, annual: 2}", "ignore[DX302] 見積待ち")
        assert judged([self.FOUND], read(text), Location("p.yaml", 1, 1), never)[0].ignored

    def test_of_no_use(self) -> None:
        (shown,) = results(self.TEXT)
        assert (shown.finding.code, shown.finding.field) == ("DX153", "cost")
        assert results(self.TEXT, complete=False) == []  # nobody knows what the checks would have found


class TestWhatCannotBeIgnored:
    """Faults of the file, and what the rubric makes mandatory."""

    def test_a_fault_of_form_or_value(self) -> None:
        found = finding("DX201", "cost.initial", Location("p.yaml", 6, 1))
        shown = results(noted("cost: {initial: 1, annual: 2}", "ignore[DX201] x"), found)
        assert [(each.finding.code, each.ignored) for each in shown] == [("DX201", None), ("DX155", None)]

    def test_a_finding_about_ignores(self) -> None:
        assert [each.finding.code for each in results(noted("name: 通知", "ignore[DX153] x"))] == ["DX155"]

    def test_what_the_rubric_makes_mandatory(self) -> None:
        found = finding("DX302", "cost.annual", Location("p.yaml", 6, 1))
        text = noted("cost: {initial: 1, annual: 2}", "ignore[DX302] x")
        shown = results(text, found, mandatory=("DX302",))
        assert [(each.finding.code, each.ignored) for each in shown] == [("DX302", None), ("DX155", None)]

    def test_no_such_code(self) -> None:
        (shown,) = results(noted("name: 通知", "ignore[DX3O2] x"))
        assert shown.finding.code == "DX154"
