"""What `dxroi init` asks, and what it says in the file that it writes."""

from __future__ import annotations

from dxroi.finding import Words

WELCOME = Words(
    "{path} を作ります。[ ] は空のまま改行したときの値です。"
    "分からない数値は「不明」と答えてください（0とは扱いません）。"
    "途中で Ctrl-C を押しても、そこまでの答えは残ります。",
    "This makes {path}. An empty answer takes what stands in [ ]. Answer `unknown` where nobody can say yet (it is "
    "never taken as 0). Ctrl-C keeps what was answered so far.",
)
UNKNOWNS = ("不明", "未定", "unknown")
NONES = ("なし", "無し", "none")
ASK = {
    "name": Words("件名", "Name of the proposal"),
    "department": Words("担当課", "Section"),
    "first_year": Words("最初の経費が生じる会計年度（例 2027、令和9年度）", "Fiscal year of the first cost (as 2027)"),
    "stage": Words("段階", "Stage"),
    "obligation": Words("義務的な案件か", "Obligation"),
    "work": Words(
        "対象業務の名前（空＝未定、「なし」＝時間は減らない）", "Name of a work (empty: unknown yet; `none`: no hours)"
    ),
    "next_work": Words("ほかの対象業務の名前（空＝終わり）", "Name of another work (empty: no more)"),
    "cases": Words("年間の件数（空＝件数ではなく時間で答える）", "Cases a year (empty: answer in hours)"),
    "minutes_before": Words("1件当たりの分（実施前）", "Minutes a case before"),
    "minutes_after": Words("1件当たりの分（実施後）", "Minutes a case after"),
    "before": Words(
        "実施前の年間時間（空＝減る時間だけ分かる）", "Hours a year before (empty: only what is saved is known)"
    ),
    "after": Words("実施後の年間時間", "Hours a year after"),
    "hours": Words("減る年間時間", "Hours saved a year"),
    "hours_saved": Words("減る年間時間（すべての業務）", "Hours saved a year (all works)"),
    "freed_for": Words("空いた時間の活用先", "What the freed hours are used for"),
    "evidence": Words("数値の根拠", "What the figures rest on"),
    "cost_evidence": Words("経費の根拠", "What the costs rest on"),
    "initial": Words("初期費用（円）", "Initial cost (yen)"),
    "annual": Words("運用経費の年額（円。なければ 0）", "Running cost a year (yen; 0 if there is none)"),
    "tax": Words("経費の消費税", "Consumption tax of the costs"),
    "rating": Words("評点（{low}～{high}）：{name}", "Rating ({low} to {high}): {name}"),
    "because": Words("その理由", "The reason"),
    "value": Words("{name}", "{name}"),
}
LEVEL = Words("{rating}＝{text}", "{rating} = {text}")
CHOICE = Words("{n} {word}（{text}）", "{n} {word} ({text})")
CHOICE_PLAIN = Words("{n} {word}", "{n} {word}")
NO_OBLIGATION = Words("義務ではない", "the city has a choice")
TAX = {
    "included": Words("税込", "tax included"),
    "excluded": Words("税抜", "without tax"),
}
AGAIN = Words("もう一度", "Once more")
STOPPED = Words(
    "中断しました。そこまでの答えを {path} に残しました（答えていない項目は未定か注釈の行）。",
    "Stopped. What was answered so far is in {path}; the rest is unknown there, or a line of comment.",
)
NOTHING_ANSWERED = Words(
    "中断しました。答えがないので、何も書いていません。", "Stopped before any answer; nothing was written."
)
ON_OUTPUT = Words(
    "書けなかったので、答えを標準出力に出しました。", "It could not be written; the answers are on standard output."
)
NEXT = Words("次に：{check} で検査し、{evaluate} で試算する", "Next: {check}, then {evaluate}")
TWO_FORMS = Words("--quick と --full は同時に使えない", "--quick and --full exclude each other")
QUICK_FROM = Words("--quick は --from と同時に使えない", "--quick and --from exclude each other")

PLACEHOLDER = {
    "name": Words("（件名）", "(name)"),
    "department": Words("（担当課）", "(section)"),
    "work": Words("（業務名）", "(work)"),
    "initial": Words("初期費用", "initial cost"),
    "annual": Words("運用経費", "running cost"),
}
HEAD = Words(
    "dxroi init で作った提案。unknown（未定）は、分かり次第書く。",
    "A proposal made with dxroi init. Fill in what is unknown once it is known.",
)
HEAD_FULL = Words("必要な行の # を外して使う。", "Take the # away from the lines that you need.")
HEAD_FROM = Words(
    "もとにした案件：{department}「{name}」（{path}）。数値はその案件のもので、当市の値ではない。",
    "After the case {name} of {department} ({path}). The figures are that case's, not our own.",
)
HEAD_STOPPED = Words("途中で中断したので、答えていない項目がある。", "The questions were stopped before the end.")
FROM_SOURCE = Words("{department}「{name}」（{path}）", "{department}: {name} ({path})")
REMARK = {
    "first_year": Words("最初の経費が生じる会計年度", "fiscal year of the first cost"),
    "hours": Words("時間/年", "hours a year"),
    "before": Words("時間/年", "hours a year"),
    "after": Words("時間/年", "hours a year"),
    "hours_saved": Words("時間/年", "hours a year"),
    "cases": Words("件/年", "cases a year"),
    "minutes_before": Words("分/件", "minutes a case"),
    "minutes_after": Words("分/件", "minutes a case"),
    "freed_for": Words("空いた時間の活用先", "what the freed hours are used for"),
    "initial": Words("円", "yen"),
    "annual": Words("円/年。なければ 0", "yen a year; 0 if there is none"),
    "cost": Words("円。annual は年額", "yen; annual is by year"),
}
