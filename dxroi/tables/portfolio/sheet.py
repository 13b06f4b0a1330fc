"""What every part of the screen is laid out from: the question, the answer, the words, the figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.portfolio.aims import Aim
from dxroi.engine.portfolio.candidates import HOUR
from dxroi.finding import Words
from dxroi.models.measures import RATING
from dxroi.models.portfolio import Candidate, Portfolio, Question
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.models.words import Verdict
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.page import era_year
from dxroi.tables.rubric import title
from dxroi.texts import Lang, say
from dxroi.texts import portfolio as t
from dxroi.texts import screen as s
from dxroi.texts.terms import MEASURE, VERDICT_SHORT, VIEW_SHORT

_FEW = 10


class Solver(NamedTuple):
    """What found the set."""

    name: str
    version: str | None
    """None for our own search."""


class Sheet(NamedTuple):
    """One portfolio, ready to be laid out."""

    question: Question
    answer: Portfolio
    aim: Aim
    rubric: Rubric
    solver: Solver
    window: range
    figures: Figures

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the sheet."""
        return say(words, self.figures.lang, **values)

    @property
    def japanese(self) -> bool:
        """Whether the sheet is in Japanese."""
        return self.figures.lang is Lang.JA

    @property
    def unit(self) -> str:
        """The unit of money in words."""
        return self.say(s.YEN if self.figures.unit is Unit.YEN else s.THOUSAND_YEN)

    @property
    def candidates(self) -> Mapping[str, Candidate]:
        """Every proposal by its id."""
        return {each.id: each for each in self.question.candidates}

    def year(self, year: int) -> str:
        """A fiscal year: 令和9, 2027."""
        return era_year(year) if self.japanese else str(year)

    def verdict(self, verdict: Verdict) -> str:
        """The short word for a verdict."""
        return self.say(VERDICT_SHORT[verdict.value])

    def joined(self, texts: Iterable[str]) -> str:
        """A list in one line."""
        return self.say(t.COMMA).join(texts)

    def few(self, ids: Sequence[str]) -> str:
        """The first of many in one line, and how many more there are."""
        more = [self.say(t.AND_MORE, n=len(ids) - _FEW)] if len(ids) > _FEW else []
        return self.joined([*ids[:_FEW], *more])

    @property
    def moves(self) -> bool:
        """Whether a start may be put off."""
        return self.window != range(1)

    def measure(self) -> str:
        """What is maximised, in words."""
        view, dot, name = self.aim.measure.partition(".")
        if self.aim.measure.startswith(RATING):
            criterion = next((each for each in self.rubric.criteria if each.id == name), None)
            return self.say(t.RATING, id=name if criterion is None else title(criterion, self.figures.lang))
        if not dot:
            return self.say(MEASURE[view])
        return self.say(t.MEASURE_OF_VIEW, measure=self.say(MEASURE[name]), view=self.say(VIEW_SHORT[view]))

    def worth(self, value: Number) -> str:
        """An amount of what is maximised, with its unit."""
        return self.figures.amount(value, 1e6) if self.aim.is_money else self.plain(value) + self.say(self._unit)

    def plain(self, value: Number) -> str:
        """The same without the unit, for a column."""
        return self.figures.money(value, 1e6) if self.aim.is_money else self.figures.trimmed(value, 2)

    def hours(self, hundredths: int | None) -> str:
        """Own hours."""
        return self.figures.trimmed(None if hundredths is None else hundredths / HOUR, 2)

    @property
    def _unit(self) -> Words:
        return t.UNITS[self.aim.measure.partition(".")[0]]
