"""`dxroi sensitivity PATH...`: how sure the verdict is, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from dxroi.commands.answers import Layout
from dxroi.commands.choices import BiasChoice, RangesChoice
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.naming import one_of
from dxroi.commands.output import Destination, deliver
from dxroi.commands.progress import followed
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, warn
from dxroi.commands.yardstick import judged_by, options
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.optimism import Contribution, MitigationError, biased, managed, parsed
from dxroi.engine.uncertainty.study import DRAWS, Drawing, Study, seed_for
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import Loaded, read_proposals, usable
from dxroi.models.measures import MEASURES
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Ranges
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Block, Gap, Records, Screen
from dxroi.tables.sensitivity.risk import Bias
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.texts import commands as c
from dxroi.texts import sensitivity as t

if TYPE_CHECKING:
    from dxroi.commands.experience import Consulted
    from dxroi.engine.learning.experience import Experienced

LEAST_DRAWS, MOST_DRAWS = 128, 1 << 24
MOST_INPUTS = 125
"""As many as the points have coordinates for, two for each."""


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubric: str
    years: int | None = None
    rate: float | None = None
    draws: int | None = None
    seed: int | None = None
    ranges: RangesChoice = RangesChoice.BOTH
    measure: str | None = None
    bias: BiasChoice | None = None
    mitigated: Sequence[str] = ()
    detail: bool = False
    calibration: str | None = None
    calibration_level: str | None = None


class Wanted(NamedTuple):
    """The same, understood."""

    drawing: Drawing
    is_biased: bool
    managed: tuple[Contribution, ...]


def sensitivity(request: Request, layout: Layout, destination: Destination) -> int:
    """Read, study, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    wanted = _wanted(request)
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    consulted = _consulted(request)
    if consulted is not None and consulted.experience is None:
        complain(consulted.findings, notes=True)
        return 2
    read = read_proposals(request.paths)
    destination.spare([*(each.path for each in read), *([request.calibration] if request.calibration else [])])
    proposals, rest = _usable(read, rubric)
    findings = in_file_order([*yardstick.loaded.findings, *(found for each in rest for found in each.findings)])
    drawn = find_spec("numpy") is not None
    studies = list(_studies(proposals, rubric, wanted, drawn=drawn))
    experience = None if consulted is None else consulted.experience
    beside = [] if experience is None else [experience.of(each, rubric) for each in proposals]
    if studies or destination.format is FormatName.JSON:
        deliver(_forms(studies, beside, request, layout, rubric, findings, drawn=drawn), destination)
    if not drawn:
        warn(tell(t.NO_DRAWS))
    complain(findings, notes=not studies)
    if rest:
        warn(tell(c.SUMMARY, answered=len(studies), broken=len(rest)))
    return 2 if rest else 0


def _consulted(request: Request) -> Consulted | None:
    """The calibration that is asked for."""
    if request.calibration is None and request.calibration_level is None:
        return None
    from dxroi.commands.experience import consult

    return consult(request.calibration, request.calibration_level, request.paths)


def _wanted(request: Request) -> Wanted:
    """The options understood, or refused."""
    draws = DRAWS if request.draws is None else request.draws
    if not LEAST_DRAWS <= draws <= MOST_DRAWS:
        raise RefusalError(tell(t.NOT_DRAWS, least=LEAST_DRAWS, most=f"{MOST_DRAWS:,}"))
    if request.seed is not None and request.seed < 0:
        raise RefusalError(tell(t.NOT_SEED))
    if request.measure is not None:
        one_of(request.measure, MEASURES, t.NOT_MEASURE)
    if request.mitigated and request.bias is None:
        raise RefusalError(tell(t.MITIGATED_ALONE))
    drawing = Drawing(draws, request.seed, Ranges(request.ranges.value), request.measure)
    return Wanted(drawing, request.bias is not None, _managed(request.mitigated))


def _managed(texts: Sequence[str]) -> tuple[Contribution, ...]:
    """What is managed of the causes of optimism, together no more than all of it."""
    found: list[Contribution] = []
    for text in texts:
        try:
            found.append(parsed(text))
            managed(found)
        except MitigationError as fault:
            raise RefusalError(tell(t.NOT_MITIGATED[fault.reason], value=text[:40])) from None
    return tuple(found)


