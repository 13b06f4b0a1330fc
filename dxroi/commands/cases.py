"""`dxroi cases PATH...`: a library of cases, listed and searched: what was planned, what came of it, its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dxroi.commands.answers import Layout
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.naming import one_of
from dxroi.commands.output import Destination, deliver
from dxroi.commands.shell import call
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import judged_by
from dxroi.engine.library import Found, Wanted, answers, found, in_order, normal
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import read_proposals, usable
from dxroi.loading.nearest import nearest
from dxroi.models.comparison import GENERAL_REVENUE
from dxroi.models.measures import MEASURES, SCORE
from dxroi.models.words import Stage, Verdict
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.library import Catalogue
from dxroi.texts import commands as t
from dxroi.texts import library as words

_NAMED = 20
"""So many names are told at most where nothing was found."""


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    wanted: Wanted = Wanted()
    sort: str | None = None
    group_by: str | None = None
    years: int | None = None


def searched(
    kinds: Sequence[str] | None,
    systems: Sequence[str] | None,
    departments: Sequence[str] | None,
    plans: Sequence[str] | None,
    texts: Sequence[str] | None,
    verdicts: Sequence[str] | None,
    stages: Sequence[str] | None,
) -> Wanted:
    """What the options ask for; a word of nothing but blanks would be in every case and is left out."""

    def said(words_: Sequence[str] | None) -> tuple[str, ...]:
        return tuple(word for word in words_ or () if word.strip())

    return Wanted(
        said(kinds),
        said(systems),
        said(departments),
        said(plans),
        said(texts),
        tuple(map(Verdict, verdicts or ())),
        tuple(map(Stage, stages or ())),
    )


def cases(request: Request, layout: Layout, destination: Destination) -> int:
    """Read, search, deliver, complain; the exit code of the contract: 1 where nothing was found."""
    destination.refuse_early()
    sort = None if request.sort is None else one_of(request.sort, (*MEASURES, SCORE, GENERAL_REVENUE), t.NOT_SORT)
    yardstick = judged_by(request.rubric, request.years, None)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    read = [usable(each, rubric) for each in read_proposals(request.paths)]
    destination.spare([each.path for each in read])
    every = [found(each.proposal, rubric, sort or SCORE) for each in read if each.proposal is not None]
    matching = in_order([each for each in every if answers(each, request.wanted)], sort)
    catalogue = Catalogue(matching, every, request.wanted, rubric, layout.figures, sort, request.group_by)
    broken = [each for each in read if each.proposal is None]
    findings = in_file_order([*yardstick.loaded.findings, *(each for loaded in broken for each in loaded.findings)])
    if matching or destination.format is FormatName.JSON:
        deliver(_forms(catalogue, findings), destination)
    complain(findings, notes=False)
    return _ended(catalogue, sum(each.invalid for each in broken))


def _ended(of: Catalogue, broken: int) -> int:
    """Say why nothing was found, or what could not be read; the exit code."""
    if broken:
        warn(tell(t.SUMMARY, answered=len(of.every), broken=broken))
    if of.every and not of.found:
        warn(tell(words.NOTHING, searched=of.searched()))
        for line in _hints(of):
            warn(line)
    elif not of.every and not broken:
        warn(tell(words.EMPTY))
    return 2 if broken else 0 if of.found else 1


def _hints(of: Catalogue) -> list[str]:
    """For each word that no case has: the name that was probably meant, and the names there are."""
    proposals = [each.proposal for each in of.every]
    there = {
        "kinds": [name for each in proposals for name in each.kinds],
        "systems": [name for each in proposals for name in each.systems],
        "departments": [each.department for each in proposals],
        "plans": [name for each in proposals for name in each.serves],
    }
    lines = []
    for name, written in of.wanted._asdict().items():
        names = sorted(set(there.get(name, ())))
        lost = [word for word in written if not any(normal(word) in normal(each) for each in names)]
        if name in there and lost:
            meant = nearest(lost[0], names)
            lines += [tell(t.DID_YOU_MEAN, name=meant)] if meant else []
            shown = [*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])]
            lines.append(
                tell(words.THERE_ARE[name], names=", ".join(shown)) if names else tell(words.NONE_STATED[name])
            )
    return lines


def _forms(of: Catalogue, findings: Sequence[Finding]) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def screen() -> Screen:
        from dxroi.tables.library import cases_screen

        return cases_screen(of, _following(of.found))

    def records() -> Records:
        from dxroi.tables.library.document import cases_records

        return cases_records(of)

    def document() -> Mapping[str, object]:
        from dxroi.tables.library.document import cases_document

        return cases_document(of, findings, LANG)

    return Answer(screen, records, document, "results")


def _following(matching: Sequence[Found]) -> str | None:
    """The call that starts a draft from the first case; none where that came by standard input."""
    path = matching[0].proposal.path if matching else "-"
    return None if path in ("", "-") else call("dxroi", "init", "draft.yaml", "--from", path, paths=())
