"""`dxroi procedures PATH...`: what residents do without a visit, by year, what a case costs, what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.commands.answers import Layout, Request, call_for, page_of, stacked
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.evaluate import appraised
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import Yardstick, judged_by
from dxroi.engine.serving import serving
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import read_proposals
from dxroi.tables.blocks import Block, Records, Screen
from dxroi.tables.serving.sheet import Sheet
from dxroi.texts import commands as t
from dxroi.texts import procedures as words

_ABOUT = ("residents", "outcomes", "ordinance")
"""The first parts of the fields that this answer is about."""


def procedures(request: Request, layout: Layout, destination: Destination) -> int:
    """Appraise, lay out the procedures, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    cases, rest = appraised(read, yardstick)
    serves = [case for case in cases if case.proposal.residents]
    sheets = [Sheet(page_of(layout, yardstick, case), serving(case.proposal, rubric)) for case in serves]
    found = [*yardstick.loaded.findings, *(each for loaded_ in rest for each in loaded_.findings)]
    found += [each for case in serves for each in case.findings if each.field.split(".")[0] in _ABOUT]
    findings = in_file_order(found)
    if sheets or destination.format is FormatName.JSON:
        deliver(_forms(sheets, yardstick, findings), destination)
    complain(findings, notes=not sheets)
    return _ended(len(sheets), len(cases) - len(sheets), sum(each.invalid for each in rest))


def _ended(answered: int, without: int, broken: int) -> int:
    """Say what was left out; the exit code."""
    if broken:
        warn(tell(t.SUMMARY, answered=answered, broken=broken))
    elif not answered:
        warn(tell(words.NONE))
    elif without:
        warn(tell(words.WITHOUT, n=without))
    return 2 if broken else 0 if answered else 1


def _forms(sheets: Sequence[Sheet], yardstick: Yardstick, findings: Sequence[Finding]) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def records() -> Records:
        from dxroi.tables.serving.document import procedures_records

        return procedures_records(sheets)

    def document() -> Mapping[str, object]:
        from dxroi.tables.serving.document import procedures_document

        return procedures_document(yardstick.rubric, sheets, findings, LANG)

    return Answer(lambda: Screen(tuple(_screens(sheets, yardstick))), records, document, "results")


def _screens(sheets: Sequence[Sheet], yardstick: Yardstick) -> Iterator[Block]:
    """All of them one after the other."""
    from dxroi.tables.serving import procedures_screen

    calls = (call_for("evaluate", sheet.page.proposal.path, yardstick) for sheet in sheets)
    return stacked(procedures_screen(*each) for each in zip(sheets, calls, strict=True))
