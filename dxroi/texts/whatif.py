"""The words of `dxroi whatif`: its refusals and its screens; the help is in `texts/commands.py`."""

from __future__ import annotations

from dxroi.finding import Words

# --- refusals ------------------------------------------------------------------------------------------------------
NO_CHANGE = Words(
    "何を変えるかを --set 項目=値 か --sweep 項目=値,値 で書く（例 --set cost.initial=8000000）",
    "say what to change: --set FIELD=VALUE or --sweep FIELD=VALUES (as --set cost.initial=8000000)",
)
NOT_SET = Words(
    "{option} は 項目=値 の形で書く（例 {option} {example}）：{value}",
    "{option} is written as FIELD=VALUE (as {option} {example}), not {value}",
)
ONE_SWEEP = Words("--sweep は一つだけ。ほかは --set で書く", "one --sweep at a time; set the others with --set")
NOT_STEPS = Words(
    "--sweep の値は 60..240/20（20ずつ）か 100,200,300 と書く：{value}",
    "--sweep takes 60..240/20 (by 20) or 100,200,300, not {value}",
)
NO_STEP = Words("--sweep の刻みは0より大きい数で書く：{value}", "the step of --sweep is a number above 0: {value}")
TOO_MANY = Words(
    "--sweep の値は{most}個まで（{n}個ある）。刻みを大きくする",
    "--sweep takes at most {most} values, not {n}: make the step larger",
)
TWICE = Words(
    "{first} と {second} が同じ項目を変えている。どちらか一方にする",
    "{first} and {second} change the same field: keep one of them",
)
ALSO_OPTION = Words(
    "{option} と --{name} が同じものを変えている。どちらか一方にする",
    "{option} and --{name} change the same thing: keep one of them",
)
NOT_EXTENDS = Words(
    "rubric.extends は変えられない。別の評価基準は --rubric で指定する",
    "rubric.extends cannot be changed here; name another rubric with --rubric",
)
SUMMARY = Words(
    "試算した値 {answered}個、試算できない値 {broken}個", "values: {answered} appraised, {broken} could not be used"
)
STANDING = Words(
    "ファイル自体の指摘 {n}件は示していない（示すには：{command}）",
    "findings about the file as it is are not repeated here: {n} (to see them: {command})",
)

# --- heading -------------------------------------------------------------------------------------------------------
TURNS = Words("試算結果　投資対効果「{before}」→「{after}」", 'Computed effect: "{before}" -> "{after}"')
STAYS = Words("試算結果　投資対効果「{after}」のまま", 'Computed effect: still "{after}"')
NOW = Words("試算結果　投資対効果「{before}」（今のファイル）", 'Computed effect: "{before}" (the file as it is)')
REFERENCE = Words("参考：計算上は{verdict}", "For reference, computed: {verdict}")
FROM_TO = Words("「{before}」→「{after}」", '"{before}" -> "{after}"')
ONLY = Words("「{after}」", '"{after}"')
CHANGE = Words("{was} → {now}", "{was} -> {now}")
NAMED_CHANGE = Words("{name}　{was} → {now}", "{was} -> {now} ({name})")
SWEPT = Words("今は {was}", "now {was}")
NAMED_SWEPT = Words("{name}　今は {was}", "now {was} ({name})")
ABSENT = Words("（記載なし）", "(not stated)")
UNKNOWNS = Words("情報不足", "Missing")
NOTHING_CHANGES = Words("試算結果に関わる数値は、どれも変わらない。", "None of the figures of the result changes.")
NOTHING_SHOWN_CHANGES = Words(
    "ここに示す数値は変わらない。ほかの値には違いがある（--format json で確かめられる）。",
    "None of the figures shown here changes; others do (--format json has them).",
)

