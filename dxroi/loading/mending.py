"""A file with faults -> the same file with those mended that can be mended safely, and what is left to a person.

Comments, blank lines, ends of lines, the short form and every token without a fault stay byte for byte. After each
mend the file is read anew (`trials`); one that changes anything else is withdrawn, and its fault listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.decoding import decode
from dxroi.loading.edits import Draft, Edit, Page, Round, before_all
from dxroi.loading.kinds import load_any
from dxroi.loading.recoding import recoded
from dxroi.loading.remedies import Pair, remedies
from dxroi.loading.sources import Source
from dxroi.loading.trials import Trial

_MARK = b"\xef\xbb\xbf"


class Mend(NamedTuple):
    """What was written, what is written instead, and why."""

    finding: Finding
    """At its place in the file as it was."""
    written: str
    replacement: str
    edit: Edit | None = None
    """Of the text as it was; none where the encoding was changed."""


class Mended(NamedTuple):
    """A file after mending."""

    data: bytes
    text: str
    was: str
    """The text before, whatever its encoding was; both are empty where it cannot be read."""
    mends: tuple[Mend, ...]
    left: tuple[Finding, ...]
    """What is still wrong, at its place in the file as it was."""
    left_after: tuple[Finding, ...]
    """The same, at its place in `data`."""


def mend(data: bytes, source: Source) -> Mended | None:
    """The file of a source mended; none where it was only come across and is none of ours."""
    utf8 = recoded(data, source.path)
    text, findings = decode(utf8.data, source.path)
    if text is None:
        return Mended(data, "", "", (), tuple(findings), tuple(findings))
    first = _read(text, source)
    if first is None:
        return None
    mending = _Mending(source, first)
    mending.run()
    encoding = (Mend(utf8.finding, utf8.was, "UTF-8"),) if utf8.finding else ()
    mark = _MARK if utf8.data.startswith(_MARK) else b""
    return mending.outcome(mark, encoding)


def _read(text: str, source: Source) -> Page | None:
    """A page of a text; the faults of a rubric that it extends are not its own."""
    loaded = load_any(source._replace(read=text.encode))
    if loaded.passed_over:
        return None
    own = tuple(each for each in loaded.findings if each.location and each.location.path == source.path)
    document = loaded.document
    return Page(Draft(text), document.root if document.sheet is None else None, own)


class _Mending:
    """One file on its way: the present page, and the rounds of edits that led to it."""

    def __init__(self, source: Source, page: Page) -> None:
        self.source = source
        self.page = page
        self.was = page.draft
        self.rounds: list[Round] = []
        self.mends: dict[tuple[int, int], Mend] = {}
        self.refused: set[tuple[str, int]] = set()
        self.blocking: dict[tuple[str, Location | None], Finding] = {}
        """What would be wrong after mends that were withdrawn."""
        self.readings = max(24, 4_000_000 // (len(page.text) + 1))
        """How often the file may be read anew: a large one full of faults has to come to an end too."""

    def read(self, text: str) -> Page | None:
        """The page of a text, as long as reading goes on."""
        self.readings -= 1
        return _read(text, self.source) if self.readings >= 0 else None

    def run(self) -> None:
        """Rounds of mends, until one brings nothing more."""
        while self.readings > 0:
            pairs = remedies([each for each in self.page.findings if self.known(each) not in self.refused], self.page)
            if not pairs:
                return
            self.advance(pairs)

    def advance(self, pairs: list[Pair]) -> None:
        """As many mends as hold together. What cannot be parsed is mended as a whole: half of it proves nothing."""
        while pairs:
            trial = Trial(self.read, self.page, pairs)
            if trial.holds():
                self.accept(trial)
                return
            blamed = trial.to_blame()
            if len(pairs) == 1 or self.page.root is None or self.readings <= 0:
                blamed = pairs
            self.refuse(blamed, trial)
            pairs = [pair for pair in pairs if pair not in blamed] if blamed else pairs[: len(pairs) // 2]

    def refuse(self, pairs: list[Pair], trial: Trial) -> None:
        """These are withdrawn; what they would have brought about is told."""
        self.refused |= {self.known(found) for found, _ in pairs}
        rounds = [*self.rounds, *trial.rounds]
        for each in (self.placed(stray, trial.page, rounds) for stray in trial.strays if pairs):
            self.blocking[each.code, each.location] = each

    def accept(self, trial: Trial) -> None:
        """What was tried becomes the present page."""
        for (page, pairs), edits in zip(trial.steps, trial.rounds, strict=True):
            for found, edit in pairs:
                self.note(found, edit, page)
            self.rounds.append(edits)
        self.page = trial.page

    def note(self, found: Finding, edit: Edit, page: Page) -> None:
        """A mend in the terms of the file as it was; a further one of the same characters takes its place."""
        start, end = before_all(edit.start, self.rounds), before_all(edit.end, self.rounds)
        earlier = self.mends.get((start, end))
        first = earlier.finding if earlier else self.placed(found, page, self.rounds)
        whole = Edit(start, end, edit.replacement)
        self.mends[start, end] = Mend(first, self.was.text[start:end], edit.replacement, whole)

    def placed(self, found: Finding, page: Page, rounds: Sequence[Round]) -> Finding:
        """A finding at its place in the file as it was."""
        return found._replace(location=self.was.place(before_all(page.offset(found), rounds), self.source.path))

    def known(self, found: Finding) -> tuple[str, int]:
        """What a finding of the present page is known by, whatever changes around it."""
        return found.code, before_all(self.page.offset(found), self.rounds)

    def outcome(self, mark: bytes, encoding: tuple[Mend, ...]) -> Mended:
        """What came of it."""
        left = tuple(self.placed(each, self.page, self.rounds) for each in self.page.findings)
        stated = {(each.code, each.location) for each in left}
        more = [each for key, each in self.blocking.items() if key not in stated]
        mends = (*encoding, *(self.mends[span] for span in sorted(self.mends)))
        text = self.page.text
        return Mended(mark + text.encode(), text, self.was.text, mends, (*left, *more), (*self.page.findings, *more))
