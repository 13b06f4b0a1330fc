"""Which option stands out under which view, and what the difference rests on, in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.finding import Words
from dxroi.models.options import OptionFigures, OptionsStudy, Standing
from dxroi.tables.figures import Figures
from dxroi.tables.page import era_year
from dxroi.texts import Lang, say
from dxroi.texts import options as t
from dxroi.texts.screen import LIST_COMMA, PLUS

_CITY = "city.net"


def label(of: OptionFigures, figures: Figures) -> str:
    """What an option is called at the head of a column: its id."""
    if of.is_base:
        return say(t.NOTHING, figures.lang)
    return of.id if of.field else say(t.WRITTEN, figures.lang)


def name(of: OptionFigures, figures: Figures) -> str:
    """What it is called in a sentence."""
    if of.is_base:
        return say(t.NOTHING_NAME, figures.lang)
    return of.name if of.field else say(t.WRITTEN, figures.lang)


def standing_text(study: OptionsStudy, figures: Figures) -> str:
    """The whole of it."""
    space = "" if figures.lang.value == "ja" else " "
    said = [_by_city(study, figures), *_by_others(study, figures), *_left_out(study, figures)]
    return space.join([*said, *other_years(study, figures)])


def other_years(study: OptionsStudy, figures: Figures) -> Iterator[str]:
    """Which options are judged over other fiscal years than the proposal as written, and over how many months."""
    written, *others = study.options
    spans: dict[tuple[int, int, int], list[str]] = {}
    own = _span(written)
    for each in others:
        span = _span(each)
        if own is not None and span is not None and span[0] != own[0]:
            spans.setdefault(span, []).append(each.id)
    for (first, last, months), ids in spans.items():
        values = {"first": fiscal(first, figures), "last": fiscal(last, figures), "months": months}
        yield say(
            t.OTHER_YEARS,
            figures.lang,
            names=_names(ids, study, figures),
            written=name(written, figures),
            own_first=fiscal((own or (0,))[0], figures),
            own_months=written.months,
            **values,
        )


def _span(of: OptionFigures) -> tuple[int, int, int] | None:
    """First and last fiscal year, and the months in which it runs; none without a first year."""
    first, last = of.years[0].year, of.years[-1].year
    return None if first is None or last is None else (first, last, of.months)


def fiscal(year: int, figures: Figures) -> str:
    """A fiscal year as the language writes it: 令和9, 2027."""
    return era_year(year) if figures.lang is Lang.JA else str(year)


def _names(ids: Sequence[str], study: OptionsStudy, figures: Figures) -> str:
    return say(t.QUOTED_COMMA, figures.lang).join(name(study.of(id_), figures) for id_ in ids)


def _by_city(study: OptionsStudy, figures: Figures) -> str:
    standing = study.standings.get(_CITY)
    if standing is None:
        return say(t.NOT_COMPARABLE, figures.lang)
    best, net = _names(standing.best, study, figures), study.of(standing.best[0]).measures[_CITY]
    words = {"best": best, "net": signed(net.value or 0, net.scale, figures)}
    if len(standing.best) > 1:
        return say(t.ALIKE, figures.lang, **words)
    if standing.second is None or any(part.value is None for part in study.parts.values()):
        return say(t.BEST_ALONE, figures.lang, **words)
    parts = [part for part in study.parts.values() if part.value]
    return say(
        t.BEST if len(parts) > 1 else t.BEST_BY_ONE, figures.lang, **words, **_rests_on(study, standing, figures)
    )


def _rests_on(study: OptionsStudy, standing: Standing, figures: Figures) -> dict[str, str]:
    """The largest part of the difference, and all of them."""
    ordered = sorted(study.parts.items(), key=lambda part: -abs(part[1].value or 0))
    parts = [
        say(t.PART_OF, figures.lang, name=say(t.PART[key], figures.lang), amount=signed(of.value, of.scale, figures))
        for key, of in ordered
        if of.value
    ]
    return {
        "second": name(study.of(standing.second or ""), figures),
        "difference": figures.amount(standing.difference.value, standing.difference.scale),
        "part": say(t.PART[ordered[0][0]], figures.lang),
        "parts": say(LIST_COMMA, figures.lang).join(parts),
    }


def signed(value: float, scale: float, figures: Figures) -> str:
    """An amount with its sign and unit."""
    return (say(PLUS, figures.lang) if value > 0 else "") + figures.amount(value, scale)


def _by_others(study: OptionsStudy, figures: Figures) -> Iterator[str]:
    """The other views, those with one answer together."""
    city = study.standings.get(_CITY)
    for best, views in _alike(study, t.IN_VIEW, figures):
        same = city is not None and best == city.best
        yield say(t.ALSO if same else t.OTHERWISE, figures.lang, views=views, best=_names(best, study, figures))
    for best, views in _alike(study, t.LEAST_OF, figures):
        yield say(t.LEAST, figures.lang, views=views, best=_names(best, study, figures))


def _alike(study: OptionsStudy, views: Mapping[str, Words], figures: Figures) -> Iterator[tuple[tuple[str, ...], str]]:
    """Which is best, with all views in which it is."""
    found: dict[tuple[str, ...], list[str]] = {}
    for measure, words in views.items():
        standing = study.standings.get(measure)
        if standing is not None and _tells(measure, study):
            found.setdefault(standing.best, []).append(say(words, figures.lang))
    return ((best, say(t.VIEWS_AND, figures.lang).join(names)) for best, names in found.items())


def _tells(measure: str, study: OptionsStudy) -> bool:
    """Whether a view says anything: residents where any are stated."""
    if measure == "society.net":
        return any(each.proposal is not None and each.proposal.residents_stated for each in study.options)
    return True


def _left_out(study: OptionsStudy, figures: Figures) -> Iterator[str]:
    for each in study.options:
        if each.missing:
            paths = say(LIST_COMMA, figures.lang).join(sorted(each.missing))
            yield say(t.LEFT_OUT, figures.lang, name=name(each, figures), paths=paths)
