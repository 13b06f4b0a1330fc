"""A rubric is read with its weights, and laid over what it extends."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.finding import Finding, InvalidFileError, Words
from dxroi.loading import load_rubric, parse_condition, read_rubric, rubric_folder, shipped_rubrics
from dxroi.models.measures import MEASURES
from dxroi.models.rubric import Condition, LabourRate
from dxroi.models.words import Staff, Stage, Timing, Verdict

from .samples import RUBRIC, loaded_rubric, rubric

CHILD = """\
format: rubric/1
id: child
version: "2"
extends: parent.yaml
"""


class TestShippedRubrics:
    @pytest.mark.parametrize("name", sorted(shipped_rubrics()))
    def test_is_sound_and_named_after_its_file(self, name: str) -> None:
        loaded = read_rubric(name)
        assert loaded.findings == ()
        assert loaded.rubric is not None
        assert (loaded.rubric.id, loaded.rubric.path) == (name, f"{name}.yaml")
        assert sum(loaded.rubric.weights.values()) == pytest.approx(1)

    def test_the_default(self) -> None:
        assert load_rubric() == load_rubric("chigasaki-dx-2")

    def test_the_folder_is_there(self) -> None:
        assert rubric_folder().is_dir()

    def test_an_unknown_id_names_the_nearest(self) -> None:
        with pytest.raises(InvalidFileError) as caught:
            load_rubric("chigasaki-dx2")
        (found,) = caught.value.findings
        assert (found.code, found.values["candidates"]) == ("DX501", "chigasaki-dx-2")

    def test_an_unknown_id_that_is_near_to_none_names_all(self) -> None:
        (found,) = read_rubric("？").findings
        assert str(found.values["candidates"]).split(", ") == sorted(shipped_rubrics())

    @pytest.mark.parametrize("name", ["../pyproject", "../rubrics/chigasaki-dx-2", ".", "", "\0"])
    def test_an_id_is_no_way_out_of_the_folder(self, name: str) -> None:
        assert read_rubric(name).invalid


class TestEveryKey:
    def test_numbers_with_sources(self, tmp_path: Path) -> None:
        text = RUBRIC.replace("horizon: 5", "horizon: {value: 7, source: [条例, 規則]}")
        text = text.replace("rate: 0.04", "rate: {value: 0.02, source: 指針}, timing: {initial: mid}")
        found = rubric(tmp_path, text.replace("1860", "1.86e3"))
        assert found.horizon == 7
        assert found.sources == {"horizon": "条例\n規則", "discounting.rate": "指針"}
        assert (found.discounting.rate, found.discounting.initial, found.discounting.annual) == (
            0.02,
            Timing.MID,
            Timing.END,
        )
        assert found.hours_per_fte == 1860

    def test_labour(self, tmp_path: Path) -> None:
        found = rubric(tmp_path, RUBRIC.replace("2700}", "2700.5, cash_releasing: true, source: 決算}"))
        assert found.labour[Staff.OVERTIME] == LabourRate(2700.5, True, "決算")
        assert found.labour[Staff.FIXED_TERM].cash_releasing is False

    def test_criteria(self, tmp_path: Path) -> None:
        more = "importance: 10, title: 汎用性, when_absent: drop, "
        more += "points: {5: 100, 0: 0, 3: 50}, levels: {1: {ja: 低, en: low}}"
        _, generality = rubric(tmp_path, RUBRIC.replace("importance: 10", more)).criteria
        assert generality.title == Words("汎用性", "汎用性")
        assert generality.points == ((0, 0), (3, 50), (5, 100))
        assert generality.levels == {1: Words("低", "low")}
        assert generality.drop_when_absent
        assert generality.measure is None

    def test_gates_and_rules_with_a_stage(self, tmp_path: Path) -> None:
        gate = "gates:\n  - {id: g, require: undirected_share<=0.2, cap: conditional, "
        gate += "from: budget-request, condition: 条件}\n"
        rule = 'when: ["score >= 60", {require: "rating.generality >= 3", from: operating}], from: consultation'
        found = rubric(tmp_path, RUBRIC.replace('when: ["score >= 60"]', rule) + gate)
        (g,) = found.gates
        assert g.require == Condition(
            "rubric.gates.g.require", "undirected_share", "<=", 0.2, since=Stage.BUDGET_REQUEST
        )
        assert (g.cap, g.condition) == (Verdict.CONDITIONAL, Words("条件", "条件"))
        assert found.verdicts[0].since is Stage.CONSULTATION
        assert found.verdicts[0].when[1] == Condition(
            "rubric.verdicts.sound.when.1", "rating.generality", ">=", 3, since=Stage.OPERATING
        )

    def test_no_gates(self, tmp_path: Path) -> None:
        assert rubric(tmp_path, RUBRIC + "gates: []\n").gates == ()

    def test_ranges(self, tmp_path: Path) -> None:
        assert rubric(tmp_path, RUBRIC).ranges == "ends"
        assert rubric(tmp_path, RUBRIC + "ranges: p10-p90\n").ranges == "p10-p90"


class TestWeights:
    """What the weighting makes of the importances, computed once."""

    def test_direct_is_the_default(self, tmp_path: Path) -> None:
        found = rubric(tmp_path, RUBRIC)
        assert (found.weighting, found.weighting_data) == ("direct", {})
        assert found.weights == {"economy": 0.75, "generality": 0.25}

    def test_equal_needs_no_importance(self, tmp_path: Path) -> None:
        text = RUBRIC.replace("importance: 30, ", "").replace(", importance: 10", "") + "weighting: equal\n"
        assert rubric(tmp_path, text).weights == {"economy": 0.5, "generality": 0.5}

    def test_pairs_reach_the_method_as_plain_values(self, tmp_path: Path) -> None:
        text = RUBRIC + "weighting: {method: ahp, pairs: {generality/economy: 1/3}}\n"
        found = rubric(tmp_path, text)
        assert found.weighting_data == {"pairs": {"generality/economy": "1/3"}}
        assert found.weights["economy"] == pytest.approx(0.75)
        assert found.consistency_ratio == 0

    def test_inconsistent_pairs_are_a_warning(self, tmp_path: Path) -> None:
        criteria = "criteria: [{id: a}, {id: b}, {id: c}]\n"
        text = RUBRIC[: RUBRIC.index("criteria")] + criteria + RUBRIC[RUBRIC.index("verdicts") :]
        loaded = loaded_rubric(tmp_path, text + "weighting: {method: ahp, pairs: {a/b: 9, b/c: 9, a/c: 1/9}}\n")
        assert loaded.rubric is not None
        (found,) = loaded.findings
        assert (found.code, found.field) == ("DX522", "rubric.weighting")
        assert not loaded.invalid


class TestConditions:
    """`measure operator number`, from a closed list; nothing is ever executed."""

    @pytest.mark.parametrize("measure", MEASURES)
    def test_every_measure(self, measure: str) -> None:
        found: list[Finding] = []
        assert parse_condition(f"{measure} >= 1", "f", found) == Condition("f", measure, ">=", 1)
        assert found == []

    @pytest.mark.parametrize("operator", [">=", ">", "<=", "<", "=="])
    @pytest.mark.parametrize("blank", ["", " ", "  "])
    def test_every_operator(self, operator: str, blank: str) -> None:
        condition = parse_condition(f"city.net{blank}{operator}{blank}-2.5e3", "f", [])
        assert condition == Condition("f", "city.net", operator, -2500)

    def test_any_rating_where_no_criteria_are_known(self) -> None:
        assert parse_condition("rating.anything >= 3", "f", []) is not None

    @pytest.mark.parametrize(
        "text",
        ["", "score", "score >=", ">= 1", "score >= 1 and 2", "1 < score < 2", "score = 1", "a b >= 1", "score > x"],
    )
    def test_anything_else_is_a_finding(self, text: str) -> None:
        found: list[Finding] = []
        assert parse_condition(text, "f", found) is None
        assert len(found) >= 1

    @pytest.mark.parametrize(
        "text", ["score > 60 and city.net > 0", "1 < score < 2", "exec('1') > 0", "score >= 1 or 2"]
    )
    def test_more_than_one_condition(self, text: str) -> None:
        found: list[Finding] = []
        assert parse_condition(text, "f", found) is None
        assert [each.code for each in found] == ["DX508"]

    def test_the_nearest_measure(self) -> None:
        found: list[Finding] = []
        assert parse_condition("scor < 60", "--fail-on", found) is None
        assert parse_condition("x < 60", "--fail-on", found) is None
        assert [(each.code, each.values.get("candidates")) for each in found] == [("DX507", "score"), ("DX523", None)]
        assert found[1].values["measures"] == ", ".join(MEASURES)


class TestExtends:
    """Mappings merge by key, lists of things with ids by id, everything else is replaced whole."""

    def test_nothing_changed(self, tmp_path: Path) -> None:
        found = rubric(tmp_path, CHILD, parent=RUBRIC)
        parent = rubric(tmp_path, RUBRIC)
        assert (found.id, found.version) == ("child", "2")
        assert found.criteria == parent.criteria
        assert [(each.id, each.version, each.sha256) for each in found.extends] == [("sample", "1", parent.sha256)]

    def test_mappings_merge(self, tmp_path: Path) -> None:
        found = rubric(tmp_path, CHILD + "labour: {regular: {yen_per_hour: 3000}}\ntitle: {en: Child}\n", parent=RUBRIC)
        assert found.labour[Staff.REGULAR] == LabourRate(3000, False, None)
        assert found.labour[Staff.OVERTIME].yen_per_hour == 2700
        assert found.title == Words("見本", "Child")

    def test_whose_a_rate_is(self, tmp_path: Path) -> None:
        """One of dxroi's own rubrics is nobody's own rate; one that is stated has no other one's source."""
        own = CHILD.replace("parent.yaml", "chigasaki-dx-2") + "labour: {regular: {yen_per_hour: 3285}}\n"
        found = rubric(tmp_path, own)
        assert found.labour[Staff.REGULAR] == LabourRate(3285, False, None, is_default=False)
        assert found.labour[Staff.OVERTIME].is_default
        assert found.labour[Staff.OVERTIME].source
        assert (found.has_own_notice, found.notice is None) == (False, False)
        assert not any(each.is_default for each in rubric(tmp_path, CHILD, parent=RUBRIC).labour.values())

    @pytest.mark.parametrize("name", ["chigasaki-dx-2", shipped_rubrics()["chigasaki-dx-2"].as_posix()])
    def test_a_shipped_one(self, name: str) -> None:
        found = read_rubric(name).rubric
        assert found is not None
        assert all(each.is_default for each in found.labour.values())
        assert found.has_own_notice

    def test_an_exact_copy_is_a_shipped_one_still(self, tmp_path: Path) -> None:
        text = shipped_rubrics()["chigasaki-dx-2"].read_text("utf-8")
        asked = {"copy.yaml": text, "own.yaml": text + "# 本市\n"}
        for name, content in asked.items():
            (tmp_path / name).write_text(content, "utf-8")
        read = [read_rubric(str(tmp_path / name)).rubric for name in asked]
        assert [each.labour[Staff.REGULAR].is_default for each in read if each] == [True, False]

    def test_lists_merge_by_id(self, tmp_path: Path) -> None:
        text = "criteria:\n  - {id: new, importance: 5}\n  - {id: economy, importance: 1}\n"
        found = rubric(tmp_path, CHILD + text, parent=RUBRIC)
        assert [(each.id, each.importance) for each in found.criteria] == [
            ("economy", 1),
            ("generality", 10),
            ("new", 5),
        ]
        assert found.criteria[0].measure == "city.benefit_cost_ratio"

    def test_remove(self, tmp_path: Path) -> None:
        found = rubric(tmp_path, CHILD + "criteria: [{id: economy, remove: true}]\n", parent=RUBRIC)
        assert [each.id for each in found.criteria] == ["generality"]

    def test_removing_all_leaves_no_criteria(self, tmp_path: Path) -> None:
        text = CHILD + "criteria: [{id: economy, remove: true}, {id: generality, remove: true}]\n"
        assert [each.code for each in loaded_rubric(tmp_path, text, parent=RUBRIC).findings] == ["DX503"]

    def test_removing_what_is_not_there(self, tmp_path: Path) -> None:
        text = CHILD + "criteria: [{id: economie, remove: true}]\n"
        (found,) = loaded_rubric(tmp_path, text, parent=RUBRIC).findings
        assert (found.code, found.field) == ("DX506", "rubric.criteria.economie")

    def test_verdicts_points_and_weighting_are_replaced_whole(self, tmp_path: Path) -> None:
        text = "verdicts: [{id: otherwise, verdict: withheld, when: []}]\nweighting: equal\n"
        text += "criteria: [{id: generality, points: {0: 0, 3: 100}}]\n"
        parent = RUBRIC.replace("importance: 10", "importance: 10, points: {0: 0, 5: 100}")
        parent += "weighting: {method: ahp, pairs: {economy/generality: 3}}\n"
        found = rubric(tmp_path, CHILD + text, parent=parent)
        assert [each.id for each in found.verdicts] == ["otherwise"]
        assert found.criteria[1].points == ((0, 0), (3, 100))
        assert (found.weighting, found.weighting_data) == ("equal", {})

    @pytest.mark.parametrize("key", ["id", "version"])
    def test_id_and_version_are_not_inherited(self, key: str, tmp_path: Path) -> None:
        text = "".join(line for line in CHILD.splitlines(True) if not line.startswith(f"{key}:"))
        (found,) = loaded_rubric(tmp_path, text, parent=RUBRIC).findings
        assert (found.code, found.field) == ("DX133", f"rubric.{key}")

    def test_a_chain_nearest_parent_first(self, tmp_path: Path) -> None:
        middle = CHILD.replace("child", "middle").replace("parent.yaml", "top.yaml") + "horizon: 10\n"
        found = rubric(tmp_path, CHILD, parent=middle, top=RUBRIC)
        assert found.horizon == 10
        assert [each.id for each in found.extends] == ["middle", "sample"]

    def test_a_shipped_rubric_by_id(self, tmp_path: Path) -> None:
        found = rubric(tmp_path, CHILD.replace("parent.yaml", "chigasaki-dx-2") + "horizon: 3\n")
        assert (found.horizon, found.extends[0].id) == (3, "chigasaki-dx-2")

    def test_a_path_is_relative_to_the_file_that_names_it(self, tmp_path: Path) -> None:
        (tmp_path / "deep").mkdir()
        middle = CHILD.replace("child", "middle").replace("parent.yaml", "../top.yaml")
        (tmp_path / "deep" / "middle.yaml").write_text(middle, encoding="utf-8")
        found = rubric(tmp_path, CHILD.replace("parent.yaml", "deep/middle.yaml"), top=RUBRIC)
        assert [each.id for each in found.extends] == ["middle", "sample"]

    @pytest.mark.parametrize("to", ["it.yaml", "./it.yaml", "back.yaml"])
    def test_a_circle(self, to: str, tmp_path: Path) -> None:
        back = CHILD.replace("parent.yaml", "it.yaml")
        (found,) = [
            each
            for each in loaded_rubric(tmp_path, CHILD.replace("parent.yaml", to), back=back).findings
            if each.code == "DX502"
        ]
        assert found.field == "rubric.extends"

    def test_a_fault_of_the_parent_lies_in_the_parent(self, tmp_path: Path) -> None:
        (found,) = loaded_rubric(tmp_path, CHILD, parent=RUBRIC.replace("horizon: 5", "horizon: ５")).findings
        assert found.location is not None
        assert (found.code, Path(found.location.path).name, found.location.line) == ("DX202", "parent.yaml", 5)

    def test_a_parent_that_cannot_be_read(self, tmp_path: Path) -> None:
        loaded = loaded_rubric(tmp_path, CHILD, parent="criteria: [")
        assert loaded.rubric is None
        assert [each.code for each in loaded.findings if each.code != "DX133"] == ["DX117"]

    @pytest.mark.parametrize(("to", "code"), [("it.yaml", "DX502"), ("nowhere", "DX501"), ("./nowhere.yaml", "DX101")])
    def test_what_cannot_be_reached_may_have_what_is_missing(self, to: str, code: str, tmp_path: Path) -> None:
        text = CHILD.replace("parent.yaml", to) + "horizon: ５\nlabour: {regular: {cash_releasing: false}}\n"
        text += "criteria: [{id: economy, remove: true}]\ngates: [{id: g, require: rating.x > 3, cap: withheld}]\n"
        assert [each.code for each in loaded_rubric(tmp_path, text).findings] == [code, "DX202"]


