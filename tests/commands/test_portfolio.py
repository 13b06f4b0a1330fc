"""`dxroi portfolio`: what goes where, what it refuses, what a script may rely on, and the twenty examples."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dxroi import cli
from dxroi.commands import language
from dxroi.commands import portfolio as command
from dxroi.engine.portfolio.choosing import MismatchError
from dxroi.formats.widths import display_width
from dxroi.loading import load_proposal
from dxroi.models.portfolio import Found, Kind, Problem, Rule, Status
from dxroi.solvers import Solver, highs
from dxroi.solvers.own import OwnSearch
from dxroi.texts import Lang

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "portfolio"
PROPOSALS = sorted(path for path in EXAMPLES.glob("*.yaml") if path.name != "budget.yaml")
A = """\
name: 案A
id: a
department: 課
first_year: 2027
hours_saved: 900
freed_for: 相談
cost: {initial: 3000000, annual: 100000}
ratings: {reusability: 5, generality: 5, literacy_gain: 5}
"""
B = A.replace("案A", "案B").replace("id: a", "id: b").replace("900", "600")
C = A.replace("案A", "案C").replace("id: a", "id: c").replace("annual: 100000", "annual: unknown")
BUDGET = "format: budget/1\ncaps: {2027: 4000000}\n"
HEAD = ["format", "tool_version", "rubric", "status", "objective", "bound", "gap", "chosen", "years", "rejected"]
"""The contract's keys, in its order; others follow."""


class Desk:
    """A folder with three proposals and a budget, and the command run in it."""

    def __init__(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capfd = folder, capfd
        for name, text in (("a", A), ("b", B), ("c", C), ("budget", BUDGET)):
            self.write(f"{name}.yaml", text)

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, "utf-8")
        return name

    def __call__(self, *arguments: str, budget: str = "budget.yaml") -> tuple[int, str, str]:
        """Exit code, standard output and standard error, as the file descriptors have them."""
        self.capfd.readouterr()
        code = cli.main(["portfolio", *arguments, "--budget", budget])
        shown = self.capfd.readouterr()
        return code, shown.out, shown.err

    def document(self, *arguments: str, budget: str = "budget.yaml") -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self(*arguments, "--format", "json", budget=budget)[1])
        return found


