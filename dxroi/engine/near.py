"""Other verdicts that are a small step away: what a reviewer should look at before trusting a verdict.

A condition is near where its measure lies within 2 points of a score, 5 % of the threshold of a ratio, a rate or a
number of years, or 5 % of the gross amounts that an amount was added up from. Counts and ratings are never near: they
change by a decision, not by an error of estimate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.judging import evaluated
from dxroi.engine.reading import MeasureReader
from dxroi.engine.ties import TOLERANCE
from dxroi.models.appraisal import ConditionResult, GateResult, Judgement, Measure
from dxroi.models.comparison import Margin, Step
from dxroi.models.measures import RATING, SCORE
from dxroi.models.rubric import Condition, Gate, Rule
from dxroi.models.words import Verdict

POINTS = 2.0
"""Of a score out of 100."""
SHARE = 0.05
"""Of a threshold, or of the gross amounts."""
_COUNTS = ("unknowns", "unstated_ratings", "literacy_steps")


def steps(judgement: Judgement, reader: MeasureReader) -> tuple[Step, ...]:
    """Every other verdict that would stand if the near conditions of one rule, or one near gate, came out otherwise.

    Nothing is near of a verdict that is withheld, or that stands whatever the unknowns are.
    """
    if judgement.verdict is Verdict.WITHHELD or judgement.unknowns:
        return ()
    gates = list(zip(reader.case.rubric.gates, judgement.gates, strict=True))
    failed = [gate for gate, result in gates if result.applies and not result.passed]
    found = [*_earlier(judgement, failed), *_failing(judgement, reader, failed), *_gates(judgement, gates, failed)]
    return tuple(dict.fromkeys([step for step in found if step.verdict is not judgement.verdict])) if found else ()


def _earlier(judgement: Judgement, failed: Sequence[Gate]) -> Iterator[Step]:
    """Rules that were passed over only because of near conditions."""
    for rule in judgement.rules[:-1]:
        open_ = [r for r in rule.conditions if r.applies and not r.holds]
        if rule.applies and open_ and all(map(_is_crossable, open_)):
            yield Step(_capped(rule.verdict, failed), tuple(map(_margin, open_)))


def _is_crossable(result: ConditionResult) -> bool:
    """Whether a condition is false, and near to being true."""
    condition = result.condition
    return result.holds is False and is_near(condition.measure, result.value, condition.number)


def _failing(judgement: Judgement, reader: MeasureReader, failed: Sequence[Gate]) -> Iterator[Step]:
    """Near conditions of the standing rule, and what would stand without one of them, all else as it is."""
    for result in judgement.rules[-1].conditions:
        condition = result.condition
        if result.applies and result.holds and is_near(condition.measure, result.value, condition.number):
            after = _without(condition, reader.case.rubric.verdicts[len(judgement.rules) :], reader)
            if after is not None:
                yield Step(_capped(after, failed), (_margin(result),))


def _without(failed: Condition, rules: Sequence[Rule], reader: MeasureReader) -> Verdict | None:
    """The verdict of the first of these rules that holds where a condition does not; none where one cannot be told."""
    stage = reader.case.proposal.stage
    for rule in rules:
        if (rule.since is not None and not stage.reached(rule.since)) or any(_fails_too(c, failed) for c in rule.when):
            continue
        results = [evaluated(c, reader) for c in rule.when]
        if not any(r.applies and r.holds is False for r in results):
            return None if any(r.applies and r.holds is None for r in results) else rule.verdict
    return None


def _fails_too(condition: Condition, failed: Condition) -> bool:
    """Whether a condition cannot hold just beyond the threshold of another one on the same measure."""
    if condition.measure != failed.measure or condition.operator[0] != failed.operator[0]:
        return False
    return condition.number >= failed.number if failed.operator[0] == ">" else condition.number <= failed.number


def _gates(judgement: Judgement, gates: Sequence[tuple[Gate, GateResult]], failed: Sequence[Gate]) -> Iterator[Step]:
    """Gates that are near to coming out otherwise."""
    for gate, result in gates:
        condition = gate.require
        if result.applies and is_near(condition.measure, result.value, condition.number):
            caps = [*failed, gate] if result.passed else [each for each in failed if each is not gate]
            margin = _margin(ConditionResult(condition, result.passed, result.value))
            yield Step(_capped(judgement.rules[-1].verdict, caps), (margin,))


def _capped(verdict: Verdict, failed: Sequence[Gate]) -> Verdict:
    """The verdict of a rule after the gates that failed."""
    return max([verdict, *(gate.cap for gate in failed)], key=lambda each: each.rank)


def is_near(measure: str, found: Measure, threshold: float) -> bool:
    """Whether a measure lies close to a threshold, on either side of it.

    >>> is_near("score", Measure(58.5), 60), is_near("city.benefit_cost_ratio", Measure(1.18), 1.25)
    (True, False)
    >>> is_near("city.net", Measure(-40_000, scale=1_000_000), 0)
    True
    """
    value = found.value
    if value is None:
        return False
    room = POINTS if measure == SCORE else SHARE * (found.scale or abs(threshold))
    if room <= 0 or abs(value - threshold) > room * (1 + TOLERANCE):
        return False
    return measure not in _COUNTS and not measure.startswith(RATING)


def _margin(result: ConditionResult) -> Margin:
    condition = result.condition
    return Margin(condition.measure, condition.operator, condition.number, result.value.value or 0)
