"""The manual as screens: the page of a code or a term, everything there is, and every code with its severities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.names import plain
from dxroi.finding import Words
from dxroi.models.appraisal import View
from dxroi.models.measures import VIEW_MEASURES
from dxroi.models.words import Stage
from dxroi.tables.blocks import Block, Facts, Gap, Prose, Screen, Section, Verbatim
from dxroi.tables.reporting import code_text, in_general
from dxroi.texts import Lang, manual, say
from dxroi.texts.findings import CATALOGUE
from dxroi.texts.headings import ALSO, HEADING_LABELS

_MOST = 12
"""So many pages are shown at most for a word that is not the name of one."""


class _Page(NamedTuple):
    """What a word means in one of its uses."""

    name: str
    kind: Words
    text: Words
    label: Words | None

    @classmethod
    def of(cls, chapter: manual.Chapter, key: str, name: str | None = None) -> _Page:
        """A term of a chapter; `name` is what was asked for."""
        return cls(name or key, chapter.title, chapter.terms[key], chapter.labels.get(key))

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """The word, its kind and its meaning."""
        label = f": {say(self.label, lang)}" if self.label else ""
        yield Section(self.name, say(self.kind, lang) + label)
        yield Prose(say(self.text, lang), 4)

    def mentions(self, word: str) -> bool:
        """Whether the word is in its label or text."""
        return any(word in each.casefold() for each in (*(self.label or ()), *self.text))


def code_page(code: str, severities: Sequence[str], lang: Lang) -> Screen:
    """What a code says and asks, how much it weighs at each stage, why, the way out, a bad and a good example."""
    entry = CATALOGUE[code]
    order = " / ".join(Stage)
    weight = " / ".join(_once(severities)) + (f" ({order})" if len(set(severities)) > 1 else "")
    facts = [(say(manual.SEVERITIES, lang), weight)]
    if entry.page is not None:
        facts += [
            (say(manual.ASKS, lang), say(entry.page.asks, lang)),
            (say(manual.WHY, lang), say(entry.page.why, lang)),
        ]
    facts.append((say(manual.HINT, lang), in_general(say(entry.hint, lang))))
    blocks: list[Block] = [Section(code, in_general(say(entry.message, lang))), Facts(facts)]
    if entry.page is not None:
        for title, example in ((manual.BAD, entry.page.bad), (manual.GOOD, entry.page.good)):
            blocks += [Prose(say(title, lang)), Verbatim(example.strip("\n"), 4)]
    return Screen(blocks)


def term_page(term: str, lang: Lang) -> Screen | None:
    """Every meaning of a term or of a word of the screens, else the pages that have it in names, labels or texts."""
    pages = list(_meanings(term)) or list(dict.fromkeys([*_called(term), *_with(term)]))[:_MOST]
    return Screen([block for page in pages for block in page.blocks(lang)]) if pages else None


def contents(lang: Lang) -> Screen:
    """Every term and code."""
    blocks: list[Block] = []
    for chapter in manual.MANUAL:
        terms = [(name, say(text, lang)) for name, text in chapter.terms.items()]
        blocks += [Section(say(chapter.title, lang)), Facts(terms), Gap()]
    codes = [(code, code_text(code, lang).title) for code in sorted(CATALOGUE)]
    return Screen([*blocks, Section(say(manual.CHECKS_TITLE, lang)), Facts(codes)])


def strictness_list(severities: Mapping[str, Sequence[str]], lang: Lang) -> Screen:
    """Every code with how much it weighs, at each stage where that differs, and what it looks at."""
    order = Prose(say(manual.STAGES_IN_ORDER, lang, stages=" / ".join(Stage)), 0)
    rows = [(code, " / ".join(_once(each)) + ": " + code_text(code, lang).title) for code, each in severities.items()]
    return Screen([order, Facts(sorted(rows), indent=0)])


def names() -> Sequence[str]:
    """Everything that has a page."""
    return [*CATALOGUE, *(name for chapter in manual.MANUAL for name in chapter.terms)]


def _once(severities: Sequence[str]) -> Sequence[str]:
    """One word where it is the same at every stage."""
    return severities[:1] if len(set(severities)) == 1 else severities


def _meanings(term: str) -> Iterator[_Page]:
    """The word in each of its uses; `city.net` is a measure of a view."""
    view, dot, measure = term.partition(".")
    if dot and view in tuple(View) and measure in VIEW_MEASURES:
        uses = ((manual.MEASURES_TITLE, measure, term), (manual.VIEWS_TITLE, view, view))
        yield from (_Page.of(_chapter(title), key, name) for title, key, name in uses)
        return
    key = "rating.ID" if term.startswith("rating.") else term
    yield from (_Page.of(chapter, key, term) for chapter in manual.MANUAL if key in chapter.terms)


def _called(word: str) -> Iterator[_Page]:
    """What the screens call by a word, widths, case and blanks aside."""
    labels = [(key, words) for key, words in HEADING_LABELS.items()]
    labels += [(key, words) for key, others in ALSO.items() for words in others]
    keys = dict.fromkeys(key for key, words in labels if plain(word) in map(plain, words))
    return (page for key in keys for page in _meanings(key))


def _chapter(title: Words) -> manual.Chapter:
    return next(chapter for chapter in manual.MANUAL if chapter.title == title)


def _with(part: str) -> Sequence[_Page]:
    """The pages that have a word in their names (`payback`), else in their labels or texts (`回収年数`)."""
    word = part.casefold().replace("_", " ")
    if len(word) < 2:
        return ()
    pages = [_Page.of(chapter, name) for chapter in manual.MANUAL for name in chapter.terms]
    named = [page for page in pages if word in page.name.casefold().replace("_", " ")]
    return (named or [page for page in pages if page.mentions(word)])[:_MOST]
