"""Checks of what few proposals have: procedures, funding, contracts, options, actuals, reuse, outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxroi.checks import (
    actuals_before_operation,
    actuals_before_start,
    actuals_far_from_plan,
    actuals_with_a_gap,
    actuals_without_measurement,
    authority_not_fitting,
    bond_beyond_its_programme,
    contract_longer_than_allowed,
    contract_without_authority,
    contract_without_renewal,
    longer_at_home,
    option_like_another,
    option_named_as_a_row,
    outcome_amount,
    procedure_ordinance_after_start,
    reuse_of_own_work,
    rule_before_start,
    tax_allocation_without_source,
)

if TYPE_CHECKING:
    from dxroi.checks import Check

FEW: tuple[Check, ...] = (
    actuals_before_operation,
    actuals_before_start,
    actuals_far_from_plan,
    actuals_with_a_gap,
    actuals_without_measurement,
    authority_not_fitting,
    bond_beyond_its_programme,
    contract_longer_than_allowed,
    contract_without_authority,
    contract_without_renewal,
    longer_at_home,
    option_like_another,
    option_named_as_a_row,
    outcome_amount,
    procedure_ordinance_after_start,
    reuse_of_own_work,
    rule_before_start,
    tax_allocation_without_source,
)
