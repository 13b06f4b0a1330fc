"""The published schema and the loader say the same of a file, except where no schema can say it.

What the schema rejects, the loader rejects. What the loader rejects, the schema rejects, if it is a matter of keys,
types, signs, closed words and required parts. `BEYOND` lists what only the loader sees, each with its reason.

Two things only the schema sees. A rubric that extends another is read once it is laid over that one: an entry that it
takes out is then gone, with whatever stood in it, and an empty mapping has added nothing (`as_read`). And a text in
quotes may have blanks around it, which the loader cuts off.

An editor takes `010`, `.5`, `0x1F` and `True` for numbers and flags, as YAML 1.2 says; to dxroi they are texts, and
where a number is wanted a finding with the number to write (`core.spelt_otherwise`). Such a file is not compared.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from dxroi.finding import Finding
from dxroi.loading import budgets, calibrations, committees, inventories, proposal_of, rubric_from
from dxroi.loading.files import document_of
from dxroi.schemas import SCHEMAS, schema_of
from dxroi.texts.findings import finding
from tests.loading.samples import PROPOSAL, RUBRIC
from tests.loading.test_calibrations import CALIBRATION
from tests.loading.test_fuzz import edited
from tests.loading.test_proposals import EVERY_KEY

from .core import load, spelt_otherwise, written
from .mutations import slipped

ROOT = Path(__file__).parents[2]
INVALID = ROOT / "tests" / "data" / "bad"
SOUND = [
    path
    for folder in (ROOT / "examples", ROOT / "rubrics", ROOT / "tests" / "data" / "good")
    for path in sorted(folder.rglob("*.yaml"))
]
UNSOUND = [path for folder in (INVALID, ROOT / "tests" / "data" / "bad") for path in sorted(folder.rglob("*.yaml"))]

BEYOND = {
    # one value against another
    "DX214": "low, likely and high are in order",
    "DX216": "no year is before first_year",
    "DX217": "until is not before from",
    "DX232": "literacy does not fall",
    "DX233": "what a range moves with has a range",
    "DX234": "what a survey measures is in the file",
    "DX265": "an option has an id of its own",
    "DX266": "what cannot be overridden",
    "DX267": "no field is overridden twice",
    "DX160": "what is overridden is in the file",
    "DX161": "and so is its position",
    "DX299": "a target of reuse stands once",
    "DX285": "actuals use the names of the plan",
    "DX287": "no more hours go somewhere than were saved",
    "DX281": "a file that names the double handling of paper does not say that none is kept",
    "DX282": "a curve does not fall",
    "DX250": "a person stands once",
    "DX292": "a case and a class stand once",
    "DX293": "there are as many values as cases",
    "DX294": "values ascend",
    "DX295": "a case is in the library",
    "DX296": "levels and intervals follow from the values",
    "DX251": "the importances of a person are not all 0",
    "DX224": "the shares of a year add up to 1 at most",
    "DX272": "some years of the term are left to repay in",
    "DX504": "an id stands once in a list",
    "DX510": "a condition names a criterion that the rubric has",
    "DX511": "the last rule always holds",
    "DX514": "points rise",
    "DX516": "levels lie on the scale of the points",
    "DX550": "importances are there if the method needs them",
    "DX551": "importances are not all 0",
    "DX553": "pairs name two criteria that the rubric has",
    "DX560": "and spell them right",
    "DX554": "no pair is there twice",
    "DX555": "every pair is there",
    "DX557": "ahp takes ten criteria",
    # other files, and what else is installed
    "DX101": "the file that is extended exists",
    "DX501": "the rubric that is extended exists",
    "DX502": "no rubric extends itself",
    "DX506": "what is taken out is in the parent",
    "DX520": "other packages add weightings",
    "DX524": "the codes of checks, to which every version adds",
    # how it is written, which is gone once it is read
    "DX108": "characters that nobody sees",
    "DX110": "nested too deep",
    "DX111": "a colon before a bracket: one parser of PyYAML reads it, the other does not",
    "DX121": "a key stands once",
    "DX122": "a merge key",
    "DX123": "an alias",
    "DX124": "a tag",
    "DX125": "a directive",
    "DX128": "a key is one text",
}
"""Code that makes a file invalid and of which no schema knows -> what it is about."""
OF_THE_PARENT = {
    "DX133": "what an entry has to say, which it inherits if the parent has that entry",
    "DX521": "a scale of two ratings, unless the criterion inherits a measure",
}
"""The same, but only where a rubric extends another."""

INVENTORY = """\
format: inventory/1
source: 業務量調査
works:
  - {department: 納税課, work: 収納消込, hours: 1200, cases: 48000, kinds: [data-entry, matching], systems: [税務],
     difficulty: low, evidence: measured}
  - {department: 市民課, work: 証明発行, hours: {low: 1, likely: 2, high: 3}, kinds: reception}
