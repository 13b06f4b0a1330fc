"""The words of `dxroi options`; the help is in `texts/commands.py`."""

from __future__ import annotations

from dxroi.finding import Words

WRITTEN = Words("現案", "as written")
NOTHING = Words("何もしない", "nothing")
NOTHING_NAME = Words("何もしない場合", "doing nothing")
NONE_STATED = Words(
    "案（options:）の記載がない提案は示していない：{n}件 {paths}",
    "proposals without options are not shown: {n} ({paths})",
)
NOTES_HIDDEN = Words("ほかに注記 {n}件（dxroi check で表示）", "notes not shown here: {n} (dxroi check shows them)")
MORE = Words("ほか", "and others")

# --- which stands out ----------------------------------------------------------------------------------------------
HEAD = Words(
    "案の比較　現案・ほか{n}案・何もしない場合（{years}年間）",
    "Options compared: as written, {n} more, doing nothing ({years} years)",
)
BEST = Words(
    "市全体の差引（人件費換算を含む）では「{best}」が最も有利（{net}）。"
    "次の「{second}」との差{difference}は、主に{part}による（{parts}）。",
    'By the net of the whole city (staff time valued) "{best}" stands out ({net}): {difference} ahead of "{second}", '
    "mainly by {part} ({parts}).",
)
BEST_BY_ONE = Words(
    "市全体の差引（人件費換算を含む）では「{best}」が最も有利（{net}）。"
    "次の「{second}」との差{difference}は、{part}による。",
    'By the net of the whole city (staff time valued) "{best}" stands out ({net}): {difference} ahead of "{second}", '
    "by {part}.",
)
BEST_ALONE = Words(
    "市全体の差引（人件費換算を含む）では「{best}」が最も有利（{net}）。",
    'By the net of the whole city (staff time valued) "{best}" stands out ({net}).',
)
ALIKE = Words(
    "市全体の差引（人件費換算を含む）では「{best}」に差がない（{net}）。",
    'By the net of the whole city (staff time valued) there is nothing between "{best}" ({net}).',
)
NOT_COMPARABLE = Words(
    "未定の値があるため、市全体の差引では比べられない。",
    "Unknown values leave nothing to compare by the net of the whole city.",
)
ALSO = Words("{views}でも同じ。", "The same {views}.")
OTHERWISE = Words("{views}では「{best}」が有利。", 'But {views} it is "{best}".')
LEAST = Words("{views}が最も少ないのは「{best}」。", 'The least {views}: "{best}".')
IN_VIEW = {
    "net_present_value": Words("現在価値", "in present value"),
    "cash.net": Words("歳出だけ", "by the budget alone"),
    "society.net": Words("住民の負担軽減まで含めた差引", "with residents included"),
}
LEAST_OF = {
    "present_value": Words("経費の現在価値", "present value of cost"),
    "general_revenue": Words("一般財源", "general revenue"),
}
VIEWS_AND = Words("、", " and ")
PART = {
    "cost": Words("経費", "cost"),
    "cash": Words("歳出削減", "budget cuts"),
    "capacity": Words("人件費換算", "staff time valued"),
}
PART_OF = Words("{name} {amount}", "{name} {amount}")
LEFT_OUT = Words(
    "「{name}」は未定の値（{paths}）があるため順位に入れていない。",
    '"{name}" is not ranked: {paths} unknown.',
)
OTHER_YEARS = Words(
    "比べる年度がそろっていない：「{names}」は{first}年度から{last}年度まで（稼働{months}か月）、「{written}」は"
    "{own_first}年度から（稼働{own_months}か月）。",
    'The years differ: "{names}" is judged from {first} to {last} ({months} months in use), "{written}" from '
    "{own_first} ({own_months} months in use).",
)
QUOTED_COMMA = Words("」と「", '" and "')

# --- the options ---------------------------------------------------------------------------------------------------
OPTIONS = Words("比べる案", "Options")
AS_WRITTEN = Words("ファイルに書かれたとおり", "the file as it is")
NO_COST_NO_EFFECT = Words("経費も効果もない", "no cost, no effect")
CHANGES = Words("変える項目 {fields}", "overrides {fields}")
SEMICOLON = Words("／", "; ")

