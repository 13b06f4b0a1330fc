"""One proposal as it is and as it would be, and which option brought which finding about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.commands.answers import place
from dxroi.commands.yardstick import Yardstick, changed
from dxroi.engine.appraise import appraise
from dxroi.finding import Finding, Location
from dxroi.loading import Loaded, LoadedRubric, ratings_off_scale
from dxroi.loading.altered import Altered, altered
from dxroi.loading.changes import Laid
from dxroi.loading.options import Change
from dxroi.tables.whatif_figures import State

Identity = tuple[object, ...]
"""What tells a finding from others, wherever it stands."""


class Base(NamedTuple):
    """The file and the rubric as they are, and what the call says of the rubric."""

    loaded: Loaded
    yardstick: LoadedRubric
    years: int | None = None
    rate: float | None = None


class Side(NamedTuple):
    """What comes of some changes, or of none."""

    state: State | None
    """None where they leave nothing that can be appraised."""
    findings: tuple[Finding, ...] = ()
    laid: tuple[Laid, ...] = ()

    def known(self) -> frozenset[Identity]:
        """Its findings."""
        return frozenset(map(identity, self.findings))

    def beyond(self, known: frozenset[Identity]) -> list[Finding]:
        """Its findings that are not among these."""
        return [each for each in self.findings if identity(each) not in known]


def identity(found: Finding) -> Identity:
    """The same for the same complaint."""
    return (found.code, found.field, found.severity, *sorted(found.values.items()))


def side(base: Base, changes: Sequence[Change] = ()) -> Side:
    """The answer for the file with these changes."""
    read = altered(base.loaded, base.yardstick, changes) if changes else Altered(base.loaded, base.yardstick)
    proposal, rubric = read.loaded.proposal, read.yardstick.rubric
    found = (*read.yardstick.findings, *read.loaded.findings)
    if proposal is None or rubric is None:
        return Side(None, found, read.laid)
    rubric = changed(rubric, base.years, base.rate)
    off_scale = ratings_off_scale(read.loaded, rubric)
    if off_scale:
        return Side(None, (*found, *off_scale), read.laid)
    appraisal = appraise(proposal, rubric)
    yardstick = Yardstick(rubric, read.yardstick)
    checked = run(Subject(proposal, rubric, appraisal))
    placed = [each._replace(location=place(each.field, read.loaded, yardstick)) for each in checked]
    return Side(State(proposal, rubric, appraisal), (*found, *placed), read.laid)


def named(base: Base, new: Sequence[Finding], changes: Sequence[Change]) -> list[Finding]:
    """Each finding at the option in which it stands, else at those that bring it about alone, else at all."""
    options = [each.option for each in changes]
    alone: dict[str, frozenset[Identity]] = {}
    if len(changes) > 1 and not all(_stands_in(each, options) for each in new):
        alone = {each.option: side(base, [each]).known() for each in changes}
    return [
        at_options(each, _stands_in(each, options) or [o for o in alone if identity(each) in alone[o]] or options)
        for each in new
    ]


def _stands_in(found: Finding, options: Sequence[str]) -> list[str]:
    return [each for each in options if found.location is not None and found.location.path == each]


def at_options(found: Finding, options: Iterable[str]) -> Finding:
    """The finding at options, in the place of a line."""
    return found._replace(location=Location(" ".join(options), 0, 0))
