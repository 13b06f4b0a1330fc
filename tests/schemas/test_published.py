"""The schemas as others get them: sound, complete, in both languages, and the committed files are the exported ones."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from dxroi.commands.choices import SchemaChoice
from dxroi.loading.files import KINDS
from dxroi.schemas import SCHEMAS, schema_of
from dxroi.texts import Lang

from .core import load, written

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "dxroi" / "schemas"
LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
ANNOTATIONS = {"$ref", "title", "description", "examples", "default"}


def schemas_in(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema within a schema, with its path; what stands there as data is passed over."""
    if isinstance(schema, dict):
        yield path, schema
        for key, below in schema.items():
            if key not in ("examples", "default", "enum", "const"):
                yield from schemas_in(below, f"{path}/{key}")
    elif isinstance(schema, list):
        for number, below in enumerate(schema):
            yield from schemas_in(below, f"{path}/{number}")


def fields_in(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of every mapping that the schema describes, without the conditional parts."""
    mappings = [("", schema), *schema["definitions"].items()]
    for name, mapping in mappings:
        for key, field in mapping.get("properties", {}).items():
            yield f"{name}.{key}", field


@pytest.mark.parametrize("kind", SCHEMAS)
class TestEverySchema:
    """Of every kind of file."""

    def test_is_a_schema(self, kind: str) -> None:
        Draft7Validator.check_schema(schema_of(kind))

    def test_is_the_committed_one(self, kind: str) -> None:
        """`dxroi schema KIND -o dxroi/schemas/KIND.json --force` renews it."""
        assert json.loads((FOLDER / f"{kind}.json").read_text("utf-8")) == schema_of(kind)

    def test_says_what_every_field_is(self, kind: str) -> None:
        stated = [name for name, _ in fields_in(schema_of(kind)) if not name.startswith("Stated.")]
        described = [name for name, field in fields_in(schema_of(kind)) if {"title", "description"} <= field.keys()]
        assert [name for name in stated if name not in described] == []

    @pytest.mark.parametrize("lang", Lang)
    def test_speaks_one_language(self, kind: str, lang: Lang) -> None:
        texts = [
            schema[key]
            for _, schema in schemas_in(schema_of(kind, lang))
            for key in ("title", "description")
            if isinstance(schema.get(key), str)
        ]
        assert texts
        if lang is Lang.EN:  # Japanese is quoted where it is what to type
            assert [text for text in texts if JAPANESE.search(re.sub(r"\([^)]*\)", "", text))] == []
        else:
            assert [text for text in texts if not JAPANESE.search(text) and text not in ("ID",)] == []

    def test_speaks_both(self, kind: str) -> None:
        for (_, ja), (_, en), (_, both) in zip(
            *(list(fields_in(schema_of(kind, lang))) for lang in (Lang.JA, Lang.EN, None)), strict=True
        ):
            if "description" in ja:
                assert both["title"] == f"{ja['title']} / {en['title']}"
                assert both["description"] == f"{ja['description']}\n\n{en['description']}"

    def test_every_example_is_sound(self, kind: str) -> None:
        whole = schema_of(kind)
        for name, field in fields_in(whole):
            validator = Draft7Validator({**field, "definitions": whole["definitions"]}, format_checker=FormatChecker())
            examples = [*field.get("examples", []), *([field["default"]] if "default" in field else [])]
            for example in examples:
                assert [error.message for error in validator.iter_errors(example)] == [], name
                assert load(written(example)) == example

    def test_beside_a_reference_stand_annotations_only(self, kind: str) -> None:
        """Draft-07 reads nothing beside a `$ref`, and editors show what stands there."""
        schema = schema_of(kind)
        for path, below in schemas_in(schema):
            if "$ref" in below:
                target = schema["definitions"][below["$ref"].rpartition("/")[2]]
                assert below.keys() <= ANNOTATIONS, path
                assert not {"title", "description"} & below.keys() & target.keys(), path

    def test_every_definition_is_used(self, kind: str) -> None:
        schema = schema_of(kind)
        used = {below["$ref"].rpartition("/")[2] for _, below in schemas_in(schema) if "$ref" in below}
        assert used == set(schema["definitions"])

    def test_patterns_are_those_of_every_language(self, kind: str) -> None:
        """Editors read them as JavaScript: no look-behind, no named group, no flag, nothing possessive."""
        for path, below in schemas_in(schema_of(kind)):
            for pattern in [below.get("pattern"), *(below.get("patternProperties") or {})]:
                if isinstance(pattern, str):
                    assert not re.search(r"\(\?|\\[AZz]|[+*?}]\+", pattern), path


def test_every_kind_that_is_checked_has_one() -> None:
    assert list(SCHEMAS) == [choice.value for choice in SchemaChoice]
    assert set(SCHEMAS) <= set(KINDS)
    assert {path.stem for path in FOLDER.glob("*.json")} == set(SCHEMAS)


class TestCommand:
    """`dxroi schema KIND`."""

    @staticmethod
    def run(*arguments: str, cwd: Path | None = None, **environment: Any) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "dxroi", "schema", *arguments]
        return subprocess.run(command, cwd=cwd or ROOT, env={**os.environ, **environment}, capture_output=True)

    @pytest.mark.parametrize("environment", [{}, {"DXROI_LANG": "en"}, {"LANG": "ja_JP.UTF-8"}], ids=str)
    def test_prints_the_committed_bytes_whatever_the_locale(self, environment: dict[str, Any]) -> None:
        done = self.run("budget", PYTHONUTF8="1", **environment)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == (FOLDER / "budget.json").read_bytes()

    def test_escapes_what_the_stream_cannot_show(self) -> None:
        done = self.run("proposal", PYTHONIOENCODING="cp932")
        assert done.stdout.isascii()
        assert json.loads(done.stdout) == schema_of("proposal")

    def test_writes_a_file_once(self, tmp_path: Path) -> None:
        first = self.run("rubric", "-o", "r.json", "--lang", "en", cwd=tmp_path, PYTHONIOENCODING="cp932")
        again = self.run("rubric", "-o", "r.json", cwd=tmp_path)
        assert (first.returncode, again.returncode) == (0, 2)
        assert json.loads((tmp_path / "r.json").read_text("utf-8")) == schema_of("rubric", Lang.EN)

    def test_another_kind_is_bad_usage(self) -> None:
        assert self.run("proposals").returncode == 2

    def test_no_other_command_waits_for_pydantic(self) -> None:
        code = (
            "import sys, dxroi.cli; sys.exit(dxroi.cli.main(['rubric', 'list']) or "
            "any(name.startswith(('pydantic', 'dxroi.schemas')) for name in sys.modules))"
        )
        assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True).returncode == 0


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "examples").rglob("*.yaml")), *sorted((ROOT / "rubrics").glob("*.yaml"))], ids=str
)
def test_examples_and_rubrics_lead_editors_to_the_schema(path: Path) -> None:
    """The first line names the committed schema of the file's kind, by a path that works in a checkout offline."""
    text = path.read_text("utf-8")
    found = LINE.fullmatch(text.partition("\n")[0])
    assert found is not None
    kind = str(load(text).get("format", "proposal/1")).partition("/")[0]
    assert (path.parent / found[1]).resolve() == FOLDER / f"{kind}.json"
