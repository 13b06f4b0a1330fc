"""What a proposal says that its project costs, and who else pays."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.words import (
    AllocationBase,
    Authority,
    ContractForm,
    Evidence,
    FundingBase,
    FundingSource,
    Repayment,
    Staff,
)
from dxroi.schemas import grounds
from dxroi.schemas.fields import Written, may, needed
from dxroi.schemas.values import (
    LIMIT,
    Amount,
    Month,
    Quantity,
    Share,
    ShareQuantity,
    Text,
    Texts,
    Year,
    YenQuantity,
    YenSeries,
    with_words,
)
from dxroi.texts.terms import ALLOCATION_OF, AUTHORITY, CONTRACT_FORM, FUNDING, REPAYMENT

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


class Joint(Written):
    """`joint`."""

    share: Share = may(Words("市の割合", "Share"), Words("0から1。", "The city's share of the whole, 0 to 1."), 0.25)
    by: Literal["population", "equal", "key"] = may(
        Words("按分の方法", "By"),
        Words(
            "population＝人口、equal＝均等、key＝ほかの基準。",
            "population = by population, equal = equal parts, key = by another agreed key.",
        ),
    )
    ours: Annotated[float, Field(gt=0, lt=LIMIT)] = may(
        Words("この市の値", "Ours"), Words("人口などの値。", "This city's figure, as its population."), 245000
    )
    others: Annotated[list[Amount], Field(min_length=1)] = may(
        Words("ほかの市の値", "Others"), Words("市ごとの一覧。", "The figures of the others."), [258000, 100000]
    )
    cities: Annotated[int, Field(ge=1, lt=LIMIT)] = may(
        Words("団体の数", "Cities"), Words("この市を含む。", "How many, this one included."), 4
    )

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """One of the ways of saying it, with what goes with it."""

        def only(keys: tuple[str, ...], **values: Any) -> dict[str, Any]:
            others = dict.fromkeys({"share", "by", "ours", "others", "cities"} - set(keys), False)
            return {"required": list(keys), "properties": {**dict(sorted(others.items())), **values}}

        schema["oneOf"] = [
            only(("share",)),
            only(("by", "cities"), by={"const": "equal"}),
            only(("by", "ours", "others"), by={"enum": ["population", "key"]}),
        ]


BESIDE_NO_CONTRACT = (
    "initial", "annual", "hours", "hours_per_year", "in", "from", "until", "staff", "yen_per_hour", "contract_until",
)  # fmt: skip
"""What a contract takes the place of."""
_OF_BONDS = (
    "term_years", "deferral_years", "interest_rate", "repayment", "tax_allocation_share", "tax_allocation_of",
    "terms_source",
)  # fmt: skip


_TAX_NEARER = may(
    Words("消費税", "Consumption tax"),
    Words(
        "ここの金額が税込（included）か税抜（excluded）か。省けば、外側の `tax:` による。",
        "Whether the yen here include the tax; as the `tax:` around it says where it is left out.",
    ),
)


class _Again(Written):
    """`again` in amounts."""

    initial: YenQuantity = may(
        Words("初期費用（円）", "Initial cost, yen"),
        Words("1業務ごとに一度払う額。", "Paid once for each work."),
        200000,
    )
    annual: YenQuantity = may(
        Words("運用経費（円/年）", "Running cost, yen a year"),
        Words("1業務ごとに毎年払う額。", "Paid every year for each work."),
        50000,
    )
    tax: Literal["included", "excluded"] = _TAX_NEARER

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Some amount."""
        schema["anyOf"] = [{"required": [key]} for key in schema["properties"] if key != "tax"]


class ShortAgain(_Again):
    """`again` of the short form."""


class Again(_Again):
    """`again` of an item, which may have own hours."""

    hours: Quantity = may(
        Words("職員の時間（一度）", "Own hours, once"), Words("1業務ごとに一度使う時間。", "Once for each work."), 20
    )
    hours_per_year: Quantity = may(
        Words("職員の時間（年）", "Own hours a year"), Words("1業務ごとに毎年使う時間。", "A year for each work."), 5
    )


_AGAIN_TITLE = Words("横展開先の追加経費", "Paid again")
_AGAIN_ABOUT = Words(
    "もう1業務に広げるときに改めてかかる分。割合（0から1）か額。省けば不明（0円とは扱わない）。",
    "What one more work pays once more: a share (0 to 1) or amounts; unknown where absent, never 0.",
)