"""
BUDGET = """\
format: budget/1
counts: cost
caps: {2027: 20000000, 令和10年度: 15000000}
staff_hours: {2027: 3000.5}
must: [name]
needs: [[a, b]]
excludes: [[a, b, c]]
verdict_at_least: conditional
note: 仮
"""
WEIGHTINGS = """\
format: weightings/1
people:
  - {name: 総務課長, importances: {economy: 40, reusability: 0, generality: 2.5}}
  - {name: 財政課長, importances: {economy: 1}}
source: [会議録]
"""
EXTENDING = """\
format: rubric/1
id: ours
version: "2"
extends: chigasaki-dx-2
horizon: {value: 7, source: 契約期間}
labour: {regular: {yen_per_hour: 4000}}
criteria:
  - {id: literacy_gain, remove: true}
  - {id: economy, importance: 50}
gates: [{id: destination, cap: not-yet}]
mandatory_checks: [DX301]
"""


IN_AN_OPTION = re.compile(r"options\..*\.set\.")
"""What an option overrides is read as the field that it overrides, of which its schema says nothing."""
READERS = {"inventory": inventories, "budget": budgets, "weightings": committees, "calibration": calibrations}


class Said(NamedTuple):
    """What the two say of one file."""

    schema: list[str]
    loader: list[Finding]
    """Only what makes the file invalid."""


@cache
def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(schema_of(kind), format_checker=FormatChecker())


def complaints(kind: str, data: Any) -> list[str]:
    """What the schema says."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator(kind).iter_errors(data)]


def faults(kind: str, text: str, path: Path) -> list[Finding]:
    """What the loader says."""
    data = text.encode("utf-8", "replace")
    if kind == "proposal":
        findings = list(proposal_of(data, str(path)).findings)
    elif kind == "rubric":
        findings = list(rubric_from(str(path), lambda: data).findings)
    else:
        document = document_of(data, str(path))
        findings = document.findings
        if document.root is not None and document.kind == kind:
            READERS[kind].read_tree(document.root, findings)
        elif document.kind is not None:
            findings.append(finding("DX130", "format", None, written=f"{document.kind}/1", wanted=f"{kind}/1"))
    return [found for found in findings if found.invalidates]


def said(kind: str, text: str, path: Path = INVALID / "it.yaml") -> Said:
    return Said(complaints(kind, load(text)), faults(kind, text, path))


def as_read(data: Any) -> Any:
    """The values without what the loader never sees of them."""
    if isinstance(data, str):
        return data.strip()
    if isinstance(data, list):
        return [as_read(each) for each in data]
    return {key: as_read(value) for key, value in data.items()} if isinstance(data, dict) else data


def as_merged(data: Any) -> Any:
    """What is left of a rubric's own values once they are laid over another's."""
    if isinstance(data, list):
        return [as_merged(each) for each in data]
    if not isinstance(data, dict):
        return data
    if data.get("remove") is True:
        return {key: data[key] for key in ("id", "remove") if key in data}
    return {key: as_merged(value) for key, value in data.items() if value != {}}


def is_year_with_fraction(found: Finding) -> bool:
    """`2027.0` is whole to a schema; a year is written without a point."""
    year = load(str(found.values["written"])) if found.code == "DX215" else None
    return isinstance(year, float) and year.is_integer()


def disagreement(kind: str, text: str, path: Path = INVALID / "it.yaml") -> str | None:
    """What one of them says and the other should say as well; none where they agree, or cannot."""
    both = said(kind, text, path)
    if bool(both.schema) == bool(both.loader) or spelt_otherwise(text):
        return None
    data = as_read(load(text))
    if both.schema:
        extends = kind == "rubric" and isinstance(data, dict) and "extends" in data
        left = complaints(kind, as_merged(data) if extends else data)
        return f"only the schema rejects: {left}" if left else None
    known = {*BEYOND, *OF_THE_PARENT} if kind == "rubric" and "extends" in data else {*BEYOND}
    unsaid = [
        found
        for found in both.loader
        if found.code not in known and not is_year_with_fraction(found) and not IN_AN_OPTION.match(found.field)
    ]
    return f"only the loader rejects: {unsaid}" if unsaid else None


def kind_of(path: Path) -> str:
    """What a file is meant to be."""
    text = path.read_text("utf-8")
    named = next((kind for kind in SCHEMAS if f"\nformat: {kind}/" in f"\n{text}"), "proposal")
    return "rubric" if path.name.startswith("rubric-") else named


