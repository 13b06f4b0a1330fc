"""Triage: how many there are of each verdict, what they cost by fiscal year, and which to look at today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import normalize

from dxroi.engine.flows import summed
from dxroi.models.comparison import Candidate, Comparison, Sum, Tally, Triage
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict
from dxroi.texts.terms import VERDICT, VERDICT_SHORT


def triage(of: Comparison) -> Triage:
    """The whole of a comparison at a glance; the cases to look at by department, then by path."""
    years = _years(of.candidates)
    kinds: dict[Verdict | None, list[Candidate]] = {kind: [] for kind in (*Verdict, None)}
    for each in of.candidates:
        kinds[each.verdict if each.competes else None].append(each)
    tallies = {kind: _tally(rows, years) for kind, rows in kinds.items()}
    free = [each for kind in Verdict for each in kinds[kind]]
    decided = [(each, decision_of(each.decision)) for each in _in_order(each for each in free if each.decision)]
    return Triage(
        years,
        {verdict: tallies[verdict] for verdict in Verdict},
        tallies[None],
        _together(list(tallies.values())),
        sum(each.first_year is None for each in of.candidates),
        tuple(_in_order(kinds[Verdict.WITHHELD])),
        tuple(_in_order(each for each in free if each.steps)),
        tuple((each, said) for each, said in decided if said is not None and said is not each.verdict),
        sum(said is each.verdict for each, said in decided),
        tuple(each for each, said in decided if said is None),
    )


def _in_order(rows: Iterable[Candidate]) -> list[Candidate]:
    return sorted(rows, key=lambda each: (each.department, each.path, each.id))


def decision_of(text: str | None) -> Verdict | None:
    """The verdict that a decision names, by its id or its words, full or short; none where it says something else.

    >>> decision_of("条件付き"), decision_of("投資対効果 あり"), decision_of("採択")
    (<Verdict.CONDITIONAL: 'conditional'>, <Verdict.JUSTIFIED: 'justified'>, None)
    """
    return None if text is None else _NAMED.get(_plain(text))


def _plain(text: str) -> str:
    """Without blanks, and the full-width and half-width forms of a sign as one."""
    return "".join(normalize("NFKC", text).split()).casefold()


_NAMED: Mapping[str, Verdict] = {
    _plain(text): verdict
    for verdict in Verdict
    for text in (verdict.value, *VERDICT[verdict.value], *VERDICT_SHORT[verdict.value])
}


def _years(rows: Sequence[Candidate]) -> tuple[int, ...]:
    spans = {(each.first_year, len(each.revenue)) for each in rows if each.first_year is not None}
    if not spans:
        return ()
    return tuple(range(min(first for first, _ in spans), max(first + years for first, years in spans)))


def _tally(rows: Sequence[Candidate], years: Sequence[int]) -> Tally:
    """The proposals of one kind; what has no first year is in the whole and in no year."""
    columns: list[list[Number | None]] = [[] for _ in years]
    for each in rows:
        if each.first_year is not None:
            for column, amount in zip(columns[each.first_year - years[0] :], each.revenue, strict=False):
                column.append(amount)
    unknown = sum(None in each.revenue for each in rows)
    undated = [amount for each in rows if each.first_year is None for amount in each.revenue]
    sums = tuple(map(_sum, columns))
    whole = summed([_sum(undated).yen, *(each.yen for each in sums)])
    return Tally(len(rows), sums, Sum(whole, len(rows) - unknown, unknown))


def _sum(amounts: Sequence[Number | None]) -> Sum:
    known = [amount for amount in amounts if amount is not None]
    return Sum(summed(known), len(known), len(amounts) - len(known))


def _together(tallies: Sequence[Tally]) -> Tally:
    """All kinds."""
    by_year = zip(*(each.by_year for each in tallies), strict=True)
    return Tally(
        sum(each.number for each in tallies), tuple(map(_added, by_year)), _added([each.whole for each in tallies])
    )


def _added(sums: Sequence[Sum]) -> Sum:
    return Sum(summed(each.yen for each in sums), sum(each.known for each in sums), sum(each.unknown for each in sums))
