"""`dxroi form` and `dxroi import`: from an empty form to proposals that `check` accepts, all of them or nothing."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import complaints, language
from dxroi.commands import form as form_command
from dxroi.commands.file_names import unique_names
from dxroi.loading import load_proposal
from dxroi.texts import Lang
from tests.commands.running import Run
from tests.loading.forms.filled import LEAST, ROW, SHEET, WHOLE, form
from tests.workbooks.written import Extra, Value, moved, xlsx

OUR_RUBRIC = """\
format: rubric/1
id: our-city
version: "3"
title: {ja: 当市, en: ours}
extends: chigasaki-dx-2
criteria:
  - id: speed
    importance: 5
    title: {ja: "=速さ", en: "=speed"}
    levels: {1: {ja: 遅い, en: slow}, 3: {ja: 速い, en: fast}}
    points: {0: 0, 3: 100}
"""


class Dxroi:
    """Runs commands in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        code = main(list(arguments))
        return Run(code, *self.capsys.readouterr())

    def put(self, name: str, cells: dict[str, Value], extra: Extra | None = None) -> str:
        (self.folder / name).write_bytes(xlsx({SHEET: cells}, {SHEET: extra or Extra()}))
        return name

    @property
    def files(self) -> set[str]:
        return {each.relative_to(self.folder).as_posix() for each in self.folder.rglob("*") if each.is_file()}


@pytest.fixture
def dxroi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Dxroi:
    monkeypatch.chdir(tmp_path)
    for module in (language, complaints, form_command):
        monkeypatch.setattr(module, "LANG", Lang.JA)
    return Dxroi(tmp_path, capsys)


