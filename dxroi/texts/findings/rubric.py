"""DX5xx: rubrics."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import ANY, DID_YOU_MEAN, Entry, Page

RUBRIC: Mapping[str, Entry] = {
    "DX501": Entry(
        Severity.ERROR,
        Words("「{name}」という評価基準はない", "there is no rubric `{name}`"),
        DID_YOU_MEAN,
        ways=ANY,
    ),
    "DX502": Entry(
        Severity.ERROR,
        Words("`extends` が「{name}」に戻り、循環している", "`extends` leads back to `{name}`"),
        Words("別の評価基準を指定するか、`extends` を消す", "name another rubric, or delete `extends`"),
    ),
    "DX503": Entry(
        Severity.ERROR,
        Words("評価の観点が一つもない", "the rubric has no criterion"),
        Words("`criteria` に一つ以上書く", "state at least one under `criteria`"),
    ),
    "DX504": Entry(
        Severity.ERROR,
        Words("`id` の「{id}」が重複している", "the id `{id}` is used twice"),
        Words("別の `id` にする", "give it an id of its own"),
    ),
    "DX505": Entry(
        Severity.ERROR,
        Words("`id` の「{id}」に空白、「.」又は「/」が入っている", "the id `{id}` holds a blank, `.` or `/`"),
        Words("「-」や「_」に置き換える", "use `-` or `_` in their place"),
    ),
    "DX506": Entry(
        Severity.ERROR,
        Words("取り除く「{id}」が元の評価基準にない", "there is no `{id}` to remove in the rubric that is extended"),
        Words("`id` の綴りを確かめるか、この項目を消す", "check the id, or delete the entry"),
    ),
    "DX507": Entry(
        Severity.ERROR,
        Words("「{measure}」という指標はない", "there is no measure `{measure}`"),
        DID_YOU_MEAN,
    ),
    "DX508": Entry(
        Severity.ERROR,
        Words(
            "「{written}」は条件の形になっていない（式は実行されない）",
            "`{written}` is not a condition (nothing is ever executed)",
        ),
        Words(
            "`city.net >= 0` のように「指標 演算子 数値」を一つ書く。演算子は >= > <= < ==。複数の条件は一覧に分ける",
            "write one `measure operator number`, like `city.net >= 0`, with one of >= > <= < ==; "
            "several go into a list",
        ),
        ways={"write": Words("`{write}` と書く", "write `{write}`")},
    ),
    "DX509": Entry(
        Severity.ERROR,
        Words(
            "「{measure}」は観点の指標にできない（総合点は観点から作る）",
            "`{measure}` cannot be a criterion: criteria make up the score",
        ),
        Words("`city.benefit_cost_ratio` などの指標を使う", "use a measure like `city.benefit_cost_ratio`"),
    ),
    "DX510": Entry(
        Severity.ERROR,
        Words("`rating.` の後の「{criterion}」という観点はない", "`rating.` names no criterion: `{criterion}`"),
        DID_YOU_MEAN,
        ways=ANY,
    ),
    "DX511": Entry(
        Severity.ERROR,
        Words("最後の判定「{id}」に条件が付いている", "the last verdict `{id}` has conditions"),
        Words(
            "どれにも当てはまらない場合の判定を最後に置き、`when: []` とし、`from` は書かない",
            "end with a verdict that has `when: []` and no `from`",
        ),
    ),
    "DX512": Entry(
        Severity.WARNING,
        Words(
            "判定「{id}」は必ず成り立つので、これより後の判定は使われない",
            "verdict `{id}` always holds, so that none after it is reached",
        ),
        Words("`when` に条件を書くか、最後に移す", "give it conditions, or move it to the end"),
    ),
    "DX513": Entry(
        Severity.ERROR,
        Words("`points` の行が「[値, 点]」の形になっていない", "this entry of `points` is not `[value, points]`"),
        Words("`[[0, 0], [1, 60], [2, 100]]` のように書く", "write it like `[[0, 0], [1, 60], [2, 100]]`"),
    ),
    "DX514": Entry(
        Severity.ERROR,
        Words(
            "`points` の値が小さい順になっていない（{before} の次が {x}）", "`points` do not rise ({x} after {before})"
        ),
        Words("値の小さい順に、同じ値は一度だけ書く", "order them by value, each value once"),
    ),
    "DX515": Entry(
        Severity.ERROR,
        Words("点 {written} が0から100までに入っていない", "points of {written} are not within 0..100"),
        Words("0から100までの点にする", "write 0 to 100"),
    ),
    "DX516": Entry(
        Severity.ERROR,
        Words("段階 {written} が評点の範囲（{scale}）の外にある", "level {written} is outside the scale ({scale})"),
        Words("範囲の中の段階にするか、`points` で範囲を広げる", "choose a level on it, or widen it by `points`"),
    ),
    "DX517": Entry(
        Severity.ERROR,
        Words("評価期間 {written} 年は使えない", "a horizon of {written} years is not possible"),
        Words("1から50までの整数で書く", "write a whole number from 1 to 50"),
    ),
    "DX518": Entry(
        Severity.ERROR,
        Words(
            "割引率 {written} は使えない（0以上1未満）", "a discount rate of {written} is not possible (0 <= rate < 1)"
        ),
        Words("割合で書く（例：4％は 0.04）", "write a share (4 % is 0.04)"),
    ),
    "DX519": Entry(
        Severity.ERROR,
        Words("1人分の年間勤務時間が0である", "the hours a year of one person are 0"),
        Words("1860 のように0より大きい値を書く", "write more than 0, like 1860"),
    ),
    "DX520": Entry(
        Severity.ERROR,
        Words("「{method}」という重み付けはない", "there is no weighting `{method}`"),
        DID_YOU_MEAN,
        ways=ANY,
    ),
    "DX521": Entry(
        Severity.ERROR,
        Words("評点の範囲が一つの値しかない", "the scale of ratings has fewer than two values"),
        Words(
            "`{0: 0, 5: 100}` のように、最初と最後の評点を書く",
            "state the first and the last rating, like `{0: 0, 5: 100}`",
        ),
    ),
    "DX522": Entry(
        Severity.WARNING,
        Words(
            "一対比較のつじつまが合っていない（整合度比 {ratio:.2f}、目安は0.10以下）",
            "the pairwise comparisons contradict each other (consistency ratio {ratio:.2f}, should be at most 0.10)",
        ),
        Words("まず「{pair}」の比較を見直す", "look again at {pair} first"),
        ways={
            "equal": Words(
                "次の比較を合わせて見直す（いずれも同じだけずれている）：{pair}",
                "look again at these together, each is as far off as the others: {pair}",
            )
        },
    ),
    "DX523": Entry(
        Severity.ERROR,
        Words("「{measure}」という指標はない", "there is no measure `{measure}`"),
        Words("使える指標：{measures}", "the measures are: {measures}"),
    ),
    "DX524": Entry(
        Severity.ERROR,
        Words(
            "「{written}」という必須にできる検査はない",
            "there is no check `{written}` that can be mandatory",
        ),
        Words(
            "DX3xx か DX4xx のコードを書く（一覧は `dxroi check --list`）",
            "write a code DX3xx or DX4xx (all of them: `dxroi check --list`)",
        ),
    ),
    "DX530": Entry(
        Severity.WARNING,
        Words(
            "必須要件 {id}（{require}）を満たせる案件がない（取り得る値：{within}）",
            "no proposal can meet gate {id} ({require}): the measure is within {within}",
        ),
        Words("しきい値、重み、換算点のいずれかを見直す", "look again at the threshold, the weights or the points"),
        Page(
            Words(
                "必須要件のしきい値が、指標の取り得る範囲の中にあるかを見る。総合点の範囲は、重みと換算点から求める。",
                "Whether a gate's threshold lies within what its measure can be. That of the score follows "
                "from weights and points.",
            ),
            Words(
                "満たせない要件があると、どの案件も上限の判定より上に行けない。",
                "A gate that nothing passes caps every verdict.",
            ),
            ("gates:\n  - {id: pass, require: score > 100, cap: conditional}\n"),
            ("gates:\n  - {id: pass, require: score >= 60, cap: conditional}\n"),
        ),
    ),
    "DX531": Entry(
        Severity.WARNING,
        Words(
            "判定 {id} の条件 {require} は成り立つことがない（取り得る値：{within}）",
            "verdict {id} never stands: {require} cannot hold (the measure is within {within})",
        ),
        Words(
            "しきい値、重み、換算点か、同じ判定の他の条件を見直す",
            "look again at the threshold, the weights, the points or the other conditions of this rule",
        ),
        Page(
            Words("判定の条件が、同時に成り立ち得るかを見る。", "Whether all conditions of a rule can hold at once."),
            Words(
                "成り立たない条件があると、その判定はどの案件にも出ない。重みを変えた後に起こりやすい。",
                "Otherwise no proposal ever gets that verdict. It happens most after the weights were changed.",
            ),
            (
                "verdicts:\n"
                '  - {id: sound, verdict: justified, when: ["score >= 95", "city.benefit_cost_ratio < 1"]}\n'
                "  - {id: otherwise, verdict: not-yet, when: []}\n"
            ),
            (
                "verdicts:\n"
                '  - {id: sound, verdict: justified, when: ["score >= 80", "city.benefit_cost_ratio >= 1"]}\n'
                "  - {id: otherwise, verdict: not-yet, when: []}\n"
            ),
        ),
    ),
    "DX532": Entry(
        Severity.WARNING,
        Words(
            "判定 {id} は使われることがない（先にある判定 {earlier} までで、すべて決まる）",
            "verdict {id} is never reached: the rules up to {earlier} take every case",
        ),
        Words(
            "条件の厳しい判定を先に置くか、不要な判定を消す",
            "put the stricter rule first, or delete the one not needed",
        ),
        Page(
            Words(
                "判定は上から順に試される。先の判定がすべてを取り、届かない判定がないかを見る。",
                "Rules are tried in order. Whether earlier ones leave anything for each.",
            ),
            Words(
                "緩い条件が先にあると、後の厳しい判定は使われない。",
                "With the looser rule first, the stricter one after it never stands.",
            ),
            (
                "verdicts:\n"
                '  - {id: thin, verdict: conditional, when: ["city.net >= 0"]}\n'
                '  - {id: sound, verdict: justified, when: ["city.net >= 1000000"]}\n'
                "  - {id: otherwise, verdict: not-yet, when: []}\n"
            ),
            (
                "verdicts:\n"
                '  - {id: sound, verdict: justified, when: ["city.net >= 1000000"]}\n'
                '  - {id: thin, verdict: conditional, when: ["city.net >= 0"]}\n'
                "  - {id: otherwise, verdict: not-yet, when: []}\n"
            ),
        ),
    ),
    "DX550": Entry(
        Severity.ERROR,
        Words("重要度（importance）のない観点がある：{criteria}", "criteria without an importance: {criteria}"),
        Words(
            "それぞれに `importance:` を書く。重みを等しくするなら `weighting: equal`",
            "state their `importance:`, or use `weighting: equal`",
        ),
    ),
    "DX551": Entry(
        Severity.ERROR,
        Words("重要度（importance）がすべて0である", "every importance is 0"),
        Words("少なくとも一つの観点の重要度を0より大きくする", "give at least one criterion more than 0"),
    ),
    "DX552": Entry(
        Severity.ERROR,
        Words(
            "観点「{criterion}」の重要度 {importance} は使えない",
            "the importance {importance} of criterion `{criterion}` is not possible",
        ),
        Words("0以上の数値を書く", "write a number from 0 on"),
    ),
    "DX553": Entry(
        Severity.ERROR,
        Words("「{pair}」は観点の組になっていない", "`{pair}` is not a pair of criteria"),
        Words("異なる2つの観点を「/」でつなぐ：{criteria}", "join two of these with `/`: {criteria}"),
    ),
    "DX554": Entry(
        Severity.ERROR,
        Words("「{pair}」は「{other}」と同じ組である", "`{pair}` and `{other}` are the same pair"),
        Words("組ごとに一度だけ、どちらか一方を書く", "keep one of them"),
    ),
    "DX555": Entry(
        Severity.ERROR,
        Words(
            "比較していない観点の組がある（{count}組：{pairs}）",
            "pairs of criteria that are not compared ({count}): {pairs}",
        ),
        Words("すべての組を `pairs` に書く", "state every pair under `pairs`"),
    ),
    "DX556": Entry(
        Severity.ERROR,
        Words("「{pair}」の比較の値「{value}」は使えない", "the comparison `{value}` of `{pair}` is not possible"),
        Words("0より大きい数値か、1/2 のような分数を書く", "write a number above 0 or a fraction like 1/2"),
    ),
    "DX557": Entry(
        Severity.ERROR,
        Words(
            "一対比較の観点が{count}ある（{most}まで）",
            "{count} criteria are too many to compare in pairs (at most {most})",
        ),
        Words("観点を減らすか、別の重み付けにする", "use fewer criteria, or another weighting"),
    ),
    "DX558": Entry(
        Severity.ERROR,
        Words("重み付け {weighting} の「{key}」は読めない", "weighting {weighting} cannot read `{key}`"),
        Words("項目の名前と書き方を確かめるか、この項目を消す", "check its name and form, or delete it"),
        ways={
            "delete": Words("「{key}」を消す", "delete `{key}`"),
            "other": Words(
                "「{key}」を消すか、`method: {read_by}` と書く", "delete `{key}`, or write `method: {read_by}`"
            ),
            "near": DID_YOU_MEAN,
            "pairs": Words("`pairs: {{a/b: 3, b/c: 1/2}}` の形で書く", "write it like `pairs: {{a/b: 3, b/c: 1/2}}`"),
        },
    ),
    "DX559": Entry(
        Severity.ERROR,
        Words(
            "追加の重み付け {weighting} が正しい重みを返さない（{problem}）",
            "the added weighting {weighting} gives no weights ({problem})",
        ),
        Words("その重み付けの作成元に問い合わせるか、別の重み付けにする", "ask its author, or use another weighting"),
    ),
    "DX560": Entry(
        Severity.ERROR,
        Words("「{pair}」の「{criterion}」という観点はない", "`{pair}`: there is no criterion `{criterion}`"),
        DID_YOU_MEAN,
    ),
}