# --- side by side --------------------------------------------------------------------------------------------------
SIDE_BY_SIDE = Words("比較", "Side by side")
REMARK = Words(
    "{unit}・税込・{years}年間　現在価値は年{rate}％、等価年額は毎年同額に直した経費",
    "{unit}, tax included, {years} years; present values at {rate}%; rounded",
)
VERDICT = Words("試算結果", "Computed result")
VERDICT_REFERENCE = Words("試算結果（参考）", "Computed (for reference)")
FIGURE = {
    "score": Words("評点", "Score"),
    "total_cost": Words("総経費", "Total cost"),
    "equivalent_annual_cost": Words("等価年額", "Equivalent annual cost"),
    "present_value": Words("経費の現在価値", "Present value of cost"),
    "general_revenue": Words("一般財源", "General revenue"),
    "exit_cost": Words("撤退費用", "Exit cost"),
    "total_cost_with_exit": Words("総経費＋撤退費用", "Total incl. exit"),
    "city.net": Words("差引（人件費換算を含む）", "Net (staff time valued)"),
    "cash.net": Words("差引（歳出のみ）", "Net (budget only)"),
    "society.net": Words("差引（住民を含む）", "Net (residents included)"),
    "net_present_value": Words("差引の現在価値", "Net present value"),
    "benefit_cost_ratio": Words("効果額÷経費", "Benefit / cost"),
    "discounted_benefit_cost_ratio": Words("効果額÷経費（割引後）", "Benefit / cost, disc."),
}
EXIT_NOTE = Words(
    "撤退費用は使い終えるときの経費で、試算結果・差引・現在価値に含めない。記載のない案は0円とは扱わない。",
    "Exit costs fall when the use ends and are in no result, net or present value; one not stated is not taken as 0.",
)
NOT_STATED = Words("記載なし", "not stated")
BLANK = Words("－", "-")

# --- by year -------------------------------------------------------------------------------------------------------
COST_BY_YEAR = Words("年度別の経費", "Cost by fiscal year")
COST_REMARK = Words("{unit}・税込・割引なし（職員の作業を含む）", "{unit}, undiscounted (own hours included)")
MONEY_REMARK = Words("{unit}・税込・割引なし", "{unit}, undiscounted")
REVENUE_BY_YEAR = Words("年度別の一般財源", "General revenue by fiscal year")
TOTAL = Words("計", "Total")

# --- increments ----------------------------------------------------------------------------------------------------
INCREMENTS = Words("増分の比較", "Increments")
INCREMENTS_REMARK = Words(
    "{unit}・現在価値　経費の少ない順に、一つ前の案より増える経費と効果額",
    "{unit}, present values: by rising cost, what each costs and brings more than the one before",
)
COLUMN = {
    "cost": Words("経費", "Cost"),
    "benefit": Words("効果額", "Benefit"),
    "against": Words("比べる案", "Against"),
    "more_cost": Words("経費の増", "More cost"),
    "more_benefit": Words("効果額の増", "More benefit"),
    "ratio": Words("増分Ｂ／Ｃ", "Incr. B/C"),
}
DOMINATED = Words(
    "「{name}」は「{by}」に劣る（経費は同じか多く、効果額は同じか少ない）ので、増分の比較から除いた。",
    'Dominated by "{by}" (it costs as much or less and brings as much or more) and left out: "{name}".',
)
BETWEEN = Words(
    "「{name}」は経費当たりの効果が小さい（「{low}」から「{name}」への増分より、「{name}」から「{high}」への増分の"
    "ほうが、経費当たりの効果が大きい）ので、増分の比較から除いた。",
    '"{name}" is dear for what it brings: from it on to "{high}" each yen brings more than from "{low}" up to it. '
    "Left out.",
)
NOT_IN_ORDER = Words(
    "「{name}」は未定（{paths}）のため、増分の比較に入れていない。", '"{name}" is not among them: {paths} unknown.'
)

# --- on other screens ----------------------------------------------------------------------------------------------
JOINT = Words("{what} 全体{whole}のうち{share}%", "{what}: {share}% of {whole} in all")
JOINT_UNKNOWN = Words("{what} 全体（未定）のうち{share}%", "{what}: {share}% of the whole (unknown)")
JOINT_OF = Words("全体{whole}のうち{share}%、円未満切捨て", "{share}% of {whole} in all, fraction of a yen cut off")
JOINT_LINE = Words("共同利用（市の負担分だけを算入） {items}", "Joint use (only the city's part counts): {items}")
EXIT_OF = Words("撤退費用：{item}", "exit cost: {item}")
EXIT_SECTION = Words("撤退費用", "Exit cost")
EXIT_REMARK = Words("使い終えるときの経費。試算結果・差引に含めない", "when the use ends; in no result and no net")
EXIT_STEP = Words("撤退費用（試算結果に含めない）", "exit cost (in no result)")
