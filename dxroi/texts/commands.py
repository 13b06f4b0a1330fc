"""Help texts and the sentences of the command line."""

from __future__ import annotations

from dxroi.finding import Words

APP = Words(
    "ICT案件の投資対効果を複数年で試算する（判断するのは審査側）。ネットワークは使わない。",
    "Computes the investment effect of ICT projects over several years (the office decides). Uses no network.",
)
EVALUATE = Words(
    "提案ファイルを試算し、複数年の結果を示す。",
    "Appraise proposal files: one proposal in, a multi-year result out.",
)
RUBRIC = Words("評価基準の一覧と内容。", "List and show rubrics.")
RUBRIC_LIST = Words("同梱の評価基準を一覧する。", "List the rubrics that come with dxroi.")
RUBRIC_SHOW = Words("評価基準の中身を出典とともに示す。", "Show a rubric with its weights, rules and sources.")
PATHS = Words(
    "提案ファイル、フォルダ、'*.yaml' などの型、@一覧.txt、標準入力は -",
    "proposal files, folders, quoted patterns, @list.txt, or - for standard input",
)
CHECK = Words(
    "提案・評価基準・業務一覧・予算を検査し、行ごとに誤りと直し方を示す。",
    "Check proposals, rubrics, inventories and budgets: what is wrong on which line, and how to mend it.",
)
EXPLAIN = Words(
    "指摘のコード（DX302）や用語（city.net、withheld）を平易に説明する。引数がなければ一覧を示す。",
    "Explain a code (DX302) or a term (city.net, withheld) in plain words; without one, list them all.",
)
CHECK_PATHS = Words(
    "ファイル、フォルダ、'*.yaml' などの型、@一覧.txt、標準入力は -",
    "files, folders, quoted patterns, @list.txt, or - for standard input",
)
SUBJECT = Words("指摘のコード、又は用語", "code of a finding, or a term")
SCHEMA = Words(
    "ファイルの書き方を JSON Schema（draft-07）で出力する。エディタの補完と検査に使う。",
    "Print what a kind of file looks like as JSON Schema (draft-07), for editors.",
)
SCHEMA_KIND = Words(
    "proposal、rubric、inventory、budget、weightings、calibration のどれか",
    "proposal, rubric, inventory, budget, weightings or calibration",
)
SCHEMA_LANG = Words("説明の言語（省けば日英を並べる）", "language of the descriptions (default: both)")
RUBRIC_ID = Words("評価基準のIDかファイル", "rubric id or file")
OPTION = {
    "rubric": Words("評価基準のIDかファイル", "rubric, by id or file"),
    "years": Words("評価期間（年）を変える（1-50）", "change the horizon (years, 1-50)"),
    "rate": Words("割引率を変える（例 0.02）", "change the discount rate (as 0.02)"),
    "format": Words("出力形式（-o の拡張子からも決まる）", "output format (else by the ending of -o)"),
    "output": Words("結果をファイルに書く", "write the result to a file"),
    "force": Words("既存のファイルを上書きする", "overwrite an existing file"),
    "lang": Words("表示の言語", "language of the texts"),
    "color": Words("色", "colour"),
    "unit": Words("金額の単位", "unit of money"),
    "negative": Words("負数の記号", "sign of negative numbers"),
    "date": Words("作成日として示す日付（時計は使わない）", "date to print on the report (no clock is read)"),
    "detail": Words("内訳：業務別・観点別・割引率別・前提", "breakdown by work, view and rate, with every assumption"),
    "explain": Words(
        "すべての数値の計算式と、元になった行", "every figure with its formula and the lines it came from"
    ),
    "fail-on": Words(
        "この結果以下、又はこの条件で終了コード1（例 not-yet, 'score < 60'）",
        "exit 1 at this result or worse, or on a condition (not-yet, 'score < 60')",
    ),
    "encoding": Words("CSVの文字コード（utf-8-sig, cp932）", "encoding of CSV (utf-8-sig, cp932)"),
    "version": Words("版を示して終わる", "show the version and exit"),
    "help": Words("この説明を示して終わる", "show this message and exit"),
    "with-reuse": Words(
        "reuse の横展開先を期待値で金額に算入し、応用可能性を評点から除く",
        "count the works of `reuse` in money, and take reusability out of the score",
    ),
}
CHECK_OPTION = {
    "format": Words(
        "出力形式（text, json, github, gitlab, sarif, junit, rdjson）。NAME=FILE でファイルに書く。繰り返し可",
        "output format (text, json, github, gitlab, sarif, junit, rdjson); NAME=FILE writes a file; may be repeated",
    ),
    "fail-on": Words(
        "この重さ以上の指摘で終了コード1（error, warning, note, never）",
        "exit 1 from this severity on (error, warning, note, never)",
    ),
    "rubric": Words("検査に使う評価基準のIDかファイル", "rubric of the checks, by id or file"),
    "require": Words(
        "提案ごとに満たすべき条件（例 'city.net >= 0'）。繰り返し可",
        "a condition that every proposal has to meet ('city.net >= 0'); may be repeated",
    ),
    "require-verdict": Words(
        "提案ごとに必要な試算結果（例 conditional）", "the verdict that every proposal has to reach (conditional)"
    ),
    "allow-empty": Words("対象のファイルがなくてもよい", "no file to check is no fault"),
    "list": Words("検査を一覧し、段階ごとの重さを示す", "list the checks with their severity by stage"),
    "no-ignores": Words("除外の注記（# dxroi: ignore）を無視する", "take no notice of `# dxroi: ignore` comments"),
    "today": Words(
        "除外の期限を比べる日付（指定がなければ今日）", "the date that ends of ignores are compared with (else today)"
    ),
    "jobs": Words("並行して検査する数", "how many files are checked at a time"),
}
"""What `check` says of options of its own, and of those that mean something else there."""

