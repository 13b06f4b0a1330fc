"""`dxroi check`: every problem of every file at once, for people and for CI, with the exits of the contract."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any, ClassVar

import pytest

from dxroi.cli import main
from dxroi.commands import check as command
from dxroi.finding import Finding, Location, Severity
from dxroi.tables.reporting import end_column, lines_of, problem, report
from dxroi.texts import Lang
from dxroi.texts.findings import finding

from .running import Run

ROOT = Path(__file__).parents[2]
CLEAN = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
hours_saved: 600
freed_for: 窓口相談
cost: {initial: 2500000, annual: 600000, evidence: quote, source: 見積書}
ratings:
  reusability: {rating: 4, because: 同種の業務がある}
  generality: {rating: 3, because: 市販品}
  literacy_gain: {rating: 3, because: 研修}
"""
NO_RUNNING_COST = CLEAN.replace("annual: 600000, ", "")
BROKEN = CLEAN.replace("600000", "６00千円")
BUDGET = "format: budget/1\ncaps: {2027: 5}\n"


class Check:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        code = main(["check", *arguments])
        return Run(code, *self.capsys.readouterr())

    def write(self, **files: str) -> None:
        for name, text in files.items():
            path = self.folder / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Check:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return Check(tmp_path, capsys)


class TestExits:
    """0 clean, 1 findings, 2 bad usage or no file; the highest wins."""

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["clean.yaml"], 0),
            (["lacking.yaml"], 0),  # a warning at this stage
            (["lacking.yaml", "--fail-on", "warning"], 1),
            (["lacking.yaml", "--fail-on", "note"], 1),
            (["clean.yaml", "--fail-on", "note"], 0),
            (["broken.yaml"], 1),
            (["broken.yaml", "--fail-on", "never"], 0),
            (["clean.yaml", "--require", "city.net >= 0"], 0),
            (["clean.yaml", "--require", "city.net >= 0", "--require", "score >= 99"], 1),
            (["lacking.yaml", "--require", "city.net >= 0"], 1),  # a null does not hold
            (["clean.yaml", "--require-verdict", "conditional"], 0),
            (["lacking.yaml", "--require-verdict", "conditional"], 1),
            (["lacking.yaml", "--require-verdict", "withheld"], 0),
            ([], 2),
            (["nowhere.yaml"], 2),
            (["nowhere.yaml", "--allow-empty"], 1),
            (["empty"], 2),
            (["empty", "--allow-empty"], 0),
            (["empty/*.yaml"], 2),
            (["empty/*.yaml", "--allow-empty"], 0),
            (["@nowhere.txt", "--allow-empty"], 2),
            (["clean.yaml", "empty"], 2),
            (["broken.yaml", "empty"], 2),
            (["clean.yaml", "--rubric", "nobodys"], 2),
            (["clean.yaml", "--format", "xml"], 2),
            (["clean.yaml", "--format", "text", "--format", "json"], 2),
            (["clean.yaml", "--require", "points > 3"], 2),
            (["clean.yaml", "--require-verdict", "good"], 2),
            (["clean.yaml", "--fail-on", "all"], 2),
            (["clean.yaml", "--today", "2027-02-30"], 2),
            (["clean.yaml", "--jobs", "0"], 2),
        ],
    )
    def test_exit(self, check: Check, arguments: list[str], code: int) -> None:
        check.write(clean=CLEAN, lacking=NO_RUNNING_COST, broken=BROKEN)
        (check.folder / "empty").mkdir()
        assert check(*arguments).exit == code

    def test_strictness_grows_with_the_stage(self, check: Check) -> None:
        check.write(lacking=NO_RUNNING_COST + "stage: budget-request\n")
        assert check("lacking.yaml").exit == 1


