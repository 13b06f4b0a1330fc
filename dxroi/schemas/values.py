"""The values of files as typed: texts, numbers, quantities (a number, a range, unknown), series, years, days, words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.measures import MEASURES, OPERATORS
from dxroi.schemas.fields import Also, Written, may, needed

LIMIT = 10**15
"""Numbers stay below this size."""
NUMBER = r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?"
_REIWA = "^令和(元|[1-9][0-9]?|1[0-7][0-9]|18[0-2])年度$"
"""To 2200."""
YEAR_KEY = f"^(1989|199[0-9]|20[0-9]{{2}}|21[0-9]{{2}}|2200|{_REIWA[1:-1]})$"
"""A fiscal year as a key."""
_MONTHS = r"^(1989-(0[4-9]|1[0-2])|(199[0-9]|20[0-9]{2}|21[0-9]{2}|2200)-(0[1-9]|1[0-2])|2201-0[1-3])$"
_DAYS = "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"
_MEASURES = "|".join(name.replace(".", r"\.") for name in MEASURES)
_CONDITION = rf"^\s*({_MEASURES}|rating\.[^\s./]+)\s*({'|'.join(OPERATORS)})\s*{NUMBER}\s*$"

Text = Annotated[str, Field(pattern=r"\S")]
"""Not blank; a number or true/false in its place has to be quoted."""
Texts = Text | Annotated[list[Text], Field(min_length=1)]
"""One text, or a list of them."""
Id = Annotated[str, Field(pattern=r"^[^\s./]+$")]
"""A name that stands in paths and conditions."""
Number = Annotated[float, Field(gt=-LIMIT, lt=LIMIT)]
Whole = Annotated[int, Field(ge=0, lt=LIMIT)]
Yen = Whole
Amount = Annotated[float, Field(ge=0, lt=LIMIT)]
Share = Annotated[float, Field(ge=0, le=1)]
Unknown = Literal["unknown", "未定"]

_MOVES_WITH = (
    Words("一緒に動く幅", "Moves with"),
    Words("一緒に動く別の幅のパス。", "The path of another range; both are high together and low together."),
    "cost.0.initial",
)
_LOW = Words("低い見込み", "Low"), Words("これより低いことはまずない値。", "It will hardly be less.")
_LIKELY = Words("ありそうな値", "Likely"), Words("試算に使う値。", "What the appraisal uses.")
_HIGH = Words("高い見込み", "High"), Words("これより高いことはまずない値。", "It will hardly be more.")


class WholeRange(Written):
    """`{low, likely, high}` of yen or people."""

    low: Whole = needed(*_LOW)
    likely: Whole = needed(*_LIKELY)
    high: Whole = needed(*_HIGH)
    moves_with: Text = may(*_MOVES_WITH)


class AmountRange(Written):
    """`{low, likely, high}` of hours, minutes, cases, rates."""

    low: Amount = needed(*_LOW)
    likely: Amount = needed(*_LIKELY)
    high: Amount = needed(*_HIGH)
    moves_with: Text = may(*_MOVES_WITH)


class ShareRange(Written):
    """`{low, likely, high}` of shares."""

    low: Share = needed(*_LOW)
    likely: Share = needed(*_LIKELY)
    high: Share = needed(*_HIGH)
    moves_with: Text = may(*_MOVES_WITH)


WholeQuantity = Whole | WholeRange | Unknown
YenQuantity = WholeQuantity
Quantity = Amount | AmountRange | Unknown
"""A number from 0 on, a range, or unknown."""
ShareQuantity = Share | ShareRange | Unknown
YenSeries = YenQuantity | Annotated[list[YenQuantity], Field(min_length=1)]
Series = Quantity | Annotated[list[Quantity], Field(min_length=1)]
"""One quantity, or a list of them by year."""
ShareSeries = ShareQuantity | Annotated[list[ShareQuantity], Field(min_length=1)]
Year = Annotated[int, Field(ge=1989, le=2200)] | Annotated[str, Field(pattern=_REIWA)]
"""A fiscal year: 2027, or 令和9年度."""
Month = Annotated[
    str,
    Field(pattern=_MONTHS),
    Also(patternErrorMessage=Words("年月は 2027-10 の形で書く", "A month is written as 2027-10")),
]
Day = Annotated[
    str,
    Field(pattern=_DAYS),
    Also(format="date", patternErrorMessage=Words("日付は 2026-10-15 の形で書く", "A day is written as 2026-10-15")),
]


_AS_CONDITION = Words(
    "「指標 比較 数」の形で書く（例 score >= 60）。指標の一覧は dxroi の説明書",
    "Write measure operator number, such as score >= 60, with a measure of the manual's list",
)


Condition = Annotated[str, Field(pattern=_CONDITION), Also(patternErrorMessage=_AS_CONDITION)]
"""`measure operator number`."""


class Bilingual(Written):
    """A text in both languages."""

    ja: Text = may(Words("日本語", "Japanese"), Words("日本語の文。", "The text in Japanese."))
    en: Text = may(Words("英語", "English"), Words("英語の文。", "The text in English."))

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """At least one of the two."""
        schema["minProperties"] = 1


Said = Text | Bilingual
"""`{ja, en}`, or one text for both languages."""


def with_words(about: Words, words: Mapping[str, Words]) -> Words:
    """A description, then every word that may stand there with what it means."""
    return Words(
        f"{about.ja} " + "、".join(f"{word}＝{meant.ja}" for word, meant in words.items()) + "。",
        f"{about.en} " + ", ".join(f"{word} = {meant.en}" for word, meant in words.items()) + ".",
    )