SEVERITY = {
    "error": Words("エラー", "error"),
    "warning": Words("警告", "warning"),
    "note": Words("注記", "note"),
}
SUMMARY = Words("試算 {answered}件、読めないファイル {broken}件", "{answered} appraised, {broken} could not be used")
NOTES_HIDDEN = Words("ほかに注記 {n}件（--detail で表示）", "notes not shown here: {n} (--detail shows them)")
USAGE = Words("使い方の誤り：{message}", "usage error: {message}")
TRY_HELP = Words("説明は：{command} -h", "for help: {command} -h")
DID_YOU_MEAN = Words("もしかして {name}", "did you mean {name}?")
EXISTS = Words(
    "{path} は既にある。上書きするなら --force を付ける。何も書いていない。",
    "{path} exists; add --force to overwrite it. Nothing was written.",
)
CANNOT_WRITE = Words("{path} に書けない：{reason}", "cannot write {path}: {reason}")
KEPT = Words(
    "{path} を元に戻せない。元の内容は {kept} にある", "{path} could not be put back: what it held is in {kept}"
)
WRITTEN = Words("{path} に書いた", "wrote {path}")
ONE_FILE = Words("提案を一つ指定する（{path} には{n}件ある）", "name one proposal: there are {n} in {path}")
NOT_YEARS = Words("--years は1から50まで", "--years takes 1 to 50")
NOT_RATE = Words("--rate は0以上1未満（5%は 0.05）", "--rate takes 0 or more and less than 1 (5% is 0.05)")
NOT_DATE = Words("{option} は 2026-10-15 の形で書く", "{option} is written as 2026-10-15")
NOT_FAIL_ON = Words(
    "--fail-on は結果（{verdicts}）か、'score < 60' のような条件：{value}",
    "--fail-on takes a result ({verdicts}) or a condition such as 'score < 60', not {value}",
)
NOT_ENDING = Words(
    "{ending} の形式では書けない：{path}（.json .jsonl .csv .md、又は表として .txt）",
    "nothing is written as {ending}: {path} (.json, .jsonl, .csv, .md, or .txt for the table)",
)
ENCODING_ONLY_CSV = Words("--encoding は CSV だけで使う", "--encoding goes with CSV only")
NOT_ENCODING = Words(
    "その文字コードは使えない：{value}（utf-8-sig, utf-8, cp932）",
    "no such encoding: {value} (utf-8-sig, utf-8, cp932)",
)
UNENCODABLE = Words(
    "{encoding} にない文字がある。何も書いていない：{found}。utf-8-sig（既定）で出力すればExcelでも開ける。",
    "{encoding} lacks these characters, nothing was written: {found}. The default utf-8-sig opens in Excel too.",
)
UNENCODABLE_ONE = Words("「{char}」（{row}行目の{field}）", '"{char}" (row {row}, {field})')
INTERNAL = Words(
    "dxroi 自身の不具合：{fault}。入力の誤りではない。DXROI_TRACEBACK=1 で詳細を示す。",
    "a fault of dxroi itself: {fault}. Your input is not to blame. DXROI_TRACEBACK=1 shows the details.",
)
CHECKED = Words(
    "検査 {files}件：エラー {errors}、警告 {warnings}、注記 {notes}、除外 {ignored}",
    "files checked: {files}; errors {errors}, warnings {warnings}, notes {notes}, ignored {ignored}",
)
CAN_BE_MENDED = Words("書き方の誤りを直す案は：{command}", "mends of what is misspelt: {command}")
MORE_ABOUT = Words("指摘の詳しい説明は：{command}", "more about what is found: {command}")
NOTHING_TO_CHECK = Words("検査するファイルがない：{path}", "no file to check: {path}")
NO_PATHS = Words("検査するファイルかフォルダを指定する", "name a file or folder to check")
NOT_REPORT_FORMAT = Words(
    "--format {value} という形式はない（{formats}）", "there is no --format {value} (there are {formats})"
)
TWO_TO_STDOUT = Words(
    "標準出力に出せる形式は一つだけ。ほかは --format {name}=FILE のように書く",
    "only one format goes to standard output; write the others as --format {name}=FILE",
)
SAME_FILE_TWICE = Words("2つの形式を同じファイル {path} には書けない", "two formats cannot be written to {path}")
NOT_REQUIRE = Words(
    "--require は 'city.net >= 0' のような条件：{value}",
    "--require takes a condition such as 'city.net >= 0', not {value}",
)
NOT_VERDICT = Words(
    "--require-verdict は {verdicts} のどれか：{value}", "--require-verdict takes one of {verdicts}, not {value}"
)
NOT_TODAY = Words("--today は 2026-10-15 の形で書く", "--today is written as 2026-10-15")
NOT_JOBS = Words("--jobs は1以上", "--jobs takes 1 or more")
NO_TERM = Words("「{term}」の説明はない。{advice}", "there is no page on {term}; {advice}")
ALL_TERMS = Words("一覧は `dxroi explain` で示す", "`dxroi explain` lists everything")
NO_REUSE = Words(
    "--with-reuse：横展開先（reuse:）を書いた案件がないので、何も加えていない",
    "--with-reuse: no proposal names works elsewhere (`reuse:`), so nothing was added",
)
TRIPPED = Words("--fail-on {condition}：{name}", "--fail-on {condition}: {name}")
NO_COMMAND = Words(
    "コマンドがない。試算は：dxroi evaluate {path}", "no such command; to appraise: dxroi evaluate {path}"
)