class TestStreams:
    """Problems on standard output, the summary last on standard error."""

    def test_silent_when_clean(self, check: Check) -> None:
        check.write(clean=CLEAN)
        shown = check("clean.yaml")
        assert shown.out == ""
        assert len(shown.err.splitlines()) == 1
        assert re.findall(r"\d+", shown.err) == ["1", "0", "0", "0", "0"]

    def test_a_problem_with_its_place_excerpt_and_caret(self, check: Check) -> None:
        check.write(broken=BROKEN)
        lines = check("broken.yaml").out.splitlines()
        assert lines[0].startswith("broken.yaml:6:34: ")
        assert "DX202 cost.annual" in lines[0]
        assert "６00千円" in lines[1]
        assert set(lines[2].strip()) == {"^"}
        assert lines[3].startswith("  → ")

    def test_everything_at_once_in_the_order_of_paths(self, check: Check) -> None:
        check.write(b=BROKEN, a__z=NO_RUNNING_COST, c="[", d=BUDGET.replace("5", "x"))
        shown = check(".", "c.yaml", "--format", "json")
        assert shown.found == [
            ("a/z.yaml", 6, "DX302"),
            ("b.yaml", 6, "DX202"),
            ("c.yaml", 1, "DX117"),
            ("d.yaml", 2, "DX203"),
        ]

    def test_standard_input(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        stdin = io.TextIOWrapper(io.BytesIO(BROKEN.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        assert check("-", "--format", "json").found == [("-", 6, "DX202")]

    def test_bytes_that_are_no_text_are_shown(self, check: Check) -> None:
        (check.folder / "sjis.yaml").write_bytes("name: 図書館\n".encode("cp932"))
        shown = check("sjis.yaml")
        assert "DX105" in shown.out
        assert "name: 図書館" in shown.out

    def test_one_process_or_two_say_the_same(self, check: Check) -> None:
        check.write(**{f"p{number:03}": (CLEAN, BROKEN, NO_RUNNING_COST)[number % 3] for number in range(70)})
        alone, together = check("."), check(".", "--jobs", "2")
        assert alone == together
        assert alone.out


class TestKinds:
    """Proposals, rubrics, inventories, budgets, weightings and calibrations by their `format:`."""

    def test_of_a_directory_only_what_is_ours(self, check: Check) -> None:
        check.write(a=CLEAN, b=BUDGET, d="services: {web: {image: x}}\n")
        assert check(".", "--format", "json").found == [("d.yaml", 1, "DX131")]

    def test_nothing_of_ours(self, check: Check) -> None:
        check.write(d="services: {web: {image: x}}\n")
        assert check(".").exit == 2

    def test_calibrations(self, check: Check) -> None:
        check.write(c="format: calibration/1\nlibrary: []\n")
        assert check(".", "--format", "json").found == [("c.yaml", 1, "DX133"), ("c.yaml", 2, "DX137")]

    def test_weightings(self, check: Check) -> None:
        check.write(c="format: weightings/1\npeople: [{name: 課長, importances: {economy: 0}}]\n")
        assert check(".", "--format", "json").found == [("c.yaml", 2, "DX251")]

    def test_a_rubric_with_what_it_extends(self, check: Check) -> None:
        child = 'format: rubric/1\nid: {}\nversion: "1"\nextends: {}\n'
        check.write(ours=child.format("ours", "./base.yaml"), base=child.format("base", "wibe") + "horizon: 99\n")
        shown = check(".", "--format", "json")
        assert shown.found == [("base.yaml", 5, "DX517")]
        assert check("ours.yaml", "--format", "json").found == [("base.yaml", 5, "DX517")]

    def test_the_shipped_rubrics_and_the_examples_are_sound(self, check: Check) -> None:
        assert check(str(ROOT / "rubrics"), str(ROOT / "examples")).exit == 0

    def test_a_rubric_of_the_call_that_cannot_be_used(self, check: Check) -> None:
        check.write(clean=CLEAN, ours='format: rubric/1\nid: ours\nversion: "1"\nextends: wibe\nhorizon: 99\n')
        expected = [("ours.yaml", 5, "DX517")]
        shown = check("clean.yaml", "--rubric", "ours.yaml", "--format", "json")
        assert (shown.exit, shown.found) == (1, expected)
        assert check(".", "--rubric", "./ours.yaml", "--format", "json").found == expected


class TestIgnores:
    """A comment with a reason lets a finding rest."""

    IGNORING = NO_RUNNING_COST.replace("cost:", "# dxroi: ignore[DX302] 見積待ち until=2027-03-31\ncost:")

    @pytest.mark.parametrize(
        ("options", "found"),
        [
            (["--today", "2027-03-31"], []),
            (["--today", "2027-04-01"], [(6, "DX152"), (7, "DX302")]),
            (["--no-ignores"], [(7, "DX302")]),
        ],
    )
    def test_until_its_date(self, check: Check, options: list[str], found: list[tuple[int, str]]) -> None:
        check.write(p=self.IGNORING)
        assert [each[1:] for each in check("p.yaml", "--format", "json", *options).found] == found

    def test_an_ignored_problem_is_in_the_report_and_fails_nothing(self, check: Check) -> None:
        check.write(p=self.IGNORING)
        shown = check("p.yaml", "--format", "json", "--today", "2026-10-15", "--fail-on", "note")
        (ignored,) = json.loads(shown.out)["findings"]
        assert (shown.exit, ignored["code"], ignored["ignored"]) == (0, "DX302", "見積待ち")

    def test_a_check_that_the_rubric_makes_mandatory(self, check: Check) -> None:
        rubric = 'format: rubric/1\nid: ours\nversion: "1"\nextends: chigasaki-dx-2\nmandatory_checks: [DX302]\n'
        check.write(p=self.IGNORING, ours=rubric)
        shown = check("p.yaml", "--rubric", "ours.yaml", "--format", "json", "--today", "2026-10-15")
        assert [each[2] for each in shown.found] == ["DX155", "DX302"]


class TestOptions:
    """Each option is a whole proposal, and can contradict itself where the proposal as written does not."""

    KEPT_BOND = CLEAN + (
        "funding:\n"
        "  - {source: bond, amount: 2000000, until: 2027, interest_rate: 0.01, term_years: 10, repayment: level}\n"
        "stated: {hours_saved_per_year: 600}\n"
        "options:\n"
        "  - id: cheaper\n    name: 安い機種\n    set:\n      cost.initial: 500000\n      hours_saved: 500\n"
        "  - {id: open, set: {cost: [{item: 賃貸借, initial: 2500000}], stated.hours_saved_per_year: 700}}\n"
    )
    FOUND: ClassVar = [
        (15, "DX308", "options.cheaper.set.funding.0"),
        (20, "DX302", "options.open.set.cost.annual"),
        (20, "DX309", "options.open.set.stated.hours_saved_per_year"),
    ]

    def found(self, check: Check, text: str, *arguments: str) -> list[tuple[int, str, str]]:
        check.write(p=text)
        findings = check("p.yaml", "--format", "json", *arguments).document["findings"]
        return [(each["line"], each["code"], each["field"]) for each in findings if not each["ignored"]]

    def test_is_found_at_the_value_that_makes_it_else_at_the_option(self, check: Check) -> None:
        assert self.found(check, self.KEPT_BOND) == self.FOUND
        assert self.found(check, self.KEPT_BOND.split("options:")[0]) == []

    def test_what_the_proposal_has_anyway_is_said_again_only_where_it_is_more(self, check: Check) -> None:
        """Of the cheaper option it is more above the cost; of the other one, at the price of the proposal, as much."""
        text = self.KEPT_BOND.replace("amount: 2000000", "amount: 9000000")
        found = [each for each in self.found(check, text) if each[1] == "DX308"]
        assert found == [(12, "DX308", "funding.0"), (15, "DX308", "options.cheaper.set.funding.0")]

    def test_of_its_verdict_only_what_it_states_itself(self, check: Check) -> None:
        """The verdict of the option hangs on its price and on the hours; the hours are those of the proposal."""
        text = CLEAN.replace(", evidence: quote, source: 見積書", "").replace("hours_saved: 600", "hours_saved: 440")
        dearer = text + "options: [{id: dear, set: {cost.annual: 800000}}]\n"
        assert self.found(check, dearer) == [(11, "DX411", "options.dear.set.cost.annual")]

    @pytest.mark.parametrize("lang", ["ja", "en"])
    def test_which_option_is_said(self, check: Check, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(command, "LANG", Lang(lang))
        check.write(p=self.KEPT_BOND)
        said = check("p.yaml").out
        where = {"ja": "案「安い機種」では、2027年度の財源が経費を", "en": "in the option `安い機種`, funding exceeds"}
        way = {"ja": "（この案だけを直すには、案の `set:` に書く）", "en": "(for this option alone: in its `set:`)"}
        assert where[lang] in said
        assert said.count(way[lang]) == 1

    @pytest.mark.parametrize(
        ("line", "left"),
        [
            ("  - id: cheaper", [1, 2]),
            ("    set:\n", [1, 2]),
            ("  - {id: open, set: {cost: [{item: 賃貸借, initial: 2500000}], stated.hours_saved_per_year: 700}}", [0]),
        ],
    )
    def test_rests_by_a_comment_at_the_option(self, check: Check, line: str, left: list[int]) -> None:
        comment = "  # dxroi: ignore[DX302, DX308, DX309] 見積りの前"
        text = self.KEPT_BOND.replace(line, line.rstrip("\n") + comment + "\n" * line.endswith("\n"))
        standing = [each for each in self.found(check, text) if each[1] != "DX153"]
        assert standing == [self.FOUND[n] for n in left]


class TestDelivery:
    """Several formats at once; a file is written whole and never over another unasked."""

    def test_text_for_people_and_a_file_for_code_scanning(self, check: Check) -> None:
        check.write(broken=BROKEN)
        shown = check("broken.yaml", "--format", "text", "--format", "sarif=out.sarif", "--format", "junit=out.xml")
        assert "DX202" in shown.out
        assert json.loads((check.folder / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
        assert "DX202" in (check.folder / "out.xml").read_text("utf-8")

    def test_nothing_on_standard_output_where_every_format_has_its_file(self, check: Check) -> None:
        check.write(broken=BROKEN)
        shown = check("broken.yaml", "--format", "json=out.json")
        assert shown.out == ""
        assert json.loads((check.folder / "out.json").read_text("utf-8"))["findings"]

    def test_never_over_another_file_unless_asked(self, check: Check) -> None:
        check.write(broken=BROKEN)
        (check.folder / "out.json").write_text("mine")
        assert check("broken.yaml", "--format", "json=out.json").exit == 2
        assert (check.folder / "out.json").read_text() == "mine"
        assert check("broken.yaml", "--format", "json=out.json", "--force").exit == 1
        assert (check.folder / "out.json").read_text() != "mine"

    def test_two_formats_do_not_share_a_file(self, check: Check) -> None:
        check.write(broken=BROKEN)
        assert check("broken.yaml", "--format", "json=out", "--format", "sarif=./out").exit == 2

    def test_the_page_of_a_github_step(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        check.write(broken=BROKEN)
        page = check.folder / "summary.md"
        page.write_text("before\n")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
        assert check("broken.yaml", "--format", "text").exit == 1
        assert page.read_text() == "before\n"
        assert "::error" in check("broken.yaml", "--format", "github").out
        assert page.read_text("utf-8").startswith("before\n")
        assert len(page.read_text("utf-8")) > len("before\n")


class TestRequirements:
    """Each failure is a finding of its own."""

    def test_are_findings_of_the_file(self, check: Check) -> None:
        check.write(clean=CLEAN)
        wanted = ["--require", "score >= 99", "--require", "city.net >= 1e9", "--require-verdict", "justified"]
        shown = check("clean.yaml", "--format", "json", *wanted)
        assert {each[2] for each in shown.found} >= {"DX490"}
        prints = [each["fingerprint"] for each in json.loads(shown.out)["findings"]]
        assert len(prints) == len(set(prints))

    def test_a_broken_file_is_not_appraised(self, check: Check) -> None:
        check.write(broken=BROKEN)
        assert [each[2] for each in check("broken.yaml", "--format", "json", "--require", "score >= 99").found] == [
            "DX202"
        ]


class TestList:
    """Every code in one line, with its severity at each stage."""

    def test_list(self, check: Check) -> None:
        shown = check("--list")
        (line,) = [line for line in shown.out.splitlines() if line.startswith("DX302")]
        assert line.startswith("DX302  note / warning / error / error: ")
        assert shown.exit == 0


class TestExcerpts:
    """The caret lies under what is meant."""

    @pytest.mark.parametrize(
        ("line", "column", "meant"),
        [
            ("hours_saved: 336  # 時間", 14, "336"),
            ("hours_saved: 336", 1, "hours_saved"),
            ("cost: {initial: 5, annual: 6}", 7, "{initial: 5, annual: 6}"),
            ("cost: {initial: 5, annual: 6}", 17, "5"),
            ("cost: {initial: 5, annual: 6}", 28, "6"),
            ("cost: {initial: 5,", 7, "{initial: 5,"),
            ('name: "a # b"  # c', 7, '"a # b"'),
            ("name: 'it''s'", 7, "'it''s'"),
            ("name: a, b", 7, "a, b"),
            ("name: 図書館 の 予約", 7, "図書館 の 予約"),
            ("  - work: 入力", 5, "work"),
            ("x: # 1", 4, "# 1"),
            ("", 1, " "),
            ("abc", 9, " "),
        ],
    )
    def test_end(self, line: str, column: int, meant: str) -> None:
        assert end_column(line, column) == column + len(meant)

    def test_lines_end_as_editors_show_them(self) -> None:
        assert lines_of("a\r\nb\rc\n") == ["a", "b", "c", ""]


class TestReports:
    """In order, each problem once, with a fingerprint that keeps."""

    @staticmethod
    def made(*found: Finding) -> Any:
        return report("0", Lang.EN, ["p.yaml"], [problem(each, "p.yaml", ["x"], Lang.EN) for each in found])

    def test_the_fingerprint_keeps_while_the_line_moves(self) -> None:
        first = self.made(finding("DX302", "cost.annual", Location("p.yaml", 1, 1)))
        later = self.made(finding("DX302", "cost.annual", Location("p.yaml", 9, 3)))
        assert first.problems[0].fingerprint == later.problems[0].fingerprint

    def test_two_at_one_field_are_told_apart(self) -> None:
        places = (Location("p.yaml", 1, 1), Location("p.yaml", 2, 1))
        made = self.made(*(finding("DX108", "", place, character="U+0000") for place in places))
        assert len({each.fingerprint for each in made.problems}) == 2

    def test_the_same_twice_is_one(self) -> None:
        found = finding("DX302", "cost.annual", Location("p.yaml", 1, 1))
        made = self.made(found, found)
        assert len(made.problems) == 1
        assert made.counts == {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 0}
