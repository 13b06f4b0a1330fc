"""The README is true: its commands run, what it shows is what they print, and it names all that there is.

    python tests/test_readme.py

writes the real output into the README where it has changed.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TEXT = README.read_text("utf-8")
NEUTRAL = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("DXROI_", "LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"))
}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are written for a POSIX shell")


class Block(NamedTuple):
    """One fenced block."""

    label: str
    """What the remark before it says: `file: NAME`, `setup: run`; often nothing."""
    language: str
    body: str
    line: int


FENCE = re.compile(r"^(?:<!-- ([^\n]*) -->\n)?```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [
    Block(found[1] or "", found[2], found[3], TEXT.count("\n", 0, found.start(3)) + 1) for found in FENCE.finditer(TEXT)
]
CONSOLES = [block for block in BLOCKS if block.language == "console"]


def files() -> dict[str, str]:
    """The files that the README spells out."""
    return {block.label.removeprefix("file: "): block.body for block in BLOCKS if block.label.startswith("file: ")}


def prepare(folder: Path) -> None:
    """A folder as the reader has it: the examples, the files of the README, and dxroi on the path."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    for name, body in files().items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(body, "utf-8")
    (folder / "bin").mkdir()
    script = folder / "bin" / "dxroi"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m dxroi "$@"\n')
    script.chmod(0o755)


def run(command: str, folder: Path) -> tuple[str, int]:
    """What a terminal shows, the result before the complaints, and the exit code."""
    path = f"{folder / 'bin'}{os.pathsep}{NEUTRAL.get('PATH', '')}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**NEUTRAL, "PATH": path, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    return (done.stdout + done.stderr).decode(), done.returncode


def session(block: Block, folder: Path) -> str:
    """The block again, each command with its real output."""
    shown, code = "", 0
    for line in block.body.splitlines():
        if line.startswith("$ "):
            command = line.removeprefix("$ ")
            output, code = (f"{code}\n", 0) if command == "echo $?" else run(command, folder)
            shown += f"{line}\n{output}"
    return shown


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("reader")
    prepare(made)
    return made


