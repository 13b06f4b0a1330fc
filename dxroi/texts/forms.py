"""What stands in the Excel entry form, and what `dxroi form` and `dxroi import` say."""

from __future__ import annotations

from dxroi.finding import Words

SHEET = Words("相談票", "Form")
LIST_SHEET = Words("一覧", "List")
TITLE = Words("ICT導入・投資対効果 相談票", "Consultation on an ICT project: cost and effect")
LIST_TITLE = Words("ICT導入・投資対効果 相談一覧（1行に1件）", "Consultations on ICT projects (one project a row)")
GUIDE = Words(
    "黄色の欄に記入する。分からない数値は「未定」を選ぶ（0とは扱わない）。金額は円、時間は年間の時間数で、"
    "単位や「千円」は付けない。右端の「確認」に何も出なければ記入は終わり。",
    "Fill in the yellow cells. Choose `unknown` for a figure that nobody can say yet (it is never taken as 0). Money "
    "in yen, time in hours a year, without units. You are done when the column `check` is empty.",
)
CHECK = Words("確認", "check")
UNKNOWN = Words("未定", "unknown")
NONE_ROW = Words("なし", "none")
MARK_LINE = Words(
    "様式 {form}　評価基準 {title}（{id} 第{version}版 {sha}）",
    "form {form}, rubric {title} ({id} version {version} {sha})",
)
LEVEL = Words("{rating}＝{text}", "{rating} = {text}")

