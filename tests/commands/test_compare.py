"""`dxroi compare`: exits, streams, forms, ids, and that nothing depends on how many processes read."""

from __future__ import annotations

import io
import os
import pickle
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from dxroi.cli import main
from dxroi.commands import compare as command
from dxroi.commands import forks, jobs
from dxroi.commands.language import tell
from dxroi.finding import Words
from dxroi.texts import commands
from dxroi.texts import comparison as t
from dxroi.texts.terms import MEASURE, VIEW_SHORT
from tests.formats.measuring import cells, steering

from .running import Run

ROOT = Path(__file__).parents[2]
SOUND = """\
name: {name}
department: {department}
first_year: 2027
hours_saved: {hours}
freed_for: 窓口相談
cost: {{initial: 2500000, annual: {annual}}}
ratings: {{reusability: {a}, generality: {b}, literacy_gain: {c}}}
"""
BROKEN = "name: 図書館\ndepartment: [図書館\n"
HOSTILE = r'name: "\e[31m[bold]=HYPERLINK(1)\u202e"'
PEOPLE = """\
format: weightings/1
people:
  - {name: 甲, importances: {economy: 60, reusability: 10, generality: 10, literacy_gain: 10, resident_convenience: 10}}
  - {name: 乙, importances: {economy: 10, reusability: 60, generality: 10, literacy_gain: 10, resident_convenience: 10}}
"""


class Compare:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        self.folder, self.captured = folder, capfdbinary

    def __call__(self, *arguments: str) -> Run:
        self.captured.readouterr()
        code = main(["compare", *arguments])
        sys.stdout.flush()
        out, err = self.captured.readouterr()
        return Run(code, out.decode("utf-8"), err.decode("utf-8"))

    def write(self, **files: str) -> None:
        for name, text in files.items():
            path = self.folder / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def write_many(self, number: int) -> None:
        self.write(**{f"many__p{n:03}": sound(n) for n in range(number)})


def sheet_words(words: Words, **values: object) -> str:
    """A text of the screen in the language of this run."""
    return tell(words, **values)


def sound(n: int, **changes: object) -> str:
    """The n-th of many sound proposals, some of them tied."""
    given = {"name": f"案件{n}", "department": f"課{n % 7}", "hours": 200 + 17 * (n % 40), "annual": 300000}
    given |= {"a": 1 + n % 5, "b": 1 + n % 3, "c": 1 + n % 4}
    return SOUND.format(**(given | changes))


