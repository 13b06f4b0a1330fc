"""`options`: each is the proposal with some fields otherwise, read as the file itself is."""

from __future__ import annotations

import pytest

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.engine.appraise import appraise
from dxroi.loading import load_rubric, proposal_of, ratings_off_scale
from dxroi.loading.altered import altered
from dxroi.loading.changes import MAY_LACK
from dxroi.loading.options import SET, change_of
from dxroi.loading.proposals import read_tree
from dxroi.models.proposal import Proposal
from dxroi.texts import Lang
from dxroi.texts.findings import hint
from tests.answers import shipped

from .samples import HOURS, NAMED, PROPOSAL, codes, proposal
from .test_proposals import EVERY_KEY

REUSE = "reuse: [{department: 納税課, work: 口座振替, hours: 380, probability: 0.8}]\n"


def options(*entries: str, of: str = PROPOSAL) -> str:
    return of + "options:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def _with(key: str, value: str) -> str:
    """The proposal with one key otherwise."""
    kept = [line for line in PROPOSAL.splitlines(keepends=True) if not line.startswith(f"{key}:")]
    return "".join(kept) + f"{key}: {value}\n"


def bare(of: Proposal) -> Proposal:
    return of._replace(path="", sha256="", options=())


class TestRead:
    """An option is what the file would be with its values in it."""

    def test_is_the_proposal_with_the_values_written_in(self) -> None:
        (option,) = proposal(options("id: lease, set: {cost.initial: 0, cost.annual: [900000, 未定]}")).options
        written = proposal(NAMED + HOURS + "cost: {initial: 0, annual: [900000, 未定]}\n")
        assert bare(option.proposal) == bare(written)
        assert (option.field, option.id, option.name) == ("options.lease", "lease", "lease")
        assert option.fields == ("cost.initial", "cost.annual")

    def test_the_proposal_itself_stays_as_it_was(self) -> None:
        assert bare(proposal(options("id: lease, set: {cost.initial: 0}"))) == bare(proposal(PROPOSAL))

    @pytest.mark.parametrize(
        ("set_", "shared"),
        [("cost.initial: 0", True), ("freed_for: 窓口", False), ("first_year: 2031", False), ("stage: idea", False)],
    )
    def test_works_are_read_again_only_where_the_option_touches_them(self, set_: str, shared: bool) -> None:
        written = proposal(options(f"id: a, set: {{{set_}}}"))
        (option,) = written.options
        assert (option.proposal.works is written.works) is shared
        key, value = set_.split(": ")
        if not shared:
            assert option.proposal.works == proposal(_with(key, value)).works

    def test_a_field_that_the_file_lacks(self) -> None:
        (option,) = proposal(options("id: paper, set: {cash_saved: 120000}")).options
        assert option.proposal.cash_savings == proposal(PROPOSAL + "cash_saved: 120000\n").cash_savings

    @pytest.mark.parametrize("key", MAY_LACK)
    def test_an_empty_list_takes_away(self, key: str) -> None:
        """An option without the grant of the proposal as written: leaving the key out would keep it."""
        of = EVERY_KEY.split("options:")[0] + "kinds: [RPA]\nsystems: [税務]\n" + REUSE
        (option,) = proposal(options(f"id: a, set: {{{key}: []}}", of=of)).options
        root = proposal_of(of.encode(), "p").root
        assert root is not None
        assert root.get(key) is not None
        root.entries = [entry for entry in root.entries if entry[0].text != key]
        assert bare(option.proposal) == bare(read_tree(root, []))._replace(review=None, actuals=())

    def test_of_every_key(self) -> None:
        """Surveys and ties rest on the proposal as written: what an option takes away of it is no fault of theirs."""
        (option,) = proposal(
            options("id: a, set: {cost: [{item: a, annual: 1}]}", of=EVERY_KEY.split("options:")[0])
        ).options
        assert [item.item for item in option.proposal.costs] == ["a"]
        assert option.proposal.review is None

    def test_a_reviewed_rating_is_the_one_that_changes(self) -> None:
        (option,) = proposal(options("id: a, set: {ratings.reusability: 5}", of=EVERY_KEY.split("options:")[0])).options
        assert option.proposal.ratings["reusability"].reviewed == 5


