"""Each work, saving, procedure and cost item, year by year."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxroi.engine.flows import Flow
from dxroi.engine.lines import CostLine, ProcedureLine, WorkLine
from dxroi.engine.periods import operating_share, period
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uptake import way
from dxroi.engine.works import hours_a_year
from dxroi.models.proposal import CostItem, Procedure, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.terms import Contract, UptakeCurve
from dxroi.models.words import CurveShape
from dxroi.tables.explanation.step import Part, Step, by_years, exact
from dxroi.tables.page import Page
from dxroi.texts import explanation as t


def line_parts(page: Page) -> Iterator[Part]:
    """The three ledgers and the cost, line by line."""
    yield Part(page.say(t.WORKS), tuple(s for line in page.lines.works for s in _work(page, line)))
    yield Part(
        page.say(t.SAVINGS),
        tuple(
            _flow_step(page, _name(line.saving.item, line.saving.field), page.say(t.SAVING_FORMULA), line.yen,
                       _paths(line.saving.annual))
            for line in page.lines.savings
        ),
    )  # fmt: skip
    yield Part(page.say(t.PROCEDURES), tuple(s for line in page.lines.procedures for s in _procedure(page, line)))
    yield Part(page.say(t.COSTS), tuple(_cost(page, line) for line in page.lines.costs))


def _name(name: str | None, field: str) -> str:
    return f"{name} ({field})" if name else field


def _paths(*values: Quantity | Series | None) -> tuple[str, ...]:
    """The paths of the quantities among these."""
    found: dict[str, None] = {}
    for value in values:
        for quantity in value.entries if isinstance(value, Series) else (value,):
            if quantity is not None:
                found[quantity.field] = None
    return tuple(found)


def _shown(flow: Flow, t_: int) -> str:
    return exact(flow.known(t_))


def _each_year(page: Page, working: Callable[[int], str]) -> tuple[str, ...]:
    return by_years(page, [working(year) for year in range(page.years)])


def _flow_step(page: Page, figure: str, formula: str, flow: Flow, inputs: tuple[str, ...]) -> Step:
    return Step(figure, formula, _each_year(page, lambda y: _shown(flow, y)), inputs)


def _work(page: Page, line: WorkLine) -> Iterator[Step]:
    work = line.work
    name = _name(work.work, work.field)
    if line.procedure is not None:
        yield from _paper(page, line, line.procedure)
        return
    inputs = _paths(work.before, work.after, work.cases, work.minutes_before, work.minutes_after, work.hours, work.ramp)
    yield Step(
        f"{name} {page.say(t.HOURS_OF_WORK)}",
        page.say(t.BY_HOURS if work.hours else t.BEFORE_AFTER if work.before else t.BY_CASES),
        _each_year(page, lambda y: _hours_working(page, line, y)),
        (*inputs, *_odds(work), *(("operates_from",) if page.proposal.operates_from else ())),
    )
    rate = _paths(work.yen_per_hour) or (f"rubric.labour.{work.staff.value}.yen_per_hour",)
    reused = "" if line.releases_cash else f" × {_number(work.reused, '1')}"
    yield Step(
        f"{name} {page.say(t.CASH_OF_WORK if line.releases_cash else t.CAPACITY_OF_WORK)}",
        page.say(t.CASH_FORMULA if line.releases_cash else t.CAPACITY_FORMULA),
        _each_year(page, lambda y: _yen_working(line, y, reused)),
        (*rate, *_paths(None if line.releases_cash else work.reused)),
    )
    if any(line.undirected.amounts):
        figure = f"{name} {page.say(t.UNDIRECTED_OF_WORK)}"
        yield _flow_step(page, figure, page.say(t.UNDIRECTED_FORMULA), line.undirected, _paths(work.reused))


def _paper(page: Page, line: WorkLine, procedure: Procedure) -> Iterator[Step]:
    """The double handling of a procedure with paper kept."""
    when = period(page.proposal, procedure.first, procedure.until, page.years)
    last = period(page.proposal, procedure.first, procedure.paper_until, page.years)

    def lost(y: int) -> str:
        if not (when.covers(y) and last.covers(y)):
            return "0"
        cases, uptake = procedure.cases.at(y - when.start), procedure.online.at(y - when.start)
        share, minutes = exact(operating_share(page.proposal, y)), _number(procedure.paper_minutes)
        return f"−{_number(cases)} × (1 − {_number(uptake)}) × {minutes} ÷ 60 × {share} = {_shown(line.hours, y)}"

    name = _name(line.work.work, line.work.field)
    inputs = _paths(procedure.cases, *_uptake_stated(procedure), procedure.paper_minutes)
    starts = ("operates_from",) if page.proposal.operates_from else ()
    figure = f"{name} {page.say(t.PAPER_OF_PROCEDURE)}"
    yield Step(figure, page.say(t.BY_PAPER), _each_year(page, lost), (*inputs, *starts))
    yield Step(
        f"{name} {page.say(t.CASH_OF_WORK if line.releases_cash else t.CAPACITY_OF_WORK)}",
        page.say(t.CASH_FORMULA if line.releases_cash else t.CAPACITY_FORMULA),
        _each_year(page, lambda y: _yen_working(line, y, "")),
        (f"rubric.labour.{line.work.staff.value}.yen_per_hour",),
    )


def _yen_working(line: WorkLine, y: int, reused: str) -> str:
    hours = line.hours.known(y)
    share = reused if hours is None or hours > 0 else ""
    return f"{exact(hours)} × {exact(line.rate)}{share} = {_shown(line.yen, y)}"


def _hours_working(page: Page, line: WorkLine, y: int) -> str:
    work = line.work
    when = period(page.proposal, work.first, work.until, page.years)
    if not when.covers(y):
        return "0"
    position = y - when.start
    share = operating_share(page.proposal, y)
    ramp = _number(work.ramp.at(position) if work.ramp else None, "1")
    odds = "" if work.chance == 1 else f" × {exact(work.chance)}"
    return f"{_full_hours(work, position)} × {ramp} × {exact(share)}{odds} = {_shown(line.hours, y)}"


def _odds(item: Work | CostItem) -> tuple[str, ...]:
    """Where it stands how likely a work elsewhere is."""
    return () if item.chance == 1 else (f"{item.field}.probability",)


def _full_hours(work: Work, position: int) -> str:
    if work.hours is not None:
        return _number(work.hours)
    if work.before is not None:
        return f"({_number(work.before)} − {_number(work.after)})"
    cases = work.cases.at(position) if work.cases else None
    minutes = f"({_number(work.minutes_before)} − {_number(work.minutes_after)})"
    full, missing = hours_a_year(work, position, AS_WRITTEN)
    return f"{_number(cases)} × {minutes} ÷ 60 [= {exact(None if missing else full)}]"


def _number(quantity: Quantity | None, absent: str = "?") -> str:
    if quantity is None:
        return absent
    return "?" if quantity.unknown else exact(quantity.likely)


def _procedure(page: Page, line: ProcedureLine) -> Iterator[Step]:
    """Online cases, then what they spare residents: time and money, visits."""
    if line.procedure.curve is not None:
        yield _uptake(page, line.procedure, line.procedure.curve)
    yield _online_cases(page, line)
    yield _spared(page, line)
    visits = _number(line.procedure.visits_saved)
    yield Step(
        f"{line.procedure.procedure} {page.say(t.VISITS)}",
        page.say(t.VISITS_FORMULA),
        _each_year(page, lambda y: f"{_shown(line.online_cases, y)} × {visits} = {_shown(line.visits, y)}"),
        _paths(line.procedure.visits_saved),
    )


def _online_cases(page: Page, line: ProcedureLine) -> Step:
    procedure: Procedure = line.procedure
    when = period(page.proposal, procedure.first, procedure.until, page.years)

    def online(y: int) -> str:
        if not when.covers(y):
            return "0"
        cases, uptake = procedure.cases.at(y - when.start), procedure.online.at(y - when.start)
        share = exact(operating_share(page.proposal, y))
        return f"{_number(cases)} × {_number(uptake)} × {share} = {_shown(line.online_cases, y)}"

    start = ("operates_from",) if page.proposal.operates_from else ()
    return Step(
        f"{procedure.procedure} {page.say(t.ONLINE_CASES)}",
        page.say(t.ONLINE_FORMULA),
        _each_year(page, online),
        (*_paths(procedure.cases, *_uptake_stated(procedure)), *start),
    )


def _spared(page: Page, line: ProcedureLine) -> Step:
    """Yen of residents: minutes at the rubric's rate, and fares and fees."""
    procedure: Procedure = line.procedure
    value = exact(page.rubric.resident_yen_per_hour)
    visit, at_home = procedure.minutes_visit, procedure.minutes_online
    minutes = f"({_number(visit)} − {_number(at_home)})" if visit else _number(procedure.minutes_saved)
    each = f"({minutes} ÷ 60 × {value} + {_number(procedure.yen_saved)})"
    stated = (visit, at_home) if visit else (procedure.minutes_saved,)
    return Step(
        f"{procedure.procedure} {page.say(t.RESIDENT_YEN)}",
        page.say(t.RESIDENT_FORMULA),
        _each_year(page, lambda y: f"{_shown(line.online_cases, y)} × {each} = {_shown(line.yen, y)}"),
        (*_paths(*stated, procedure.yen_saved), "rubric.resident_yen_per_hour"),
    )


