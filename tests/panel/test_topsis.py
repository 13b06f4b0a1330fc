"""TOPSIS: published cases under both normalisations, and columns that separate nobody."""

from __future__ import annotations

import pytest

from dxroi.panel.topsis import MIN_MAX, VECTOR, closeness, values

from .published import CASES


@pytest.mark.parametrize(
    ("case", "normalisation"), [("topsis-tzeng2011", VECTOR), ("topsis-opricovic2004-minmax", MIN_MAX)]
)
def test_as_published(case: str, normalisation: str) -> None:
    inputs = CASES[case]["inputs"]
    found = closeness(inputs["matrix"], inputs["weights"], inputs["directions"], normalisation)
    assert list(found) == pytest.approx(CASES[case]["expected"], abs=CASES[case]["abs_tolerance"])


def test_the_normalisation_decides_who_is_first_in_opricovic2004() -> None:
    """The textbook's second of three wins under min-max, the first under vector (note of the case)."""
    inputs = CASES["topsis-opricovic2004-minmax"]["inputs"]
    found = closeness(inputs["matrix"], inputs["weights"], inputs["directions"], VECTOR)
    assert list(found) == pytest.approx([0.7621, 0.7222, 0.2379], abs=5e-5)


@pytest.mark.parametrize("normalisation", [VECTOR, MIN_MAX])
class TestDegenerate:
    """What separates nobody changes nothing; where all are the same, each is the ideal."""

    def test_one_candidate(self, normalisation: str) -> None:
        assert closeness([[30, 70]], [0.5, 0.5], normalisation=normalisation) == (1,)

    def test_all_the_same(self, normalisation: str) -> None:
        assert closeness([[30, 70]] * 3, [0.5, 0.5], normalisation=normalisation) == (1, 1, 1)

    def test_a_column_without_a_range(self, normalisation: str) -> None:
        alone = closeness([[10], [40], [90]], [1], normalisation=normalisation)
        beside = closeness([[10, 7], [40, 7], [90, 7]], [0.5, 0.5], normalisation=normalisation)
        assert beside == pytest.approx(alone, rel=1e-14)

    def test_a_column_of_zeros(self, normalisation: str) -> None:
        assert closeness([[0, 10], [0, 40]], [0.9, 0.1], normalisation=normalisation) == (0, 1)

    def test_a_criterion_without_weight(self, normalisation: str) -> None:
        assert closeness([[9, 10], [1, 40]], [0, 1], normalisation=normalisation) == (0, 1)


def test_points_are_normalised_by_vector() -> None:
    points = [[80, 40], [60, 70], [50, 30]]
    assert values(points, [0.7, 0.3]) == closeness(points, [0.7, 0.3], [1, 1], VECTOR)
