"""What a proposal says that its project costs, and who else pays."""

from __future__ import annotations

from typing import Any, Literal

from dxroi.finding import Words
from dxroi.models.words import Evidence, FundingBase, FundingSource, Staff
from dxroi.schemas import grounds
from dxroi.schemas.fields import Written, may, needed
from dxroi.schemas.values import Quantity, ShareQuantity, Text, Texts, Year, YenQuantity, YenSeries, with_words
from dxroi.texts.terms import FUNDING

_INITIAL = may(
    Words("初期費用（円）", "Initial cost, yen"),
    Words("一度だけ払う額。円で書く（千円ではない）。", "Paid once; in yen, not thousands."),
    2500000,
    {"low": 3000000, "likely": 3500000, "high": 4500000},
)
_ANNUAL = may(
    Words("運用経費（円/年）", "Running cost, yen a year"),
    Words(
        "毎年払う額。年度ごとの一覧でもよい。分からなければ unknown（未定）、ないと分かっていれば 0。",
        "Paid every year, or a list by year; unknown (未定) where nobody could say, 0 only where there is none.",
    ),
    600000,
    [600000, 650000],
    "unknown",
)


class ShortCost(Written):
    """`cost` in its short form."""

    initial: YenQuantity = _INITIAL
    annual: YenSeries = _ANNUAL
    tax: Literal["included", "excluded"] = grounds.TAX
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Some amount."""
        schema["anyOf"] = [{"required": [key]} for key in ("initial", "annual")]


class CostItem(Written):
    """An entry of `cost`."""

    TITLE = Words("経費の項目", "Cost item")
    ABOUT = Words(
        "一度だけの額、毎年の額、職員の時間のどれかを書く。",
        "Money once, money a year, or own staff hours: at least one of them.",
    )

    item: Text = needed(Words("項目", "Item"), Words("経費の名前。", "What is paid for."), "構築委託")
    initial: YenQuantity = _INITIAL
    annual: YenSeries = _ANNUAL
    hours: Quantity = may(
        Words("職員の時間（一度）", "Own hours, once"),
        Words("移行作業などに職員が使う時間。", "Staff hours spent once, as on migration."),
        120,
    )
    hours_per_year: Quantity = may(
        Words("職員の時間（年）", "Own hours a year"),
        Words("保守などに職員が毎年使う時間。", "Staff hours spent every year, as on maintenance."),
        40,
    )
    in_: Year = may(
        Words("支払う年度", "Fiscal year of payment"),
        Words("一度だけの額と時間の年度。省けば first_year。", "Of what is paid or spent once; default first_year."),
        2027,
        key="in",
    )
    from_: Year = grounds.FROM
    until: Year = grounds.UNTIL
    staff: Staff = grounds.STAFF
    yen_per_hour: Quantity = grounds.YEN_PER_HOUR
    tax: Literal["included", "excluded"] = grounds.TAX
    contract_until: Year = may(
        Words("契約の最終年度", "Contract until"),
        Words("契約や見積りが額を定める最後の年度。", "The last fiscal year for which a contract settles the price."),
        2031,
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Some amount."""
        schema["anyOf"] = [{"required": [key]} for key in ("initial", "annual", "hours", "hours_per_year")]


class Funding(Written):
    """An entry of `funding`."""

    TITLE = Words("財源", "Funding")
    ABOUT = Words(
        "国・県などが負担する分。割合（share）か額（amount）のどちらか。残りは一般財源。",
        "Money of others, as a share or an amount; the rest is general revenue.",
    )

    source: FundingSource = needed(
        Words("負担する者", "Who pays"), with_words(Words("財源の種類。", "Kind of funding:"), FUNDING)
    )
    name: Text = may(Words("名称", "Name"), Words("交付金などの名前。", "Name of the grant."), "デジタル基盤改革補助金")
    share: ShareQuantity = may(
        Words("割合", "Share"), Words("対象の経費に占める割合（0から1）。", "Of its base, 0 to 1."), 0.5
    )
    amount: YenQuantity = may(Words("額（円/年）", "Yen a year"), Words("年額。", "Yen a year."), 100000)
    of: FundingBase = may(
        Words("対象の経費", "Base"),
        Words(
            "initial＝初期費用、annual＝運用経費、all＝両方。職員の時間は含まない。",
            "initial = what is paid once, annual = what is paid every year, all = both; never own hours.",
        ),
        default="all",
    )
    from_: Year = grounds.FROM
    until: Year = grounds.UNTIL
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Exactly one of a share and an amount."""
        schema["oneOf"] = [
            {"required": ["share"], "properties": {"amount": False}},
            {"required": ["amount"], "properties": {"share": False}},
        ]
