"""Every fault has a file named after it in tests/data/bad, which says in its first lines what is found where.

Its twin of the same name in tests/data/good is that file with the fault mended, and nothing at all is found in it.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from dxroi.commands.inspection import Inspected, Inspector, Question
from dxroi.finding import Finding
from dxroi.loading import collect, read_proposals, read_rubric
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message
from dxroi.texts.findings.form import FORM
from dxroi.texts.findings.rubric import RUBRIC
from dxroi.texts.findings.values import VALUES

FOLDER = Path(__file__).parent.parent / "data" / "bad"
FILES = sorted(FOLDER.glob("*.yaml"))
TWINS = FOLDER.parent / "good"
WIDER = {
    "freed-for-beside-a-list": (2, "the key moves to another line"),
    "key-not-a-text": (2, "such a key takes a line of its own"),
    "list-on-the-line-of-its-key": (2, "the list begins on a line of its own"),
    "list-wanted": (4, "each of the two lists begins on a line of its own"),
    "mapping-wanted": (6, "the ratings take a line each"),
    "number-negative-sign": (2, "hours that rise are stated in the long form"),
    "rubric-criteria-missing": (3, "what is missing has three lines"),
    "rubric-no-criteria": (3, "what is missing has three lines"),
    "second-document": (2, "a second document goes with its marker"),
    "top-level-list": (10, "every line moves to the left"),
    "top-level-text": (10, "all of a proposal but its name is missing"),
}
"""Bad file -> lines of it that its twin changes, where they are more than its findings, and why."""
WITHOUT_A_FILE = {
    # how files are reached, tested in test_sources.py
    "DX102": "unreadable",
    "DX103": "directory without proposals",
    "DX141": "list of files that names none",
    "DX131": "passed over in a directory",
    # bytes, tested in test_encodings.py and test_limits.py
    "DX104": "empty",
    "DX105": "CP932",
    "DX106": "UTF-16",
    "DX107": "not UTF-8",
    "DX109": "too large",
    "DX111": "what no other code of syntax describes, tested in test_syntax.py",
    "DX227": "needs a rubric, tested in test_ratings.py",
    # comments that ignore findings, tested in test_ignores.py
    "DX150": "form of the comment",
    "DX151": "no reason",
    "DX152": "past its date",
    "DX153": "of no use",
    "DX154": "no such code",
    "DX155": "cannot be ignored",
    # budgets, tested in test_budgets_and_inventories.py
    "DX240": "no pair",
    "DX241": "no group",
    "DX242": "an id that nobody has, tested in tests/commands/test_portfolio.py",
    "DX243": "two with one id, likewise",
    # forms of Excel, tested in tests/workbooks, tests/loading/forms and tests/commands/test_form.py
    **{f"DX{number}": "a cell or a workbook" for number in (*range(170, 189), *range(260, 265))},
    # committees, tested in test_committees.py
    "DX250": "a name twice",
    "DX251": "all importances 0",
    "DX252": "a criterion left out",
    "DX253": "a weighting that reads no importances",
    # calibrations, tested in test_calibrations.py
    "DX158": "no digest",
    "DX159": "no level",
    "DX292": "a case or class twice",
    "DX293": "numbers that differ",
    "DX294": "values that do not ascend",
    "DX295": "a case that the library lacks",
    "DX296": "levels and a record that are not those of the values",
    # what a sound rubric cannot reach, tested in tests/checks
    "DX530": "gate never met",
    "DX531": "rule never holds",
    "DX532": "rule never reached",
    # a weighting of its own or one that reads other data, tested with the weightings
    "DX552": "importance out of range",
    "DX557": "too many criteria",
    "DX559": "foreign weighting",
}


def found(file: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Finding, ...]:
    monkeypatch.chdir(FOLDER)
    if file.name.startswith("rubric-"):
        return read_rubric(f"./{file.name}").findings
    (loaded,) = read_proposals([file.name])
    return loaded.findings


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestEveryFaultIsFoundAtItsPlace:
    def test_all_at_once_in_the_order_of_the_file(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        lines = file.read_text(encoding="utf-8").splitlines()
        expected = [line.removeprefix("# expect: ") for line in lines if line.startswith("# expect: ")]
        findings = found(file, monkeypatch)
        shown = [f"{f.location.line}:{f.location.column} {f.code} {f.field}".rstrip() for f in findings if f.location]
        assert shown == expected
        assert len(shown) == len(findings)

    def test_is_said_in_both_languages_with_a_way_out(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for finding in found(file, monkeypatch):
            for lang in Lang:
                for text in (message(finding, lang), hint(finding, lang)):
                    assert text
                    assert "{{" not in text
                    assert "}}" not in text
                    assert len(text) < 900


def test_no_code_is_without_a_case() -> None:
    seen = {word for file in FILES for word in file.read_text(encoding="utf-8").split() if word.startswith("DX")}
    assert {*FORM, *VALUES, *RUBRIC} - seen == set(WITHOUT_A_FILE)


def lines_of(file: Path) -> list[str]:
    """What the file says, without what is expected of it."""
    lines = file.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if not line.startswith("# expect: ")]


def changed(bad: list[str], good: list[str]) -> int:
    """The lines in which they differ; one that is written otherwise counts once."""
    edits = SequenceMatcher(None, bad, good, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in edits if kind != "equal")


@pytest.fixture(scope="module")
def inspector() -> Inspector:
    """What `dxroi check` asks with its default rubric, heeding no comment that ignores a finding."""
    return Inspector(Question("chigasaki-dx-2", Lang.EN, ignores=False))


def inspected(file: Path, inspector: Inspector) -> Inspected:
    (source,) = collect([str(file)]).files
    return inspector.inspect(source)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestEveryBadFileHasATwin:
    def test_in_which_nothing_is_found(self, file: Path, inspector: Inspector) -> None:
        """Neither an error nor a warning nor a note, on the way that finds something in the bad file."""
        twin = inspected(TWINS / file.name, inspector)
        assert twin.problems == ()
        assert twin.wanted
        assert inspected(file, inspector).problems

    def test_that_differs_in_the_fault_alone(self, file: Path) -> None:
        """In no more lines than there are findings, unless it is said why."""
        bad, good = lines_of(file), (TWINS / file.name).read_text(encoding="utf-8").split("\n")
        findings = len(file.read_text(encoding="utf-8").split("\n")) - len(bad)
        lines, _ = WIDER.get(file.stem, (findings, ""))
        assert 0 < changed(bad, good) <= lines
        assert lines >= findings


def test_no_twin_is_left_over() -> None:
    assert [file.name for file in sorted(TWINS.iterdir())] == [file.name for file in FILES]
    assert set(WIDER) <= {file.stem for file in FILES}


def test_there_are_many() -> None:
    assert len(FILES) >= 120
