"""A call as a shell would take it, to be shown as the next step."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def call(*words: str, paths: Iterable[str]) -> str:
    """The words of a command and its paths on one line, quoted where a shell would take them apart."""
    named = list(paths)
    end = ["--"] if any(path.startswith("-") and path != "-" for path in named) else []
    return " ".join(word if _is_plain(word) else _quoted(word) for word in [*words, *end, *named])


def _is_plain(word: str) -> bool:
    return all(char.isalnum() or char in "-_./:=" for char in word)


def _quoted(word: str) -> str:
    """In double quotes for Windows, in single ones elsewhere."""
    if sys.platform == "win32":
        return f'"{word}"'
    return "'" + word.replace("'", "'\"'\"'") + "'"
