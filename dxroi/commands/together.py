"""Several files written together: all of them, or what was there before, whatever fails and whoever interrupts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from dxroi.commands.language import tell
from dxroi.commands.streams import beside, cannot_write, put_in_place, refuse_existing, warn
from dxroi.texts import commands as t


def save_all(contents: Mapping[str, bytes], force: bool) -> None:
    """Write every file to a neighbour first, then rename all of them into place.

    What a rename replaces is kept until the last of them is done; on any failure all that was done is undone, the
    last first.
    """
    for path in contents:
        refuse_existing(path, force)
    kept: list[Path] = []
    with ExitStack() as undo:
        written = [(path, _beside(path, data, undo)) for path, data in contents.items()]
        for path, new in written:
            with _refusing(path):
                target = Path(path).resolve()
                old = new.with_name(f"{new.name}.old") if target.exists() else None
                undo.callback(_put_back, target, new, old)
                if old is not None:
                    _keep(target, old)
                    kept.append(old)
                put_in_place(new, target)
        undo.pop_all()  # from here on the new files stand
    for each in kept:
        _discard(each)


def _beside(path: str, data: bytes, undo: ExitStack) -> Path:
    """The new contents of a file in a neighbour of it, which goes away again if anything fails."""
    handle, new = beside(path, Path(path).resolve())
    undo.callback(_discard, new)
    with _refusing(path), os.fdopen(handle, "wb") as file:
        file.write(data)
    return new


def _keep(target: Path, old: Path) -> None:
    """Give what is there a second name; where the file system has none, a copy."""
    try:
        os.link(target, old)
    except (OSError, NotImplementedError):
        shutil.copy2(target, old)


def _put_back(target: Path, new: Path, old: Path | None) -> None:
    """Undo one rename, if it was done: the new contents then no longer stand beside."""
    if new.exists():
        _discard(old)
        return
    try:
        if old is None:
            target.unlink(missing_ok=True)
        else:
            old.replace(target)
    except OSError as fault:  # somebody has opened it meanwhile, on Windows
        held = tell(t.KEPT, path=target, kept=old) if old else str(cannot_write(str(target), fault))
        warn(held)


def _discard(neighbour: Path | None) -> None:
    """Delete a file that nobody asked for; one that stays is hidden, and in nobody's way."""
    if neighbour is not None:
        with suppress(OSError):
            neighbour.unlink()


@contextmanager
def _refusing(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise cannot_write(path, fault) from fault
