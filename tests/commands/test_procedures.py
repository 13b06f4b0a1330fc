"""`dxroi procedures`: the screen, the forms for machines, what is said beside, the exits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import procedures as command
from dxroi.texts import Lang
from tests.answers import ROOT

from .running import Run

FULL = """\
name: 転出届のオンライン化
department: 市民課
first_year: 2027
operates_from: 2027-10
hours_saved: [{work: 窓口受付, hours: 300, freed_for: 相談}]
cost: [{item: 構築, initial: 3000000}, {item: 利用料, annual: 1200000}]
residents:
  - procedure: 転出届
    cases: 6000
    online: {first: 0.1, ceiling: 0.6, years: 4, curve: s}
    minutes_visit: 90
    minutes_online: 15
    yen_saved: 200
    visits_saved: 1
    paper: {minutes_per_case: 6, until: 2029}
    yen_per_visit_case: 900
    rules:
      seal: abolished
      paper: {status: to-abolish, by: 2028-04, law: 市規則, set_by: city}
      face_to_face: {status: required, law: 住民基本台帳法, set_by: national}
    ordinance: {needed: true, by: 2028-01, status: drafting}
outcomes: [{what: 通知が早まる, kind: notice-earlier, before: 30, after: 23, unit: 日}]
"""
SHORT = "name: n\ndepartment: d\nfirst_year: 2027\nhours_saved: 10\ncost: {initial: 1, annual: 0}\n"


class Procedures:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        return Run(main(["procedures", *arguments]), *self.capsys.readouterr())

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Procedures:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, command, complaints):
        monkeypatch.setattr(module, "LANG", Lang.JA, raising=False)
    found = Procedures(tmp_path, capsys)
    found.write("p.yaml", FULL)
    return found


class TestScreen:
    def test_says_it_all(self, run: Procedures) -> None:
        done = run("p.yaml")
        assert done.exit == 0
        for line in (
            "オンライン利用率           10%     23%     47%     60%     60%   43.3%",
            "紙の二重処理（時間）       270     462     318       0       0   1,050",
            "来庁90分→オンライン15分（1件75分の減）",
            "10％から4年目に60％（S字）",
            "全期間で37.1％（窓口 1件900円。支払額のみ）",
            "書面の廃止は令和10年4月からで、開始に間に合わない",
            "1件当たり（円）  14,000     871     425     333     333     769",
            "通知が早まる  30→23日（7日早い）、担当課推計",
        ):
            assert line in done.out
        assert "国の定めで市では変えられない" in done.out.replace("\n", "").replace(" ", "")
        assert [line.split(" ")[2] for line in done.err.splitlines() if line.startswith("p.yaml")] == [
            "DX416", "DX416", "DX417",
        ]  # fmt: skip

    @pytest.mark.parametrize(("lang", "format_"), [(Lang.JA, "table"), (Lang.EN, "markdown"), (Lang.EN, "csv")])
    def test_the_examples(self, run: Procedures, lang: Lang, format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
        for module in (language, answers, command, complaints):
            monkeypatch.setattr(module, "LANG", lang, raising=False)
        done = run(str(ROOT / "examples"), "--format", format_)
        assert (done.exit, len(done.out) > 1000) == (0, True)
        assert "Traceback" not in done.err
        assert not re.search(r"\b(None|nan|inf)\b|[{}]", done.out)

    def test_worse_for_residents(self, run: Procedures) -> None:
        run.write("p.yaml", FULL.replace("minutes_online: 15", "minutes_online: 120").replace("after: 23", "after: 33"))
        done = run("p.yaml")
        assert "1件30分の増。オンラインの方が手間" in done.out.replace("\n", "").replace(" ", "")
        assert "30→33日（3日遅い）" in done.out
        assert "DX330" in done.err


class TestForMachines:
    def test_the_document(self, run: Procedures) -> None:
        document = run("p.yaml", "--format", "json").document
        assert list(document) == ["format", "tool_version", "rubric", "results", "findings"]
        assert document["format"] == "dxroi.procedures/1"
        (result,) = document["results"]
        (procedure,) = result["procedures"]
        assert procedure["curve"] == {"first": 0.1, "ceiling": 0.6, "years": 4, "curve": "s"}
        assert procedure["minutes"] == {"visit": 90, "online": 15, "saved": 75}
        assert procedure["online_from"] == "2027-10"
        assert procedure["years"][3] == {
            "year": 2030, "cases": 6000, "online_cases": 3600, "online": 0.6, "visits_saved": 3600,
            "resident_hours": 4500, "resident_yen": 11970000, "paper_hours": 0,
        }  # fmt: skip
        assert procedure["total"]["online_cases"] == 11700
        assert [(each["name"], each["reason"]) for each in procedure["obstacles"]] == [
            ("paper", "late"), ("face_to_face", "required"), ("ordinance", "late"),
        ]  # fmt: skip
        assert result["cost_per_online_case"]["years"][0]["yen"] == 14000
        assert result["outcomes"][0] == {
            "what": "通知が早まる", "kind": "notice-earlier", "before": 30, "after": 23, "amount": 7, "unit": "日",
            "evidence": "estimate",
        }  # fmt: skip
        assert {each["code"] for each in document["findings"]} == {"DX416", "DX417"}

    def test_the_rows(self, run: Procedures) -> None:
        rows = run("p.yaml", "--format", "csv").rows
        assert [row["year"] for row in rows] == ["2027", "2028", "2029", "2030", "2031"]
        assert (rows[3]["online_cases"], rows[3]["yen_per_online_case"], rows[0]["paper_hours"]) == (
            "3600", str(1_200_000 / 3600), "270",
        )  # fmt: skip


class TestExits:
    def test_nothing_to_show(self, run: Procedures) -> None:
        run.write("p.yaml", SHORT)
        done = run("p.yaml")
        assert (done.exit, done.out) == (1, "")
        assert "住民の手続（residents:）の記載がある案件がない" in done.err

    def test_what_was_left_out_is_counted(self, run: Procedures) -> None:
        run.write("q.yaml", SHORT)
        done = run("p.yaml", "q.yaml")
        assert done.exit == 0
        assert "1件は住民の手続（residents:）の記載がないため省いた" in done.err

    def test_a_broken_file_hides_none(self, run: Procedures) -> None:
        run.write("q.yaml", FULL.replace("ceiling: 0.6", "ceiling: 1.6"))
        done = run("p.yaml", "q.yaml")
        assert done.exit == 2
        assert "転出届" in done.out
        assert "DX212" in done.err
