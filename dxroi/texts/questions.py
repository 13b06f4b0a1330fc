"""The questions to the section: short enough for a screen, and in full as one office writes to another (照会文)."""

from __future__ import annotations

from dxroi.finding import Words

QUESTION = {
    "unknown": Words("{name}の金額・数値とその根拠", "the value of {name} and what it rests on"),
    "destination": Words("創出した時間の活用先", "where the freed hours go"),
    "ratings": Words("{names}の評点と根拠", "ratings and reasons for {names}"),
    "grounds": Words("{names}の根拠", "reasons for the ratings of {names}"),
    "running-cost": Words(
        "運用経費の見積書（税込・年額・契約期間）", "a quotation of the running cost (a year, tax included, term)"
    ),
    "hours": Words("削減時間の根拠（件数×1件当たりの分）", "what the hours rest on (cases x minutes)"),
    "start": Words("稼働予定月", "the month from which it runs"),
    "later": Words("予算要求までに満たすべき要件：{names}", "requirements to meet before the budget request: {names}"),
}
UNKNOWN_COST = Words("{name}の見積書（税込・契約期間）", "a quotation of {name} (tax included, term)")

# --- in full -------------------------------------------------------------------------------------------------------
HEAD = Words("照会　{department}　{name}", "Questions to {department}: {name}")
OPENING = Words(
    "{department} 御担当者様　上記の案件について、次の{n}点を御確認のうえ、御回答くださるようお願いします。"
    "試算結果への影響が大きい順に並べています。",
    "To {department}: could you please answer the following about this proposal (questions: {n})? "
    "They come in the order of how much each could move the computed result.",
)
STANDING = Words(
    "現在の試算結果は「{verdict}」です（{years}年間）。", "The computed result is now: {verdict} (over {years} years)."
)
STANDING_WITHHELD = Words(
    "現在の試算結果は「{verdict}」です。否定的な判定ではありません。御回答により判定できるようになります。",
    "The computed result is now: {verdict}. This is no negative result; your answers let us give one.",
)
OUT_OF_SCOPE = Words(
    "義務的・更新の案件（{kind}）のため、投資対効果の判断の対象外です。経費の妥当性の確認のために伺います。",
    "The city has no choice here ({kind}), so no investment effect is judged; we ask to see that the cost is right.",
)
CLOSING = Words(
    "まだ分からない点は「未定」と御回答ください。未定の値を0円や0時間とは扱いません。",
    'Please answer "unknown" where nobody can say yet; an unknown value is never taken as 0.',
)
NOTHING = Words("確認をお願いする点はありません。", "There is nothing to ask about this proposal.")
NUMBERED = Words("{n}　{title}", "{n}. {title}")
DECIDES = Words("御回答により", "What it decides")
WANTED = Words("根拠の資料", "Evidence wanted")
WAY_OUT = Words("直し方の例", "Way out")
PLACE = Words("記載箇所", "Where")
AT_LINE = Words("{field}（{path} {line}行目）", "{field} ({path}, line {line})")
NOT_THERE = Words("{field}（記載なし）", "{field} (not in the file)")
OF_RUBRIC = Words("{field}（評価基準）", "{field} (rubric)")
NEXT = Words("御回答をファイルに書いたら：{command}", "With the answers in the file: {command}")

