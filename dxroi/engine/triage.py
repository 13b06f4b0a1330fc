"""Triage: how many there are of each verdict, what they cost by fiscal year, and which to look at today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dxroi.engine.first import First
from dxroi.engine.flows import summed
from dxroi.engine.names import plain
from dxroi.models.comparison import Candidate, Comparison, Numbers, Sum, Tally, Triage
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict
from dxroi.texts.terms import VERDICT, VERDICT_SHORT


class Triaging:
    """Counts candidates one by one, so that few of them need be kept: of each kind of cases the first `listed`."""

    def __init__(self, listed: int | None = None) -> None:
        self._tallies: dict[Verdict | None, _Tallying] = {kind: _Tallying() for kind in (*Verdict, None)}
        self._undated = self._agreeing = 0
        self._withheld = First[Candidate](in_order, listed)
        self._near = First[Candidate](in_order, listed)
        self._differing = First[tuple[Candidate, Verdict]](_of_pair, listed)
        self._unmatched = First[Candidate](in_order, listed)
        self._exceeding = First[Candidate](in_order, listed)

    def take(self, each: Candidate) -> None:
        """One candidate; the obligatory ones are only counted."""
        self._undated += each.first_year is None
        if each.excess:
            self._exceeding.take(each)
        if not each.competes:
            self._tallies[None].take(each)
            return
        self._tallies[each.verdict].take(each)
        if each.verdict is Verdict.WITHHELD:
            self._withheld.take(each)
        if each.steps:
            self._near.take(each)
        if each.decision:
            self._decided(each, decision_of(each.decision))

    def _decided(self, each: Candidate, said: Verdict | None) -> None:
        """What the office decided."""
        if said is None:
            self._unmatched.take(each)
        elif said is each.verdict:
            self._agreeing += 1
        else:
            self._differing.take((each, said))

    def join(self, other: Triaging) -> None:
        """All that another one has counted."""
        for kind, tally in self._tallies.items():
            tally.join(other._tallies[kind])
        self._undated += other._undated
        self._agreeing += other._agreeing
        self._withheld.join(other._withheld)
        self._near.join(other._near)
        self._differing.join(other._differing)
        self._unmatched.join(other._unmatched)
        self._exceeding.join(other._exceeding)

    def found(self) -> Triage:
        """What has been counted; the cases to look at by department, then by path."""
        years = _years(year for tally in self._tallies.values() for year in tally.yen)
        tallies = {kind: tally.found(years) for kind, tally in self._tallies.items()}
        kinds = self._withheld, self._near, self._differing, self._unmatched
        return Triage(
            years,
            {verdict: tallies[verdict] for verdict in Verdict},
            tallies[None],
            _together(list(tallies.values())),
            self._undated,
            Numbers(*(kind.number for kind in kinds)),
            tuple(self._withheld.found()),
            tuple(self._near.found()),
            tuple(self._differing.found()),
            self._agreeing,
            tuple(self._unmatched.found()),
            tuple(self._exceeding.found()),
            self._exceeding.number,
        )


def triage(of: Comparison) -> Triage:
    """The whole of a comparison at a glance."""
    if of.crowd is not None:
        return of.crowd.triage
    triaging = Triaging()
    for each in of.candidates:
        triaging.take(each)
    return triaging.found()


def in_order(of: Candidate) -> tuple[str, str, str]:
    """By department, then by path."""
    return of.department, of.path, of.id


def _of_pair(of: tuple[Candidate, Verdict]) -> tuple[str, str, str]:
    return in_order(of[0])


def decision_of(text: str | None) -> Verdict | None:
    """The verdict that a decision names, by its id or its words, full or short; none where it says something else.

    >>> decision_of("条件付き"), decision_of("投資対効果 あり"), decision_of("採択")
    (<Verdict.CONDITIONAL: 'conditional'>, <Verdict.JUSTIFIED: 'justified'>, None)
    """
    return None if text is None else _NAMED.get(plain(text))


_NAMED: Mapping[str, Verdict] = {
    plain(text): verdict
    for verdict in Verdict
    for text in (verdict.value, *VERDICT[verdict.value], *VERDICT_SHORT[verdict.value])
}


def _years(covered: Iterable[int]) -> tuple[int, ...]:
    """Every fiscal year from the first to the last."""
    found = set(covered)
    return tuple(range(min(found), max(found) + 1)) if found else ()


class _Tallying:
    """The proposals of one kind; what has no first year is in the whole and in no year."""

    def __init__(self) -> None:
        self.number = self.unknown = 0
        self.undated: Number = 0
        self.yen: dict[int, Number] = {}
        """By fiscal year that some proposal covers, what is known."""
        self.known: Counter[int] = Counter()
        self.missing: Counter[int] = Counter()
        """Proposals that are in the sum of the year, and that are not."""

    def take(self, each: Candidate) -> None:
        """One proposal."""
        self.number += 1
        if None in each.revenue:
            self.unknown += 1
        if each.first_year is None:
            self.undated = summed((self.undated, *(amount for amount in each.revenue if amount is not None)))
            return
        yen, known, missing = self.yen, self.known, self.missing
        for year, amount in enumerate(each.revenue, each.first_year):
            if amount is None:
                yen.setdefault(year, 0)
                missing[year] += 1
            else:
                yen[year] = yen.get(year, 0) + amount
                known[year] += 1

    def join(self, other: _Tallying) -> None:
        """The proposals of another one."""
        self.number += other.number
        self.unknown += other.unknown
        self.undated += other.undated
        for year, yen in other.yen.items():
            self.yen[year] = self.yen.get(year, 0) + yen
        self.known.update(other.known)
        self.missing.update(other.missing)

    def found(self, years: Sequence[int]) -> Tally:
        """By year and as a whole."""
        sums = tuple(Sum(self.yen.get(year, 0), self.known[year], self.missing[year]) for year in years)
        whole = summed([self.undated, *(each.yen for each in sums)])
        return Tally(self.number, sums, Sum(whole, self.number - self.unknown, self.unknown))


def _together(tallies: Sequence[Tally]) -> Tally:
    """All kinds."""
    by_year = zip(*(each.by_year for each in tallies), strict=True)
    return Tally(
        sum(each.number for each in tallies), tuple(map(_added, by_year)), _added([each.whole for each in tallies])
    )


def _added(sums: Sequence[Sum]) -> Sum:
    return Sum(summed(each.yen for each in sums), sum(each.known for each in sums), sum(each.unknown for each in sums))
