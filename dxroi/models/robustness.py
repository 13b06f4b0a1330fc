"""How firm an order is: what the engine answers about a ranking. Frozen, no arithmetic.

Candidates and criteria are named by their positions in what the engine was given.
"""

from __future__ import annotations

from typing import NamedTuple


class Flip(NamedTuple):
    """The smallest change of one weight after which another candidate is first."""

    criterion: int
    weight: float
    """Its weight now."""
    to: float
    """Its weight from which on it is so, 0..1; the other weights keep their proportions and the sum stays 1."""
    first: tuple[int, ...]
    """Who is first now; several where they are tied."""
    then: tuple[int, ...]
    """Who has drawn level at `to`; beyond it, one of them is ahead."""

    @property
    def change(self) -> float:
        """Share of the whole weight, with its sign."""
        return self.to - self.weight


class Robustness(NamedTuple):
    """How candidates rank over many weightings (stochastic multicriteria acceptability analysis)."""

    draws: int
    """How many weightings there were."""
    seed: int | None
    """None where the weightings were given and not drawn."""
    first_share: tuple[float, ...]
    """By candidate: the share of weightings under which it is first, alone or tied."""
    rank_acceptability: tuple[tuple[float, ...], ...]
    """By candidate: the share of weightings under which it has rank 1, rank 2, ..."""
    central_weights: tuple[tuple[float, ...] | None, ...]
    """By candidate: the mean of the weightings under which it is first; none where it never is."""
    standard_errors: tuple[float, ...]
    """By candidate: of its `first_share`; 0 where the weightings were given."""
    largest_error: float
    """The largest standard error of any share here."""


class Agreement(NamedTuple):
    """On what several rankings of the same candidates agree; who is without a rank in one of them is left out."""

    candidates: int
    """How many have a rank in every ranking."""
    same_rank: tuple[int, ...]
    """Who has the same rank in every ranking."""
    pairs: int
    """Pairs of candidates."""
    agreed: int
    """Pairs that every ranking orders the same way, or ties."""
    concordance: float | None
    """Kendall's W, from 0 (no agreement) to 1 (the same order); none where it is undefined."""


class Opinion(NamedTuple):
    """What one method of the panel says."""

    method: str
    values: tuple[float, ...]
    """By candidate, more is better, on the method's own scale."""
    ranks: tuple[int, ...]
