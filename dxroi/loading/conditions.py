"""Conditions `measure operator number`. Nothing of a condition is ever executed: it is split and looked up."""

from __future__ import annotations

from collections.abc import Iterable

from dxroi.finding import Finding, Location
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import read_number, short, single
from dxroi.models.measures import MEASURES, OPERATORS, RATING, SCORE
from dxroi.models.rubric import Condition
from dxroi.models.words import Stage
from dxroi.texts.findings import finding


def parse_condition(
    text: str, field: str, findings: list[Finding], place: Location | None = None, criteria: Iterable[str] | None = None
) -> Condition | None:
    """The condition of a text; `criteria` are the ids that `rating.ID` may name (none: any).

    >>> str(parse_condition("city.benefit_cost_ratio >= 1.25", "rubric.verdicts.sound.when.0", []))
    'city.benefit_cost_ratio >= 1.25'
    """
    operator = next((each for each in OPERATORS if each in text), None)
    left, _, right = text.partition(operator or "\n")
    measure, written = left.strip(), right.strip()
    if operator is None or not measure or not written or _is_no_name(measure) or _is_more(written):
        findings.append(_no_condition(text, field, place, criteria))
        return None
    known = _known(measure, field, findings, place, criteria)
    value = read_number(ScalarNode(place or Location("", 1, 1), written), field, findings, _unit(measure))
    return Condition(field, measure, operator, value) if known and value is not None else None


def _unit(measure: str) -> str:
    """What the number of a condition can be written in: `60%` is 60 points, but 0.6 of all hours."""
    if measure == SCORE:
        return "points"
    return "ratio" if measure.endswith(("_share", "_ratio", "rate_of_return")) else "measure"


def _no_condition(text: str, field: str, place: Location | None, criteria: Iterable[str] | None) -> Finding:
    """What is said of what is no condition, with the one that its signs were meant to make."""
    from dxroi.loading.spelling import condition_to_write

    write = condition_to_write(text)
    meant = write != text and parse_condition(write, field, [], place, criteria) is not None
    values = {"write": write, "way": "write"} if meant else {}
    return finding("DX508", field, place, written=short(text), **values)


def _is_no_name(measure: str) -> bool:
    """Whether it is more than the name of a measure or a rating can be."""
    return any(sign in measure for sign in " ()[]{}'\"+*/,;:=≥≤≧≦＞＜＝")


def _is_more(written: str) -> bool:
    """Whether what follows the operator is more than one number should be: `60 and city.net > 0`."""
    return any(sign in written for sign in (*"<>=&|", " and ", " or "))


def _known(
    measure: str, field: str, findings: list[Finding], place: Location | None, criteria: Iterable[str] | None
) -> bool:
    """Whether the measure is in the closed list; a rating has to be one of a criterion."""
    if measure in MEASURES:
        return True
    rated = measure.removeprefix(RATING)
    ids = None if criteria is None else list(criteria)
    if rated != measure and (ids is None or rated in ids):
        return True
    if rated != measure:
        from dxroi.loading.nearest import offered

        findings.append(finding("DX510", field, place, criterion=short(rated), **offered(rated, ids or ())))
    else:
        findings.append(unknown_measure(measure, field, place, MEASURES))
    return False


def unknown_measure(measure: str, field: str, place: Location | None, measures: Iterable[str]) -> Finding:
    """What is said of a measure that there is not: the nearest one, or all that there are."""
    from dxroi.loading.nearest import nearest

    known = list(measures)
    near = nearest(measure, known)
    if near is None:
        return finding("DX523", field, place, measure=short(measure), measures=", ".join(known))
    return finding("DX507", field, place, measure=short(measure), candidates=near)


def read_condition(node: Node, field: str, findings: list[Finding], criteria: Iterable[str] | None) -> Condition | None:
    """A condition as text, or `{require: ..., from: STAGE}`."""
    if isinstance(node, MappingNode):
        reader = Reader(node, field, findings, ("require", "from"))
        reader.require("require")
        below = reader.node("require")
        found = None if below is None else _plain_condition(below, field, findings, criteria)
        since = reader.word("from", Stage)
        return None if found is None else found._replace(since=since)
    return _plain_condition(node, field, findings, criteria)


def _plain_condition(
    node: Node, field: str, findings: list[Finding], criteria: Iterable[str] | None
) -> Condition | None:
    """A condition as text."""
    scalar = single(node, field, findings)
    return None if scalar is None else parse_condition(scalar.text, field, findings, scalar.place, criteria)