def _uptake_stated(procedure: Procedure) -> tuple[Quantity | Series, ...]:
    """The shares online as the file writes them: by year, or the two ends of a curve."""
    curve = procedure.curve
    return (procedure.online,) if curve is None else (curve.first, curve.ceiling)


def _uptake(page: Page, procedure: Procedure, curve: UptakeCurve) -> Step:
    """The shares by year that a curve comes to."""
    when = period(page.proposal, procedure.first, procedure.until, page.years)
    first, ceiling = _number(curve.first), _number(curve.ceiling)

    def share(y: int) -> str:
        if not when.covers(y):
            return "0"
        w = exact(way(y - when.start, curve.years, curve.shape))
        return f"{first} × (1 − {w}) + {ceiling} × {w} = {_number(procedure.online.at(y - when.start))}"

    words = t.UPTAKE_S if curve.shape is CurveShape.S else t.UPTAKE_LINEAR
    inputs = (*_paths(curve.first, curve.ceiling), f"{procedure.field}.online.years")
    return Step(f"{procedure.procedure} {page.say(t.UPTAKE)}", page.say(words), _each_year(page, share), inputs)


def _cost(page: Page, line: CostLine) -> Step:
    item = line.item
    figure = f"{_name(item.item if item else None, line.field)} {page.say(t.COST_PART[line.part])}"
    if item is None:
        return _flow_step(page, figure, page.say(t.NOT_KNOWN), line.yen, (line.field,))
    if line.part != "hours" or line.hours is None:
        inputs = _paths(item.initial) if line.part == "initial" else _paths(item.annual)
        if line.part == "annual" and item.contract is not None:
            return _contract(page, line, item, item.contract, figure)
        formula = "" if item.chance == 1 else page.say(t.ODDS_FORMULA, odds=exact(item.chance))
        return _flow_step(page, figure, formula, line.yen, (*inputs, *_odds(item)))
    hours = line.hours
    rate = _paths(item.yen_per_hour) or (f"rubric.labour.{item.staff.value}.yen_per_hour",)
    return Step(
        figure,
        "",
        _each_year(page, lambda y: f"{_shown(hours, y)} × {exact(line.rate)} = {_shown(line.yen, y)}"),
        (*_paths(item.hours, item.hours_per_year), *rate),
    )


def _contract(page: Page, line: CostLine, item: CostItem, contract: Contract, figure: str) -> Step:
    """The months of each year at their prices."""
    from dxroi.engine.contracts import months_after, months_in  # few proposals have one

    start = page.proposal.first_year or contract.starts[0]

    def working(y: int) -> str:
        during, after = months_in(contract, start + y), months_after(contract, start + y)
        return f"{page.say(t.CONTRACT_MONTHS, during=during, after=after)} = {_shown(line.yen, y)}"

    rest = _paths(item.annual, item.renewed, contract.open_price)
    terms = (f"{contract.field}.months", f"{contract.field}.starts")
    formula = page.say(t.BY_MONTH if contract.by_month else t.BY_TOTAL)
    return Step(figure, formula, _each_year(page, working), (*rest, *terms))