@pytest.fixture
def compare(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Compare:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return Compare(tmp_path, capfdbinary)


class TestExits:
    """0 answered, 1 a --fail-on holds, 2 bad usage or a file that cannot be used; the highest wins."""

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["a.yaml", "b.yaml"], 0),
            (["."], 2),  # there is a broken one
            (["a.yaml", "broken.yaml"], 2),
            (["broken.yaml"], 2),
            (["nowhere.yaml", "a.yaml"], 2),
            (["empty"], 2),
            (["a.yaml", "--fail-on", "withheld"], 0),
            (["a.yaml", "--fail-on", "justified"], 1),
            (["a.yaml", "--fail-on", "city.net > 0"], 1),
            (["a.yaml", "broken.yaml", "--fail-on", "justified"], 2),
            (["a.yaml", "--fail-on", "good"], 2),
            (["a.yaml", "--rubric", "nobodys"], 2),
            (["a.yaml", "--rubric", "wibe", "--rubric", "nobodys"], 2),
            (["a.yaml", "--rubric", "wibe", "--fail-on", "rating.nothing > 1"], 2),
            (["a.yaml", "--years", "0"], 2),
            (["a.yaml", "--sort", "scores"], 2),
            (["a.yaml", "--sort", "general_revenue"], 0),
            (["a.yaml", "--sort", "rating.generality"], 0),
            (["a.yaml", "--sort", "rating.nothing"], 2),
            (["a.yaml", "--fields", "score,nett"], 2),
            (["a.yaml", "--fields", "score, stage ,city.net,rating.generality"], 0),
            (["a.yaml", "--reference", "案件9"], 2),
            (["a.yaml", "--reference", "案件1"], 0),
            (["a.yaml", "--sort", "city.net", "--panel"], 2),
            (["a.yaml", "--sort", "city.net", "--robustness"], 2),
            (["a.yaml", "--weights-within", "0.2"], 2),
            (["a.yaml", "--weights-within", "20"], 0),
            (["a.yaml", "--top", "0"], 2),
            (["a.yaml", "--draws", "0"], 2),
            (["a.yaml", "--seed", "-1"], 2),
            (["a.yaml", "--jobs", "0"], 2),
            (["a.yaml", "--group-by", "colour"], 2),
            (["a.yaml", "--format", "jsonl", "--sort", "score"], 2),
            (["a.yaml", "--format", "jsonl", "--fields", "fte"], 0),
            (["a.yaml", "--weights-from", "people.yaml"], 0),
            (["a.yaml", "--weights-from", "a.yaml"], 2),
            (["-", "--weights-from", "-"], 2),
            (["a.yaml", "-o", "a.yaml", "--force"], 2),
            ([], 2),
        ],
    )
    def test_exit(self, compare: Compare, arguments: list[str], code: int) -> None:
        compare.write(a=sound(1), b=sound(2), broken=BROKEN, people=PEOPLE)
        (compare.folder / "empty").mkdir()
        done = compare(*arguments)
        assert done.exit == code, done.err
        assert "Traceback" not in done.err
        assert bool(done.err) >= (code > 0)

    def test_a_name_that_was_probably_meant(self, compare: Compare) -> None:
        compare.write(a=sound(1))
        assert "city.net" in compare("a.yaml", "--sort", "city.nett").err
        for net in ("net", "nett"):
            assert "city.net" in compare("a.yaml", "--sort", net).err.replace(f"--sort {net}", "")
        assert "score" in compare("a.yaml", "--fields", "scor").err
        assert "案件1" in compare("a.yaml", "--reference", "案件l").err

    @pytest.mark.parametrize(("option", "name"), [("--sort", "nosuch"), ("--fields", "ratio")])
    def test_what_is_not_near_is_not_offered(self, compare: Compare, option: str, name: str) -> None:
        compare.write(a=sound(1))
        assert tell(commands.ALL_MEASURES) in compare("a.yaml", option, name).err

    def test_a_broken_file_does_not_hide_the_others(self, compare: Compare) -> None:
        compare.write(a=sound(1), broken=BROKEN)
        done = compare("a.yaml", "broken.yaml", "--format", "json")
        assert done.exit == 2
        assert [each["id"] for each in done.document["rubrics"][0]["ranking"]] == ["案件1"]
        assert {each["path"] for each in done.document["findings"]} == {"broken.yaml"}
        assert "broken.yaml:2:13: " in done.err

    def test_a_rating_off_the_scale_of_one_rubric(self, compare: Compare) -> None:
        compare.write(a=sound(1), off=sound(2, a=7))
        done = compare("a.yaml", "off.yaml", "--rubric", "chigasaki-dx-2", "--rubric", "wibe", "--format", "json")
        assert done.exit == 2
        assert [each["code"] for each in done.document["findings"]] == ["DX227"]
        assert [len(each["ranking"]) for each in done.document["rubrics"]] == [1, 1]

    def test_nothing_but_broken_files(self, compare: Compare) -> None:
        compare.write(broken=BROKEN)
        assert compare("broken.yaml").out == ""
        assert compare("broken.yaml", "--format", "json").document["rubrics"][0]["ranking"] == []

    def test_a_gate_that_holds_is_named(self, compare: Compare) -> None:
        compare.write(a=sound(1))
        assert "--fail-on justified" in compare("a.yaml", "--fail-on", "justified").err


