"""`dxroi review PATH...`: plan and actual side by side, and whether to continue, improve or stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.commands.answers import Layout, call_for, place
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, warn
from dxroi.commands.yardstick import Yardstick, judged_by
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.review import assess, forecast_of
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import Loaded, LoadedRubric, read_proposals, usable
from dxroi.models.proposal import Proposal
from dxroi.models.review import Advice, Assessed
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Block, Gap, Records, Screen
from dxroi.tables.review.sheet import Sheet
from dxroi.texts import commands as t
from dxroi.texts import review as w
from dxroi.texts.findings import finding

if TYPE_CHECKING:
    from dxroi.commands.gate import Gate


_LAST_DAY = "03-31"
"""Of a fiscal year."""


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    rate: float | None = None
    fail_on: Sequence[str] = ()
    as_of: str | None = None
    """The day by which a fiscal year has to have begun, ISO; none: the file is believed."""
    summary: bool = False
    """Whether to show the list alone."""


class _Begun(NamedTuple):
    """A proposal on a day."""

    proposal: Proposal
    left_out: tuple[int, ...] = ()
    """Years that had not begun."""
    said: tuple[Finding, ...] = ()


class Bar(NamedTuple):
    """One `--fail-on`: an advice, or what `evaluate` takes, which is then asked of the forecast."""

    text: str
    advice: Advice | None
    gate: Gate | None

    def trips(self, assessed: Assessed, rubric: Rubric) -> bool:
        """Whether it holds; what is withheld trips every one."""
        advice = Advice.WITHHELD if assessed.reviewed is None else assessed.reviewed.advice
        if advice is Advice.WITHHELD or self.gate is None:
            return advice is Advice.WITHHELD or (self.advice is not None and advice.rank >= self.advice.rank)
        forecast = forecast_of(assessed.proposal, rubric)
        if self.gate.verdict is not None:
            return self.gate.trips(forecast, rubric)
        case = Case(forecast, rubric, AS_WRITTEN)
        return self.gate.holds(MeasureReader(case, case.totals(), rubric.horizon))


def review(request: Request, layout: Layout, destination: Destination) -> int:
    """Hold each plan against its actuals, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    bars = [_bar(text, rubric) for text in request.fail_on]
    read = read_proposals(request.paths)
    destination.spare([each.path for each in read])
    files = [usable(each, rubric) for each in read]
    begun = [_begun(each, each.proposal, request.as_of) for each in files if each.proposal is not None]
    assessed = [assess(each.proposal, rubric)._replace(not_begun=each.left_out) for each in begun]
    findings = in_file_order(_findings(yardstick.loaded, files, begun, yardstick))
    if assessed or destination.format is FormatName.JSON:
        deliver(_forms(assessed, yardstick, layout, request, findings), destination)
    complain(findings, notes=True)
    broken = sum(each.invalid for each in files)
    if broken:
        warn(tell(t.SUMMARY, answered=len(assessed), broken=broken))
    tripped = [(bar, each) for each in assessed for bar in bars if bar.trips(each, rubric)]
    for bar, each in tripped:
        warn(tell(t.TRIPPED, condition=bar.text, name=each.proposal.name))
    return 2 if broken else 1 if tripped else 0


def _bar(text: str, rubric: Rubric) -> Bar:
    """An advice, a verdict or a condition; anything else is refused."""
    if text in tuple(Advice):
        return Bar(text, Advice(text), None)
    from dxroi.commands.gate import Gate

    try:
        return Bar(text, None, Gate.parse(text, rubric))
    except RefusalError as refused:
        raise RefusalError(tell(w.NOT_ADVICE, refused=str(refused), advice=", ".join(Advice))) from None


def _begun(loaded: Loaded, proposal: Proposal, as_of: str | None) -> _Begun:
    """The proposal with the actuals of fiscal years that have begun, the other years, and what is said of them."""
    if as_of is None:
        return _Begun(proposal)
    latest = int(as_of[:4]) - (int(as_of[5:7]) < 4)
    is_last_day = as_of[5:] == _LAST_DAY
    open_ = [actual for actual in proposal.actuals if actual.year > latest - (not is_last_day)]
    said = tuple(
        finding(
            "DX336" if actual.year > latest else "DX337",
            actual.field,
            loaded.locate(actual.field),
            year=actual.year,
            date=as_of,
        )
        for actual in open_
    )
    kept = tuple(actual for actual in proposal.actuals if actual.year <= latest)
    left_out = tuple(actual.year for actual in proposal.actuals if actual.year > latest)
    return _Begun(proposal._replace(actuals=kept), left_out, said)


def _findings(
    rubric: LoadedRubric,
    files: Iterable[Loaded],
    begun: Iterable[_Begun],
    yardstick: Yardstick,
) -> Iterator[Finding]:
    """Of the rubric, of files that cannot be used, and what the checks say of actuals; the plan's are `evaluate`'s."""
    yield from rubric.findings
    for each in files:
        yield from each.findings
        if each.proposal is not None and each.proposal.actuals:
            for found in run(Subject(each.proposal, yardstick.rubric)):
                if found.field.startswith("actuals"):
                    yield found._replace(location=place(found.field, each, yardstick))
    for of_day in begun:
        yield from of_day.said


def _forms(
    assessed: Sequence[Assessed],
    yardstick: Yardstick,
    layout: Layout,
    request: Request,
    findings: Sequence[Finding],
) -> Answer:
    """Every form of the answer, each made only when asked for."""
    rubric, figures = yardstick.rubric, layout.figures

    def screen() -> Screen:
        sheets = [Sheet(each, rubric, figures) for each in assessed]
        return Screen(tuple(_screens(sheets, yardstick, request)))

    def records() -> Records:
        from dxroi.tables.review.document import review_records

        return review_records(assessed, LANG)

    def document() -> Mapping[str, object]:
        from dxroi.tables.review.document import review_document

        return review_document(rubric, assessed, findings, LANG)

    return Answer(screen, records, document, "results")


def _screens(sheets: Sequence[Sheet], yardstick: Yardstick, request: Request) -> Iterator[Block]:
    """The list where there are several, then each of which anything was measured."""
    from dxroi.tables.review import review_screen
    from dxroi.tables.review.summary import review_list

    if request.summary or len(sheets) > 1:
        again = None if "-" in request.paths else call("dxroi", "review", *yardstick.options, paths=request.paths)
        yield from review_list(sheets, again if request.summary else None).blocks
    if request.summary:
        return
    for sheet in sheets:
        if len(sheets) > 1:
            if sheet.assessed.reviewed is None:
                continue
            yield Gap()
        yield from review_screen(sheet, call_for("evaluate", sheet.proposal.path, yardstick)).blocks
