"""What the checks find in a text, and how a few lines become a whole file."""

from __future__ import annotations

from dxroi.checks import run
from dxroi.checks.rubric import run_rubric
from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.loading import LoadedRubric, load_rubric, proposal_of
from dxroi.models.proposal import Proposal

PROPOSAL = {
    "name": "name: 申告データ入力のRPA化\n",
    "department": "department: 市民税課\n",
    "first_year": "first_year: 2027\n",
    "hours_saved": "hours_saved: 336\nfreed_for: 窓口相談\n",
    "cost": "cost: {initial: 2500000, annual: 600000}\n",
}
RUBRIC = {
    "format": "format: rubric/1\n",
    "id": "id: sample\n",
    "version": 'version: "1"\n',
    "title": "title: {ja: 見本, en: Sample}\n",
    "horizon": "horizon: 5\n",
    "discounting": "discounting: {rate: 0.04}\n",
    "labour": "labour:\n  regular: {yen_per_hour: 4200}\n  overtime: {yen_per_hour: 2700}\n"
    "  fixed-term: {yen_per_hour: 1700}\n",
    "hours_per_fte": "hours_per_fte: 1860\n",
    "resident_yen_per_hour": "resident_yen_per_hour: 2500\n",
    "criteria": "criteria:\n"
    "  - {id: economy, importance: 40, measure: city.benefit_cost_ratio, points: [[0, 0], [1, 60], [2, 100]]}\n"
    "  - {id: reusability, importance: 60}\n",
    "verdicts": "verdicts:\n"
    '  - {id: sound, verdict: justified, when: ["score >= 60"]}\n'
    "  - {id: otherwise, verdict: not-yet, when: []}\n",
}


def whole(part: str, base: dict[str, str] = PROPOSAL) -> str:
    """The part, with what a file needs besides in front."""
    stated = {line.partition(":")[0] for line in part.splitlines() if line[:1].isalpha()}
    return "".join(text for key, text in base.items() if key not in stated) + part


def proposal(text: str) -> Proposal:
    """The proposal of a text that the loader has nothing against."""
    loaded = proposal_of(text.encode(), "p.yaml")
    assert loaded.findings == ()
    assert loaded.proposal is not None
    return loaded.proposal


def found(text: str, rubric: str = "chigasaki-dx-2") -> list[Finding]:
    """What the checks find in a proposal."""
    return list(run(Subject(proposal(text), load_rubric(rubric))))


def codes(text: str) -> set[str]:
    """The codes that the checks find in a proposal."""
    return {each.code for each in found(text)}


def found_in(loaded: LoadedRubric) -> list[Finding]:
    """What the checks of rubrics find."""
    assert loaded.findings == ()
    assert loaded.rubric is not None
    return list(run_rubric(loaded.rubric))
