"""DX3xx: figures that do not fit each other."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import Entry

CONSISTENCY: Mapping[str, Entry] = {
    "DX301": Entry(
        Severity.WARNING,
        Words("初期費用の記載がない（0円として計算した）", "no initial cost is stated (counted as 0)"),
        Words(
            "初期費用を `initial:` に書く。本当に無ければ `initial: 0`",
            "state it as `initial:`; write `initial: 0` if there is none",
        ),
    ),
    "DX302": Entry(
        Severity.WARNING,
        Words(
            "運用経費の記載がない（0円とは扱わず、未定とした）",
            "no running cost is stated (taken as unknown, not as 0)",
        ),
        Words(
            "年額を `annual:` に書く。本当に無ければ `annual: 0`、見積前なら `annual: unknown`",
            "state it as `annual:`; write `annual: 0` if there is none, `annual: unknown` before a quotation",
        ),
    ),
    "DX303": Entry(
        Severity.WARNING,
        Words(
            "評価期間（{years}年）より後の金額がある。計算に含めない：経費{cost}円、効果{benefit}円",
            "amounts after the horizon ({years} years) are not counted: cost {cost} yen, benefit {benefit} yen",
        ),
        Words(
            "含めるなら `--years` で評価期間を延ばす",
            "lengthen the horizon with `--years` to take them in",
        ),
    ),
    "DX304": Entry(
        Severity.WARNING,
        Words(
            "再配分の割合 `reused` があるのに、活用先 `freed_for` がない",
            "`reused` is stated without a destination in `freed_for`",
        ),
        Words(
            "創出した時間の活用先を `freed_for:` に書く",
            "name where the hours go in `freed_for:`",
        ),
    ),
    "DX305": Entry(
        Severity.WARNING,
        Words(
            "歳出が減るとしているが、どの予算が減るかの記載がない",
            "hours are said to release cash, but no budget line is named",
        ),
        Words(
            "減る予算を `budget_line:` に書く。減らないなら `cash_releasing: false`",
            "name it in `budget_line:`, or write `cash_releasing: false` if no budget line falls",
        ),
    ),
    "DX306": Entry(
        Severity.WARNING,
        Words("独自の時間単価に出典がない", "an hourly rate of its own has no source"),
        Words(
            "単価の出典を `source:` に書く。無ければ単価を消し、評価基準の単価を使う",
            "state its `source:`, or leave the rate out and use the rubric's",
        ),
    ),
    "DX307": Entry(
        Severity.NOTE,
        Words(
            "未定の値がある（この評価基準の判定には使わない）",
            "this value is unknown (this rubric's verdict does not use it)",
        ),
        Words(
            "分かり次第、数値を書く。関係する合計は空欄になる",
            "state it once known; totals it touches stay empty",
        ),
    ),
    "DX308": Entry(
        Severity.WARNING,
        Words(
            "{year:.0f}年度の財源が経費を{excess:,.0f}円上回る",
            "funding exceeds the cost of fiscal year {year:.0f} by {excess:,.0f} yen",
        ),
        Words("財源の額と期間を確かめる", "check the amounts and years of the funding"),
    ),
}
