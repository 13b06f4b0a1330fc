"""`dxroi init`: asked on a pseudo-terminal, not asked at all, stopped half-way; what it writes is always a proposal."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import init as command
from dxroi.commands import interview, language
from dxroi.loading import load_proposal
from dxroi.models.proposal import Proposal
from dxroi.models.words import Evidence, Stage
from dxroi.texts import Lang
from tests.answers import EXAMPLES
from tests.terminals import Terminal, posix

ROOT = Path(__file__).parents[2]
HOSTILE = [
    '"quoted"',
    "a: b",
    "a # b",
    "- item",
    "=1+1",
    "１２３",
    "true",
    "0x10",
    "{a: 1}",
    "*x",
    "名前：値",
    "%TAG",
    "null",
]


class Typed(io.StringIO):
    """What is typed at a terminal; an empty file stands for Ctrl-D."""

    def isatty(self) -> bool:
        return True


class Stopping(Typed):
    """Ctrl-C once all has been typed."""

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # as in typeshed
        line = super().readline(-1 if size is None else size)
        if not line:
            raise KeyboardInterrupt
        return line


class Init:
    """Runs the command in a folder of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.monkeypatch = folder, monkeypatch

    def __call__(self, *arguments: str, typed: Sequence[str] | None = None, stopping: bool = False) -> int:
        lines = "".join(f"{line}\n" for line in typed or ())
        stdin = io.StringIO(lines) if typed is None else Stopping(lines) if stopping else Typed(lines)
        self.monkeypatch.setattr(sys, "stdin", stdin)
        return main(["init", *arguments])

    @property
    def text(self) -> str:
        return (self.folder / "proposal.yaml").read_text("utf-8")

    @property
    def proposal(self) -> Proposal:
        return load_proposal("proposal.yaml")

    def checked(self) -> int:
        return main(["check", "proposal.yaml"])


