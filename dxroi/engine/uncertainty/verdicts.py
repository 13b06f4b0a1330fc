"""The verdict in every draw: the rules and gates of `judging`, over the answers of all draws at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from dxroi.engine.judging import evaluated, is_cost
from dxroi.engine.reading import MeasureReader
from dxroi.engine.uncertainty.expressions import Expression
from dxroi.engine.uncertainty.operations import Array
from dxroi.models.rubric import Condition
from dxroi.models.words import Verdict

NOT_YET, WITHHELD = Verdict.NOT_YET.rank, Verdict.WITHHELD.rank


class _Rule(NamedTuple):
    """A rule of which no condition is known to be false in all draws."""

    rank: int
    conditions: int
    """How many have an answer for each draw."""
    withheld: bool
    """Whether a condition is null in all of them."""


def verdict_ranks(reader: MeasureReader) -> Any:
    """The rank of the verdict, 0 for the best, for each draw, or one where all draws agree: `judging.judged`."""
    ranks = _decided(reader)
    unknowns = reader.needed_unknowns()
    if not unknowns or not all(map(is_cost, unknowns)):
        return ranks
    case = reader.case
    values = {**case.scenario.values, **dict.fromkeys(unknowns, 0)}
    free = case._replace(scenario=case.scenario._replace(values=values))
    at_best = verdict_ranks(MeasureReader(free, free.totals(), reader.years))
    return _of_draws(_hopeless, (ranks, at_best), ranks, at_best)


def _decided(reader: MeasureReader) -> Any:
    """The first rule whose conditions all hold, then the gates."""
    rules: list[_Rule] = []
    answers: list[Any] = []
    for rank, results in _rules(reader):
        drawn = [each for each in results if isinstance(each, Expression)]
        rules.append(_Rule(rank, len(drawn), None in results))
        answers += drawn
        if not drawn:
            break
    caps, failing = _gates(reader)
    return _of_draws(_first_standing, (*answers, *failing), tuple(rules), tuple(caps), *answers, *failing)


def _rules(reader: MeasureReader) -> Iterator[tuple[int, list[Any]]]:
    """The rules that may stand, each with the answers of its conditions."""
    stage = reader.case.proposal.stage
    for rule in reader.case.rubric.verdicts:
        if rule.since is None or stage.reached(rule.since):
            results = _answers(rule.when, reader)
            if False not in [each for each in results if not isinstance(each, Expression)]:
                yield rule.verdict.rank, results


def _gates(reader: MeasureReader) -> tuple[list[int], list[Any]]:
    """The caps of the gates that fail in all draws or in some, and for each of them where it does not fail."""
    found = [(gate.cap.rank, each) for gate in reader.case.rubric.gates for each in _answers((gate.require,), reader)]
    failing = [(cap, each) for cap, each in found if isinstance(each, Expression) or not each]
    return [cap for cap, _ in failing], [each if isinstance(each, Expression) else 0 for _, each in failing]


def _answers(conditions: Sequence[Condition], reader: MeasureReader) -> list[Any]:
    """True, false, none, or one of them for each draw, of the conditions that apply."""
    results = [evaluated(condition, reader) for condition in conditions]
    return [result.holds for result in results if result.applies]


def _of_draws(operation: Any, among: Sequence[Any], *operands: Any) -> Any:
    """The result of an operation for each draw, or its one result where none of these numbers has draws."""
    drawn = next((each for each in among if isinstance(each, Expression)), None)
    if drawn is None:
        return int(np.ravel(operation(*operands))[0])
    return drawn.sheet.of(operation, operands, (0, WITHHELD))


def _hopeless(ranks: Any, at_best: Any) -> Any:
    """Not yet, where it is so even if what is unknown costs nothing."""
    return np.where(np.equal(at_best, NOT_YET), NOT_YET, ranks)


def _first_standing(rules: Sequence[_Rule], caps: Sequence[int], *answers: Any) -> Any:
    """The verdict of the first rule of which no condition is false, withheld where one is null, capped by the gates."""
    size = max((np.size(each) for each in answers), default=1)
    ranks = np.full(size, WITHHELD, dtype=np.int8)
    open_: Array = np.ones(size, dtype=bool)
    position = 0
    for rule in rules:
        conditions = answers[position : position + rule.conditions]
        position += rule.conditions
        stands = open_.copy()
        for each in conditions:
            stands &= np.not_equal(each, 0)
        open_ ^= stands
        if not rule.withheld:
            ranks -= stands.view(np.int8) * np.int8(WITHHELD - rule.rank)
        for each in conditions:
            if np.min(each) < 0:
                ranks = np.where(stands & np.less(each, 0), np.int8(WITHHELD), ranks)
    for cap, each in zip(caps, answers[position:], strict=True):
        ranks = np.where(np.not_equal(each, 1), np.maximum(ranks, np.int8(cap)), ranks)
    return ranks
