"""Findings as a report: every text finished, every excerpt cut out, every problem with a fingerprint that keeps.

Nothing is read here: the lines of a file come in as texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dxroi.finding import Finding, Severity
from dxroi.tables.report import CodeText, Problem, Report
from dxroi.texts import Lang, say
from dxroi.texts.commands import CHECKED
from dxroi.texts.findings import CATALOGUE, hint, message

_CLOSING = {"{": "}", "[": "]"}
_SIGNS = ("DX108", "DX113", "DX114", "DX115")
"""Codes about one character, whatever follows it."""
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_KEY = re.compile(r"[^\s\"'#\[\]{},][^#\[\]{},]*?:(?=\s|$)")


def lines_of(text: str) -> Sequence[str]:
    """The lines of a file, without their ends."""
    return re.split("\r\n|\r|\n", text)


def problem(found: Finding, path: str, lines: Sequence[str], lang: Lang, ignored: str | None = None) -> Problem:
    """One finding, finished; `lines` are those of the file that its place is in, empty where nobody has them."""
    place = found.location
    shown, line, column = (place.path, place.line, place.column) if place else (path, 1, 1)
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return Problem(
        shown,
        line,
        column,
        column + 1 if found.code in _SIGNS else _end(excerpt, column, str(found.values.get("written", ""))),
        found.field,
        found.code,
        found.severity,
        message(found, lang),
        hint(found, lang),
        excerpt,
        _fingerprint(found.code, shown, found.field),
        ignored,
    )


def _end(excerpt: str, column: int, written: str) -> int:
    """Just after what is complained of: what the finding says is written there, be it `1,200` in braces."""
    stands = written and excerpt.startswith(written, column - 1)
    return max(column + len(written) if stands else 0, end_column(excerpt, column))


def end_column(line: str, column: int) -> int:
    """The column just after what is meant: a key, a quoted text, a bracket with what is in it, or a plain value.

    >>> end_column("cost: {initial: 2500000, annual: -1}  # yen", 34)
    36
    >>> end_column("stage: idea  # not yet", 8), end_column("hours_saved: 336", 1)
    (12, 12)
    """
    rest = line[column - 1 :]
    if not rest.strip() or rest[0] in ",]}":
        return column + 1
    quoted = _QUOTED.match(rest)
    if quoted:
        return column + quoted.end()
    if rest[0] in _CLOSING:
        return column + _bracketed(rest)
    key = _KEY.match(rest)
    if key:
        return column + key.end() - 1
    before = line[: column - 1]
    inside = sum(before.count(sign) for sign in "[{") > sum(before.count(sign) for sign in "]}")
    value = re.split(r"[,\]}]|\s#" if inside else r"\s#", rest, maxsplit=1)[0].rstrip()
    return column + max(len(value), 1)


def _bracketed(text: str) -> int:
    """The length of a bracket with what is in it, as far as it is on this line."""
    depth = 0
    for position, sign in enumerate(text):
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return position + 1
    return len(text.rstrip())


def _fingerprint(code: str, path: str, field: str, again: int = 0) -> str:
    """The same while the problem is, whatever line it moves to; `again` tells apart several at one field."""
    from hashlib import sha256  # dear, and most runs find nothing

    named = [code, path, field, *([str(again)] if again else [])]
    return sha256("\0".join(named).encode("utf-8", "surrogatepass")).hexdigest()


def report(version: str, lang: Lang, paths: Sequence[str], problems: Iterable[Problem], strangers: int = 0) -> Report:
    """The whole answer: in order, each problem once, counted; of the paths, `strangers` are none of ours."""
    once: dict[tuple[object, ...], Problem] = {}
    for each in problems:  # a rubric that another one extends is looked at twice, once without its lines
        known = once.setdefault(_order(each), each)
        if each.excerpt and not known.excerpt:
            once[_order(each)] = each
    ordered = _told_apart(sorted(once.values(), key=_order))
    standing = [each for each in ordered if each.ignored is None]
    counts = {severity: sum(each.severity is severity for each in standing) for severity in Severity}
    summary = say(
        CHECKED,
        lang,
        files=len(paths) - strangers,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.NOTE],
        ignored=len(ordered) - len(standing),
    )
    codes = [code_text(code, lang) for code in sorted({each.code for each in ordered})]
    return Report(version, lang.value, paths, ordered, codes, summary, counts)


def _order(each: Problem) -> tuple[object, ...]:
    return each.path, each.line, each.column, each.code, each.field, each.message, each.ignored or ""


def _told_apart(problems: Sequence[Problem]) -> list[Problem]:
    """Problems of one code at one field with fingerprints of their own."""
    seen: dict[str, int] = {}
    apart = []
    for each in problems:
        again = seen.get(each.fingerprint, 0)
        seen[each.fingerprint] = again + 1
        print_ = _fingerprint(each.code, each.path, each.field, again) if again else each.fingerprint
        apart.append(each._replace(fingerprint=print_))
    return apart


def code_text(code: str, lang: Lang) -> CodeText:
    """What a code stands for in general."""
    entry = CATALOGUE[code]
    asks = say(entry.page.asks, lang) if entry.page else in_general(say(entry.message, lang))
    why = f"{say(entry.page.why, lang)} → " if entry.page else ""
    return CodeText(code, asks, why + in_general(say(entry.hint, lang)), entry.severity)


def in_general(template: str) -> str:
    """A sentence of the catalogue with names in place of its values.

    >>> in_general("amounts after {years} years: {cost:,.0f} yen")
    'amounts after <years> years: <cost> yen'
    >>> in_general("write `{{low: {low}, high: {high}}}`")
    'write `{low: <low>, high: <high>}`'
    """
    from string import Formatter  # most runs find nothing

    return "".join(text + (f"<{name}>" if name else "") for text, name, _, _ in Formatter().parse(template))