@pytest.fixture(params=["en"])
def init(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Init:
    monkeypatch.chdir(tmp_path)
    for module in (language, interview):
        monkeypatch.setattr(module, "LANG", Lang(request.param))
    monkeypatch.setattr(command, "next_fiscal_year", lambda: 2027)
    return Init(tmp_path, monkeypatch)


in_both = pytest.mark.parametrize("init", ["ja", "en"], indirect=True)
FIRST = ("申告データ入力のRPA化", "市民税課", "", "", "")
WORK = ("入力", "6000", "5", "1", "窓口相談", "measured")
ANSWERS = (*FIRST, *WORK, "", "2500000", "不明", "excluded", "4", "4", "納税課にもある", "3", "市販品", "", "")


class TestAsked:
    """Every answer stands in the file as it was given."""

    @in_both
    def test_all_answers(self, init: Init) -> None:
        assert init(typed=ANSWERS) == 0
        found = init.proposal
        assert (found.name, found.department, found.first_year) == (*FIRST[:2], 2027)
        (work,) = found.works
        assert work.cases is not None
        assert (work.work, work.cases.entries[0].likely, work.freed_for) == ("入力", 6000, "窓口相談")
        assert work.grounds.evidence is Evidence.MEASURED
        initial, annual = found.costs
        assert initial.initial is not None
        assert (initial.initial.likely, initial.grounds.evidence) == (2750000, Evidence.QUOTE)
        assert annual.annual is not None
        assert annual.annual.entries[0].unknown
        assert annual.grounds.evidence is Evidence.ESTIMATE
        assert {id_: (r.rating, r.because) for id_, r in found.ratings.items()} == {
            "reusability": (4, "納税課にもある"),
            "generality": (3, "市販品"),
        }
        assert init.checked() == 0

    def test_defaults_are_shown(self, init: Init, capsys: pytest.CaptureFixture[str]) -> None:
        init(typed=ANSWERS)
        shown = capsys.readouterr().err
        for default in ("[2027]", "[consultation]", "[none]", "[included]", "[estimate]", "[unknown]"):
            assert default in shown

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_comes_back(self, init: Init, text: str) -> None:
        answers = [text, text, *ANSWERS[2:5], text, "1", "5", "1", text, *ANSWERS[10:17], text, *ANSWERS[18:]]
        assert init(typed=answers) == 0
        found = init.proposal
        assert {found.name, found.department, found.works[0].work, found.works[0].freed_for} == {text}
        assert found.ratings["reusability"].because == text
        assert init.checked() == 0

    def test_controls_and_tabs(self, init: Init) -> None:
        text = "a\tb\x1b[2J\u202ec\x00d"
        assert init(typed=(text, *ANSWERS[1:])) == 0
        assert init.proposal.name == text
        assert "\x1b" not in init.text

    def test_what_no_file_can_hold_is_asked_again(self, init: Init, capsys: pytest.CaptureFixture[str]) -> None:
        """Bytes that are no UTF-8 come as lone surrogates."""
        assert init(typed=("a\udc83", *ANSWERS)) == 0
        assert "Once more" in capsys.readouterr().err
        assert init.proposal.name == FIRST[0]

    def test_ways_of_stating_hours(self, init: Init) -> None:
        works = ("a", "", "424", "88", "x", "", "b", "", "", "600", "x", "", "c", "不明", "5", "1", "不明", "")
        assert init(typed=(*FIRST, *works, *ANSWERS[11:])) == 0
        a, b, c = init.proposal.works
        assert a.before is not None
        assert b.hours is not None
        assert c.cases is not None
        assert (a.before.likely, b.hours.likely, c.cases.entries[0].unknown, c.freed_for) == (424, 600, True, None)

    def test_no_hours_at_all(self, init: Init) -> None:
        assert init(typed=(*FIRST, "none", *ANSWERS[12:])) == 0
        (work,) = init.proposal.works
        assert work.hours is not None
        assert work.hours.likely == 0

    def test_a_range(self, init: Init) -> None:
        typed = list(ANSWERS)
        typed[12] = "{low: 1, likely: 2, high: 3}"
        assert init(typed=typed) == 0
        initial = init.proposal.costs[0].initial
        assert initial is not None
        assert (initial.low, initial.high) == (1, 3)

    def test_an_unknown_year_is_an_idea(self, init: Init) -> None:
        assert init(typed=(*FIRST[:2], "unknown", *ANSWERS[3:])) == 0
        assert (init.proposal.first_year, init.proposal.stage) == (None, Stage.IDEA)
        assert init.checked() == 0

    def test_ten_lines(self, init: Init) -> None:
        assert init("--quick", typed=("n", "d", "", "", "336", "窓口", "2500000", "0", "4", "3", "", "")) == 0
        assert len(init.text.splitlines()) == 10
        found = init.proposal
        assert (found.works[0].freed_for, found.ratings["generality"].rating) == ("窓口", 3)
        assert init.checked() == 0


class TestRefused:
    """An answer that the reader of files refuses is said to be wrong in its words, and asked again."""

    @pytest.mark.parametrize(
        ("at", "wrong", "code"),
        [
            (0, "", "DX201"),
            (2, "27", "DX215"),
            (2, "２０２７", "DX215"),
            (3, "consult", "DX208"),
            (3, "9", "DX"),
            (6, "１２", "DX"),
            (6, "1,000", "DX"),
            (6, "-5", "DX"),
            (7, "5分", "DX"),
            (12, "250万円", "DX"),
            (12, "[1, 2", "DX"),
            (12, "!!python/object:os.system x", "DX"),
            (12, "*a", "DX"),
            (16, "6", "DX227"),
            (16, "high", "DX"),
        ],
    )
    def test_again(self, init: Init, capsys: pytest.CaptureFixture[str], at: int, wrong: str, code: str) -> None:
        assert init(typed=(*ANSWERS[:at], wrong, *ANSWERS[at:])) == 0
        shown = capsys.readouterr().err
        assert re.search(rf"  {code}\d* .*\n  → .*\n  Once more", shown), shown
        again, text = init.text, init("--force", typed=ANSWERS)
        assert (text, init.text) == (0, again)


class TestStopped:
    """Ctrl-C and the end of input lose nothing."""

    @pytest.mark.parametrize("stopping", [True, False])
    @pytest.mark.parametrize("count", range(1, len(ANSWERS)))
    def test_what_was_answered_is_kept(self, init: Init, count: int, stopping: bool) -> None:
        assert init(typed=ANSWERS[:count], stopping=stopping) == 130
        answered = [each for each in ANSWERS[:count] if each and each != "不明" and not each.isdecimal()]
        assert [each for each in answered if each not in init.text] == []
        assert init.proposal.name == FIRST[0]
        assert init.checked() == 0

    def test_without_an_answer_nothing_is_written(self, init: Init, capsys: pytest.CaptureFixture[str]) -> None:
        assert init(typed=(), stopping=True) == 130
        assert not (init.folder / "proposal.yaml").exists()
        assert "nothing was written" in capsys.readouterr().err

    def test_where_it_cannot_be_written_after_all(
        self, init: Init, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(
            interview.Interview, "in_short", lambda _: Path("proposal.yaml").write_text("theirs", "utf-8")
        )
        assert init("--quick", typed=("mine", "d", "", "")) == 2
        assert init.text == "theirs"
        assert "name: mine" in capsys.readouterr().out


class TestNotAsked:
    """Without a terminal, or with --no-input, nothing is asked and what nobody said is unknown."""

    @pytest.mark.parametrize("form", [[], ["--quick"], ["--full"]])
    @in_both
    def test_forms(self, init: Init, form: list[str]) -> None:
        assert init(*form) == 0
        assert init.text.startswith("# yaml-language-server: $schema=")
        assert init.text.splitlines()[0].endswith("schemas/proposal.json")
        assert init.checked() == 0
        assert main(["evaluate", "proposal.yaml"]) == 0

    def test_no_input_at_a_terminal(self, init: Init) -> None:
        assert init("--no-input", typed=ANSWERS) == 0
        assert init.proposal.name == "(name)"

    def test_full_names_every_field(self, init: Init) -> None:
        from dxroi.loading.proposals import KEYS

        assert init("--full") == 0
        assert [key for key in KEYS if not re.search(rf"^(# )?{key}:", init.text, re.MULTILINE)] == ["freed_for"]

    def test_explanations_are_those_of_the_manual(self, init: Init) -> None:
        from dxroi.texts.manual import FIELDS

        assert init("--full") == 0
        said = re.findall(r"^[# -]*(\w+):.*  # (.*)$", init.text, re.MULTILINE)
        assert len(said) > 60
        assert all(meaning == FIELDS[key].en for key, meaning in said)

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_from_every_example(self, init: Init, path: Path) -> None:
        """The numbers of the case, its years moved; what they rest on is the case."""
        assert init("--from", str(path)) == 0
        assert init.checked() == 0
        case, found = load_proposal(path), init.proposal
        assert [w.hours for w in found.works] == [w.hours for w in case.works]
        assert [c.annual for c in found.costs] == [c.annual for c in case.costs]
        assert {c.grounds.evidence for c in found.costs} == {Evidence.PEER}
        assert case.name in init.text
        assert all(w.freed_for is None for w in found.works)
        assert (found.funding, found.review, found.id) == ((), None, found.name)
        if case.first_year is not None:
            moved = [None if w.first is None else w.first - case.first_year + 2027 for w in case.works]
            assert [w.first for w in found.works] == moved

    def test_from_a_case_at_a_terminal(self, init: Init) -> None:
        case = str(ROOT / "examples" / "tsukuba-rpa.yaml")
        typed = ("n", "d", "2030", "", "", "500", "", "", "700000", "窓口")
        assert init("--from", case, typed=typed) == 0
        found = init.proposal
        (work,) = found.works
        assert work.before is not None
        assert work.after is not None
        assert (work.before.likely, work.after.likely, work.freed_for, found.first_year) == (500, 88, "窓口", 2030)

    def test_the_rules_of_another_city_stay_there(self, init: Init) -> None:
        """And the years of its paper move, as those of every item do."""
        case = (ROOT / "examples" / "kakuu-moving-online.yaml").read_text("utf-8")
        earlier = re.sub(r"20(2[6-9])", lambda year: f"20{int(year[1]) - 10}", case)
        (init.folder / "case.yaml").write_text(earlier, "utf-8")
        assert init("--from", "case.yaml") == 0
        first = init.proposal.residents[0]
        assert (first.rules, first.ordinance, first.paper_until) == ((), None, 2029)

    def test_a_case_with_a_hostile_name(self, init: Init) -> None:
        text = (ROOT / "examples" / "short-form.yaml").read_text("utf-8")
        hostile = re.sub("name: .*", lambda _: r'name: "a\nname: b\u2028c\x1b # d"', text, count=1)
        (init.folder / "case.yaml").write_text(hostile, "utf-8")
        assert init("--from", "case.yaml") == 0
        assert init.proposal.name == "(name)"


class TestExits:
    """2 for bad usage; nothing is overwritten unasked."""

    @pytest.mark.parametrize(
        "arguments", [["--quick", "--full"], ["--quick", "--from", "x"], ["--from", "nowhere.yaml"], ["no/such/f.yaml"]]
    )
    def test_bad_usage(self, init: Init, arguments: list[str]) -> None:
        assert init(*arguments) == 2
        assert not (init.folder / "proposal.yaml").exists()

    def test_never_over_a_file(self, init: Init, capsys: pytest.CaptureFixture[str]) -> None:
        (init.folder / "proposal.yaml").write_text("mine", "utf-8")
        assert init(typed=ANSWERS) == 2
        assert (init.text, "Name of the proposal" in capsys.readouterr().err) == ("mine", False)
        assert init("--force") == 0
        assert init.text != "mine"

    def test_what_is_next(self, init: Init, capsys: pytest.CaptureFixture[str]) -> None:
        init("my proposal.yaml")
        shown = capsys.readouterr().err
        assert "my proposal.yaml" in shown
        assert "dxroi check" in shown


@posix
class TestTerminal:
    """As a person uses it."""

    def test_from_beginning_to_end(self, tmp_path: Path) -> None:
        with Terminal(tmp_path) as terminal:
            for answer in ANSWERS:
                terminal.type(f"{answer}\n")
            assert terminal.end() == 0
        assert "wrote proposal.yaml" in terminal.shown
        assert load_proposal(tmp_path / "proposal.yaml").name == FIRST[0]

    @pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["control-c", "control-d"])
    def test_stopped(self, tmp_path: Path, key: str) -> None:
        with Terminal(tmp_path) as terminal:
            for answer in ANSWERS[:7]:
                terminal.type(f"{answer}\n")
            terminal.type(key)
            assert terminal.end() == 130
        assert "Stopped." in terminal.shown
        assert "Traceback" not in terminal.shown
        found = load_proposal(tmp_path / "proposal.yaml")
        assert (found.name, found.works[0].work) == (FIRST[0], "入力")
