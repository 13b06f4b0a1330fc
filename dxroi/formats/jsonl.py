"""`jsonl`: the document in lines, each a JSON document of its own: its head, one line for each entry, its findings.

For streams: a line is written as soon as it is known, and a reader needs no more memory than for one. Japanese stays
readable; what could steer a terminal or hide in it is escaped, and no line is a command to the runner of a CI job.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from dxroi.formats.json import harmless, mapping

NAME = "jsonl"


def render(document: Mapping[str, object]) -> str:
    r"""One line with a newline at its end; ValueError where a number is not finite.

    >>> render({"name": "RPA\u202e化", "net": -0.0})
    '{"name": "RPA\\u202e化", "net": 0}\n'
    """
    text = _dumped(document)
    return harmless(_dumped(_positive(document)) if "-0.0" in text else text) + "\n"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=mapping)


def _positive(value: object) -> object:
    """The same with 0 in place of −0.0."""
    if isinstance(value, Mapping):
        return {key: _positive(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_positive(each) for each in value]
    return 0 if isinstance(value, float) and value == 0 else value
