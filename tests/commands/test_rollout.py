"""`dxroi rollout`: which works could take up a case, why, what each brings, in which order; the note about them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.commands import rollout as command
from dxroi.engine.appraise import appraise
from dxroi.engine.rollout.likeness import likeness
from dxroi.engine.rollout.matching import ALIKE
from dxroi.loading import load_rubric, proposal_of
from dxroi.models.appraisal import View
from dxroi.texts import Lang

from .running import Run

ROOT = Path(__file__).parents[2]
TSUKUBA = str(ROOT / "examples" / "tsukuba-rpa.yaml")
WORKS = str(ROOT / "examples" / "rollout" / "inventory.yaml")
CASE = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
hours_saved: [{work: 申告データ入力, before: 400, after: 100, freed_for: 窓口相談}]
cost:
  - {item: 構築, initial: 2000000, again: 0.1}
  - {item: 利用料, annual: 600000, again: {annual: 100000}}
ratings: {reusability: 4, generality: 3, literacy_gain: 3}
kinds: [RPA]
systems: 税務
"""
UNPRICED = CASE.replace(", again: 0.1", "").replace(", again: {annual: 100000}", "")
INVENTORY = """\
format: inventory/1
works:
  - {department: 資産税課, work: 償却資産申告データの入力, hours: 1000, systems: 税務, difficulty: high}
  - {department: 納税課, work: 収納消込, hours: 800, kinds: ＲＰＡ, systems: [税務], difficulty: low}
  - {department: 納税課, work: 口座振替の登録, hours: 400, systems: [税務], difficulty: low}
  - {department: 市民税課, work: 申告 データ入力, hours: 400, kinds: RPA, difficulty: low}
  - {department: 介護保険課, work: 申告データの入力, hours: 100, difficulty: middle}
  - {department: 会計課, work: 支払データの取込み, kinds: RPA, difficulty: middle}
  - {department: 福祉課, work: 現況届, hours: 300, kinds: RPA}
  - {department: 道路課, work: 道路占用許可, hours: 500, kinds: 審査, difficulty: low}
"""
ALIKE_PAIRS = (
    ("申告データ入力", "申告書データ入力"),
    ("新規事業者登録", "事業者の新規登録"),
    ("収納消込", "収納データの消込み"),
    ("保育所入所選考", "保育所等利用調整（入所選考）"),
    ("議事録作成", "会議録の作成"),
    ("AI-OCRによる申請書入力", "ＡＩ－ＯＣＲ申請書データ入力"),
    ("ふるさと納税 寄附データ取込み", "ふるさと納税寄附者情報の取込"),
    ("口座振替登録", "口座振替依頼書の入力登録"),
)
APART_PAIRS = (
    ("申告データ入力", "窓口案内"),
    ("収納消込", "道路占用許可"),
    ("議事録作成", "児童手当現況届"),
    ("保育所入所選考", "公営住宅入居選考"),
    ("新規事業者登録", "犬の登録"),
    ("異動届受理通知", "選挙人名簿の登録"),
    ("給与支払報告書の入力", "避難所の開設"),
    ("口座振替登録", "文書の収受"),
)


