"""Any bytes come to a proposal or to findings with places, never to another exception, and quickly."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dxroi.finding import Finding
from dxroi.loading import events, proposal_of, read_rubric
from dxroi.loading.files import document_of
from dxroi.loading.places import place_of
from dxroi.loading.rubrics import read_tree
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message

from .samples import PROPOSAL, RUBRIC
from .test_proposals import EVERY_KEY

PIECES = (
    "name", "hours_saved", "cost", "ratings", "residents", "funding", "initial", "annual", "low", "likely", "high",
    "work", "before", "after", "from", "until", "share", "ramp", "unknown", "未定", "2027", "令和9年度", "1e400", "-3",
    "0.5", "1,200千円", "５％", ": ", "：", "　", "\n", "\n  ", "\n  - ", "- ", "[", "]", "{", "}", ", ", '"', "'", "#",
    "&a ", "*a", "<<: ", "!x ", "|\n  ", ">\n", "---\n", "%", "\t", "\r\n", "~", "null", "true", "?", "criteria", "id",
    "points", "levels", "when", "verdicts", "weighting", "method", "pairs", "extends", "horizon", "value", "labour",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """A sound file with a few slips in it."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + draw(st.sampled_from(PIECES) | st.text(max_size=3)) + text[end:]
    return text


def is_said(findings: tuple[Finding, ...] | list[Finding]) -> None:
    """Every finding has a place within reason and can be said in both languages."""
    for found in findings:
        assert found.location is not None
        assert found.location.line >= 1
        assert found.location.column >= 1
        assert all(message(found, lang) and hint(found, lang) for lang in Lang)


def check_proposal(data: bytes) -> None:
    start = time.process_time()
    loaded = proposal_of(data, "p.yaml")
    assert time.process_time() - start < 2
    assert (loaded.proposal is None) == loaded.invalid
    is_said(loaded.findings)


def check_rubric(data: bytes) -> None:
    document = document_of(data, "r.yaml", "rubric")
    findings = document.findings
    if document.root is not None:
        read_tree(document.root, findings)
        for found in list(findings):
            place_of(document.root, found.field, "rubric")
    is_said(findings)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8", "replace")))
@example(b"cost: {a: 1,000,000}")
@example("{名前： [}".encode())
@example(b"? ? ? :")
def test_anything(data: bytes) -> None:
    check_proposal(data)
    check_rubric(data)


@settings(max_examples=300, deadline=None)
@given(edited(EVERY_KEY) | edited(PROPOSAL))
def test_a_proposal_with_slips(text: str) -> None:
    check_proposal(text.encode("utf-8", "replace"))


@settings(max_examples=300, deadline=None)
@given(edited(RUBRIC))
def test_a_rubric_with_slips(text: str) -> None:
    check_rubric(text.encode("utf-8", "replace"))


@settings(max_examples=100, deadline=None)
@given(TEXTS | edited(EVERY_KEY))
def test_the_python_parser_as_well(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", yaml.SafeLoader)
        proposal_of(text.encode("utf-8", "replace"), "p.yaml")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30))
@example("\0/")
@example("a\0.yaml")
@example("x" * 5000 + "/y")
def test_any_name_of_a_rubric(name: str) -> None:
    read_rubric(name)


def test_a_file_of_nothing_but_unknown_keys_ends_quickly(tmp_path: Path) -> None:
    file = tmp_path / "r.yaml"
    keys = "".join(f"horizon{n}: {n}\n" for n in range(20_000))
    file.write_text("format: rubric/1\n" + keys, encoding="utf-8")
    start = time.process_time()
    assert len(read_rubric(str(file)).findings) >= 20_000
    assert time.process_time() - start < 5
