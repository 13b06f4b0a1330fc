"""Does the verdict hang on an estimate? If it turns when that one figure is a fifth worse, it wants better grounds."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.flows import Flow, gain, loss
from dxroi.engine.judging import judge
from dxroi.engine.lines import CostLine, Ledgers, ProcedureLine, SavingLine, WorkLine
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.totals import totals
from dxroi.finding import Finding
from dxroi.models.grounds import Grounds
from dxroi.models.words import Evidence, Verdict
from dxroi.texts.findings import finding

CODE = "DX411"
_LESS, _MORE = 0.8, 1.2


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each estimate that alone turns the verdict: an effect a fifth less, a cost a fifth more."""
    standing = subject.judgement
    if standing.verdict in (Verdict.WITHHELD, Verdict.NOT_YET) or standing.unknowns:
        return
    estimates = _estimates(subject.lines)
    if not estimates or _verdict(subject, estimates).rank <= standing.verdict.rank:
        return
    for field in estimates:
        worse = _verdict(subject, (field,))
        if worse.rank > standing.verdict.rank:
            yield finding(CODE, field, verdict=standing.verdict.value, verdict_then=worse.value)


def _estimates(lines: Ledgers) -> tuple[str, ...]:
    """The fields of the items that rest on an estimate and come to anything."""
    items: list[tuple[str, Grounds, Flow]] = [(w.work.field, w.work.grounds, w.yen) for w in lines.works]
    items += [(s.saving.field, s.saving.grounds, s.yen) for s in lines.savings]
    items += [(p.procedure.field, p.procedure.grounds, p.yen) for p in lines.procedures]
    items += [(c.field, c.item.grounds, c.yen) for c in lines.costs if c.item is not None]
    weak = [field for field, grounds, yen in items if grounds.evidence is Evidence.ESTIMATE and any(yen.gross)]
    return tuple(dict.fromkeys(weak))


def _verdict(subject: Subject, fields: tuple[str, ...]) -> Verdict:
    """The verdict where these items are a fifth worse."""
    lines = subject.lines
    worse = lines._replace(
        works=tuple(_work(w) if w.work.field in fields else w for w in lines.works),
        savings=tuple(_saving(s) if s.saving.field in fields else s for s in lines.savings),
        procedures=tuple(_procedure(p) if p.procedure.field in fields else p for p in lines.procedures),
        costs=tuple(_cost(c) if c.field in fields else c for c in lines.costs),
    )
    return judge(Case(subject.proposal, subject.rubric, AS_WRITTEN), totals=totals(worse)).verdict


def _work(line: WorkLine) -> WorkLine:
    return line._replace(hours=_less(line.hours), yen=_less(line.yen), undirected=_less(line.undirected))


def _saving(line: SavingLine) -> SavingLine:
    return line._replace(yen=_less(line.yen))


def _procedure(line: ProcedureLine) -> ProcedureLine:
    return line._replace(online_cases=_less(line.online_cases), yen=_less(line.yen), visits=_less(line.visits))


def _cost(line: CostLine) -> CostLine:
    return line._replace(yen=line.yen.scaled([_MORE] * len(line.yen.amounts)))


def _less(flow: Flow) -> Flow:
    """Gains are a fifth less; what gets slower stays as it is."""
    amounts = tuple(gain(amount) * _LESS + loss(amount) for amount in flow.amounts)
    return Flow(amounts, flow.gross, flow.missing)
