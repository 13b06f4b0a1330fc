"""PATH arguments -> files: files, directories, quoted globs, `-` for standard input, `@list.txt` for a list of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, overload

from dxroi.finding import Finding, Location
from dxroi.loading.files import ReadBytes, file_bytes, identity, stdin_bytes
from dxroi.texts.findings import finding

_SUFFIXES = (".yaml", ".yml")


class Source(NamedTuple):
    """One file to read."""

    path: str
    """What messages call it, with `/`."""
    named: bool
    """Whether an argument names it, or it was found in a directory or by a glob."""
    read: ReadBytes
    real: str | None = None
    """Its real path, where that is known already."""

    @property
    def identity(self) -> str:
        """The same for the same file, by whatever path it is reached; `-` for standard input."""
        return self.real or identity(self.path)


Entry = Source | str
"""A file; of one that was found and is no link, the path alone, which tells all of it."""


class Files(Sequence[Source]):
    """Files by path and code point; each is made a source when it is asked for: of most only the paths are kept."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Source: ...

    @overload
    def __getitem__(self, place: slice) -> Files: ...

    def __getitem__(self, place: int | slice) -> Source | Files:
        return Files(self._entries[place]) if isinstance(place, slice) else _source(self._entries[place])

    def __iter__(self) -> Iterator[Source]:
        return map(_source, self._entries)

    @property
    def paths(self) -> Iterator[str]:
        """What messages call them."""
        return map(_path, self._entries)

    def among(self, paths: Iterable[str]) -> Files:
        """Those with one of these paths."""
        wanted = frozenset(paths)
        return Files([each for each in self._entries if _path(each) in wanted])

    def changed(self, change: Callable[[Source], Source]) -> Files:
        """The same files with something else instead of those that are more than a path."""
        return Files([each if isinstance(each, str) else change(each) for each in self._entries])

    def identities(self) -> frozenset[str]:
        """The real paths of all of them; every folder is looked up once."""
        paths = {each for each in self._entries if isinstance(each, str)}
        real = {folder: identity(folder or ".") for folder in {os.path.dirname(each) for each in paths}}
        found = (os.path.join(real[os.path.dirname(each)], os.path.basename(each)) for each in paths)
        return frozenset((*found, *(each.identity for each in self._entries if not isinstance(each, str))))


def _source(entry: Entry) -> Source:
    return Source(entry, False, partial(file_bytes, entry)) if isinstance(entry, str) else entry


def _path(entry: Entry) -> str:
    return entry if isinstance(entry, str) else entry.path


class Sources(NamedTuple):
    """What the arguments come to."""

    files: Files
    findings: tuple[Finding, ...]
    """One for each argument that comes to nothing; its location is the argument."""
    directories: tuple[str, ...]
    """Those given as arguments, for which some file should turn out to be of the kind that is wanted."""


def collect(arguments: Iterable[str], stdin: ReadBytes = stdin_bytes) -> Sources:
    """Every file once, by path and code point; named is stronger than found."""
    files: dict[str, Entry] = {}
    findings: list[Finding] = []
    directories: list[str] = []
    for argument in _listed(arguments, findings):
        found = False
        for real, entry in _expand(argument, stdin):
            found = True
            if real not in files or (_source(entry).named and not _source(files[real]).named):
                files[real] = entry
        if os.path.isdir(argument):
            directories.append(_shown(argument))
        elif not found:
            findings.append(finding("DX101", "", Location(_shown(argument), 1, 1), path=_shown(argument)))
    return Sources(Files(sorted(files.values(), key=_path)), tuple(findings), tuple(directories))


def _listed(arguments: Iterable[str], findings: list[Finding]) -> Iterator[str]:
    """The arguments, with `@list.txt` replaced by its lines; one that begins with `#` is a remark."""
    for argument in arguments:
        if not argument.startswith("@"):
            yield argument
            continue
        try:
            lines = file_bytes(argument[1:]).decode("utf-8-sig").splitlines()
        except FileNotFoundError:
            findings.append(finding("DX101", "", Location(argument, 1, 1), path=argument[1:]))
        except (OSError, ValueError) as fault:
            reason = str(getattr(fault, "strerror", None) or "UTF-8?")
            findings.append(finding("DX102", "", Location(argument, 1, 1), reason=reason))
        else:
            named = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
            if not named:
                findings.append(finding("DX141", "", Location(_shown(argument), 1, 1)))
            yield from named


def _expand(argument: str, stdin: ReadBytes) -> Iterator[tuple[str, Entry]]:
    """The files of one argument, each with what is the same for the same file."""
    if argument == "-":
        yield "-", Source("-", True, stdin, "-")
    elif os.path.isdir(argument):
        yield from _below(argument)
    elif any(character in argument for character in "*?[") and not os.path.exists(argument):
        import glob  # only for arguments that the shell left as they are

        for path in glob.iglob(argument, recursive=True):
            yield from _below(path) if os.path.isdir(path) else [_file(path, False)]
    else:
        yield _file(argument, True)


def _file(path: str, named: bool) -> tuple[str, Source]:
    real = identity(path)
    return real, Source(_shown(path), named, partial(file_bytes, path), real)


def _below(directory: str) -> Iterator[tuple[str, Entry]]:
    """The YAML files in a directory and below it; names that begin with `.` are passed over, links to folders too."""
    pending = ["" if directory in (".", "./") else directory]
    while pending:
        folder = pending.pop()
        real = os.path.join(identity(folder or "."), "")  # once for all of its files, but for those that are links
        for entry in _entries(folder):
            path = entry.path if folder else entry.name
            if entry.is_dir():
                pending += [] if entry.is_symlink() else [path]
            elif path.lower().endswith(_SUFFIXES):
                yield _file(path, False) if entry.is_symlink() else _found(path, real + entry.name)


def _found(path: str, real: str) -> tuple[str, str]:
    """A file by its path; often that is the real one, and then it is kept once."""
    shown = _shown(path)
    return (shown, shown) if shown == real else (real, shown)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What a folder holds, by name; nothing where it cannot be looked into."""
    try:
        with os.scandir(folder or ".") as found:
            return sorted((each for each in found if not each.name.startswith(".")), key=lambda each: each.name)
    except OSError:
        return []


def _shown(path: str) -> str:
    """A path as given, with `/`."""
    return path.replace(os.sep, "/")
