"""`dxroi review`: plan and actual side by side; formats, exits, words, and that no appraisal changes by it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import review as command
from dxroi.formats.widths import display_width
from dxroi.texts import Lang
from tests.answers import ROOT

from .running import Run

COUNTER = (ROOT / "examples" / "operating" / "kakuu-counter.yaml").read_text("utf-8")
PLAN = COUNTER[: COUNTER.index("\nactuals:")] + "\n"
WHOLE = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
stage: operating
hours_saved: 400
freed_for: 窓口相談
cost: {initial: 2000000, annual: 500000}
actuals:
  2027: {hours_saved: 400, freed_for: 窓口相談, cost: 2500000, evidence: measured, source: 業務量調査}
"""


class Review:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str, name: str = "review") -> Run:
        self.capsys.readouterr()
        return Run(main([name, *arguments]), *self.capsys.readouterr())

    def of(self, text: str, *arguments: str, name: str = "review") -> Run:
        (self.folder / "p.yaml").write_text(text, "utf-8")
        return self("p.yaml", *arguments, name=name)


@pytest.fixture(params=["en"])
def review(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Review:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, complaints, command):
        monkeypatch.setattr(module, "LANG", Lang(request.param))
    return Review(tmp_path, capsys)


def joined(out: str) -> str:
    """A screen without its line breaks."""
    return re.sub(r"(?<=[^ -~])\n  ", "", out).replace("\n  ", " ")


in_both = pytest.mark.parametrize("review", ["en", "ja"], indirect=True)


class TestDocument:
    """`dxroi.review/1`."""

    def test_keys(self, review: Review) -> None:
        done = review.of(COUNTER, "--format", "json")
        assert list(done.document) == ["format", "tool_version", "rubric", "results", "findings"]
        result = done.result
        assert (done.document["format"], done.exit, result["recommendation"]) == ("dxroi.review/1", 0, "improve")
        assert [year["year"] for year in result["years"]] == [2024, 2025]
        assert result["years"][1]["actual"]["freed_for"] == {"窓口相談": 420}
        assert result["years"][1]["realised"]["hours_saved"] == 0.75
        assert (result["delay_months"], result["levels"]["hours_saved"]) == (2, 0.75)
        assert [each["kind"] for each in result["reasons"]][:2] == ["hours-short", "undirected"]
        assert result["verdicts"]["planned"]["verdict"] == "justified"
        assert list(result["verdicts"])[:3] == ["planned", "standing", "forecast"]

    def test_a_share_of_nothing_has_a_reason(self, review: Review) -> None:
        realised = review.of(WHOLE, "--format", "json").result["years"][0]["realised"]
        assert (realised["cash"], realised["reasons"]["cash"]) == (None, "no-plan")

    def test_nothing_measured_is_withheld(self, review: Review) -> None:
        result = review.of(PLAN, "--format", "json").result
        assert (result["recommendation"], result["years"], result["to_measure"]) == ("withheld", [], ["actuals"])

    def test_one_row_a_year(self, review: Review) -> None:
        rows = review.of(COUNTER, "--format", "csv").rows
        assert [(row["year"], row["plan.hours_saved"], row["actual.hours_saved"]) for row in rows] == [
            *(("2024", "400", "255"), ("2025", "800", "600"))
        ]

    def test_lines(self, review: Review) -> None:
        assert [next(iter(line)) for line in review.of(WHOLE, "--format", "jsonl").lines] == [
            "format",
            "path",
            "findings",
        ]


