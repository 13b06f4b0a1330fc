"""Is the same work named twice? Its hours are then counted twice."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import covered, last_year
from dxroi.engine.names import plain
from dxroi.finding import Finding
from dxroi.models.proposal import Work
from dxroi.texts.findings import finding

CODE = "DX319"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at each work whose name was there before, for years that both cover."""
    end = last_year(subject) or 9999
    seen: dict[str, list[tuple[Work, range]]] = {}
    for work in subject.proposal.works:
        if work.work is None:
            return
        years, name = covered(subject.proposal, work.first, work.until, end), plain(work.work)
        for other, theirs in seen.setdefault(name, []):
            if max(years.start, theirs.start) < min(years.stop, theirs.stop):
                yield finding(CODE, f"{work.field}.work", name=work.work, other=f"{other.field}.work")
                break
        seen[name].append((work, years))
