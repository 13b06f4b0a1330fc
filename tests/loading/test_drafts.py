"""A draft is at every moment a file, and what was typed comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.loading.drafts import Draft, Value, number_value, text_value

TEXTS = st.text(min_size=1).map(str.strip).filter(bool)
PIECES = st.lists(
    st.sampled_from(['"', "'", ": ", " #", "- ", "\t", "\n", "\x1b", "=1+1", "１２", "\\", "{", "]", "&a", "：", "12"]),
    min_size=1,
)
SOUND: dict[str, Value] = {
    "name": "x",
    "department": "x",
    "first_year": "2027",
    "hours_saved": [{"work": "x", "hours": "unknown"}],
    "cost": {"initial": "0", "annual": "0"},
}


@given(TEXTS | PIECES.map("".join).map(str.strip).filter(bool))
def test_any_text_comes_back_as_it_was_typed(text: str) -> None:
    draft = Draft(("head",), SOUND).copy()
    draft.put("name", text_value(text))
    draft.put("hours_saved.0.work", text_value(text))
    draft.put("ratings", {"reusability": {"rating": "3", "because": text_value(text)}})
    draft.remarks["name"] = "remark"
    found = draft.read().proposal
    assert found is not None
    assert {found.name, found.works[0].work, found.ratings["reusability"].because} == {text}


@given(st.text())
def test_a_typed_number_is_one_value_or_a_fault(typed: str) -> None:
    """Whatever is typed where a number is wanted, the rest of the file stays what it is."""
    value, faults = number_value("cost.initial", typed)
    assert (value is None) == bool(faults)
    if value is not None:
        draft = Draft((), SOUND).copy()
        draft.put("cost.initial", value)
        read = draft.read()
        assert read.proposal is None or (read.proposal.name, read.proposal.first_year) == ("x", 2027)


@pytest.mark.parametrize("typed", ["5 # five", "5\n", "  5"])
def test_what_stands_beside_a_number_is_left(typed: str) -> None:
    assert number_value("cost.initial", typed) == ("5", ())


def test_a_copy_is_another() -> None:
    draft = Draft((), SOUND).copy()
    other = draft.copy()
    other.put("hours_saved.0.work", "y")
    other.put("hours_saved.1", {"work": "z", "hours": "1"})
    assert draft.get("hours_saved.0.work") == "x"
    assert other.get("hours_saved.1.work") == "z"
    assert draft.get("hours_saved.1.work") is None
