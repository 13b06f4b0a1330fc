"""Is one saving counted twice? A post is cut, or a budget line falls, and the same hours are priced as well."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts, covered, last_year
from dxroi.finding import Finding
from dxroi.models.proposal import CashSaving, Proposal, Work
from dxroi.models.words import Staff
from dxroi.texts.findings import finding

CODE = "DX313"
_POSTS = ("会計年度任用", "任用職員", "臨時職員", "非常勤", "嘱託", "パート", "アルバイト")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each saving whose hours are priced in the same years."""
    end = last_year(subject) or 0
    for saving in subject.proposal.cash_savings:
        if not any(map(counts, saving.annual.entries)):
            continue
        for work in subject.proposal.works:
            if _same(saving, work) and _overlap(saving, work, subject.proposal, end):
                yield finding(CODE, saving.field, work=work.work or "hours_saved")
                break


def _same(saving: CashSaving, work: Work) -> bool:
    """Posts and the hours of fixed-term staff, or a line named in both."""
    if work.hours is not None and work.hours.likely == 0 and not work.hours.unknown:
        return False
    named = saving.item is not None and saving.item == work.budget_line and work.cash_releasing is True
    posts = bool(saving.posts) or any(word in (saving.item or "") for word in _POSTS)
    return named or (posts and work.staff is Staff.FIXED_TERM)


def _overlap(saving: CashSaving, work: Work, proposal: Proposal, end: int) -> bool:
    ours, theirs = (covered(proposal, each.first, each.until, end) for each in (saving, work))
    return proposal.first_year is None or max(ours.start, theirs.start) < min(ours.stop, theirs.stop)
