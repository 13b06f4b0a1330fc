"""The words of `dxroi cases`: what was planned elsewhere or before, what came of it, and where it is from."""

from __future__ import annotations

from dxroi.finding import Words

HEAD = Words("事例集", "Cases")
COUNT = Words("{all}件中{n}件", "{n} of {all}")
SEARCHED = Words("絞り込み　{searched}", "Searched for: {searched}")
FILTER = {
    "kinds": Words("種類{searched}", "kind {searched}"),
    "systems": Words("システム{searched}", "system {searched}"),
    "departments": Words("担当課{searched}", "department {searched}"),
    "plans": Words("計画{searched}", "plan {searched}"),
    "texts": Words("語{searched}", "text {searched}"),
    "verdicts": Words("試算結果{searched}", "result {searched}"),
    "stages": Words("段階{searched}", "stage {searched}"),
}
QUOTED = Words("「{word}」", '"{word}"')
OR = Words("か", " or ")
AND = Words("と", " and ")
"""Between words that all have to be there."""
LIST = Words("一覧", "List")
LIST_REMARK = Words(
    "計画の値、{unit}、{years}年間。実績は測った年度の平均",
    "as planned, {unit}, {years} years; actual: mean of the years measured",
)
NUMBERED = Words("{n} {department}　{name}", "{n} {department}: {name}")
WITH_KINDS = Words("{name}（{kinds}）", "{name} ({kinds})")
KINDS = Words("種類", "Kind")
VERDICT = Words("試算結果", "Result")
HOURS = Words("時間/年", "h a year")
NET = Words("差引", "Net")
ACTUAL = Words("実績", "actual")
NO_KIND = Words("－", "-")
NO_GROUP = {
    "kind": Words("種類の記載なし", "no kind stated"),
    "plan": Words("計画の記載なし", "no plan stated"),
    "department": Words("－", "-"),
}
GROUP = Words("{name}（{n}件）", "{name} ({n})")
SEVERAL = Words("複数に当たる事例は、それぞれに載せる", "a case that belongs to several stands under each")
SOURCES = Words("ファイルと出典", "Files and sources")
NO_SOURCE = Words("出典の記載なし", "no source stated")
SUMMARY = Words("{path}　{source}", "{path}  {source}")
MANY = Words(
    "出典は{most}件までの一覧に示す。絞り込むか --format csv で見る",
    "sources are shown for up to {most} cases: search on, or see --format csv",
)
UNSTATED = Words(
    "技術の種類（kinds:）の記載がない{n}件は、--kind では見つからない",
    "without kinds, so that --kind does not find them: {n}",
)
NEXT = Words("次に：{command}（この事例をもとに下書きを作る）", "Next: {command} (a draft that starts from this case)")
NOTHING = Words("当てはまる事例がない（{searched}）", "no case answers ({searched})")
EMPTY = Words("事例（提案ファイル）がない", "there is no case here")
THERE_ARE = {
    "kinds": Words("種類は：{names}", "the kinds there are: {names}"),
    "systems": Words("システムは：{names}", "the systems there are: {names}"),
    "departments": Words("担当課は：{names}", "the departments there are: {names}"),
    "plans": Words("計画は：{names}", "the plans there are: {names}"),
}
NONE_STATED = {
    "kinds": Words("どの事例にも種類（kinds:）の記載がない", "no case states its kinds"),
    "systems": Words("どの事例にもシステム（systems:）の記載がない", "no case states its systems"),
    "plans": Words("どの事例にも計画（serves:）の記載がない", "no case states a plan (serves)"),
}
