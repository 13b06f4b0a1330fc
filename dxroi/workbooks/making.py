"""The entry form as an .xlsx file: of one proposal, or a list of many."""

from __future__ import annotations

from importlib.util import find_spec

from dxroi.models.rubric import Rubric
from dxroi.tables import entry_form as form
from dxroi.texts import Lang
from dxroi.workbooks.mark import Mark


def is_possible() -> bool:
    """Whether the extra `dxroi[excel]` is installed."""
    return find_spec("openpyxl") is not None


def form_of(rubric: Rubric, lang: Lang, *, as_list: bool) -> bytes:
    """The empty form that asks the criteria of this rubric."""
    from openpyxl import Workbook

    from dxroi.workbooks import listed, single
    from dxroi.workbooks.lists import Lists
    from dxroi.workbooks.saving import saved

    book = Workbook()
    kind = form.LIST if as_list else form.SINGLE
    lists = Lists(book, Mark(form.FORMAT, kind, rubric.id, rubric.version, rubric.sha256))
    (listed if as_list else single).draw(book, lists, rubric, lang)
    return saved(book)
