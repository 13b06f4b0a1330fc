"""The laws that every weighting keeps, the registry, and the weightings of other packages."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint
from itertools import combinations
from math import fsum, inf, nan
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dxroi.weightings
from dxroi.loading import read_rubric, rubric_folder
from dxroi.weightings import GROUP, WEIGHTINGS, Weighting, WeightingError, Weights, known_names, resolve, weigh

IDS = ("economy", "reusability", "generality", "literacy_gain", "safety", "reach", "speed")
every_weighting = pytest.mark.parametrize("weighting", WEIGHTINGS, ids=lambda weighting: weighting.NAME)
by_importance = pytest.mark.parametrize("name", ["direct", "rank-sum", "rank-order-centroid"])


@st.composite
def importances(draw: st.DrawFn) -> dict[str, float | None]:
    """A few criteria with importances, some equal, some 0, at least one above 0."""
    criteria = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    amounts = st.one_of(st.integers(0, 5), st.floats(0.01, 1e6))
    stated: dict[str, float | None] = {criterion: draw(amounts) for criterion in criteria}
    stated[criteria[0]] = draw(st.integers(1, 5))
    return stated


JUDGEMENT = st.tuples(st.booleans(), st.sampled_from([1, 2, 3, 5, 9, 0.25, "1/2", "1/3", "1/9", "2/3"]))
EVERY_PAIR = tuple(combinations(IDS, 2))
PAIRS = st.tuples(*[JUDGEMENT] * len(EVERY_PAIR)).map(
    lambda judgements: {
        "/".join(pair[::-1] if turned else pair): value
        for pair, (turned, value) in zip(EVERY_PAIR, judgements, strict=True)
    }
)
"""A judgement of every pair of criteria that a rubric could have, either way round."""


def weights_of(weighting: Weighting, stated: Mapping[str, float | None], judged: Mapping[str, Any]) -> Weights:
    """The weights of any weighting, with the judgements that only one of them reads."""
    named = {pair: value for pair, value in judged.items() if set(pair.split("/")) <= stated.keys()}
    return weigh(weighting.NAME, stated, {"pairs": named} if weighting.NAME == "ahp" else {})


@every_weighting
class TestLaws:
    """Weights are what the weighting makes of the importances and sum to 1."""

    @given(stated=importances(), judged=PAIRS)
    def test_none_is_negative_and_they_sum_to_one(
        self, weighting: Weighting, stated: dict[str, float | None], judged: dict[str, Any]
    ) -> None:
        shares = weights_of(weighting, stated, judged).shares
        assert list(shares) == list(stated)
        assert all(share >= 0 for share in shares.values())
        assert fsum(shares.values()) == pytest.approx(1, abs=1e-12)

    @given(stated=importances(), judged=PAIRS, data=st.data())
    def test_the_order_of_the_criteria_changes_nothing(
        self, weighting: Weighting, stated: dict[str, float | None], judged: dict[str, Any], data: st.DataObject
    ) -> None:
        shuffled = dict(data.draw(st.permutations(list(stated.items()))))
        assert weights_of(weighting, shuffled, judged) == weights_of(weighting, stated, judged)

    @given(stated=importances(), judged=PAIRS)
    def test_importance_zero_is_weight_zero_and_takes_no_rank(
        self, weighting: Weighting, stated: dict[str, float | None], judged: dict[str, Any]
    ) -> None:
        shares = weights_of(weighting, stated, judged).shares
        without = {criterion: importance for criterion, importance in stated.items() if importance}
        assert shares == {**dict.fromkeys(stated, 0.0), **weights_of(weighting, without, judged).shares}
        assert all(shares[criterion] > 0 for criterion in without)

    def test_all_zero_is_an_error(self, weighting: Weighting) -> None:
        for stated in ({}, {"economy": 0}, {"economy": 0, "generality": 0.0}):
            with pytest.raises(WeightingError) as caught:
                weighting.weigh(stated, {})
            assert caught.value.code == "DX551"

    @pytest.mark.parametrize("importance", [-1, -0.5, nan, inf])
    def test_an_importance_below_zero_is_an_error(self, weighting: Weighting, importance: float) -> None:
        with pytest.raises(WeightingError) as caught:
            weighting.weigh({"economy": 40, "generality": importance}, {})
        assert (caught.value.code, caught.value.values["criterion"]) == ("DX552", "generality")

    def test_a_key_that_it_does_not_read_is_an_error(self, weighting: Weighting) -> None:
        with pytest.raises(WeightingError) as caught:
            weighting.weigh({"economy": 40}, {"paris": {}})
        assert (caught.value.code, caught.value.at) == ("DX558", "paris")
        near = {"way": "near", "candidates": "pairs"} if weighting.NAME == "ahp" else {"way": "delete"}
        assert caught.value.values == {"weighting": weighting.NAME, "key": "paris", **near}

    def test_a_key_of_another_weighting_says_which_reads_it(self, weighting: Weighting) -> None:
        if weighting.NAME != "ahp":
            with pytest.raises(WeightingError) as caught:
                weighting.weigh({"economy": 40}, {"pairs": {}})
            assert (caught.value.values["way"], caught.value.values["read_by"]) == ("other", "ahp")


@by_importance
class TestImportances:
    """A larger importance ranks higher; equal importances share the mean of their ranks' weights."""

    @given(stated=importances())
    def test_a_larger_importance_never_gets_less_weight(self, name: str, stated: dict[str, float]) -> None:
        shares = weigh(name, stated, {}).shares
        for one, other in combinations(stated, 2):
            if stated[one] > stated[other]:
                assert shares[one] >= shares[other]
            if stated[one] == stated[other]:
                assert shares[one] == shares[other]

    @given(stated=importances(), factor=st.sampled_from([0.5, 3, 1000]))
    def test_the_unit_of_importance_changes_nothing(self, name: str, stated: dict[str, float], factor: float) -> None:
        scaled = {criterion: importance * factor for criterion, importance in stated.items()}
        assert weigh(name, scaled, {}).shares == pytest.approx(weigh(name, stated, {}).shares, rel=1e-14)

    def test_a_missing_importance_is_an_error_that_names_all(self, name: str) -> None:
        with pytest.raises(WeightingError) as caught:
            weigh(name, {"economy": None, "reusability": 20, "generality": None}, {})
        assert (caught.value.code, caught.value.values) == ("DX550", {"criteria": "economy, generality"})
        assert caught.value.at == "economy"


