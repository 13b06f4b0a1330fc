"""Several rubrics at once: the rank under each, reversals marked, and which criterion makes each reversal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.models.comparison import Comparison, Reversal
from dxroi.models.measures import SCORE
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Align, Block, Column, Grid, Listing, Prose, Section
from dxroi.tables.comparison.sheet import Sheet
from dxroi.tables.rubric import title
from dxroi.texts import comparison as t

_MOST = 50
"""Rows that are shown unless `--top` says otherwise."""


def yardsticks(sheet: Sheet, others: Sequence[Comparison], reversed_: Sequence[Sequence[Reversal]]) -> Iterator[Block]:
    """The ranks side by side, then what turns the most important ones; `reversed_` is parallel to the others."""
    yield Section(sheet.say(t.YARDSTICKS), sheet.say(t.YARDSTICKS_REMARK, measure=sheet.measure(sheet.comparison.sort)))
    every = [sheet.comparison, *others]
    columns = [Column("", Align.LEFT, wraps=True), *(Column(name(sheet, each.rubric)) for each in every)]
    yield Grid(columns, list(_rows(sheet, every)))
    competing = sum(each.competes for each in sheet.comparison.candidates)
    shown = sheet.options.top or _MOST
    if competing > shown:
        yield Prose(sheet.say(t.MORE_ROWS, n=competing - shown))
    if sheet.comparison.sort == SCORE:  # what makes a reversal are the criteria of a score
        alike = [each for each in every if _is_level(each)]
        for each in alike:
            number = sum(rank is not None for rank in each.ranks)
            yield Prose(sheet.say(t.NO_DIFFERENCE, one=name(sheet, each.rubric), n=number))
        for other, found in zip(others, reversed_, strict=True):
            if sheet.comparison not in alike and other not in alike:
                yield from _reversals(sheet, other, found)


def name(sheet: Sheet, rubric: Rubric) -> str:
    """A rubric by id and version."""
    return sheet.say(t.RUBRIC_NAMED, id=rubric.id, version=rubric.version)


def _rows(sheet: Sheet, every: Sequence[Comparison]) -> Iterator[tuple[str, ...]]:
    there = [dict(zip((c.path for c in each.candidates), each.ranks, strict=True)) for each in every]
    verdicts = [{c.path: c.verdict for c in each.candidates} for each in every]
    competing = [each.path for each in sheet.comparison.candidates if each.competes]
    titles = {each.path: sheet.title(each) for each in sheet.comparison.candidates}
    for path in competing[: sheet.options.top or _MOST]:
        cells = []
        for ranks, said in zip(there, verdicts, strict=True):
            rank, verdict = ranks[path], sheet.verdict(said[path])
            mark = sheet.say(t.MARK) if _is_reversed(path, competing, there[0], ranks) else ""
            words = t.NO_RANK_RESULT if rank is None else t.RANK_AND_RESULT
            cells.append(mark + sheet.say(words, rank=rank, verdict=verdict))
        yield (titles[path], *cells)


def _is_reversed(path: str, paths: Sequence[str], one: dict[str, int | None], other: dict[str, int | None]) -> bool:
    """Whether a candidate stands in the opposite order to some other one."""
    a, b = one[path], other[path]
    if one is other or a is None or b is None:
        return False
    return any(
        (c := one[each]) is not None and (d := other[each]) is not None and (a - c) * (b - d) < 0 for each in paths
    )


def _is_level(of: Comparison) -> bool:
    """Whether several are ranked and all of them are first."""
    ranks = [rank for rank in of.ranks if rank is not None]
    return len(ranks) > 1 and set(ranks) == {1}


def _reversals(sheet: Sheet, other: Comparison, found: Sequence[Reversal]) -> Iterator[Block]:
    one = name(sheet, sheet.rubric)
    if not found:
        ranked = sum(rank is not None for rank in sheet.comparison.ranks)
        yield Prose(sheet.say(t.NO_REVERSAL, n=min(ranked, _MOST), other=name(sheet, other.rubric)))
        return
    names = {each.path: sheet.name(each) for each in sheet.comparison.candidates}
    yield Listing([
        sheet.say(
            t.REVERSED,
            one=one,
            other=name(sheet, other.rubric),
            ahead=names[each.ahead],
            behind=names[each.behind],
            criterion=_criterion(sheet, other.rubric, each.criterion),
            before=_lead(sheet, each.before),
            after=_lead(sheet, each.after),
        )
        for each in found
    ])  # fmt: skip


def _criterion(sheet: Sheet, other: Rubric, id_: str) -> str:
    found = [each for rubric in (sheet.rubric, other) for each in rubric.criteria if each.id == id_]
    return title(found[0], sheet.figures.lang)


def _lead(sheet: Sheet, points: float | None) -> str:
    """By how much a criterion puts the one ahead, with its sign."""
    if points is None:
        return sheet.say(t.NO_CRITERION)
    text = sheet.figures.number(points, 1)
    signed = text if points <= 0 or text == "0.0" else sheet.say(t.MORE_BY, amount=text)
    return sheet.say(t.LEAD, points=signed)
