"""What is uncertain: ranges of the file, the rubric's by evidence, or both, and what moves together."""

from __future__ import annotations

import pytest
from hypothesis import given

from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.inputs import canonical, inputs, members, placing
from dxroi.models.grounds import Grounds
from dxroi.models.proposal import CashSaving, CostItem, Literacy, Procedure, Proposal, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import DELAY, Grade, Kind, Member, Range, Ranges, Uncertainty
from dxroi.models.words import Evidence
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics

from .built import ranged, rubric

HALF = Range(0.5, 1, 1.5, "a study")
DEFAULTS = Uncertainty(
    grades={
        Evidence.ESTIMATE: Grade(Range(0.6, 1, 1.1, "for effects"), Range(0.9, 1, 3, "for costs")),
        Evidence.QUOTE: Grade(cost=Range(0.9, 1, 1.2), source="for quotations"),
        Evidence.MEASURED: Grade(effect=Range(1, 1, 1)),
    },
    delay=Range(0, 0, 1, "for delays"),
)
BY = rubric()._replace(uncertainty=DEFAULTS)


def series(field: str, *entries: Quantity | float) -> Series:
    numbers = [
        each if isinstance(each, Quantity) else Quantity.of(each, f"{field}.{n}") for n, each in enumerate(entries)
    ]
    return Series(tuple(numbers))


WORKS = (
    Work("hours_saved.0", "hours", hours=Quantity.of(600, "hours_saved.0.hours")),
    Work(
        "hours_saved.1",
        "before and after",
        before=Quantity.of(400, "hours_saved.1.before"),
        after=Quantity.of(100, "hours_saved.1.after"),
    ),
    Work(
        "hours_saved.2",
        "a range of its own",
        before=ranged("hours_saved.2.before", 300, 400, 450),
        after=Quantity.of(100, "hours_saved.2.after"),
        reused=ranged("hours_saved.2.reused", 0.5, 0.8, 1),
    ),
    Work(
        "hours_saved.3",
        "measured",
        hours=Quantity.of(50, "hours_saved.3.hours"),
        grounds=Grounds(evidence=Evidence.MEASURED),
    ),
)
COSTS = (
    CostItem(
        "cost.0",
        "build",
        ranged("cost.0.initial", 1_000_000, 2_000_000, 4_000_000),
        series("cost.0.annual", 100_000, 200_000),
        yen_per_hour=Quantity.of(3000, "cost.0.yen_per_hour"),
    ),
    CostItem("cost.1", "fee", annual=series("cost.1.annual", 600_000), grounds=Grounds(evidence=Evidence.QUOTE)),
    CostItem("cost.2", "free", annual=series("cost.2.annual", 0)),
    CostItem("cost.3", "open", initial=Quantity.not_known("cost.3.initial")),
)
PROPOSAL = Proposal(
    "name",
    "department",
    "id",
    2027,
    works=WORKS,
    costs=COSTS,
    cash_savings=(CashSaving("cash_saved.0", "line", series("cash_saved.0.annual", 120_000)),),
    residents=(
        Procedure(
            "residents.0",
            "procedure",
            series("residents.0.cases", 1200),
            series("residents.0.online", ranged("residents.0.online", 0.2, 0.4, 0.9)),
            Quantity.of(60, "residents.0.minutes_saved"),
            Quantity.of(0, "residents.0.yen_saved"),
            Quantity.of(1, "residents.0.visits_saved"),
        ),
    ),
    literacy=Literacy(ranged("literacy.people", 4, 8, 9), 1, 2),
)


def fields(ranges: Ranges, by: Rubric = BY) -> list[str]:
    return [each.field for each in inputs(PROPOSAL, by, ranges)]


class TestWhichRanges:
    """Those in the file, those of the rubric by the evidence of each item, or both."""

    def test_of_the_file(self) -> None:
        assert fields(Ranges.FILE) == [
            "hours_saved.2.before",
            "hours_saved.2.reused",
            "cost.0.initial",
            "residents.0.online",
            "literacy.people",
        ]

    def test_of_the_rubric(self) -> None:
        """Whatever the file says; what is 0, unknown or certain by its evidence has none."""
        assert fields(Ranges.RUBRIC) == [
            "hours_saved.0.hours",
            "hours_saved.1",
            "hours_saved.2",
            "cost.0.initial",
            "cost.1.annual.0",
            "cash_saved.0.annual.0",
            "residents.0",
            DELAY,
        ]

    def test_both(self) -> None:
        """The rubric's only where the file has none: an item never gets two."""
        assert fields(Ranges.BOTH) == [
            "hours_saved.0.hours",
            "hours_saved.1",
            "hours_saved.2.before",
            "hours_saved.2.reused",
            "cost.0.initial",
            "cost.0.annual.0",
            "cost.1.annual.0",
            "cash_saved.0.annual.0",
            "residents.0.online",
            "literacy.people",
            DELAY,
        ]

    def test_without_defaults_only_the_file_s(self) -> None:
        assert fields(Ranges.BOTH, rubric()) == fields(Ranges.FILE)
        assert fields(Ranges.RUBRIC, rubric()) == []

    def test_without_effects_nothing_is_late(self) -> None:
        bare = PROPOSAL._replace(works=(), cash_savings=(), residents=())
        assert DELAY not in [each.field for each in inputs(bare, BY)]


