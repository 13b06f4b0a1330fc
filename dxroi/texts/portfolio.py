"""The words of `dxroi portfolio`: its refusals and its screen; the help is in `texts/commands.py`."""

from __future__ import annotations

from dxroi.finding import Words

# --- refusals ------------------------------------------------------------------------------------------------------
NO_SOLVER = Words(
    "選べる提案が {n}件ある。{most}件を超える組合せには HiGHS が要る：pip install 'dxroi[solver]'",
    "there are {n} proposals to choose from; more than {most} need HiGHS: pip install 'dxroi[solver]'",
)
NOT_SECONDS = Words("--time-limit は0より大きく86400以下の秒数", "--time-limit takes seconds, above 0 and up to 86400")
NOT_WINDOW = Words(
    "--start-years は 0..2 の形で、0から10までの年数を小さい順に書く：{value}",
    "--start-years is written as 0..2, years from 0 to 10, the smaller first, not {value}",
)
NOT_ADDED = Words(
    "{measure} は足し合わせられない（比や年数は、組合せ全体の値が各提案の値の合計にならない）。足せる指標：{measures}",
    "{measure} cannot be maximised over a set: a ratio or a number of years does not add up over proposals."
    " These do: {measures}",
)
NOT_COUNTED = Words(
    "{measure} は足りないものの数なので、大きくする対象にならない。使える指標：{measures}",
    "{measure} counts what is missing, which is nothing to make large. These can be maximised: {measures}",
)
NOT_MEASURE = Words(
    "{measure} という指標はない{meant}。使える指標：{measures}",
    "there is no measure {measure}{meant}. These can be maximised: {measures}",
)
MEANT = Words("（もしかして {name}）", " (did you mean {name}?)")
MISMATCH = Words(
    "解法（{solver}）の返した組合せが、円・時間の整数での再計算と合わない（{rules}）。この答えは使わない",
    "the set returned by the solver ({solver}) does not stand up to a recount in whole yen and hours ({rules})"
    " and is not shown",
)
NO_SET = Words("解法は組合せがないと言うが、当方の検算では存在する", "it says that there is no set, and there is one")
BUDGET_TWICE = Words(
    "標準入力（-）は、提案と予算のどちらか一方だけに使える", "standard input (-) is either the budget or a proposal"
)
SUMMARY = Words(
    "対象 {answered}件、読めないファイル {broken}件", "{answered} proposals considered, {broken} could not be used"
)
INFEASIBLE = Words("条件をすべて満たす組合せはない", "no set of proposals keeps all the rules")
NOT_FOUND = Words(
    "時間内に、条件を満たす組合せが見つからなかった（ないとは限らない）。--time-limit を延ばす",
    "no set that keeps the rules was found in time (there may be one); give it a longer --time-limit",
)

# --- heading -------------------------------------------------------------------------------------------------------
TITLE = Words("予算の枠内で効果が最も大きい組合せ（案）", "The set worth most within the budget (draft)")
COUNT = Words("{all}件のうち{chosen}件", "{chosen} of {all}")
WORTH = Words("試算結果　{measure}の合計　{value}", "Computed result: {measure}, {value} in total")
PROVEN = Words("最適（これを上回る組合せはないと証明済み）", "Optimal: proven that no other set is worth more")
UNPROVEN = Words(
    "最適とは証明できていない：上限は {bound}、差は{gap}％以内（時間切れ）",
    "Not proven optimal: at most {bound} is possible, within {gap}% (the time was up)",
)
CASH_WORSE = Words(
    "歳出だけで見ると　{n}件の合計で{amount}の負担増（各案件{years}年間）",
    "Budget only: the {n} chosen cost {amount} more (over {years} years each)",
)
CASH_BETTER = Words(
    "歳出だけで見ると　{n}件の合計で{amount}の負担減（各案件{years}年間）",
    "Budget only: the {n} chosen cost {amount} less (over {years} years each)",
)
CASH_UNKNOWN = Words("歳出だけで見ると　未定の経費がある", "Budget only: some cost is unknown")
NO_PRIORITY = Words(
    "予算の優先順位ではない。一つの考え方による試算で、配分を決めるのは市である。",
    "This is no order of priority: one way of reckoning, and the city decides.",
)
TIES_OPEN = Words(
    "同じ値になる別の組合せがないかは、時間内に調べきれていない。",
    "Whether other sets are worth the same was not examined to the end in time.",
)

