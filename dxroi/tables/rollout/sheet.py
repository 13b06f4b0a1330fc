"""What the screen, the note and the rows of a rollout are laid out from: the answer, the words, the figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxroi.engine.rollout.matching import ALIKE
from dxroi.finding import Words
from dxroi.models.appraisal import View
from dxroi.models.inventory import Inventory
from dxroi.models.quantity import Number
from dxroi.models.rollout import FACTORS, Asked, Match, Rollout, SavingRate, Target
from dxroi.models.rubric import Rubric
from dxroi.models.words import Difficulty, Verdict
from dxroi.tables.figures import Figures
from dxroi.tables.page import era_year
from dxroi.texts import Lang, say
from dxroi.texts import rollout as t
from dxroi.texts.screen import LIST_COMMA
from dxroi.texts.terms import VERDICT_SHORT


class Sheet(NamedTuple):
    """One rollout, ready to be laid out."""

    answer: Rollout
    inventory: Inventory
    rubric: Rubric
    figures: Figures

    def say(self, words: Words, **values: object) -> str:
        """A text in the sheet's language."""
        return say(words, self.figures.lang, **values)

    def joined(self, texts: list[str]) -> str:
        """A list in one line."""
        return self.say(LIST_COMMA).join(texts)

    def verdict(self, verdict: Verdict) -> str:
        """The short word for a verdict."""
        return self.say(VERDICT_SHORT[verdict.value])

    def year(self, year: int) -> str:
        """A fiscal year as the language writes it: 令和9, 2027."""
        return era_year(year) if self.figures.lang is Lang.JA else str(year)

    def percent(self, share: Number) -> str:
        """A share in per cent."""
        return self.figures.trimmed(share * 100, 1)

    @property
    def cost_known(self) -> bool:
        """Whether the case says what one more work pays."""
        return all(target.cost.value is not None for target in self.answer.targets)

    def rate(self, words: dict[str, Words]) -> str | None:
        """The saving rate in words; none where it is not known."""
        rate: SavingRate = self.answer.rate
        if rate.share is None or rate.basis is None:
            return None
        return self.say(
            words[rate.basis.value],
            share=self.percent(rate.share),
            hours=self.figures.trimmed(rate.hours, 1),
            before=self.figures.trimmed(rate.before, 1),
            year="" if rate.year is None else self.year(rate.year),
        )

    def factors(self) -> dict[str, str]:
        """The factor of each difficulty."""
        return {each.value: self.figures.trimmed(self.answer.factors[each], 3) for each in Difficulty}

    @property
    def own_factors(self) -> bool:
        """Whether they are dxroi's own."""
        return dict(self.answer.factors) == dict(FACTORS)

    def reasons(self, match: Match) -> str:
        """Why a work matches."""
        return self.say(t.REASON_COMMA).join(self._reasons(match))

    def _reasons(self, match: Match) -> Iterator[str]:
        if match.kinds:
            yield self.say(t.KINDS, names=self.joined(list(match.kinds)))
        if match.systems:
            yield self.say(t.SYSTEMS, names=self.joined(list(match.systems)))
        if match.likeness >= ALIKE:
            yield self.say(t.LIKENESS, likeness=self.figures.number(match.likeness, 2), like=match.like)

    def lacking(self, asked: Asked) -> str:
        """What has to be asked."""
        return self.joined([self.say(t.LACKING[each.value]) for each in asked.lacking])

    def most(self, target: Target) -> str:
        """What may be spent on a target a year, rounded to the safe side."""
        return self.figures.money_limit(target.most_a_year, at_most=True)

    def net(self) -> str:
        """The net of the case alone."""
        measure = self.answer.appraisal.views[View.CITY]["net"]
        return self.figures.amount(measure.value, measure.scale)


def name(match: Match) -> str:
    """Department and work in one name."""
    return f"{match.work.department} {match.work.work}"