class Rollout:
    """Runs the command in a folder of its own, in Japanese."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.write("case", CASE)
        self.write("works", INVENTORY)

    def write(self, name: str, text: str) -> str:
        (self.folder / f"{name}.yaml").write_text(text, "utf-8")
        return f"{name}.yaml"

    def __call__(self, *arguments: str, path: str = "case.yaml", inventory: str = "works.yaml") -> Run:
        self.capsys.readouterr()
        code = main(["rollout", path, "--inventory", inventory, *arguments])
        return Run(code, *self.capsys.readouterr())

    def json(self, *arguments: str, **files: str) -> dict[str, Any]:
        """The only result."""
        done = self(*arguments, "--format", "json", **files)
        assert done.exit == 0, done.err
        return done.result


def speak(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    """The language of a run, which the arguments of a process settle."""
    for module in (answers, complaints, language, command):
        monkeypatch.setattr(module, "LANG", lang)


@pytest.fixture
def rollout(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Rollout:
    monkeypatch.chdir(tmp_path)
    speak(Lang.JA, monkeypatch)
    return Rollout(tmp_path, capsys)


class TestLikeness:
    """Names of one kind of municipal work are alike, names that have nothing to do with each other are not."""

    @pytest.mark.parametrize(("one", "other"), ALIKE_PAIRS)
    def test_alike(self, one: str, other: str) -> None:
        assert likeness(one, other) >= ALIKE

    @pytest.mark.parametrize(("one", "other"), APART_PAIRS)
    def test_apart(self, one: str, other: str) -> None:
        assert likeness(one, other) < ALIKE

    @given(st.text(max_size=12), st.text(max_size=12))
    def test_either_way_round_and_1_for_the_same(self, one: str, other: str) -> None:
        assert likeness(one, other) == likeness(other, one)
        assert likeness(one, one) == 1

    def test_a_name_without_end_takes_no_time_without_end(self) -> None:
        """Only the first characters of a name are compared."""
        assert likeness("いあう" * 20_000, "あい" * 80_000) > 0


class TestMatching:
    def test_each_with_its_reason(self, rollout: Rollout) -> None:
        """Shared kinds and systems in any width, and likeness with the name it is to."""
        targets = rollout.json()["targets"]
        reasons = {each["work"]: [(r["by"], r["value"]) for r in each["matched"]] for each in targets}
        assert reasons == {
            "収納消込": [("kind", "ＲＰＡ"), ("system", "税務")],
            "口座振替の登録": [("system", "税務")],
            "申告データの入力": [("name", "申告データ入力")],
            "償却資産申告データの入力": [("system", "税務"), ("name", "申告データ入力")],
        }

    def test_the_own_work_is_no_target_and_what_is_not_alike_is_none(self, rollout: Rollout) -> None:
        result = rollout.json()
        named = {each["work"] for each in (*result["targets"], *result["to_ask"])}
        assert not named & {"申告 データ入力", "道路占用許可"}

    @pytest.mark.parametrize(
        ("work", "hours", "own"),
        [
            ("申告データの入力", 100, True),  # 0.93
            ("申告データ入力など5業務", 900, True),  # one name is part of the other
            ("申告データの取込み", 400, True),  # alike, and the same hours
            ("申告データの取込み", 390, False),
            ("課税データ入力", 390, False),
            ("窓口案内", 400, False),
        ],
    )
    def test_what_may_be_the_own_work_is_not_counted(self, rollout: Rollout, work: str, hours: int, own: bool) -> None:
        """The same section, hardly another name: listed apart, until somebody says that it is another work."""
        line = f"  - {{department: 市民税課, work: {work}, hours: {hours}, kinds: RPA, difficulty: low}}\n"
        rollout.write("works", INVENTORY + line)
        result = rollout.json()
        assert self.is_target(result, work) is not own
        assert [(each["work"], each["reason"]) for each in result["apart"]] == [(work, "maybe-own")] * own
        if own:
            assert "元の案件の業務そのものと見られる" in rollout().out.replace("\n", "").replace(" ", "")
            told = rollout("--not-own", work)
            assert "数えていない業務" not in told.out
            assert f"--not-own {work}" in told.out.replace("\n  ", " ").rpartition("次に")[2]
            assert self.is_target(rollout.json("--not-own", work), work)

    def test_another_work_of_the_very_same_name(self, rollout: Rollout) -> None:
        """The name of the case's own work is that of another one where somebody says so."""
        asked = [(), ("--not-own", "申告データ入力")]
        assert [self.is_target(rollout.json(*each), "申告 データ入力") for each in asked] == [False, True]

    def is_target(self, result: dict[str, Any], work: str) -> bool:
        return ("市民税課", work) in {(each["department"], each["work"]) for each in result["targets"]}

    def test_the_same_name_elsewhere_is_a_target(self, rollout: Rollout) -> None:
        rollout.write(
            "works", INVENTORY + "  - {department: 納税課, work: 申告データ入力, hours: 1, difficulty: low}\n"
        )
        assert "申告データ入力" in {each["work"] for each in rollout.json()["targets"]}

    def test_what_nobody_said_is_asked_and_never_guessed(self, rollout: Rollout) -> None:
        asked = {each["work"]: each["lacking"] for each in rollout.json()["to_ask"]}
        assert asked == {"支払データの取込み": ["hours"], "現況届": ["difficulty"]}

    def test_a_work_without_hours_to_save_is_no_target(self, rollout: Rollout) -> None:
        """Nor does it share the limit of the cost of each."""
        rollout.write("works", INVENTORY.replace("work: 口座振替の登録, hours: 400", "work: 口座振替の登録, hours: 0"))
        result = rollout.json()
        assert "口座振替の登録" not in {each["work"] for each in result["targets"]}
        assert {"口座振替の登録": ["hours-above-0"]}.items() <= {
            e["work"]: e["lacking"] for e in result["to_ask"]
        }.items()
        assert "年間の作業時間（一覧では0時間）が分からない" in rollout().out.replace("\n", "").replace(" ", "")

    @pytest.mark.parametrize(("hours", "times", "reason"), [(800, 1, "repeated"), (900, 0, "differing")])
    def test_a_work_that_stands_twice(self, rollout: Rollout, hours: int, times: int, reason: str) -> None:
        """Counted once, or where the two differ not at all; the note speaks of it once, and the screen says so."""
        more = f"  - {{department: 納税課, work: 収納 消込, hours: {hours}, kinds: RPA, difficulty: low}}\n"
        once = rollout.json()
        rollout.write("works", INVENTORY + more)
        twice = rollout.json()
        named = [each["work"] for each in twice["targets"]]
        assert sum(work.replace(" ", "") == "収納消込" for work in named) == times
        assert {each["reason"] for each in twice["apart"]} == {reason}
        assert twice["found"] == once["found"] - 1 + times
        assert (twice["total"]["hours_saved"] == once["total"]["hours_saved"]) is bool(times)
        done = rollout()
        assert "【数えていない業務】" in done.out
        assert "DX390" in done.err
        assert rollout("--note", "納税課").out.count("同じ種類") == times

    def test_top_keeps_the_most_alike(self, rollout: Rollout) -> None:
        result = rollout.json("--top", "1")
        assert ([each["work"] for each in result["targets"]], result["found"]) == (["収納消込"], 6)

    def test_nothing_alike_is_exit_1_with_a_way_out(self, rollout: Rollout) -> None:
        rollout.write("works", "format: inventory/1\nworks: [{department: 道路課, work: 占用許可, hours: 5}]\n")
        done = rollout()
        assert (done.exit, done.out) == (1, "")
        assert "kinds" in done.err
        assert rollout("--format", "json").result["targets"] == []