FRAMEWORK = (
    Words("使い方: ", "Usage: "),
    Words("引数:", "Arguments:"),
    Words("オプション:", "Options:"),
    Words("コマンド:", "Commands:"),
    Words("この説明を示して終わる", "Show this message and exit."),
    Words("[必須]", "[required]"),
    Words("[既定: ", "[default: "),
)
"""What the command-line framework says itself, as it says it in English."""

USAGE_FAULTS = (
    (r"No such command '(?P<name>.*?)'", Words("コマンド {name} はない", "no such command: {name}")),
    (r"No such option: (?P<name>\S+)", Words("オプション {name} はない", "no such option: {name}")),
    (r"Missing (?:argument|option|parameter) '(?P<name>.*?)'", Words("{name} がない", "{name} is missing")),
    (r"Option '?(?P<name>.*?)'? requires an argument", Words("{name} に値がない", "{name} wants a value")),
    (
        r"Invalid value for '(?P<name>.*?)': '?(?P<value>.*?)'? is not one of (?P<rest>.*?)\.?$",
        Words("{name} に {value} はない（{rest} のどれか）", "{name} does not take {value}: it is one of {rest}"),
    ),
    (
        r"Invalid value for '(?P<name>.*?)': '?(?P<value>.*?)'? is not a valid (?:int|float)",
        Words("{name} は数値で書く（{value} は使えない）", "{name} wants a number, not {value}"),
    ),
    (
        r"Got unexpected extra argument(?:\(s\)|s)? \((?P<name>.*?)\)",
        Words("余分な引数：{name}", "unexpected: {name}"),
    ),
)
"""The framework's English sentence -> ours. What matches none is shown as it is."""

