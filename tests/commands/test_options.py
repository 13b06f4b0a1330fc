"""`dxroi options`: what stands where, formats, exits, and what a stranger's file may do."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import options as command
from dxroi.texts import Lang
from tests.answers import ROOT

from .running import Run

EXAMPLE = (ROOT / "examples" / "options-minutes.yaml").read_text("utf-8")
SHORT = "name: n\ndepartment: d\nfirst_year: 2027\nhours_saved: 336\ncost: {initial: 2500000, annual: 600000}\n"
LEASE = "options: [{id: lease, set: {cost.initial: 0, cost.annual: 1100000}}]\n"

SCREEN = """\
総務課　会議録作成支援システムの導入（架空）                 事前相談・令和9年度
--------------------------------------------------------------------------------
案の比較　現案・ほか4案・何もしない場合（5年間）
  市全体の差引（人件費換算を含む）では「クラウド利用」が最も有利
  （＋3,720千円）。次の「現案」との差300千円は、経費による。現在価値でも同じ。歳
  出だけでは「要点記録への簡素化」と「何もしない場合」が有利。経費の現在価値、一
  般財源が最も少ないのは「要点記録への簡素化」。
【比べる案】
  現案        ファイルに書かれたとおり
  lease       賃貸借60か月／初年度の負担をならす／変える項目 cost.0
  cloud       クラウド利用／1年ごとに契約する／変える項目 cost
  joint       近隣2市との共同利用／金額は3市の全体。人口で按分する／初期費用：共
              同利用の負担金 全体2,600千円のうち40.6%／運用経費（年額）：共同利
              用の負担金 全体1,900千円のうち40.6%／撤退費用：共同利用の負担金 全
              体（未定）のうち40.6%／変える項目 cost
  simpler     要点記録への簡素化／逐語の会議録をやめる。ICTによらない／変える項
              目 hours_saved.0.minutes_after、cost、ratings
  何もしない  経費も効果もない
【比較】千円・税込・5年間　現在価値は年4％、等価年額は毎年同額に直した経費
                              現案   lease   cloud   joint   simpler  何もしない
  試算結果                    あり    あり    あり    あり      あり          －
  評点                        66.1    63.5    67.7    64.5      64.0          －
  総経費                     5,400   6,000   5,100   5,756         0           0
  等価年額                   1,161   1,200   1,027   1,177         0           0
  経費の現在価値             5,170   5,342   4,574   5,241         0           0
  一般財源                   5,400   6,000   5,100   4,916         0           0
  撤退費用                     250     900     120    未定  記載なし           0
  総経費＋撤退費用           5,650   6,900   5,220    未定  記載なし           0
  差引（人件費換算を含む）   3,420   2,820   3,720   3,064     3,360           0
  差引（歳出のみ）          ▲5,400  ▲6,000  ▲5,100  ▲4,916         0           0
  差引の現在価値             2,683   2,511   3,279   2,612     2,992           0
  効果額÷経費                 1.63    1.47    1.73    1.53  経費なし          －
  効果額÷経費（割引後）       1.52    1.47    1.72    1.50  経費なし          －
