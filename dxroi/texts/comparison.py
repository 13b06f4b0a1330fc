"""The words of `dxroi compare`."""

from __future__ import annotations

from dxroi.finding import Words

TITLE = Words("案件の比較　{n}件", "Comparison of {n} proposals")
TITLE_ONE = Words("案件の比較　1件", "Comparison of 1 proposal")
RUBRIC = Words("評価基準 {id} 第{version}版", "Rubric {id} v{version}")
RUBRICS = Words("評価基準 {n}種類（一覧は1つ目による）", "{n} rubrics (lists by the first)")
NAME = Words("{department}　{name}", "{department}: {name}")
NAME_AND_ID = Words("{name}（{id}）", "{name} ({id})")
AND = Words("かつ", " and ")
MORE = Words("ほか{n}件", "and {n} more")
PROPOSAL = Words("案件", "Proposal")

# --- triage --------------------------------------------------------------------------------------------------------
RESULT = Words("試算結果", "Computed results")
RESULT_REMARK = Words(
    "一般財源は{unit}・税込、各案件の開始年度から{years}年分",
    "general revenue in {unit}, tax included, {years} years from each first year",
)
RESULT_REMARK_ONE = Words(
    "一般財源は{unit}・税込、各案件の開始年度の分", "general revenue in {unit}, tax included, the first year of each"
)
COUNT = Words("件数", "Number")
WHOLE = Words("計", "Total")
OBLIGATORY = Words("判断対象外※", "outside*")
OBLIGATORY_NOTE = Words(
    "※義務的・更新の案件。経費の妥当性と代替案のみ確認する",
    "* obligatory: only the fairness of the cost and the alternatives are checked",
)
NOT_IN_SUM = Words("  金額未定（件）", "  unknown, number")
NOT_IN_SUM_NOTE = Words(
    "金額未定の案件は、その年度の金額に含まない（0円とは扱わない）",
    "What is unknown is in no sum of its year, and never taken as 0",
)
UNDATED = Words(
    "開始年度が未定の{n}件は年度別の金額に含まない", "In no fiscal year, because the first year is unknown: {n}"
)
EXCEEDING = Words(
    "補助金などが経費を上回る年度があり、一般財源がマイナスになる案件：{names}。"
    "ほかの案件には使えない額だが、上の金額はその分少なく出ている",
    "Grants or bonds exceed the spending of some year, and general revenue is below 0: {names}."
    " They pay for no other proposal, but lower the sums above by so much",
)
EXCEEDING_BY = Words("{name}（{amount}）", "{name} ({amount})")
TODAY = Words("今日見る案件", "To look at today")
TODAY_REMARK = Words(
    "保留 {withheld}件、判定の境目に近い {near}件、審査結果と異なる {differing}件",
    "withheld {withheld}, near another result {near}, other than the office's decision {differing}",
)
TODAY_NOTHING = Words("なし", "nothing")
WITHHELD = Words("保留（情報不足）　何が未定か", "Withheld (information is missing): what is unknown")
WITHHELD_RULE = Words("評価基準の規則 {rule} による", "by rule {rule} of the rubric")
NEAR = Words(
    "判定の境目に近い　評点は2点、比率・年数は境目の5％、金額・時間は総額の5％以内",
    "Near another result: within 2 points of score, 5% of a threshold, or 5% of the gross amounts",
)
STEP = Words("{now}→{verdict}　{margins}", "{now} -> {verdict}: {margins}")
MARGIN = Words("{measure} {value}（境目 {limit}）", "{measure} {value} (threshold {limit})")
DIFFERING = Words("審査結果と異なる", "Other than the office's decision")
DIFFERS = Words("試算 {computed}／審査 {decided}", "computed {computed} / decided {decided}")
UNMATCHED = Words(
    "審査結果の文言を判定区分と照合できない {n}件：{names}",
    "Decisions in words that name no result, not compared: {n} ({names})",
)

