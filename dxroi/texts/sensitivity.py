"""The words of `dxroi sensitivity`: its refusals and its screens; the help is in `texts/commands.py`."""

from __future__ import annotations

from dxroi.finding import Words

# --- refusals ------------------------------------------------------------------------------------------------------
NO_DRAWS = Words(
    '多数の場合の試算にはNumPyが必要（python -m pip install "dxroi[fast]"）。判定が変わる値だけを示す',
    'drawing many cases needs NumPy (python -m pip install "dxroi[fast]"); only what turns the verdict is shown',
)
NOT_DRAWS = Words("--draws は{least}から{most}まで", "--draws takes {least} to {most}")
NOT_SEED = Words("--seed は0以上", "--seed takes 0 or more")
NOT_MEASURE = Words("--measure {value} という指標はない。{advice}", "there is no measure --measure {value}; {advice}")
NOT_MITIGATED = {
    "form": Words(
        "--mitigated は 58:0.5（要因の割合％:対応できている割合）の形で書く：{value}",
        "--mitigated is written as 58:0.5 (contribution in %: share managed), not {value}",
    ),
    "contribution": Words(
        "--mitigated の要因の割合は0から100（％）：{value}", "the contribution of --mitigated is 0 to 100 %: {value}"
    ),
    "share": Words(
        "--mitigated の対応できている割合は0から1：{value}", "the share managed of --mitigated is 0 to 1: {value}"
    ),
    "sum": Words(
        "--mitigated の要因の割合の合計が100％を超える：{value}",
        "the contributions of --mitigated add up to more than 100 %: {value}",
    ),
}
MITIGATED_ALONE = Words("--mitigated は --optimism-bias と一緒に使う", "--mitigated goes with --optimism-bias")
TOO_MANY_INPUTS = Words(
    "{name}：幅のある値が{n}個あり、扱える{most}個を超える。--ranges file で減らせる",
    "{name}: {n} uncertain values are more than the {most} that can be drawn; --ranges file has fewer",
)

# --- heading -------------------------------------------------------------------------------------------------------
TITLE = Words("判定の確かさ　{department}　{name}", "How sure: {name} ({department})")
STATED = Words("記載どおりなら　{verdict}（{years}年間）", "As stated: {verdict} (over {years} years)")
OBLIGATORY = Words(
    "以下は参考。記載どおりなら計算上は「{verdict}」（{years}年間）。",
    'All of this is for reference. As stated, computed: "{verdict}" (over {years} years).',
)
NET_STATED = Words("{measure} {value}", "{measure} {value}")
CHANCES = Words("100回のうち", "Of 100 chances")
TIMES = Words("{n}回", "{n}")
TIMES_MOST = Words("99回超", "over 99")
TIMES_FEW = Words("1回未満", "under 1")
CHANCE = Words("「{verdict}」{share}", '"{verdict}" {share}')
ERROR = Words("（誤差±{error}）", " (give or take {error})")
HOLDING = Words("判定が保たれるのは", "The verdict holds in")
HOLDING_BAND = Words(
    "100回のうち{low}～{high}（ばらつきの形の取り方による）", "{low} to {high} of 100, by the shapes assumed"
)
HOLDING_ONE = Words("100回のうち{low}（ばらつきの形によらない）", "{low} of 100, whatever the shape")
UNDECIDED = Words(
    "この根拠では決められない（半々に近いか、ばらつきの形の取り方で変わる）。下の「調べる価値」の大きい値から確かめる。",
    "Undecided on this evidence: it is near even, or hangs on the shapes assumed. Find out first what is worth most.",
)
UNDECIDED_YET = Words(
    "この根拠では決められない（半々に近いか、ばらつきの形の取り方で変わる）。下の「どの値が効くか」の上から確かめる。",
    "Undecided on this evidence: it is near even, or hangs on the shapes assumed. Look first at what matters most.",
)
UNSUPPORTED = Words(
    "この根拠では記載どおりの判定は支えられない。最も多いのは「{verdict}」。",
    'This evidence does not support the verdict as stated: "{verdict}" comes out most often.',
)
NOT_COUNTED = Words("数えていないもの", "Not in these figures")
OUTCOMES = Words("金額にしない効果（{names}）", "effects that are not money ({names})")
CERTAIN = Words("幅のない値", "Without a range")
UNRANGED = Words("{n}個は確かなものとして扱った", "{n} values, taken as certain")
UNRANGED_ONE = Words("1個は確かなものとして扱った", "1 value, taken as certain")
NOTHING_LEFT_OUT = Words("なし", "nothing")
WITHHELD = Words(
    "未定の値があるため、確かさは示せない。先に次を確かめる。",
    "Some values are unknown, so nothing can be said of how sure it is. Find out first:",
)
NO_RANGES = Words(
    "幅のある値がない。ファイルに {low, likely, high} で幅を書くか、--ranges both で評価基準の既定の幅を使う。",
    "No value has a range. State {low, likely, high} in the file, or use the rubric's defaults with --ranges both.",
)
NO_DEFAULTS = Words(
    "幅のある値がなく、当てはまる既定の幅も評価基準にない。ファイルに {low, likely, high} で幅を書く。",
    "No value has a range, and no default of the rubric applies. State {low, likely, high} in the file.",
)