class TestReadingOn:
    """A slip hides nothing else, in the rubric itself and in what it extends."""

    def test_in_the_file(self, tmp_path: Path) -> None:
        text = RUBRIC.replace("horizon: 5", "horizon：５").replace("importance: 10", "importance：x")
        found = [(each.code, each.location.line) for each in loaded_rubric(tmp_path, text).findings if each.location]
        assert found == [("DX113", 5), ("DX202", 5), ("DX113", 15), ("DX203", 15)]

    def test_in_a_parent(self, tmp_path: Path) -> None:
        parent = RUBRIC.replace("horizon: 5", "horizon：５").replace("importance: 10", "importance：x")
        loaded = loaded_rubric(tmp_path, CHILD + "hours_per_fte: x\n", parent=parent)
        assert loaded.rubric is None
        found = [(Path(each.location.path).name, each.code) for each in loaded.findings if each.location]
        assert sorted(found) == [("it.yaml", "DX203"), *[("parent.yaml", f"DX{n}") for n in (113, 113, 202, 203)]]

    def test_criteria_that_cannot_be_read_are_blamed_for_nothing_else(self, tmp_path: Path) -> None:
        text = RUBRIC.replace("measure: ", "measure: x: ").replace("score >= 60", "rating.generality >= 3")
        found = [each.code for each in loaded_rubric(tmp_path, text + "ranges: x\n").findings]
        assert found == ["DX117", "DX208"]

    def test_an_unknown_kind_of_staff(self, tmp_path: Path) -> None:
        (found,) = loaded_rubric(tmp_path, RUBRIC.replace("  regular:", "  temp: {}\n  regular:")).findings
        assert (found.code, found.values["keys"]) == ("DX138", "regular, overtime, fixed-term")

    def test_every_problem_of_the_pairs(self, tmp_path: Path) -> None:
        pairs = "economy/reusability: 3, reusability/economy: 1/3, economy/genrality: 3, economy/literacy_gain: 0, "
        pairs += "generality/reusability: 1/0, economy/economy: 1, x: 3"
        criteria = "criteria: [{id: economy}, {id: reusability}, {id: generality}, {id: literacy_gain}]\n"
        text = RUBRIC[: RUBRIC.index("criteria")] + criteria + RUBRIC[RUBRIC.index("verdicts") :]
        found = loaded_rubric(tmp_path, text + f"weighting: {{method: ahp, pairs: {{{pairs}}}}}\n").findings
        assert [(each.code, each.field.rpartition(".")[2]) for each in found] == [
            ("DX555", "pairs"),
            ("DX554", "reusability/economy"),
            ("DX560", "economy/genrality"),
            ("DX556", "economy/literacy_gain"),
            ("DX556", "generality/reusability"),
            ("DX553", "economy/economy"),
            ("DX553", "x"),
        ]
        assert found[2].values["candidates"] == "economy/generality"


class TestLocating:
    """Things with ids are named by id; what is inherited lies in the file it comes from."""

    def test_by_id(self, tmp_path: Path) -> None:
        loaded = loaded_rubric(tmp_path, CHILD + "horizon: 3\n", parent=RUBRIC)
        places = {
            "rubric.horizon": ("it.yaml", 5, 10),
            "rubric.criteria.economy.points": ("parent.yaml", 14, 77),
            "rubric.verdicts.sound.when.0": ("parent.yaml", 17, 44),
            "rubric.criteria.1.importance": ("parent.yaml", 15, 34),
            "rubric.criteria.nowhere.points": ("parent.yaml", 13, 1),
            "rubric": ("it.yaml", 1, 1),
        }
        for field, (name, line, column) in places.items():
            place = loaded.locate(field)
            assert place is not None
            assert (Path(place.path).name, place.line, place.column) == (name, line, column), field
