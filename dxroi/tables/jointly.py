"""What a proposal bears jointly with other cities, and what leaving would cost: neither shows in the totals alone."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Quantity
from dxroi.tables.figures import Figures
from dxroi.tables.page import field_label
from dxroi.texts import options as t
from dxroi.texts import say
from dxroi.texts.screen import LIST_COMMA


def joint_amounts(item: CostItem) -> Iterator[Quantity]:
    """The amounts of an item of which the city bears a part; there is no part of 0."""
    series = item.annual.entries if item.annual is not None else ()
    for quantity in (item.initial, *series, item.exit.cost if item.exit is not None else None):
        if quantity is not None and quantity.share is not None and quantity.whole != 0:
            yield quantity


def joint_sentences(proposal: Proposal, figures: Figures) -> list[str]:
    """Each joint amount: of what whole, which share; amounts that are alike once."""
    found: dict[str, None] = {}
    for item in proposal.costs:
        for quantity in joint_amounts(item):
            what = _label(quantity, item, figures)
            whole, share = figures.amount(quantity.whole), figures.number((quantity.share or 0) * 100, 1)
            words = t.JOINT_UNKNOWN if quantity.unknown else t.JOINT
            found[say(words, figures.lang, what=what, whole=whole, share=share)] = None
    return list(found)


def joint_line(proposal: Proposal, figures: Figures) -> str:
    """All of them in one line."""
    return say(t.JOINT_LINE, figures.lang, items=say(LIST_COMMA, figures.lang).join(joint_sentences(proposal, figures)))


def exits(proposal: Proposal) -> Iterator[tuple[CostItem, Quantity]]:
    """The items that say what leaving costs, with what they say."""
    return ((item, item.exit.cost) for item in proposal.costs if item.exit is not None)


def _label(quantity: Quantity, item: CostItem, figures: Figures) -> str:
    if item.exit is not None and quantity.field == item.exit.cost.field:
        return say(t.EXIT_OF, figures.lang, item=item.item)
    return field_label(quantity.field, item.item, figures.lang)
