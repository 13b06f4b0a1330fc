"""What every part of the screen is laid out from: the study, the words, the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, isfinite, log10
from typing import NamedTuple, TypeVar

from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.study import Study
from dxroi.finding import Words
from dxroi.models.appraisal import Measure, Reason
from dxroi.models.measures import BALANCES
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import DELAY, Input
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Prose
from dxroi.tables.figures import Figures, rounded_half_up
from dxroi.tables.sensitivity.labels import input_label, label
from dxroi.tables.sensitivity.written import as_written
from dxroi.texts import Lang, say
from dxroi.texts import sensitivity as t
from dxroi.texts.terms import MEASURE, REASON, UNIT_OF, VERDICT_SHORT, VIEW_SHORT

_MONEY = ("initial", "annual", "cost", "cash_saved", "monthly", "total")
_SHARES = ("online", "reused", "ramp", "first", "ceiling")
_EXACT = 100
"""From so many on hours and cases are shown without decimals."""
FEW = 6
"""Rows of a list that are shown where not all are asked for."""
Row = TypeVar("Row")


class Sheet(NamedTuple):
    """One proposal and how sure its answer is."""

    study: Study
    figures: Figures
    detail: bool = False
    """Whether every row is wanted, not the first few."""
    drawn: bool = True
    """Whether anything can be drawn."""

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything to draw, too."""
        return self.drawn and bool(self.study.inputs) and self.study.judgement.verdict is not Verdict.WITHHELD

    def first(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows that are shown."""
        return rows if self.detail or len(rows) <= FEW + 1 else rows[:FEW]

    def left(self, rows: Sequence[Row]) -> Iterator[Prose]:
        """That there are more."""
        number = len(rows) - len(self.first(rows))
        if number:
            yield Prose(self.say(t.MORE, n=number))

    @property
    def proposal(self) -> Proposal:
        """What is judged."""
        return self.study.case.proposal

    @property
    def rubric(self) -> Rubric:
        """By what."""
        return self.study.case.rubric

    @property
    def lang(self) -> Lang:
        """The language of the screen."""
        return self.figures.lang

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the screen."""
        return say(words, self.lang, **values)

    def verdict(self, verdict: Verdict) -> str:
        """The short word for a verdict."""
        return self.say(VERDICT_SHORT[verdict.value])

    @property
    def measure(self) -> str:
        """What the measure in question is called, with its view where that is not the city's."""
        view, _, name = self.study.measure.rpartition(".")
        words = self.say(MEASURE[name]) if name in MEASURE else self.study.measure
        brackets = "{}（{}）" if self.lang is Lang.JA else "{} ({})"
        return brackets.format(words, self.say(VIEW_SHORT[view])) if view and view != "city" else words

    @property
    def is_money(self) -> bool:
        """Whether the measure in question is an amount."""
        return self.study.measure.rpartition(".")[2] in ("benefit", "cost", "net", "net_present_value")

    @property
    def is_balance(self) -> bool:
        """Whether the measure in question says if the cost is recovered."""
        return self.study.measure in BALANCES

    def amount(self, value: Number | None) -> str:
        """A value of the measure in question, with its unit."""
        if self.is_money:
            return self.figures.amount(value)
        shown = self.figures.trimmed(value, _decimals(value))
        return self._counted(t.LATER_YEARS, t.ONE_YEAR, shown) if self.study.measure.endswith("years") else shown

    def figure(self, value: Number | None) -> str:
        """The same without its unit."""
        return self.figures.money(value) if self.is_money else self.figures.number(value, _decimals(value))

    def told(self, measure: Measure) -> str:
        """The measure in question with its unit, or why there is none."""
        return self.amount(measure.value) if measure.reason is None else self.say(REASON[measure.reason.value])

    def estimated(self, of: Estimate) -> str:
        """An amount estimated, with no more digits than its error allows; a payback that is never is infinite."""
        if not isfinite(of.value):
            return self.say(REASON[Reason.NEVER.value])
        return self.amount(allowed(of.value, reach(of)))

    def of_100(self, share: Estimate) -> str:
        """A share estimated as so many of 100."""
        return self.times(share.value)

    def times(self, share: float) -> str:
        """A share as so many of 100 in a sentence; what is not quite 0 or 100 is never said to be."""
        shown = hundredths(share)
        return self.say({"<1": t.TIMES_FEW, ">99": t.TIMES_MOST}.get(shown, t.TIMES), n=shown)

    def error_of(self, *found: Estimate) -> str:
        """The largest error of some shares in hundredths; less than one half is not worth a word."""
        most = max(reach(each) for each in found) * 100
        return "" if most < 0.5 else self.say(t.ERROR, error=f"{rounded_half_up(most, 0):.0f}")

    def label(self, field: str, *, is_mean: bool = True) -> str:
        """What a field is called, with its item."""
        return label(self.study.case, field, self.lang, is_mean=is_mean)

    def input(self, each: Input) -> str:
        """What an input is called."""
        return input_label(self.study.case, each, self.lang)

    def written(self, field: str, value: Number, towards: int = 0) -> Number:
        """A number as the file writes it."""
        return as_written(self.proposal, field, value, towards)

    def value(self, field: str, value: Number, towards: int = 0) -> str:
        """A value of a field with its unit; a limit is rounded down (-1) or up (1), to the safe side."""
        name = [part for part in field.split(".") if not part.isdigit()][-1]
        if field == DELAY:
            return self._counted(t.MONTHS, t.ONE_MONTH, self._rounded(value * 12, 0, towards))
        if name in _MONEY and field.startswith(("cost", "cash_saved")):
            return self._money(value, towards)
        if field == "rubric.horizon":
            return self._counted(t.LATER_YEARS, t.ONE_YEAR, self._rounded(value, 0, towards))
        if name in _SHARES or field.startswith(("rubric.criteria.", "rubric.discounting")):
            return self.say(t.PERCENT, n=self._rounded(value * 100, 1, towards))
        if field == "yen_per_hour" or name == "yen_per_hour":
            return self.say(t.YEN_AN_HOUR, n=self._rounded(value, 0, towards))
        shown = self._rounded(value, 0 if abs(value) >= _EXACT else 1, towards)
        return shown + self.say(UNIT_OF[name]) if name in UNIT_OF else shown

    def _money(self, value: Number, towards: int) -> str:
        return self.figures.amount(value) if not towards else self.figures.money_limit(value, at_most=towards < 0)

    def _counted(self, many: Words, one: Words, number: str) -> str:
        return self.say(one if number == "1" else many, n=number)

    def _rounded(self, value: Number, decimals: int, towards: int) -> str:
        if towards:
            shown = (self.figures.ceiling if towards > 0 else self.figures.floor)(value, decimals)
        else:
            shown = self.figures.number(value, decimals)
        return shown.rstrip("0").rstrip(".") if "." in shown else shown


def hundredths(share: float) -> str:
    """A share as so many of 100; what is not quite 0 or 100 is never shown as such.

    >>> hundredths(0.414), hundredths(0.001), hundredths(0.999), hundredths(1.0)
    ('41', '<1', '>99', '100')
    """
    shown = rounded_half_up(share * 100, 0)
    if 0 < share < 1 and shown in (0, 100):
        return "<1" if shown == 0 else ">99"
    return f"{shown:.0f}"


def _decimals(value: Number | None) -> int:
    """Of a measure that is no amount: hours and cases have none."""
    return 2 if value is None or abs(value) < _EXACT else 0


def reach(of: Estimate) -> float:
    """Half the width of its interval of 95 %."""
    low, high = of.interval()
    return (high - low) / 2


def allowed(value: float, error: float) -> float:
    """A number rounded to the place that its error begins at.

    >>> allowed(1556489, 12000), allowed(1556489, 0), allowed(-35.2, 4)
    (1560000.0, 1556489, -35.0)

    Where the error has no bound, one digit is left.
    """
    if not error or not value:
        return value
    error = error if isfinite(error) else abs(value)
    place = -floor(log10(error))
    return rounded_half_up(value / 10**-place, 0) * 10**-place if place < 0 else rounded_half_up(value, min(place, 9))
