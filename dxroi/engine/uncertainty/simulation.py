"""The engine on many draws at once: what `evaluate` would answer for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

import numpy as np

from dxroi.engine.drawn import Divided
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import Scenario
from dxroi.engine.ties import holds
from dxroi.engine.uncertainty.evaluation import blocks
from dxroi.engine.uncertainty.expressions import Array, Expression, Sheet
from dxroi.engine.uncertainty.operations import REASONS
from dxroi.engine.uncertainty.verdicts import verdict_ranks
from dxroi.models.appraisal import Measure, Reason
from dxroi.models.quantity import Number

Placing = Callable[[Scenario, Sequence[Number]], Scenario]
"""Puts one number for each input into a scenario."""


class Asked(NamedTuple):
    """What is wanted of every draw."""

    years: tuple[int, ...]
    """The horizons."""
    measures: tuple[str, ...]
    """By their full names, `city.net`."""
    not_negative: tuple[str, ...] = ()
    """The measures of which it is asked whether they are 0 or more, by the tie rule."""
    verdicts: bool = True


class Column(NamedTuple):
    """One measure in every draw."""

    values: Array
    """Where there is none, what the null stands for (a payback that is never: infinite); else not a number."""
    reasons: Array
    """`operations.REASONS` of each draw: 0 where there is a value."""


class Answer(NamedTuple):
    """What came out of every draw over one horizon."""

    measures: Mapping[str, Column]
    not_negative: Mapping[str, Array]
    """1 where a measure is 0 or more, 0 where it is less, -1 where it is null."""
    verdicts: Array
    """The rank of the verdict, 0 for the best; empty where it was not asked for."""


def simulated(case: Case, columns: Sequence[Array], place: Placing, asked: Asked) -> dict[int, Answer]:
    """The answers by horizon. `columns` hold one number for each draw of every input, `place` puts them in."""
    parts = [(where, copied(answers)) for where, answers in streamed(case, columns, place, asked)]
    order = np.argsort(np.concatenate([where for where, _ in parts]), kind="stable")
    return {years: _joined([answers[years] for _, answers in parts], order) for years in asked.years}


def streamed(
    case: Case, columns: Sequence[Array], place: Placing, asked: Asked, where: Array | None = None
) -> Iterator[tuple[Array, dict[int, Answer]]]:
    """The same in blocks, each with the positions of its draws; an answer is written over by the next.

    What has one answer for a whole calculation (whether an effect runs at all, so that its running cost is unknown; a
    cost of exactly 0) is asked of all draws; where they do not agree they are calculated apart.
    """
    where = np.arange(len(columns[0]) if columns else 1) if where is None else where
    sheet = Sheet(len(where))
    try:
        written = _Written(case, sheet, columns, place, asked)
    except Divided as divided:
        for side in (divided.where, ~divided.where):
            yield from streamed(case, [column[side] for column in columns], place, asked, where[side])
        return
    finally:
        sheet.close()
    for draws, found in written.blocks():
        yield where[draws], found


class _Written:
    """What is asked, written down as numbers of a sheet."""

    def __init__(self, case: Case, sheet: Sheet, columns: Sequence[Array], place: Placing, asked: Asked) -> None:
        numbers = [cast("float", sheet.column(column)) for column in columns]
        drawn = case._replace(scenario=place(case.scenario, numbers))
        totals = drawn.totals()
        self.size = sheet.size
        self.horizons = {years: _Horizon(MeasureReader(drawn, totals, years), asked) for years in asked.years}
        told = [number for horizon in self.horizons.values() for number in horizon.told]
        self.wanted = list({each.position: each for each in told if isinstance(each, Expression)}.values())

    def blocks(self) -> Iterator[tuple[slice, dict[int, Answer]]]:
        """The answers block by block."""
        for draws, found in blocks(self.wanted) if self.wanted else [(slice(0, self.size), [])]:
            values = {each.position: array for each, array in zip(self.wanted, found, strict=True)}
            yield draws, {y: horizon.answer(values, draws.stop - draws.start) for y, horizon in self.horizons.items()}


class _Horizon:
    """What is asked over one horizon: each measure with its code, each sign, the verdict."""

    def __init__(self, reader: MeasureReader, asked: Asked) -> None:
        self.measures = {name: _value_and_reason(reader.read(name)) for name in asked.measures}
        self.signs = {name: _sign(reader.read(name)) for name in asked.not_negative}
        self.ranks = verdict_ranks(reader) if asked.verdicts else None
        both = [each for pair in self.measures.values() for each in pair]
        self.told = [*both, *self.signs.values(), self.ranks]

    def answer(self, values: Mapping[int, Array], size: int) -> Answer:
        """The answer of one block, from the values of its numbers."""

        def of(number: Any, kind: type) -> Array:
            if isinstance(number, Expression):
                return values[number.position]
            return np.broadcast_to(np.array(number, dtype=kind), size)

        measures: dict[str, Column] = {}
        for name, (value, reason) in self.measures.items():
            column = of(value, float)
            measures[name] = Column(column, _undefined(column) if reason is None else of(reason, np.int8))
        signs = {name: of(sign, np.int8) for name, sign in self.signs.items()}
        return Answer(measures, signs, np.empty(0, np.int8) if self.ranks is None else of(self.ranks, np.int8))


def _value_and_reason(measure: Measure) -> tuple[Any, Any]:
    """A measure and the code of the reason why it has no value; none where what is not a number is undefined."""
    if measure.value is None:
        stands = np.nan if measure.stands_for is None else measure.stands_for
        return stands, REASONS.index(measure.reason or "")
    if not isinstance(measure.value, Expression):
        return measure.value, 0
    why = measure.value.why
    return measure.value, None if why is None and measure.value.may_be_null else (0 if why is None else why)


def _undefined(values: Array) -> Array:
    """The codes of values that may be not a number: points of a measure that has none."""
    found: Array = np.isnan(values) * np.int8(REASONS.index(Reason.UNDEFINED))
    return found


def _sign(measure: Measure) -> Any:
    """Whether a measure is 0 or more: 1, 0 or -1 for each draw or for all."""
    value = measure.stands_for if measure.value is None else measure.value
    answer: Any = None if value is None else holds(value, ">=", 0, measure.scale)
    return answer if isinstance(answer, Expression) else -1 if answer is None else int(answer)


def copied(answers: Mapping[int, Answer]) -> dict[int, Answer]:
    """Answers that stay when the next block comes."""
    return {
        years: Answer(
            {name: Column(*map(np.array, column)) for name, column in answer.measures.items()},
            {name: np.array(sign) for name, sign in answer.not_negative.items()},
            np.array(answer.verdicts),
        )
        for years, answer in answers.items()
    }


def _joined(parts: Sequence[Answer], order: Array) -> Answer:
    """The answers of parts of the draws, in the order of the draws."""

    def whole(arrays: Sequence[Array]) -> Array:
        joined = np.concatenate(arrays)
        return joined[order] if len(joined) else joined

    first = parts[0]
    return Answer(
        {
            name: Column(
                whole([part.measures[name].values for part in parts]),
                whole([part.measures[name].reasons for part in parts]),
            )
            for name in first.measures
        },
        {name: whole([part.not_negative[name] for part in parts]) for name in first.not_negative},
        whole([part.verdicts for part in parts]),
    )