FIX = Words(
    "書き方の誤りを、意味を変えずに直す。桁区切り、全角、%、引用符、文字コードなど。既定では示すだけで、書き込まない。",
    "Mend slips of spelling (separators, full-width signs, %, quotes, encoding) without changing what a file says."
    " Only shows them, unless --write.",
)
FIX_PATHS = Words(
    "ファイル、フォルダ、'*.yaml' などの型、@一覧.txt、標準入力は -（直した文書を標準出力に書く）",
    "files, folders, quoted patterns, @list.txt, or - (standard input; the mended text goes to standard output)",
)
FIX_OPTION = {
    "diff": Words("直す箇所を unified diff で示す", "show the mends as a unified diff"),
    "write": Words("直した内容をファイルに書き込む", "write the mends into the files"),
}
FIX_MEND = Words("「{written}」→「{replacement}」", "`{written}` -> `{replacement}`")
FIX_SHOWN = Words(
    "直せる箇所：{n}（ファイル {files}件）。何も書いていない。書き込むには --write を付ける。",
    "mends: {n}, in files: {files}; nothing was written. Add --write to write them.",
)
FIX_WRITTEN = Words("{path} を直した（{n}か所）", "mended {path} (places: {n})")
FIX_CHANGED = Words(
    "{path} は読んだ後に変更されたので、書いていない。もう一度実行する。",
    "{path} has changed since it was read and was not written; run this again.",
)
FIX_ALONE = Words(
    "標準入力（-）は、--diff を付けないときは単独で指定する", "standard input (-) stands alone, unless with --diff"
)
IS_INPUT = Words("{path} は入力のファイル。上書きしない", "{path} is an input of this call; it is not overwritten")
NOT_A_FILE = Words("{path} はふつうのファイルではない", "{path} is not a regular file")
NO_OUTPUT = Words("標準出力に書けない：{reason}", "cannot write to standard output: {reason}")
PORTFOLIO = Words(
    "年度ごとの予算の枠内で、効果の合計が最も大きくなる提案の組合せを示す。",
    "Find the set of proposals that is worth most under a cap for every fiscal year.",
)
PORTFOLIO_OPTION = {
    "budget": Words("予算枠のファイル（budget/1）", "the budget file (budget/1)"),
    "maximise": Words(
        "大きくする指標。足し合わせられるもの（既定 city.net_present_value）",
        "what to maximise, a measure that adds up (default: city.net_present_value)",
    ),
    "start-years": Words("開始を遅らせてよい年数（例 0..2）", "years a start may be put off (as 0..2)"),
    "time-limit": Words("探す時間の上限（秒）", "seconds for the search"),
}
WHATIF = Words(
    "値を変えたら試算結果がどうなるかを、変更の前後を並べて示す（ファイルは変えない）。",
    "Show what a changed value would make of the result, before and after (no file is changed).",
)
WHATIF_PATH = Words("提案ファイル一つ、標準入力は -", "one proposal file, or - for standard input")
WHATIF_OPTION = {
    "set": Words(
        "項目の値を変える（例 cost.initial=8000000, rubric.horizon=7）。値はYAMLの書き方。繰り返し可",
        "change a field, of the rubric too (cost.initial=8000000, rubric.horizon=7), as in YAML; may be repeated",
    ),
    "sweep": Words(
        "一つの項目をいくつかの値で試す（例 hours_saved.0.after=60..240/20、cost.initial=100,200,300）",
        "try one field at several values (hours_saved.0.after=60..240/20, or cost.initial=100,200,300)",
    ),
}
SENSITIVITY = Words(
    "判定がどのくらい確かで、何が変われば変わるかを示す。",
    "Show how sure the verdict is, and what would turn it.",
)
SENSITIVITY_OPTION = {
    "draws": Words("試す場合の数（既定 4096）", "how many cases to draw (default: 4096)"),
    "seed": Words("乱数の種（省けば入力から決まる）", "seed of the draws (default: from the input)"),
    "ranges": Words(
        "使う幅：ファイルのもの、評価基準の既定、両方（既定）",
        "ranges to use: the file's, the rubric's defaults, or both (default)",
    ),
    "measure": Words(
        "この指標だけを調べる（省けばすべての指標と判定）", "look at this measure alone (default: all, and the verdict)"
    ),
    "optimism-bias": Words(
        "公表されている楽観の補正率を費用に加えた判定も示す（stage：提案の段階に応じた率）",
        "also judge with the published optimism bias on costs (stage: by the stage of the proposal)",
    ),
    "mitigated": Words(
        "楽観の要因の割合％と対応できている割合（例 58:0.5）。繰り返し可",
        "a cause of optimism in % and the share of it that is managed (as 58:0.5); may be repeated",
    ),
    "detail": Words(
        "すべての値、評価期間別、分布、幅の出典も示す",
        "show every value, every horizon, and the sources of the ranges too",
    ),
}
INIT = Words(
    "数項目を尋ねて、注釈付きの提案ファイルを作る。",
    "Ask a few questions and write a commented proposal file.",
)
INIT_PATH = Words("作るファイル", "file to write")
INIT_OPTION = {
    "from": Words("もとにする案件のファイル（数値が既定値になり、根拠は peer になる）", "file of a case to start from"),
    "quick": Words("10行の短い形で書く", "write the short form of ten lines"),
    "full": Words("書ける項目をすべて、説明の注釈付きで書く", "write every field with its explanation"),
    "no-input": Words("何も尋ねない", "ask nothing"),
    "rubric": Words("評点を尋ねる評価基準のIDかファイル", "rubric whose ratings are asked, by id or file"),
}
QUESTIONS = Words(
    "担当課に確認することを、試算結果への影響が大きい順に照会文にする。",
    "Write the questions to send back to the section, the one that could move the result furthest first.",
)
FUNDING = Words(
    "財源内訳を予算要求の形で年度別に示し、起債の償還を最後の年度まで並べる。",
    "Show who pays by fiscal year as a budget request has it, and what is repaid of a bond, up to the last payment.",
)
FUNDING_OPTION = {"total": Words("全件の合計も年度別に示す", "show the sum of all by fiscal year too")}
COMPARE = Words(
    "多数の提案を並べる。まず結果の内訳と今日見る案件を示し、--sort で順位とその確かさを示す。",
    "Put many proposals side by side: triage first; with --sort ranks, and how firm they are.",
)
COMPARE_OPTION = {
    "rubric": Words(
        "評価基準のIDかファイル。繰り返すと基準ごとの順位を並べる", "rubric, by id or file; repeated, the ranks by each"
    ),
    "sort": Words(
        "この指標の順に並べ、順位を付ける（score, city.net など）", "rank by this measure (score, city.net ...)"
    ),
    "top": Words("一覧に示す件数", "how many to list"),
    "fields": Words(
        "一覧の列（例 score,city.net,stage）。--sort の指標は常に載せる",
        "columns of the list (as score,city.net,stage); that of --sort is always one",
    ),
    "reference": Words("この id の案件との差を示す", "show the differences from the proposal with this id"),
    "group-by": Words("一覧のまとめ方", "what to group the list by"),
    "robustness": Words("配点を変えたときの順位の確かさを示す", "show how firm the order is under other weights"),
    "weights-within": Words(
        "重みを基準の±X％の範囲で変える（省けばすべての配点）",
        "change each weight by up to X per cent (default: all weightings)",
    ),
    "weights-from": Words("委員ごとの配点のファイル（weightings/1）", "file with each person's weights (weightings/1)"),
    "panel": Words("TOPSIS、VIKOR、PROMETHEE II の順位を並べる", "ranks by TOPSIS, VIKOR and PROMETHEE II beside"),
    "draws": Words(
        "試す配点の数（省けば件数に応じる）", "how many weightings to try (default: by the number of proposals)"
    ),
    "seed": Words("乱数の種（省けば入力から決まる）", "seed of the weightings (default: from the input)"),
    "jobs": Words("並行して読む数", "how many files are read at a time"),
}
"""What `compare` says of options of its own, and of those that mean something else there."""
NOT_SORT = Words("--sort {value} という指標はない。{advice}", "there is no measure --sort {value}; {advice}")
NOT_FIELD = Words("--fields に {value} という列はない。{advice}", "--fields has no column {value}; {advice}")
ALL_MEASURES = Words("指標は `dxroi explain` で一覧できる", "`dxroi explain` lists the measures")
ONLY_BY_SCORE = Words(
    "順位の確かさと他の手法は評点の順位について示す（--sort score）。--sort {sort} とは併用できない",
    "how firm an order is, and other methods, are about --sort score; they do not go with --sort {sort}",
)
NOT_TOP = Words("--top は1以上", "--top takes 1 or more")
NOT_DRAWS = Words("--draws は1以上", "--draws takes 1 or more")
NOT_SEED = Words("--seed は0以上", "--seed takes 0 or more")
NOT_WITHIN = Words(
    "--weights-within は1から100までの％（±20％は 20）", "--weights-within takes per cent, 1 to 100 (20 is ±20%)"
)
JSONL_AS_READ = Words(
    "jsonl は読んだ順に1行ずつ出力する。--sort、--top などは --format json で使う",
    "jsonl is written as files are read; --sort, --top and the like go with --format json",
)
NOT_REFERENCE = Words(
    "--reference {id} という id の提案がない。{advice}", "no proposal has the id --reference {id}; {advice}"
)
ALL_IDS = Words("id は --format csv の id 列で確かめる", "--format csv shows the ids")
WEIGHTS_TWICE = Words(
    "標準入力（-）は、提案か --weights-from のどちらか一方に使う",
    "standard input (-) can be the proposals or --weights-from, not both",
)
OPTIONS = Words(
    "提案の案（options:）を、現案と何もしない場合に並べて、同じ物差しで比べる。",
    "Compare the options of a proposal with it as written and with doing nothing, on one yardstick.",
)
REVIEW = Words(
    "計画と実績を年度ごとに並べ、継続・改善・中止のどれを検討するかを理由とともに示す。",
    "Put plan and actual side by side by fiscal year: whether to continue, improve or stop, with reasons.",
)
REVIEW_OPTION = {
    "as-of": Words(
        "この日までに始まっていない年度の実績を除き、指摘する（時計は使わない）",
        "leave out, and complain of, actuals of fiscal years not begun by this day (no clock is read)",
    ),
    "summary": Words("一覧だけを示す", "show the list alone"),
    "fail-on": Words(
        "この検討以上（improve, stop）、又は見込みの判定・条件で終了コード1（例 not-yet, 'city.net < 0'）",
        "exit 1 at this advice or graver (improve, stop), or on the forecast's result or a condition (not-yet)",
    ),
}
PROCEDURES = Words(
    "住民の手続ごとに、オンラインの件数、住民の負担、1件当たりの経費、開始の支障を年度別に示す（方針5）。",
    "Show what residents do without a visit: cases online, their gain, cost a case by year, and what is in the way.",
)
CASES = Words(
    "事例（提案ファイル）を種類・担当課・試算結果などで探し、計画と実績、出典を並べる。",
    "List and search cases by kind, department, result and the like: what was planned, what came of it, its source.",
)
CASES_OPTION = {
    "kind": Words("技術の種類（kinds）に含む語。繰り返すとどれか", "words in its kinds; repeated, any of them"),
    "system": Words("システム・業務分野（systems）に含む語", "words in its systems; repeated, any of them"),
    "department": Words("担当課に含む語", "words in its department; repeated, any of them"),
    "plan": Words("関係する計画（serves）に含む語", "words in the plans it serves; repeated, any of them"),
    "text": Words(
        "名称・概要・業務・出典などに含む語。繰り返すとすべて", "words anywhere in it; repeated, all of them"
    ),
    "verdict": Words("試算結果", "computed result"),
    "stage": Words("段階", "stage"),
    "sort": Words("この指標の良い順（hours_saved, city.net など）", "best first by this measure (hours_saved ...)"),
    "group-by": Words("一覧のまとめ方", "what to group the list by"),
}
CALIBRATE = Words(
    "終わった案件の実績と計画を比べ、次の計画に当てる補正（実績÷計画）を、件数と確からしさとともに作る。",
    "Learn from finished projects how actuals compare with plans: factors for the next plan, with what they hold.",
)
CALIBRATE_PATHS = Words(
    "実績（actuals）のある提案のファイルやフォルダ。実績のないものは数えない",
    "files or folders of proposals with `actuals`; those without are passed over",
)
CALIBRATE_OPTION = {
    "output": Words(
        "補正ファイル（calibration/1）を書く。- は標準出力",
        "write the calibration file (calibration/1); - is standard output",
    ),
    "format": Words("標準出力に示す形式", "form of the answer on standard output"),
    "date": Words("補正ファイルに記す作成日（時計は使わない）", "date to state in the file (no clock is read)"),
    "calibration": Words(
        "補正ファイル（dxroi calibrate が作る）を当てた結果も並べて示す",
        "also show the result by experience, from a file of `dxroi calibrate`",
    ),
    "calibration-level": Words("補正の水準（既定 0.8：10件に8件）", "level of the calibration (default: 0.8, 8 of 10)"),
}

