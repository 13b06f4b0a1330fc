"""A text as an editor sees it: YAML 1.2 core values; and the tree of plain values as a text again."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

NARROW = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
"""The numbers that dxroi reads; the core schema knows more spellings."""
_WHOLE = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_FLAGS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
_NULLS = ("", "~", "null", "Null", "NULL")


class Loader(yaml.SafeLoader):
    """PyYAML with the core schema of YAML 1.2 in place of its own 1.1."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  # as the base class has it


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, Any]:
    """Keys are texts, as they are to a JSON Schema."""
    return {str(key.value): loader.construct_object(value, deep=True) for key, value in node.value}


def _scalar(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Any:  # noqa: ARG001
    return node.value if node.style else value_of(node.value)


Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
Loader.add_constructor("tag:yaml.org,2002:str", _scalar)


def value_of(text: str) -> Any:
    """What a scalar without quotes means in the core schema."""
    if text in _NULLS:
        return None
    if text in _FLAGS:
        return _FLAGS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text[2:], 8 if text[1] == "o" else 16)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return float(text.replace(".", "")) if _NOT_FINITE.fullmatch(text) else text


def is_spelt_otherwise(text: str) -> bool:
    """Whether a text is a number or flag to the core schema and text to dxroi: `010`, `.5`, `0x1F`, `True`."""
    value = value_of(text)
    if isinstance(value, bool):
        return text not in ("true", "false")
    return isinstance(value, int | float) and NARROW.fullmatch(text) is None


def spelt_otherwise(text: str) -> bool:
    """Whether a file has such a value."""
    scalars = (each for each in yaml.parse(text, Loader=yaml.SafeLoader) if isinstance(each, yaml.ScalarEvent))
    return any(not each.style and is_spelt_otherwise(each.value) for each in scalars)


def load(text: str) -> Any:
    """The values of a text. Raises yaml.YAMLError."""
    return yaml.load(text, Loader)  # noqa: S506  # a SafeLoader


def written(value: Any) -> str:
    """Plain values as YAML in one line, numbers spelt as dxroi reads them.

    >>> written({"points": {"0": 0, "5": 100}, "when": [], "id": "a"})
    '{"points": {0: 0, 5: 100}, "when": [], "id": "a"}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)}: {written(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if NARROW.fullmatch(key) else json.dumps(key, ensure_ascii=False)
