"""What an item comes to year by year, and effects under a scenario."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.flows import Flow, flow, gain
from dxroi.engine.periods import Period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.models.quantity import Number, Series


def by_year(series: Series, when: Period, years: int, scenario: Scenario) -> tuple[list[Number], list[frozenset[str]]]:
    """The amount of every year of the horizon, 0 outside the period, and what is missing by year; empty if nothing."""
    if len(series.entries) == 1 and not series.entries[0].unknown and not when.missing:  # the usual case, quickly
        return when.alike(scenario.number(series.entries[0]), 0, years), []
    amounts: list[Number] = []
    missing: list[frozenset[str]] = []
    for t in range(years):
        if not when.covers(t):
            amounts.append(0)
            missing.append(NOTHING)
            continue
        entry = series.at(t - when.start)
        amounts.append(scenario.number(entry))
        missing.append((scenario.missing(entry) | when.missing) if entry.unknown else when.missing)
    return amounts, missing


def effect(amounts: Sequence[Number], missing: Sequence[frozenset[str]], scenario: Scenario) -> Flow:
    """The flow of an effect under the scenario: scaled, and later by the delay."""
    if scenario.effects != 1:
        amounts = [a * scenario.effects for a in amounts]
    delay = scenario.delay
    if type(delay) is not int:
        return _spread(amounts, missing, delay)
    if delay:
        amounts = (*((0,) * delay), *amounts)[: len(amounts)]
        missing = ((NOTHING,) * delay + tuple(missing))[: len(missing)]
    return flow(amounts, missing)


def _spread(amounts: Sequence[Number], missing: Sequence[frozenset[str]], delay: Number) -> Flow:
    """What each year brings some years later: one part of it in one year and the rest in the next."""
    years = len(amounts)
    shares = [gain(1 - abs(delay - later)) for later in range(years)]
    late: list[Number] = [0] * years
    gaps = [NOTHING] * years
    for later, share in enumerate(shares):
        if share != 0:
            for t in range(years - later):
                late[t + later] = late[t + later] + amounts[t] * share
                gaps[t + later] |= missing[t] if missing else NOTHING
    return flow(late, gaps if missing else [])
