"""担当課に確認: what to ask the section, most decisive first."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.judging import is_cost
from dxroi.engine.questions import Asked, Question, questions
from dxroi.tables.blocks import Block, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.questions import QUESTION, UNKNOWN_COST


def to_ask(page: Page) -> Iterator[Block]:
    """The questions in one paragraph, numbered."""
    asked = questions(page.proposal, page.rubric, page.appraisal)
    texts = [f"({n}){'' if page.japanese else ' '}{question_text(page, q)}" for n, q in enumerate(asked, 1)]
    joined = ("　" if page.japanese else "; ").join(texts)
    yield Section(page.say(t.ASK), joined or page.say(t.ASK_NOTHING))


def question_text(page: Page, question: Question) -> str:
    """One question in words."""
    words = QUESTION[question.kind.value]
    if question.kind is Asked.UNKNOWN:
        words = UNKNOWN_COST if is_cost(question.field) and not question.field.endswith("hours") else words
        return page.say(words, name=page.label(question.field))
    if question.kind is Asked.LATER:
        return page.say(words, names=page.joined([_gate(page, id_) for id_ in question.subjects]))
    return page.say(words, names=page.joined([page.criterion_named(id_) for id_ in question.subjects]))


def _gate(page: Page, id_: str) -> str:
    condition = next((g.condition for g in page.rubric.gates if g.id == id_), None)
    return page.say(condition) if condition else id_
