"""How an answer becomes text: one module per format, named as the user types it after `--format`.

To add a format: write `formats/<name>.py` with a docstring that says what it is for, `NAME = "<name>"`, and one
function `render` that takes what its row below says and returns text; add the name to `FormatName` and a row to
`FORMATS`, or for a report of `dxroi check` to `ReportFormatName` and `REPORT_FORMATS`. It opens no file and prints
nothing. Whatever a user typed goes through `formats/escaping.py`.

Only the module of the format asked for is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from dxroi.tables.blocks import Records, Screen

if TYPE_CHECKING:
    from dxroi.tables.report import Report


class FormatName(StrEnum):
    """What a user can type after `--format`."""

    TABLE = "table"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


class ReportFormatName(StrEnum):
    """What a user of `dxroi check` can type after `--format`."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    RDJSON = "rdjson"


class Takes(StrEnum):
    """What the `render` of a format is given."""

    DRAWN_SCREEN = "drawn screen"
    """`render(screen, *, width, color, ambiguous, ascii_only)`: depends on the terminal."""
    SCREEN = "screen"
    """`render(screen)`"""
    RECORDS = "records"
    """`render(records)`"""
    DOCUMENT = "document"
    """`render(document)`: a mapping of plain values."""
    LINE = "line"
    """`render(document)`, once for every document of a stream."""
    REPORT = "report"
    """`render(report)`"""
    DRAWN_REPORT = "drawn report"
    """`render(report, *, width, color, ambiguous, ascii_only)`: depends on the terminal."""


class Format(NamedTuple):
    """One format and where it lives."""

    name: FormatName
    module: str
    takes: Takes


FORMATS: tuple[Format, ...] = (
    Format(FormatName.TABLE, "dxroi.formats.table", Takes.DRAWN_SCREEN),
    Format(FormatName.MARKDOWN, "dxroi.formats.markdown", Takes.SCREEN),
    Format(FormatName.CSV, "dxroi.formats.csv", Takes.RECORDS),
    Format(FormatName.JSON, "dxroi.formats.json", Takes.DOCUMENT),
    Format(FormatName.JSONL, "dxroi.formats.jsonl", Takes.LINE),
)


class ReportFormat(NamedTuple):
    """One format of a report and where it lives."""

    name: ReportFormatName
    module: str
    takes: Takes


REPORT_FORMATS: tuple[ReportFormat, ...] = (
    ReportFormat(ReportFormatName.TEXT, "dxroi.formats.text", Takes.DRAWN_REPORT),
    ReportFormat(ReportFormatName.JSON, "dxroi.formats.json", Takes.DOCUMENT),
    ReportFormat(ReportFormatName.GITHUB, "dxroi.formats.github", Takes.REPORT),
    ReportFormat(ReportFormatName.GITLAB, "dxroi.formats.gitlab", Takes.REPORT),
    ReportFormat(ReportFormatName.SARIF, "dxroi.formats.sarif", Takes.REPORT),
    ReportFormat(ReportFormatName.JUNIT, "dxroi.formats.junit", Takes.REPORT),
    ReportFormat(ReportFormatName.RDJSON, "dxroi.formats.rdjson", Takes.REPORT),
)


class Answer(NamedTuple):
    """The forms that one answer has; only the one that the format takes is made."""

    screen: Callable[[], Screen]
    records: Callable[[], Records]
    document: Callable[[], Mapping[str, object]]
    entries: str = ""
    """The key of the document's list, of which `jsonl` writes one line an entry; none: the document is one line."""


class Terminal(NamedTuple):
    """What a screen is drawn for; see `formats/table.py`."""

    width: int = 80
    color: bool = False
    ambiguous: int = 1
    ascii_only: bool = False


A_PIPE = Terminal()
"""What a screen is drawn for where no terminal is."""


def fetch(name: FormatName) -> None:
    """Import a format that will be needed, while something else is waited for."""
    import_module(next(each for each in FORMATS if each.name is name).module)


def render(name: FormatName, answer: Answer, terminal: Terminal = A_PIPE) -> str:
    """The answer as text in the format of this name."""
    chosen = next(each for each in FORMATS if each.name is name)
    module = import_module(chosen.module)
    match chosen.takes:
        case Takes.DRAWN_SCREEN:
            text = module.render(answer.screen(), **terminal._asdict())
        case Takes.SCREEN:
            text = module.render(answer.screen())
        case Takes.RECORDS:
            text = module.render(answer.records())
        case Takes.DOCUMENT:
            text = module.render(answer.document())
        case Takes.LINE:
            text = "".join(map(module.render, lines_of(answer.document(), answer.entries)))
    return str(text)


def render_line(document: Mapping[str, object]) -> str:
    """One line of `jsonl`, for whoever has not yet got all of them."""
    from dxroi.formats import jsonl

    return jsonl.render(document)


def lines_of(document: Mapping[str, object], key: str) -> Iterator[Mapping[str, object]]:
    """A document in lines: what stands before its list, each entry of the list, and what follows.

    >>> list(lines_of({"format": "x/1", "results": [{"id": "a"}], "findings": []}, "results"))
    [{'format': 'x/1'}, {'id': 'a'}, {'findings': []}]
    """
    if key not in document:
        yield document
        return
    names = list(document)
    at = names.index(key)
    yield {name: document[name] for name in names[:at]}
    entries = document[key]
    yield from entries if isinstance(entries, list) else ()
    yield {name: document[name] for name in names[at + 1 :]}


def render_report(name: ReportFormatName, report: Report, terminal: Terminal = A_PIPE) -> str:
    """The report of `dxroi check` as text in the format of this name."""
    chosen = next(each for each in REPORT_FORMATS if each.name is name)
    module = import_module(chosen.module)
    match chosen.takes:
        case Takes.DRAWN_REPORT:
            text = module.render(report, **terminal._asdict())
        case Takes.DOCUMENT:
            from dxroi.tables.check_document import check_document  # dear, and most reports are for people

            text = module.render(check_document(report))
        case _:
            text = module.render(report)
    return str(text)
