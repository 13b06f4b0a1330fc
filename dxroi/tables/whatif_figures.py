"""The figures that `dxroi whatif` sets side by side: each read from an appraisal, none computed anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.ties import equal
from dxroi.models.appraisal import Appraisal, Measure, Reason, View
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.tables.figures import Figures
from dxroi.tables.page import era_year
from dxroi.texts import Lang, say
from dxroi.texts import whatif as t
from dxroi.texts.screen import PLUS, YEAR_NUMBER
from dxroi.texts.terms import REASON

DECIMALS: Mapping[str, int] = {"score": 1, "city.benefit_cost_ratio": 2, "city.payback_years": 1, "hours_saved": 1}
"""Of figures that are no money."""
_TRIMMED = ("hours_saved",)


class State(NamedTuple):
    """One proposal under one rubric, as it is or as it would be."""

    proposal: Proposal
    rubric: Rubric
    appraisal: Appraisal


def measures_of(of: State) -> Mapping[str, Measure]:
    """The figures over the whole horizon, by name."""
    appraisal = of.appraisal
    return {
        "score": appraisal.judgement.score,
        "city.net": appraisal.views[View.CITY]["net"],
        "cash.net": appraisal.views[View.CASH]["net"],
        "society.net": appraisal.views[View.SOCIETY]["net"],
        "city.benefit_cost_ratio": appraisal.views[View.CITY]["benefit_cost_ratio"],
        "city.payback_years": appraisal.views[View.CITY]["payback_years"],
        "hours_saved": appraisal.measures["hours_saved"],
        "city.cost": appraisal.views[View.CITY]["cost"],
        "general_revenue": _sum([row.general_revenue for row in appraisal.years]),
        "bond": _sum([row.bond for row in appraisal.years]),
    }


def idle(name: str, states: Sequence[State]) -> bool:
    """Whether a figure says nothing of these: residents of whom nothing is stated, a bond that nobody takes up."""
    if name == "society.net":
        return not any(each.proposal.residents_stated for each in states)
    return name == "bond" and all(row.bond == 0 for each in states for row in each.appraisal.years)


def _sum(amounts: Sequence[Number | None]) -> Measure:
    """The whole of amounts by year; unknown where one of them is."""
    known = [amount for amount in amounts if amount is not None]
    return Measure(sum(known)) if len(known) == len(amounts) else Measure(None, Reason.UNKNOWN)


def balances_of(of: State) -> Mapping[int, Measure]:
    """The net of each fiscal year; where no first year is stated, of -1, -2 and so on."""
    rows = of.appraisal.years
    nets = [Measure(row.net, Reason.UNKNOWN if row.net is None else None, row.gross) for row in rows]
    keys = [-number if row.year is None else row.year for number, row in enumerate(rows, 1)]
    return dict(zip(keys, nets, strict=True))


def year_name(key: int, lang: Lang) -> str:
    """What a year is called."""
    if key < 0:
        return say(YEAR_NUMBER, lang, n=-key)
    return say(t.FISCAL_YEAR, lang, year=era_year(key) if lang is Lang.JA else key)


def same(a: Measure | None, b: Measure | None) -> bool:
    """Whether two figures are equal by the tie rule, or missing for the same reason."""
    if a is None or b is None or a.value is None or b.value is None:
        return (a and (a.value, a.reason)) == (b and (b.value, b.reason))
    return equal(a.value, b.value, max(a.scale, b.scale))


def difference(a: Measure | None, b: Measure | None) -> Measure | None:
    """What lies between two figures that both have a value."""
    if a is None or b is None or a.value is None or b.value is None:
        return None
    return Measure(0 if same(a, b) else b.value - a.value, scale=max(a.scale, b.scale))


def shown(name: str, of: Measure | None, figures: Figures) -> str:
    """A figure in its unit, or why there is none."""
    if of is None:
        return say(t.NO_YEAR, figures.lang)
    if of.reason is not None:
        return say(REASON[of.reason.value], figures.lang)
    if name not in DECIMALS:
        return figures.money(of.value, of.scale)
    write = figures.trimmed if name in _TRIMMED else figures.number
    return write(of.value, DECIMALS[name])


def shown_difference(name: str, of: Measure | None, figures: Figures) -> str:
    """A difference with its sign; with its unit where thousands would show nothing of it."""
    if of is None or not of.value:
        return ""
    text = shown(name, of, figures)
    if not text.strip("0.,"):
        text = figures.amount(of.value, of.scale) if name not in DECIMALS else figures.trimmed(of.value, 6)
    return text if of.value < 0 else say(PLUS, figures.lang) + text
