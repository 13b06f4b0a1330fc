"""What a project brings: hours, budget lines that fall, procedures of residents, literacy, outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxroi.loading.amounts import COUNT, HOURS, MINUTES, RATE, SHARE, YEN, count, excludes_tax, quantity, series
from dxroi.loading.nodes import MappingNode, ScalarNode
from dxroi.loading.reading import GROUNDS, Reader
from dxroi.loading.scalars import UNKNOWN
from dxroi.loading.years import period
from dxroi.models.proposal import CashSaving, Literacy, Outcome, Procedure, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.words import OutcomeKind, Staff

if TYPE_CHECKING:
    from dxroi.models.terms import UptakeCurve

_WAYS = (("before", "after"), ("cases", "minutes_before", "minutes_after"), ("hours",))
"""The three ways of stating a work, of which exactly one is used."""
_WORK = (
    "work", "before", "after", "cases", "minutes_before", "minutes_after", "hours", "staff", "cash_releasing",
    "budget_line", "freed_for", "reused", "ramp", "yen_per_hour", "from", "until", "people", "outsourced_to", *GROUNDS,
)  # fmt: skip
_CASH = ("item", "annual", "tax", "from", "until", "posts", *GROUNDS)
_PROCEDURE = (
    "procedure", "cases", "online", "minutes_saved", "yen_saved", "visits_saved", "from", "until", "paper_kept",
    *GROUNDS, "minutes_visit", "minutes_online", "paper", "rules", "ordinance", "yen_per_visit_case",
)  # fmt: skip
_FURTHER = frozenset(("minutes_visit", "minutes_online", "paper", "rules", "ordinance", "yen_per_visit_case"))
"""Keys that few procedures have."""
_LITERACY = ("people", "from", "to", "by", *GROUNDS)
_LEVELS = (0, 3)
_OUTCOME = ("what", "amount", "unit", *GROUNDS, "kind", "before", "after")


def _is_quantity(reader: Reader, key: str) -> bool:
    """Whether the short form stands here: one value, or a range."""
    node = reader.node(key)
    if node is None:
        reader.advise(key, number=True)
    if isinstance(node, MappingNode):
        return any(name.text in ("low", "likely", "high") for name, _ in node.entries)
    return isinstance(node, ScalarNode)


def read_works(top: Reader, first_year: int | None, may_lack: bool) -> tuple[Work, ...]:
    """`hours_saved` in either form; unknown where an idea does not state it."""
    if "hours_saved" not in top.nodes and may_lack:
        return (Work("hours_saved", None, hours=Quantity.not_known("hours_saved"), freed_for=_destination(top)),)
    top.require("hours_saved")
    if _is_quantity(top, "hours_saved"):
        hours = quantity(top, "hours_saved", HOURS)
        return (Work("hours_saved", None, hours=hours, freed_for=_destination(top)),)
    if "freed_for" in top.nodes and top.node("hours_saved") is not None:
        top.complain("DX225", "freed_for")
    return tuple(_work(reader, first_year) for reader in top.items("hours_saved", _WORK))


def _destination(reader: Reader) -> str | None:
    """Where the freed hours go; `unknown` (未定) is nowhere yet, so that no gate takes it for a destination."""
    text = reader.text("freed_for")
    return None if text in UNKNOWN else text


def _work(reader: Reader, first_year: int | None) -> Work:
    """One work of the long form."""
    _one_way(reader)
    first, until = period(reader, first_year)
    return Work(
        reader.field,
        reader.needed("work"),
        before=quantity(reader, "before", HOURS),
        after=quantity(reader, "after", HOURS),
        cases=series(reader, "cases", COUNT),
        minutes_before=quantity(reader, "minutes_before", MINUTES),
        minutes_after=quantity(reader, "minutes_after", MINUTES),
        hours=quantity(reader, "hours", HOURS),
        staff=reader.word("staff", Staff) or Staff.REGULAR,
        cash_releasing=reader.flag("cash_releasing"),
        budget_line=reader.text("budget_line"),
        freed_for=_destination(reader),
        reused=quantity(reader, "reused", SHARE),
        ramp=series(reader, "ramp", SHARE),
        yen_per_hour=quantity(reader, "yen_per_hour", RATE),
        first=first,
        until=until,
        grounds=reader.grounds(),
        people=count(reader, "people"),
        outsourced_to=reader.text("outsourced_to"),
    )


def _one_way(reader: Reader) -> None:
    """Exactly one way of stating the hours, and that one whole."""
    there = reader.nodes.keys() | reader.excused
    stated = [way for way in _WAYS if not there.isdisjoint(way)]
    if not stated:
        reader.complain("DX220")
    elif len(stated) > 1:
        written = ", ".join(key for way in stated for key in way if reader.has(key))
        reader.complain("DX221", written=written)
    else:
        reader.require(*stated[0])


def read_cash(top: Reader, first_year: int | None) -> tuple[CashSaving, ...]:
    """`cash_saved`: yen a year, or a list of budget lines."""
    if "cash_saved" not in top.nodes:
        return ()
    if _is_quantity(top, "cash_saved"):
        annual = quantity(top, "cash_saved", YEN)
        return () if annual is None else (CashSaving("cash_saved", None, Series((annual,))),)
    return tuple(_cash(reader, first_year) for reader in top.items("cash_saved", _CASH))


def _cash(reader: Reader, first_year: int | None) -> CashSaving:
    """One budget line that falls."""
    reader.require("annual")
    first, until = period(reader, first_year)
    annual = series(reader, "annual", YEN, excludes_tax(reader)) or Series(())
    item, grounds = reader.needed("item"), reader.grounds()
    return CashSaving(reader.field, item, annual, first, until, grounds, count(reader, "posts"))


def read_residents(top: Reader, first_year: int | None) -> tuple[Procedure, ...]:
    """`residents`: procedures done without a visit."""
    return tuple(_procedure(reader, first_year) for reader in top.items("residents", _PROCEDURE))


def _procedure(reader: Reader, first_year: int | None) -> Procedure:
    """One procedure; what is not said to be saved is not saved."""
    reader.require("cases", "online")
    first, until = period(reader, first_year)

    def saved(key: str, unit: str) -> Quantity:
        return quantity(reader, key, unit) or Quantity.of(0, reader.path(key))

    curve = _curve(reader)
    procedure = Procedure(
        reader.field,
        reader.needed("procedure"),
        series(reader, "cases", COUNT) or Series(()),
        (series(reader, "online", SHARE) if curve is None else curve[1]) or Series(()),
        saved("minutes_saved", MINUTES),
        saved("yen_saved", RATE),
        saved("visits_saved", COUNT),
        first,
        until,
        reader.grounds(),
        reader.flag("paper_kept") or False,
        None if curve is None else curve[0],
    )
    if reader.nodes.keys().isdisjoint(_FURTHER):
        return procedure
    from dxroi.loading.procedures import further  # few procedures have these keys

    return further(reader, procedure)


def _curve(reader: Reader) -> tuple[UptakeCurve | None, Series | None] | None:
    """`online` written as a curve, with the shares it comes to; none where it is a share, a range or a list."""
    node = reader.node("online")
    if type(node) is not MappingNode:
        return None
    from dxroi.loading.curves import is_curve, read_curve  # few files write one

    return read_curve(reader, node) if is_curve(node) else None


def read_literacy(top: Reader) -> Literacy | None:
    """`literacy`: people and the levels between which they move."""
    reader = top.mapping("literacy", _LITERACY)
    if reader is None:
        return None
    reader.require("people", "from", "to")
    first, last = _level(reader, "from"), _level(reader, "to")
    if first is not None and last is not None and last < first:
        reader.complain("DX232", "to", first=f"{first:g}", last=f"{last:g}")
    people = quantity(reader, "people", COUNT) or Quantity.of(0, reader.path("people"))
    parts = [part for part in (people.low, people.likely, people.high) if part != int(part)]
    if parts:
        reader.complain("DX231", "people", written=f"{parts[0]:g}")
    return Literacy(people, first or 0, last or 0, reader.text("by"), reader.grounds())


def _level(reader: Reader, key: str) -> float | None:
    """A level of literacy: 0 not yet, 1 uses, 2 sets up and changes, 3 builds and teaches."""
    level = reader.number(key)
    if level is not None and not _LEVELS[0] <= level <= _LEVELS[1]:
        reader.complain("DX229", key, written=f"{level:g}")
        return None
    return level


def read_outcomes(top: Reader) -> tuple[Outcome, ...]:
    """`outcomes`: effects that are not money."""
    return tuple(_outcome(reader) for reader in top.items("outcomes", _OUTCOME))


def _outcome(reader: Reader) -> Outcome:
    """One of them; `before` and `after` go together, and their difference is the amount where none is stated."""
    what, amount, unit = reader.needed("what"), reader.number("amount"), reader.text("unit")
    kind, before, after = reader.word("kind", OutcomeKind), reader.number("before"), reader.number("after")
    if reader.has("before") or reader.has("after"):
        reader.require("before", "after")
    if amount is None and before is not None and after is not None:
        amount = before - after
    return Outcome(reader.field, what, amount, unit, reader.grounds(), kind or OutcomeKind.OTHER, before, after)
