"""`options` of a proposal: each is the proposal with some fields otherwise, read by the reader of the file itself.

`set` maps a path, as `dxroi whatif --set` takes it, to a value as it would stand in the file. Values are laid over a
copy of the tree, so that whatever is wrong with one is found at its own line and column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.changes import MAY_LACK, RUBRIC, Laid, Trees, lay
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.options import Change
from dxroi.loading.reading import Reader, wanted_mapping
from dxroi.loading.unknown_fields import as_paths
from dxroi.models.cycle import Option
from dxroi.models.proposal import Proposal

MOST = 20
"""So many options a file may have: each is read as a file of its own."""
MOST_FIELDS = 50
"""So many fields an option may override."""
_MANY = 40
"""From so many findings on no further option is read: a file of nothing but slips has to end quickly too."""
_OPTION = ("id", "name", "summary", "source", "note", "set")
_TAKEN = ("base", "none")
"""Ids of doing nothing."""
_FIXED = ("format", "id", "name", "options", "review", "actuals", RUBRIC)
"""What makes it this proposal, and the yardstick: the same for every option."""
_OF_THE_FILE = ("options", "review", "actuals")
"""Keys that say something of the proposal as written alone."""
_LOOSE = {"DX233": "", "DX234": "surveys."}
"""Code -> where it is of no account: ties of ranges and surveys serve the proposal as written."""
_EXAMPLES = ("cost.0.initial", "cost.0.annual")

ReadTree = Callable[[MappingNode, list[Finding], str, str], Proposal]
Entry = tuple[ScalarNode, Node]


class _Base(NamedTuple):
    """The proposal as written."""

    root: MappingNode
    """Its tree, without what is of the file alone."""
    proposal: Proposal
    known: frozenset[tuple[str, str, Location | None]]
    """What is found in it anyway."""
    read: ReadTree


def read_options(root: MappingNode, top: Reader, proposal: Proposal, read: ReadTree) -> tuple[Option, ...]:
    """The options of a file; a fault that is the proposal's own is not said again."""
    tree = MappingNode(root.place)
    apart = {*_OF_THE_FILE, *(top.path(key) for key in _OF_THE_FILE)}
    tree.entries = [entry for entry in root.entries if entry[0].text not in apart]
    base = _Base(tree, proposal, frozenset(map(_identity, top.findings)), read)
    readers = top.items("options", _OPTION, by_id=True)
    if len(readers) > MOST:
        top.complain("DX142", "options", key="options", n=len(readers), most=MOST)
    if proposal.id in _TAKEN:
        top.complain("DX265", "id" if top.has("id") else "name", id=proposal.id, line=0, way="taken")
    ids: dict[str, int] = {}
    return tuple(option for reader in readers[:MOST] for option in _option(reader, base, ids))


def _identity(found: Finding) -> tuple[str, str, Location | None]:
    return found.code, found.field, found.location


def _option(reader: Reader, base: _Base, ids: dict[str, int]) -> Iterator[Option]:
    """One option; none where it has no fields that could be laid over."""
    id_ = reader.needed("id")
    _refuse_taken(reader, id_, base, ids)
    name = reader.text("name") or id_
    texts = reader.joined("summary"), reader.joined("source"), reader.joined("note")
    changes = _changes(reader)
    if changes and len(reader.findings) < _MANY:
        proposal = _laid_over(reader, base, changes)
        if proposal is not None:
            yield Option(reader.field, id_, name, proposal, tuple(each.field for each in changes), *texts)


def _refuse_taken(reader: Reader, id_: str, base: _Base, ids: dict[str, int]) -> None:
    """An id names one thing in an answer: an option, the proposal as written, or doing nothing."""
    if not id_:
        return
    if id_ in ids:
        reader.complain("DX265", "id", id=id_, line=ids[id_])
    elif id_ == base.proposal.id:
        reader.complain("DX265", "id", id=id_, line=0, way="own")
    elif id_ in _TAKEN:
        reader.complain("DX265", "id", id=id_, line=0, way="nothing")
    ids.setdefault(id_, reader.nodes["id"].place.line if "id" in reader.nodes else reader.of.place.line)