class TestEqual:
    """`equal` and `ahp` need none."""

    @given(importances())
    def test_what_is_stated_is_not_read(self, stated: dict[str, float | None]) -> None:
        unstated = {criterion: None if importance else 0 for criterion, importance in stated.items()}
        assert weigh("equal", stated, {}) == weigh("equal", unstated, {})
        counting = sum(1 for importance in stated.values() if importance)
        assert set(weigh("equal", stated, {}).shares.values()) <= {0, 1 / counting}


class TestRegistry:
    """One module per method, listed in one explicit tuple."""

    def test_every_module_of_the_folder_is_registered_under_its_file_name(self) -> None:
        folder = Path(dxroi.weightings.__file__).parent
        modules = {path.stem for path in folder.glob("*.py")} - {"__init__", "weights"}
        assert modules == {weighting.NAME.replace("-", "_") for weighting in WEIGHTINGS}

    def test_the_tuple_is_in_alphabetical_order(self) -> None:
        names = [weighting.NAME for weighting in WEIGHTINGS]
        assert names == sorted(names)
        assert set(names) <= set(known_names())

    @every_weighting
    def test_its_docstring_is_its_page_of_the_manual(self, weighting: Weighting) -> None:
        page = weighting.__doc__ or ""
        assert "Source: " in page
        assert ">>> " in page

    @every_weighting
    def test_it_is_found_by_its_name_without_a_look_at_other_packages(
        self, weighting: Weighting, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delattr(importlib.metadata, "entry_points")
        assert resolve(weighting.NAME) is weighting

    def test_a_name_that_nobody_knows(self) -> None:
        assert resolve("no-such-weighting") is None
        with pytest.raises(LookupError):
            weigh("no-such-weighting", {"economy": 1}, {})


Offer = Callable[[Any], None]


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Installs, for one test, a package whose entry point `swing` leads to the given object."""

    def install(thing: Any) -> None:
        package = ModuleType("city_weightings")
        package.__dict__["thing"] = thing
        monkeypatch.setitem(sys.modules, "city_weightings", package)

    def entry_points(group: str, name: str = "swing") -> list[EntryPoint]:
        offered = [EntryPoint("swing", "city_weightings:thing", GROUP)]
        return [entry for entry in offered if (entry.group, entry.name) == (group, name)]

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    return install


STATED: dict[str, float | None] = {"economy": 3, "generality": 1}


def swing(importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """A sound weighting of another package."""
    return Weights({criterion: data["by"] / len(importances) for criterion in reversed(list(importances))})


class TestOtherPackages:
    """Outside packages add a weighting by the entry point group `dxroi.weightings`."""

    @pytest.mark.parametrize("thing", [swing, SimpleNamespace(NAME="swing", weigh=swing)], ids=["function", "object"])
    def test_a_function_or_anything_with_weigh(self, offer: Offer, thing: Any) -> None:
        offer(thing)
        found = resolve("swing")
        assert found is not None
        assert found.NAME == "swing"
        assert list(found.weigh(STATED, {"by": 1}).shares.items()) == [("economy", 0.5), ("generality", 0.5)]
        assert weigh("swing", STATED, {"by": 1}) == found.weigh(STATED, {"by": 1})
        assert "swing" in known_names()

    def test_a_module(self, offer: Offer) -> None:
        module = ModuleType("swing")
        module.__dict__.update(NAME="swing", weigh=swing)
        offer(module)
        assert weigh("swing", STATED, {"by": 1}).shares == {"economy": 0.5, "generality": 0.5}

    @pytest.mark.parametrize(
        "answer",
        [
            Weights({"economy": 1.0}),
            Weights({"economy": 0.5, "generality": 0.25, "reach": 0.25}),
            Weights({"economy": 1.5, "generality": -0.5}),
            Weights({"economy": 0.7, "generality": 0.7}),
            Weights({"economy": nan, "generality": 1.0}),
            Weights({"economy": inf, "generality": 0.0}),
            Weights({"economy": "1", "generality": 0}),  # type: ignore[dict-item]
            Weights({"economy": 0.5, "generality": 0.5}, consistency_ratio=nan),
            Weights({"economy": 0.5, "generality": 0.5}, worst_pairs=(("economy", "reach"),)),
            Weights({"economy": 0.5, "generality": 0.5}, worst_pairs=3),  # type: ignore[arg-type]
            Weights([0.5, 0.5]),  # type: ignore[arg-type]
            {"economy": 0.5, "generality": 0.5},
            None,
        ],
        ids=repr,
    )
    def test_what_is_no_weights_is_a_finding(self, offer: Offer, answer: Any) -> None:
        offer(lambda importances, data: answer)  # noqa: ARG005 - the shape is given
        with pytest.raises(WeightingError) as caught:
            weigh("swing", STATED, {})
        assert (caught.value.code, caught.value.at) == ("DX559", "")
        assert caught.value.values == {"weighting": "swing", "problem": repr(answer)[:200]}

    def test_what_it_raises_is_a_finding(self, offer: Offer) -> None:
        offer(swing)
        with pytest.raises(WeightingError) as caught:
            weigh("swing", STATED, {})
        assert caught.value.values == {"weighting": "swing", "problem": "KeyError: 'by'"}

    def test_one_that_ends_the_program_is_a_finding(self, offer: Offer) -> None:
        def leaving(_importances: dict[str, float | None], _data: dict[str, Any]) -> Weights:
            raise SystemExit(0)

        offer(leaving)
        with pytest.raises(WeightingError) as caught:
            weigh("swing", STATED, {})
        assert (caught.value.code, caught.value.values["problem"]) == ("DX559", "SystemExit: 0")

    def test_an_interruption_interrupts(self, offer: Offer) -> None:
        def interrupted(_importances: dict[str, float | None], _data: dict[str, Any]) -> Weights:
            raise KeyboardInterrupt

        offer(interrupted)
        with pytest.raises(KeyboardInterrupt):
            weigh("swing", STATED, {})

    def test_what_it_prints_is_no_part_of_an_answer(
        self, offer: Offer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def talking(importances: dict[str, float | None], _data: dict[str, Any]) -> Weights:
            sys.stdout.write("hello")
            return Weights(dict.fromkeys(importances, 1 / len(importances)))

        offer(talking)
        file = tmp_path / "r.yaml"
        text = (rubric_folder() / "chigasaki-dx-2.yaml").read_text(encoding="utf-8")
        file.write_text(re.sub(r"(?m)^weighting:.*\n", "", text) + "\nweighting: swing\n", encoding="utf-8")
        loaded = read_rubric(str(file))
        assert loaded.findings == ()
        assert loaded.rubric is not None
        assert loaded.rubric.weighting == "swing"
        assert capsys.readouterr().out == ""

    @pytest.mark.parametrize("thing", [None, 3, "text"])
    def test_what_cannot_be_called_is_a_finding(self, offer: Offer, thing: Any) -> None:
        offer(thing)
        with pytest.raises(WeightingError, match="DX559"):
            weigh("swing", STATED, {})

    def test_what_cannot_be_loaded_is_a_finding(self, offer: Offer) -> None:
        offer(swing)
        del sys.modules["city_weightings"]
        with pytest.raises(WeightingError) as caught:
            weigh("swing", STATED, {})
        assert caught.value.values["problem"] == "ModuleNotFoundError: No module named 'city_weightings'"

    def test_it_changes_nothing_here(self, offer: Offer) -> None:
        def careless(importances: dict[str, float | None], data: dict[str, Any]) -> Weights:
            data.clear()
            importances.popitem()
            return Weights(dict.fromkeys(STATED, 0.5))

        offer(careless)
        stated, data = dict(STATED), {"by": 1}
        weigh("swing", stated, data)
        assert (stated, data) == (STATED, {"by": 1})