# --- uses of the limits --------------------------------------------------------------------------------------------
CAPS = Words("年度別の枠", "The caps")
CAPS_REMARK = Words(
    "{unit}・{counted}　端数処理のため差が合わないことがある", "{counted}, {unit}; rounded, so differences may not fit"
)
ROW_CAP = Words("枠", "Cap")
ROW_USED = Words("使う額", "Used")
ROW_LEFT = Words("残り", "Left")
ROW_SHARE = Words("使用率（％）", "Used, %")
NO_FIGURE = Words("－", "-")
UNCAPPED = Words(
    "「－」は枠の記載がない年度。上限なしとして選んでおり、その使う額は後の予算の負担になる。",
    "A year marked with a dash has no cap, so the set may take any amount of it; later budgets bear what it takes.",
)
HOURS = Words("職員の作業時間", "Own staff hours")
HOURS_REMARK = Words("時間", "hours")
ROW_HOURS_USED = Words("使う時間", "Used")
COUNTED = {
    "general_revenue": Words("一般財源", "general revenue"),
    "cost": Words("経費（支払額）", "cost (money paid)"),
}
COUNTED_SHORT = {"general_revenue": Words("一般財源", "Revenue"), "cost": Words("経費", "Cost")}
MONEY_SHORT = {
    "benefit": Words("効果額", "Benefit"),
    "cost": Words("経費", "Cost"),
    "net": Words("差引", "Net"),
    "net_present_value": Words("現在価値", "Present value"),
}

# --- lists ---------------------------------------------------------------------------------------------------------
CHOSEN = Words("選ぶ案件", "Chosen")
CHOSEN_REMARK = Words("{n}件　{counted}は期間計（{unit}）", "{n}; {counted} over the whole horizon ({unit})")
REJECTED = Words("選ばない案件", "Not chosen")
REJECTED_REMARK = Words(
    "{n}件　枠不足の額は、選ぶ案件に加えたときの超過",
    "{n}; over the cap by so much, if added to the chosen ones",
)
BARRED = Words("どの組合せでも選べない案件", "Never to be chosen")
BARRED_REMARK = Words("{n}件", "{n}")
NOTHING_CHOSEN = Words("ない（どの案件も選べないか、選ぶ値打ちがない）", "none can be chosen, or none is worth it")
PROPOSAL = Words("案件", "Proposal")
VERDICT = Words("試算結果", "Result")
NOT_JUDGED = Words("対象外", "n/a")
START = Words("開始", "Start")
REASON = Words("理由", "Reason")
DELAYED = Words("{year}(+{delay})", "{year} (+{delay})")
SPENT_UNKNOWN = Words("未定あり", "unknown")
REASONS = {
    "unknown": Words("未定：{names}", "unknown: {names}"),
    "unknown-value": Words("未定（{measure}が定まらない）", "unknown ({measure} has no value)"),
    "verdict": Words("試算結果が下限（{least}）に届かない", "its result is below the limit ({least})"),
    "needs": Words("前提の「{names}」を選べない", "it needs {names}, which cannot be had"),
    "needs-joint": Words(
        "前提の「{names}」と合わせた{measure}が0以下", "with {names}, which it needs: {measure} of 0 or less"
    ),
    "needs-late": Words("前提の「{names}」を後の年度に回すため", "{names}, which it needs, starts too late"),
    "excludes": Words("「{names}」と同時に選べない", "excluded by {names}"),
    "cap": Words("枠不足：{over}", "over the cap: {over}"),
    "cap-with": Words("枠不足（前提の「{names}」を含む）：{over}", "over the cap (with {names}): {over}"),
    "worth-nothing": Words("{measure}が0以下", "{measure} of 0 or less"),
    "not-proven": Words("入る余地はある（時間切れで確かめていない）", "it might fit (the time was up)"),
}
OVER_MONEY = Words("{year}に{amount}", "{amount} in {year}")
OVER_HOURS = Words("{year}に職員{amount}時間", "{amount} staff hours in {year}")
SOCIETY_HINT = Words(
    "住民の負担軽減まで含めて選ぶには --maximise society.net_present_value",
    "To count what residents gain: --maximise society.net_present_value",
)