"""


class Options:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        return Run(main([*arguments]), *self.capsys.readouterr())

    def about(self, text: str, *arguments: str, name: str = "p.yaml") -> Run:
        (self.folder / name).write_text(text, "utf-8")
        return self("options", name, *arguments)


@pytest.fixture(params=["ja"])
def options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Options:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, complaints, command):
        monkeypatch.setattr(module, "LANG", Lang(request.param))
    return Options(tmp_path, capsys)


in_english = pytest.mark.parametrize("options", ["en"], indirect=True)


class TestScreen:
    def test_the_example(self, options: Options) -> None:
        done = options.about(EXAMPLE)
        assert (done.exit, done.err) == (0, "")
        assert done.out.startswith(SCREEN)
        assert "次に：dxroi evaluate p.yaml --detail" in done.out

    def test_increments_of_the_example(self, options: Options) -> None:
        out = options.about(EXAMPLE).out
        assert "  cloud       4,574   7,853   simpler     4,574       4,861        1.06\n" in out
        assert "「現案」と「近隣2市との共同利用」と「賃貸借60か月」は「クラウド利用」に劣る" in out.replace("\n  ", "")

    @in_english
    def test_in_english(self, options: Options) -> None:
        out = options.about(EXAMPLE).out
        assert '"クラウド利用" stands out' in out
        assert "Equivalent annual cost        1,161   1,200" in out
        assert not set("現案何もしない差引") & set(out.split("[Side by side]")[1].split("[Increments]")[0])

    def test_an_unknown_is_never_zero(self, options: Options) -> None:
        text = SHORT + "options: [{id: a, name: 見積待ち, set: {cost.annual: unknown}}]\n"
        out = options.about(text).out.replace("\n  ", "")
        assert "「見積待ち」は未定の値（cost.annual）があるため順位に入れていない。" in out
        assert "「見積待ち」は未定（cost.annual）のため、増分の比較に入れていない。" in out
        found = options.about(text, "--format", "json").result["options"][1]
        assert [found[key] for key in ("verdict", "total_cost", "equivalent_annual_cost", "city.net")] == [
            "withheld", None, None, None,
        ]  # fmt: skip
        assert found["reasons"]["total_cost"] == "unknown"
        assert found["reasons"]["exit_cost"] == "not-stated"
        assert found["missing"] == ["cost.annual"]
        assert [year["cost"] for year in found["years"]] == [None] * 5

    def test_an_option_over_other_years_is_said(self, options: Options) -> None:
        """Five whole years against four and a half, beside both judgements."""
        later = "options: [{id: b, name: 翌年度から, set: {first_year: 2028, operates_from: 2028-04}}]\n"
        out = options.about(SHORT + "operates_from: 2027-10\n" + later).out.replace("\n  ", "")
        said = (
            "比べる年度がそろっていない：「翌年度から」は令和10年度から令和14年度まで（稼働60か月）、"
            "「現案」は令和9年度から（稼働54か月）。"
        )
        assert out.count(said) == 2
        assert "そろっていない" not in options.about(SHORT + LEASE).out

    def test_obligatory_ones_are_for_reference(self, options: Options) -> None:
        assert "試算結果（参考）" in options.about(SHORT + "obligation: statutory\n" + LEASE).out

    def test_dominated_by_a_pair(self, options: Options) -> None:
        """300 yen an hour-like small steps first, then a large one: the middle one is dear for what it brings."""
        text = SHORT.replace("336", "10") + (
            "options:\n  - {id: middle, set: {hours_saved: 20, cost: {initial: 0, annual: 900000}}}\n"
            "  - {id: whole, set: {hours_saved: 900, cost: {initial: 0, annual: 1300000}}}\n"
        )
        done = options.about(text, "--format", "json").result
        middle = next(each for each in done["options"] if each["id"] == "middle")
        assert middle["dominated_between"] == ["base", "whole"]
        assert middle["incremental"] is None
        assert "「middle」は経費当たりの効果が小さい" in options.about(text).out


class TestDocument:
    def test_begins_and_ends_as_promised(self, options: Options) -> None:
        document = options.about(EXAMPLE, "--format", "json").document
        assert list(document) == ["format", "tool_version", "rubric", "results", "findings"]
        assert document["format"] == "dxroi.options/1"
        (result,) = document["results"]
        assert list(result)[:6] == ["path", "sha256", "id", "name", "base", "options"]
        assert list(result["options"][0])[:18] == [
            *("id", "name", "verdict", "score", "total_cost", "equivalent_annual_cost", "present_value", "years"),
            *("general_revenue", "exit_cost", "city.net", "net_present_value", "benefit_cost_ratio", "incremental"),
            *("dominated_by", "reasons", "dominated_between", "missing"),
        ]
        assert [each["id"] for each in result["options"]] == ["options-minutes", "lease", "cloud", "joint", "simpler"]
        assert (result["base"]["id"], result["base"]["verdict"]) == ("base", None)

    def test_agrees_with_evaluate(self, options: Options) -> None:
        written = options.about(EXAMPLE, "--format", "json", "--years", "4").result["options"][0]
        alone = options("evaluate", "p.yaml", "--format", "json", "--years", "4").result
        assert written["city.net"] == alone["views"]["city"]["net"]
        assert written["net_present_value"] == alone["views"]["city"]["net_present_value"]
        assert written["verdict"] == alone["verdict"]
        assert [year["cost"] for year in written["years"]] == [year["cost"] for year in alone["years"]]

    def test_agrees_with_whatif(self, options: Options) -> None:
        """An option is what `whatif` makes of the same values."""
        lease = options.about(SHORT + LEASE, "--format", "json").result["options"][1]
        sets = ("--set", "cost.initial=0", "--set", "cost.annual=1100000")
        after = options("whatif", "p.yaml", *sets, "--format", "json").document["after"]
        assert lease["city.net"] == after["views"]["city"]["net"]
        assert lease["score"] == after["score"]

    def test_rows(self, options: Options) -> None:
        rows = options.about(EXAMPLE, "--format", "csv").rows
        assert [row["option"] for row in rows] == ["options-minutes", "lease", "cloud", "joint", "simpler", "base"]
        assert (rows[2]["against"], rows[1]["dominated_by"]) == ("simpler", "cloud")


class TestExits:
    def test_nothing_to_compare(self, options: Options) -> None:
        done = options.about(SHORT)
        assert (done.exit, done.out) == (1, "")
        assert "案（options:）の記載がない提案は示していない：1件 p.yaml" in done.err

    def test_others_are_still_answered(self, options: Options) -> None:
        options.about(SHORT, name="without.yaml")
        options.about(SHORT + LEASE.replace("cost.annual", "cost.anual"), name="broken.yaml")
        done = options.about(SHORT + LEASE, "without.yaml", "broken.yaml")
        assert done.exit == 2
        assert "lease" in done.out
        assert "broken.yaml:6:46: エラー DX160 options.lease.set.cost.anual" in done.err

    def test_alike_is_said(self, options: Options) -> None:
        done = options.about(SHORT + "options: [{id: a, set: {cost.annual: 600000}}]\n")
        assert done.exit == 0
        assert "DX320 options.a.set: 案「a」は「n」と何も違わない" in done.err

    def test_doing_nothing_is_there_already(self, options: Options) -> None:
        """Its id is taken; its name would stand twice in the table."""
        text = SHORT + "options: [{id: base, name: 何もしない, set: {hours_saved: 0, cost: {initial: 0, annual: 1}}}]\n"
        taken = options.about(text)
        assert taken.exit == 2
        assert "DX265 options.base.id" in taken.err
        assert "何もしない場合を指す）。現状のままでも経費がかかるなら、現状維持 のような別のidにする" in taken.err
        named = options.about(text.replace("id: base", "id: now"))
        assert named.exit == 0
        assert "p.yaml:6:27: 警告 DX321 options.now.name: 案の名前「何もしない」は" in named.err

    def test_what_an_option_contradicts(self, options: Options) -> None:
        """The checks of a file, asked of each option; notes are counted alone."""
        text = SHORT + "options: [{id: a, set: {cost: {initial: 0}, ratings: {generality: 3}}}]\n"
        done = options.about(text)
        assert done.exit == 0
        assert "p.yaml:6:31: 警告 DX302 options.a.set.cost.annual: 案「a」では、運用経費の記載がない" in done.err
        assert "ほかに注記 1件（dxroi check で表示）" in done.err
        found = options.about(text, "--format", "json").document["findings"]
        assert [(each["code"], each["field"]) for each in found] == [
            ("DX302", "options.a.set.cost.annual"),
            ("DX410", "options.a.set.ratings.generality"),
        ]
        assert "DX302" not in options("evaluate", "p.yaml", "--detail").err

    def test_a_rating_off_its_scale(self, options: Options) -> None:
        done = options.about(SHORT + "options: [{id: a, set: {ratings.generality: 7}}]\n")
        assert done.exit == 2
        assert "DX227 options.a.set.ratings.generality" in done.err


class TestEvaluate:
    """The next step names the options; joint parts and exit costs are said where they belong."""

    def test_names_the_next_step(self, options: Options) -> None:
        options.about(EXAMPLE)
        assert "次に：dxroi options p.yaml（案を並べて比べる）" in options("evaluate", "p.yaml").out
        assert "dxroi questions p.yaml" in options(*_withheld(options)).out

    def test_says_of_which_whole(self, options: Options) -> None:
        options.about(
            "name: n\ndepartment: d\nfirst_year: 2027\nhours_saved: 336\ncost:\n"
            "  - {item: 利用料, annual: 9000000, exit: 400001, joint: {share: 0.25}}\n"
        )
        assert "運用経費（年額）：利用料 全体9,000千円のうち25.0%" in options("evaluate", "p.yaml").out.replace(
            "\n  ", ""
        )
        explained = options("evaluate", "p.yaml", "--explain").out
        assert "cost.0.annual = 2,250,000  [全体9,000,000のうち25.0%、円未満切捨て]" in explained
        assert "cost.0.exit = 100,000" in explained
        assert "【撤退費用】" in options("evaluate", "p.yaml", "--detail").out


def _withheld(options: Options) -> tuple[str, ...]:
    options.about(SHORT.replace("annual: 600000", "annual: unknown") + LEASE)
    return "evaluate", "p.yaml"


def test_hostile_names(options: Options) -> None:
    text = SHORT + 'options: [{id: "[red]x", name: "\\e[31m<b>|y", summary: "=1+1", set: {cost.initial: 0}}]\n'
    for format_ in ("table", "markdown", "csv", "json"):
        done = options.about(text, "--format", format_)
        assert done.exit == 0, done.err
        assert "\x1b[31m" not in done.out
