"""横展開: what works elsewhere add to the answer, and that it is not rated a second time (`--with-reuse`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxroi.engine.lines import WorkLine
from dxroi.engine.reuse import is_reuse, named, share_taken_out
from dxroi.engine.scoring import REUSABILITY
from dxroi.models.appraisal import Appraisal
from dxroi.models.cycle import Reuse
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.document import number
from dxroi.tables.page import Page
from dxroi.texts import reuse as t
from dxroi.texts.screen import UNKNOWN


def reuse(page: Page) -> Iterator[Block]:
    """One line a target with its odds, and what became of the criterion."""
    yield Section(page.say(t.REUSE), page.say(t.REMARK, unit=page.figures.unit_word.strip(), years=page.years))
    lines = {line.work.field: line for line in page.lines.works if is_reuse(line.work.field)}
    columns = [Column("", Align.LEFT, wraps=True), *(Column(page.say(words)) for words in t.COLUMNS)]
    yield Grid(columns, [_row(page, each, lines[each.field]) for each in page.proposal.reuse])
    yield Prose(_taken_out(page))


def _row(page: Page, each: Reuse, line: WorkLine) -> tuple[str, ...]:
    years, figures = page.years, page.figures
    cost = [found.yen for found in page.lines.costs if found.field == each.field]
    paid = None if any(flow.unknowns(years) for flow in cost) else sum(flow.total(years) for flow in cost)
    hours = None if line.hours.unknowns(years) else line.hours.total(years)
    yen = None if line.yen.unknowns(years) else line.yen.total(years)
    first = each.first or page.proposal.first_year
    return (
        named(each),
        page.say(UNKNOWN) if first is None else page.fiscal_year(first),
        page.say(t.PER_CENT, n=figures.trimmed(each.probability * 100, 1)),
        page.say(UNKNOWN) if each.hours.unknown else figures.trimmed(each.hours.likely, 1),
        figures.trimmed(hours, 1),
        figures.money(yen),
        figures.money(paid),
    )


def _taken_out(page: Page) -> str:
    """What became of the weight of the criterion."""
    share = share_taken_out(page.rubric, page.appraisal.judgement.criteria)
    if not share:
        return page.say(t.NOTHING_TAKEN_OUT, id=REUSABILITY)
    if sum(found.weight for found in page.appraisal.judgement.criteria) == 0:
        return page.say(t.NOTHING_LEFT, name=page.criterion_named(REUSABILITY))
    return page.say(t.TAKEN_OUT, name=page.criterion_named(REUSABILITY), weight=page.figures.trimmed(share * 100, 1))


def reuse_entry(proposal: Proposal, appraisal: Appraisal, rubric: Rubric) -> Mapping[str, object]:
    """The same for machines: the targets as read, with what is expected of each a year."""
    share = share_taken_out(rubric, appraisal.judgement.criteria)
    return {
        "counted": True,
        "taken_out": {"criterion": REUSABILITY, "weight": number(share)} if share else None,
        "targets": [_target(each) for each in proposal.reuse],
    }


def _target(each: Reuse) -> Mapping[str, object]:
    hours = None if each.hours.unknown else each.hours.likely
    return {
        "department": each.department,
        "work": each.work,
        "from": each.first,
        "probability": number(each.probability),
        "hours": number(hours),
        "expected_hours": None if hours is None else number(hours * each.probability),
        "initial": None if each.initial is None or each.initial.unknown else number(each.initial.likely),
        "annual": None if each.annual is None or each.annual.unknown else number(each.annual.likely),
        "difficulty": each.difficulty.value if each.difficulty else None,
        "proposal": each.proposal,
    }
