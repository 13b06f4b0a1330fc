"""`dxroi funding`: the table of a budget request, what is repaid afterwards, sums, formats, exits."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dxroi.cli import main
from dxroi.engine.funding_years import funding_years
from dxroi.engine.ledgers import ledgers
from dxroi.engine.totals import totals
from dxroi.formats.table import render
from dxroi.formats.widths import display_width
from dxroi.loading import load_rubric
from dxroi.tables.figures import Figures
from dxroi.tables.funding import Request, funding_screen
from dxroi.texts import Lang
from tests.commands.running import Run
from tests.loading.samples import HOURS, NAMED, PROPOSAL, proposal

COST = """\
cost:
  - {item: 構築, initial: 10000999}
  - {item: 保守, annual: 600500}
"""
GRANTED = (
    NAMED
    + HOURS
    + COST
    + """\
funding:
  - {source: national, name: 交付金, share: 0.5, of: initial, until: 2027}
  - {source: bond, name: 事業債, share: 0.45, of: initial, until: 2027, term_years: 6, interest_rate: 0.01,
     repayment: principal}
"""
)

Call = Callable[..., Run]


@pytest.fixture
def funding(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Write these files, run the command in their folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **files: str) -> Run:
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Run(main(["funding", *arguments]), *capsys.readouterr())

    return run


def row(screen: str, head: str, position: int = 0) -> list[str]:
    """The cells of the row that begins so, of the table at this position."""
    return [line.split() for line in screen.splitlines() if line.split()[:1] == [head]][position]


class TestScreen:
    """Cut off to thousands; what follows from others is reckoned from what is shown."""

    def test_adds_up_along_rows_and_columns(self, funding: Call) -> None:
        out = funding("a.yaml", a=GRANTED).out
        assert row(out, "2027") == ["2027", "10,601", "5,000", "0", "4,500", "0", "1,101", "1,101"]
        assert row(out, "2028") == ["2028", "600", "0", "0", "0", "0", "600", "1,701"]
        assert row(out, "Total") == ["Total", "13,001", "5,000", "0", "4,500", "0", "3,501"]
        assert row(out, "Total", 1) == ["Total", "3,501", "4,500", "157", "4,657", "0", "8,158"]
        assert row(out, "2033") == ["2033", "-", "750", "7", "757", "0", "757"]
        assert "once grants end, from 2028: 600 a year" in " ".join(out.split())
        assert all(len(line) <= 80 for line in out.splitlines())

    def test_in_yen(self, funding: Call) -> None:
        out = funding("a.yaml", "--unit", "yen", a=GRANTED).out
        assert row(out, "2027")[1:5] == ["10,601,499", "5,000,499", "0", "4,500,449"]

    def test_what_is_unknown_is_said(self, funding: Call) -> None:
        out = funding("a.yaml", a=GRANTED.replace("600500", "unknown")).out
        assert row(out, "2027")[1] == row(out, "2027")[6] == "unknown"
        assert row(out, "2027")[2] == "5,000"
        assert row(out, "Total")[6] == "unknown"

    def test_without_a_bond_nothing_is_repaid(self, funding: Call) -> None:
        out = funding("a.yaml", a=PROPOSAL).out
        assert row(out, "2027")[-1] == "3,100"
        assert "Repayments" not in out

    def test_own_hours_and_rising_spending(self, funding: Call) -> None:
        """Own hours are no money; overtime that grows is, where it releases cash."""
        works = "hours_saved: [{work: w, before: 0, after: 100, staff: overtime, cash_releasing: true}]\n"
        out = funding("a.yaml", a=NAMED + works + COST + "  - {item: 移行, hours: 500}\n").out
        assert row(out, "2028") == ["2028", "600", "270", "0", "0", "0", "0", "870", *row(out, "2028")[-1:]]

    def test_a_total_is_the_sum_of_the_tables(self, funding: Call) -> None:
        """Two costs of 600.5 thousand a year are shown as 600 each, together as 1,200 and not 1,201."""
        run = funding("a.yaml", "b.yaml", "--total", a=GRANTED, b=GRANTED.replace("申告", "別の"))
        for head in ("2027", "2028", "2029", "2033", "Total"):
            for of in (0, 1) if head != "2033" else (0,):
                one, other, both = (row(run.out, head, 2 * n + of if head != "2033" else n) for n in range(3))
                assert [_amount(cell) for cell in both[1:]] == [
                    a + b for a, b in zip(map(_amount, one[1:]), map(_amount, other[1:]), strict=True)
                ]
        assert "as each proposal's table shows" in run.out.partition("2 proposals")[2]
        unrounded = funding("a.yaml", "b.yaml", "--total", "--format", "json").document["total"]
        assert unrounded["years"][1]["cost"] == 1_201_000

    def test_sources_above_the_cost_are_named(self, funding: Call) -> None:
        """What one has too much would silently lower the general revenue of the others."""
        rich = GRANTED.partition("funding:")[0] + "funding: [{source: other, name: 負担金, amount: 700500}]\n"
        rich = rich.replace("申告", "負担金の多い")
        out = " ".join(funding("a.yaml", "b.yaml", "--total", a=GRANTED, b=rich).out.split())
        assert "sources above the cost (DX308): 負担金の多いデータ入力のRPA化, 400 in 4 of 5 years" in out
        assert (
            "too low by as much (DX308): 負担金の多いデータ入力のRPA化, 400 in 4 of 5 years"
            in out.partition("2 proposals")[2]
        )
        assert "DX308" not in funding("a.yaml").out


def _amount(cell: str) -> int:
    """A number of the screen; what a year after the horizon does not count is 0."""
    return 0 if cell == "-" else int(cell.replace(",", ""))


class TestDocument:
    """Whole yen, unrounded; the sum of all only where it was asked for."""

    def document(self, run: Run) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(run.out)
        return found

    def test_keys(self, funding: Call) -> None:
        run = funding("a.yaml", "--format", "json", a=GRANTED)
        document = self.document(run)
        assert list(document) == ["format", "tool_version", "rubric", "results", "total", "findings"]
        assert (document["format"], document["total"]) == ("dxroi.funding/1", None)
        first, last = run.result["years"][0], run.result["years"][-1]
        assert list(first) == [
            "year", "cost", "extra_spending", "national", "prefectural", "bond", "other", "general_revenue",
            "principal", "interest", "tax_allocation", "net_general_revenue", "cumulative_general_revenue",
            "within_horizon", "complete",
        ]  # fmt: skip
        assert (last["year"], last["cost"], last["general_revenue"]) == (2033, None, None)
        assert (first["within_horizon"], last["within_horizon"]) == (True, False)
        assert last["principal"] == pytest.approx(4_500_449.55 - 5 * 750_074)
        assert run.result["totals"]["principal"] == first["bond"] == 4_500_449.55

    def test_total(self, funding: Call) -> None:
        later = GRANTED.replace("first_year: 2027", "first_year: 2028").replace("until: 2027", "until: 2028")
        run = funding("a.yaml", "b.yaml", "--total", "--format", "json", a=GRANTED, b=later)
        document = self.document(run)
        for year in document["total"]["years"]:
            of = [y for each in document["results"] for y in each["years"] if y["year"] == year["year"]]
            assert year["interest"] == sum(each["interest"] for each in of)
            counted = [each["general_revenue"] for each in of if each["within_horizon"]]
            assert year["general_revenue"] == (pytest.approx(sum(counted)) if counted else None)

    def test_a_year_after_one_horizon_is_no_total(self, funding: Call) -> None:
        """The first proposal has not ended in 2032, its table has: the year is marked, nothing is derived from it."""
        first = GRANTED + "  - {source: other, name: 負担金, share: 0.1, of: annual}\n"
        later = GRANTED.replace("first_year: 2027", "first_year: 2028").partition("funding:")[0].replace("申告", "別の")
        run = funding("a.yaml", "b.yaml", "--total", "--format", "json", a=first, b=later)
        assert [(y["year"], y["within_horizon"], y["complete"]) for y in self.document(run)["total"]["years"]][4:7] == [
            (2031, True, True), (2032, True, False), (2033, False, False),
        ]  # fmt: skip
        total = funding("a.yaml", "b.yaml", "--total").out.partition("2 proposals together")[2]
        assert row(total, "2032*")[1] == "600"
        assert "once grants end" not in total
        note = " ".join(total.partition("`*` marks years")[2].partition("[")[0].split())
        assert "申告" in note
        assert "別の" not in note

    def test_without_a_first_year_it_is_in_no_sum(self, funding: Call) -> None:
        idea = "name: 構想\ndepartment: 市民課\nstage: idea\n"
        run = funding("a.yaml", "b.yaml", "--total", "--format", "json", a=GRANTED, b=idea)
        assert self.document(run)["total"]["left_out"] == ["構想"]
        assert "構想" in funding("a.yaml", "b.yaml", "--total").out.rpartition("2027")[0]
        assert funding("b.yaml", "--total").exit == 0

    def test_csv_has_a_row_a_year(self, funding: Call) -> None:
        rows = funding("a.yaml", "--total", "--format", "csv", a=GRANTED).rows
        assert [each["year"] for each in rows] == [str(year) for year in range(2027, 2034)] * 2
        assert [each["path"] for each in rows] == ["a.yaml"] * 7 + [""] * 7

    @pytest.mark.parametrize("format_", ["markdown", "jsonl"])
    def test_other_formats(self, funding: Call, format_: str) -> None:
        run = funding("a.yaml", "--total", "--format", format_, a=GRANTED)
        assert run.exit == 0
        assert run.out


class TestExits:
    """The broken are listed, the others answered; what a user typed stays harmless."""

    def test_a_broken_file(self, funding: Call) -> None:
        run = funding("a.yaml", "b.yaml", a=GRANTED, b=GRANTED.replace("term_years: 6", "term_years: 0"))
        assert run.exit == 2
        assert row(run.out, "2027")[1] == "10,601"
        assert "DX270 funding.1.term_years" in run.err

    def test_nothing_is_written_over(self, funding: Call) -> None:
        assert funding("a.yaml", "-o", "a.yaml", a=GRANTED).exit == 2
        assert funding("a.yaml", "-o", "out.json", a=GRANTED).exit == 0
        assert funding("a.yaml", "-o", "out.json").exit == 2

    def test_hostile_names(self, funding: Call) -> None:
        run = funding("a.yaml", a=GRANTED.replace("事業債", '"=1+1 事業[red]債"').replace("申告", "申告[b]"))
        assert "=1+1 事業[red]債" in run.out
        assert "申告[b]" in run.out
        rows = funding("a.yaml", "--format", "csv", a=GRANTED.replace("申告", "=1+申告")).rows
        assert rows[0]["name"].startswith("'=1+申告")

    def test_findings_of_checks_that_bear_on_it(self, funding: Call) -> None:
        """Those of ratings and the like are left to `evaluate`."""
        share = "tax_allocation_share: 0.5, tax_allocation_of: principal}"
        run = funding(
            "a.yaml", "--format", "json", a=GRANTED.replace("repayment: principal}", f"repayment: level, {share}")
        )
        assert [code for _, _, code in run.found] == ["DX326"]


class TestBothLanguages:
    """The same tables in Japanese and English, whether ▲ takes one cell or two."""

    @pytest.mark.parametrize("lang", Lang)
    @pytest.mark.parametrize("ambiguous", [1, 2])
    def test_no_line_is_wider_than_the_terminal(self, lang: Lang, ambiguous: int) -> None:
        of = proposal(GRANTED.replace("share: 0.5, of: initial", "amount: 20000000"))
        request = Request(funding_years(of, totals(ledgers(of, load_rubric("chigasaki-dx-2")))), (of,), 5)
        screen = funding_screen(
            [request, request._replace(is_total=True)], Figures(lang, negative="▲" if lang is Lang.JA else "-")
        )
        text = render(screen, width=80, color=False, ambiguous=ambiguous, ascii_only=False)
        assert ("▲" if lang is Lang.JA else "-") in text  # more funding than cost
        assert all(display_width(line, ambiguous) <= 80 for line in text.splitlines())
