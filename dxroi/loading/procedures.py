"""What few procedures of residents say: minutes both ways, paper handled beside it, rules that stand in the way."""

from __future__ import annotations

from dxroi.loading.amounts import MINUTES, RATE, quantity, read_amount
from dxroi.loading.dates import read_start_month
from dxroi.loading.nodes import MappingNode
from dxroi.loading.proposals import read_ordinance
from dxroi.loading.reading import Reader
from dxroi.models.proposal import Procedure
from dxroi.models.quantity import Number, Quantity
from dxroi.models.terms import Rule
from dxroi.models.words import RuleStatus, SetBy, Staff

RULES = ("seal", "paper", "face_to_face")
"""押印, 書面, 対面."""
_RULES = (*RULES, "by", "law", "set_by", "note")
_RULE = ("status", "by", "law", "set_by", "note")
_PAPER = ("minutes_per_case", "until", "staff", "note")


def further(reader: Reader, procedure: Procedure) -> Procedure:
    """The procedure with what these keys say."""
    visit, online = _minutes(reader)
    paper = _paper(reader, procedure)
    return procedure._replace(
        minutes_visit=visit,
        minutes_online=online,
        paper_kept=procedure.paper_kept or "paper" in reader.nodes,
        paper_minutes=paper[0],
        paper_until=paper[1],
        paper_staff=paper[2],
        rules=_rules(reader),
        ordinance=read_ordinance(reader),
        yen_per_visit_case=_yen_per_visit_case(reader),
    )


def _minutes(reader: Reader) -> tuple[Quantity | None, Quantity | None]:
    """`minutes_visit` and `minutes_online`: both, and then no `minutes_saved`."""
    if not (reader.has("minutes_visit") or reader.has("minutes_online")):
        return None, None
    reader.require("minutes_visit", "minutes_online")
    if reader.has("minutes_saved"):
        reader.complain("DX280", "minutes_saved")
    return quantity(reader, "minutes_visit", MINUTES), quantity(reader, "minutes_online", MINUTES)


def _paper(above: Reader, procedure: Procedure) -> tuple[Quantity | None, int | None, Staff]:
    """`paper`: the minutes of double handling, until when, by whom. It says that paper is kept."""
    reader = above.mapping("paper", _PAPER)
    if reader is None:
        return None, None, Staff.REGULAR
    if above.nodes.get("paper_kept") is not None and not procedure.paper_kept and not above.findings_at("paper_kept"):
        above.complain("DX281", "paper_kept")
    reader.require("minutes_per_case")
    reader.joined("note")
    until = reader.year("until")
    if until is not None and procedure.first is not None and until < procedure.first:
        reader.complain("DX217", "until", until=until, first=procedure.first)
    staff = reader.word("staff", Staff) or Staff.REGULAR
    return quantity(reader, "minutes_per_case", MINUTES), until, staff


def _rules(above: Reader) -> tuple[Rule, ...]:
    """`rules`: where seal, paper and coming in person stand; what stands beside them holds for each without its own."""
    reader = above.mapping("rules", _RULES)
    if reader is None:
        return ()
    shared = _said(reader)
    return tuple(rule for name in RULES if name in reader.nodes for rule in _rule(reader, name, shared))


_Said = tuple[tuple[int, int] | None, str | None, SetBy | None, str | None]


def _said(reader: Reader) -> _Said:
    node = reader.node("by")
    by = None if node is None else read_start_month(node, reader.path("by"), reader.findings)
    return by, reader.text("law"), reader.word("set_by", SetBy), reader.joined("note")


def _rule(reader: Reader, name: str, shared: _Said) -> list[Rule]:
    """One rule: its status alone, or with month, law and whose it is."""
    if not isinstance(reader.node(name), MappingNode):
        status = reader.word(name, RuleStatus)
        return [] if status is None else [Rule(reader.path(name), name, status, *shared)]
    own = reader.mapping(name, _RULE)
    if own is None:
        return []
    own.require("status")
    status = own.word("status", RuleStatus)
    by, law, set_by, note = _said(own)
    said = (by or shared[0], law or shared[1], set_by or shared[2], note or shared[3])
    return [] if status is None else [Rule(own.field, name, status, *said)]


def _yen_per_visit_case(reader: Reader) -> Number | None:
    """What a case at the counter costs; a plain number above 0, for it is only compared with."""
    node = reader.node("yen_per_visit_case")
    if node is None:
        return None
    amount = read_amount(node, reader.path("yen_per_visit_case"), reader.findings, RATE)
    if amount == 0:
        reader.complain("DX283", "yen_per_visit_case")
        return None
    return amount
