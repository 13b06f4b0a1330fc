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


class ContractForm(StrEnum):
    """What a contract of several months is about: its title in the budget and its legal form follow from it."""

    LEASE = "lease"
    SUBSCRIPTION = "subscription"
    PURCHASE = "purchase"
    SERVICE = "service"


class Authority(StrEnum):
    """On what a contract over several fiscal years rests."""

    NONE = "none"
    DEBT_BURDEN = "debt-burden"
    LONG_TERM = "long-term"


class Renewal(StrEnum):
    """What is paid after the end of a contract."""

    NONE = "none"
    SAME = "same"
    STATED = "stated"
    UNKNOWN = "unknown"


class Repayment(StrEnum):
    """How a bond is paid back."""

    LEVEL = "level"
    PRINCIPAL = "principal"


class AllocationBase(StrEnum):
    """Of what a share counts in the local allocation tax."""

    PRINCIPAL_AND_INTEREST = "principal-and-interest"
    PRINCIPAL = "principal"


class Timing(StrEnum):
    """When in its fiscal year an amount falls."""

    START = "start"
    MID = "mid"
    END = "end"


class CurveShape(StrEnum):
    """How uptake grows between its first share and its ceiling."""

    LINEAR = "linear"
    S = "s"


class RuleStatus(StrEnum):
    """Where a rule stands that asks a resident for a seal, for paper or to come in person."""

    REQUIRED = "required"
    """Stays, as far as is known: nothing is done online while it does."""
    TO_ABOLISH = "to-abolish"
    """Goes, by a month where one is stated."""
    ABOLISHED = "abolished"
    NOT_NEEDED = "not-needed"
    """Was never asked for."""


class SetBy(StrEnum):
    """Whose rule it is; a city can change its own alone."""

    NATIONAL = "national"
    PREFECTURAL = "prefectural"
    CITY = "city"


class OrdinanceStatus(StrEnum):
    """How far the change of an ordinance or regulation has come, earliest first."""

    PLANNED = "planned"
    DRAFTING = "drafting"
    SUBMITTED = "submitted"
    PROMULGATED = "promulgated"
    IN_FORCE = "in-force"


class OutcomeKind(StrEnum):
    """What an effect that is not money is."""

    NOTICE_EARLIER = "notice-earlier"
    ERRORS_AVOIDED = "errors-avoided"
    OTHER = "other"


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


class Difficulty(StrEnum):
    """How hard the work is to change, as its department says."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"