# --- turning -------------------------------------------------------------------------------------------------------
SWITCHING = Words("判定が変わる値", "What would turn it")
SWITCHING_REMARK = Words(
    "それぞれ単独で。「>」は幅の内で変わるもの", "each alone, all else as it is; > marks what lies in its range"
)
STAYS_WHILE = Words(
    "「{verdict}」が保たれるのは、{field}が{limit}の間。", 'It stays "{verdict}" while {field} is {limit}.'
)
BECOMES = Words(
    "最も近いのは、{field}が{limit}になり「{verdict}」に変わるとき。",
    'Nearest: "{verdict}" once {field} is {limit}.',
)
AT_LEAST = Words("{at}以上", "at least {at}")
AT_MOST = Words("{at}以下", "at most {at}")
FIELD = Words("項目", "What")
NOW = Words("今", "Now")
TURNS_AT = Words("変わる値", "Turns at")
BELOW = Words("{at}未満", "under {at}")
ABOVE = Words("{at}超", "over {at}")
FROM = Words("{at}以上", "from {at}")
DOWN_TO = Words("{at}以下", "up to {at}")
DISTANCE = Words("隔たり", "Off by")
THEN = Words("判定", "Verdict")
INSIDE = "> "
OUTSIDE = "  "
NO_RANGE = Words("－", "-")
NOTHING_TURNS = Words("どの値も、単独では判定を変えない。", "No value turns it alone.")
TURNS_UNKNOWN = Words(
    "未定の値（{names}）があるため、判定が変わる値は求められない。",
    "What would turn it cannot be told while this is unknown: {names}.",
)
FLIPS = Words("判定が変わる最小の変更", "The least change that turns it")
FLIPS_REMARK = Words("試算し直して確かめた", "put back and appraised again")
FLIP = Words("「{was}」→「{then}」", '"{was}" -> "{then}"')
CHANGE = Words("{field} {was} → {now}", "{field} {was} -> {now}")
FACTOR = Words("×{factor}", "x {factor}")
AND = Words("、", "; ")
MORE = Words("ほか{n}件は --detail で示す。", "{n} more with --detail.")

# --- simulation ----------------------------------------------------------------------------------------------------
SIMULATION = Words("100回のうち", "Of 100 chances")
SIMULATION_REMARK = Words("{measure}、{years}年間", "{measure}, over {years} years")
RECOVERS = Words(
    "経費を回収するのは{yes}、回収しないのは{no}{error}。",
    "The cost is recovered in {yes} of 100, in {no} it is not{error}.",
)
RECOVERS_OR_OPEN = Words(
    "経費を回収するのは{yes}、回収しないのは{no}。{open}は、未定の額がかかるので示せない。",
    "The cost is recovered in {yes} of 100, in {no} it is not; in {open} an amount falls due that nobody stated.",
)
BALANCE_UNKNOWN = Words(
    "{measure}に未定の値が入るため、経費を回収するかどうかは示せない。",
    "There are unknown values in the figure ({measure}), so nothing can be said of how often the cost is recovered.",
)
LEGEND = Words("o 回収する　. 回収しない", "o recovers  . does not")
BAD = Words("悪い場合（10回に1回はこれ以下）", "bad (1 in 10 is no more)")
MIDDLE = Words("中ほど（半々）", "middle (as often more as less)")
GOOD = Words("良い場合（10回に1回はこれ以上）", "good (1 in 10 is no less)")
LOWER = Words("小さい場合（10回に1回はこれ以下）", "low (1 in 10 is no more)")
HIGHER = Words("大きい場合（10回に1回はこれ以上）", "high (1 in 10 is no less)")
MEAN = Words("平均", "mean")
LIKELY = Words("記載どおり", "as stated")
TOGETHER = Words("すべてが連動するとき", "if all move together")
TOGETHER_TEXT = Words("回収するのは{yes}、悪い場合{bad}、良い場合{good}", "recovered in {yes}; bad {bad}, good {good}")
SHAPES = Words("形の取り方", "By shape")
SHAPES_TEXT = Words(
    "回収するのは この試算の形{own}、三角分布{triangular}、費用が大きく超過しうるとき{severe}",
    "recovered in {own} with the shape used, {triangular} triangular, {severe} with severe cost overruns",
)
NULLS = Words("値のない回", "Without a value")
CLASS = Words("{low}～{high}", "{low} to {high}")
CLASS_FIRST = Words("{high}未満", "below {high}")
CLASS_LAST = Words("{low}以上", "{low} or more")
DISTRIBUTION = Words("分布", "How they lie")
DISTRIBUTION_REMARK = Words("{unit}、100回のうちの回数", "{unit}, of 100 chances")
OF_100 = Words("回", "Of 100")
HORIZONS = Words("評価期間別", "By horizon")
HORIZONS_REMARK = Words("100回のうちの回数", "of 100 chances")
YEARS = Words("期間", "Years")
N_YEARS = Words("{n}年", "{n}")
NOT_NEGATIVE = Words("回収", "Recovers")

