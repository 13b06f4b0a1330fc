"""What other people's scripts rely on: exits, streams, files, languages, encodings, and that no digit is ever lost."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dxroi import __version__, cli
from dxroi.commands import evaluate as evaluate_command
from dxroi.commands import streams
from dxroi.formats.widths import display_width
from dxroi.tables.figures import Figures, Unit
from dxroi.texts import Lang
from dxroi.texts import commands as t

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SOUND = "examples/short-form.yaml"
WITHHELD = "examples/hoiku-withheld.yaml"
BROKEN = "name: 図書館\ndepartment: [図書館\n"
ESCAPE = "\x1b"
NEUTRAL = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("DXROI_", "LC_", "LANG", "PYTHON", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"))
}
"""The environment without anything that changes what is shown."""


class Run(NamedTuple):
    """One finished run."""

    exit: int
    out: str
    err: str
    raw: bytes

    @property
    def document(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


class Dxroi:
    """Runs the command in a folder that holds the examples and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(EXAMPLES, folder / "examples")

    def __call__(
        self, *arguments: str, env: Mapping[str, str] | None = None, stdin: bytes = b"", encoding: str = "utf-8"
    ) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "dxroi", *arguments],
            cwd=self.folder,
            env={**NEUTRAL, "PYTHONUTF8": "1", "DXROI_LANG": "en", **(env or {})},
            input=stdin,
            capture_output=True,
            timeout=60,
        )
        return Run(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding), done.stdout)

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, "utf-8")
        return name


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Dxroi:
    """For tests that write nothing."""
    return Dxroi(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def dxroi(tmp_path: Path) -> Dxroi:
    return Dxroi(tmp_path)


class TestExits:
    """0 answered, 1 a --fail-on holds, 2 bad usage or input, 3 a fault of dxroi itself; the highest wins."""

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["evaluate", SOUND], 0),
            (["evaluate", WITHHELD], 0),
            (["rubric", "list"], 0),
            (["rubric", "show", "wibe"], 0),
            (["evaluate", SOUND, "--fail-on", "conditional"], 0),
            (["evaluate", SOUND, "--fail-on", "justified"], 1),
            (["evaluate", WITHHELD, "--fail-on", "withheld"], 1),
            (["evaluate", WITHHELD, "--fail-on", "not-yet"], 1),
            (["evaluate", SOUND, "--fail-on", "score < 60"], 0),
            (["evaluate", SOUND, "--fail-on", "score >= 60"], 1),
            (["evaluate", SOUND, "--fail-on", "score < 60", "--fail-on", "city.net > 0"], 1),
            (["evaluate", WITHHELD, "--fail-on", "city.net < 0"], 1),
            (["evaluate", SOUND, "--fail-on", "not_yet"], 2),
            (["evaluate", SOUND, "--fail-on", "points < 60"], 2),
            (["evaluate", SOUND, "--fail-on", "score < 60 or score > 1"], 2),
            (["evaluate", SOUND, "--fail-on", "__import__('os')"], 2),
            (["evaluate", "nowhere.yaml"], 2),
            (["evaluate", "nowhere.yaml", SOUND, "--fail-on", "justified"], 2),
            (["evaluate", SOUND, "--rubric", "nobodys"], 2),
            (["evaluate", SOUND, "--years", "0"], 2),
            (["evaluate", SOUND, "--years", "51"], 2),
            (["evaluate", SOUND, "--rate", "5"], 2),
            (["evaluate", SOUND, "--rate", "nan"], 2),
            (["evaluate", SOUND, "--date", "2026-13-01"], 2),
            (["evaluate", SOUND, "--encoding", "cp932"], 2),
            (["evaluate", SOUND, "--format", "csv", "--encoding", "latin-1"], 2),
            (["evaluate", SOUND, "--format", "xml"], 2),
            (["evaluate"], 2),
            (["rubric", "show", "nobodys"], 2),
            (["evalute", SOUND], 2),
            ([], 2),
            (["-h"], 0),
            (["--version"], 0),
        ],
    )
    def test_exit(self, shared: Dxroi, arguments: list[str], code: int) -> None:
        done = shared(*arguments)
        assert done.exit == code
        assert "Traceback" not in done.err
        assert bool(done.err) >= (code > 0)

    def test_a_broken_file_does_not_hide_the_others(self, dxroi: Dxroi) -> None:
        done = dxroi("evaluate", dxroi.write("broken.yaml", BROKEN), SOUND, WITHHELD, "--format", "json")
        assert done.exit == 2
        assert [result["path"] for result in done.document["results"]] == [WITHHELD, SOUND]
        assert {found["path"] for found in done.document["findings"]} > {"broken.yaml"}
        assert "broken.yaml:2:13: error DX1" in done.err
        assert "2 appraised, 1 could not be used" in done.err

    def test_only_broken_files_still_give_a_document(self, dxroi: Dxroi) -> None:
        done = dxroi("evaluate", dxroi.write("broken.yaml", BROKEN), "--format", "json")
        assert done.exit == 2
        assert done.document["results"] == []
        assert done.document["findings"][0]["path"] == "broken.yaml"

    def test_only_broken_files_give_no_table(self, dxroi: Dxroi) -> None:
        done = dxroi("evaluate", dxroi.write("broken.yaml", BROKEN))
        assert (done.exit, done.out) == (2, "")

    def test_a_gate_that_holds_is_named(self, shared: Dxroi) -> None:
        assert "--fail-on justified: " in shared("evaluate", SOUND, "--fail-on", "justified").err