TITLE = {
    "destination": Words("創出した時間の活用先", "Where the freed hours go"),
    "ratings": Words("評点：{name}", "Rating: {name}"),
    "start": Words("稼働予定月", "The month from which it runs"),
    "later": Words("{stage}までに満たすべき要件", "A requirement of the stage: {stage}"),
    "uptake": Words("件数とオンライン利用率：{name}", "Cases and uptake: {name}"),
    "saving": Words("減る歳出：{name}", "Spending that falls: {name}"),
    "whole": Words("案件の全体", "The proposal as a whole"),
}
ASKED = {
    "unknown": Words(
        "{name}が未定となっています。見込みの数値とその根拠をお知らせください。",
        "{name} is unknown. Could you tell us the value you expect and what it rests on?",
    ),
    "unknown-cost": Words(
        "{name}が未定となっています。見込額（税込）を、見積書などを添えてお知らせください。",
        "{name} is unknown. Could you tell us the amount you expect, tax included, with a quotation?",
    ),
    "unknown-year": Words(
        "開始年度が未定となっています。最初の経費が生じる年度をお知らせください。",
        "The first fiscal year is unknown. In which fiscal year does the first cost fall?",
    ),
    "not-stated": Words(
        "保守や利用料など、毎年かかる経費の記載がありません。年額（税込）をお知らせください。"
        "かからない場合は、その旨をお知らせください。",
        "No running cost, such as maintenance or fees, is stated. Could you tell us the amount a year, tax included, "
        "or that there is none?",
    ),
    "hours": Words(
        "この時間は担当課の推計とされています。年間の件数と、1件当たりの所要時間（実施前と実施後の分）をお知らせください。",
        "These hours are the section's own estimate. Could you tell us the cases a year and the minutes of each, "
        "before and after?",
    ),
    "running-cost": Words(
        "この年額は推計とされています。見積書をお示しください。",
        "This yearly amount is an estimate. Could you show us a quotation?",
    ),
    "contract-price": Words(
        "この契約の額は推計とされています。見積書をお示しください。",
        "The price of this contract is an estimate. Could you show us a quotation?",
    ),
    "initial-cost": Words(
        "この初期費用は推計とされています。見積書をお示しください。",
        "This initial cost is an estimate. Could you show us a quotation?",
    ),
    "own-hours": Words(
        "職員が作業にかける時間は推計とされています。作業の内訳をお知らせください。",
        "The staff hours spent are an estimate. Could you tell us what they are made up of?",
    ),
    "saving": Words(
        "この減額は推計とされています。どの予算がいくら減るかをお知らせください。",
        "This fall is an estimate. Could you tell us which budget line falls, and by how much?",
    ),
    "uptake": Words(
        "件数とオンライン利用率は推計とされています。申請件数の実績と、利用率をそう見込む理由をお知らせください。",
        "Cases and uptake are estimates. Could you tell us the cases of past years and why you expect this uptake?",
    ),
    "ratings": Words(
        "「{name}」の評点の記載がありません。評点（{low}～{high}）とその理由をお知らせください。",
        "{name} is not rated. Could you give a rating ({low} to {high}) and the reason for it?",
    ),
    "grounds": Words(
        "「{name}」を評点{rating}とした理由の記載がありません。理由をお知らせください。",
        "No reason is given for rating {name} at {rating}. Could you tell us the reason?",
    ),
    "destination": Words(
        "創出する時間のうち、活用先の決まっていないものがあります。どの業務に、年何時間を充てるかをお知らせください。"
        "対象：{names}",
        "It is not said where all of the freed hours go. Could you name the work they are used for, and the hours "
        "a year? This is about: {names}",
    ),
    "start": Words(
        "稼働を始める月の記載がなく、初年度から通年で効果があるものと仮定しています。稼働予定の年月をお知らせください。",
        "The month of the start is not stated, and effects are assumed for the whole first year. "
        "From which month does it run?",
    ),
    "later": Words(
        "「{requirement}」は{stage}の段階から必須ですが、今の記載では満たしていません。見通しをお知らせください。",
        "From the stage {stage} on this is required and does not hold yet: {requirement}. How will it be met?",
    ),
    "finding": Words(
        "検査で次の指摘がありました。「{message}」。記載を御確認のうえ、正しい内容をお知らせください。",
        "A check has found: {message}. Could you look at it and tell us what is right?",
    ),
}
EVIDENCE_WANTED = {
    "unknown": Words("実績、見積書、又は他市の公表値", "records, a quotation, or a peer's published figure"),
    "cost": Words("見積書（税込・契約期間）", "a quotation (tax included, term of the contract)"),
    "yearly-cost": Words("見積書（税込・年額・契約期間）", "a quotation (a year, tax included, term of the contract)"),
    "hours": Words(
        "件数の実績×1件当たりの分（計測の記録）。なければ同種業務の他市の公表値",
        "cases of past years x minutes of each (measured), else a peer's published figure for such work",
    ),
    "own-hours": Words("作業の一覧と人数×時間", "the tasks, with people x hours"),
    "saving": Words("減る予算の科目と直近の決算額", "the budget line and its last settled amount"),
    "uptake": Words(
        "申請件数の実績、同種の手続の他市の公表値", "cases of past years, a peer's published uptake of such a procedure"
    ),
    "rating": Words(
        "評点の理由と、それを裏付ける資料（業務名、仕様書、研修計画など）", "the reason, and what bears it out"
    ),
    "destination": Words("活用先の業務名と時間（事務分担など）", "the work by name, with its hours"),
    "start": Words("工程表", "the schedule"),
}
LIMIT_OF = Words("{range}なら「{verdict}」", "{range}: {verdict}")
EXPECTED = Words("{limits}となる見込みです。", "{limits}.")
EXPECTED_BEST = Words(
    "ほかの未定の値が最も良い場合に、{limits}となる見込みです。", "With the other unknowns at their best, {limits}."
)
LIMIT_COMMA = Words("、", "; ")
OUTLOOK_ALONE = Words(
    "この値だけでは決まりません（ほかの未定の値によります）。",
    "This alone decides nothing: it hangs on the other unknowns.",
)
OUTLOOK_WITHHELD = Words(
    "判定に必要です。ほかにも足りないものがあるため、この値だけでは判定できません。",
    "The result needs it; as more is missing, it cannot be given with this alone.",
)
UNKNOWN_NEEDED = Words("この値が分からないと判定できません。", "Without it no result can be given.")
UNKNOWN_HOPELESS = Words(
    "0円でも試算結果は変わりません。合計を確定するために伺います。",
    "Even 0 yen would not change the result; we ask in order to settle the totals.",
)
UNKNOWN_IDLE = Words(
    "試算結果には影響しません。合計を確定するために伺います。",
    "It does not move the result; we ask in order to settle the totals.",
)
TURNS = Words(
    "記載の値は{now}で、{limit}になると試算結果が「{then}」に変わります。",
    "It is stated as {now}; {limit}, the result becomes: {then}.",
)
TURNS_START = Words(
    "稼働の遅れが{limit}になると試算結果が「{then}」に変わります。",
    "With a start that is later ({limit}), the result becomes: {then}.",
)
BEST = Words("最も高い評点なら、試算結果は「{then}」になります。", "At the best rating the result would be: {then}.")
WORST = Words(
    "評点が認められない場合、試算結果は「{then}」になります。",
    "If the rating cannot stand, the result would be: {then}.",
)
DIRECTED = Words(
    "活用先が決まれば、試算結果は「{then}」になります。", "With a destination the result would be: {then}."
)
LOWERED = Words(
    "決まらないままでは、{stage}の段階で試算結果が「{then}」になります。",
    "Without it, the result becomes at the stage {stage}: {then}.",
)
CAPPED = Words(
    "満たさないままでは、{stage}の段階で試算結果が「{then}」以下になります。",
    "If it does not hold, the result is at the stage {stage} at best: {then}.",
)
NO_TURN = Words(
    "この値だけで試算結果が変わることはありません。確かさを高めるために伺います。",
    "It does not turn the result by itself; we ask to put the figure on firmer ground.",
)
NO_TURN_YET = Words(
    "未定の値がそろってから影響を試算します。", "What it moves can be computed once the unknown values are there."
)
FINDING_OPEN = Words("試算結果が正しいかどうかに関わります。", "Whether the computed result is right hangs on it.")
