"""`dxroi cases`: what is found, in which order and groups, the forms for machines, the exits."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import cases as command
from dxroi.engine import library
from dxroi.engine.library import Actual, actual
from dxroi.texts import Lang
from tests.answers import ROOT

from .running import Run

CASE = """\
name: {name}
department: {department}
first_year: 2027
hours_saved: {hours}
freed_for: 相談
cost: {{initial: 1000000, annual: 100000}}
source: 資料{name}
{more}
"""
CASES = {
    "a": ("入力のRPA化", "市民税課", 100, "kinds: [ＲＰＡ, AI-OCR]\nsystems: 税務\nserves: [計画甲, 計画乙]"),
    "b": ("議事録", "総務課", 900, "kinds: [生成AI]\nserves: 計画甲\nstage: operating"),
    "c": ("申告受付", "資産税課", "unknown", "kinds: rpa"),
    "d": ("掲示板", "広報課", 300, ""),
}


class Library:
    """Runs the command in a folder with four cases."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        for stem, (name, department, hours, more) in CASES.items():
            text = CASE.format(name=name, department=department, hours=hours, more=more)
            (folder / f"{stem}.yaml").write_text(text, "utf-8")

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        words = [word for each in arguments for word in each.split()]
        return Run(main(["cases", ".", *words]), *self.capsys.readouterr())

    def found(self, *arguments: str) -> str:
        """The cases found, by the letters of their files."""
        return "".join(each["path"][0] for each in self(*arguments, "--format", "json").document["results"])


@pytest.fixture
def cases(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.chdir(tmp_path)
    for module in (language, answers, command, complaints):
        monkeypatch.setattr(module, "LANG", Lang.JA, raising=False)
    return Library(tmp_path, capsys)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("", "abcd"),
        ("--kind rpa", "ac"),
        ("--kind ｒｐａ --kind 生成", "abc"),
        ("--kind AI", "ab"),
        ("--kind RPA --department 市民", "a"),
        ("--department 税課", "ac"),
        ("--system 税", "a"),
        ("--plan 甲", "ab"),
        ("--text 資料 --text 議事", "b"),
        ("--stage operating", "b"),
        ("--verdict withheld", "c"),
        ("--verdict withheld --verdict conditional", "abcd"),
        ("--sort hours_saved", "bdac"),
        ("--sort city.cost", "abcd"),
        ("--kind none", ""),
    ],
)
def test_what_is_found(cases: Library, arguments: str, expected: str) -> None:
    """Any word of one option, something of every option; width and case do not count; best first, unknown last."""
    assert cases.found(arguments) == expected


class TestScreen:
    def test_list(self, cases: Library) -> None:
        done = cases("--kind rpa")
        assert done.exit == 0
        assert "4件中2件" in done.out
        assert "絞り込み　種類「rpa」" in done.out
        assert re.search(r"  1 市民税課　入力のRPA化 +ＲＰＡ、AI-OCR +100 +600  条件付き", done.out)
        assert "1  a.yaml　資料入力のRPA化" in done.out
        assert "技術の種類（kinds:）の記載がない1件は、--kind では見つからない" in done.out
        assert "次に：dxroi init draft.yaml --from a.yaml" in done.out

    @pytest.mark.parametrize(
        ("by", "groups"),
        [
            ("kind", ["AI-OCR（1件）", "ＲＰＡ（2件）", "生成AI（1件）", "種類の記載なし（1件）"]),
            ("department", ["市民税課（1件）", "広報課（1件）", "総務課（1件）", "資産税課（1件）"]),
            ("plan", ["計画乙（1件）", "計画甲（2件）", "計画の記載なし（2件）"]),
        ],
    )
    def test_groups(self, cases: Library, by: str, groups: list[str]) -> None:
        lines = cases("--group-by", by).out.splitlines()
        assert [line.strip() for line in lines if line.endswith("件）") and line.startswith("  ")] == groups

    @pytest.mark.parametrize("format_", ["table", "markdown", "csv", "jsonl"])
    def test_the_examples(self, cases: Library, format_: str) -> None:
        main(["cases", str(ROOT / "examples"), "--kind", "RPA", "--format", format_])
        assert "つくば" in (out := cases.capsys.readouterr().out) or "申告データ入力のRPA化" in out


