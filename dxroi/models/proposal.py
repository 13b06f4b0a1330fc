"""A proposal as read: both written forms come to the same records. Frozen, no arithmetic.

Amounts are yen including tax, a year where the name says so; hours are hours a year; shares are 0..1;
fiscal years are the calendar year of their April. `None` means that the file does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from dxroi.models.grounds import Grounds
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.words import (
    Evidence,
    FundingBase,
    FundingSource,
    Obligation,
    OrdinanceStatus,
    OutcomeKind,
    Staff,
    Stage,
)

if TYPE_CHECKING:  # what few proposals have is loaded with what reads it
    from dxroi.models.cycle import Actual, Option, Reuse
    from dxroi.models.terms import Again, BondTerms, Contract, Exit, Joint, Rule, UptakeCurve


class Work(NamedTuple):
    """One piece of work whose hours change. Exactly one of the three ways of saying so is stated."""

    field: str
    """Its path as written: `hours_saved.0`, or `hours_saved` in the short form."""
    work: str | None
    """Its name; none in the short form."""
    before: Quantity | None = None
    """Hours a year before and `after`."""
    after: Quantity | None = None
    cases: Series | None = None
    """Cases a year, with `minutes_before` and `minutes_after` of each."""
    minutes_before: Quantity | None = None
    minutes_after: Quantity | None = None
    hours: Quantity | None = None
    """Hours saved a year."""
    staff: Staff = Staff.REGULAR
    cash_releasing: bool | None = None
    """Whether a budget line falls; none = the rubric's for that staff."""
    budget_line: str | None = None
    freed_for: str | None = None
    """Where the freed hours go (方針1); none = undirected."""
    reused: Quantity | None = None
    """Share of the hours gained that gets there; none = 1."""
    ramp: Series | None = None
    """Share of the effect reached, by year from `first`; none = 1."""
    yen_per_hour: Quantity | None = None
    """A published rate in place of the rubric's."""
    first: int | None = None
    """`from`: the first fiscal year, inclusive; none = the proposal's first year."""
    until: int | None = None
    """The last fiscal year, inclusive; none = the end of the horizon."""
    grounds: Grounds = Grounds()
    people: float | None = None
    """How many people do this work; no amount rests on it, checks hold the hours against it."""
    outsourced_to: str | None = None
    """Where the hours fall because others do the work: the cost item that holds their fee, by its name."""
    chance: Number = 1
    """How likely it comes about at all, 0..1: its hours count by so much (`Reuse.probability`)."""


class CostItem(NamedTuple):
    """One cost: money once (`initial`), money a year (`annual`), own hours once or a year. Each may be absent."""

    field: str
    """`cost.0`, or `cost` in the short form."""
    item: str | None
    initial: Quantity | None = None
    annual: Series | None = None
    hours: Quantity | None = None
    """Own staff hours, once, in the year `paid_in`."""
    hours_per_year: Quantity | None = None
    staff: Staff = Staff.REGULAR
    yen_per_hour: Quantity | None = None
    paid_in: int | None = None
    """`in`: the fiscal year of what is paid once; none = the proposal's first year."""
    first: int | None = None
    """`from` and `until` of what is paid every year, inclusive."""
    until: int | None = None
    grounds: Grounds = Grounds()
    contract_until: int | None = None
    """The last fiscal year for which a contract or quotation settles the price, inclusive."""
    exit: Exit | None = None
    joint: Joint | None = None
    """Where several cities bear the money of this item: every amount of it here is the city's part."""
    contract: Contract | None = None
    """By which `annual` is then no yearly amount but the price of a month or of the whole contract."""
    renewed: Quantity | None = None
    """Yen a month after the end of the contract, where that price is stated."""
    chance: Number = 1
    """How likely it has to be paid at all, 0..1: its amounts count by so much (`Reuse.probability`)."""
    again: Again | None = None
    """What one more work pays once more; none where nobody said, and then it is unknown, not 0."""


