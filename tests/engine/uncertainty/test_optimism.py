"""Optimism bias: the published table and examples, the stages, and what the bias does to a case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.ties import equal
from dxroi.engine.uncertainty.optimism import (
    CAPITAL,
    DEVELOPMENT,
    DURATION,
    OPERATING,
    OUTSOURCING,
    TABLE_2,
    Bounds,
    MitigationError,
    at_stage,
    biased,
    build_months,
    combined,
    managed,
    mitigated,
    parsed,
    rates,
    uplifted,
)
from dxroi.models.proposal import CostItem, Proposal, Work, quantities
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.words import Stage
from tests.engine.law import LAW, tied, with_quantities
from tests.strategies import proposals, rubrics

from .built import case, proposal, saving
from .reference import CASES

CONTRIBUTIONS = st.lists(st.tuples(st.floats(0, 25), st.floats(0, 1)), max_size=4)


class TestPublishedCases:
    """Mott MacDonald (2002), by the names of `tests/data/reference_cases.json`."""

    def test_table2(self) -> None:
        given_ = CASES["ob-table2"]
        assert [row.name for row in TABLE_2] == given_["inputs"]["types"]
        for row, expected in zip(TABLE_2, given_["expected"], strict=True):
            expenditure = row.capital or row.operating
            assert [*(row.duration or (None, None)), *(expenditure or ())] == expected
        assert [row.name for row in TABLE_2 if row.operating] == [OUTSOURCING.name]
        assert (DEVELOPMENT.duration, DEVELOPMENT.capital, OUTSOURCING.operating) == (DURATION, CAPITAL, OPERATING)

    def test_worked_duration(self) -> None:
        given_ = CASES["ob-worked-duration"]
        inputs, expected, room = given_["inputs"], given_["expected"], given_["abs_tolerance"]
        resultant = mitigated(inputs["upper"], inputs["contributions"])
        assert managed(inputs["contributions"]) == pytest.approx(expected["reduction"], abs=room)
        assert resultant == pytest.approx(expected["resultant_pct"], abs=room)
        assert uplifted(inputs["estimate_months"], resultant) == pytest.approx(expected["months"], abs=room)

    def test_combined(self) -> None:
        given_ = CASES["ob-combined"]
        inputs, room = given_["inputs"], given_["abs_tolerance"]
        for name in ("capex", "duration"):
            found = combined(inputs[f"{name}_upper"], inputs["shares"])
            assert found == pytest.approx(given_["expected"][name], abs=room)

    def test_contract_award(self) -> None:
        given_ = CASES["ob-contract-award"]
        inputs, expected, room = given_["inputs"], given_["expected"], given_["abs_tolerance"]
        resultant = mitigated(inputs["upper"], [(inputs["reduction"], 1)])
        net_present_cost = uplifted(inputs["npc"], resultant)
        assert resultant == pytest.approx(expected["resultant"], abs=room)
        assert net_present_cost == pytest.approx(expected["npc"], abs=room)
        assert net_present_cost + inputs["risk_management_cost"] == pytest.approx(expected["final"], abs=room)


class TestStages:
    """A plan starts at the upper bound; what is procured has come to the lower one."""

    @pytest.mark.parametrize("bounds", [CAPITAL, DURATION, OPERATING])
    def test_upper_then_half_way_then_lower(self, bounds: Bounds) -> None:
        half = (bounds.upper + bounds.lower) / 2
        assert [at_stage(bounds, stage) for stage in Stage] == [bounds.upper, bounds.upper, half, bounds.lower]

    def test_rates(self) -> None:
        assert rates(Stage.CONSULTATION) == (200, 41, 54)
        assert rates(Stage.BUDGET_REQUEST) == (105, 20.5, 32)
        assert rates(Stage.OPERATING) == (10, 0, 10)

    @pytest.mark.parametrize("stage", Stage)
    def test_what_is_said_to_be_managed_takes_the_place_of_the_stage(self, stage: Stage) -> None:
        assert rates(stage, [(58, 0.5)]) == (142, *rates(stage)[1:])
        assert rates(stage, [], [(58, 0.5)])[1] == pytest.approx(41 * 0.71)


class TestMitigation:
    """Between all of the upper bound and nothing; the more is managed, the less is left."""

    @given(CONTRIBUTIONS, st.floats(0, 200))
    def test_between_nothing_and_all(self, contributions: list[tuple[float, float]], upper: float) -> None:
        assert 0 <= mitigated(upper, contributions) <= upper + 1e-9

    @given(st.floats(0, 200))
    def test_ends(self, upper: float) -> None:
        assert mitigated(upper, []) == pytest.approx(upper)
        assert mitigated(upper, [(60, 0), (40, 0)]) == pytest.approx(upper)
        assert mitigated(upper, [(60, 1), (40, 1)]) == 0

    @given(st.permutations([(10.0, 0.3), (20.0, 1.0), (5.5, 0.25)]))
    def test_in_any_order(self, contributions: list[tuple[float, float]]) -> None:
        assert mitigated(200, contributions) == pytest.approx(200 * (1 - 0.03 - 0.2 - 0.01375))

    def test_a_hundred_is_the_whole(self) -> None:
        assert managed([(33.3, 1), (33.3, 1), (33.4, 1)]) == pytest.approx(100)

    @pytest.mark.parametrize(
        ("contributions", "reason"),
        [
            ([(60, 0.5), (40.1, 0)], "sum"),
            ([(101, 0.5)], "contribution"),
            ([(-1, 0.5)], "contribution"),
            ([(50, 50)], "share"),
            ([(50, -0.1)], "share"),
            ([(float("nan"), 0.1)], "contribution"),
            ([(5, float("nan"))], "share"),
        ],
    )
    def test_wrong(self, contributions: list[tuple[float, float]], reason: str) -> None:
        with pytest.raises(MitigationError) as found:
            mitigated(200, contributions)
        assert found.value.reason == reason


class TestCommandLine:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [("58:0.5", (58, 0.5)), (" 0 : 1 ", (0, 1)), ("100:0", (100, 0)), ("12.5:0.25", (12.5, 0.25))],
    )
    def test_read(self, text: str, expected: tuple[float, float]) -> None:
        assert parsed(text) == expected

    @pytest.mark.parametrize(
        ("text", "reason", "said"),
        [
            *(
                (text, "form", "two numbers")
                for text in ("", "58", "58:", ":0.5", "a:b", "58:0.5:1", "58%:0.5", "58：0.5")
            ),
            *((text, "form", "two numbers") for text in ("nan:0.5", "inf:1", "1_0:1", "５８:0.5", ".5:1", "1e1:1")),
            ("101:0.5", "contribution", "0 to 100 %, not 101"),
            ("-1:0.5", "contribution", "not -1"),
            ("58:50", "share", "0 to 1, not 50"),
            ("58:-0.5", "share", "not -0.5"),
            ("9" * 400 + ":1", "contribution", "0 to 100"),
        ],
    )
    def test_wrong(self, text: str, reason: str, said: str) -> None:
        with pytest.raises(ValueError, match=said) as found:
            parsed(text)
        assert isinstance(found.value, MitigationError)
        assert found.value.reason == reason

    @given(st.text())
    def test_whatever_is_typed(self, text: str) -> None:
        try:
            contribution, share = parsed(text)
        except ValueError:
            return
        assert 0 <= contribution <= 100
        assert 0 <= share <= 1


def outsourced() -> Proposal:
    """A build, a fee for what is given away, a licence, own hours, and something not known."""
    work = Work("hours_saved.0", "posting", hours=Quantity.of(500, "hours_saved.0.hours"), outsourced_to="封入委託")
    fee = Series((Quantity.of(100_000, "cost.1.annual.0"), Quantity.of(200_000, "cost.1.annual.1")))
    costs = (
        CostItem("cost.0", "build", Quantity(1_000_000, 900_000, 2_000_000, "cost.0.initial")),
        CostItem("cost.1", "封入封かん・封入委託", Quantity.of(50_000, "cost.1.initial"), fee),
        CostItem("cost.2", "licence", annual=Series((Quantity.of(300_000, "cost.2.annual"),))),
        CostItem("cost.3", "migration", hours=Quantity.of(120, "cost.3.hours")),
        CostItem("cost.4", "open", initial=Quantity.not_known("cost.4.initial")),
    )
    return Proposal("name", "department", "id", 2027, works=(work,), costs=costs)


class TestAmounts:
    """Every amount paid once and every fee of outsourcing is raised; nothing else is."""

    def test_which_amounts(self) -> None:
        found = biased(case(outsourced()))
        assert found.uplifts == {
            "cost.0.initial": 200,
            "cost.1.initial": 200,
            "cost.1.annual.0": 41,
            "cost.1.annual.1": 41,
        }
        assert found.case.scenario.instead == pytest.approx(
            {"cost.0.initial": 3e6, "cost.1.initial": 150e3, "cost.1.annual.0": 141e3, "cost.1.annual.1": 282e3}
        )

    def test_of_a_cost_without_names_nobody_knows_whether_it_is_outsourcing(self) -> None:
        annual = Series((Quantity.of(100_000, "cost.annual"),))
        of = outsourced()._replace(costs=(CostItem("cost", None, Quantity.of(1, "cost.initial"), annual),))
        assert biased(case(of)).uplifts == {"cost.initial": 200}

    def test_managed(self) -> None:
        found = biased(case(outsourced()), [(58, 0.5)], [(50, 1)])
        assert found.uplifts["cost.0.initial"] == 142
        assert found.uplifts["cost.1.annual.0"] == 20.5

    def test_numbers_tried_already_are_raised(self) -> None:
        tried = case(outsourced())
        tried = tried._replace(scenario=AS_WRITTEN._replace(instead={"cost.0.initial": 10, "hours_saved.0.hours": 3}))
        instead = biased(tried).case.scenario.instead
        assert (instead["cost.0.initial"], instead["hours_saved.0.hours"]) == (30, 3)

    def test_net(self) -> None:
        """Two million more for the build, and nothing else."""
        of = case(proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(1_000_000, "cost.0.initial")))
        nets = [MeasureReader(each, each.totals(), 5).read("city.net").value for each in (of, biased(of).case)]
        assert nets == [4_000_000, 2_000_000]

    @LAW
    @given(proposals(), rubrics())
    def test_as_if_the_file_said_so(self, of: Proposal, by: Rubric) -> None:
        """All measures are those of a proposal with the raised amounts written in it."""
        plain = Case(of, by, AS_WRITTEN)
        found = biased(plain)
        stated = {q.field: q for q in quantities(of)}
        raised = {path: Quantity.of(uplifted(stated[path].likely, rate), path) for path, rate in found.uplifts.items()}
        file = Case(with_quantities(of, raised), by, AS_WRITTEN._replace(delay=found.later))
        one, other, before = (MeasureReader(each, each.totals(), by.horizon) for each in (found.case, file, plain))
        for name in ("city.net", "city.cost", "cash.net_present_value", "society.benefit_cost_ratio", "city.benefit"):
            assert tied(one.read(name), other.read(name)), name
        cost, now = one.read("city.cost").value, before.read("city.cost").value
        assert cost is not None
        assert now is not None
        assert cost >= now or equal(cost, now)


class TestDuration:
    """What takes longer begins later, if the file says how long it is to take."""

    @pytest.mark.parametrize(
        ("operates_from", "first_year", "stage", "months"),
        [
            ((2027, 6), 2027, Stage.CONSULTATION, 6),
            ((2028, 12), 2027, Stage.CONSULTATION, 12),
            ((2029, 1), 2027, Stage.BUDGET_REQUEST, 35),
            ((2027, 12), 2027, Stage.CONSULTATION, None),
            ((2027, 6), 2027, Stage.OPERATING, None),
            ((2027, 6), None, Stage.IDEA, None),
            (None, 2027, Stage.CONSULTATION, None),
        ],
    )
    def test_months(
        self, operates_from: tuple[int, int] | None, first_year: int | None, stage: Stage, months: int | None
    ) -> None:
        of = outsourced()._replace(operates_from=operates_from, first_year=first_year, stage=stage)
        assert build_months(of) == months

    def test_half_as_long_again(self) -> None:
        found = biased(case(outsourced()._replace(operates_from=(2028, 12))))
        assert (found.months, found.later, found.case.scenario.delay) == (12, 0.54, 0.54)

    def test_beside_a_delay_tried_already(self) -> None:
        of = case(outsourced()._replace(operates_from=(2028, 12)))
        assert biased(of._replace(scenario=AS_WRITTEN._replace(delay=1))).case.scenario.delay == 1.54

    def test_where_the_file_does_not_say_nothing_comes_later(self) -> None:
        found = biased(case(outsourced()))
        assert (found.months, found.later, found.case.scenario.delay) == (None, 0, 0)
