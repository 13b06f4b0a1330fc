"""Reports to render: one by hand, and any with texts that mean harm in every place."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from dxroi.finding import Severity
from dxroi.tables.report import CodeText, Problem, Report

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

HARM = [
    *("\n::error::x", "\r\n::stop-commands::t", "::warning file=a::", "##[add-mask]x", "：：error：：", "%0A::error::"),
    *("]]>", "<!-- ", "<script>alert(1)</script>", "&amp;", '"', "'", "\\", ",", ":", "=", "|", "`", "@all", "%"),
    *("\x1b[2J", "\x1b]8;;http://x\x07", "\x00", "\x7f", "\x9b31m", "\u202e", "\u200b", "\u2028", "\u0085"),
    *("\ufffe", "\ufdd0", "\ufeff", "\ud800", "\udc83", "\t", "\r", "[x](http://y)", "![x](1)", "{0}", "{low}", "=1+1"),
]
HOSTILE = st.lists(st.sampled_from(HARM) | st.text(max_size=5), max_size=4).map("".join)
SENTENCES = HOSTILE.map(lambda text: f"指摘{text}")


def problem(path: str = "a.yaml", line: int = 3, column: int = 7, **changes: Any) -> Problem:
    """A value that is no number; `changes` are fields of a problem."""
    made = Problem(
        path, line, column, column + 3, "cost.0.annual", "DX203", ERROR,
        "「600千」は数値ではない", "半角数字だけで書く", "    - annual: 600千",
        fingerprint(path, "DX203", "cost.0.annual"),
    )  # fmt: skip
    return made._replace(**changes)


def fingerprint(path: str, code: str, field: str) -> str:
    return sha256(f"{code}\0{path}\0{field}".encode("utf-8", "surrogatepass")).hexdigest()


def report(*problems: Problem, paths: tuple[str, ...] = ("a.yaml",), lang: str = "ja") -> Report:
    """The report of these problems, with a text for each of their codes."""
    standing = [each for each in problems if each.ignored is None]
    counts = {severity: sum(each.severity is severity for each in standing) for severity in Severity}
    first = {each.code: each for each in reversed(problems)}
    codes = [CodeText(code, f"{code}とは", f"{code}の説明", first[code].severity) for code in sorted(first)]
    ignored = len(problems) - len(standing)
    words = f"{len(paths)}件：エラー{counts[ERROR]}、警告{counts[WARNING]}、注記{counts[NOTE]}、除外{ignored}"
    return Report("0.9.0", lang, paths, problems, codes, words, counts)


CLEAN = report(paths=("a.yaml", "提案/b.yaml"))
SEVERAL = report(
    problem(line=14, column=15, end_column=19),
    problem("提案/b c.yaml", 2, 1, field="", code="DX402", severity=NOTE, excerpt="name: ▲", ignored="別紙のとおり"),
    problem("提案/b c.yaml", 9, 3, code="DX301", severity=WARNING, message="{0} [x](1)", hint="", excerpt="\t▲x: 1"),
    paths=("a.yaml", "clean.yaml", "提案/b c.yaml"),
)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """A problem with harm in every text of it, at any place of a line that it may not even have."""
    path = draw(st.sampled_from(["-", "a.yaml", "./b", "/c", "C:/d", "//e/f"]) | HOSTILE.map(lambda text: f"p/{text}"))
    code, field = draw(st.sampled_from(["DX101", "DX203", "DX301"])), draw(HOSTILE)
    column = draw(st.integers(1, 30))
    return Problem(
        path,
        draw(st.integers(1, 99)),
        column,
        column + draw(st.integers(0, 30)),
        field,
        code,
        draw(st.sampled_from(Severity)),
        draw(SENTENCES),
        draw(HOSTILE),
        draw(HOSTILE),
        fingerprint(path, code, field),
        draw(st.none() | HOSTILE),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of up to a dozen such problems, and of files without any."""
    found = sorted(draw(st.lists(problems(), max_size=12)), key=lambda each: (each.path, each.line, each.column))
    clean = draw(st.lists(HOSTILE.map(lambda text: f"clean/{text}"), max_size=2))
    paths = tuple(dict.fromkeys([*clean, *(each.path for each in found)]))
    made = report(*found, paths=paths, lang=draw(st.sampled_from(["ja", "en"])))
    harm = draw(HOSTILE)
    codes = [each._replace(title=each.title + harm, help=f"{harm}\n\n{each.help}") for each in made.codes]
    return made._replace(codes=codes, summary=made.summary + harm)
