"""Strictness grows with the stage: what is a note at `idea` is a warning at `consultation`, an error at a request.

One table, read by `check` and `evaluate` alike. A code that is not in it keeps the severity of the catalogue. What
cannot be undone once it runs (`operating`) is a warning again; what still makes the figures wrong stays an error.
"""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Finding, Severity
from dxroi.models.words import Stage

_NOTE, _WARNING, _ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR


def _by_stage(*severities: Severity) -> Mapping[Stage, Severity]:
    return dict(zip(Stage, severities, strict=True))


_WRONG = _by_stage(_NOTE, _WARNING, _ERROR, _ERROR)
"""The figures themselves are wrong or incomplete, before the budget and after."""
_TO_SETTLE = _by_stage(_NOTE, _WARNING, _ERROR, _WARNING)
"""To be settled before money is asked for; afterwards it is too late to settle and worth knowing."""
_DOUBTFUL = _by_stage(_NOTE, _WARNING, _WARNING, _WARNING)
"""A sign, no proof: a person has to look."""
_TO_ADD = _by_stage(_NOTE, _NOTE, _ERROR, _WARNING)
"""Not yet asked of a first consultation in ten lines, but of a request."""
_TO_ASK = _by_stage(_NOTE, _NOTE, _WARNING, _NOTE)
"""A question to the section while it can still answer."""

STRICTNESS: Mapping[str, Mapping[Stage, Severity]] = {
    "DX301": _TO_SETTLE,  # no initial cost
    "DX302": _WRONG,  # no running cost
    "DX303": _DOUBTFUL,  # amounts after the horizon
    "DX304": _TO_SETTLE,  # reused, without a destination
    "DX305": _WRONG,  # cash released, without a budget line
    "DX306": _TO_SETTLE,  # a rate without a source
    "DX308": _WRONG,  # more funding than cost
    "DX309": _WRONG,  # stated figures that do not follow
    "DX310": _WRONG,  # more hours than the work takes
    "DX311": _WRONG,  # outsourced, without the fee
    "DX312": _TO_SETTLE,  # more overtime than people work
    "DX313": _WRONG,  # counted twice
    "DX314": _TO_SETTLE,  # running cost ends before the effect
    "DX315": _TO_SETTLE,  # lease runs out
    "DX316": _TO_SETTLE,  # cost and effect of different years
    "DX317": _DOUBTFUL,  # contract shorter than the horizon
    "DX318": _DOUBTFUL,  # thousands of yen
    "DX319": _WRONG,  # one work twice
    "DX320": _DOUBTFUL,  # an option like another
    "DX324": _WRONG,  # a contract ends, and the price afterwards is open
    "DX325": _TO_SETTLE,  # a contract longer than allowed
    "DX326": _TO_SETTLE,  # a tax allocation without a source
    "DX327": _WRONG,  # a bond with better terms than its programme
    "DX330": _DOUBTFUL,  # longer at home than at the counter
    "DX331": _WRONG,  # an amount that is not before less after
    "DX350": _DOUBTFUL,  # a work that takes longer after than before
    "DX351": _DOUBTFUL,  # actuals far from their plan
    "DX343": _WRONG,  # a reuse that is the proposal's own work
    "DX401": _TO_ASK,  # a rating not stated
    "DX404": _TO_SETTLE,  # freed hours without a destination
    "DX405": _DOUBTFUL,  # a grant on running cost
    "DX406": _TO_SETTLE,  # a grant beyond its years
    "DX407": _TO_SETTLE,  # uptake without evidence
    "DX408": _TO_SETTLE,  # paper kept, at no cost
    "DX409": _WRONG,  # an ordinance without a date
    "DX410": _TO_ADD,  # a rating without a reason
    "DX411": _DOUBTFUL,  # an estimate decides
    "DX412": _WRONG,  # an ordinance after the effect
    "DX414": _TO_ADD,  # a contract over several years that rests on nothing
    "DX415": _TO_SETTLE,  # a purchase as a long-term contract
    "DX335": _DOUBTFUL,  # a year without actuals between others
    "DX338": _WRONG,  # actuals before the start
    "DX419": _WRONG,  # actuals of what does not run yet
    "DX420": _DOUBTFUL,  # actuals that were not measured
    "DX416": _WRONG,  # a rule that still stands at the start
    "DX417": _WRONG,  # an ordinance of one procedure after its start
    "DX421": _DOUBTFUL,  # a sum among the items that it adds up
}
"""Code -> stage -> severity."""


def at_stage(found: Finding, stage: Stage) -> Finding:
    """The finding with the severity that it has at a stage."""
    return found._replace(severity=STRICTNESS.get(found.code, {}).get(stage, found.severity))
