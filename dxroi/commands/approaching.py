"""The notes of `rollout`: one page to a department, printed, or all of them in a folder."""

from __future__ import annotations

from pathlib import Path

from dxroi.commands.language import tell
from dxroi.commands.output import Destination
from dxroi.commands.streams import RefusalError, refuse_existing, save, warn
from dxroi.engine.names import plain
from dxroi.formats import Answer, FormatName, render
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.rollout.note import departments, note_screen
from dxroi.tables.rollout.sheet import Sheet
from dxroi.texts import commands as c
from dxroi.texts import rollout as t

_LONGEST = 60
"""So many characters of a department make the name of its file: file systems take 255 bytes."""


def note_for(sheet: Sheet, department: str) -> Screen:
    """The note to one department; one that is not among those found is refused."""
    known = departments(sheet)
    if plain(department) not in map(plain, known):
        listed = sheet.joined(known)
        raise RefusalError(tell(t.NO_NOTE, department=department[:40], departments=listed))
    return note_screen(sheet, department)


def refuse_folder(destination: Destination, format_named: bool) -> None:
    """Refuse what notes cannot be written to."""
    if destination.output is None:
        raise RefusalError(tell(t.NOTES_WHERE))
    if format_named:
        raise RefusalError(tell(t.NOTES_FORMAT))
    if Path(destination.output).exists() and not Path(destination.output).is_dir():
        raise RefusalError(tell(t.NOTES_NOT_FOLDER, path=destination.output))


def write_notes(sheet: Sheet, destination: Destination) -> None:
    """One Markdown file a department; none is written where one of them exists and --force is not given."""
    folder = Path(destination.output or "")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise RefusalError(tell(c.CANNOT_WRITE, path=str(folder), reason=fault.strerror or str(fault))) from fault
    files = _files(sheet)
    paths = {(folder / name).as_posix(): department for name, department in files.items()}
    for path in paths:
        refuse_existing(path, destination.force)
    for path, department in paths.items():
        save(path, _text(sheet, department).encode("utf-8"), destination.force)
        warn(tell(c.WRITTEN, path=path))


def _files(sheet: Sheet) -> dict[str, str]:
    """Name of a file -> department; names that would be one are told apart by a number."""
    files: dict[str, str] = {}
    for department in departments(sheet):
        name = "".join(each if each.isalnum() else "-" for each in department)[:_LONGEST]
        number = 1
        while (file := f"{name}.md" if number == 1 else f"{name}-{number}.md") in files:
            number += 1
        files[file] = department
    return files


def _text(sheet: Sheet, department: str) -> str:
    """One note as Markdown."""
    answer = Answer(lambda: note_screen(sheet, department), lambda: Records((), ()), dict)
    text = render(FormatName.MARKDOWN, answer)
    return text if text.endswith("\n") else text + "\n"
