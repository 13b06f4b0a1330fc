"""The words of `dxroi calibrate` and of `--calibration`; the help is in `texts/commands.py`."""

from __future__ import annotations

from dxroi.finding import Words

# --- refusals and remarks ------------------------------------------------------------------------------------------
NOT_LEVEL = Words(
    "--calibration-level は 0.8 のように、0より大きく1より小さい数で書く：{value}",
    "--calibration-level is written as 0.8, above 0 and below 1, not {value}",
)
LEVEL_ALONE = Words("--calibration-level は --calibration と一緒に使う", "--calibration-level goes with --calibration")
STDIN_TWICE = Words(
    "標準入力（-）を、提案と --calibration の両方には使えない",
    "standard input (-) cannot be both a proposal and the calibration",
)
NOT_YAML = Words(
    "calibrate の -o は補正ファイル（.yaml）の書き先。画面の形式は --format で選ぶ：{path}",
    "-o of calibrate names the calibration file (.yaml); the form of the answer is chosen by --format: {path}",
)
NO_ACTUALS = Words(
    "実績のある提案がない（提案 {n}件）。何も書いていない。終わった案件のファイルに actuals: を書く。"
    "例 `actuals: {{2027: {{hours_saved: 300, cost: {{initial: 2500000, annual: 600000}}}}}}`",
    "no proposal has actuals (proposals: {n}); nothing was written. Add `actuals:` to the files of finished projects,"
    " such as `actuals: {{2027: {{hours_saved: 300, cost: {{initial: 2500000, annual: 600000}}}}}}`",
)
NO_RATIOS = Words(
    "実績はあるが、計画と比べられるものがない。何も書いていない。同じ年度の計画と実績の両方が要る。",
    "there are actuals, but nothing that a plan could be compared with; nothing was written. Both are needed,"
    " the plan and the actual of the same year.",
)
BROKEN = Words(
    "もとにした案件 {answered}件、読めないファイル {broken}件", "{answered} learned from, {broken} could not be used"
)

# --- what is held against its plan ---------------------------------------------------------------------------------
RATIO = {
    "hours": Words("削減時間", "Hours saved"),
    "cost_initial": Words("初期費用", "Initial cost"),
    "cost_annual": Words("運用経費", "Running cost"),
    "delay_months": Words("稼働の遅れ", "Delay"),
}
GAP = {
    "not-measured": Words("その実績の記載がない", "no such actual"),
    "partly-measured": Words("計画で支払う年度の実績がない", "no actual of a year in which the plan pays"),
    "undivided": Words(
        "経費の実績が総額だけで、初期費用と運用経費に分けられない。`cost:` を `initial:` と `annual:` に分けて書く",
        "the cost is stated as a whole that cannot be told apart: state its `initial:` and `annual:` under `cost:`",
    ),
    "plan-unknown": Words("計画が未定", "the plan is unknown"),
    "plan-none": Words("計画が0以下", "the plan is 0 or less"),
}
WHOLE_LIBRARY = Words("全体", "all cases")
CLASS = Words("{kind}・{evidence}", "{kind}, {evidence}")

# --- calibrate -----------------------------------------------------------------------------------------------------
TITLE = Words("実績による補正", "What experience says of plans")
CASES = Words("実績のある案件 {n}件", "cases with actuals: {n}")
DATED = Words("作成日 {date}", "as of {date}")
READ = Words(
    "提案{all}件のうち実績のある{n}件の、実績÷計画（1＝計画どおり）。遅れは月数。",
    "Actual / plan (1 is as planned) of the {n} with actuals among {all} proposals; delays in months.",
)
LOWER = Words("小さいほど悪い：次の1件が値以上になる", "less is worse: the next one is no less")
UPPER = Words("大きいほど悪い：次の1件が値以下になる", "more is worse: the next one is no more")
OF = Words("区分", "Class")
N = Words("件数", "Cases")
MEDIAN = Words("中央値", "Median")
LEVEL = Words("P{n}", "P{n}")
CELL = Words("{value} ({covers})", "{value} ({covers})")
TOO_FEW = Words("－", "-")
MONTHS = Words("{n}か月", "{n} mo")
NOBODY = Words(
    "比のある案件がない。公表値か、記載どおりを使う。",
    "No case has this ratio: published figures, or the plan as it is.",
)
OUTLIERS = Words("離れた値（除いていない）：{names}", "Far from the rest (kept): {names}")
NAMED = Words("{id} {value}", "{id} {value}")
LEFT_OUT = Words("比のない案件：{names}", "Cases without it: {names}")
UNDIVIDED = Words(
    "経費が総額だけで、初期と運用に分けられない年度を除いた案件：{names}",
    "Without the years whose cost is stated as a whole that cannot be told apart: {names}",
)
UNDIVIDED_ONE = Words("{id}（{years}）", "{id} ({years})")
LEFT_OUT_ONE = Words("{ids}（{why}）", "{ids} ({why})")
HOLDS = Words(
    "括弧内は、次の1件がその値より悪くない確からしさ（順序統計量 k÷（n＋1）。次の1件がこれまでの案件と"
    "同じような案件であれば、分布によらず成り立つ）。－は件数の不足（{levels}）。使うときは、より広い区分、全体、公表値の順に代える。",
    "In brackets: how probable it is that the next case is no worse (order statistics, k / (n + 1); it holds for any"
    " distribution, as long as the next case is one of the kind). - means too few cases ({levels}): a wider class"
    " takes their place, then all cases, then published figures.",
)
WANTS = Words("P{level}は{n}件から", "P{level} wants {n}")
RECORD = Words("幅の的中", "Stated ranges")
RECORD_TEXT = Words(
    "計画に書かれた幅に実績が収まったのは、{of}件のうち{inside}件（{share}％。95％の確からしさで{low}～{high}％）。",
    "The actual fell inside its stated range in {inside} of {of} ({share}%; with 95% confidence {low} to {high}%).",
)
RECORD_NONE = Words("計画に幅（low、high）を書いた案件がない。", "No plan states a range (low, high).")
RECORD_OUTSIDE = Words("外れたもの：{names}", "Outside: {names}")
RECORD_ONE = Words("{id} {ratio}", "{id} {ratio}")
PREMISES = Words("前提", "Assumptions")
PREMISE_TEXT = Words(
    "計測した年度どうしを比べる。稼働月の実績があれば、計画をその月に始まったものとして時間を比べる（遅れを二重に数えない）。"
    "複数の種類の案件は、それぞれの区分に入れる。",
    "Measured years are compared with the same years of the plan; where the real start is known, hours with the plan as"
    " if it had begun then, so that a delay is not counted twice. A case of several kinds is in the class of each.",
)
NEXT_USE = Words("{command}（この補正を当てた判定を並べて示す）", "{command} (both verdicts side by side)")
NEXT_WRITE = Words("{command}（補正ファイルを書く）", "{command} (write the calibration file)")

