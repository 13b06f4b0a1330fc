"""Numbers for the inputs of a drawn proposal, as many draws as a test wants, with what is awkward among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st

from dxroi.engine.scenario import Scenario
from dxroi.engine.uncertainty.expressions import Array
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number

SHARES = ("reused", "ramp", "online")
TIMES = st.sampled_from((0, 0.5, 1, 1, 1.25, 3)) | st.floats(0, 4)


class Drawn(NamedTuple):
    """What some draws are made of: the columns, and what puts one number of each into a scenario."""

    names: tuple[str, ...]
    columns: list[Array]
    place: Callable[[Scenario, Sequence[Number]], Scenario]

    def row(self, draw: int, scenario: Scenario) -> Scenario:
        """The scenario of one draw, with plain numbers."""
        return self.place(scenario, [column[draw].item() for column in self.columns])


@st.composite
def draws(draw: st.DrawFn, proposal: Proposal, size: int = 5) -> Drawn:
    """Other numbers for some quantities, factors on some items, and perhaps a delay."""
    stated = {q.field: q for q in quantities(proposal) if not q.unknown and not q.field.startswith("funding")}
    lists = (proposal.works, proposal.costs, proposal.cash_savings, proposal.residents)
    items = [each.field for listed in lists for each in listed]
    paths = draw(st.lists(st.sampled_from(list(stated)), unique=True, max_size=4)) if stated else []
    factors = draw(st.lists(st.sampled_from(items), unique=True, max_size=2)) if items else []
    late = draw(st.booleans())
    columns = [_values(draw, stated[path].likely, path, size) for path in paths]
    columns += [_values(draw, 1, path, size) for path in factors]
    if late:
        columns.append(np.array(draw(st.lists(st.sampled_from((0, 0.25, 1, 1.5, 7)), min_size=size, max_size=size))))

    def place(scenario: Scenario, numbers: Sequence[Number]) -> Scenario:
        return scenario._replace(
            instead=dict(zip(paths, numbers, strict=False)),
            factors=dict(zip(factors, numbers[len(paths) :], strict=False)),
            delay=numbers[-1] if late else 0,
        )

    return Drawn((*paths, *factors, *(["delay"] if late else [])), columns, place)


def _values(draw: st.DrawFn, likely: Number, path: str, size: int) -> Array:
    times = np.array(draw(st.lists(TIMES, min_size=size, max_size=size)), dtype=float)
    share = any(f".{name}" in path for name in SHARES)
    found: Array = np.minimum(times * likely, 1) if share else times * likely
    return found
