"""Worked cases as data: `cases/*.yaml` give a proposal and what must come out, to the last digit shown.

A case has a `name`, the `reference` that it is taken from, an `input` (the text of a proposal), at will a `rubric` (an
id, or the text of one; the default without it) and `changes` of the call (`horizon`, `rate`), and `expected`: a part of
the proposal's entry in the JSON document. Lists may stop early; `findings` are codes, sorted, each as often as it
comes; other codes than these are left to the tests of their checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from dxroi.loading import LoadedRubric, read_rubric
from tests.answers import Case, answered, shipped

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
KEYS = {"name", "reference", "rubric", "changes", "input", "expected"}
WORDS = {"null": None, "true": True, "false": False}
OPEN_LISTS = {"years", "criteria", "stress", "conditions"}


def read(file: Path) -> Mapping[str, Any]:
    """A case; every scalar as text, so that the digits shown are known."""
    case: Mapping[str, Any] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts only
    assert case.keys() <= KEYS, file
    assert case["name"]
    assert case["reference"]
    return case


def rubric_of(case: Mapping[str, Any], folder: Path) -> LoadedRubric:
    """The rubric by id, or written to a file of its own."""
    text: str = case.get("rubric", "chigasaki-dx-2")
    if "\n" not in text:
        return shipped(text)
    (folder / "rubric.yaml").write_text(text, encoding="utf-8")
    return read_rubric(str(folder / "rubric.yaml"))


def answer(case: Mapping[str, Any], folder: Path) -> Case:
    """What dxroi says to it."""
    yardstick, stated = rubric_of(case, folder), case.get("changes", {})
    changes: dict[str, Any] = {}
    assert yardstick.rubric is not None, yardstick.findings
    if "horizon" in stated:
        changes["horizon"] = int(stated["horizon"])
    if "rate" in stated:
        changes["discounting"] = yardstick.rubric.discounting._replace(rate=float(stated["rate"]))
    return answered(case["input"].encode(), yardstick, **changes)


def agree(expected: Any, found: Any, at: str) -> None:
    """Fail where a part of the answer is not as expected, and say where."""
    if isinstance(expected, Mapping):
        assert isinstance(found, Mapping), at
        for key, value in expected.items():
            assert key in found, f"{at}.{key}"
            agree(value, found[key], f"{at}.{key}")
    elif isinstance(expected, list):
        assert isinstance(found, list), at
        assert len(expected) == len(found) or (at.rpartition(".")[2] in OPEN_LISTS and len(expected) < len(found)), at
        for position, value in enumerate(expected):
            agree(value, found[position], f"{at}.{position}")
    elif isinstance(found, (int, float)) and not isinstance(found, bool):
        digits = Decimal(expected)
        assert Decimal(repr(found)).quantize(digits, ROUND_HALF_UP) == digits, f"{at}: {found} is not {expected}"
    else:
        assert found == WORDS.get(expected, expected), f"{at}: {found} is not {expected}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_worked_case(file: Path, tmp_path: Path) -> None:
    case = read(file)
    found = answer(case, tmp_path)
    named = set(case["expected"].get("findings", ()))
    entry = {**found.result(), "findings": sorted(each.code for each in found.findings if each.code in named)}
    agree(case["expected"], entry, file.stem)
