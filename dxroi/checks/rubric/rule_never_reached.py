"""Is a verdict rule ever reached? Rules are tried in order, and earlier ones may take every case that it is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.checks.rubric.reach import Reach, opposite
from dxroi.finding import Finding
from dxroi.models.rubric import Condition, Rubric, Rule
from dxroi.models.words import Stage
from dxroi.texts.findings import finding

CODE = "DX532"


def check_rubric(rubric: Rubric) -> Iterator[Finding]:
    """Yield one finding for each rule that earlier ones leave nothing for, at every stage at which it applies.

    A rule after one with `when: []` is the loader's question.
    """
    for position, rule in enumerate(rubric.verdicts):
        if Reach(rubric, rule.when).impossible:
            continue  # it never holds, wherever it stands
        stages = [stage for stage in Stage if _applies(rule.since, stage)]
        takers = [_taker(rubric, rubric.verdicts[:position], rule, stage) for stage in stages]
        if all(takers) and takers[0] is not None and takers[0].when:
            yield finding(CODE, f"rubric.verdicts.{rule.id}", id=rule.id, earlier=takers[0].id)


def _taker(rubric: Rubric, earlier: Sequence[Rule], rule: Rule, stage: Stage) -> Rule | None:
    """The earlier rule that leaves nothing for this one.

    Where a rule comes to be tried, some condition of every earlier one was false. If all but one of them cannot be
    false, it was that one, and its opposite holds; that is taken further until nothing changes.
    """
    reach = Reach(rubric, _conditions(rule, stage))
    active = [each for each in earlier if _applies(each.since, stage)]
    for _ in range(len(active) + 1):
        rest = []
        for each in active:
            open_ = [c for c in _conditions(each, stage) if not reach.implies(c)]
            if not open_:
                return each
            turned = opposite(open_[0]) if len(open_) == 1 else None
            if turned is None or any(reach.excludes(c) for c in open_):
                rest.append(each)
                continue
            reach.narrow(turned)
            if reach.impossible:
                return each
        if len(rest) == len(active):
            break
        active = rest
    return None


def _conditions(rule: Rule, stage: Stage) -> list[Condition]:
    return [c for c in rule.when if _applies(c.since, stage)]


def _applies(since: Stage | None, stage: Stage) -> bool:
    return since is None or stage.reached(since)
