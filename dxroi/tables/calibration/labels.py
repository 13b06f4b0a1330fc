"""What ratios, classes and levels are called."""

from __future__ import annotations

from fractions import Fraction

from dxroi.models.calibration import Ratio
from dxroi.models.quantity import Number
from dxroi.models.words import Evidence
from dxroi.tables.figures import Figures
from dxroi.texts import calibration as t
from dxroi.texts import say
from dxroi.texts.terms import EVIDENCE

_DECIMALS = 2


def class_label(kind: str | None, evidence: Evidence | None, figures: Figures) -> str:
    """Kind of work and grade of evidence, or that it is all cases."""
    if kind is None:
        return say(t.WHOLE_LIBRARY, figures.lang)
    if evidence is None:
        return kind
    return say(t.CLASS, figures.lang, kind=kind, evidence=say(EVIDENCE[evidence.value], figures.lang))


def level_number(level: Fraction) -> str:
    """Four fifths are 80.

    >>> level_number(Fraction(4, 5)), level_number(Fraction(39, 40))
    ('80', '97.5')
    """
    return f"{float(level * 100):g}"


def covers(share: Fraction, figures: Figures) -> str:
    """A probability as so many per cent, rounded down: it is a promise.

    >>> covers(Fraction(8, 9), Figures())
    '88%'
    """
    return f"{figures.floor(float(share * 100))}%"


def value_label(ratio: Ratio, value: Number, figures: Figures) -> str:
    """A ratio with two decimals, or months."""
    if ratio is Ratio.DELAY_MONTHS:
        return say(t.MONTHS, figures.lang, n=figures.trimmed(value, 1))
    return figures.number(value, _DECIMALS)
