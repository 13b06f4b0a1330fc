"""`dxroi calibrate` and `--calibration`: exits, forms, the file it writes, and a result beside the one as stated."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import answers, calibrate, complaints, language
from dxroi.commands import sensitivity as sensitivity_command
from dxroi.loading.calibrations import read_calibration
from dxroi.tables.calibration.records import FIELDS
from dxroi.texts import Lang
from tests.formats.measuring import cells, steering

from .running import Run

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "examples" / "library"
BROKEN = "name: [\n"
DONE = """\
id: {id}
name: {name}
department: 市民税課
first_year: 2027
hours_saved: 100
freed_for: 窓口
cost: {{initial: 1000000, annual: 200000}}
kinds: {kind}
actuals:
  2027: {{operates_from: 2027-06, hours_saved: {hours}, cost: {{initial: 1500000, annual: 200000}}}}
"""
PLAN = """\
name: 督促はがき作成の自動化
department: 図書館
first_year: 2027
hours_saved: 600
freed_for: 読書相談
cost: {initial: 2500000, annual: 600000}
ratings: {reusability: 3, generality: 4, literacy_gain: 3}
kinds: RPA
"""


class Calibrate:
    """Runs commands in a folder of its own with a library of four, and a plan beside it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        (folder / "library").mkdir()
        for id_, hours in zip("abcd", (80, 60, 70, 10), strict=True):
            self.write(f"library/{id_}.yaml", DONE.format(id=id_, name=f"案件{id_}", kind="RPA", hours=hours))
        self.write("plan.yaml", PLAN)

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        return Run(main([*arguments]), *self.capsys.readouterr())

    def made(self, *options: str) -> Run:
        """With the file written."""
        return self("calibrate", "library", "-o", "c.yaml", *options)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")


