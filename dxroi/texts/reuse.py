"""Words of `--with-reuse`: works elsewhere counted in money."""

from __future__ import annotations

from dxroi.finding import Words

REUSE = Words("横展開", "Reuse elsewhere")
REMARK = Words(
    "見込み（確率）を掛けた期待値で上の収支に算入　{unit}・{years}年計",
    "counted above as expected values: times the probability; {unit} over {years} years",
)
COLUMNS = (
    Words("年度から", "From"),
    Words("見込み", "Odds"),
    Words("時間/年", "Hours/y"),
    Words("期待時間計", "Hours exp."),
    Words("換算額", "Worth"),
    Words("経費", "Cost"),
)
PER_CENT = Words("{n}％", "{n}%")
TAKEN_OUT = Words(
    "「{name}」は金額で数えたため評点から除いた（配点{weight}は他の項目へ比例配分）。二重には数えない。",
    "{name} is counted in money, so it is out of the score: its weight of {weight} goes to the others in proportion. "
    "Nothing is counted twice.",
)
NOTHING_TAKEN_OUT = Words(
    "評価基準に観点 {id} の配点がないため、評点から除いたものはない。",
    "The rubric gives no weight to a criterion {id}, so nothing was taken out of the score.",
)
NOTHING_LEFT = Words(
    "「{name}」は金額で数えたため評点から除いた。配点のある観点がほかにないため、評点は出ない。",
    "{name} is counted in money, so it is out of the score. No other criterion has weight, so there is no score.",
)
