"""Every fault has a file named after it in tests/data/invalid, which says in its first lines what is found where."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.finding import Finding
from dxroi.loading import read_proposals, read_rubric
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message
from dxroi.texts.findings.form import FORM
from dxroi.texts.findings.rubric import RUBRIC
from dxroi.texts.findings.values import VALUES

FOLDER = Path(__file__).parent.parent / "data" / "invalid"
FILES = sorted(FOLDER.glob("*.yaml"))
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
