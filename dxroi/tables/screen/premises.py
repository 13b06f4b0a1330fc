"""前提: on what assumptions, by which rubric, from which data; and the next useful command."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxroi.engine.reuse import is_reuse
from dxroi.finding import Words
from dxroi.models.appraisal import View
from dxroi.models.rubric import Rubric
from dxroi.models.words import Staff, Verdict
from dxroi.tables.blocks import Block, Prose, Section, Split, Tone
from dxroi.tables.figures import Figures
from dxroi.tables.page import Page
from dxroi.texts import say
from dxroi.texts import screen as t
from dxroi.texts.terms import STAFF


def premises(page: Page) -> Iterator[Block]:
    """Horizon, hourly rates, present value at its rate; rubric with its hash; where the data come from."""
    npv = page.measure(View.CITY, "net_present_value")
    rate = page.figures.trimmed(page.rubric.discounting.rate * 100, 2)
    rates = page.joined(list(_rates(page))) or page.say(t.HOURS_NONE)
    base = page.say(
        t.PREMISE_BASE,
        years=page.years,
        start=_start(page),
        rates=rates,
        npv=page.money(npv),
        rate=rate,
        use=_use(page),
    )
    yield Section(page.say(t.PREMISES), base)
    yield Prose(rubric_line(page))
    if any(item.joint for item in page.proposal.costs):
        from dxroi.tables.jointly import joint_line  # few files have any

        yield Prose(joint_line(page.proposal, page.figures))
    origin = page.proposal.summary or page.proposal.source
    if origin:
        yield Prose(page.say(t.PREMISE_SOURCE, source=origin))


def rubric_line(page: Page) -> str:
    """The yardstick of the page."""
    return rubric_sentence(page.rubric, page.figures)


def rubric_sentence(rubric: Rubric, figures: Figures) -> str:
    """A yardstick with its version and hash, and that its weights are a proposal of ours."""
    lang = figures.lang
    text = say(t.PREMISE_RUBRIC, lang, id=rubric.id, version=rubric.version, sha=rubric.sha256[:8])
    if rubric.notice is not None:
        said = t.PREMISE_NOTICE if rubric.has_own_notice else t.PREMISE_INHERITED
        text += say(said, lang, notice=say(rubric.notice, lang))
    if not rubric.overrides:
        return text
    changes = say(t.LIST_COMMA, lang).join([f"{name}={value:g}" for name, value in rubric.overrides.items()])
    return f"{text} {say(t.OVERRIDES, lang, changes=changes)}"


def _start(page: Page) -> str:
    """From when the effects run."""
    start = page.proposal.operates_from
    if start is not None and start[1] == 12:
        return page.say(t.OPERATES_ALL_TEXT, year=page.fiscal_year(start[0]))
    if start is not None:
        return page.say(t.OPERATES_TEXT, year=page.fiscal_year(start[0]), months=start[1])
    return page.say(t.RAMP_TEXT if any(w.ramp for w in page.proposal.works) else t.FULL_YEAR_TEXT)


def _use(page: Page) -> str:
    """「参考」, unless the rubric itself reads discounted measures."""
    read = [c.measure for r in page.rubric.verdicts for c in r.when] + [g.require.measure for g in page.rubric.gates]
    read += [c.measure for c in page.rubric.criteria if c.measure]
    return "" if any("present" in name or "discounted" in name for name in read) else page.say(t.FOR_REFERENCE)


def _rates(page: Page) -> Iterator[str]:
    """Each rate that prices an hour of a work, and whose it is."""
    seen: set[tuple[str, float, bool]] = set()
    for line in page.lines.works:
        own = line.work.yen_per_hour is not None
        key = (line.work.staff.value, line.rate, own)
        if key in seen:
            continue
        seen.add(key)
        origin = page.say(t.OWN_RATE if own else rate_origin(page.rubric, line.work.staff))
        staff, rate = page.say(STAFF[line.work.staff.value]), page.figures.trimmed(line.rate, 1)
        yield page.say(t.PREMISE_RATE, staff=staff, rate=rate, default=origin)


def rate_origin(rubric: Rubric, staff: Staff) -> Words:
    """Whose the rate of a rubric is."""
    return t.DEFAULT_RATE if rubric.labour[staff].is_default else t.RUBRIC_RATE


def following(page: Page, call: Callable[[str], str | None]) -> Iterator[Block]:
    """The next useful command, by its call for this file; nothing after standard input, which cannot be read again."""
    command, text = _next(page)
    again = call(command)
    if again is not None:
        yield Split(page.say(t.NEXT, command=page.say(text, command=again)), "", Tone.MUTED)


def _next(page: Page) -> tuple[str, Words]:
    """The command and what to say of it."""
    if page.report:
        return "evaluate", t.NEXT_JSON
    if page.proposal.actuals:
        return "review", t.NEXT_REVIEW
    open_fields = page.appraisal.judgement.unknowns
    if page.appraisal.verdict is Verdict.WITHHELD and not all(map(is_reuse, open_fields)):  # which asks of the file
        return "questions", t.NEXT_QUESTIONS
    return ("options", t.NEXT_OPTIONS) if page.proposal.options else ("evaluate", t.NEXT_DETAIL)
