"""What `evaluate` does with the works elsewhere that proposals name: count them, and hold the files together."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.commands.answers import Case
from dxroi.engine.appraise import appraise
from dxroi.engine.reuse import with_reuse
from dxroi.loading.claims import across as found_across
from dxroi.loading.claims import claims_of
from dxroi.models.rubric import Rubric


def across(cases: Sequence[Case]) -> list[Case]:
    """The cases, each with what is found only beside the others."""
    claims = [found for each in cases if (found := claims_of(each.loaded)) is not None]
    faults = list(found_across(claims))
    return [
        case._replace(findings=(*case.findings, *(fault for path, fault in faults if path == case.loaded.path)))
        for case in cases
    ]


def reused(case: Case, rubric: Rubric) -> Case:
    """The case with what it names counted in money; the checks are of the file as it is."""
    if not case.proposal.reuse:
        return case
    proposal = with_reuse(case.proposal)
    return case._replace(proposal=proposal, appraisal=appraise(proposal, rubric))