class CashSaving(NamedTuple):
    """A budget line that falls, yen a year."""

    field: str
    """`cash_saved.0`, or `cash_saved` in the short form."""
    item: str | None
    annual: Series
    first: int | None = None
    until: int | None = None
    grounds: Grounds = Grounds()
    posts: float | None = None
    """Posts of fixed-term staff that are cut, where that is what makes the line fall."""


class Ordinance(NamedTuple):
    """Whether an ordinance or regulation has to be changed first (例規改正)."""

    needed: bool
    by: tuple[int, int] | None = None
    """When it comes into force: its fiscal year and the months of that year that remain (1..12)."""
    note: str | None = None
    status: OrdinanceStatus | None = None
    """How far the change has come."""


class Procedure(NamedTuple):
    """A procedure of residents that can be done without a visit (方針5)."""

    field: str
    procedure: str
    cases: Series
    """Cases a year, online or not."""
    online: Series
    """Share of the cases done online, by year."""
    minutes_saved: Quantity
    """Of a resident, each case done online."""
    yen_saved: Quantity
    """Of a resident, each case done online: fares, postage."""
    visits_saved: Quantity
    """Each case done online; never money."""
    first: int | None = None
    until: int | None = None
    grounds: Grounds = Grounds()
    paper_kept: bool = False
    """Whether the paper form is still taken beside the online one."""
    curve: UptakeCurve | None = None
    """How `online` was written, where that was no list; `online` holds the shares it comes to."""
    minutes_visit: Quantity | None = None
    """Minutes of a resident for a case at the counter, way and waiting included; with `minutes_online` in place of
    `minutes_saved`, which is then 0."""
    minutes_online: Quantity | None = None
    """Minutes of a resident for a case done online; more than for a visit is allowed, and a loss."""
    paper_minutes: Quantity | None = None
    """Staff minutes that each case still done on paper takes for the double handling (`paper.minutes_per_case`)."""
    paper_until: int | None = None
    """The last fiscal year in which paper is taken, inclusive; none = as long as the procedure counts."""
    paper_staff: Staff = Staff.REGULAR
    rules: tuple[Rule, ...] = ()
    ordinance: Ordinance | None = None
    """The ordinance that this procedure waits for, beside the proposal's own."""
    yen_per_visit_case: Number | None = None
    """What a case at the counter costs the city; only compared with, no amount rests on it."""


class Rating(NamedTuple):
    """A rating of one criterion: the section's own, and the reviewers' which decides where it stands."""

    field: str
    """`ratings.reusability`."""
    rating: float
    because: str | None = None
    reviewed: float | None = None
    grounds: Grounds = Grounds()

    @property
    def deciding(self) -> float:
        """The reviewers' rating, else the section's."""
        return self.rating if self.reviewed is None else self.reviewed


class Literacy(NamedTuple):
    """Staff literacy in people and steps, never in yen: 1 uses, 2 sets up and changes, 3 builds and teaches."""

    people: Quantity
    level_from: float
    level_to: float
    by: str | None = None
    grounds: Grounds = Grounds()


class Outcome(NamedTuple):
    """An effect that is not money."""

    field: str
    what: str
    amount: float | None = None
    """As stated, else `before` − `after` where those are."""
    unit: str | None = None
    grounds: Grounds = Grounds()
    kind: OutcomeKind = OutcomeKind.OTHER
    before: float | None = None
    """Days until the notice, errors a year or the like, with `after`; less is better."""
    after: float | None = None


class Funding(NamedTuple):
    """Money of others: a share of a base, or yen a year. What nobody else pays is general revenue (一般財源)."""

    field: str
    source: FundingSource
    name: str | None = None
    share: Quantity | None = None
    amount: Quantity | None = None
    of: FundingBase = FundingBase.ALL
    first: int | None = None
    until: int | None = None
    note: str | None = None
    evidence: Evidence | None = None
    """What the share or amount rests on, where stated; `source` names who pays."""
    bond: BondTerms | None = None
    """How a bond is repaid, where the file says anything of it."""


class Survey(NamedTuple):
    """A pilot or survey that could be done before the decision; part of no cost, effect or verdict."""

    field: str
    """`surveys.0`."""
    name: str
    cost: Quantity
    """Yen; unknown where nobody could say."""
    measures: tuple[str, ...]
    """What it would find out: paths of items (`hours_saved.0`) or of their quantities (`residents.0.online`)."""
    grounds: Grounds = Grounds()


