"""What others publish about a format: tests/data/schemas, and the folder that DXROI_SCHEMAS names."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CARRIED = Path(__file__).parents[1] / "data" / "schemas"


def published(name: str) -> Path:
    """The file of this name; the test is skipped where nobody put it there."""
    folders = (CARRIED, Path(os.environ.get("DXROI_SCHEMAS", CARRIED)))
    found = next((folder / name for folder in folders if (folder / name).exists()), None)
    return found or pytest.skip(f"{name} is not carried: see {CARRIED / 'README.md'}")


def json_schema(name: str) -> Callable[[Any], list[str]]:
    """What a published JSON Schema finds wrong with a value."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(published(name).read_text("utf-8-sig"))
    checked = jsonschema.validators.validator_for(schema)
    checked.check_schema(schema)
    validator = checked(schema, format_checker=checked.FORMAT_CHECKER)
    return lambda value: [f"{each.json_path}: {each.message}" for each in validator.iter_errors(value)]


def xml_schema(name: str) -> Callable[[str], list[str]]:
    """What a published XML Schema finds wrong with a document."""
    xmlschema = pytest.importorskip("xmlschema")
    schema = xmlschema.XMLSchema(str(published(name)))
    return lambda text: [f"{each.path}: {each.reason}" for each in schema.iter_errors(text)]
