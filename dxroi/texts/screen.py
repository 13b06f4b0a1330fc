"""The words of the first screen and of `--detail`."""

from __future__ import annotations

from dxroi.finding import Words

UNKNOWN = Words("未定", "unknown")
NOT_STATED = Words("記載無し", "not stated")
LIST_COMMA = Words("、", ", ")
SLASH = Words("／", " / ")
NOT_STATED_COST = Words("運用経費（記載なし。0円とは扱わない）", "running cost (not stated; not taken as 0)")
CITY_PART = Words("（市の負担分）", " (the city's part)")
BEFORE_TAX = Words("（税抜）", " (without tax)")

# --- heading and verdict -------------------------------------------------------------------------------------------
TITLE = Words("{department}　{name}", "{department}: {name}")
STAGE_AND_YEAR = Words("{stage}・{year}年度", "{stage}, FY{year}")
STAGE_NO_YEAR = Words("{stage}・開始年度未定", "{stage}, first year unknown")
COMPUTED = Words("試算結果　{verdict}", "Computed result: {verdict}")
OVER = Words("{verdict}（{years}年間・{view}）", "{verdict} (over {years} years, {view})")
OVER_ONE = Words("{verdict}（1年間・{view}）", "{verdict} (over 1 year, {view})")
WITHHELD_COUNT = Words("判断保留（情報不足：{n}件）", "withheld (information missing: {n})")
OUT_OF_SCOPE = Words("投資対効果の判断対象外（義務的・更新：{kind}）", "outside this judgement (obligatory: {kind})")
OUT_OF_SCOPE_NOTE = Words(
    "経費の妥当性と代替案のみ確認する。参考：計算上は{verdict}",
    "Only the fairness of the cost and the alternatives are checked. For reference, computed: {verdict}",
)
REVIEW = Words("審査結果　{decision}", "Office's decision: {decision}")
REVIEW_OPEN = Words("未記入", "not entered")

CASH_ONLY = Words("歳出だけで見ると", "Budget only")
CASH_WORSE = Words(
    "{years}年間で{amount}の負担増（歳出削減 {saved}）", "costs {amount} more over {years} years (budget cuts {saved})"
)
CASH_BETTER = Words(
    "{years}年間で{amount}の負担減（歳出削減 {saved}）", "costs {amount} less over {years} years (budget cuts {saved})"
)
CASH_EVEN = Words(
    "{years}年間で増減なし（歳出削減 {saved}）", "costs neither more nor less over {years} years (budget cuts {saved})"
)
CASH_UNKNOWN = Words(
    "未定（歳出削減 {saved}、経費が定まらない）", "unknown (budget cuts {saved}; the cost is not settled)"
)
NET = Words("差引", "Net")
NET_VALUE = Words(
    "{sign}{net}（効果額{benefit}－経費{cost}）、{payback}", "{sign}{net} (benefit {benefit} - cost {cost}), {payback}"
)
PLUS = Words("＋", "+")
PAYBACK_AT_ONCE = Words("初めから黒字", "never in deficit")
PAYBACK = Words("回収まで{years}年", "pays back in {years} years")
PAYBACK_NEVER = Words("{years}年では回収不可", "not paid back in {years} years")
MARGIN = Words("余裕", "Margin")
MARGIN_TO_NEXT = Words("次の判定まで", "To the next result")
MARGIN_TO_NEXT_TEXT = Words(
    "年{at}時間を下回ると「{verdict}」（見込み{now}時間）", 'below {at} hours a year "{verdict}" (planned {now})'
)
MARGIN_SMALL = Words("小さい", "thin")
MARGIN_FAIR = Words("ある程度", "fair")
MARGIN_WIDE = Words("大きい", "wide")
MARGIN_TEXT = Words(
    "{size}（年{at}時間を下回ると「{verdict}」、見込み{now}時間）",
    '{size} (below {at} hours a year "{verdict}"; planned {now})',
)
DECIDED_BY = Words("決め手", "Decided by")
DECIDED_BY_TEXT = Words("{measure} {value}（{condition}）", "{measure} {value} ({condition})")
SHORTFALL = Words("不足", "Shortfall")
SHORTFALL_TEXT = Words(
    "年{at}時間以上なら「{verdict}」（見込み{now}時間）",
    'with {at} hours a year or more "{verdict}" (planned {now})',
)
PROVISO = Words("条件", "Condition")
IF_RATED = Words("記載無しの評点", "Ratings missing")
IF_RATED_TEXT = Words("{names}。すべて最良なら「{verdict}」", '{names}. All at their best: "{verdict}"')
STILL_NOT_YET = Words("未定の経費", "Unknown costs")
STILL_NOT_YET_TEXT = Words("{names}が0円でも判定は変わらない", "the result stands even if {names} were 0")
LATE = Words("評価期間の後", "After the horizon")
LATE_TEXT = Words(
    "経費{cost}・効果{benefit}の記載がある（計算に含めない）",
    "cost {cost} and benefit {benefit} are stated but not counted",
)
FUNDING_NOTE = Words("財源", "Funding")
FUNDING_TEXT = Words(
    "補助金・市債は判定に算入しない（総事業費で判定）。補助終了後の一般財源　年{amount}",
    "grants and bonds do not enter the result. General revenue once grants end: {amount} a year",
)
FUNDING_TEXT_PLAIN = Words(
    "補助金・市債は判定に算入しない（総事業費で判定）",
    "grants and bonds do not enter the result (judged on the full cost)",
)