# --- what else to know ---------------------------------------------------------------------------------------------
MORE = Words("枠が100万円増えたら", "A million yen more")
MORE_REMARK = Words("その年度だけ増えるとして", "in that year alone")
MORE_NOTHING = Words("変わらない", "buys nothing")
MORE_GAIN = Words("＋{gain}（{change}）", "+{gain} ({change})")
MORE_OPEN = Words("時間内に求められなかった", "not found in time")
RUNNER_UP = Words("次点の組合せ", "The runner-up")
RUNNER_UP_LOSS = Words("{loss}少ない（{change}）", "{loss} less ({change})")
RUNNER_UP_TIE = Words("値は同じ（{change}）", "worth the same ({change})")
RUNNER_UP_NONE = Words("ほかに条件を満たす組合せは見つかっていない", "no other set that keeps the rules was found")
GREEDY = Words("よくある選び方との差", "What common orders lose")
GREEDY_REMARK = Words("効果額÷経費の高い順に採ると", "the best benefit / cost first")
GREEDY_UNMOVED = Words(
    "効果額÷経費の高い順に、開始を動かさずに採ると", "the best benefit / cost first, each from its own first year"
)
SKIPPING = Words("入らないものは飛ばす", "passing over what does not fit")
STOPPING = Words("入らないものが出たら止める", "stopping at the first that does not fit")
GREEDY_LOSS = Words("{loss}少ない（{share}％減）", "{loss} less ({share}%)")
GREEDY_SAME = Words("差はない", "loses nothing")
GREEDY_NONE = Words("必ず選ぶものだけで枠を超える", "what must be chosen does not fit from its first year")
ADDED = Words("加える：{names}", "in: {names}")
REMOVED = Words("外す：{names}", "out: {names}")
MOVED = Words("開始を変える：{names}", "moved: {names}")
NOT_PROVEN = Words("・証明なし", ", not proven")
SUGGEST = Words("義務的な案件", "Obligatory proposals")
SUGGEST_TEXT = Words(
    "予算ファイルの must に加えることを検討：{names}", "consider naming in `must` of the budget: {names}"
)
SUGGEST_LEFT = Words("{id}（この案では選ばれない）", "{id} (not chosen here)")

# --- rules that clash ----------------------------------------------------------------------------------------------
CLASH = Words("両立しない条件", "Rules that clash")
CLASH_REMARK = Words(
    "挙げた条件のうち、どれか一つを改めれば、挙げた残りは両立する",
    "without any one of those listed the others listed can be kept",
)
CLASHES_REMARK = Words(
    "{n}組。どの組も、どれか一つを改めれば、その組の残りは両立する",
    "{n} groups; without any one of a group the others of that group can be kept",
)
CLASH_NUMBER = Words("{n}組目", "Group {n}")
CLASH_MORE = Words(
    "改めた後に、別の両立しない条件が現れることがある", "Other rules may turn out to clash once these are mended"
)
RULES = {
    "must": Words("必ず選ぶ（must）：{a}", "must: {a}"),
    "needs": Words("{a} は {b} があるときだけ（needs）", "needs: {a} only with {b}"),
    "excludes": Words("同時に選べない（excludes）：{all}", "excludes: {all}"),
    "cap": Words("{year}の枠：{limit}", "cap of {year}: {limit}"),
    "cap-over": Words("{year}の枠：{limit}（{over}不足）", "cap of {year}: {limit} ({over} short)"),
    "staff-hours": Words("{year}の職員の時間：{limit}時間", "staff hours of {year}: {limit}"),
    "staff-hours-over": Words(
        "{year}の職員の時間：{limit}時間（{over}時間不足）", "staff hours of {year}: {limit} ({over} short)"
    ),
    "verdict": Words(
        "試算結果の下限（verdict_at_least: {least}）：{a} は{verdict}", "verdict_at_least {least}: {a} is {verdict}"
    ),
    "unknown": Words("未定の値は0とみなさない：{a}", "what is unknown is not taken as 0: {a}"),
    "unreadable": Words("ファイルが使えない：{a}", "the file cannot be used: {a}"),
}

