"""The questions to the section, short enough for a screen."""

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
