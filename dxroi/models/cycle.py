"""What a proposal says beyond its own plan: other ways to do it, what came of it, who else could use it. Frozen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from dxroi.models.grounds import Grounds
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Difficulty

if TYPE_CHECKING:
    from dxroi.models.proposal import Proposal


class Option(NamedTuple):
    """Another way to do or procure the same: the proposal with some of its fields otherwise."""

    field: str
    """`options.lease`."""
    id: str
    name: str
    """Stated, else the id."""
    proposal: Proposal
    """The proposal as it would be, without options of its own."""
    fields: tuple[str, ...]
    """What it overrides, as written."""
    summary: str | None = None
    source: str | None = None
    note: str | None = None


NO_DESTINATION = "unknown"
"""Where hours went that have no destination (未定), as a key of `Actual.freed_for`."""


class Actual(NamedTuple):
    """What came of the proposal in one fiscal year (実績); none where it was not stated or not measured (`unknown`).

    The appraisal of the plan takes no notice of it; `dxroi review` holds the two against each other.
    """

    field: str
    """`actuals.2027`, the year as the file writes it."""
    year: int
    hours: Number | None
    """Hours saved, negative where the work got slower; the sum of `works` where the file states each of them."""
    works: Mapping[str, Number] = {}
    """Name of a work of the plan -> hours saved; those not measured are left out."""
    freed_for: Mapping[str, Number] = {}
    """Destination -> hours that really went there; `NO_DESTINATION` for what the file says to have none."""
    initial: Number | None = None
    """Yen paid once, in this year."""
    annual: Number | None = None
    """Yen paid for running it."""
    cost: Number | None = None
    """Money in all, yen."""
    hours_spent: Number | None = None
    """Own staff hours on the cost side."""
    cash: Number | None = None
    """Yen by which the budget lines of `cash_saved` fell together; works that release cash are among `hours`."""
    cases: Mapping[str, Number] = {}
    """Name of a procedure of the plan -> cases of the year, online or not."""
    online: Mapping[str, Number] = {}
    """Name of a procedure -> share of the cases done online."""
    literacy_people: Number | None = None
    literacy_to: Number | None = None
    """The level that they reached."""
    operates_from: tuple[int, int] | None = None
    """When it really began: a fiscal year and the months of that year that remain (1..12)."""
    grounds: Grounds = Grounds()
    initial_unknown: bool = False
    """Whether the file says that what was paid once is not known; where it says nothing, nothing was paid once."""


class Reuse(NamedTuple):
    """A work elsewhere that may take up the case (横展開); in no number unless it is asked for (`--with-reuse`)."""

    field: str
    """`reuse.0`."""
    department: str
    work: str
    hours: Quantity
    """Hours saved there a year, if it comes about; its difficulty does not lower them again."""
    probability: Number
    """How likely it comes about, 0..1."""
    first: int | None = None
    """`from`: the first fiscal year of its costs and its effect; none = the proposal's first year."""
    initial: Quantity | None = None
    """Yen paid once for it, in that year."""
    annual: Quantity | None = None
    """Yen a year for it; where nobody said, it is unknown, not 0."""
    freed_for: str | None = None
    """Where its hours go; none = undirected."""
    difficulty: Difficulty | None = None
    proposal: str | None = None
    """Id of the proposal of that work, where it has one of its own."""
    grounds: Grounds = Grounds()
