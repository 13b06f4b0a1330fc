"""The forms of `evaluate`'s answer: screens for people, records for spreadsheets, a document for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from dxroi.commands.choices import NegativeChoice, UnitChoice
from dxroi.commands.language import LANG
from dxroi.commands.shell import call
from dxroi.commands.yardstick import Yardstick
from dxroi.engine.ledgers import ledgers
from dxroi.engine.totals import totals
from dxroi.finding import Finding, Location
from dxroi.formats import Answer
from dxroi.loading import Loaded
from dxroi.models.appraisal import Appraisal
from dxroi.models.proposal import Proposal
from dxroi.tables.blocks import Block, Gap, Records, Screen
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.page import Page
from dxroi.texts import Lang

if TYPE_CHECKING:
    from dxroi.engine.learning.experience import Experienced


class Request(NamedTuple):
    """What many commands are asked, beside how the answer is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    rate: float | None = None


class Layout(NamedTuple):
    """How the answer is laid out."""

    unit: UnitChoice = UnitChoice.THOUSAND
    negative: NegativeChoice | None = None
    date: str | None = None
    detail: bool = False
    explain: bool = False

    @property
    def figures(self) -> Figures:
        """How numbers are written: ▲ for negatives in Japanese, - in English, unless said otherwise."""
        unit = Unit.YEN if self.unit in (UnitChoice.YEN, UnitChoice.YEN_JA) else Unit.THOUSAND
        return Figures(LANG, unit, self.negative.value if self.negative else "▲" if LANG is Lang.JA else "-")


class Case(NamedTuple):
    """One proposal that could be appraised, with every finding about it."""

    loaded: Loaded
    proposal: Proposal
    appraisal: Appraisal
    findings: tuple[Finding, ...]
    experienced: Experienced | None = None
    """The same as experience would have it, where that is asked for."""


def place(field: str, loaded: Loaded, yardstick: Yardstick) -> Location | None:
    """Where a field stands: in the proposal, or in the rubric where its path begins with `rubric.`."""
    return yardstick.loaded.locate(field) if field.startswith("rubric.") else loaded.locate(field)


def answer(layout: Layout, yardstick: Yardstick, cases: Sequence[Case], findings: Sequence[Finding]) -> Answer:
    """Every form of the answer, each made only when asked for."""
    return Answer(
        lambda: Screen(tuple(_screens(layout, yardstick, cases))),
        lambda: _records(layout, yardstick, cases),
        lambda: _document(layout, yardstick, cases, findings),
        "results",
    )


def page_of(layout: Layout, yardstick: Yardstick, case: Case) -> Page:
    """What the screens of one proposal are laid out from."""
    lines = ledgers(case.proposal, yardstick.rubric)
    return Page(
        case.proposal,
        yardstick.rubric,
        case.appraisal,
        lines,
        totals(lines),
        layout.figures,
        layout.date,
        layout.detail or layout.explain,
    )


def _screens(layout: Layout, yardstick: Yardstick, cases: Sequence[Case]) -> Iterator[Block]:
    """All screens one after the other."""
    from dxroi.tables.screen import first_screen
    from dxroi.tables.screen.premises import following

    for position, case in enumerate(cases):
        page = page_of(layout, yardstick, case)
        if position:
            yield Gap()
        yield from first_screen(page).blocks
        if case.experienced is not None:
            from dxroi.tables.calibration.beside import beside

            yield from beside(case.experienced, layout.figures)
        if layout.detail:
            from dxroi.tables.detail import detail_screen

            yield from detail_screen(page, case.findings).blocks
        if layout.explain:
            from dxroi.tables.explanation import explanation_screen

            yield from explanation_screen(page, Locator(case.loaded, yardstick).locate).blocks
        yield from following(page, partial(call_for, path=case.proposal.path, yardstick=yardstick))


def stacked(screens: Iterable[Screen]) -> Iterator[Block]:
    """All of them one after the other."""
    for position, screen in enumerate(screens):
        if position:
            yield Gap()
        yield from screen.blocks


def call_for(command: str, path: str, yardstick: Yardstick) -> str | None:
    """A call for one file by the same yardstick, as a shell would take it; none for standard input."""
    beside = yardstick.beside if command == "evaluate" else ()
    return None if path in ("", "-") else call("dxroi", command, *yardstick.options, *beside, paths=[path])


class Locator(NamedTuple):
    """Places in one proposal and its rubric."""

    loaded: Loaded
    yardstick: Yardstick

    def locate(self, field: str) -> Location | None:
        """The place of a path as written."""
        return place(field, self.loaded, self.yardstick)


def _records(layout: Layout, yardstick: Yardstick, cases: Sequence[Case]) -> Records:
    from dxroi.tables.document import Judged
    from dxroi.tables.records import summary_records, yearly_records

    judged = [Judged(c.proposal, c.appraisal, c.experienced) for c in cases]
    return yearly_records(judged, LANG) if layout.detail else summary_records(yardstick.rubric, judged, LANG)


def _document(
    layout: Layout, yardstick: Yardstick, cases: Sequence[Case], findings: Sequence[Finding]
) -> Mapping[str, object]:
    from dxroi.tables.document import Judged, result_document

    judged = [Judged(c.proposal, c.appraisal, c.experienced) for c in cases]
    explained = [_explained(layout, yardstick, case) for case in cases] if layout.explain else None
    return result_document(yardstick.rubric, judged, findings, LANG, explained)


def _explained(layout: Layout, yardstick: Yardstick, case: Case) -> Mapping[str, object]:
    from dxroi.tables.explanation import explanation_entries

    steps = explanation_entries(page_of(layout, yardstick, case), Locator(case.loaded, yardstick).locate)
    return {"path": case.proposal.path, "id": case.proposal.id, "steps": steps}