def fill(path: str, entries: dict[str, Value], sheet: int = 0) -> None:
    """Fill a form in as Excel would: with all of its styles, rules and names."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    for cell, value in entries.items():
        book.worksheets[sheet][cell] = value  # type: ignore[assignment]  # none of ours is raw
    book.save(path)


class TestRoundTrip:
    """An empty form, filled in, is a proposal."""

    def test_single(self, dxroi: Dxroi) -> None:
        assert dxroi("form", "-o", "相談票.xlsx").exit == 0
        fill("相談票.xlsx", {**WHOLE, "H15": "督促"})
        done = dxroi("import", "相談票.xlsx", "-o", "p.yaml")
        assert (done.exit, done.out) == (0, "")
        assert "dxroi check p.yaml" in done.err
        text = Path("p.yaml").read_text("utf-8")
        assert text.startswith("# yaml-language-server: $schema=")
        assert "# 相談票!B21" in text
        assert "#   generality: {rating: , because: }" in text or "# generality: {rating: , because: }" in text
        assert dxroi("check", "p.yaml").exit == 0
        assert dxroi("import", "相談票.xlsx").out.splitlines()[1:] == text.splitlines()[1:]

    def test_as_another_program_saves_it(self, dxroi: Dxroi) -> None:
        """Inline strings, other styles, no names, no hidden sheet, no properties, rows moved down."""
        dxroi("form", "-o", "相談票.xlsx")
        fill("相談票.xlsx", WHOLE)
        assert dxroi("import", "相談票.xlsx", "-o", "a.yaml").exit == 0
        assert dxroi("import", dxroi.put("calc.xlsx", moved(form(WHOLE), 3)), "-o", "b.yaml").exit == 0
        a, b = (load_proposal(name)._replace(path="", sha256="") for name in ("a.yaml", "b.yaml"))
        assert a == b

    def test_list(self, dxroi: Dxroi) -> None:
        dxroi("form", "--list", "-o", "一覧.xlsx")
        rows = {**ROW, **moved(ROW, 1), **moved(ROW, 2), "A5": "2027-001", "B6": "../../x", "B7": "CON"}
        fill("一覧.xlsx", rows)
        assert dxroi("import", "一覧.xlsx", "-o", "proposals").exit == 0
        assert dxroi.files == {"一覧.xlsx", *(f"proposals/{name}.yaml" for name in ("2027-001", "x", "_CON"))}
        assert dxroi("check", "proposals").exit == 0
        assert load_proposal("proposals/x.yaml").name == "../../x"

    def test_texts_that_look_like_formulas(self, dxroi: Dxroi) -> None:
        texts: dict[str, Value] = {"B5": "=1+1", "A14": "+81", "A21": "-x", "H14": "@SUM(A1)"}
        assert dxroi("import", dxroi.put("f.xlsx", form({**LEAST, **texts})), "-o", "p.yaml").exit == 0
        found = load_proposal("p.yaml")
        assert (found.name, found.works[0].work, found.works[0].freed_for) == ("=1+1", "+81", "@SUM(A1)")
        assert found.costs[0].item == "-x"

    def test_a_rubric_of_our_own(self, dxroi: Dxroi) -> None:
        Path("our.yaml").write_text(OUR_RUBRIC, "utf-8")
        assert dxroi("form", "--rubric", "our.yaml", "-o", "f.xlsx").exit == 0
        fill("f.xlsx", {**LEAST, "B41": 3, "C41": "一日で済む"})
        assert "DX182" in dxroi("import", "f.xlsx").err
        assert "speed: {rating: 3" in dxroi("import", "f.xlsx", "--rubric", "our.yaml").out
        Path("our.yaml").write_text(OUR_RUBRIC + "# other\n", "utf-8")
        done = dxroi("import", "f.xlsx", "--rubric", "our.yaml")
        assert (done.exit, "DX181" in done.err) == (0, True)

    def test_what_the_form_says_of_itself(self, dxroi: Dxroi) -> None:
        """A form of a dxroi to come is refused; one without its mark is taken for the default rubric, and says so."""
        mark = 'dxroi.form/9 {"kind": "single", "rubric": "chigasaki-dx-2"}'
        later = dxroi("import", dxroi.put("later.xlsx", form({**LEAST, "A90": mark})))
        assert (later.exit, "DX183" in later.err) == (2, True)
        lost = dxroi("import", dxroi.put("lost.xlsx", form(LEAST)))
        assert (lost.exit, "DX186" in lost.err) == (0, True)


class TestDelivery:
    """All or nothing, never over a file unless asked."""

    def test_findings(self, dxroi: Dxroi) -> None:
        done = dxroi("import", dxroi.put("f.xlsx", form({**LEAST, "B21": "120万円", "B5": ""})), "-o", "p.yaml")
        assert (done.exit, done.out, dxroi.files) == (2, "", {"f.xlsx"})
        assert f"f.xlsx:{SHEET}!B21: エラー DX202 初期費用（円）: 「120万円」は数値の書き方ではない\n  → " in done.err
        assert f"f.xlsx:{SHEET}!B5: エラー DX175 事業名: 空欄である" in done.err

    def test_a_row_that_adds_up_the_others(self, dxroi: Dxroi) -> None:
        """Nothing else is said of it, and nothing is written."""
        done = dxroi("import", dxroi.put("f.xlsx", form({**LEAST, "A22": "合計", "B22": "x"})), "-o", "p.yaml")
        assert (done.exit, dxroi.files) == (2, {"f.xlsx"})
        assert f"f.xlsx:{SHEET}!A22: エラー DX188 経費の項目: 「合計」の行は、ほかの行の合計とみられる" in done.err

    def test_before_and_after_swapped(self, dxroi: Dxroi, monkeypatch: pytest.MonkeyPatch) -> None:
        """Asked by import at its cell, then by check and questions at its line, until somebody says why."""
        path = dxroi.put("f.xlsx", form({**LEAST, "E14": 5, "F14": 10}))
        done = dxroi("import", path, "-o", "p.yaml")
        assert (done.exit, f"f.xlsx:{SHEET}!F14: 警告 DX350 年間時間（後）: 導入後（10）" in done.err) == (0, True)
        assert "前と後が入れ替わっていないか" in done.err
        assert "DX350 hours_saved.0.after" in dxroi("check", "p.yaml").out
        (asked,) = dxroi("questions", "p.yaml", "--format", "json").document["results"]
        assert "DX350" in [each["code"] for each in asked["questions"]]
        text = Path("p.yaml").read_text("utf-8")
        Path("p.yaml").write_text(text.replace("# 相談票!F14", "# dxroi: ignore[DX350] 確認が増える"), "utf-8")
        assert "DX350" not in dxroi("check", "p.yaml").out
        monkeypatch.setattr(complaints, "LANG", Lang.EN)
        assert "are the two swapped?" in dxroi("import", path).err

    def test_one_bad_row_stops_all(self, dxroi: Dxroi) -> None:
        rows = {**ROW, **moved(ROW, 1), "R6": "x"}
        assert dxroi("import", dxroi.put("f.xlsx", form(rows, as_list=True)), "-o", "out").exit == 2
        assert dxroi.files == {"f.xlsx"}
        assert not Path("out").exists()

    def test_never_over_a_file(self, dxroi: Dxroi) -> None:
        rows = {**ROW, **moved(ROW, 1), "B6": "別"}
        path = dxroi.put("f.xlsx", form(rows, as_list=True))
        Path("out").mkdir()
        Path("out/別.yaml").write_text("mine", "utf-8")
        assert dxroi("import", path, "-o", "out").exit == 2
        assert (dxroi.files, Path("out/別.yaml").read_text("utf-8")) == ({"f.xlsx", "out/別.yaml"}, "mine")
        assert dxroi("import", path, "-o", "out", "--force").exit == 0
        assert load_proposal("out/別.yaml").name == "別"

    def test_where_writing_fails_half_way(self, dxroi: Dxroi, monkeypatch: pytest.MonkeyPatch) -> None:
        rows = {**ROW, **moved(ROW, 1), "B6": "別"}
        path = dxroi.put("f.xlsx", form(rows, as_list=True))
        real, calls = Path.replace, []

        def replace(self: Path, target: Path) -> Path:
            calls.append(target)
            if len(calls) == 2:
                raise OSError(28, "No space left on device")
            return real(self, target)

        monkeypatch.setattr(Path, "replace", replace)
        assert dxroi("import", path, "-o", "out").exit == 2
        assert (len(calls), dxroi.files, Path("out").exists()) == (2, {"f.xlsx"}, False)

    @pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
    @pytest.mark.parametrize("links", [True, False])
    def test_what_was_there_comes_back(
        self, dxroi: Dxroi, monkeypatch: pytest.MonkeyPatch, fault: BaseException, links: bool
    ) -> None:
        """The last of three renames fails: the old file, the new one and the one behind a link are as they were."""
        rows = {**ROW, **moved(ROW, 1), **moved(ROW, 2), "B5": "a", "B6": "b", "B7": "c"}
        path = dxroi.put("f.xlsx", form(rows, as_list=True))
        Path("out").mkdir()
        for name in ("a", "c"):
            Path(f"out/{name}.yaml").write_text(f"my {name}", "utf-8")
        Path("out/a.yaml").chmod(0o640)
        before = Path("out/a.yaml").stat()
        real, calls = Path.replace, []

        def replace(self: Path, target: Path) -> Path:
            calls.append(target.name)
            if len(calls) == 3:
                raise fault
            return real(self, target)

        def no_link(*_: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(Path, "replace", replace)
        if not links:
            monkeypatch.setattr(os, "link", no_link)
        done = dxroi("import", path, "-o", "out", "--force")
        assert done.exit == (2 if isinstance(fault, OSError) else 130)
        assert calls == ["a.yaml", "b.yaml", "c.yaml", "a.yaml"]
        assert dxroi.files == {"f.xlsx", "out/a.yaml", "out/c.yaml"}
        assert [Path(f"out/{name}.yaml").read_text("utf-8") for name in ("a", "c")] == ["my a", "my c"]
        after = Path("out/a.yaml").stat()
        assert (after.st_mode, after.st_mtime_ns) == (before.st_mode, before.st_mtime_ns)
        assert not links or after.st_ino == before.st_ino

    def test_what_cannot_be_put_back_is_kept(self, dxroi: Dxroi, monkeypatch: pytest.MonkeyPatch) -> None:
        """As where another program has opened the new file: what was there has another name, which is said."""
        path = dxroi.put("f.xlsx", form({**ROW, **moved(ROW, 1), "B5": "a", "B6": "b"}, as_list=True))
        Path("out").mkdir()
        Path("out/a.yaml").write_text("mine", "utf-8")
        real, calls = Path.replace, []

        def replace(self: Path, target: Path) -> Path:
            calls.append(target)
            if len(calls) > 1:
                raise PermissionError(13, "Permission denied")
            return real(self, target)

        monkeypatch.setattr(Path, "replace", replace)
        done = dxroi("import", path, "-o", "out", "--force")
        (kept,) = (each for each in dxroi.files if each.endswith(".old"))
        assert (done.exit, Path(kept).read_text("utf-8"), Path(kept).name in done.err) == (2, "mine", True)

    def test_through_a_link(self, dxroi: Dxroi) -> None:
        """Nothing is left beside, and what a link leads to is replaced, not the link."""
        path = dxroi.put("f.xlsx", form({**ROW, **moved(ROW, 1), "B5": "a", "B6": "b"}, as_list=True))
        Path("out").mkdir()
        Path("elsewhere.yaml").write_text("mine", "utf-8")
        try:
            Path("out/a.yaml").symlink_to("../elsewhere.yaml")
        except OSError:
            pytest.skip("no links here")
        assert dxroi("import", path, "-o", "out", "--force").exit == 0
        assert dxroi.files == {"f.xlsx", "elsewhere.yaml", "out/a.yaml", "out/b.yaml"}
        assert (Path("out/a.yaml").is_symlink(), load_proposal("elsewhere.yaml").name) == (True, "a")

    def test_several_files(self, dxroi: Dxroi) -> None:
        """The forms that sections sent back, in a folder; what Excel keeps beside an open one is passed over."""
        Path("in").mkdir()
        for name in ("a", "b"):
            dxroi.put(f"in/{name}.xlsx", form({**LEAST, "B5": name}))
        Path("in/~$a.xlsx").write_bytes(b"x")
        assert dxroi("import", "in").exit == 2
        dxroi.put("c.xlsx", form({**LEAST, "B5": "a"}))
        assert "in/a.xlsx:相談票!B5: 警告 DX184" in dxroi("import", "in", "c.xlsx").err
        assert dxroi("import", "in", "-o", "out").exit == 0
        assert {each for each in dxroi.files if each.startswith("out")} == {"out/a.yaml", "out/b.yaml"}

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["form"], 2),
            (["form", "-o", "f.yaml"], 2),
            (["form", "-o", "no/such.xlsx"], 2),
            (["form", "--rubric", "nobodys", "-o", "f.xlsx"], 2),
            (["form", "-o", "list.xlsx"], 2),
            (["import", "nowhere.xlsx"], 2),
            (["import", "list.xlsx"], 2),
            (["import", "list.xlsx", "-o", "list.xlsx", "--force"], 2),
            (["import", "one.xlsx", "-o", "one.xlsx", "--force"], 2),
            (["import", "one.xlsx", "-o", "no/such/p.yaml"], 2),
            (["import", "one.xlsx", "--rubric", "nobodys"], 2),
            (["import", "empty"], 2),
            (["import", "one.xlsx", "-o", "empty"], 0),
            (["import", "one.xlsx", "-o", "-"], 0),
        ],
    )
    def test_exits(self, dxroi: Dxroi, arguments: list[str], code: int) -> None:
        dxroi.put("list.xlsx", form({**ROW, **moved(ROW, 1), "B6": "別"}, as_list=True))
        dxroi.put("one.xlsx", form(LEAST))
        Path("empty").mkdir()
        before = Path("one.xlsx").read_bytes()
        done = dxroi(*arguments)
        assert done.exit == code
        assert Path("one.xlsx").read_bytes() == before
        assert code == 0 or done.err

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("out.txt", "out.yaml"),
            ("相談票.xlsx", "相談票.yaml"),
            ("proposal.json", "proposal.yaml"),
            ("proposal.yml.bak", "proposal.yml"),
            ("in/there.txt", "in/there.yaml"),
        ],
    )
    def test_an_ending_that_is_no_proposals(self, dxroi: Dxroi, name: str, file: str) -> None:
        """Neither a file under a false name nor a folder that nobody wanted, be there one form or two."""
        path, other = (dxroi.put(f"{n}.xlsx", form({**LEAST, "B5": n})) for n in ("a", "b"))
        for paths in ([path], [path, other]):
            done = dxroi("import", *paths, "-o", name, "--force")
            assert (done.exit, done.out, dxroi.files) == (2, "", {"a.xlsx", "b.xlsx"})
            assert f"（-o {file}）" in done.err
            assert f"（-o {name}/）" in done.err
        assert not Path(name).exists()

    @pytest.mark.parametrize("name", ["out", "out.txt/", "there.d", ".hidden"])
    def test_a_folder(self, dxroi: Dxroi, name: str) -> None:
        """A name without an ending, with a slash behind it, or of a folder that is there."""
        Path("there.d").mkdir()
        path = dxroi.put("f.xlsx", form(LEAST))
        assert dxroi("import", path, "-o", name).exit == 0
        assert dxroi.files == {"f.xlsx", f"{name.rstrip('/')}/件名.yaml"}

    def test_two_forms_in_one_workbook(self, dxroi: Dxroi) -> None:
        """A sheet that was copied is another proposal; a sheet that is no form is none."""
        sheets: dict[str, dict[str, Value]] = {"a": form(LEAST), "b": form({**LEAST, "B5": "別"}), "c": {"A1": "x"}}
        Path("f.xlsx").write_bytes(xlsx(sheets))
        assert dxroi("import", "f.xlsx", "-o", "p.yaml").exit == 2
        assert dxroi("import", "f.xlsx", "-o", "out").exit == 0
        assert dxroi.files == {"f.xlsx", "out/件名.yaml", "out/別.yaml"}

    def test_standard_input(self, dxroi: Dxroi, monkeypatch: pytest.MonkeyPatch) -> None:
        data = xlsx({SHEET: form(LEAST)})
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert "name: 件名" in dxroi("import", "-").out

    def test_hostile_names_of_sheets_and_files(self, dxroi: Dxroi) -> None:
        name = "a\n- b: c\x1b[2J" if os.name == "posix" else "a"
        (dxroi.folder / f"{name}.xlsx").write_bytes(xlsx({"x\t'#": form({**LEAST, "K9": "\u202e"})}))
        done = dxroi("import", f"{name}.xlsx", "-o", "p.yaml")
        assert done.exit == 0
        assert "\x1b" not in done.err + Path("p.yaml").read_text("utf-8")
        assert load_proposal("p.yaml").name == "件名"


def test_without_the_extra(dxroi: Dxroi, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form cannot be made without openpyxl, but one that was filled in can be read."""
    monkeypatch.setattr(form_command, "is_possible", lambda: False)
    done = dxroi("form", "-o", "f.xlsx")
    assert (done.exit, 'pip install "dxroi[excel]"' in done.err, dxroi.files) == (2, True, set())
    path = dxroi.put("f.xlsx", form(LEAST))
    for name in [each for each in sys.modules if each.partition(".")[0] == "openpyxl"]:
        monkeypatch.setitem(sys.modules, name, None)
    assert dxroi("import", path).exit == 0


def test_names_stay_in_their_folder() -> None:
    texts = ["a", "A", "ａ", "", "/", "..", "x" * 999, "あ" * 999, "あ" * 998, "lpt1", "\ud800", "e\u0301", "é"]
    names = list(unique_names(texts))
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name and len(name.encode()) < 200 and not set(name) & set('/\\:*?"<>|.\0') for name in names)
    assert not [name for name in names if name.startswith(("-", "~", "@")) or name.upper() in ("LPT1", "CON")]