# --- list ----------------------------------------------------------------------------------------------------------
LIST = Words("一覧", "List")
LIST_REMARK = Words("{by}順（順位ではない）　{unit}、{years}年計", "by {by} (no ranking); {unit}, {years} years")
LIST_SORTED = Words(
    "{measure}の{order}　{unit}、{years}年計　予算の優先順位ではない",
    "by {measure}, {order}; {unit}, {years} years; not an order of budget priority",
)
HIGH_FIRST = Words("高い順", "highest first")
LOW_FIRST = Words("低い順", "lowest first")
BY = {
    "verdict": Words("判定・部署", "result and department"),
    "department": Words("部署", "department"),
    "stage": Words("段階・部署", "stage and department"),
    "plan": Words("計画・部署", "plan and department"),
}
GROUP = Words("{name}（{n}件）", "{name} ({n})")
NO_PLAN = Words("計画の記載なし", "no plan stated")
SEVERAL_PLANS = Words(
    "複数の計画に資する案件は、それぞれの計画に載せる", "A proposal that serves several plans stands under each"
)
RANKED = Words("{rank}　{name}", "{rank}  {name}")
NO_RANK = Words("－　{name}", "-  {name}")
MORE_ROWS = Words("ほか{n}件（--top で件数を変える）", "And {n} more (--top shows more)")
NO_ROWS = Words("順位を付ける案件がない", "There is nothing to rank")
NEAR_TIES = Words(
    "同程度（隣との{measure}の差が{within}以内）：{runs}",
    "About equal (neighbours within {within} of {measure}): {runs}",
)
NEAR_MORE = Words("（うち{n}件は一覧の後）", " ({n} of these behind the list)")
NEAR_RUN = Words("{a}-{b}位", "{a}-{b}")
POINTS = Words("{number}点", "{number} point")
ONE_PERCENT = Words("最大値の1％", "1% of the largest")
LATE = Words(
    "評価期間の後の金額の記載がある（計算に含めない。内訳は dxroi evaluate）：{names}",
    "Amounts after the horizon are stated but not counted (dxroi evaluate shows them): {names}",
)
LATE_OF = Words("{name}（経費{cost}・効果{benefit}）", "{name} (cost {cost}, benefit {benefit})")
OBLIGATORY_LIST = Words("判断対象外（義務的・更新）", "Outside this judgement (obligatory)")
OBLIGATORY_REMARK = Words(
    "順位を付けない。経費の妥当性と代替案のみ確認", "without a rank; only cost and alternatives are checked"
)
COLUMN = {
    "score": Words("評点", "Score"),
    "city.net": Words("差引", "Net"),
    "cash.net": Words("歳出のみ", "Budget only"),
    "city.benefit_cost_ratio": Words("B/C", "B/C"),
    "city.payback_years": Words("回収年数", "Payback"),
    "hours_saved": Words("削減時間", "Hours"),
    "city.cost": Words("経費", "Cost"),
    "general_revenue": Words("一般財源", "General revenue"),
    "name": Words("案件", "Proposal"),
    "department": Words("部署", "Department"),
    "stage": Words("段階", "Stage"),
    "verdict": Words("試算結果", "Result"),
}
GENERAL_REVENUE = Words("一般財源", "general revenue")
RATING = Words("評点 {name}", "rating {name}")
REFERENCE = Words("{name}との差", "Difference from {name}")
REFERENCE_REMARK = Words("基準の案件より大きければ＋", "+ where it is more than that")
IS_REFERENCE = Words("{name}（基準）", "{name} (reference)")
RATE_POINTS = Words("{number}ポイント", "{number} points")
MORE_BY = Words("＋{amount}", "+{amount}")
PREMISES = Words("前提", "Premises")
NEXT_SORT = Words("{command} --sort score（順位とその確かさ）", "{command} --sort score (ranks, and how firm they are)")
NEXT_ROBUSTNESS = Words(
    "{command} --robustness（順位の確かさ）／ --panel（他の手法）", "{command} --robustness / --panel (other methods)"
)

# --- how firm ------------------------------------------------------------------------------------------------------
FIRM_ALL = Words(
    "{weights}変えても上位{k}件の顔ぶれは変わらない（{draws}通りの配点の{share}割以上で）",
    "{weights} the first {k} stay the first {k} (in at least {share}0% of {draws} weightings)",
)
FIRM_SOME = Words(
    "{weights}変えても上位{k}件のうち{staying}件は変わらない（{draws}通りの配点の{share}割以上で）",
    "{weights} {staying} of the first {k} stay among them (in at least {share}0% of {draws} weightings)",
)
FIRM_NONE = Words(
    "{weights}変えると上位{k}件はどれも入れ替わりうる。順位は配点しだい（{draws}通りの配点の{share}割以上で残る案件がない）",
    "{weights} none of the first {k} is sure to stay: the order hangs on the weights"
    " (none stays in {share}0% of {draws} weightings)",
)
FIRM_FIRST = Words(
    "{weights}変えても1位は変わらない（{draws}通りの配点の{share}割以上で）",
    "{weights} the first stays first (in at least {share}0% of {draws} weightings)",
)
FIRM_NOT_FIRST = Words(
    "{weights}変えると1位が替わりうる。順位は配点しだい（1位に残るのは{draws}通りの配点の{share}割未満）",
    "{weights} another one may be first: the order hangs on the weights"
    " (it stays first in less than {share}0% of {draws} weightings)",
)
TIED_ALL = Words(
    "順位を付けた{n}件はすべて同点で、この評価基準では差が付かない",
    "All {n} ranked ones are tied: this rubric makes no difference between them",
)
TIED_FIRST = Words(
    "{n}件が同点の1位で、この評価基準では上位を絞れない",
    "{n} are tied for the first place: this rubric singles out no smaller group",
)
ANY_WEIGHTS = Words("配点を", "Under other weights")
WEIGHTS_WITHIN = Words("配点を±{percent}％の範囲で", "With weights changed by up to {percent}%")