class TestFaults:
    """Located at the value, else at `set`; the proposal's own are not said again."""

    def test_a_number_torn_apart(self) -> None:
        (found,) = proposal_of(options("id: a, set: {cost.initial: 1,200}").encode(), "p").findings
        assert (found.code, found.field, found.values["write"]) == ("DX202", "options.a.set.cost.initial", "1200")

    def test_said_once(self) -> None:
        text = options("id: a, set: {cost.initial: 0}", "id: b, set: {cost.initial: 1}")
        assert codes(text.replace("hours_saved: 336", "hours_saved: 12h")) == ["DX202"]

    def test_what_no_longer_fits_stands_at_set(self) -> None:
        text = options(
            "id: a, set: {first_year: 2030}", of=NAMED + HOURS + "cost: [{item: a, annual: 1, from: 2028}]\n"
        )
        (found,) = proposal_of(text.encode(), "p").findings
        assert (found.code, found.field) == ("DX216", "options.a.set.cost.0.from")
        assert found.location is not None
        assert (found.location.line, found.location.column) == (7, 19)

    def test_a_list_that_is_needed_is_not_taken_away(self) -> None:
        assert codes(options("id: a, set: {hours_saved: []}")) == ["DX137"]

    def test_nothing_written_for_a_list(self) -> None:
        """To leave the key out would keep what the proposal has; the way out is the one that takes it away."""
        (found,) = proposal_of(options("id: a, set: {funding: }").encode(), "p").findings
        assert (found.code, "`[]`" in hint(found, Lang.EN)) == ("DX201", True)

    def test_did_you_mean(self) -> None:
        (found,) = proposal_of(options("id: a, set: {cost.0.initial: 3}").encode(), "p").findings
        assert (found.code, found.field) == ("DX160", "options.a.set.cost.0.initial")
        assert "cost.initial" in hint(found, Lang.JA)

    def test_a_rating_off_its_scale(self) -> None:
        loaded = proposal_of(options("id: a, set: {ratings: {generality: 7}}").encode(), "p")
        (found,) = ratings_off_scale(loaded, load_rubric())
        assert (found.code, found.field) == ("DX227", "options.a.set.ratings.generality")
        assert found.location is not None
        assert found.location.line == 7

    @pytest.mark.parametrize("key", ["option", "Options", "案"])
    def test_a_misspelt_key_is_read_once(self, key: str) -> None:
        text = options("id: a, set: {cost.initial: 12h}", f"id: b, set: {{{key}: 3}}").replace("options:", f"{key}:")
        assert sorted(codes(text)) == ["DX132", "DX160", "DX203"]

    def test_no_option_is_read_of_a_file_of_slips(self) -> None:
        slips = "".join(f"x{n}: 1\n" for n in range(200))
        assert set(codes(slips + options("id: a, set: {cost.initial: x}"))) == {"DX138"}


class TestElsewhere:
    """Options change neither the verdict nor what other commands find."""

    def test_no_verdict_hangs_on_them(self) -> None:
        rubric, text = load_rubric(), options("id: a, set: {cost.initial: 0}")
        assert appraise(proposal(text), rubric) == appraise(proposal(PROPOSAL), rubric)
        assert run(Subject(proposal(text), rubric)) == run(Subject(proposal(PROPOSAL), rubric))

    def test_whatif_may_change_what_an_option_overrides(self) -> None:
        loaded = proposal_of(options("id: a, set: {cost.initial: 0}").encode(), "p")
        read = altered(loaded, shipped("chigasaki-dx-2"), [change_of(SET, "cost", "[{item: a, annual: 3}]")])
        assert read.loaded.findings == ()
        assert read.loaded.proposal is not None

    def test_whatif_may_change_an_option(self) -> None:
        loaded = proposal_of(options("id: a, set: {cost.initial: 0}").encode(), "p")
        read = altered(loaded, shipped("chigasaki-dx-2"), [change_of(SET, "options.a.set.cost.initial", "7")])
        assert read.loaded.proposal is not None
        (item,) = read.loaded.proposal.options[0].proposal.costs
        assert item.initial is not None
        assert item.initial.likely == 7


def test_of_many_fields_whole_items_are_to_be_written() -> None:
    fields = ", ".join(f"cost.{n}.annual: 1" for n in range(60))
    (found,) = proposal_of(options(f"id: a, set: {{{fields}}}").encode(), "p").findings
    assert (found.code, found.field, found.values["n"]) == ("DX142", "options.a.set", 60)
    assert "cost: [{...}]" in hint(found, Lang.EN)
