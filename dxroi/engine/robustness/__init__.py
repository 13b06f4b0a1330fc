"""How firm an order is: numbers in, numbers out.

Whoever gives weights could have given others. So a ranking is followed by what its weights decide and what they do not:
which candidates are dominated (`dominated`), the smallest change of one weight that gives the first place to another
(`smallest_flip`), how often each candidate has which rank over all weightings, or over those near the given ones
(`acceptability`), and on what several rankings agree (`agreement`).
"""

from __future__ import annotations

from dxroi.engine.robustness.acceptability import acceptability, leading_share
from dxroi.engine.robustness.agreement import agreement, concordance
from dxroi.engine.robustness.dominance import dominated
from dxroi.engine.robustness.draws import Draws, around, draws_for, given, ranks_for, seed_of, uniform
from dxroi.engine.robustness.flips import shifted, smallest_flip

__all__ = [
    "Draws",
    "acceptability",
    "agreement",
    "around",
    "concordance",
    "dominated",
    "draws_for",
    "given",
    "leading_share",
    "ranks_for",
    "seed_of",
    "shifted",
    "smallest_flip",
    "uniform",
]
