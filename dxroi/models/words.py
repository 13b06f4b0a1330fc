"""The closed vocabularies of the files: stages, staff, evidence, obligations, verdicts and their order."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far a proposal has come, earliest first."""

    IDEA = "idea"
    CONSULTATION = "consultation"
    BUDGET_REQUEST = "budget-request"
    OPERATING = "operating"

    def reached(self, stage: Stage) -> bool:
        """Whether this stage is `stage` or a later one.

        >>> Stage.CONSULTATION.reached(Stage.BUDGET_REQUEST)
        False
        """
        return _STAGES[self] >= _STAGES[stage]


_STAGES = {stage: position for position, stage in enumerate(Stage)}


class Staff(StrEnum):
    """Whose hours; the rubric prices each."""

    REGULAR = "regular"
    OVERTIME = "overtime"
    FIXED_TERM = "fixed-term"


class Evidence(StrEnum):
    """What a figure rests on, strongest first."""

    MEASURED = "measured"
    PILOT = "pilot"
    PEER = "peer"
    QUOTE = "quote"
    ESTIMATE = "estimate"


class Obligation(StrEnum):
    """Why the city has no choice; `none` where it has."""

    NONE = "none"
    STATUTORY = "statutory"
    END_OF_SUPPORT = "end-of-support"
    SECURITY = "security"


class FundingSource(StrEnum):
    """Who pays; what none of them pays is general revenue."""

    NATIONAL = "national"
    PREFECTURAL = "prefectural"
    BOND = "bond"
    OTHER = "other"


class FundingBase(StrEnum):
    """Which money amounts a funding share is a share of."""

    INITIAL = "initial"
    ANNUAL = "annual"
    ALL = "all"


class Timing(StrEnum):
    """When in its fiscal year an amount falls."""

    START = "start"
    MID = "mid"
    END = "end"


class Verdict(StrEnum):
    """The computed verdict, best first."""

    JUSTIFIED = "justified"
    CONDITIONAL = "conditional"
    NOT_YET = "not-yet"
    WITHHELD = "withheld"

    @property
    def rank(self) -> int:
        """0 for the best.

        >>> Verdict.NOT_YET.rank
        2
        """
        return _ORDER[self]


_ORDER = {verdict: position for position, verdict in enumerate(Verdict)}