ROBUSTNESS = Words("順位の確かさ", "How firm the order is")
DRAWN_ALL = Words(
    "{draws}通りの配点（どの配点も同じ確からしさ）で順位を付け直した結果",
    "ranked again under {draws} weightings, all weightings alike likely",
)
DRAWN_WITHIN = Words(
    "{draws}通りの配点（各項目±{percent}％の範囲）で順位を付け直した結果",
    "ranked again under {draws} weightings, each weight within {percent}% of the rubric's",
)
ERROR = Words(
    "割合の標準誤差は最大{error}ポイント、乱数の種 {seed}（--draws、--seed で変える）",
    "Standard error of a share: at most {error} points; seed {seed} (--draws, --seed)",
)
STAYING_MEANS = Words(
    "「変わらない」とは、{share}％以上の配点で上位{k}件に入ること",
    'to "stay" is to be among the first {k} under at least {share}% of the weightings',
)
STAYING_FIRST = Words(
    "「変わらない」とは、{share}％以上の配点で1位になること",
    'to "stay" is to be first under at least {share}% of the weightings',
)
ALONE = Words(
    "順位を付ける案件が1件なので、順位の確かさと他の手法は示さない",
    "With one candidate to rank there is no order that could be firm",
)
FLIP = Words("最小の変化", "Smallest change")
FLIP_MORE = Words(
    "「{criterion}」の重みを{now}％から{to}％より重くすると、1位が「{then}」に替わる",
    "with {criterion} above {to}% (now {now}%), first place goes to {then}",
)
FLIP_LESS = Words(
    "「{criterion}」の重みを{now}％から{to}％より軽くすると、1位が「{then}」に替わる",
    "with {criterion} below {to}% (now {now}%), first place goes to {then}",
)
FLIP_OTHERS = Words("（他の項目は比率を保つ）", " (the others keep their proportions)")
NO_FLIP = Words(
    "どの項目の重みを一つ変えても、1位は変わらない", "no change of a single weight gives the first place to another"
)
DOMINATED = Words("劣後する案件（ある案件をどの項目でも上回らない）", "Dominated (nowhere better than the one beside)")
DOMINATED_BY = Words("{name} に対して", "by {name}")
NONE_DOMINATED = Words(
    "劣後する案件（ある案件をどの項目でも上回らない）はない",
    "Nobody is dominated (nowhere better than some other one)",
)
SHARE = Words("1位の割合", "First")
FIRST_WHEN = Words("1位になるときの配点（平均）", "When each is first: the weights on average")
CLASS = Words("{a}-{b}位", "{a}-{b}")
CLASS_ONE = Words("{a}位", "{a}")
CLASS_REST = Words("{a}位以下", "{a} or later")
PERCENT = Words("{n}％", "{n}%")
UNDER_ONE = Words("1％未満", "<1%")
HEAVY = Words("{criterion}を重く（平均{percent}％）", "heavy on {criterion} (mean {percent}%)")
LIGHT = Words("{criterion}を軽く（平均{percent}％）", "light on {criterion} (mean {percent}%)")
ANY = Words("ほぼ配点によらない", "nearly any")
NO_ONE = Words("配点によるが、目立つ項目はない", "it depends, but no one criterion stands out")