class TestScreen:
    """Figures in the order of the questions: what to consider, why, plan beside actual, what follows."""

    @in_both
    @pytest.mark.parametrize("text", [COUNTER, PLAN, WHOLE, COUNTER.replace("0.22", "unknown")])
    def test_fits_eighty_columns(self, review: Review, text: str) -> None:
        done = review.of(text)
        assert done.exit == 0
        assert max(display_width(line) for line in done.out.splitlines()) <= 80
        assert "{" not in done.out.replace("{initial", "")

    @pytest.mark.parametrize("review", ["ja"], indirect=True)
    def test_says_what_the_json_says(self, review: Review) -> None:
        out = review.of(COUNTER).out
        assert "試算結果　改善を検討（実績2年度分）" in out
        assert "令和7年度の削減時間は計画の75％（600／800時間）" in out
        assert re.search(r"窓口相談　実績 +200 +420", out)
        assert re.search(r"実績 +2年 +要再検討 +▲2,727", out)
        assert "計画より2か月遅れ" in out
        assert "次に：dxroi evaluate p.yaml --detail" in out

    @pytest.mark.parametrize("review", ["ja"], indirect=True)
    def test_no_rate_is_told_from_one_that_is_not_known(self, review: Review) -> None:
        """Of 2027 nobody measured the cost; in 2028 nothing was saved, and no rate makes up for what it cost."""
        text = WHOLE.replace("cost: 2500000", "cost: unknown") + "  2028: {hours_saved: 0, cost: 500000}\n"
        out = review.of(text).out
        assert re.search(r"収支均衡の単価　実績 +未測定 +－", out)
        assert re.search(r"\n +実績 +2年 +保留 +未定 +未定 +未定 +未定\n", out)
        result = review.of(text, "--format", "json").result
        assert [year["actual"]["break_even_reason"] for year in result["years"]] == ["unknown", "no-hours"]
        assert result["verdicts"]["standing"]["reasons"]["break_even_yen_per_hour"] == "unknown"

    @pytest.mark.parametrize("review", ["ja"], indirect=True)
    def test_a_plan_is_not_measured(self, review: Review) -> None:
        """What a plan does not say is unknown (未定)."""
        out = review.of(WHOLE.replace("annual: 500000", "annual: unknown")).out
        assert re.search(r"経費　計画 +未定\n", out)
        assert re.search(r"収支均衡の単価　計画 +未定\n", out)

    @pytest.mark.parametrize("review", ["ja"], indirect=True)
    def test_a_share_is_told_with_its_year(self, review: Review) -> None:
        """Of 2028 no cost is known, and of no year what fell in the budget: neither was reached in 2028."""
        text = WHOLE.replace("actuals:", "cash_saved: 9000\nactuals:").replace("cost: 2500000", "cost: 3000000")
        text += "  2028: {hours_saved: 300}\n"
        out = joined(review.of(text).out)
        assert "直近令和10年度の割合を掛ける：時間75％、運用経費120％（令和9年度）" in out
        assert "割合を求められる実績のないもの（歳出削減）は計画どおり" in out
        levels = review.of(text, "--format", "json").result["levels"]
        assert (levels["hours_saved"], levels["running"], levels["cash"]) == (0.75, 1.2, 1)
        assert [levels["years"][name] for name in ("hours_saved", "running", "cash")] == [2028, 2027, None]

    @in_both
    def test_shares_of_different_years(self, review: Review) -> None:
        """Work by work and procedure by procedure, in 80 columns; and where no year gives any."""
        early = COUNTER.replace("online: {転出届: 0.22}", "").replace("証明交付の集計: 190", "証明交付の集計: unknown")
        for each in (early, WHOLE.replace("{hours_saved: 400, freed_for: 窓口相談, cost: 2500000,", "{cash_saved: 3,")):
            done = review.of(each)
            assert max(display_width(line) for line in done.out.splitlines()) <= 80
            assert "{" not in done.out
        assert re.search("その後は計画どおり|later ones as planned", done.out)
        one = COUNTER.replace("証明交付の集計: 65", "証明交付の集計: unknown").replace(
            "証明交付の集計: 190", "証明交付の集計: unknown"
        )
        assert re.search(
            "（ほかの業務の時間）は計画どおり|as planned: hours of other works", joined(review.of(one).out)
        )

    @pytest.mark.parametrize("review", ["ja"], indirect=True)
    def test_the_judgement_is_the_office_s(self, review: Review) -> None:
        decided = COUNTER.replace("actuals:", "review: {by: 行政改革推進室, decision: 継続}\nactuals:")
        out = review.of(decided).out
        assert "審査結果　継続" in out
        assert "改善を検討" in out

    def test_actuals_that_have_no_place(self, review: Review) -> None:
        late = WHOLE.replace("  2027: {h", "  2040: {h")
        assert "none within the horizon" in review.of(late).out
        undated = "name: n\ndepartment: d\nstage: idea\nactuals: {2027: {cost: 3}}\n"
        assert review.of(undated, "--format", "json").result["to_measure"] == ["first_year"]

    @pytest.mark.parametrize("review", ["ja"], indirect=True)
    def test_what_to_measure(self, review: Review) -> None:
        out = review.of(COUNTER.replace("online: {転出届: 0.22}", "online: {転出届: unknown}")).out
        assert "令和7年度のオンライン利用率（転出届）" in out
        assert "判断保留（実績が足りない）" in out

    def test_markdown(self, review: Review) -> None:
        assert "| Hours saved: plan | 400 | 800 | 1,200 |" in review.of(COUNTER, "--format", "markdown").out

    def test_hostile_names_are_shown_and_not_obeyed(self, review: Review) -> None:
        name = '"=1+[red]\\u202e"'
        text = COUNTER.replace("procedure: 転出届", f"procedure: {name}").replace("{転出届:", f"{{{name}:")
        out = review.of(text).out
        assert "=1+[red]" in out
        assert "\u202e" not in out
        assert "plan.online.=1+[red]" in review.of(text, "--format", "csv").out


