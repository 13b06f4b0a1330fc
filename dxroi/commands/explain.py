"""`dxroi explain CODE|TERM` and `dxroi check --list`: the manual, page by page."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.checks.strictness import at_stage
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import show
from dxroi.commands.streams import RefusalError
from dxroi.loading.nearest import nearest
from dxroi.models.words import Stage
from dxroi.tables.manual import code_page, contents, names, strictness_list, term_page
from dxroi.texts import commands as t
from dxroi.texts.findings import CATALOGUE, finding


def explain(subject: str | None) -> int:
    """The page of a code or a term; without one, everything there is."""
    if subject is None:
        show(contents(LANG))
        return 0
    term = subject.strip()
    page = (
        code_page(term.upper(), _severities(term.upper()), LANG) if term.upper() in CATALOGUE else term_page(term, LANG)
    )
    if page is None:
        raise RefusalError(tell(t.NO_TERM, term=subject[:40], advice=_advice(term)))
    show(page)
    return 0


def list_checks() -> int:
    """Every code with its severity by stage."""
    show(strictness_list({code: _severities(code) for code in CATALOGUE}, LANG))
    return 0


def _severities(code: str) -> Sequence[str]:
    """Its severity at each stage."""
    found = finding(code, "")
    return [at_stage(found, stage).severity.value for stage in Stage]


def _advice(term: str) -> str:
    """What was probably meant, else where to look."""
    near = nearest(term, names()) or nearest(term.upper(), names())
    likely = near and (near not in CATALOGUE or near[:3] == term[:3].upper())  # DX999 is no slip of DX559
    return tell(t.DID_YOU_MEAN, name=near) if likely else tell(t.ALL_TERMS)
