"""`dxroi evaluate PATH...`: one proposal in, a multi-year verdict out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.commands.answers import Case, Layout, Yardstick, answer, place
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import changed, options
from dxroi.engine.appraise import appraise
from dxroi.finding import Finding, Severity
from dxroi.formats import FormatName
from dxroi.loading import Loaded, LoadedRubric, read_proposals, read_rubric, usable
from dxroi.models.rubric import Rubric
from dxroi.texts import commands as t

if TYPE_CHECKING:
    from dxroi.commands.gate import Gate


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    rate: float | None = None
    fail_on: Sequence[str] = ()


def evaluate(request: Request, layout: Layout, destination: Destination) -> int:
    """Appraise, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    loaded = read_rubric(request.rubric)
    if loaded.rubric is None:
        complain(loaded.findings, notes=True)
        return 2
    rubric = changed(loaded.rubric, request.years, request.rate)
    yardstick = Yardstick(rubric, loaded, options([request.rubric], request.years, request.rate))
    gates = _gates(request, yardstick.rubric)
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    cases, rest = appraised(read, yardstick)
    findings = in_file_order(_all_findings(loaded, cases, rest))
    if cases or destination.format is FormatName.JSON:
        deliver(answer(layout, yardstick, cases, findings), destination)
    shown = [f for f in findings if not layout.detail or f.severity is Severity.ERROR] if cases else findings
    complain(shown, notes=not cases)
    broken = sum(each.invalid for each in rest)
    if broken:
        warn(tell(t.SUMMARY, answered=len(cases), broken=broken))
    tripped = [(gate, case) for case in cases for gate in gates if gate.trips(case.proposal, yardstick.rubric)]
    for gate, case in tripped:
        warn(tell(t.TRIPPED, condition=gate.text, name=case.proposal.name))
    return 2 if broken else 1 if tripped else 0


def _gates(request: Request, rubric: Rubric) -> Sequence[Gate]:
    """Every `--fail-on` of the call, understood before any work is done."""
    if not request.fail_on:
        return ()
    from dxroi.commands.gate import Gate

    return [Gate.parse(text, rubric) for text in request.fail_on]


def appraised(loaded: Iterable[Loaded], yardstick: Yardstick) -> tuple[list[Case], list[Loaded]]:
    """The proposals that could be appraised, and the rest with their findings."""
    cases, rest = [], []
    for each in (usable(read, yardstick.rubric) for read in loaded):
        if each.proposal is None:
            rest.append(each)
            continue
        appraisal = appraise(each.proposal, yardstick.rubric)
        checked = run(Subject(each.proposal, yardstick.rubric, appraisal))
        placed = tuple(f._replace(location=place(f.field, each, yardstick)) for f in checked)
        cases.append(Case(each, each.proposal, appraisal, (*each.findings, *placed)))
    return cases, rest


def _all_findings(rubric: LoadedRubric, cases: Sequence[Case], rest: Sequence[Loaded]) -> Iterator[Finding]:
    yield from rubric.findings
    for each in rest:
        yield from each.findings
    for case in cases:
        yield from case.findings
