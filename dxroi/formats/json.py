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
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2, default=_mapping)
    # A line of indented JSON ends in a number only where that is the value: strings end in a quotation mark.
    text = _NEGATIVE_ZERO.sub("0", text)
    # GitHub's runner would obey `##[name]` in the log of a job.
    text = text.replace("##[", "#\\u0023[")
    return "\n".join(map(_escaped, text.split("\n"))) + "\n"


def _mapping(value: object) -> dict[str, object]:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)


def _escaped(line: str) -> str:
    return line if line.isprintable() else replaced(line, lambda char: json.dumps(char)[1:-1])