class TestIds:
    """Two proposals with one id are an error where ids are keys or are referred to."""

    @pytest.fixture(autouse=True)
    def _twins(self, compare: Compare) -> None:
        compare.write(a=sound(1), b=sound(1), c=sound(2))

    @pytest.mark.parametrize("more", [["--format", "json"], ["--reference", "案件2"]])
    def test_is_an_error(self, compare: Compare, more: list[str]) -> None:
        done = compare("a.yaml", "b.yaml", "c.yaml", *more)
        assert done.exit == 2
        assert "DX243" in done.err
        assert "a.yaml" in done.err
        assert "b.yaml" in done.err

    def test_says_so_in_the_document(self, compare: Compare) -> None:
        document = compare(".", "--format", "json").document
        assert document["rubrics"][0]["ranking"] == []
        assert [(each["path"], each["code"]) for each in document["findings"]] == [("b.yaml", "DX243")]

    def test_is_at_its_place_in_the_file(self, compare: Compare) -> None:
        compare.write(d="# 複写\n" + sound(9) + "id: 案件2\n")
        found = compare(".", "--format", "json").document["findings"]
        places = [(each["path"], each["line"], each["column"], each["field"]) for each in found]
        assert places == [("b.yaml", 1, 7, "name"), ("d.yaml", 9, 5, "id")]

    def test_no_table_then(self, compare: Compare) -> None:
        assert compare(".", "--reference", "案件2").out == ""

    @pytest.mark.parametrize("form", ["table", "csv", "jsonl", "markdown"])
    def test_is_none_elsewhere(self, compare: Compare, form: str) -> None:
        assert compare(".", "--format", form).exit == 0


class TestDocument:
    """`dxroi.comparison/1`: keys in the contract's order, ids as keys."""

    def test_keys(self, compare: Compare) -> None:
        compare.write(a=sound(1), b=sound(2))
        document = compare(".", "--format", "json").document
        assert list(document)[:3] == ["format", "tool_version", "rubrics"]
        assert list(document)[-1] == "findings"
        (rubric,) = document["rubrics"]
        assert list(rubric)[:4] == ["rubric", "ranking", "dominated", "robustness"]
        firm = list(rubric["robustness"])[:6]
        assert firm == ["draws", "seed", "first_share", "rank_acceptability", "central_weights", "smallest_flip"]
        keys = ["rank", "id", "path", "name", "department", "verdict", "score", "city.net"]
        assert list(rubric["ranking"][0])[:8] == keys

    def test_every_map_is_keyed_by_id(self, compare: Compare) -> None:
        compare.write_many(7)
        (rubric,) = compare(".", "--format", "json").document["rubrics"]
        ids = [each["id"] for each in rubric["ranking"]]
        firm = rubric["robustness"]
        for key in ("first_share", "rank_acceptability", "central_weights", "standard_errors"):
            assert list(firm[key]) == ids
        assert {len(each) for each in firm["rank_acceptability"].values()} == {7}
        assert sum(firm["first_share"].values()) == pytest.approx(1)
        assert set(rubric["dominated"]) <= set(ids)
        assert {each["method"] for each in rubric["panel"]} == {"promethee", "topsis", "vikor", "weighted-sum"}

    def test_ranks_by_score_whatever_the_order_of_files(self, compare: Compare) -> None:
        compare.write_many(9)
        (rubric,) = compare(".", "--format", "json").document["rubrics"]
        scores = [each["score"] for each in rubric["ranking"]]
        assert scores == sorted(scores, reverse=True)
        ranks = [each["rank"] for each in rubric["ranking"]]
        assert ranks == [1 + sum(other > score + 1e-6 for other in scores) for score in scores]

    def test_obligatory_and_withheld_ones_have_no_rank(self, compare: Compare) -> None:
        compare.write(
            a=sound(1), b=sound(2) + "obligation: statutory\n", c=sound(3).replace(", annual: 300000", ""), d=sound(4)
        )
        (rubric,) = compare(".", "--format", "json").document["rubrics"]
        ranks = {each["id"]: each["rank"] for each in rubric["ranking"]}
        assert (ranks["案件2"], ranks["案件3"]) == (None, None)
        assert {ranks["案件1"], ranks["案件4"]} == {1, 2}
        assert [each["id"] for each in rubric["ranking"]][2:] == ["案件3", "案件2"]
        assert rubric["ranking"][2]["unknowns"] == ["cost.annual"]
        assert list(rubric["robustness"]["first_share"]) == [each["id"] for each in rubric["ranking"]][:2]

    @pytest.mark.parametrize("n", [0, 1])
    def test_with_nothing_to_rank(self, compare: Compare, n: int) -> None:
        texts = [sound(1) + "obligation: security\n", sound(1).replace(", annual: 300000", "")]
        compare.write(a=texts[n])
        (rubric,) = compare("a.yaml", "--format", "json").document["rubrics"]
        assert rubric["ranking"][0]["rank"] is None
        assert rubric["robustness"]["draws"] == 0
        assert rubric["robustness"]["smallest_flip"] is None

    def test_several_rubrics(self, compare: Compare) -> None:
        compare.write_many(8)
        document = compare(
            ".", "--rubric", "chigasaki-dx-2", "--rubric", "wibe", "--rubric", "green-book", "--format", "json"
        ).document
        assert [each["rubric"]["id"] for each in document["rubrics"]] == ["chigasaki-dx-2", "wibe", "green-book"]
        assert [each["rubrics"] for each in document["reversals"]] == [
            ["chigasaki-dx-2", "wibe"],
            ["chigasaki-dx-2", "green-book"],
        ]

    def test_the_people_of_a_committee(self, compare: Compare) -> None:
        compare.write_many(4)
        compare.write(people=PEOPLE)
        done = compare("many", "--weights-from", "people.yaml", "--format", "json")
        assert done.exit == 0
        (rubric,) = done.document["rubrics"]
        assert [each["name"] for each in rubric["people"]] == ["甲", "乙"]
        assert set(rubric["people"][0]["ranks"]) == {each["id"] for each in rubric["ranking"]}

    def test_somebody_who_ranks_nobody_is_named_and_left_out(self, compare: Compare) -> None:
        """All of one person's weight is on what applies to no candidate; the others agree as they did."""
        compare.write_many(4)
        compare.write(people=PEOPLE)
        alone = compare("many", "--weights-from", "people.yaml").out
        names = ("economy", "reusability", "generality", "literacy_gain", "resident_convenience")
        importances = ", ".join(f"{name}: {int(name == names[-1])}" for name in names)
        compare.write(people=f"{PEOPLE}  - {{name: 丙, importances: {{{importances}}}}}\n")
        beside = compare("many", "--weights-from", "people.yaml").out
        assert "Ranks nobody" in beside
        told = alone[max(alone.find("First places are split"), alone.find("Everybody puts first")) :]
        assert told.partition("[Premises]")[0] in beside

    def test_draws_and_seed_of_the_call(self, compare: Compare) -> None:
        compare.write_many(3)
        (rubric,) = compare(".", "--format", "json", "--draws", "50", "--seed", "7", "--weights-within", "10").document[
            "rubrics"
        ]
        firm = rubric["robustness"]
        assert (firm["draws"], firm["seed"], firm["within"]) == (50, 7, 0.1)


