"""The policy's whole cycle on one case: consulted, answered, procured, paid for, measured, learned from, spread."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dxroi.cli import main
from tests.answers import ROOT
from tests.commands.running import Run
from tests.terminals import Terminal, posix

if TYPE_CHECKING:
    import pytest

ANSWERS = [
    "Reminder postcards", "Library", "2025", "", "", "Writing postcards", "2400", "5", "1", "Reading advice", "2", "",
    "600000", "unknown", "", "4", "4", "Two other sections send reminders", "3", "Only set up", "3", "Staff set it up",
    "",
]  # fmt: skip
"""What the section answers at the first stage: nobody knows the running cost yet."""
SERVICE = """\
  - item: service
    contract: {form: subscription, months: 60, starts: 2025-04, monthly: 5000, renewal: same, authority: long-term}
    evidence: quote
    source: quotation of May
    again: {annual: 12000}
"""
PROCURED = """\
kinds: [RPA]
systems: [library]
options:
  - {id: joint, name: With two other cities, set: {"cost.1.joint": {by: equal, cities: 3}}}
funding:
  - {source: national, name: grant, share: 0.5, of: initial, until: 2025}
"""
MEASURED = """\
actuals:
  2025:
    operates_from: 2025-07
    hours_saved: 90
    freed_for: Reading advice
    cost: {initial: 620000, annual: 60000}
    evidence: measured
    source: work records
"""
INVENTORY = """\
format: inventory/1
works:
  - {department: Tax, work: Writing reminder letters, hours: 400, kinds: [RPA], systems: [tax], difficulty: low}
  - {department: Water, work: Reading meters, hours: 900, kinds: [sensors], systems: [billing], difficulty: high}
"""


class Office:
    """A folder, and every command run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.case, self.capsys = folder / "proposal.yaml", capsys

    def __call__(self, *arguments: str) -> Run:
        self.capsys.readouterr()
        return Run(main([*arguments]), *self.capsys.readouterr())

    def result(self, command: str, *more: str) -> dict[str, Any]:
        done = self(command, "proposal.yaml", *more, "--format", "json")
        assert done.exit == 0, done.err
        return done.result

    def write(self, old: str, new: str) -> None:
        """The section changes its file."""
        text = self.case.read_text("utf-8")
        assert text.count(old) == 1
        self.case.write_text(text.replace(old, new), "utf-8")

    def add(self, text: str) -> None:
        self.case.write_text(self.case.read_text("utf-8") + text, "utf-8")


@posix
def test_from_init_to_rollout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    office = Office(tmp_path, capsys)

    with Terminal(tmp_path) as terminal:  # 方針2: consulted before the budget request
        for answer in ANSWERS:
            terminal.type(f"{answer}\n")
        assert terminal.end() == 0, terminal.shown
    assert office.result("evaluate")["verdict"] == "withheld"
    first = office.result("questions")["questions"][0]
    assert first["field"] == "cost.1.annual"

    text = office.case.read_text("utf-8")  # the section answers
    office.write(text[text.index("  - item: running cost\n") : text.index("ratings:\n")], SERVICE)
    office.write("    initial: 600000", "    again: 0\n    source: quotation of May\n    initial: 600000")
    planned = office.result("evaluate")
    assert (planned["verdict"], planned["unknowns"]) == ("justified", [])

    office.add(PROCURED)  # 方針4: procured in a form that fits the money
    (joint,) = (each for each in office.result("options")["options"] if each["id"] == "joint")
    assert joint["total_cost"] == 600_000 + 60 * (5_000 // 3)  # the city's part of a month is cut to whole yen
    paid = office.result("funding")["years"]
    assert [year["general_revenue"] for year in paid] == [360_000, 60_000, 60_000, 60_000, 60_000]
    assert office("check", "proposal.yaml", "--fail-on", "warning").exit == 0

    office.write("stage: consultation", "stage: operating")  # 方針3: measured and told
    office.add(MEASURED)
    assert office.result("evaluate")["views"] == planned["views"]
    reviewed = office.result("review")
    assert reviewed["recommendation"] == "improve"
    assert reviewed["years"][0]["actual"]["hours_saved"] == 90

    library = shutil.copytree(ROOT / "examples" / "library", tmp_path / "library")  # learned from, with others
    shutil.copy(office.case, library / "postcards.yaml")
    assert office("calibrate", "library", "-o", "calibration.yaml").exit == 0
    learned = office.result("evaluate", "--calibration", "calibration.yaml")
    assert learned["views"] == planned["views"]
    assert learned["calibrated"]["calibration"]["sha256"]
    found = office("cases", "library", "--kind", "rpa", "--department", "library", "--format", "json")
    assert [each["name"] for each in found.document["results"]] == ["Reminder postcards"]

    (tmp_path / "inventory.yaml").write_text(INVENTORY, "utf-8")  # and spread to whoever has similar work
    spread = office.result("rollout", "--inventory", "inventory.yaml")
    assert [each["work"] for each in spread["targets"]] == ["Writing reminder letters"]
    assert spread["targets"][0]["verdict"] == "justified"
    note = office("rollout", "proposal.yaml", "--inventory", "inventory.yaml", "--note", "Tax")
    assert (note.exit, "Writing reminder letters" in note.out) == (0, True)
