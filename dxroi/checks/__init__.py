"""Questions that no single field can answer. ONE MODULE PER CHECK.

A check is a module with a docstring that is its page of the manual, a `CODE` of the catalogue of findings and one
function `check(subject)` that yields findings. To add one: write the module, add it to `CHECKS`, and its text to
`texts/findings/`. A check never stops an evaluation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from dxroi.checks import (
    amounts_after_horizon,
    cash_release_without_budget_line,
    funding_above_cost,
    later_stage_requirement,
    missing_initial_cost,
    rate_without_source,
    rating_not_in_rubric,
    rating_not_stated,
    reuse_without_destination,
    running_cost_not_stated,
    unread_unknown,
)
from dxroi.checks.subject import Subject
from dxroi.finding import Finding


class Check(Protocol):
    """What a module in this folder offers."""

    CODE: str

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield every finding, with the path of the field it is about and no location."""


CHECKS: tuple[Check, ...] = (
    amounts_after_horizon,
    cash_release_without_budget_line,
    funding_above_cost,
    later_stage_requirement,
    missing_initial_cost,
    rate_without_source,
    rating_not_in_rubric,
    rating_not_stated,
    reuse_without_destination,
    running_cost_not_stated,
    unread_unknown,
)


def run(subject: Subject) -> tuple[Finding, ...]:
    """Every finding of every check, by code."""
    return tuple(sorted((f for c in CHECKS for f in c.check(subject)), key=lambda f: (f.code, f.field)))
