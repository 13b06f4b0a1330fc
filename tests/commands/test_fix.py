"""`dxroi fix`: shown unless asked to write; written whole or not at all; what is left to a person is listed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands.differences import unified
from dxroi.loading import files

from .running import Run

SOUND = "name: x\ndepartment: y\nfirst_year: 2027\nhours_saved: 1200\ncost: {initial: 0, annual: 0}\n"
BAD = SOUND.replace("1200", "1,200  # 見積")
MENDED = BAD.replace("1,200", "1200")
HOPELESS = BAD.replace("y\n", "[y\n")
LEFT = BAD.replace("initial: 0", "initial: たくさん")


class Fix:
    """Runs the command in this process, in a folder of its own."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capture = capture

    def __call__(self, *arguments: str) -> Run:
        code = main(["fix", *arguments])
        return Run(code, *self.capture.readouterr())

    def write(self, text: str | bytes, name: str = "p.yaml") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


@pytest.fixture
def fix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fix:
    monkeypatch.chdir(tmp_path)
    return Fix(tmp_path, capsys)


class TestExits:
    """0 nothing to mend or all written, 1 mends shown but not written, 2 unreadable or something is left."""

    @pytest.mark.parametrize("options", [(), ("--diff",), ("--write",), ("--diff", "--write")])
    @pytest.mark.parametrize(("text", "shown", "written"), [(SOUND, 0, 0), (BAD, 1, 0), (LEFT, 2, 2), (HOPELESS, 2, 2)])
    def test_exit(self, fix: Fix, text: str, shown: int, written: int, options: tuple[str, ...]) -> None:
        path = fix.write(text)
        done = fix("p.yaml", *options)
        assert done.exit == (written if "--write" in options else shown)
        assert "Traceback" not in done.err
        wanted = {BAD: MENDED, LEFT: LEFT.replace("1,200", "1200")}.get(text, text) if "--write" in options else text
        assert path.read_text("utf-8") == wanted

    def test_a_sound_file_says_nothing(self, fix: Fix) -> None:
        fix.write(SOUND)
        assert fix("p.yaml") == (0, "", "")

    @pytest.mark.parametrize("path", ["nowhere.yaml", "*.yml", "@nowhere.txt", "empty"])
    def test_nothing_found(self, fix: Fix, path: str) -> None:
        (fix.folder / "empty").mkdir()
        assert fix(path).exit == 2

    def test_a_broken_file_does_not_hide_the_others(self, fix: Fix) -> None:
        fix.write(HOPELESS, "a.yaml")
        path = fix.write(BAD, "b.yaml")
        assert fix("a.yaml", "b.yaml", "--write").exit == 2
        assert path.read_text("utf-8") == MENDED


class TestWhatIsSaid:
    def test_each_mend_with_its_place(self, fix: Fix) -> None:
        fix.write(BAD)
        done = fix("p.yaml")
        assert done.out.startswith("p.yaml:4:14: DX202 hours_saved:")
        assert "1,200" in done.out
        assert "--write" in done.err

    def test_what_is_left_is_listed_where_it_stands_now(self, fix: Fix) -> None:
        fix.write(SOUND.replace("initial: 0, annual: 0", "initial: 1,200, annual: たくさん"))
        assert "p.yaml:5:32: " in fix("p.yaml").err
        assert "p.yaml:5:31: " in fix("p.yaml", "--write").err

    def test_the_encoding(self, fix: Fix) -> None:
        path = fix.write(BAD.encode("cp932"))
        done = fix("p.yaml", "--diff")
        assert "CP932" in done.err
        assert "CP932" not in done.out
        assert fix("p.yaml", "--write").exit == 0
        assert path.read_text("utf-8") == MENDED

    def test_in_the_language_asked_for(self, fix: Fix) -> None:
        fix.write(BAD)
        texts = {
            lang: subprocess.run(
                [sys.executable, "-m", "dxroi", "fix", "p.yaml", "--lang", lang],
                cwd=fix.folder,
                env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(Path(__file__).parents[2])},
                capture_output=True,
                timeout=60,
            ).stdout.decode()
            for lang in ("ja", "en")
        }
        assert "「1,200」→「1200」" in texts["ja"]
        assert "`1,200` -> `1200`" in texts["en"]


class TestDiff:
    @pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
    @pytest.mark.parametrize("last", [True, False], ids=["ended", "not ended"])
    def test_patch_applies_it(self, fix: Fix, end: str, last: bool) -> None:
        if shutil.which("patch") is None:
            pytest.skip("no patch here")
        more = "".join(f"# {n}\n" for n in range(20)) + "operates_from: 2027/10" + ("\n" if last else "")
        text = (BAD + more).replace("\n", end)
        path = fix.write(text)
        diff = unified("p.yaml", text, text.replace("1,200", "1200").replace("2027/10", "2027-10"))
        subprocess.run(["patch", "--binary", "-p0"], input=diff.encode(), check=True, capture_output=True)
        written = path.read_bytes()
        path.write_text(text, "utf-8", newline="")
        assert fix("p.yaml", "--write").exit == 0
        assert path.read_bytes() == written

    def test_shows_the_changed_lines_with_what_stands_around(self, fix: Fix) -> None:
        fix.write(BAD)
        done = fix("p.yaml", "--diff")
        assert done.out == (
            "--- p.yaml\n+++ p.yaml\n@@ -1,5 +1,5 @@\n name: x\n department: y\n first_year: 2027\n"
            "-hours_saved: 1,200  # 見積\n+hours_saved: 1200  # 見積\n cost: {initial: 0, annual: 0}\n"
        )

    def test_hostile_text_is_made_visible(self, fix: Fix) -> None:
        hostile = "# \u202e::error::x\n ##[error]z # ::stop-commands::y"
        fix.write(BAD.replace("hours_saved", hostile + "\nhours_saved"))
        out = fix("p.yaml", "--diff").out
        assert "\\u202e" in out
        assert "\u202e" not in out
        assert "::" not in out
        assert "##[" not in out

    def test_hostile_values_are_made_visible(self, fix: Fix) -> None:
        fix.write(SOUND.replace("hours_saved: 1200", 'hours_saved: "1,200\\u202e"\n"\\e[2J": １'))
        done = fix("p.yaml")
        assert "\x1b" not in done.out + done.err
        assert "\u202e" not in done.out + done.err

    def test_a_hostile_name(self, fix: Fix) -> None:
        if os.name == "nt":
            pytest.skip("no such name on Windows")
        fix.write(BAD, "\x1b[2J\n::x::.yaml")
        out = fix(".", "--diff").out
        assert "\x1b" not in out
        assert "::" not in out

    def test_tabs_are_shown_as_they_are(self, fix: Fix) -> None:
        fix.write(SOUND.replace("cost: {initial: 0, annual: 0}", "cost:\n\tannual: 0"))
        assert "-\tannual: 0\n+  annual: 0\n" in fix("p.yaml", "--diff").out


