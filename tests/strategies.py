"""Proposals and rubrics that could stand in a file, drawn by Hypothesis straight as models.

Every proposal states its running cost and knows every number; `unknown` is put in by the tests that are about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from hypothesis import strategies as st

from dxroi.finding import Words
from dxroi.models.appraisal import View
from dxroi.models.proposal import CashSaving, CostItem, Funding, Literacy, Procedure, Proposal, Rating, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Condition, Criterion, Discounting, Gate, LabourRate, Rubric, Rule
from dxroi.models.words import FundingBase, FundingSource, Staff, Stage, Timing, Verdict

FIRST_YEAR = 2027
PROVISO = Words("条件", "condition")
LAST_YEAR = FIRST_YEAR + 7
"""Items may reach beyond every horizon drawn here."""
HORIZON = 6

RATED = ("reusability", "generality", "literacy_gain", "resident_convenience")

T = TypeVar("T")

YEN = st.integers(0, 30_000_000)
HOURS = st.integers(0, 4_000) | st.integers(0, 40_000).map(lambda n: n / 10)
MINUTES = st.integers(0, 240)
CASES = st.integers(0, 20_000)
SHARES = st.integers(0, 20).map(lambda n: n / 20)
RATES = st.integers(0, 9_000) | st.integers(0, 90_000).map(lambda n: n / 10)
YEARS = st.none() | st.integers(FIRST_YEAR, LAST_YEAR)


@st.composite
def quantities(draw: st.DrawFn, numbers: st.SearchStrategy[Number], field: str) -> Quantity:
    """One number, at times with a range around it."""
    three = sorted(draw(st.lists(numbers, min_size=3, max_size=3) | numbers.map(lambda n: [n, n, n])))
    return Quantity(three[1], three[0], three[2], field)


@st.composite
def series(draw: st.DrawFn, numbers: st.SearchStrategy[Number], field: str) -> Series:
    """One value, or a list by year."""
    if draw(st.booleans()):
        return Series((draw(quantities(numbers, field)),))
    length = draw(st.integers(1, 4))
    return Series(tuple(draw(quantities(numbers, f"{field}.{n}")) for n in range(length)))


@st.composite
def periods(draw: st.DrawFn) -> tuple[int | None, int | None]:
    """`from` and `until`, in order."""
    first, until = draw(YEARS), draw(YEARS)
    return (until, first) if first is not None and until is not None and until < first else (first, until)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Stated or not."""
    return st.none() | strategy


@st.composite
def works(draw: st.DrawFn, field: str, *, slower: bool = True) -> Work:
    """A work stated in one of the three ways; without `slower` it never takes longer than before."""
    first, until = draw(periods())
    work = Work(
        field,
        f"work {field}",
        staff=draw(st.sampled_from(Staff)),
        cash_releasing=draw(st.sampled_from((None, True, False))),
        freed_for=draw(st.sampled_from((None, "counter", "visits"))),
        reused=draw(maybe(quantities(SHARES, f"{field}.reused"))),
        ramp=draw(maybe(series(SHARES, f"{field}.ramp"))),
        yen_per_hour=draw(maybe(quantities(RATES, f"{field}.yen_per_hour"))),
        first=first,
        until=until,
    )
    way = draw(st.sampled_from(("hours", "before", "cases")))
    if way == "hours":
        return work._replace(hours=draw(quantities(HOURS, f"{field}.hours")))
    numbers, names = (HOURS, ("before", "after")) if way == "before" else (MINUTES, ("minutes_before", "minutes_after"))
    before, after = (draw(quantities(numbers, f"{field}.{name}")) for name in names)
    if not slower and after.likely > before.likely:
        before, after = after._replace(field=before.field), before._replace(field=after.field)
    if way == "before":
        return work._replace(before=before, after=after)
    return work._replace(cases=draw(series(CASES, f"{field}.cases")), minutes_before=before, minutes_after=after)


