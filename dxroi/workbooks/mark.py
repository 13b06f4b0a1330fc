"""What a form says of itself where nobody sees it: its version and its rubric, so that `import` knows what it reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from dxroi.models.workbook import CellKind, Workbook
from dxroi.tables.entry_form import FORMAT

NAME = "dxroi_form"
"""The hidden defined name; the hidden sheet says the same, because some programs drop the one or the other."""
HIDDEN_SHEET = "_dxroi"
LONGEST_NAME = 250
"""Characters of a text that a defined name can stand for."""
_FAMILY = FORMAT.partition("/")[0] + "/"


class Mark(NamedTuple):
    """The version of a form, and the rubric whose criteria it asks."""

    format: str
    kind: str = ""
    rubric: str = ""
    version: str = ""
    sha256: str = ""

    def text(self) -> str:
        """As it stands in the workbook."""
        said = {"kind": self.kind, "rubric": self.rubric, "version": self.version, "sha256": self.sha256}
        return f"{self.format} {json.dumps(said, ensure_ascii=False)}"


def mark_of(workbook: Workbook) -> Mark | None:
    """The mark of a workbook: of the name, else of a cell that holds it; none where it was lost."""
    return next((mark for text in _texts(workbook) if (mark := _read(text)) is not None), None)


def _texts(workbook: Workbook) -> Iterator[str]:
    named = workbook.names.get(NAME, "")
    if named.startswith('"') and named.endswith('"'):
        yield named[1:-1].replace('""', '"')
    for sheet in workbook.sheets:
        yield from (cell.text for cell in sheet.cells.values() if cell.kind is CellKind.TEXT)


def _read(text: str) -> Mark | None:
    if not text.startswith(_FAMILY):
        return None
    name, _, rest = text.partition(" ")
    try:
        said = json.loads(rest)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    return Mark(name, *(str(said.get(key, "")) for key in ("kind", "rubric", "version", "sha256")))
