"""What `--set FIELD=VALUE` and `--sweep FIELD=VALUES` say: values written as they would be in YAML.

Every place in such a value is the option itself, so that whatever is wrong with it names the option and no line of a
file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.files import document_of
from dxroi.loading.nodes import Node, SequenceNode
from dxroi.loading.scalars import short
from dxroi.loading.writing import written
from dxroi.texts.findings import finding

SET, SWEEP = "--set", "--sweep"
LONGEST = 500
"""Characters of a path: longer ones stand in no file."""

_NUMBER = r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,12})?"
_STEPS = re.compile(rf"\s*({_NUMBER})\.\.({_NUMBER})(?:/({_NUMBER}))?\s*")
_LIKE_STEPS = re.compile(r"\s*[-+.]?[0-9０-９][^\"'{\[]*(?:\.\.|～|〜|…)")


class Change(NamedTuple):
    """A field, and what it is to say."""

    option: str
    """What findings call it: `--set cost.initial=8000000`."""
    field: str
    value: Node | None
    """None where it is no YAML."""
    faults: tuple[Finding, ...] = ()
    at: Location | None = None
    """Where the field is named, where that is in a file."""

    @property
    def place(self) -> Location:
        """The option as a place, or its place in a file."""
        return self.at or Location(self.option, 1, 1)


class Steps(NamedTuple):
    """`60..240/20`: numbers from the first to the last, neither of them left out that a step reaches."""

    first: Decimal
    last: Decimal
    step: Decimal

    @property
    def number(self) -> int:
        """How many there are; 0 where no step leads anywhere."""
        return int(abs(self.last - self.first) // self.step) + 1 if self.step > 0 else 0

    def texts(self) -> list[str]:
        """The numbers as they are written in a file; downwards where the last is the smaller one.

        >>> Steps(Decimal("0.5"), Decimal(0), Decimal("0.25")).texts()
        ['0.5', '0.25', '0']
        """
        step = self.step if self.first <= self.last else -self.step
        values = [self.first + step * n for n in range(self.number)]
        return [f"{value.normalize():f}" for value in values]


class Sweep(NamedTuple):
    """A field, and the values that it takes in turn."""

    field: str
    texts: tuple[str, ...]
    faults: tuple[Finding, ...] = ()


def stated(argument: str) -> tuple[str, str] | None:
    """Field and value of an option; none where it is not written `FIELD=VALUE`.

    >>> stated("cost.initial=8000000"), stated("cost.initial"), stated("cost.=8")
    (('cost.initial', '8000000'), None, None)
    """
    field, sign, value = argument.partition("=")
    field = field.strip()
    return (field, value) if sign and all(field.split(".")) else None


def change_of(switch: str, field: str, value: str) -> Change:
    """The change that an option asks for, or what is wrong with the form of its value."""
    option = f"{switch} {field}={short(value)}"
    node, faults = _read(option, len(f"{switch} {field}="), field, value)
    return Change(option, field, node, faults)


def steps_of(value: str) -> Steps | None:
    """The steps of a value that is written as such; a step that is not said is 1."""
    found = _STEPS.fullmatch(value)
    if found is None:
        return None
    first, last, step = (Decimal(each or 1) for each in found.groups())
    return Steps(first, last, step)


def like_steps(value: str) -> bool:
    """Whether a value was meant to be written in steps: numbers with something between them that says from, to.

    >>> like_steps("60...240"), like_steps("60～240"), like_steps("100,200"), like_steps("'1..2'")
    (True, True, False, False)
    """
    return _LIKE_STEPS.match(value) is not None


def listed(field: str, value: str) -> Sweep:
    """The values of `100,200,300`: what would stand between the brackets of a list."""
    option = f"{SWEEP} {field}={short(value)}"
    node, faults = _read(option, len(f"{SWEEP} {field}="), field, f"[{value}]")
    items = node.items if isinstance(node, SequenceNode) else []
    if not faults and not items:
        faults = (finding("DX201", field, Location(option, 1, 1), way="required"),)
    return Sweep(field, tuple(written(item) for item in items), faults)


def _read(option: str, width: int, field: str, value: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """The value after a key that is as wide as what stands before it, so that columns count in the option as typed."""
    key = "x" * (min(width, LONGEST) - 2)
    document = document_of(f"{key}: {value}".encode("utf-8", "surrogatepass"), option, digest=False)
    entries = document.root.entries if document.root else []
    faults = list(_named(document.findings, key, field))
    if not faults and len(entries) != 1:  # the value goes on with a key of its own
        faults = [finding("DX119", field, Location(option, 1, 1))]
    return (None if faults else entries[0][1]), tuple(faults)


def _named(findings: Iterable[Finding], key: str, field: str) -> Iterable[Finding]:
    """Findings at the field that is meant, in place of the key that stood for it."""
    for each in findings:
        below = each.field.removeprefix(key) if each.field.startswith(f"{key}.") else ""
        yield each._replace(field=field + below)