def is_yaml(text: str) -> bool:
    try:
        load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return True


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_sound_files(path: Path) -> None:
    assert said(kind_of(path), path.read_text("utf-8"), path) == ([], [])


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("proposal", EVERY_KEY),
        ("proposal", PROPOSAL),
        ("rubric", RUBRIC),
        ("rubric", EXTENDING),
        ("inventory", INVENTORY),
        ("budget", BUDGET),
        ("weightings", WEIGHTINGS),
        ("calibration", CALIBRATION),
    ],
)
def test_sound_texts(kind: str, text: str) -> None:
    assert said(kind, text) == ([], [])


@pytest.mark.parametrize("path", UNSOUND, ids=lambda path: path.stem)
def test_unsound_files(path: Path) -> None:
    text = path.read_text("utf-8-sig") if is_text(path) else ""
    if is_yaml(text):
        assert disagreement(kind_of(path), text, path) is None


TEXTS = {
    "proposal": [*(path.read_text("utf-8") for path in SOUND if kind_of(path) == "proposal"), EVERY_KEY, PROPOSAL],
    "rubric": [*(path.read_text("utf-8") for path in SOUND if kind_of(path) == "rubric"), RUBRIC, EXTENDING],
    "inventory": [INVENTORY],
    "budget": [BUDGET],
    "weightings": [WEIGHTINGS],
    "calibration": [CALIBRATION],
}
often = settings(max_examples=max(settings().max_examples, 75), suppress_health_check=list(HealthCheck))


def check(kind: str, text: str) -> None:
    if is_yaml(text):
        assert disagreement(kind, text) is None


class TestSlips:
    """Sound files with a slip or two, as values and as typed."""

    @often
    @given(slipped([load(text) for text in TEXTS["proposal"]]))
    @example({**load(PROPOSAL), "first_year": 2027.0})
    @example({**load(PROPOSAL), "stage": " idea "})
    def test_proposal(self, data: dict[str, Any]) -> None:
        check("proposal", written(data))

    @often
    @given(slipped([load(text) for text in TEXTS["rubric"]]))
    @example({**load(EXTENDING), "criteria": [{"id": "economy", "remove": True, "importance": "much"}]})
    @example({**load(EXTENDING), "title": {}})
    def test_rubric(self, data: dict[str, Any]) -> None:
        check("rubric", written(data))

    @often
    @given(slipped([load(INVENTORY)]))
    def test_inventory(self, data: dict[str, Any]) -> None:
        check("inventory", written(data))

    @often
    @given(slipped([load(CALIBRATION)]))
    def test_calibration(self, data: dict[str, Any]) -> None:
        check("calibration", written(data))

    @often
    @given(slipped([load(BUDGET)]))
    def test_budget(self, data: dict[str, Any]) -> None:
        check("budget", written(data))

    @often
    @given(slipped([load(WEIGHTINGS)]))
    def test_weightings(self, data: dict[str, Any]) -> None:
        check("weightings", written(data))

    @often
    @given(st.sampled_from(sorted(TEXTS)).flatmap(lambda kind: st.tuples(st.just(kind), edited(TEXTS[kind][-1]))))
    def test_as_typed(self, case: tuple[str, str]) -> None:
        check(*case)


