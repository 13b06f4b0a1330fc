"""Bad usage, said in the user's language, with the name that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from dxroi.commands.language import tell
from dxroi.texts import commands as t


def usage_error(fault: Exception, given: Sequence[str]) -> str:
    """What is wrong, what was probably meant, and where help is."""
    if type(fault).__name__ == "NoArgsIsHelpError":  # nothing was typed: its message is the help
        return fault.format_message()  # type: ignore[attr-defined, no-any-return]
    context = getattr(fault, "ctx", None)
    lines = [tell(t.USAGE, message=_message(fault))]
    meant = _meant(fault, context, given)
    if meant:
        lines.append(tell(t.DID_YOU_MEAN, name=meant))
    elif given and given[0].endswith((".yaml", ".yml")):
        lines.append(tell(t.NO_COMMAND, path=given[0]))
    lines.append(tell(t.TRY_HELP, command=getattr(context, "command_path", None) or "dxroi"))
    return "\n".join(lines)


def _message(fault: Exception) -> str:
    """What is wrong; the framework says it in English, in a handful of sentences."""
    english = str(fault.format_message())  # type: ignore[attr-defined]
    for pattern, words in t.USAGE_FAULTS:
        found = re.match(pattern, english, re.DOTALL)
        if found:
            return tell(words, **found.groupdict())
    return english


def _meant(fault: Exception, context: object, given: Sequence[str]) -> str | None:
    possibilities = list(getattr(fault, "possibilities", None) or ())
    if possibilities:
        return ", ".join(possibilities)
    command = getattr(context, "command", None)
    names: Iterable[str] = getattr(command, "commands", {}) or ()
    words = [word for word in given if not word.startswith("-")]
    close = [match for word in words for match in get_close_matches(word, list(names), 1)]
    return next((c for c in close if c not in words), None)
