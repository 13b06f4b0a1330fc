"""What the reader of files finds, said of a cell of an entry form: what to enter where, and no key of a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxroi.finding import Words


class Cell(NamedTuple):
    """The way out, and what is wrong where the words of the catalogue speak of keys."""

    hint: Words
    message: Words | None = None


_ONE_NUMBER = Words(
    "最もありそうな数字を一つだけ記入する。決められなければ「未定」とだけ書く",
    "enter one number, the likeliest; `unknown` alone where nobody can say",
)
_NO_RANGE = Words("この書き方は、幅として読めない", "this cannot be read as a range")
ANY_SYNTAX = "DX1"
"""What is said of all that is wrong with brackets, commas and the like."""

CELLS: Mapping[str, Cell] = {
    ANY_SYNTAX: Cell(_ONE_NUMBER, _NO_RANGE),
    "DX108": Cell(Words("その文字を消すか、入力し直す", "delete that character, or type the entry again")),
    "DX136": Cell(_ONE_NUMBER),
    "DX201": Cell(_ONE_NUMBER, _NO_RANGE),
    "DX202": Cell(Words("半角数字で {write} と記入する", "enter {write}")),
    "DX202-date": Cell(
        Words(
            "セルの表示形式を「標準」に戻し、半角数字で {write} と記入する",
            "set the format of the cell to General, and enter {write}",
        )
    ),
    "DX202-percent": Cell(
        Words(
            "セルの表示形式が「％」である。「標準」に戻し、数字を入れ直す（評点は目安から選ぶ）",
            "the cell shows per cent: set its format to General and enter the number again (a rating by its levels)",
        )
    ),
    "DX203": Cell(
        Words(
            "半角数字だけを記入する（桁区切りや単位は付けない）。分からなければ「未定」とだけ書く",
            "enter digits only, without separators and units, or `unknown` alone",
        )
    ),
    "DX203-date": Cell(
        Words(
            "セルの表示形式を「標準」に戻し、半角数字で記入する（日付や TRUE は数値として読まない）",
            "set the format of the cell to General, and enter a number: dates and TRUE are none",
        )
    ),
    "DX208": Cell(
        Words("もしかして：{candidates}", "did you mean: {candidates}"),
        Words("「{written}」は選択肢にない", "`{written}` is not one of the choices"),
    ),
    "DX208-any": Cell(
        Words("次から選ぶ：{candidates}", "choose one of: {candidates}"),
        Words("「{written}」は選択肢にない", "`{written}` is not one of the choices"),
    ),
    "DX208-open": Cell(
        Words("空欄にするか、次から選ぶ：{candidates}", "leave it empty, or choose one of: {candidates}"),
        Words("「{written}」は選択肢にない", "`{written}` is not one of the choices"),
    ),
    "DX209": Cell(
        Words(
            "まだ分からなければ「未定」と記入する。ないのなら 0",
            "enter `unknown` where nobody knows yet, 0 if it is none",
        )
    ),
    "DX210": Cell(_ONE_NUMBER),
    "DX210-rating": Cell(
        Words(
            "評点の目安から選ぶ。決まらなければ空欄か「未定」",
            "choose by the levels; empty or `unknown` while it is open",
        )
    ),
    "DX211": Cell(Words("0以上の数字を記入する", "enter 0 or more")),
    "DX211-cost": Cell(
        Words(
            "0以上の数字を記入する。減る予算は、経費ではなく「減る歳出」である（1件の様式に欄がある）",
            "enter 0 or more; a budget line that falls is no cost, the form of one project has entries for it",
        )
    ),
    "DX211-yen": Cell(
        Words(
            "0以上の数字を記入する。増える経費は「経費の項目」の欄に書く",
            "enter 0 or more; what costs more goes into the entries of `Cost`",
        )
    ),
    "DX212": Cell(
        Words("0%から100%までで記入する（例：50% か 0.5）", "enter 0% to 100%, as 50% or 0.5"),
        Words("割合 {written} が100%を超えている", "the share {written} is above 100%"),
    ),
    "DX214": Cell(
        _ONE_NUMBER, Words("幅が小さい順になっていない（{written}）", "the range is not in order ({written})")
    ),
    "DX215": Cell(
        Words("{write} のように西暦4桁か、令和9年度 の形で記入する", "enter it like {write}, or 令和9年度"),
    ),
    "DX215-date": Cell(
        Words(
            "セルの表示形式を「標準」に戻し、{write} のように西暦4桁で記入する",
            "set the format of the cell to General, and enter it like {write}",
        ),
    ),
    "DX216": Cell(
        Words("この年度を直すか、「開始年度」の欄を早める", "correct this year, or the entry `First fiscal year`"),
        Words(
            "{year}年度は開始年度（{first_year}年度）より前である",
            "{year} is before the first fiscal year ({first_year})",
        ),
    ),
    "DX216-month": Cell(
        Words(
            "{written} は{year}年度（4月から翌年3月まで）に当たる。この年月を直すか、「開始年度」の欄を早める",
            "{written} belongs to fiscal year {year} (April to March): correct it, or the entry `First fiscal year`",
        ),
        Words(
            "{year}年度は開始年度（{first_year}年度）より前である",
            "{year} is before the first fiscal year ({first_year})",
        ),
    ),
    "DX218": Cell(
        Words(
            "2027-10 のように「西暦-月」で記入する（Excelが日付に変えるときは、先頭に「'」を付ける）",
            "enter it like 2027-10, with `'` in front where Excel makes it a date",
        )
    ),
    "DX224": Cell(
        Words(
            "「割合」「対象の経費」「終わりの年度」の欄を確かめる",
            "check the entries `Share`, `Share of` and `Until (year)`",
        ),
        Words(
            "同じ年度の同じ経費への割合が、合わせて100%を超える（1を全体として {sum}）",
            "the shares of one year and one base add up to more than 100% ({sum} of 1)",
        ),
    ),
    "DX226": Cell(
        Words(
            "数字を記入する。分からなければ「未定」とだけ書く",
            "enter a number, or `unknown` alone where nobody knows yet",
        )
    ),
    "DX227": Cell(
        Words(
            "評点の目安から選ぶ。決まらなければ空欄か「未定」",
            "choose by the levels; empty or `unknown` while it is open",
        )
    ),
    "DX228": Cell(_ONE_NUMBER),
    "DX230": Cell(
        Words(
            "割合ではなく、量そのものを記入する（セルの表示形式が「％」なら「標準」に戻す）",
            "enter the amount itself; set the format of the cell to General if it shows per cent",
        )
    ),
    "DX233": Cell(_ONE_NUMBER, _NO_RANGE),
    "DX350": Cell(
        Words(
            "前と後が入れ替わっていないか。本当に長くなるなら、このままでよいが、理由を後で尋ねる",
            "are the two swapped? Where it really takes longer, leave it; the reason will be asked for later",
        )
    ),
}
"""Code, or code with the case that it is about -> how it is said of a cell."""


def key_of(code: str, way: str) -> str:
    """Under which key a finding is said of a cell; empty where the words of the catalogue do.

    >>> key_of("DX211", "cost"), key_of("DX211", "hours"), key_of("DX117", ""), key_of("DX175", "year")
    ('DX211-cost', 'DX211', 'DX1', '')
    """
    syntax = ANY_SYNTAX if "DX100" < code < "DX170" else ""
    return next((key for key in (f"{code}-{way}", code) if key in CELLS), syntax)
