"""The words of `dxroi procedures`: what residents do without a visit, year by year, and what stands in its way."""

from __future__ import annotations

from dxroi.finding import Words

HEAD = Words("住民の手続　{department}　{name}", "Procedures, {department}: {name}")
STANDING = Words("試算結果　{verdict}（{years}年間）", "Computed result: {verdict} (over {years} years)")
NUMBERED = Words("{n}　{name}", "{n}. {name}")
STARTS = Words("{month}からオンライン", "online from {month}")
NO_START = Words("開始年度は未定", "first fiscal year unknown")

CASES = Words("件数（紙を含む）", "cases, online or not")
UPTAKE = Words("オンライン利用率", "share online")
ONLINE_CASES = Words("オンライン件数", "cases online")
VISITS = Words("減る来庁（回）", "visits saved")
RESIDENT_HOURS = Words("住民の時間の減（時間）", "hours residents save")
RESIDENT_YEN = Words("住民の負担軽減（{unit}）", "residents' gain ({unit})")
PAPER_HOURS = Words("紙の二重処理（時間）", "hours on paper beside it")

MINUTES = Words("住民の時間", "Minutes")
MINUTES_BOTH = Words(
    "来庁{visit}分→オンライン{online}分（1件{saved}分の減）", "{visit} a visit, {online} online ({saved} saved a case)"
)
MINUTES_LOST = Words(
    "来庁{visit}分→オンライン{online}分（1件{lost}分の増。オンラインの方が手間）",
    "{visit} a visit, {online} online ({lost} more a case: longer at home than at the counter)",
)
MINUTES_SAVED = Words("1件{saved}分の減", "{saved} saved a case")
MINUTES_UNKNOWN = Words("未定", "unknown")
GROWTH = Words("利用率の見込み", "Uptake")
GROWTH_CURVE = Words(
    "{first}％から{years}年目に{ceiling}％（{shape}）、根拠：{evidence}",
    "{first}% to {ceiling}% in year {years} ({shape}); rests on: {evidence}",
)
GROWTH_LIST = Words("年度ごとに記載、根拠：{evidence}", "stated by year; rests on: {evidence}")
SHAPE = {"linear": Words("直線", "straight"), "s": Words("S字", "S-curve")}
EVEN = Words("収支が均衡する利用率", "Break-even uptake")
EVEN_LEAST = Words(
    "毎年度{share}％以上（住民の負担軽減まで含む差引が0。他は記載どおり）",
    "{share}% or more every year (net with residents is 0; all else as stated)",
)
EVEN_MOST = Words(
    "毎年度{share}％以下（住民の負担軽減まで含む差引が0。他は記載どおり）",
    "{share}% or less every year (net with residents is 0; all else as stated)",
)
EVEN_REASON = {
    "always": Words("利用率によらず差引は0以上", "net with residents is 0 or above at any uptake"),
    "never": Words("全件オンラインでも差引は赤字", "net with residents is below 0 even with every case online"),
    "unknown": Words("未定の値があるため出せない", "cannot be told while a value is unknown"),
}
AS_DEAR = Words("窓口と同じ経費の利用率", "As dear as the counter")
AS_DEAR_AT = Words(
    "全期間で{share}％（窓口 1件{yen}円。支払額のみ）",
    "{share}% over all years (a case at the counter {yen} yen; money only)",
)
AS_DEAR_REASON = {
    "always": Words(
        "他の手続の件数だけで窓口（1件{yen}円）より安い", "cheaper than the counter ({yen} yen) at any uptake"
    ),
    "never": Words("全件オンラインでも窓口（1件{yen}円）より高い", "dearer than the counter ({yen} yen) at any uptake"),
    "unknown": Words("未定の値があるため出せない", "cannot be told while a value is unknown"),
    "no-cases": Words("期間内に件数がない", "no cases within the horizon"),
    "not-stated": Words("窓口の1件当たり経費（yen_per_visit_case）の記載なし", "yen_per_visit_case is not stated"),
}
PAPER = Words("紙の併用", "Paper beside it")
PAPER_MINUTES = Words(
    "紙1件{minutes}分、{until}。{years}年間で{hours}時間の増（効果の時間から引いてある）",
    "{minutes} minutes a paper case, {until}; {hours} hours lost over {years} years (taken off the hours saved)",
)
PAPER_UNTIL = Words("{year}年度まで", "until FY{year}")
PAPER_ALWAYS = Words("終わりの記載なし", "no end stated")
PAPER_NO_MINUTES = Words(
    "手間の記載なし（paper: の minutes_per_case:）", "no minutes stated (minutes_per_case: of paper:)"
)
RULES = Words("押印・書面・対面", "Rules")
RULE = Words("{rule} {status}{details}", "{rule}: {status}{details}")
RULES_NONE = Words("記載なし（rules:）", "not stated (rules:)")
DETAILS = Words("（{details}）", " ({details})")
ORDINANCE = Words("例規改正", "Ordinance")
ORDINANCE_OWN = Words("例規改正（案件全体）", "Ordinance (proposal)")
ORDINANCE_NONE = Words("不要", "not needed")
ORDINANCE_NEEDED = Words("必要{details}", "needed{details}")
FROM_MONTH = Words("{month}から", "from {month}")
NO_MONTH = Words("時期の記載なし", "no date")
SET_BY = Words("{who}の定め", "set by {who}")
BLOCKED = Words("開始の支障", "In the way")
NOT_BLOCKED = Words("記載の範囲では開始に間に合う", "nothing stated stands in the way of the start")
OBSTACLE = {
    "required": Words("{name}が残る", "{name} stays"),
    "no-date": Words("{name}の時期が決まっていない", "{name} has no date"),
    "late": Words("{name}は{month}からで、開始に間に合わない", "{name} comes only from {month}, after the start"),
}
GOING = Words("{rule}の廃止", "the end of {rule}")
CHANGE = Words("例規改正", "the ordinance")
NOT_OURS = Words("（{who}の定めで市では変えられない）", " (set by {who}; not the city's to change)")

