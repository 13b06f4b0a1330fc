"""What every part of a comparison is laid out from: the candidates, the words, the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dxroi.finding import Words
from dxroi.models.appraisal import Reason
from dxroi.models.comparison import GENERAL_REVENUE, Candidate, Comparison, Grouping, Lack, Margin, Value
from dxroi.models.measures import RATING
from dxroi.models.rubric import Rubric
from dxroi.models.words import Verdict
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.page import era_year, field_label
from dxroi.tables.rubric import title
from dxroi.texts import Lang, say
from dxroi.texts import comparison as t
from dxroi.texts.screen import LIST_COMMA, NOT_STATED_COST, THOUSAND_YEN, YEN
from dxroi.texts.terms import MEASURE, REASON, STAGE, VERDICT_SHORT, VIEW_SHORT

_YEN = frozenset(("benefit", "cost", "net", "net_present_value", GENERAL_REVENUE))
_WHOLE = frozenset(("hours_saved", "undirected_hours", "visits_saved", "unknowns", "unstated_ratings"))
_ONE_DECIMAL = frozenset(("score", "payback_years", "discounted_payback_years", "literacy_steps"))


class Options(NamedTuple):
    """What the call says of the lists."""

    columns: tuple[str, ...]
    """Measures and texts, in order."""
    sorted: bool = False
    """Whether ranks are shown."""
    top: int | None = None
    grouping: Grouping | None = None
    reference: str | None = None
    """The id of the candidate from which the others are told apart."""
    robustness: bool = False
    panel: bool = False
    date: str | None = None


class Sheet(NamedTuple):
    """One comparison, ready to be laid out."""

    comparison: Comparison
    figures: Figures
    options: Options
    marks: Mapping[str, str] = {}
    """By path, what tells apart those whose name another one has too."""

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the sheet."""
        return say(words, self.figures.lang, **values)

    def joined(self, texts: Iterable[str]) -> str:
        """A list in one line."""
        return self.say(LIST_COMMA).join(texts)

    @property
    def rubric(self) -> Rubric:
        """The yardstick."""
        return self.comparison.rubric

    @property
    def number(self) -> int:
        """How many were compared."""
        crowd = self.comparison.crowd
        return len(self.comparison.candidates) if crowd is None else crowd.number

    @property
    def competing(self) -> int:
        """How many of them the city has a choice about."""
        crowd = self.comparison.crowd
        return sum(each.competes for each in self.comparison.candidates) if crowd is None else crowd.competing

    @property
    def unit(self) -> str:
        """The unit of money in words."""
        return self.say(YEN if self.figures.unit is Unit.YEN else THOUSAND_YEN)

    def fiscal_year(self, year: int) -> str:
        """A fiscal year as the language writes it: 令和9, 2027."""
        return era_year(year) if self.figures.lang is Lang.JA else str(year)

    def verdict(self, verdict: Verdict) -> str:
        """The short word for a verdict."""
        return self.say(VERDICT_SHORT[verdict.value])

    def title(self, of: Candidate) -> str:
        """Department and name."""
        return self.say(t.NAME, department=of.department, name=self.name(of))

    def name(self, of: Candidate) -> str:
        """The name; where another one has the same, with what tells the two apart."""
        mark = self.marks.get(of.path)
        return of.name if mark is None else self.say(t.NAME_AND_ID, name=of.name, id=mark)

    def lack(self, of: Lack) -> str:
        """What an unknown is called."""
        return field_label(of.path, of.item, self.figures.lang) if of.stated else self.say(NOT_STATED_COST)

    def heading(self, name: str) -> str:
        """What stands above a column."""
        return self.say(t.COLUMN[name]) if name in t.COLUMN else self.measure(name)

    def measure(self, name: str) -> str:
        """A measure in words; the city view goes without saying."""
        if name == GENERAL_REVENUE:
            return self.say(t.GENERAL_REVENUE)
        if name.startswith(RATING):
            wanted = name.removeprefix(RATING)
            criterion = next((c for c in self.rubric.criteria if c.id == wanted), None)
            return self.say(t.RATING, name=wanted if criterion is None else title(criterion, self.figures.lang))
        view, dot, rest = name.rpartition(".")
        words = self.say(MEASURE[rest])
        return f"{self.say(VIEW_SHORT[view])} {words}" if dot and view != "city" else words

    def value(self, name: str, value: Value) -> str:
        """A value in the unit of its column, or why there is none."""
        if isinstance(value, Reason):
            return self.say(REASON[value.value])
        return self.figures.money(value) if is_yen(name) else self._plain(name, value)

    def with_unit(self, name: str, value: float) -> str:
        """The same in running text."""
        return self.figures.amount(value) if is_yen(name) else self._plain(name, value)

    def difference(self, name: str, value: float) -> str:
        """A difference of two values; that of two rates is in points."""
        if is_rate(name):
            return self.say(t.RATE_POINTS, number=self.figures.number(value * 100, 2))
        return self.value(name, value)

    def _plain(self, name: str, value: float) -> str:
        if is_rate(name):
            return self.figures.number(value * 100, 2) + "%"
        return self.figures.number(value, decimals(name))

    def margin(self, of: Margin) -> str:
        """How far a condition is from coming out otherwise."""
        value, limit = (self.with_unit(of.measure, number) for number in (of.value, of.number))
        if value == limit and of.value != of.number and not is_yen(of.measure):
            value = self.figures.trimmed(of.value, 4)
        return self.say(t.MARGIN, measure=self.measure(of.measure), value=value, limit=limit)

    def text(self, name: str, of: Candidate) -> str:
        """A text of a candidate."""
        if name == "stage":
            return self.say(STAGE[of.stage.value])
        return self.verdict(of.verdict) if name == "verdict" else str(getattr(of, name))


def telling_apart(of: Iterable[Candidate]) -> Mapping[str, str]:
    """The id of everybody whose name another one has too, by path; where the ids are the same as well, the path."""
    named: dict[str, list[Candidate]] = {}
    for each in of:
        named.setdefault(each.name, []).append(each)
    found: dict[str, str] = {}
    for alike in (each for each in named.values() if len(each) > 1):
        ids = Counter(each.id for each in alike)
        found |= {each.path: each.id if ids[each.id] == 1 else each.path for each in alike}
    return found


def is_yen(name: str) -> bool:
    """Whether a measure is an amount of money.

    >>> is_yen("city.net"), is_yen("city.benefit_cost_ratio")
    (True, False)
    """
    return name.rpartition(".")[2] in _YEN


def is_rate(name: str) -> bool:
    """Whether a measure is a rate a year, shown in per cent.

    >>> is_rate("city.internal_rate_of_return"), is_rate("undirected_share")
    (True, False)
    """
    return name.rpartition(".")[2] == "internal_rate_of_return"


def decimals(name: str) -> int:
    """How many decimals a measure is shown with.

    >>> decimals("score"), decimals("hours_saved"), decimals("city.benefit_cost_ratio")
    (1, 0, 2)
    """
    last = name.rpartition(".")[2]
    return 0 if last in _WHOLE else 1 if last in _ONE_DECIMAL or name.startswith(RATING) else 2
