"""What every part of a review is laid out from: the answer, the words, the figures."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.finding import Words
from dxroi.models.proposal import Proposal, item_name
from dxroi.models.quantity import Number
from dxroi.models.review import Assessed, Realised
from dxroi.models.rubric import Rubric
from dxroi.models.words import Verdict
from dxroi.tables.figures import Figures
from dxroi.tables.page import era_year, field_label
from dxroi.texts import Lang, say
from dxroi.texts import review as t
from dxroi.texts.screen import LIST_COMMA
from dxroi.texts.terms import VERDICT_SHORT


class Sheet(NamedTuple):
    """One proposal with what came of it."""

    assessed: Assessed
    rubric: Rubric
    figures: Figures

    @property
    def proposal(self) -> Proposal:
        """The plan as written."""
        return self.assessed.proposal

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the sheet."""
        return say(words, self.figures.lang, **values)

    def joined(self, texts: list[str]) -> str:
        """A list in one line."""
        return self.say(LIST_COMMA).join(texts)

    def bare_year(self, year: int) -> str:
        """A fiscal year as a heading: 令和9, 2027."""
        return era_year(year) if self.figures.lang is Lang.JA else str(year)

    def year(self, year: int) -> str:
        """A fiscal year in a sentence: 令和9年度, FY2027."""
        return self.say(t.YEAR, year=self.bare_year(year))

    def verdict(self, verdict: Verdict) -> str:
        """The short word for a verdict."""
        return self.say(VERDICT_SHORT[verdict.value])

    def share(self, value: Number | None) -> str:
        """A share of the plan in per cent, rounded; none where there is none."""
        return self.say(t.NO_SHARE) if value is None else self.say(t.SHARE, n=self.figures.number(value * 100))

    def realised(self, of: Realised) -> str:
        """Actual / plan."""
        return self.share(of.value)

    def label(self, path: str) -> str:
        """What a path is called: 令和9年度の削減時間（異動届）, or as everywhere what stands in the plan."""
        parts = path.split(".", 3)
        if parts[0] != "actuals" or len(parts) < 2:
            return field_label(path, item_name(self.proposal, path), self.figures.lang)
        written = next((a.year for a in self.proposal.actuals if a.field == f"actuals.{parts[1]}"), None)
        year = self.year(int(parts[1]) if written is None else written)
        return self.say(t.OF_YEAR, year=year, part=self._part(parts[2:]))

    def _part(self, keys: list[str]) -> str:
        if not keys:
            return self.say(t.WHOLE_YEAR)
        below = ".".join(keys[:2])
        if below in t.PART or len(keys) == 1:
            return self.say(t.PART[below])
        return self.say(t.NAMED, part=self.say(t.PART[keys[0]]), name=keys[1])
