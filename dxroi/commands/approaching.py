"""The notes of `rollout`: one page to a department, printed, or all of them in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dxroi.commands.language import tell
from dxroi.commands.output import Destination
from dxroi.commands.streams import RefusalError, warn
from dxroi.commands.together import save_all
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
    known = _known(sheet)
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
    """One Markdown file a department, all of them or none; over none that exists, unless --force is given."""
    folder, known = Path(destination.output or ""), _known(sheet)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise RefusalError(tell(c.CANNOT_WRITE, path=str(folder), reason=fault.strerror or str(fault))) from fault
    files = _files(known)
    notes = {(folder / name).as_posix(): _text(sheet, department).encode() for name, department in files.items()}
    save_all(notes, destination.force)
    for path in notes:
        warn(tell(c.WRITTEN, path=path))


def _known(sheet: Sheet) -> list[str]:
    """The departments that can be written to; where there are none, nobody is."""
    known = departments(sheet)
    if not known:
        raise RefusalError(tell(t.NOBODY))
    return known


def _files(known: Iterable[str]) -> dict[str, str]:
    """Name of a file -> department; names that would be one are told apart by a number."""
    files: dict[str, str] = {}
    for department in known:
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
