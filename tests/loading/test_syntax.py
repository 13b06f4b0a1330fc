"""What stops the parser is said in our words, at the place a person has to look at; both parsers agree."""

from __future__ import annotations

import pytest
import yaml

from dxroi.loading import events, proposal_of

from .samples import PROPOSAL, codes

LOADERS = [name for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("name： x\ndepartment: y\n", "DX113", 1, 5),
        ("名前： 値\n部署: x\n", "DX113", 1, 3),
        ("name:　x\ndepartment: y\n", "DX114", 1, 6),
        ("name:\u00a0x\ndepartment: y\n", "DX114", 1, 6),
        ("name:x\ndepartment: y\n", "DX115", 1, 5),
        ("cost:\n\tinitial: 1\n", "DX112", 2, 1),
        ('name: "x\ndepartment: y\n', "DX116", 1, 7),
        ("name: 'x\n", "DX116", 1, 7),
        ("serves: [a, b\nname: x\n", "DX117", 1, 9),
        ("serves: [a, b]]\n", "DX117", 1, 15),
        ("name: @x\n", "DX118", 1, 7),
        ("name: `x`\n", "DX118", 1, 7),
        ("name: x: y\n", "DX119", 1, 8),
        ("name x\ndepartment: y\n", "DX120", 1, 1),
        ("name: *\n", "DX111", 1, 8),
        ("name: |x\n  y\n", "DX111", 1, 8),
    ],
)
def test_syntax(text: str, code: str, line: int, column: int, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", getattr(yaml, loader))
    first = proposal_of(text.encode(), "p.yaml").findings[0]
    assert first.code == code
    assert first.location is not None
    assert first.location.line == line
    if code != "DX111":
        assert first.location.column == column


class TestSlipsOfTheKeyboard:
    """A slip is named only where it explains the fault, because Japanese text is full of `：` and `　`."""

    def test_all_slips_of_a_file_come_at_once(self) -> None:
        assert codes("name： x\ndepartment:　y\nfirst_year： 2027\n") == ["DX113", "DX114", "DX113"]

    def test_text_may_hold_them(self) -> None:
        assert codes(PROPOSAL + "summary: 対象：市民税課　全係\n") == []
        assert codes(PROPOSAL + "summary: |\n  　対象：市民税課\n  注:　2件\n") == []

    @pytest.mark.parametrize(
        ("fault", "code"), [("serves: [a\n", "DX117"), ("name: a: b\n", "DX119"), ('name: "a\n', "DX116")]
    )
    def test_they_are_not_blamed_for_another_fault(self, fault: str, code: str) -> None:
        assert codes("summary: |\n  　注記：あり\n  対象：市民税課\n" + fault) == [code]
