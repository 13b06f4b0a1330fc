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