SECTION = {
    "basics": Words("１ 事業の概要", "1 The project"),
    "works": Words(
        "２ 対象業務と時間（件数と1件の分か、年間時間のどちらかを書く。時間が減らないときは1行目に「なし」）",
        "2 Works and time (cases with minutes, or hours; `none` in the first row where no time is saved)",
    ),
    "costs": Words(
        "３ 経費（円。毎年かからないときは年額に 0）", "3 Costs (yen; 0 a year where nothing comes back every year)"
    ),
    "cash": Words("４ 減る歳出（予算が実際に減るものだけ）", "4 Spending that falls (budget lines only)"),
    "funding": Words("５ 財源（一般財源のほか）", "5 Funding (beside general revenue)"),
    "ratings": Words("６ 評点と根拠（担当課の自己評価）", "6 Ratings with their reasons (the section's own)"),
}
LABEL = {
    "id": Words("整理番号", "Reference number"),
    "name": Words("事業名", "Project"),
    "department": Words("担当課", "Section"),
    "first_year": Words("開始年度", "First fiscal year"),
    "obligation": Words("区分", "Kind"),
    "stage": Words("段階", "Stage"),
    "operates_from": Words("稼働予定月", "Month of start"),
    "summary": Words("概要", "Summary"),
    "work": Words("対象業務", "Work"),
    "cases": Words("件数（年）", "Cases a year"),
    "minutes_before": Words("1件の分（前）", "Minutes a case before"),
    "minutes_after": Words("1件の分（後）", "Minutes a case after"),
    "before": Words("年間時間（前）", "Hours a year before"),
    "after": Words("年間時間（後）", "Hours a year after"),
    "staff": Words("職員区分", "Staff"),
    "freed_for": Words("空いた時間の活用先", "Freed hours go to"),
    "work_evidence": Words("時間の根拠", "Time rests on"),
    "item": Words("経費の項目", "Cost"),
    "initial": Words("初期費用（円）", "Initial cost (yen)"),
    "annual": Words("年額（円）", "Yen a year"),
    "tax": Words("税込／税抜", "Tax"),
    "from": Words("支払開始年度", "Paid from (year)"),
    "contract_until": Words("契約期間の終わり（年度）", "Contract until (year)"),
    "cost_evidence": Words("経費の根拠", "Cost rests on"),
    "cost_note": Words("経費の備考", "Remark on the cost"),
    "cash_item": Words("減る歳出の費目", "Budget line that falls"),
    "cash_annual": Words("減る額（円／年）", "Yen a year less"),
    "cash_from": Words("減る年度から", "Falls from (year)"),
    "source": Words("財源", "Source of funds"),
    "share": Words("割合", "Share"),
    "of": Words("対象の経費", "Share of"),
    "until": Words("終わりの年度", "Until (year)"),
    "funding_name": Words("補助金・起債の名称", "Name of the grant or bond"),
    "criterion": Words("評価の観点", "Criterion"),
    "rating": Words("評点", "Rating"),
    "because": Words("評点の根拠", "Reason for the rating"),
    "levels": Words("評点の目安", "What a rating means"),
}
"""What stands beside or above an entry; a form is found again by these."""
RATING_OF = Words("評点：{title}", "Rating: {title}")
BECAUSE_OF = Words("根拠：{title}", "Reason: {title}")
NOTE = {
    "id": Words("庁内の番号。なければ空欄（事業名で区別する）", "your own number; empty if there is none"),
    "name": Words("何をする事業かを一言で", "what it is, in a few words"),
    "department": Words("提案する課", "the section that asks"),
    "first_year": Words(
        "最初の経費が生じる会計年度。例 2027、令和9年度。構想の段階だけは「未定」でよい",
        "fiscal year of the first cost, as 2027; `unknown` only for an idea",
    ),
    "obligation": Words("新規、更新、法令などから選ぶ。空欄は新規", "new, renewal, statutory ...; empty means new"),
    "stage": Words("空欄は事前相談", "empty means consultation"),
    "operates_from": Words("例 2027-10。空欄は開始年度の初めから", "as 2027-10; empty: from the start of the year"),
    "summary": Words("何を、なぜ、どのように変えるか", "what changes, why and how"),
    "work": Words("業務の名前。時間が減らない事業は「なし」", "name of the work; `none` where no time is saved"),
    "cases": Words("年間の件数。数字か「未定」", "cases a year; a number or `unknown`"),
    "minutes_before": Words("導入前の1件当たりの分。数字か「未定」", "minutes a case before; a number or `unknown`"),
    "minutes_after": Words("導入後の1件当たりの分。数字か「未定」", "minutes a case after; a number or `unknown`"),
    "before": Words(
        "導入前の年間時間。件数と分を書いたときは空欄", "hours a year before; empty where cases and minutes are given"
    ),
    "after": Words(
        "導入後の年間時間。件数と分を書いたときは空欄", "hours a year after; empty where cases and minutes are given"
    ),
    "staff": Words("減る時間は誰のものか。空欄は常勤", "whose time it is; empty means regular staff"),
    "freed_for": Words("空いた時間で何をするか。決まっていなければ「未定」", "what the freed hours are used for"),
    "work_evidence": Words("空欄は担当課推計", "empty means the section's own estimate"),
    "item": Words("構築委託、利用料など", "such as set-up, licence"),
    "initial": Words("一度だけかかる額（円）。数字か「未定」", "yen once; a number or `unknown`"),
    "annual": Words("毎年かかる額（円）。数字か「未定」", "yen every year; a number or `unknown`"),
    "tax": Words("空欄は税込", "empty means tax included"),
    "from": Words("空欄は開始年度。例 2028", "empty means the first fiscal year"),
    "contract_until": Words(
        "契約や見積の価格が有効な最後の年度。例 2031", "last fiscal year that the contract settles the price for"
    ),
    "cost_evidence": Words("空欄は担当課推計", "empty means the section's own estimate"),
    "cost_note": Words("見積書の日付など", "such as the date of the quotation"),
    "cash_item": Words("予算科目で減るもの", "a budget line that falls"),
    "cash_annual": Words("毎年減る額（円）。数字か「未定」", "yen a year; a number or `unknown`"),
    "cash_from": Words("空欄は開始年度。例 2028", "empty means the first fiscal year"),
    "source": Words("国庫支出金、県支出金、市債など", "national or prefectural grant, bond, other"),
    "share": Words("経費に対する割合。例 50%。未定でもよい", "share of the cost, as 50%; may be `unknown`"),
    "of": Words("空欄は経費のすべて", "empty means all costs"),
    "until": Words("補助の最後の年度。例 2027", "last fiscal year, as 2027"),
    "funding_name": Words("交付金の名称など", "such as the name of the grant"),
    "rating": Words("右の目安で選ぶ。決まらなければ空欄か「未定」", "by the levels; empty or `unknown` if open"),
    "because": Words("なぜその評点か。件数や業務名で書く", "why; name works and numbers"),
}
"""What is said of an entry where it is filled in."""
KIND = {
    "none": Words("新規", "new"),
    "end-of-support": Words("更新（サポート終了）", "renewal (end of support)"),
    "statutory": Words("法令", "statutory"),
    "security": Words("セキュリティ", "security"),
}
"""`obligation` as a section names it."""
ALSO = {"end-of-support": ("更新", "renewal", "サポート終了"), "statutory": ("法令対応",), "none": ("なし",)}
"""Words that mean the same and nothing else."""
TAX = {"included": Words("税込", "included"), "excluded": Words("税抜", "excluded")}
BASE = {
    "initial": Words("初期費用", "initial"),
    "annual": Words("年額", "annual"),
    "all": Words("すべて", "all"),
}
ITEM = Words("経費", "cost")
"""The one cost of a row of the list."""
WANT = {
    "fill": Words("入力してください", "fill this in"),
    "number": Words("0以上の数字で入力してください（未定も可）", "a number from 0 up, please (or unknown)"),
    "year": Words("2027 か 令和9年度 の形で入力してください", "a year such as 2027, please"),
    "named": Words("{label}を入力してください", "fill in: {label}"),
    "hours": Words(
        "件数と1件の分（前・後）か、年間時間（前・後）を入力してください",
        "cases with both minutes, or both hours, please",
    ),
    "one_way": Words("件数と年間時間は、どちらか一方にしてください", "either cases or hours, not both, please"),
    "amount": Words("初期費用か年額を入力してください（未定も可）", "initial cost or yen a year, please (or unknown)"),
    "share": Words("割合は0%から100%までで入力してください", "a share from 0% to 100%, please"),
    "rating": Words("評点を選んでください", "choose a rating, please"),
}
"""What the column `check` says."""
REFUSED = {
    "list": Words("一覧から選んでください", "please choose from the list"),
    "year": Words("西暦4桁（2027）か「令和9年度」の形で入力してください", "please enter a year such as 2027"),
}
"""What Excel says of an entry that it does not take."""

