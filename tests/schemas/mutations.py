"""Sound files with slips in them, as trees of plain values: keys lost, added and misspelt, values of other kinds."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 3, 5, 51, 101, 1988, 1989, 2026, 2027, 2031, 2200, 2201, 0.5, 1.5, 0.95, -0.5, 1e15,
    2.5e6, 1234.5, 10**15, "", " ", "　", "text", "unknown", "未定", "2027", "令和9年度", "令和元年度",
    "令和200年度", "令和09年度",
    "2027-10", "2027-13", "1989-03", "1989-04", "2201-03", "2201-04", "2026-10-15", "2026-02-30", "2026-10-32", "true",
    "1,200", "5%", "idea", "operating", "regular", "fixed-term", "quote", "excluded", "national", "bond", "initial",
    "annual", "all", "statutory", "none", "lowest", "drop", "ends", "p10-p90", "start", "mid", "justified", "withheld",
    "ahp", "equal", "direct", "1/2", "1/0", "a/b", "proposal/1", "rubric/1", "inventory/1", "budget/1", "a.b", "a b",
    "score >= 60", "city.net>0", "city.net > ", "score >= 1,000", "score => 3", "rating.economy >= 3",
    "rating.nobody > 1",
    "sum >= 3", "unknowns == 0", "score >= 60 and fte > 1", "city.benefit_cost_ratio", "city.profit", "DX301", "DX999",
    "general_revenue", "cost", "low", "middle", "cash.net",
    {}, [], [[]], [{}], ["a", "b"], ["a", "a"], ["a"], ["a", 1], [1, 2], [0.2, "未定"], [None],
    {"low": 1, "likely": 2, "high": 3}, {"low": 3, "likely": 2, "high": 1}, {"low": 1, "likely": 2},
    {"low": 1, "likely": 2, "high": "unknown"}, {"low": 0.1, "likely": 0.2, "high": 1.1},
    {"initial": 1}, {"annual": [1, 2], "tax": "excluded"}, {"tax": "included"},
    {"value": 5}, {"value": 5, "source": "s"}, {"source": "s"}, {"ja": "あ"}, {"ja": "あ", "en": "a"}, {"fr": "a"},
    {"rating": 3}, {"reviewed": 3}, {"0": 0, "5": 100}, {"0": 0}, {"a": 0, "5": 100}, [[0, 0], [1, 50]], [[0]],
    [[0, 0]],
    {"work": "w", "hours": 3}, [{"work": "w", "hours": 3}], [{"work": "w", "before": 3}], [{"item": "i", "annual": 3}],
    [{"item": "i"}], {"method": "ahp", "pairs": {"a/b": 3}}, {"method": "equal"}, {"method": "equal", "x": 1}, {"x": 1},
    {"require": "score >= 60", "from": "idea"}, {"require": "score >= 60", "until": "idea"}, {"2027": 100}, {"1988": 1},
    {"needed": True, "by": "2027-10"}, {"hours_saved_per_year": 3}, {"cost_total": 3, "sum": 3},
    [{"name": "n", "cost": 3, "measures": ["cost"]}],
    [{"id": "a", "set": {"cost": 3}}], {"share": 0.5}, {"by": "equal", "cities": 3}, {"by": "key", "ours": 1},
    {"form": "lease", "months": 60, "starts": "2027-10", "monthly": 5}, {"monthly": 5}, "same", "long-term", "level",
    "principal", 1200, 1201, 60.0, 50,
    {"2027": {"hours_saved": -3, "cost": 5}}, {"2027": {"online": {"p": 0.5}, "literacy": {"people": 3, "to": 2}}},
    {"first": 0.1, "ceiling": 0.6, "years": 4}, {"first": 0.1, "ceiling": {"low": 0.1, "likely": 0.5, "high": 0.6},
    "years": 2, "curve": "s"}, {"first": 0.1}, {"minutes_per_case": 6}, {"seal": "required"}, "abolished", "linear",
    {"status": "to-abolish", "by": "2027-10"}, "city", "drafting", "notice-earlier",
)  # fmt: skip
KEYS = (
    "format", "id", "name", "stage", "summary", "serves", "freed_for", "cost", "cash_saved", "residents", "ratings",
    "literacy", "outcomes", "funding", "operates_from", "obligation", "review", "stated", "ordinance", "surveys",
    "options", "set", "exit", "joint", "ours", "others", "cities",
    "actuals",
    "hours_saved", "measures", "work", "before", "after", "cases", "minutes_before", "hours", "staff", "cash_releasing",
    "reused",
    "ramp", "yen_per_hour", "from",
    "until", "in", "people", "outsourced_to", "item", "initial", "annual", "tax", "hours_per_year", "contract_until",
    "posts", "paper_kept", "minutes_saved", "rating", "because", "reviewed", "share", "amount", "of", "by", "on",
    "source", "evidence", "note", "title", "horizon", "ranges", "weighting", "criteria", "gates", "verdicts", "extends",
    "notice", "mandatory_checks", "measure", "points", "levels", "when_absent", "remove", "require", "cap", "condition",
    "when", "value", "rate", "timing", "method", "pairs", "counts", "caps", "staff_hours", "must", "needs", "excludes",
    "contract", "months", "starts", "monthly", "total", "renewal", "authority", "limit_years", "term_years",
    "deferral_years", "interest_rate", "repayment", "tax_allocation_share", "tax_allocation_of", "terms_source",
    "minutes_visit", "minutes_online", "paper", "minutes_per_case", "rules", "seal", "face_to_face", "status", "law",
    "set_by", "yen_per_visit_case", "first", "ceiling", "years", "curve", "kind",
    "verdict_at_least", "works", "kinds", "systems", "difficulty", "low", "nonsense", "費用", "a：b", "3", "2027",
)  # fmt: skip


def _nodes(value: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """Every mapping and list."""
    if isinstance(value, dict | list):
        yield value
        for below in value.values() if isinstance(value, dict) else value:
            yield from _nodes(below)


def _slip(draw: st.DrawFn, node: dict[str, Any] | list[Any]) -> None:
    """One change of one mapping or list."""
    value = copy.deepcopy(draw(st.sampled_from(VALUES)))
    if isinstance(node, list):
        position = draw(st.integers(0, len(node)))
        if position == len(node):
            node.append(value)
        elif draw(st.booleans()):
            del node[position]
        else:
            node[position] = value
        return
    key = draw(st.sampled_from([*node, *KEYS]) if draw(st.booleans()) or not node else st.sampled_from(list(node)))
    change = draw(st.sampled_from(("set", "set", "lose", "list", "rename")))
    if change == "lose":
        node.pop(key, None)
    elif change == "list" and key in node:
        node[key] = [node[key]]
    elif change == "rename" and key in node:
        node[draw(st.sampled_from(KEYS))] = node.pop(key)
    else:
        node[key] = value


@st.composite
def slipped(draw: st.DrawFn, sound: list[dict[str, Any]]) -> dict[str, Any]:
    """One of the files with a slip or two."""
    data: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(sound)))
    for _ in range(draw(st.sampled_from((1, 1, 1, 2)))):
        _slip(draw, draw(st.sampled_from(list(_nodes(data)))))
    return data