def _usable(read: Sequence[Loaded], rubric: Rubric) -> tuple[list[Proposal], list[Loaded]]:
    """The proposals that can be judged, and the rest with their findings."""
    judged = [usable(each, rubric) for each in read]
    return [each.proposal for each in judged if each.proposal], [each for each in judged if each.proposal is None]


def _studies(
    proposals: Sequence[Proposal], rubric: Rubric, wanted: Wanted, *, drawn: bool
) -> Iterator[tuple[Study, Sequence[Bias]]]:
    """One study a proposal, all on the same points."""
    for each in proposals:
        number = len(inputs(each, rubric, wanted.drawing.ranges))
        if number > MOST_INPUTS:
            raise RefusalError(tell(t.TOO_MANY_INPUTS, name=each.name, n=number, most=MOST_INPUTS))
    seed = seed_for([(each, rubric) for each in proposals], wanted.drawing) if drawn else 0
    for proposal in followed(proposals, len(proposals)):
        study = Study(Case(proposal, rubric, AS_WRITTEN), wanted.drawing, seed)
        yield study, _biases(study, wanted)


def _biases(study: Study, wanted: Wanted) -> Sequence[Bias]:
    """The case with its cost uplifted, where that was asked for."""
    if not wanted.is_biased:
        return ()
    found = biased(study.case, wanted.managed)
    return (Bias(study.at(found.case), found, managed(wanted.managed) if wanted.managed else None),)


def _forms(
    studies: Sequence[tuple[Study, Sequence[Bias]]],
    beside: Sequence[Experienced],
    request: Request,
    layout: Layout,
    rubric: Rubric,
    findings: Sequence[Finding],
    *,
    drawn: bool,
) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def screen() -> Screen:
        return Screen(tuple(_screens(studies, beside, request, layout, drawn=drawn)))

    def records() -> Records:
        from dxroi.tables.sensitivity.records import sensitivity_records

        return sensitivity_records([Sheet(study, layout.figures) for study, _ in studies], beside)

    def document() -> Mapping[str, object]:
        from dxroi.tables.sensitivity.document import sensitivity_document

        return sensitivity_document(rubric, studies, findings, LANG, drawn=drawn, beside=beside)

    return Answer(screen, records, document, "results")


def _screens(
    studies: Sequence[tuple[Study, Sequence[Bias]]],
    beside: Sequence[Experienced],
    request: Request,
    layout: Layout,
    *,
    drawn: bool,
) -> Iterator[Block]:
    """All screens one after the other."""
    from dxroi.tables.sensitivity import sensitivity_screen

    for position, (study, biases) in enumerate(studies):
        if position:
            yield Gap()
        shared = study.seed if drawn and len(studies) > 1 else None
        again = _again(study, request if request.seed is not None else request._replace(seed=shared))
        sheet = Sheet(study, layout.figures, detail=request.detail, drawn=drawn)
        yield from sensitivity_screen(sheet, biases, again, beside[position] if beside else None).blocks


def _again(study: Study, request: Request) -> Sequence[str]:
    """The whole of it, and the file as it is; nothing for standard input, which is read once."""
    path = study.case.proposal.path
    if path in ("", "-"):
        return ()
    said = options([request.rubric], request.years, request.rate)
    learned = _experience(request)
    evaluate = call("dxroi", "evaluate", *said, *learned, "--detail", paths=[path])
    if request.detail or study.judgement.verdict is Verdict.WITHHELD:
        return (evaluate,)
    return call("dxroi", "sensitivity", *said, *_asked(request), *learned, "--detail", paths=[path]), evaluate


def _experience(request: Request) -> Sequence[str]:
    """The calibration of this call."""
    if request.calibration is None:
        return ()
    from dxroi.commands.experience import said_again

    return said_again(request.calibration, request.calibration_level)


def _asked(request: Request) -> Sequence[str]:
    """The options of this command alone, as they were given: the next call is about the same figures."""
    named = {
        "--measure": request.measure,
        "--draws": request.draws,
        "--seed": request.seed,
        "--ranges": None if request.ranges is RangesChoice.BOTH else request.ranges.value,
        "--optimism-bias": request.bias.value if request.bias else None,
    }
    pairs = [(name, str(value)) for name, value in named.items() if value is not None]
    pairs += [("--mitigated", text) for text in request.mitigated]
    return [word for pair in pairs for word in pair]