# --- beside a verdict ----------------------------------------------------------------------------------------------
BESIDE = Words("実績に照らすと", "By experience")
BESIDE_REMARK = Words("{path}（{made}、{sha}）、水準 {level}", "{path} ({made}, {sha}), level {level}")
BEYOND = Words("（届かない項目は最も悪い事例か公表値による）", " (beyond reach: the worst case or what is published)")
MADE_ON = Words("{date}作成", "made {date}")
UNDATED = Words("作成日なし", "undated")
AS_STATED = Words("記載どおり", "As stated")
BY_EXPERIENCE = Words("実績に照らすと", "By experience")
VERDICT_ROW = Words("試算結果", "Computed result")
FOR_REFERENCE = Words("参考：{verdict}", "for reference: {verdict}")
NET_ROW = Words("差引", "Net")
CASH_ROW = Words("歳出のみの差引", "Net, budget only")
COST_ROW = Words("経費", "Cost")
HOURS_ROW = Words("削減時間（期間計）", "Hours saved, whole horizon")
PAYBACK_ROW = Words("回収まで", "Pays back in")
SCORE_ROW = Words("評点", "Score")
YEARS = Words("{n}年", "{n} years")
HOURS = Words("{n}時間", "{n} hours")
FACTOR = Words("×{n}", "x {n}")
LATER = Words("{n}か月遅れ", "{n} months later")
ON_TIME = Words("遅れなし", "on time")
TAKEN = {
    "lower": Words(
        "{factor}：{of}の{n}件のうち大きい方から{k}番目。次の1件がこれ以上になる確からしさは{covers}以上",
        "{factor}: number {k} from the top of {n} ({of}). The next case is no less in {covers} of times or more",
    ),
    "upper": Words(
        "{factor}：{of}の{n}件のうち小さい方から{k}番目。次の1件がこれ以下になる確からしさは{covers}以上",
        "{factor}: number {k} from below of {n} ({of}). The next case is no more in {covers} of times or more",
    ),
}
PUBLISHED = {
    "it-class": Words(
        "{factor}：公表値（Flyvbjerg・Gardner 2023。IT案件5,392件のうち計画の1.5倍を超えたのは18％。82％はこれ以下）",
        "{factor}: published (Flyvbjerg and Gardner 2023: of 5,392 IT projects 18% cost over 1.5 times the plan, so"
        " 82% no more)",
    ),
    "optimism-bias": Words(
        "{factor}：公表値（Mott MacDonald 2002 表2、{stage}の段階の平均的な超過。どのくらい確かかは公表されていない）",
        "{factor}: published (Mott MacDonald 2002, Table 2, mean overrun at the stage: {stage}; it guarantees nothing)",
    ),
}
ONLY_FEES = Words("（委託の年額だけ）", " (fees of outsourcing only)")
WHY = {
    "operating": Words("記載どおり（既に稼働している）", "as stated (it is in operation)"),
    "not-planned": Words("記載どおり（計画にない、又は増える）", "as stated (the plan has none, or has more of it)"),
    "nothing-published": Words("記載どおり（使える公表値がない）", "as stated (nothing usable is published)"),
}
TOO_SMALL = Words("。件数の不足：{classes}（{level}は{n}件から）", ". Too few: {classes} ({level} wants {n})")
TOO_SMALL_ONE = Words("{of} {n}件", "{of} {n}")
OWN_CASE = Words(
    "この案件は、倍率のもとになった事例に含まれる。「次の1件」ではないので、確からしさは当てはまらない。",
    "This project is one of those learned from, and no next one: what the factors hold does not apply to it.",
)
UNTOUCHED = Words(
    "「記載どおり」は変えていない。確からしさは、この案件が区分の案件と同じような案件であるときの、補正一つずつのもので、"
    "すべてが同時に成り立つ確からしさではない。"
    "住民の負担軽減と予算科目の削減に当てるのは、稼働の遅れだけ。",
    "The result as stated is not changed. Each factor holds as often as it says by itself, not all of them at once, and"
    " as far as this proposal is like the cases of its class."
    " Of all this only the delay touches what residents are spared and budget lines.",
)
EARLY = Words("（早まった実績は遅れなしとする）", " (an early start counts as on time)")
