"""The closed choices of options, in a module that costs nothing to import."""

from __future__ import annotations

from enum import StrEnum


class LangChoice(StrEnum):
    """`--lang`."""

    JA = "ja"
    EN = "en"


class ColorChoice(StrEnum):
    """`--color`."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class UnitChoice(StrEnum):
    """`--unit`."""

    THOUSAND = "thousand"
    YEN = "yen"
    THOUSAND_JA = "千円"
    YEN_JA = "円"


class NegativeChoice(StrEnum):
    """`--negative`."""

    FILLED = "▲"
    OPEN = "△"
    MINUS = "-"


class SchemaChoice(StrEnum):
    """`schema KIND`."""

    PROPOSAL = "proposal"
    RUBRIC = "rubric"
    INVENTORY = "inventory"
    BUDGET = "budget"
    WEIGHTINGS = "weightings"
    CALIBRATION = "calibration"


class GroupChoice(StrEnum):
    """`compare --group-by`."""

    DEPARTMENT = "department"
    STAGE = "stage"
    VERDICT = "verdict"
    PLAN = "plan"


class FailOnChoice(StrEnum):
    """`check --fail-on`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class RangesChoice(StrEnum):
    """`sensitivity --ranges`."""

    FILE = "file"
    RUBRIC = "rubric"
    BOTH = "both"


class BiasChoice(StrEnum):
    """`sensitivity --optimism-bias`."""

    STAGE = "stage"


class CaseGroupChoice(StrEnum):
    """`cases --group-by`."""

    KIND = "kind"
    DEPARTMENT = "department"
    PLAN = "plan"


class VerdictChoice(StrEnum):
    """`cases --verdict`."""

    JUSTIFIED = "justified"
    CONDITIONAL = "conditional"
    NOT_YET = "not-yet"
    WITHHELD = "withheld"


class StageChoice(StrEnum):
    """`cases --stage`."""

    IDEA = "idea"
    CONSULTATION = "consultation"
    BUDGET_REQUEST = "budget-request"
    OPERATING = "operating"
