"""`compare --format jsonl`: one line a proposal and rubric as they are read, in the order of their paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dxroi.commands.candidates import Answered, Question
from dxroi.commands.gathering import Gathered
from dxroi.commands.language import LANG
from dxroi.loading import Sources
from dxroi.tables.comparison.document import first_line, last_line, line


def lines(
    question: Question, answers: Iterable[Answered], gathered: Gathered, sources: Sources
) -> Iterator[Mapping[str, object]]:
    """The head, the rows, the findings; nothing of a row is kept."""
    yield first_line(question.rubrics, question.measures)
    for each in answers:
        gathered.take(each, keep=False)
        for candidate, rubric in zip(each.candidates, question.rubrics, strict=False):
            yield line(candidate, question.measures, rubric)
    gathered.end(sources)
    yield last_line(gathered.findings, LANG)
