"""The folder is the feature list: what lies in it is registered, named after its file, documented and worded."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

import dxroi
from dxroi import checks, formats, panel, weightings
from dxroi.checks.few import FEW
from dxroi.commands.choices import LangChoice
from dxroi.finding import Words
from dxroi.texts import Lang
from dxroi.texts.findings import CATALOGUE
from dxroi.texts.findings.entry import Entry

PACKAGE = Path(dxroi.__file__).parent

SUPPORT = {
    # a list, severity by stage, what a check looks at, years that items cover
    "checks": {"few", "strictness", "subject", "years"},
    "panel": {"columns"},  # what a method starts from
    "weightings": {"weights"},  # what a weighting starts from and comes to
    "formats": {"encoding", "escaping", "grids", "problems", "widths"},  # what several formats draw with
}
"""Modules in a folder of plug-ins that are none themselves."""

REGISTERED = {
    "checks": {str(getattr(check, "__name__", check)) for check in (*checks.CHECKS, *FEW)},
    "panel": {str(getattr(method, "__name__", method)) for method in panel.METHODS},
    "weightings": {str(getattr(weighting, "__name__", weighting)) for weighting in weightings.WEIGHTINGS},
    "formats": {each.module for each in formats.FORMATS} | {each.module for each in formats.REPORT_FORMATS},
}


def modules_in(folder: str) -> set[str]:
    return {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"}


PLUG_INS = [f"{folder}.{name}" for folder in SUPPORT for name in sorted(modules_in(folder) - SUPPORT[folder])]


@pytest.mark.parametrize("folder", SUPPORT)
class TestFolders:
    """What lies in the folder and what is registered are the same."""

    def test_no_module_is_unregistered(self, folder: str) -> None:
        assert modules_in(folder) - SUPPORT[folder] == {name.rpartition(".")[2] for name in REGISTERED[folder]}

    def test_what_is_no_plug_in_is_still_there(self, folder: str) -> None:
        assert modules_in(folder) >= SUPPORT[folder]

    def test_registered_in_the_order_of_names(self, folder: str) -> None:
        listed = [name for name in _tuple_of(folder) if name in modules_in(folder)]
        assert folder == "formats" or listed == sorted(listed)


def _tuple_of(folder: str) -> list[str]:
    """The names in the tuple of the folder's `__init__.py`, as they stand there."""
    source = ast.parse((PACKAGE / folder / "__init__.py").read_text("utf-8"))
    tuples = [
        node.value for node in source.body if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Tuple)
    ]
    return [each.id for tuple_ in tuples for each in tuple_.elts if isinstance(each, ast.Name)]


@pytest.mark.parametrize("plug_in", PLUG_INS)
class TestPlugIns:
    """Each plug-in has the one shape: a page of the manual, a name and one function."""

    def test_has_its_page_of_the_manual(self, plug_in: str) -> None:
        module = import_module(f"dxroi.{plug_in}")
        assert (module.__doc__ or "").strip()

    def test_has_its_documented_function(self, plug_in: str) -> None:
        function = getattr(import_module(f"dxroi.{plug_in}"), _function(plug_in))
        assert callable(function)
        assert (function.__doc__ or "").strip()

    def test_is_named_after_its_file(self, plug_in: str) -> None:
        folder, _, file = plug_in.partition(".")
        module = import_module(f"dxroi.{plug_in}")
        assert folder == "checks" or file == module.NAME.replace("-", "_")


def _function(plug_in: str) -> str:
    return {"checks": "check", "panel": "values", "weightings": "weigh", "formats": "render"}[plug_in.partition(".")[0]]


class TestChoices:
    """What the command line offers is what there is."""

    def test_formats(self) -> None:
        assert {entry.name for entry in formats.FORMATS} == set(formats.FormatName)
        assert {entry.name for entry in formats.REPORT_FORMATS} == set(formats.ReportFormatName)

    def test_languages(self) -> None:
        assert list(map(str, LangChoice)) == list(map(str, Lang))