class TestOneInput:
    """Its path, its side, its numbers, and where they came from."""

    def test_an_amount_by_evidence(self) -> None:
        found = next(each for each in inputs(PROPOSAL, BY) if each.field == "cost.0.annual.0")
        assert found.members == (
            Member("cost.0.annual.0", 90_000, 100_000, 300_000, kind=Kind.COST),
            Member("cost.0.annual.1", 180_000, 200_000, 600_000, kind=Kind.COST),
        )
        assert (found.kind, found.origin, found.evidence) == (Kind.COST, Ranges.RUBRIC, Evidence.ESTIMATE)
        assert found.source == "for costs"

    def test_a_work_as_a_whole(self) -> None:
        found = next(each for each in inputs(PROPOSAL, BY) if each.field == "hours_saved.1")
        assert found.members == (Member("hours_saved.1", 0.6, 1, 1.1, is_factor=True),)
        assert found.source == "for effects"

    def test_of_the_file(self) -> None:
        found = next(each for each in inputs(PROPOSAL, BY) if each.field == "hours_saved.2.reused")
        assert found.members == (Member("hours_saved.2.reused", 0.5, 0.8, 1, most=1),)
        assert (found.origin, found.evidence, found.source) == (Ranges.FILE, None, None)

    def test_a_work_that_gets_slower_loses_more_not_less(self) -> None:
        slower = Work(
            "hours_saved.0",
            "slower",
            before=Quantity.of(100, "hours_saved.0.before"),
            after=Quantity.of(400, "hours_saved.0.after"),
        )
        (found, _) = inputs(Proposal("n", "d", "i", 2027, works=(slower,)), BY)
        (member,) = found.members
        assert list(member[1:4]) == pytest.approx([0.9, 1, 1.4])
        assert member.is_factor

    def test_the_source_of_a_grade(self) -> None:
        found = next(each for each in inputs(PROPOSAL, BY) if each.field == "cost.1.annual.0")
        assert found.source == "for quotations"

    def test_percentiles_where_the_rubric_says_so(self) -> None:
        found = inputs(PROPOSAL, BY._replace(ranges="p10-p90"))
        of_the_file = {m.field: m.is_percentile for each in found for m in each.members}
        assert of_the_file["cost.0.initial"]
        assert not of_the_file["cost.1.annual.0"]


class TestTies:
    """`moves_with`: high together and low together, as one input."""

    def tied(self, *ties: tuple[str, str]) -> list[list[str]]:
        of = dict(ties)
        works = tuple(
            Work(f"hours_saved.{n}", "w", hours=ranged(f"hours_saved.{n}.hours", 1, 2, 3)._replace(
                moves_with=of.get(f"hours_saved.{n}.hours")
            ))
            for n in range(4)
        )  # fmt: skip
        found = inputs(PROPOSAL._replace(works=works, costs=(), cash_savings=(), residents=(), literacy=None), rubric())
        return [[member.field.split(".")[1] for member in each.members] for each in found]

    def test_without(self) -> None:
        assert self.tied() == [["0"], ["1"], ["2"], ["3"]]

    def test_one_and_another(self) -> None:
        assert self.tied(("hours_saved.2.hours", "hours_saved.0.hours")) == [["0", "2"], ["1"], ["3"]]

    def test_in_a_row(self) -> None:
        row = [(f"hours_saved.{n + 1}.hours", f"hours_saved.{n}.hours") for n in range(3)]
        assert self.tied(*row) == [["0", "1", "2", "3"]]

    def test_in_a_circle(self) -> None:
        assert self.tied(
            ("hours_saved.0.hours", "hours_saved.3.hours"), ("hours_saved.3.hours", "hours_saved.0.hours")
        ) == [["0", "3"], ["1"], ["2"]]


class TestPlacing:
    """Numbers drawn get into a scenario; the likely ones leave every total as it is."""

    def test_where_they_go(self) -> None:
        found = inputs(PROPOSAL, BY)
        placed = placing(found)(AS_WRITTEN, range(len(members(found))))
        assert placed.factors == {"hours_saved.1": 1}
        assert placed.instead["hours_saved.0.hours"] == 0
        assert placed.delay == len(members(found)) - 1

    @LAW
    @given(proposals(), rubrics())
    def test_likely_numbers_change_nothing(self, proposal: Proposal, by: Rubric) -> None:
        from dxroi.engine.judging import judge
        from dxroi.engine.reading import Case

        found = inputs(proposal, by._replace(uncertainty=DEFAULTS))
        case = Case(proposal, by, AS_WRITTEN)
        likely = placing(found)(AS_WRITTEN, [member.likely for member in members(found)])
        assert judge(case._replace(scenario=likely)).verdict is judge(case).verdict


def test_another_number_is_another_text() -> None:
    texts = {canonical(inputs(PROPOSAL, BY, ranges)) for ranges in Ranges}
    other = PROPOSAL._replace(works=(WORKS[0]._replace(hours=Quantity.of(601, "hours_saved.0.hours")), *WORKS[1:]))
    assert len(texts | {canonical(inputs(other, BY))}) == 4


@pytest.mark.parametrize("evidence", Evidence)
def test_the_standard_rubric_has_a_sourced_range_for_every_kind_of_evidence(evidence: Evidence) -> None:
    import dxroi

    uncertainty = dxroi.load_rubric().uncertainty
    assert uncertainty
    grade = uncertainty.grades[evidence]
    for found in (grade.effect, grade.cost, uncertainty.delay):
        assert found
        assert found.source
        assert found.low <= found.likely <= found.high
