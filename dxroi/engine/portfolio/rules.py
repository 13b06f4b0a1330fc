"""Whether a set keeps the rules, in whole yen and hundredths of hours; knows nothing of solvers.

Every set that a solver returns passes through here before it is shown, and so do the sets of the greedy orders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import floor

from dxroi.engine.portfolio.candidates import HOUR
from dxroi.engine.ties import settled
from dxroi.models.budget import Budget
from dxroi.models.portfolio import Chosen, Kind, Refusal, Rule, Use

BARS = {Refusal.UNKNOWN: Kind.UNKNOWN, Refusal.VERDICT: Kind.VERDICT}


def broken(budget: Budget, chosen: Iterable[Chosen]) -> tuple[Rule, ...]:
    """Every rule that a set breaks; none where it may be chosen."""
    taken = {each.candidate.id: each for each in chosen}
    barred = [each.candidate for each in taken.values() if each.candidate.bar]
    return (
        *(Rule(Kind.MUST, (id_,)) for id_ in budget.must if id_ not in taken),
        *(Rule(Kind.NEEDS, pair) for pair in budget.needs if not _is_served(*pair, taken)),
        *(Rule(Kind.EXCLUDES, group) for group in budget.excludes if len(taken.keys() & set(group)) > 1),
        *(Rule(BARS[each.bar.reason], (each.id,)) for each in barred if each.bar),
        *exceeded(budget, tuple(taken.values())),
    )


def exceeded(budget: Budget, chosen: Sequence[Chosen]) -> tuple[Rule, ...]:
    """The limits that a set exceeds, and by how much."""
    return (
        *(Rule(Kind.CAP, (), *over) for over in _over(cap_uses(budget, chosen))),
        *(Rule(Kind.STAFF_HOURS, (), *over) for over in _over(hour_uses(budget, chosen))),
    )


def cap_uses(budget: Budget, chosen: Sequence[Chosen]) -> tuple[Use, ...]:
    """Every cap by year, and what a set takes of it: yen."""
    return tuple(Use(year, budget.caps[year], money_in(chosen, year)) for year in sorted(budget.caps))


def hour_uses(budget: Budget, chosen: Sequence[Chosen]) -> tuple[Use, ...]:
    """Every limit of own hours by year, rounded down, and what a set takes of it: hundredths of hours."""
    limits = {year: floor(settled(limit * HOUR)) for year, limit in budget.staff_hours.items()}
    return tuple(Use(year, limits[year], hours_in(chosen, year)) for year in sorted(limits))


def money_in(chosen: Iterable[Chosen], year: int) -> int:
    """Yen that a set takes in a fiscal year."""
    return sum(each.start.money.get(year, 0) for each in chosen)


def hours_in(chosen: Iterable[Chosen], year: int) -> int:
    """Own hours that a set takes in a fiscal year, in hundredths."""
    return sum(each.start.hours.get(year, 0) for each in chosen)


def latest_start(needing: Chosen, needed: Chosen) -> int:
    """The last fiscal year in which the needed one may start: moved, it keeps its place before the other.

    What starts first in the files still starts first, or in the same year; what starts later is not put off further.
    """
    own_year = needed.start.year - needed.start.delay
    return max(needing.start.year, own_year + needing.start.delay)


def _is_served(needing: str, needed: str, taken: Mapping[str, Chosen]) -> bool:
    if needing not in taken:
        return True
    return needed in taken and taken[needed].start.year <= latest_start(taken[needing], taken[needed])


def _over(uses: Iterable[Use]) -> Iterator[tuple[int, int]]:
    return ((use.year, use.used - use.limit) for use in uses if use.used > use.limit)
