"""The derivation: every working recomputes, every input is found where it is said to stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from dxroi.engine.ties import equal
from dxroi.loading import rubric_folder
from dxroi.tables.explanation import explanation, explanation_entries
from dxroi.tables.explanation.step import Step
from dxroi.texts import Lang
from tests.answers import EXAMPLES, ROOT, RUBRICS, Case, answered, example, shipped
from tests.tables.recomputing import NUMBER, computed, number, size, workings

EVERY_EXAMPLE = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
HEAD = "name: n\ndepartment: d\nfirst_year: 2027\n"

AWKWARD = HEAD + (
    "operates_from: 2027-11\n"
    "hours_saved:\n"
    "  - {work: a, cases: [700, 310], minutes_before: 7, minutes_after: 0.5, ramp: 0.3, freed_for: x, reused: 0.35}\n"
    "  - {work: b, before: 3.3, after: 40.1, staff: overtime}\n"
    "  - {work: c, hours: 12.5, cash_releasing: true, budget_line: y, yen_per_hour: 1234.56, source: z, from: 2028}\n"
    "cash_saved: [{item: d, annual: [5, 7], until: 2030}]\n"
    "residents: [{procedure: p, cases: 77, online: [0.1, 0.3], minutes_saved: 11, yen_saved: 0.7, visits_saved: 2},\n"
    "  {procedure: q, cases: [91, 13], online: {first: 0.07, ceiling: 0.61, years: 4, curve: s}, minutes_visit: 7,\n"
    "   minutes_online: 11.3, paper: {minutes_per_case: 1.7, until: 2029, staff: fixed-term}}]\n"
    "cost:\n"
    "  - {item: e, initial: 333333, tax: excluded, in: 2028}\n"
    "  - {item: f, annual: [1, 100000], from: 2028, until: 2030}\n"
    "  - {item: g, hours: 7.7, staff: fixed-term}\n"
    "  - {item: h, hours_per_year: 0.3, yen_per_hour: 4321.1, source: z}\n"
    "funding: [{source: national, share: 0.333, of: all}, {source: bond, amount: 77}]\n"
)
"""Every kind of item at once, with numbers that do not come out even."""


def steps(case: Case, lang: Lang = Lang.JA) -> Iterator[Step]:
    """All steps of the derivation."""
    return (step for part in explanation(case.page(lang)) for step in part.steps)


class TestWorkings:
    """Every figure back to its formula: the numbers shown give the number shown."""

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_they_recompute(self, path: Path, rubric: str) -> None:
        for step in steps(example(path, rubric)):
            recompute(step)

    @pytest.mark.parametrize("lang", Lang)
    def test_they_recompute_with_awkward_numbers(self, lang: Lang) -> None:
        case = answered(AWKWARD.encode(), shipped("chigasaki-dx-2"))
        assert sum(recompute(step) for step in steps(case, lang)) > 60

    @EVERY_EXAMPLE
    def test_there_are_many(self, path: Path) -> None:
        case = example(path)
        settled = case.result()["views"]["city"]["net"] is not None
        many = sum(len(list(workings(line))) for step in steps(case) for line in step.workings)
        assert many >= (26 if settled else 8)

    @EVERY_EXAMPLE
    def test_they_say_the_same_in_both_languages(self, path: Path) -> None:
        ja, en = (
            [found for step in steps(example(path), lang) for line in step.workings for found in workings(line)]
            for lang in (Lang.JA, Lang.EN)
        )
        assert ja == en

    @EVERY_EXAMPLE
    def test_the_last_of_each_view_are_the_answers(self, path: Path) -> None:
        case = example(path)
        shown = {step.figure.split()[0]: step.workings[-1] for step in steps(case) if step.workings}
        for view, name in product(("cash", "city", "society"), ("net", "net_present_value", "benefit_cost_ratio")):
            value = case.result()["views"][view][name]
            if value is not None:
                assert number(shown[f"{view}.{name}"].rpartition(" = ")[2]) == pytest.approx(value, rel=1e-12)


def recompute(step: Step) -> int:
    """How many workings of a step recompute; fail where one does not."""
    found = [pair for line in step.workings for pair in workings(line)]
    for expression, value in found:
        assert equal(computed(expression), value, size(expression)), (step.figure, expression, value)
    return len(found)


class TestInputs:
    """Every figure to its file:line:column."""

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_each_is_found_at_its_place(self, path: Path, rubric: str) -> None:
        case = example(path, rubric)
        for step in steps(case):
            field, _, value = step.figure.partition(" = ")
            if value and step.inputs == (field,):
                stands_at_its_place(case, field, value, step.formula)

    @EVERY_EXAMPLE
    def test_every_step_names_places_that_exist(self, path: Path) -> None:
        case = example(path)
        for entry in explanation_entries(case.page(), case.locate):
            inputs = entry["inputs"]
            assert isinstance(inputs, list)
            for each in inputs:
                assert each["line"] >= 1, each
                assert each["column"] >= 1, each

    @EVERY_EXAMPLE
    def test_every_number_of_the_proposal_is_an_input(self, path: Path) -> None:
        case = example(path)
        named = {step.figure.partition(" = ")[0] for step in steps(case)}
        for items in (case.proposal.works, case.proposal.costs, case.proposal.cash_savings, case.proposal.residents):
            for item in items:
                assert any(name.startswith(item.field) for name in named), item.field


def stands_at_its_place(case: Case, field: str, value: str, formula: str) -> None:
    """Fail where the place of a field does not hold its value, or the value before tax that the formula names."""
    place = case.locate(field)
    assert place is not None, field
    file = ROOT / place.path
    lines = (file if file.exists() else Path(rubric_folder()) / place.path).read_text("utf-8").split("\n")
    written = "\n".join([lines[place.line - 1][place.column - 1 :], lines[place.line]])
    if field == "operates_from":  # a month of the calendar there, a fiscal year here
        assert re.match(r"[0-9]{4}-[0-9]{2}", written)
    elif value[0].isdigit():
        wanted = {number(text) for text in NUMBER.findall(f"{value} {formula}")}
        stated = NUMBER.match(written) or re.search(r"(?<=likely: )[0-9.]+|(?<=value: )[0-9.]+", written)
        assert stated, (field, written)
        assert number(stated.group()) in wanted, (field, written)
    else:
        assert written.startswith("unknown"), (field, written)
