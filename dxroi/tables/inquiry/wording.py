"""One question of `dxroi questions` in words: what it is about, what is asked, what the answer decides, what is wanted.

Texts are those of one city office to another: です・ます, and never a guess at the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dxroi.engine.inquiries import Inquiry
from dxroi.engine.judging import is_cost
from dxroi.engine.questions import Asked
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.study import Drawing, Study
from dxroi.finding import Finding, Location, Words
from dxroi.models.appraisal import Bound
from dxroi.models.proposal import item_name
from dxroi.models.words import Verdict
from dxroi.tables.page import Page
from dxroi.tables.screen.withheld import bounded
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.tables.sensitivity.turning import limit
from dxroi.texts import questions as t
from dxroi.texts.findings import hint, message
from dxroi.texts.screen import NOT_STATED_COST
from dxroi.texts.terms import STAGE

Locate = Callable[[str], Location | None]
_ESTIMATED = (Asked.HOURS, Asked.RUNNING_COST, Asked.INITIAL_COST, Asked.OWN_HOURS, Asked.SAVING, Asked.UPTAKE)
_WANTED = {
    Asked.HOURS: "hours",
    Asked.RUNNING_COST: "yearly-cost",
    Asked.INITIAL_COST: "cost",
    Asked.OWN_HOURS: "own-hours",
    Asked.SAVING: "saving",
    Asked.UPTAKE: "uptake",
    Asked.RATINGS: "rating",
    Asked.GROUNDS: "rating",
    Asked.DESTINATION: "destination",
    Asked.START: "start",
}


class Worded(NamedTuple):
    """One question, ready to be sent."""

    inquiry: Inquiry
    title: str
    question: str
    why: str
    """What the answer would decide."""
    evidence: str
    """What kind of evidence is wanted, or how the file is mended; empty where nothing particular is."""
    place: Location | None
    """Where the field stands in the file; none where it does not, or stands in the rubric."""


class Letter(NamedTuple):
    """The questions about one proposal."""

    page: Page
    asked: tuple[Worded, ...]


def letter(page: Page, inquiries: tuple[Inquiry, ...], locate: Locate) -> Letter:
    """The questions in words."""
    writer = _Writer(page, Sheet(Study(Case(page.proposal, page.rubric, AS_WRITTEN), Drawing(), 0), page.figures))
    return Letter(page, tuple(writer.worded(each, _place(each.field, locate)) for each in inquiries))


def _place(field: str, locate: Locate) -> Location | None:
    """The place of a field that is there; what is not leads to what holds it."""
    if field.startswith("rubric."):
        return None
    place, above = locate(field), locate(field.rpartition(".")[0])
    return None if place is None or place == above else place


class _Writer(NamedTuple):
    """Words for the questions about one proposal."""

    page: Page
    sheet: Sheet

    def worded(self, each: Inquiry, place: Location | None) -> Worded:
        return Worded(
            each, self._title(each), self._question(each, place), self._why(each), self._evidence(each), place
        )

    def _title(self, each: Inquiry) -> str:
        say, field = self.page.say, each.field
        if each.kind in (Asked.RATINGS, Asked.GROUNDS):
            return say(t.TITLE["ratings"], name=self._criterion(each))
        if each.kind is Asked.LATER:
            return say(t.TITLE["later"], stage=self._stage(each))
        if each.kind in (Asked.SAVING, Asked.UPTAKE):
            name = item_name(self.page.proposal, field) or self.sheet.label(field)
            return say(t.TITLE[each.kind.value], name=name)
        if each.kind in (Asked.DESTINATION, Asked.START):
            return say(t.TITLE[each.kind.value])
        if each.kind is Asked.UNKNOWN:
            return self.page.label(field)
        return self.sheet.label(field) if field else say(t.TITLE["whole"])

    def _criterion(self, each: Inquiry) -> str:
        return self.page.criterion_named(each.subjects[0])

    def _stage(self, each: Inquiry) -> str:
        return self.page.say(STAGE[each.stage.value]) if each.stage else ""

    def _question(self, each: Inquiry, place: Location | None) -> str:
        if each.kind is Asked.UNKNOWN:
            return self._unknown(each, place)
        kind = "contract-price" if ".contract." in each.field and each.kind is Asked.RUNNING_COST else each.kind.value
        return self.page.say(t.ASKED[kind], **dict(self._values(each)))

    def _unknown(self, each: Inquiry, place: Location | None) -> str:
        name = self.page.label(each.field)
        if each.field == "first_year":
            return self.page.say(t.ASKED["unknown-year"])
        if name == self.page.say(NOT_STATED_COST) and place is None:
            return self.page.say(t.ASKED["not-stated"])
        kind = "unknown-cost" if _is_money(each.field) else "unknown"
        return self.page.say(t.ASKED[kind], name=name)

    def _values(self, each: Inquiry) -> Iterator[tuple[str, str]]:
        """What the sentence is filled in with."""
        if each.kind in (Asked.RATINGS, Asked.GROUNDS):
            criterion = next(c for c in self.page.rubric.criteria if c.id == each.subjects[0])
            yield "name", self._criterion(each)
            yield "low", f"{min(criterion.levels or (criterion.points[0][0],)):g}"
            yield "high", f"{criterion.points[-1][0]:g}"
            rating = self.page.proposal.ratings.get(criterion.id)
            yield "rating", "" if rating is None else f"{rating.rating:g}"
        elif each.kind is Asked.DESTINATION:
            names = [item_name(self.page.proposal, field) or self.sheet.label(field) for field in each.subjects]
            yield "names", self.page.joined(names)
        elif each.kind is Asked.LATER:
            yield "requirement", self._requirement(each.subjects[0])
            yield "stage", self._stage(each)
        elif each.finding is not None:
            yield "message", self._message(each.finding)

    def _requirement(self, id_: str) -> str:
        condition = next((g.condition for g in self.page.rubric.gates if g.id == id_), None)
        return self.page.say(condition) if condition else id_

    def _message(self, found: Finding) -> str:
        return message(found, self.page.figures.lang)

    def _evidence(self, each: Inquiry) -> str:
        if each.finding is not None:
            return hint(each.finding, self.page.figures.lang)
        if each.kind is Asked.UNKNOWN:
            if each.field == "first_year":
                return self.page.say(t.EVIDENCE_WANTED["start"])
            kind = "yearly-cost" if each.field.split(".")[-1] == "annual" else "cost"
            kind = kind if _is_money(each.field) else "hours" if each.field.startswith("hours_saved") else "unknown"
            return self.page.say(t.EVIDENCE_WANTED[kind])
        return self.page.say(t.EVIDENCE_WANTED[_WANTED[each.kind]]) if each.kind in _WANTED else ""

    def _why(self, each: Inquiry) -> str:
        if each.kind is Asked.UNKNOWN:
            return self._outlook(each)
        if each.kind is Asked.FINDING:
            return self.page.say(t.FINDING_OPEN)
        words = self._consequence(each)
        then = self.page.verdict(each.then) if each.then else ""
        if words is None or not then:
            return self.page.say(t.NO_TURN_YET if self._awaits(each) else t.NO_TURN)
        if each.switch is not None:
            now = self.sheet.value(each.switch.field, each.switch.now)
            return self.page.say(words, now=now, limit=limit(self.sheet, each.switch), then=then)
        return self.page.say(words, then=then, stage=self._stage(each))

    def _awaits(self, each: Inquiry) -> bool:
        """Whether nothing can be said yet, because values are unknown."""
        judgement = self.page.appraisal.judgement
        searched = each.kind in _ESTIMATED or each.kind is Asked.START
        return judgement.verdict is Verdict.WITHHELD or (searched and bool(judgement.unknowns))

    def _consequence(self, each: Inquiry) -> Words | None:
        """The sentence for what another answer would bring."""
        if each.kind in _ESTIMATED:
            return t.TURNS
        if each.kind is Asked.DESTINATION:
            return t.LOWERED if each.stage else t.DIRECTED
        of_kind = {Asked.RATINGS: t.BEST, Asked.GROUNDS: t.WORST, Asked.START: t.TURNS_START, Asked.LATER: t.CAPPED}
        return of_kind.get(each.kind)

    def _outlook(self, each: Inquiry) -> str:
        judgement, bounds = self.page.appraisal.judgement, each.bounds
        if each.field not in judgement.unknowns:
            return self.page.say(t.UNKNOWN_IDLE)
        if judgement.verdict is Verdict.NOT_YET:
            return self.page.say(t.UNKNOWN_HOPELESS)
        if not bounds:
            return self.page.say(t.UNKNOWN_NEEDED)
        if all(bound.verdict is Verdict.WITHHELD for bound in bounds):
            return self.page.say(t.OUTLOOK_WITHHELD)
        alone = len(judgement.unknowns) == 1
        if not alone and len(bounds) == 1 and bounds[0].verdict is not Verdict.NOT_YET:
            return self.page.say(t.OUTLOOK_ALONE)
        return self.page.say(t.EXPECTED if alone else t.EXPECTED_BEST, limits=self._limits(bounds))

    def _limits(self, bounds: tuple[Bound, ...]) -> str:
        """At which values which verdict would stand, best first."""
        previous: tuple[Bound | None, ...] = (None, *bounds)
        texts = [
            self.page.say(t.LIMIT_OF, range=bounded(self.page, bound, before), verdict=self.page.verdict(bound.verdict))
            for before, bound in zip(previous, bounds, strict=False)
        ]
        return self.page.say(t.LIMIT_COMMA).join(texts)


def _is_money(path: str) -> bool:
    """Whether an amount of money is unknown.

    >>> _is_money("cost.0.annual"), _is_money("cost.0.hours"), _is_money("cash_saved.0.annual")
    (True, False, True)
    """
    names = [part for part in path.split(".") if not part.isdigit()]
    return (is_cost(path) or names[0] == "cash_saved") and not names[-1].startswith("hours")