class ShortCost(Written):
    """`cost` in its short form."""

    initial: YenQuantity = _INITIAL
    annual: YenSeries = _ANNUAL
    tax: Literal["included", "excluded"] = grounds.TAX
    again: Share | ShortAgain = may(_AGAIN_TITLE, _AGAIN_ABOUT, 0.2, {"annual": 50000})
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Some amount."""
        schema["anyOf"] = [{"required": [key]} for key in ("initial", "annual")]


class Renewed(Written):
    """`{monthly: yen}`."""

    monthly: YenQuantity = needed(
        Words("終了後の月額（円）", "Yen a month afterwards"), Words("契約の後の月額。", "After the contract."), 55000
    )
    tax: Literal["included", "excluded"] = _TAX_NEARER


class Contract(Written):
    """`contract` of a cost item."""

    form: ContractForm = needed(
        Words("契約の種類", "Form"), with_words(Words("何の契約か。", "What it is:"), CONTRACT_FORM), "lease"
    )
    months: Annotated[int, Field(ge=1, le=1200)] = needed(
        Words("月数", "Months"), Words("契約の月数。", "How many months it runs."), 60
    )
    starts: Month = needed(
        Words("始まる年月", "Starts"), Words("最初の月。初年度より前は書けない。", "Its first month."), "2027-10"
    )
    monthly: YenQuantity = may(Words("月額（円）", "Yen a month"), Words("月額。", "The price of a month."), 50000)
    total: YenQuantity = may(
        Words("総額（円）", "Yen in all"),
        Words("全期間の額。月ごとに均等に割り振る。", "The price of all months, spread evenly."),
        3000000,
    )
    renewal: Literal["none", "same", "unknown", "未定"] | Renewed = may(
        Words("終了後", "Renewal"),
        Words(
            "none＝不要、same＝同じ月額、{monthly: 円}。省けば未定（0円とは扱わない）。",
            "none = not needed, same = the same price, {monthly: yen}; unknown where it is left out, never 0.",
        ),
        "same",
        {"monthly": 55000},
        default="unknown",
    )
    authority: Authority = may(
        Words("複数年度の根拠", "Authority"),
        with_words(Words("何によるか。", "What it rests on:"), AUTHORITY),
        default="none",
    )
    limit_years: Annotated[int, Field(ge=1, le=100)] = may(
        Words("期間の上限（年）", "Limit, years"),
        Words("市の条例等が定める上限。", "The longest that the city's own rule allows."),
        5,
    )
    tax: Literal["included", "excluded"] = _TAX_NEARER

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Exactly one price."""
        schema["oneOf"] = [
            {"required": ["monthly"], "properties": {"total": False}},
            {"required": ["total"], "properties": {"monthly": False}},
        ]


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
    exit: YenQuantity = may(
        Words("撤退費用（円）", "Exit cost, yen"),
        Words(
            "使い終えるときの経費（データ移行、撤去、中途解約）。判定に入れない。",
            "What leaving costs (data migration, removal, early termination); in no result.",
        ),
        300000,
        "unknown",
    )
    joint: Joint = may(
        Words("共同利用", "Joint use"),
        Words(
            "近隣市との共同利用。この項目の金額は全体の額で、市の負担分（円未満切捨て）だけを算入する。",
            "Borne by several cities: the amounts here are the whole, of which the city's part counts.",
        ),
        {"share": 0.25},
        {"by": "population", "ours": 245000, "others": [258000, 100000]},
        {"by": "equal", "cities": 4},
    )
    again: Share | Again = may(_AGAIN_TITLE, _AGAIN_ABOUT, 0.2, {"annual": 50000})
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    contract: Contract = may(
        Words("契約", "Contract"),
        Words(
            "複数月の契約。initial・annual などの代わりに書く。",
            "A contract of several months, in place of every other amount and its years.",
        ),
        {"form": "lease", "months": 60, "starts": "2027-10", "monthly": 50000, "renewal": "same"},
    )

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Some amount; a contract stands alone."""
        schema["anyOf"] = [
            *({"required": [key]} for key in ("initial", "annual", "hours", "hours_per_year")),
            {"required": ["contract"]},
        ]
        schema["dependencies"] = {"contract": {"properties": dict.fromkeys(BESIDE_NO_CONTRACT, False)}}


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

    term_years: Annotated[int, Field(ge=1, le=50)] = may(
        Words("償還年数", "Term, years"),
        Words("市債の償還年数。据置を含む。", "Years in which a bond is repaid, the deferral among them."),
        5,
    )
    deferral_years: Annotated[int, Field(ge=0, le=50)] = may(
        Words("据置年数", "Deferred years"),
        Words("利子だけを払う年数。", "Years of the term in which interest alone is paid."),
        default=0,
    )
    interest_rate: ShareQuantity = may(
        Words("利率（年）", "Interest a year"), Words("1%は 0.01。", "1% is 0.01."), 0.01, "unknown"
    )
    repayment: Repayment = may(
        Words("償還方法", "Repayment"), with_words(Words("返し方。", "How:"), REPAYMENT), "level"
    )
    tax_allocation_share: ShareQuantity = may(
        Words("交付税措置率", "Tax allocation share"),
        Words("0から1。歳入とは扱わない。", "Counts in the local allocation tax, 0 to 1; never taken as revenue."),
        0.5,
        default=0,
    )
    tax_allocation_of: AllocationBase = may(
        Words("措置率の対象", "Tax allocation of"),
        with_words(Words("何に対する率か。", "Share of:"), ALLOCATION_OF),
        "principal-and-interest",
    )
    terms_source: Texts = may(
        Words("条件の出典", "Source of the terms"),
        Words("償還条件と措置率の出典。", "Where the terms of the bond are published."),
        "起債の手引（令和9年度）",
    )

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Exactly one of a share and an amount; only a bond is repaid."""
        repaid = {key: ["term_years"] for key in ("deferral_years", "interest_rate", "repayment")}
        schema["dependencies"] = {
            "term_years": ["interest_rate", "repayment"],
            **repaid,
            "tax_allocation_share": ["tax_allocation_of"],
        }
        schema["if"] = {"properties": {"source": {"enum": ["national", "prefectural", "other"]}}}
        schema["then"] = {"properties": dict.fromkeys(_OF_BONDS, False)}
        schema["oneOf"] = [
            {"required": ["share"], "properties": {"amount": False}},
            {"required": ["amount"], "properties": {"share": False}},
        ]
