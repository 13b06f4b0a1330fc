"""The words of `dxroi review`: plan and actual side by side; the help is in `texts/commands.py`."""

from __future__ import annotations

from dxroi.finding import Words

# --- heading -------------------------------------------------------------------------------------------------------
ADVICE = {
    "continue": Words("継続", "continue"),
    "improve": Words("改善を検討", "consider improving"),
    "stop": Words("中止を検討", "consider stopping"),
    "withheld": Words("判断保留（実績が足りない）", "withheld (not enough is measured)"),
}
ADVICE_SHORT = {
    "continue": Words("継続", "continue"),
    "improve": Words("改善", "improve"),
    "stop": Words("中止", "stop"),
    "withheld": Words("保留", "withheld"),
}
RESULT = Words("試算結果　{advice}（実績{n}年度分）", "Computed result: {advice} (years measured: {n})")
RESULT_NONE = Words("試算結果　判断保留（比べる実績なし）", "Computed result: withheld (nothing is measured)")
DECIDED = Words("審査　{by}　{on}　{because}", "Decided by {by} {on} {because}")
OUT_OF_SCOPE = Words(
    "投資対効果の判断対象外（義務的・更新：{kind}）。次は参考：経費と効果の上げ方を確かめる",
    "Outside this judgement (obligatory: {kind}). For reference: check the cost and how to get more of it",
)

# --- grounds -------------------------------------------------------------------------------------------------------
GROUNDS = Words("検討の理由", "Grounds")
GROUNDS_REMARK = Words("継続・改善・中止を決めるのは市", "whether to go on is the office's decision")
GROUND = {
    "not-measured": Words("{label}（{path}）", "{label} ({path})"),
    "obligatory": Words(
        "義務的・更新の案件なので、中止は検討の対象外", "it is obligatory, so that stopping is not considered"
    ),
    "remaining-negative": Words(
        "今後{years}年度は、計画どおりでも差引{at_plan}（直近の割合なら{at_level}）。支出済みの経費は数えていない。"
        "補う効果もない",
        "the {years} years to come net {at_plan} even at plan ({at_level} at the level reached); what is spent already"
        " is left out, and no other effect outweighs it",
    ),
    "running-negative": Words(
        "評価期間の最後の実績 {year}は、初期費用を除いても差引{net}",
        "the last year of the horizon, {year}, netted {net} even without initial cost",
    ),
    "carried": Words(
        "今後{years}年度は計画どおりでも差引{at_plan}だが、評価基準の規則 {rule} がほかの効果で補うとみる",
        "the {years} years to come net {at_plan} even at plan, but rule {rule} of the rubric lets other effects count",
    ),
    "hours-short": Words(
        "{year}の削減時間は計画の{share}（{actual}／{plan}時間）",
        "hours saved in {year} reached {share} of the plan ({actual} of {plan})",
    ),
    "cash-short": Words(
        "{year}の歳出削減額は計画の{share}（{actual}／{plan}）",
        "budget cuts in {year} reached {share} of the plan ({actual} of {plan})",
    ),
    "undirected": Words(
        "{year}に生まれた時間のうち{hours}時間（{share}）に活用先がない",
        "{hours} of the hours gained in {year} ({share}) have no destination",
    ),
    "uptake-short": Words(
        "{year}のオンライン利用率（{procedure}）は{actual}、計画{plan}の{share}",
        "online uptake of {procedure} in {year} was {actual}, {share} of the planned {plan}",
    ),
    "cost-over": Words(
        "{year}の経費は計画の{share}（{actual}／{plan}）",
        "the cost of {year} was {share} of the plan ({actual} against {plan})",
    ),
    "literacy-short": Words(
        "{year}の職員の情報リテラシーは計画の{share}（{actual}／{plan}人・段階）",
        "staff literacy in {year} reached {share} of the plan ({actual} of {plan} people x steps)",
    ),
    "verdict-falls": Words(
        "評価期間の判定は、計画の「{planned}」から「{forecast}」に下がる見込み",
        'over the horizon the result is forecast to fall from "{planned}" to "{forecast}"',
    ),
    "as-planned": Words(
        "{year}の削減時間は計画の{share}（{actual}／{plan}時間）で、ほかにも大きな開きはない",
        "hours saved in {year} reached {share} of the plan ({actual} of {plan}), and nothing else is far off",
    ),
    "remaining-positive": Words(
        "今後{years}年度の差引は、計画どおりなら{at_plan}、直近の割合なら{at_level}（支出済みの経費を除く）",
        "the {years} years to come net {at_plan} at plan, {at_level} at the level reached (what is spent is left out)",
    ),
}
MOVED = Words("。計画は実際の稼働月からに直した", "; the plan is moved to the month in which it really began")
SHARE = Words("{n}％", "{n}%")
NO_SHARE = Words("－", "-")
YEAR = Words("{year}年度", "FY{year}")

