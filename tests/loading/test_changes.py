"""A change is laid over the tree of the file and read by the same reader, so that every rule holds for it too."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.finding import Finding, Location
from dxroi.loading import Loaded, LoadedRubric, proposal_of, read_rubric
from dxroi.loading.altered import Altered, altered
from dxroi.loading.changes import Trees, walk
from dxroi.loading.nodes import MappingNode, Node
from dxroi.loading.options import SET, Change, change_of, listed, stated, steps_of
from dxroi.loading.places import fields_of
from dxroi.loading.writing import plain, written
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message
from tests.answers import EXAMPLES, RUBRICS

from .samples import PROPOSAL, RUBRIC

LONG = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
hours_saved:
  - {work: 入力, before: 424, after: 88}
  - {work: 照会, cases: [100, 200], minutes_before: 8, minutes_after: 3}
cost:
  - {item: 構築, initial: 2500000}
  - {item: 利用料, annual: 600000}
ratings:
  reusability: {rating: 4, because: 他課にもある}
  generality: {rating: 3, reviewed: 2, because: 市販品}
"""


@cache
def base(text: str) -> Loaded:
    return proposal_of(text.encode(), "p.yaml")


@cache
def yardstick(name: str = "chigasaki-dx-2") -> LoadedRubric:
    return read_rubric(name)


def change(argument: str) -> Change:
    found = stated(argument)
    assert found is not None
    return change_of(SET, *found)


def changed(*arguments: str, text: str = LONG) -> Altered:
    return altered(base(text), yardstick(), [change(each) for each in arguments])


def proposal(*arguments: str, text: str = LONG) -> Proposal:
    found = changed(*arguments, text=text)
    assert found.loaded.proposal is not None, found.loaded.findings
    return found.loaded.proposal


def findings(*arguments: str, text: str = LONG) -> list[Finding]:
    found = changed(*arguments, text=text)
    return [*found.loaded.findings, *found.yardstick.findings]


def said(*arguments: str, text: str = LONG) -> list[tuple[str, str, str]]:
    return [(each.code, each.field, hint(each, Lang.EN)) for each in findings(*arguments, text=text)]


def anyones(rubric: Rubric | None) -> Rubric | None:
    """A rubric, whoever states its rates: one that a call states is no default any more, and has no source."""
    if rubric is None:
        return None
    return rubric._replace(
        labour={staff: each._replace(is_default=False, source=None) for staff, each in rubric.labour.items()}
    )


class TestWhatIsThere:
    """A value is replaced; the file and its tree stay as they are."""

    def test_a_value(self) -> None:
        after = proposal("hours_saved.0.after=120").works[0].after
        assert after is not None
        assert (after.likely, after.field) == (120, "hours_saved.0.after")

    def test_the_file_is_read_as_before(self) -> None:
        was = base(LONG).proposal
        changed("hours_saved.0.after=120", "cost.1.annual=1", "ratings.x=3")
        assert base(LONG).proposal == was == proposal_of(LONG.encode(), "p.yaml").proposal
        assert was == changed("hours_saved.0.after=88").loaded.proposal

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_by_itself_changes_nothing(self, path: Path) -> None:
        """For every field of the file, whatever stands there."""
        loaded = base(path.read_text("utf-8"))
        for field in fields(loaded.root, ""):
            found = altered(loaded, yardstick(), [change(f"{field}={text_at(loaded.root, field)}")])
            assert (found.loaded.proposal, found.loaded.findings) == (loaded.proposal, loaded.findings), field
            assert found.laid[0].made == ()

    @pytest.mark.parametrize("name", RUBRICS)
    def test_nor_in_a_rubric(self, name: str) -> None:
        rubric = yardstick(name)
        for field in fields(rubric.root, "rubric"):
            if field != "rubric.extends":
                value = text_at(rubric.root, field.removeprefix("rubric."))
                found = altered(base(PROPOSAL), rubric, [change(f"{field}={value}")])
                assert found.yardstick.findings == rubric.findings, field
                assert anyones(found.yardstick.rubric) == anyones(rubric.rubric), field

    def test_a_thing_with_an_id_by_id_and_by_number(self) -> None:
        by_id, by_number = (changed(f"rubric.criteria.{name}.importance=50") for name in ("economy", "0"))
        assert by_id.yardstick.rubric == by_number.yardstick.rubric != yardstick().rubric
        assert by_id.laid[0].field == by_number.laid[0].field == "rubric.criteria.economy.importance"

    def test_several_at_once(self) -> None:
        found = proposal("hours_saved.0.after=120", "cost.0.initial=8000000", "cost.1.annual=[1, 2]")
        assert found == proposal("cost.1.annual=[1, 2]", "cost.0.initial=8000000", "hours_saved.0.after=120")

    @pytest.mark.parametrize(
        ("argument", "field", "was", "now"),
        [
            ("rubric.horizon=7", "rubric.horizon.value", 5, 7),
            ("ratings.reusability=5", "ratings.reusability.rating", 4, 5),
            ("ratings.generality=5", "ratings.generality.reviewed", 2, 5),
            (
                "cost.0.initial={low: 1, likely: 2, high: 3}",
                "cost.0.initial",
                2500000,
                {"low": 1, "likely": 2, "high": 3},
            ),
            ("cost.1.annual=unknown", "cost.1.annual", 600000, "unknown"),
            ("name='120'", "name", "申告データ入力のRPA化", "120"),
        ],
    )
    def test_long_forms_keep_theirs(self, argument: str, field: str, was: object, now: object) -> None:
        """One value for what is written out goes to the part that decides."""
        (laid,) = changed(argument).laid
        assert (laid.field, plain(laid.was), plain(laid.change.value)) == (field, was, now)

    def test_a_rating_keeps_its_reason(self) -> None:
        assert proposal("ratings.reusability=5").ratings["reusability"].because == "他課にもある"
        assert proposal("ratings.generality=5").ratings["generality"].deciding == 5

    def test_a_mapping_replaces_all_of_it(self) -> None:
        assert proposal("ratings.reusability={rating: 5}").ratings["reusability"].because is None