# --- premises ------------------------------------------------------------------------------------------------------
PREMISES = Words("前提", "Premises")
AIM_DEFAULT = Words(
    "大きくするもの：現在価値（市全体・人件費換算を含む）。円なので足し合わせられ、規模の大きい効果は大きく数える"
    "（評点は規模を表さない）",
    "Maximised: present value of the whole city, staff time valued: yen add up, and a large effect counts more than a"
    " small one (a score says nothing of size)",
)
AIM_CHOSEN = Words("大きくするもの：{measure}", "Maximised: {measure}")
AIM_SCORE = Words(
    "評点の合計は、件数の多い組合せほど大きくなる（規模の小さい案件を多く選びやすい）",
    "A sum of scores grows with the number of proposals, so that many small ones are preferred",
)
AIM_LESS = Words(
    "{measure}は少ないほどよい指標であり、その合計の大きい組合せが望ましいとは限らない",
    "Less of it is better ({measure}): that a set has much of it is no reason to choose it",
)
BASE_YEAR = Words(
    "現在価値は{year}年度の初めを基準とし、割引率{rate}％（評価期間は各案件{years}年）",
    "Present values are as of the start of FY{year}, at {rate}%; {years} years for each proposal",
)
NO_BASE_YEAR = Words("評価期間は各案件{years}年", "Horizon: {years} years for each proposal")
WINDOW = Words(
    "開始は{first}～{last}年遅らせてよい（(+1)は1年遅らせる案。毎年度の額も財源も同じだけ後ろへ移ると仮定）。"
    "稼働中と義務的な案件は動かさない",
    "Starts may be put off by {first} to {last} years, as (+1); amounts and funding are assumed to move with them;"
    " what runs already or is obligatory is not moved",
)
BEYOND = Words(
    "{years}は評価期間の後になる案件があり、その年度の経費は数えていない：{names}",
    "{years}: after the horizon of some proposals, whose cost in that year is not counted: {names}",
)
LATE = Words(
    "評価期間の後の金額の記載がある（どの年度の枠にも価値にも含めない）：{names}",
    "Amounts after the horizon are stated, but counted against no cap and in no value: {names}",
)
LATE_OF = Words("{name}（経費{cost}・効果{benefit}）", "{name} (cost {cost}, benefit {benefit})")
OBLIGATORY = Words(
    "義務的な案件は判断対象外なので、試算結果の下限を当てない",
    "Obligatory proposals are outside the judgement, so the limit on results does not apply to them",
)
MUST = Words("必ず選ぶもの：{names}", "Must be chosen: {names}")
BOND = Words("市債の償還は枠に含まない", "Repayments of bonds are not counted against the caps")
FOUND_BY = Words(
    "解法 {solver}。枠は1円、1時間の単位で検算した", "Solved by {solver}; the caps were recounted to the yen"
)
OWN = Words("dxroi の全数探索（分枝限定法）", "dxroi's own exact search (branch and bound)")
NEXT = Words("次に：{command}", "Next: {command}")
NEXT_CSV = Words("{command} --format csv -o portfolio.csv（全件を表計算に）", "{command} --format csv -o portfolio.csv")
AND_MORE = Words("ほか{n}件", "{n} more")
COMMA = Words("、", ", ")
SEMICOLON = Words("／", "; ")
FISCAL_YEAR = Words("{year}", "FY{year}")
UNITS = {
    "score": Words("点", " points"),
    "hours_saved": Words("時間", " hours"),
    "undirected_hours": Words("時間", " hours"),
    "visits_saved": Words("件", " visits"),
    "fte": Words("人分", " FTE"),
    "literacy_steps": Words("人×段階", " people x steps"),
    "rating": Words("点", " points"),
}
RATING = Words("評点 {id}", "rating {id}")
MEASURE_OF_VIEW = Words("{measure}（{view}）", "{measure} ({view})")
