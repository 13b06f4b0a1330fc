"""`--fail-on`: a verdict or a condition that turns an answer into exit 1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dxroi.commands.language import LANG, tell
from dxroi.commands.streams import RefusalError
from dxroi.engine.judging import evaluated, judge
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding
from dxroi.loading import parse_condition
from dxroi.loading.nearest import nearest
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Condition, Rubric
from dxroi.models.words import Verdict
from dxroi.texts import commands as t
from dxroi.texts.findings import hint


def stated_condition(text: str, rubric: Rubric, refusal: str, words: Iterable[str] = ()) -> Condition:
    """The condition of an option, which might have been one of these words; else refused, with what was meant."""
    found: list[Finding] = []
    condition = parse_condition(text, "", found, None, [c.id for c in rubric.criteria])
    if condition is not None:
        return condition
    near = nearest(text, words)
    advice = tell(t.DID_YOU_MEAN, name=near) if near else "".join(hint(each, LANG) for each in found[:1])
    raise RefusalError(f"{refusal}\n  → {advice}")


class Gate(NamedTuple):
    """One `--fail-on`."""

    text: str
    verdict: Verdict | None
    condition: Condition | None

    @classmethod
    def parse(cls, text: str, rubric: Rubric) -> Gate:
        """A verdict (holds for it and any later) or a condition; anything else is refused."""
        if text in tuple(Verdict):
            return cls(text, Verdict(text), None)
        refusal = tell(t.NOT_FAIL_ON, verdicts=", ".join(Verdict), value=text)
        return cls(text, None, stated_condition(text, rubric, refusal, Verdict))

    def trips(self, proposal: Proposal, rubric: Rubric) -> bool:
        """Whether it holds; a withheld proposal always trips a verdict, and a null trips a condition."""
        case = Case(proposal, rubric, AS_WRITTEN)
        if self.verdict is not None:
            return self.catches(judge(case).verdict)
        return self.holds(MeasureReader(case, case.totals(), rubric.horizon))

    def catches(self, verdict: Verdict) -> bool:
        """Whether a verdict is this one or a later one."""
        return self.verdict is not None and verdict.rank >= self.verdict.rank

    def holds(self, reader: MeasureReader) -> bool:
        """Whether the condition holds, or its measure is null."""
        return self.condition is not None and evaluated(self.condition, reader).holds is not False