class TestFaultsOfOurs:
    """Said so, in one line, without a traceback unless asked."""

    @pytest.fixture(autouse=True)
    def broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> int:
            raise RuntimeError("table is not square")

        monkeypatch.setattr(evaluate_command, "evaluate", fail)
        monkeypatch.delenv("DXROI_TRACEBACK", raising=False)

    def test_exit_3_without_a_traceback(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["evaluate", "x.yaml"]) == 3
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "RuntimeError: table is not square" in shown.err
        assert "Traceback" not in shown.err

    def test_the_traceback_where_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DXROI_TRACEBACK", "1")
        with pytest.raises(RuntimeError):
            cli.main(["evaluate", "x.yaml"])

    def test_an_interruption_is_130(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        def interrupted(*_: object) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr(evaluate_command, "evaluate", interrupted)
        assert cli.main(["evaluate", "x.yaml"]) == 130
        assert "Traceback" not in capsys.readouterr().err


WAITING = """
import sys
from dxroi.cli import main

class Told:
    def __init__(self, stream):
        self.stream = stream
        self.buffer = self

    def read(self, *size):
        sys.stderr.write("ready")
        sys.stderr.flush()
        return self.stream.buffer.read(*size)

sys.stdin = Told(sys.stdin)
sys.exit(main())
"""
"""Runs the command and says when it begins to wait for standard input."""


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to one process there")
def test_control_c_while_waiting_for_input(dxroi: Dxroi) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING, "evaluate", "-"],
        cwd=dxroi.folder,
        env={**NEUTRAL, "DXROI_LANG": "en"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr
        assert process.stderr.read(5) == b"ready"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert b"Traceback" not in process.stderr.read()


class TestStreams:
    """Results go to standard output, all else to standard error."""

    @pytest.mark.parametrize("format_", ["table", "json", "csv", "markdown"])
    def test_complaints_stay_out_of_the_result(self, dxroi: Dxroi, format_: str) -> None:
        asked = ("--detail", "--format", format_)
        alone = dxroi("evaluate", SOUND, *asked)
        done = dxroi("evaluate", SOUND, dxroi.write("broken.yaml", BROKEN), *asked)
        assert alone.err == ""
        assert "broken.yaml:2:13" in done.err
        assert format_ == "json" or done.raw == alone.raw

    def test_help_is_a_result(self, shared: Dxroi) -> None:
        done = shared("evaluate", "-h")
        assert "Usage: dxroi evaluate" in done.out
        assert done.err == ""

    def test_help_unasked_is_none(self, shared: Dxroi) -> None:
        done = shared()
        assert done.out == ""
        assert done.err.startswith("Usage: dxroi ")

    def test_standard_input(self, shared: Dxroi) -> None:
        done = shared("evaluate", "-", "--format", "json", stdin=(ROOT / SOUND).read_bytes())
        assert done.exit == 0
        assert done.document["results"][0]["path"] == "-"
        assert done.document["results"][0]["verdict"] == "justified"

    def test_broken_standard_input_is_named(self, shared: Dxroi) -> None:
        assert "\n-:2:13: error DX1" in shared("evaluate", "-", stdin=BROKEN.encode()).err

    @pytest.mark.parametrize("format_", ["table", "json", "csv"])
    def test_a_reader_that_stops_early_is_no_fault(self, shared: Dxroi, format_: str) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "dxroi", "evaluate", "examples", "--format", format_],
            cwd=shared.folder,
            env={**NEUTRAL, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.wait(60) == 0
            assert b"Broken" not in process.stderr.read()

    def test_the_same_bytes_every_time(self, shared: Dxroi) -> None:
        first, second = (shared("evaluate", "examples", "--format", "json") for _ in range(2))
        assert first.raw == second.raw
        assert "results" in first.document


class TestArguments:
    """Files, folders, patterns and lists; each file once, by path."""

    def test_a_folder_and_its_files_count_once(self, shared: Dxroi) -> None:
        once = shared("evaluate", "examples", "--format", "json").document
        twice = shared("evaluate", SOUND, "./examples", SOUND, "--format", "json").document
        others = ("budget.yaml", "inventory.yaml")
        proposals = [path for path in EXAMPLES.rglob("*.yaml") if path.name not in others]
        assert len(once["results"]) == len(proposals) == len(twice["results"])
        assert [result["path"] for result in once["results"]] == sorted(r["path"] for r in once["results"])

    def test_a_pattern_that_no_shell_expanded(self, shared: Dxroi) -> None:
        done = shared("evaluate", "examples/*-rpa.yaml", "--format", "json")
        paths = [result["path"] for result in done.document["results"]]
        assert len(paths) > 1
        assert all(path.endswith("-rpa.yaml") for path in paths)

    def test_a_list_of_files(self, dxroi: Dxroi) -> None:
        listed = dxroi.write("list.txt", f"{SOUND}\n{WITHHELD}\n")
        done = dxroi("evaluate", f"@{listed}", "--format", "json")
        assert [result["path"] for result in done.document["results"]] == [WITHHELD, SOUND]

    def test_an_empty_folder_is_said(self, dxroi: Dxroi) -> None:
        (dxroi.folder / "empty").mkdir()
        done = dxroi("evaluate", "empty")
        assert done.exit == 2
        assert "DX103" in done.err

    def test_years_and_rate_are_told(self, shared: Dxroi) -> None:
        done = shared("evaluate", SOUND, "--years", "3", "--rate", "0.02", "--format", "json").document
        assert done["rubric"]["overrides"] == {"horizon": 3, "discounting.rate": 0.02}
        assert len(done["results"][0]["years"]) == 3

    @pytest.mark.parametrize("rubric", ["./mine.yaml", "mine.yaml"])
    def test_a_rubric_by_path(self, dxroi: Dxroi, rubric: str) -> None:
        dxroi.write("mine.yaml", 'format: rubric/1\nid: mine\nversion: "1"\nextends: chigasaki-dx-2\nhorizon: 3\n')
        done = dxroi("evaluate", SOUND, "--rubric", rubric, "--format", "json").document
        assert done["rubric"]["id"] == "mine"
        assert done["rubric"]["extends"]


class TestOutputFiles:
    """Written whole or not at all; nothing is overwritten unasked."""

    @pytest.mark.parametrize(
        ("name", "first"),
        [
            ("answer.json", b"{\n"),
            ("answer.csv", b"\xef\xbb\xbfpath,"),
            ("answer.md", b"## "),
            ("answer.txt", "図書館".encode()),
        ],
    )
    def test_the_ending_names_the_format(self, dxroi: Dxroi, name: str, first: bytes) -> None:
        done = dxroi("evaluate", SOUND, "-o", name)
        assert (done.exit, done.out) == (0, "")
        assert name in done.err
        assert (dxroi.folder / name).read_bytes().startswith(first)

    def test_the_option_wins_over_the_ending(self, dxroi: Dxroi) -> None:
        dxroi("evaluate", SOUND, "-o", "answer.txt", "--format", "json")
        assert json.loads((dxroi.folder / "answer.txt").read_text("utf-8"))["results"]

    def test_the_same_as_on_standard_output(self, dxroi: Dxroi) -> None:
        dxroi("evaluate", SOUND, "-o", "answer.json")
        printed = dxroi("evaluate", SOUND, "--format", "json")
        assert (dxroi.folder / "answer.json").read_bytes() == printed.raw
        assert dxroi("evaluate", SOUND, "-o", "-", "--format", "json").raw == printed.raw

    def test_an_existing_file_is_kept(self, dxroi: Dxroi) -> None:
        dxroi.write("answer.json", "mine")
        done = dxroi("evaluate", SOUND, "-o", "answer.json")
        assert done.exit == 2
        assert "--force" in done.err
        assert (dxroi.folder / "answer.json").read_text() == "mine"

    def test_no_text_under_the_ending_of_another_program(self, dxroi: Dxroi) -> None:
        done = dxroi("evaluate", SOUND, "-o", "answer.xlsx")
        assert (done.exit, ".xlsx" in done.err) == (2, True)
        assert not (dxroi.folder / "answer.xlsx").exists()

    def test_force_overwrites_it(self, dxroi: Dxroi) -> None:
        dxroi.write("answer.json", "mine")
        assert dxroi("evaluate", SOUND, "-o", "answer.json", "--force").exit == 0
        assert json.loads((dxroi.folder / "answer.json").read_text("utf-8"))["results"]

    def test_no_answer_no_file(self, dxroi: Dxroi) -> None:
        assert dxroi("evaluate", dxroi.write("broken.yaml", BROKEN), "-o", "answer.md").exit == 2
        assert dxroi("evaluate", SOUND, "--rubric", "nobodys", "-o", "answer.json").exit == 2
        assert self.files(dxroi) == ["broken.yaml"]

    def test_what_cannot_be_encoded_is_named_and_nothing_written(self, dxroi: Dxroi) -> None:
        dxroi.write("p.yaml", (ROOT / SOUND).read_text("utf-8").replace("図書館", "𠮷田館"))
        dxroi.write("answer.csv", "mine")
        done = dxroi("evaluate", "p.yaml", "-o", "answer.csv", "--encoding", "cp932", "--force")
        assert done.exit == 2
        assert "𠮷" in done.err
        assert (dxroi.folder / "answer.csv").read_text() == "mine"
        assert self.files(dxroi) == ["answer.csv", "p.yaml"]

    def test_a_csv_for_older_sheets(self, dxroi: Dxroi) -> None:
        assert dxroi("evaluate", SOUND, "-o", "answer.csv", "--encoding", "cp932").exit == 0
        assert "図書館" in (dxroi.folder / "answer.csv").read_text("cp932")

    @pytest.mark.parametrize("name", ["examples", "nowhere/answer.json"])
    def test_where_nothing_can_be_written(self, dxroi: Dxroi, name: str) -> None:
        done = dxroi("evaluate", SOUND, "-o", name)
        assert done.exit == 2
        assert name in done.err

    def test_a_disk_that_fails_leaves_the_old_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        target = tmp_path / "answer.json"
        target.write_text("mine")
        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(streams.RefusalError, match="No space left"):
            streams.save(str(target), b"new", force=True)
        assert target.read_text() == "mine"
        assert [path.name for path in tmp_path.iterdir()] == ["answer.json"]

    @staticmethod
    def files(dxroi: Dxroi) -> list[str]:
        return sorted(path.name for path in dxroi.folder.iterdir() if path.is_file())


class TestColour:
    """Only for a terminal, or where asked; never in a format for machines."""

    @pytest.mark.parametrize("format_", ["table", "json", "csv", "markdown"])
    def test_none_in_a_pipe(self, shared: Dxroi, format_: str) -> None:
        for force in ({}, {"FORCE_COLOR": "1"}, {"GITHUB_ACTIONS": "true"}):
            assert ESCAPE not in shared("evaluate", SOUND, "--format", format_, env=force).out

    def test_always_and_never(self, shared: Dxroi) -> None:
        assert ESCAPE in shared("evaluate", SOUND, "--color", "always").out
        assert ESCAPE in shared("evaluate", SOUND, "--color", "always", env={"NO_COLOR": "1"}).out
        assert ESCAPE not in shared("evaluate", SOUND, "--color", "never", env={"FORCE_COLOR": "1"}).out
        assert ESCAPE not in shared("evaluate", SOUND, "--color", "always", "--format", "json").out

    def test_colour_changes_no_letter(self, shared: Dxroi) -> None:
        colored = shared("evaluate", SOUND, "--color", "always").out
        assert re.sub(r"\x1b\[[\d;]*m", "", colored) == shared("evaluate", SOUND).out

    @pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
    @pytest.mark.parametrize(
        ("env", "colored"),
        [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)],
        ids=str,
    )
    def test_a_terminal(self, shared: Dxroi, env: dict[str, str], colored: bool) -> None:
        assert (ESCAPE in self.on_a_terminal(shared, {"TERM": "xterm", **env})) == colored

    @staticmethod
    def on_a_terminal(dxroi: Dxroi, env: Mapping[str, str]) -> str:
        import pty

        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "dxroi", "evaluate", SOUND]
        environment = {**NEUTRAL, "PYTHONUTF8": "1", **env}
        with subprocess.Popen(command, cwd=dxroi.folder, env=environment, stdout=theirs) as process:
            os.close(theirs)
            shown = b"".join(iter(lambda: read_some(ours), b""))
            assert process.wait(60) == 0
        os.close(ours)
        return shown.decode()