# --- tornado -------------------------------------------------------------------------------------------------------
TORNADO = Words("どの値が効くか", "What matters most")
TORNADO_REMARK = Words(
    "一つずつ幅の端まで動かしたときの{measure}（{unit}）", "{measure} at both ends of each range alone ({unit})"
)
TORNADO_REMARK_PLAIN = Words("一つずつ幅の端まで動かしたときの{measure}", "{measure} at both ends of each range alone")
AT_LOW = Words("低い端", "Low end")
AT_HIGH = Words("高い端", "High end")
SAME = Words("－", "-")
CHART_NOTE = Words(
    "図の | は記載どおりの値、判定の － は記載どおりのまま。",
    "| in the chart is the value as stated, - the verdict as stated.",
)
ENDS = Words("両端の判定", "Verdicts")
BOTH = Words("{low}／{high}", "{low} / {high}")
CHART = Words("図", "Chart")
WHOLE_ITEM = Words("{name}（全体）", "{name} (as a whole)")
WITH_OTHERS = Words("{name} ほか{n}（連動）", "{name} and {n} tied to it")
DELAY = Words("稼働の遅れ", "delay of the effects")
MONTHS = Words("{n}か月", "{n} months")
ONE_MONTH = Words("1か月", "1 month")
LATER_YEARS = Words("{n}年", "{n} years")
ONE_YEAR = Words("1年", "1 year")
WEIGHT = Words("配点：{name}", "weight: {name}")
HOURS_LOST = Words("増える時間（年）", "extra hours a year")
OWN_HOURS = Words("職員の作業時間（初回）", "own staff hours, once")
RATE = Words("人件費単価", "hourly rate")
ITEM = Words("{what}：{item}", "{what}: {item}")
ENTRY = Words("（{n}年目）", " (year {n})")
LAST_ENTRY = Words("（{n}年目以降）", " (from year {n})")
ON_AVERAGE = Words("（記載年の平均）", " (mean of the years listed)")
AVERAGE_AFTER_TAX = Words("（記載年の平均・税込）", " (mean of the years listed, tax included)")
PERCENT = Words("{n}％", "{n}%")
YEN_AN_HOUR = Words("{n}円", "{n} yen")

# --- information ---------------------------------------------------------------------------------------------------
INFORMATION = Words("調べる価値", "What it is worth to find out")
INFORMATION_REMARK = Words(
    "決める前に正確に分かれば最大でいくらか。割合は{measure}のばらつきに占める分",
    "at most, if known exactly before deciding; share of the variance of {measure}",
)
SPREAD = Words("ばらつきの割合", "Share of spread")
WORTH = Words("価値", "Worth up to")
WORTH_NOTHING = Words(
    "どの値を調べても、経費を回収するかどうかの見通しは変わりそうにない。",
    "Knowing any of them would hardly change whether the cost is expected to be recovered.",
)
SURVEY = Words("{name}（{cost}）で「{field}」を確かめられる", "{name} ({cost}) would find out {field}")
SURVEY_FIRST = Words(
    "{name}（{cost}）は「{field}」を確かめる。価値は最大{value}：先に行う価値がある",
    "{name} ({cost}) measures {field}; worth up to {value}: do it first",
)
SURVEY_DEAR = Words(
    "{name}（{cost}）は「{field}」を確かめる。価値は最大{value}で、費用に見合わない",
    "{name} ({cost}) measures {field}; worth up to {value}, less than it costs",
)
SURVEY_SEVERAL = Words(
    "{name}（{cost}）は「{field}」を確かめる。一つずつの価値は最大{value}（合わせればこれより大きいことがある）",
    "{name} ({cost}) measures {field}; each alone worth up to {value}, together perhaps more",
)
SURVEY_UNRANGED = Words(
    "{name}（{cost}）は「{field}」を確かめる。その値に幅がないため、価値は示せない",
    "{name} ({cost}) measures {field}, which has no range: nothing can be said of its worth",
)
COST_UNKNOWN = Words("費用は未定", "cost unknown")
SURVEY_OPEN = Words(
    "{name}（{cost}）は「{field}」を確かめる。価値は最大{value}",
    "{name} ({cost}) measures {field}; worth up to {value}",
)

