"""The file formats as JSON Schema, for editors and for whoever writes the files. ONE MODULE PER KIND.

The only room that imports pydantic, and `dxroi schema` the only command that enters it: files are read by `loading`,
which knows every place and says what to write instead. A test holds the two against each other.

The dialect is draft-07, the newest one that every editor reads. Beside a reference stand only annotations, and a
definition that is referred to beside them has none, so that readers of any dialect show the same.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from dxroi.finding import Words
from dxroi.schemas.budget import Budget
from dxroi.schemas.calibration import Calibration
from dxroi.schemas.fields import Written
from dxroi.schemas.inventory import Inventory
from dxroi.schemas.proposal import Proposal
from dxroi.schemas.rubric import Rubric
from dxroi.schemas.weightings import Weightings
from dxroi.texts import Lang, say

DIALECT = "http://json-schema.org/draft-07/schema#"
SCHEMAS: dict[str, type[Written]] = {
    "proposal": Proposal,
    "rubric": Rubric,
    "inventory": Inventory,
    "budget": Budget,
    "weightings": Weightings,
    "calibration": Calibration,
}
"""Kind of file -> what it looks like."""

_REFERENCE = "#/definitions/{model}"
_SAID_FIRST = ("$schema", "title", "description", "$ref", "type")
_VERBATIM = ("examples", "default", "enum", "const", "required", "pattern")


class _InOrder(GenerateJsonSchema):
    """Keys in the order of the models, as somebody would write them."""

    def sort(self, value: dict[str, Any], parent_key: str | None = None) -> dict[str, Any]:  # noqa: ARG002
        """As they are."""
        return value


def schema_of(kind: str, lang: Lang | None = None) -> dict[str, Any]:
    """The JSON Schema of a kind of file, described in one language or in both."""
    made = SCHEMAS[kind].model_json_schema(ref_template=_REFERENCE, schema_generator=_InOrder)
    definitions = made.pop("$defs", {})
    worded: dict[str, Any] = _worded({"$schema": DIALECT, **made, "definitions": definitions}, lang)
    return worded


def _worded(schema: Any, lang: Lang | None) -> Any:
    """The schema with its words as texts; a title that pydantic made of a name is left out."""
    if isinstance(schema, list):
        return [_worded(each, lang) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept: dict[str, Any] = {}
    first = [key for key in _SAID_FIRST if key in schema]
    for key in [*first, *(key for key in schema if key not in first)]:
        value = schema[key]
        if isinstance(value, Words):
            kept[key] = _said(key, value, lang)
        elif key in _VERBATIM:
            kept[key] = value
        elif not (key in ("title", "description") and isinstance(value, str)):
            kept[key] = _worded(value, lang)
    return kept


def _said(key: str, words: Words, lang: Lang | None) -> str:
    """One language, or Japanese first and then English."""
    if lang is not None:
        return say(words, lang)
    return f"{words.ja}\n\n{words.en}" if key == "description" else f"{words.ja} / {words.en}"