class TestNothing:
    def test_says_what_there_is(self, cases: Library) -> None:
        done = cases("--kind RPAA")
        assert (done.exit, done.out) == (1, "")
        assert done.err.splitlines() == [
            "当てはまる事例がない（種類「RPAA」）", "もしかして rpa", "種類は：AI-OCR, rpa, 生成AI, ＲＰＡ",
        ]  # fmt: skip

    def test_of_several_words_only_the_lost_one_is_named(self, cases: Library) -> None:
        done = cases("--plan 丙", "--department 総務")
        assert done.err.splitlines() == ["当てはまる事例がない（担当課「総務」、計画「丙」）", "計画は：計画乙, 計画甲"]

    def test_an_unknown_measure(self, cases: Library) -> None:
        assert cases("--sort hours").exit == 2

    def test_a_broken_file_is_listed(self, cases: Library) -> None:
        (cases.folder / "e.yaml").write_text("name: x\n", "utf-8")
        done = cases("--kind rpa")
        assert done.exit == 2
        assert "入力のRPA化" in done.out
        assert "e.yaml:1:1" in done.err


class TestForMachines:
    def test_the_document(self, cases: Library) -> None:
        document = cases("--plan 甲", "--group-by", "plan", "--format", "json").document
        assert list(document) == [
            "format", "tool_version", "rubric", "searched", "sort", "group_by", "cases", "kinds", "results", "groups",
            "findings",
        ]  # fmt: skip
        assert document["format"] == "dxroi.cases/1"
        assert (document["cases"], document["kinds"]) == (4, {"AI-OCR": 1, "ＲＰＡ": 2, "生成AI": 1})
        assert document["groups"] == [
            {"name": "計画乙", "paths": ["a.yaml"]}, {"name": "計画甲", "paths": ["a.yaml", "b.yaml"]},
        ]  # fmt: skip
        first = document["results"][0]
        assert first["planned"] == {"hours_saved_per_year": 100, "city.net": 600000, "city.cost": 1500000}
        assert (first["kinds"], first["actual"]) == (["ＲＰＡ", "AI-OCR"], None)

    def test_unknowns_are_empty(self, cases: Library) -> None:
        (row,) = cases("--verdict withheld", "--format", "csv").rows
        assert (row["kinds"], row["hours_saved_per_year"], row["city.net"]) == ("rpa", "", "")


class TestActuals:
    """What came of a case: the one place that reads `actuals` of a proposal."""

    def test_mean_hours_and_all_costs(self) -> None:
        years = [(2027, 100.0, None), (2028, 300.0, 500.0), (2029, None, 700.0)]
        entries = tuple(SimpleNamespace(year=year, hours=hours, cost=cost) for year, hours, cost in years)
        assert actual(SimpleNamespace(actuals=entries)) == Actual(3, 200, 1200)  # type: ignore[arg-type]
        assert actual(SimpleNamespace(actuals=())) is None  # type: ignore[arg-type]

    def test_one_more_column(self, cases: Library, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(library, "actual", lambda of: Actual(2, 80, 1_200_000) if of.kinds else None)
        done = cases("--kind rpa")
        assert re.search(r"時間/年 +実績 +差引  試算結果", done.out)
        assert re.search(r"入力のRPA化（ＲＰＡ.* +100 +80 +600  条件付き", done.out)
        assert json.loads(cases("--kind rpa", "--format", "json").out)["results"][0]["actual"] == {
            "years": 2, "hours_saved_per_year": 80, "cost": 1200000,
        }  # fmt: skip