# --- risk-adjusted -------------------------------------------------------------------------------------------------
ADJUSTED = Words("割り引いて見た判定", "Risk-adjusted")
ADJUSTED_REMARK = Words(
    "すべての値を、見込みでなく幅の平均としたとき", "with every value at the mean of its range, not at the likely one"
)
AS_STATED = Words("記載どおり", "as stated")
AT_MEANS = Words("幅の平均", "at the means")
BIASED = Words("楽観の補正", "optimism bias")
BESIDE = Words("「{verdict}」　{measure} {value}", '"{verdict}", {measure} {value}')
BIASED_TEXT = Words("「{verdict}」　{measure} {value}（{uplifts}）", '"{verdict}", {measure} {value} ({uplifts})')
BIAS_INITIAL = Words("初期費用＋{n}％", "initial cost +{n}%")
BIAS_FEES = Words("委託の年額＋{n}％", "fees of outsourcing +{n}%")
BIAS_LATER = Words("稼働{n}か月遅れ", "{n} months later")
BIAS_NOTHING = Words("補正する費用なし", "no cost to adjust")
BIAS_STAGE = Words(
    "楽観の補正：Mott MacDonald（2002）表2 設備・開発（情報システム）の率を、{stage}の段階として用いた。",
    "Optimism bias: Mott MacDonald (2002), Table 2, equipment/development (IT), at the stage: {stage}.",
)
BIAS_MANAGED = Words(
    "楽観の補正：Mott MacDonald（2002）表2 設備・開発（情報システム）の上限から、対応済みの{share}％を引いた。",
    "Optimism bias: Mott MacDonald (2002), Table 2, equipment/development (IT): the upper bound less {share}% managed.",
)
BIAS_NO_MONTHS = Words(
    "工期の記載（operates_from）がないため、遅れは加えていない。",
    "No delay is added: the file does not say how long the build takes (operates_from).",
)

# --- premises ------------------------------------------------------------------------------------------------------
RANGES = Words("幅の出どころ", "Where the ranges come from")
RANGE = Words("幅", "Range")
LOW_TO_HIGH = Words("{low}～{high}", "{low} to {high}")
ORIGIN = Words("出どころ", "From")
FROM_FILE = Words("ファイル", "the file")
FROM_RUBRIC = Words("既定：{evidence}", "default: {evidence}")
FROM_RUBRIC_ALONE = Words("既定", "default")
SOURCE = Words("既定の幅の出典", "Sources of the default ranges")
PREMISES = Words("前提", "Assumptions")
DRAWN = Words(
    "{draws}通り（{sets}組のずらした格子点）、種 {seed}、形 {shape}、値どうしは独立（連動は moves_with のみ）。",
    "{draws} draws ({sets} shifted lattices), seed {seed}, shape {shape}, independent but for moves_with.",
)
SHAPE = {
    "pert": Words("PERT", "PERT"),
    "triangular": Words("三角分布", "triangular"),
    "uniform": Words("一様分布", "uniform"),
    "lognormal": Words("対数正規分布", "lognormal"),
}
ESTIMATES = Words(
    "回数は上の幅から計算したもので、実際に起きた割合ではない。",
    "These shares follow from the ranges above; they are no observed frequencies.",
)
MORE_SOURCES = Words("既定の幅の出典は --detail で示す。", "The sources of the default ranges are shown with --detail.")
NEXT_DETAIL = Words("{command}（すべての値と出典）", "{command} (every value, and the sources)")
NEXT_EVALUATE = Words("{command}（記載どおりの内訳）", "{command} (the file as it is)")
