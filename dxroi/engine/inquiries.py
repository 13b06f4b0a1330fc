"""The questions in full, one for each thing that is unknown, weak or flagged, by how much its answer could move.

A question moves the verdict where another answer would bring another one: an unknown that the verdict needs, an
estimate at the value that turns it (`switching`), a rating at its best or its worst, freed hours with a destination.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from dxroi.engine.judging import judge
from dxroi.engine.ledgers import ledgers
from dxroi.engine.questions import Asked
from dxroi.engine.reading import Case
from dxroi.engine.scoring import is_stated, strongest, weakest
from dxroi.engine.uncertainty.switching import switching
from dxroi.finding import Finding, Severity
from dxroi.models.appraisal import Appraisal, Bound
from dxroi.models.grounds import Grounds
from dxroi.models.proposal import CashSaving, CostItem, Procedure, Proposal, Rating, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.uncertainty import DELAY, Switch
from dxroi.models.words import Evidence, Stage, Verdict

UNASKED = ("DX303", "DX402")
"""What a check notes for the reviewers: no answer of the section would change it."""
_ASKED_ELSEWHERE = ("DX302", "DX304", "DX307", "DX324", "DX401", "DX403", "DX404", "DX410", "DX411")
"""What another kind of question asks."""
_KINDS = tuple(Asked)
_SEVERITIES = tuple(Severity)


class Inquiry(NamedTuple):
    """One question with what its answer could change."""

    kind: Asked
    field: str
    subjects: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()
    """Of an unknown: at which value which verdict would stand."""
    switch: Switch | None = None
    """Of an estimate: the value at which the verdict turns."""
    then: Verdict | None = None
    """The verdict that another answer could bring; none where it brings no other."""
    stage: Stage | None = None
    """The later stage from which it would."""
    finding: Finding | None = None


def inquiries(case: Case, appraisal: Appraisal, findings: Sequence[Finding] = ()) -> tuple[Inquiry, ...]:
    """Every question, the one that could move the verdict furthest first; `findings` are those of the checks."""
    asked = list(_asked(case, appraisal, findings))
    return tuple(sorted(asked, key=lambda each: _order(each, appraisal)))


def _order(each: Inquiry, appraisal: Appraisal) -> tuple[float, ...]:
    """What the verdict waits for, then by how many steps it could move, then how little is enough; else by kind."""
    standing, needed = appraisal.verdict, each.field in appraisal.judgement.unknowns
    ranks = [bound.verdict.rank for bound in each.bounds] or [standing.rank]
    steps = max(ranks) - min(ranks) if each.bounds else abs((each.then or standing).rank - standing.rank)
    severity = _SEVERITIES.index(each.finding.severity) if each.finding else 0
    return (not needed, each.stage is not None, -steps, _distance(each.switch), _KINDS.index(each.kind), severity)


def _distance(switch: Switch | None) -> float:
    """How far away the turn is, as a share of the value; 0 where no number has to move."""
    if switch is None:
        return 0
    return abs(switch.at - switch.now) / abs(switch.now) if switch.now else inf


def _asked(case: Case, appraisal: Appraisal, findings: Sequence[Finding]) -> Iterator[Inquiry]:
    judgement = appraisal.judgement
    for path in (*judgement.unknowns, *appraisal.idle_unknowns):
        yield Inquiry(Asked.UNKNOWN, path, bounds=tuple(b for b in appraisal.outlook if b.path == path))
    turns = switching(case)
    for kind, field, at in _estimates(case.proposal, findings):
        switch = _nearest(turns, field, at, single=len(case.proposal.works) == 1)
        yield Inquiry(kind, field, switch=switch, then=switch.then if switch else None)
    yield from _ratings(case, appraisal)
    adrift = _adrift(case, findings)
    if adrift:
        yield _destination(case, appraisal, adrift)
    yield from _later(case, appraisal, adrift)
    yield from _start(case.proposal, turns)
    for found in findings:
        if found.code[:3] in ("DX3", "DX4") and found.code not in (*_ASKED_ELSEWHERE, *UNASKED):
            yield Inquiry(Asked.FINDING, found.field, (found.code,), finding=found)


def _estimates(proposal: Proposal, findings: Sequence[Finding]) -> Iterator[tuple[Asked, str, str]]:
    """What is the section's own estimate: without a source, or with one where a check says that it decides.

    The kind of question, the field as written and the path of the lever that moves it.
    """
    decisive = {found.field for found in findings if found.code == "DX411"}

    def weak(field: str, grounds: Grounds) -> bool:
        return grounds.evidence is Evidence.ESTIMATE and (grounds.source is None or field in decisive)

    for work in proposal.works:
        if weak(work.field, work.grounds) and not _unknown(work):
            yield Asked.HOURS, work.field, work.field
    for cost in proposal.costs:
        if weak(cost.field, cost.grounds):
            yield from _parts(cost)
    for saving in proposal.cash_savings:
        if weak(saving.field, saving.grounds) and _any(saving.annual):
            yield Asked.SAVING, saving.field, _lever(saving.annual, f"{saving.field}.annual")
    for procedure in proposal.residents:
        if weak(procedure.field, procedure.grounds) and not _unknown(procedure):
            yield Asked.UPTAKE, procedure.field, f"{procedure.field}.online"


_PARTS = (
    (Asked.INITIAL_COST, "initial"),
    (Asked.RUNNING_COST, "annual"),
    (Asked.OWN_HOURS, "hours"),
    (Asked.OWN_HOURS, "hours_per_year"),
)


def _parts(cost: CostItem) -> Iterator[tuple[Asked, str, str]]:
    """The amounts of a cost that come to anything."""
    for kind, name in _PARTS:
        part: Quantity | Series | None = getattr(cost, name)
        if _any(part):
            path = f"{cost.field}.{name}" if cost.contract is None else _entries(part)[0].field
            yield kind, path, _lever(part, path)


def _lever(part: Quantity | Series | None, path: str) -> str:
    """The path by which an amount is moved: its own where it is one number, else that of the list."""
    entries = _entries(part)
    return entries[0].field if len(entries) == 1 else path


def _unknown(record: Work | CostItem | CashSaving | Procedure) -> bool:
    """Whether a number of it is unknown; that is asked by itself."""
    return any(q.unknown for value in record for q in _entries(value))


def _any(part: Quantity | Series | None) -> bool:
    """Whether an amount is stated and comes to anything."""
    entries = _entries(part)
    return any(q.likely for q in entries) and not any(q.unknown for q in entries)


def _entries(value: object) -> tuple[Quantity, ...]:
    return value.entries if isinstance(value, Series) else (value,) if isinstance(value, Quantity) else ()


def _nearest(turns: Sequence[Switch], field: str, lever: str, *, single: bool) -> Switch | None:
    """The nearest turn of a lever, of two the one that makes it worse; all hours are those of a single work."""
    paths = (lever, "hours_saved") if single and field.startswith("hours_saved") else (lever,)
    found = [each for each in turns if each.field in paths and each.then is not each.standing]
    return min(found, key=lambda each: (each.then.rank < each.standing.rank, _distance(each)), default=None)


def _ratings(case: Case, appraisal: Appraisal) -> Iterator[Inquiry]:
    """Ratings that are not stated, and those without a reason."""
    applying = {each.id for each in appraisal.judgement.criteria if each.applies}
    for criterion in case.rubric.criteria:
        field, rating = f"ratings.{criterion.id}", case.proposal.ratings.get(criterion.id)
        if criterion.measure is not None or criterion.id not in applying:
            continue
        if criterion.id in appraisal.judgement.unstated:
            best = _moved(case, appraisal, _rated(case.proposal, criterion.id, strongest(criterion)))
            yield Inquiry(Asked.RATINGS, field, (criterion.id,), then=best)
        elif rating is not None and rating.because is None and is_stated(criterion, rating.rating):
            worst = _rated(case.proposal, criterion.id, weakest(criterion)) if rating.reviewed is None else None
            then = None if worst is None else _moved(case, appraisal, worst)
            yield Inquiry(Asked.GROUNDS, field, (criterion.id,), then=then)


def _rated(proposal: Proposal, criterion: str, rating: Number) -> Proposal:
    return proposal._replace(ratings={**proposal.ratings, criterion: Rating(f"ratings.{criterion}", rating)})


def _moved(case: Case, appraisal: Appraisal, proposal: Proposal) -> Verdict | None:
    """The verdict of a proposal that is answered otherwise, where it is another one."""
    found = judge(case._replace(proposal=proposal)).verdict
    return None if found is appraisal.verdict else found


def _adrift(case: Case, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The works whose freed hours go nowhere, or not all of them."""
    named = {found.field.removesuffix(".freed_for") for found in findings if found.code in ("DX304", "DX404")}
    named |= {"hours_saved"} if "freed_for" in named else set()
    lines = ledgers(case.proposal, case.rubric, case.scenario).works
    return tuple(w.work.field for w in lines if w.work.field in named or any(h > 0 for h in w.undirected.amounts))


