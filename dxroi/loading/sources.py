"""PATH arguments -> files: files, directories, quoted globs, `-` for standard input, `@list.txt` for a list of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

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
    identity: str = "-"
    """The same for the same file, by whatever path it is reached."""


class Sources(NamedTuple):
    """What the arguments come to."""

    files: tuple[Source, ...]
    findings: tuple[Finding, ...]
    """One for each argument that comes to nothing; its location is the argument."""
    directories: tuple[str, ...]
    """Those given as arguments, for which some file should turn out to be of the kind that is wanted."""


def collect(arguments: Iterable[str], stdin: ReadBytes = stdin_bytes) -> Sources:
    """Every file once, by path and code point; named is stronger than found."""
    files: dict[str, Source] = {}
    findings: list[Finding] = []
    directories: list[str] = []
    for argument in _listed(arguments, findings):
        found = list(_expand(argument, stdin))
        if os.path.isdir(argument):
            directories.append(_shown(argument))
        elif not found:
            findings.append(finding("DX101", "", Location(_shown(argument), 1, 1), path=_shown(argument)))
        for source in found:
            known = files.get(source.identity)
            if known is None or (source.named and not known.named):
                files[source.identity] = source
    ordered = sorted(files.values(), key=lambda source: source.path)
    return Sources(tuple(ordered), tuple(findings), tuple(directories))


def _listed(arguments: Iterable[str], findings: list[Finding]) -> Iterator[str]:
    """The arguments, with `@list.txt` replaced by its lines; `#` begins a remark."""
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


def _expand(argument: str, stdin: ReadBytes) -> Iterator[Source]:
    """The files of one argument."""
    if argument == "-":
        yield Source("-", True, stdin)
    elif os.path.isdir(argument):
        yield from _below(argument)
    elif any(character in argument for character in "*?[") and not os.path.exists(argument):
        import glob  # only for arguments that the shell left as they are

        for path in glob.iglob(argument, recursive=True):
            yield from _below(path) if os.path.isdir(path) else [_file(path, False)]
    else:
        yield _file(argument, True)


def _file(path: str, named: bool, real: str | None = None) -> Source:
    return Source(_shown(path), named, partial(file_bytes, path), real or identity(path))


def _below(directory: str) -> Iterator[Source]:
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
                yield _file(path, False, None if entry.is_symlink() else real + entry.name)


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