class TestWhatIsNot:
    """A key that is absent is added where it can stand."""

    @pytest.mark.parametrize(
        ("argument", "field"),
        [
            ("cost.0.annual=100", "cost.0.annual"),
            ("summary=説明", "summary"),
            ("literacy={people: 8, from: 1, to: 2}", "literacy"),
            ("stated.city.net=5", "stated.city.net"),
            ("ratings.literacy_gain=3", "ratings.literacy_gain"),
            ("review.decision=採択", "review.decision"),
            ("rubric.criteria.economy.when_absent=drop", "rubric.criteria.economy.when_absent"),
        ],
    )
    def test_a_key(self, argument: str, field: str) -> None:
        found = changed(argument)
        assert found.laid[0].field == field
        assert found.laid[0].was is None
        assert [each for each in (*found.loaded.findings, *found.yardstick.findings) if each.invalidates] == []

    def test_several_keys_of_one_mapping(self) -> None:
        found = proposal("literacy.people=8", "literacy.from=1", "literacy.to=2").literacy
        assert found is not None
        assert (found.people.likely, found.level_from, found.level_to) == (8, 1, 2)

    def test_what_it_lacks_is_said(self) -> None:
        assert [(code, field) for code, field, _ in said("literacy.people=8")] == [
            ("DX133", "literacy.from"),
            ("DX133", "literacy.to"),
        ]

    def test_the_short_form_stays_short(self) -> None:
        (cost,) = proposal("cost.annual=7", text=PROPOSAL.replace(", annual: 600000", "")).costs
        assert cost.annual is not None
        assert (cost.field, [each.field for each in cost.annual.entries]) == ("cost", ["cost.annual"])

    def test_a_criterion_is_taken_out_as_by_a_rubric_that_extends_this_one(self) -> None:
        rubric = changed("rubric.criteria.literacy_gain.remove=true").yardstick.rubric
        assert rubric is not None
        assert [each.id for each in rubric.criteria] == [
            "economy",
            "reusability",
            "generality",
            "resident_convenience",
        ]
        assert sum(rubric.weights.values()) == pytest.approx(1)


