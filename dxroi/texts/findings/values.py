"""DX2xx: single values."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import ANY, DID_YOU_MEAN, Entry

VALUES: Mapping[str, Entry] = {
    "DX201": Entry(
        Severity.ERROR,
        Words("値が空である（0や既定値とはみなさない）", "the value is empty (it is not taken as 0 or a default)"),
        Words(
            "値を書く。まだ分からない数値は unknown（未定）と書き、要らない項目は行ごと消す",
            "write it; a number not known yet is `unknown`, a key not needed is left out",
        ),
        ways={
            "optional": Words("値を書く。要らない項目は行ごと消す", "write it; a key not needed is left out"),
            "required": Words("値を書く（省けない）", "write it; it cannot be left out"),
            "required-number": Words(
                "数値を書く（省けない）。まだ分からなければ unknown（未定）と書く",
                "write it, or `unknown` where it is not known yet; it cannot be left out",
            ),
        },
    ),
    "DX202": Entry(
        Severity.ERROR,
        Words("「{written}」は数値の書き方ではない", "`{written}` is not how a number is written"),
        Words("半角数字で `{write}` と書く", "write `{write}`"),
    ),
    "DX203": Entry(
        Severity.ERROR,
        Words("「{written}」は数値ではない", "`{written}` is not a number"),
        Words("半角数字だけで書く（桁区切りや単位は付けない）", "write digits only, without separators and units"),
    ),
    "DX204": Entry(
        Severity.ERROR,
        Words("「{written}」は大きすぎる（1000兆未満）", "`{written}` is too large (below 1e15)"),
        Words("桁を確かめる", "check the digits"),
        ways={
            "yen": Words("桁と単位を確かめる。金額は円で書く", "check digits and unit; amounts are in yen"),
            "hours": Words("桁と単位を確かめる。時間数で書く", "check digits and unit; this is in hours"),
            "minutes": Words("桁と単位を確かめる。分で書く", "check digits and unit; this is in minutes"),
        },
    ),
    "DX205": Entry(
        Severity.ERROR,
        Words("数値「{written}」が引用符で囲まれている", "the number `{written}` is in quotation marks"),
        Words("引用符を外して `{write}` と書く", "take the marks away: `{write}`"),
    ),
    "DX206": Entry(
        Severity.ERROR,
        Words("文字列が必要なところに「{written}」とある", "a text is wanted, and `{written}` is none"),
        Words('引用符で囲んで `"{written}"` と書く', 'quote it: `"{written}"`'),
    ),
    "DX207": Entry(
        Severity.ERROR,
        Words("「{written}」は true でも false でもない", "`{written}` is neither true nor false"),
        Words("`{write}` と書く", "write `{write}`"),
    ),
    "DX208": Entry(
        Severity.ERROR,
        Words("「{written}」はここで使える語ではない", "`{written}` is not one of the words for this key"),
        DID_YOU_MEAN,
        ways=ANY,
    ),
    "DX209": Entry(
        Severity.ERROR,
        Words("「{written}」は数値ではない", "`{written}` is not a number"),
        Words("まだ分からない数値は `unknown`（又は 未定）と書く", "a number not known yet is written `unknown`"),
    ),
    "DX210": Entry(
        Severity.ERROR,
        Words("ここは「{written}」とは書けない", "this cannot be `{written}`"),
        Words("数値を書く", "write a number"),
        ways={
            "range": Words(
                "数値を書くか、幅をやめて量全体を `unknown`（未定）と書く",
                "write a number, or the whole quantity as `unknown`",
            ),
            "rating": Words(
                "数値を書く。分からない評点は項目ごと消す", "write a number; leave out a rating that is not known"
            ),
        },
    ),
    "DX211": Entry(
        Severity.ERROR,
        Words("負の値 {written} は書けない", "a negative number ({written}) is not possible here"),
        Words("0以上で書く", "write 0 or more"),
        ways={
            "hours": Words(
                "0以上で書く。増える時間は before と after に書く",
                "write 0 or more; hours that rise are stated as before and after",
            ),
            "yen": Words("0以上で書く。増える経費は cost に書く", "write 0 or more; yen that rise go into cost"),
            "cost": Words(
                "0以上で書く。減る予算は cash_saved に書く",
                "write 0 or more; a budget line that falls goes into cash_saved",
            ),
        },
    ),
    "DX212": Entry(
        Severity.ERROR,
        Words("割合 {written} が1を超えている", "the share {written} is above 1"),
        Words("0から1までで書く（例：80％は 0.8）", "write 0 to 1 (80 % is 0.8)"),
    ),
    "DX213": Entry(
        Severity.ERROR,
        Words("金額 {written} に1円未満の端数がある", "the amount {written} is not whole yen"),
        Words("円単位の整数で書く", "write whole yen"),
    ),
    "DX214": Entry(
        Severity.ERROR,
        Words(
            "幅が low ≦ likely ≦ high の順になっていない（{written}）",
            "the range is not low <= likely <= high ({written})",
        ),
        Words("小さい順に low、likely、high と書く", "write them by size"),
    ),
    "DX215": Entry(
        Severity.ERROR,
        Words(
            "「{written}」は年度として読めない（1989年度から2200年度まで）",
            "`{written}` is not a fiscal year (1989 to 2200)",
        ),
        Words("`{write}` のように西暦4桁か、`令和9年度` の形で書く", "write it like `{write}`, or `令和9年度`"),
    ),
    "DX216": Entry(
        Severity.ERROR,
        Words(
            "{year}年度は初年度（{first_year}年度）より前である",
            "{year} is before the first fiscal year ({first_year})",
        ),
        Words("年度を直すか、`first_year` を早める", "correct the year, or set `first_year` earlier"),
        ways={
            "month": Words(
                "{written} は{year}年度（4月から翌年3月まで）に当たる。年月を直すか、`first_year` を早める",
                "{written} belongs to fiscal year {year} (April to March): correct it, or set `first_year` earlier",
            )
        },
    ),
    "DX217": Entry(
        Severity.ERROR,
        Words(
            "終わり（{until}年度）が始まり（{first}年度）より前である",
            "it ends in {until}, before it begins in {first}",
        ),
        Words("`from` と `until` を確かめる（いずれもその年度を含む）", "check `from` and `until` (both inclusive)"),
    ),
    "DX218": Entry(
        Severity.ERROR,
        Words("「{written}」は年月として読めない", "`{written}` is not a month"),
        Words("`{write}` のように「西暦-月」で書く", "write it like `{write}`"),
    ),
    "DX219": Entry(
        Severity.ERROR,
        Words("「{written}」は日付として読めない", "`{written}` is not a date"),
        Words("`{write}` のように「西暦-月-日」で書く", "write it like `{write}`"),
    ),
    "DX220": Entry(
        Severity.ERROR,
        Words("業務の時間が書かれていない", "the hours of this work are not stated"),
        Words(
            "before と after、cases と minutes_before と minutes_after、hours のどれか一通りで書く",
            "state before and after, or cases with minutes_before and minutes_after, or hours",
        ),
    ),
    "DX221": Entry(
        Severity.ERROR,
        Words(
            "業務の時間が二通り以上で書かれている（{written}）",
            "the hours of this work are stated in more than one way ({written})",
        ),
        Words(
            "before と after、cases と minutes_before と minutes_after、hours のどれか一通りだけにする",
            "keep one: before and after, or cases with minutes_before and minutes_after, or hours",
        ),
    ),
    "DX222": Entry(
        Severity.ERROR,
        Words("経費の額がない", "the cost states no amount"),
        Words("次のいずれかを書く（未定なら unknown）：{keys}", "state one of these (`unknown` will do): {keys}"),
    ),
    "DX223": Entry(
        Severity.ERROR,
        Words("財源には share と amount のどちらか一方だけを書く", "funding states either a share or an amount"),
        Words("割合なら share、年額なら amount を書く", "write `share` (0 to 1) or `amount` (yen a year), not both"),
    ),
    "DX224": Entry(
        Severity.ERROR,
        Words(
            "同じ年度の財源の割合が、合わせて1を超える（{year}、{base}：{sum}）",
            "the shares of one year add up to more than 1 ({year}, {base}: {sum})",
        ),
        Words("割合と期間（from、until）を確かめる", "check the shares and their years (`from`, `until`)"),
    ),
    "DX225": Entry(
        Severity.ERROR,
        Words(
            "`hours_saved` が一覧のときは、ここに `freed_for` を書けない",
            "`freed_for` cannot stand here when `hours_saved` is a list",
        ),
        Words("一覧の業務ごとに `freed_for` を書く", "write it at each work of the list"),
    ),
    "DX226": Entry(
        Severity.ERROR,
        Words("「{written}」では計算できない", "`{written}` cannot be calculated with"),
        Words("数値を書く", "write a number"),
        ways={
            "unknown": Words(
                "数値を書く。まだ分からなければ `unknown`", "write a number, or `unknown` where it is not known yet"
            )
        },
    ),
    "DX227": Entry(
        Severity.ERROR,
        Words(
            "評点 {written} が評点の範囲（{scale}）の外にある", "the rating {written} is outside its scale ({scale})"
        ),
        Words("評価基準の範囲の中で書く", "rate within the rubric's scale"),
    ),
    "DX228": Entry(
        Severity.ERROR,
        Words("幅「{written}」は数値ではない", "the range `{written}` is not a number"),
        Words(
            "`{{low: {low}, likely: 最もありそうな値, high: {high}}}` と書く",
            "write `{{low: {low}, likely: ..., high: {high}}}`",
        ),
    ),
    "DX229": Entry(
        Severity.ERROR,
        Words("リテラシーの段階 {written} はない", "there is no literacy level {written}"),
        Words(
            "0（未使用）、1（使う）、2（設定し変更する）、3（作り教える）で書く",
            "write 0 (not yet), 1 (uses), 2 (sets up and changes) or 3 (builds and teaches)",
        ),
    ),
    "DX230": Entry(
        Severity.ERROR,
        Words("ここには割合（{written}）を書けない", "a percentage cannot stand here (`{written}`)"),
        Words(
            "量そのものを数値で書く（金額は円、時間は時間数、ほかは件数や人数）",
            "write the amount itself: yen for money, hours or minutes for time, else a count",
        ),
    ),
    "DX231": Entry(
        Severity.ERROR,
        Words("人数 {written} が整数でない", "{written} is not a whole number of people"),
        Words("整数で書く", "write a whole number"),
    ),
    "DX232": Entry(
        Severity.ERROR,
        Words(
            "リテラシーの段階が {first} から {last} に下がっている", "the literacy level falls from {first} to {last}"
        ),
        Words("`to` を `from` 以上にする", "write a `to` that is not below `from`"),
    ),
    "DX233": Entry(
        Severity.ERROR,
        Words(
            "`moves_with` の「{written}」に幅の記載がない", "`moves_with: {written}` names no other range of this file"
        ),
        Words(
            "幅 `{{low, likely, high}}` で書いた別の項目を指す：{candidates}",
            "name another field that has `{{low, likely, high}}`: {candidates}",
        ),
        ways={
            "one": Words(
                "幅 `{{low, likely, high}}` で書いた別の項目を指す：{candidates}",
                "name another field that has `{{low, likely, high}}`: {candidates}",
            ),
            "none": Words("`moves_with` を消す", "delete `moves_with`"),
        },
    ),
    "DX234": Entry(
        Severity.ERROR,
        Words(
            "`measures` の「{written}」はこのファイルの項目でも数値でもない",
            "`{written}` in `measures` is neither an item nor a quantity of this file",
        ),
        Words("`{candidates}` のことか", "did you mean `{candidates}`?"),
        ways={
            "any": Words(
                "項目（{candidates}）か、その中の数値のパスを書く",
                "write the path of an item ({candidates}) or of one of its quantities",
            ),
        },
    ),
    "DX240": Entry(
        Severity.ERROR,
        Words(
            "IDの組（2つ）が必要である",
            "a pair of two different ids is wanted here",
        ),
        Words(
            "`[a, b]` の形で書く（a は b があるときだけ選ぶ）",
            "write `[a, b]`: a only with b",
        ),
    ),
    "DX241": Entry(
        Severity.ERROR,
        Words(
            "2つ以上の異なるIDの一覧が必要である",
            "a list of two or more different ids is wanted here",
        ),
        Words(
            "`[a, b, c]` の形で書く（このうち1つまで選ぶ）",
            "write `[a, b, c]`: at most one of these",
        ),
    ),
    "DX242": Entry(
        Severity.ERROR,
        Words(
            "「{id}」という id の提案がない",
            "no proposal has the id `{id}`",
        ),
        Words(
            "もしかして：{candidates}。提案の `id:`（なければ `name:`）をそのまま書く",
            "did you mean: {candidates}? Ids are written as in `id:` of the proposal, else as in `name:`",
        ),
    ),
    "DX243": Entry(
        Severity.ERROR,
        Words(
            "id「{id}」は {path} の提案と同じである",
            "the id `{id}` is that of another proposal, {path}",
        ),
        Words(
            "どちらかの `id:` を変える（`id:` がなければ `name:` が id になる）",
            "give one of them another `id:` (without one, the name is the id)",
        ),
    ),
    "DX250": Entry(
        Severity.ERROR,
        Words(
            "「{name}」が2人いる（1人目は{line}行）",
            "`{name}` is there twice (first at line {line})",
        ),
        Words(
            "どちらか一方を消すか、名前を書き分ける（同じ人を2回数えない）",
            "delete one of them, or tell the two apart by name: nobody counts twice",
        ),
    ),
    "DX251": Entry(
        Severity.ERROR,
        Words(
            "この人の重要度がすべて0である",
            "every importance of this person is 0",
        ),
        Words(
            "少なくとも一つの観点の重要度を0より大きくする",
            "give at least one criterion more than 0",
        ),
    ),
    "DX252": Entry(
        Severity.ERROR,
        Words(
            "この人の重要度がない観点がある：{criteria}",
            "criteria without an importance by this person: {criteria}",
        ),
        Words(
            "評価基準のすべての観点に数値を書く。数えない観点は 0",
            "write a number for every criterion of the rubric, 0 for one that does not count",
        ),
    ),
    "DX253": Entry(
        Severity.ERROR,
        Words(
            "評価基準の重み付け {weighting} は重要度を使わないため、誰の重みも同じになる",
            "the rubric's weighting {weighting} reads no importances, so everybody's weights would be the same",
        ),
        Words(
            "重要度を使う重み付け（direct など）の評価基準を `--rubric` に指定する",
            "name a rubric by `--rubric` whose weighting reads importances, such as direct",
        ),
    ),
}
