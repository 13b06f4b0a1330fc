"""What the answer of `calibrate` is laid out from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.engine.learning.library import Learned
from dxroi.finding import Words
from dxroi.models.calibration import Calibration
from dxroi.tables.figures import Figures
from dxroi.texts import say


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