class TestWhatCannotBe:
    """A path that leads nowhere is said with the nearest one; a bad value as in a file."""

    @pytest.mark.parametrize(
        ("argument", "meant"),
        [
            ("cost.initial=1", "cost.0.initial"),
            ("cost.0.initail=1", "cost.0.initial"),
            ("cost.annual=1", "cost.1.annual"),
            ("costs.0.initial=1", "cost.0.initial"),
            ("initial=1", "cost.0.initial"),
            ("hours_saved.after=1", "hours_saved.0.after"),
            ("hour_saved.0.after=1", "hours_saved.0.after"),
            ("horizon=7", "rubric.horizon"),
            ("years=7", "rubric.horizon"),
            ("labour.regular.yen_per_hour=1", "rubric.labour.regular.yen_per_hour"),
            ("rubric.labour.reglar.yen_per_hour=1", "rubric.labour.regular.yen_per_hour"),
            ("rubric.criteria.econmy.importance=1", "rubric.criteria.economy.importance"),
            ("rubric.importance=1", "rubric.criteria.economy.importance"),
        ],
    )
    def test_did_you_mean(self, argument: str, meant: str) -> None:
        field = argument.partition("=")[0]
        assert said(argument) == [("DX160", field, f"did you mean: {meant}")]

    @pytest.mark.parametrize(
        ("argument", "way"),
        [
            ("hours_saved.0.after.likely=1", "`hours_saved.0.after` is one value here: set all of it"),
            ("name.ja=x", "`name` is one value here: set all of it"),
            ("hours_saved.x=1", "write one of: hours_saved.0, hours_saved.1"),
            ("rubric.gates.zzz.cap=x", "write one of: rubric.gates.destination"),
        ],
    )
    def test_else_what_could_be(self, argument: str, way: str) -> None:
        ((code, _, said_way),) = said(argument)
        assert code == "DX160"
        assert said_way.startswith(way)

    def test_all_keys_where_none_is_near(self) -> None:
        ((code, _, way),) = said("<<=1")
        assert code == "DX160"
        assert {"cost", "residents", "first_year"} <= set(way.replace(",", " ").split())

    @pytest.mark.parametrize("position", ["2", "9", "-1", "99999999999999999999"])
    def test_positions_out_of_range(self, position: str) -> None:
        (found,) = findings(f"hours_saved.{position}.after=1")
        assert message(found, Lang.EN) == f"entries in `hours_saved`: 2; there is no position {position}"
        assert "0 to 1" in hint(found, Lang.EN)

    @pytest.mark.parametrize("argument", ["residents.0.cases=5", "funding.1=x"])
    def test_positions_of_what_is_absent(self, argument: str) -> None:
        name = argument.partition(".")[0]
        (found,) = findings(argument)
        assert message(found, Lang.EN).startswith(f"entries in `{name}`: 0;")
        assert hint(found, Lang.EN) == f"set the whole list: `{name}=[{{...}}]`"

    @pytest.mark.parametrize(
        ("argument", "code"),
        [
            ("cost.0.initial=8,000", "DX202"),
            ("cost.0.initial=800万円", "DX202"),
            ("cost.0.initial=-1", "DX211"),
            ("cost.0.initial=1.5", "DX213"),
            ("cost.0.initial=1e15", "DX204"),
            ("cost.0.initial=", "DX201"),
            ("cost.0.initial=null", "DX201"),
            ("cost.0.initial=[1, 2]", "DX136"),
            ("cost.0.initial={low: 3, likely: 2, high: 1}", "DX214"),
            ("cost.0.initial=*x", "DX123"),
            ("cost.0.initial=!!int 5", "DX124"),
            ("cost={<<: 1}", "DX122"),
            ("cost={item: 1, item: 2}", "DX121"),
            ("cost=[1", "DX117"),
            ("cost.0={item: a, initail: 1}", "DX132"),
            ("name=5", "DX206"),
            ("name=a: b", "DX119"),
            ("name=a\nid: b", "DX119"),
            ("name=a\n---\nid: b", "DX126"),
            ("name=\x1b[2J", "DX108"),
            ("name=\ud800", "DX107"),
            ("name=" + "x" * (1 << 20), "DX109"),
            ("cost=" + "[" * 70, "DX110"),
            ("hours_saved.0.staff=regullar", "DX208"),
            ("first_year=1900", "DX215"),
            ("format=rubric/1", "DX130"),
            ("format=x/1", "DX129"),
            ("rubric.format=proposal/1", "DX130"),
            ("rubric.horizon=99", "DX517"),
            ("rubric.verdicts.sound.remove=true", "DX506"),
        ],
    )
    def test_bad_values(self, argument: str, code: str) -> None:
        found = changed(argument)
        said = [*found.loaded.findings, *found.yardstick.findings]
        assert code in [each.code for each in said]
        assert found.loaded.proposal is None or found.yardstick.rubric is None
        assert {each.location.path for each in said if each.location} == {change(argument).option}

    def test_a_path_that_no_file_can_have(self) -> None:
        for field in ("a" * 600, ".".join("a" * 100), "rubric", "cost：initial"):
            (found,) = findings(f"{field}=1")
            assert found.code == "DX160"
            assert all(len(text) < 1200 for lang in Lang for text in (message(found, lang), hint(found, lang)))

    def test_columns_count_in_the_option(self) -> None:
        (found,) = findings("cost={a: 1, a: 2}")
        assert found.location == Location("--set cost={a: 1, a: 2}", 1, len("--set cost={a: 1, ") + 1)