class TestLines:
    """`jsonl`: a head, one line a proposal in the order of the paths, the findings."""

    def test_lines(self, compare: Compare) -> None:
        compare.write(b=sound(2), a=sound(1), broken=BROKEN)
        done = compare("b.yaml", "a.yaml", "broken.yaml", "--format", "jsonl")
        head, *rows, last = done.lines
        assert done.exit == 2
        assert (head["format"], head["rubrics"][0]["id"]) == ("dxroi.comparison/1", "chigasaki-dx-2")
        assert [row["path"] for row in rows] == ["a.yaml", "b.yaml"]
        assert [each["code"] for each in last["findings"]]

    def test_the_same_figures_as_the_document(self, compare: Compare) -> None:
        compare.write_many(5)
        rows = {row["id"]: row for row in compare(".", "--format", "jsonl").lines[1:-1]}
        for each in compare(".", "--format", "json").document["rubrics"][0]["ranking"]:
            del each["rank"], rows[each["id"]]["rubric"]
            assert rows[each["id"]] == each

    def test_one_line_for_each_rubric(self, compare: Compare) -> None:
        compare.write(a=sound(1))
        rows = compare("a.yaml", "--rubric", "wibe", "--rubric", "green-book", "--format", "jsonl").lines[1:-1]
        assert [row["rubric"] for row in rows] == ["wibe", "green-book"]

    def test_into_a_file(self, compare: Compare) -> None:
        compare.write(a=sound(1))
        done = compare("a.yaml", "-o", "out.jsonl")
        assert done.out == ""
        assert len((compare.folder / "out.jsonl").read_text("utf-8").splitlines()) == 3
        assert compare("a.yaml", "-o", "out.jsonl").exit == 2

    def test_a_file_is_whole_or_not_there(self, compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
        def failing(*_: object) -> Iterator[dict[str, object]]:
            yield {"format": "x"}
            raise KeyboardInterrupt

        compare.write(a=sound(1))
        monkeypatch.setattr("dxroi.commands.lines.lines", failing)
        assert compare("a.yaml", "-o", "out.jsonl").exit == 130
        assert sorted(path.name for path in compare.folder.iterdir()) == ["a.yaml"]


class TestReference:
    """`--reference` adds the differences from one proposal to every form, and changes nothing else."""

    @pytest.fixture(autouse=True)
    def _files(self, compare: Compare) -> None:
        compare.write(a=sound(1), b=sound(9), c=sound(3).replace(", annual: 300000", ""))
        compare.write(d=sound(4) + "obligation: security\n")

    def test_in_the_document(self, compare: Compare) -> None:
        plain = compare(".", "--format", "json").document
        document = compare(".", "--format", "json", "--reference", "案件4").document
        rows = {each["id"]: each for each in document["rubrics"][0]["ranking"]}
        assert {list(row)[-1] for row in rows.values()} == {"difference"}
        for id_ in ("案件1", "案件9", "案件4"):
            for name in ("score", "city.net"):
                assert rows[id_]["difference"][name] == pytest.approx(rows[id_][name] - rows["案件4"][name])
        assert rows["案件3"]["difference"]["city.net"] is None
        for row in rows.values():
            del row["difference"]
        assert document == plain

    def test_in_the_spreadsheet(self, compare: Compare) -> None:
        plain = compare(".", "--format", "csv", "--fields", "stage,score,city.net").rows
        found = compare(".", "--format", "csv", "--fields", "stage,score,city.net", "--reference", "案件4").rows
        assert list(found[0])[-2:] == ["difference.score", "difference.city.net"]
        rows = {row["id"]: row for row in found}
        assert float(rows["案件9"]["difference.city.net"]) == float(rows["案件9"]["city.net"]) - float(
            rows["案件4"]["city.net"]
        )
        assert rows["案件3"]["difference.city.net"] == ""
        assert [dict(list(row.items())[:-2]) for row in found] == plain

    @pytest.mark.parametrize("more", [[], ["--top", "1", "--sort", "city.net"]])
    @pytest.mark.parametrize("n", [4, 1])
    def test_it_has_a_row_of_its_own(self, compare: Compare, n: int, more: list[str]) -> None:
        shown = compare(".", "--fields", "score", "--reference", f"案件{n}", *more).out
        title = sheet_words(t.NAME, department=f"課{n}", name=f"案件{n}")
        assert shown.count(sheet_words(t.IS_REFERENCE, name=title)) == 1
        assert shown.count(sheet_words(t.NAME, department="課4", name="案件4")) == 2


class TestSpreadsheet:
    def test_ranks_only_where_sorted(self, compare: Compare) -> None:
        compare.write_many(4)
        assert "rank" not in compare(".", "--format", "csv").rows[0]
        rows = compare(".", "--format", "csv", "--sort", "city.net").rows
        nets = [float(row["city.net"]) for row in rows]
        assert nets == sorted(nets, reverse=True)
        assert rows[0]["rank"] == "1"

    def test_top_and_fields(self, compare: Compare) -> None:
        compare.write_many(6)
        rows = compare(".", "--format", "csv", "--sort", "score", "--top", "2", "--fields", "score,fte").rows
        assert len(rows) == 2
        assert "city.net" not in rows[0]
        assert {"score", "fte", "general_revenue.2027", "general_revenue.2031"} <= rows[0].keys()


class TestScreen:
    def test_no_ranks_unless_sorted(self, compare: Compare) -> None:
        compare.write_many(3)
        plain, ranked = compare(".").out, compare(".", "--sort", "score").out
        by_rank = sheet_words(t.RANKED, rank=1, name="課")
        assert by_rank not in plain
        assert by_rank in ranked

    @pytest.mark.parametrize("fields", [[], ["--fields", "stage,city.cost"]])
    def test_what_it_ranks_by_is_a_column_named_with_its_view(self, compare: Compare, fields: list[str]) -> None:
        residents = "residents: [{procedure: 届出, cases: 1000, online: 0.5, minutes_saved: 60}]\n"
        compare.write(a=sound(1) + residents, b=sound(2))
        more = ["--sort", "society.net", *fields]
        table = compare(".", *more, "--format", "markdown").out
        assert f"| {sheet_words(VIEW_SHORT['society'])} {sheet_words(MEASURE['net'])} |" in table
        row, _ = compare(".", *more, "--format", "csv").rows
        assert f"{float(row['society.net']) / 1000:,.0f}" in table
        row, _ = compare(".", *fields, "--format", "csv").rows
        assert "society.net" not in row

    @pytest.mark.parametrize("more", [["--top", "1"], ["--sort", "city.net"], ["--robustness", "--top", "2"]])
    def test_amounts_after_the_horizon_are_named(self, compare: Compare, more: list[str]) -> None:
        late = "cost: [{item: 構築, initial: 90}, {item: 更改, initial: 4000000, in: 2032}, {item: 料, annual: 1}]"
        compare.write(a=sound(1), b=re.sub("cost: .*", late, sound(39)))
        said = re.sub(r"\s", "", sheet_words(t.LATE, names=""))
        assert f"{said}案件39" in re.sub(r"\s", "", compare(".", *more).out)
        assert said not in re.sub(r"\s", "", compare("a.yaml", *more).out)

    def test_amounts_after_the_horizon_in_the_other_forms(self, compare: Compare) -> None:
        compare.write(a=sound(1), b=sound(2).replace("annual: 300000", "annual: [1, 2, 3, 4, 5, 300000]"))
        rows = compare(".", "--format", "json").document["rubrics"][0]["ranking"]
        late = {each["id"]: each["after_horizon"] for each in rows}
        assert late == {"案件1": None, "案件2": {"cost": 300000, "benefit": 0}}
        assert [row["after_horizon.cost"] for row in compare(".", "--format", "csv").rows] == ["300000", ""]

    def test_the_same_name_twice_is_told_apart(self, compare: Compare) -> None:
        compare.write(a=sound(1) + "id: x\n", b=sound(1), c=sound(1, hours=900), d=sound(2))
        done = compare(
            ".", "--fields", "score", "--robustness", "--panel", "--rubric", "chigasaki-dx-2", "--rubric", "wibe"
        )
        for path, mark in (("a", "x"), ("b", "b.yaml"), ("c", "c.yaml")):
            assert done.out.count(sheet_words(t.NAME_AND_ID, name="案件1", id=mark)) >= 4, path
        assert sheet_words(t.NAME_AND_ID, name="案件2", id="案件2") not in done.out

    @pytest.mark.parametrize("more", [[], ["--top", "1"]])
    def test_grants_above_the_cost_are_named_under_the_sums(self, compare: Compare, more: list[str]) -> None:
        grants = "funding: [{source: national, name: 交付金, amount: 3000000, until: 2027}]\n"
        compare.write(a=sound(1), b=sound(2) + grants)
        said = re.sub(r"\s", "", sheet_words(t.EXCEEDING, names="|").partition("|")[0])
        assert f"{said}案件2" in re.sub(r"\s", "", compare(".", *more).out)
        document = compare(".", "--format", "json").document
        assert document["rubrics"][0]["triage"]["funding_above_spending"] == [{"id": "案件2", "yen": 200000}]
        compare.write(b=sound(2) + grants.replace("3000000", "2800000"))
        assert said not in re.sub(r"\s", "", compare(".", *more).out)

    def test_top_says_how_many_more(self, compare: Compare) -> None:
        compare.write_many(5)
        assert sheet_words(t.MORE_ROWS, n=3) in compare(".", "--top", "2").out

    @pytest.mark.parametrize("more", [[], ["--robustness"]])
    def test_near_ones_behind_the_list_are_named_too(self, compare: Compare, more: list[str]) -> None:
        compare.write(
            **{f"p{n}": sound(n, a=3 + n / 20, b=3, c=3, hours=900) for n in range(3)}, low=sound(9, hours=20)
        )
        runs = sheet_words(t.NEAR_RUN, a=1, b=3)
        shown = [re.sub(r"\n +", " ", compare(".", "--sort", "score", *more, *top).out) for top in ([], ["--top", "2"])]
        assert all(runs in each for each in shown)
        assert [sheet_words(t.NEAR_MORE, n=1).strip() in each for each in shown] == [False, True]

    @pytest.mark.parametrize("more", [[], ["--sort", "score"], ["--sort", "city.cost"], ["--group-by", "department"]])
    def test_top_of_all_is_the_whole(self, compare: Compare, more: list[str]) -> None:
        compare.write_many(9)
        compare.write(bound=sound(50) + "obligation: security\n")
        assert compare(".", *more, "--top", "99").out == compare(".", *more).out

    @pytest.mark.parametrize("group", ["department", "stage", "verdict", "plan"])
    def test_groups_hold_everybody(self, compare: Compare, group: str) -> None:
        compare.write_many(6)
        compare.write(planned=sound(60) + "serves: [計画甲, 計画乙]\n")
        shown = compare(".", "--group-by", group, "--fields", "score").out
        assert sum(f"案件{n} " in shown for n in (*range(6), 60)) == 7
        assert (sheet_words(t.GROUP, name="計画甲", n=1) in shown) == (group == "plan")

    @pytest.mark.parametrize("width", ["40", "80", "120"])
    def test_no_line_is_too_long(self, compare: Compare, monkeypatch: pytest.MonkeyPatch, width: str) -> None:
        monkeypatch.setenv("COLUMNS", width)
        compare.write_many(12)
        compare.write(people=PEOPLE)
        more = ["--robustness", "--panel", "--weights-from", "people.yaml", "--reference", "案件3", "--rubric"]
        shown = compare("many", *more, "chigasaki-dx-2", "--rubric", "wibe", "--rubric", "green-book")
        assert shown.exit == 0
        assert [line for line in shown.out.splitlines() if cells(line, 1) > int(width)] == []

    def test_hostile_names(self, compare: Compare) -> None:
        hostile = [re.sub("name: .*", lambda _: HOSTILE, sound(n)) for n in (1, 2)]
        compare.write(a=hostile[0], b=hostile[1] + "id: b\n", c=sound(3))
        more = ["--sort", "score", "--robustness", "--panel", "--rubric", "chigasaki-dx-2", "--rubric", "wibe"]
        for form in ("table", "markdown", "csv", "json", "jsonl"):
            done = compare(".", *(more if form != "jsonl" else ()), "--format", form)
            assert done.exit == 0
            assert steering(done.out, allowed="\n\r\ufeff") == []
        names = [row["name"] for row in compare(".", "--format", "csv", "--fields", "score").rows]
        assert not any(name.startswith("=") for name in names)

    def test_standard_input(self, compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
        for more in ([], ["--top", "1"]):
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sound(1).encode()), "utf-8"))
            done = compare("-", *more)
            assert done.exit == 0
            assert "案件1" in done.out
            assert "--sort" not in done.out

    def test_the_next_command(self, compare: Compare) -> None:
        compare.write(a=sound(1), b=sound(2))
        assert "dxroi compare . --sort score" in compare(".").out
        shown = compare("a.yaml", "b.yaml", "--rubric", "wibe", "--sort", "score").out
        assert "dxroi compare --rubric wibe a.yaml b.yaml --robustness" in shown


