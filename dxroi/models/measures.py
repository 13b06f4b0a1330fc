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
OPERATORS = (">=", "<=", "==", ">", "<")
"""The longer ones first, as a reader has to try them."""
