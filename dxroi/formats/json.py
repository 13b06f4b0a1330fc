"""`json`: the document itself, for scripts. Keys in the order given, numbers by shortest round trip.

The same document gives the same bytes. Japanese stays readable; what could steer a terminal or hide in it is escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from dxroi.formats.escaping import replaced

NAME = "json"

_NEGATIVE_ZERO = re.compile(r"-0\.0(?=,?$)", re.MULTILINE)


def render(document: Mapping[str, object] | Sequence[object]) -> str:
    r"""The document as indented JSON with a newline at its end; ValueError where a number is not finite.

    >>> render({"name": "RPA\u202e化", "net": -0.0})
    '{\n  "name": "RPA\\u202e化",\n  "net": 0\n}\n'
    """
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2, default=mapping)
    # A line of indented JSON ends in a number only where that is the value: strings end in a quotation mark.
    text = _NEGATIVE_ZERO.sub("0", text)
    return "\n".join(map(harmless, text.split("\n"))) + "\n"


def mapping(value: object) -> dict[str, object]:
    """What `json` cannot write by itself: a mapping of any kind; TypeError for all else."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)


def harmless(line: str) -> str:
    """A line of JSON that says the same and neither steers a terminal nor commands a CI runner by `##[name]`."""
    line = line.replace("##[", "#\\u0023[")
    return line if line.isprintable() else replaced(line, lambda char: json.dumps(char)[1:-1])
