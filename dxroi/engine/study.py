"""All that can be asked of one comparison; each answer is computed once, and only when somebody asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from dxroi.engine.ballots import ballots
from dxroi.engine.comparing import by_score
from dxroi.engine.firmness import Drawing, firmness, points_of, weakness, weights_of
from dxroi.engine.opinions import LARGEST, compromise, opinions
from dxroi.engine.triage import triage
from dxroi.models.comparison import Ballot, Comparison, Firmness, Triage, Weakness
from dxroi.models.robustness import Opinion


class Study:
    """One comparison under one rubric. How firm an order is, and other methods, are about the ranks by score.

    Whatever the comparison is sorted by, they speak of `scored`; empty where no candidate has a score and a choice.
    """

    def __init__(
        self,
        comparison: Comparison,
        drawing: Drawing = Drawing(),  # noqa: B008  # a tuple
        people: Sequence[tuple[str, Mapping[str, float]]] = (),
        *,
        panel: bool = False,
    ) -> None:
        """`people` are names with weights by criterion; `panel` tries the other methods however many there are."""
        self.comparison = comparison
        self._drawing, self._people, self._panel = drawing, people, panel

    @cached_property
    def scored(self) -> Comparison:
        """The same candidates by score."""
        return by_score(self.comparison)

    @cached_property
    def ranked(self) -> int:
        """How many have a rank by score."""
        crowd = self.comparison.crowd
        return sum(rank is not None for rank in self.scored.ranks) if crowd is None else crowd.ranked

    @cached_property
    def triage(self) -> Triage:
        """What to look at first."""
        return triage(self.comparison)

    @cached_property
    def firmness(self) -> Firmness | None:
        """The ranks over many weightings."""
        return firmness(self.scored, self._drawing)

    @cached_property
    def weakness(self) -> Weakness:
        """Who is dominated, and what dethrones the first."""
        return weakness(self.scored)

    @cached_property
    def opinions(self) -> tuple[Opinion, ...]:
        """By every method of the panel; none of so many candidates that nobody asked for it."""
        if not self.ranked or (self.ranked > LARGEST and not self._panel):
            return ()
        return opinions(points_of(self.scored), weights_of(self.scored))

    @cached_property
    def proposed(self) -> tuple[int, ...]:
        """What VIKOR settles on: one candidate, or several where its conditions fail."""
        return compromise(points_of(self.scored), weights_of(self.scored)).proposed if self.opinions else ()

    @cached_property
    def ballots(self) -> tuple[Ballot, ...]:
        """The ranks by each person's weights."""
        return ballots(self.scored, self._people) if self._people and self.ranked else ()