# --- panel ---------------------------------------------------------------------------------------------------------
PANEL_LINE = Words(
    "{methods}手法のうち{n}手法で{names}が1位（{named}）", "{n} of {methods} methods put {names} first ({named})"
)
PANEL_ALL = Words("{methods}手法とも{names}が1位（{named}）", "All {methods} methods put {names} first ({named})")
PANEL_TIED = Words(
    "{methods}手法とも、順位を付けた{n}件に差が付かない（{named}）",
    "All {methods} methods make no difference between the {n} ranked ones ({named})",
)
FIRST_NAMED = Words("「{name}」", "{name}")
FIRST_TIED = Words("同点の{names}", "{names}, which are tied,")
FIRST_TIED_MORE = Words("同点の{n}件（{names}など）", "{n} that are tied ({names} among them)")
PANEL_LARGE = Words(
    "他の手法との比較は{n}件まで（--panel で行う）",
    "Other methods are tried for up to {n} proposals (--panel tries them)",
)
PANEL = Words("他の手法による順位", "Ranks by other methods")
PANEL_REMARK = Words("参考意見。順位は加重和（評点）による", "second opinions; the weighted sum (score) decides")
PANEL_WHY = Words(
    "加重和で決めるのは、ほかの案件を加えても除いても2件の順が逆転しない唯一の手法だからである。",
    "The weighted sum decides because it alone is free of rank reversal: no other candidate that comes or goes changes"
    " the order of two.",
)
PANEL_DROPPED = Words(
    "該当なしの項目は、その案件の評点と同じ点とみなす（加重和は変わらない）",
    "A criterion that does not apply counts as the candidate's own score, which leaves the weighted sum as it is",
)
METHOD = {
    "weighted-sum": Words("加重和", "Weighted sum"),
    "topsis": Words("TOPSIS", "TOPSIS"),
    "vikor": Words("VIKOR", "VIKOR"),
    "promethee": Words("PROMETHEE II", "PROMETHEE II"),
}
PARAMETERS = {
    "weighted-sum": Words("点は0-100に固定（評価基準の換算点）", "points anchored at 0..100 by the rubric"),
    "topsis": Words("ベクトル正規化、ユークリッド距離", "vector normalisation, Euclidean distance"),
    "vikor": Words("最良・最悪値による正規化、v＝0.5", "normalised by best and worst, v = 0.5"),
    "promethee": Words(
        "V字型の選好関数、20点差で1（正規化なし）", "V-shaped preference, in full from 20 points on, no normalisation"
    ),
}
VIKOR_SEVERAL = Words("VIKORは1件に絞れない：{names}", "VIKOR cannot settle on one: {names}")

# --- several rubrics -----------------------------------------------------------------------------------------------
YARDSTICKS = Words("評価基準による違い", "By rubric")
YARDSTICKS_REMARK = Words(
    "{measure}の順位。＊は1つ目と順が入れ替わる案件。予算の優先順位ではない",
    "ranks by {measure}; * where the order differs from the first; not an order of budget priority",
)
RANK_AND_RESULT = Words("{rank}位 {verdict}", "{rank} {verdict}")
NO_RANK_RESULT = Words("－ {verdict}", "- {verdict}")
MARK = Words("＊", "*")
REVERSED = Words(
    "{one}では「{ahead}」が上、{other}では「{behind}」が上。主に「{criterion}」の差（{before}→{after}）",
    "{one} puts {ahead} first of the two, {other} {behind}; chiefly by {criterion} ({before} -> {after})",
)
LEAD = Words("{points}点", "{points} points")
NO_CRITERION = Words("項目なし", "no such criterion")
NO_REVERSAL = Words("上位{n}件に順の入れ替わりはない（{other}）", "No reversal among the first {n} ({other})")
NO_DIFFERENCE = Words(
    "{one}では順位を付けた{n}件がすべて同点で、差が付かない",
    "{one} makes no difference: all {n} that it ranks are tied",
)
RUBRIC_NAMED = Words("{id} 第{version}版", "{id} v{version}")

# --- a committee ---------------------------------------------------------------------------------------------------
MEMBERS = Words("委員ごとの配点による順位", "Ranks by each person's weights")
MEMBERS_REMARK = Words("{n}人（{path}）", "{n} people ({path})")
BY_RUBRIC = Words("評価基準", "Rubric")
ALL_FIRST = Words("全員が1位：{names}", "Everybody puts first: {names}")
RANKS_NOBODY = Words(
    "どの案件にも順位を付けない人（配点のある項目がどの案件にも当てはまらない）：{names}。以下に含めない",
    "Ranks nobody, as nothing with a weight applies to anyone: {names}; not counted in what follows",
)
FIRST_SPLIT = Words("1位は分かれる：{names}", "First places are split: {names}")
FIRST_OF = Words("{name} {n}人", "{name} ({n})")
SAME_RANK = Words(
    "全員同じ順位の案件 {same}件／{n}件、全員が同じ順に置く組 {agreed}組／{pairs}組",
    "The same rank with everybody: {same} of {n}; pairs in the same order with everybody: {agreed} of {pairs}",
)
WITHOUT_RANK = Words("－", "-")
LEFT_OUT = Words(
    "。－のある{n}件（その委員が重みを付けた項目がどれも該当しない）は数えない",
    "; not counted: the {n} with a - (no criterion that this person gives weight to applies to them)",
)
CONCORDANCE = Words("、Kendallの一致係数 {w}（1＝完全一致）", "; Kendall's W {w} (1 is the same order)")