def read_some(descriptor: int) -> bytes:
    """What a terminal shows next; nothing once the program has ended."""
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""


class TestMeaning:
    """A slip is answered with what was probably meant."""

    @pytest.mark.parametrize(
        ("arguments", "meant"),
        [
            (["evalute", SOUND], "evaluate"),
            (["rubrics"], "rubric"),
            (["rubric", "lst"], "list"),
            (["evaluate", SOUND, "--fromat", "json"], "--format"),
            (["evaluate", SOUND, "--detial"], "--detail"),
            (["evaluate", SOUND, "--rubric", "chigasaki-dx"], "chigasaki-dx-2"),
            (["rubric", "show", "wib"], "wibe"),
            ([SOUND], f"dxroi evaluate {SOUND}"),
        ],
    )
    @pytest.mark.parametrize("lang", Lang)
    def test_did_you_mean(self, shared: Dxroi, arguments: list[str], meant: str, lang: Lang) -> None:
        done = shared(*arguments, env={"DXROI_LANG": lang.value})
        assert done.exit == 2
        assert re.search(rf"(did you mean|もしかして|to appraise|試算は).*{re.escape(meant)}", done.err)


class TestHelp:
    """-h and --help of every command, in both languages."""

    @pytest.mark.parametrize("lang", Lang)
    @pytest.mark.parametrize("command", [(), ("evaluate",), ("rubric",), ("rubric", "list"), ("rubric", "show")])
    def test_both_switches_show_the_same(self, shared: Dxroi, command: tuple[str, ...], lang: Lang) -> None:
        env = {"DXROI_LANG": lang.value, "COLUMNS": "80"}
        short, long = (shared(*command, flag, env=env) for flag in ("-h", "--help"))
        assert short == long
        assert (short.exit, short.err) == (0, "")
        assert ("使い方" if lang is Lang.JA else "Usage") + ": " + " ".join(("dxroi", *command)) in short.out

    @pytest.mark.parametrize("lang", Lang)
    def test_every_option_is_explained(self, shared: Dxroi, lang: Lang) -> None:
        """The help of each option is the text of the catalogue in the language asked for."""
        shown = self.squeezed(shared("evaluate", "-h", "--lang", lang.value, env={"COLUMNS": "200"}).out)
        for name, words in t.OPTION.items():
            if name not in ("version", "help"):
                assert f"--{name}" in shown
                assert self.squeezed(words.ja if lang is Lang.JA else words.en) in shown

    @pytest.mark.parametrize("lang", Lang)
    def test_every_option_of_check_is_explained(self, shared: Dxroi, lang: Lang) -> None:
        shown = self.squeezed(shared("check", "-h", "--lang", lang.value, env={"COLUMNS": "200"}).out)
        for name, words in t.CHECK_OPTION.items():
            assert f"--{name}" in shown
            assert self.squeezed(words.ja if lang is Lang.JA else words.en) in shown

    @pytest.mark.parametrize("lang", Lang)
    @pytest.mark.parametrize(
        "command",
        ["", "evaluate", "compare", "portfolio", "check", "explain", "fix", "schema", "rubric", "rubric show"],
    )
    def test_nothing_is_cut_or_too_wide(self, shared: Dxroi, command: str, lang: Lang) -> None:
        shown = shared(*command.split(), "-h", "--lang", lang.value).out
        assert [line for line in shown.splitlines() if display_width(line) > 80] == []
        assert not re.search(r"[a-z]\.\.\.\n", shown)

    @staticmethod
    def squeezed(text: str) -> str:
        return re.sub(r"\s+", "", text)

    @pytest.mark.parametrize("arguments", [["--version"], ["--version", "evaluate"], ["--lang", "ja", "--version"]])
    def test_version(self, shared: Dxroi, arguments: list[str]) -> None:
        done = shared(*arguments)
        assert (done.exit, done.out, done.err) == (0, f"dxroi {__version__}\n", "")


