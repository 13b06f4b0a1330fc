"""The words of `--detail`."""

from __future__ import annotations

from dxroi.finding import Words

CONFIDENTIAL = Words(
    "内部検討資料（入札前・予算編成中は取扱注意）", "Internal working paper (handle with care before tender and budget)"
)
DATED = Words("作成日 {date}", "Date {date}")
BY_WORK = Words("業務別", "By work")
BY_WORK_REMARK = Words("上段 時間、下段 {unit}", "hours above, {unit} below")
HOURS_ROW = Words("{name}　時間", "{name}, hours")
PAPER_ROW = Words("{name}（紙の併用）", "{name} (paper beside it)")
CAPACITY_ROW = Words("　人件費換算", "  staff time valued")
CASH_ROW = Words("　歳出削減", "  budget cut")
SAVINGS = Words("歳出削減の内訳", "Budget cuts by line")
RESIDENTS = Words("住民の内訳", "Residents by procedure")
RESIDENTS_REMARK = Words("市の収支に含めない", "not in the city's net")
ONLINE_ROW = Words("{name}　オンライン件数", "{name}, cases online")
YEN_ROW = Words("　負担軽減（{unit}）", "  gain ({unit})")
VISITS_ROW = Words("　減る来庁（件）", "  visits saved")
COSTS = Words("経費の内訳", "Cost by item")
OWN_HOURS = Words("{name}（職員の作業）", "{name} (own hours)")
UNSTATED = Words("運用経費（記載なし）", "running cost (not stated)")
FUNDING = Words("財源内訳", "Who pays")
FUNDING_REMARK = Words("補助金・市債は判定に算入しない", "grants and bonds do not enter the result")
MONEY = Words("支払額", "money cost")
VIEWS = Words("観点別", "By view")
VIEWS_REMARK = Words("{years}年間", "{years} years")
RATES = Words("現在価値（割引率別）", "Present value by discount rate")
RATES_REMARK = Words("{unit}　割引なし＝0％", "{unit}; undiscounted = 0%")
CRITERIA = Words("評価項目と段階", "Criteria and levels")
CRITERION = Words("{name}（重み{weight}％）", "{name} (weight {weight}%)")
LEVEL = Words("{rating}＝{text}", "{rating} = {text}")
RATED = Words("評点 {rating}", "rating {rating}")
SOURCES = Words("前提と出典", "Premises and sources")
NO_SOURCE = Words("出典の記載なし", "no source given")
FINDINGS = Words("所見", "Findings")
HORIZON = Words("評価期間 {value}年", "horizon {value} years")
DISCOUNT = Words(
    "割引率 {value}％（初期は{initial}、その他は{annual}）",
    "discount rate {value}% (initial: {initial}, other: {annual})",
)
LABOUR = Words("{staff} {value}円/時（{kind}）", "{staff} {value} yen/h ({kind})")
KIND_CASH = Words("減れば歳出が減る", "a saved hour lowers a budget line")
KIND_CAPACITY = Words("人件費換算のみ", "capacity only")
FTE = Words("1人の年間時間 {value}時間", "hours per person-year {value}")
RESIDENT = Words("住民の時間価値 {value}円/時", "value of a resident's hour {value} yen")
CHANGED = Words("呼出しで変更", "changed by the call")
SERVES = Words("関係する計画 {names}", "serves {names}")
REVIEWED = Words("審査 {who} {on} {decision} {because}", "Review: {who} {on} {decision} {because}")
CONTRACTS = Words("契約", "Contracts")
CONTRACTS_REMARK = Words("年度は4月から3月", "fiscal years, April to March")
CONTRACT = Words(
    "{item}：{form}　{months}か月（{start}～{end}）　{price}",
    "{item}: {form}, {months} months ({start} to {end}), {price}",
)
BY_MONTH = Words("月額{yen}円・総額{total}円", "{yen} yen a month, {total} yen in all")
IN_ALL = Words("総額{total}円", "{total} yen in all")
PRICE_OPEN = Words("契約額は未定", "price unknown")
MONTH_ROW = Words("年度別月数　{months}", "months by fiscal year: {months}")
MONTHS_OF = Words("{year} {n}か月", "{year}: {n}")
AFTERWARDS = {
    "none": Words("終了後　不要（0円）", "afterwards: not needed (0 yen)"),
    "same": Words("終了後　同じ月額で続く", "afterwards: goes on at the same price a month"),
    "stated": Words("終了後　月額{yen}円", "afterwards: {yen} yen a month"),
    "unknown": Words("終了後　未定（0円とは扱わない）", "afterwards: unknown (never taken as 0)"),
}
LIMIT_OF_BURDEN = Words(
    "翌年度以降の支払額（債務負担行為なら限度額）　{yen}円",
    "to be paid after its first year (the limit of an act of debt burden): {yen} yen",
)
ONE_YEAR = Words("1年度で終わる契約", "a contract within one fiscal year")
STATED_AUTHORITY = Words("根拠　{authority}", "rests on: {authority}")
NO_AUTHORITY = Words("根拠　記載なし　{fits}", "rests on nothing stated; {fits}")
FITS = {
    "purchase": Words(
        "債務負担行為（地方自治法214条）が要る", "it needs an act of debt burden (Local Autonomy Act, art. 214)"
    ),
    "other": Words(
        "条例で定める契約なら長期継続契約（地方自治法234条の3）、ほかは債務負担行為（214条）",
        "a long-term contract (Local Autonomy Act, art. 234-3) if the ordinance lists it, else an act of debt burden "
        "(art. 214)",
    ),
}
LIMIT_STATED = Words("市の定める上限 {years}年", "the city's limit: {years} years")
LIMIT_CUSTOM = Words("上限の記載なし（慣例では5年以内）", "no limit stated (by custom up to 5 years)")
