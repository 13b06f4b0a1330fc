"""`dxroi rollout CASE --inventory FILE`: which other works could take up a case, in which order, and what they save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dxroi.commands.answers import Layout
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.shell import call
from dxroi.commands.single import single
from dxroi.commands.streams import RefusalError, warn
from dxroi.commands.yardstick import judged_by, options
from dxroi.engine.names import plain
from dxroi.engine.rollout.matching import matches
from dxroi.engine.rollout.rates import saving_rate
from dxroi.engine.rollout.spreading import Terms
from dxroi.engine.rollout.spreading import rollout as spread
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import usable
from dxroi.loading.inventories import read_inventory
from dxroi.models.inventory import Inventory
from dxroi.models.proposal import Proposal
from dxroi.models.rollout import FACTORS
from dxroi.models.rubric import Rubric
from dxroi.models.words import Difficulty
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.rollout.sheet import Sheet
from dxroi.texts import rollout as t

_LAST_YEAR = 2200


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    path: str
    inventory: str
    rubric: str
    years: int | None = None
    rate: float | None = None
    top: int = 10
    start: int | None = None
    saving_rate: float | None = None
    factors: str | None = None
    note: str | None = None
    notes: bool = False
    format_named: bool = False
    not_own: tuple[str, ...] = ()


def rollout(request: Request, layout: Layout, destination: Destination) -> int:
    """Find, compute, deliver, complain; the exit code of the contract."""
    factors = _refusing(request, destination)
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    rubric = yardstick.rubric
    loaded, inventory = usable(single(request.path), rubric), read_inventory(request.inventory)
    if not request.notes:
        destination.spare([request.path, request.inventory, request.rubric])
    findings = in_file_order([*yardstick.loaded.findings, *loaded.findings, *inventory.findings])
    if loaded.proposal is None or inventory.inventory is None:
        return _unanswered(rubric, findings, destination)
    start = _start(request, loaded.proposal, rubric.horizon)
    sheet = _sheet(loaded.proposal, inventory.inventory, rubric, request, layout, factors, start)
    complain(findings, notes=False)
    if not sheet.answer.found and not sheet.answer.apart:
        return _nothing(sheet, findings, destination)
    if request.notes:
        from dxroi.commands.approaching import write_notes

        write_notes(sheet, destination)
    else:
        deliver(_forms(sheet, findings, request), destination)
    return _exit(sheet)


def _refusing(request: Request, destination: Destination) -> Mapping[Difficulty, float] | None:
    """What cannot be asked is refused before any work is done; the factors of the call, if it states some."""
    if request.path == "-" and request.inventory == "-":
        raise RefusalError(tell(t.INVENTORY_TWICE))
    if request.top < 1:
        raise RefusalError(tell(t.NOT_TOP))
    if request.saving_rate is not None and not 0 <= request.saving_rate <= 1:
        raise RefusalError(tell(t.NOT_SHARE))
    if request.note is not None and request.notes:
        raise RefusalError(tell(t.NOTE_OR_NOTES))
    if request.notes:
        from dxroi.commands.approaching import refuse_folder

        refuse_folder(destination, request.format_named)
    else:
        destination.refuse_early()
    return None if request.factors is None else _factors(request.factors)


def _factors(text: str) -> Mapping[Difficulty, float]:
    """`1,0.75,0.5`: three shares, by rising difficulty."""
    try:
        shares = [float(each) for each in text.split(",")]
    except ValueError:
        shares = []
    if len(shares) != len(Difficulty) or not all(0 <= each <= 1 for each in shares):
        raise RefusalError(tell(t.NOT_FACTORS))
    return dict(zip(Difficulty, shares, strict=True))


def _start(request: Request, case: Proposal, years: int) -> int | None:
    """The fiscal year from which targets run: the year after the case's first, unless the call says another."""
    if case.first_year is None and request.start is None:
        return None
    first = case.first_year or 1989
    start = first + 1 if request.start is None else request.start
    if not first <= start <= _LAST_YEAR:
        raise RefusalError(tell(t.NOT_START, first=first))
    if case.first_year is not None and start >= first + years:
        raise RefusalError(tell(t.AFTER_HORIZON, start=start, years=years))
    return start


