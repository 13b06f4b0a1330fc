"""The answer of `dxroi rollout`: what the case saves, where it could go and in which order, what all of it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.rollout.marginal import UNKNOWN_COST
from dxroi.engine.rollout.matching import ALIKE
from dxroi.engine.scoring import REUSABILITY
from dxroi.finding import Words
from dxroi.models.appraisal import View
from dxroi.models.rollout import Apart, Basis, Match, Target, Total
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.figures import rounded_half_up, rounded_remark
from dxroi.tables.rollout.sheet import Sheet, name
from dxroi.tables.screen.premises import rubric_sentence
from dxroi.texts import rollout as t
from dxroi.texts.screen import UNKNOWN
from dxroi.texts.terms import CRITERION


def rollout_screen(sheet: Sheet, note: str | None) -> Screen:
    """The whole screen; `note` is the call for the note to the department of the first target."""
    return Screen(tuple(_blocks(sheet, note)))


def _blocks(sheet: Sheet, note: str | None) -> Iterator[Block]:
    answer = sheet.answer
    shown = len(answer.targets) + len(answer.asked)
    found = t.FOUND if shown == answer.found else t.FOUND_SHOWN
    case = answer.case
    yield Heading(
        sheet.say(t.HEAD, department=case.department, name=case.name), sheet.say(found, n=answer.found, shown=shown)
    )
    yield Facts(tuple(_case(sheet)))
    yield from _targets(sheet)
    yield from _reasons(sheet)
    yield from _asked(sheet)
    yield from _apart(sheet)
    if answer.total is not None:
        yield from _total(sheet, answer.total)
    yield from _premises(sheet)
    if note is not None and shown:
        first = answer.targets[0].match if answer.targets else answer.asked[0].match
        yield Split(sheet.say(t.NEXT, command=note, department=first.work.department), "", Tone.MUTED)


def _case(sheet: Sheet) -> Iterator[tuple[str, str]]:
    answer = sheet.answer
    verdict = sheet.verdict(answer.appraisal.verdict)
    yield sheet.say(t.CASE), sheet.say(t.CASE_TEXT, verdict=verdict, years=sheet.rubric.horizon)
    text = sheet.rate(t.RATE_TEXT) or sheet.say(t.RATE_UNKNOWN)
    rate = answer.rate
    if rate.basis is Basis.MEASURED and rate.hours is not None and rate.before and rate.hours > rate.before:
        text += sheet.say(t.RATE_CAPPED)
    yield sheet.say(t.RATE), text
    if answer.targets:
        yield sheet.say(t.AGAIN), sheet.say(_again(sheet))


def _again(sheet: Sheet) -> Words:
    """Whether the case says what one more work pays."""
    if sheet.cost_known:
        return t.AGAIN_KNOWN
    return t.AGAIN_OPEN if all(item.again for item in sheet.answer.case.costs) else t.AGAIN_UNKNOWN


def _targets(sheet: Sheet) -> Iterator[Block]:
    """One line a target, in the order of spreading."""
    if not sheet.answer.targets:
        return
    remark = t.TARGETS_REMARK if sheet.cost_known else t.TARGETS_REMARK_MOST
    unit = sheet.figures.unit_word.strip()
    text = sheet.say(remark, unit=unit, years=sheet.rubric.horizon)
    yield Section(sheet.say(t.TARGETS), text + rounded_remark(_sums(sheet), sheet.figures.lang))
    money = ("cost", "net") if sheet.cost_known else ("justified", "most")
    numbers = ("difficulty", "hours", "saved", "cumulative", *money)
    columns = [
        Column("", Align.LEFT, wraps=True),
        *(Column(sheet.say(t.COLUMN[each]), Align.RIGHT) for each in numbers),
        *([Column(sheet.say(t.COLUMN["verdict"]), Align.LEFT)] if sheet.cost_known else []),
    ]
    yield Grid(columns, [_row(sheet, each) for each in sheet.answer.targets])
    verdict = sheet.verdict(Verdict.JUSTIFIED)
    yield Prose(sheet.say(t.HOURS_NOTE if sheet.cost_known else t.MOST_NOTE, verdict=verdict))


def _sums(sheet: Sheet) -> Iterator[list[float | None]]:
    """The hours so far at each target: those up to the one before, its own, and both, as shown."""
    before: float = 0
    for each in sheet.answer.targets:
        if each.cumulative_hours is not None:
            after = rounded_half_up(each.cumulative_hours, 0)
            yield [before, rounded_half_up(each.hours_saved, 0), after]
            before = after


def _row(sheet: Sheet, target: Target) -> tuple[str, ...]:
    figures, work = sheet.figures, target.match.work
    difficulty = work.difficulty.value if work.difficulty else ""
    none = sheet.say(t.NO_ORDER)
    return (
        f"{none if target.order is None else target.order} {name(target.match)}",
        sheet.say(t.DIFFICULTY[difficulty]),
        figures.number(work.hours.likely if work.hours else None),
        figures.number(target.hours_saved),
        none if target.cumulative_hours is None else figures.number(target.cumulative_hours),
        *_money(sheet, target),
    )


def _money(sheet: Sheet, target: Target) -> tuple[str, ...]:
    """Cost, net and verdict, or what it may cost at most."""
    figures = sheet.figures
    if sheet.cost_known:
        money = [figures.money(each.value, each.scale) for each in (target.cost, target.net)]
        return (*money, sheet.verdict(target.verdict))
    bounds = [b.limit for b in target.outlook if b.path == UNKNOWN_COST and b.verdict is Verdict.JUSTIFIED]
    limits = (bounds[0] if bounds else None, target.most_a_year)
    return tuple(sheet.say(t.NO_ORDER) if each is None else _limit(sheet, each) for each in limits)


def _limit(sheet: Sheet, value: float) -> str:
    """A limit without its unit, which stands in the heading."""
    return sheet.figures.money_limit(value, at_most=True).removesuffix(sheet.figures.unit_word)


def _reasons(sheet: Sheet) -> Iterator[Block]:
    if sheet.answer.targets:
        yield Section(sheet.say(t.REASONS))
        yield Facts([(name(each.match), sheet.reasons(each.match)) for each in sheet.answer.targets])


def _asked(sheet: Sheet) -> Iterator[Block]:
    """The matches of which nothing can be computed yet."""
    if not sheet.answer.asked:
        return
    yield Section(sheet.say(t.ASKED), sheet.say(t.ASKED_REMARK))
    yield Facts(
        [
            (
                name(each.match),
                sheet.say(t.REASON_COMMA).join(
                    [sheet.say(t.LACKS, names=sheet.lacking(each)), sheet.reasons(each.match)]
                ),
            )
            for each in sheet.answer.asked
        ]
    )


def _apart(sheet: Sheet) -> Iterator[Block]:
    """What is like the case's and is not counted, with what to do about it."""
    if not sheet.answer.apart:
        return
    yield Section(sheet.say(t.APART), sheet.say(t.APART_REMARK))
    yield Facts([(_with_hours(sheet, each.match), _why(sheet, each)) for each in sheet.answer.apart])


