"""Every check has bad and good files in tests/data/checks; they say in comments what is found where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from dxroi.checks import CHECKS, Check
from dxroi.checks.few import FEW
from dxroi.checks.rubric import RUBRIC_CHECKS, RubricCheck, run_rubric
from dxroi.finding import Finding, Location, Severity
from dxroi.loading import load_rubric, proposal_of, read_rubric, shipped_rubrics
from dxroi.texts import Lang
from dxroi.texts.findings import CATALOGUE, hint, message

from .samples import RUBRIC, codes, found, found_in, whole

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "data" / "checks"
FILES = sorted(FOLDER.rglob("*.yaml"))
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def named(checks: Iterable[Check | RubricCheck]) -> dict[str, str]:
    """Module -> code."""
    return {str(getattr(each, "__name__", "")).rpartition(".")[2]: each.CODE for each in checks}


CODES = {**named((*CHECKS, *FEW)), **named(RUBRIC_CHECKS)}


def place(at: Location | None) -> str:
    return "" if at is None else f"{at.line}:{at.column}"


def test_an_amount_that_nobody_knows_is_said_in_words() -> None:
    """A lease of an unknown price that runs on after the horizon costs 未定, not `?` yen."""
    lease = "  - {item: 端末, contract: {form: lease, months: 60, starts: 2027-10, total: unknown, renewal: none}}\n"
    (late,) = [each for each in found(whole("cost:\n" + lease)) if each.code == "DX303"]
    assert message(late, Lang.JA).endswith("経費未定、効果0円")
    assert message(late, Lang.EN).endswith("cost unknown, benefit 0 yen")


def findings_of(file: Path) -> list[tuple[str, Finding]]:
    """What is found in a file, each with its place in it; a place in the rubric is left out."""
    if "rubric/1" in file.read_text(encoding="utf-8"):
        loaded_rubric = read_rubric(str(file))
        return [(place(loaded_rubric.locate(f.field)), f) for f in found_in(loaded_rubric)]
    loaded = proposal_of(file.read_bytes(), file.name)
    assert loaded.findings == ()
    text = file.read_text(encoding="utf-8")
    return [(place(loaded.locate(f.field)) if not f.field.startswith("rubric.") else "rubric", f) for f in found(text)]


def ids(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


@pytest.mark.parametrize("file", FILES, ids=ids)
class TestFiles:
    def test_finds_what_the_file_says_at_its_place(self, file: Path) -> None:
        """Only the code of the folder is compared: other checks have files of their own."""
        code = CODES[file.parent.name]
        lines = file.read_text(encoding="utf-8").splitlines()
        expected = [line.removeprefix("# expect: ") for line in lines if line.startswith("# expect: ")]
        assert [f"{at} {f.code} {f.field}" for at, f in findings_of(file) if f.code == code] == expected
        assert bool(expected) == file.stem.startswith("bad-")

    def test_is_said_in_both_languages_with_a_way_out(self, file: Path) -> None:
        for _, each in findings_of(file):
            for lang in Lang:
                for text in (message(each, lang), hint(each, lang)):
                    assert text
                    assert "{{" not in text
                    assert "}}" not in text


def test_a_rating_that_the_rubric_measures_is_to_be_deleted() -> None:
    """Of a name that it does not know, the rubric cannot say more than that."""
    (unknown, measured) = (each for each in found(whole("ratings: {economy: 4, x: 4}\n")) if each.code == "DX402")
    if unknown.field == "ratings.economy":
        unknown, measured = measured, unknown
    assert hint(measured, Lang.EN) == "the rubric measures this criterion itself: delete the line"
    assert hint(measured, Lang.JA) == "この観点は評価基準が数値から計算する。評点の行を消す"
    assert hint(unknown, Lang.EN) == "check the name; leave it if another rubric reads it"


class TestEveryCheck:
    @pytest.mark.parametrize("module", sorted(CODES))
    def test_has_bad_and_good_files(self, module: str) -> None:
        names = [file.stem for file in (FOLDER / module).glob("*.yaml")]
        assert any(name.startswith("bad-") for name in names)
        assert any(name.startswith("good-") for name in names)

    def test_no_folder_is_left_over(self) -> None:
        assert {folder.name for folder in FOLDER.iterdir()} == set(CODES)


def fragments() -> Iterator[tuple[str, str, str]]:
    for code in sorted(CODES.values()):
        page = CATALOGUE[code].page
        assert page is not None, f"{code} has no page"
        yield code, page.bad, page.good


@pytest.mark.parametrize(("code", "bad", "good"), list(fragments()))
class TestPages:
    """The YAML of a page does what the page says, put into the smallest whole file."""

    def test_bad_is_found_and_good_is_not(self, code: str, bad: str, good: str, tmp_path: Path) -> None:
        if code in {each.CODE for each in RUBRIC_CHECKS}:
            for name, part in (("bad", bad), ("good", good)):
                (tmp_path / f"{name}.yaml").write_text(whole(part, RUBRIC), encoding="utf-8")
            assert code in {f.code for f in found_in(read_rubric(str(tmp_path / "bad.yaml")))}
            assert code not in {f.code for f in found_in(read_rubric(str(tmp_path / "good.yaml")))}
        else:
            assert code in codes(whole(bad))
            assert code not in codes(whole(good))


class TestWhatIsShipped:
    @pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
    def test_no_example_has_an_error_at_its_stage(self, file: Path) -> None:
        wrong = [f for f in found(file.read_text(encoding="utf-8")) if f.severity is Severity.ERROR]
        assert [(f.code, f.field) for f in wrong] == []

    @pytest.mark.parametrize("name", sorted(shipped_rubrics()))
    def test_no_rubric_has_a_rule_out_of_reach(self, name: str) -> None:
        assert run_rubric(load_rubric(name)) == ()
