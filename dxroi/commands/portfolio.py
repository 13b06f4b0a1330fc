"""`dxroi portfolio PATH... --budget budget.yaml`: which set is worth most under the caps of the coming years."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dxroi.commands.answers import Layout
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.progress import followed
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, warn
from dxroi.commands.yardstick import judged_by, options
from dxroi.engine.portfolio.aims import ADDED, DEFAULT, Aim, Unfit, unfit
from dxroi.engine.portfolio.candidates import candidate
from dxroi.engine.portfolio.choosing import MismatchError, choose
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import Loaded, read_proposals, usable
from dxroi.loading.budgets import read_budget
from dxroi.loading.identities import id_of, twice, unknown_ids
from dxroi.loading.nearest import nearest
from dxroi.models.budget import Budget
from dxroi.models.portfolio import Portfolio, Question, Status
from dxroi.models.rubric import Rubric
from dxroi.solvers import Clock, Solver, own, solver_for
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.tables.portfolio.sheet import Solver as Named
from dxroi.texts import portfolio as t

UNMOVED = "0..0"
"""Every proposal starts in its own first year."""
_WINDOW = re.compile(r"(\d{1,2})\.\.(\d{1,2})")
_LATEST = 10
"""No start is put off by more years."""
_DAY = 86400
_FEW = 3
"""So many paths are said again at most in the next command."""


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    budget: str
    rubric: str
    maximise: str = DEFAULT
    start_years: str = UNMOVED
    time_limit: float = 30
    years: int | None = None
    rate: float | None = None


class FaultError(Exception):
    """A solver's answer that does not stand up: a fault of dxroi, said so."""


def portfolio(request: Request, layout: Layout, destination: Destination) -> int:
    """Choose, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    window = _refusing(request)
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    measure = _maximised(request.maximise, rubric)
    budget = read_budget(request.budget)
    read = [usable(each, rubric) for each in read_proposals(request.paths)]
    destination.spare([request.budget, *(each.path for each in read)])
    faults = (*twice(read), *unknown_ids(budget, {id_ for each in read if (id_ := id_of(each))}))
    findings = in_file_order(
        [*yardstick.loaded.findings, *budget.findings, *faults, *(f for each in read for f in each.findings)]
    )
    broken = sum(each.invalid for each in read)
    if budget.budget is None or faults or not any(each.proposal for each in read):
        return _unanswered(rubric, findings, destination)
    question, aim = _question(read, rubric, budget.budget, measure, window)
    solver = _solver(question)
    answer = _chosen(question, Clock(solver, request.time_limit))
    sheet = Sheet(question, answer, aim, rubric, Named(solver.NAME, solver.version), window, layout.figures)
    deliver(_forms(sheet, findings, _again(request)), destination)
    complain(findings, notes=False)
    return _exit(answer, len(question.candidates), broken)


def _refusing(request: Request) -> range:
    """The window of starts; what cannot be asked is refused before any work is done."""
    if request.budget == "-" and "-" in request.paths:
        raise RefusalError(tell(t.BUDGET_TWICE))
    if not 0 < request.time_limit <= _DAY:
        raise RefusalError(tell(t.NOT_SECONDS))
    found = _WINDOW.fullmatch(request.start_years)
    first, last = map(int, found.groups()) if found else (1, 0)
    if not first <= last <= _LATEST:
        raise RefusalError(tell(t.NOT_WINDOW, value=request.start_years))
    return range(first, last + 1)


def _maximised(measure: str, rubric: Rubric) -> str:
    """The measure, which adds up over proposals."""
    reason = unfit(measure, rubric)
    if reason is None:
        return measure
    words = {Unfit.RATIO: t.NOT_ADDED, Unfit.COUNT: t.NOT_COUNTED, Unfit.NOT_A_MEASURE: t.NOT_MEASURE}[reason]
    near = nearest(measure, ADDED) if reason is Unfit.NOT_A_MEASURE else None
    meant = tell(t.MEANT, name=near) if near else ""
    raise RefusalError(tell(words, measure=measure[:40], meant=meant, measures=", ".join((*ADDED, "rating.ID"))))


def _unanswered(rubric: Rubric, findings: Sequence[Finding], destination: Destination) -> int:
    """Nothing to choose from, or no budget that could be kept."""
    if destination.format in (FormatName.JSON, FormatName.JSONL):
        from dxroi.tables.portfolio.document import empty_document

        document = empty_document(rubric, findings, LANG)
        deliver(Answer(lambda: Screen(()), lambda: Records((), ()), lambda: document), destination)
    complain(findings, notes=True)
    return 2


def _question(
    read: Sequence[Loaded], rubric: Rubric, budget: Budget, measure: str, window: range
) -> tuple[Question, Aim]:
    """The candidates in the order of their ids, and what is maximised over them."""
    proposals = sorted((each.proposal for each in read if each.proposal), key=lambda proposal: proposal.id)
    aim = Aim(measure, min((each.first_year for each in proposals if each.first_year is not None), default=None))
    candidates = [candidate(each, rubric, budget, aim, window) for each in followed(proposals, len(proposals))]
    ids = {each.id for each in proposals}
    unreadable = {id_ for each in read if each.invalid and (id_ := id_of(each)) and id_ not in ids}
    return Question(tuple(candidates), budget, tuple(sorted(unreadable))), aim


def _solver(question: Question) -> Solver:
    free = sum(each.bar is None for each in question.candidates)
    solver = solver_for(free)
    if solver is None:
        raise RefusalError(tell(t.NO_SOLVER, n=free, most=own.MOST))
    return solver


def _chosen(question: Question, clock: Clock) -> Portfolio:
    """The answer, which has stood up to a recount."""
    try:
        return choose(question, clock)
    except MismatchError as fault:
        rules = str(fault) or tell(t.NO_SET)
        raise FaultError(tell(t.MISMATCH, solver=clock.solver.NAME, rules=rules)) from fault


def _forms(sheet: Sheet, findings: Sequence[Finding], again: str | None) -> Answer:
    """Every form of the answer, each made only when asked for."""
    return Answer(lambda: _screen(sheet, again), lambda: _records(sheet), lambda: _document(sheet, findings))


def _screen(sheet: Sheet, again: str | None) -> Screen:
    from dxroi.tables.portfolio import portfolio_screen

    return portfolio_screen(sheet, again)


def _records(sheet: Sheet) -> Records:
    from dxroi.tables.portfolio.records import portfolio_records

    return portfolio_records(sheet)


def _document(sheet: Sheet, findings: Sequence[Finding]) -> Mapping[str, object]:
    from dxroi.tables.portfolio.document import portfolio_document

    return portfolio_document(sheet, findings)


def _again(request: Request) -> str | None:
    """The same call, as a shell would take it; none where it reads standard input or names many files."""
    if "-" in (request.budget, *request.paths) or len(request.paths) > _FEW:
        return None
    words = ["dxroi", "portfolio", "--budget", request.budget]
    if request.maximise != DEFAULT:
        words += ["--maximise", request.maximise]
    if request.start_years != UNMOVED:
        words += ["--start-years", request.start_years]
    return call(*words, *options([request.rubric], request.years, request.rate), paths=request.paths)


def _exit(answer: Portfolio, answered: int, broken: int) -> int:
    """2 where a file could not be used, 1 where there is no set."""
    if answer.objective is None:
        warn(tell(t.INFEASIBLE if answer.status is Status.INFEASIBLE else t.NOT_FOUND))
    if broken:
        warn(tell(t.SUMMARY, answered=answered, broken=broken))
        return 2
    return 1 if answer.objective is None else 0
