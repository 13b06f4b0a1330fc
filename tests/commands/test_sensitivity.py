"""`dxroi sensitivity`: exits, bad usage, each format, and that what it promises comes true when put into a file."""

from __future__ import annotations

import csv
import io
import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import sensitivity as sensitivity_command
from dxroi.tables.sensitivity.records import FIELDS
from dxroi.texts import Lang
from tests.formats.measuring import cells, steering

from .running import Run

ROOT = Path(__file__).parents[2]
SHORT = """\
name: 督促はがき作成の自動化
department: 図書館
first_year: 2027
hours_saved: {low: 100, likely: 180, high: 200}
freed_for: 読書相談
cost: {initial: 600000, annual: 120000, evidence: quote, source: 見積書}
ratings: {reusability: 3, generality: 4, literacy_gain: 3}
"""
TAXED = """\
name: 受付
department: 窓口課
first_year: 2027
hours_saved:
  - {work: 受付, before: {low: 500, likely: 600, high: 700}, after: 200, freed_for: 相談}
cost:
  - {item: 構築, initial: {low: 2000000, likely: 3000000, high: 4500000}, tax: excluded}
  - {item: 利用料, annual: 300000, tax: excluded}
ratings: {reusability: 3, generality: 4, literacy_gain: 3}
"""
BROKEN = "name: [\n"
QUICK = ("--draws", "256")


