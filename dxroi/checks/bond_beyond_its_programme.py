"""Does a bond of a known programme state better terms than the programme has? They are published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxroi.checks.subject import Subject
from dxroi.engine.ties import holds
from dxroi.finding import Finding
from dxroi.models.proposal import Funding
from dxroi.texts.findings import finding

CODE = "DX327"


class Programme(NamedTuple):
    """A bond whose terms are published."""

    name: str
    share: float
    """充当率."""
    term_years: int
    """償還年数."""
    allocation: float
    """交付税措置率."""


PROGRAMMES = (
    Programme("デジタル活用推進事業債", 0.9, 5, 0.5),  # 令和7～11年度、https://www.holg.jp/jirei/pick249/
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each term above that of the programme which the bond is named after."""
    for item in subject.proposal.funding:
        known = next((each for each in PROGRAMMES if each.name in (item.name or "")), None)
        if known is not None:
            for key, stated, most in _terms(item, known):
                if holds(stated, ">", most):
                    yield finding(CODE, f"{item.field}.{key}", name=known.name, stated=stated, most=most)


def _terms(item: Funding, known: Programme) -> Iterator[tuple[str, float, float]]:
    """Key, what is stated, and what the programme has."""
    if item.share is not None and not item.share.unknown:
        yield "share", item.share.likely, known.share
    if item.bond is None:
        return
    if item.bond.term_years is not None:
        yield "term_years", item.bond.term_years, known.term_years
    if item.bond.allocation_share is not None and not item.bond.allocation_share.unknown:
        yield "tax_allocation_share", item.bond.allocation_share.likely, known.allocation