class TestOutput:
    """What the README shows is what the program prints."""

    @pytest.mark.parametrize("block", CONSOLES, ids=lambda block: f"line {block.line}")
    def test_is_real(self, block: Block, folder: Path) -> None:
        assert session(block, folder) == block.body, "python tests/test_readme.py renews it"

    def test_every_block_holds_a_command(self) -> None:
        assert all(block.body.startswith("$ ") for block in CONSOLES)
        assert len(CONSOLES) > 5

    def test_python(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(folder)
        sessions = [block for block in BLOCKS if block.language == "python" and ">>>" in block.body]
        assert sessions
        for block in sessions:
            test = doctest.DocTestParser().get_doctest(block.body, {}, "README", str(README), block.line)
            complaints: list[str] = []
            doctest.DocTestRunner().run(test, out=complaints.append)
            assert "".join(complaints) == ""


class TestFiles:
    """The files that the README spells out are sound."""

    @pytest.mark.parametrize("name", ["reminders.yaml", "application.yaml"])
    def test_proposals(self, folder: Path, name: str) -> None:
        shown, code = run(f"dxroi evaluate {name} --lang en", folder)
        assert code == 0
        assert "error" not in shown
        assert "warning" not in shown

    @pytest.mark.parametrize(
        "name", ["reminders.yaml", "application.yaml", "our-city.yaml", "works.yaml", "limits.yaml"]
    )
    def test_nothing_to_warn_of(self, folder: Path, name: str) -> None:
        shown, code = run(f"dxroi check {name} --fail-on warning --lang en", folder)
        assert code == 0, shown

    def test_short_form_takes_ten_lines(self) -> None:
        assert len(files()["reminders.yaml"].splitlines()) <= 10

    def test_every_other_yaml_is_a_part_of_a_rubric(self, folder: Path) -> None:
        parts = [block.body for block in BLOCKS if block.language == "yaml" and not block.label]
        for part in parts:
            rubric = 'format: rubric/1\nid: part\nversion: "1"\nextends: chigasaki-dx-2\ncriteria:\n'
            removed = "".join(
                f"  - {{id: {name}, remove: true}}\n" for name in ("literacy_gain", "resident_convenience")
            )
            (folder / "part.yaml").write_text(rubric + removed + part, "utf-8")
            shown, code = run("dxroi rubric show part.yaml --lang en", folder)
            assert code == 0, shown


SLIPS = {
    "name: 123": 'name: "123"',
    "department：図書館": "department: 図書館",
    "first_year: R9": "first_year: 2027",
    "operates_from: 2027/10": "operates_from: 2027-10",
    "review: {on: 令和8年10月15日}": "review: {on: 2026-10-15}",
    "hours_saved:": "hours_saved:",
    '  - {work: a, hours: "120", reused: 80%, cash_releasing: yes}': (
        "  - {work: a, hours: 120, reused: 0.8, cash_releasing: true}"
    ),
    "cost:": "cost:",
    "  - {item: a, initial: 1,200千円, annual: 調査中}": "  - {item: a, initial: 1200000, annual: unknown}",
    "  - {item: b, annual: TBD}": "  - {item: b, annual: unknown}",
    "residents:": "residents:",
    "\t- {procedure: a, cases: 5, online: 3割}": "  - {procedure: a, cases: 5, online: 0.3}",
}
"""A line as somebody wrote it -> the line mended."""
LEFT = {
    "hours_saved": ("なし", "1時間30分", "012"),
    "cash_saved": ("約60万円",),
    "first_year": ("2027年",),
    "件名": ("x",),
}
"""Key -> values at which a person has to say what was meant."""


class TestMends:
    """What the README says of `dxroi fix` is so."""

    def test_it_mends(self, folder: Path) -> None:
        (folder / "slips.yaml").write_text("\n".join(SLIPS) + "\n", "utf-8")
        shown, code = run("dxroi fix slips.yaml --write --lang en", folder)
        assert code == 0, shown
        assert (folder / "slips.yaml").read_text("utf-8") == "\n".join(SLIPS.values()) + "\n"

    @pytest.mark.parametrize("encoding", ["cp932", "utf-16"])
    def test_it_mends_the_encoding(self, folder: Path, encoding: str) -> None:
        (folder / "other.yaml").write_bytes(files()["reminders.yaml"].encode(encoding))
        assert run("dxroi fix other.yaml --write", folder)[1] == 0
        assert (folder / "other.yaml").read_text("utf-8") == files()["reminders.yaml"]

    @pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in LEFT.items() for value in values])
    def test_it_leaves(self, folder: Path, key: str, value: str) -> None:
        lines = [line for line in files()["reminders.yaml"].splitlines() if not line.startswith(key)]
        text = "\n".join([*lines, f"{key}: {value}"]) + "\n"
        (folder / "left.yaml").write_text(text, "utf-8")
        shown, code = run("dxroi fix left.yaml --write --lang en", folder)
        assert code == 2
        assert f"left.yaml:{len(lines) + 1}:" in shown
        assert (folder / "left.yaml").read_text("utf-8") == text

    def test_all_of_these_are_named(self) -> None:
        mended = {"1,200千円", '"120"', "80%", "3割", "R9", "2027/10", "令和8年10月15日", "yes", "調査中", "TBD"}
        left = {value for values in LEFT.values() for value in values if value != "x"}
        assert {value for value in mended | left if f"`{value}`" not in TEXT} == set()
        assert all(value in "\n".join(SLIPS) for value in mended)


