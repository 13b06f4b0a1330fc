"""What every part of a screen is laid out from: the answer, the words, the figures."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine.costs import RUNNING_COST
from dxroi.engine.lines import Ledgers
from dxroi.engine.totals import Totals
from dxroi.finding import Words
from dxroi.models.appraisal import Appraisal, Measure, View
from dxroi.models.proposal import Proposal, item_name, quantities
from dxroi.models.quantity import Number, Quantity
from dxroi.models.rubric import Criterion, Rubric
from dxroi.models.words import Verdict
from dxroi.tables.figures import Figures
from dxroi.texts import Lang, say
from dxroi.texts.screen import BEFORE_TAX, CITY_PART, LIST_COMMA, NOT_STATED_COST
from dxroi.texts.terms import CRITERION, FIELD, UNIT_OF, VERDICT_SHORT


class Page(NamedTuple):
    """One proposal's answer, ready to be laid out."""

    proposal: Proposal
    rubric: Rubric
    appraisal: Appraisal
    lines: Ledgers
    totals: Totals
    figures: Figures
    date: str | None = None
    """作成日, where the user gave one; there is no clock in a result."""
    report: bool = False
    """Whether it is a report to be handed round, which says so at its head."""

    def say(self, words: Words, **values: object) -> str:
        """A text in the page's language."""
        return say(words, self.figures.lang, **values)

    @property
    def years(self) -> int:
        """The horizon."""
        return self.rubric.horizon

    @property
    def japanese(self) -> bool:
        """Whether the page is in Japanese."""
        return self.figures.lang is Lang.JA

    def measure(self, view: View, name: str) -> Measure:
        """A measure of a view."""
        return self.appraisal.views[view][name]

    def money(self, measure: Measure) -> str:
        """An amount with its unit."""
        return self.figures.amount(measure.value, measure.scale)

    def verdict(self, verdict: Verdict) -> str:
        """The short word for a verdict."""
        return self.say(VERDICT_SHORT[verdict.value])

    def joined(self, texts: list[str]) -> str:
        """A list in one line."""
        return self.say(LIST_COMMA).join(texts)

    def fiscal_year(self, year: int) -> str:
        """A fiscal year as the language writes it: 令和9, 2027."""
        return era_year(year) if self.japanese else str(year)

    def criterion(self, criterion: Criterion) -> str:
        """The title of a criterion: the rubric's own, else the policy's words, else its id."""
        words = criterion.title or CRITERION.get(criterion.id)
        return self.say(words) if words else criterion.id

    def criterion_named(self, id_: str) -> str:
        """The title of a criterion of the rubric by its id."""
        return next((self.criterion(c) for c in self.rubric.criteria if c.id == id_), id_)

    def label(self, path: str) -> str:
        """What a field is called, with the name of the item it belongs to.

        `cost.1.annual` of the item クラウド利用料 is 運用経費（年額：クラウド利用料）.
        """
        if path == RUNNING_COST and not any(c.annual and not c.contract for c in self.proposal.costs):
            return self.say(NOT_STATED_COST)
        return field_label(path, item_name(self.proposal, path), self.figures.lang)

    def limit(self, path: str, value: Number, at_most: bool) -> str:
        """A limit on a field's value, rounded to the safe side."""
        name = [part for part in path.split(".") if not part.isdigit()][-1]
        if name in ("initial", "annual", "amount", "cost", "cash_saved", "monthly", "total", "renewal"):
            quantity = next((q for q in quantities(self.proposal) if q.field == path), None)
            return self.figures.money_limit(value, at_most) + whose(quantity, self.figures.lang)
        shown = self.figures.floor(value, 1) if at_most else self.figures.ceiling(value, 1)
        return shown + self.say(UNIT_OF[name]) if name in UNIT_OF else shown


def field_label(path: str, item: str | None, lang: Lang) -> str:
    """What a field is called, with the name of its item."""
    key = field_key(path)
    words = say(FIELD[key], lang) if key in FIELD else path
    return f"{words}{'：' if lang is Lang.JA else ': '}{item}" if item else words


def whose(quantity: Quantity | None, lang: Lang) -> str:
    """Whether an amount is without tax, or the city's part of a joint one."""
    if quantity is None or (quantity.before_tax is None and quantity.share is None):
        return ""
    return say(BEFORE_TAX if quantity.share is None else CITY_PART, lang)


def field_key(path: str) -> str:
    """The key that a path is called by: its last, but that of what it belongs to for the price after a contract.

    >>> field_key("cost.1.annual.0"), field_key("cost.0.contract.renewal.monthly")
    ('annual', 'renewal')
    """
    parts = [part for part in path.split(".") if not part.isdigit()]
    return "renewal" if parts[-2:] == ["renewal", "monthly"] else parts[-1]


def era_year(year: int) -> str:
    """A fiscal year in the Japanese era of its April.

    >>> era_year(2027), era_year(2019), era_year(2018)
    ('令和9', '令和元', '平成30')
    """
    start, name = (2018, "令和") if year >= 2019 else (1988, "平成")
    return name + ("元" if year - start == 1 else str(year - start))