# --- balance by year -----------------------------------------------------------------------------------------------
BALANCE = Words("年度別収支", "Balance by fiscal year")
BALANCE_REMARK = Words(
    "{unit}・税込・割引なし　端数処理のため計と合わないことがある",
    "{unit}, tax included, undiscounted; rounded, so sums may differ",
)
ROUNDED = Words("　端数処理のため計と合わないことがある", "; rounded, so sums may differ")
"""At the end of a remark."""
THOUSAND_YEN = Words("千円", "thousand yen")
YEN = Words("円", "yen")
YEARS_TOTAL = Words("{n}年計", "{n} years")
YEAR_NUMBER = Words("{n}年目", "year {n}")
ROW_COST = Words("経費", "Cost")
ROW_INITIAL = Words("初期費用", "Initial cost")
ROW_RUNNING = Words("運用経費", "Running cost")
ROW_OWN = Words("職員の作業（換算）", "Own hours, valued")
ROW_GRANTS = Words("  うち補助金等", "  grants")
ROW_BOND = Words("  うち市債※", "  bond*")
BOND_NOTE = Words(
    "※市債は後年度に償還が必要。償還額はこの表に含まない",
    "* the bond must be repaid later; repayments are not in this table",
)
ROW_GENERAL = Words("  うち一般財源", "  general revenue")
ROW_GENERAL_RISING = Words("  一般財源（増える歳出とも）", "  general revenue, rising spending too")
ROW_CASH = Words("歳出削減額", "Budget cuts")
ROW_CAPACITY = Words("人件費換算額", "Staff time valued")
ROW_NET = Words("差引", "Net")
ROW_CUMULATIVE = Words("累積", "Cumulative")
ROW_VERDICT = Words("評価期間別の判定", "Result up to here")
ROW_RESIDENTS = Words("住民の負担軽減", "Residents' gain")
RESIDENTS_REMARK = Words("（市の収支に含めない）", "(not in the city's net)")
RESIDENTS_UNSTATED = Words(
    "住民の負担軽減　金額の記載なし（評点のみ）", "Residents' gain: no amounts stated (rated only)"
)
RESIDENTS_NONE = Words("住民の負担軽減　該当なし（内部事務）", "Residents' gain: not applicable (internal work)")
RESIDENTS_NOTE = Words(
    "住民の負担軽減は市の収支に含めない。減る来庁 {visits}件（{years}年計）",
    "Residents' gain is not in the city's net. Visits saved over {years} years: {visits}",
)
KNOWN_PART = Words("判明している分", "What is known")
KNOWN_REMARK = Words(
    "{unit}・税込　未定の値を含まない。合計・差引は出さない",
    "{unit}, tax included; unknown values left out, no net is given",
)

