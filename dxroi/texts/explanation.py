"""The words of `--explain`: what each figure is and by which formula."""

from __future__ import annotations

from dxroi.finding import Words

TITLE = Words(
    "計算根拠　丸めていない値（整数とみなせる差は除く）。円・時間・年。file:行:列 は元の記載の場所",
    "Derivation, unrounded (but for residue of whole numbers); yen, hours, years. "
    "file:line:column is where each input stands",
)
YEARS_FROM_TO = Words("{first}-{last}", "{first}-{last}")
GIVEN = Words("記載の値", "as stated")
LIKELY = Words("{low}-{high} のうち最もありそうな値", "the likely value of {low}-{high}")
NOT_KNOWN = Words("未定", "unknown")
TAXED = Words(
    "税抜の記載 {written} × 1.10、円未満切捨て", "stated without tax {written} × 1.10, fraction of a yen cut off"
)

INPUTS = Words("入力と場所", "Inputs and where they stand")
WORKS = Words("業務ごと", "By work")
SAVINGS = Words("歳出削減", "Budget cuts")
PROCEDURES = Words("住民", "Residents")
COSTS = Words("経費", "Cost")
TOTALS = Words("年度ごとの合計", "Totals by fiscal year")
FUNDING = Words("財源", "Funding")
VIEWS = Words("観点：{view}", "View: {view}")
SCORE = Words("評点", "Score")
RULES = Words("判定", "Result")
HORIZONS = Words("評価期間別の判定", "Result by horizon")
EVEN = Words("収支が均衡する点", "Break-even")
STRESS = Words("感度", "Strains")
TURNS = Words(
    "判定が変わる点（値を入れ直して確かめた境目）", "Turning points (limits checked by putting the value back)"
)
OUTLOOK = Words(
    "未定の値と判定（値を入れて確かめた境目）", "Unknowns and results (limits checked by putting the value in)"
)
OTHER = Words("その他の値", "Other measures")

