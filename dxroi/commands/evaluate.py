"""`dxroi evaluate PATH...`: one proposal in, a multi-year verdict out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.commands.answers import Case, Layout, answer, place
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import Yardstick, judged_by
from dxroi.engine.appraise import appraise
from dxroi.finding import Finding, Severity
from dxroi.formats import FormatName
from dxroi.loading import Loaded, LoadedRubric, read_proposals, usable
from dxroi.models.rubric import Rubric
from dxroi.texts import commands as t

if TYPE_CHECKING:
    from dxroi.commands.experience import Consulted
    from dxroi.commands.gate import Gate


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    rate: float | None = None
    fail_on: Sequence[str] = ()
    calibration: str | None = None
    calibration_level: str | None = None
    with_reuse: bool = False


def evaluate(request: Request, layout: Layout, destination: Destination) -> int:
    """Appraise, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    gates = _gates(request, rubric)
    consulted = _consulted(request)
    if consulted is not None and consulted.experience is None:
        complain(consulted.findings, notes=True)
        return 2
    beside = (*(["--with-reuse"] if request.with_reuse else ()), *(consulted.asked if consulted else ()))
    yardstick = yardstick._replace(beside=beside)
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    cases, rest = appraised(read, yardstick)
    if any(case.proposal.reuse for case in cases):
        from dxroi.commands.reusing import across, reused  # few files name any

        cases = across(cases)
        cases = [reused(case, yardstick) for case in cases] if request.with_reuse else cases
    elif request.with_reuse and cases:
        warn(tell(t.NO_REUSE))
    if consulted is not None and consulted.experience is not None:
        destination.spare([consulted.experience.calibration.path])
        cases = [each._replace(experienced=consulted.experience.of(each.proposal, rubric)) for each in cases]
    findings = in_file_order(_all_findings(yardstick.loaded, cases, rest))
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


def _consulted(request: Request) -> Consulted | None:
    """The calibration that is asked for; hardly any call asks, and only those load what reads it."""
    if request.calibration is None and request.calibration_level is None:
        return None
    from dxroi.commands.experience import consult

    return consult(request.calibration, request.calibration_level, request.paths)


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