@pytest.fixture
def dxroi(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Calibrate:
    monkeypatch.chdir(tmp_path)
    speak(monkeypatch, Lang.EN)
    return Calibrate(tmp_path, capsys)


def speak(monkeypatch: pytest.MonkeyPatch, lang: Lang) -> None:
    for module in (language, answers, complaints, calibrate, sensitivity_command):
        monkeypatch.setattr(module, "LANG", lang)


class TestFile:
    """`-o` is the calibration file, apart from how the answer is shown."""

    def test_is_written_and_said(self, dxroi: Calibrate) -> None:
        done = dxroi.made("--date", "2026-10-15")
        assert (done.exit, done.err) == (0, "wrote c.yaml\n")
        found = read_calibration("c.yaml").calibration
        assert found is not None
        assert (found.made, found.library[0].path) == ("2026-10-15", "library/a.yaml")
        assert "dxroi evaluate --calibration c.yaml PATH" in done.out.replace("\n  ", " ")

    def test_the_same_bytes_every_time_and_in_both_languages(
        self, dxroi: Calibrate, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No clock: undated unless a date is given."""
        dxroi.made()
        first = Path("c.yaml").read_bytes()
        assert b"made:" not in first
        speak(monkeypatch, Lang.JA)
        for path in ("library/d.yaml", "library"):
            dxroi("calibrate", path, "library", "-o", "c.yaml", "--force")
            assert Path("c.yaml").read_bytes() == first
        assert dxroi("calibrate", "library", "-o", "-").out.encode() == first

    def test_lies_in_the_library_as_well_as_beside_it(self, dxroi: Calibrate) -> None:
        dxroi.made()
        before = Path("c.yaml").read_bytes()
        Path("c.yaml").rename("library/learned.yaml")
        assert dxroi("calibrate", "library", "-o", "-").out.encode() == before
        assert dxroi("check", "library", "--fail-on", "error").exit == 0

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (("-o", "plan.yaml"), "plan.yaml exists"),
            (("-o", "library/a.yaml", "--force"), "is an input"),
            (("-o", "answer.json"), "--format"),
            (("-o", "nowhere/c.yaml"), "cannot write"),
            (("--date", "2026-13-01"), "--date"),
            (("--encoding", "cp932"), "CSV"),
        ],
    )
    def test_is_refused(self, dxroi: Calibrate, options: tuple[str, ...], said: str) -> None:
        before = {path: path.read_bytes() for path in Path().rglob("*.yaml")}
        done = dxroi("calibrate", "library", *options)
        assert (done.exit, done.out) == (2, "")
        assert said in done.err
        assert {path: path.read_bytes() for path in Path().rglob("*.yaml")} == before


class TestExits:
    """1 where there is nothing to learn from, 2 where a file could not be used."""

    @pytest.mark.parametrize("format_", ["table", "json", "csv"])
    def test_no_actuals(self, dxroi: Calibrate, format_: str) -> None:
        done = dxroi("calibrate", "plan.yaml", "-o", "c.yaml", "--format", format_)
        assert done.exit == 1
        assert "no proposal has actuals (proposals: 1)" in done.err
        assert "`actuals: {2027: {hours_saved: 300" in done.err
        assert not Path("c.yaml").exists()
        assert format_ == "json" or done.out == ""
        assert format_ != "json" or done.document["without_actuals"] == ["plan.yaml"]

    def test_actuals_of_nothing_that_was_planned(self, dxroi: Calibrate) -> None:
        dxroi.write("odd.yaml", PLAN + "actuals: {2027: {cash_saved: 5}}\n")
        done = dxroi("calibrate", "odd.yaml")
        assert (done.exit, done.out) == (1, "")
        assert "nothing that a plan could be compared with" in done.err

    def test_a_broken_file_does_not_hide_the_others(self, dxroi: Calibrate) -> None:
        dxroi.write("library/z.yaml", BROKEN)
        done = dxroi.made("--format", "json")
        assert done.exit == 2
        assert "library/z.yaml:" in done.err
        assert "4 learned from, 1 could not be used" in done.err
        assert [each["id"] for each in done.document["library"]] == list("abcd")
        assert {each["path"] for each in done.document["findings"]} == {"library/z.yaml"}
        assert Path("c.yaml").exists()

    def test_two_with_one_id(self, dxroi: Calibrate) -> None:
        dxroi.write("library/z.yaml", DONE.format(id="a", name="z", kind="RPA", hours=5))
        done = dxroi.made()
        assert (done.exit, done.out) == (2, "")
        assert "DX243" in done.err
        assert not Path("c.yaml").exists()


class TestForms:
    """Table, Markdown, CSV, JSON and JSON Lines."""

    def test_json(self, dxroi: Calibrate) -> None:
        document = dxroi("calibrate", "library", "plan.yaml", "--format", "json").document
        assert list(document) == [
            "format", "tool_version", "made", "library", "ratios", "record", "cases", "without_actuals", "findings",
        ]  # fmt: skip
        assert document["format"] == "dxroi.calibration/1"
        hours = document["ratios"][0]
        assert (hours["ratio"], hours["side"]) == ("hours", "lower")
        whole = hours["classes"][0]
        assert (whole["n"], whole["cases"]) == (4, ["d", "b", "c", "a"])
        assert whole["levels"][1] == {"level": 0.8, "k": 4, "value": whole["values"][0], "covers": 0.8, "needs": 4}
        assert whole["levels"][2] == {"level": 0.9, "k": None, "value": None, "covers": None, "needs": 9}
        assert document["cases"][0]["ratios"][1] == {
            "ratio": "cost_initial", "value": 1.5, "planned": 1000000, "actual": 1500000, "evidence": "estimate",
            "years_left_out": [],
        }  # fmt: skip

    def test_csv(self, dxroi: Calibrate) -> None:
        rows = dxroi("calibrate", "library", "--format", "csv").rows
        assert tuple(rows[0]) == FIELDS
        assert [row["ratio"] for row in rows[:4]] == ["hours"] * 3 + ["cost_initial"]
        assert (rows[0]["p90"], rows[3]["p80"]) == ("", "1.5")

    def test_jsonl_is_a_line_a_case(self, dxroi: Calibrate) -> None:
        lines = dxroi("calibrate", "library", "--format", "jsonl").lines
        assert [each["id"] for each in lines[1:-1]] == list("abcd")

    @pytest.mark.parametrize("lang", Lang)
    def test_costs_stated_as_a_whole(self, dxroi: Calibrate, lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whose cost cannot be told apart has no ratio, or one without that year; both are said, and what to write."""
        speak(monkeypatch, lang)
        whole = DONE.format(id="whole", name="w", kind="RPA", hours=70).replace(
            "{initial: 1500000, annual: 200000}", "1700000"
        )
        dxroi.write("library/whole.yaml", whole)
        dxroi.write("library/second.yaml", whole.replace("whole", "second") + "  2028: {cost: 210000}\n")
        shown = dxroi("calibrate", "library").out
        assert max(cells(line, 1) for line in shown.splitlines()) <= 80
        shown = shown.replace("\n  ", "" if lang is Lang.JA else " ")
        assert shown.count("`initial:`") == 2
        assert {Lang.JA: "second（令和9年度）", Lang.EN: "second (FY2027)"}[lang] in shown

    @pytest.mark.parametrize("lang", Lang)
    @pytest.mark.parametrize("format_", ["table", "markdown"])
    def test_for_people(self, dxroi: Calibrate, lang: Lang, format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """In eighty columns, the outlier named and kept, and what is typed steers nothing."""
        speak(monkeypatch, lang)
        for number in range(4):
            text = DONE.format(id=f"n{number}", name=f"n{number}", kind='"a\\e[31m\\u202eb"', hours=70)
            dxroi.write(f"library/n{number}.yaml", text)
        shown = dxroi("calibrate", "library", "--format", format_, "--date", "2026-10-15").out
        assert "2026-10-15" in shown
        assert steering(shown) == []
        assert "d 0.12" in shown
        assert format_ == "markdown" or max(cells(line, 1) for line in shown.splitlines()) <= 80


class TestBeside:
    """evaluate and sensitivity: the result as stated stays, and experience stands beside it."""

    @pytest.mark.parametrize("command", ["evaluate", "sensitivity"])
    def test_json_adds_one_key_at_the_end(self, dxroi: Calibrate, command: str) -> None:
        dxroi.made("--date", "2026-10-15")
        few = ("--draws", "256") if command == "sensitivity" else ()
        plain = dxroi(command, "plan.yaml", "--format", "json", *few).result
        done = dxroi(command, "plan.yaml", "--format", "json", "--calibration", "c.yaml", *few).result
        assert list(done) == [*plain, "calibrated"]
        assert {key: value for key, value in done.items() if key != "calibrated"} == plain
        beside = done["calibrated"]
        assert (plain["verdict"], beside["verdict"]) == ("justified", "not-yet")
        assert (beside["calibration"]["made"], len(beside["calibration"]["sha256"])) == ("2026-10-15", 64)
        hours, initial, annual, delay = beside["factors"]
        assert (hours["kind"], hours["evidence"], hours["n"], hours["k"]) == ("RPA", "estimate", 4, 4)
        assert hours["value"] == pytest.approx(10 / (100 * 10 / 12))
        assert (initial["value"], annual["value"], delay["value"]) == (1.5, 1, 2)
        assert [each["covers"] for each in beside["factors"]] == [0.8] * 4
        assert beside["measures"]["city.cost"] == 2500000 * 1.5 + 5 * 600000

    def test_a_case_of_the_library_is_no_next_one(self, dxroi: Calibrate) -> None:
        dxroi.made()
        learned = sorted((dxroi.folder / "library").glob("*.yaml"))[0]
        shown = " ".join(dxroi("evaluate", str(learned), "--calibration", "c.yaml").out.split())
        assert "one of those learned from" in shown
        assert "one of those learned from" not in dxroi("evaluate", "plan.yaml", "--calibration", "c.yaml").out

    @pytest.mark.parametrize("lang", Lang)
    @pytest.mark.parametrize("command", ["evaluate", "sensitivity"])
    def test_for_people(self, dxroi: Calibrate, command: str, lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
        dxroi.made()
        speak(monkeypatch, lang)
        few = ("--draws", "256") if command == "sensitivity" else ()
        plain = dxroi(command, "plan.yaml", *few).out
        shown = dxroi(command, "plan.yaml", "--calibration", "c.yaml", *few).out
        added = [line for line in shown.splitlines() if line not in plain.splitlines()]
        digest = read_calibration("c.yaml").calibration
        assert digest is not None
        whole = "\n".join(added)
        words = ("undated", "not yet", "80%") if lang is Lang.EN else ("作成日なし", "要再検討", "80%")
        assert all(word in whole for word in ("P80", digest.sha256[:8], "0.12", *words))
        stated, last = plain.partition("\nNext:" if lang is Lang.EN else "\n次に")[::2]
        assert last
        assert [line for line in stated.splitlines() if line not in shown.splitlines()] == []
        assert max(cells(line, 1) for line in added) <= 80

    def test_csv(self, dxroi: Calibrate) -> None:
        dxroi.made()
        (row,) = dxroi("evaluate", "plan.yaml", "--calibration", "c.yaml", "--format", "csv").rows
        assert (row["verdict"], row["calibrated.verdict"], row["calibrated.level"]) == ("justified", "not-yet", "0.8")

    def test_csv_of_sensitivity(self, dxroi: Calibrate) -> None:
        """The columns of evaluate in every row; a proposal without any has one for them."""
        dxroi.made()
        plain = (dxroi.folder / "plan.yaml").read_text("utf-8")
        (dxroi.folder / "open.yaml").write_text(plain.replace("annual: 600000", "annual: unknown"), "utf-8")
        asked = ("sensitivity", "plan.yaml", "open.yaml", "--draws", "256", "--ranges", "file", "--format", "csv")
        without, beside = dxroi(*asked), dxroi(*asked, "--calibration", "c.yaml")
        (evaluated,) = dxroi("evaluate", "plan.yaml", "--calibration", "c.yaml", "--format", "csv").rows
        added = {name: cell for name, cell in evaluated.items() if name.startswith("calibrated.")}
        rows = [row for row in beside.rows if row["path"] == "plan.yaml"]
        assert len(added) > 5
        assert all({name: row[name] for name in added} == added for row in rows)
        assert [{name: cell for name, cell in row.items() if name not in added} for row in rows] == without.rows
        (alone,) = (row for row in beside.rows if row["path"] == "open.yaml")
        assert (alone["kind"], alone["verdict"], alone["calibrated.level"]) == ("calibrated", "withheld", "0.8")

    def test_a_level_that_no_class_reaches(self, dxroi: Calibrate) -> None:
        """Published figures take its place, and of effects, of which there are none, the worst case."""
        dxroi.made()
        asked = ("--calibration", "c.yaml", "--calibration-level", "0.9")
        found = dxroi("evaluate", "plan.yaml", *asked, "--format", "json").result["calibrated"]
        hours, initial, *_ = found["factors"]
        assert (hours["from"], hours["kind"], hours["k"], hours["n"], hours["needs"]) == ("class", None, 4, 4, 9)
        assert (hours["value"] < 1, hours["covers"]) == (True, 0.8)
        assert hours["too_small"] == [
            {"kind": "RPA", "evidence": "estimate", "n": 4},
            {"kind": "RPA", "evidence": None, "n": 4},
            {"kind": None, "evidence": None, "n": 4},
        ]
        assert (initial["from"], initial["publication"], initial["value"]) == ("published", "optimism-bias", 3)
        shown = dxroi("evaluate", "plan.yaml", *asked).out
        assert "Mott MacDonald 2002" in shown
        assert "P90 wants 9" in shown
        assert "level P90 (beyond reach:" in " ".join(shown.split())

    @pytest.mark.parametrize("command", ["evaluate", "sensitivity"])
    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (("--calibration-level", "0.8"), "goes with --calibration"),
            (("--calibration", "c.yaml", "--calibration-level", "80%"), "0.8"),
            (("--calibration", "c.yaml", "--calibration-level", "1"), "0.8"),
            (("--calibration", "nowhere.yaml"), "nowhere.yaml:1:1: error DX101"),
            (("--calibration", "library/a.yaml"), "DX130"),
            (("--calibration", "c.yaml", "-o", "c.yaml", "--force"), "is an input"),
        ],
    )
    def test_is_refused(self, dxroi: Calibrate, command: str, options: tuple[str, ...], said: str) -> None:
        dxroi.made()
        done = dxroi(command, "plan.yaml", *options)
        assert (done.exit, done.out) == (2, "")
        assert said in done.err

    def test_nothing_is_loaded_unless_it_is_asked_for(self, dxroi: Calibrate) -> None:
        code = (
            "import sys, dxroi.cli; dxroi.cli.main(['evaluate', 'plan.yaml', '--format', 'json']);"
            "sys.exit(any('calibration' in name or 'learning' in name or name == 'fractions' for name in sys.modules))"
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", code], cwd=dxroi.folder, env=environment, capture_output=True)
        assert done.returncode == 0


def test_the_example_library(dxroi: Calibrate) -> None:
    """Enough of one kind for P80 by evidence, every case of use, and none of it real."""
    document = dxroi("calibrate", str(LIBRARY), "--format", "json").document
    levels = {
        (each["ratio"], of["kind"], of["evidence"]): of["levels"][1]["value"]
        for each in document["ratios"]
        for of in each["classes"]
    }
    assert levels["hours", "RPA", "estimate"] == pytest.approx(0.6267, abs=1e-4)
    assert all(len(case["ratios"]) == 4 for case in document["cases"])
    assert document["record"]["of"] == 3
    for path in LIBRARY.glob("*.yaml"):
        assert path.read_text("utf-8").count("架空") >= 3
    assert json.dumps(document).count("shisetsu-yoyaku") > 4
