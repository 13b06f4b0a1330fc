"""Rubrics laid out: the list of the shipped ones, and one in full with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import dxroi
from dxroi.engine.scoring import points_on
from dxroi.finding import Words
from dxroi.models.rubric import Condition, Criterion, Rubric
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Heading, Prose, Records, Screen, Section, Split, Tone
from dxroi.tables.document import rubric_entry
from dxroi.tables.figures import Figures
from dxroi.texts import Lang, say
from dxroi.texts import detail as d
from dxroi.texts import rubric as t
from dxroi.texts.terms import CRITERION, MEASURE, STAFF, STAGE, TIMING, VERDICT_SHORT


def list_screen(rubrics: Sequence[Rubric], lang: Lang, default: str) -> Screen:
    """One row a rubric."""
    columns = (
        Column(say(t.ID, lang), Align.LEFT),
        Column(say(t.VERSION, lang)),
        Column(say(t.HORIZON, lang)),
        Column(say(t.WEIGHTING, lang), Align.LEFT),
        Column(say(t.TITLE, lang), Align.LEFT, wraps=True),
    )
    rows = [
        (
            r.id,
            r.version,
            str(r.horizon),
            r.weighting,
            say(r.title, lang) + (say(t.DEFAULT, lang) if r.id == default else ""),
        )
        for r in rubrics
    ]
    section = Section(say(t.LIST, lang), say(t.LIST_REMARK, lang, n=len(rubrics)))
    return Screen((section, Grid(columns, rows), Split(say(t.SHOW_NEXT, lang, id=default), "", Tone.MUTED)))


def list_records(rubrics: Sequence[Rubric], lang: Lang) -> Records:
    """One row a rubric, with its hash and source."""
    fields = ("id", "version", "title", "horizon", "weighting", "discount_rate", "sha256", "source")
    rows = [
        {
            "id": r.id,
            "version": r.version,
            "title": say(r.title, lang),
            "horizon": r.horizon,
            "weighting": r.weighting,
            "discount_rate": r.discounting.rate,
            "sha256": r.sha256,
            "source": r.source,
        }
        for r in rubrics
    ]
    return Records(fields, rows)


def list_document(rubrics: Sequence[Rubric], lang: Lang) -> Mapping[str, object]:
    """The list for machines."""
    return {
        "format": "dxroi.rubrics/1",
        "tool_version": dxroi.__version__,
        "rubrics": [
            {**rubric_entry(r), "title": say(r.title, lang), "horizon": r.horizon, "weighting": r.weighting}
            for r in rubrics
        ],
        "findings": [],
    }


def show_screen(rubric: Rubric, lang: Lang) -> Screen:
    """One rubric in full."""
    return Screen(tuple(_shown(rubric, Figures(lang))))


def show_records(rubric: Rubric, lang: Lang) -> Records:
    """One row a criterion."""
    fields = ("criterion", "title", "weight", "importance", "measure", "points", "source")
    rows = [
        {
            "criterion": c.id,
            "title": title(c, lang),
            "weight": rubric.weights[c.id],
            "importance": c.importance,
            "measure": c.measure,
            "points": _points(c),
            "source": c.source,
        }
        for c in rubric.criteria
    ]
    return Records(fields, rows)


def show_document(rubric: Rubric) -> Mapping[str, object]:
    """One rubric for machines: what was read, after `extends`, with its weights."""
    return {
        "format": "dxroi.rubric/1",
        "tool_version": dxroi.__version__,
        "rubric": rubric_entry(rubric),
        "title": rubric.title._asdict(),
        "source": rubric.source,
        "horizon": rubric.horizon,
        "discounting": rubric.discounting._asdict(),
        "labour": {staff.value: rate._asdict() for staff, rate in rubric.labour.items()},
        "hours_per_fte": rubric.hours_per_fte,
        "resident_yen_per_hour": rubric.resident_yen_per_hour,
        "weighting": {"method": rubric.weighting, "consistency_ratio": rubric.consistency_ratio},
        "criteria": [
            {
                "id": c.id,
                "importance": c.importance,
                "weight": rubric.weights[c.id],
                "measure": c.measure,
                "points": [list(entry) for entry in c.points],
                "source": c.source,
            }
            for c in rubric.criteria
        ],
        "gates": [{"id": g.id, "require": str(g.require), "cap": g.cap.value} for g in rubric.gates],
        "verdicts": [
            {"id": r.id, "verdict": r.verdict.value, "when": [str(c) for c in r.when]} for r in rubric.verdicts
        ],
        "mandatory_checks": list(rubric.mandatory_checks),
        "findings": [],
    }


def title(criterion: Criterion, lang: Lang) -> str:
    """The rubric's own words for a criterion, else the policy's, else its id."""
    words = criterion.title or CRITERION.get(criterion.id)
    return say(words, lang) if words else criterion.id


def _shown(rubric: Rubric, figures: Figures) -> Iterator[Block]:
    lang = figures.lang
    right = say(t.HEADING_RIGHT, lang, id=rubric.id, version=rubric.version)
    yield Heading(say(rubric.title, lang), right)
    facts = [(say(t.SOURCE, lang), rubric.source)] if rubric.source else []
    if rubric.extends:
        parents = ", ".join(f"{p.id} v{p.version} {p.sha256[:8]}" for p in rubric.extends)
        facts.append((say(t.EXTENDS, lang, parents="").strip(), parents))
    facts.append(("sha256", rubric.sha256))
    yield Facts(facts)
    yield Section(say(t.RATES, lang))
    yield Facts(tuple(_rates(rubric, figures)))
    yield from _criteria(rubric, figures)
    yield from _judging(rubric, lang)
    if rubric.mandatory_checks:
        yield Section(say(t.MANDATORY, lang), ", ".join(rubric.mandatory_checks))


def _rates(rubric: Rubric, figures: Figures) -> Iterator[tuple[str, str]]:
    lang, none = figures.lang, say(d.NO_SOURCE, figures.lang)
    yield say(d.HORIZON, lang, value=rubric.horizon), rubric.sources.get("horizon") or none
    discounting = rubric.discounting
    initial, annual = (say(TIMING[x.value], lang) for x in (discounting.initial, discounting.annual))
    rate = figures.trimmed(discounting.rate * 100, 2)
    yield say(d.DISCOUNT, lang, value=rate, initial=initial, annual=annual), discounting.source or none
    for staff, labour in rubric.labour.items():
        kind = say(d.KIND_CASH if labour.cash_releasing else d.KIND_CAPACITY, lang)
        value = figures.trimmed(labour.yen_per_hour, 1)
        yield say(d.LABOUR, lang, staff=say(STAFF[staff.value], lang), value=value, kind=kind), labour.source or none
    yield say(d.FTE, lang, value=figures.trimmed(rubric.hours_per_fte, 1)), rubric.sources.get("hours_per_fte") or none
    resident = figures.trimmed(rubric.resident_yen_per_hour, 1)
    yield say(d.RESIDENT, lang, value=resident), rubric.sources.get("resident_yen_per_hour") or none


def _criteria(rubric: Rubric, figures: Figures) -> Iterator[Block]:
    lang = figures.lang
    ratio = ""
    if rubric.consistency_ratio is not None:
        ratio = say(t.RATIO, lang, value=figures.number(rubric.consistency_ratio, 3))
    yield Section(say(t.CRITERIA, lang), say(t.CRITERIA_REMARK, lang, method=rubric.weighting, ratio=ratio))
    columns = (
        Column(say(t.NAME, lang), Align.LEFT),
        Column(say(t.WEIGHT, lang)),
        Column(say(t.BASIS, lang), Align.LEFT, wraps=True),
        Column(say(t.POINTS, lang), Align.LEFT, wraps=True),
    )
    rows = [
        (title(c, lang), figures.trimmed(rubric.weights[c.id] * 100, 1), _basis(c, lang), _points(c))
        for c in rubric.criteria
    ]
    yield Grid(columns, rows)
    for criterion in rubric.criteria:
        yield from _explained(criterion, lang)


def _basis(criterion: Criterion, lang: Lang) -> str:
    drops = say(t.DROPS, lang) if criterion.drop_when_absent else ""
    if criterion.measure is not None:
        words = MEASURE.get(criterion.measure.rpartition(".")[2])
        return f"{say(words, lang) if words else ''} {criterion.measure}".strip() + drops
    first, last = (f"{criterion.points[position][0]:g}" for position in (0, -1))
    return say(t.RATING, lang, first=first, last=last) + drops


def _points(criterion: Criterion) -> str:
    return ", ".join(f"{x:g}→{points_on(criterion.points, x):g}" for x, _ in criterion.points)


def _explained(criterion: Criterion, lang: Lang) -> Iterator[Block]:
    """Levels, note and source of one criterion."""
    texts = [f"{rating:g}: {say(words, lang)}" for rating, words in criterion.levels.items()]
    texts += [say(criterion.note, lang)] if criterion.note else []
    texts += [f"{say(t.SOURCE, lang)}: {criterion.source}"] if criterion.source else []
    if texts:
        yield Prose(title(criterion, lang))
        for text in texts:
            yield Prose(text, indent=4)


def _judging(rubric: Rubric, lang: Lang) -> Iterator[Block]:
    if rubric.gates:
        yield Section(say(t.GATES, lang))
        for gate in rubric.gates:
            cap = say(VERDICT_SHORT[gate.cap.value], lang)
            text = say(t.GATE, lang, require=str(gate.require), cap=cap) + _since(gate.require, lang)
            yield from _ruled(gate.id, text, gate.condition, gate.source, lang)
    yield Section(say(t.RULES, lang))
    for rule in rubric.verdicts:
        when = say(t.AND, lang).join(str(c) + _since(c, lang) for c in rule.when) or say(t.ALWAYS, lang)
        text = f"{when} → {say(VERDICT_SHORT[rule.verdict.value], lang)}"
        yield from _ruled(rule.id, text, rule.condition, rule.source, lang)


def _since(condition: Condition, lang: Lang) -> str:
    if condition.since is None:
        return ""
    return say(t.SINCE, lang, stage=say(STAGE[condition.since.value], lang))


def _ruled(id_: str, text: str, condition: Words | None, source: str | None, lang: Lang) -> Iterator[Block]:
    yield Prose(f"{id_}: {text}")
    if condition is not None:
        yield Prose(say(condition, lang), indent=4)
    if source is not None:
        yield Prose(f"{say(t.SOURCE, lang)}: {source}", indent=4)
