"""`dxroi evaluate PATH...`: one proposal in, a multi-year verdict out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.commands.choices import FormatChoice, NegativeChoice, UnitChoice
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.gate import Gate, tripped
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.streams import RefusalError, warn
from dxroi.engine.appraise import appraise
from dxroi.engine.ledgers import ledgers
from dxroi.engine.totals import totals
from dxroi.finding import Finding, Location
from dxroi.formats import Answer
from dxroi.loading import Loaded, LoadedRubric, ratings_off_scale, read_proposals, read_rubric
from dxroi.models.appraisal import Appraisal
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Block, Gap, Records, Screen
from dxroi.tables.document import Judged, result_document
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.page import Page
from dxroi.texts import Lang
from dxroi.texts import commands as t


class Request(NamedTuple):
    """What the user asked for, beside where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    rate: float | None = None
    unit: UnitChoice = UnitChoice.THOUSAND
    negative: NegativeChoice | None = None
    date: str | None = None
    detail: bool = False
    explain: bool = False
    fail_on: Sequence[str] = ()


class Case(NamedTuple):
    """One proposal that could be appraised."""

    loaded: Loaded
    proposal: Proposal
    appraisal: Appraisal
    findings: tuple[Finding, ...]


def evaluate(request: Request, destination: Destination) -> int:
    """Appraise, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    rubric, yardstick = _yardstick(request)
    if rubric is None:
        complain(yardstick.findings, notes=True)
        return 2
    gates = [Gate.parse(text, rubric) for text in request.fail_on]
    cases, broken = _appraised(read_proposals(request.paths), rubric, yardstick)
    findings = in_file_order(
        [*yardstick.findings, *(f for b in broken for f in b.findings), *(f for c in cases for f in c.findings)]
    )
    if cases or destination.format is FormatChoice.JSON:
        deliver(_answer(request, rubric, yardstick, cases, findings), destination)
    complain(findings, notes=request.detail or not cases)
    invalid = [b for b in broken if b.invalid]
    if invalid:
        warn(tell(t.SUMMARY, answered=len(cases), broken=len(invalid)))
    failed = [
        tell(t.TRIPPED, condition=g.text, name=c.proposal.name) for c in cases for g in gates if _trips(g, c, rubric)
    ]
    for line in failed:
        warn(line)
    return 2 if invalid else 1 if failed else 0


def _trips(gate: Gate, case: Case, rubric: Rubric) -> bool:
    return tripped(gate, case.proposal, rubric, case.appraisal)


def _yardstick(request: Request) -> tuple[Rubric | None, LoadedRubric]:
    """The rubric with what the call changes in it."""
    loaded = read_rubric(request.rubric)
    rubric = loaded.rubric
    if rubric is None:
        return None, loaded
    overrides: dict[str, float] = {}
    if request.years is not None:
        if not 1 <= request.years <= 50:
            raise RefusalError(tell(t.NOT_YEARS))
        overrides["horizon"] = request.years
        rubric = rubric._replace(horizon=request.years)
    if request.rate is not None:
        if not 0 <= request.rate < 1:
            raise RefusalError(tell(t.NOT_RATE))
        overrides["discounting.rate"] = request.rate
        rubric = rubric._replace(discounting=rubric.discounting._replace(rate=request.rate))
    return rubric._replace(overrides=overrides), loaded


def _appraised(loaded: Iterable[Loaded], rubric: Rubric, yardstick: LoadedRubric) -> tuple[list[Case], list[Loaded]]:
    """The proposals that could be appraised, and the rest with their findings."""
    cases, rest = [], []
    for each in loaded:
        off_scale = ratings_off_scale(each, rubric)
        if each.proposal is None or off_scale:
            rest.append(each._replace(proposal=None, findings=(*each.findings, *off_scale)))
            continue
        appraisal = appraise(each.proposal, rubric)
        checked = run(Subject(each.proposal, rubric, appraisal))
        placed = tuple(f._replace(location=_place(f.field, each, yardstick)) for f in checked)
        cases.append(Case(each, each.proposal, appraisal, (*each.findings, *placed)))
    return cases, rest


def _place(field: str, loaded: Loaded, yardstick: LoadedRubric) -> Location | None:
    return yardstick.locate(field) if field.startswith("rubric.") else loaded.locate(field)


def _answer(
    request: Request, rubric: Rubric, yardstick: LoadedRubric, cases: Sequence[Case], findings: Sequence[Finding]
) -> Answer:
    """Every form of the answer, each made only when asked for."""
    judged = [Judged(c.proposal, c.appraisal) for c in cases]

    def records() -> Records:
        from dxroi.tables.records import summary_records, yearly_records

        return yearly_records(judged, LANG) if request.detail else summary_records(rubric, judged, LANG)

    def document() -> Mapping[str, object]:
        whole = dict(result_document(rubric, judged, findings, LANG))
        if request.explain:
            found = whole.pop("findings")
            whole["explanations"] = [_explained(request, rubric, yardstick, case) for case in cases]
            whole["findings"] = found
        return whole

    return Answer(lambda: _screen(request, rubric, yardstick, cases), records, document)


def _page(request: Request, rubric: Rubric, case: Case) -> Page:
    lines = ledgers(case.proposal, rubric)
    unit = Unit.YEN if request.unit in (UnitChoice.YEN, UnitChoice.YEN_JA) else Unit.THOUSAND
    negative = request.negative.value if request.negative else "▲" if LANG is Lang.JA else "-"
    figures = Figures(LANG, unit, negative)
    return Page(case.proposal, rubric, case.appraisal, lines, totals(lines), figures, request.date)


def _screen(request: Request, rubric: Rubric, yardstick: LoadedRubric, cases: Sequence[Case]) -> Screen:
    """All screens one after the other."""
    from dxroi.tables.screen import first_screen

    blocks: list[Block] = []
    for case in cases:
        page = _page(request, rubric, case)
        blocks += [Gap()] if blocks else []
        blocks += first_screen(page, f"dxroi evaluate {case.proposal.path}").blocks
        if request.detail:
            from dxroi.tables.detail import detail_screen

            blocks += detail_screen(page, case.findings).blocks
        if request.explain:
            from dxroi.tables.explanation import explanation_screen

            blocks += explanation_screen(page, lambda path, c=case: _place(path, c.loaded, yardstick)).blocks  # type: ignore[misc]
    return Screen(blocks)


def _explained(request: Request, rubric: Rubric, yardstick: LoadedRubric, case: Case) -> Mapping[str, object]:
    from dxroi.tables.explanation import explanation_entries

    page = _page(request, rubric, case)
    steps = explanation_entries(page, lambda path: _place(path, case.loaded, yardstick))
    return {"path": case.proposal.path, "id": case.proposal.id, "steps": steps}
