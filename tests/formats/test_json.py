from __future__ import annotations

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats.json import render

from .measuring import steering

TEXTS = st.text(st.characters(exclude_categories=()), max_size=8)
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
INNER = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=6
)
DOCUMENTS = st.dictionaries(TEXTS, INNER, max_size=4)


class TestDocuments:
    """The document itself, harmless to look at."""

    @given(document=DOCUMENTS)
    def test_it_reads_back(self, document: dict[str, object]) -> None:
        assert json.loads(render(document)) == document

    @given(document=DOCUMENTS)
    def test_nothing_steering_is_left(self, document: dict[str, object]) -> None:
        assert steering(render(document)) == []
        assert render(document).encode()

    def test_keys_keep_their_order(self) -> None:
        assert list(json.loads(render({"format": 1, "b": 2, "a": 3}))) == ["format", "b", "a"]

    def test_a_mapping_need_not_be_a_dict(self) -> None:
        assert render(MappingProxyType({"views": MappingProxyType({})})) == '{\n  "views": {}\n}\n'

    def test_minus_nothing_is_nothing(self) -> None:
        document = {"-0.0": -0.0, "a": [-0.0, "-0.0", -0.05, "x: -0.0,"]}
        assert "".join(render(document).split()) == '{"-0.0":0,"a":[0,"-0.0",-0.05,"x:-0.0,"]}'

    def test_a_runner_finds_no_command(self) -> None:
        text = render({"name": "##[error]x", "##[": "###["})
        assert "##[" not in text
        assert json.loads(text) == {"name": "##[error]x", "##[": "###["}

    @pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
    def test_what_is_no_number_is_refused(self, number: float) -> None:
        with pytest.raises(ValueError, match="float"):
            render({"net": number})

    def test_what_is_no_value_is_refused(self) -> None:
        with pytest.raises(TypeError, match="set"):
            render({"net": {1}})


def test_a_small_document() -> None:
    assert render(
        {"name": "申告\x1b\u202e\U000e0041", "net": -1689000, "score": 68.5, "unknowns": [], "review": None}
    ) == (
        '{\n  "name": "申告\\u001b\\u202e\\udb40\\udc41",\n  "net": -1689000,\n  "score": 68.5,\n'
        '  "unknowns": [],\n  "review": null\n}\n'
    )
