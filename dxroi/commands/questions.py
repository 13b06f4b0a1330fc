"""`dxroi questions PATH...`: what to ask the section about each proposal, most decisive first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.commands.answers import Case, Layout, Locator, Request, call_for, page_of, stacked
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.evaluate import appraised
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import Yardstick, judged_by
from dxroi.engine.inquiries import inquiries
from dxroi.engine.reading import Case as Judged
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import read_proposals
from dxroi.tables.blocks import Block, Records, Screen
from dxroi.tables.inquiry.wording import Letter, letter
from dxroi.texts import commands as t


def questions(request: Request, layout: Layout, destination: Destination) -> int:
    """Appraise, word the questions, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    cases, rest = appraised(read, yardstick)
    letters = [_letter(layout, yardstick, case) for case in cases]
    findings = in_file_order([*yardstick.loaded.findings, *(found for each in rest for found in each.findings)])
    if letters or destination.format is FormatName.JSON:
        deliver(_forms(letters, yardstick, findings), destination)
    complain(findings, notes=not letters)
    broken = sum(each.invalid for each in rest)
    if broken:
        warn(tell(t.SUMMARY, answered=len(letters), broken=broken))
    return 2 if broken else 0


def _letter(layout: Layout, yardstick: Yardstick, case: Case) -> Letter:
    """The questions about one proposal."""
    asked = inquiries(Judged(case.proposal, yardstick.rubric, AS_WRITTEN), case.appraisal, case.findings)
    return letter(page_of(layout, yardstick, case), asked, Locator(case.loaded, yardstick).locate)


def _forms(letters: Sequence[Letter], yardstick: Yardstick, findings: Sequence[Finding]) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def records() -> Records:
        from dxroi.tables.inquiry.document import questions_records

        return questions_records(letters)

    def document() -> Mapping[str, object]:
        from dxroi.tables.inquiry.document import questions_document

        return questions_document(yardstick.rubric, letters, findings, LANG)

    return Answer(lambda: Screen(tuple(_screens(letters, yardstick))), records, document, "results")


def _screens(letters: Sequence[Letter], yardstick: Yardstick) -> Iterator[Block]:
    """All of them one after the other."""
    from dxroi.tables.inquiry import questions_screen

    calls = (call_for("evaluate", each.page.proposal.path, yardstick) for each in letters)
    return stacked(questions_screen(*each) for each in zip(letters, calls, strict=True))