SLOTS = {
    "first_year": "2027",
    "hours_saved.0.after": "88",
    "hours_saved.0.staff": "regular",
    "hours_saved.1.cases": "[100, 200]",
    "cost.0.initial": "2500000",
    "cost.1.annual": "600000",
    "cost.1.from": "2028",
    "residents.0.online": "0.5",
    "ratings": "{reusability: 3}",
}
FORM = """\
name: n
department: d
first_year: {first_year}
hours_saved:
  - {{work: a, before: 424, after: {hours_saved_0_after}, staff: {hours_saved_0_staff}}}
  - {{work: b, cases: {hours_saved_1_cases}, minutes_before: 8, minutes_after: 3}}
cost:
  - {{item: c, initial: {cost_0_initial}}}
  - {{item: d, annual: {cost_1_annual}, from: {cost_1_from}}}
residents:
  - {{procedure: e, cases: 100, online: {residents_0_online}, minutes_saved: 10}}
ratings: {ratings}
"""
"""A file with a hole for each of these."""
VALUES = st.one_of(
    st.integers(-10, 10**16).map(str),
    st.floats(0, 2, allow_nan=False).map(repr),
    st.integers(2020, 2040).map(str),
    st.sampled_from(
        ("unknown", "未定", "true", "''", '"120"', "[]", "{}", "[1, unknown]", "[0.5, 1]", "overtime", "x")
    ),
    st.lists(st.integers(0, 10**7), min_size=3, max_size=3).map(
        lambda ends: "{{low: {}, likely: {}, high: {}}}".format(*ends)
    ),
    st.dictionaries(st.sampled_from(("reusability", "generality", "x")), st.integers(-1, 6), min_size=1).map(
        json.dumps
    ),
    st.sampled_from(("1,000", "１２", "5%", "0x10", "010", "12:30", "120万円", ".5", "1_000")),
)


def form(values: dict[str, str]) -> str:
    return FORM.format(**{name.replace(".", "_"): value for name, value in values.items()})


@given(field=st.sampled_from(sorted(SLOTS)), value=VALUES)
def test_a_change_reads_like_a_file_that_says_so(field: str, value: str) -> None:
    """The same proposal; else the same complaints, at the option in the place of a line."""
    if "," in value and value[:1].isdigit():
        value = f"'{value}'"  # between braces the comma would begin another key
    meant = proposal_of(form({**SLOTS, field: value}).encode(), "p.yaml")
    found = changed(f"{field}={value}", text=form(SLOTS)).loaded
    assert bare(found) == bare(meant)


def bare(loaded: Loaded) -> object:
    told = [(each.code, each.field, each.severity, dict(each.values)) for each in loaded.findings]
    return loaded.proposal and loaded.proposal._replace(sha256=""), sorted(told, key=repr)


PARTS = st.sampled_from(
    ("cost", "hours_saved", "0", "1", "9", "-1", "rubric", "criteria", "economy", "importance", "horizon", "value",
     "ratings", "reusability", "stated", "city.net", "points", "levels", "2.5", "residents", "review", "<<", "a b",
     "：", "\x1b", "\ud800", "{", "~", "初期", "extends", "gates", "when", "labour", "title", "ja")
)  # fmt: skip
ODD = st.text(max_size=8) | st.sampled_from(
    (
        "",
        "5",
        "{",
        "[1, 2",
        "{a: 1}",
        "[{id: a}]",
        "*a",
        "&a",
        "a: b",
        "\n- 1",
        "\nb: 1",
        "---",
        "# x",
        "|\n x",
        "令和9年度",
    )
)


