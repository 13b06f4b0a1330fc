"""VIKOR: published S, R and Q, both conditions of acceptability, and what they lead to."""

from __future__ import annotations

import pytest

from dxroi.panel.vikor import Measures, compromise, measures, values

from .published import CASES


def measured(case: str) -> Measures:
    inputs = CASES[case]["inputs"]
    return measures(inputs["matrix"], inputs["weights"], inputs["directions"])


@pytest.mark.parametrize(
    "case", ["vikor-opricovic2004", "vikor-opricovic2007-W1", "vikor-opricovic2007-W2", "vikor-yang2020"]
)
def test_as_published(case: str) -> None:
    found = measured(case)
    for name, expected in CASES[case]["expected"].items():
        assert list(getattr(found, name.lower())) == pytest.approx(expected, abs=CASES[case]["abs_tolerance"])


class TestCompromise:
    """Advantage: the second is behind by 1 / (n − 1) at least. Stability: the first is also best by S or R."""

    @pytest.mark.parametrize(("case", "proposed"), [("vikor-opricovic2004", (1,)), ("vikor-opricovic2007-W1", (4,))])
    def test_one_as_published(self, case: str, proposed: tuple[int, ...]) -> None:
        found = compromise(measured(case))
        assert (found.advantage, found.stability, found.proposed) == (True, True, proposed)

    def test_one_as_published_in_opricovic2007_with_other_weights(self) -> None:
        assert compromise(measured("vikor-opricovic2007-W2")).proposed == (4,)

    def test_without_stability_the_first_two(self) -> None:
        found = compromise(Measures(s=(0.3, 0.2, 0.9), r=(0.2, 0.9, 0.1), q=(0.0, 0.6, 1.0)))
        assert (found.advantage, found.stability, found.proposed) == (True, False, (0, 1))

    def test_without_advantage_all_that_are_close(self) -> None:
        found = compromise(Measures(s=(0.1, 0.2, 0.3, 0.9), r=(0.1, 0.2, 0.3, 0.9), q=(0.0, 0.3, 0.32, 1.0)))
        assert (found.advantage, found.stability, found.proposed) == (False, True, (0, 1, 2))

    def test_a_distance_that_reaches_is_an_advantage(self) -> None:
        found = compromise(Measures(s=(0.0, 0.5, 1.0), r=(0.0, 0.5, 1.0), q=(0.0, 0.5, 1.0)))
        assert found.proposed == (0,)

    def test_whoever_asks_says_what_reaches(self) -> None:
        nearly = Measures(s=(0.0, 0.5, 1.0), r=(0.0, 0.5, 1.0), q=(0.0, 0.4999999999, 1.0))
        assert compromise(nearly).proposed == (0, 1)
        assert compromise(nearly, lambda a, b: a >= b - 1e-9).proposed == (0,)

    def test_two_that_are_tied(self) -> None:
        assert compromise(measures([[50, 50]] * 2, [0.5, 0.5])).proposed == (0, 1)

    def test_one_candidate(self) -> None:
        assert compromise(measures([[50, 50]], [0.5, 0.5])) == (0, True, True, (0,))


class TestDegenerate:
    """What separates nobody makes no regret."""

    def test_one_candidate(self) -> None:
        assert measures([[30, 70]], [0.5, 0.5]) == ((0,), (0,), (0,))
        assert values([[30, 70]], [0.5, 0.5]) == (1,)

    def test_all_the_same(self) -> None:
        assert values([[30, 70]] * 3, [0.5, 0.5]) == (1, 1, 1)

    def test_a_column_without_a_range(self) -> None:
        assert values([[10, 7], [40, 7], [90, 7]], [0.5, 0.5]) == values([[10], [40], [90]], [1])

    def test_a_criterion_without_weight(self) -> None:
        assert values([[9, 10], [1, 40]], [0, 1]) == (0, 1)

    def test_the_same_largest_regret(self) -> None:
        assert measures([[100, 0], [0, 100], [0, 0]], [0.5, 0.5]).q == (0, 0, 0.5)
