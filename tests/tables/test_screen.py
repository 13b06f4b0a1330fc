"""The first screen: its figures are those of the JSON, rounded; the same ones in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from dxroi.finding import Words
from dxroi.models.quantity import Number
from dxroi.tables.blocks import Grid, Heading, Screen
from dxroi.tables.screen import first_screen
from dxroi.texts import Lang, say
from dxroi.texts import screen as t
from tests.answers import EXAMPLES, RUBRICS, Case, answered, example, shipped

EVERY_EXAMPLE = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
ROWS: Mapping[str, tuple[Words, ...]] = {
    "cost": (t.ROW_COST,),
    "grants": (t.ROW_GRANTS,),
    "bond": (t.ROW_BOND,),
    "general_revenue": (t.ROW_GENERAL, t.ROW_GENERAL_RISING),
    "cash": (t.ROW_CASH,),
    "capacity": (t.ROW_CAPACITY,),
    "net": (t.ROW_NET,),
    "cumulative_net": (t.ROW_CUMULATIVE,),
    "residents": (t.ROW_RESIDENTS,),
}
"""Key of a year in the JSON -> the rows that show it."""


def thousands(yen: Number | None) -> str:
    """Yen as the screen has them: half away from zero, ▲ for negatives."""
    if yen is None:
        return t.UNKNOWN.ja
    rounded = (Decimal(repr(yen)) / 1000).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{'▲' if rounded < 0 else ''}{abs(rounded):,}"


def balance(screen: Screen) -> Mapping[str, list[str]]:
    """The rows of the table by year, by name."""
    grid = next(block for block in screen.blocks if isinstance(block, Grid) and len(block.columns) > 3)
    return {row[0]: list(row[1:]) for row in grid.rows}


def shown(case: Case, lang: Lang = Lang.JA) -> Screen:
    """The first screen."""
    return first_screen(case.page(lang))


class TestBalance:
    """年度別収支: by year, in thousands of yen, rounded; the sums beside them."""

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", [name for name in RUBRICS if name != "single-year-cost"])
    def test_every_cell_is_the_rounded_figure(self, path: Path, rubric: str) -> None:
        case = example(path, rubric)
        rows, years = balance(shown(case)), case.result()["years"]
        found = 0
        for key, names in ROWS.items():
            for words in names:
                if words.ja in rows:
                    found += 1
                    assert rows[words.ja][: len(years)] == [thousands(year[key]) for year in years], key
        assert found >= 1

    @EVERY_EXAMPLE
    def test_the_last_column_is_the_sum(self, path: Path) -> None:
        case = example(path)
        rows, years = balance(shown(case)), case.result()["years"]
        for key, names in ROWS.items():
            for words in names:
                if words.ja in rows and key != "cumulative_net":
                    amounts = [year[key] for year in years]
                    assert rows[words.ja][-1] == thousands(None if None in amounts else sum(amounts)), key

    @EVERY_EXAMPLE
    def test_the_sums_are_the_views(self, path: Path) -> None:
        case = example(path)
        rows, city = balance(shown(case)), case.result()["views"]["city"]
        if city["net"] is not None:
            assert rows[t.ROW_COST.ja][-1] == thousands(city["cost"])
            assert rows[t.ROW_NET.ja][-1] == thousands(city["net"])

    def test_one_year_has_no_sum(self) -> None:
        screen = shown(example(EXAMPLES[0], "single-year-cost"))
        grid = next(block for block in screen.blocks if isinstance(block, Grid))
        assert len(grid.columns) == 2


class TestTsukuba:
    """The screen drawn in the house rules: these figures, at these places."""

    @pytest.fixture
    def text(self) -> str:
        return "\n".join(texts(shown(example(next(path for path in EXAMPLES if path.stem == "tsukuba-rpa"))).blocks))

    @pytest.mark.parametrize(
        "figure",
        [
            "5,500千円の負担増",
            "＋1,556千円",
            "効果額7,056－経費5,500",
            "3.1年",
            "328時間",
            "424→88",
            "68.5／100",
            "28.5／40",
            "16.0／20",
            "12.0／20",
            "1.28",
            "4,093円",
            "3,274円",
            "145",
            "▲1,266",
            "1,111",
        ],
    )
    def test_it_shows(self, text: str, figure: str) -> None:
        assert figure in text

    @pytest.mark.parametrize(
        ("row", "cells"),
        [
            (t.ROW_COST, "3,100 600 600 600 600 5,500"),
            (t.ROW_GENERAL, "3,100 600 600 600 600 5,500"),
            (t.ROW_CASH, "0 0 0 0 0 0"),
            (t.ROW_CAPACITY, "1,411 1,411 1,411 1,411 1,411 7,056"),
            (t.ROW_NET, "▲1,689 811 811 811 811 1,556"),
            (t.ROW_CUMULATIVE, "▲1,689 ▲878 ▲66 745 1,556 "),
            (t.ROW_VERDICT, "要再検討 要再検討 条件付き 条件付き あり "),
        ],
    )
    def test_the_balance(self, row: Words, cells: str) -> None:
        case = example(next(path for path in EXAMPLES if path.stem == "tsukuba-rpa"))
        assert balance(shown(case))[row.ja] == cells.split(" ")


class TestWithheld:
    """A withheld proposal is no negative verdict; it says what is missing and what that would decide."""

    @pytest.fixture
    def screen(self) -> Screen:
        return shown(example(next(path for path in EXAMPLES if path.stem == "hoiku-withheld")))

    def test_it_shows_the_limits(self, screen: Screen) -> None:
        text = "\n".join(texts(screen.blocks))
        for figure in ("706千円", "1,210千円", "cost.1.annual", "600時間"):
            assert figure in text

    def test_the_balance_gives_no_net(self, screen: Screen) -> None:
        rows = balance(screen)
        assert rows[t.ROW_INITIAL.ja] == ["6,550", "0", "0", "0", "0", "6,550"]
        assert rows[t.ROW_RUNNING.ja] == [t.UNKNOWN.ja] * 6
        assert rows[t.ROW_CAPACITY.ja] == ["2,520"] * 5 + ["12,600"]
        assert t.ROW_NET.ja not in rows

    def test_a_rating_not_stated_is_never_0_points(self) -> None:
        text = b"name: n\ndepartment: d\nfirst_year: 2027\nhours_saved: 1000\ncost: {initial: 1, annual: 0}\n"
        for lang in Lang:
            found = "\n".join(texts(shown(answered(text, shipped("chigasaki-dx-2")), lang).blocks))
            assert say(t.NOT_STATED, lang) in found
            assert not re.search(r"(?<![0-9.])0\.0／", found)

    def test_no_score_where_nothing_that_applies_has_weight(self) -> None:
        """It is not open, and nobody's weight rises: what alone counts does not apply."""
        loaded = shipped("chigasaki-dx-2")
        assert loaded.rubric is not None
        alone = {id_: float(id_ == "resident_convenience") for id_ in loaded.rubric.weights}
        by = loaded._replace(rubric=loaded.rubric._replace(weights=alone))
        text = b"name: n\ndepartment: d\nfirst_year: 2027\nhours_saved: 1000\ncost: {initial: 1, annual: 0}\n"
        for lang in Lang:
            found = "\n".join(texts(shown(answered(text, by), lang).blocks))
            assert say(t.RATING_NONE, lang) in found
            assert say(t.DROPPED, lang) not in found


class TestLanguages:
    """Texts are Japanese or English; figures are the same."""

    @EVERY_EXAMPLE
    def test_the_balance_has_the_same_cells(self, path: Path) -> None:
        rows = [list(balance(shown(example(path), lang)).values()) for lang in (Lang.JA, Lang.EN)]
        ja, en = ([row for row in found if "0" in "".join(row)] for found in rows)
        say_unknown = {t.UNKNOWN.en: t.UNKNOWN.ja}
        assert ja == [[say_unknown.get(cell, cell) for cell in row] for row in en]

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_larger_figures_are_the_same(self, path: Path, rubric: str) -> None:
        ja, en = (figures(shown(example(path, rubric), lang)) for lang in (Lang.JA, Lang.EN))
        assert ja == en


def texts(block: Any) -> Iterator[str]:
    """Every text of some blocks."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, (tuple, list)):
        for each in block:
            yield from texts(each)


def figures(screen: Screen) -> Counter[str]:
    """Amounts with a thousands separator: neither a year nor a share, so that both languages write them alike."""
    found: Counter[str] = Counter()
    for block in screen.blocks:
        if not isinstance(block, Heading):
            for text in texts(block):
                found.update(re.findall(r"▲?[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?", text))
    return found
