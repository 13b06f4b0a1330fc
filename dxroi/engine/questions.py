"""What to ask the section, most decisive first: the unknowns, then what is weak or unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from dxroi.engine.scoring import REUSABILITY
from dxroi.models.appraisal import Appraisal
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.words import Evidence, Stage


class Asked(StrEnum):
    """What kind of answer is wanted."""

    UNKNOWN = "unknown"
    """The value of an unknown; `field` names it."""
    DESTINATION = "destination"
    """Where the freed hours go."""
    RATINGS = "ratings"
    """Ratings that are not stated; `subjects` are criteria."""
    GROUNDS = "grounds"
    """Reasons for ratings; `subjects` are criteria."""
    RUNNING_COST = "running-cost"
    """A quotation in place of an estimate."""
    HOURS = "hours"
    """What the hours rest on."""
    START = "start"
    """The month from which it runs."""
    LATER = "later"
    """A requirement of a later stage; `subjects` are ids of gates, or conditions of rules."""
    INITIAL_COST = "initial-cost"
    """A quotation in place of an estimate of what is paid once; asked in full only (`inquiries`), as all below."""
    OWN_HOURS = "own-hours"
    """What the own hours of a cost rest on."""
    SAVING = "saving"
    """What the fall of a budget line rests on."""
    UPTAKE = "uptake"
    """What cases and uptake of a procedure rest on."""
    FINDING = "finding"
    """What a check has found; `subjects` is its code."""


class Question(NamedTuple):
    """One question."""

    kind: Asked
    field: str
    subjects: tuple[str, ...] = ()


def questions(proposal: Proposal, rubric: Rubric, appraisal: Appraisal) -> tuple[Question, ...]:
    """Every question that the file leaves open, most decisive first."""
    return tuple(_asked(proposal, rubric, appraisal))


def _asked(proposal: Proposal, rubric: Rubric, appraisal: Appraisal) -> Iterator[Question]:
    judgement = appraisal.judgement
    for path in (*judgement.unknowns, *appraisal.idle_unknowns):
        yield Question(Asked.UNKNOWN, path)
    adrift = (appraisal.measures["undirected_share"].value or 0) > 0
    if adrift:
        yield Question(Asked.DESTINATION, "hours_saved")
    if judgement.unstated:
        yield Question(Asked.RATINGS, "ratings", judgement.unstated)
    yield from _weak_grounds(proposal, rubric)
    asked = {g.id for g in rubric.gates if adrift and g.require.measure.startswith("undirected")}
    later = tuple(g.id for g in judgement.gates if not g.applies and not g.passed and g.id not in asked)
    later += tuple(c.text for r in judgement.rules for c in r.conditions if not c.applies and c.holds is False)
    if later:
        yield Question(Asked.LATER, "rubric.gates", later)
    starting = proposal.stage is not Stage.OPERATING and proposal.operates_from is None
    if starting and proposal.works and not any(w.ramp for w in proposal.works):
        yield Question(Asked.START, "operates_from")


def _weak_grounds(proposal: Proposal, rubric: Rubric) -> Iterator[Question]:
    """Figures that are the section's own estimate, and ratings without a reason."""
    estimated = [c for c in proposal.costs if c.annual is not None and c.grounds.evidence is Evidence.ESTIMATE]
    if any(q.likely for c in estimated if c.annual for q in c.annual.entries):
        yield Question(Asked.RUNNING_COST, estimated[0].field)
    rated = {c.id for c in rubric.criteria if c.measure is None}
    if proposal.reuse_counted:
        rated.discard(REUSABILITY)  # counted in money instead
    bare = tuple(id_ for id_, r in proposal.ratings.items() if id_ in rated and r.because is None)
    if bare:
        yield Question(Asked.GROUNDS, "ratings", bare)
    if any(w.grounds.evidence is Evidence.ESTIMATE and w.grounds.source is None for w in proposal.works):
        yield Question(Asked.HOURS, "hours_saved")
