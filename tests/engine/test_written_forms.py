"""Long and short form mean the same when they say the same."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.answers import Case, answered, shipped
from tests.engine.law import LAW

HEAD = "name: n\ndepartment: d\nfirst_year: 2027\n"
WRITTEN_YEN = st.integers(0, 20_000_000).map(str) | st.just("unknown")
WRITTEN_HOURS = st.integers(0, 40_000).map(lambda n: f"{n / 10:g}") | st.just("unknown")
PATHS = {
    "hours_saved.0.hours": "hours_saved",
    "cost.0.initial": "cost.initial",
    "cost.0.annual": "cost.annual",
    "cash_saved.0.annual": "cash_saved",
}
"""Path in the long form -> path in the short form."""


def comparable(case: Case) -> Any:
    """The answer without what names the file and its questions, paths as the short form has them."""
    entry = {**case.result()}
    for key in ("sha256", "questions"):
        del entry[key]
    return _renamed(entry)


def _renamed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each) for each in value]
    return PATHS.get(value, value) if isinstance(value, str) else value


class TestForms:
    """Long and short mean the same when they say the same."""

    @LAW
    @given(WRITTEN_HOURS, WRITTEN_YEN, st.none() | WRITTEN_YEN, st.none() | WRITTEN_YEN, st.booleans())
    def test_the_same_answer(
        self, hours: str, initial: str, annual: str | None, cash: str | None, directed: bool
    ) -> None:
        short, long = HEAD + f"hours_saved: {hours}\n", HEAD + f"hours_saved:\n  - work: a\n    hours: {hours}\n"
        if directed:
            short, long = short + "freed_for: x\n", long + "    freed_for: x\n"
        running = "" if annual is None else f", annual: {annual}"
        short += f"cost: {{initial: {initial}{running}}}\n"
        long += f"cost: [{{item: b, initial: {initial}{running}}}]\n"
        if cash is not None:
            short, long = short + f"cash_saved: {cash}\n", long + f"cash_saved: [{{item: c, annual: {cash}}}]\n"
        rubric = shipped("chigasaki-dx-2")
        assert comparable(answered(short.encode(), rubric)) == comparable(answered(long.encode(), rubric))