class Sensitivity:
    """Runs the command in a folder of its own, in English, with few draws."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.write("short", SHORT)
        self.write("taxed", TAXED)

    def __call__(self, *arguments: str, command: str = "sensitivity") -> Run:
        self.capsys.readouterr()
        quick = QUICK if command == "sensitivity" and "--draws" not in arguments else ()
        code = main([command, *arguments, *quick])
        return Run(code, *self.capsys.readouterr())

    def json(self, *arguments: str) -> Run:
        done = self(*arguments, "--format", "json")
        assert done.exit == 0, done.err
        return done

    def write(self, name: str, text: str) -> None:
        (self.folder / f"{name}.yaml").write_text(text, "utf-8")


@pytest.fixture
def sensitivity(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Sensitivity:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, complaints, sensitivity_command):
        monkeypatch.setattr(module, "LANG", Lang.EN)
    return Sensitivity(tmp_path, capsys)


@pytest.fixture
def without_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sensitivity_command, "find_spec", lambda name: None if name == "numpy" else find_spec(name))


class TestExits:
    """0 answered; 2 where something could not be used, with all the rest answered."""

    def test_answered(self, sensitivity: Sensitivity) -> None:
        done = sensitivity("short.yaml", "taxed.yaml")
        assert done.exit == 0
        assert [done.out.count(name) for name in ("How sure: 督促", "How sure: 受付")] == [1, 1]

    def test_a_broken_file_hides_no_other(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("broken", BROKEN)
        done = sensitivity("broken.yaml", "short.yaml")
        assert done.exit == 2
        assert "How sure: 督促" in done.out
        assert "broken.yaml:" in done.err
        document = sensitivity("broken.yaml", "short.yaml", "--format", "json")
        assert document.exit == 2
        assert [each["path"] for each in document.document["results"]] == ["short.yaml"]
        assert document.document["findings"]

    def test_nothing_but_broken_files(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("broken", BROKEN)
        assert sensitivity("broken.yaml")[:2] == (2, "")
        assert sensitivity("broken.yaml", "--format", "json").document["results"] == []

    def test_a_rating_off_the_scale(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("off", SHORT.replace("generality: 4", "generality: 9"))
        done = sensitivity("off.yaml", "short.yaml")
        assert done.exit == 2
        assert "How sure: 督促" in done.out

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--draws", "1"], "--draws takes 128 to 16,777,216"),
            (["--draws", "99999999"], "--draws takes 128 to 16,777,216"),
            (["--seed", "-1"], "--seed takes 0 or more"),
            (["--seed", "x"], "--seed"),
            (["--measure", "nett"], "there is no measure --measure nett; did you mean city.net?"),
            (["--measure", "city.nett"], "did you mean city.net?"),
            (["--measure", "net"], "did you mean city.net?"),
            (["--measure", "scores"], "did you mean score?"),
            (["--measure", "\x1b[31m"], "there is no measure"),
            (["--ranges", "neither"], "--ranges"),
            (["--optimism-bias", "stages"], "--optimism-bias"),
            (["--mitigated", "58:0.5"], "--mitigated goes with --optimism-bias"),
            (["--optimism-bias", "stage", "--mitigated", "58"], "58:0.5 (contribution"),
            (["--optimism-bias", "stage", "--mitigated", "158:0.5"], "0 to 100 %"),
            (["--optimism-bias", "stage", "--mitigated", "58:1.5"], "0 to 1"),
            (["--optimism-bias", "stage", "--mitigated", "58:1", "--mitigated", "43:0"], "more than 100 %"),
            (["--years", "99"], "1 to 50"),
            (["--rate", "2"], "--rate"),
            (["--rubric", "nobodys"], "DX501"),
            (["--format", "xml"], "xml"),
            (["-o", "nowhere/a.json"], "nowhere"),
            (["-o", "short.yaml", "--force"], "short.yaml"),
        ],
    )
    def test_bad_usage(self, sensitivity: Sensitivity, arguments: list[str], said: str) -> None:
        done = sensitivity("short.yaml", *arguments)
        assert (done.exit, done.out) == (2, "")
        assert said in " ".join(done.err.split())
        assert "Traceback" not in done.err
        assert steering(done.err) == []
        assert (sensitivity.folder / "short.yaml").read_text("utf-8") == SHORT

    def test_no_path(self, sensitivity: Sensitivity) -> None:
        done = sensitivity()
        assert (done.exit, done.out) == (2, "")
        assert "PATH" in done.err
        assert sensitivity("nowhere.yaml")[:2] == (2, "")

    def test_standard_input(self, sensitivity: Sensitivity, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SHORT.encode())))
        done = sensitivity("-")
        assert done.exit == 0
        assert "How sure: 督促" in done.out
        assert "Next:" not in done.out


class TestDocument:
    """`dxroi.sensitivity/1`, keys in the order of the contract."""

    CONTRACT = ("draws", "seed", "measures", "verdicts", "tornado", "switching", "flips", "variance", "information")

    def test_the_whole(self, sensitivity: Sensitivity) -> None:
        done = sensitivity.json("short.yaml").document
        assert list(done) == ["format", "tool_version", "rubric", "results", "findings"]
        assert done["format"] == "dxroi.sensitivity/1"

    def test_the_keys_of_the_contract_in_order(self, sensitivity: Sensitivity) -> None:
        found = sensitivity.json("short.yaml").result
        assert [key for key in found if key in self.CONTRACT] == list(self.CONTRACT)
        measure = ["mean", "p10", "p50", "p90", "share_not_negative", "standard_error"]
        assert list(found["measures"]["city.net"])[:6] == measure
        assert list(found["tornado"][0])[:5] == ["field", "low", "high", "at_low", "at_high"]
        assert list(found["switching"][0])[:6] == ["field", "now", "at_switch", "from", "to", "inside_range"]
        assert list(found["flips"][0])[:2] == ["to", "changes"]
        assert list(found["flips"][0]["changes"][0])[:3] == ["field", "from", "to"]
        assert list(found["variance"][0])[:3] == ["field", "first_order", "total"]
        assert list(found["information"][0])[:2] == ["field", "value"]

    def test_the_shares_make_a_whole(self, sensitivity: Sensitivity) -> None:
        found = sensitivity.json("short.yaml").result
        assert sum(found["verdicts"].values()) == pytest.approx(1)
        assert [each["years"] for each in found["horizons"]] == [1, 2, 3, 4, 5]
        for each in found["horizons"]:
            assert sum(each["verdicts"].values()) == pytest.approx(1)
        assert found["horizons"][-1]["measures"] == found["measures"]
        assert found["draws"] == 256

    def test_as_the_file_is_written(self, sensitivity: Sensitivity) -> None:
        """Without tax where the file writes it so: each number can be put back."""
        found = sensitivity.json("taxed.yaml", "--ranges", "file").result
        (cost,) = (each for each in found["inputs"] if each["field"] == "cost.0.initial")
        assert [cost["members"][0][name] for name in ("low", "likely", "high")] == [2000000, 3000000, 4500000]
        (bar,) = (each for each in found["tornado"] if each["field"] == "cost.0.initial")
        assert (bar["low"], bar["high"]) == (2000000, 4500000)

    def test_a_measure_alone(self, sensitivity: Sensitivity) -> None:
        found = sensitivity.json("short.yaml", "--measure", "city.payback_years").result
        assert list(found["measures"]) == ["city.payback_years"]
        assert found["measure"] == "city.payback_years"

    def test_withheld(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("open", SHORT.replace("annual: 120000", "annual: unknown"))
        found = sensitivity.json("open.yaml").result
        assert (found["verdict"], found["unknowns"]) == ("withheld", ["cost.annual"])
        assert (found["draws"], found["measures"], found["switching"]) == (None, {}, [])

    def test_no_ranges_gives_the_figures_of_evaluate(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("certain", SHORT.replace("{low: 100, likely: 180, high: 200}", "180"))
        found = sensitivity.json("certain.yaml", "--ranges", "file").result
        evaluated = sensitivity("certain.yaml", "--format", "json", command="evaluate").result
        assert found["measures"]["city.net"]["mean"] == evaluated["views"]["city"]["net"]
        assert found["verdicts"][evaluated["verdict"]] == 1


class TestFormats:
    """table, markdown, csv, json and jsonl, on standard output or in a file."""

    @pytest.mark.parametrize(
        ("name", "first"), [("a.json", "{\n"), ("a.csv", "\ufeffpath,"), ("a.md", "## "), ("a.txt", "How sure")]
    )
    def test_the_ending_names_it(self, sensitivity: Sensitivity, name: str, first: str) -> None:
        done = sensitivity("short.yaml", "-o", name)
        assert (done.exit, done.out) == (0, "")
        target = sensitivity.folder / name
        text = target.read_bytes().decode("utf-8")
        assert text.startswith(first)
        refused = sensitivity("short.yaml", "-o", name)
        assert refused.exit == 2
        assert "--force" in refused.err
        assert sensitivity("taxed.yaml", "-o", name, "--force").exit == 0
        assert target.read_bytes().decode("utf-8") != text

    def test_csv(self, sensitivity: Sensitivity) -> None:
        done = sensitivity("short.yaml", "taxed.yaml", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(done.out.lstrip("\ufeff"))))
        assert tuple(rows[0]) == FIELDS
        assert {row["path"] for row in rows} == {"short.yaml", "taxed.yaml"}
        assert {row["kind"] for row in rows} == {"switching", "tornado"}

    def test_jsonl_is_a_result_a_line(self, sensitivity: Sensitivity) -> None:
        done = sensitivity("short.yaml", "taxed.yaml", "--format", "jsonl")
        assert done.exit == 0
        lines = [json.loads(line) for line in done.out.splitlines()]
        results = [line for line in lines if "switching" in line]
        assert [each["path"] for each in results] == ["short.yaml", "taxed.yaml"]

    def test_markdown(self, sensitivity: Sensitivity) -> None:
        done = sensitivity("short.yaml", "--format", "markdown")
        assert done.out.startswith("## How sure: 督促はがき作成の自動化")
        assert "| delay of the effects |" in done.out

    def test_through_a_pipe_it_is_as_wide(self, sensitivity: Sensitivity, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        done = sensitivity("short.yaml", "taxed.yaml", "--detail")
        assert [line for line in done.out.splitlines() if cells(line, 1) > 80] == []
        assert "…" not in done.out
        assert steering(done.out) == []

    def test_the_next_step_keeps_what_was_asked(self, sensitivity: Sensitivity) -> None:
        asked = ("--years", "3", "--seed", "9", "--ranges", "file", "--measure", "score", "--draws", "128")
        done = " ".join(sensitivity("short.yaml", *asked).out.split())
        said = (
            "Next: dxroi sensitivity --years 3 --measure score --draws 128 --seed 9 --ranges file --detail short.yaml"
        )
        assert said in done
        assert "Next: dxroi evaluate --years 3 --detail short.yaml" in done

    def test_the_next_step_of_several_keeps_their_seed(self, sensitivity: Sensitivity) -> None:
        """Alone, a file would be drawn from another seed, and its figures would not be those just shown."""
        seed = sensitivity.json("short.yaml", "taxed.yaml").document["results"][0]["seed"]
        done = " ".join(sensitivity("short.yaml", "taxed.yaml").out.split())
        assert done.count(f"--seed {seed} --detail") == 2
        assert "--seed" not in sensitivity("short.yaml").out


class TestOptions:
    """What is asked for is what is answered."""

    @pytest.mark.parametrize(
        ("ranges", "origins"), [("file", {"file"}), ("rubric", {"rubric"}), ("both", {"file", "rubric"})]
    )
    def test_ranges(self, sensitivity: Sensitivity, ranges: str, origins: set[str]) -> None:
        found = sensitivity.json("short.yaml", "--ranges", ranges).result
        assert {each["origin"] for each in found["inputs"]} == origins
        text = sensitivity("short.yaml", "--ranges", ranges).out.split("[Where the ranges come from]")[1]
        assert ("the file" in text.split("[")[0], "default" in text.split("[")[0]) == (
            "file" in origins,
            "rubric" in origins,
        )

    def test_years_and_rate(self, sensitivity: Sensitivity) -> None:
        done = sensitivity.json("short.yaml", "--years", "3", "--rate", "0.02").document
        assert done["rubric"]["overrides"] == {"horizon": 3, "discounting.rate": 0.02}
        assert [each["years"] for each in done["results"][0]["horizons"]] == [1, 2, 3]

    def test_a_seed_gives_the_same_bytes(self, sensitivity: Sensitivity) -> None:
        one, two, other = (sensitivity.json("short.yaml", "--seed", seed) for seed in ("5", "5", "6"))
        assert one.out == two.out
        assert one.result["measures"] != other.result["measures"]
        assert (one.result["seed"], other.result["seed"]) == (5, 6)

    def test_the_seed_is_that_of_the_inputs(self, sensitivity: Sensitivity) -> None:
        both, turned = (sensitivity.json(*paths).document["results"] for paths in (TWO, TWO[::-1]))
        assert {each["seed"] for each in both} == {each["seed"] for each in turned}
        assert len({each["seed"] for each in both}) == 1
        by_path = [{each["path"]: each for each in results} for results in (both, turned)]
        assert by_path[0] == by_path[1]
        sensitivity.write("short", SHORT.replace("high: 200", "high: 201"))
        assert sensitivity.json(*TWO).document["results"][0]["seed"] != both[0]["seed"]

    def test_optimism_bias(self, sensitivity: Sensitivity) -> None:
        staged = sensitivity.json("short.yaml", "--optimism-bias", "stage").result["optimism_bias"][0]
        assert (staged["capital"], staged["managed"]) == (200, None)
        managed = sensitivity.json(
            "short.yaml", "--optimism-bias", "stage", "--mitigated", "58:0.5", "--mitigated", "20:1"
        ).result["optimism_bias"][0]
        assert (managed["capital"], managed["managed"]) == (pytest.approx(102), pytest.approx(49))
        assert sensitivity.json("short.yaml").result["optimism_bias"] == []
        text = sensitivity("short.yaml", "--optimism-bias", "stage").out
        assert "initial cost +200%" in text
        assert "Mott MacDonald (2002)" in text

    def test_without_numpy(self, sensitivity: Sensitivity, without_numpy: None) -> None:  # noqa: ARG002  # patches
        done = sensitivity("short.yaml")
        assert done.exit == 0
        assert "drawing many cases needs NumPy" in done.err
        assert "[What would turn it]" in done.out
        assert "[Of 100 chances]" not in done.out
        found = sensitivity.json("short.yaml").result
        assert (found["draws"], found["seed"], found["measures"]) == (None, None, {})
        assert found["switching"]
        assert found["flips"]
        assert found["tornado"]


TWO = ("short.yaml", "taxed.yaml")


class TestPutBack:
    """What turns the verdict on the screen turns it in the file."""

    def verdict(self, sensitivity: Sensitivity, path: str, *changes: str) -> str:
        sets = [word for each in changes for word in ("--set", each)]
        done = sensitivity(path, *sets, "--format", "json", command="whatif")
        assert done.exit == 0, done.err
        verdict: str = done.document["after"]["verdict"]
        return verdict

    @pytest.mark.parametrize("path", TWO)
    def test_switches_of_fields(self, sensitivity: Sensitivity, path: str) -> None:
        found = sensitivity.json(path).result
        tried = 0
        for each in found["switching"]:
            if each["field"].startswith(("cost.", "ratings.", "rubric.horizon", "hours_saved")):
                if path == "taxed.yaml" and each["field"].startswith("hours_saved"):
                    continue  # stated by its parts
                assert self.verdict(sensitivity, path, f"{each['field']}={each['at_switch']!r}") == each["from"]
                assert self.verdict(sensitivity, path, f"{each['field']}={each['beyond']!r}") == each["to"]
                tried += 1
        assert tried >= 3

    @pytest.mark.parametrize("ranges", ["file", "both"])
    @pytest.mark.parametrize("path", TWO)
    def test_flips(self, sensitivity: Sensitivity, path: str, ranges: str) -> None:
        for flip in sensitivity.json(path, "--ranges", ranges).result["flips"]:
            if not any(each["is_factor"] or each["field"] == "delay" for each in flip["changes"]):
                changes = [f"{each['field']}={each['to']!r}" for each in flip["changes"]]
                assert self.verdict(sensitivity, path, *changes) == flip["to"], flip

    def test_a_flip_of_an_amount_without_tax(self, sensitivity: Sensitivity) -> None:
        """Only the cost has a range, so that the flip is about it."""
        certain = TAXED.replace("{low: 500, likely: 600, high: 700}", "600")
        sensitivity.write("cost", certain)
        flips = sensitivity.json("cost.yaml", "--ranges", "file").result["flips"]
        amounts = [each for flip in flips for each in flip["changes"] if each["field"] == "cost.0.initial"]
        assert amounts
        assert all(each["from"] == 3000000 and isinstance(each["to"], int) for each in amounts)
        for flip in flips:
            changes = [f"{each['field']}={each['to']!r}" for each in flip["changes"]]
            assert self.verdict(sensitivity, "cost.yaml", *changes) == flip["to"]


class TestSurveys:
    """A file without surveys says nothing of them; with one everything else stays as it was."""

    def test_only_the_line_is_added(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("with", SHORT + "surveys: [{name: 試行, cost: 100000, measures: hours_saved}]\n")
        bare, surveyed = (sensitivity.json(f"{name}.yaml").result for name in ("short", "with"))
        for name in ("path", "sha256", "id"):
            bare.pop(name), surveyed.pop(name)
        assert {name: surveyed[name] for name in bare} == bare
        assert "試行" not in sensitivity("short.yaml").out


class TestOpenPrice:
    """A delay that carries the effect beyond the contract makes an amount fall due that nobody stated."""

    CONTRACT = SHORT.replace(
        "hours_saved: {low: 100, likely: 180, high: 200}\nfreed_for: 読書相談\n",
        "hours_saved: [{work: 作成, hours: {low: 100, likely: 180, high: 200}, freed_for: 読書相談, until: 2029}]\n",
    ).replace(
        "cost: {initial: 600000, annual: 120000, evidence: quote, source: 見積書}",
        "cost: [{item: 利用, contract: {form: lease, months: 36, starts: 2027-04, monthly: 50000}}]",
    )

    def test_it_is_neither_recovered_nor_not(self, sensitivity: Sensitivity) -> None:
        sensitivity.write("open", self.CONTRACT)
        done = sensitivity("open.yaml")
        assert done.exit == 0, done.err
        assert "an amount falls due that nobody stated" in " ".join(done.out.split())
        assert "o recovers" not in done.out


class TestExamples:
    """Every shipped example is answered, in lines that fit."""

    @pytest.mark.parametrize("stem", ["tsukuba-rpa", "kakuu-city-online-form", "otaru-nursery", "hoiku-withheld"])
    def test_answered(self, sensitivity: Sensitivity, stem: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        done = sensitivity(str(ROOT / "examples" / f"{stem}.yaml"), "--draws", "128")
        assert done.exit == 0, done.err
        assert [line for line in done.out.splitlines() if cells(line, 1) > 80 and "Next:" not in line] == []