NO_EXTRA = Words(
    "Excelの様式を作るには openpyxl が要る：{command}（ネットワークのない端末では、別の端末で"
    " `pip download openpyxl -d wheelhouse` とし、`pip install --no-index --find-links wheelhouse openpyxl`）",
    "a form for Excel needs openpyxl: {command} (without a network: `pip download openpyxl -d wheelhouse` elsewhere,"
    " then `pip install --no-index --find-links wheelhouse openpyxl`)",
)
INSTALL = 'pip install "dxroi[excel]"'
NEEDS_OUTPUT = Words("書き出すファイルを指定する：-o 相談票.xlsx", "name the file to write: -o form.xlsx")
NOT_XLSX = Words("{path}：名前の終わりを .xlsx にする", "{path}: its name has to end in .xlsx")
NOT_YAML = Words(
    "{path}：1件ならファイルの名前の終わりを .yaml にする（{file}）。フォルダなら終わりに / を付ける（{folder}）",
    "{path}: the name of a file has to end in .yaml ({file}), that of a folder in / ({folder})",
)
NEEDS_FOLDER = Words(
    "{n}件ある。1件を1つのファイルに書くので、フォルダを指定する：-o {example}",
    "there are {n} proposals, each to be written into a file of its own: name a folder, -o {example}",
)
IMPORTED = Words("{n}件を {folder} に書いた", "wrote {n} proposals into {folder}")
NOT_IMPORTED = Words("何も書いていない。", "Nothing was written.")
HEAD = Words(
    "dxroi import で {path} から作った提案。右の注釈は元のセル。",
    "A proposal made with dxroi import from {path}; the cells it came from stand beside.",
)
NEXT_FORM = Words("次に：記入されたら {command}", "Next, once it is filled in: {command}")
