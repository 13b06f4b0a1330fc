"""A tree of nodes -> a rubric, with every fault of every field at once."""

from __future__ import annotations

from dxroi.finding import Finding, Words
from dxroi.loading.amounts import COUNT, RATE, read_amount
from dxroi.loading.conditions import read_condition
from dxroi.loading.criteria import identified, read_criteria, words
from dxroi.loading.nodes import MappingNode, SequenceNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import read_text, short
from dxroi.loading.uncertainty import read_uncertainty
from dxroi.loading.weighing import read_weighting, weigh
from dxroi.models.rubric import Condition, Discounting, Gate, LabourRate, Parent, Rubric, Rule
from dxroi.models.words import Staff, Stage, Timing, Verdict
from dxroi.texts.findings import CATALOGUE, finding

KEYS = (
    "format", "id", "version", "title", "source", "horizon", "discounting", "labour", "hours_per_fte",
    "resident_yen_per_hour", "ranges", "weighting", "criteria", "gates", "verdicts", "extends", "notice",
    "mandatory_checks", "uncertainty",
)  # fmt: skip
_REQUIRED = (
    "id", "version", "title", "horizon", "discounting", "labour", "hours_per_fte", "resident_yen_per_hour",
    "criteria", "verdicts",
)  # fmt: skip
_GATE = ("id", "require", "cap", "from", "condition", "source", "remove")
_RULE = ("id", "verdict", "when", "from", "condition", "source", "remove")
_HORIZON = (1, 50)
_WEIGHED_KEYS = ("criteria", "weighting")
_WEIGHED = ("rubric.criteria", "rubric.weighting", "rubric.extends")
"""A fault at or below one of these leaves no weights to speak of."""
_MISSING = ("DX133", "DX506", "DX510", "DX516")
"""What is said of something that is not there."""


def read_tree(
    root: MappingNode,
    findings: list[Finding],
    extends: tuple[Parent, ...] = (),
    path: str = "",
    sha256: str = "",
    shipped: frozenset[str] = frozenset(),
) -> Rubric:
    """The rubric of a merged tree; to be used only if nothing that invalidates was added to `findings`.

    `shipped` are the files, as places name them, whose values are dxroi's and not the city's own.
    """
    top = Reader(root, "rubric", findings, KEYS)
    top.require(*_REQUIRED)
    numbers = _Numbers(top)
    criteria = read_criteria(top)
    method, data = read_weighting(top)
    amiss = any(each.field.startswith(_WEIGHED) for each in findings) or _unreadable(top, *_WEIGHED_KEYS)
    weights = weigh(top, root, method, data, criteria) if criteria and not amiss else None
    ids = tuple(each.id for each in criteria) or None
    rubric = Rubric(
        top.text("id") or "",
        top.text("version") or "",
        words(top, "title") or Words("", ""),
        numbers.horizon(),
        _discounting(numbers),
        _labour(top, path, shipped),
        numbers.hours_per_fte(),
        numbers.rate("resident_yen_per_hour"),
        criteria,
        _rules(top, ids),
        _gates(top, ids),
        method,
        data,
        weights.shares if weights else {},
        weights.consistency_ratio if weights else None,
        top.joined("source"),
        top.one_of("ranges", ("ends", "p10-p90")) or "ends",
        numbers.sources,
        extends,
        path=path,
        sha256=sha256,
        notice=words(top, "notice"),
        has_own_notice=not any("notice" in top.nodes and top.nodes["notice"].place.path == p.path for p in extends),
        shipped=shipped,
        mandatory_checks=_mandatory(top),
        uncertainty=read_uncertainty(top),
    )
    if any(each.field == "rubric.extends" and each.invalidates for each in findings):
        findings[:] = [each for each in findings if not _may_be_inherited(each)]
    return rubric


def _unreadable(top: Reader, *keys: str) -> bool:
    """Whether one of the keys has a value that is already known to be wrong."""
    return any(key in top.nodes and top.node(key) is None for key in keys)


def _may_be_inherited(found: Finding) -> bool:
    """Whether a rubric that is extended and cannot be reached may have what is said to be missing."""
    return found.code in _MISSING and found.field not in ("rubric.id", "rubric.version")


def _mandatory(top: Reader) -> tuple[str, ...]:
    """`mandatory_checks`: codes of checks that no comment in a proposal can ignore."""
    node = top.node("mandatory_checks")
    if not isinstance(node, SequenceNode):
        top.entries("mandatory_checks")
        return ()
    codes = []
    for item, path in top.entries("mandatory_checks", may_be_empty=True):
        code = read_text(item, path, top.findings)
        if code is not None and (code not in CATALOGUE or code[:3] not in ("DX3", "DX4")):
            top.findings.append(finding("DX524", path, item.place, written=short(code)))
        elif code is not None:
            codes.append(code)
    return tuple(codes)


