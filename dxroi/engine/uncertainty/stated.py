"""How far the stated ranges let each lever go: the hours of a work from its worst to its best case, a cost, a delay."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.ledgers import ledgers
from dxroi.engine.reading import Case
from dxroi.engine.uncertainty.inputs import members, placing
from dxroi.models.proposal import quantities
from dxroi.models.quantity import Number
from dxroi.models.uncertainty import Input, Member

Span = tuple[Number, Number]


def stated_ranges(case: Case, inputs: Sequence[Input]) -> dict[str, Span]:
    """Field of a lever -> the lowest and the highest value that the inputs leave it; only where they leave it any."""
    every = members(inputs)
    numbers = {member.field: _as_written(case, member) for member in every if not member.is_factor}
    factors = {member.field: (member.low, member.high) for member in every if member.is_factor}
    return numbers | _uptake(case, numbers, factors) | _hours(case, inputs)


def _as_written(case: Case, member: Member) -> Span:
    """The ends of one number, without tax where the file writes it so."""
    taxed = {q.field for q in quantities(case.proposal) if q.before_tax is not None}
    factor = 1.1 if member.field in taxed else 1
    return member.low / factor, member.high / factor


def _uptake(case: Case, numbers: dict[str, Span], factors: dict[str, Span]) -> dict[str, Span]:
    """Of each procedure the share done online, from a range of its own or from one of all that it brings."""
    found = {}
    for procedure in case.proposal.residents:
        last = procedure.online.entries[-1]
        own, whole = numbers.get(last.field), factors.get(procedure.field)
        if own or whole:
            low, high = own or (whole[0] * last.likely, whole[1] * last.likely)  # type: ignore[index]  # one is there
            found[f"{procedure.field}.online"] = low, high
    return found


def _hours(case: Case, inputs: Sequence[Input]) -> dict[str, Span]:
    """Of all works and of each the hours a year on average, over the corners of what they rest on."""
    resting = [each for each in inputs if each.field.startswith("hours_saved")]
    if not resting:
        return {}
    place, every = placing(resting), members(resting)
    likely = [member.likely for member in every]

    def at(numbers: Sequence[Number]) -> dict[str, Number]:
        lines = ledgers(*case._replace(scenario=place(case.scenario, numbers)))
        by_work = {line.work.field: line.hours.total(lines.years) / lines.years for line in lines.works}
        return {"hours_saved": sum(by_work.values()), **by_work}

    ends = [
        [at([*likely[:k], end, *likely[k + 1 :]]) for end in (member.low, member.high)]
        for k, member in enumerate(every)
    ]
    found = {}
    for field in at(likely):
        rises = [high[field] >= low[field] for low, high in ends]
        least = at([m.low if up else m.high for m, up in zip(every, rises, strict=True)])[field]
        most = at([m.high if up else m.low for m, up in zip(every, rises, strict=True)])[field]
        if least < most:
            found[field] = least, most
    return found