def _why(sheet: Sheet, apart: Apart) -> str:
    match = apart.match
    likeness = sheet.figures.number(match.likeness, 2)
    return sheet.say(t.WHY[apart.why.value], like=match.like, likeness=likeness)


def _with_hours(sheet: Sheet, match: Match) -> str:
    """What tells two of one name apart."""
    hours = match.work.hours
    if hours is None or hours.unknown:
        return name(match)
    return sheet.say(t.APART_HOURS, name=name(match), hours=sheet.figures.number(hours.likely))


def _total(sheet: Sheet, total: Total) -> Iterator[Block]:
    answer, figures = sheet.answer, sheet.figures
    chosen = sum(each.order is not None for each in answer.targets)
    start = sheet.say(UNKNOWN) if answer.start is None else sheet.year(answer.start)
    yield Section(sheet.say(t.TOTAL, n=chosen), sheet.say(t.TOTAL_REMARK, years=sheet.rubric.horizon, start=start))
    both = total.appraisal.views[View.CITY]["net"]
    own = answer.appraisal.measures["hours_saved"].value
    own_hours = figures.trimmed(None if own is None else own / sheet.rubric.horizon, 1)
    facts = [
        (sheet.say(t.TOTAL_RESULT), _verdicts(sheet, total)),
        (
            sheet.say(t.TOTAL_HOURS),
            sheet.say(t.TOTAL_HOURS_TEXT, hours=figures.trimmed(total.hours, 1), own=own_hours),
        ),
    ]
    if both.value is not None:
        shown = figures.amount(both.value, both.scale)
        facts.append((sheet.say(t.TOTAL_NET), sheet.say(t.TOTAL_NET_TEXT, alone=sheet.net(), both=shown)))
    yield Facts(facts)


def _verdicts(sheet: Sheet, total: Total) -> str:
    """The verdict of both, or what the unknown cost of one more work would make of it."""
    alone, both = sheet.verdict(sheet.answer.appraisal.verdict), sheet.verdict(total.appraisal.verdict)
    texts = [sheet.say(t.TOTAL_VERDICT, alone=alone, both=both)]
    for bound in total.appraisal.outlook:
        if bound.path == UNKNOWN_COST and bound.limit is not None:
            limit = sheet.figures.money_limit(bound.limit, at_most=True)
            texts.append(sheet.say(t.TOTAL_OUTLOOK, limit=limit, verdict=sheet.verdict(bound.verdict)))
    return sheet.say(t.OUTLOOK_COMMA).join(texts)


def _premises(sheet: Sheet) -> Iterator[Block]:
    words = t.FACTORS_TEXT if sheet.own_factors else t.FACTORS_STATED
    yield Section(sheet.say(t.PREMISES), sheet.say(words, **sheet.factors()))
    rate, years = sheet.answer.rate.yen_per_hour, sheet.rubric.horizon
    worth = t.WORTH_RUBRIC if rate is None else t.WORTH_TEXT
    criterion = next((each for each in sheet.rubric.criteria if each.id == REUSABILITY), None)
    texts = [sheet.say(worth, rate=sheet.figures.trimmed(rate, 1), years=years)]
    if criterion is not None:
        texts.append(sheet.say(t.TAKEN_OUT, name=sheet.say(criterion.title or CRITERION[REUSABILITY])))
    texts.append(sheet.say(t.ALIKE_TEXT, alike=sheet.figures.trimmed(ALIKE, 2)))
    yield Prose(sheet.say(t.CLAUSE).join(texts))
    source = sheet.inventory.source
    known = t.INVENTORY_SOURCE if source else t.INVENTORY
    yield Prose(sheet.say(known, path=sheet.inventory.path, source=source))
    yield Prose(rubric_sentence(sheet.rubric, sheet.figures))