class _Numbers:
    """The plain numbers of a rubric, each written `1860` or `{value: 1860, source: ...}`."""

    def __init__(self, top: Reader) -> None:
        self.top = top
        self.sources: dict[str, str] = {}

    def sourced(self, reader: Reader, key: str, name: str) -> tuple[Reader, str]:
        """Where the number itself stands; its source is kept under its name."""
        if not isinstance(reader.node(key), MappingNode):
            return reader, key
        below = reader.mapping(key, ("value", "source"))
        if below is None:
            return reader, key
        below.require("value")
        source = below.joined("source")
        if source is not None:
            self.sources[name] = source
        return below, "value"

    def horizon(self) -> int:
        """Whole years, 1..50."""
        reader, key = self.sourced(self.top, "horizon", "horizon")
        years = reader.number(key, COUNT)
        if years is not None and (years != int(years) or not _HORIZON[0] <= years <= _HORIZON[1]):
            reader.complain("DX517", key, written=f"{years:g}")
        return int(years or 1)

    def discount_rate(self, discounting: Reader) -> float:
        """0 <= rate < 1."""
        reader, key = self.sourced(discounting, "rate", "discounting.rate")
        rate = reader.number(key, "share")
        if rate is not None and not 0 <= rate < 1:
            reader.complain("DX518", key, written=f"{rate:g}")
        return rate or 0

    def hours_per_fte(self) -> float:
        """Hours a year of one person; above 0, because hours are divided by it."""
        hours = self.rate("hours_per_fte")
        if hours == 0 and self.top.node("hours_per_fte") is not None and not self.top.findings_at("hours_per_fte"):
            self.top.complain("DX519", "hours_per_fte")
        return hours

    def rate(self, name: str) -> float:
        """A number that is not negative."""
        reader, key = self.sourced(self.top, name, name)
        return amount(reader, key)


def amount(reader: Reader, key: str) -> float:
    """A rate; 0 where it is absent or wrong, and then the file is not used."""
    node = reader.node(key)
    return (None if node is None else read_amount(node, reader.path(key), reader.findings, RATE)) or 0


def _discounting(numbers: _Numbers) -> Discounting:
    """`discounting`: the rate and when in its year an amount falls."""
    reader = numbers.top.mapping("discounting", ("rate", "timing", "source"))
    if reader is None:
        return Discounting(0)
    reader.require("rate")
    rate = numbers.discount_rate(reader)
    timing = reader.mapping("timing", ("initial", "annual"))
    initial = timing.word("initial", Timing) if timing else None
    annual = timing.word("annual", Timing) if timing else None
    return Discounting(rate, initial or Timing.START, annual or Timing.END, reader.joined("source"))


def _labour(top: Reader, path: str, shipped: frozenset[str]) -> dict[Staff, LabourRate]:
    """`labour`: what an hour of each kind of staff is worth; an own rate does not inherit the source of another."""
    kinds = tuple(str(staff) for staff in Staff)
    reader = top.mapping("labour", kinds)
    if reader is None:
        return {}
    reader.require(*kinds)
    rates = {}
    for staff in Staff:
        below = reader.mapping(staff, ("yen_per_hour", "cash_releasing", "source"))
        if below is not None:
            below.require("yen_per_hour")
            releasing = below.flag("cash_releasing") or False
            rate, source = amount(below, "yen_per_hour"), below.joined("source")
            files = {key: node.place.path for key, node in below.nodes.items()}
            file = files.get("yen_per_hour")
            if files.get("source", file) != file and (file == path or files["source"] in shipped):
                source = None
            rates[staff] = LabourRate(rate, releasing, source, file in shipped)
    return rates


def _gates(top: Reader, criteria: tuple[str, ...] | None) -> tuple[Gate, ...]:
    """`gates`: requirements that lower a better verdict to their cap."""
    gates = []
    for reader in identified(top, "gates", _GATE, may_be_empty=True):
        reader.require("require", "cap")
        node = reader.node("require")
        require = None if node is None else read_condition(node, reader.path("require"), top.findings, criteria)
        since = reader.word("from", Stage)
        cap = reader.word("cap", Verdict) or Verdict.WITHHELD
        condition, source = words(reader, "condition"), reader.joined("source")
        if require is not None:
            since = since or require.since
            gates.append(Gate(reader.text("id") or "", require._replace(since=since), cap, condition, source))
    return tuple(gates)


def _rules(top: Reader, criteria: tuple[str, ...] | None) -> tuple[Rule, ...]:
    """`verdicts`: in order; the last one always holds, so that there is always a verdict."""
    readers = identified(top, "verdicts", _RULE)
    rules = tuple(_rule(reader, criteria) for reader in readers)
    for reader, rule in list(zip(readers, rules, strict=True))[:-1]:
        if reader.node("when") is not None and not rule.when and rule.since is None and not reader.findings_at("when"):
            reader.complain("DX512", "when", id=rule.id)
    if rules and (rules[-1].when or rules[-1].since is not None):
        readers[-1].complain("DX511", "from" if rules[-1].since else "when", id=rules[-1].id)
    return rules


def _rule(reader: Reader, criteria: tuple[str, ...] | None) -> Rule:
    """One rule."""
    reader.require("verdict", "when")
    entries = reader.entries("when", may_be_empty=True)
    conditions = [read_condition(node, path, reader.findings, criteria) for node, path in entries]
    when: tuple[Condition, ...] = tuple(each for each in conditions if each is not None)
    return Rule(
        reader.text("id") or "",
        reader.word("verdict", Verdict) or Verdict.WITHHELD,
        when,
        words(reader, "condition"),
        reader.word("from", Stage),
        reader.joined("source"),
    )