class TestKeys:
    """The models name exactly the keys that the loader knows, so that a new key cannot be forgotten."""

    @pytest.mark.parametrize(
        ("kind", "model", "keys"),
        [
            ("proposal", "", "proposals.KEYS"),
            ("proposal", "Rating", "proposals._RATING"),
            ("proposal", "Review", "proposals._REVIEW"),
            ("proposal", "Ordinance", "proposals._ORDINANCE"),
            ("proposal", "Survey", "surveys._SURVEY"),
            ("proposal", "Option", "proposal_options._OPTION"),
            ("proposal", "Joint", "joint._JOINT"),
            ("proposal", "Reuse", "reuse._REUSE"),
            ("proposal", "ReuseCost", "reuse._COST"),
            ("proposal", "Actual", "actuals._ACTUAL"),
            ("proposal", "ActualCost", "measured._COST"),
            ("proposal", "ActualLiteracy", "measured._LITERACY"),
            ("proposal", "Work", "effects._WORK"),
            ("proposal", "CashSaving", "effects._CASH"),
            ("proposal", "Procedure", "effects._PROCEDURE"),
            ("proposal", "Curve", "curves._CURVE"),
            ("proposal", "Rules", "procedures._RULES"),
            ("proposal", "Rule", "procedures._RULE"),
            ("proposal", "Paper", "procedures._PAPER"),
            ("proposal", "Literacy", "effects._LITERACY"),
            ("proposal", "Outcome", "effects._OUTCOME"),
            ("proposal", "ShortCost", "costs._SHORT"),
            ("proposal", "CostItem", "costs._ITEM"),
            ("proposal", "Funding", "costs._FUNDING"),
            ("proposal", "Contract", "contracts._CONTRACT"),
            ("proposal", "Renewed", "contracts._AFTERWARDS"),
            ("rubric", "", "rubrics.KEYS"),
            ("rubric", "Gate", "rubrics._GATE"),
            ("rubric", "Rule", "rubrics._RULE"),
            ("rubric", "Criterion", "criteria._CRITERION"),
            ("inventory", "", "inventories.KEYS"),
            ("inventory", "InventoryWork", "inventories._WORK"),
            ("budget", "", "budgets.KEYS"),
            ("weightings", "", "committees.KEYS"),
            ("weightings", "Person", "committees._PERSON"),
            ("calibration", "", "calibrations.KEYS"),
            ("calibration", "LibraryCase", "calibrations._CASE"),
            ("calibration", "RatioClass", "calibrations._CLASS"),
            ("calibration", "DelayClass", "calibrations._CLASS"),
            ("calibration", "RatioLevel", "calibrations._LEVEL"),
            ("calibration", "DelayLevel", "calibrations._LEVEL"),
            ("calibration", "RangeRecord", "calibrations._RECORD"),
            ("calibration", "Ratios", "calibrations._RATIOS"),
        ],
    )
    def test_are_those_of_the_loader(self, kind: str, model: str, keys: str) -> None:
        schema = schema_of(kind)
        properties = (schema["definitions"][model] if model else schema)["properties"]
        module, _, name = keys.partition(".")
        assert set(properties) == set(getattr(import_module(f"dxroi.loading.{module}"), name))


DEEP = "[" * 64 + "1" + "]" * 64
MANY = "".join(f"  - {{id: c{number}}}\n" for number in range(9))
ALONE = {
    "DX108": ("proposal", PROPOSAL + 'summary: "a\u2028b"\n'),
    "DX111": ("inventory", INVENTORY.replace("kinds: [", "kinds:[")),
    "DX110": ("rubric", RUBRIC + f"weighting: {{method: theirs, data: {DEEP}}}\n"),
    "DX122": ("proposal", PROPOSAL + "ratings: {<<: 3}\n"),
    "DX128": ("proposal", PROPOSAL + "ratings: {? [a] : 3}\n"),
    "DX250": ("weightings", WEIGHTINGS.replace("財政課長", "総務課長")),
    "DX251": ("weightings", WEIGHTINGS.replace("economy: 1", "economy: 0")),
    "DX292": ("calibration", CALIBRATION.replace("id: a,", "id: b,", 1)),
    "DX293": ("calibration", CALIBRATION.replace("n: 4", "n: 3", 1)),
    "DX294": ("calibration", CALIBRATION.replace("[0.5, 0.8, 0.9, 1]", "[0.8, 0.5, 0.9, 1]")),
    "DX295": ("calibration", CALIBRATION.replace("cases: [a,", "cases: [z,", 1)),
    "DX296": ("calibration", CALIBRATION.replace("inside: 8", "inside: 7")),
    "DX553": ("rubric", RUBRIC + "weighting: {method: ahp, pairs: {economy/zzz: 3}}\n"),
    "DX506": ("rubric", EXTENDING.replace("id: literacy_gain,", "id: nothing,")),
    "DX516": ("rubric", RUBRIC.replace("{id: generality,", "{id: generality, levels: {6: よい},")),
    "DX557": ("rubric", RUBRIC.replace("verdicts:", MANY + "weighting: ahp\nverdicts:")),
    "DX524": ("rubric", RUBRIC + "mandatory_checks: [DX399]\n"),
}
"""Code -> a text that the schema accepts; of the others there is a file."""


def test_what_lies_beyond_needs_to() -> None:
    """Every code of `BEYOND` makes something invalid of which the schema says nothing."""
    files = [(kind_of(path), path.read_text("utf-8-sig"), path) for path in UNSOUND if is_text(path)]
    cases = [*files, *((kind, text, INVALID / "it.yaml") for kind, text in ALONE.values())]
    seen = [said(*case) for case in cases if is_yaml(case[1])]
    alone = {found.code for both in seen if not both.schema for found in both.loader}
    assert BEYOND.keys() - alone == set()


def is_text(path: Path) -> bool:
    try:
        return bool(path.read_text("utf-8-sig"))
    except UnicodeDecodeError:
        return False
