"""Screens to draw: the answer for one proposal in both languages, with long amounts and many years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dxroi.tables.blocks import Align, Column, Facts, Gap, Grid, Heading, Listing, Prose, Screen, Section, Split, Tone

FIGURE = re.compile(r"[▲△＋+−-]?[0-9](?:[0-9,.]*[0-9])?(?:／[0-9]+|[千百万億]*円(?:/時)?|%|％|年度?|時間|倍)?")


def years(count: int, heading: str, total: str) -> Sequence[Column]:
    """A stub, `count` years from the ninth of 令和 (or from 2027) and a total."""
    return [Column("", Align.LEFT), *(Column(heading.format(9 + at, 2027 + at)) for at in range(count)), Column(total)]


def amounts(stub: str, count: int, first: int, then: int, *, sign: str = "▲") -> Sequence[str]:
    """A row of figures with thousands separators, negative ones with the sign."""
    numbers = [first, *[then] * (count - 1), first + then * (count - 1)]
    return [stub, *(f"{sign if number < 0 else ''}{abs(number):,}" for number in numbers)]


def japanese(count: int = 5, scale: int = 1) -> Screen:
    """The answer of a consultation, `count` years, amounts times `scale`."""
    columns = years(count, "令和{0}", f"{count}年計")
    return Screen(
        [
            Heading("市民税課　申告データ入力のRPA化", "事前相談・令和9年度"),
            Split("試算結果　投資対効果あり（5年間・人件費換算を含む）", "審査結果　未記入", Tone.GOOD),
            Facts(
                [
                    ("歳出だけで見ると", f"5年間で{5500 * scale:,}千円の負担増（歳出削減 0千円）"),
                    ("差引", f"＋{1556 * scale:,}千円（効果額{7056 * scale:,}－経費{5500 * scale:,}）、回収まで3.1年"),
                    ("余裕は小さい", "削減時間が年328時間（見込み336時間）を下回ると「条件付き」"),
                ]
            ),
            Gap(),
            Section("年度別収支", "千円・税込・割引なし　端数処理のため計と合わないことがある"),
            Grid(
                columns,
                [
                    amounts("経費", count, 3100 * scale, 600 * scale),
                    amounts("  うち一般財源", count, 3100 * scale, 600 * scale),
                    amounts("歳出削減額", count, 0, 0),
                    amounts("人件費換算額", count, 1411 * scale, 1411 * scale),
                    amounts("差引", count, -1689 * scale, 811 * scale),
                    amounts("累積", count, -1689 * scale, -878 * scale)[:-1],
                ],
            ),
            Section("評点", "68.5／100点（基準60点）　評点は担当課の自己評価"),
            Grid(
                [Column("", Align.LEFT), Column("得点／配点"), Column("根拠", Align.LEFT, wraps=True)],
                [
                    ["経済性", "28.5／40", "効果額÷経費 1.28"],
                    ["他業務への応用可能性", "16.0／20", "納税課と資産税課に同種の入力業務があり、年1,200時間を見込む"],
                    ["職員の情報リテラシー向上", "12.0／20", "根拠の記載なし"],
                ],
            ),
            Section("担当課に確認"),
            Listing(["運用経費の見積書（年600千円）", "汎用性・リテラシーの根拠", "稼働予定月"]),
            Prose("前提は5年、常勤4,200円/時（既定値。市の単価でない）、現在価値1,111千円（4％参考）である。"),
            Prose("元データ 公表値をもとに再構成（運用経費は仮定）。つくば市による評価ではない", tone=Tone.MUTED),
        ]
    )


def english(count: int = 5, scale: int = 1) -> Screen:
    """The same answer in English."""
    return Screen(
        [
            Heading("Municipal Tax: RPA for tax returns", "consultation, fiscal 2027"),
            Split("Result: justified (5 years, staff hours priced)", "review: not entered", Tone.GOOD),
            Facts(
                [
                    ("Cash only", f"{5500 * scale:,} thousand yen more over 5 years"),
                    ("Balance", f"+{1556 * scale:,} thousand yen, paid back in 3.1 years"),
                ]
            ),
            Section("By fiscal year", "thousand yen, tax included; rounding may keep sums from adding up"),
            Grid(
                years(count, "{1}", f"{count} years"),
                [
                    amounts("Cost", count, 3100 * scale, 600 * scale, sign="-"),
                    amounts("  of it general revenue", count, 3100 * scale, 600 * scale, sign="-"),
                    amounts("Balance", count, -1689 * scale, 811 * scale, sign="-"),
                ],
            ),
            Section("Score", "68.5 of 100 (60 asked for)"),
            Grid(
                [Column("Criterion", Align.LEFT), Column("Points"), Column("Grounds", Align.LEFT, wraps=True)],
                [
                    ["Economy", "28.5/40", "benefit-cost ratio 1.28"],
                    ["Reusability", "16.0/20", "two sections key in alike"],
                ],
            ),
            Listing(["A quote for the running cost", "Month of going live"]),
            Prose("Assumptions: 5 years, 4,200 yen/hour (a default, not the city's rate), present value 1,111."),
        ]
    )


def texts(screen: Screen) -> Iterator[str]:
    """Every text that the blocks of a screen hold."""
    for block in screen.blocks:
        match block:
            case Heading(left, right) | Section(left, right):
                yield from (left, right)
            case Split(left, right, _):
                yield from (left, right)
            case Prose(text, _, _):
                yield text
            case Facts(items, _):
                yield from (text for item in items for text in item)
            case Listing(items, _):
                yield from items
            case Grid(columns, rows, _):
                yield from (column.heading for column in columns)
                yield from (cell for row in rows for cell in row)
            case Gap():
                pass


def figures(screen: Screen) -> list[str]:
    """Every figure of a screen, with its sign, separators and unit."""
    return [figure for text in texts(screen) for figure in FIGURE.findall(text)]