# --- hours ---------------------------------------------------------------------------------------------------------
HOURS = Words("創出時間", "Hours freed")
HOURS_REMARK = Words(
    "{a_year}{hours}時間{detail}　根拠：{evidence}　{fte}人分（定数減ではない）",
    "{hours} {a_year}{detail}; basis: {evidence}; {fte} FTE (no posts cut)",
)
HOURS_REMARK_LOST = Words(
    "{a_year}{hours}時間{detail}（増加）　根拠：{evidence}", "{hours} {a_year}{detail} (more work); basis: {evidence}"
)
HOURS_UNKNOWN = Words("未定", "unknown")
HOURS_NONE = Words("該当なし", "not applicable")
BEFORE_AFTER = Words("（{before}→{after}）", " ({before} -> {after})")
WORKS_COUNT = Words("（{n}業務）", " ({n} works)")
HOURS_A_YEAR = Words("年", "a year")
HOURS_ON_AVERAGE = Words("年平均", "a year on average")
DESTINATION = Words("活用先", "Go to")
DESTINATION_ENTRY = Words("{name} {hours}時間", "{name} {hours} h")
DESTINATION_OPEN = Words("未定 {hours}時間", "undecided {hours} h")
DESTINATION_UNKNOWN = Words("{name} 時間未定", "{name} hours unknown")
DESTINATION_OPEN_UNKNOWN = Words("未定 時間未定", "undecided hours unknown")
DESTINATION_LOST = Words("増える業務 {hours}時間", "works that take longer {hours} h")
FULL_YEAR_TEXT = Words("初年度から通年稼働と仮定", "assumed to run all of the first year")
RAMP_TEXT = Words("効果は段階的に立ち上がる", "effects ramp up")
OPERATES_ALL_TEXT = Words("稼働は{year}年度の初めから", "runs from the start of FY{year}")
OPERATES_TEXT = Words("稼働は{year}年度の残り{months}か月から", "runs from the last {months} months of FY{year}")
LITERACY = Words("リテラシー", "Literacy")
LITERACY_TEXT = Words("{people}人　段階{low}→{high}（{by}）", "{people} people, level {low} -> {high} ({by})")
OUTCOMES = Words("金額にしない効果", "Effects that are not money")
OUTCOME = Words("{what}（{amount}{unit}、{evidence}）", "{what} ({amount} {unit}, {evidence})")
OUTCOME_PLAIN = Words("{what}（{evidence}）", "{what} ({evidence})")

# --- rating --------------------------------------------------------------------------------------------------------
RATING = Words("評点", "Score")
RATING_REMARK = Words("{score}／100点{threshold}　評点は{by}", "{score} / 100{threshold}; ratings: {by}")
RATING_UNKNOWN = Words("未定（{names}が定まらない）　評点は{by}", "unknown (because of {names}); ratings: {by}")
RATING_NONE = Words("なし（当てはまる項目に配点がない）", "none (nothing that applies has any weight)")
RATING_THRESHOLD = Words("（基準{number}点）", " (threshold {number})")
SELF_RATED = Words("担当課の自己評価", "the section's own")
REVIEWED = Words("審査側が確認済み", "set by the reviewers")
PARTLY_REVIEWED = Words("一部を審査側が確認", "partly set by the reviewers")
RATED_BY_MEASURE = Words("{measure} {value}", "{measure} {value}")
NO_GROUNDS = Words("根拠の記載なし", "no reason given")
DROPPED = Words("該当なし（配点は他の項目へ）", "not applicable (its weight goes to the others)")
NOT_APPLICABLE = Words("該当なし", "not applicable")
COUNTED_IN_MONEY = Words("横展開を金額で算入（配点は他の項目へ）", "counted in money (its weight goes to the others)")
REVIEWED_FROM = Words("自己評価{own}→審査{reviewed}　{because}", "own {own} -> reviewed {reviewed}; {because}")

