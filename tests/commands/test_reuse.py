"""`evaluate --with-reuse`, and what proposals of one call claim of each other's works."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.cli import main
from dxroi.commands import answers, complaints, language
from dxroi.texts import Lang

from .running import Run

CASE = """\
name: {name}
department: {department}
first_year: 2027
hours_saved: [{{work: {work}, before: 424, after: 88, freed_for: 窓口相談}}]
cost: {{initial: 2500000, annual: 600000}}
ratings: {{reusability: 4, generality: 3, literacy_gain: 3}}
"""
TARGET = (
    "reuse: [{{department: {department}, work: {work}, hours: 300, probability: 0.5, cost: {{annual: 0}}{more}}}]\n"
)


def text(name: str, department: str, work: str, target: tuple[str, str, str] | None = None) -> str:
    own = CASE.format(name=name, department=department, work=work)
    if target is None:
        return own
    return own + TARGET.format(department=target[0], work=target[1], more=target[2])


class Runner:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def write(self, **files: str) -> None:
        for name, content in files.items():
            (self.folder / f"{name}.yaml").write_text(content, "utf-8")

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        code = main(list(arguments))
        return Run(code, *self.capsys.readouterr())

    def across(self, *arguments: str) -> set[tuple[str, str]]:
        """Path and code of what is found of one file beside another, the same by `check` and `evaluate`."""
        codes = {"DX344", "DX345"}
        checked = {(path, code) for path, _, code in self("check", *arguments, "--format", "json").found}
        said = {(path, code) for path, _, code in self("evaluate", *arguments, "--format", "json").found}
        assert {each for each in checked if each[1] in codes} == {each for each in said if each[1] in codes}
        return {each for each in checked if each[1] in codes}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    monkeypatch.chdir(tmp_path)
    for module in (answers, complaints, language):
        monkeypatch.setattr(module, "LANG", Lang.JA)
    return Runner(tmp_path, capsys)


class TestWithReuse:
    def test_screen_and_document_say_so(self, run: Runner) -> None:
        run.write(a=text("a", "市民税課", "入力", ("納税課", "消込", ", from: 2028")))
        screen = run("evaluate", "a.yaml", "--with-reuse").out.replace("\n  ", "")
        assert "【横展開】" in screen
        assert "二重には数えない" in screen
        assert "dxroi evaluate --with-reuse a.yaml" in screen
        entry = run("evaluate", "a.yaml", "--with-reuse", "--format", "json").result
        assert list(entry)[-1] == "reuse"
        assert entry["reuse"]["taken_out"] == {"criterion": "reusability", "weight": pytest.approx(0.2)}
        assert entry["reuse"]["targets"][0]["expected_hours"] == 150
        assert "× 0.5 = 150" in run("evaluate", "a.yaml", "--with-reuse", "--explain").out

    def test_without_it_nothing_changes(self, run: Runner) -> None:
        run.write(a=text("a", "市民税課", "入力", ("納税課", "消込", "")), b=text("a", "市民税課", "入力"))
        one, other = (run("evaluate", f"{name}.yaml", "--format", "json").result for name in "ab")
        assert {**one, "path": "", "sha256": ""} == {**other, "path": "", "sha256": ""}
        counted = run("evaluate", "b.yaml", "--with-reuse", "--format", "json").result
        assert counted == other

    def test_nothing_to_count_is_said(self, run: Runner) -> None:
        run.write(plain=text("a", "b", "c"))
        done = run("evaluate", "plain.yaml", "--with-reuse")
        assert (done.exit, "reuse:" in done.err) == (0, True)

    def test_a_rubric_without_the_criterion(self, run: Runner) -> None:
        run.write(a=text("a", "市民税課", "入力", ("納税課", "消込", "")))
        head = 'format: rubric/1\nid: ours\nversion: "1"\ntitle: t\nextends: chigasaki-dx-2\n'
        run.write(ours=head + "criteria: [{id: reusability, remove: true}]\n")
        done = run("evaluate", "a.yaml", "--with-reuse", "--rubric", "ours.yaml")
        assert "評点から除いたものはない" in done.out.replace("\n  ", "")

    def test_what_only_the_targets_leave_open_is_asked_on_the_screen(self, run: Runner) -> None:
        """The letter to the section is of the file without them, and would ask none of it."""
        of_target = text("a", "市民税課", "入力", ("納税課", "消込", "")).replace("{annual: 0}", "{initial: 1}")
        of_both = of_target.replace("annual: 600000", "annual: unknown")
        screens = []
        for a in (of_target, of_both):
            run.write(a=a)
            screens.append(run("evaluate", "a.yaml", "--with-reuse").out)
        assert all("reuse.0.cost.annual" in each for each in screens)
        assert ["dxroi questions a.yaml" in each for each in screens] == [False, True]

    def test_how_firm_the_verdict_is_is_asked_of_the_verdict_shown(self, run: Runner) -> None:
        """Without the target a fifth fewer hours turn it, with it they do not."""
        large = text("a", "市民税課", "入力", ("納税課", "照合", "")).replace("hours: 300", "hours: 3000")
        run.write(a=large)
        asked = [("evaluate", "a.yaml", *more, "--format", "json") for more in ((), ("--with-reuse",))]
        codes = [{code for _, _, code in run(*each).found} for each in asked]
        assert ["DX411" in each for each in codes] == [True, False]


class TestAcross:
    def test_a_circle(self, run: Runner) -> None:
        run.write(
            a=text("a", "市民税課", "入力", ("納税課", "消込", ", proposal: b")),
            b=text("b", "納税課", "消込", ("資産税課", "照会", ", proposal: c")),
            c=text("c", "資産税課", "照会", ("市民税課", "入力", ", proposal: a")),
        )
        assert run.across("a.yaml", "b.yaml", "c.yaml") == {(f"{name}.yaml", "DX344") for name in "abc"}
        assert run.across("a.yaml") == set()

    def test_counted_by_another(self, run: Runner) -> None:
        """As its own work, or as its target too; widths and blanks aside."""
        run.write(
            a=text("a", "市民税課", "入力", ("納税課", "ＲＰＡ 消込", "")),
            b=text("b", "納税課", "RPA消込"),
            c=text("c", "資産税課", "照会", ("会計課", "起票", "")),
            d=text("d", "福祉課", "照会", ("会計課", "起票", "")),
        )
        assert run.across("a.yaml", "b.yaml") == {("a.yaml", "DX345")}
        assert run.across("c.yaml", "d.yaml") == {("c.yaml", "DX345"), ("d.yaml", "DX345")}
        assert run.across("a.yaml", "c.yaml") == set()

    def test_rests_by_a_comment_of_its_file(self, run: Runner) -> None:
        """Alone, the file does not show whether the comment is of use; past its day, and beside no reuse, it is not."""
        own = text("a", "市民税課", "入力", ("納税課", "消込", ""))
        other = text("b", "納税課", "消込")
        comment = "reuse:  # dxroi: ignore[DX344, DX345] 納税課と調整済み until=2027-03-31\n  "
        run.write(a=own.replace("reuse: ", comment), b=other.replace("cost:", "# dxroi: ignore[DX345] x\ncost:"))

        def found(*arguments: str) -> list[tuple[str, str]]:
            every = run("check", *arguments, "--format", "json").found
            return [(path, code) for path, _, code in every if code in ("DX345", "DX152", "DX153", "DX155")]

        idle = ("b.yaml", "DX153")
        assert found("a.yaml", "b.yaml", "--today", "2027-03-31") == [idle]
        assert found("a.yaml", "--today", "2027-03-31") == []
        late = found("a.yaml", "b.yaml", "--today", "2027-04-01")
        assert late == [("a.yaml", "DX152"), ("a.yaml", "DX345"), idle]
        assert found("a.yaml", "b.yaml", "--no-ignores") == [("a.yaml", "DX345")]
        run.write(ours='format: rubric/1\nid: o\nversion: "1"\nextends: chigasaki-dx-2\nmandatory_checks: [DX345]\n')
        mandatory = found("a.yaml", "b.yaml", "--today", "2027-03-31", "--rubric", "ours.yaml")
        assert mandatory == [("a.yaml", "DX155"), ("a.yaml", "DX345"), ("b.yaml", "DX155")]
