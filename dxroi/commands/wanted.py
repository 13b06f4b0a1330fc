"""What `compare` is asked for: the options understood before any work is done, and refused where they make no sense."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from dxroi.commands.choices import GroupChoice
from dxroi.commands.language import tell
from dxroi.commands.naming import one_of
from dxroi.commands.streams import RefusalError
from dxroi.engine.crowd import Keeping
from dxroi.formats import FormatName
from dxroi.models.comparison import GENERAL_REVENUE, SHOWN, TEXTS, Grouping
from dxroi.models.measures import MEASURES, RATING, SCORE
from dxroi.models.rubric import Rubric
from dxroi.texts import commands as t

if TYPE_CHECKING:
    from dxroi.engine.firmness import Drawing
    from dxroi.tables.comparison.sheet import Options

_SCREENS = (FormatName.TABLE, FormatName.MARKDOWN)
_LISTS = (*_SCREENS, FormatName.CSV)


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    paths: Sequence[str]
    rubrics: Sequence[str]
    years: int | None = None
    rate: float | None = None
    sort: str | None = None
    top: int | None = None
    fields: str | None = None
    reference: str | None = None
    group_by: GroupChoice | None = None
    robustness: bool = False
    within: float | None = None
    weights_from: str | None = None
    panel: bool = False
    draws: int | None = None
    seed: int | None = None
    jobs: int = 1
    fail_on: Sequence[str] = ()

    @property
    def about_scores(self) -> bool:
        """Whether something is asked for that is about the ranking by score."""
        drawn = (self.within, self.weights_from, self.draws, self.seed)
        return self.robustness or self.panel or any(each is not None for each in drawn)

    @property
    def arranges(self) -> bool:
        """Whether something is asked for that is known only when all files are read."""
        arranged = (self.sort, self.top, self.reference, self.group_by)
        return self.about_scores or any(each is not None for each in arranged)

    @property
    def ranks(self) -> bool:
        """Whether ranks are shown."""
        return self.sort is not None or self.about_scores

    @property
    def grouping(self) -> Grouping | None:
        """By what the rows are put together."""
        return None if self.group_by is None else Grouping(self.group_by.value)


class Wanted(NamedTuple):
    """The same, understood. What lays the answer out is imported when it is asked for: no file waits for it."""

    request: Request
    columns: tuple[str, ...]
    """Measures and texts, in order."""
    sort: str
    measures: tuple[str, ...]
    """Everything that has to be computed of each proposal that is shown."""
    of_all: tuple[str, ...]
    """What has to be computed of every proposal: the same, or nothing where `--top` shows few of them."""
    keeping: Keeping | None = None
    """Which rows are kept, where the answer needs few of them."""
    date: str | None = None

    @property
    def options(self) -> Options:
        """What the call says of the lists."""
        from dxroi.tables.comparison.sheet import Options

        of = self.request
        return Options(self.columns, of.ranks, of.top, of.grouping, of.reference, of.robustness, of.panel, self.date)

    @property
    def drawing(self) -> Drawing:
        """What the call says of the draws."""
        from dxroi.engine.firmness import Drawing

        within = None if self.request.within is None else self.request.within / 100
        return Drawing(within, self.request.draws, self.request.seed)


def wanted(request: Request, rubrics: Sequence[Rubric], format_: FormatName, date: str | None) -> Wanted:
    """What the call comes to; RefusalError with what was probably meant."""
    _refuse_numbers(request)
    if format_ is FormatName.JSONL and request.arranges:
        raise RefusalError(tell(t.JSONL_AS_READ))
    known = _known(rubrics)
    sort = one_of(request.sort or SCORE, known, t.NOT_SORT)
    if request.about_scores and sort != SCORE:
        raise RefusalError(tell(t.ONLY_BY_SCORE, sort=sort))
    columns = _with_sort(_columns(request.fields, known), sort if request.ranks else None, format_)
    own = tuple(name for name in columns if name not in TEXTS)
    whole = own if format_ in _SCREENS or format_ is FormatName.CSV else (*SHOWN, *own, sort)
    measures = tuple(dict.fromkeys(whole))
    keeping = _keeping(request, sort) if len(rubrics) == 1 and format_ in _LISTS else None
    few = keeping is not None or (request.top is not None and format_ in _SCREENS)
    return Wanted(request, columns, sort, measures, () if few else measures, keeping, date)


def _keeping(request: Request, sort: str) -> Keeping | None:
    """Which rows a list with `--top` needs; none where something is asked for that may name any of them."""
    named = request.reference is not None or request.weights_from is not None
    if request.top is None or named or request.robustness or request.panel:
        return None
    return Keeping(request.top, request.grouping, sort if request.ranks else None)


def _refuse_numbers(request: Request) -> None:
    for value, words in ((request.top, t.NOT_TOP), (request.draws, t.NOT_DRAWS)):
        if value is not None and value < 1:
            raise RefusalError(tell(words))
    if request.seed is not None and request.seed < 0:
        raise RefusalError(tell(t.NOT_SEED))
    if request.within is not None and not 1 <= request.within <= 100:
        raise RefusalError(tell(t.NOT_WITHIN))


def _known(rubrics: Sequence[Rubric]) -> tuple[str, ...]:
    """Every measure that all of these rubrics know."""
    rated = [{f"{RATING}{criterion.id}" for criterion in rubric.criteria} for rubric in rubrics]
    return (*MEASURES, GENERAL_REVENUE, *sorted(set.intersection(*rated)))


def _columns(fields: str | None, known: Sequence[str]) -> tuple[str, ...]:
    if fields is None:
        return SHOWN
    names = [each.strip() for each in fields.split(",") if each.strip()]
    return tuple(dict.fromkeys(one_of(name, (*known, *TEXTS), t.NOT_FIELD) for name in names)) or SHOWN


def _with_sort(columns: tuple[str, ...], sort: str | None, format_: FormatName) -> tuple[str, ...]:
    """The columns, and among them always what the ranks are by: beside the name, in a spreadsheet behind the others."""
    if sort is None or sort in columns:
        return columns
    return (sort, *columns) if format_ in _SCREENS else (*columns, sort)