# --- turning points ------------------------------------------------------------------------------------------------
TURNING = Words("判定が変わる点", "What would turn it")
TURNING_REMARK = Words("他の条件は同じとして", "all else as it is")
TURN_BELOW = Words("{at}未満で{verdict}", "below {at}: {verdict}")
TURN_FROM = Words("{at}以上で{verdict}", "{at} or more: {verdict}")
TURN_ABOVE = Words("{at}超で{verdict}", "above {at}: {verdict}")
TURN_DOWN_TO = Words("{at}以下で{verdict}", "{at} or less: {verdict}")
EVEN_AT = Words("{at}で収支均衡", "breaks even at {at}")
A_YEAR = Words("年{at}", "{at} a year")
A_YEAR_ON_AVERAGE = Words("年平均{at}", "{at} a year on average")
PER_HOUR = Words("{at}円", "{at} yen")
NOW = Words("{now}→", "{now} -> ")
RATE_RANGE = Words("（公表例2,650-4,560）", " (published: 2,650-4,560)")
RATE_DECIDES = Words("人件費単価により判定が変わる", "the rate decides the result")
STRAINS = Words("感度", "Strains")
STRAIN = Words("{case} {verdict}({net})", "{case} {verdict} ({net})")

# --- withheld ------------------------------------------------------------------------------------------------------
NOT_NEGATIVE = Words(
    "否定的な判定ではない。次が分かれば判定できる。",
    "This is no negative result. It can be judged once this is known:",
)
WITHHELD_BY = Words("評価基準の規則 {rule} により保留：{names}", "withheld by rule {rule} of the rubric: {names}")
CANNOT_COMPUTE = Words("判定に使う値が計算できない：{names}", "a measure that the result needs has no value: {names}")
OUTLOOK = Words("{name}がいくらなら", "What {name} would decide")
OUTLOOK_REMARK = Words("他の条件は同じとして", "all else as it is")
OUTLOOK_REMARK_BEST = Words("他の未定は最良として", "other unknowns at their best")
AT_MOST = Words("{limit}以下", "{limit} or less")
AT_LEAST = Words("{limit}以上", "{limit} or more")
MORE_THAN = Words("{limit}を超える", "more than {limit}")
LESS_THAN = Words("{limit}未満", "less than {limit}")
NOT_ALONE = Words(
    "この値だけでは決まらない（ほかの未定しだい）",
    "this alone decides nothing: it hangs on the other unknowns",
)
STILL_WITHHELD = Words(
    "次が分かっても、ほかに足りないものがあるため保留になる。",
    "Even with this known it stays withheld, because more is missing:",
)
ANY_VALUE = Words("どの値でも", "any value")

# --- questions -----------------------------------------------------------------------------------------------------
ASK = Words("担当課に確認", "To ask the section")
ASK_NOTHING = Words("特になし", "nothing")

# --- premises ------------------------------------------------------------------------------------------------------
PREMISES = Words("前提", "Premises")
PREMISE_BASE = Words(
    "{years}年、{start}、{rates}、現在価値{npv}（{rate}％{use}）",
    "{years} years; {start}; {rates}; present value {npv} (at {rate}%{use})",
)
FOR_REFERENCE = Words("参考", ", for reference")
PREMISE_RATE = Words("{staff}{rate}円/時{default}", "{staff} {rate} yen/h{default}")
DEFAULT_RATE = Words("（既定値。市の単価でない）", " (default, not the city's own)")
RUBRIC_RATE = Words("（評価基準による）", " (from the rubric)")
OWN_RATE = Words("（案件の出典による）", " (from the proposal's source)")
PREMISE_RUBRIC = Words("評価基準 {id} 第{version}版 {sha}", "Rubric {id} v{version} {sha}")
PREMISE_NOTICE = Words("（{notice}）", " ({notice})")
PREMISE_INHERITED = Words("（継承元の注意書き：{notice}）", " (said of the rubric that it extends: {notice})")
OVERRIDES = Words("変更：{changes}", "changed: {changes}")
PREMISE_SOURCE = Words("元データ {source}", "Data: {source}")
NEXT = Words("次に：{command}", "Next: {command}")
NEXT_QUESTIONS = Words("{command}（担当課への照会文を作る）", "{command} (what to ask the section)")
NEXT_OPTIONS = Words("{command}（案を並べて比べる）", "{command} (the options side by side)")
NEXT_REVIEW = Words("{command}（計画と実績の比較）", "{command} (plan and actual)")
NEXT_JSON = Words(
    "{command} --format json -o result.json（機械用）", "{command} --format json -o result.json (for machines)"
)
NEXT_DETAIL = Words(
    "{command} --detail（内訳）／ --explain（計算根拠）", "{command} --detail (breakdown) / --explain (derivation)"
)