ROLLOUT = Words(
    "業務一覧から、案件を使えそうな別の業務（横展開先）を探し、効果と順番を示す。",
    "Find the works of an inventory that could take up a case, with what each would save and in which order.",
)
ROLLOUT_PATH = Words("元の案件の提案ファイル、標準入力は -", "the proposal file of the case, or - for standard input")
ROLLOUT_OPTION = {
    "inventory": Words("業務一覧のファイル（inventory/1）", "file with the works of the departments (inventory/1)"),
    "top": Words("似ている順に示す件数", "how many works to show, the most alike first"),
    "from": Words(
        "横展開先が始まる年度（省けば案件の初年度の翌年度）",
        "fiscal year from which the targets run (default: the year after the case's first)",
    ),
    "saving-rate": Words(
        "削減率を与える（0から1）。省けば実績、なければ計画値",
        "saving rate, 0 to 1 (default: the case's measured one, else the planned one)",
    ),
    "difficulty-factors": Words(
        "難易度 低,中,高 の割合（例 1,0.75,0.5）", "factors of difficulty low,middle,high (as 1,0.75,0.5)"
    ),
    "not-own": Words(
        "元の案件と同じ課のこの業務は、元の案件の業務とは別のもの（繰り返し可）",
        "this work of the case's own section is another one than the case's (repeatable)",
    ),
    "note": Words("この課への連絡文を示す", "print the note to this department"),
    "notes": Words(
        "すべての課への連絡文を -o のフォルダに書く", "write the notes to all departments into the folder of -o"
    ),
}
"""What `rollout` says of options of its own."""
NEXT_CHECK = Words("次に：{check} で検査する", "Next: {check}")
FORM = Words("担当課に配るExcelの記入様式（相談票）を作る。", "Write the entry form for Excel that sections fill in.")
FORM_OPTION = {
    "list": Words("1行に1件の一覧の様式にする", "the form with one project a row"),
    "rubric": Words("評点の観点と目安を載せる評価基準のIDかファイル", "rubric whose criteria are asked, by id or file"),
    "output": Words("作るファイル（.xlsx）", "file to write (.xlsx)"),
}
IMPORT = Words(
    "記入されたExcelの様式を読み、提案ファイル（YAML）にする。",
    "Turn filled-in Excel forms into proposal files (YAML).",
)
IMPORT_PATH = Words(
    "記入された様式（.xlsx）、フォルダ、'*.xlsx' などの型、@一覧.txt、標準入力は -",
    "filled-in forms (.xlsx), folders, quoted patterns, @list.txt, or - for standard input",
)
IMPORT_OPTION = {
    "rubric": Words(
        "様式を作ったときの評価基準（省けば様式に書かれたもの）", "rubric of the form (default: the one it names)"
    ),
    "output": Words(
        "書くファイル（.yaml）、又は1件を1ファイルにして入れるフォルダ（省けば標準出力）",
        "file to write (.yaml), else a folder with a file for each (default: standard output)",
    ),
}
