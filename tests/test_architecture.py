"""The rooms of the house: which module may know which. Read from the source with `ast`; nothing is imported.

A file is read into models, the engine turns models into one answer, tables lay the answer out, a format turns it into
text, and only the command line speaks.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).parents[1] / "dxroi"

FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"commands"}),
    frozenset({"loading", "formats", "checks", "schemas", "solvers", "workbooks"}),
    frozenset({"tables"}),
    frozenset({"engine"}),
    frozenset({"weightings", "panel", "models", "texts"}),
    frozenset({"finding"}),
)
"""From the roof down. A room knows itself and what lies on lower floors; rooms on one floor do not know each other."""

FRONT_DOOR = ""
"""`dxroi/__init__.py`, the public API: it names rooms below the commands, and any room may read what it says itself."""
SAID_BY_THE_FRONT_DOOR = {"__version__", "__file__"}

PURE = {"models", "engine", "weightings", "panel", "checks", "schemas", "tables", "texts", "finding"}
"""Rooms of values and arithmetic: no file, no terminal, no clock, no chance."""
IMPURE_MODULES = {
    *("yaml", "rich", "typer"),
    *("os", "sys", "io", "pathlib", "shutil", "tempfile", "subprocess", "importlib"),
    *("datetime", "time", "locale", "random", "secrets", "threading", "multiprocessing", "logging"),
}
LAZILY_ALLOWED = {
    ("dxroi.weightings", "importlib.metadata"),  # other packages, when a rubric names a weighting that is not ours
    ("dxroi.engine.robustness.draws", "random"),  # with a seed, which is passed in
    ("dxroi.engine.uncertainty.points", "random"),  # likewise
}
"""Only inside a function."""
_UNCERTAINTY = (
    "adjusted", "evaluation", "expressions", "histograms", "information", "normal", "operations", "pert", "points",
    "quantiles", "rates", "sampling", "simulation", "summaries", "variance", "verdicts",
)  # fmt: skip
ARRAYS = {"dxroi.engine.robustness.arrays", *(f"dxroi.engine.uncertainty.{name}" for name in _UNCERTAINTY)}
"""Written for NumPy, which need not be installed and takes long to import."""

OWNERS = {
    "yaml": {"dxroi.loading"},
    "rich": {"dxroi.formats.table", "dxroi.formats.widths"},  # widths counts the cells as the table does
    "typer": {"dxroi.cli"},
    "numpy": ARRAYS,
    "highspy": {"dxroi.solvers.highs"},
    "openpyxl": {"dxroi.workbooks"},  # draws the entry form; a form is read without it
    "pydantic": {"dxroi.schemas"},  # what files look like to an editor; only `dxroi schema` waits for its import
}
"""Third-party package -> the rooms or modules that may import it."""
OPTIONAL = {"highspy", "openpyxl"}
"""Need not be installed: imported only inside a function."""

NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx", "urllib3", "aiohttp"}
EXECUTING = {"eval", "exec", "compile", "__import__"}
"""Nothing in a YAML file is ever executed."""
IMPORTING_BY_NAME = {
    "dxroi",  # public names are imported when first used, so that the command line starts quickly
    "dxroi.cli",  # only the command that is asked for is declared
    "dxroi.formats",  # only the module of the format asked for is imported
}
"""Modules that call `import_module`, on names that stand in their own source."""


class Import(NamedTuple):
    """One name that a module imports, or that stands in it as a string."""

    importer: str
    target: str
    line: int
    at_import: bool
    """Whether it happens when the importer is imported, and not inside a function or for typing only."""

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.target}"


def module_name(path: Path) -> str:
    parts = ("dxroi", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {module_name(path): path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
PACKAGES = {module_name(path) for path in PACKAGE.rglob("__init__.py")}


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else FRONT_DOOR


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def imports_of(module: str, source: str) -> Iterator[Import]:
    """Every import, also in functions and for typing, and every string that is the name of a module of ours."""
    tree = ast.parse(source)
    later = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) or is_for_typing(node)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        for target in targets(module, node):
            named_only = isinstance(node, ast.Constant)
            yield Import(module, target, getattr(node, "lineno", 0), not named_only and id(node) not in later)


def is_for_typing(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def targets(module: str, node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=source, names=names, level=level):
            origin = absolute(module, source, level)
            for alias in names:
                inner = f"{origin}.{alias.name}"
                yield inner if inner in SOURCES else origin
        case ast.Constant(value=str(text)) if re.fullmatch(r"dxroi(\.\w+)+", text):
            yield text


def absolute(module: str, source: str | None, level: int) -> str:
    """The module that a relative import means."""
    if not level:
        return source or ""
    parents = module.split(".") if module in PACKAGES else module.split(".")[:-1]
    return ".".join([*parents[: len(parents) - level + 1], *([source] if source else [])])


def is_within(module: str, owner: str) -> bool:
    return module == owner or module.startswith(f"{owner}.")


def wrong_arrows(module: str, source: str) -> list[str]:
    """Imports that point up or sideways."""
    wrong = []
    for each in imports_of(module, source):
        target = room_of(each.target)
        if not is_within(each.target, "dxroi") or target in (FRONT_DOOR, room_of(module)):
            continue
        lowest = floor_of("commands") if room_of(module) == FRONT_DOOR else floor_of(room_of(module))
        if floor_of(target) <= lowest:
            wrong.append(str(each))
    return wrong


def impurities(module: str, source: str) -> list[str]:
    """What a pure room imports and must not."""
    return [
        str(each)
        for each in imports_of(module, source)
        if room_of(module) in PURE
        and each.target.partition(".")[0] in IMPURE_MODULES
        and (each.at_import or (module, each.target) not in LAZILY_ALLOWED)
    ]


def trespasses(module: str, source: str) -> list[str]:
    """Imports of a package that belongs to another room."""
    return [
        str(each)
        for each in imports_of(module, source)
        for package, owners in OWNERS.items()
        if is_within(each.target, package) and not any(is_within(module, owner) for owner in owners)
    ]


def hasty(module: str, source: str) -> list[str]:
    """Imports of what need not be installed that happen when the module is imported."""
    packages = [(each, package) for each in imports_of(module, source) for package in OPTIONAL]
    return [str(each) for each, package in packages if is_within(each.target, package) and each.at_import]


def connections(module: str, source: str) -> list[str]:
    """Imports of anything that speaks to a network."""
    return [str(each) for each in imports_of(module, source) if each.target.partition(".")[0] in NETWORK]


def executions(module: str, source: str) -> list[str]:
    """Calls that run code from a string, or import by a name."""
    called = [
        (node.lineno, getattr(node.func, "id", None) or getattr(node.func, "attr", ""))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and (isinstance(node.func, ast.Name) or getattr(node.func, "attr", "") == "import_module")
    ]
    forbidden = EXECUTING if module in IMPORTING_BY_NAME else {*EXECUTING, "import_module"}
    return [f"{module}:{line} calls {name}" for line, name in called if name in forbidden]


def prying(module: str, source: str) -> list[str]:
    """Uses of the front door for more than what it says itself."""
    tree = ast.parse(source)
    names = [
        (node.lineno, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "dxroi"
    ]
    names += [
        (node.lineno, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "dxroi"
        for alias in node.names
        if f"dxroi.{alias.name}" not in SOURCES
    ]
    return [f"{module}:{line} uses dxroi.{name}" for line, name in names if name not in SAID_BY_THE_FRONT_DOOR]


Rule = Callable[[str, str], list[str]]
RULES: tuple[Rule, ...] = (wrong_arrows, impurities, trespasses, hasty, connections, executions, prying)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_module_breaks_a_rule(rule: Rule) -> None:
    assert [broken for module, source in SOURCES.items() for broken in rule(module, source)] == []


def test_every_room_has_its_floor() -> None:
    rooms = {room_of(module) for module in SOURCES} - {FRONT_DOOR}
    assert rooms == frozenset().union(*FLOORS)


def test_no_two_modules_need_each_other() -> None:
    """Nothing is imported in a circle; `TopologicalSorter` names the circle."""
    needs = {
        module: {each.target for each in imports_of(module, source) if each.at_import and each.target in SOURCES}
        for module, source in SOURCES.items()
    }
    order = TopologicalSorter({module: targets - {module} for module, targets in needs.items()})
    assert set(order.static_order()) == set(SOURCES)


@pytest.mark.parametrize(
    ("module", "target"), [*((name, "importlib") for name in sorted(IMPORTING_BY_NAME)), *sorted(LAZILY_ALLOWED)]
)
def test_exceptions_are_still_needed(module: str, target: str) -> None:
    assert any(is_within(each.target, target) for each in imports_of(module, SOURCES[module]))


def test_numpy_is_imported_only_where_there_is_much_to_draw() -> None:
    importing = [each for module, source in SOURCES.items() for each in imports_of(module, source)]
    hasty = [each for each in importing if each.target in ARRAYS and each.at_import and each.importer not in ARRAYS]
    assert [str(each) for each in hasty] == []
    assert {each.target for each in importing} >= {"dxroi.engine.robustness.arrays"}


def test_nothing_is_drawn_without_a_seed() -> None:
    seeded = []
    for module, source in SOURCES.items():
        calls = [ast.unparse(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
        seeded += [(module, call) for call in calls if call.startswith("Random(")]
    assert seeded == [
        ("dxroi.engine.robustness.draws", "Random(draws.seed)"),
        ("dxroi.engine.uncertainty.points", "Random(of.seed)"),
    ]


@pytest.mark.parametrize(
    ("rule", "module", "source"),
    [
        (wrong_arrows, "dxroi.engine.x", "from dxroi.tables.page import Page"),
        (wrong_arrows, "dxroi.engine.x", "from dxroi import tables"),
        (wrong_arrows, "dxroi.engine.x", "def f():\n    import dxroi.tables.page"),
        (wrong_arrows, "dxroi.engine.x", "from ..tables import page"),
        (wrong_arrows, "dxroi.engine.x", "NAME = 'dxroi.tables.page'"),
        (wrong_arrows, "dxroi.models.x", "from dxroi.texts import Lang"),
        (wrong_arrows, "dxroi.checks.x", "from dxroi.loading import Loaded"),
        (wrong_arrows, "dxroi", "from dxroi.cli import main"),
        (impurities, "dxroi.engine.x", "import os.path"),
        (impurities, "dxroi.tables.x", "def f():\n    from datetime import date"),
        (impurities, "dxroi.weightings", "from importlib.metadata import entry_points"),
        (impurities, "dxroi.panel.x", "import random"),
        (wrong_arrows, "dxroi.panel.x", "from dxroi.weightings import direct"),
        (trespasses, "dxroi.engine.x", "import numpy as np"),
        (wrong_arrows, "dxroi.engine.x", "from dxroi.solvers import Clock"),
        (wrong_arrows, "dxroi.solvers.x", "from dxroi.loading.budgets import read_budget"),
        (trespasses, "dxroi.solvers.own", "import highspy"),
        (hasty, "dxroi.solvers.highs", "import highspy"),
        (trespasses, "dxroi.loading.x", "import openpyxl"),
        (hasty, "dxroi.workbooks.x", "from openpyxl import Workbook"),
        (trespasses, "dxroi.formats.json", "from rich.text import Text"),
        (trespasses, "dxroi.commands.x", "import typer"),
        (trespasses, "dxroi.loading.x", "from pydantic import BaseModel"),
        (connections, "dxroi.commands.x", "from urllib.request import urlopen"),
        (executions, "dxroi.loading.x", "eval(text)"),
        (executions, "dxroi.loading.x", "importlib.import_module(name)"),
        (prying, "dxroi.tables.x", "import dxroi\ndxroi.load_rubric('wibe')"),
        (prying, "dxroi.tables.x", "from dxroi import appraise"),
    ],
)
def test_what_breaks_a_rule_is_seen(rule: Rule, module: str, source: str) -> None:
    assert rule(module, source)
