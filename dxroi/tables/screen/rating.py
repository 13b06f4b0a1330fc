"""評点: what it is rated, by whom, and why."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.scoring import REUSABILITY
from dxroi.finding import Words
from dxroi.models.appraisal import CriterionResult, Measure
from dxroi.models.rubric import Criterion
from dxroi.tables.blocks import Align, Block, Column, Grid, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.terms import MEASURE, REASON


def rating(page: Page) -> Iterator[Block]:
    """The score, and one line a criterion: points／points at most, then the reason."""
    yield Section(page.say(t.RATING), _remark(page))
    rows = [
        (page.criterion(criterion), _points(page, criterion, found), _ground(page, criterion, found))
        for criterion, found in zip(page.rubric.criteria, page.appraisal.judgement.criteria, strict=True)
    ]
    yield Grid((Column("", Align.LEFT), Column(""), Column("", Align.LEFT, wraps=True)), rows)


def _remark(page: Page) -> str:
    score, by = page.appraisal.judgement.score, page.say(_rated_by(page))
    if score.value is None:
        names = _open(page)
        return page.say(t.RATING_UNKNOWN, names=names, by=by) if names else page.say(t.RATING_NONE)
    threshold = _threshold(page)
    shown = page.say(t.RATING_THRESHOLD, number=page.figures.trimmed(threshold, 1)) if threshold is not None else ""
    return page.say(t.RATING_REMARK, score=page.figures.number(score.value, 1), threshold=shown, by=by)


def _open(page: Page) -> str:
    """The criteria that have no points yet."""
    found = [c.id for c in page.appraisal.judgement.criteria if c.applies and c.contribution is None]
    return page.joined([page.criterion_named(id_) for id_ in found])


def _threshold(page: Page) -> float | None:
    """The score that the first rule reading one asks for."""
    numbers = [c.number for r in page.rubric.verdicts for c in r.when if c.measure == "score"]
    return numbers[0] if numbers else None


def _rated_by(page: Page) -> Words:
    read = {c.id for c in page.rubric.criteria}
    given = [r for id_, r in page.proposal.ratings.items() if id_ in read]
    reviewed = sum(r.reviewed is not None for r in given)
    if not reviewed:
        return t.SELF_RATED
    return t.REVIEWED if reviewed == len(given) else t.PARTLY_REVIEWED


def _points(page: Page, criterion: Criterion, found: CriterionResult) -> str:
    """得点／配点, in points of the hundred; a rating that is not stated shows 記載無し, never 0."""
    if not found.applies:
        return "－"
    most = page.say(t.SLASH).replace(" ", "") + page.figures.trimmed(found.weight * 100, 1)
    if criterion.measure is None and not found.stated:
        return page.say(t.NOT_STATED) + most
    if found.contribution is None:
        return page.say(t.UNKNOWN) + most
    return page.figures.number(found.contribution, 1) + most


def _ground(page: Page, criterion: Criterion, found: CriterionResult) -> str:
    if not found.applies:
        in_money = page.proposal.reuse_counted and criterion.id == REUSABILITY
        if not any(each.weight for each in page.appraisal.judgement.criteria if each.applies):
            return page.say(t.NOT_APPLICABLE)  # nobody else's weight to rise
        return page.say(t.COUNTED_IN_MONEY if in_money else t.DROPPED)
    if criterion.measure is not None:
        return page.say(
            t.RATED_BY_MEASURE, measure=measure_name(page, criterion.measure), value=_value(page, criterion)
        )
    given = page.proposal.ratings.get(criterion.id)
    because = given.because if given and given.because else page.say(t.NO_GROUNDS)
    if given and given.reviewed is not None:
        own, reviewed = (page.figures.trimmed(r, 1) for r in (given.rating, given.reviewed))
        return page.say(t.REVIEWED_FROM, own=own, reviewed=reviewed, because=because)
    return because if found.stated else ""


def _value(page: Page, criterion: Criterion) -> str:
    view, _, name = (criterion.measure or "").partition(".")
    measure = next((m for v, named in page.appraisal.views.items() if v.value == view for m in [named[name]]), None)
    return measure_text(page, criterion.measure or "", measure or page.appraisal.measures.get(view) or Measure(None))


def measure_name(page: Page, name: str) -> str:
    """A measure in words; the city view goes without saying."""
    words = MEASURE.get(name.rpartition(".")[2])
    return page.say(words) if words else name


def measure_text(page: Page, name: str, measure: Measure) -> str:
    """A measure's value in the unit that its name calls for."""
    if measure.reason is not None:
        return page.say(REASON[measure.reason.value])
    if name.rpartition(".")[2] in ("benefit", "cost", "net", "net_present_value"):
        return page.figures.amount(measure.value, measure.scale)
    return page.figures.number(measure.value, 2)