def _destination(case: Case, appraisal: Appraisal, fields: tuple[str, ...]) -> Inquiry:
    """Where the hours go, and what that would change now, or when money is asked for."""
    works = tuple(
        w._replace(freed_for=w.freed_for or w.field, reused=None) if w.field in fields else w
        for w in case.proposal.works
    )
    field = fields[0] if len(fields) == 1 else "hours_saved"
    directed = case.proposal._replace(works=works)
    then = _moved(case, appraisal, directed)
    if then is not None or case.proposal.stage.reached(Stage.BUDGET_REQUEST):
        return Inquiry(Asked.DESTINATION, field, fields, then=then)
    without, with_it = (
        judge(case._replace(proposal=each._replace(stage=Stage.BUDGET_REQUEST))).verdict
        for each in (case.proposal, directed)
    )
    moves = without is not with_it
    return Inquiry(Asked.DESTINATION, field, fields, then=without if moves else None, stage=_REQUEST if moves else None)


_REQUEST = Stage.BUDGET_REQUEST


def _later(case: Case, appraisal: Appraisal, adrift: Sequence[str]) -> Iterator[Inquiry]:
    """What a later stage requires and does not hold yet; one where a value is unknown says nothing yet."""
    for gate, result in zip(case.rubric.gates, appraisal.judgement.gates, strict=True):
        asked = adrift and gate.require.measure.startswith("undirected")
        if not result.applies and not result.passed and not asked and result.value.value is not None:
            since = gate.require.since
            lowered = gate.cap.rank > appraisal.verdict.rank
            yield Inquiry(
                Asked.LATER, f"rubric.gates.{gate.id}", (gate.id,), then=gate.cap if lowered else None, stage=since
            )
    for rule in appraisal.judgement.rules:
        for found in rule.conditions:
            if not found.applies and found.holds is False:
                yield Inquiry(Asked.LATER, f"rubric.verdicts.{rule.id}", (found.text,), stage=found.condition.since)


def _start(proposal: Proposal, turns: Sequence[Switch]) -> Iterator[Inquiry]:
    """The month from which it runs, where full years are assumed."""
    if proposal.stage is Stage.OPERATING or proposal.operates_from is not None:
        return
    if proposal.works and not any(w.ramp for w in proposal.works):
        switch = next((each for each in turns if each.field == DELAY and each.then is not each.standing), None)
        yield Inquiry(Asked.START, "operates_from", switch=switch, then=switch.then if switch else None)
