"""A proposal and a rubric with one number otherwise, changed as a person would change the files."""

from __future__ import annotations

from dxroi.engine.reading import Case
from dxroi.models.proposal import Proposal, Rating, quantities
from dxroi.models.quantity import Number, Quantity
from tests.engine.law import at_rate, with_numbers, with_quantities

HOURS = ("hours", "before", "after", "cases")


def put_back(case: Case, field: str, now: Number, value: Number) -> Case:
    """The case with this value in the field of a switch, which is `now` as it stands."""
    proposal, rubric = case.proposal, case.rubric
    if field == "rubric.horizon":
        return case._replace(rubric=rubric._replace(horizon=int(value)))
    if field == "rubric.discounting.rate":
        return case._replace(rubric=rubric._replace(discounting=rubric.discounting._replace(rate=value)))
    if field.startswith("rubric.criteria."):
        return weighted(case, field.removeprefix("rubric.criteria."), value)
    if field == "delay":
        return case._replace(scenario=case.scenario._replace(delay=value))
    return case._replace(proposal=changed(proposal, field, now, value))


def weighted(case: Case, criterion: str, value: float) -> Case:
    """One weight otherwise, the others in proportion."""
    weights = case.rubric.weights
    rest = sum(weight for id_, weight in weights.items() if id_ != criterion)
    moved = {id_: value if id_ == criterion else weight * (1 - value) / rest for id_, weight in weights.items()}
    return case._replace(rubric=case.rubric._replace(weights=moved))


def changed(proposal: Proposal, field: str, now: Number, value: Number) -> Proposal:
    """A number of the proposal otherwise; a list and hours stated by parts in proportion."""
    if field == "yen_per_hour":
        return at_rate(proposal, value)
    if field.startswith("ratings."):
        return rated(proposal, field.removeprefix("ratings."), value)
    stated = {quantity.field: quantity for quantity in quantities(proposal)}
    if field in stated:
        return with_quantities(proposal, {field: written(stated[field], value)})

    def times(number: Number) -> Number:
        return number * value / now

    if field.startswith("hours_saved"):
        return proposal._replace(
            works=tuple(
                with_numbers(work, times, *HOURS) if field in ("hours_saved", work.field) else work
                for work in proposal.works
            )
        )
    return with_quantities(
        proposal,
        {
            path: quantity._replace(likely=times(quantity.likely))
            for path, quantity in stated.items()
            if path.startswith(f"{field}.")
        },
    )


def written(quantity: Quantity, value: Number) -> Quantity:
    return Quantity.of(value, quantity.field)


def rated(proposal: Proposal, criterion: str, value: Number) -> Proposal:
    old = proposal.ratings.get(criterion, Rating(f"ratings.{criterion}", 0))
    new = old._replace(rating=value) if old.reviewed is None else old._replace(reviewed=value)
    return proposal._replace(ratings={**proposal.ratings, criterion: new})
