"""`--explain`: every figure of the answer back to its formula, its inputs and the lines they came from.

The steps run as an auditor would recompute them: inputs, lines, totals, views, score, verdict, then what was searched.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.tables.blocks import Block, Gap, Prose, Screen, Section
from dxroi.tables.explanation.inputs import input_steps
from dxroi.tables.explanation.lines import line_parts
from dxroi.tables.explanation.searches import search_parts
from dxroi.tables.explanation.step import Locate, Part, Step, place
from dxroi.tables.explanation.sums import sum_parts
from dxroi.tables.explanation.verdicts import verdict_parts
from dxroi.tables.explanation.views import view_parts
from dxroi.tables.page import Page
from dxroi.texts import explanation as t


def explanation(page: Page) -> Iterator[Part]:
    """All steps, part by part."""
    yield Part(page.say(t.INPUTS), tuple(input_steps(page)))
    yield from line_parts(page)
    yield from sum_parts(page)
    yield from view_parts(page)
    yield from verdict_parts(page)
    yield from search_parts(page)


def explanation_screen(page: Page, locate: Locate) -> Screen:
    """The steps for people; `locate` turns a path into its place in the proposal or rubric file."""
    blocks: list[Block] = [Gap(), Prose(page.say(t.TITLE), indent=0)]
    for part in explanation(page):
        if part.steps:
            blocks.append(Section(part.title))
            blocks += [block for step in part.steps for block in _drawn(step, locate)]
    return Screen(tuple(blocks))


def explanation_entries(page: Page, locate: Locate) -> list[dict[str, object]]:
    """The steps for machines."""
    return [_entry(part, step, locate) for part in explanation(page) for step in part.steps]


def _drawn(step: Step, locate: Locate) -> Iterator[Block]:
    formula = f"  [{step.formula}]" if step.formula else ""
    yield Prose(f"{step.figure}{formula}")
    for working in step.workings:
        yield Prose(working, indent=4)
    for source in step.inputs:
        yield Prose(f"← {place(source, locate)}", indent=4)


def _entry(part: Part, step: Step, locate: Locate) -> dict[str, object]:
    inputs = []
    for path in step.inputs:
        found = locate(path)
        where = {"path": found.path, "line": found.line, "column": found.column} if found else {}
        inputs.append({"field": path, **where})
    return {
        "part": part.title,
        "figure": step.figure,
        "formula": step.formula,
        "workings": list(step.workings),
        "inputs": inputs,
    }
