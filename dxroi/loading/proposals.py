"""A tree of nodes -> a proposal, from either written form, with every fault of every field at once."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Finding
from dxroi.loading.amounts import settle_ties
from dxroi.loading.costs import read_costs, read_funding
from dxroi.loading.dates import read_start_month
from dxroi.loading.effects import read_cash, read_literacy, read_outcomes, read_residents, read_works
from dxroi.loading.nodes import MappingNode, ScalarNode, SequenceNode
from dxroi.loading.reading import GROUNDS, Reader, wanted_mapping
from dxroi.loading.scalars import read_number
from dxroi.models.measures import STATED, STATED_AMOUNTS
from dxroi.models.proposal import Ordinance, Proposal, Rating, Review
from dxroi.models.words import Obligation, OrdinanceStatus, Stage

KEYS = (
    "format", "id", "name", "department", "first_year", "stage", "summary", "source", "serves", "hours_saved",
    "freed_for", "cost", "cash_saved", "residents", "ratings", "literacy", "outcomes", "funding", "operates_from",
    "obligation", "review", "stated", "ordinance", "surveys", "options", "actuals", "kinds", "systems", "reuse",
)  # fmt: skip
"""The keys of a proposal; a file that has none of them is none."""
_RARE = frozenset(("surveys", "kinds", "systems", "actuals", "reuse"))
"""Keys that few files have."""
_OF_WORKS = ("hours_saved", "freed_for", "first_year", "stage")
"""What works are read from: hundreds of them are what makes a file long."""
_RATING = ("rating", "because", "reviewed", *GROUNDS)
_ORDINANCE = ("needed", "by", "note", "status")
_EXAMPLES = ("reusability", "generality", "literacy_gain")
_REVIEW = ("by", "on", "decision", "because")


def read_tree(root: MappingNode, findings: list[Finding], path: str = "", sha256: str = "") -> Proposal:
    """The proposal of a tree; to be used only if nothing that invalidates was added to `findings`."""
    proposal, top = _read(root, findings, path, sha256)
    if not top.has("options"):
        return proposal
    from dxroi.loading.proposal_options import read_options  # few files have them

    def read(tree: MappingNode, found: list[Finding], path: str, sha256: str) -> Proposal:
        return _read(tree, found, path, sha256, (top, proposal))[0]

    return proposal._replace(options=read_options(root, top, proposal, read))


def _read(
    root: MappingNode, findings: list[Finding], path: str, sha256: str, written: tuple[Reader, Proposal] | None = None
) -> tuple[Proposal, Reader]:
    """The proposal without its options; of an option, works that it leaves as `written` are not read again."""
    top = Reader(root, "", findings, KEYS)
    stated = top.word("stage", Stage)
    stage = stated or Stage.CONSULTATION
    idea = stated is Stage.IDEA or (stated is None and top.has("stage"))  # which nobody can read, it may be an idea
    top.require("name", "department", *(() if idea else ("first_year",)))
    first_year = top.year("first_year")
    name = top.needed("name")
    proposal = Proposal(  # in the order of its fields: with their names it takes three times as long
        name,
        top.needed("department"),
        top.text("id") or name,
        first_year,
        stage,
        top.joined("summary"),
        top.joined("source"),
        top.texts("serves"),
        written[1].works if written and _same(top, written[0]) else read_works(top, first_year, may_lack=idea),
        read_costs(top, first_year, may_lack=idea),
        read_cash(top, first_year),
        read_residents(top, first_year),
        top.has("residents"),
        _ratings(top),
        read_literacy(top),
        read_outcomes(top),
        read_funding(top, first_year),
        _operates_from(top, first_year),
        top.word("obligation", Obligation) or Obligation.NONE,
        _review(top),
        path,
        sha256,
        _stated(top),
        read_ordinance(top),
    )
    settle_ties(proposal, findings)
    has_more = top.excused or not top.nodes.keys().isdisjoint(_RARE)
    return (_completed(top, proposal) if has_more else proposal), top


def _same(top: Reader, written: Reader) -> bool:
    """Whether all that works are read from is shared; what is wrong with it has been said of the file."""
    return all(top.nodes.get(key) is written.nodes.get(key) for key in _OF_WORKS)


def _completed(top: Reader, proposal: Proposal) -> Proposal:
    """With what few files have; only they load what reads it."""
    proposal = proposal._replace(kinds=top.texts("kinds"), systems=top.texts("systems"))
    if top.has("surveys"):
        from dxroi.loading.surveys import read_surveys

        proposal = proposal._replace(surveys=read_surveys(top, proposal))
    if top.has("reuse"):
        from dxroi.loading.reuse import read_reuse

        proposal = proposal._replace(reuse=read_reuse(top, proposal.first_year))
    if top.has("actuals"):
        from dxroi.loading.actuals import read_actuals

        proposal = proposal._replace(actuals=read_actuals(top, proposal))
    return proposal


def _ratings(top: Reader) -> Mapping[str, Rating]:
    """`ratings`: criterion id -> a number, or a mapping that says why."""
    node = top.node("ratings")
    if isinstance(node, SequenceNode | ScalarNode):
        top.mapping("ratings", _EXAMPLES)
    if not isinstance(node, MappingNode):
        return {}
    ids = tuple([key.text for key, _ in node.entries if "：" not in key.text])
    reader = Reader(node, "ratings", top.findings, ids)
    ratings = {}
    for criterion in reader.nodes:
        rating = _rating(reader, criterion)
        if rating is not None:
            ratings[criterion] = rating
    return ratings


def _rating(ratings: Reader, criterion: str) -> Rating | None:
    """One rating; its scale is the rubric's."""
    node = ratings.node(criterion)
    if node is None:
        return None
    if not isinstance(node, MappingNode):
        path = ratings.path(criterion)
        number = read_number(node, path, ratings.findings)
        return None if number is None else Rating(path, number)
    reader = ratings.mapping(criterion, _RATING)
    if reader is None:
        return None
    reader.require("rating")
    rating = reader.number("rating") or 0
    return Rating(reader.field, rating, reader.joined("because"), reader.number("reviewed"), reader.grounds())


