"""Questions that no single field can answer. ONE MODULE PER CHECK.

A check is a module with a docstring that says what it asks, a `CODE` of the catalogue of findings and one function
`check(subject)` that yields findings. To add one: write the module, add it to `CHECKS` (to `few.FEW` where it asks of
what few proposals have), its text and its page of the manual to `texts/findings/`, its row to `strictness`, and a bad
and a good file to `tests/data/checks/`. A check never stops an evaluation. Those of rubrics are in `checks.rubric`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from dxroi.checks import (
    amounts_after_horizon,
    annual_cost_ends_early,
    cash_release_without_budget_line,
    contract_shorter_than_horizon,
    decisive_estimate,
    fixed_term_posts_counted_twice,
    freed_hours_without_destination,
    funding_above_cost,
    grant_beyond_its_years,
    grant_on_running_cost,
    later_stage_requirement,
    lease_without_renewal,
    longer_than_before,
    missing_initial_cost,
    more_hours_than_work,
    online_uptake_without_evidence,
    ordinance_after_start,
    ordinance_without_date,
    outsourcing_without_fee,
    overtime_above_average,
    paper_without_double_handling,
    rate_without_source,
    rating_not_in_rubric,
    rating_not_stated,
    rating_without_reason,
    reuse_without_destination,
    running_cost_not_stated,
    stated_figures,
    sum_among_items,
    thousand_yen,
    unread_unknown,
    work_named_twice,
    years_of_cost_and_effect,
)
from dxroi.checks.strictness import at_stage
from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.proposal import Proposal


class Check(Protocol):
    """What a module in this folder offers."""

    CODE: str

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield every finding, with the path of the field it is about and no location."""


OF_THE_VERDICT = ("DX403", "DX411")
"""Codes of what is asked of a verdict, not of what the file states."""

CHECKS: tuple[Check, ...] = (
    amounts_after_horizon,
    annual_cost_ends_early,
    cash_release_without_budget_line,
    contract_shorter_than_horizon,
    decisive_estimate,
    fixed_term_posts_counted_twice,
    freed_hours_without_destination,
    funding_above_cost,
    grant_beyond_its_years,
    grant_on_running_cost,
    later_stage_requirement,
    lease_without_renewal,
    longer_than_before,
    missing_initial_cost,
    more_hours_than_work,
    online_uptake_without_evidence,
    ordinance_after_start,
    ordinance_without_date,
    outsourcing_without_fee,
    overtime_above_average,
    paper_without_double_handling,
    rate_without_source,
    rating_not_in_rubric,
    rating_not_stated,
    rating_without_reason,
    reuse_without_destination,
    running_cost_not_stated,
    stated_figures,
    sum_among_items,
    thousand_yen,
    unread_unknown,
    work_named_twice,
    years_of_cost_and_effect,
)


def run(subject: Subject) -> tuple[Finding, ...]:
    """Every finding of every check, by code."""
    found = (at_stage(f, subject.proposal.stage) for c in _of(subject.proposal) for f in c.check(subject))
    return tuple(sorted(found, key=lambda f: (f.code, f.field)))


def _of(proposal: Proposal) -> Iterable[Check]:
    """The checks that may find anything; what few proposals have is looked at by modules that few load."""
    parts = (
        proposal.actuals,
        proposal.options,
        proposal.reuse,
        proposal.residents,
        proposal.funding,
        proposal.outcomes,
    )
    if not any(parts) and all(item.contract is None for item in proposal.costs):
        return CHECKS
    from dxroi.checks.few import FEW

    return (*CHECKS, *FEW)
