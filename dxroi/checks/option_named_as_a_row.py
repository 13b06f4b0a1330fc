"""Is an option called what dxroi calls a row of its own? Two columns then bear one name, and figures get mixed up."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.names import plain
from dxroi.finding import Finding
from dxroi.texts.findings import by_way, finding
from dxroi.texts.options import NOTHING, NOTHING_NAME, WRITTEN

CODE = "DX321"
_NOTHING = frozenset(map(plain, (*NOTHING, *NOTHING_NAME, "何もしない案", "do nothing", "do-nothing", "base", "none")))
_WRITTEN = frozenset(map(plain, WRITTEN))


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each id or name that stands for doing nothing or for the proposal as written."""
    for option in subject.proposal.options:
        for key, text in (("id", option.id), ("name", option.name)):
            if key == "name" and option.name == option.id:
                continue
            if plain(text) in _NOTHING:
                yield finding(CODE, f"{option.field}.{key}", option=text)
            elif plain(text) in _WRITTEN:
                yield by_way(finding(CODE, f"{option.field}.{key}", option=text), "written")
