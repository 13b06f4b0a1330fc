"""Ratings and measures to points, points to the score, conditions to the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.appraisal import ConditionResult, CriterionResult, Measure
from dxroi.models.rubric import Criterion
from dxroi.models.words import Verdict
from dxroi.tables.explanation.step import Part, Step, exact
from dxroi.tables.page import Page
from dxroi.texts import explanation as t
from dxroi.texts.terms import MEASURE, REASON


def verdict_parts(page: Page) -> Iterator[Part]:
    """Other measures, the score by criterion, the rules tried and the gates, the verdict by horizon."""
    yield Part(page.say(t.OTHER), tuple(_measures(page)))
    pairs = zip(page.rubric.criteria, page.appraisal.judgement.criteria, strict=True)
    yield Part(page.say(t.SCORE), (_weights(page), *(_criterion(page, c, found) for c, found in pairs), _score(page)))
    yield Part(page.say(t.RULES), tuple(_rules(page)))
    by_horizon = tuple(
        Step(f"{j.years}: {page.verdict(j.verdict)}", "", (f"{j.rule}; score {_value(page, j.score)}",))
        for j in page.appraisal.by_horizon
    )
    yield Part(page.say(t.HORIZONS), by_horizon)


def _measures(page: Page) -> Iterator[Step]:
    for name, measure in page.appraisal.measures.items():
        inputs = ("rubric.hours_per_fte",) if name == "fte" else ()
        yield Step(
            f"{name} {page.say(MEASURE[name])}", page.say(t.MEASURE_FORMULA[name]), (_value(page, measure),), inputs
        )


def _value(page: Page, measure: Measure) -> str:
    if measure.reason is not None:
        return page.say(REASON[measure.reason.value])
    return exact(measure.value, measure.scale)


def _criterion(page: Page, criterion: Criterion, found: CriterionResult) -> Step:
    table = ", ".join(f"{x:g}→{y:g}" for x, y in criterion.points)
    path = f"rubric.criteria.{criterion.id}"
    rating = page.proposal.ratings.get(criterion.id)
    source = () if criterion.measure or rating is None else (rating.field,)
    if not found.applies:
        return Step(f"{criterion.id} {page.criterion(criterion)}", "", ("0",), (path,))
    value = criterion.measure or "rating"
    working = (
        f"{value} {exact(found.value)} → {exact(found.points)} × {exact(found.weight)} = {exact(found.contribution)}"
    )
    return Step(
        f"{criterion.id} {page.criterion(criterion)}",
        f"{page.say(t.POINTS_FORMULA, table=table)}; {page.say(t.CONTRIBUTION_FORMULA)}",
        (working,),
        (*source, path),
    )


def _weights(page: Page) -> Step:
    """What the weighting made of the importances, and where the weight of what does not apply went."""
    rubric = page.rubric
    direct = rubric.weighting == "direct"
    formula = page.say(t.WEIGHT_DIRECT) if direct else page.say(t.WEIGHT_FORMULA, method=rubric.weighting)
    results = {c.id: c for c in page.appraisal.judgement.criteria}
    workings = [
        f"{c.id}: {exact(c.importance)} → {exact(rubric.weights[c.id])} → {exact(results[c.id].weight)}"
        for c in rubric.criteria
    ]
    dropped = any(not c.applies for c in results.values())
    return Step(
        page.say(t.WEIGHT),
        f"{formula}; {page.say(t.WEIGHT_DROPPED)}" if dropped else formula,
        tuple(workings),
        ("rubric.weighting", *(f"rubric.criteria.{c.id}.importance" for c in rubric.criteria)),
    )


def _score(page: Page) -> Step:
    judgement = page.appraisal.judgement
    terms = " + ".join(exact(c.contribution) for c in judgement.criteria if c.weight)
    formula = page.say(t.SCORE_FORMULA)
    return Step("score", formula, (f"{terms} = {_value(page, judgement.score)}",))


def _rules(page: Page) -> Iterator[Step]:
    judgement = page.appraisal.judgement
    if judgement.unknowns and judgement.verdict is Verdict.NOT_YET:
        yield Step(page.say(t.AT_BEST), "", tuple(judgement.unknowns))
    for rule in page.appraisal.judgement.rules:
        workings = tuple(_condition(page, c) for c in rule.conditions) or (page.say(t.ALWAYS),)
        figure = page.say(t.RULE, id=rule.id, verdict=page.verdict(rule.verdict))
        yield Step(figure, "" if rule.applies else page.say(t.LATER), workings, (f"rubric.verdicts.{rule.id}",))
    for gate, result in zip(page.rubric.gates, page.appraisal.judgement.gates, strict=True):
        outcome = page.say(t.HOLDS if result.passed else t.FAILS) if result.applies else page.say(t.LATER)
        working = f"{gate.require}: {_value(page, result.value)} → {outcome}"
        figure = page.say(t.GATE, id=gate.id, cap=page.verdict(gate.cap))
        yield Step(figure, "", (working,), (f"rubric.gates.{gate.id}",))


def _condition(page: Page, condition: ConditionResult) -> str:
    if not condition.applies:
        outcome = t.LATER
    else:
        outcome = t.OPEN if condition.holds is None else t.HOLDS if condition.holds else t.FAILS
    return f"{condition.text}: {_value(page, condition.value)} → {page.say(outcome)}"
