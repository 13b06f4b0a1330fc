"""Mends tried out: they hold only if what they mend is gone, nothing else is wrong, and the rest says what it said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dxroi.finding import Finding
from dxroi.loading.edits import Page, Round, Token, Zones, before_all
from dxroi.loading.remedies import Pair, remedies
from dxroi.loading.slips import FORM

_NO_KEY = ("DX132", "DX138", "DX140")
"""What is said of a key that there is not."""
_STEPS = 12
"""Steps that one mend may take: a slip of the colon first, then the number that comes to light."""


class Trial:
    """Some mends of one page, with those that only they bring to light: the number under a misspelt key."""

    def __init__(self, read: Callable[[str], Page | None], page: Page, pairs: Sequence[Pair]) -> None:
        self.read = read
        self.origin = page
        self.page = page
        self.pairs = list(pairs)
        self.steps: list[tuple[Page, list[Pair]]] = []
        """Each page, and what was edited on it."""
        self.rounds: list[Round] = []
        """The edits of each step."""
        self.strays: tuple[Finding, ...] = ()
        """What is wrong on the last page and was not on the first."""
        mended = {(found.code, found.location) for found, _ in pairs}
        others = [found for found in page.findings if (found.code, found.location) not in mended]
        self.kept = {(found.code, page.offset(found)) for found in others}

    def holds(self) -> bool:
        """Whether it ends well: a page that could not be parsed has to be one that can, any other without strays."""
        for _ in range(_STEPS):
            self.steps.append((self.page, self.pairs))
            self.rounds.append(Round(edit for _, edit in self.pairs))
            page = self.read(self.rounds[-1].applied(self.page.text))
            if page is None:
                return False
            self.page = page
            self.strays = tuple(found for found in page.findings if self._is_stray(found))
            if page.root is not None and (not self.strays or self.origin.root is None):
                return self._rest_is_untouched()
            self.pairs = remedies(self.strays, page)
            if not self.pairs or (page.root is not None and len(self.pairs) < len(self.strays)):
                return False
        return False

    def to_blame(self) -> list[Pair]:
        """The mends at whose very places something is wrong on the last page."""
        places = {before_all(self.page.offset(found), self.rounds) for found in self.strays}
        first = self.steps[0][1]
        return [(found, edit) for found, edit in first if edit.start in places]

    def _is_stray(self, found: Finding) -> bool:
        return (found.code, before_all(self.page.offset(found), self.rounds)) not in self.kept

    def _rest_is_untouched(self) -> bool:
        return self._same_tokens() and not self._swallows() and not self._makes_up_keys()

    def _same_tokens(self) -> bool:
        """Whether every token that no edit touches is there and says the same, and no other is; where both parse."""
        if self.origin.root is None:
            return True
        edited = [
            (before_all(edit.start, self.rounds[:count]), before_all(edit.end, self.rounds[:count]))
            for count, each in enumerate(self.rounds)
            for edit in each.edits
        ]
        tokens = self.origin.draft.tokens.values()
        touched = Zones(edited)
        zones = Zones([*edited, *((t.start, t.end) for t in tokens if touched.touch(t.start, t.end))])
        was = [(token.start, token.text, token.plain) for token in tokens]
        now = [(before_all(t.start, self.rounds), t.text, t.plain) for t in self.page.draft.tokens.values()]
        was, now = ([each for each in found if not zones.touch(each[0], each[0])] for found in (was, now))
        return was == now

    def _lines(self, codes: Sequence[str]) -> set[int]:
        """The lines in which faults of these codes were mended."""
        mended = [found for _, pairs in self.steps for found, _ in pairs]
        return {found.location.line for found in mended if found.code in codes and found.location}

    def _swallows(self) -> bool:
        """Whether the value of a mended line goes on in the next one, which may be a key with a slip of its own."""
        lines, draft = self._lines(FORM), self.page.draft

        def goes_on(token: Token) -> bool:
            several = token.plain and re.search(r"[\r\n]", draft.written(token)) is not None
            return several and draft.place(token.start).line in lines

        return bool(lines) and any(map(goes_on, draft.tokens.values()))

    def _makes_up_keys(self) -> bool:
        """Whether a space put after a colon has made a key of what is none: `注:2件`."""
        lines = self._lines(("DX115",))
        return any(f.code in _NO_KEY and f.location and f.location.line in lines for f in self.page.findings)
