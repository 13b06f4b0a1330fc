"""What comes of many files: a light row each, what is wrong with them, and which `--fail-on` hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.commands.candidates import Answered
from dxroi.commands.complaints import in_file_order
from dxroi.commands.language import tell
from dxroi.commands.streams import warn
from dxroi.finding import Finding, Location
from dxroi.loading import Sources, nothing_in
from dxroi.models.comparison import Candidate
from dxroi.texts import commands as t
from dxroi.texts.findings import finding


class Gathered:
    """Takes the answers one by one; the files themselves are gone by then."""

    def __init__(self, rubrics: int, findings: Sequence[Finding] = ()) -> None:
        self.rows: list[list[Candidate]] = [[] for _ in range(rubrics)]
        """By rubric, in the order of the files."""
        self.telling: list[str] = []
        """Paths of what is a proposal or wants to be one."""
        self.answered = self.broken = 0
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
            self.telling.append(each.path)
        for rows, candidate in zip(self.rows, each.candidates if keep else (), strict=False):
            rows.append(candidate)

    def end(self, sources: Sources) -> None:
        """All files are there: what is wrong with the arguments."""
        failed = (*sources.findings, *nothing_in(sources, self.telling))
        self._findings += failed
        self.broken += len(failed)

    @property
    def findings(self) -> list[Finding]:
        """Everything that is wrong, in the order of the files."""
        return in_file_order(self._findings)

    def twice(self) -> list[Finding]:
        """An error for every proposal whose id another one has already."""
        return list(_twice(self.rows[0])) if self.rows else []

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
