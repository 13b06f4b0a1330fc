"""The list: one row each, in groups or by rank; the obligatory ones apart, without a rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dxroi.engine.comparing import better_low
from dxroi.engine.crowd import groups_of, list_order
from dxroi.models.comparison import TEXTS, Candidate, Grouping
from dxroi.models.words import Stage, Verdict
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.comparison.near import near_ranks
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t
from dxroi.texts.terms import STAGE

NEAR_POINTS = 1
"""Scores that differ by no more are about equal; other measures, by 1 % of the largest value."""
_NAMED = 5
"""So many are named in one line; each has it on its own screen."""

Row = tuple[Candidate, int | None]


def listed(sheet: Sheet) -> Iterator[Block]:
    """The candidates that compete, as many as the call wants."""
    rows = leading(sheet)
    yield Section(sheet.say(t.LIST), _remark(sheet))
    if not rows:
        yield Prose(sheet.say(t.NO_ROWS))
        return
    yield _grid(sheet, _columns(sheet), list(_lines(sheet, rows)))
    more = sheet.competing - len(rows)
    if more:
        yield Prose(sheet.say(t.MORE_ROWS, n=more))
    yield from _late(sheet, [each for each, _ in rows])
    if sheet.options.grouping is Grouping.PLAN and any(len(each.serves) > 1 for each, _ in rows):
        yield Prose(sheet.say(t.SEVERAL_PLANS))
    if sheet.options.sorted:
        yield from near_ranks(sheet, len(rows))


def leading(sheet: Sheet) -> list[Row]:
    """Candidates with a choice, as listed, up to `--top`: by rank, or by verdict and department."""
    both = zip(sheet.comparison.candidates, sheet.comparison.ranks, strict=True)
    rows = [(each, rank) for each, rank in both if each.competes]
    top = sheet.options.top
    if sheet.options.sorted:
        return rows[:top]
    order = list_order(sheet.options.grouping)
    return sorted(rows, key=lambda row: order(row[0]))[:top]


def shown(sheet: Sheet) -> list[Candidate]:
    """Every candidate of which the lists show a row, and the reference, each once."""
    free = [each for each, _ in leading(sheet)]
    reference = [each for each in sheet.comparison.candidates if each.id == sheet.options.reference]
    rows = [*free, *_bound(sheet)[: sheet.options.top], *reference]
    return list({each.path: each for each in rows}.values())


def _bound(sheet: Sheet) -> list[Candidate]:
    return [each for each in sheet.comparison.candidates if not each.competes]


def obligatory(sheet: Sheet) -> Iterator[Block]:
    """Those without a choice."""
    found = _bound(sheet)
    if not found:
        return
    yield Section(sheet.say(t.OBLIGATORY_LIST), sheet.say(t.OBLIGATORY_REMARK))
    columns = tuple(name for name in sheet.options.columns if name != "name")
    rows = [(sheet.title(each), *_cells(sheet, each, columns)) for each in found[: sheet.options.top]]
    yield _grid(sheet, columns, rows)
    more = sheet.number - sheet.competing - len(rows)
    if more:
        yield Prose(sheet.say(t.MORE_ROWS, n=more))
    yield from _late(sheet, found[: sheet.options.top])


def _late(sheet: Sheet, shown: Sequence[Candidate]) -> Iterator[Block]:
    """Whose file states amounts for years after the horizon: they are in no figure of the list."""
    found = [(sheet.name(each), each.late) for each in shown if each.late is not None]
    amount = sheet.figures.amount
    names = [
        sheet.say(t.LATE_OF, name=name, cost=amount(late.cost), benefit=amount(late.benefit))
        for name, late in found[:_NAMED]
    ]
    if len(found) > len(names):
        names.append(sheet.say(t.MORE, n=len(found) - len(names)))
    if names:
        yield Prose(sheet.say(t.LATE, names=sheet.joined(names)))


def _remark(sheet: Sheet) -> str:
    years = sheet.rubric.horizon
    if not sheet.options.sorted:
        by = sheet.say(t.BY[(sheet.options.grouping or Grouping.VERDICT).value])
        return sheet.say(t.LIST_REMARK, by=by, unit=sheet.unit, years=years)
    sort = sheet.comparison.sort
    order = sheet.say(t.LOW_FIRST if better_low(sort) else t.HIGH_FIRST)
    return sheet.say(t.LIST_SORTED, measure=sheet.measure(sort), order=order, unit=sheet.unit, years=years)


def _grid(sheet: Sheet, names: Sequence[str], rows: Sequence[Sequence[str]]) -> Grid:
    columns = [Column(sheet.heading(name), *_alignment(name)) for name in names]
    return Grid((Column("", Align.LEFT, wraps=True), *columns), rows)


def _alignment(name: str) -> tuple[Align, bool]:
    return (Align.LEFT, name == "department") if name in TEXTS else (Align.RIGHT, False)


def _columns(sheet: Sheet) -> tuple[str, ...]:
    """The columns beside the name; the verdict where the groups do not say it."""
    asked = tuple(name for name in sheet.options.columns if name != "name")
    by_verdict = not sheet.options.sorted and sheet.options.grouping in (None, Grouping.VERDICT)
    return asked if by_verdict or "verdict" in asked else ("verdict", *asked)


def _cells(sheet: Sheet, of: Candidate, names: Sequence[str]) -> Iterator[str]:
    values = dict(zip(sheet.comparison.measures, of.values, strict=True))
    for name in names:
        yield sheet.text(name, of) if name in TEXTS else sheet.value(name, values[name])


def _lines(sheet: Sheet, rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    """A line for each group, then its rows."""
    if sheet.options.sorted and sheet.options.grouping is None:
        for row in rows:
            yield _line(sheet, row, "")
        return
    whole = _sizes(sheet)
    for key, members in _groups(sheet, rows).items():
        yield (sheet.say(t.GROUP, name=_named(sheet, key), n=whole[key]),)
        for row in members:
            yield _line(sheet, row, "  ")


def _line(sheet: Sheet, row: Row, indent: str) -> tuple[str, ...]:
    of, rank = row
    name = sheet.name(of) if sheet.options.grouping is Grouping.DEPARTMENT else sheet.title(of)
    if sheet.options.sorted:
        name = sheet.say(t.NO_RANK, name=name) if rank is None else sheet.say(t.RANKED, rank=rank, name=name)
    return (indent + name, *_cells(sheet, of, _columns(sheet)))


def _sizes(sheet: Sheet) -> Mapping[str, int]:
    """How many there are in each group, listed or not."""
    crowd, grouping = sheet.comparison.crowd, sheet.options.grouping
    if crowd is not None:
        return crowd.groups
    return Counter(key for each in sheet.comparison.candidates if each.competes for key in groups_of(each, grouping))


def _groups(sheet: Sheet, rows: Sequence[Row]) -> Mapping[str, list[Row]]:
    """The rows by group, the groups in their order: verdicts best first, stages as they follow, the rest by name."""
    found: dict[str, list[Row]] = {key: [] for key in _keys(sheet, rows)}
    for row in rows:
        for key in groups_of(row[0], sheet.options.grouping):
            found[key].append(row)
    return {key: members for key, members in found.items() if members}


def _keys(sheet: Sheet, rows: Sequence[Row]) -> Sequence[str]:
    match sheet.options.grouping:
        case Grouping.STAGE:
            return [stage.value for stage in Stage]
        case Grouping.DEPARTMENT:
            return sorted({each.department for each, _ in rows})
        case Grouping.PLAN:
            return [*sorted({plan for each, _ in rows for plan in each.serves}), ""]
        case _:
            return [verdict.value for verdict in Verdict]


def _named(sheet: Sheet, key: str) -> str:
    """What a group is called."""
    match sheet.options.grouping:
        case Grouping.STAGE:
            return sheet.say(STAGE[key])
        case Grouping.DEPARTMENT:
            return key
        case Grouping.PLAN:
            return key or sheet.say(t.NO_PLAN)
        case _:
            return sheet.verdict(Verdict(key))
