"""What a check looks at."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.models.appraisal import Appraisal
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric


class Subject(NamedTuple):
    """One proposal with its appraisal under one rubric."""

    proposal: Proposal
    rubric: Rubric
    appraisal: Appraisal
