"""Hostile files end in a finding, quickly, whichever parser PyYAML was built with."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
import yaml

from dxroi.loading import events

from .samples import PROPOSAL, codes

MERGES = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 21))
LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers of PyYAML."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML without libyaml")
    monkeypatch.setattr(events, "LOADER", getattr(yaml, request.param))
    return str(request.param)


@pytest.mark.usefixtures("loader")
class TestHostileFiles:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("[" * 60_000, "DX110"),
            ("{a: " * 20_000, "DX110"),
            ("- " * 30_000, "DX110"),
            ("? " * 30_000, "DX110"),
            ("a: [" + "[" * 64 + "]" * 65, "DX110"),
            ("#" * (1 << 20) + "\n", "DX109"),
            (MERGES, "DX122"),
            (LAUGHS, "DX123"),
            ("a: &a [*a]\n", "DX123"),
            ("x" * 500_000, "DX127"),
            ("x" * 500_000 + ": 1", "DX119"),
            ("hours_saved: " + "9" * 500_000, "DX204"),
            ("first_year: " + "9" * 500_000, "DX215"),
            ("hours_saved: 1e" + "9" * 10_000, "DX204"),
            ("hours_saved: 1." + "9" * 10_000 + "e", "DX203"),
            ("cost: {" + ", ".join(f"k{n}: {n}" for n in range(20_000)) + "}", "DX138"),
            ("hours_saved: [" + ", ".join(["x"] * 50_000) + "]", "DX134"),
        ],
    )
    def test_ends_in_a_finding(self, text: str, code: str) -> None:
        start = time.process_time()
        assert code in codes(text)
        assert time.process_time() - start < 10  # the Python parser takes most of it; libyaml below a second

    def test_sixty_thousand_brackets_take_well_under_a_second(self) -> None:
        start = time.process_time()
        assert codes("[" * 60_000) == ["DX110"]
        assert time.process_time() - start < 0.5


@pytest.mark.usefixtures("loader")
class TestOrdinaryFiles:
    def test_read_alike_by_both_parsers(self) -> None:
        assert codes(PROPOSAL) == []

    def test_depth_to_the_limit_is_fine(self) -> None:
        assert codes(PROPOSAL + "note: " + "[" * 63 + "]" * 63) == ["DX138"]


def test_too_many_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MAX_EVENTS", 10)
    assert codes(PROPOSAL) == ["DX109"]


@pytest.mark.parametrize(
    "fault", [RecursionError("deep"), ValueError("chr()"), OverflowError("int")], ids=["depth", "value", "overflow"]
)
def test_whatever_a_parser_raises_is_a_finding(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def parser(_text: str) -> Callable[[], None]:
        raise fault

    monkeypatch.setattr(events, "LOADER", parser)
    assert codes(PROPOSAL) == ["DX111"]


@pytest.mark.parametrize("written", ["9" * 27 + "a" + "9" * 13, "1." * 20 + "a" * 20, "1千" * 20 + "9" * 20, "9" * 60])
def test_many_digits_are_read_at_once(written: str) -> None:
    start = time.process_time()
    assert codes(PROPOSAL.replace("2500000", written)) in (["DX202"], ["DX203"], ["DX204"])
    assert time.process_time() - start < 0.1