@pytest.fixture(scope="module")
def packages(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the README that adds a weighting, built and unpacked."""
    made = tmp_path_factory.mktemp("weighting")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made / "wheel")]
    subprocess.run(build, cwd=folder / "city-weightings", check=True, capture_output=True)
    wheel = next((made / "wheel").iterdir())
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(wheel), str(made / "site")], check=True)
    return made / "site"


class TestAddedWeighting:
    """The package of the README, built and installed beside dxroi, weighs."""

    def test_a_rubric_can_name_it(self, folder: Path, packages: Path) -> None:
        command = "dxroi evaluate reminders.yaml --rubric powered.yaml --format json"
        shown, code = run(f"PYTHONPATH={shlex.quote(str(packages))} {command}", folder)
        assert code == 0, shown
        assert '"method": "power"' in shown
        weights = [float(each) for each in re.findall(r'"weight": ([\d.]+)', shown)]
        assert sum(weights) == pytest.approx(1)
        assert max(weights) == pytest.approx(40**2 / (40**2 + 3 * 20**2))

    def test_without_it_the_name_is_not_known(self, folder: Path) -> None:
        shown, code = run("dxroi evaluate reminders.yaml --rubric powered.yaml --lang en", folder)
        assert code == 2
        assert "DX520" in shown

    def test_ten_lines(self) -> None:
        body = files()["city-weightings/city_weightings.py"]
        assert len([line for line in body.splitlines() if line.strip()]) <= 10


class TestSetUp:
    """Exactly two commands, each one line, that `.ci/run` runs as they stand."""

    def test_each_is_one_line(self) -> None:
        commands = {block.label: block.body for block in BLOCKS if block.label.startswith("setup: ")}
        assert set(commands) == {"setup: run", "setup: test"}
        assert all(body.count("\n") == 1 for body in commands.values())
        assert "dxroi evaluate examples/" in commands["setup: run"]
        assert "pytest" in commands["setup: test"]

    def test_there_are_no_others(self) -> None:
        assert [block.label for block in BLOCKS if block.language == "sh"] == ["setup: run", "setup: test"]


class TestCompleteness:
    """All that there is to use is in the README."""

    @staticmethod
    def code_spans() -> set[str]:
        """Every word within backticks, and every line of a block."""
        outside = FENCE.sub("", TEXT)
        return {word for span in re.findall(r"`([^`]+)`", outside) for word in re.split(r"[\s,/:|\\]+", span)}

    @staticmethod
    def commands() -> Iterator[tuple[str, Any]]:
        from typer.main import get_command

        from dxroi.cli import app_for

        pending: list[tuple[str, Any]] = [("dxroi", get_command(app_for([])))]
        while pending:
            name, command = pending.pop()
            yield name, command
            pending += [(f"{name} {each}", below) for each, below in getattr(command, "commands", {}).items()]

    def test_commands(self) -> None:
        names = [name for name, command in self.commands() if not getattr(command, "commands", None)]
        assert len(names) >= 3
        assert [name for name in names if f"`{name}" not in TEXT] == []

    def test_options(self) -> None:
        options = {option for _, command in self.commands() for each in command.params for option in each.opts}
        options = {option for option in options if option.startswith("-")}
        assert "--fail-on" in options
        assert options - self.code_spans() == set()

    def test_no_option_is_made_up(self) -> None:
        real = {option for _, command in self.commands() for each in command.params for option in each.opts}
        elsewhere = {"--explain-", "--no-index", "--find-links", "--wheel-dir"}
        named = {word for word in self.code_spans() if re.fullmatch(r"--[a-z-]+", word)}
        assert named - real - elsewhere - {"--help"} == set()

    def test_formats_weightings_and_rubrics(self) -> None:
        from dxroi.formats import FormatName, ReportFormatName
        from dxroi.weightings import WEIGHTINGS

        rubrics = {path.stem for path in (ROOT / "rubrics").glob("*.yaml")}
        formats = {*map(str, FormatName), *map(str, ReportFormatName)}
        names = {*formats, *(weighting.NAME for weighting in WEIGHTINGS), *rubrics}
        assert names - self.code_spans() == set()

    def test_measures(self) -> None:
        from dxroi.models.measures import OTHER_MEASURES, SCORE, VIEW_MEASURES

        assert {*OTHER_MEASURES, SCORE, *VIEW_MEASURES} - self.code_spans() == set()

    @pytest.mark.parametrize(
        "name",
        [
            "proposals.KEYS",
            "proposals._RATING",
            "proposals._REVIEW",
            "proposals._ORDINANCE",
            "proposals.STATED_AMOUNTS",
            "effects._WORK",
            "effects._CASH",
            "effects._PROCEDURE",
            "effects._LITERACY",
            "effects._OUTCOME",
            "costs._ITEM",
            "costs._FUNDING",
            "inventories.KEYS",
            "inventories._WORK",
            "budgets.KEYS",
        ],
    )
    def test_fields_of_files(self, name: str) -> None:
        module, _, keys = name.partition(".")
        assert set(getattr(import_module(f"dxroi.loading.{module}"), keys)) - self.code_spans() == set()

    def test_vocabularies(self) -> None:
        from dxroi.commands.choices import FailOnChoice, SchemaChoice
        from dxroi.models.budget import Counted
        from dxroi.models.words import (
            Difficulty,
            Evidence,
            FundingBase,
            FundingSource,
            Obligation,
            Staff,
            Stage,
            Verdict,
        )

        of_files = (Evidence, FundingBase, FundingSource, Obligation, Staff, Stage, Verdict, Counted, Difficulty)
        words = {str(word) for kind in (*of_files, FailOnChoice, SchemaChoice) for word in kind}
        assert words - self.code_spans() == set()

    def test_severity_of_every_code(self) -> None:
        """The table names each code that is not an error at every stage, and says how severe it is."""
        from dxroi.checks.strictness import at_stage
        from dxroi.models.words import Stage
        from dxroi.texts.findings import CATALOGUE, finding

        table = TEXT.partition("<!-- table: strictness -->\n")[2].partition("\n\n")[0].splitlines()
        assert [cell.strip(" `") for cell in table[0].split("|")[2:-1]] == list(Stage)
        named: dict[str, list[str]] = {}
        for row in table[2:]:
            said, *severities = (cell.strip() for cell in row.strip("|").split("|"))
            for first, last in re.findall(r"DX(\d+)(?: to DX(\d+))?", said):
                for number in range(int(first), int(last or first) + 1):
                    assert named.setdefault(f"DX{number}", severities) is severities, number
        for code in CATALOGUE:
            real = [at_stage(finding(code, ""), stage).severity.value for stage in Stage]
            assert named.pop(code, ["error"] * len(Stage)) == real, code
        assert not named

    def test_jobs(self) -> None:
        from dxroi.commands import jobs

        assert f"from {jobs.STARTING} files on" in TEXT

    def test_floors(self) -> None:
        from tests.test_architecture import FLOORS

        (line,) = re.findall(r"^dxroi/ +(.*)$", TEXT, re.MULTILINE)
        shown = [set(re.split(r" \| ", floor)) for floor in line.split(" > ")]
        assert shown == [set(rooms) for rooms in FLOORS[1:]]

    def test_environment_variables(self) -> None:
        sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "dxroi").rglob("*.py"))
        read = set(re.findall(r'environ(?:ment)?(?:\.get\(|\[)"([A-Z_]+)"', sources))
        assert {"DXROI_LANG", "NO_COLOR", "COLUMNS"} <= read
        assert {name for name in read if f"`{name}" not in TEXT} == set()

    def test_public_names(self) -> None:
        import dxroi

        functions = {name for name in dxroi.__all__ if name.islower() and not name.startswith("_")}
        assert {name for name in functions if name not in TEXT} == set()

    def test_links_lead_somewhere(self) -> None:
        headings = {re.sub(r"[^\w\- ]", "", line.lstrip("# ")).lower().replace(" ", "-") for line in self.headings()}
        for target in re.findall(r"\]\(([^)]+)\)", TEXT):
            assert target.removeprefix("#") in headings if target.startswith("#") else (ROOT / target).exists()

    @staticmethod
    def headings() -> list[str]:
        return [line for line in FENCE.sub("", TEXT).splitlines() if line.startswith("#")]


def renew() -> None:
    """Write the real output into the README."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        text = TEXT
        for block in CONSOLES:
            text = text.replace(f"```console\n{block.body}```", f"```console\n{session(block, folder)}```")
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
