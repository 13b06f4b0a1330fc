"""From measures to a verdict: the first rule whose conditions all hold, then the gates."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.costs import REUSE, RUNNING_COST
from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.ties import holds
from dxroi.engine.totals import Totals
from dxroi.models.appraisal import ConditionResult, GateResult, Judgement, Proviso, RuleResult
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.rubric import Condition, Gate, Rule
from dxroi.models.words import Verdict


def judge(case: Case, years: int | None = None, totals: Totals | None = None) -> Judgement:
    """The verdict over the first `years` (default: the horizon).

    Where every needed unknown is a cost and even costs of 0 leave it at `not-yet`, it is `not-yet`.
    """
    return judged(MeasureReader(case, totals or case.totals(), years or case.rubric.horizon))


def judged(reader: MeasureReader) -> Judgement:
    """The same of what a reader reads."""
    judgement = _decide(reader)
    if judgement.unknowns and all(is_cost(path) for path in judgement.unknowns):
        case = reader.case
        values = {**case.scenario.values, **dict.fromkeys(judgement.unknowns, 0)}
        at_best = judge(case._replace(scenario=case.scenario._replace(values=values)), reader.years)
        if at_best.verdict is Verdict.NOT_YET:
            return judgement._replace(
                verdict=at_best.verdict, rule=at_best.rule, rules=at_best.rules, provisos=at_best.provisos
            )
    return judgement


def is_cost(path: str) -> bool:
    """Whether an unknown is a cost, so that less of it is better.

    >>> is_cost("cost.0.annual"), is_cost("hours_saved.0.after"), is_cost("reuse.0.cost.annual")
    (True, False, True)
    """
    return path == "cost" or path.startswith("cost.") or (path.startswith(REUSE) and ".cost" in path)


def unknown_paths(proposal: Proposal) -> tuple[str, ...]:
    """Every path that may be unknown, in the order of the contract's fields: what the section is asked first."""
    paths = [q.field for q in quantities(proposal) if q.unknown]
    paths += [c.contract.open_price.field for c in proposal.costs if c.contract and c.contract.open_price]
    return tuple(dict.fromkeys((*paths, RUNNING_COST, "first_year")))


def evaluated(condition: Condition, reader: MeasureReader) -> ConditionResult:
    """One condition; its measure may stand for ±inf or 0 where it is null."""
    applies = condition.since is None or reader.case.proposal.stage.reached(condition.since)
    measure = reader.read(condition.measure)
    value = measure.stands_for if measure.value is None else measure.value
    result = None if value is None else holds(value, condition.operator, condition.number, measure.scale)
    return ConditionResult(condition, result, measure, applies)


def _decide(reader: MeasureReader) -> Judgement:
    rubric, proposal = reader.case.rubric, reader.case.proposal
    tried = tuple(_tried(reader))
    deciding = rubric.verdicts[len(tried) - 1]
    open_ = [c for c in tried[-1].conditions if c.holds is None and c.applies]
    verdict = Verdict.WITHHELD if open_ else deciding.verdict
    gates = tuple([_gate(g, reader) for g in rubric.gates])
    failed = [g for g, r in zip(rubric.gates, gates, strict=True) if r.applies and not r.passed]
    for gate in failed:
        verdict = max(verdict, gate.cap, key=lambda v: v.rank)
    needed = reader.needed_unknowns()
    return Judgement(
        reader.years,
        verdict,
        deciding.id,
        reader.score,
        reader.criteria,
        gates,
        tried,
        tuple(_provisos(deciding, failed)),
        tuple(p for p in unknown_paths(proposal) if p in needed) if needed else (),
        reader.unstated,
    )


def _tried(reader: MeasureReader) -> Iterator[RuleResult]:
    """Rules in order up to the deciding one: no condition false. A rule before its stage is passed over."""
    stage = reader.case.proposal.stage
    for rule in reader.case.rubric.verdicts:
        applies = rule.since is None or stage.reached(rule.since)
        conditions = tuple([evaluated(c, reader) for c in rule.when])
        yield RuleResult(rule.id, rule.verdict, conditions, applies)
        if applies and not [c for c in conditions if c.holds is False and c.applies]:
            return


def _gate(gate: Gate, reader: MeasureReader) -> GateResult:
    """A gate on a null fails."""
    result = evaluated(gate.require, reader)
    return GateResult(gate.id, bool(result.holds), result.applies, result.value)


def _provisos(rule: Rule, failed: list[Gate]) -> Iterator[Proviso]:
    if rule.condition:
        yield Proviso(None, rule.id, rule.condition)
    for gate in failed:
        if gate.condition:
            yield Proviso(gate.id, None, gate.condition)


def idle_unknowns(proposal: Proposal, found: Totals, judgement: Judgement) -> tuple[str, ...]:
    """The unknowns that no criterion, gate or rule reads, in the order of the contract's fields."""
    unknown = _all_unknowns(proposal, found)
    return tuple(p for p in unknown_paths(proposal) if p in unknown and p not in judgement.unknowns) if unknown else ()


def _all_unknowns(proposal: Proposal, found: Totals) -> frozenset[str]:
    """Every path that is unknown, whether anything reads it or not; a running cost not stated, where an effect runs."""
    stated = frozenset(q.field for q in quantities(proposal) if q.unknown)
    if not stated and not found.any_unknown():
        return stated
    flows = [flow for flow in (*found, *funding(proposal, found)) if isinstance(flow, Flow)]
    return stated.union(*(flow.unknowns(found.years) for flow in flows))
