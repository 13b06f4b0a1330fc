"""`dxroi whatif`: the answer before and after a change, or for each value of a sweep; exits, findings, formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import whatif as whatif_command
from dxroi.commands.asking import MOST
from dxroi.texts import Lang, commands
from tests.formats.measuring import steering
from tests.test_cli import Dxroi

from .running import Run

ROOT = Path(__file__).parents[2]
SHORT = """\
name: 督促はがき作成の自動化
department: 図書館
first_year: 2027
hours_saved: 180
freed_for: 読書相談
cost: {initial: 600000, annual: 120000, evidence: quote, source: 見積書}
ratings: {reusability: 3, generality: 4, literacy_gain: 3}
"""
LONG = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
hours_saved:
  - {work: 入力, before: 424, after: 88, freed_for: 窓口相談}
cost:
  - {item: 構築, initial: 2500000}
  - {item: 利用料, annual: 600000, from: 2028}
ratings: {reusability: 4, generality: 3, literacy_gain: 3}
"""
RUBRIC = 'format: rubric/1\nid: ours\nversion: "1"\ntitle: t\nextends: chigasaki-dx-2\n'


class Whatif:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.write("short", SHORT)
        self.write("long", LONG)
        self.write("ours", RUBRIC)

    def __call__(self, *arguments: str, command: str = "whatif") -> Run:
        self.capsys.readouterr()
        code = main([command, *arguments])
        return Run(code, *self.capsys.readouterr())

    def set(self, path: str, *changes: str, more: tuple[str, ...] = ()) -> Run:
        return self(path, *(word for each in changes for word in ("--set", each)), "--format", "json", *more)

    def evaluated(self, text: str, *more: str) -> dict[str, Any]:
        """The entry of `evaluate` for a file that says this."""
        self.write("as-written", text)
        done = self("as-written.yaml", "--format", "json", *more, command="evaluate")
        assert done.exit == 0, done.err
        found: dict[str, Any] = done.document["results"][0]
        return found

    def write(self, name: str, text: str) -> None:
        (self.folder / f"{name}.yaml").write_text(text, "utf-8")


@pytest.fixture
def whatif(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Whatif:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, complaints, whatif_command):
        monkeypatch.setattr(module, "LANG", Lang.EN)
    return Whatif(tmp_path, capsys)


def bare(result: dict[str, Any]) -> dict[str, Any]:
    """A result without the file that it comes from."""
    return {key: value for key, value in result.items() if key not in ("path", "sha256")}


