"""`dxroi rubric list | show ID`: the yardsticks, with their sources."""

from __future__ import annotations

from dxroi.commands.complaints import complain
from dxroi.commands.language import LANG
from dxroi.commands.output import Destination, deliver
from dxroi.formats import Answer
from dxroi.loading import DEFAULT_RUBRIC, read_rubric, shipped_rubrics
from dxroi.tables.rubric import (
    list_document,
    list_records,
    list_screen,
    show_document,
    show_records,
    show_screen,
)


def list_rubrics(destination: Destination) -> int:
    """Every shipped rubric with its title, horizon and weighting."""
    destination.refuse_early()
    read = [read_rubric(id_) for id_ in shipped_rubrics()]
    rubrics = [each.rubric for each in read if each.rubric is not None]
    complain([f for each in read for f in each.findings], notes=False)
    deliver(
        Answer(
            lambda: list_screen(rubrics, LANG, DEFAULT_RUBRIC),
            lambda: list_records(rubrics, LANG),
            lambda: list_document(rubrics, LANG),
        ),
        destination,
    )
    return 0 if len(rubrics) == len(read) else 2


def show_rubric(name: str, destination: Destination) -> int:
    """One rubric: rates, criteria with weights and levels, gates, rules, each with its source."""
    destination.refuse_early()
    loaded = read_rubric(name)
    rubric = loaded.rubric
    complain(loaded.findings, notes=True)
    if rubric is None:
        return 2
    deliver(
        Answer(
            lambda: show_screen(rubric, LANG),
            lambda: show_records(rubric, LANG),
            lambda: show_document(rubric),
        ),
        destination,
    )
    return 0
