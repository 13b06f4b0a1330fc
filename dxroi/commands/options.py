"""`dxroi options PATH...`: the options of each proposal beside the proposal as written and doing nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.checks.subject import Subject
from dxroi.commands.answers import Case, Layout, Request, call_for, stacked
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.evaluate import appraised
from dxroi.commands.language import LANG, tell
from dxroi.commands.of_options import of_options
from dxroi.commands.output import Destination, deliver
from dxroi.commands.streams import warn
from dxroi.commands.yardstick import Yardstick, judged_by
from dxroi.engine.options import options_study
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import read_proposals
from dxroi.tables.blocks import Block, Records, Screen
from dxroi.tables.options import Compared, options_screen
from dxroi.tables.whatif_figures import State
from dxroi.texts import commands as t
from dxroi.texts import options as words

_NAMED = 3
"""So many files without options are named."""


def options(request: Request, layout: Layout, destination: Destination) -> int:
    """Appraise every option, deliver, complain; 1 where no proposal has options, else the exit code of the contract."""
    destination.refuse_early()
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    cases, rest = appraised(read, yardstick)
    having = [case for case in cases if case.proposal.options]
    compared = [_compared(case, yardstick, layout) for case in having]
    found = (each for of in zip(having, compared, strict=True) for each in _found(*of))
    findings = in_file_order([*yardstick.loaded.findings, *(found for each in rest for found in each.findings), *found])
    if compared or destination.format is FormatName.JSON:
        deliver(_forms(compared, yardstick, findings), destination)
    complain(findings, notes=not compared, elsewhere=words.NOTES_HIDDEN)
    return _told(cases, compared, sum(each.invalid for each in rest))


def _compared(case: Case, yardstick: Yardstick, layout: Layout) -> Compared:
    state = State(case.proposal, yardstick.rubric, case.appraisal)
    return Compared(state, options_study(case.proposal, yardstick.rubric, case.appraisal), layout.figures)


def _found(case: Case, compared: Compared) -> Iterator[Finding]:
    """What is wrong with the options: in the file, and in what each comes to."""
    yield from (each for each in case.findings if each.field.startswith("options."))
    options = [each for each in compared.study.options if each.field]
    subjects = (Subject(each.proposal, compared.state.rubric, each.appraisal) for each in options if each.proposal)
    yield from of_options(case.loaded, subjects, case.findings)


def _told(cases: Sequence[Case], compared: Sequence[Compared], broken: int) -> int:
    """What is not shown, and the exit code."""
    without = [case.proposal.path for case in cases if not case.proposal.options]
    if without:
        paths = [*without[:_NAMED], *([tell(words.MORE)] if len(without) > _NAMED else [])]
        warn(tell(words.NONE_STATED, n=len(without), paths=", ".join(paths)))
    if broken:
        warn(tell(t.SUMMARY, answered=len(compared), broken=broken))
        return 2
    return 0 if compared else 1


def _forms(compared: Sequence[Compared], yardstick: Yardstick, findings: Sequence[Finding]) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def records() -> Records:
        from dxroi.tables.options.document import options_records

        return options_records(compared, LANG)

    def document() -> Mapping[str, object]:
        from dxroi.tables.options.document import options_document

        return options_document(yardstick.rubric, compared, findings, LANG)

    return Answer(lambda: Screen(tuple(_screens(compared, yardstick))), records, document, "results")


def _screens(compared: Sequence[Compared], yardstick: Yardstick) -> Iterator[Block]:
    """All of them one after the other."""
    calls = (call_for("evaluate", each.state.proposal.path, yardstick) for each in compared)
    return stacked(options_screen(*each) for each in zip(compared, calls, strict=True))
