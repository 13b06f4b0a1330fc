"""`jsonl`: one document a line, whatever stands in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats import lines_of, render_line
from dxroi.formats.jsonl import render

from .measuring import steering

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.text(max_size=5), VALUES, max_size=4)


@given(DOCUMENTS)
def test_one_line_that_reads_back(document: dict[str, Any]) -> None:
    text = render(document)
    assert text.endswith("\n")
    assert "\n" not in text[:-1]
    assert "\r" not in text
    assert json.loads(text) == document


@given(DOCUMENTS)
def test_nothing_that_steers_a_terminal(document: dict[str, Any]) -> None:
    assert steering(render(document)) == []


def test_no_command_to_a_runner() -> None:
    assert "##[" not in render({"name": "##[add-mask]x"})
    assert json.loads(render({"name": "##[add-mask]x"})) == {"name": "##[add-mask]x"}


def test_no_negative_zero_but_in_texts() -> None:
    assert (
        render({"a": -0.0, "b": [{"c": -0.0}], "d": "-0.0, -0.0"}) == '{"a": 0, "b": [{"c": 0}], "d": "-0.0, -0.0"}\n'
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number_that_json_lacks(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        render({"a": value})


def test_a_document_in_lines() -> None:
    document = {"format": "x/1", "results": [{"id": "a"}, {"id": "b"}], "findings": []}
    lines = [render_line(each) for each in lines_of(document, "results")]
    assert [json.loads(line) for line in lines] == [{"format": "x/1"}, {"id": "a"}, {"id": "b"}, {"findings": []}]


def test_a_document_without_a_list_is_one_line() -> None:
    assert list(lines_of({"format": "x/1"}, "results")) == [{"format": "x/1"}]
