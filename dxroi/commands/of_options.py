"""What the checks find in the options of a proposal: each is a whole proposal, and can contradict itself on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dxroi.checks import OF_THE_VERDICT, run
from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.loading import Loaded
from dxroi.loading.scalars import short
from dxroi.models.cycle import Option
from dxroi.models.rubric import Rubric
from dxroi.texts.findings import IN_OPTION, INHERITED

_NOT_ITS_OWN = ("stated", "rubric")
"""Where a finding is of no option: figures published of the proposal as written, unless the option restates them."""


def of_options(loaded: Loaded, subjects: Iterable[Subject], known: Iterable[Finding]) -> Iterator[Finding]:
    """Every finding in an option that the proposal as written does not have; `subjects` are those of the options.

    `known` are the findings of the proposal as written. One of the same code at the same field, with the same figures,
    is not said again.
    """
    said = {(each.code, each.field): each.values for each in known}
    options = () if loaded.proposal is None else loaded.proposal.options
    for option, subject in zip(options, subjects, strict=True):
        for found in run(subject):
            if said.get((found.code, found.field)) != found.values:
                yield from _told(found, option, loaded)


def subjects_of(loaded: Loaded, rubric: Rubric) -> Iterator[Subject]:
    """The options of a file as the checks look at them."""
    for option in loaded.proposal.options if loaded.proposal else ():
        yield Subject(option.proposal, rubric)


def _told(found: Finding, option: Option, loaded: Loaded) -> Iterator[Finding]:
    """The finding at the value that makes it, else at the option itself."""
    cause = _cause(found.field, option.fields)
    if cause is None and (found.field.partition(".")[0] in _NOT_ITS_OWN or found.code in OF_THE_VERDICT):
        return  # what an option takes over is weak or missing in the proposal already
    field = f"{option.field}.set.{cause or found.field}"
    place = loaded.locate(option.field if cause is None else field)
    values = {**found.values, IN_OPTION: short(option.name), **({INHERITED: 1} if cause is None else {})}
    yield found._replace(field=field, location=place, values=values)


def _cause(field: str, overridden: Sequence[str]) -> str | None:
    """The path at which a field was overridden; above it, where that is the only one below the field.

    >>> _cause("cost.0.annual", ["cost.0"]), _cause("cost", ["cost.0"]), _cause("cost", ["cost.0", "cost.1"])
    ('cost.0.annual', 'cost.0', None)
    """
    if any(f"{field}.".startswith(f"{each}.") for each in overridden):
        return field
    below = [each for each in overridden if each.startswith(f"{field}.")]
    return below[0] if len(below) == 1 else None