PER_CASE = Words("オンライン1件当たりの経費", "Cost of a case online")
PER_CASE_REMARK = Words(
    "支払額÷オンライン件数。職員の作業は含まない。割引なし",
    "money cost / cases online, without own hours, undiscounted",
)
PER_CASE_ALL = Words(
    "経費は案件全体の額なので、全手続の件数で割る",
    "the cost is that of the whole proposal, by the cases of all procedures",
)
COST = Words("支払額（{unit}）", "money cost ({unit})")
YEN_A_CASE = Words("1件当たり（円）", "yen a case")
NO_CASES = Words("－", "-")
OUTCOMES = Words("金額にしない効果", "Effects that are not money")
COMPARED = Words("{before}→{after}{unit}（{gain}）、{evidence}", "{before} to {after} {unit} ({gain}); {evidence}")
STATED = Words("{amount}{unit}、{evidence}", "{amount} {unit}; {evidence}")
PLAIN = Words("量の記載なし、{evidence}", "no amount stated; {evidence}")
EARLIER = Words("{amount}{unit}早い", "{amount} {unit} earlier")
LATER = Words("{amount}{unit}遅い", "{amount} {unit} later")
FEWER = Words("{amount}{unit}の減", "{amount} {unit} less")
MORE = Words("{amount}{unit}の増", "{amount} {unit} more")
NONE = Words(
    "住民の手続（residents:）の記載がある案件がない", "no proposal here states procedures of residents (residents:)"
)
WITHOUT = Words(
    "{n}件は住民の手続（residents:）の記載がないため省いた", "left out, no procedures stated (residents:): {n}"
)
NEXT = Words("次に：{command}", "Next: {command}")
