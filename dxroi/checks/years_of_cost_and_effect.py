"""Are cost and effect of the same years? An effect in a year without any cost is the effect of something else."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts, effect_years, last_year, running_years
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX316"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the first year in which an effect runs before, or between, all that is paid."""
    proposal, end = subject.proposal, last_year(subject)
    later = [item for item in proposal.costs if item.first is not None]
    if end is None or not later:
        return
    running = running_years(proposal, end)
    paid = running | {i.paid_in or proposal.first_year for i in proposal.costs if counts(i.initial) or counts(i.hours)}
    bare = [year for year in effect_years(proposal, end) if year not in paid and year < max(running, default=0)]
    if bare:
        item = min((i for i in later if (i.first or 0) > min(bare)), key=lambda i: i.first or 0)
        yield finding(CODE, f"{item.field}.from", year=min(bare))
