"""`# dxroi: ignore[DX302] reason until=2027-03-31`: a comment that lets a finding rest, and says why and how long.

It is bound to the field that begins on its line or, on a line of its own, to the next field; it covers findings of its
codes at that field and below it. On the first field of the file it also covers what stands nowhere in the file. Faults
of the file cannot be ignored. An ignore without reason, past its date or of no use is a finding itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

import yaml

from dxroi.finding import Finding, Location, Severity
from dxroi.loading import events
from dxroi.loading.dates import is_date
from dxroi.loading.nodes import MappingNode, ScalarNode, SequenceNode
from dxroi.loading.places import fields_of
from dxroi.loading.scalars import short
from dxroi.texts.findings import CATALOGUE, finding

_SIGN = re.compile(r"#[ \t\u3000]*dxroi[ \t\u3000]*[:：]", re.IGNORECASE)
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#")
_WHOLE = re.compile(r"#[ \t]*dxroi:[ \t]*ignore[ \t]*\[(?P<codes>[^\]\[]*)\](?P<rest>.*)$")
REQUIRED = ("DX490", "DX491")
"""What the call requires: its author is not the author of the file."""
_UNTIL = re.compile(r"(?:^|(?<=\s))until=(?P<date>\S*)")


class Ignore(NamedTuple):
    """One comment."""

    codes: tuple[str, ...]
    reason: str
    until: str | None
    """The last day on which it holds."""
    place: Location
    """Of the comment."""
    bound: str
    """The path of its field."""
    from_top: bool
    """Whether that is the first field of the file."""

    def covers(self, found: Finding, top: Location) -> bool:
        """Whether the finding is at the field or below it, its code aside."""
        field = found.field
        below = field == self.bound or field.startswith(f"{self.bound}.")
        return below or (self.from_top and found.location == top)


class Ignores(NamedTuple):
    """The comments of one file, and what is wrong with their form."""

    entries: tuple[Ignore, ...] = ()
    findings: tuple[Finding, ...] = ()


class Judged(NamedTuple):
    """A finding, and why it rests."""

    finding: Finding
    ignored: str | None = None


class Resting(NamedTuple):
    """The comments that are in force, for what is found only once every file of a call has been looked at."""

    top: Location
    """Of the first field of the file."""
    entries: tuple[tuple[Ignore, str], ...]
    """Each with one of its codes."""

    def reason(self, found: Finding) -> str | None:
        """Why a finding rests, if it does; the first comment says so."""
        covering = (ignore for ignore, code in self.entries if code == found.code and ignore.covers(found, self.top))
        return next((ignore.reason for ignore in covering), None)


def ignores_in(text: str, root: MappingNode, path: str, prefix: str = "") -> Ignores:
    """The comments of a text; `prefix` (`rubric`) begins the field of everything in it."""
    if _SIGN.search(text) is None:
        return Ignores()
    fields = list(fields_of(root, prefix, by_id=True) if prefix else _of_proposal(root))
    entries: list[Ignore] = []
    findings: list[Finding] = []
    for place, before, comment in _comments(text, path):
        bound, first = _bound(fields, place, alone=not before.strip(" \t-"))
        read = _read(comment, place, bound, first)
        if isinstance(read, Ignore):
            entries.append(read)
        else:
            findings.append(read)
    return Ignores(tuple(entries), tuple(findings))


def _of_proposal(root: MappingNode) -> Iterator[tuple[Location, str]]:
    """Every field in the order of the file, named as findings name it: only options go by their ids."""
    for key, value in root.entries:
        yield key.place, key.text
        if key.text != "options" or not isinstance(value, SequenceNode):
            yield from fields_of(value, key.text, by_id=False)
            continue
        for number, item in enumerate(value.items):
            id_ = item.get("id") if isinstance(item, MappingNode) else None
            option = f"options.{id_.text if isinstance(id_, ScalarNode) and id_.text else number}"
            yield item.place, option
            yield from fields_of(item, option, by_id=False)


def _comments(text: str, path: str) -> Iterator[tuple[Location, str, str]]:
    """Place, what stands before it on the line, and text of each comment that begins with our name."""
    inside = _spans(text)
    for number, line in enumerate(re.split("\r\n|\r|\n", text)):
        if _SIGN.search(line) is None:
            continue
        starts = [found.start() for found in _COMMENT.finditer(line)]
        start = next((at for at in starts if not any(a <= (number, at) < b for a, b in inside)), None)
        if start is not None and _SIGN.match(line, start):
            yield Location(path, number + 1, start + 1), line[:start], line[start:]


def _spans(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where quoted texts and blocks of text stand, in which a `#` begins no comment; lines and columns from 0."""
    spans = []
    try:
        for event in yaml.parse(text, Loader=events.LOADER):
            if isinstance(event, yaml.ScalarEvent) and event.style:
                start, end = event.start_mark, event.end_mark
                first = (start.line + 1, 0) if event.style in "|>" else (start.line, start.column)  # type: ignore[union-attr]
                spans.append((first, (end.line, end.column)))  # type: ignore[union-attr]
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        pass  # what follows a second document need not be sound
    return spans