class TestSeveral:
    def test_a_list_first(self, review: Review) -> None:
        (review.folder / "a.yaml").write_text(WHOLE, "utf-8")
        (review.folder / "b.yaml").write_text(COUNTER, "utf-8")
        (review.folder / "c.yaml").write_text(PLAN.replace("kakuu-counter", "c"), "utf-8")
        (review.folder / "d.yaml").write_text(
            WHOLE[: WHOLE.index("actuals")].replace("stage: operating\n", ""), "utf-8"
        )
        out = review(".", "--summary").out
        rows = [line for line in out.splitlines() if re.search(r"(continue|improve|withheld)$", line)]
        assert [line.split()[-1] for line in rows] == ["improve", "continue", "withheld"]
        assert "left out: 1" in out
        assert "Next: dxroi review . (one by one)" in out
        assert review(".").out.count("Plan and actual]") == 2


class TestExits:
    @pytest.mark.parametrize(
        ("gate", "code"),
        [
            ("improve", 1),
            ("stop", 0),
            ("continue", 1),
            ("conditional", 1),
            ("not-yet", 0),
            ("city.net < 0", 1),
            ("city.net < -1000000", 0),
            ("nonsense", 2),
        ],
    )
    def test_fail_on(self, review: Review, gate: str, code: int) -> None:
        """Of the advice, or of the forecast: conditional, net ▲432."""
        assert review.of(COUNTER, "--fail-on", gate).exit == code

    def test_what_is_withheld_trips_every_one(self, review: Review) -> None:
        assert review.of(PLAN, "--fail-on", "stop").exit == 1

    def test_a_broken_file_does_not_hide_the_others(self, review: Review) -> None:
        (review.folder / "bad.yaml").write_text(WHOLE.replace("2027: {h", "2026: {h"), "utf-8")
        (review.folder / "good.yaml").write_text(WHOLE, "utf-8")
        done = review("bad.yaml", "good.yaml", "--format", "json")
        assert (done.exit, len(done.document["results"])) == (2, 1)
        assert [code for _, _, code in done.found] == ["DX216"]

    def test_a_year_that_has_not_begun(self, review: Review) -> None:
        done = review.of(COUNTER, "--as-of", "2025-03-31", "--format", "json")
        assert [year["year"] for year in done.result["years"]] == [2024]
        assert [code for _, _, code in done.found] == ["DX336"]
        begun = review.of(COUNTER, "--as-of", "2025-04-01", "--format", "json")
        assert (len(begun.result["years"]), [code for _, _, code in begun.found]) == (2, ["DX337"])
        assert review.of(COUNTER, "--as-of", "2026-03-31", "--format", "json").found == []

    @in_both
    def test_actuals_left_out_are_not_missing(self, review: Review) -> None:
        """The file has them: they are of years that begin later, and there is nothing to measure yet."""
        out = review.of(COUNTER, "--as-of", "2023-03-31").out
        assert "--as-of" in out
        assert re.search("令和6年度、令和7年度|FY2024, FY2025", out)
        assert not re.search("記載がない|has no actuals", out)
        assert review.of(COUNTER, "--as-of", "2023-03-31", "--format", "json").result["to_measure"] == []

    def test_no_day(self, review: Review) -> None:
        done = review.of(COUNTER, "--as-of", "2025-02-30")
        assert (done.exit, "--as-of" in done.err) == (2, True)

    def test_findings_about_the_actuals_alone(self, review: Review) -> None:
        text = WHOLE.replace("stage: operating", "stage: budget-request").replace(", evidence: measured", "")
        assert [code for _, _, code in review.of(text, "--format", "json").found] == ["DX419", "DX420"]


class TestEvaluate:
    """The appraisal of a plan takes no notice of what came of it."""

    def test_answers_the_same(self, review: Review) -> None:
        def answered(text: str) -> tuple[int, str]:
            done = review.of(text, "--format", "json", name="evaluate")
            return done.exit, re.sub(r'"sha256": "[0-9a-f]{64}",\n +"id": "kakuu', '"id": "kakuu', done.out)

        assert answered(COUNTER) == answered(PLAN)

    def test_names_the_review(self, review: Review) -> None:
        assert "dxroi review p.yaml" in review.of(COUNTER, name="evaluate").out.splitlines()[-1]
        assert "dxroi review" not in review.of(PLAN, name="evaluate").out

    def test_whatif_changes_an_actual(self, review: Review) -> None:
        done = review.of(COUNTER, "--set", "actuals.2025.hours_saved=800", "--format", "json", name="whatif")
        assert done.exit == 0
        assert json.loads(done.out)["before"]["verdict"] == json.loads(done.out)["after"]["verdict"]
