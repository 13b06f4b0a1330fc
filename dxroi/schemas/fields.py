"""How a field of a file is described: what it is called and what it says in both languages, examples, a default.

A model here is the shape of a mapping as typed, key by key; nothing is read with it. Its one use is the JSON Schema
that pydantic makes of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler

from dxroi.finding import Words

_NONE: Any = object()


class Written(BaseModel):
    """A mapping of a file; a key that it does not name is an error."""

    model_config = ConfigDict(extra="forbid")

    TITLE: ClassVar[Words | None] = None
    ABOUT: ClassVar[Words | None] = None
    """Only of an entry of a list and of a whole file: anything else is described by its field, which an editor shows
    only as long as the definition has no words of its own."""

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Add to the schema what no single field says."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler(core_schema)
        own = handler.resolve_ref_schema(schema)
        own |= {key: words for key, words in (("title", cls.TITLE), ("description", cls.ABOUT)) if words is not None}
        cls.rules(own)
        return schema


class Also:
    """Keywords of JSON Schema that no type of Python says."""

    def __init__(self, **keywords: Any) -> None:
        self.keywords = keywords

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(core_schema) | self.keywords


def needed(title: Words, about: Words, *examples: Any, key: str | None = None) -> Any:
    """A key that has to be there; `key` where it is spelt like a word of Python."""
    return Field(alias=key, json_schema_extra=_described(title, about, examples, _NONE))


def may(title: Words, about: Words, *examples: Any, key: str | None = None, default: Any = _NONE) -> Any:
    """A key that may be left out, but never be empty; `default` is what then stands."""
    return Field(default_factory=lambda: None, alias=key, json_schema_extra=_described(title, about, examples, default))


def _described(title: Words, about: Words, examples: tuple[Any, ...], default: Any) -> Callable[[dict[str, Any]], None]:
    def describe(schema: dict[str, Any]) -> None:
        schema |= {"title": title, "description": about}
        if examples:
            schema["examples"] = list(examples)
        if default is not _NONE:
            schema["default"] = default

    return describe
