"""What the answer of `calibrate` is laid out from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.engine.learning.library import Learned
from dxroi.finding import Words
from dxroi.models.calibration import Calibration
from dxroi.tables.figures import Figures
from dxroi.tables.page import era_year
from dxroi.texts import Lang, say
from dxroi.texts.review import YEAR


class Sheet(NamedTuple):
    """What a library teaches, and how numbers are written."""

    learned: Learned
    proposals: int
    """Read in all, with actuals or without."""
    figures: Figures
    silent: Sequence[str] = ()
    """Paths of the proposals without actuals."""

    @property
    def calibration(self) -> Calibration:
        """What is written into the file."""
        return self.learned.calibration

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the screen."""
        return say(words, self.figures.lang, **values)

    def year(self, year: int) -> str:
        """A fiscal year in a sentence: 令和9年度, FY2027."""
        return self.say(YEAR, year=era_year(year) if self.figures.lang is Lang.JA else str(year))
