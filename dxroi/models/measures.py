"""The closed list of what conditions and criteria may read."""

from __future__ import annotations

VIEWS = ("cash", "city", "society")
VIEW_MEASURES = (
    "benefit",
    "cost",
    "net",
    "benefit_cost_ratio",
    "payback_years",
    "net_present_value",
    "discounted_benefit_cost_ratio",
    "discounted_payback_years",
    "internal_rate_of_return",
)
"""Measures of a view, written `city.net`."""
SCORE = "score"
"""Not for a criterion: the score is made of criteria."""
OTHER_MEASURES = (
    "hours_saved",
    "undirected_hours",
    "undirected_share",
    "visits_saved",
    "fte",
    "literacy_steps",
    "unknowns",
    "unstated_ratings",
)
RATING = "rating."
"""`rating.ID`: the deciding rating of a criterion; for conditions only."""
CRITERION_MEASURES = (*(f"{view}.{name}" for view in VIEWS for name in VIEW_MEASURES), *OTHER_MEASURES)
MEASURES = (SCORE, *CRITERION_MEASURES)
BALANCES = tuple(name for name in MEASURES if name.endswith((".net", ".net_present_value")))
"""Those that are not negative where the cost is recovered."""
STATED_AMOUNTS = (
    "hours_saved_per_year",
    "hours_before_per_year",
    "hours_after_per_year",
    "reduction_rate",
    "yen_per_hour",
    "labour_yen_per_year",
    "cash_saved_per_year",
    "cost_initial",
    "cost_per_year",
    "cost_total",
)
"""What sources publish beside the measures: see `engine.stated` for how each is recomputed."""
STATED_MEASURES = (SCORE, *(name for name in CRITERION_MEASURES if name not in ("unknowns", "unstated_ratings")))
STATED = (*STATED_AMOUNTS, *VIEW_MEASURES, *STATED_MEASURES)
"""The names under `stated:`; a measure of a view without its view is the city's."""
OPERATORS = (">=", "<=", "==", ">", "<")
"""The longer ones first, as a reader has to try them."""
