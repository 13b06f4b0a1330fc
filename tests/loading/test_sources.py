"""PATH arguments: files, directories, globs, `-`, `@list`; each file once, by path and code point."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dxroi.loading import Loaded, collect, read_proposals

from .samples import PROPOSAL, RUBRIC


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Proposals, rubrics and other files, and the working directory beside them."""
    files = {
        "in/b.yaml": PROPOSAL,
        "in/a.yml": PROPOSAL,
        "in/Z.yaml": PROPOSAL,
        "in/あ.yaml": PROPOSAL,
        "in/deep/c.yaml": PROPOSAL,
        "in/.hidden.yaml": PROPOSAL,
        "in/.git/d.yaml": PROPOSAL,
        "in/notes.txt": "x",
        "in/rubric.yaml": RUBRIC,
        "in/other.yaml": "services: {web: &web {image: x}}\nversion: *web\n",
        "empty/notes.txt": "x",
        "only-rubrics/rubric.yaml": RUBRIC,
    }
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(loaded: list[Loaded]) -> list[str]:
    return [each.path for each in loaded if each.proposal]


def found(loaded: list[Loaded]) -> list[tuple[str, str]]:
    return [(each.path, finding.code) for each in loaded for finding in each.findings]


@pytest.mark.usefixtures("folder")
class TestDirectories:
    def test_proposals_below_it_in_order(self) -> None:
        loaded = read_proposals(["in"])
        assert paths(loaded) == ["in/Z.yaml", "in/a.yml", "in/b.yaml", "in/deep/c.yaml", "in/あ.yaml"]

    def test_what_is_no_proposal_at_all_is_passed_over_with_a_note(self) -> None:
        loaded = read_proposals(["in"])
        assert found(loaded) == [("in/other.yaml", "DX131")]
        assert not any(each.invalid for each in loaded)

    def test_the_working_directory(self) -> None:
        assert paths(read_proposals(["."]))[0] == "in/Z.yaml"

    def test_a_slash_changes_nothing(self) -> None:
        assert paths(read_proposals(["in/"])) == paths(read_proposals(["in"]))

    @pytest.mark.parametrize("name", ["empty", "only-rubrics"])
    def test_without_proposals(self, name: str) -> None:
        loaded = read_proposals([name])
        assert found(loaded) == [(name, "DX103")]
        assert loaded[0].invalid

    def test_a_broken_file_is_not_hidden(self, folder: Path) -> None:
        (folder / "empty" / "broken.yaml").write_text("name： x\n", encoding="utf-8")
        assert ("empty/broken.yaml", "DX113") in found(read_proposals(["empty"]))

    def test_a_broken_file_of_another_kind_is_said_to_be_broken_and_no_more(self, folder: Path) -> None:
        (folder / "only-rubrics" / "rubric.yaml").write_text(RUBRIC.replace("horizon:", "horizon："), encoding="utf-8")
        assert found(read_proposals(["only-rubrics"])) == [("only-rubrics/rubric.yaml", "DX113")]


@pytest.mark.usefixtures("folder")
class TestFiles:
    def test_named_files_even_hidden(self) -> None:
        assert paths(read_proposals(["in/.hidden.yaml"])) == ["in/.hidden.yaml"]

    def test_each_once(self) -> None:
        again = ["in/b.yaml", "in", "./in/b.yaml", os.path.abspath("in/b.yaml"), "in/*.yaml"]
        assert len(paths(read_proposals(again))) == 5

    def test_of_another_kind(self) -> None:
        assert found(read_proposals(["in/rubric.yaml"])) == [("in/rubric.yaml", "DX130")]

    def test_named_beside_its_directory(self) -> None:
        assert ("in/rubric.yaml", "DX130") in found(read_proposals(["in", "in/rubric.yaml"]))

    def test_with_no_key_of_a_proposal(self) -> None:
        assert ("in/other.yaml", "DX133") in found(read_proposals(["in/other.yaml"]))

    def test_missing(self) -> None:
        assert found(read_proposals(["nowhere.yaml", "in/b.yaml"])) == [("nowhere.yaml", "DX101")]

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions bind neither here nor there")
    def test_unreadable(self, folder: Path) -> None:
        (folder / "in/b.yaml").chmod(0)
        assert found(read_proposals(["in/b.yaml"])) == [("in/b.yaml", "DX102")]

    def test_a_name_that_no_file_can_have(self) -> None:
        assert found(read_proposals(["a\0b"])) == [("a\0b", "DX102")]


@pytest.mark.usefixtures("folder")
class TestGlobsListsAndStandardInput:
    def test_a_glob_that_the_shell_left(self) -> None:
        assert paths(read_proposals(["in/*.y*ml"])) == ["in/Z.yaml", "in/a.yml", "in/b.yaml", "in/あ.yaml"]
        assert paths(read_proposals(["in/**/c.yaml"])) == ["in/deep/c.yaml"]

    def test_a_glob_without_a_match(self) -> None:
        assert found(read_proposals(["in/*.json"])) == [("in/*.json", "DX101")]

    def test_a_list(self, folder: Path) -> None:
        (folder / "list.txt").write_text("# 一覧\r\nin/b.yaml\r\n\r\n  in/deep\n", encoding="utf-8-sig")
        assert paths(read_proposals(["@list.txt"])) == ["in/b.yaml", "in/deep/c.yaml"]

    @pytest.mark.parametrize("text", ["", "\n", "# 一覧\n  # in/b.yaml\n"])
    def test_a_list_that_names_nothing(self, text: str, folder: Path) -> None:
        (folder / "list.txt").write_text(text, encoding="utf-8")
        loaded = read_proposals(["@list.txt"])
        assert found(loaded) == [("@list.txt", "DX141")]
        assert loaded[0].invalid

    def test_a_missing_list(self) -> None:
        assert found(read_proposals(["@nowhere.txt"])) == [("@nowhere.txt", "DX101")]

    def test_a_list_in_another_encoding(self, folder: Path) -> None:
        (folder / "list.txt").write_bytes("あ.yaml".encode("cp932"))
        assert found(read_proposals(["@list.txt"])) == [("@list.txt", "DX102")]

    def test_standard_input(self) -> None:
        loaded = read_proposals(["-", "in/b.yaml", "-"], stdin=PROPOSAL.encode)
        assert paths(loaded) == ["-", "in/b.yaml"]
        assert loaded[0].proposal is not None
        assert loaded[0].proposal.path == "-"


@pytest.mark.usefixtures("folder")
def test_collect_alone_reads_nothing() -> None:
    sources = collect(["in", "nowhere"])
    assert [source.named for source in sources.files if source.path == "in/b.yaml"] == [False]
    assert sources.directories == ("in",)
    assert [source.path for source in sources.files][-1] == "nowhere"
