"""`dxroi whatif PATH --set FIELD=VALUE`: the answer before and after a change, or for each value of a sweep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dxroi.commands.answers import Layout
from dxroi.commands.asking import Asked, Request, asked, refuse_overlaps
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver
from dxroi.commands.shell import call
from dxroi.commands.single import single
from dxroi.commands.streams import warn
from dxroi.commands.supposing import Base, Side, at_options, named, side
from dxroi.commands.sweeping import Tried, gathered, tried
from dxroi.commands.yardstick import judged_by, options
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading.changes import Laid
from dxroi.loading.nodes import Node
from dxroi.loading.options import SWEEP, Change, Sweep
from dxroi.loading.writing import plain, written
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.figures import Figures
from dxroi.tables.whatif import Pair
from dxroi.tables.whatif_figures import State
from dxroi.tables.whatif_names import Alteration
from dxroi.tables.whatif_sweep import Row, Swept
from dxroi.texts import whatif as t


class Supposed(NamedTuple):
    """Everything that there is to say."""

    rubric: Rubric
    figures: Figures
    before: Side
    after: Side
    """With every `--set`."""
    swept: Swept | None = None
    new: Sequence[Finding] = ()
    """What the changes bring about."""

    @property
    def changes(self) -> Sequence[Alteration]:
        """What the `--set` change."""
        return [_alteration(each) for each in self.after.laid]

    @property
    def pair(self) -> Pair | None:
        """Before and after, where both can be appraised."""
        before, after = self.before.state, self.after.state
        return None if before is None or after is None else Pair(before, after, self.changes, self.figures)

    @property
    def states(self) -> Sequence[State | None]:
        """What was asked for; none where it cannot be appraised."""
        return [self.after.state] if self.swept is None else [row.state for row in self.swept.rows]


def whatif(request: Request, layout: Layout, destination: Destination) -> int:
    """Read, change, appraise, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    wanted = asked(request)
    yardstick = judged_by(request.rubric, request.years, request.rate)
    if yardstick is None:
        return 2
    base = Base(single(request.path), yardstick.loaded, request.years, request.rate)
    destination.spare([request.path, request.rubric])
    supposed = _supposed(base, wanted, request, Supposed(yardstick.rubric, layout.figures, side(base), Side(None)))
    again = _again(request)
    if any(supposed.states) or destination.format is FormatName.JSON:
        deliver(_forms(supposed, again), destination)
    return _told(supposed, again)


def _supposed(base: Base, wanted: Asked, request: Request, nothing: Supposed) -> Supposed:
    """The changes made, where the file can be appraised as it is."""
    before = nothing.before
    if before.state is None:
        return nothing
    after = side(base, wanted.changes) if wanted.changes else before
    refuse_overlaps(after.laid, request)
    made = nothing._replace(after=after)
    if wanted.sweep is not None:
        return _varied(base, wanted.sweep, wanted.changes, request, made)
    new = named(base, after.beyond(before.known()), wanted.changes)
    return made._replace(new=in_file_order(new))


def _varied(base: Base, sweep: Sweep, changes: Sequence[Change], request: Request, made: Supposed) -> Supposed:
    """Every value of the sweep."""
    rows = tried(base, changes, sweep)
    laid = next((row.side.laid for row in rows if row.side.laid), ())
    refuse_overlaps(laid, request)
    known, new = made.before.known(), [at_options(each, [f"{SWEEP} {sweep.field}"]) for each in sweep.faults]
    if made.after.state is not None:  # what is wrong with a `--set` alone may be right with the sweep
        new += named(base, made.after.beyond(known), changes)
        known |= made.after.known()
    new += gathered(rows, changes, known)
    return made._replace(swept=_swept(rows, laid, sweep, made), new=in_file_order(new))


def _swept(rows: Sequence[Tried], laid: Sequence[Laid], sweep: Sweep, made: Supposed) -> Swept | None:
    """The rows to be shown; the change of the sweep is the last of those that are laid."""
    if made.before.state is None:
        return None
    field, was = (laid[-1].field, laid[-1].was) if laid else (sweep.field, None)
    shown = [Row(plain(row.change.value), row.text, row.side.state) for row in rows]
    others = [_alteration(each) for each in laid[:-1]]
    return Swept(made.before.state, field, plain(was), _as_written(was), shown, others, made.figures)


def _alteration(laid: Laid) -> Alteration:
    was, now = laid.was, laid.change.value
    return Alteration(laid.field, plain(was), plain(now), _as_written(was), _as_written(now) or "")


def _as_written(node: Node | None) -> str | None:
    return None if node is None else written(node)


def _again(request: Request) -> str | None:
    """The call that appraises the file as it is; none for standard input, which cannot be read again."""
    if request.path == "-":
        return None
    return call("dxroi", "evaluate", *options([request.rubric], request.years, request.rate), paths=[request.path])


def _told(supposed: Supposed, again: str | None) -> int:
    """Complaints, and the exit code: 2 where something cannot be appraised."""
    if supposed.before.state is None:
        complain(supposed.before.findings, notes=True)
        return 2
    complain(supposed.new, notes=True)
    if supposed.before.findings:
        command = f"{again} --detail" if again else "dxroi evaluate - --detail"
        warn(tell(t.STANDING, n=len(supposed.before.findings), command=command))
    broken = supposed.states.count(None)
    if broken and supposed.swept is not None:
        warn(tell(t.SUMMARY, answered=len(supposed.states) - broken, broken=broken))
    return 2 if broken or not supposed.states else 0


def _forms(supposed: Supposed, again: str | None) -> Answer:
    """Every form of the answer, each made only when asked for."""
    return Answer(lambda: _screen(supposed, again), lambda: _records(supposed), lambda: _document(supposed))


def _screen(supposed: Supposed, again: str | None) -> Screen:
    if supposed.swept is not None:
        from dxroi.tables.whatif_sweep import sweep_screen

        return sweep_screen(supposed.swept, again)
    from dxroi.tables.whatif import whatif_screen

    return whatif_screen(supposed.pair, again) if supposed.pair else Screen(())


def _records(supposed: Supposed) -> Records:
    from dxroi.tables.whatif_document import pair_records, sweep_records

    if supposed.swept is not None:
        return sweep_records(supposed.swept, LANG)
    return pair_records(supposed.pair, LANG) if supposed.pair else Records((), ())


def _document(supposed: Supposed) -> Mapping[str, object]:
    from dxroi.tables.whatif_document import sweep_document, whatif_document

    findings = [*supposed.new, *in_file_order(supposed.before.findings)]
    if supposed.swept is not None:
        return sweep_document(supposed.rubric, supposed.swept, findings, LANG)
    before, after = supposed.before.state, supposed.after.state
    return whatif_document(supposed.rubric, supposed.changes, before, after, findings, LANG)