def _bound(fields: Sequence[tuple[Location, str]], place: Location, *, alone: bool) -> tuple[str, bool]:
    """The path of the field, and whether it is the first of the file."""
    if alone:
        bound = next((field for field in fields if field[0].line > place.line), None)
    else:
        on_line = [field for field in fields if field[0].line == place.line]
        bound = on_line[0] if on_line else next((f for f in reversed(fields) if f[0].line < place.line), None)
    return (bound[1], bound == fields[0]) if bound else ("", False)


def _read(comment: str, place: Location, bound: str, first: bool) -> Ignore | Finding:
    """The ignore that a comment is, or what is wrong with it."""
    whole = _WHOLE.match(comment)
    codes = tuple(code for code in re.split(r"[\s,、，]+", whole["codes"]) if code) if whole else ()
    rest = whole["rest"] if whole else ""
    dates = [found["date"] for found in _UNTIL.finditer(rest)]
    if not codes or len(dates) > 1 or not all(map(is_date, dates)):
        return finding("DX150", bound, place)
    reason = _UNTIL.sub("", rest).strip()
    if not reason:
        return finding("DX151", bound, place, codes=short(", ".join(codes)))
    return Ignore(codes, reason, dates[0] if dates else None, place, bound, first)


def judged(
    findings: Sequence[Finding],
    ignores: Ignores,
    top: Location,
    today: Callable[[], str],
    mandatory: Collection[str] = (),
    complete: bool = True,
    asked_later: Collection[str] = (),
) -> list[Judged]:
    """Each finding with the reason why it rests, if any, and what is wrong with the ignores.

    `complete` says whether every check ran: only then is an ignore known to be of no use; of the codes that are asked
    later, beside other files, it never is. `today` is asked only where a date has to be compared with it.
    """
    faults = list(ignores.findings)
    active = _in_force(ignores, today, mandatory, faults)
    used: set[tuple[Ignore, str]] = set()
    results = []
    for found in findings:
        covering = [each for each in active if each[1] == found.code and each[0].covers(found, top)]
        resting = covering and not found.invalidates
        used.update(covering)
        results.append(Judged(found, covering[0][0].reason if resting else None))
    idle = [each for each in active if each not in used and each[1] not in asked_later] if complete else []
    for entry, code in idle:
        faults.append(finding("DX153", entry.bound, entry.place, ignored=code, bound=short(entry.bound)))
    return results + [Judged(fault) for fault in faults]


def resting(
    ignores: Ignores, top: Location, today: Callable[[], str], mandatory: Collection[str], codes: Collection[str]
) -> Resting:
    """The comments in force for these codes; what is wrong with comments is said by `judged`."""
    entries = [each for each in _in_force(ignores, today, mandatory, []) if each[1] in codes]
    return Resting(top, tuple(entries))


def _in_force(
    ignores: Ignores, today: Callable[[], str], mandatory: Collection[str], faults: list[Finding]
) -> list[tuple[Ignore, str]]:
    """Each code that a comment lets rest; what is wrong with a comment is added to the faults."""
    active: list[tuple[Ignore, str]] = []
    for entry in ignores.entries:
        if entry.until is not None and entry.until < today():
            codes = short(", ".join(entry.codes))
            faults.append(finding("DX152", entry.bound, entry.place, codes=codes, until=entry.until))
        else:
            active += [(entry, code) for code in entry.codes if _can_be_ignored(entry, code, mandatory, faults)]
    return active


def _can_be_ignored(entry: Ignore, code: str, mandatory: Collection[str], faults: list[Finding]) -> bool:
    """Whether a code can be; a fault of the file, and what the rubric makes mandatory, cannot."""
    known = CATALOGUE.get(code)
    if known is None:
        from dxroi.loading.nearest import nearest

        near = nearest(code, CATALOGUE) or "DX302"
        faults.append(finding("DX154", entry.bound, entry.place, ignored=short(code), candidates=near))
        return False
    of_the_file = code.startswith("DX1") or (known.severity is Severity.ERROR and code[:3] in ("DX2", "DX5"))
    if of_the_file or code in mandatory or code in REQUIRED:
        faults.append(finding("DX155", entry.bound, entry.place, ignored=code))
        return False
    return True
