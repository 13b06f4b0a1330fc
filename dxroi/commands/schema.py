"""`dxroi schema KIND`: what a kind of file looks like, as JSON Schema for editors and other tools."""

from __future__ import annotations

import json
import sys

from dxroi.commands.choices import LangChoice, SchemaChoice
from dxroi.commands.language import tell
from dxroi.commands.streams import put, refuse_existing, save, warn
from dxroi.schemas import schema_of
from dxroi.texts import Lang
from dxroi.texts import commands as t


def print_schema(kind: SchemaChoice, lang: LangChoice | None, output: str | None, force: bool) -> int:
    """Both languages unless one is asked for, whatever the locale: the same bytes on every machine."""
    to_file = output is not None and output != "-"
    if to_file and output:
        refuse_existing(output, force)
    schema = schema_of(kind.value, None if lang is None else Lang(lang.value))
    text = json.dumps(schema, ensure_ascii=not (to_file or _speaks_utf_8()), indent=2) + "\n"
    if to_file and output:
        save(output, text.encode("utf-8"), force)
        warn(tell(t.WRITTEN, path=output))
    else:
        put(text)
    return 0


def _speaks_utf_8() -> bool:
    """Whether standard output takes every character as JSON wants it; else they are escaped."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
