"""A library of cases: which proposals answer a search, what they planned and what came of it.

A search word is found where it stands in a text, both compared without regard to width and case: `ｒｐａ` is in `RPA`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize

from dxroi.engine.comparing import better_low, candidate
from dxroi.models.appraisal import Reason
from dxroi.models.comparison import Candidate
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.models.words import Stage, Verdict

MEASURES = ("hours_saved", "city.net", "city.cost", "score")
"""What is told of every case."""


class Wanted(NamedTuple):
    """What is searched for; of each list any one, and something of every list that is not empty."""

    kinds: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    """Words that all have to stand somewhere in the case."""
    verdicts: tuple[Verdict, ...] = ()
    stages: tuple[Stage, ...] = ()


class Actual(NamedTuple):
    """What came of a case, over the years of which the file says it."""

    years: int
    hours_a_year: Number | None
    """The mean of the years that state hours; none where no year does."""
    cost: Number | None
    """The sum of the years that state a cost, in yen; none where no year does."""


class Found(NamedTuple):
    """One case with its computed result."""

    proposal: Proposal
    row: Candidate
    """With `MEASURES`, then the measure that the list is sorted by."""
    actual: Actual | None

    def value(self, name: str) -> Number | Reason:
        """One of `MEASURES`."""
        return self.row.values[MEASURES.index(name)]


def found(proposal: Proposal, rubric: Rubric, sort: str) -> Found:
    """A proposal as a case of the library."""
    return Found(proposal, candidate(proposal, rubric, MEASURES, sort), actual(proposal))


def actual(proposal: Proposal) -> Actual | None:
    """What came of it, where the file says so; none where it does not."""
    if not proposal.actuals:
        return None
    hours = [each.hours for each in proposal.actuals if each.hours is not None]
    costs = [each.cost for each in proposal.actuals if each.cost is not None]
    return Actual(len(proposal.actuals), sum(hours) / len(hours) if hours else None, sum(costs) if costs else None)


def normal(text: str) -> str:
    """A text as it is compared: one width, one case, single blanks.

    >>> normal("ＡＩ－ＯＣＲ"), normal("  Rpa　　導入 ")
    ('ai-ocr', 'rpa 導入')
    """
    return " ".join(normalize("NFKC", text).casefold().split())


def answers(of: Found, wanted: Wanted) -> bool:
    """Whether a case is what is searched for."""
    proposal, row = of.proposal, of.row
    lists = (
        (wanted.kinds, proposal.kinds),
        (wanted.systems, proposal.systems),
        (wanted.departments, (proposal.department,)),
        (wanted.plans, proposal.serves),
    )
    if not all(_any(words, texts) for words, texts in lists if words):
        return False
    if wanted.verdicts and row.verdict not in wanted.verdicts:
        return False
    if wanted.stages and proposal.stage not in wanted.stages:
        return False
    whole = "\n".join(map(normal, _texts(proposal))) if wanted.texts else ""
    return all(normal(word) in whole for word in wanted.texts)


def _any(words: Iterable[str], texts: Iterable[str]) -> bool:
    compared = [normal(text) for text in texts]
    return any(normal(word) in text for word in words for text in compared)


def _texts(proposal: Proposal) -> Iterator[str]:
    """Everything in words that tells what a case is about."""
    yield from (proposal.name, proposal.id, proposal.department, proposal.summary or "", proposal.source or "")
    yield from (*proposal.kinds, *proposal.systems, *proposal.serves)
    for work in proposal.works:
        yield from (work.work or "", work.freed_for or "", work.grounds.note or "")
    for cost in proposal.costs:
        yield from (cost.item or "", cost.grounds.note or "")
    for saving in proposal.cash_savings:
        yield from (saving.item or "", saving.grounds.note or "")
    for procedure in proposal.residents:
        yield from (procedure.procedure, procedure.grounds.note or "")
    yield from (outcome.what for outcome in proposal.outcomes)


def in_order(cases: Sequence[Found], sort: str | None) -> list[Found]:
    """As they were read, or best first by a measure, those without a value last; equal ones stay as they were read."""
    if sort is None:
        return list(cases)
    sign = 1 if better_low(sort) else -1

    def key(of: Found) -> tuple[bool, Number]:
        value = of.row.key
        return (True, 0) if isinstance(value, Reason) else (False, sign * value)

    return sorted(cases, key=key)


GROUPS: Mapping[str, Callable[[Proposal], Sequence[str]]] = {
    "kind": lambda proposal: proposal.kinds,
    "department": lambda proposal: (proposal.department,),
    "plan": lambda proposal: proposal.serves,
}
"""What a list can be grouped by, and the groups of a proposal; one with none of them stands apart."""


def grouped(cases: Sequence[Found], by: str) -> list[tuple[str, list[Found]]]:
    """The groups by name, each case in every group that it belongs to; an empty name, last, is that of no group.

    Names that differ by width or case alone are one group, called as it is written first.
    """
    groups: dict[str, tuple[str, list[Found]]] = {}
    for each in cases:
        names = list(GROUPS[by](each.proposal)) or [""]
        for key, name in {normal(name): name for name in reversed(names)}.items():
            groups.setdefault(key, (name, []))[1].append(each)
    return [groups[key] for key in sorted(groups, key=lambda key: (key == "", key))]


def counted(cases: Sequence[Found], by: str) -> dict[str, int]:
    """How many cases there are of each name, those without one left out."""
    return {name: len(members) for name, members in grouped(cases, by) if name}
