"""How the cells of a form look; each style is made once and shared."""

from __future__ import annotations

from functools import cache
from typing import Any

INPUT, LABEL, HEADING, MISSING, COMPLAINT = "FFFDE7", "E8EEF4", "1F3A5F", "FFC7CE", "C00000"
"""Colours of entries, labels, headings, of what is missing and of what is said about it."""
_FONT = "Yu Gothic"


@cache
def font(size: int = 10, bold: bool = False, color: str | None = None) -> Any:
    """The one face of a form."""
    from openpyxl.styles import Font

    return Font(name=_FONT, size=size, bold=bold, color=color)


@cache
def alignment(wrap: bool) -> Any:
    """In the middle of the row, broken into lines or not."""
    from openpyxl.styles import Alignment

    return Alignment(wrap_text=wrap, vertical="center")


@cache
def border() -> Any:
    """A thin frame."""
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="B0B0B0")
    return Border(left=side, right=side, top=side, bottom=side)


@cache
def fill(color: str) -> Any:
    """One colour."""
    from openpyxl.styles import PatternFill

    return PatternFill("solid", start_color=color, end_color=color)
