"""What an item rests on, and the years it runs: keys that many mappings share."""

from __future__ import annotations

from dxroi.finding import Words
from dxroi.schemas.fields import may
from dxroi.schemas.values import with_words
from dxroi.texts.terms import EVIDENCE as EVIDENCE_WORDS
from dxroi.texts.terms import STAFF as STAFF_WORDS

SOURCE = may(
    Words("出典", "Source"),
    Words("資料名・日付・URL。複数なら並べて書く。", "Document, date, address; a list where there are several."),
    "業者見積 2026-09-10",
    ["決算書（令和7年度）", "担当課調べ"],
)
EVIDENCE = may(
    Words("根拠の種類", "Evidence"),
    with_words(Words("強い順に", "Strongest first:"), EVIDENCE_WORDS),
    default="estimate",
)
NOTE = may(Words("補足", "Note"), Words("読む人への補足。", "A remark for the reader."), "3か月の試行による")
STAFF = may(
    Words("職員区分", "Kind of staff"),
    with_words(Words("時間単価は評価基準が決める。", "The rubric says what an hour of each is worth:"), STAFF_WORDS),
    default="regular",
)
YEN_PER_HOUR = may(
    Words("時間単価（円）", "Yen per hour"),
    Words(
        "公表された単価があるときだけ書く。なければ評価基準の単価。出典を付ける。",
        "Only where a published rate takes the place of the rubric's; with its source.",
    ),
    3285,
)
FROM = may(
    Words("初年度", "First fiscal year"),
    Words("この年度から（この年度を含む）。省けば first_year から。", "From this fiscal year on; default first_year."),
    2028,
    "令和10年度",
    key="from",
)
UNTIL = may(
    Words("最終年度", "Last fiscal year"),
    Words("この年度まで（この年度を含む）。省けば評価期間の終わりまで。", "Inclusive; default the end of the horizon."),
    2031,
    "令和13年度",
)
TAX = may(
    Words("消費税", "Consumption tax"),
    Words(
        "この欄の金額が税込（included）か税抜（excluded）か。税抜は読むときに1.10を掛ける。",
        "Whether the yen beside it include the tax. Excluded ones are multiplied by 1.10 when read.",
    ),
    default="included",
)
