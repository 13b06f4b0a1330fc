"""What an item comes to year by year, and effects under a scenario."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.flows import Flow, flow
from dxroi.engine.periods import Period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.models.quantity import Number, Series


def by_year(series: Series, when: Period, years: int, scenario: Scenario) -> tuple[list[Number], list[frozenset[str]]]:
    """The amount of every year of the horizon, 0 outside the period, and what is missing by year; empty if nothing."""
    first, last = when.start, when.end
    if len(series.entries) == 1 and not series.entries[0].unknown and not when.missing:  # the usual case, quickly
        number = series.entries[0].likely
        return [number if first <= t <= last else 0 for t in range(years)], []
    amounts: list[Number] = []
    missing: list[frozenset[str]] = []
    for t in range(years):
        if not first <= t <= last:
            amounts.append(0)
            missing.append(NOTHING)
            continue
        entry = series.at(t - first)
        amounts.append(scenario.number(entry))
        missing.append((scenario.missing(entry) | when.missing) if entry.unknown else when.missing)
    return amounts, missing


def _delayed(by_year: Sequence[Number], delay: int) -> tuple[Number, ...]:
    return (*((0,) * delay), *by_year)[: len(by_year)] if delay else tuple(by_year)


def effect(amounts: Sequence[Number], missing: Sequence[frozenset[str]], scenario: Scenario) -> Flow:
    """The flow of an effect under the scenario: scaled, and later by the delay."""
    if scenario.effects != 1:
        amounts = [a * scenario.effects for a in amounts]
    if scenario.delay:
        amounts = _delayed(amounts, scenario.delay)
        missing = ((NOTHING,) * scenario.delay + tuple(missing))[: len(missing)]
    return flow(amounts, missing)
