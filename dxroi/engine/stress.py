"""The verdict under four strains (感度分析): effects lessened, money dearer, everything a year late.

Precedents: benefits -10/-20 % and costs ±20 % in a 1996 study of the 日本財団 archive; the one year's delay is ours.
"""

from __future__ import annotations

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import Scenario
from dxroi.models.appraisal import Stress, View

CASES: dict[str, Scenario] = {
    "effects-20": Scenario(effects=0.8),
    "effects-40": Scenario(effects=0.6),
    "cost+20": Scenario(money_cost=1.2),
    "delay-1": Scenario(delay=1),
}


def stress(case: Case) -> tuple[Stress, ...]:
    """Verdict and undiscounted city net under each strain, one at a time."""
    return tuple(_strained(name, case._replace(scenario=scenario)) for name, scenario in CASES.items())


def _strained(name: str, case: Case) -> Stress:
    totals = case.totals()
    net = MeasureReader(case, totals, case.rubric.horizon).view(View.CITY).net()
    return Stress(name, net, judge(case, totals=totals).verdict)
