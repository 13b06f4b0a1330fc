"""A hint, followed to the letter, mends what was found and changes nothing else; what is underlined is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.finding import Finding
from dxroi.loading import proposal_of, read_rubric
from dxroi.loading.kinds import load_any
from dxroi.loading.sources import Source
from dxroi.tables.reporting import code_text, lines_of, problem
from dxroi.texts import Lang
from dxroi.texts.findings import CATALOGUE, hint, message

from .samples import COST, HOURS, NAMED, PROPOSAL, RUBRIC, loaded_rubric

FOLDER = Path(__file__).parent.parent / "data" / "bad"


def found(stem: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Finding, ...]:
    """What is found in a bad file, read as what its name says."""
    monkeypatch.chdir(FOLDER)
    name = f"{stem}.yaml"
    if stem.startswith("rubric-"):
        return read_rubric(f"./{name}").findings
    return proposal_of(Path(name).read_bytes(), name).findings


def in_proposal(text: str) -> tuple[Finding, ...]:
    return proposal_of(text.encode(), "p.yaml").findings


def said(text: str) -> list[tuple[str, str]]:
    """Code and hint of everything in a proposal."""
    return [(each.code, hint(each, Lang.EN)) for each in in_proposal(text)]


HINTS = [
    ("rubric-format-missing", "DX133", "`format: rubric/1` を書き加える", "add `format: rubric/1`"),
    ("rubric-condition-number", "DX202", "半角数字で `60` と書く", "write `60`"),
    ("rubric-condition-operator", "DX508", "`score >= 60` と書く", "write `score >= 60`"),
    (
        "list-wanted",
        "DX135",
        "次の行から字下げして、一つずつ「- 」で始めて書く：`- {…}`",
        "write each entry on a line of its own below, indented: `- {…}`",
    ),
    (
        "list-on-the-line-of-its-key",
        "DX118",
        '一覧なら、次の行に字下げして `- …` と書く。「-」で始まる文字列なら引用符 " " で囲む',
        "write a list on lines of its own below, indented: `- ...`; put a text in quotation marks",
    ),
    ("text-begins-with-star", "DX118", '値を引用符 " " で囲む', "put the value in quotation marks"),
    (
        "second-document",
        "DX126",
        "ファイルを分ける。要らなければ「---」の行から後をすべて消す",
        "split the file, or delete the line `---` with all that follows it",
    ),
    ("empty-text", "DX201", "値を書く（省けない）", "write it; it cannot be left out"),
    ("rubric-weighting-ahp-empty", "DX201", "値を書く（省けない）", "write it; it cannot be left out"),
    (
        "empty-value",
        "DX201",
        "数値を書く（省けない）。まだ分からなければ unknown（未定）と書く",
        "write it, or `unknown` where it is not known yet; it cannot be left out",
    ),
    ("list-empty", "DX137", "内容を書く", "write its entries"),
    ("rubric-points-empty", "DX137", "内容を書く", "write its entries"),
    (
        "entry-not-a-mapping",
        "DX134",
        "その代わりに `{work: …, before: …, after: …}` のように書く",
        "write in its place something like `{work: …, before: …, after: …}`",
    ),
    (
        "mapping-wanted",
        "DX134",
        "その代わりに `{initial: …, annual: …, tax: …}` のように書く",
        "write in its place something like `{initial: …, annual: …, tax: …}`",
    ),
    (
        "range-unknown-part",
        "DX210",
        "数値を書くか、幅をやめて量全体を `unknown`（未定）と書く",
        "write a number, or the whole quantity as `unknown`",
    ),
    (
        "rating-word",
        "DX210",
        "数値を書く。分からない評点は項目ごと消す",
        "write a number; leave out a rating that is not known",
    ),
    ("rubric-importance-negative", "DX211", "0以上で書く", "write 0 or more"),
    (
        "number-negative",
        "DX211",
        "0以上で書く。増える時間は before と after に書く",
        "write 0 or more; hours that rise are stated as before and after",
    ),
    (
        "cash-saved-item",
        "DX211",
        "0以上で書く。増える経費は cost に書く",
        "write 0 or more; yen that rise go into cost",
    ),
    (
        "several-faults",
        "DX211",
        "0以上で書く。減る予算は cash_saved に書く",
        "write 0 or more; a budget line that falls goes into cash_saved",
    ),
    ("rubric-verdict-word", "DX208", "もしかして：not-yet", "did you mean: not-yet"),
    (
        "rubric-weighting-other-key",
        "DX558",
        "「pairs」を消すか、`method: ahp` と書く",
        "delete `pairs`, or write `method: ahp`",
    ),
    (
        "top-level-list",
        "DX127",
        "1つのファイルには1件を書く。「- 」を取り、すべての行を左に寄せる",
        "one file, one proposal: take `- ` away and move every line to the left",
    ),
    ("text-is-list", "DX136", "文字列を一つ書く", "write one text"),
    ("year-quoted", "DX205", "引用符を外して `2027` と書く", "take the marks away: `2027`"),
    ("bracket-too-many", "DX117", "半角の `[ ]` と `{ }` の対、", "check the pairs of `[ ]` and `{ }`, "),
    ("full-width-space-indent", "DX112", "：`initial: 2500000`", "use ordinary spaces before `initial: 2500000`"),
    (
        "rubric-ahp-inconsistent",
        "DX522",
        "次の比較を合わせて見直す（いずれも同じだけずれている）：a / b, b / c, a / c",
        "look again at these together, each is as far off as the others: a / b, b / c, a / c",
    ),
    ("number-fifteen-digits", "DX204", "桁と単位を確かめる。時間数で書く", "check digits and unit; this is in hours"),
    (
        "key-unknown",
        "DX138",
        "要らなければ項目ごと消す。使える項目：format, ",
        "delete it, or use one of the keys: format, ",
    ),
]
"""Bad file, code, and how the hint of the first such finding begins in either language."""


@pytest.mark.parametrize(("stem", "code", "ja", "en"), HINTS, ids=[f"{case[0]}-{case[1]}" for case in HINTS])
def test_hint(stem: str, code: str, ja: str, en: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = next(each for each in found(stem, monkeypatch) if each.code == code)
    assert ja in hint(first, Lang.JA)
    assert hint(first, Lang.EN).startswith(en)


class TestMessages:
    def test_a_month_before_the_first_year_says_which_year_it_is_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        *_, month = found("year-before-first", monkeypatch)
        assert hint(month, Lang.EN).startswith("2027-03 belongs to fiscal year 2026 ")
        assert hint(month, Lang.JA).startswith("2027-03 は2026年度（4月から翌年3月まで）に当たる。")

    def test_shares_above_one_name_year_base_and_sum(self, monkeypatch: pytest.MonkeyPatch) -> None:
        (over,) = found("funding-shares-above-one", monkeypatch)
        assert message(over, Lang.EN).endswith("(2027, initial: 0.5 + 0.5 + 0.1 = 1.1)")
        assert message(over, Lang.JA).endswith("（2027、initial：0.5 + 0.5 + 0.1 = 1.1）")

    def test_where_the_first_year_cannot_be_read_the_shares_still_say_it(self) -> None:
        text = (
            PROPOSAL.replace("2027", "x")
            + "funding:\n  - {source: other, share: 0.6}\n  - {source: bond, share: 0.5}\n"
        )
        assert "(first_year, initial: 0.6 + 0.5 = 1.1)" in message(in_proposal(text)[-1], Lang.EN)


class TestWhatMayBeUnknown:
    """`unknown` is offered where it is taken, and nowhere else."""

    @pytest.mark.parametrize("written", ["", "不明", "TBD", ".nan"])
    @pytest.mark.parametrize(
        ("form", "taken"),
        [
            ("hours_saved: {}", True),
            ("hours_saved: [{{work: x, before: 3, after: {}}}]", True),
            ("cash_saved: {}", True),
            ("literacy: {{people: {}, from: 1, to: 2}}", True),
            ("hours_saved: {{low: 1, likely: {}, high: 3}}", False),
            ("hours_saved: [{{work: x, hours: 3, people: {}}}]", False),
            ("ratings: {{reusability: {}}}", False),
            ("outcomes: [{{what: x, amount: {}}}]", False),
            ("stated: {{net: {}}}", False),
        ],
    )
    def test_offered(self, form: str, written: str, taken: bool) -> None:
        base = NAMED + COST if form.startswith("hours_saved") else PROPOSAL
        (code, text) = said(base + form.format(written) + "\n")[-1]
        assert ("`unknown`" in text and "the whole quantity" not in text) == taken, code
        followed = in_proposal(base + form.format("unknown") + "\n")
        assert any(each.invalidates for each in followed) != taken

    @pytest.mark.parametrize("importance", ["30~40", "不明", "unknown"])
    def test_nothing_of_a_rubric(self, importance: str, tmp_path: Path) -> None:
        text = RUBRIC.replace("importance: 30", f"importance: {importance}")
        (only,) = loaded_rubric(tmp_path, text).findings
        assert only.code in ("DX203", "DX210")
        assert "unknown" not in hint(only, Lang.EN)


class TestWhatMayBeLeftOut:
    @pytest.mark.parametrize(
        ("text", "may"),
        [
            (NAMED + HOURS + COST + "freed_for:\n", True),
            (NAMED + HOURS + COST + "summary: ''\n", True),
            (NAMED + HOURS + COST + "serves: [a, ]\nid:\n", True),
            (NAMED.replace("市民税課", "") + HOURS + COST, False),
            (NAMED + HOURS + "cost:\n", False),
            (NAMED + HOURS + COST + "residents: [{procedure: , cases: 1, online: 1}]\n", False),
            (NAMED + HOURS + COST + "funding: [{source: , share: 0.5}]\n", False),
            (NAMED + HOURS + COST + "cash_saved: [{item: x, annual: }]\n", False),
            (NAMED + HOURS + COST + "residents: [{procedure: x, cases: 1, online: 1, note: }]\n", True),
            (NAMED + HOURS + COST + "residents: [{procedure: x, cases: [], online: 1}]\n", False),
            (NAMED + HOURS + COST + "residents: []\n", True),
            (NAMED + "hours_saved: []\n" + COST, False),
        ],
    )
    def test_offered(self, text: str, may: bool) -> None:
        ((_, offered),) = [each for each in said(text) if each[0] in ("DX201", "DX137")]
        assert any(way in offered for way in ("not needed is left out", "delete the key")) == may


class TestOneOfAFewWords:
    """Did you mean: of one that is near; one of: where none is."""

    @pytest.mark.parametrize(
        ("text", "offered"),
        [
            (PROPOSAL + "stage: 予算要求\n", "did you mean: budget-request"),
            (PROPOSAL + "stage: いつか\n", "write one of: idea, consultation, budget-request, operating"),
            ("format: ???\n" + PROPOSAL, "write one of: proposal/1, "),
        ],
    )
    def test_of_a_proposal(self, text: str, offered: str) -> None:
        ((_, text),) = said(text)
        assert text.startswith(offered)

    @pytest.mark.parametrize(
        ("old", "new", "offered"),
        [
            ("not-yet", "保留", "did you mean: withheld"),
            ("not-yet", "x", "write one of: justified, conditional, not-yet, withheld"),
            ("score >= 60", "rating.?? >= 3", "write one of: economy, generality"),
            ("horizon: 5", "horizon: 5\nweighting: ??", "write one of: ahp, direct, "),
            ("horizon: 5", "horizon: 5\nextends: ??", "write one of: "),
        ],
    )
    def test_of_a_rubric(self, old: str, new: str, offered: str, tmp_path: Path) -> None:
        (only,) = loaded_rubric(tmp_path, RUBRIC.replace(old, new)).findings
        assert hint(only, Lang.EN).startswith(offered)


class TestConditions:
    """A number is proposed in the unit of the measure, an operator as it has to be typed; nothing is guessed."""

    @pytest.mark.parametrize(
        ("written", "code", "write"),
        [
            ("score >= 60%", "DX202", "60"),
            ("score >= 60点", "DX202", "60"),
            ("undirected_share <= 20%", "DX202", "0.2"),
            ("city.internal_rate_of_return >= 4％", "DX202", "0.04"),
            ("city.net >= 5%", "DX230", None),
            ("hours_saved >= 3割", "DX230", None),
            ("city.net >= ▲100", "DX202", "-100"),
            ("score >= 50~60", "DX203", None),
            ("score=>60", "DX508", "score >= 60"),
            ("score ＝ 60", "DX508", "score == 60"),
            ("score ＞＝ 60", "DX508", "score >= 60"),
            ("score ＜ ６０", "DX508", "score < 60"),
            ("scoer ≧ 60", "DX508", None),
            ("score = > 60", "DX508", None),
        ],
    )
    def test_what_to_write(self, written: str, code: str, write: str | None, tmp_path: Path) -> None:
        found = loaded_rubric(tmp_path, RUBRIC.replace("score >= 60", written)).findings
        assert [each.code for each in found] == [code]
        assert found[0].values.get("write") == write


class TestKindsNotNamed:
    """A file of another kind that does not say so gets one finding that does."""

    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            ("rubric/1", RUBRIC),
            ("rubric/1", "id: x\nextends: chigasaki-dx-2\nhorizon: 10\n"),
            ("inventory/1", "works:\n  - {department: x, work: y}\nsource: z\n"),
            ("budget/1", "caps: {2027: 1}\nmust: [a]\n"),
        ],
    )
    def test_one_finding(self, kind: str, text: str) -> None:
        data = text.removeprefix("format: rubric/1\n").encode()
        loaded = load_any(Source("f.yaml", True, lambda: data))
        assert loaded is not None
        (only,) = loaded.findings
        assert (only.code, only.field, only.values["kind"]) == ("DX133", "format", kind)
        again = load_any(Source("f.yaml", True, lambda: f"format: {kind}\n".encode() + data))
        assert again is not None
        assert not {"DX132", "DX138"} & {each.code for each in again.findings}

    def test_with_what_is_wrong_with_its_form(self) -> None:
        text = RUBRIC.removeprefix("format: rubric/1\n").replace("horizon: 5", "horizon： 5")
        assert [each.code for each in in_proposal(text)] == ["DX133", "DX113"]

    @pytest.mark.parametrize(
        "text", ["title: x\n", "title: x\nnote: y\n", NAMED + "horizon: 5\n", "serves: [a]\ncaps: 3\n"]
    )
    def test_a_proposal_with_a_key_of_another_kind_is_one(self, text: str) -> None:
        assert len(in_proposal(text)) > 1


class TestMisspeltKeys:
    """What stands under a misspelt key is read as what was meant, at the path that is written."""

    @pytest.mark.parametrize(
        ("text", "more"),
        [
            (NAMED + "hour_saved: ３３６\n" + COST, ["hour_saved DX202"]),
            (
                NAMED + HOURS + "コスト: {初期費用: 120万, 年額: }\n",
                [f"コスト.{each}" for each in ("初期費用 DX132", "初期費用 DX202", "年額 DX132", "年額 DX201")],
            ),
            (
                NAMED + "hour_saved: [{work: x, hour: -1}]\n" + COST,
                ["hour_saved.0.hour DX132", "hour_saved.0.hour DX211"],
            ),
            (NAMED + "hour_saved: {low: 1, high: 2}\n" + COST, ["hour_saved.likely DX133"]),
            (
                NAMED + HOURS + COST + "residens: [{procedure: x}]\n",
                ["residens.0.cases DX133", "residens.0.online DX133"],
            ),
            (NAMED + HOURS + COST + "criteria: [x]\n", []),  # near `literacy`, but no slip of it
        ],
    )
    def test_what_else_is_found(self, text: str, more: list[str]) -> None:
        found = [each for each in in_proposal(text) if each.code != "DX132" or "." in each.field]
        assert sorted(f"{each.field} {each.code}" for each in found) == sorted(more)


class TestWhatIsUnderlined:
    """The sign, blank or key that is wrong, and not what stands beside it."""

    @pytest.mark.parametrize(
        ("stem", "code", "underlined"),
        [
            ("full-width-colon", "DX113", "："),
            ("full-width-colon-in-braces", "DX113", "："),
            ("full-width-space-after-key", "DX114", "\u3000"),
            ("no-space-after-colon", "DX115", ":"),
            ("control-character", "DX108", "\b"),
            ("yen-thousands-in-braces", "DX202", "1,200千円"),
            ("several-faults", "DX202", "３３６"),
            ("rubric-weighting-ahp-no-pair", "DX553", "economy"),
            ("rubric-weighting-ahp-pair", "DX560", "economy/generalty"),
            ("rubric-weighting-ahp-twice", "DX554", "generality/economy"),
            ("rubric-points-not-rising", "DX514", "[1, 100]"),
            ("rubric-points-above-hundred", "DX515", "[2, 120]"),
            ("rubric-importance-missing", "DX550", "{id: generality}"),
        ],
    )
    def test_underlined(self, stem: str, code: str, underlined: str, monkeypatch: pytest.MonkeyPatch) -> None:
        first = next(each for each in found(stem, monkeypatch) if each.code == code)
        text = Path(f"{stem}.yaml").read_text(encoding="utf-8")
        shown = problem(first, f"{stem}.yaml", lines_of(text), Lang.EN)
        assert shown.excerpt[shown.column - 1 : shown.end_column - 1] == underlined

    def test_of_points_by_rating_the_rating(self, tmp_path: Path) -> None:
        text = RUBRIC.replace("importance: 10}", "importance: 10, points: {0: 0, 3: 50, 5: 120}}")
        (only,) = loaded_rubric(tmp_path, text).findings
        assert only.location is not None
        assert text.splitlines()[only.location.line - 1][only.location.column - 1 :].startswith("5: 120")


class TestTheCatalogue:
    def test_every_way_fills_in_what_both_languages_name(self) -> None:
        ways = [(code, words) for code, entry in CATALOGUE.items() for words in entry.ways.values()]
        assert len(ways) > 30
        for code, (ja, en) in ways:
            assert ja != en, code

    def test_braces_of_a_text_are_shown_as_they_are(self) -> None:
        for code in CATALOGUE:
            for lang in Lang:
                assert "{{" not in code_text(code, lang).help
