"""What `evaluate` does with the works elsewhere that proposals name: count them, and hold the files together."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.checks import OF_THE_VERDICT, run
from dxroi.checks.subject import Subject
from dxroi.commands.answers import Case, place
from dxroi.commands.yardstick import Yardstick
from dxroi.engine.appraise import appraise
from dxroi.engine.reuse import with_reuse
from dxroi.loading.claims import across as found_across
from dxroi.loading.claims import claims_of


def across(cases: Sequence[Case]) -> list[Case]:
    """The cases, each with what is found only beside the others."""
    claims = [found for each in cases if (found := claims_of(each.loaded)) is not None]
    faults = list(found_across(claims))
    return [
        case._replace(findings=(*case.findings, *(fault for path, fault in faults if path == case.loaded.path)))
        for case in cases
    ]


def reused(case: Case, yardstick: Yardstick) -> Case:
    """The case with what it names counted in money.

    The checks are of the file as it is, but for those that ask how firm the verdict is: that is now another one.
    """
    if not case.proposal.reuse:
        return case
    proposal = with_reuse(case.proposal)
    appraisal = appraise(proposal, yardstick.rubric)
    kept = [found for found in case.findings if found.code not in OF_THE_VERDICT]
    asked = [f for f in run(Subject(proposal, yardstick.rubric, appraisal)) if f.code in OF_THE_VERDICT]
    placed = [f._replace(location=place(f.field, case.loaded, yardstick)) for f in asked]
    return case._replace(proposal=proposal, appraisal=appraisal, findings=(*kept, *placed))
