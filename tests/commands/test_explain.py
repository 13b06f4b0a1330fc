"""`dxroi explain`: every code and every word of the files has its page, in both languages."""

from __future__ import annotations

import pytest

from dxroi.cli import main
from dxroi.commands import explain, language
from dxroi.loading import budgets, inventories, proposals, rubrics
from dxroi.models.measures import MEASURES, VIEWS
from dxroi.models.words import Stage, Verdict
from dxroi.tables.blocks import Section
from dxroi.tables.manual import term_page
from dxroi.texts import Lang, headings, manual
from dxroi.texts.findings import CATALOGUE

TERMS = {term for chapter in manual.MANUAL for term in chapter.terms}


@pytest.fixture(params=list(Lang))
def lang(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Lang:
    chosen = Lang(request.param)
    monkeypatch.setattr(language, "LANG", chosen)
    monkeypatch.setattr(explain, "LANG", chosen)
    return chosen


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("lang")
class TestPages:
    def test_of_every_code(self, capsys: pytest.CaptureFixture[str]) -> None:
        for code in CATALOGUE:
            page = shown(capsys, code.lower())
            assert page.startswith(f"[{code}] ")
            assert len(page.splitlines()) >= 3

    def test_with_a_bad_and_a_good_example(self, capsys: pytest.CaptureFixture[str]) -> None:
        page = CATALOGUE["DX302"].page
        assert page is not None
        text = shown(capsys, "DX302")
        assert all(f"    {line}" in text for line in (*page.bad.splitlines(), *page.good.splitlines()))
        assert "note / warning / error / error (idea / consultation / budget-request" in " ".join(text.split())

    @pytest.mark.parametrize("term", sorted(TERMS))
    def test_of_every_term(self, term: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert term in shown(capsys, term)

    def test_of_a_measure_of_a_view(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert {"[city.net]", "[city]"} <= set(shown(capsys, "city.net").split())
        assert "rating.reusability" in shown(capsys, "rating.reusability")

    @pytest.mark.parametrize(
        ("part", "pages"),
        [("payback", ["payback_years", "discounted_payback_years"]), ("回収年数", ["payback_years"])],
    )
    def test_a_part_of_names_or_texts(self, part: str, pages: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        text = shown(capsys, part)
        assert all(f"[{page}] " in text for page in pages)

    @pytest.mark.parametrize("term", ["city.score", "cash.hours_saved", "x"])
    def test_what_is_none(self, term: str) -> None:
        assert main(["explain", term]) == 2

    @pytest.mark.parametrize(
        ("word", "page", "says"),
        [
            ("実質一般財源", "net_general_revenue", "一般財源＋公債費"),
            ("Net general", "net_general_revenue", "General revenue + repayments"),
            ("等価年額", "equivalent_annual_cost", "(1+r)^−n"),
            ("equivalent annual cost", "equivalent_annual_cost", "PV x r"),
            ("P80", "quantiles", "k÷(n＋1)"),
            ("ｐ９０", "quantiles", "10回に1回"),
            ("B/C", "benefit_cost_ratio", "1以上"),
            ("増分B/C", "incremental", "効果額の増÷経費の増"),
            ("均衡単価", "break_even_rate", "÷削減時間"),
            ("差引（歳出のみ）", "cash.net", "効果額から経費を引いたもの"),
            ("未定", "no_value", "0円とは扱わない"),
        ],
    )
    def test_what_screens_call_a_figure(
        self, word: str, page: str, says: str, capsys: pytest.CaptureFixture[str], lang: Lang
    ) -> None:
        """Widths, case and blanks aside, in both languages; what has the word in its text comes after."""
        text = shown(capsys, word)
        assert text.startswith(f"[{page}] ")
        assert (says in text.replace("\n    ", "")) == (lang is (Lang.EN if says.isascii() else Lang.JA))

    def test_the_word_of_a_screen(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "[withheld] " in shown(capsys, "判断保留")

    def test_a_word_with_two_meanings(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert shown(capsys, "hours_saved").count("[hours_saved] ") == 2

    def test_everything_without_an_argument(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = shown(capsys)
        assert all(f"  {name}" in text for name in (*TERMS, *CATALOGUE))

    @pytest.mark.parametrize(("typed", "meant"), [("DX3O2", "DX3"), ("withhold", "withheld"), ("コスト", "cost")])
    def test_what_was_meant(self, typed: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", typed]) == 2
        assert meant in capsys.readouterr().err


def test_no_word_of_the_files_is_without_its_page() -> None:
    keys = {*proposals.KEYS, *rubrics.KEYS, *budgets.KEYS, *inventories.KEYS}
    measures = {name.partition(".")[2] or name for name in MEASURES}
    assert {*keys, *measures, *VIEWS, *Stage, *Verdict} - TERMS == set()


@pytest.mark.parametrize("key", [*headings.HEADING_LABELS, *headings.ALSO])
def test_every_word_of_the_screens_leads_to_its_page(key: str) -> None:
    words = (*headings.ALSO.get(key, ()), *([headings.HEADING_LABELS[key]] if key in headings.HEADING_LABELS else []))
    for word in (text for each in words for text in each):
        page = term_page(word, Lang.JA)
        assert page is not None, word
        named = {block.title for block in page.blocks if isinstance(block, Section)}
        assert {key, word} & named, word
