"""What comes of many files: a light row each, what is wrong with them, and which `--fail-on` hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.commands.candidates import Answered
from dxroi.commands.complaints import in_file_order
from dxroi.commands.counting import Counted
from dxroi.commands.language import tell
from dxroi.commands.streams import warn
from dxroi.engine.crowd import Crowding
from dxroi.finding import Finding, Location
from dxroi.loading import Files, Sources, is_below, nothing_below, read_sources
from dxroi.models.comparison import Candidate
from dxroi.texts import commands as t
from dxroi.texts.findings import finding


class Gathered:
    """Takes the answers one by one; the files themselves are gone by then."""

    def __init__(self, rubrics: int, directories: Sequence[str], findings: Sequence[Finding] = ()) -> None:
        self.rows: list[list[Candidate]] = [[] for _ in range(rubrics)]
        """By rubric, in the order of the files."""
        self.answered = self.broken = self._counted = 0
        self._empty = list(directories)
        """Directories given as arguments in which no proposal has turned up yet, nor what wants to be one."""
        self._findings = list(findings)
        self._tripped: list[tuple[str, str]] = []

    def take(self, each: Answered, *, keep: bool = True) -> None:
        """One file; its rows are kept unless they go on at once."""
        self._findings += each.findings
        self.broken += each.invalid
        self._tripped += [(text, each.candidates[0].name) for text in each.tripped]
        if each.candidates:
            self.answered += 1
        if each.candidates or each.invalid:
            self._tell((each.path,))
        for rows, candidate in zip(self.rows, each.candidates if keep else (), strict=False):
            rows.append(candidate)

    def join(self, each: Counted, crowding: Crowding, files: Files) -> None:
        """Files that have been counted together; their numbers are added to those of the whole."""
        start = self._counted
        self._counted += each.files
        crowding.join(each.crowding, start)
        self._findings += each.findings
        self.answered += each.crowding.number
        self.broken += each.broken
        self._tripped += each.tripped
        if self._empty:
            self._tell([path for path in files[start : self._counted].paths if path not in each.passed])

    def _tell(self, paths: Sequence[str]) -> None:
        """These are proposals, or want to be."""
        self._empty = [each for each in self._empty if not is_below(each, paths)]

    def end(self, sources: Sources) -> None:
        """All files are there: what is wrong with the arguments."""
        failed = (*sources.findings, *nothing_below(self._empty))
        self._findings += failed
        self.broken += len(failed)

    @property
    def findings(self) -> list[Finding]:
        """Everything that is wrong, in the order of the files."""
        return in_file_order(self._findings)

    def twice(self, files: Files) -> list[Finding]:
        """An error for every proposal whose id another one has already, at its place in the file: read again."""
        found = list(_twice(self.rows[0])) if self.rows else []
        if not found:
            return []
        from dxroi.loading.identities import twice  # ids are seldom the same

        alike = {each.values["id"] for each in found}
        paths = [each.path for each in self.rows[0] if each.id[:40] in alike]
        loaded = [each for each in read_sources(files.among(paths), digest=False) if each is not None]
        placed = {each.location.path: each for each in twice(loaded) if each.location is not None}
        return [placed.get(each.location.path, each) if each.location else each for each in found]

    def exit(self) -> int:
        """2 where a file could not be used, 1 where a `--fail-on` holds; both are said."""
        if self.broken:
            warn(tell(t.SUMMARY, answered=self.answered, broken=self.broken))
        for text, name in self._tripped:
            warn(tell(t.TRIPPED, condition=text, name=name))
        return 2 if self.broken else 1 if self._tripped else 0


def _twice(rows: Sequence[Candidate]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for each in rows:
        if each.id in seen:
            yield finding("DX243", "id", Location(each.path, 1, 1), id=each.id[:40], path=seen[each.id])
        seen.setdefault(each.id, each.path)