# --- plan and actual -----------------------------------------------------------------------------------------------
COMPARED = Words("計画と実績の比較", "Plan and actual")
COMPARED_REMARK = Words(
    "時間／{unit}・税込・割引なし　端数処理のため計と合わないことがある",
    "hours and {unit}, tax included, undiscounted; rounded, so sums may differ",
)
TOTAL = Words("{n}年計", "{n} years")
PLAN = Words("{name}　計画", "{name}: plan")
ACTUAL = Words("{name}　実績", "{name}: actual")
REACHED = Words("{name}　実績÷計画", "{name}: actual / plan")
ROW = {
    "hours_saved": Words("削減時間", "Hours saved"),
    "cost": Words("経費", "Cost"),
    "cash": Words("歳出削減額", "Budget cuts"),
    "capacity": Words("人件費換算額", "Staff time valued"),
    "net": Words("差引", "Net"),
    "cumulative_net": Words("累積", "Cumulative"),
    "residents": Words("住民の負担軽減", "Residents' gain"),
    "own_hours": Words("職員の作業時間", "Own hours"),
    "even_rate": Words("収支均衡の単価", "Break-even rate"),
    "literacy_steps": Words("リテラシー", "Literacy"),
}
EVEN_NOTE = Words(
    "収支均衡の単価は、その年度だけで収支が均衡する人件費単価（円／時間）。－は、均衡する単価がない（単価によらず黒字、又は赤字）。",
    "The break-even rate is the yen per hour at which that year alone breaks even; - where there is none: even or"
    " better, or short, at any rate.",
)
LITERACY_NOTE = Words("リテラシーは人数×上がった段階。", "Literacy is people times levels risen.")
NOT_MEASURED = Words("未測定", "not measured")
DELAY = Words("稼働", "Start")
LATE = Words("計画より{n}か月遅れ", "{n} months later than planned")
EARLY = Words("計画より{n}か月早い", "{n} months earlier than planned")
ON_TIME = Words("計画どおり", "as planned")
ASSUMED = Words(
    "（計画に稼働月の記載がなく、初年度の4月とみなす）", " (the plan names no month: April of its first year)"
)
GAP = Words("{years}は実績の記載がない（0とは扱わない）", "no actuals are stated for {years} (they are not taken as 0)")
AFTER = Words("評価期間の後の実績（{years}）は比べていない", "actuals after the horizon are left out: {years}")
UPTAKE = Words("利用率：{name}", "Uptake, {name}")

# --- where the hours went ------------------------------------------------------------------------------------------
DESTINATIONS = Words("創出した時間の活用先", "Where the freed hours went")
DESTINATIONS_REMARK = Words("時間", "hours")
NOWHERE = Words("活用先なし", "no destination")
DESTINATIONS_OPEN = Words(
    "{years}は活用先の実績がない（計画の活用先で計算した）",
    "where they went is not stated for {years} (counted as planned)",
)