@st.composite
def costs(draw: st.DrawFn, field: str, *, own_hours: bool = True) -> CostItem:
    """A cost item with one or several of its parts."""
    parts = ["initial", "annual", *(["hours", "hours_per_year"] if own_hours else [])]
    stated = draw(st.sets(st.sampled_from(parts), min_size=1))
    first, until = draw(periods())
    return CostItem(
        field,
        f"item {field}",
        initial=draw(quantities(YEN, f"{field}.initial")) if "initial" in stated else None,
        annual=draw(series(YEN, f"{field}.annual")) if "annual" in stated else None,
        hours=draw(quantities(HOURS, f"{field}.hours")) if "hours" in stated else None,
        hours_per_year=draw(quantities(HOURS, f"{field}.hours_per_year")) if "hours_per_year" in stated else None,
        staff=draw(st.sampled_from(Staff)),
        yen_per_hour=draw(maybe(quantities(RATES, f"{field}.yen_per_hour"))),
        paid_in=draw(YEARS),
        first=first,
        until=until,
    )


@st.composite
def savings(draw: st.DrawFn, field: str) -> CashSaving:
    """A budget line that falls."""
    first, until = draw(periods())
    return CashSaving(field, f"line {field}", draw(series(YEN, f"{field}.annual")), first, until)


@st.composite
def procedures(draw: st.DrawFn, field: str) -> Procedure:
    """A procedure of residents."""
    first, until = draw(periods())
    return Procedure(
        field,
        f"procedure {field}",
        draw(series(CASES, f"{field}.cases")),
        draw(series(SHARES, f"{field}.online")),
        draw(quantities(MINUTES, f"{field}.minutes_saved")),
        draw(quantities(RATES, f"{field}.yen_saved")),
        draw(quantities(st.integers(0, 3), f"{field}.visits_saved")),
        first,
        until,
    )


@st.composite
def fundings(draw: st.DrawFn, field: str) -> Funding:
    """A share of a base (three of them never exceed it), or an amount a year."""
    first, until = draw(periods())
    source, base = draw(st.sampled_from(FundingSource)), draw(st.sampled_from(FundingBase))
    if draw(st.booleans()):
        share = draw(quantities(st.integers(0, 6).map(lambda n: n / 20), f"{field}.share"))
        return Funding(field, source, share=share, of=base, first=first, until=until)
    amount = draw(quantities(st.integers(0, 1_000_000), f"{field}.amount"))
    return Funding(field, source, amount=amount, first=first, until=until)


