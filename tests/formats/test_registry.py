from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from dxroi import formats
from dxroi.formats import (
    FORMATS,
    REPORT_FORMATS,
    Answer,
    Format,
    FormatName,
    ReportFormat,
    ReportFormatName,
    Takes,
    Terminal,
)
from dxroi.tables.blocks import Prose, Records, Screen

ANSWER = Answer(
    lambda: Screen([Prose("差引 ▲1,689千円")]), lambda: Records(["net"], [{"net": -1689}]), lambda: {"net": -1689}
)


class TestRegistry:
    """Every module with a NAME is a format, and every format is such a module."""

    @pytest.mark.parametrize("entry", [*FORMATS, *REPORT_FORMATS], ids=lambda entry: str(entry.name))
    def test_modules_are_named_as_the_user_types(self, entry: Format | ReportFormat) -> None:
        module = import_module(entry.module)
        assert entry.module == f"dxroi.formats.{entry.name}"
        assert entry.name == module.NAME
        assert module.__doc__ is not None
        assert module.__doc__.startswith(f"`{entry.name}`")

    def test_no_module_is_forgotten(self) -> None:
        room = Path(str(formats.__file__)).parent
        named = {path.stem for path in room.glob("*.py") if "\nNAME = " in path.read_text("utf-8")}
        assert {entry.name for entry in FORMATS} == set(FormatName)
        assert {entry.name for entry in REPORT_FORMATS} == set(ReportFormatName)
        assert named == {*map(str, FormatName), *map(str, ReportFormatName)}


class TestRendering:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            (FormatName.TABLE, "  差引\n  ▲1,689千円\n"),
            (FormatName.MARKDOWN, "差引 ▲1,689千円\n"),
            (FormatName.CSV, "net\r\n-1689\r\n"),
            (FormatName.JSON, '{\n  "net": -1689\n}\n'),
        ],
    )
    def test_each_takes_its_form_of_the_answer(self, name: FormatName, text: str) -> None:
        assert formats.render(name, ANSWER, Terminal(width=14)) == text

    def test_no_other_form_is_made(self) -> None:
        answer = ANSWER._replace(screen=lambda: pytest.fail("made"), records=lambda: pytest.fail("made"))
        assert formats.render(FormatName.JSON, answer)

    def test_every_form_is_taken(self) -> None:
        assert {entry.takes for entry in FORMATS} | {entry.takes for entry in REPORT_FORMATS} == set(Takes)

    @pytest.mark.parametrize("name", ["markdown", "csv", "json", "github", "gitlab", "sarif", "junit", "rdjson"])
    def test_only_what_is_drawn_needs_rich(self, name: str) -> None:
        code = f"import sys, dxroi.formats.{name}; print([m for m in sys.modules if m.partition('.')[0] == 'rich'])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "[]\n"