class TestBeforeAndAfter:
    """Both are what `evaluate` answers: for the file, and for a file with the value written in it."""

    @pytest.mark.parametrize(
        ("path", "text", "change", "old", "new"),
        [
            ("short.yaml", SHORT, "cost.initial=8000000", "initial: 600000", "initial: 8000000"),
            ("short.yaml", SHORT, "hours_saved=unknown", "hours_saved: 180", "hours_saved: unknown"),
            ("short.yaml", SHORT, "cost.annual=[1, 2]", "annual: 120000", "annual: [1, 2]"),
            ("short.yaml", SHORT, "summary='説明 # 1'", "freed_for:", "summary: '説明 # 1'\nfreed_for:"),
            ("short.yaml", SHORT, "ratings.generality=0", "generality: 4", "generality: 0"),
            ("short.yaml", SHORT, "stage=budget-request", "freed_for:", "stage: budget-request\nfreed_for:"),
            ("long.yaml", LONG, "hours_saved.0.after=120", "after: 88", "after: 120"),
            ("long.yaml", LONG, "cost.1.from=2029", "from: 2028", "from: 2029"),
            (
                "long.yaml",
                LONG,
                "hours_saved.0.after={low: 60, likely: 90, high: 100}",
                "after: 88",
                "after: {low: 60, likely: 90, high: 100}",
            ),
        ],
    )
    def test_of_the_proposal(self, whatif: Whatif, path: str, text: str, change: str, old: str, new: str) -> None:
        assert text.count(old) == 1
        done = whatif.set(path, change)
        assert done.exit == 0, done.err
        assert bare(done.document["before"]) == bare(whatif.evaluated(text))
        assert bare(done.document["after"]) == bare(whatif.evaluated(text.replace(old, new)))

    @pytest.mark.parametrize(
        ("change", "lines"),
        [
            ("rubric.horizon=7", "horizon: {value: 7}\n"),
            ("rubric.labour.regular.yen_per_hour=3500", "labour: {regular: {yen_per_hour: 3500}}\n"),
            ("rubric.criteria.economy.importance=50", "criteria: [{id: economy, importance: 50}]\n"),
            ("rubric.criteria.generality.remove=true", "criteria: [{id: generality, remove: true}]\n"),
            ("rubric.discounting.rate=0.02", "discounting: {rate: 0.02}\n"),
            ("rubric.weighting=equal", "weighting: equal\n"),
        ],
    )
    def test_of_the_rubric(self, whatif: Whatif, change: str, lines: str) -> None:
        whatif.write("theirs", RUBRIC + lines)
        after = whatif.set("long.yaml", change, more=("--rubric", "ours.yaml")).document["after"]
        assert bare(after) == bare(whatif.evaluated(LONG, "--rubric", "theirs.yaml"))

    def test_years_and_rate_hold_for_both(self, whatif: Whatif) -> None:
        done = whatif.set("long.yaml", "cost.0.initial=1", more=("--years", "3", "--rate", "0.02")).document
        assert done["rubric"]["overrides"] == {"horizon": 3, "discounting.rate": 0.02}
        assert [len(done[side]["years"]) for side in ("before", "after")] == [3, 3]
        assert bare(done["before"]) == bare(whatif.evaluated(LONG, "--years", "3", "--rate", "0.02"))

    def test_the_document(self, whatif: Whatif) -> None:
        done = whatif.set("long.yaml", "cost.0.initial=8000000", "cost.0.annual=unknown", "name=x").document
        assert list(done) == ["format", "tool_version", "rubric", "changes", "before", "after", "findings"]
        assert done["format"] == "dxroi.whatif/1"
        assert done["changes"] == [
            {"field": "cost.0.initial", "from": 2500000, "to": 8000000},
            {"field": "cost.0.annual", "from": None, "to": "unknown"},
            {"field": "name", "from": "申告データ入力のRPA化", "to": "x"},
        ]
        assert done["before"]["path"] == done["after"]["path"] == "long.yaml"
        assert done["before"]["sha256"] == done["after"]["sha256"]

    def test_the_file_is_never_changed(self, whatif: Whatif) -> None:
        whatif("long.yaml", "--set", "cost.0.initial=8000000", "-o", "answer.json")
        assert (whatif.folder / "long.yaml").read_text("utf-8") == LONG
        done = whatif("long.yaml", "--set", "cost.0.initial=1", "-o", "long.yaml", "--force")
        assert done.exit == 2
        assert (whatif.folder / "long.yaml").read_text("utf-8") == LONG

    def test_nothing_changes(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--set", "name=x")
        assert "None of the figures of the result changes." in done.out
        assert [line for line in done.out.splitlines() if line.startswith("  > ")] == []

    def test_standard_input(self, whatif: Whatif, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LONG.encode())))
        done = whatif("-", "--set", "cost.0.initial=8000000")
        assert done.exit == 0
        assert "Next:" not in done.out

    def test_the_next_step(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--set", "cost.0.initial=1", "--rubric", "wibe", "--years", "3")
        assert "Next: dxroi evaluate --years 3 --rubric wibe long.yaml --detail" in done.out


class TestSweep:
    """A row is what the single change gives; rows at which the result turns are marked."""

    VALUES = ("60", "88", "120", "180", "240")

    def test_rows_are_single_changes(self, whatif: Whatif) -> None:
        swept = whatif("long.yaml", "--sweep", f"hours_saved.0.after={','.join(self.VALUES)}", "--format", "json")
        assert swept.exit == 0
        rows = swept.document["sweep"]["values"]
        assert [row["value"] for row in rows] == list(map(int, self.VALUES))
        for row in rows:
            assert self.same(row, whatif.set("long.yaml", f"hours_saved.0.after={row['value']}").document["after"])

    @settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        field=st.sampled_from(("hours_saved.0.after", "cost.0.initial", "cost.1.annual", "rubric.horizon")),
        values=st.lists(st.integers(1, 40) | st.just("unknown"), min_size=1, max_size=3, unique=True),
        also=st.sampled_from(((), ("cost.0.item=x",), ("ratings.reusability=0", "cost.0.annual=9000"))),
    )
    def test_any_row(self, whatif: Whatif, field: str, values: list[int | str], also: tuple[str, ...]) -> None:
        sets = [word for each in also for word in ("--set", each)]
        listed = f"{field}={','.join(map(str, values))}"
        rows = whatif("long.yaml", *sets, "--sweep", listed, "--format", "json").document["sweep"]["values"]
        for row in rows:
            after = whatif.set("long.yaml", *also, f"{field}={row['value']}").document["after"]
            assert (row["verdict"] is None) == (after is None)
            assert after is None or self.same(row, after)

    @staticmethod
    def same(row: dict[str, Any], after: dict[str, Any]) -> bool:
        """Whether every figure of a row is that of a whole result."""
        general = [year["general_revenue"] for year in after["years"]]
        read = {
            "verdict": after["verdict"],
            "score": after["score"],
            "hours_saved": after["measures"]["hours_saved"],
            "general_revenue": None if None in general else sum(general),
            "rule": after["rule"],
            "unknowns": after["unknowns"],
        }
        views = (name for name in row if name.partition(".")[0] in after["views"] and "." in name)
        read |= {name: after["views"][name.partition(".")[0]][name.partition(".")[2]] for name in views}
        assert len(read) == 12
        return {name: row[name] for name in read} == read

    def test_the_document(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--sweep", "cost.0.initial=1..3", "--set", "name=x", "--format", "json").document
        assert list(done) == ["format", "tool_version", "rubric", "changes", "before", "sweep", "findings"]
        assert done["changes"] == [{"field": "name", "from": "申告データ入力のRPA化", "to": "x"}]
        assert done["sweep"]["field"] == "cost.0.initial"
        assert done["sweep"]["from"] == 2500000
        assert [row["value"] for row in done["sweep"]["values"]] == [1, 2, 3]

    def test_one_that_cannot_be_hides_no_other(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--sweep", "cost.0.initial=1,-1,x,2", "--format", "json")
        assert done.exit == 2
        assert [row["verdict"] is None for row in done.document["sweep"]["values"]] == [False, True, True, False]
        found = [(each["option"], each["code"]) for each in done.document["findings"] if each["option"]]
        assert ("--sweep cost.0.initial=-1", "DX211") in found
        assert ("--sweep cost.0.initial=x", "DX203") in found
        assert "values: 2 appraised, 2 could not be used" in done.err

    def test_the_same_complaint_comes_once(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--sweep", "first_year=2029..2040")
        assert done.exit == 2
        assert done.out == ""
        assert "--sweep first_year=2029: error DX216 cost.1.from" in done.err
        done = whatif("short.yaml", "--sweep", "rubric.gates.destination.source=1..12")
        assert done.err.count("DX206") == 12
        done = whatif("long.yaml", "--sweep", "cost.2={initial: 1},{initial: 2}")
        assert done.err.count("DX161") == 1
        assert "--sweep cost.2={initial: 1},{initial: 2}: error" in done.err

    def test_a_set_may_want_the_sweep(self, whatif: Whatif) -> None:
        sets = ("--set", "literacy.from=1", "--set", "literacy.to=2")
        done = whatif("long.yaml", *sets, "--sweep", "literacy.people=5..7", "--format", "json")
        assert done.exit == 0, done.err
        assert [each["code"] for each in done.document["findings"] if each["severity"] == "error"] == []

    def test_turns_are_marked(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--sweep", "hours_saved.0.after=60..240/60")
        rows = [line.split() for line in done.out.splitlines() if line[4:7].strip().isdigit()]
        assert [(row[0] == ">", row[1] if row[0] == ">" else row[0]) for row in rows] == self.turns(whatif)

    @staticmethod
    def turns(whatif: Whatif) -> list[tuple[bool, str]]:
        done = whatif("long.yaml", "--sweep", "hours_saved.0.after=60..240/60", "--format", "json").document
        verdicts = [row["verdict"] for row in done["sweep"]["values"]]
        assert len(set(verdicts)) > 1
        return [
            (bool(at) and verdicts[at] != verdicts[at - 1], str(row["value"]))
            for at, row in enumerate(done["sweep"]["values"])
        ]


class TestFindings:
    """What a change brings about names the option and no line of the file."""

    def test_in_the_value(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--set", "cost.0.initial=8,000", "--set", "cost.1.anual=5")
        assert (done.exit, done.out) == (2, "")
        assert "--set cost.0.initial=8,000: error DX202 cost.0.initial: `8,000` is not how" in done.err
        assert "did you mean: cost.1.annual" in done.err
        assert "--set cost.1.anual=5: error DX160 cost.1.anual: there is no field `cost.1.anual`" in done.err

    def test_elsewhere_in_the_file(self, whatif: Whatif) -> None:
        (found,) = self.told(whatif, "first_year=2029")
        assert (found["option"], found["code"], found["field"]) == ("--set first_year=2029", "DX216", "cost.1.from")
        assert (found["path"], found["line"], found["column"]) == (None, None, None)

    def test_by_one_of_several(self, whatif: Whatif) -> None:
        assert {each["option"] for each in self.told(whatif, "name=x", "first_year=2029", "cost.0.item=y")} == {
            "--set first_year=2029"
        }

    def test_by_several_together(self, whatif: Whatif) -> None:
        """Neither brings it about alone, and it stands in neither of the values."""
        (found,) = self.told(whatif, "cost.1.from=2031", "name=x", "rubric.horizon=3")
        assert found["code"] == "DX303"
        assert found["option"] == "--set cost.1.from=2031 --set name=x --set rubric.horizon=3"

    def test_of_a_check(self, whatif: Whatif) -> None:
        (found,) = [each for each in self.told(whatif, "hours_saved.0.freed_for=unknown") if each["code"] == "DX404"]
        assert found["option"] == "--set hours_saved.0.freed_for=unknown"

    def test_of_a_rating_off_its_scale(self, whatif: Whatif) -> None:
        (found,) = self.told(whatif, "ratings.reusability=9")
        assert (found["code"], found["option"]) == ("DX227", "--set ratings.reusability=9")
        found = self.told(
            whatif, "rubric.criteria.reusability={id: reusability, importance: 9, points: {0: 0, 3: 100}}"
        )[0]
        assert (found["code"], found["field"]) == ("DX227", "ratings.reusability")

    def test_of_the_file_itself_are_counted(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--set", "name=x")
        alone = whatif.set("long.yaml", "name=x").document["findings"]
        assert {each["option"] for each in alone} == {None}
        assert f"not repeated here: {len(alone)} (to see them: dxroi evaluate long.yaml --detail)" in done.err

    @staticmethod
    def told(whatif: Whatif, *changes: str) -> list[dict[str, Any]]:
        """The findings that name an option."""
        found = whatif.set("long.yaml", *changes).document["findings"]
        assert [each for each in found if list(each)[-1] != "option"] == []
        return [each for each in found if each["option"]]


class TestExits:
    """0 answered, 2 bad usage or something that cannot be used."""

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], "--set FIELD=VALUE"),
            (["--set", "cost"], "--set is written as FIELD=VALUE"),
            (["--set", "=5"], "--set is written as FIELD=VALUE"),
            (["--set", "cost.=5"], "--set is written as FIELD=VALUE"),
            (["--set", ""], "--set is written as FIELD=VALUE"),
            (["--sweep", "cost"], "--sweep is written as FIELD=VALUE"),
            (["--sweep", "a=1", "--sweep", "b=2"], "one --sweep at a time"),
            (["--sweep", "cost.0.initial=60...240"], "60..240/20"),
            (["--sweep", "cost.0.initial=60～240"], "60..240/20"),
            (["--sweep", "cost.0.initial=1..5/0"], "above 0"),
            (["--sweep", "cost.0.initial=1..5/-1"], "above 0"),
            (["--sweep", f"cost.0.initial=0..{MOST}"], "1,001"),
            (["--sweep", "cost.0.initial=0..999999999999999/0.000000000001"], "at most 1,000 values"),
            (["--sweep", "cost.0.initial=" + ",".join(["1"] * 1001)], "at most 1,000 values"),
            (["--sweep", "cost.0.initial="], "DX201"),
            (["--sweep", "cost.0.initial=[1"], "DX117"),
            (["--set", "cost.0.initial=1", "--set", "cost.0.initial=2"], "change the same field"),
            (["--set", "cost.0.initial=1", "--set", "cost.0={item: a, initial: 2}"], "change the same field"),
            (["--set", "cost.0.initial=1", "--sweep", "cost.0.initial=2,3"], "change the same field"),
            (
                ["--set", "rubric.criteria.0.importance=1", "--set", "rubric.criteria.economy.importance=2"],
                "change the same field",
            ),
            (["--set", "rubric.horizon=3", "--years", "4"], "--years"),
            (["--sweep", "rubric.horizon=3,4", "--years", "4"], "--years"),
            (["--set", "rubric.discounting={rate: 0.1}", "--rate", "0.04"], "--rate"),
            (["--set", "rubric.extends=wibe"], "--rubric"),
            (["--set", "cost.0.initial=1", "--years", "99"], "1 to 50"),
            (["--set", "cost.0.initial=1", "--rubric", "nobodys"], "DX501"),
            (["--set", "cost.0.initial=1", "--format", "xml"], "xml"),
            (["--set", "cost.0.initial=1", "--encoding", "cp932"], "--encoding"),
            (["--set", "cost.0.initial=1", "-o", "nowhere/a.json"], "nowhere"),
            (["--set", "cost.0.initial=1", "-o", "short.yaml"], "--force"),
        ],
    )
    def test_bad_usage(self, whatif: Whatif, arguments: list[str], said: str) -> None:
        done = whatif("long.yaml", *arguments)
        assert (done.exit, done.out) == (2, "")
        assert said in done.err
        assert "Traceback" not in done.err

    @pytest.mark.parametrize("path", ["nowhere.yaml", "ours.yaml", "broken.yaml", "empty"])
    def test_no_proposal(self, whatif: Whatif, path: str) -> None:
        whatif.write("broken", "name: [\n")
        (whatif.folder / "empty").mkdir()
        assert whatif(path, "--set", "cost.0.initial=1")[:2] == (2, "")
        done = whatif(path, "--set", "cost.0.initial=1", "--format", "json")
        assert done.exit == 2
        assert (done.document["before"], done.document["after"]) == (None, None)
        assert done.document["findings"]

    def test_several_proposals(self, whatif: Whatif) -> None:
        done = whatif(".", "--set", "cost.initial=1")
        assert done.exit == 2
        assert "name one proposal: there are 3" in done.err

    def test_a_change_that_cannot_be_still_gives_a_document(self, whatif: Whatif) -> None:
        done = whatif.set("long.yaml", "cost.0.initial=x")
        assert done.exit == 2
        assert done.document["before"]["verdict"]
        assert done.document["after"] is None

    def test_no_answer_no_file(self, whatif: Whatif) -> None:
        assert whatif("long.yaml", "--set", "cost.0.initial=x", "-o", "answer.md").exit == 2
        assert not (whatif.folder / "answer.md").exists()

    @pytest.mark.parametrize("change", ["cost.0.initial=8000000", "cost.0.initial=unknown", "name=x"])
    def test_answered(self, whatif: Whatif, change: str) -> None:
        assert whatif("long.yaml", "--set", change).exit == 0


class TestFormats:
    """table, markdown, csv, json and jsonl, on standard output or in a file."""

    @pytest.mark.parametrize(
        ("name", "first"), [("a.json", "{\n"), ("a.csv", "\ufeffpath,"), ("a.md", "## "), ("a.txt", "市民税課")]
    )
    @pytest.mark.parametrize("asked", [("--set", "cost.0.initial=1"), ("--sweep", "cost.0.initial=1,2")])
    def test_the_ending_names_it(self, whatif: Whatif, name: str, first: str, asked: tuple[str, str]) -> None:
        done = whatif("long.yaml", *asked, "-o", name)
        assert (done.exit, done.out) == (0, "")
        assert (whatif.folder / name).read_text("utf-8").startswith(first)
        assert whatif("long.yaml", *asked, "-o", name).exit == 2
        assert whatif("long.yaml", *asked, "-o", name, "--force").exit == 0

    def test_csv_of_a_change(self, whatif: Whatif) -> None:
        rows = {row["figure"]: row for row in self.rows(whatif, "--set", "cost.0.initial=8000000")}
        whole = whatif.set("long.yaml", "cost.0.initial=8000000").document
        assert rows["cost.0.initial"]["kind"] == "change"
        assert (rows["verdict"]["before"], rows["verdict"]["after"]) == tuple(
            whole[side]["verdict"] for side in ("before", "after")
        )
        net = rows["city.net"]
        assert [float(net[side]) for side in ("before", "after")] == [
            whole[side]["views"]["city"]["net"] for side in ("before", "after")
        ]
        assert (float(net["difference"]), net["changed"]) == (-5500000, "true")
        assert rows["hours_saved"]["changed"] == "false"
        assert float(rows["city.net 2027"]["difference"]) == -5500000

    def test_csv_of_a_sweep(self, whatif: Whatif) -> None:
        rows = self.rows(whatif, "--sweep", "cost.0.initial=1,x,{low: 1; likely: 2},unknown".replace(";", ","))
        assert [row["value"] for row in rows] == ["1", "x", "{low: 1, likely: 2}", "unknown"]
        assert [bool(row["verdict"]) for row in rows] == [True, False, False, True]
        assert {row["field"] for row in rows} == {"cost.0.initial"}

    @staticmethod
    def rows(whatif: Whatif, *asked: str) -> list[dict[str, str]]:
        out = whatif("long.yaml", *asked, "--format", "csv").out
        return list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))

    def test_lines(self, whatif: Whatif) -> None:
        done = whatif("long.yaml", "--set", "cost.0.initial=1", "--format", "jsonl")
        assert len(done.out.splitlines()) == 1
        assert json.loads(done.out) == whatif.set("long.yaml", "cost.0.initial=1").document

    def test_in_yen(self, whatif: Whatif) -> None:
        assert "-5,500,000" in whatif("long.yaml", "--set", "cost.0.initial=8000000", "--unit", "yen").out

    def test_the_same_bytes_every_time(self, whatif: Whatif) -> None:
        first, second = (whatif("long.yaml", "--sweep", "cost.0.initial=1,2,x", "--format", "json") for _ in range(2))
        assert first == second