# --- verdicts ------------------------------------------------------------------------------------------------------
VERDICTS = Words("計画・実績・見込みの判定", "Verdicts: plan, actual, forecast")
VERDICTS_REMARK = Words("{unit}・人件費換算を含む・割引なし", "{unit}, staff time valued, undiscounted")
COLUMN_YEARS = Words("期間", "Years")
COLUMN_VERDICT = Words("判定", "Result")
COLUMN_NET = Words("差引", "Net")
COLUMN_CASH = Words("歳出のみ", "Budget")
COLUMN_RATIO = Words("効果÷経費", "B/C")
COLUMN_RATE = Words("均衡単価", "Even at")
YEARS = Words("{n}年", "{n}")
TO_DATE_NOTE = Words(
    "実績だけの判定は短い期間のもので、初年度の赤字だけでは決めない（方針2）。",
    "The result of the years measured is one of a short time: a first year's loss alone decides nothing (policy 2).",
)
CONDITION = Words("{kind}の条件", "{kind}: condition")
KIND = {
    "planned": Words("計画", "Plan"),
    "planned_to_date": Words("計画の同じ年度", "Plan, same years"),
    "standing": Words("実績", "Actual"),
    "forecast": Words("見込み（直近の割合）", "Forecast, as reached"),
    "forecast_at_plan": Words("見込み（計画どおり）", "Forecast, later at plan"),
    "remaining": Words("今後だけ（直近の割合）", "To come, as reached"),
    "remaining_at_plan": Words("今後だけ（計画どおり）", "To come, at plan"),
}

# --- how -----------------------------------------------------------------------------------------------------------
RULES = Words("見込みの置き方", "How it is forecast")
RULE_LEVELS = Words(
    "実績のある年度は実績。その後は計画に直近{year}の割合を掛ける：{levels}",
    "Measured years as measured; later ones at the share of the plan reached in {year}: {levels}",
)
LEVEL = {
    "hours": Words("時間{share}", "hours {share}"),
    "works": Words("業務ごとの時間（全体で{share}）", "hours by work ({share} of the whole)"),
    "each": Words("業務ごとの時間", "hours by work"),
    "others": Words("ほかの業務の時間{share}", "hours of other works {share}"),
    "arriving": Words("活用先に届く時間{share}", "hours that get to a destination {share}"),
    "cash": Words("歳出削減{share}", "budget cuts {share}"),
    "online": Words("オンライン件数（手続ごと）", "cases online, by procedure"),
    "running": Words("運用経費{share}", "running cost {share}"),
    "own_hours": Words("職員の作業{share}", "own hours {share}"),
}
LEVEL_OF = Words("（{year}）", " ({year})")
LEVEL_NAMED = Words("{name}は{year}", "{name}: {year}")
LEVEL_OPEN = {
    "hours": Words("時間", "hours"),
    "others": Words("ほかの業務の時間", "hours of other works"),
    "cash": Words("歳出削減", "budget cuts"),
    "online": Words("オンライン件数", "cases online"),
    "running": Words("運用経費", "running cost"),
    "own_hours": Words("職員の作業", "own hours"),
}
RULE_AS_PLANNED = Words("実績のある年度は実績。その後は計画どおり", "Measured years as measured; later ones as planned")
RULE_OPEN = Words(
    "割合を求められる実績のないもの（{names}）は計画どおり",
    "no actuals give a share of these, and they are taken as planned: {names}",
)
RULE_COST = Words(
    "契約（contract_until）のある年度の運用経費と、初期費用は計画額",
    "initial cost, and running cost in years that a contract settles (contract_until), as planned",
)
RULE_MORE = Words(
    "計画にない運用経費 年{amount} は今後も続くとした", "running cost that the plan lacks goes on: {amount} a year"
)
RULE_MOVED = Words(
    "割合は、計画を実際の稼働月からに直して求めた", "shares are of the plan moved to the month in which it began"
)
MARKS = Words("検討の基準", "Marks")
MARKS_TEXT = Words(
    "中止：今後の差引が計画どおりでも負で、判定も要再検討。改善：効果・利用率が計画の{enough}未満（試算の「効果2割減」より"
    "下）、経費が{dearer}超（「費用2割増」より上）、活用先のない時間が{adrift}超（方針1）、又は判定が下がる見込み。"
    "どの評価基準でも同じ",
    "stop: the years to come net less than 0 even at plan, and would not be judged worth it; improve: effects or"
    " uptake below {enough} of the plan (the appraisal's strain of -20%), cost above {dearer} (its +20%), more than"
    " {adrift} of the hours without a destination, or a worse result ahead. The same under every rubric",
)