# --- before and after ----------------------------------------------------------------------------------------------
COMPARED = Words("変更前と変更後", "Before and after")
COMPARED_REMARK = Words(
    "{unit}・税込・割引なし、{years}　「>」は変わったもの　端数処理のため差が合わないことがある",
    "{unit}, tax included, undiscounted, {years}; changed rows begin with >; rounded, so differences may differ",
)
YEARS = Words("{n}年間", "{n} years")
YEARS_OF_ROW = Words("評価期間は行による", "over the horizon of each row")
YEARS_FROM_TO = Words("{before}年間→{after}年間", "{before} -> {after} years")
BEFORE = Words("変更前", "Before")
AFTER = Words("変更後", "After")
DIFFERENCE = Words("差", "Difference")
MARKED = "> "
UNMARKED = "  "
VERDICT = Words("試算結果", "Computed result")
FIGURE = {
    "score": Words("評点", "Score"),
    "city.net": Words("差引（人件費換算を含む）", "Net (staff time valued)"),
    "cash.net": Words("差引（歳出のみ）", "Net (budget only)"),
    "society.net": Words("差引（住民の負担軽減を含む）", "Net (residents included)"),
    "city.benefit_cost_ratio": Words("効果額÷経費", "Benefit / cost"),
    "city.payback_years": Words("回収年数", "Payback years"),
    "hours_saved": Words("削減時間（期間計）", "Hours saved (whole horizon)"),
    "city.cost": Words("経費（期間計）", "Cost (whole horizon)"),
    "general_revenue": Words("一般財源（期間計）", "General revenue (whole horizon)"),
    "bond": Words("市債※（期間計）", "Bond* (whole horizon)"),
}
BY_YEAR = Words("年度別の差引", "Net by fiscal year")
BY_YEAR_REMARK = Words("{unit}・人件費換算を含む", "{unit}, staff time valued")
FISCAL_YEAR = Words("{year}年度", "FY{year}")
NO_YEAR = Words("－", "-")

# --- a sweep -------------------------------------------------------------------------------------------------------
SWEEP = Words("値ごとの試算", "One row a value")
SWEEP_REMARK = Words(
    "{unit}・税込・割引なし、{years}　「>」は前の行から試算結果が変わるところ",
    "{unit}, tax included, undiscounted, {years}; at > the result differs from the row before",
)
COLUMN = {
    "score": Words("評点", "Score"),
    "city.net": Words("差引", "Net"),
    "cash.net": Words("歳出のみ", "Budget only"),
    "society.net": Words("住民を含む", "Residents too"),
    "city.benefit_cost_ratio": Words("Ｂ／Ｃ", "B/C"),
    "city.payback_years": Words("回収年数", "Payback"),
    "hours_saved": Words("削減時間", "Hours"),
}
AS_IT_IS = Words("今のファイル", "as it is")
UNUSABLE = Words("試算不可", "not usable")
TURNING = Words("変わるところ", "Turns")
BETWEEN = Words("{one}と{other}の間で{verdict}", "between {one} and {other}: {verdict}")
AFTER_THE_OTHER = Words("{one}の次の{other}で{verdict}", "{other} after {one}: {verdict}")
ALWAYS = Words("どの値でも「{verdict}」", 'always "{verdict}"')

# --- premises ------------------------------------------------------------------------------------------------------
WITH_CHANGES = Words("（上の変更を加えて使用）", " (with the changes above)")
NEXT = Words("{command} --detail（今のファイルの内訳）", "{command} --detail (the file as it is)")

# --- names of fields -----------------------------------------------------------------------------------------------
FIELD = {
    "rubric.horizon": Words("評価期間（年）", "horizon (years)"),
    "rubric.discounting.rate": Words("割引率", "discount rate"),
    "rubric.hours_per_fte": Words("1人分の年間時間", "hours of a person-year"),
    "rubric.resident_yen_per_hour": Words("住民の1時間（円）", "yen per hour of a resident"),
    "rubric.weighting": Words("重みの決め方", "weighting"),
}
IMPORTANCE = Words("配点：{name}", "importance: {name}")
RATING = Words("評点：{name}", "rating: {name}")
LABOUR = Words("人件費単価（円）：{name}", "yen per hour: {name}")