class TestHours:
    """Hours there × the case's saving rate × the factor of the difficulty."""

    def test_planned(self, rollout: Rollout) -> None:
        result = rollout.json()
        assert (result["rate"]["share"], result["rate"]["basis"]) == (0.75, "planned")
        saved = {each["work"]: each["hours_saved"] for each in result["targets"]}
        assert saved == {
            "収納消込": 800 * 0.75,
            "口座振替の登録": 400 * 0.75,
            "申告データの入力": 100 * 0.75 * 0.75,
            "償却資産申告データの入力": 1000 * 0.75 * 0.5,
        }

    def test_measured_goes_before_planned(self, rollout: Rollout) -> None:
        rollout.write("case", CASE + "actuals: {2027: {hours_saved: 80}, 2028: {hours_saved: 200}}\n")
        rate = rollout.json()["rate"]
        assert (rate["basis"], rate["year"], rate["share"]) == ("measured", 2028, 0.5)
        assert "2028" not in rollout().out
        assert "50％（令和10年度の実績：400時間のうち200時間）" in rollout().out

    def test_no_more_than_all_of_it(self, rollout: Rollout) -> None:
        rollout.write("case", CASE + "actuals: {2028: {hours_saved: 500}}\n")
        assert rollout.json()["rate"]["share"] == 1

    def test_a_case_that_states_no_hours_before_has_no_rate(self, rollout: Rollout) -> None:
        rollout.write("case", CASE.replace("before: 400, after: 100", "hours: 300"))
        result = rollout.json()
        assert (result["rate"]["share"], result["targets"], result["total"]) == (None, [], None)
        assert all("rate" in each["lacking"] for each in result["to_ask"])
        assert rollout.json("--saving-rate", "0.5")["targets"][0]["hours_saved"] == 400

    @pytest.mark.parametrize("by", ["call", "inventory"])
    def test_other_factors(self, rollout: Rollout, by: str) -> None:
        more = ("--difficulty-factors", "0.9,0.5,0.2") if by == "call" else ()
        if by == "inventory":
            rollout.write("works", INVENTORY + "difficulty_factors: {low: 0.9, middle: 0.5, high: 0.2}\n")
        factors = {each["difficulty"]: each["factor"] for each in rollout.json(*more)["targets"]}
        assert factors == {"low": 0.9, "middle": 0.5, "high": 0.2}


class TestHorizon:
    def test_targets_after_it_are_refused(self, rollout: Rollout) -> None:
        """They would stand in the total without a yen of cost or effect."""
        done = rollout("--years", "1")
        assert done.exit == 2
        assert "--years" in done.err


