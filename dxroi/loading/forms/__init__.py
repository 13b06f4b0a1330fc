"""Filled-in entry forms -> drafts of proposals, each checked by the reader of files, with every fault at its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.drafts import Draft
from dxroi.loading.forms.filling import placed, spot_of
from dxroi.loading.forms.labels import Labels
from dxroi.loading.forms.list_pages import list_heading, list_pages
from dxroi.loading.forms.pages import Answer, Page
from dxroi.loading.forms.places import Spot
from dxroi.loading.forms.sections import filling_of
from dxroi.loading.forms.single_pages import single_page
from dxroi.loading.scalars import short
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.workbook import Sheet, Workbook
from dxroi.texts.findings import finding, of_a_cell

MOST_ROWS = 5000
"""Proposals that one list may hold."""


class Filled(NamedTuple):
    """One proposal of a workbook."""

    draft: Draft
    proposal: Proposal | None
    """What the reader of files makes of the draft; none where something is wrong with it."""
    spot: Spot
    """The cell that says what it is called."""
    spots: Mapping[str, Spot]
    """Path of the proposal -> the cell that says it."""


def filled_forms(workbook: Workbook, rubric: Rubric, path: str) -> tuple[list[Filled], list[Finding]]:
    """Every proposal of a workbook in order, and everything that is wrong, each thing at its cell."""
    forms: list[Filled] = []
    found: list[Finding] = []
    for sheet in workbook.sheets:
        pages = _pages(sheet, rubric)
        if pages is None:
            continue
        begin = Spot(sheet.name, 1, 1).location(path)
        whole = _of_the_sheet(sheet, len(pages))
        if whole:
            found.append(finding(whole, "", begin, way="sheet", limit=f"{MOST_ROWS:,}"))
            continue
        sums = [each.sum for each in pages if each.sum is not None and len(pages) > 1]
        told = [_sum(each, path) for each in sums]
        for page in _without(sums, pages):
            filled, wrong = _filled(page, rubric, path)
            forms.append(filled)
            told += wrong
        found += [each for _, each in sorted(told, key=lambda each: (each[0].row, each[0].column))]
    if not forms and not found:
        found.append(finding("DX172", "", Location(path, 0, 0)))
    return forms, found


def _of_the_sheet(sheet: Sheet, count: int) -> str | None:
    """The code of what is wrong with a sheet as a whole."""
    if sheet.hidden:
        return "DX177"
    return "DX171" if count > MOST_ROWS else None if count else "DX187"


def _pages(sheet: Sheet, rubric: Rubric) -> list[Page] | None:
    """The proposals on a sheet; a list may have none, and None is said of a sheet that is no form."""
    labels = Labels(sheet, rubric)
    heading = list_heading(labels)
    if heading is not None:
        return list(islice(list_pages(labels, heading), MOST_ROWS + 1))
    page = single_page(labels)
    return None if page is None else [page]


def _without(sums: Sequence[Answer], pages: Sequence[Page]) -> Iterator[Page]:
    """The pages that add up no others; the first of them tells what is amiss with the labels."""
    twice, missing = pages[0].twice, pages[0].missing
    for page in pages:
        if page.sum not in sums:
            yield page._replace(twice=twice, missing=missing)
            twice, missing = (), ()


def _sum(answer: Answer, path: str) -> tuple[Spot, Finding]:
    """What is said of a row of a list that adds up the others."""
    spot, written = answer.spot, short(answer.cell.text if answer.cell else "")
    return spot, finding("DX188", spot.label, spot.location(path), written=written, way="list")


def _filled(page: Page, rubric: Rubric, path: str) -> tuple[Filled, list[tuple[Spot, Finding]]]:
    """One proposal, read by the reader of files, and what is wrong with it."""
    filling = filling_of(page, rubric, path)
    loaded = filling.draft.read()
    told = [*filling.found, *placed(loaded.findings, filling)]
    wrong = any(each.invalidates for _, each in told)
    spot = filling.spots.get("name", page.spot)
    return Filled(filling.draft, None if wrong else loaded.proposal, spot, filling.spots), told


def at_cells(findings: Iterable[Finding], filled: Filled, path: str) -> Iterator[Finding]:
    """What is found of a proposal, at the cells that it is about, in the words of the form."""
    for each in findings:
        spot = spot_of(each.field, filled.spots)
        yield of_a_cell(each._replace(field=spot.label, location=spot.location(path)))


def same_ids(forms: Iterable[tuple[str, Filled]]) -> Iterator[Finding]:
    """Proposals, each with its file, that nothing tells apart.

    Each of them is written, but a call that refers to proposals by id would refuse both.
    """
    seen: dict[str, str] = {}
    for path, each in forms:
        if each.proposal is None:
            continue
        place = each.spot.location(path)
        first = seen.setdefault(each.proposal.id, place.path)
        if first != place.path:
            yield finding("DX184", each.spot.label, place, id=each.proposal.id, cell=first)
