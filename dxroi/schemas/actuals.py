"""What a proposal that runs says of what came of it, year by year (`actuals`)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.words import Evidence
from dxroi.schemas import grounds
from dxroi.schemas.effects import Level
from dxroi.schemas.fields import Also, Written, may, needed
from dxroi.schemas.values import Amount, Month, Number, Share, Text, Texts, Unknown, Whole, Yen

MEASURED = ("operates_from", "hours_saved", "freed_for", "cost", "cash_saved", "cases", "online", "literacy")
"""What a year can state; it states at least one of them."""
_SOME = Also(minProperties=1)
_Destination = Annotated[str, Field(pattern=r"^[^：]*[^：\s][^：]*$")]


class ActualCost(Written):
    """The parts of what a year cost."""

    initial: Yen | Unknown = may(
        Words("初期費用（円）", "Initial, yen"),
        Words("その年度に一度だけ払った額。", "Paid once, in that year."),
        2600000,
    )
    annual: Yen | Unknown = may(
        Words("運用経費（円）", "Running cost, yen"),
        Words("その年度の運用に払った額。なければ 0 と書く。", "Paid for running it; write 0 where there was none."),
        300000,
    )
    hours: Amount | Unknown = may(
        Words("職員の作業時間", "Own hours"), Words("導入や保守にかけた時間。", "Own staff hours that it took."), 40
    )
    tax: Literal["included", "excluded"] = grounds.TAX

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """At least one amount."""
        schema["anyOf"] = [{"required": [key]} for key in ("initial", "annual", "hours")]


class ActualLiteracy(Written):
    """How many people reached which level."""

    people: Whole | Unknown = needed(Words("人数", "People"), Words("学んだ職員の数。", "How many staff learnt."), 8)
    to: Level | Unknown = needed(Words("届いた段階", "Level reached"), Words("0から3。", "0 to 3."), 2)


class Actual(Written):
    """A year of `actuals`."""

    TITLE = Words("その年度の実績", "Actuals of the year")
    ABOUT = Words(
        "その年度の実績。測っていない値は unknown（未定）と書くか、省く。",
        "What came of it in that year; what was not measured is `unknown` (未定), or left out.",
    )

    operates_from: Month = may(
        Words("稼働した年月", "Operated from"), Words("実際に稼働した年月。", "When it really began."), "2027-12"
    )
    hours_saved: Number | Unknown | Annotated[dict[str, Number | Unknown], _SOME] = may(
        Words("減った時間", "Hours saved"),
        Words(
            "実際に減った時間の全体、又は業務ごと。増えたときは負の数。",
            "Hours really saved: the whole, or by work; negative where it got slower.",
        ),
        150,
        {"新規事業者登録": 90, "異動届": 60},
    )
    freed_for: Text | Annotated[dict[_Destination, Amount | Unknown], _SOME] = may(
        Words("実際の活用先", "Where the hours went"),
        Words(
            "活用先ごとの時間。一つの名前なら減った時間の全部。",
            "Hours by destination; one name stands for all of the hours.",
        ),
        {"窓口相談": 100, "未定": 50},
        "窓口相談",
    )
    cost: Yen | Unknown | ActualCost = may(
        Words("経費", "Cost"),
        Words("その年度の経費の総額（円）、又は内訳。", "The whole money cost of the year in yen, or its parts."),
        {"initial": 2600000, "annual": 300000, "hours": 40},
        2900000,
    )
    cash_saved: Yen | Unknown = may(
        Words("減った予算（円）", "Cash saved, yen"),
        Words("cash_saved の科目が実際に減った額の計。", "By how much the lines of `cash_saved` really fell."),
        0,
    )
    cases: Annotated[dict[str, Amount | Unknown], _SOME] = may(
        Words("件数", "Cases"),
        Words("手続ごとの、その年度の件数。", "Cases of the year, by procedure."),
        {"特定建設作業届": 1300},
    )
    online: Annotated[dict[str, Share | Unknown], _SOME] = may(
        Words("オンライン利用率", "Online uptake"),
        Words("手続ごとの、届いた利用率（0から1）。", "The share done online that was reached, by procedure."),
        {"特定建設作業届": 0.25},
    )
    literacy: ActualLiteracy = may(
        Words("情報リテラシー", "Literacy"),
        Words("学んだ職員の数と届いた段階。", "How many staff reached which level."),
        {"people": 8, "to": 2},
    )
    tax: Literal["included", "excluded"] = grounds.TAX
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """At least one thing that was measured."""
        schema["anyOf"] = [{"required": [key]} for key in MEASURED]
