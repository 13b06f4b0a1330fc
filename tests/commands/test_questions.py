"""`dxroi questions`: what to ask the section; order, words, places, formats, exits."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import questions as command
from dxroi.engine.appraise import appraise
from dxroi.engine.inquiries import inquiries
from dxroi.engine.questions import Asked
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.texts import Lang, questions
from tests.answers import EXAMPLES, example, shipped
from tests.formats.measuring import steering
from tests.strategies import proposals, rubrics

ROOT = Path(__file__).parents[2]
SETTLED = """\
name: 督促はがき作成の自動化
department: 図書館
first_year: 2027
operates_from: 2027-04
hours_saved:
  - {work: 作成, before: 400, after: 100, freed_for: 読書相談, evidence: measured, source: 業務日誌}
cost: {initial: 600000, annual: 120000, evidence: quote, source: 見積書}
ratings:
  reusability: {rating: 4, because: 三つの課に同じ業務がある}
  generality: {rating: 4, because: 市販品}
  literacy_gain: {rating: 3, because: 研修}
"""


class Run(NamedTuple):
    exit: int
    out: str
    err: str

    @property
    def asked(self) -> list[dict[str, Any]]:
        """The questions about the first proposal."""
        found: list[dict[str, Any]] = json.loads(self.out)["results"][0]["questions"]
        return found


class Questions:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        return Run(main(["questions", *arguments]), *self.capsys.readouterr())

    def about(self, text: str, *arguments: str) -> Run:
        (self.folder / "p.yaml").write_text(text, "utf-8")
        return self("p.yaml", *arguments)


@pytest.fixture(params=["en"])
def ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Questions:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, complaints, command):
        monkeypatch.setattr(module, "LANG", Lang(request.param))
    return Questions(tmp_path, capsys)


in_japanese = pytest.mark.parametrize("ask", ["ja"], indirect=True)


class TestWhatIsAsked:
    """What is unknown, weak or flagged; nothing else."""

    def test_nothing_of_a_settled_proposal(self, ask: Questions) -> None:
        done = ask.about(SETTLED, "--format", "json")
        assert (done.exit, done.asked) == (0, [])
        assert "There is nothing to ask" in ask.about(SETTLED).out

    @pytest.mark.parametrize(
        ("old", "new", "kind", "field"),
        [
            ("annual: 120000", "annual: unknown", "unknown", "cost.annual"),
            (", annual: 120000", "", "unknown", "cost.annual"),
            ("after: 100", "after: 未定", "unknown", "hours_saved.0.after"),
            (", freed_for: 読書相談", "", "destination", "hours_saved.0"),
            ("freed_for: 読書相談", "freed_for: 検討中", "destination", "hours_saved.0"),
            ("freed_for: 読書相談", "freed_for: 読書相談, reused: 0.5", "destination", "hours_saved.0"),
            (", because: 研修", "", "grounds", "ratings.literacy_gain"),
            ("  literacy_gain: {rating: 3, because: 研修}\n", "", "ratings", "ratings.literacy_gain"),
            (", evidence: measured, source: 業務日誌", "", "hours", "hours_saved.0"),
            ("operates_from: 2027-04\n", "", "start", "operates_from"),
            ("freed_for: 読書相談", "freed_for: 読書相談, people: 0.1", "finding", "hours_saved.0.before"),
        ],
    )
    def test_one_thing(self, ask: Questions, old: str, new: str, kind: str, field: str) -> None:
        assert SETTLED.count(old) == 1
        asked = ask.about(SETTLED.replace(old, new), "--format", "json").asked
        assert [(each["kind"], each["field"]) for each in asked] == [(kind, field)]
        assert all(asked[0][key] for key in ("title", "question", "why", "evidence"))

    def test_each_amount_of_an_estimate(self, ask: Questions) -> None:
        asked = ask.about(SETTLED.replace(", evidence: quote, source: 見積書", ""), "--format", "json").asked
        assert {(each["kind"], each["field"]) for each in asked} == {
            ("running-cost", "cost.annual"),
            ("initial-cost", "cost.initial"),
        }

    def test_0_is_no_estimate(self, ask: Questions) -> None:
        text = SETTLED.replace(
            "initial: 600000, annual: 120000, evidence: quote, source: 見積書", "initial: 0, annual: 0"
        )
        assert ask.about(text, "--format", "json").asked == []

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_all_that_the_screen_of_evaluate_asks(self, path: Path) -> None:
        """Every kind of question there is asked here too, and every unknown by its path."""
        case = example(path)
        found = inquiries(Case(case.proposal, case.rubric, AS_WRITTEN), case.appraisal, case.findings)
        short = case.result()["questions"]
        assert {each["kind"] for each in short} - {each.kind.value for each in found} <= {"running-cost"}
        unknown = [each["field"] for each in short if each["kind"] == "unknown"]
        assert sorted(each.field for each in found if each.kind is Asked.UNKNOWN) == sorted(unknown)

    @settings(max_examples=40)
    @given(proposals(), rubrics())
    def test_of_any_proposal(self, proposal: Proposal, rubric: Rubric) -> None:
        """No question twice, and none where another answer would bring the same verdict is said to move it."""
        appraisal = appraise(proposal, rubric)
        found = inquiries(Case(proposal, rubric, AS_WRITTEN), appraisal)
        named = [(each.kind, each.field, each.subjects) for each in found]
        assert len(named) == len(set(named))
        assert all(each.then is not appraisal.verdict for each in found if each.stage is None)


class TestOrder:
    """By how much each could move the verdict."""

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_what_the_verdict_waits_for_comes_first(self, path: Path) -> None:
        case = example(path)
        found = inquiries(Case(case.proposal, case.rubric, AS_WRITTEN), case.appraisal, case.findings)
        needed = [each.field in case.appraisal.judgement.unknowns for each in found]
        assert needed == sorted(needed, reverse=True)
        now = [each for each in found if each.field not in case.appraisal.judgement.unknowns and each.stage is None]
        steps = [abs((each.then or case.appraisal.verdict).rank - case.appraisal.verdict.rank) for each in now]
        assert steps == sorted(steps, reverse=True)

    def test_the_unknown_that_decides_more_first(self, ask: Questions) -> None:
        text = SETTLED.replace("annual: 120000", "annual: unknown").replace("after: 100", "after: unknown")
        first, second = ask.about(text, "--format", "json").asked
        spans = [len({bound["verdict"] for bound in each["outlook"]}) for each in (first, second)]
        assert spans == sorted(spans, reverse=True)

    def test_of_estimates_the_nearest_to_its_turn(self, ask: Questions) -> None:
        text = SETTLED.replace(", evidence: quote, source: 見積書", "").replace(
            ", evidence: measured, source: 業務日誌", ""
        )
        asked = ask.about(text, "--format", "json").asked
        far = [abs(each["switch"]["at"] / each["switch"]["now"] - 1) for each in asked if each["switch"]]
        assert len(far) == 3
        assert far == sorted(far)

    def test_ranks_count_from_1(self, ask: Questions) -> None:
        asked = ask.about(SETTLED.replace("annual: 120000", "annual: unknown"), "--format", "json").asked
        assert [each["rank"] for each in asked] == list(range(1, len(asked) + 1))


class TestWhy:
    """What the answer would decide is true."""

    def test_limits_of_an_unknown_are_those_of_the_result(self) -> None:
        case = example(ROOT / "examples" / "hoiku-withheld.yaml")
        first = inquiries(Case(case.proposal, case.rubric, AS_WRITTEN), case.appraisal, case.findings)[0]
        assert first.bounds == case.appraisal.outlook

    @in_japanese
    def test_in_words(self, ask: Questions) -> None:
        done = ask(str(ROOT / "examples" / "hoiku-withheld.yaml"))
        whole = re.sub(r"\s+", "", done.out)
        assert "706千円以下なら「あり」、1,210千円以下なら「条件付き」、1,210千円を超えるなら「要再検討」" in whole
        assert "否定的な判定ではありません" in whole

    def test_a_rating_at_its_worst(self) -> None:
        """The verdict that is named is the one that the file would get with that rating."""
        case = example(ROOT / "examples" / "tsukuba-rpa.yaml")
        found = inquiries(Case(case.proposal, case.rubric, AS_WRITTEN), case.appraisal, case.findings)
        named = next(each for each in found if each.field == "ratings.generality")
        ratings = {**case.proposal.ratings, "generality": case.proposal.ratings["generality"]._replace(rating=0)}
        assert appraise(case.proposal._replace(ratings=ratings), case.rubric).verdict is named.then

    def test_a_destination_before_money_is_asked_for(self, ask: Questions) -> None:
        """At a consultation the gate is a question: what it would lower is said, with the stage."""
        (each,) = ask.about(SETTLED.replace(", freed_for: 読書相談", ""), "--format", "json").asked
        assert (each["could_become"], each["from_stage"]) == ("conditional", "budget-request")
        later = SETTLED.replace(", freed_for: 読書相談", "").replace(
            "department:", "stage: budget-request\ndepartment:"
        )
        (each,) = ask.about(later, "--format", "json").asked
        assert (each["could_become"], each["from_stage"]) == ("justified", None)


class TestPlaces:
    """The field as written, and its line."""

    def test_of_what_is_there(self, ask: Questions) -> None:
        (each,) = ask.about(SETTLED.replace("annual: 120000", "annual: unknown"), "--format", "json").asked
        assert (each["line"], each["column"]) == (7, 33)
        assert "cost.annual (p.yaml, line 7)" in ask("p.yaml").out

    def test_of_what_is_not(self, ask: Questions) -> None:
        (each,) = ask.about(SETTLED.replace("operates_from: 2027-04\n", ""), "--format", "json").asked
        assert (each["line"], each["column"]) == (None, None)
        assert "operates_from (not in the file)" in ask("p.yaml").out


class TestExits:
    """0 answered, 2 bad usage or input; the valid files are still answered."""

    def test_a_broken_file_hides_none(self, ask: Questions) -> None:
        (ask.folder / "broken.yaml").write_text("name: [x\n", "utf-8")
        done = ask.about(SETTLED, "broken.yaml", "--format", "json")
        document = json.loads(done.out)
        assert done.exit == 2
        assert [each["path"] for each in document["results"]] == ["p.yaml"]
        assert {each["path"] for each in document["findings"]} == {"broken.yaml"}
        assert "broken.yaml:1" in done.err

    @pytest.mark.parametrize("arguments", [["nowhere.yaml"], ["p.yaml", "--years", "0"], ["p.yaml", "--rubric", "x"]])
    def test_bad_usage(self, ask: Questions, arguments: list[str]) -> None:
        (ask.folder / "p.yaml").write_text(SETTLED, "utf-8")
        done = ask(*arguments)
        assert (done.exit, done.out) == (2, "")

    def test_never_over_an_input(self, ask: Questions) -> None:
        assert ask.about(SETTLED, "-o", "p.yaml", "--force").exit == 2
        assert (ask.folder / "p.yaml").read_text("utf-8") == SETTLED


class TestFormats:
    """The same questions everywhere; what a user typed stays harmless."""

    def test_rows(self, ask: Questions) -> None:
        done = ask(str(ROOT / "examples"), "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))
        document = json.loads(ask(str(ROOT / "examples"), "--format", "json").out)
        asked = [(r["path"], q["field"], q["question"]) for r in document["results"] for q in r["questions"]]
        assert [(row["path"], row["field"], row["question"]) for row in rows] == asked

    def test_the_document(self, ask: Questions) -> None:
        document = json.loads(ask.about(SETTLED, "--format", "json").out)
        assert document["format"] == "dxroi.questions/1"
        assert list(document) == ["format", "tool_version", "rubric", "results", "findings"]

    @pytest.mark.parametrize("format_", ["table", "markdown"])
    def test_hostile_names(self, ask: Questions, format_: str) -> None:
        text = SETTLED.replace("name: 督促はがき作成の自動化", r'name: "\x1b[2J::error::<b>|x"').replace(
            "work: 作成", r'work: "=1+1\x1b]0;x\a\u202e"'
        )
        done = ask.about(text.replace(", freed_for: 読書相談", ""), "--format", format_)
        assert done.exit == 0
        assert steering(done.out) == steering("\n")

    @in_japanese
    def test_polite_to_the_end(self, ask: Questions) -> None:
        """Every sentence of the letter ends as one office speaks to another."""
        document = json.loads(ask(str(ROOT / "examples"), "--format", "json").out)
        for result in document["results"]:
            for each in result["questions"]:
                for sentence in re.findall(r"[^。」]+。", each["question"] + each["why"]):
                    assert re.search(r"(です|ます|ません|ました|ください)(（.*）)?。$", sentence), sentence

    def test_every_kind_has_its_words(self) -> None:
        kinds = {each.value for each in Asked}
        assert kinds <= set(questions.ASKED)
        assert shipped("chigasaki-dx-2").rubric