class TestLanguage:
    """--lang, else DXROI_LANG, else the locale; codes and keys are never translated."""

    @pytest.mark.parametrize(
        ("arguments", "env", "japanese"),
        [
            ([], {"DXROI_LANG": "ja"}, True),
            ([], {"DXROI_LANG": "en", "LANG": "ja_JP.UTF-8"}, False),
            (["--lang", "ja"], {"DXROI_LANG": "en"}, True),
            (["--lang=en"], {"DXROI_LANG": "ja"}, False),
            ([], {"DXROI_LANG": "", "LANG": "ja_JP.UTF-8"}, True),
            ([], {"DXROI_LANG": "fr", "LANG": "ja_JP.UTF-8"}, True),
            ([], {"DXROI_LANG": "", "LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, False),
            ([], {"DXROI_LANG": "", "LANG": "de_DE.UTF-8"}, False),
            ([], {"DXROI_LANG": ""}, False),
        ],
    )
    def test_choice(self, shared: Dxroi, arguments: list[str], env: dict[str, str], japanese: bool) -> None:
        shown = shared("evaluate", SOUND, *arguments, env=env).out
        assert ("試算結果" in shown) == japanese
        assert ("Computed result" in shown) != japanese

    def test_before_the_command_too(self, shared: Dxroi) -> None:
        assert "試算結果" in shared("--lang", "ja", "evaluate", SOUND).out

    def test_only_texts_are_translated(self, shared: Dxroi) -> None:
        japanese, english = (shared("evaluate", "examples", "--format", "json", "--lang", lang) for lang in Lang)
        assert self.bare(japanese.document) == self.bare(english.document)
        assert japanese.out != english.out

    def bare(self, value: Any) -> Any:
        """The document without the texts of its findings."""
        if isinstance(value, dict):
            return {key: self.bare(inner) for key, inner in value.items() if key not in ("message", "hint")}
        return [self.bare(inner) for inner in value] if isinstance(value, list) else value


class TestEncodings:
    """Whatever the stream can encode, nothing fails and no digit is lost."""

    @pytest.mark.parametrize("encoding", ["ascii", "cp932", "cp437", "latin-1", "utf-8", "utf-16"])
    @pytest.mark.parametrize("lang", Lang)
    def test_any_stream(self, shared: Dxroi, encoding: str, lang: Lang) -> None:
        env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "DXROI_LANG": lang.value}
        done = shared("evaluate", SOUND, "--detail", env=env, encoding=encoding)
        assert (done.exit, done.err) == (0, "")
        assert re.search(r"(?<!\d)3,780(?!\d)", done.out)

    def test_japanese_on_a_japanese_console(self, shared: Dxroi) -> None:
        env = {"PYTHONIOENCODING": "cp932", "PYTHONUTF8": "0", "DXROI_LANG": "ja"}
        done = shared("evaluate", "examples/tsukuba-rpa.yaml", env=env, encoding="cp932")
        assert "試算結果　投資対効果あり" in done.out
        assert "▲1,689" in done.out
        assert "\\u" not in done.out

    @pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}], ids=str)
    @pytest.mark.parametrize(
        "arguments",
        [["evaluate", SOUND], ["evaluate", "名前.yaml"], ["evaluate", "-h"], ["rubric", "show"], ["試算"]],
        ids=str,
    )
    def test_the_plain_locale(self, shared: Dxroi, arguments: list[str], env: dict[str, str]) -> None:
        done = shared(*arguments, env={"PYTHONUTF8": "0", "DXROI_LANG": "ja", **env}, encoding="utf-8")
        assert done.exit in (0, 2)
        assert "UnicodeEncodeError" not in done.err
        assert "Traceback" not in done.err

    def test_csv_and_json_do_not_depend_on_the_stream(self, shared: Dxroi) -> None:
        plain = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        assert (
            shared("evaluate", SOUND, "--format", "csv", env=plain).raw
            == shared("evaluate", SOUND, "--format", "csv").raw
        )
        assert json.loads(shared("evaluate", SOUND, "--format", "json", env=plain).out)["results"]


