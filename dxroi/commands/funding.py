"""`dxroi funding PATH...`: who pays, by fiscal year as a budget request has it, and what is repaid afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.commands.answers import Case, Layout
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.evaluate import appraised
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.shell import call
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import Yardstick, judged_by
from dxroi.engine.funding_years import funding_years, summed_years
from dxroi.engine.ledgers import ledgers
from dxroi.engine.totals import totals
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import read_proposals
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.funding import Request as Requested
from dxroi.tables.funding import funding_screen
from dxroi.texts import commands as t

CODES = ("DX303", "DX308", "DX324", "DX325", "DX326", "DX405", "DX406", "DX414", "DX415")
"""Findings of checks that bear on who pays and for how long; the others are those of `evaluate`."""
_FEW = 3
"""So many paths are said again at most in the next command."""


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    total: bool = False


def funding(request: Request, layout: Layout, destination: Destination) -> int:
    """Read, reckon, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    yardstick = judged_by(request.rubric, request.years, None)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    cases, rest = appraised(read, yardstick)
    findings = in_file_order(
        [*yardstick.loaded.findings, *(f for each in rest for f in each.findings), *_bearing(cases)]
    )
    requests = [_requested(case, yardstick) for case in cases]
    if requests or destination.format is FormatName.JSON:
        again = _again(request, yardstick)
        total = _together(requests, rubric.horizon) if request.total else None
        deliver(_forms(requests, total, layout, yardstick, findings, again), destination)
    complain(findings, notes=not requests)
    broken = sum(each.invalid for each in rest)
    if broken:
        warn(tell(t.SUMMARY, answered=len(requests), broken=broken))
    return 2 if broken else 0


def _bearing(cases: Sequence[Case]) -> Iterator[Finding]:
    """What was found in the files, and by the checks that bear on funding."""
    for case in cases:
        yield from (f for f in case.findings if f.code in CODES or f.code < "DX3")


def _requested(case: Case, yardstick: Yardstick) -> Requested:
    found = totals(ledgers(case.proposal, yardstick.rubric))
    return Requested(funding_years(case.proposal, found), (case.proposal,), yardstick.rubric.horizon)


def _together(requests: Sequence[Requested], years: int) -> Requested:
    """The sum of all by fiscal year."""
    dated = [each for each in requests if each.proposals[0].first_year is not None]
    left_out = tuple(each.proposals[0].name for each in requests if each not in dated)
    proposals = tuple(each.proposals[0] for each in dated)
    return Requested(summed_years(each.answer for each in dated), proposals, years, left_out, is_total=True)


def _again(request: Request, yardstick: Yardstick) -> str | None:
    """The call that appraises the same files; none where they are many or come from standard input."""
    if "-" in request.paths or len(request.paths) > _FEW:
        return None
    return call("dxroi", "evaluate", *yardstick.options, paths=list(request.paths))


def _forms(
    requests: Sequence[Requested],
    total: Requested | None,
    layout: Layout,
    yardstick: Yardstick,
    findings: Sequence[Finding],
    again: str | None,
) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def screen() -> Screen:
        return funding_screen([*requests, *([total] if total else [])], layout.figures, again)

    def records() -> Records:
        from dxroi.tables.funding_document import funding_records

        return funding_records(requests, total)

    def document() -> Mapping[str, object]:
        from dxroi.tables.funding_document import funding_document

        return funding_document(yardstick.rubric, requests, total, findings, LANG)

    return Answer(screen, records, document, "results")
