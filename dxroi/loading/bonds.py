"""How a bond is repaid: the keys of a `funding` entry of source `bond` that go beyond what it pays."""

from __future__ import annotations

from dxroi.loading.amounts import SHARE, quantity, whole
from dxroi.loading.costs import _BOND
from dxroi.loading.reading import Reader
from dxroi.models.terms import BondTerms
from dxroi.models.words import AllocationBase, FundingSource, Repayment

LONGEST = 50
"""Years."""
_REPAID = ("deferral_years", "interest_rate", "repayment")


def bond_terms(reader: Reader, source: FundingSource | None) -> BondTerms:
    """The terms; only a bond has any, and what is said of its repayment is said whole."""
    if source not in (None, FundingSource.BOND):
        for key in _BOND:
            if reader.has(key):
                reader.complain("DX271", key, key=key)
    if any(reader.has(key) for key in _REPAID):
        reader.require("term_years")
    if reader.has("term_years"):
        reader.require("interest_rate", "repayment")
    if reader.has("tax_allocation_share"):
        reader.require("tax_allocation_of")
    term, deferral = whole(reader, "term_years", 1, LONGEST), whole(reader, "deferral_years", 0, LONGEST) or 0
    if term is not None and deferral >= term:
        reader.complain("DX272", "deferral_years", deferral=deferral, term=term)
    return BondTerms(
        term,
        deferral,
        quantity(reader, "interest_rate", SHARE),
        reader.word("repayment", Repayment) or Repayment.LEVEL,
        quantity(reader, "tax_allocation_share", SHARE),
        reader.word("tax_allocation_of", AllocationBase) or AllocationBase.PRINCIPAL_AND_INTEREST,
        reader.joined("terms_source"),
    )
