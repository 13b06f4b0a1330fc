"""Where results and complaints go: results to standard output or a file, all else to standard error.

A file is written whole or not at all, and never over an existing one unless asked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from dxroi.commands.language import tell
from dxroi.formats import Terminal
from dxroi.formats.encoding import encodable
from dxroi.formats.escaping import terminal as harmless
from dxroi.texts import commands as t

_PIPE_WIDTH = 80


class RefusalError(Exception):
    """A sentence for the user and exit 2; nothing was written."""


def warn(text: str) -> None:
    """One or more lines on standard error, harmless whatever a user typed."""
    encoding = sys.stderr.encoding or "utf-8"  # spelling in ASCII comes first: it makes `::` of full-width colons
    _write(sys.stderr, "\n".join(harmless(encodable(line, encoding)) for line in text.split("\n")) + "\n")


def put(text: str) -> None:
    """The result on standard output."""
    _to_output(lambda: _write(sys.stdout, text))


def put_json(text: str) -> None:
    """A document on standard output: as it is in UTF-8, elsewhere in ASCII with escapes, which any reader takes."""
    utf_8 = (sys.stdout.encoding or "utf-8").lower().replace("_", "-") in ("utf-8", "utf8", "utf-8-sig")
    put(text if utf_8 else "".join(char if char.isascii() else _escaped(char) for char in text))


def _escaped(char: str) -> str:
    """One character as JSON escapes it, beyond U+FFFF as a pair."""
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def put_bytes(data: bytes) -> None:
    """An encoded result on standard output, as it is."""

    def write() -> None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    _to_output(write)


def _to_output(write: Callable[[], None]) -> None:
    """Write, or say that nothing can be written there; a reader that has gone away is no fault."""
    try:
        write()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise RefusalError(tell(t.NO_OUTPUT, reason=fault.strerror or str(fault))) from fault


def _write(stream: TextIO, text: str) -> None:
    stream.write(encodable(text, stream.encoding or "utf-8"))
    stream.flush()


def drawn_for(color: str) -> Terminal:
    """The terminal that standard output is.

    COLUMNS sets the width; piped it is 80. `--color auto` follows NO_COLOR, TERM=dumb and whether it is a terminal.
    DXROI_AMBIGUOUS_WIDTH says how many columns ▲ and ○ take (1 or 2); a Japanese Windows console draws 2.
    """
    environment, encoding = os.environ, (sys.stdout.encoding or "utf-8").lower()
    shown = sys.stdout.isatty()
    colored = shown and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    wide = environment.get("DXROI_AMBIGUOUS_WIDTH") or ("2" if encoding in ("cp932", "shift_jis", "ms932") else "1")
    return Terminal(
        _width(shown),
        color == "always" or (color == "auto" and colored),
        2 if wide == "2" else 1,
        _ascii_only(encoding),
    )


def _width(shown: bool) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_WIDTH if shown else _PIPE_WIDTH
    except (OSError, ValueError):
        return _PIPE_WIDTH


def _ascii_only(encoding: str) -> bool:
    """Whether the stream lacks our own marks."""
    try:
        "▲【】".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def refuse_existing(path: str, force: bool) -> None:
    """Refuse before any work is done, where the file exists and --force is not given."""
    if Path(path).exists() and not Path(path).is_file():
        raise RefusalError(tell(t.NOT_A_FILE, path=path))
    if Path(path).exists() and not force:
        raise RefusalError(tell(t.EXISTS, path=path))
    if not Path(path).absolute().parent.is_dir():
        raise RefusalError(tell(t.CANNOT_WRITE, path=path, reason="no such directory"))


def save(path: str, data: bytes, force: bool) -> None:
    """Write a file whole or not at all."""
    with saving(path, force) as write:
        write(data)


@contextmanager
def saving(path: str, force: bool) -> Iterator[Callable[[bytes], object]]:
    """What writes a file piece by piece, whole or not at all.

    To a neighbour first, then renamed into place; a link is followed.
    """
    refuse_existing(path, force)
    target = Path(path).resolve()
    handle, new = beside(path, target)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file.write
        put_in_place(new, target)
    except BaseException as fault:
        new.unlink(missing_ok=True)
        if isinstance(fault, OSError):
            raise cannot_write(path, fault) from fault
        raise


def beside(path: str, target: Path) -> tuple[int, Path]:
    """A new file next to the one that `path` means, open for writing; none can be made: refused."""
    import tempfile  # with chance and all: few calls save

    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.absolute().parent)
    except OSError as fault:
        raise cannot_write(path, fault) from fault
    return handle, Path(name)


def put_in_place(new: Path, target: Path) -> None:
    """Rename a file onto another one, whose permissions it takes over."""
    new.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
    new.replace(target)


def cannot_write(path: str, fault: OSError) -> RefusalError:
    """What is said where the system does not let a file be written."""
    return RefusalError(tell(t.CANNOT_WRITE, path=path, reason=fault.strerror or str(fault)))


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