HOSTILE = "\x1b[31m<b>|`::stop-commands::x\u202e[/x]=1+1\n\r市"


class TestHostileText:
    """Whatever a file or an option says is shown as text and steers nothing."""

    @pytest.mark.parametrize("format_", ["table", "markdown", "csv", "json"])
    @pytest.mark.parametrize("asked", ["--set", "--sweep"])
    def test_in_a_value(self, whatif: Whatif, format_: str, asked: str) -> None:
        value = json.dumps(HOSTILE).replace("\\u001b", "\\e")
        done = whatif("long.yaml", asked, f"cost.0.item={value}", "--format", format_, "--color", "never")
        assert done.exit == 0, done.err
        assert steering(done.out.removeprefix("\ufeff"), allowed="\n\r" if format_ == "csv" else "\n") == []
        assert steering(done.err) == []

    @pytest.mark.parametrize(
        "argument", [f"{HOSTILE}=1", f"cost.0.item={HOSTILE}", f"cost.{HOSTILE}=1", f"=1{HOSTILE}"]
    )
    @pytest.mark.parametrize("asked", ["--set", "--sweep"])
    def test_in_an_option(self, whatif: Whatif, asked: str, argument: str) -> None:
        done = whatif("long.yaml", asked, argument)
        assert (done.exit, done.out) == (2, "")
        assert steering(done.err) == []
        assert not [line for line in done.err.splitlines() if line.startswith("::")]

    def test_in_a_path(self, whatif: Whatif) -> None:
        name = "\x1b[2J;a b.yaml"
        (whatif.folder / name).write_text(LONG, "utf-8")
        done = whatif(name, "--set", "cost.0.initial=1")
        assert done.exit == 0
        assert steering(done.out) == steering(done.err) == []


