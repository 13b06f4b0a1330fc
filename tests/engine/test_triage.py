"""Triage: every proposal is counted once, and no unknown amount is taken as 0."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.comparing import compare
from dxroi.engine.triage import decision_of, triage
from dxroi.finding import Words
from dxroi.models.comparison import Triage
from dxroi.models.proposal import Proposal, Review
from dxroi.models.rubric import Rubric
from dxroi.models.words import Obligation, Verdict
from dxroi.texts.terms import VERDICT, VERDICT_SHORT
from tests.answers import EXAMPLES, example
from tests.strategies import proposals, rubrics

from .law import LAW
from .test_comparing import MANY


def of_examples(*stems: str, **changes: Any) -> Triage:
    cases = [example(path) for path in EXAMPLES if not stems or path.stem in stems]
    return triage(compare([case.proposal._replace(**changes) for case in cases], cases[0].rubric))


class TestSums:
    @LAW
    @given(MANY, rubrics(), st.integers(0, 5))
    def test_each_is_counted_once(self, of: list[Proposal], rubric: Rubric, bound: int) -> None:
        mixed = [each._replace(obligation=Obligation.SECURITY) if n < bound else each for n, each in enumerate(of)]
        found = triage(compare(mixed, rubric))
        assert sum(tally.number for tally in found.verdicts.values()) + found.obligatory.number == len(of)
        assert found.total.number == len(of)
        assert found.obligatory.number == min(bound, len(of))

    @LAW
    @given(MANY, rubrics())
    def test_the_total_is_that_of_the_rows(self, of: list[Proposal], rubric: Rubric) -> None:
        compared = compare(of, rubric)
        found = triage(compared)
        amounts = [amount for each in compared.candidates for amount in each.revenue]
        assert None not in amounts
        assert found.total.whole.yen == pytest.approx(sum(a for a in amounts if a is not None))
        assert sum(each.yen for each in found.total.by_year) == pytest.approx(found.total.whole.yen)
        assert found.total.whole.unknown == 0

    def test_what_is_unknown_is_in_no_sum(self) -> None:
        found = of_examples("hoiku-withheld", "tsukuba-rpa")
        assert found.years == (2027, 2028, 2029, 2030, 2031)
        withheld = found.verdicts[Verdict.WITHHELD]
        assert [(each.yen, each.known, each.unknown) for each in withheld.by_year] == [(0, 0, 1)] * 5
        assert [(each.yen, each.known, each.unknown) for each in found.total.by_year][1:] == [(600_000, 1, 1)] * 4
        assert (found.total.whole.known, found.total.whole.unknown) == (1, 1)

    def test_without_a_first_year_it_is_in_no_year(self) -> None:
        found = of_examples("tsukuba-rpa", first_year=None)
        assert (found.years, found.undated, found.total.number) == ((), 1, 1)
        assert found.total.whole.yen == 5_500_000

    def test_nothing_at_all(self) -> None:
        found = triage(compare([], example(EXAMPLES[0]).rubric))
        assert (found.years, found.total.number, found.withheld) == ((), 0, ())


class TestDecisions:
    """The office's words are compared where they name a verdict; others are counted, never guessed at."""

    @pytest.mark.parametrize("verdict", Verdict)
    @pytest.mark.parametrize("texts", [VERDICT, VERDICT_SHORT], ids=["full", "short"])
    def test_every_word_of_the_screens(self, verdict: Verdict, texts: dict[str, Words]) -> None:
        for text in (*texts[verdict.value], verdict.value):
            assert decision_of(text) is verdict
            assert decision_of(f" {text}　") is verdict
            assert decision_of(text.upper()) is verdict

    @pytest.mark.parametrize("text", ["採択", "条件付きで投資対効果あり", "", "ありかも", None])
    def test_other_words(self, text: str | None) -> None:
        assert decision_of(text) is None

    def test_half_width_brackets(self) -> None:
        assert decision_of("投資対効果あり (条件付き)") is Verdict.CONDITIONAL

    @pytest.mark.parametrize(
        ("decision", "differing", "agreeing", "unmatched"),
        [("条件付き", 1, 0, 0), ("あり", 0, 1, 0), ("継続審議", 0, 0, 1), (None, 0, 0, 0)],
    )
    def test_beside_the_computed_one(self, decision: str | None, differing: int, agreeing: int, unmatched: int) -> None:
        found = of_examples("tsukuba-rpa", review=Review(decision=decision))
        assert (len(found.differing), found.agreeing, len(found.unmatched)) == (differing, agreeing, unmatched)

    def test_an_obligatory_one_is_not_compared(self) -> None:
        found = of_examples("tsukuba-rpa", review=Review(decision="条件付き"), obligation=Obligation.STATUTORY)
        assert found.differing == ()


class TestToday:
    @LAW
    @given(st.lists(proposals(), max_size=4), rubrics())
    def test_by_department_then_path(self, drawn: list[Proposal], rubric: Rubric) -> None:
        of = [each._replace(path=f"{9 - n}.yaml", department="ab"[n % 2]) for n, each in enumerate(drawn)]
        near = [(each.department, each.path) for each in triage(compare(of, rubric)).near]
        assert near == sorted(near)

    def test_of_the_examples(self) -> None:
        found = of_examples()
        assert {each.id for each in found.withheld} == {
            "hoiku-withheld",
            "kobe-contracts",
            "mitaka-convenience",
            "musashino-rpa",
            "nara-convenience",
            "saitama-nursery",
            "uki-rpa",
        }
        assert {each.id for each in found.near} == {"tsukuba-rpa", "sanda-paperless"}