class Review(NamedTuple):
    """The office's own judgement (審査結果), shown beside the computed verdict and never altering it."""

    by: str | None = None
    on: str | None = None
    """ISO date, as text."""
    decision: str | None = None
    because: str | None = None


class Proposal(NamedTuple):
    """The file asking for money."""

    name: str
    department: str
    id: str
    """Stated, else the name."""
    first_year: int | None
    """The fiscal year of the first cost (t = 0); none only at stage `idea`."""
    stage: Stage = Stage.CONSULTATION
    summary: str | None = None
    source: str | None = None
    serves: tuple[str, ...] = ()
    """Names of the plans it serves."""
    works: tuple[Work, ...] = ()
    costs: tuple[CostItem, ...] = ()
    cash_savings: tuple[CashSaving, ...] = ()
    residents: tuple[Procedure, ...] = ()
    residents_stated: bool = False
    ratings: Mapping[str, Rating] = {}
    literacy: Literacy | None = None
    outcomes: tuple[Outcome, ...] = ()
    funding: tuple[Funding, ...] = ()
    operates_from: tuple[int, int] | None = None
    """Fiscal year of the start of operation and the months of that year that remain (1..12)."""
    obligation: Obligation = Obligation.NONE
    review: Review | None = None
    path: str = ""
    """The file, with `/`; empty for a proposal built in Python."""
    sha256: str = ""
    """Of the bytes of the file."""
    stated: Mapping[str, float] = {}
    """Published totals, rates and ratios by name (`models.measures.STATED`); they are recomputed, never used."""
    ordinance: Ordinance | None = None
    surveys: tuple[Survey, ...] = ()
    """What could be found out before the decision."""
    options: tuple[Option, ...] = ()
    """Other ways to do or procure the same, none of them part of the verdict."""
    actuals: tuple[Actual, ...] = ()
    """What came of it, by fiscal year in order; part of no appraisal."""
    kinds: tuple[str, ...] = ()
    """Kinds of technology (`RPA`, `AI-OCR`), as written; by them cases are found."""
    systems: tuple[str, ...] = ()
    """Systems and fields of work that it touches (`税務`), as written."""
    reuse: tuple[Reuse, ...] = ()
    """Works elsewhere that may take it up; part of no number as long as `reuse_counted` is false."""
    reuse_counted: bool = False
    """Whether they are among the works and costs, so that the criterion `reusability` is not to count them again."""


def quantities(proposal: Proposal) -> Iterator[Quantity]:
    """Every quantity of the proposal itself that the file states, in the order of the contract's fields."""
    records = [*proposal.works, *proposal.costs, *proposal.cash_savings, *proposal.residents, *proposal.funding]
    for record in [*records, *([proposal.literacy] if proposal.literacy else [])]:
        for value in record:
            if type(value) is Quantity:
                yield value
            elif type(value) is Series:
                yield from value.entries


def bears_fee(item: CostItem, work: Work) -> bool:
    """Whether a cost item has the name that a work gives for the fee of those who do it instead (`outsourced_to`).

    One of the two names may be part of the other.
    """
    name, wanted = item.item, work.outsourced_to
    return name is not None and wanted is not None and (wanted in name or name in wanted)


def item_name(proposal: Proposal, path: str) -> str | None:
    """The name of the item that a written path belongs to: that of `cost.1` for `cost.1.annual`."""
    names: dict[str, str | None] = {w.field: w.work for w in proposal.works}
    names |= {c.field: c.item for c in proposal.costs}
    names |= {s.field: s.item for s in proposal.cash_savings}
    names |= {r.field: r.procedure for r in proposal.residents}
    names |= {f.field: f.name for f in proposal.funding}
    names |= {s.field: s.name for s in proposal.surveys}
    names |= {r.field: f"{r.department} {r.work}" for r in proposal.reuse}
    return next((n for field, n in names.items() if n and (path == field or path.startswith(field + "."))), None)