class TestWriting:
    """In place: the mode, the link and the ends of lines stay; nothing else appears in the folder."""

    @pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")
    def test_mode_and_link_stay(self, fix: Fix) -> None:
        path = fix.write(BAD, "real.yaml")
        path.chmod(0o640)
        (fix.folder / "link.yaml").symlink_to("real.yaml")
        assert fix("link.yaml", "--write").exit == 0
        assert (fix.folder / "link.yaml").is_symlink()
        assert path.read_text("utf-8") == MENDED
        assert path.stat().st_mode & 0o777 == 0o640
        assert sorted(os.listdir(fix.folder)) == ["link.yaml", "real.yaml"]

    def test_byte_for_byte(self, fix: Fix) -> None:
        data = b"\xef\xbb\xbf" + (BAD + "\n\n# 備考：　１，２００ \t\n").replace("\n", "\r\n").encode()
        path = fix.write(data)
        assert fix("p.yaml", "--write").exit == 0
        assert path.read_bytes() == data.replace(b"1,200", b"1200")

    def test_a_sound_file_is_not_written(self, fix: Fix) -> None:
        path = fix.write(SOUND)
        before = path.stat()
        assert fix("p.yaml", "--write").exit == 0
        assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)

    def test_again_changes_nothing(self, fix: Fix) -> None:
        path = fix.write(BAD)
        fix("p.yaml", "--write")
        before = path.stat().st_ino
        assert fix("p.yaml", "--write") == (0, "", "")
        assert path.stat().st_ino == before

    def test_not_over_what_somebody_changed_meanwhile(self, fix: Fix, monkeypatch: pytest.MonkeyPatch) -> None:
        path = fix.write(BAD)
        read = files.file_bytes

        def changing(name: str) -> bytes:
            data = read(name)
            path.write_text(SOUND, "utf-8")
            return data

        monkeypatch.setattr("dxroi.loading.sources.file_bytes", changing)
        assert fix("p.yaml", "--write").exit == 2
        assert path.read_text("utf-8") == SOUND

    def test_not_over_a_file_that_is_read_only(self, fix: Fix, monkeypatch: pytest.MonkeyPatch) -> None:
        path = fix.write(BAD)
        monkeypatch.setattr(os, "access", lambda *_: False)
        assert fix("p.yaml", "--write").exit == 2
        assert path.read_text("utf-8") == BAD

    def test_a_fault_of_the_disk_leaves_the_file_whole(self, fix: Fix, monkeypatch: pytest.MonkeyPatch) -> None:
        path = fix.write(BAD)

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        done = fix("p.yaml", "--write")
        assert done.exit == 2
        assert "No space left" in done.err
        assert path.read_text("utf-8") == BAD
        assert os.listdir(fix.folder) == ["p.yaml"]

    def test_a_directory(self, fix: Fix) -> None:
        (fix.folder / "in").mkdir()
        fix.write(BAD, "in/a.yaml")
        fix.write("services: {web: 1}\n", "in/compose.yaml")
        fix.write(BAD, "in/.hidden.yaml")
        assert fix("in", "--write").exit == 0
        assert (fix.folder / "in/a.yaml").read_text("utf-8") == MENDED
        assert (fix.folder / "in/.hidden.yaml").read_text("utf-8") == BAD


class TestStandardInput:
    """`-`: the mended text on standard output, everything else on standard error."""

    def run(self, data: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "dxroi", "fix", "-", *options],
            input=data,
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            timeout=60,
        )

    @pytest.mark.parametrize(
        ("data", "out", "code"),
        [
            (BAD.encode(), MENDED.encode(), 0),
            (BAD.replace("\n", "\r\n").encode("cp932"), MENDED.replace("\n", "\r\n").encode(), 0),
            (SOUND.encode(), SOUND.encode(), 0),
            (LEFT.encode(), LEFT.replace("1,200", "1200").encode(), 2),
            (HOPELESS.encode(), HOPELESS.encode(), 2),
            (b"\x89PNG", b"", 2),
        ],
    )
    def test_mended(self, data: bytes, out: bytes, code: int) -> None:
        done = self.run(data)
        assert (done.stdout, done.returncode) == (out, code)

    def test_diff(self) -> None:
        done = self.run(BAD.encode(), "--diff")
        assert done.returncode == 1
        assert done.stdout.startswith(b"--- -\n")

    def test_stands_alone(self, fix: Fix) -> None:
        fix.write(BAD)
        assert fix("-", "p.yaml").exit == 2
