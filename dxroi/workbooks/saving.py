"""A workbook as bytes that are the same for the same form: no clock is in them."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from openpyxl import Workbook

_BEGIN = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive knows."""


def saved(workbook: Workbook) -> bytes:
    """The file: made and changed at one fixed moment."""
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.creator = "dxroi"
    workbook.properties.created = workbook.properties.modified = datetime(*_BEGIN)
    loose = io.BytesIO()
    ExcelWriter(workbook, ZipFile(loose, "w", ZIP_DEFLATED)).save()
    fixed = io.BytesIO()
    with ZipFile(loose) as parts, ZipFile(fixed, "w", ZIP_DEFLATED) as archive:
        for part in parts.infolist():
            entry = ZipInfo(part.filename, _BEGIN)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, parts.read(part))
    return fixed.getvalue()
