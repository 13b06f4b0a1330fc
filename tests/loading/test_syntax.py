"""What stops the parser is said in our words, at the place a person has to look at; both parsers agree."""

from __future__ import annotations

import pytest
import yaml

from dxroi.loading import events, proposal_of

from .samples import HOURS, NAMED, PROPOSAL, codes

LOADERS = [name for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("name： x\ndepartment: y\n", "DX113", 1, 5),
        ("名前： 値\n部署: x\n", "DX113", 1, 3),
        ("name:　x\ndepartment: y\n", "DX114", 1, 6),
        ("name:\u00a0x\ndepartment: y\n", "DX114", 1, 6),
        ("name:x\ndepartment: y\n", "DX115", 1, 5),
        ("cost:\n\tinitial: 1\n", "DX112", 2, 1),
        ('name: "x\ndepartment: y\n', "DX116", 1, 7),
        ("name: 'x\n", "DX116", 1, 7),
        ("serves: [a, b\nname: x\n", "DX117", 1, 9),
        ("serves: [a, b]]\n", "DX117", 1, 15),
        ("name: @x\n", "DX118", 1, 7),
        ("name: `x`\n", "DX118", 1, 7),
        ("name: x: y\n", "DX119", 1, 8),
        ("name x\ndepartment: y\n", "DX120", 1, 1),
        ("name: *\n", "DX118", 1, 7),
        ("name: *注意\n", "DX118", 1, 7),
        ("name: &注意\n", "DX118", 1, 7),
        ("name: !重要\n", "DX118", 1, 7),
        ("name: |x\n  y\n", "DX118", 1, 7),
        ("name: >5件\n", "DX118", 1, 7),
        ("name: - x\n", "DX118", 1, 7),
    ],
)
def test_syntax(text: str, code: str, line: int, column: int, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", getattr(yaml, loader))
    findings = proposal_of(text.encode(), "p.yaml").findings
    (found,) = [each for each in findings if "DX111" <= each.code <= "DX120"]
    assert found.code == code
    assert found.location is not None
    assert (found.location.line, found.location.column) == (line, column)


class TestSlipsOfTheKeyboard:
    """A slip is named only where it explains the fault, because Japanese text is full of `：` and `　`."""

    def test_all_slips_of_a_file_come_at_once(self) -> None:
        found = codes("name： x\ndepartment:　y\nfirst_year： 2027\n")
        assert found == ["DX133", "DX133", "DX113", "DX114", "DX113"]

    def test_text_may_hold_them(self) -> None:
        assert codes(PROPOSAL + "summary: 対象：市民税課　全係\n") == []
        assert codes(PROPOSAL + "summary: |\n  　対象：市民税課\n  注:　2件\n") == []

    @pytest.mark.parametrize(
        ("fault", "code"), [("serves: [a\n", "DX117"), ("name: a: b\n", "DX119"), ('name: "a\n', "DX116")]
    )
    def test_they_are_not_blamed_for_another_fault(self, fault: str, code: str) -> None:
        found = codes("summary: |\n  　注記：あり\n  対象：市民税課\n  name：x\n" + fault)
        assert [each for each in found if each != "DX133"] == [code]

    @pytest.mark.parametrize(
        ("entry", "write"),
        [("-item: x", "- item: …"), ("－ item: x", "- item: …"), ("－item: x", "- item: …"), ("−　項目", "- 項目")],
    )
    def test_the_hyphen_of_a_list(self, entry: str, write: str) -> None:
        findings = proposal_of(f"{NAMED}{HOURS}cost:\n  {entry}\n".encode(), "p.yaml").findings
        (found,) = [each for each in findings if each.code == "DX139"]
        assert (found.values["write"], found.location) == (write, ("p.yaml", 6, 3))

    def test_in_braces_with_everything_full_width(self) -> None:
        text = PROPOSAL.replace("initial: 2500000, annual: 600000", "initial：100，annual：5")
        (found,) = proposal_of(text.encode(), "p.yaml").findings
        assert found.values["write"] == "initial: 100, annual: 5"

    def test_two_lines_that_were_taken_for_one_text(self) -> None:
        text = f"{NAMED}{HOURS}cost:\n  initial：100\n  annual：5\n"
        assert [each.values["write"] for each in proposal_of(text.encode(), "p.yaml").findings] == [
            "initial: 100",
            "annual: 5",
        ]


def at(text: str) -> list[str]:
    """Line, column and code of what is found in a proposal."""
    return [
        f"{each.location.line}:{each.location.column} {each.code}"
        for each in proposal_of(text.encode(), "p.yaml").findings
        if each.location
    ]


BAD_BELOW = "hours_saved: ３３６\n"
"""A problem of another kind, which no slip may hide."""
REST = NAMED.replace("first_year: 2027", "first_year: 1988") + BAD_BELOW


@pytest.mark.parametrize("loader", LOADERS)
class TestReadingOn:
    """A slip hides nothing else of the file; what is found stands at its place in the file as it is."""

    @pytest.mark.parametrize(
        ("cost", "expected"),
        [
            ("cost： {initial: 1, annual: 5%}\n", ["5:5 DX113", "5:28 DX230"]),
            ("cost:　{initial: 1, annual: 5%}\n", ["5:6 DX114", "5:28 DX230"]),
            ("cost　：　{initial: 1, annual: 5%}\n", ["5:6 DX113", "5:29 DX230"]),
            ("cost: {initial： 1, annual: 5%}\n", ["5:15 DX113", "5:28 DX230"]),
            ("cost: {initial:1, annual: 5%}\n", ["5:15 DX115", "5:27 DX230"]),
            ("cost: {initial：1，annual：5%}\n", ["5:15 DX113", "5:25 DX230"]),
            ("cost:\n　　initial: 1\n　　annual: 5%\n", ["6:1 DX112", "7:1 DX112", "7:11 DX230"]),
            ("cost:\n\tinitial：1\n\tannual: 5%\n", ["6:1 DX112", "6:9 DX113", "7:1 DX112", "7:10 DX230"]),
            ("cost:\n  -item: a\n    initial: 5%\n", ["6:3 DX139", "7:14 DX230"]),
            ("cost:\n  －item: a\n    initial: 5%\n", ["6:3 DX139", "7:14 DX230"]),
            ("cost:\n  -item: a\n  -item: b\n", ["6:3 DX139", "6:4 DX222", "7:3 DX139", "7:4 DX222"]),
            ("cost:\n  - item：a\n    initial: 5%\n", ["6:9 DX113", "7:14 DX230"]),
            ("cost:\n  - {item：a, initial: 5%}\n", ["6:10 DX113", "6:23 DX230"]),
            ("cost:\n  initial：1\n  annual：5%\n", ["6:10 DX113", "7:9 DX113", "7:10 DX230"]),
            ("cost: {initial: 1, annual: 5%\n", ["5:7 DX117"]),
            ("cost: {initial: 1}}\n", ["5:19 DX117"]),
            ("cost: @1\n", ["5:7 DX118"]),
            ('cost: "1\n', ["5:7 DX116"]),
            ("cost:\n  initial: 1\n    annual: 2\n", ["7:11 DX119"]),
            ("cost 1\nid: 5\n", ["5:1 DX120", "6:5 DX206"]),
        ],
    )
    def test_past_a_slip(self, cost: str, expected: list[str], loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(events, "LOADER", getattr(yaml, loader))
        assert at(REST + cost) == ["3:13 DX215", "4:14 DX202", *expected]

    def test_past_several(self, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(events, "LOADER", getattr(yaml, loader))
        text = (
            "serves: [a\nsummary: *注意\nreview: {by： x, on: 2026/1/2}\n" + REST + "cost: {initial: 1, annual: -5}\n"
        )
        assert at(text) == [
            "1:9 DX117",
            "2:10 DX118",
            "3:12 DX113",
            "3:21 DX219",
            "6:13 DX215",
            "7:14 DX202",
            "8:28 DX211",
        ]


class TestNoFileBecomesValid:
    @pytest.mark.parametrize(
        "text",
        [
            PROPOSAL.replace("name:", "name："),
            PROPOSAL.replace("cost: {initial: 2500000, ", "cost:\n　initial: 2500000\n　").replace("600000}", "600000"),
            PROPOSAL.replace("{initial: ", "{initial："),
            PROPOSAL + "summary: !重要\n",
            PROPOSAL + "summary: 'x\n",
        ],
    )
    def test_by_a_mend(self, text: str) -> None:
        loaded = proposal_of(text.encode(), "p.yaml")
        assert loaded.proposal is None
        assert len(loaded.findings) >= 1
        assert all(each.code in ("DX112", "DX113", "DX116", "DX118") for each in loaded.findings)

    def test_a_long_file_is_read_once(self) -> None:
        text = PROPOSAL.replace("name:", "name：") + "# x\n" * 20_000
        assert codes(text) == ["DX113"]
