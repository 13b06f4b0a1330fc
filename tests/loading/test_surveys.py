"""`surveys`: what could be found out before the decision."""

from __future__ import annotations

import pytest

from dxroi.engine.appraise import appraise
from dxroi.loading import load_rubric, proposal_of
from dxroi.models.grounds import Grounds
from dxroi.models.proposal import Survey, item_name, quantities
from dxroi.models.quantity import Quantity
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message

from .samples import COST, HOURS, NAMED, PROPOSAL, codes, proposal
from .test_proposals import EVERY_KEY

SURVEY = "surveys: [{name: 試行, cost: 500000, measures: hours_saved}]\n"


def measuring(*paths: str, of: str = PROPOSAL) -> str:
    """A file with one survey of these paths."""
    return of + SURVEY.replace("measures: hours_saved", f"measures: [{', '.join(paths)}]")


class TestRead:
    def test_every_key(self) -> None:
        text = PROPOSAL + SURVEY.replace("cost:", "tax: excluded, source: 見積書, note: 3課, cost:")
        (survey,) = proposal(text).surveys
        cost = Quantity.of(550000, "surveys.0.cost")._replace(before_tax=500000)
        grounds = Grounds("見積書", note="3課")
        assert survey == Survey("surveys.0", "試行", cost, ("hours_saved",), grounds)

    def test_absent_is_none(self) -> None:
        assert proposal(PROPOSAL).surveys == ()

    @pytest.mark.parametrize("written", ["unknown", "未定"])
    def test_a_cost_that_nobody_could_say(self, written: str) -> None:
        (survey,) = proposal(PROPOSAL + SURVEY.replace("500000", written)).surveys
        assert survey.cost == Quantity.not_known("surveys.0.cost")

    def test_a_cost_within_a_range(self) -> None:
        (survey,) = proposal(PROPOSAL + SURVEY.replace("500000", "{low: 1, likely: 2, high: 3}")).surveys
        assert survey.cost == Quantity(2, 1, 3, "surveys.0.cost")

    def test_has_a_name_by_its_path(self) -> None:
        assert item_name(proposal(PROPOSAL + SURVEY), "surveys.0.cost") == "試行"


class TestMeasures:
    """Paths of items or of their quantities, in the form in which the file writes them."""

    @pytest.mark.parametrize("path", ["hours_saved", "cost", "cost.initial", "cost.annual"])
    def test_short_form(self, path: str) -> None:
        assert proposal(measuring(path)).surveys[0].measures == (path,)

    @pytest.mark.parametrize(
        "path",
        [
            *(
                "hours_saved.0",
                "hours_saved.0.after",
                "hours_saved.0.ramp",
                "hours_saved.0.ramp.1",
                "hours_saved.2.hours",
            ),
            *("cost.1", "cost.1.annual", "cost.1.annual.1", "cost.2.hours", "cash_saved.0", "cash_saved.0.annual"),
            *("residents.0", "residents.0.online", "residents.0.online.0", "residents.0.minutes_saved"),
            *("literacy", "literacy.people", "funding.0", "funding.0.share"),
        ],
    )
    def test_long_form(self, path: str) -> None:
        surveys = proposal(EVERY_KEY.replace("measures: [hours_saved.0,", f"measures: [{path},")).surveys
        assert surveys[0].measures == (path, "residents.0.online")

    @pytest.mark.parametrize(
        ("path", "near"),
        [
            ("cost.anual", "cost.annual"),
            ("cost.0.annual", "cost.annual"),
            ("hours_saved.0", "hours_saved"),
            ("hoursSaved", "hours_saved"),
            ("削減時間", "hours_saved"),
        ],
    )
    def test_nowhere(self, path: str, near: str) -> None:
        (found,) = proposal_of(measuring(path).encode(), "p").findings
        assert (found.code, found.field) == ("DX234", "surveys.0.measures.0")
        assert found.values["candidates"] == near
        assert near in hint(found, Lang.JA)
        assert path in message(found, Lang.EN)

    @pytest.mark.parametrize(
        "path", ["name", "ratings.reusability", "hours_saved.0.work", "surveys.0.cost", "city.net"]
    )
    def test_neither_an_item_nor_a_quantity(self, path: str) -> None:
        assert codes(EVERY_KEY.replace("measures: [hours_saved.0,", f"measures: [{path},")) == ["DX234"]

    def test_where_nothing_is_near_the_items_are_named(self) -> None:
        (found,) = proposal_of(measuring("電話").encode(), "p").findings
        assert found.values["candidates"] == "hours_saved, cost"
        assert found.values["way"] == "any"

    def test_of_many_items_some_are_named(self) -> None:
        works = "".join(f"  - {{work: w{n}, hours: 1}}\n" for n in range(100))
        (found,) = proposal_of(measuring("電話", of=f"{NAMED}hours_saved:\n{works}{COST}").encode(), "p").findings
        assert str(found.values["candidates"]).endswith("hours_saved.39, …")

    def test_all_at_once(self) -> None:
        assert codes(measuring("a", "hours_saved", "b")) == ["DX234", "DX234"]

    def test_nothing_but_slips_ends_quickly(self) -> None:
        works = "".join(f"  - {{work: w{n}, hours: 1}}\n" for n in range(3000))
        paths = [f"hours_saved.{n}" for n in range(3000, 6000)]
        assert len(codes(measuring(*paths, of=f"{NAMED}hours_saved:\n{works}{COST}"))) == 3000

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            (PROPOSAL.replace("336", "-336"), "DX211"),
            (PROPOSAL.replace("hours_saved", "hour_saved"), "DX132"),
            (PROPOSAL.replace(HOURS, ""), "DX133"),
        ],
    )
    def test_where_a_fault_is_known_nothing_more_is_said(self, text: str, code: str) -> None:
        assert codes(measuring("hours_saved", "hours_saved.0.hours", of=text)) == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("name: 試行, ", "", "DX133"),
        ("cost: 500000, ", "", "DX133"),
        (", measures: hours_saved", "", "DX133"),
        ("measures: hours_saved", "measures: []", "DX137"),
        ("measures: hours_saved", "measures: {a: b}", "DX136"),
        ("measures: hours_saved", "measures: 3", "DX206"),
        ("measures: hours_saved", "measures: null", "DX201"),
        ("500000", "-1", "DX211"),
        ("500000", "0.5", "DX213"),
        ("500000", "50万円", "DX202"),
        ("500000", "{low: 1, likely: 2, high: 3, moves_with: hours_saved}", "DX233"),
        ("[{name", "{x: [{name", "DX1"),
        ("cost:", "price: 3, cost:", "DX138"),
        ("cost:", "tax: no, cost:", "DX208"),
        ("surveys:", "調査:", "DX132"),
    ],
)
def test_wrong(old: str, new: str, code: str) -> None:
    assert any(found.startswith(code) for found in codes(PROPOSAL + SURVEY.replace(old, new)))


class TestPartOfNothing:
    """No cost, no unknown and no verdict comes of a survey."""

    @pytest.mark.parametrize("cost", ["500000", "unknown"])
    def test_answer(self, cost: str) -> None:
        rubric = load_rubric("chigasaki-dx-2")
        plain, surveyed = proposal(PROPOSAL), proposal(PROPOSAL + SURVEY.replace("500000", cost))
        assert list(quantities(surveyed)) == list(quantities(plain))
        assert appraise(surveyed, rubric) == appraise(plain, rubric)
