"""Every number that the file or the rubric gives, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.proposal import Procedure, quantities
from dxroi.models.quantity import Quantity
from dxroi.tables.explanation.step import Step, exact
from dxroi.tables.page import Page
from dxroi.texts import explanation as t
from dxroi.texts.options import EXIT_STEP, JOINT_OF


def input_steps(page: Page) -> Iterator[Step]:
    """Quantities of the proposal, then the numbers of the rubric."""
    proposal = page.proposal
    if proposal.first_year is not None:
        yield _given(page, "first_year", str(proposal.first_year))
    if proposal.operates_from is not None:
        year, months = proposal.operates_from
        yield _given(page, "operates_from", f"{year} ({months}/12)")
    derived = {path for procedure in proposal.residents for path in _not_written(procedure)}
    for quantity in quantities(proposal):
        if quantity.field not in derived:
            yield _quantity(page, quantity)
    for item in proposal.costs:
        if item.exit is not None:
            yield _quantity(page, item.exit.cost, page.say(EXIT_STEP))
    yield from _rubric(page)


def _given(page: Page, path: str, value: str, how: str = "") -> Step:
    return Step(f"{path} = {value}", how or page.say(t.GIVEN), (), (path,))


def _not_written(procedure: Procedure) -> Iterator[str]:
    """Paths for which no line stands: minutes stated both ways instead, years between the ends of a curve."""
    if procedure.minutes_visit is not None:
        yield procedure.minutes_saved.field
    if procedure.curve is not None:
        yield from (each.field for each in procedure.online.entries[1:-1])


def _quantity(page: Page, quantity: Quantity, kind: str = "") -> Step:
    how = kind
    if quantity.share is not None:
        whole = page.say(t.NOT_KNOWN) if quantity.whole is None else exact(quantity.whole)
        joint = page.say(JOINT_OF, whole=whole, share=page.figures.number(quantity.share * 100, 1))
        how = f"{how}; {joint}" if how else joint
    if quantity.unknown:
        return _given(page, quantity.field, page.say(t.NOT_KNOWN), how)
    if quantity.low != quantity.high:
        likely = page.say(t.LIKELY, low=exact(quantity.low), high=exact(quantity.high))
        how = f"{how}; {likely}" if how else likely
    if quantity.before_tax is not None:
        taxed = page.say(t.TAXED, written=exact(quantity.before_tax))
        how = f"{taxed}; {how}" if how else taxed
    return _given(page, quantity.field, exact(quantity.likely), how)


def _rubric(page: Page) -> Iterator[Step]:
    rubric = page.rubric
    numbers = {
        "rubric.horizon": rubric.horizon,
        "rubric.discounting.rate": rubric.discounting.rate,
        "rubric.hours_per_fte": rubric.hours_per_fte,
        "rubric.resident_yen_per_hour": rubric.resident_yen_per_hour,
    }
    numbers |= {f"rubric.labour.{staff.value}.yen_per_hour": rate.yen_per_hour for staff, rate in rubric.labour.items()}
    for path, value in numbers.items():
        changed = path.removeprefix("rubric.") in rubric.overrides
        how = f"--{'years' if path.endswith('horizon') else 'rate'}" if changed else ""
        yield Step(f"{path} = {exact(value)}", how or page.say(t.GIVEN), (), () if changed else (path,))
    for criterion in rubric.criteria:
        path = f"rubric.criteria.{criterion.id}.importance"
        if criterion.importance is not None:
            yield _given(page, path, exact(criterion.importance))