def _operates_from(top: Reader, first_year: int | None) -> tuple[int, int] | None:
    """The fiscal year of the start, not before the first one, and the months of it that remain."""
    node = top.node("operates_from")
    start = None if node is None else read_start_month(node, "operates_from", top.findings)
    if start is not None and first_year is not None and start[0] < first_year:
        month = node.text if isinstance(node, ScalarNode) else ""
        top.complain("DX216", "operates_from", year=start[0], first_year=first_year, written=month, way="month")
    return start


def _stated(top: Reader) -> Mapping[str, float]:
    """`stated`: published figures by name, to be recomputed."""
    node, path = top.node("stated"), top.path("stated")
    below = None if node is None else wanted_mapping(node, path, top.findings, STATED_AMOUNTS)
    if below is None:
        return {}
    reader = Reader(below, path, top.findings, STATED)
    numbers = {name: reader.number(name) for name in STATED if name in reader.nodes}
    return {name: number for name, number in numbers.items() if number is not None}


def read_ordinance(top: Reader) -> Ordinance | None:
    """`ordinance`, of a proposal or a procedure: whether one has to be changed, and from which month that holds."""
    reader = top.mapping("ordinance", _ORDINANCE)
    if reader is None:
        return None
    reader.require("needed")
    node = reader.node("by")
    by = None if node is None else read_start_month(node, reader.path("by"), top.findings)
    status = reader.word("status", OrdinanceStatus)
    return Ordinance(reader.flag("needed") or False, by, reader.joined("note"), status)


def _review(top: Reader) -> Review | None:
    """`review`: the office's own judgement."""
    reader = top.mapping("review", _REVIEW)
    if reader is None:
        return None
    return Review(reader.text("by"), reader.date("on"), reader.joined("decision"), reader.joined("because"))
