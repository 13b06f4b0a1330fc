"""The contracts of a proposal for `--detail`: months by fiscal year, the price, what comes after, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.contracts import last_year, months_in, price_in
from dxroi.engine.periods import MONTHS
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.models.proposal import CostItem
from dxroi.models.quantity import Number
from dxroi.models.terms import Contract
from dxroi.models.words import Authority, ContractForm, Renewal
from dxroi.tables.blocks import Block, Prose, Section
from dxroi.tables.page import Page
from dxroi.texts import detail as t
from dxroi.texts.terms import AUTHORITY, CONTRACT_FORM


def contract_blocks(page: Page) -> Iterator[Block]:
    """Every contract, in yen."""
    yield Section(page.say(t.CONTRACTS), page.say(t.CONTRACTS_REMARK))
    for item in page.proposal.costs:
        if item.contract is not None:
            yield Prose(_terms(page, item, item.contract))
            for text in _below(page, item, item.contract):
                yield Prose(text, indent=4)


def _terms(page: Page, item: CostItem, contract: Contract) -> str:
    return page.say(
        t.CONTRACT,
        item=item.item or "",
        form=page.say(CONTRACT_FORM[contract.form.value]),
        months=contract.months,
        start=_month(contract, 0),
        end=_month(contract, contract.months - 1),
        price=_price(page, item, contract),
    )


def _month(contract: Contract, later: int) -> str:
    """A month of the contract, counted from its first: 2027-10."""
    year, remaining = contract.starts
    months = year * MONTHS + 3 + MONTHS - remaining + later
    return f"{months // MONTHS}-{months % MONTHS + 1:02d}"


def _price(page: Page, item: CostItem, contract: Contract) -> str:
    stated = item.annual.entries[0] if item.annual else None
    if stated is None or stated.unknown:
        return page.say(t.PRICE_OPEN)
    if not contract.by_month:
        return page.say(t.IN_ALL, total=_yen(page, stated.likely))
    return page.say(t.BY_MONTH, yen=_yen(page, stated.likely), total=_yen(page, stated.likely * contract.months))


def _yen(page: Page, amount: Number) -> str:
    return page.figures.number(amount)


def _below(page: Page, item: CostItem, contract: Contract) -> Iterator[str]:
    first, last = contract.starts[0], last_year(contract)
    months = [
        page.say(t.MONTHS_OF, year=page.fiscal_year(year), n=months_in(contract, year))
        for year in range(first, last + 1)
    ]
    yield page.say(t.MONTH_ROW, months=page.joined(months))
    renewed = "" if item.renewed is None else _yen(page, item.renewed.likely)
    yield page.say(t.AFTERWARDS[contract.renewal.value], yen=renewed)
    if first == last:
        yield page.say(t.ONE_YEAR)
        return
    if item.annual is not None and not item.annual.entries[0].unknown:
        yield page.say(t.LIMIT_OF_BURDEN, yen=_yen(page, _later(item, contract)))
    yield _authority(page, contract)


def _later(item: CostItem, contract: Contract) -> Number:
    """What the contract itself costs after its first fiscal year."""
    alone = contract._replace(renewal=Renewal.NONE)
    years = range(contract.starts[0] + 1, last_year(contract) + 1)
    return sum(price_in(item, alone, year, AS_WRITTEN) for year in years)


def _authority(page: Page, contract: Contract) -> str:
    if contract.authority is Authority.NONE:
        fits = t.FITS["purchase" if contract.form is ContractForm.PURCHASE else "other"]
        text = page.say(t.NO_AUTHORITY, fits=page.say(fits))
    else:
        text = page.say(t.STATED_AUTHORITY, authority=page.say(AUTHORITY[contract.authority.value]))
    if contract.limit_years is not None:
        return page.joined([text, page.say(t.LIMIT_STATED, years=contract.limit_years)])
    if contract.authority is Authority.LONG_TERM:
        return page.joined([text, page.say(t.LIMIT_CUSTOM)])
    return text