@pytest.fixture(scope="module")
def dxroi(tmp_path_factory: pytest.TempPathFactory) -> Dxroi:
    return Dxroi(tmp_path_factory.mktemp("whatif"))


class TestLanguages:
    """Japanese and English say the same; only texts differ."""

    @pytest.mark.parametrize("lang", Lang)
    def test_help(self, dxroi: Dxroi, lang: Lang) -> None:
        shown = "".join(dxroi("whatif", "-h", "--lang", lang.value, env={"COLUMNS": "200"}).out.split())
        for name, words in commands.WHATIF_OPTION.items():
            assert f"--{name}" in shown
            assert "".join((words.ja if lang is Lang.JA else words.en).split()) in shown

    def test_documents(self, dxroi: Dxroi) -> None:
        asked = ("whatif", "examples/tsukuba-rpa.yaml", "--set", "cost.0.initial=8000000", "--format", "json", "--lang")
        japanese, english = (dxroi(*asked, lang).document for lang in Lang)
        for document in (japanese, english):
            for found in document["findings"]:
                del found["message"], found["hint"]
        assert japanese == english

    @pytest.mark.parametrize("encoding", ["ascii", "cp932", "utf-8"])
    def test_any_stream(self, dxroi: Dxroi, encoding: str) -> None:
        env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "DXROI_LANG": "ja"}
        for asked in (("--set", "cost.0.initial=8000000"), ("--sweep", "cost.0.initial=8000000,1")):
            done = dxroi("whatif", "examples/tsukuba-rpa.yaml", *asked, env=env, encoding=encoding)
            assert done.exit == 0
            assert "3,944" in done.out

    def test_japanese_findings(self, dxroi: Dxroi) -> None:
        done = dxroi("whatif", "examples/tsukuba-rpa.yaml", "--set", "cost.initial=1", "--lang", "ja")
        assert done.err.startswith("--set cost.initial=1: エラー DX160 cost.initial: ")