def _sheet(
    case: Proposal,
    inventory: Inventory,
    rubric: Rubric,
    request: Request,
    layout: Layout,
    factors: Mapping[Difficulty, float] | None,
    start: int | None,
) -> Sheet:
    """The answer; the call's factors go before those of the inventory, and those before dxroi's own."""
    rate = saving_rate(case, rubric, request.saving_rate)
    _refuse_unknown(request.not_own, case, inventory)
    terms = Terms(rate, factors or {**FACTORS, **inventory.difficulty_factors}, start)
    answer = spread(case, matches(case, inventory, request.not_own), request.top, terms, rubric)
    return Sheet(answer, inventory, rubric, layout.figures)


def _refuse_unknown(not_own: Sequence[str], case: Proposal, inventory: Inventory) -> None:
    """What is said to be another work has to be one of the case's section."""
    section = plain(case.department)
    known = {plain(each.work) for each in inventory.works if plain(each.department) == section}
    for work in not_own:
        if plain(work) not in known:
            raise RefusalError(tell(t.NOT_OWN_UNKNOWN, work=work[:40], department=case.department))


def _unanswered(rubric: Rubric, findings: Sequence[Finding], destination: Destination) -> int:
    """A file that cannot be used."""
    if destination.format in (FormatName.JSON, FormatName.JSONL):
        _deliver_document(rubric, None, findings, destination)
    complain(findings, notes=True)
    return 2


def _nothing(sheet: Sheet, findings: Sequence[Finding], destination: Destination) -> int:
    """No work is like the case's."""
    if destination.format in (FormatName.JSON, FormatName.JSONL):
        _deliver_document(sheet.rubric, sheet, findings, destination)
    warn(tell(t.NOTHING_FOUND, inventory=sheet.inventory.path))
    return 1


def _deliver_document(
    rubric: Rubric, sheet: Sheet | None, findings: Sequence[Finding], destination: Destination
) -> None:
    from dxroi.tables.rollout.document import rollout_document

    document = rollout_document(rubric, sheet, findings, LANG)
    deliver(Answer(lambda: Screen(()), lambda: Records((), ()), lambda: document, "results"), destination)


def _exit(sheet: Sheet) -> int:
    """1 where nothing is worth it and nobody is left to be asked."""
    answer = sheet.answer
    if answer.asked or answer.apart or any(each.order is not None for each in answer.targets):
        return 0
    warn(tell(t.NOTHING_WORTH))
    return 1


def _forms(sheet: Sheet, findings: Sequence[Finding], request: Request) -> Answer:
    """Every form of the answer, each made only when asked for."""
    return Answer(
        lambda: _screen(sheet, request), lambda: _records(sheet), lambda: _document(sheet, findings), "results"
    )


def _screen(sheet: Sheet, request: Request) -> Screen:
    if request.note is not None:
        from dxroi.commands.approaching import note_for

        return note_for(sheet, request.note)
    from dxroi.tables.rollout import rollout_screen

    return rollout_screen(sheet, _note_call(sheet, request))


def _note_call(sheet: Sheet, request: Request) -> str | None:
    """The call for the note to the first department; none where it reads standard input."""
    if "-" in (request.path, request.inventory) or not sheet.answer.found:
        return None
    from dxroi.tables.rollout.note import departments

    said = options([request.rubric], request.years, request.rate)
    words = ["dxroi", "rollout", "--inventory", request.inventory, *_again(request), *said]
    return call(*words, "--note", departments(sheet)[0], paths=[request.path])


def _again(request: Request) -> list[str]:
    """What the call says beyond the defaults, to be said again."""
    stated: list[tuple[str, object]] = [
        ("--top", None if request.top == Request._field_defaults["top"] else request.top),
        ("--from", request.start),
        ("--saving-rate", request.saving_rate),
        ("--difficulty-factors", request.factors),
    ]
    stated += [("--not-own", work) for work in request.not_own]
    return [word for name, value in stated if value is not None for word in (name, str(value))]


def _records(sheet: Sheet) -> Records:
    from dxroi.tables.rollout.document import rollout_records

    return rollout_records(sheet)


def _document(sheet: Sheet, findings: Sequence[Finding]) -> Mapping[str, object]:
    from dxroi.tables.rollout.document import rollout_document

    return rollout_document(sheet.rubric, sheet, findings, LANG)
