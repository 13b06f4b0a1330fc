"""A committee: the rank under each person's weights, and where they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.robustness import agreement
from dxroi.models.comparison import Ballot, Candidate
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t

_MOST = 50
"""Rows that are shown unless `--top` says otherwise."""
_LARGEST = 500
"""Candidates, of the first, whose pairs are counted: every pair is looked at."""


def members(sheet: Sheet, ballots: Sequence[Ballot], path: str) -> Iterator[Block]:
    """One column a person beside that of the rubric; then who is first with everybody, and how far they agree."""
    ranked = [of for of, rank in zip(sheet.comparison.candidates, sheet.comparison.ranks, strict=True) if rank]
    own = [rank for rank in sheet.comparison.ranks if rank is not None]
    yield Section(sheet.say(t.MEMBERS), sheet.say(t.MEMBERS_REMARK, n=len(ballots), path=path))
    headings = [sheet.say(t.BY_RUBRIC), *(each.name for each in ballots)]
    shown = ranked[: sheet.options.top or _MOST]
    rows = [
        (sheet.title(of), str(own[at]), *(_rank(sheet, each.ranks[at]) for each in ballots))
        for at, of in enumerate(shown)
    ]
    yield Grid([Column("", Align.LEFT, wraps=True), *map(Column, headings)], rows)
    if len(ranked) > len(shown):
        yield Prose(sheet.say(t.MORE_ROWS, n=len(ranked) - len(shown)))
    if ranked:
        yield from map(Prose, _together(sheet, ballots, ranked))


def _rank(sheet: Sheet, rank: int | None) -> str:
    return sheet.say(t.WITHOUT_RANK) if rank is None else str(rank)


def _together(sheet: Sheet, ballots: Sequence[Ballot], ranked: Sequence[Candidate]) -> Iterator[str]:
    """Where they agree; whoever ranks nobody, because nothing that counts applies, is named and left out."""
    ranking = [each for each in ballots if any(each.ranks)]
    silent = [each.name for each in ballots if not any(each.ranks)]
    if silent:
        yield sheet.say(t.RANKS_NOBODY, names=sheet.joined(silent))
    if len(ranking) > 1:
        yield _firsts(sheet, ranking, ranked)
        yield _agreement(sheet, ranking)


def _firsts(sheet: Sheet, ballots: Sequence[Ballot], ranked: Sequence[Candidate]) -> str:
    firsts = {at: sum(each.ranks[at] == 1 for each in ballots) for at in range(len(ranked))}
    everybody = [sheet.name(ranked[at]) for at, n in firsts.items() if n == len(ballots)]
    if everybody:
        return sheet.say(t.ALL_FIRST, names=sheet.joined(everybody))
    split = sorted((at for at, n in firsts.items() if n), key=lambda at: (-firsts[at], at))
    names = sheet.joined(sheet.say(t.FIRST_OF, name=sheet.name(ranked[at]), n=firsts[at]) for at in split)
    return sheet.say(t.FIRST_SPLIT, names=names)


def _agreement(sheet: Sheet, ballots: Sequence[Ballot]) -> str:
    found = agreement([each.ranks[:_LARGEST] for each in ballots])
    text = sheet.say(t.SAME_RANK, same=len(found.same_rank), n=found.candidates, agreed=found.agreed, pairs=found.pairs)
    if found.concordance is not None:
        text += sheet.say(t.CONCORDANCE, w=sheet.figures.number(found.concordance, 2))
    without = len(ballots[0].ranks[:_LARGEST]) - found.candidates
    return text + sheet.say(t.LEFT_OUT, n=without) if without else text
