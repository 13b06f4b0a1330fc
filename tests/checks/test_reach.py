"""A rule that is said to be out of reach is never the one that decides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxroi.checks.rubric.reach import Interval, Reach, interval_of, opposite
from dxroi.checks.rubric.rule_never_holds import check_rubric as never_holds
from dxroi.checks.rubric.rule_never_reached import check_rubric as never_reached
from dxroi.engine.ties import holds
from dxroi.loading import load_rubric
from dxroi.models.measures import OPERATORS
from dxroi.models.rubric import Condition, Rubric, Rule
from dxroi.models.words import Stage, Verdict

RUBRIC = load_rubric("chigasaki-dx-2")
VALUES = {"city.net": (-2, -1, -0.5, 0, 0.5, 1, 2), "undirected_share": (0, 0.25, 0.5, 1), "unknowns": (0, 1, 2)}

measures = st.sampled_from(sorted(VALUES))
stages = st.none() | st.sampled_from(list(Stage))
conditions = st.builds(
    Condition, st.just("f"), measures, st.sampled_from(OPERATORS), st.sampled_from([-1, 0, 0.5, 1, 2]), stages
)


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    lists = draw(st.lists(st.tuples(st.lists(conditions, min_size=1, max_size=3), stages), min_size=1, max_size=4))
    rules = [Rule(f"r{n}", Verdict.JUSTIFIED, tuple(when), since=since) for n, (when, since) in enumerate(lists)]
    return RUBRIC._replace(verdicts=(*rules, Rule("otherwise", Verdict.NOT_YET, ())))


def applies(since: Stage | None, stage: Stage) -> bool:
    return since is None or stage.reached(since)


def deciding(rubric: Rubric, values: dict[str, float], stage: Stage) -> str:
    for rule in rubric.verdicts:
        when = [c for c in rule.when if applies(c.since, stage)]
        if applies(rule.since, stage) and all(holds(values[c.measure], c.operator, c.number) for c in when):
            return rule.id
    raise AssertionError


@given(rubrics())
def test_what_is_out_of_reach_never_decides(rubric: Rubric) -> None:
    unreached = {str(f.values["id"]) for f in never_reached(rubric)}
    reached = {
        deciding(rubric, {"city.net": net, "undirected_share": share, "unknowns": unknowns}, stage)
        for net in VALUES["city.net"]
        for share in VALUES["undirected_share"]
        for unknowns in VALUES["unknowns"]
        for stage in Stage
    }
    assert not unreached & reached


@given(st.lists(conditions, min_size=1, max_size=3))
def test_what_never_holds_never_holds(when: list[Condition]) -> None:
    """A condition that begins at a later stage counts: at that stage the rule is as good as deleted."""
    rubric = RUBRIC._replace(verdicts=(Rule("r", Verdict.JUSTIFIED, tuple(when)), Rule("o", Verdict.NOT_YET, ())))
    if any(True for _ in never_holds(rubric)):
        for net in VALUES["city.net"]:
            for share in VALUES["undirected_share"]:
                for unknowns in VALUES["unknowns"]:
                    values = {"city.net": net, "undirected_share": share, "unknowns": unknowns}
                    assert not all(holds(values[c.measure], c.operator, c.number) for c in when)


@given(conditions, st.sampled_from([-2, -1, -0.5, 0, 0.5, 1, 2]))
def test_a_condition_and_its_opposite_share_out_every_value(condition: Condition, value: float) -> None:
    turned = opposite(condition)
    if turned is not None:
        assert holds(value, condition.operator, condition.number) != holds(value, turned.operator, turned.number)


def test_the_score_follows_from_what_its_criteria_can_be() -> None:
    poor = Condition("f", "city.benefit_cost_ratio", "<=", 0)
    assert round(Reach(RUBRIC, [poor]).of("score").high) == round(100 - 40 * 100 / 125)
    assert interval_of(Condition("f", "unknowns", ">", 0)) == Interval(low=1)