def _changes(reader: Reader) -> list[Change]:
    """What `set` says; fields that cannot be overridden, or that meet, are findings."""
    reader.require("set")
    node = reader.node("set")
    below = None if node is None else wanted_mapping(node, reader.path("set"), reader.findings, _EXAMPLES)
    if below is None:
        return []
    if not below.entries:
        reader.complain("DX137", "set", written="{}")
    if len(below.entries) > MOST_FIELDS:
        reader.complain("DX142", "set", key="set", n=len(below.entries), most=MOST_FIELDS, way="set")
        return []
    paths = tuple(key.text for key, _ in below.entries if not key.text[:1].isdecimal())  # `1,200` is torn apart
    said = len(reader.findings)
    fields = Reader(below, reader.path("set"), reader.findings, paths)
    reader.findings[said:] = [_none_meant(each) for each in reader.findings[said:]]
    open_ = [key for key, _ in below.entries if key.text in fields.nodes and not _refused(fields, key)]
    for one, other in combinations(open_, 2):
        if _meet(one.text, other.text):
            fields.complain("DX267", other.text, one=one.text, other=other.text)
            return []
    return [Change(reader.of.place.path, key.text, fields.nodes[key.text], at=key.place) for key in open_]


def _refused(fields: Reader, key: ScalarNode) -> bool:
    first = key.text.partition(".")[0]
    if first in _FIXED:
        fields.complain("DX266", key.text, key=first, way=RUBRIC if first == RUBRIC else "")
    return first in _FIXED


def _meet(one: str, other: str) -> bool:
    """Whether two paths are the same, or one lies below the other."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _laid_over(reader: Reader, base: _Base, changes: Sequence[Change]) -> Proposal | None:
    """The proposal with the changes; none where they leave none."""
    trees, laid = Trees(base.root, MappingNode(base.root.place)), []
    before, nowhere = trees, []
    for change in changes:
        found = lay(trees, change)
        if isinstance(found, Finding):
            nowhere.append(found)
        else:
            trees, one = found
            laid.append(one)
    findings: list[Finding] = []
    proposal = base.read(trees.proposal, findings, base.proposal.path, base.proposal.sha256)
    new = [each for each in as_paths(findings, laid, before) if _is_new(each, base)]
    said = [_placed(each, reader, laid) for each in new]
    reader.findings += [*(_named(each, reader) for each in nowhere), *said]
    return None if nowhere or any(each.invalidates for each in said) else proposal


def _is_new(found: Finding, base: _Base) -> bool:
    loose = _LOOSE.get(found.code)
    return _identity(found) not in base.known and (loose is None or not found.field.startswith(loose))


def _none_meant(found: Finding) -> Finding:
    """A list left empty: to leave the key out would keep what the proposal as written has."""
    from dxroi.texts.findings import by_way

    return by_way(found, "none") if found.code == "DX201" and found.field.rpartition(".")[2] in MAY_LACK else found


def _named(found: Finding, reader: Reader) -> Finding:
    return found._replace(field=f"{reader.path('set')}.{found.field}")


def _placed(found: Finding, reader: Reader, laid: Sequence[Laid]) -> Finding:
    """A finding by its path below `set`; at an overriding value it stands at its own place, else at `set`."""
    own = next((each for each in laid if any(_lies_in(found.field, top) for top in (each.field, *each.made))), None)
    if own is None:
        at = laid[0].change.place if len(laid) == 1 else reader.nodes["set"].place
        return _named(found, reader)._replace(location=at)
    below = found.field.removeprefix(own.field)
    written = own.change.field + below if below != found.field else found.field
    return _named(found, reader)._replace(field=f"{reader.path('set')}.{written}")


def _lies_in(field: str, top: str) -> bool:
    return field == top or field.startswith(f"{top}.")


def off_scale(
    proposal: Proposal,
    known: Sequence[Finding],
    of: Callable[[Proposal], Iterable[Finding]],
    locate: Callable[[str], Location | None],
) -> Iterator[Finding]:
    """Ratings of the options that lie off their scale, where those of the proposal as written do not."""
    said = {(each.field, *each.values.values()) for each in known}
    for option in proposal.options:
        for found in of(option.proposal):
            if (found.field, *found.values.values()) not in said:
                field = f"{option.field}.set.{found.field}"
                yield found._replace(field=field, location=locate(field))