class TestJobs:
    """Nothing depends on how many processes read, nor on the order of the arguments."""

    @pytest.mark.parametrize(
        "more",
        [[], ["--sort", "score", "--top", "7"], ["--format", "json"], ["--format", "jsonl"], ["--format", "csv"]],
    )
    def test_one_process_or_two(self, compare: Compare, monkeypatch: pytest.MonkeyPatch, more: list[str]) -> None:
        monkeypatch.setattr(jobs, "STARTING", 8)
        compare.write_many(40)
        compare.write(many__broken=BROKEN)
        alone, both = (compare("many", *more, "--jobs", number) for number in ("1", "2"))
        assert alone == both

    def test_processes_that_are_not_forked(self, compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(jobs, "STARTING", 8)
        compare.write_many(40)
        alone = compare("many", "--top", "3")
        monkeypatch.setattr(jobs, "CAN_FORK", False)
        assert compare("many", "--top", "3", "--jobs", "2") == alone

    def test_a_fault_in_another_process_is_a_fault_of_ours(
        self, compare: Compare, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def failing(*_: object) -> NoReturn:
            raise ZeroDivisionError("in between")

        monkeypatch.setattr(jobs, "STARTING", 8)
        monkeypatch.setattr(command, "counted", failing)
        compare.write_many(40)
        done = compare("many", "--top", "3", "--jobs", "2")
        assert (done.exit, done.out) == (3, "")
        assert "ZeroDivisionError: in between" in done.err

    @pytest.mark.skipif(not forks.CAN_FORK, reason="nothing is forked")
    def test_a_process_that_ends_before_its_answer(self) -> None:
        with pytest.raises(RuntimeError, match="ended before its answer"):
            list(forks.forked(lambda _: os._exit(9), tasks=3, processes=2))

    @pytest.mark.skipif(not forks.CAN_FORK, reason="nothing is forked")
    def test_answers_in_order_however_large(self) -> None:
        answers = list(forks.forked(lambda number: bytes(number % 3 * 100_000), tasks=30, processes=3))
        assert [len(each) for each in answers] == [number % 3 * 100_000 for number in range(30)]

    @pytest.mark.parametrize("files", [0, 1, 31, 33, 300, 10_000])
    def test_whose_files_go_together(self, files: int) -> None:
        shares = list(jobs._shares(files, 256))
        assert [place for share in shares for place in share] == list(range(files))
        assert all(len(each) <= 256 for each in shares)

    def test_the_order_of_the_arguments(self, compare: Compare) -> None:
        compare.write(a=sound(1), b=sound(2), c=sound(3))
        more = ("--format", "json")
        assert compare("c.yaml", "a.yaml", "b.yaml", *more) == compare("a.yaml", "b.yaml", "c.yaml", "./a.yaml", *more)

    def test_a_directory_of_200(self, compare: Compare) -> None:
        compare.write_many(200)
        done = compare("many", "--sort", "score", "--top", "5")
        assert done.exit == 0
        assert sheet_words(t.TITLE, n=200) in done.out
        assert sheet_words(t.MORE_ROWS, n=195) in done.out

    def test_the_question_can_be_sent_to_another_process(self) -> None:
        from functools import partial

        from dxroi.commands.candidates import Question, asking
        from dxroi.commands.gate import Gate
        from dxroi.loading import load_rubric

        rubric = load_rubric()
        question = Question((rubric,), ("city.net",), "score", (Gate.parse("score < 60", rubric),))
        assert pickle.loads(pickle.dumps(partial(asking, question))).args == (question,)  # noqa: S301

    def test_models_never_leave_the_worker(self, compare: Compare) -> None:
        """What a process sends back holds no proposal and no tree of a file."""
        from dxroi.commands.candidates import Question, answered
        from dxroi.loading import collect, load_rubric
        from dxroi.models.proposal import Proposal

        compare.write(a=sound(1))
        (row,) = answered(Question((load_rubric(),), ("city.net",), "score"), collect(["a.yaml"]).files)
        assert not any(isinstance(value, Proposal) for value in (*row, *row.candidates[0]))
        assert row.findings == ()


def test_the_examples(compare: Compare) -> None:
    shutil.copytree(ROOT / "examples", compare.folder / "examples")
    done = compare("examples", "--sort", "score", "--format", "json")
    assert done.exit == 0
    assert done.document["findings"] == []


def test_the_command_is_where_the_tests_think_it_is() -> None:
    assert command.compare.__module__ == "dxroi.commands.compare"