@given(parts=st.lists(PARTS, min_size=1, max_size=6), value=ODD)
def test_whatever_is_asked_is_answered_or_said(parts: list[str], value: str) -> None:
    found = stated(f"{'.'.join(parts)}={value}")
    assert found is not None
    asked = change_of(SET, *found)
    given = altered(base(LONG), yardstick(), [asked])
    complaints = [each for each in (*given.loaded.findings, *given.yardstick.findings) if each.invalidates]
    sound = given.loaded.proposal is not None and given.yardstick.rubric is not None
    assert sound == (not complaints)
    for each in complaints:
        assert all(message(each, lang) and hint(each, lang) for lang in Lang)


class TestWriting:
    """A node as one line of YAML says the same again."""

    @given(
        st.recursive(
            st.text(alphabet="ab :#-'\"{}[],&*!|>%@`\\市1.", max_size=6) | st.integers(-9, 9) | st.booleans(),
            lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text("abc", min_size=1), below, max_size=3),
            max_leaves=8,
        )
    )
    def test_there_and_back(self, value: object) -> None:
        first = change(f"x={json.dumps(value, ensure_ascii=False)}").value
        assert first is not None
        again = change(f"x={written(first)}").value
        assert again is not None
        assert plain(again) == plain(first)

    def test_what_is_not_there(self) -> None:
        assert plain(None) is None


class TestSteps:
    """`60..240/20`: from the first to the last; the last one only where a step reaches it."""

    @pytest.mark.parametrize(
        ("value", "texts"),
        [
            ("60..240/60", "60 120 180 240"),
            ("60..200/60", "60 120 180"),
            ("240..60/60", "240 180 120 60"),
            ("0..1/0.1", "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1"),
            ("2027..2030", "2027 2028 2029 2030"),
            ("-1..1/1", "-1 0 1"),
            ("5..5/1", "5"),
            ("100000000000000..100000000000002/1", "100000000000000 100000000000001 100000000000002"),
        ],
    )
    def test_steps(self, value: str, texts: str) -> None:
        steps = steps_of(value)
        assert steps is not None
        assert steps.texts() == texts.split()
        assert steps.number == len(texts.split())

    @pytest.mark.parametrize("value", ["1..", "..5", "a..b", "1..2..3", "1..5/", "010..20/1", "1e3..2e3/1", "１..５"])
    def test_what_is_none(self, value: str) -> None:
        assert steps_of(value) is None

    def test_a_list_of_any_values(self) -> None:
        assert listed("a", "100, {low: 1, likely: 2, high: 3}, unknown, '5', [1, 2]").texts == (
            "100",
            "{low: 1, likely: 2, high: 3}",
            "unknown",
            '"5"',
            "[1, 2]",
        )

    @pytest.mark.parametrize("value", ["", "  ", "1, 2]", "[1", "1,, 2", "*a"])
    def test_a_list_that_is_none(self, value: str) -> None:
        found = listed("a", value)
        assert found.faults
        assert found.texts == ()


def fields(root: Node | None, prefix: str) -> list[str]:
    assert isinstance(root, MappingNode)
    return [field for _, field in fields_of(root, prefix, by_id=bool(prefix))]


def text_at(root: Node | None, field: str) -> str:
    assert isinstance(root, MappingNode)
    way = walk(root, field)
    assert not way.rest
    return written(way.node)


def test_a_tree_is_shared_but_for_the_way_to_a_change() -> None:
    loaded = base(LONG)
    assert loaded.root is not None
    found = changed("cost.0.initial=1").loaded.root
    assert found is not None
    assert found.get("hours_saved") is loaded.root.get("hours_saved")
    assert found.get("cost") is not loaded.root.get("cost")


def test_a_rubric_of_ones_own(tmp_path: Path) -> None:
    """What a rubric inherits can be changed like its own."""
    (tmp_path / "parent.yaml").write_text(RUBRIC, "utf-8")
    child = 'format: rubric/1\nid: child\nversion: "2"\ntitle: t\nextends: ./parent.yaml\nhours_per_fte: 1700\n'
    (tmp_path / "child.yaml").write_text(child, "utf-8")
    rubric = read_rubric(str(tmp_path / "child.yaml"))
    found = altered(base(PROPOSAL), rubric, [change("rubric.labour.regular.yen_per_hour=3500")])
    assert found.yardstick.rubric is not None
    assert rubric.rubric is not None
    assert found.yardstick.rubric.extends == rubric.rubric.extends
    assert next(iter(found.yardstick.rubric.labour.values())).yen_per_hour == 3500
    assert Trees(base(PROPOSAL).root, rubric.root).of("rubric.horizon")[1] == "horizon"  # type: ignore[arg-type]