# --- what to measure -----------------------------------------------------------------------------------------------
MEASURE = Words("測るもの", "To be measured")
MEASURE_REMARK = Words("actuals に書く", "to be written in actuals")
MEASURE_MORE = Words("分かっていない実績（判定には使わない）", "Actuals not known (no result needs them)")
NOTHING_MEASURED = Words(
    "実績（actuals）の記載がない。否定的な判定ではない。次を測って書けば比べられる。",
    "The file has no actuals. This is no negative result: measure these and write them down.",
)
NOT_PLACED = Words(
    "実績はあるが、評価期間の中に置けない（初年度が未定か、評価期間より後の年度である）。first_year を書くか、"
    "--years で評価期間を延ばす。",
    "There are actuals, and none within the horizon: the first year is not stated, or they come after it. State"
    " first_year, or extend the horizon by --years.",
)
NOT_BEGUN = Words(
    "実績はあるが、--as-of の日にはまだ始まっていない年度（{years}）のもので、数えていない。その日までの実績はない。",
    "There are actuals, all of years that had not begun on the day of --as-of ({years}): none of them was counted.",
)
PART = {
    "hours_saved": Words("削減時間", "hours saved"),
    "freed_for": Words("生まれた時間の活用先", "where the hours went"),
    "cost": Words("経費", "cost"),
    "cost.initial": Words("初期費用", "initial cost"),
    "cost.annual": Words("運用経費", "running cost"),
    "cost.hours": Words("職員の作業時間", "own hours"),
    "cash_saved": Words("減った予算", "budget cuts"),
    "cases": Words("件数", "cases"),
    "online": Words("オンライン利用率", "online uptake"),
    "literacy": Words("情報リテラシー", "literacy"),
    "operates_from": Words("稼働した年月", "the month in which it began"),
}
WHOLE_YEAR = Words("実績", "the actuals")
OF_YEAR = Words("{year}の{part}", "{part} of {year}")
NAMED = Words("{part}（{name}）", "{part} ({name})")

# --- several -------------------------------------------------------------------------------------------------------
LIST = Words("実績の一覧", "All of them")
LIST_REMARK = Words("{unit}　検討の重い順", "{unit}; the gravest first")
COLUMN_MEASURED = Words("実績", "Years")
COLUMN_HOURS = Words("時間", "Hours")
COLUMN_COST = Words("経費", "Cost")
COLUMN_STANDING = Words("差引（実績）", "Net")
COLUMN_FORECAST = Words("見込み", "Forecast")
COLUMN_ADVICE = Words("検討", "Advice")
NONE_MEASURED = Words("なし", "none")
N_YEARS = Words("{n}年度", "{n}")
NOT_RUNNING = Words(
    "稼働前で実績のない提案 {n}件は示していない", "proposals that do not run yet and have no actuals are left out: {n}"
)
LIST_NOTE = Words(
    "時間と経費は直近の実績年度の、計画に対する割合。見込みは評価期間の判定（直近の割合で続いた場合）。",
    "Years, net: those measured. Hours, cost: share of the plan in the last of them. Forecast: the result over the"
    " horizon at that level.",
)
NEXT = Words("{command} --detail（計画の内訳）", "{command} --detail (breakdown of the plan)")
NEXT_LIST = Words("{command}（1件ずつの比較）", "{command} (one by one)")
NOT_ADVICE = Words("{refused}。review では {advice} も使える", "{refused}; of review also {advice}")
