"""Proposals and rubrics that could stand in a file, drawn by Hypothesis straight as models.

Every proposal states its running cost and knows every number; `unknown` is put in by the tests that are about it. Parts
are plain functions of `draw`: a strategy for each would take longer to build than to draw from.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

from dxroi.finding import Words
from dxroi.models.appraisal import View
from dxroi.models.proposal import CashSaving, CostItem, Funding, Literacy, Procedure, Proposal, Rating, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Condition, Criterion, Discounting, Gate, LabourRate, Rubric, Rule
from dxroi.models.words import FundingBase, FundingSource, Staff, Stage, Timing, Verdict

FIRST_YEAR = 2027
LAST_YEAR = FIRST_YEAR + 6
"""Items may reach beyond every horizon drawn here."""
HORIZON = 5
RATED = ("reusability", "generality", "literacy_gain", "resident_convenience")
RISING = (
    "city.net",
    "city.benefit_cost_ratio",
    "city.net_present_value",
    "society.net",
    "society.benefit_cost_ratio",
    "society.discounted_benefit_cost_ratio",
    "cash.net",
    "score",
)
"""Measures of which more is better."""
PROVISO = Words("条件", "condition")

T = TypeVar("T")

YEN = st.integers(0, 30_000_000)
HOURS = st.integers(0, 4_000) | st.integers(0, 40_000).map(lambda n: n / 10)
MINUTES = st.integers(0, 240)
CASES = st.integers(0, 20_000)
SHARES = st.integers(0, 20).map(lambda n: n / 20)
SMALL_SHARES = st.integers(0, 6).map(lambda n: n / 20)
GRANTS = st.integers(0, 1_000_000)
RATES = st.integers(0, 9_000) | st.integers(0, 90_000).map(lambda n: n / 10)
VISITS = st.integers(0, 3)
RATINGS = st.sampled_from((0, 0.5, 1, 2, 3, 3.5, 4, 5))
SERIES = {numbers: st.lists(numbers, min_size=1, max_size=4) for numbers in (YEN, CASES, SHARES)}
BOOLEANS = st.booleans()
UP_TO_THREE = st.integers(0, 3)
YEARS = st.none() | st.integers(FIRST_YEAR, LAST_YEAR)
STARTS = st.none() | st.tuples(st.integers(FIRST_YEAR, FIRST_YEAR + 2), st.integers(1, 12))
ANY_RATED = st.lists(st.sampled_from(RATED), unique=True)
COST_PARTS = st.sets(st.sampled_from(("initial", "annual", "hours", "hours_per_year")), min_size=1)
MONEY_PARTS = st.sets(st.sampled_from(("initial", "annual")), min_size=1)
SCALES = st.sampled_from((((0, 0), (5, 100)), ((0, 10), (3, 30), (5, 100))))
THRESHOLDS = {
    "score": st.integers(0, 100),
    "ratio": st.sampled_from((0, 0.5, 1, 1.25, 1.5, 2)),
    "amount": st.sampled_from((-5_000_000, 0, 1_000_000, 20_000_000)),
}
BETTER = st.lists(st.sampled_from((Verdict.JUSTIFIED, Verdict.CONDITIONAL, Verdict.NOT_YET)), max_size=3)
DISCOUNT_RATES = st.sampled_from((0, 0.01, 0.035, 0.04, 0.3))
STAGES, STAFF, TIMINGS, VERDICTS, VIEWS, SOURCES, BASES = (
    st.sampled_from(words) for words in (Stage, Staff, Timing, Verdict, View, FundingSource, FundingBase)
)


def quantity(draw: st.DrawFn, numbers: st.SearchStrategy[Number], field: str) -> Quantity:
    """A number with a range below it, which the point result must not look at."""
    number = draw(numbers)
    return Quantity(number, 0, number, field)


def maybe(draw: st.DrawFn, numbers: st.SearchStrategy[Number], field: str) -> Quantity | None:
    """A quantity that the file may leave out."""
    return quantity(draw, numbers, field) if draw(BOOLEANS) else None


def series(draw: st.DrawFn, numbers: st.SearchStrategy[Number], field: str) -> Series:
    """One value, or a list by year."""
    drawn = draw(SERIES[numbers])
    if len(drawn) == 1:
        return Series((Quantity.of(drawn[0], field),))
    return Series(tuple(Quantity.of(number, f"{field}.{n}") for n, number in enumerate(drawn)))


def period(draw: st.DrawFn) -> tuple[int | None, int | None]:
    """`from` and `until`, in order."""
    first, until = draw(YEARS), draw(YEARS)
    return (until, first) if first is not None and until is not None and until < first else (first, until)


def several(draw: st.DrawFn, item: Callable[[st.DrawFn, str], T], name: str, least: int = 0) -> tuple[T, ...]:
    """Up to three items with their paths."""
    return tuple(item(draw, f"{name}.{position}") for position in range(max(draw(UP_TO_THREE), least)))


def work(draw: st.DrawFn, field: str, *, slower: bool = True) -> Work:
    """A work stated in one of the three ways; without `slower` it never takes longer than before."""
    first, until = period(draw)
    drawn = Work(
        field,
        f"work {field}",
        staff=draw(STAFF),
        cash_releasing=draw(st.sampled_from((None, True, False))),
        freed_for=draw(st.sampled_from((None, "counter", "visits"))),
        reused=maybe(draw, SHARES, f"{field}.reused"),
        ramp=series(draw, SHARES, f"{field}.ramp") if draw(BOOLEANS) else None,
        yen_per_hour=maybe(draw, RATES, f"{field}.yen_per_hour"),
        first=first,
        until=until,
    )
    way = draw(st.sampled_from(("hours", "before", "cases")))
    if way == "hours":
        return drawn._replace(hours=quantity(draw, HOURS, f"{field}.hours"))
    numbers, names = (HOURS, ("before", "after")) if way == "before" else (MINUTES, ("minutes_before", "minutes_after"))
    before, after = (quantity(draw, numbers, f"{field}.{name}") for name in names)
    if not slower and after.likely > before.likely:
        before, after = after._replace(field=before.field), before._replace(field=after.field)
    if way == "before":
        return drawn._replace(before=before, after=after)
    return drawn._replace(cases=series(draw, CASES, f"{field}.cases"), minutes_before=before, minutes_after=after)


def cost(draw: st.DrawFn, field: str, *, own_hours: bool = True) -> CostItem:
    """A cost item with one or several of its parts."""
    stated = draw(COST_PARTS if own_hours else MONEY_PARTS)
    first, until = period(draw)
    return CostItem(
        field,
        f"item {field}",
        initial=quantity(draw, YEN, f"{field}.initial") if "initial" in stated else None,
        annual=series(draw, YEN, f"{field}.annual") if "annual" in stated else None,
        hours=quantity(draw, HOURS, f"{field}.hours") if "hours" in stated else None,
        hours_per_year=quantity(draw, HOURS, f"{field}.hours_per_year") if "hours_per_year" in stated else None,
        staff=draw(STAFF),
        yen_per_hour=maybe(draw, RATES, f"{field}.yen_per_hour"),
        paid_in=draw(YEARS),
        first=first,
        until=until,
    )


def saving(draw: st.DrawFn, field: str) -> CashSaving:
    """A budget line that falls."""
    first, until = period(draw)
    return CashSaving(field, f"line {field}", series(draw, YEN, f"{field}.annual"), first, until)


def procedure(draw: st.DrawFn, field: str, *, further: bool = False) -> Procedure:
    """A procedure of residents; `further` ones may state minutes both ways and double handling of paper."""
    first, until = period(draw)
    drawn = Procedure(
        field,
        f"procedure {field}",
        series(draw, CASES, f"{field}.cases"),
        series(draw, SHARES, f"{field}.online"),
        quantity(draw, MINUTES, f"{field}.minutes_saved"),
        quantity(draw, RATES, f"{field}.yen_saved"),
        quantity(draw, VISITS, f"{field}.visits_saved"),
        first,
        until,
    )
    if further and draw(BOOLEANS):
        visit, online = (quantity(draw, MINUTES, f"{field}.minutes_{name}") for name in ("visit", "online"))
        none = Quantity.of(0, drawn.minutes_saved.field)
        drawn = drawn._replace(minutes_saved=none, minutes_visit=visit, minutes_online=online)
    if further and draw(BOOLEANS):
        minutes = quantity(draw, MINUTES, f"{field}.paper.minutes_per_case")
        drawn = drawn._replace(paper_minutes=minutes, paper_until=draw(YEARS), paper_staff=draw(STAFF))
    return drawn


def funding(draw: st.DrawFn, field: str) -> Funding:
    """A share of a base (three of them never exceed it), or an amount a year."""
    first, until = period(draw)
    drawn = Funding(field, draw(SOURCES), of=draw(BASES), first=first, until=until)
    if draw(BOOLEANS):
        return drawn._replace(share=quantity(draw, SMALL_SHARES, f"{field}.share"))
    return drawn._replace(amount=quantity(draw, GRANTS, f"{field}.amount"))


def rating(draw: st.DrawFn, criterion: str) -> Rating:
    """A rating 0..5, at times reviewed."""
    return Rating(f"ratings.{criterion}", draw(RATINGS), reviewed=draw(RATINGS) if draw(BOOLEANS) else None)


@st.composite
def works(draw: st.DrawFn, field: str) -> Work:
    """One work at this path."""
    return work(draw, field)


@st.composite
def costs(draw: st.DrawFn, field: str) -> CostItem:
    """One cost item at this path."""
    return cost(draw, field)


@st.composite
def proposals(draw: st.DrawFn, *, slower: bool = True, own_hours: bool = True, further: bool = False) -> Proposal:
    """A proposal whose every number is known."""
    residents = several(draw, lambda draw, field: procedure(draw, field, further=further), "residents")
    stated = several(draw, lambda draw, field: cost(draw, field, own_hours=own_hours), "cost")
    running = f"cost.{len(stated)}"
    return Proposal(
        "name",
        "department",
        "id",
        FIRST_YEAR,
        draw(STAGES),
        works=several(draw, lambda draw, field: work(draw, field, slower=slower), "hours_saved"),
        costs=(*stated, CostItem(running, "running", annual=series(draw, YEN, f"{running}.annual"))),
        cash_savings=several(draw, saving, "cash_saved"),
        residents=residents,
        residents_stated=bool(residents),
        ratings={criterion: rating(draw, criterion) for criterion in draw(ANY_RATED)},
        literacy=Literacy(Quantity.of(8, "literacy.people"), 1, 2) if draw(BOOLEANS) else None,
        funding=several(draw, funding, "funding"),
        operates_from=draw(STARTS),
    )


def condition(draw: st.DrawFn, field: str) -> Condition:
    """A rising measure that has to be reached."""
    measure = draw(st.sampled_from(RISING))
    kind = "score" if measure == "score" else "ratio" if measure.endswith("ratio") else "amount"
    since = Stage.BUDGET_REQUEST if draw(UP_TO_THREE) == 3 else None
    return Condition(field, measure, draw(st.sampled_from((">=", ">"))), draw(THRESHOLDS[kind]), since)


def gate(draw: st.DrawFn, field: str) -> Gate:
    """A gate on where the hours go, or on a rising measure."""
    path = f"{field}.require"
    directed = draw(BOOLEANS)
    require = Condition(path, "undirected_share", "<=", draw(SHARES)) if directed else condition(draw, path)
    return Gate(field.rpartition(".")[2], require, draw(VERDICTS), PROVISO)


def criteria(draw: st.DrawFn) -> tuple[Criterion, ...]:
    """Economy by a ratio, and ratings on two kinds of scale."""
    table = ((0, 0), (1, 60), (1.5, 80), (2, 100))
    economy = Criterion("economy", 1 + draw(UP_TO_THREE), measure=f"{draw(VIEWS)}.benefit_cost_ratio", points=table)
    rated = [Criterion(id_, draw(UP_TO_THREE), points=draw(SCALES)) for id_ in draw(ANY_RATED)]
    drop = draw(BOOLEANS)
    return (economy, *(c._replace(drop_when_absent=drop and c.id == "resident_convenience") for c in rated))


def rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    """Rules from the best verdict down, each asking for enough of something."""
    verdicts = sorted(draw(BETTER), key=lambda verdict: verdict.rank)
    names = [f"rule-{n}" for n in range(len(verdicts))]
    return (
        *(
            Rule(name, verdict, several(draw, condition, f"rubric.verdicts.{name}.when", least=1), PROVISO)
            for name, verdict in zip(names, verdicts, strict=True)
        ),
        Rule("otherwise", Verdict.NOT_YET, ()),
    )


@st.composite
def rubrics(draw: st.DrawFn, *, gates: bool = True) -> Rubric:
    """A rubric under which better figures never lower the verdict, gates left aside."""
    asked = criteria(draw)
    whole = sum(criterion.importance or 0 for criterion in asked)
    return Rubric(
        "drawn",
        "1",
        Words("見本", "drawn"),
        draw(st.integers(1, HORIZON)),
        Discounting(draw(DISCOUNT_RATES), draw(TIMINGS), draw(TIMINGS)),
        {staff: LabourRate(draw(RATES), draw(BOOLEANS)) for staff in Staff},
        draw(st.sampled_from((1_600, 1_860))),
        draw(RATES),
        asked,
        rules(draw),
        several(draw, gate, "rubric.gates") if gates else (),
        weights={criterion.id: (criterion.importance or 0) / whole for criterion in asked},
    )