class TestMoney:
    def test_marginal_by_hand(self, rollout: Rollout) -> None:
        """収納消込: 5 × 600 h × 4,200 yen, less a tenth of 2,000,000 and five times 100,000."""
        target = rollout.json()["targets"][0]
        assert target["marginal_cost"] == 200_000 + 5 * 100_000
        assert target["marginal_net"] == 5 * 600 * 4200 - 700_000
        assert target["break_even_annual_cost"] == (5 * 600 * 4200 - 700_000) / 5
        assert (target["verdict"], target["outlook"]) == ("justified", [])

    def test_unknown_is_never_0(self, rollout: Rollout) -> None:
        """Where the case does not say what is paid again, the verdict is withheld and says up to what it would pay."""
        rollout.write("case", UNPRICED)
        result = rollout.json()
        target = result["targets"][0]
        assert (target["marginal_cost"], target["marginal_net"], target["verdict"]) == (None, None, "withheld")
        assert target["break_even_annual_cost"] == 600 * 4200
        assert result["total"]["unknowns"] == ["cost.again.annual"]
        assert "0円とは扱わない" in rollout().out

    def test_one_item_that_does_not_say_leaves_it_unknown(self, rollout: Rollout) -> None:
        rollout.write("case", CASE.replace(", again: 0.1", ""))
        assert {each["marginal_cost"] for each in rollout.json()["targets"]} == {None}

    @pytest.mark.parametrize("again", ["0.5", "{annual: 100000}"])
    def test_a_contract_is_paid_again_as_its_amounts_are(self, rollout: Rollout, again: str) -> None:
        """50,000 yen a month from the April of the target's first year are 600,000 a year."""
        rollout.write("case", CASE.replace("again: {annual: 100000}", f"again: {again}"))
        yearly = rollout.json()["targets"]
        contract = "contract: {form: subscription, months: 60, starts: 2027-07, monthly: 50000, renewal: same}"
        rollout.write("case", CASE.replace("annual: 600000, again: {annual: 100000}", f"{contract}, again: {again}"))
        assert [each["marginal_cost"] for each in rollout.json()["targets"]] == [e["marginal_cost"] for e in yearly]

    def test_tax_of_what_is_paid_again(self, rollout: Rollout) -> None:
        """Where the amounts stand, else where the item says it: 110,000 of 100,000 a year."""
        priced = [
            "again: {annual: 110000}",
            "again: {annual: 100000, tax: excluded}",
            "tax: excluded, again: {annual: 110000, tax: included}",
            "tax: excluded, again: {annual: 100000}",
        ]
        costs = []
        for each in priced:
            rollout.write("case", CASE.replace("again: {annual: 100000}", each))
            costs.append([target["marginal_cost"] for target in rollout.json()["targets"]])
        assert costs == [costs[0]] * 4

    def test_the_total_is_what_evaluate_says_of_one_file_with_all_of_it(self, rollout: Rollout) -> None:
        """The targets written out by hand, from 2028 on."""
        result = rollout.json()
        chosen = [each["hours_saved"] for each in result["targets"] if each["order"]]
        works = "".join(f"  - {{work: w{n}, hours: {each}, from: 2028}}\n" for n, each in enumerate(chosen))
        costs = "".join(
            f"  - {{item: i{n}, initial: 200000, in: 2028, annual: 100000, from: 2028}}\n" for n in range(len(chosen))
        )
        own = "hours_saved:\n  - {work: 申告データ入力, before: 400, after: 100, freed_for: 窓口相談}\n"
        text = CASE.replace(CASE.splitlines()[3] + "\n", own + works).replace("ratings:", costs + "ratings:")
        loaded = proposal_of(text.encode(), "p.yaml")
        assert loaded.proposal is not None, loaded.findings
        whole = appraise(loaded.proposal._replace(reuse_counted=True), load_rubric())
        assert result["total"]["net"] == pytest.approx(whole.views[View.CITY]["net"].value)
        assert result["total"]["verdict"] == whole.verdict.value

    def test_what_is_not_worth_it_has_no_order_and_is_not_in_the_total(self, rollout: Rollout) -> None:
        rollout.write("case", CASE.replace("{annual: 100000}", "{annual: 900000}"))
        targets = rollout.json()["targets"]
        verdicts = {each["work"]: (each["verdict"], each["order"]) for each in targets}
        assert verdicts["申告データの入力"] == ("not-yet", None)
        assert [each["order"] for each in targets][-1] is None

    def test_none_worth_it_is_exit_1(self, rollout: Rollout) -> None:
        rollout.write("case", CASE.replace("{annual: 100000}", "{annual: 90000000}"))
        rollout.write("works", "\n".join(INVENTORY.splitlines()[:5]) + "\n")
        assert rollout().exit == 1


