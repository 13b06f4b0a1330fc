"""The whole answer of a rollout: what each target would bring by itself, in which order, and all of them together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.appraise import appraise
from dxroi.engine.judging import judged
from dxroi.engine.outlook import outlook
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.rollout.marginal import marginal, whole
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.models.appraisal import View
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rollout import Asked, Found, Lacking, Match, Rollout, SavingRate, Target, Total
from dxroi.models.rubric import Rubric
from dxroi.models.words import Difficulty, Verdict


class Terms(NamedTuple):
    """On which assumptions a case is spread."""

    rate: SavingRate
    factors: Mapping[Difficulty, Number]
    start: int | None


def rollout(case: Proposal, found: Found, most: int, terms: Terms, rubric: Rubric) -> Rollout:
    """What the `most` best matches would bring.

    Spread first where the difficulty is lowest, among those of one difficulty where the net is greatest; as long as
    nobody knows what one more work costs, that is where the most hours are saved, the cost being the same for all.
    """
    shown = found.matches[:most]
    asked = tuple(Asked(each, lacking) for each in shown if (lacking := tuple(_lacking(each, terms))))
    open_ = {id(each.match) for each in asked}
    targets = [_target(case, each, terms, rubric) for each in shown if id(each) not in open_]
    ordered = tuple(_ordered(targets))
    chosen = [(each.match, each.hours_saved) for each in ordered if each.order is not None]
    total = _total(case, chosen, terms, rubric) if chosen else None
    alone = appraise(case, rubric)
    number = len(found.matches)
    return Rollout(case, alone, terms.rate, terms.factors, terms.start, ordered, asked, number, total, found.apart)


def _lacking(match: Match, terms: Terms) -> Iterator[Lacking]:
    """What nobody has said; nothing is guessed."""
    if match.work.hours is None or match.work.hours.unknown:
        yield Lacking.HOURS
    elif match.work.hours.likely == 0:
        yield Lacking.NO_HOURS
    if match.work.difficulty is None:
        yield Lacking.DIFFICULTY
    if terms.rate.share is None:
        yield Lacking.RATE


def _target(case: Proposal, match: Match, terms: Terms, rubric: Rubric) -> Target:
    """Judged by itself, from its own start, by the same rubric."""
    hours, difficulty, share = match.work.hours, match.work.difficulty, terms.rate.share
    if hours is None or difficulty is None or share is None:
        raise ValueError(f"{match.work.field}: nothing can be computed without hours, difficulty and rate")
    factor = terms.factors[difficulty]
    saved = hours.likely * share * factor
    own = Case(marginal(case, match, saved, terms.rate, terms.start), rubric, AS_WRITTEN)
    reader = MeasureReader(own, own.totals(), rubric.horizon)
    judgement = judged(reader)
    bounds = outlook(own, judgement) if judgement.unknowns else ()
    view = reader.view(View.CITY)
    return Target(match, factor, saved, view.cost(), view.net(), judgement.verdict, _most_a_year(own), bounds)


def _most_a_year(own: Case) -> Number:
    """The net with everything at 0 that is not known, spread over the horizon."""
    return own.totals().net(View.CITY).total(own.rubric.horizon) / own.rubric.horizon


def _ordered(targets: Sequence[Target]) -> Iterator[Target]:
    """Those that are worth it with their place and the hours up to it, then the others."""
    ranked = sorted(targets, key=_rank)
    hours: Number = 0
    worth = [each for each in ranked if each.verdict is not Verdict.NOT_YET]
    for position, each in enumerate(worth, 1):
        hours += each.hours_saved
        yield each._replace(order=position, cumulative_hours=hours)
    yield from (each for each in ranked if each.verdict is Verdict.NOT_YET)


def _rank(target: Target) -> tuple[int, Number, float]:
    difficulty = target.match.work.difficulty
    grade = list(Difficulty).index(difficulty) if difficulty else len(Difficulty)
    return grade, -target.most_a_year, -target.match.likeness


def _total(case: Proposal, chosen: list[tuple[Match, Number]], terms: Terms, rubric: Rubric) -> Total:
    """Over the case's own horizon, the targets beginning at their start."""
    both = whole(case, chosen, terms.rate, terms.start)
    return Total(both, appraise(both, rubric), sum(hours for _, hours in chosen))
