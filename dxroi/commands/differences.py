"""Two texts with the same number of lines as a unified diff, harmless for whoever reads it on a terminal.

The diff can be applied by `patch` as long as nothing in it had to be made visible: control and bidirectional characters
are, and so are lines that would command the runner of a CI job.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dxroi.formats.escaping import terminal

_CONTEXT = 3
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")


def unified(path: str, was: str, now: str) -> str:
    r"""The diff; empty where the texts are the same.

    >>> print(unified("p.yaml", "a: 1\nb: ２\n", "a: 1\nb: 2\n"), end="")
    --- p.yaml
    +++ p.yaml
    @@ -1,2 +1,2 @@
     a: 1
    -b: ２
    +b: 2
    """
    old, new = _LINE.findall(was), _LINE.findall(now)
    changed = [number for number, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if not changed:
        return ""
    lines = [f"--- {terminal(path)}\n", f"+++ {terminal(path)}\n"]
    for first, end in _hunks(changed, len(old)):
        lines.append(f"@@ -{first + 1},{end - first} +{first + 1},{end - first} @@\n")
        lines += _hunk(old[first:end], new[first:end])
    return "".join(lines)


def _hunks(changed: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """First line and end of each group of changed lines with what stands around them."""
    first = end = -1
    for number in changed:
        if first >= 0 and number - _CONTEXT > end:
            yield first, end
            first = -1
        first = max(0, number - _CONTEXT) if first < 0 else first
        end = min(count, number + _CONTEXT + 1)
    yield first, end


def _hunk(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Lines that stay, and each run of changed lines: first as it was, then as it is."""
    was: list[str] = []
    now: list[str] = []
    for one, other in zip(old, new, strict=True):
        if one == other:
            yield from (*was, *now, _shown(" ", one))
            was, now = [], []
        else:
            was.append(_shown("-", one))
            now.append(_shown("+", other))
    yield from (*was, *now)


def _shown(sign: str, line: str) -> str:
    """One line with its end; tabs stay, because they may be what is mended."""
    text = line.rstrip("\r\n")
    end = "\r\n" if line.endswith("\r\n") else "\n"
    harmless = "\t".join(terminal(piece) for piece in text.split("\t"))
    return f"{sign}{harmless}{end}" + ("" if len(text) < len(line) else "\\ No newline at end of file\n")
