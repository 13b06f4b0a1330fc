"""What was solved or searched: break-even, strains, turning points, and what unknowns would decide."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.break_even import counted_hours
from dxroi.engine.flows import summed
from dxroi.models.appraisal import Bound, View
from dxroi.tables.explanation.step import Part, Step, exact
from dxroi.tables.page import Page
from dxroi.texts import explanation as t
from dxroi.texts.terms import BREAK_EVEN_REASON, INPUT, STRESS


def search_parts(page: Page) -> Iterator[Part]:
    """Each with the numbers to check it by."""
    appraisal = page.appraisal
    yield Part(page.say(t.EVEN), tuple(_even(page)))
    strains = tuple(
        Step(
            page.say(STRESS[s.case]),
            page.say(t.STRESS_FORMULA[s.case]),
            (f"city.net = {exact(s.net.value, s.net.scale)} → {page.verdict(s.verdict)}",),
        )
        for s in appraisal.stress
    )
    yield Part(page.say(t.STRESS), strains)
    turns = tuple(
        Step(
            page.say(INPUT[turn.input]),
            "",
            (
                f"{exact(turn.now)} → {exact(turn.at)}: "
                + ("city.net = 0" if turn.verdict is None else page.verdict(turn.verdict)),
            ),
        )
        for turn in appraisal.turns
    )
    yield Part(page.say(t.TURNS), turns)
    outlook = tuple(Step(b.path, "", (_bound(page, b),), (b.path,)) for b in appraisal.outlook)
    yield Part(page.say(t.OUTLOOK), outlook)


def _bound(page: Page, bound: Bound) -> str:
    limit = "*" if bound.limit is None else exact(bound.limit)
    return f"{'<=' if bound.at_most else '>='} {limit}: {page.verdict(bound.verdict)}"


def _even(page: Page) -> Iterator[Step]:
    even, net = page.appraisal.break_even, page.measure(View.CITY, "net")
    if net.value is None:
        return
    worked = summed(line.yen.total(page.years) for line in page.lines.works)
    rest = net.value - worked
    rate = exact(even.yen_per_hour) if even.reason is None else page.say(BREAK_EVEN_REASON[even.reason])
    yield Step(
        page.say(t.EVEN_RATE),
        page.say(t.EVEN_RATE_FORMULA),
        (f"−({exact(rest)}) ÷ {exact(counted_hours(page.lines))} = {rate}",),
    )
    hours = page.appraisal.measures["hours_saved"].value
    if even.hours_per_year is not None and hours is not None:
        working = f"{exact(hours / page.years)} × −({exact(rest)}) ÷ {exact(worked)} = {exact(even.hours_per_year)}"
        yield Step(page.say(t.EVEN_HOURS), page.say(t.EVEN_HOURS_FORMULA), (working,))