@pytest.fixture
def desk(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(language, "LANG", Lang.EN)
    monkeypatch.setattr(command, "LANG", Lang.EN)
    return Desk(tmp_path, capfd)


class TestDocument:
    """`dxroi.portfolio/1`: the contract's keys first, ids everywhere, findings last."""

    def test_keys_and_values(self, desk: Desk) -> None:
        document = desk.document(".")
        assert list(document)[: len(HEAD)] == HEAD
        assert list(document)[-1] == "findings"
        assert document["format"] == "dxroi.portfolio/1"
        assert (document["status"], document["gap"]) == ("optimal", 0)
        assert document["objective"] == document["bound"]
        assert document["chosen"] == ["a"]
        assert document["years"] == [{"year": 2027, "cap": 4000000, "used": 3100000}]
        assert [(each["id"], each["reason"]) for each in document["rejected"]] == [("b", "cap"), ("c", "unknown")]

    def test_the_objective_is_the_sum_of_the_measure(self, desk: Desk) -> None:
        code = cli.main(["evaluate", "a.yaml", "--format", "json"])
        (result,) = json.loads(desk.capfd.readouterr().out)["results"]
        assert code == 0
        document = desk.document("a.yaml", "b.yaml")
        assert document["objective"] == pytest.approx(result["views"]["city"]["net_present_value"])
        for measure in ("score", "hours_saved"):
            stated = result["score"] if measure == "score" else result["measures"][measure]
            assert desk.document("a.yaml", "--maximise", measure)["objective"] == pytest.approx(stated)

    @pytest.mark.parametrize("format_", ["json", "table", "csv", "markdown"])
    def test_the_same_every_time_and_nothing_else_on_standard_output(self, desk: Desk, format_: str) -> None:
        first, second = desk("a.yaml", "b.yaml", "--format", format_), desk("a.yaml", "b.yaml", "--format", format_)
        assert first == second
        assert first[0] == 0
        assert first[2] == ""
        assert not any(word in first[1] for word in ("tmpSolver", "Running HiGHS", "Copyright"))

    def test_years_and_rate(self, desk: Desk) -> None:
        document = desk.document("a.yaml", "--years", "3", "--rate", "0.02")
        assert document["rubric"]["overrides"] == {"horizon": 3, "discounting.rate": 0.02}

    def test_start_years(self, desk: Desk) -> None:
        document = desk.document("a.yaml", "b.yaml", "--start-years", "0..1")
        assert [(each["id"], each["start_year"], each["delay"]) for each in document["plan"]] == [
            ("a", 2027, 0),
            ("b", 2028, 1),
        ]
        assert document["start_years"] == [0, 1]

    def test_present_values_are_taken_to_the_earliest_first_year(self, desk: Desk) -> None:
        desk.write("b.yaml", B.replace("2027", "2029"))
        document = desk.document("a.yaml", "b.yaml")
        assert document["base_year"] == 2027
        own = desk.document("b.yaml")["objective"]
        later = next(each["value"] for each in document["plan"] if each["id"] == "b")
        assert later == pytest.approx(own / 1.04**2)


class TestExits:
    """0 answered, 1 no set, 2 bad usage or input, 3 a solver that errs."""

    def test_infeasible_is_1_and_says_what_clashes(self, desk: Desk) -> None:
        budget = desk.write("both.yaml", BUDGET + "must: [a, b]\n")
        code, out, err = desk("a.yaml", "b.yaml", budget=budget)
        assert code == 1
        assert "no set of proposals keeps all the rules" in err
        assert "must: a" in out
        assert "cap of FY2027: 4,000k yen (2,200k yen short)" in out
        document = desk.document("a.yaml", "b.yaml", budget=budget)
        assert document["status"] == "infeasible"
        assert (document["objective"], document["bound"], document["gap"], document["chosen"]) == (None, None, None, [])
        assert [each["rule"] for each in document["clash"]] == ["must", "must", "cap"]
        assert document["years"] == [{"year": 2027, "cap": 4000000, "used": 0}]

    def test_nothing_can_be_chosen(self, desk: Desk) -> None:
        """Every proposal has an unknown: a sound answer, and an empty one."""
        code, out, _ = desk("c.yaml")
        assert code == 0
        assert "0 of 1" in out
        document = desk.document("c.yaml")
        assert (document["status"], document["objective"], document["chosen"]) == ("optimal", 0, [])

    def test_a_broken_file_does_not_hide_the_others(self, desk: Desk) -> None:
        desk.write("broken.yaml", "name: x\ndepartment: [x\n")
        code, out, err = desk(".", "--format", "json")
        assert code == 2
        assert json.loads(out)["chosen"] == ["a"]
        assert "broken.yaml:2:13: error DX1" in err
        assert "3 proposals considered, 1 could not be used" in err

    def test_only_broken_files(self, desk: Desk) -> None:
        desk.write("broken.yaml", "name: x\n")
        assert desk("broken.yaml")[:2] == (2, "")
        document = desk.document("broken.yaml")
        assert list(document) == [*HEAD, "findings"]
        assert document["status"] == "invalid"
        assert document["findings"][0]["path"] == "broken.yaml"

    def test_a_rating_off_its_scale_makes_a_file_unusable(self, desk: Desk) -> None:
        desk.write("b.yaml", B.replace("reusability: 5", "reusability: 9"))
        assert desk("a.yaml", "b.yaml")[0] == 2
        assert [each["code"] for each in desk.document("a.yaml", "b.yaml")["findings"]] == ["DX227"]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--maximise", "city.benefit_cost_ratio"], "does not add up"),
            (["--maximise", "city.payback_years"], "does not add up"),
            (["--maximise", "unknowns"], "counts what is missing"),
            (["--maximise", "npv"], "there is no measure npv"),
            (["--maximise", "hours_save"], "did you mean hours_saved?"),
            (["--start-years", "2"], "0..2"),
            (["--start-years", "2..1"], "0..2"),
            (["--start-years", "0..11"], "0..2"),
            (["--time-limit", "0"], "--time-limit"),
            (["--time-limit", "nan"], "--time-limit"),
            (["--years", "51"], "--years"),
            (["--rate", "5"], "--rate"),
            (["--rubric", "nobodys"], "DX501"),
            (["--encoding", "cp932"], "CSV"),
        ],
    )
    def test_bad_usage(self, desk: Desk, arguments: list[str], said: str) -> None:
        code, out, err = desk("a.yaml", *arguments)
        assert (code, out) == (2, "")
        assert said in err

    def test_the_budget_is_asked_for(self, desk: Desk) -> None:
        assert cli.main(["portfolio", "a.yaml"]) == 2
        assert "--budget" in desk.capfd.readouterr().err

    def test_standard_input_is_one_of_both(self, desk: Desk) -> None:
        assert desk("-", budget="-")[0] == 2

    def test_a_solver_that_errs(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def wrong(*_: object) -> None:
            raise MismatchError((Rule(Kind.CAP, (), 2027, 1),))

        monkeypatch.setattr(command, "choose", wrong)
        monkeypatch.delenv("DXROI_TRACEBACK", raising=False)
        code, out, err = desk("a.yaml")
        assert (code, out) == (3, "")
        assert "does not stand up to a recount in whole yen" in err
        assert "cap 2027" in err

    def test_time_up_is_never_called_optimal(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        class Slow(OwnSearch):
            def solve(self, problem: Problem, seconds: float) -> Found:
                found = super().solve(problem, seconds)
                return found._replace(status=Status.TIME_LIMIT, bound=found.bound * 2, settled=False)

        monkeypatch.setattr(command, "solver_for", lambda _: Slow())
        code, out, _ = desk("a.yaml", "b.yaml")
        assert code == 0
        assert "Not proven optimal" in out
        assert "within 50%" in out
        document = desk.document("a.yaml", "b.yaml")
        assert (document["status"], document["ties_settled"]) == ("time-limit", False)
        assert document["gap"] == pytest.approx(0.5)
        assert document["bound"] > document["objective"]


class TestIds:
    """A budget names proposals by their ids; each id once."""

    def test_an_id_that_nobody_has(self, desk: Desk) -> None:
        desk.write("b.yaml", B.replace("id: b", "id: booking"))
        budget = desk.write("wrong.yaml", BUDGET + "needs:\n  - [a, bookin]\n")
        code, out, err = desk("a.yaml", "b.yaml", budget=budget)
        assert (code, out) == (2, "")
        assert "wrong.yaml:4:9: error DX242 needs.0.1: no proposal has the id `bookin`" in err
        assert "did you mean: booking" in err

    def test_what_is_not_near_is_not_what_was_meant(self, desk: Desk) -> None:
        _, _, err = desk("a.yaml", "b.yaml", budget=desk.write("wrong.yaml", BUDGET + "must: [nosuch]\n"))
        assert "did you mean" not in err
        assert "these are here: a, b" in err

    def test_two_proposals_with_one_id(self, desk: Desk) -> None:
        desk.write("b.yaml", B.replace("id: b", "id: a"))
        code, out, err = desk("a.yaml", "b.yaml")
        assert (code, out) == (2, "")
        assert "b.yaml:2:5: error DX243 id: the id `a` is that of another proposal, a.yaml" in err

    def test_the_name_is_the_id_where_there_is_none(self, desk: Desk) -> None:
        desk.write("b.yaml", A.replace("id: a\n", ""))
        _, _, err = desk("a.yaml", "b.yaml", desk.write("d.yaml", A.replace("id: a\n", "")))
        assert "d.yaml:1:7: error DX243 name: the id `案A` is that of another proposal, b.yaml" in err

    def test_an_id_of_a_broken_file_is_no_slip(self, desk: Desk) -> None:
        desk.write("b.yaml", B.replace("900", "x").replace("600", "x"))
        budget = desk.write("needs.yaml", BUDGET + "needs: [[a, b]]\n")
        document = desk.document("a.yaml", "b.yaml", budget=budget)
        assert [(each["id"], each["reason"], each["others"]) for each in document["rejected"]] == [
            ("a", "needs", ["b"])
        ]

    def test_a_budget_that_is_none(self, desk: Desk) -> None:
        code, out, err = desk("a.yaml", budget="b.yaml")
        assert (code, out) == (2, "")
        assert "DX130" in err
        assert desk("a.yaml", budget="nowhere.yaml")[0] == 2
        assert desk.document("a.yaml", budget="nowhere.yaml")["status"] == "invalid"


class TestSolvers:
    """HiGHS where it is installed; without it our own search up to 25, else how to install it."""

    @pytest.fixture
    def without(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        monkeypatch.setitem(sys.modules, "highspy", None)
        highs.installed.cache_clear()
        yield
        highs.installed.cache_clear()

    def test_the_answer_names_its_solver(self, desk: Desk) -> None:
        assert "Solved by HiGHS" in desk("a.yaml")[1]
        assert desk.document("a.yaml")["solver"]["name"] == "HiGHS"

    @pytest.mark.usefixtures("without")
    def test_our_own(self, desk: Desk) -> None:
        assert "dxroi's own exact search" in desk("a.yaml", "b.yaml")[1]
        document = desk.document(str(EXAMPLES), budget=str(EXAMPLES / "budget.yaml"))
        assert document["solver"] == {"name": "dxroi", "version": None}

    def test_both_say_the_same(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = (str(EXAMPLES), "--start-years", "0..1")
        theirs = desk.document(*asked, budget=str(EXAMPLES / "budget.yaml"))
        own: Solver = OwnSearch()
        monkeypatch.setattr(command, "solver_for", lambda _: own)
        ours = desk.document(*asked, budget=str(EXAMPLES / "budget.yaml"))
        assert {**theirs, "solver": None} == {**ours, "solver": None}

    @pytest.mark.usefixtures("without")
    def test_too_many_without_it(self, desk: Desk) -> None:
        for number in range(26):
            desk.write(f"n{number}.yaml", A.replace("案A", f"案{number}").replace("id: a", f"id: n{number}"))
        code, out, err = desk("n*.yaml")
        assert (code, out) == (2, "")
        assert "pip install 'dxroi[solver]'" in err


class TestOutput:
    """Files, and screens of 80 columns."""

    def test_files(self, desk: Desk) -> None:
        assert desk("a.yaml", "-o", "set.csv")[:2] == (0, "")
        assert (desk.folder / "set.csv").read_bytes().startswith(b"\xef\xbb\xbfpath,id,name,")
        assert desk("a.yaml", "-o", "set.csv")[0] == 2
        assert desk("a.yaml", "-o", "set.csv", "--force", "--encoding", "cp932")[0] == 0
        assert "案A" in (desk.folder / "set.csv").read_text("cp932")

    def test_no_input_is_overwritten(self, desk: Desk) -> None:
        for name in ("budget.yaml", "a.yaml"):
            assert desk("a.yaml", "-o", name, "--force")[0] == 2
        assert (desk.folder / "budget.yaml").read_text("utf-8") == BUDGET

    def test_a_row_for_every_proposal(self, desk: Desk) -> None:
        rows = desk(".", "--format", "csv")[1].splitlines()
        assert len(rows) == 4
        assert rows[0].endswith("first_year,start_year,city.net_present_value,general_revenue.2027,general_revenue")
        assert ",true,,,2027,2027," in rows[1]
        assert rows[2].split(",")[8:10] == ["false", "cap"]

    @pytest.mark.parametrize("lang", list(Lang))
    @pytest.mark.parametrize("more", [(), ("--start-years", "0..2"), ("--maximise", "score"), ("--unit", "yen")])
    def test_no_line_is_wider_than_the_page(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch, lang: Lang, more: tuple[str, ...]
    ) -> None:
        monkeypatch.setattr(language, "LANG", lang)
        monkeypatch.setattr("dxroi.commands.answers.LANG", lang)
        code, out, err = desk(str(EXAMPLES), *more, budget=str(EXAMPLES / "budget.yaml"))
        assert (code, err) == (0, "")
        command_line = str(EXAMPLES)
        assert [line for line in out.splitlines() if display_width(line) > 80 and command_line not in line] == []

    def test_what_a_user_typed_steers_nothing(self, desk: Desk) -> None:
        desk.write("b.yaml", B.replace("案B", '"[red]\\u202e案\\u001b[31m"').replace("id: b", 'id: "=1+1|x"'))
        for format_ in ("table", "markdown", "csv", "json"):
            out = desk("a.yaml", "b.yaml", "--format", format_)[1]
            assert "\x1b" not in out
            assert "\u202e" not in out
        assert ",'=1+1|x," in desk("a.yaml", "b.yaml", "--format", "csv")[1]

    def test_help_in_both_languages(self, desk: Desk) -> None:
        assert cli.main(["portfolio", "-h"]) == 0
        assert "--start-years" in desk.capfd.readouterr().out


class TestExamples:
    """Twenty proposals of a city that does not exist, each fit to be copied."""

    def test_there_are_twenty(self) -> None:
        assert len(PROPOSALS) == 20

    @pytest.mark.parametrize("path", PROPOSALS, ids=lambda path: path.stem)
    def test_each_says_that_it_is_made_up(self, path: Path) -> None:
        proposal = load_proposal(path)
        assert proposal.summary == "架空の例。実在の市の計画や評価ではない"
        assert path.read_text("utf-8").startswith(
            "# yaml-language-server: $schema=../../dxroi/schemas/proposal.json\n# 架空の例。"
        )

    def test_nothing_is_found_in_them(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["check", str(EXAMPLES), "--format", "json", "--fail-on", "note"]) == 0
        assert json.loads(capfd.readouterr().out)["findings"] == []

    def test_they_show_every_case(self, desk: Desk) -> None:
        document = desk.document(str(EXAMPLES), budget=str(EXAMPLES / "budget.yaml"))
        assert document["status"] == "optimal"
        assert {each["reason"] for each in document["rejected"]} == {
            "cap",
            "excludes",
            "unknown",
            "verdict",
            "worth-nothing",
        }
        assert all(each["used"] > 0.95 * each["cap"] for each in document["years"])
        assert len(document["years"]) == 2
        assert document["greedy"]["skipping"]["loss"] > 0.05 * document["objective"]
        assert any(each["gain"] for each in document["next_million"])
        assert document["suggested_must"] == ["標準準拠移行"]
        assert {"電子契約", "文書管理更新", "介護RPA", "税務RPA"} <= set(document["chosen"])
        verdicts = {each["verdict"] for each in (*document["plan"], *document["rejected"])}
        assert verdicts == {"justified", "conditional", "not-yet", "withheld"}
