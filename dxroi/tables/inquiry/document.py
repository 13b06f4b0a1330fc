"""The questions for machines: `dxroi.questions/1`, and one row a question for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.finding import Finding
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, bound_entry, enveloped, number, proposal_entry
from dxroi.tables.inquiry.wording import Letter, Worded
from dxroi.texts import Lang

FORMAT = "dxroi.questions/1"
FIELDS = (
    "path",
    "id",
    "name",
    "department",
    "verdict",
    "rank",
    "kind",
    "field",
    "line",
    "title",
    "question",
    "why",
    "evidence",
    "could_become",
)


def questions_document(
    rubric: Rubric, letters: Sequence[Letter], findings: Sequence[Finding], lang: Lang
) -> Mapping[str, Value]:
    """The whole document; `findings` are of files that could not be used, those of the checks are questions."""
    body = {
        "results": [_result(each) for each in letters],
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _result(letter: Letter) -> Mapping[str, Value]:
    proposal = letter.page.proposal
    return {
        **proposal_entry(proposal),
        "verdict": letter.page.appraisal.verdict.value,
        "questions": [_question(each, rank) for rank, each in enumerate(letter.asked, 1)],
    }


def _question(each: Worded, rank: int) -> Mapping[str, Value]:
    asked, switch = each.inquiry, each.inquiry.switch
    return {
        "kind": asked.kind.value,
        "field": asked.field,
        "subjects": list(asked.subjects),
        "question": each.question,
        "why": each.why,
        "rank": rank,
        "title": each.title,
        "evidence": each.evidence,
        "line": each.place.line if each.place else None,
        "column": each.place.column if each.place else None,
        "outlook": [bound_entry(bound) for bound in asked.bounds],
        "switch": None
        if switch is None
        else {
            "field": switch.field,
            "now": number(switch.now),
            "at": number(switch.at),
            "beyond": number(switch.beyond),
        },
        "could_become": asked.then.value if asked.then else None,
        "from_stage": asked.stage.value if asked.stage else None,
        "code": asked.finding.code if asked.finding else None,
    }


def questions_records(letters: Sequence[Letter]) -> Records:
    """One row a question."""
    return Records(
        FIELDS, [_row(letter, each, rank) for letter in letters for rank, each in enumerate(letter.asked, 1)]
    )


def _row(letter: Letter, each: Worded, rank: int) -> Mapping[str, str | float | bool | None]:
    proposal, asked = letter.page.proposal, each.inquiry
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
        "verdict": letter.page.appraisal.verdict.value,
        "rank": rank,
        "kind": asked.kind.value,
        "field": asked.field,
        "line": each.place.line if each.place else None,
        "title": each.title,
        "question": each.question,
        "why": each.why,
        "evidence": each.evidence,
        "could_become": asked.then.value if asked.then else None,
    }