class TestCatalogueOfFindings:
    """Every code that is used has its texts, and every text is used."""

    def test_every_check_has_a_code_of_its_own(self) -> None:
        codes = [check.CODE for check in (*checks.CHECKS, *FEW)]
        assert len(codes) == len(set(codes))
        assert set(codes) <= CATALOGUE.keys()

    @pytest.mark.parametrize("check", [*checks.CHECKS, *FEW], ids=lambda check: check.CODE)
    def test_checks_fill_in_what_their_texts_ask_for(self, check: checks.Check) -> None:
        source = ast.parse(Path(str(getattr(check, "__file__", ""))).read_text("utf-8"))
        calls = [node for node in ast.walk(source) if isinstance(node, ast.Call) and _called(node) == "finding"]
        assert calls
        for call in calls:
            given = {str(keyword.arg) for keyword in call.keywords}
            assert given == {name for words in _texts(CATALOGUE[check.CODE]) for name in placeholders(words.ja)}

    def test_every_code_used_is_in_the_catalogue(self) -> None:
        assert set(_codes_used()) <= CATALOGUE.keys()

    def test_every_code_in_the_catalogue_is_used(self) -> None:
        assert CATALOGUE.keys() <= set(_codes_used())

    def test_codes_lie_in_the_file_of_their_kind(self) -> None:
        kinds = {"form": "DX1", "values": "DX2", "consistency": "DX3", "policy": "DX4", "rubric": "DX5"}
        for file, prefix in kinds.items():
            codes = getattr(import_module(f"dxroi.texts.findings.{file}"), file.upper())
            assert all(code.startswith(prefix) and len(code) == 5 for code in codes)
            assert list(codes) == sorted(codes)


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _texts(entry: Entry) -> tuple[Words, Words]:
    return entry.message, entry.hint


def _codes_used() -> Iterator[str]:
    """Every text that is a code, outside the catalogue itself."""
    for path in PACKAGE.rglob("*.py"):
        if (PACKAGE / "texts" / "findings") in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if len(text) == 5 and text.startswith("DX") and text[2:].isdigit():
                    yield text


def placeholders(text: str) -> set[str]:
    """The names of what is filled in; formatting aside."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def words_in(value: object, place: str) -> Iterator[tuple[str, Words]]:
    """Every text within a value, with where it stands."""
    if isinstance(value, Words):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from words_in(inner, f"{place}[{key}]")
    elif isinstance(value, (tuple, list)):
        for position, inner in enumerate(value):
            yield from words_in(inner, f"{place}[{position}]")


def _modules() -> list[ModuleType]:
    paths = [path.relative_to(PACKAGE.parent).with_suffix("") for path in sorted(PACKAGE.rglob("*.py"))]
    names = [".".join(path.parts).removesuffix(".__init__") for path in paths]
    return [import_module(name) for name in names]


ALL_WORDS = [
    found
    for module in _modules()
    for name, value in vars(module).items()
    if not name.startswith("__")
    for found in words_in(value, f"{module.__name__}.{name}")
]


class TestWords:
    """Every text has both languages, and they say the same."""

    def test_there_are_some(self) -> None:
        assert len(ALL_WORDS) > 500

    def test_both_languages_are_there(self) -> None:
        assert [place for place, words in ALL_WORDS if not (words.ja.strip() and words.en.strip())] == []

    def test_both_fill_in_the_same(self) -> None:
        assert [p for p, words in ALL_WORDS if placeholders(words.ja) != placeholders(words.en)] == []

    def test_english_holds_no_kana(self) -> None:
        assert [place for place, words in ALL_WORDS if any("぀" <= character <= "ヿ" for character in words.en)] == []

    def test_they_all_stand_in_one_room(self) -> None:
        found = [
            f"{path.relative_to(PACKAGE)}:{node.lineno}"
            for path in PACKAGE.rglob("*.py")
            if path.relative_to(PACKAGE).parts[0]
            not in ("texts", "schemas")  # a field's description stands at the field
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and _called(node) == "Words" and _is_a_text(node)
        ]
        assert found == []

    def test_none_is_left_over(self) -> None:
        used = {
            name
            for path in PACKAGE.rglob("*.py")
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            for name in _names_used(node)
        }
        defined = {
            f"{module.__name__}.{name}": name
            for module in _modules()
            if module.__name__.startswith("dxroi.texts.")
            for name, value in vars(module).items()
            if name.isupper() and any(words_in(value, ""))
        }
        assert [place for place, name in defined.items() if name not in used] == []


def _is_a_text(call: ast.Call) -> bool:
    return any(isinstance(argument, ast.Constant) and argument.value for argument in call.args)


def _names_used(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield node.id