HOURS_OF_WORK = Words("削減時間", "hours saved")
BEFORE_AFTER = Words("（前 − 後）× 立上がり × 稼働割合", "(before - after) × ramp × share of year")
BY_CASES = Words(
    "件数 ×（1件の分 前 − 後）÷ 60 × 立上がり × 稼働割合",
    "cases × (minutes before - after) / 60 × ramp × share of year",
)
BY_HOURS = Words("時間 × 立上がり × 稼働割合", "hours × ramp × share of year")
PAPER_OF_PROCEDURE = Words("紙の併用で増える時間（負の削減時間）", "hours lost on paper beside it (below 0)")
BY_PAPER = Words(
    "−件数 ×（1 − オンライン利用率）× 紙1件の分 ÷ 60 × 稼働割合",
    "-cases × (1 - share online) × minutes a paper case / 60 × share of year",
)
UPTAKE = Words("オンライン利用率", "share online")
UPTAKE_LINEAR = Words(
    "初年度 ×（1 − w）＋ 到達 × w、w ＝（年 − 1）÷（到達する年 − 1）、到達後は1",
    "first × (1 - w) + ceiling × w, w = (year - 1) / (years - 1), then 1",
)
UPTAKE_S = Words(
    "初年度 ×（1 − w）＋ 到達 × w、x ＝（年 − 1）÷（到達する年 − 1）、w ＝ x × x ×（3 − 2x）、到達後は1",
    "first × (1 - w) + ceiling × w, x = (year - 1) / (years - 1), w = x × x × (3 - 2x), then 1",
)
CAPACITY_OF_WORK = Words("人件費換算額", "staff time valued")
CAPACITY_FORMULA = Words(
    "時間 × 再配分の割合（増えた時間は全部）× 時間単価", "hours × share reused (losses in full) × yen per hour"
)
CASH_OF_WORK = Words("歳出削減額", "budget cut")
CASH_FORMULA = Words("時間 × 時間単価", "hours × yen per hour")
UNDIRECTED_OF_WORK = Words("活用先未定の時間", "hours without destination")
UNDIRECTED_FORMULA = Words(
    "増えた分を除く時間 ×（1 − 再配分の割合）、活用先がなければ全部",
    "hours gained × (1 - share reused), all of them without a destination",
)
SAVING_FORMULA = Words("年額", "amount a year")
ONLINE_CASES = Words("オンライン件数", "cases online")
ONLINE_FORMULA = Words("件数 × 利用率 × 稼働割合", "cases × uptake × share of year")
RESIDENT_YEN = Words("住民の負担軽減", "residents' gain")
RESIDENT_FORMULA = Words(
    "オンライン件数 ×（短縮分 ÷ 60 × 住民の時間価値 ＋ 節約額）",
    "cases online × (minutes saved / 60 × yen per resident hour + yen saved)",
)
VISITS = Words("減る来庁", "visits saved")
VISITS_FORMULA = Words("オンライン件数 × 1件の来庁減", "cases online × visits saved a case")
COST_PART = {
    "initial": Words("初期費用（その年度の初めに支払）", "initial amount (at the initial timing)"),
    "annual": Words("運用経費", "running cost"),
    "hours": Words("職員の作業時間 × 時間単価", "own hours × yen per hour"),
}
COST_TOTAL = Words("経費（市全体）", "cost (whole city)")
CASH_TOTAL = Words("歳出削減額", "budget cuts")
CAPACITY_TOTAL = Words("人件費換算額", "staff time valued")
RESIDENT_TOTAL = Words("住民の負担軽減", "residents' gain")
NET_TOTAL = Words("差引（市全体）", "net (whole city)")
NET_FORMULA = Words("歳出削減額 ＋ 人件費換算額 − 経費", "budget cuts + staff time valued - cost")
CUMULATIVE = Words("累積", "cumulative")
CUMULATIVE_FORMULA = Words("初年度からの差引の合計", "sum of the nets from the first year")
SHARE_FORMULA = {
    "initial": Words("初期費用 × 割合", "initial cost × share"),
    "annual": Words("運用経費 × 割合", "running cost × share"),
    "all": Words("（初期費用 ＋ 運用経費）× 割合", "(initial + running cost) × share"),
}
GENERAL = Words("一般財源", "general revenue")
GENERAL_FORMULA = Words("支払額 ＋ 増える歳出 − 補助金等 − 市債", "money cost + spending that rises - grants - bond")
BENEFIT_FORMULA = {
    "cash": Words("歳出削減額の合計", "sum of budget cuts"),
    "city": Words("歳出削減額 ＋ 人件費換算額 の合計", "sum of budget cuts + staff time valued"),
    "society": Words(
        "歳出削減額 ＋ 人件費換算額 ＋ 住民の負担軽減 の合計",
        "sum of budget cuts + staff time valued + residents' gain",
    ),
}
COST_FORMULA = {
    "cash": Words("支払額の合計", "sum of money cost"),
    "city": Words("支払額 ＋ 職員の作業（換算）の合計", "sum of money cost + own hours valued"),
    "society": Words("支払額 ＋ 職員の作業（換算）の合計", "sum of money cost + own hours valued"),
}
VIEW_FORMULA = {
    "net": Words("効果額 − 経費", "benefit - cost"),
    "benefit_cost_ratio": Words("効果額 ÷ 経費", "benefit / cost"),
    "payback_years": Words(
        "累積残高がその後ずっと負にならない最初の時点（初期費用は年度の初め、他は年度を通じ均等）",
        "first moment from which the balance is never negative again "
        "(initial amounts at the start of the year, all else evenly)",
    ),
    "net_present_value": Words(
        "Σ（効果額 − 初期以外の経費）× 年次係数 − Σ 初期費用 × 初期係数",
        "sum of (benefit - other cost) × annual factor - sum of initial cost × initial factor",
    ),
    "discounted_benefit_cost_ratio": Words("割引後の効果額 ÷ 割引後の経費", "discounted benefit / discounted cost"),
    "discounted_payback_years": Words("同じく、割引後の額で", "the same with discounted amounts"),
    "internal_rate_of_return": Words(
        "現在価値が0になる割引率（検算）", "the rate at which the present value is 0 (checked)"
    ),
}
RATE_CHECK = Words(
    "0 = Σ 額 ÷ (1 ＋ r)^年、（年: 額）{flows}", "0 = sum of amount / (1 + r)^years, (years: amount) {flows}"
)
FACTOR = Words("割引係数", "discount factors")
FACTOR_FORMULA = Words(
    "1 ÷ (1 ＋ 割引率)^(t ＋ d)、d は期首0・期央0.5・期末1", "1 / (1 + rate)^(t + d), d = 0 start, 0.5 mid, 1 end"
)
BALANCES = Words("残高（年度初め → 年度末）", "balance (start → end of each year)")
DISCOUNTED_BENEFIT = Words("割引後の効果額", "discounted benefit")
DISCOUNTED_COST = Words("割引後の経費", "discounted cost")
DISCOUNTED_FORMULA = Words("Σ 額 × 割引係数", "sum of amount × discount factor")
WEIGHT = Words("重み", "weight")
WEIGHT_FORMULA = Words("重要度から {method} で求めた", "from the importances by {method}")
WEIGHT_DIRECT = Words("重要度 ÷ 重要度の合計", "importance / sum of importances")
WEIGHT_DROPPED = Words(
    "該当なしの項目の重みは、他の項目へ重みに比例して移す",
    "the weight of what does not apply goes to the others in proportion",
)
POINTS = Words("点", "points")
POINTS_FORMULA = Words("表 {table} の間を直線で", "linear between the entries of {table}")
CONTRIBUTION_FORMULA = Words("点 × 重み", "points × weight")
SCORE_FORMULA = Words("Σ 点 × 重み", "sum of points × weight")
RULE = Words("規則 {id} → {verdict}", "rule {id} -> {verdict}")
GATE = Words("必須要件 {id}（満たさなければ {cap} まで）", "gate {id} (caps at {cap})")
AT_BEST = Words(
    "次の未定の経費をすべて0円として規則を当てた（それでも要再検討）",
    "the rules were tried with these unknown costs at 0, and even so it is not yet",
)
HOLDS = Words("成立", "holds")
FAILS = Words("不成立", "fails")
OPEN = Words("判断できない", "cannot be told")
LATER = Words("この段階では適用しない", "does not apply at this stage")
ALWAYS = Words("（条件なし）", "(no condition)")
EVEN_RATE = Words("収支が均衡する人件費単価", "hourly rate at which the net is 0")
EVEN_RATE_FORMULA = Words(
    "−（業務の金額を除く差引）÷ 数える時間（得た時間 × 再配分の割合 ＋ 増えた時間）",
    "-(net without the works' yen) / hours counted (gained × share reused + lost)",
)
EVEN_HOURS = Words("収支が均衡する年間時間", "hours a year at which the net is 0")
EVEN_HOURS_FORMULA = Words(
    "年平均時間 ×（−（業務の金額を除く差引）÷ 業務の金額）",
    "average hours × (-(net without the works' yen) / the works' yen)",
)
STRESS_FORMULA = {
    "effects-20": Words("すべての効果 × 0.8", "every effect × 0.8"),
    "effects-40": Words("すべての効果 × 0.6", "every effect × 0.6"),
    "cost+20": Words("支払額 × 1.2（職員の作業はそのまま）", "money cost × 1.2 (own hours as they are)"),
    "delay-1": Words("効果だけが1年遅れる", "the effects come one year later, the costs do not"),
}
MEASURE_FORMULA = {
    "hours_saved": Words("Σ 削減時間", "sum of hours saved"),
    "undirected_hours": Words("Σ 活用先未定の時間", "sum of hours without destination"),
    "undirected_share": Words(
        "活用先未定 ÷ 歳出を減らさない業務で得た時間", "undirected / hours gained by works that release no cash"
    ),
    "visits_saved": Words("Σ 減る来庁", "sum of visits saved"),
    "fte": Words("削減時間 ÷ 年数 ÷ 1人の年間時間", "hours saved / years / hours per person-year"),
    "literacy_steps": Words("人数 ×（後の段階 − 前の段階）", "people × (level after - level before)"),
    "unknowns": Words("判定に必要な未定の数", "unknowns the result needs"),
    "unstated_ratings": Words("記載無しの評点の数", "ratings not stated"),
}

BY_MONTH = Words("月数 × 月額", "months × price a month")
BY_TOTAL = Words(
    "総額を月数で均等に割る（累計を円未満で切り捨て、計は総額に一致）",
    "total spread over its months, cumulated and cut to whole yen so that the parts sum to it",
)
CONTRACT_MONTHS = Words("契約{during}か月・終了後{after}か月", "{during} months of the contract, {after} after it")
ODDS_FORMULA = Words("額 × 見込み {odds}", "amount × probability {odds}")
