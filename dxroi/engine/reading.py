"""Reading measures by name, as criteria, gates and rules do."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine import measures, scoring
from dxroi.engine.flows import summed
from dxroi.engine.ledgers import ledgers
from dxroi.engine.measures import ViewReader
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.engine.totals import Totals, totals
from dxroi.models.appraisal import CriterionResult, Measure, Reason, View
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Criterion, Rubric


class Case(NamedTuple):
    """What is judged, by what, under which assumptions."""

    proposal: Proposal
    rubric: Rubric
    scenario: Scenario

    def totals(self) -> Totals:
        """All totals over the rubric's horizon."""
        return totals(ledgers(self.proposal, self.rubric, self.scenario))


_VIEWS = {view.value: view for view in View}
_COUNTS = ("unknowns", "unstated_ratings")
"""What is only known once every criterion has been read."""


class MeasureReader:
    """Every measure of one case over the first `years`, each computed once and only when read."""

    def __init__(self, case: Case, of: Totals, years: int) -> None:
        self.case, self.totals, self.years = case, of, years
        self._views: dict[str, ViewReader] = {}
        self._read: dict[str, Measure] = {}
        self._needed: frozenset[str] | None = None
        self.unstated: tuple[str, ...] = ()
        self.criteria: tuple[CriterionResult, ...] = ()
        self.criteria = tuple(self._criteria())
        self._needed = None  # a criterion may have asked before all criteria were there
        for name in _COUNTS:
            self._read.pop(name, None)
        self.score = self._score()

    def read(self, name: str) -> Measure:
        """A measure by its full name, `city.net` or `score`."""
        found = self._read.get(name)
        if found is None:
            found = self._read[name] = self._compute(name)
        return found

    def view(self, name: str) -> ViewReader:
        """The reader of one view."""
        found = self._views.get(name)
        if found is None:
            found = self._views[name] = ViewReader(self.totals, _VIEWS[name], self.years, self.case.rubric.discounting)
        return found

    def _compute(self, name: str) -> Measure:
        first, _, rest = name.partition(".")
        if first == "rating":
            return next(Measure(c.value) for c in self.criteria if c.id == rest)
        if rest:
            return self.view(first).read(rest)
        if name in ("hours_saved", "undirected_hours", "undirected_share", "visits_saved"):
            return getattr(measures, name)(self.totals, self.years)  # type: ignore[no-any-return]
        if name == "fte":
            return measures.fte(self.totals, self.years, self.case.rubric.hours_per_fte)
        if name == "literacy_steps":
            return measures.literacy_steps(self.case.proposal.literacy, self.case.scenario)
        if name == "unknowns":
            return Measure(len(self.needed_unknowns()))
        if name == "unstated_ratings":
            return Measure(len(self.unstated))
        if name == "score":
            return self.score
        raise KeyError(name)

    def needed_unknowns(self) -> frozenset[str]:
        """The unknowns that leave null what the rubric's criteria, gates or rules read."""
        if self._needed is None:
            self._needed = self._compute_needed() if self._any_unknown() else NOTHING
        return self._needed

    def _any_unknown(self) -> bool:
        literacy = self.case.proposal.literacy
        return self.totals.any_unknown() or (literacy is not None and literacy.people.unknown)

    def _compute_needed(self) -> frozenset[str]:
        rubric, stage = self.case.rubric, self.case.proposal.stage
        conditions = [g.require for g in rubric.gates]
        conditions += [c for r in rubric.verdicts if r.since is None or stage.reached(r.since) for c in r.when]
        names = {c.measure for c in conditions if c.since is None or stage.reached(c.since)}
        needed = NOTHING.union(*(c.missing for c in self.criteria if c.weight))
        return needed.union(*(self.read(n).missing for n in names if n != "unknowns"))

    def _criteria(self) -> list[CriterionResult]:
        rubric = self.case.rubric
        dropped = frozenset([c.id for c in rubric.criteria if c.drop_when_absent and self._lacks(c)])
        in_money = frozenset([scoring.REUSABILITY]) if self.case.proposal.reuse_counted else frozenset()
        weightless = dropped | in_money
        weights = scoring.weights_without(rubric.weights, weightless) if weightless else rubric.weights
        found = {id_: CriterionResult(id_, None, False, None, 0, 0, False) for id_ in dropped}
        for each in rubric.criteria:
            if each.measure is None and each.id not in found:
                found[each.id] = self._rated(each, weights[each.id])
        for each in rubric.criteria:  # when all ratings are read: a measure may count those that are not stated
            if each.measure is not None and each.id not in found:
                found[each.id] = self._measured(each, each.measure, weights[each.id])
        for id_ in in_money & found.keys():  # gates may still read its value
            found[id_] = found[id_]._replace(contribution=0, applies=False)
        return [found[each.id] for each in rubric.criteria]

    def _lacks(self, criterion: Criterion) -> bool:
        """Whether neither a rating nor `residents:` is stated."""
        proposal = self.case.proposal
        rating = proposal.ratings.get(criterion.id)
        rated = scoring.is_stated(criterion, None if rating is None else rating.deciding)
        return not proposal.residents_stated and not rated

    def _measured(self, criterion: Criterion, name: str, weight: float) -> CriterionResult:
        measure = self.read(name)
        value = measure.stands_for if measure.value is None else measure.value
        points = None if value is None else scoring.points_on(criterion.points, value)
        contribution = None if points is None else points * weight
        return CriterionResult(criterion.id, measure.value, True, points, weight, contribution, True, measure.missing)

    def _rated(self, criterion: Criterion, weight: float) -> CriterionResult:
        rating = self.case.proposal.ratings.get(criterion.id)
        value = None if rating is None else rating.deciding
        stated = scoring.is_stated(criterion, value)
        if not stated:
            best = self.case.scenario.best_ratings
            self.unstated = (*self.unstated, criterion.id) if weight and not best else self.unstated
            value = scoring.strongest(criterion) if best else scoring.weakest(criterion)
        points = scoring.points_on(criterion.points, 0 if value is None else value)
        return CriterionResult(criterion.id, value, stated, points, weight, points * weight)

    def _score(self) -> Measure:
        """Σ weight × points; null where the points of a criterion with weight are."""
        counted = [c for c in self.criteria if c.weight]
        known = [c.contribution for c in counted if c.contribution is not None]
        if counted and len(known) == len(counted):
            return Measure(summed(known))
        missing = NOTHING.union(*(c.missing for c in counted))
        return Measure(None, Reason.UNKNOWN, missing=missing) if missing else Measure(None, Reason.UNDEFINED)
