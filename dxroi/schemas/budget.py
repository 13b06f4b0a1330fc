"""`budget/1`: the limits under which a set of proposals is chosen."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.budget import Counted
from dxroi.models.words import Verdict
from dxroi.schemas import grounds
from dxroi.schemas.fields import Also, Written, may, needed
from dxroi.schemas.values import YEAR_KEY, Amount, Text, Texts, Yen, with_words
from dxroi.texts.terms import VERDICT_SHORT

_Year = Annotated[str, Field(pattern=YEAR_KEY)]
_YEARS = Also(additionalProperties=False, minProperties=1)
Pair = Annotated[list[Text], Field(min_length=2, max_length=2), Also(uniqueItems=True)]
Group = Annotated[list[Text], Field(min_length=2), Also(uniqueItems=True)]


class Budget(Written):
    """A budget file."""

    TITLE = Words("dxroi 予算枠ファイル（budget/1）", "dxroi budget (budget/1)")
    ABOUT = Words(
        "年度ごとの上限と、一緒に選ぶもの・選べないもの。提案は id で書く。",
        "Caps by fiscal year, and which proposals go together; proposals are named by their ids.",
    )

    format: Literal["budget/1"] = needed(
        Words("ファイルの種類", "Kind of file"), Words("予算枠は budget/1。", "budget/1 for a budget.")
    )
    counts: Counted = may(
        Words("数えるもの", "Counts"),
        Words("general_revenue＝一般財源、cost＝経費。", "What a cap limits: general revenue, or cost."),
        default="general_revenue",
    )
    caps: Annotated[dict[_Year, Yen], _YEARS] = needed(
        Words("上限（円）", "Caps, yen"),
        Words("年度ごとの上限。書いていない年度に上限はない。", "By fiscal year; a year without one is free."),
        {"2027": 20000000, "2028": 15000000},
    )
    staff_hours: Annotated[dict[_Year, Amount], _YEARS] = may(
        Words("職員の時間", "Staff hours"),
        Words("年度ごとに出せる職員の時間。", "Own hours that the office can give, by fiscal year."),
        {"2027": 3000},
    )
    must: Texts = may(Words("必ず選ぶ", "Must"), Words("必ず選ぶ提案の id。", "Chosen in any case."), ["taxes-rpa"])
    needs: list[Pair] = may(
        Words("前提", "Needs"),
        Words("[a, b]：a は b があるときだけ選ぶ。", "[a, b]: a only with b."),
        [["forms", "online-payment"]],
    )
    excludes: list[Group] = may(
        Words("同時に選べない", "Excludes"),
        Words("[a, b, c]：このうち1つまで選ぶ。", "[a, b, c]: at most one of these."),
        [["forms", "forms-joint", "forms-lease"]],
    )
    verdict_at_least: Verdict = may(
        Words("判定の下限", "Verdict at least"),
        with_words(Words("これより悪い判定の提案は選ばない。よい順に", "Nothing worse; best first:"), VERDICT_SHORT),
        "conditional",
    )
    source: Texts = grounds.SOURCE
    note: Texts = grounds.NOTE
