"""The words of `dxroi funding`: a budget request by fiscal year, and what is repaid afterwards."""

from __future__ import annotations

from dxroi.finding import Words

NOTES = Words("注", "Notes")
HEAD = Words("{name}　財源内訳", "{name}: who pays")
HEAD_TOTAL = Words("{n}件の合計　財源内訳", "{n} proposals together: who pays")
SOURCES = Words("財源内訳", "Who pays")
SOURCES_REMARK = Words("{unit}・税込　{rule}", "{unit}, tax included; {rule}")
RULE_THOUSAND = Words("千円未満切捨て", "fractions of a thousand yen cut off")
RULE_YEN = Words("円未満切捨て", "fractions of a yen cut off")
RULE_ADDED = Words("（各提案の表の額の和）", ", then added as each proposal's table shows them")
YEAR = Words("年度", "Year")
COST = Words("事業費", "Cost")
EXTRA = Words("増える歳出", "Rising")
NATIONAL = Words("国庫支出金", "National")
PREFECTURAL = Words("県支出金", "Prefecture")
BOND = Words("地方債", "Bond")
OTHER = Words("その他", "Other")
GENERAL = Words("一般財源", "General")
CUMULATIVE = Words("同　累計", "Cumulative")
TOTAL = Words("計", "Total")
GENERAL_RULE = Words(
    "一般財源＝事業費－国庫支出金－県支出金－地方債－その他（切り捨てた額どうしの差。計は各年度の和）",
    "General revenue = cost − national − prefecture − bond − other, of the amounts shown; totals sum what is shown",
)
GENERAL_RULE_RISING = Words(
    "一般財源＝事業費＋増える歳出－国庫支出金－県支出金－地方債－その他（切り捨てた額どうしの差。計は各年度の和）",
    "General revenue = cost + rising spending − national − prefecture − bond − other, of the amounts shown; "
    "totals sum what is shown",
)
OWN_HOURS = Words(
    "職員の作業時間は事業費に含めない。財源は判定に算入しない",
    "Own staff hours are not in the cost. Funding does not enter the verdict",
)
AFTER_GRANTS = Words(
    "補助終了後の一般財源　{from_}年度から　{amounts}", "General revenue once grants end, from {from_}: {amounts}"
)
EACH_YEAR = Words("年{amount}", "{amount} a year")
ONE_YEAR = Words("{year} {amount}", "{year} {amount}")
REPAYMENTS = Words("公債費と実質一般財源（参考）", "Repayments and net general revenue (for reference)")
REPAYMENTS_REMARK = Words(
    "地方債は後年度に償還する。上の表に含まない", "the bond is repaid later; not in the table above"
)
PRINCIPAL = Words("元金", "Principal")
INTEREST = Words("利子", "Interest")
REPAID = Words("公債費", "Repaid")
ALLOCATION = Words("交付税措置", "Tax alloc.")
NET = Words("実質一般財源", "Net general")
ALLOCATION_NOTE = Words(
    "交付税措置（参考）は歳入に含めない。地方交付税の算定に入る額であり、交付税を受けない団体（不交付団体）には入らない",
    "Tax allocation (for reference) is no revenue: it counts in the local allocation tax, and a city that receives "
    "none of that tax gets nothing",
)
NET_NOTE = Words(
    "実質一般財源＝一般財源＋公債費－交付税措置。参考であり、判定に用いない",
    "Net general revenue = general revenue + repayments − tax allocation; for reference, part of no verdict",
)
BEYOND_NOTE = Words(
    "「－」は評価期間（{years}年）の後の年度。経費と財源は数えず、償還だけを最後の年度まで示す",
    "`-` marks years after the horizon ({years} years): cost and funding are not counted, repayments go on to the last",
)
ROUNDING_NOTE = Words(
    "償還は年1回、借入れの翌年度から。円未満切捨て、端数は最終回で調整。"
    "表は累計を切り捨てるので、元金の計は借入額に一致する",
    "One payment a year from the year after the borrowing, cut to whole yen, the last one settling the rest. The "
    "table cuts the sums so far, so that the principal adds up to what was borrowed",
)
TERMS = Words(
    "{name}：償還{term}年（うち据置{deferral}年）・利率{rate}・{way}・{allocation}",
    "{name}: {term} years ({deferral} of them deferred), interest {rate}, {way}, {allocation}",
)
TERMS_SOURCE = Words("　出典 {source}", "; source: {source}")
UNDATED = Words(
    "{name}：償還条件の記載なし（`term_years:`）。公債費は未定",
    "{name}: no terms of repayment (`term_years:`), so repayments are unknown",
)
ALLOCATED = Words("交付税措置率{share}（{of}）", "tax allocation {share} (of {of})")
NOT_ALLOCATED = Words("交付税措置なし", "no tax allocation")
INCOMPLETE = Words("*", "*")
INCOMPLETE_NOTE = Words(
    "「{mark}」の年度は全件の額でない。評価期間（{years}年）が終わった提案の経費と財源を含まない：{names}",
    "`{mark}` marks years without all proposals: of those whose horizon ({years} years) is over, cost and funding are "
    "not in them: {names}",
)
BEYOND_COST = Words(
    "財源が経費を上回る（DX308）：{excess}。財源の額と期間を確かめる",
    "sources above the cost (DX308): {excess}; check their amounts and years",
)
BEYOND_COST_TOTAL = Words(
    "財源が経費を上回る提案があり、その分だけ合計の一般財源が少なく出ている（DX308）：{excess}",
    "the sources of a proposal exceed its cost, and the general revenue of the sum is too low by as much (DX308): "
    "{excess}",
)
BEYOND_COST_OF = Words("{name} {years}年度中{n}年度で計{amount}", "{name}, {amount} in {n} of {years} years")
NOT_COUNTED = Words("－", "-")
YEAR_NUMBER = Words("{n}年目", "Year {n}")
UNDATED_PROPOSALS = Words(
    "開始年度のない提案は合計に含めない：{names}", "not in the sum, because the first year is not stated: {names}"
)
NEXT = Words("次に：{command}", "Next: {command}")