DRAW = """
import contextlib, io, json, os, sys
from dxroi.cli import main
drawn = {}
for width in sys.argv[1].split(","):
    for unit in ("thousand", "yen"):
        for path in sys.argv[2:]:
            os.environ["COLUMNS"] = width
            with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()):
                assert main(["evaluate", path, "--unit", unit]) == 0, path
            drawn[f"{width} {unit} {path}"] = out.getvalue()
sys.stdout.write(json.dumps(drawn))
"""
"""Draws many screens in one process, because starting one for each takes minutes."""

WIDTHS = (40, 60, 80, 120, 200)


@pytest.fixture(scope="module", params=Lang)
def lang(request: pytest.FixtureRequest) -> Lang:
    return Lang(request.param)


@pytest.fixture(scope="module")
def drawn(shared: Dxroi, lang: Lang) -> dict[str, str]:
    """`width unit path` -> the screen."""
    paths = [f"examples/{path.name}" for path in sorted(EXAMPLES.glob("*.yaml"))]
    done = subprocess.run(
        [sys.executable, "-c", DRAW, ",".join(map(str, WIDTHS)), *paths],
        cwd=shared.folder,
        env={**NEUTRAL, "PYTHONUTF8": "1", "DXROI_LANG": lang.value},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def results(shared: Dxroi) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shared("evaluate", "examples/*.yaml", "--format", "json").document["results"]
    return found


class TestNoDigitIsLost:
    """At every width each figure of the answer stands whole in the table, in either unit and language."""

    @pytest.mark.parametrize("unit", Unit)
    @pytest.mark.parametrize("width", WIDTHS)
    def test_every_figure_of_every_year(
        self, drawn: dict[str, str], results: list[dict[str, Any]], lang: Lang, unit: Unit, width: int
    ) -> None:
        figures = Figures(lang, unit, "▲" if lang is Lang.JA else "-")
        for result in results:
            screen = drawn[f"{width} {unit.value} {result['path']}"]
            for shown in set(self.figures(result, figures)):
                pattern = rf"(?<![\d,.▲-]){re.escape(shown)}(?![\d,.])"
                assert re.search(pattern, screen), f"{shown} of {result['path']} at {width}\n{screen}"

    @staticmethod
    def figures(result: dict[str, Any], figures: Figures) -> Iterator[str]:
        """What the table by year shows: the city's balance, or what is known where there is none."""
        balanced = result["views"]["city"]["net"] is not None
        names = ("cost", "cash", "capacity", "net", "cumulative_net", "general_revenue") if balanced else ("capacity",)
        for row in result["years"]:
            yield from (figures.money(row[name]) for name in names)

    @pytest.mark.parametrize("width", WIDTHS)
    def test_no_text_is_cut_off(self, drawn: dict[str, str], width: int) -> None:
        """A line of its own may say that a table goes on below."""
        screens = {name: screen for name, screen in drawn.items() if name.startswith(f"{width} ")}
        assert [name for name, screen in screens.items() if re.search(r"\S…|…\S", screen)] == []


class TestExamples:
    """The examples always evaluate, in every format and language."""

    @pytest.mark.parametrize("format_", ["table", "json", "csv", "markdown"])
    @pytest.mark.parametrize("more", [[], ["--detail"], ["--explain"]], ids=str)
    @pytest.mark.parametrize("lang", Lang)
    def test_evaluate(self, shared: Dxroi, format_: str, more: list[str], lang: Lang) -> None:
        done = shared("evaluate", "examples", "--format", format_, "--lang", lang.value, *more)
        assert done.exit == 0
        assert len(done.out) > 1000
        assert not re.search(r"\b(None|nan|inf|Traceback)\b|<\w+\.\w+", done.out)
        assert "error DX" not in done.err

    @pytest.mark.parametrize("rubric", sorted(path.stem for path in (ROOT / "rubrics").glob("*.yaml")))
    def test_every_rubric(self, shared: Dxroi, rubric: str) -> None:
        assert shared("evaluate", "examples", "--rubric", rubric).exit == 0
        assert shared("rubric", "show", rubric).exit == 0


class TestStartUp:
    """Starting costs little; the time itself is measured by `tests/benchmarks/start_up.py`."""

    @pytest.mark.parametrize(
        ("arguments", "unwanted"),
        [
            (["--version"], {"typer", "yaml", "rich", "pydantic", "numpy", "importlib.metadata", "dxroi.engine"}),
            (["evaluate", SOUND], {"pydantic", "numpy", "importlib.metadata", "asyncio", "socket"}),
            (["evaluate", SOUND, "--format", "json"], {"rich.console", "pydantic", "numpy", "importlib.metadata"}),
        ],
        ids=str,
    )
    def test_imports(self, shared: Dxroi, arguments: list[str], unwanted: set[str]) -> None:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "dxroi", *arguments],
            cwd=shared.folder,
            env={**NEUTRAL, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        lines = io.StringIO(done.stderr.decode()).readlines()
        imported = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}
        assert len(imported) > 10
        assert imported & unwanted == set()