class TestOrder:
    """The lowest difficulty first, then the greatest net; the hours add up."""

    def test_order(self, rollout: Rollout) -> None:
        targets = rollout.json()["targets"]
        assert [each["order"] for each in targets] == [1, 2, 3, 4]
        assert [each["difficulty"] for each in targets] == ["low", "low", "middle", "high"]
        assert targets[0]["marginal_net"] > targets[1]["marginal_net"]
        assert targets[-1]["cumulative_hours"] == sum(each["hours_saved"] for each in targets)


class TestForms:
    @pytest.mark.parametrize("lang", list(Lang))
    def test_no_line_is_wider_than_a_screen(
        self, rollout: Rollout, lang: Lang, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        speak(lang, monkeypatch)
        for more in ((), ("--note", "納税課")):
            done = rollout(*more, path=TSUKUBA, inventory=WORKS)
            assert done.exit == 0
            assert max(sum(1 + (ord(c) > 0x2E7F) for c in line) for line in done.out.splitlines()) <= 80

    def test_csv_has_a_row_a_work(self, rollout: Rollout) -> None:
        rows = rollout("--format", "csv").rows
        assert [(row["order"], row["lacking"]) for row in rows[-3:]] == [("4", ""), ("", "hours"), ("", "difficulty")]

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--difficulty-factors", "1,2,3"),
            ("--difficulty-factors", "1,x,0"),
            ("--difficulty-factors", "nan,0,0"),
            ("--saving-rate", "1.5"),
            ("--top", "0"),
            ("--from", "2026"),
            ("--notes",),
            ("--notes", "--note", "納税課", "-o", "n"),
            ("--notes", "-o", "case.yaml"),
            ("--note", "道路課"),
            ("--not-own", "収納消込"),
        ],
        ids=" ".join,
    )
    def test_refused(self, rollout: Rollout, arguments: tuple[str, ...]) -> None:
        done = rollout(*arguments)
        assert (done.exit, done.out) == (2, "")
        assert done.err

    def test_broken_files_are_exit_2(self, rollout: Rollout) -> None:
        assert rollout(inventory="case.yaml").exit == 2
        assert rollout(inventory="none.yaml", path="none.yaml").exit == 2
        assert rollout(path="works.yaml").exit == 2


class TestNotes:
    def test_to_a_department(self, rollout: Rollout) -> None:
        """What was done, what it might save, on what that rests, what is asked; the contact is left to the writer."""
        note = rollout("--note", "納税 課").out
        for words in (
            "納税課 御担当者様",
            "収納消込",
            "年800時間のうち、年600時間程度",
            "当方の仮定",
            "お願い",
            "担当",
        ):
            assert words in note.replace("\n  ", "")
        assert "現況届" not in note

    @pytest.mark.parametrize("asked", [("--note", "納税課"), ("--notes", "-o", "notes")])
    def test_nobody_to_write_to(self, rollout: Rollout, asked: tuple[str, ...]) -> None:
        """All that is like it may be the case's own."""
        works = "  - {department: 市民税課, work: 申告データの再入力, hours: 424}\n"
        rollout.write("works", INVENTORY.partition("works:")[0] + "works:\n" + works)
        assert len(rollout.json()["apart"]) == 1
        done = rollout(*asked)
        assert (done.exit, done.out) == (2, "")
        assert "案内文を送る課がない" in done.err
        assert not (rollout.folder / "notes").exists()

    def test_one_file_a_department_and_none_over_another(self, rollout: Rollout) -> None:
        evil = "  - {department: ../../外/課, work: 申告データ入力, hours: 10, difficulty: low}\n"
        rollout.write("works", INVENTORY + evil)
        assert rollout("--notes", "-o", "notes").exit == 0
        written = sorted(path.relative_to(rollout.folder).as_posix() for path in rollout.folder.rglob("*.md"))
        assert written == [
            f"notes/{name}.md" for name in ("------外-課", "介護保険課", "会計課", "福祉課", "納税課", "資産税課")
        ]
        before = {path: path.read_bytes() for path in rollout.folder.rglob("*.md")}
        assert rollout("--notes", "-o", "notes").exit == 2
        assert before == {path: path.read_bytes() for path in rollout.folder.rglob("*.md")}
        assert rollout("--notes", "-o", "notes", "--force").exit == 0