def some(item: Callable[[str], st.SearchStrategy[T]], name: str, least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to three items with their paths."""
    counts = st.integers(least, 3)
    return counts.flatmap(lambda count: st.tuples(*(item(f"{name}.{position}") for position in range(count))))


@st.composite
def ratings(draw: st.DrawFn, criteria: Sequence[str] = RATED) -> Mapping[str, Rating]:
    """Ratings 0..5 of some criteria, some of them reviewed."""
    numbers = st.sampled_from((0, 0.5, 1, 2, 3, 3.5, 4, 5))
    rated = draw(st.lists(st.sampled_from(criteria), unique=True))
    return {id_: Rating(f"ratings.{id_}", draw(numbers), reviewed=draw(maybe(numbers))) for id_ in rated}


@st.composite
def proposals(draw: st.DrawFn, *, slower: bool = True, own_hours: bool = True) -> Proposal:
    """A proposal whose every number is known."""
    residents = draw(some(procedures, "residents"))
    stated = draw(some(lambda field: costs(field, own_hours=own_hours), "cost"))
    running = CostItem(f"cost.{len(stated)}", "running cost", annual=draw(series(YEN, f"cost.{len(stated)}.annual")))
    operates_from = st.tuples(st.integers(FIRST_YEAR, FIRST_YEAR + 2), st.integers(1, 12))
    return Proposal(
        "name",
        "department",
        "id",
        FIRST_YEAR,
        draw(st.sampled_from(Stage)),
        works=draw(some(lambda field: works(field, slower=slower), "hours_saved")),
        costs=(*stated, running),
        cash_savings=draw(some(savings, "cash_saved")),
        residents=residents,
        residents_stated=bool(residents),
        ratings=draw(ratings()),
        literacy=draw(maybe(st.just(Literacy(Quantity.of(8, "literacy.people"), 1, 2)))),
        funding=draw(some(fundings, "funding")),
        operates_from=draw(maybe(operates_from)),
    )


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


@st.composite
def conditions(draw: st.DrawFn, field: str) -> Condition:
    """A rising measure that has to be reached."""
    measure = draw(st.sampled_from(RISING))
    if measure == "score":
        numbers: st.SearchStrategy[float] = st.integers(0, 100)
    elif measure.endswith("ratio"):
        numbers = st.sampled_from((0, 0.5, 1, 1.25, 1.5, 2))
    else:
        numbers = st.sampled_from((-5_000_000, 0, 1_000_000, 20_000_000))
    since = draw(st.sampled_from((None, None, None, Stage.BUDGET_REQUEST)))
    return Condition(field, measure, draw(st.sampled_from((">=", ">"))), draw(numbers), since)


@st.composite
def criteria(draw: st.DrawFn) -> tuple[Criterion, ...]:
    """Economy by a ratio, and ratings on a scale from 0 or from 1; none with an importance of 0 only."""
    measure = draw(st.sampled_from(View)) + ".benefit_cost_ratio"
    table = ((0, 0), (1, 60), (1.5, 80), (2, 100))
    economy = Criterion("economy", draw(st.integers(1, 60)), measure=measure, points=table)
    scales = st.sampled_from((((0, 0), (5, 100)), ((0, 10), (3, 30), (5, 100))))
    rated = tuple(
        Criterion(
            id_,
            draw(st.integers(0, 40)),
            points=draw(scales),
            drop_when_absent=id_ == "resident_convenience" and draw(st.booleans()),
        )
        for id_ in draw(st.lists(st.sampled_from(RATED), unique=True))
    )
    return (economy, *rated)


@st.composite
def rubrics(draw: st.DrawFn, *, releasing: bool = True, gates: bool = True) -> Rubric:
    """A rubric whose rules ask for more where the verdict is better, so that better figures never lower the verdict."""
    asked = draw(criteria())
    whole = sum(criterion.importance or 0 for criterion in asked)
    better = (Verdict.JUSTIFIED, Verdict.CONDITIONAL, Verdict.NOT_YET)
    verdicts = sorted(draw(st.lists(st.sampled_from(better), max_size=3)), key=lambda verdict: verdict.rank)
    rules = [
        Rule(
            f"rule-{n}",
            verdict,
            draw(some(conditions, f"rubric.verdicts.rule-{n}.when", 1)),
            PROVISO,
        )
        for n, verdict in enumerate(verdicts)
    ]
    cash = st.booleans() if releasing else st.just(False)
    return Rubric(
        "drawn",
        "1",
        Words("見本", "drawn"),
        draw(st.integers(1, HORIZON)),
        Discounting(
            draw(st.sampled_from((0, 0.01, 0.035, 0.04, 0.3))),
            draw(st.sampled_from(Timing)),
            draw(st.sampled_from(Timing)),
        ),
        {staff: LabourRate(draw(RATES), draw(cash)) for staff in Staff},
        draw(st.sampled_from((1_600, 1_860))),
        draw(RATES),
        asked,
        (*rules, Rule("otherwise", Verdict.NOT_YET, ())),
        draw(some(requirements, "rubric.gates")) if gates else (),
        weights={criterion.id: (criterion.importance or 0) / whole for criterion in asked},
    )


@st.composite
def requirements(draw: st.DrawFn, field: str) -> Gate:
    """A gate on where the hours go, or on a rising measure."""
    directed = Condition(f"{field}.require", "undirected_share", "<=", draw(SHARES))
    require = draw(st.just(directed) | conditions(f"{field}.require"))
    return Gate(field.rpartition(".")[2], require, draw(st.sampled_from(Verdict)), PROVISO)
