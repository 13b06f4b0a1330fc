"""Questions to a rubric: is every gate and every verdict within reach? ONE MODULE PER CHECK.

The shape is that of the checks of proposals, with `check_rubric(rubric)` in place of `check(subject)`. A finding here
is a warning: a rubric with a rule that never holds can still be used, and says less than its author thinks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from dxroi.checks.rubric import gate_never_met, rule_never_holds, rule_never_reached
from dxroi.finding import Finding
from dxroi.models.rubric import Rubric


class RubricCheck(Protocol):
    """What a module in this folder offers."""

    CODE: str

    def check_rubric(self, rubric: Rubric) -> Iterator[Finding]:
        """Yield every finding, with a path that begins with `rubric.` and no location."""


RUBRIC_CHECKS: tuple[RubricCheck, ...] = (
    gate_never_met,
    rule_never_holds,
    rule_never_reached,
)


def run_rubric(rubric: Rubric) -> tuple[Finding, ...]:
    """Every finding of every check of rubrics, by code."""
    found = (f for c in RUBRIC_CHECKS for f in c.check_rubric(rubric))
    return tuple(sorted(found, key=lambda f: (f.code, f.field)))
