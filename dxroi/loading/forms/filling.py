"""A page of entries -> a draft of a proposal, with the cell that each of its values came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dxroi.finding import Finding, Severity
from dxroi.loading.drafts import Draft, Value
from dxroi.loading.forms.answers import is_unknown, value_of
from dxroi.loading.forms.pages import Answer, Page, Row
from dxroi.loading.forms.places import Spot
from dxroi.loading.scalars import short
from dxroi.models.words import Stage
from dxroi.models.workbook import CellKind
from dxroi.tables.entry_form import BASICS, CASH, COSTS, FUNDS, WORKS
from dxroi.texts.findings import by_way, finding, of_a_cell

_STAND_IN = "x"
"""Stands for a name that is missing and complained of, so that the rest can be read."""
_MOST_UNREAD = 20
_OPTIONAL = (CASH.entries[0].label, FUNDS.entries[0].label)
_REQUIRED = (*BASICS, *WORKS.entries, *COSTS.entries, *CASH.entries, *FUNDS.entries)
_NEEDED = {each.label for each in _REQUIRED if each.required and each.label not in _OPTIONAL}
"""Labels without which the form cannot be read; a section that is not used may be deleted whole."""


class Filling:
    """Fills a draft in from a page; whatever is wrong is noted and filling goes on."""

    def __init__(self, page: Page, path: str) -> None:
        self.page, self.path = page, path
        self.draft = Draft((), {})
        self.spots: dict[str, Spot] = {"": page.spot}
        """Path of a proposal -> the cell that says it."""
        self.formats: dict[Spot, str] = {}
        """Cells whose format makes something else of a number, with what: a `date`, or per cent."""
        self.found: list[tuple[Spot, Finding]] = []
        self._of_the_page()
        self._basics()

    def complain(self, code: str, at: Answer | Spot, /, **values: str | float) -> None:
        """A finding at a cell, called by the label that it has."""
        spot = at.spot if isinstance(at, Answer) else at
        self.found.append((spot, of_a_cell(finding(code, spot.label, spot.location(self.path), **values))))

    # --- the page ---

    def _of_the_page(self) -> None:
        page = self.page
        for spot in page.twice:
            self.complain("DX174", spot)
        for entry, spot in page.missing:
            self.complain("DX173", spot, label=spot.label)
            if entry.label not in _NEEDED:
                self.found[-1] = (spot, self.found[-1][1]._replace(severity=Severity.WARNING))
        for spot in page.hidden:
            self.complain("DX177", spot, way="row")
        for spot, area in page.merged:
            self.complain("DX178", spot, area=area)
        for spot, cell in page.unread[:_MOST_UNREAD]:
            self.complain("DX176", spot, written=short(cell.text) or "=…")
        if len(page.unread) > _MOST_UNREAD:
            spot = page.unread[_MOST_UNREAD][0]
            self.complain("DX176", spot, written=f"… ({len(page.unread) - _MOST_UNREAD})")

    # --- one entry ---

    def put(self, holder: dict[str, Value], answers: Mapping[str, Answer], key: str, path: str) -> str | None:
        """Set one value, where the entry states it."""
        answer = answers.get(key)
        if answer is None:
            return None
        self.spots[path] = answer.spot
        if answer.cell is not None and answer.cell.kind in (CellKind.DATE, CellKind.FLAG):
            self.formats[answer.spot] = "date"
        elif answer.cell is not None and answer.cell.percent:
            self.formats[answer.spot] = "percent"
        value = value_of(answer, self.complain)
        if value is not None:
            holder[key] = value
            self.draft.remarks[path] = answer.spot.cell
        return value

    def needed(self, holder: dict[str, Value], answers: Mapping[str, Answer], key: str, path: str) -> None:
        """Set one value that has to be there."""
        answer = answers.get(key)
        if self.put(holder, answers, key, path) is None:
            if answer is not None and answer.cell is None:
                self.complain("DX175", answer)
            holder[key] = _STAND_IN if key in ("name", "department", "work", "item") else "unknown"

    def _added_up(self, rows: list[Row]) -> list[Row]:
        """The rows that are no sum of others; a sum is a finding, and nothing else is said of it."""
        sums = {row.spot: row.sum for row in rows if row.sum is not None} if len(rows) > 1 else {}
        for answer in sums.values():
            self.complain("DX188", answer, written=short(answer.cell.text if answer.cell else ""))
        return [row for row in rows if row.spot not in sums] or rows

    # --- sections ---

    def _basics(self) -> None:
        basics, values = self.page.basics, self.draft.values
        for key in ("id", "obligation", "stage", "operates_from", "summary"):
            self.put(values, basics, key, key)
        for key in ("name", "department"):
            self.needed(values, basics, key, key)
        self._first_year()

    @property
    def is_idea(self) -> bool:
        """Whether it is at the stage at which much may be missing."""
        return self.draft.values.get("stage") == Stage.IDEA.value

    def _first_year(self) -> None:
        """The first year; only an idea can do without."""
        answer = self.page.basics.get("first_year")
        if answer is None:
            return
        self.spots["first_year"] = answer.spot
        if is_unknown(answer) and not self.is_idea:
            self.complain("DX264", answer, written=answer.cell.text.strip() if answer.cell else "", way="idea")
        elif answer.cell is None and not self.is_idea:
            self.complain("DX175", answer, way="year")
        elif not is_unknown(answer):
            self.put(self.draft.values, self.page.basics, "first_year", "first_year")

    def rows(self, table: str) -> list[Row]:
        """The rows of a table in which something stands; none is a finding where the proposal needs some."""
        rows = self._added_up([row for row in self.page.tables.get(table, ()) if row.filled])
        head = self.page.heads.get(table)
        if head is not None:
            self.spots[table] = head
            if not rows and table in ("hours_saved", "cost") and not self.is_idea:
                self.complain("DX175", head, way=table)
        return rows


def placed(findings: Iterable[Finding], filling: Filling) -> list[tuple[Spot, Finding]]:
    """What the reader of files finds, at the cells that it is about; not what is complained of there already."""
    known = {spot[:3] for spot, each in filling.found if each.severity is Severity.ERROR}
    lost = any(each.code == "DX173" and each.severity is Severity.ERROR for _, each in filling.found)
    told = []
    for each in findings:
        if lost and each.code == "DX133":
            continue
        spot = spot_of(each.field, filling.spots)
        if spot[:3] not in known:
            found = by_way(each, filling.formats[spot]) if spot in filling.formats else each
            said = of_a_cell(found) if each.field else found
            told.append((spot, said._replace(field=spot.label, location=spot.location(filling.path))))
    return told


def spot_of(field: str, spots: Mapping[str, Spot]) -> Spot:
    """The cell of a path, or of as much of it as has one."""
    while field not in spots:
        field = field.rpartition(".")[0]
    return spots[field]
