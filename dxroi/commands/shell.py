"""A call as a shell would take it, to be shown as the next step."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def call(*words: str, paths: Iterable[str]) -> str:
    """The words of a command and its paths on one line, quoted where a shell would take them apart.

    More may be put behind it: a path that looks like an option is said to be one of this folder.

    >>> call("dxroi", "evaluate", paths=["-a.yaml", "-"])
    'dxroi evaluate ./-a.yaml -'
    """
    named = [f"./{path}" if path.startswith("-") and path != "-" else path for path in paths]
    return " ".join(word if _is_plain(word) else _quoted(word) for word in [*words, *named])


def _is_plain(word: str) -> bool:
    return all(char.isalnum() or char in "-_./:=" for char in word)


def _quoted(word: str) -> str:
    """In double quotes for Windows, in single ones elsewhere."""
    if sys.platform == "win32":
        return f'"{word}"'
    return "'" + word.replace("'", "'\"'\"'") + "'"
