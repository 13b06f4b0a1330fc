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
            "none": Words(
                "値を書く。この案では何もないなら `[]` と書く（消すと元の提案のまま残る）",
                "write it; where this option has none, write `[]` (left out, it stays as the proposal has it)",
            ),
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
        ways={
            "any": Words(
                "提案の `id:`（なければ `name:`）をそのまま書く。今回の提案：{candidates}",
                "ids are written as in `id:` of the proposal, else as in `name:`; these are here: {candidates}",
            ),
        },
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
    "DX260": Entry(
        Severity.ERROR,
        Words(
            "文字を書くセルに、数値や日付（{written}）が入っている",
            "a text is wanted in this cell, and {written} is a number, a date or TRUE/FALSE",
        ),
        Words(
            "先頭に「'」を付けて入力し直す（「001」の 0 のように、数値では失われるものがある）",
            "type it again with `'` in front; a number has lost what a text keeps, such as the zeros of 001",
        ),
    ),
    "DX261": Entry(
        Severity.ERROR,
        Words("セルがエラー値（{written}）になっている", "the cell holds an error ({written})"),
        Words("数式を直すか、値を直接入力する", "mend its formula, or type the value"),
    ),
    "DX262": Entry(
        Severity.ERROR,
        Words("数式の計算結果が保存されていない", "the formula of this cell has no stored result"),
        Words(
            "Excelで開いて計算させ、保存し直すか、値を直接入力する",
            "open the workbook in Excel, let it calculate and save it; or type the value",
        ),
    ),
    "DX263": Entry(
        Severity.ERROR,
        Words(
            "セルの値は {written} だが、表示形式が「{unit}」を付けて見せている",
            "the cell holds {written}, and only its format shows it as `{unit}`",
        ),
        Words(
            "表示形式を「標準」に戻し、単位を付けない数（金額は円）で入力する",
            "set its format to General and type the whole number, money in yen",
        ),
    ),
    "DX264": Entry(
        Severity.ERROR,
        Words("ここは「{written}」とは書けない", "this cannot be `{written}`"),
        Words("決まっていなければ空欄にする", "leave it empty where it is not settled"),
        ways={
            "idea": Words(
                "2027 のように書く（「未定」でよいのは、段階が「構想」のときだけ）",
                "write it like 2027; it can be `unknown` only where the stage is `Idea`",
            )
        },
    ),
    "DX265": Entry(
        Severity.ERROR,
        Words("id「{id}」がほかのものと重なる", "the id `{id}` is taken"),
        Words(
            "別のidにする（1件目は{line}行）",
            "give it an id of its own (the first one is on line {line})",
        ),
        ways={
            "own": Words(
                "別のidにする（「{id}」は提案そのもののidで、現案を指す）",
                "give it an id of its own: `{id}` is that of the proposal as written",
            ),
            "taken": Words(
                "別のidにする（「{id}」は何もしない場合を指す）",
                "give it an id of its own: `{id}` stands for doing nothing",
            ),
            "nothing": Words(
                "案ごと消す（「{id}」は、経費0円・効果0としてdxroiがいつも加える、何もしない場合を指す）。"
                "現状のままでも経費がかかるなら、現状維持 のような別のidにする",
                "delete the option: `{id}` stands for doing nothing, which dxroi always adds, at no cost and without "
                "effect; if going on as now costs something, give it another id, such as `status-quo`",
            ),
        },
    ),
    "DX266": Entry(
        Severity.ERROR,
        Words("案では「{key}」を変えられない", "an option cannot override `{key}`"),
        Words(
            "`set:` から消す。案の名前は `name:`、説明は `summary:` に書く",
            "take it out of `set:`; an option says `name:` and `summary:` of its own",
        ),
        ways={
            "rubric": Words(
                "`set:` から消す（評価基準は全案に同じものを使う。変えるには `--rubric`、`--years`、`--rate`）",
                "take it out of `set:`: one yardstick for all options; change it by `--rubric`, `--years`, `--rate`",
            ),
        },
    ),
    "DX267": Entry(
        Severity.ERROR,
        Words("「{one}」と「{other}」が同じ項目を変えている", "`{one}` and `{other}` override the same field"),
        Words("どちらか一方にする", "keep one of them"),
    ),
    "DX268": Entry(
        Severity.ERROR,
        Words("共同利用の割合は {keys} で書く", "the share of a joint cost is said by {keys}"),
        Words(
            "どちらか一つにする：`{{share: 0.25}}`、`{{by: population, ours: 245000, others: [258000]}}`、"
            "`{{by: equal, cities: 4}}`",
            "by one of the two: `{{share: 0.25}}`, `{{by: population, ours: 245000, others: [258000]}}` or "
            "`{{by: equal, cities: 4}}`",
        ),
        ways={"beside": Words("{keys} のほかは消す", "delete it: only {keys} go together")},
    ),
    "DX269": Entry(
        Severity.ERROR,
        Words("共同利用の割合を {written} からは計算できない", "no share of a joint cost follows from {written}"),
        Words("この市の値は0より大きい数にする", "the city's own figure has to be above 0"),
        ways={"cities": Words("団体の数（この市を含む）を整数で書く", "write the number of cities, this one included")},
    ),
    "DX270": Entry(
        Severity.ERROR,
        Words(
            "{low}から{high}までの整数を書く欄に {written} とある",
            "{written} stands where a whole number from {low} to {high} is wanted",
        ),
        Words("{low}から{high}までの整数を書く", "write a whole number from {low} to {high}"),
    ),
    "DX271": Entry(
        Severity.ERROR,
        Words("`{key}` は市債（source: bond）だけに書ける", "`{key}` is for `source: bond` only"),
        Words("`source` を確かめるか、`{key}` を消す", "check `source`, or delete `{key}`"),
    ),
    "DX272": Entry(
        Severity.ERROR,
        Words(
            "据置{deferral}年が償還年数{term}年に達し、元金を返す年がない",
            "{deferral} deferred years leave none of the {term} years of the term to repay in",
        ),
        Words(
            "`deferral_years` を `term_years` より小さくする（償還年数は据置を含む）",
            "write fewer `deferral_years` than `term_years`, which include them",
        ),
    ),
    "DX278": Entry(
        Severity.ERROR,
        Words("伸び方の `{key}` に未定は書けない", "`{key}` of a curve cannot be unknown"),
        Words(
            "数値か `{{low, likely, high}}` を書く。利用率そのものが分からなければ `online: unknown` とする",
            "write a share or `{{low, likely, high}}`; where nobody can say, write `online: unknown`",
        ),
    ),
    "DX279": Entry(
        Severity.ERROR,
        Words("到達する年 {written} は2から50の整数でない", "{written} is not a whole number of years from 2 to 50"),
        Words(
            "`from` から数えて何年目に `ceiling` に届くかを書く（例：`years: 4`）",
            "write in which year, counted from its own `from`, the ceiling is reached, like `years: 4`",
        ),
    ),
    "DX280": Entry(
        Severity.ERROR,
        Words(
            "`minutes_saved` と `minutes_visit`・`minutes_online` の両方がある",
            "both `minutes_saved` and `minutes_visit` with `minutes_online` are stated",
        ),
        Words(
            "どちらか一方を消す。減る時間は minutes_visit－minutes_online で計算する",
            "delete one of the two; what is saved is minutes_visit − minutes_online",
        ),
    ),
    "DX281": Entry(
        Severity.ERROR,
        Words("`paper_kept: false` なのに `paper` がある", "`paper_kept: false`, and `paper` is stated"),
        Words(
            "紙を残すなら `paper_kept: true`、残さないなら `paper` を消す",
            "write `paper_kept: true` where paper is kept, else delete `paper`",
        ),
    ),
    "DX282": Entry(
        Severity.ERROR,
        Words(
            "到達する割合 {ceiling:g} が初年度の {first:g} より低い",
            "the ceiling {ceiling:g} is below the share of the first year, {first:g}",
        ),
        Words(
            "`first` と `ceiling` を入れ替えるか、下がるなら `online: [0.4, 0.3]` のように年度ごとに書く",
            "swap the two, or write a falling share by year like `online: [0.4, 0.3]`",
        ),
    ),
    "DX283": Entry(
        Severity.ERROR,
        Words("窓口の1件当たり経費が0である", "the cost of a case at the counter is 0"),
        Words(
            "0より大きい額（円）を書く。分からなければ行を消す",
            "write an amount above 0, in yen; delete the line where it is not known",
        ),
    ),
    "DX285": Entry(
        Severity.ERROR,
        Words(
            "実績の「{written}」という名前は、計画の {where} にない",
            "`{where}` of the plan has nothing named `{written}` for this actual",
        ),
        Words("「{candidates}」のことか。計画と同じ名前で書く", "did you mean `{candidates}`? Use the plan's names"),
        ways={
            "any": Words("計画の名前のどれかを書く：{candidates}", "write one of the plan's names: {candidates}"),
            "colon": Words(
                "全角の「：」を、半角の「:」と半角空白に直す", "write a half-width colon and a blank in place of `：`"
            ),
            "none": Words(
                "計画に名前がないので、内訳ではなく全体の値を一つ書く（その項目が計画になければ行ごと消す）",
                "the plan names none: write one number for the whole, or delete what the plan does not have",
            ),
            "procedure": Words(
                "`{key}` は手続ごとに書く：{candidates}（業務の実績は `hours_saved` に時間で書く）",
                "`{key}` is stated by procedure: {candidates} (of a work state the hours, in `hours_saved`)",
            ),
            "no-procedure": Words(
                "`{key}` は手続（residents）ごとに書く。計画に手続がないので行ごと消し、"
                "業務の実績は `hours_saved` に時間で書く",
                "`{key}` is stated by procedure, and the plan has none: delete it, and of a work state the hours, in"
                " `hours_saved`",
            ),
        },
    ),
    "DX286": Entry(
        Severity.ERROR,
        Words("この年度の実績に値がない", "this year states no actual"),
        Words("次のいずれかを書く：{keys}。なければ年度ごと消す", "state one of these, or delete the year: {keys}"),
    ),
    "DX287": Entry(
        Severity.ERROR,
        Words(
            "活用した時間の計 {sum}時間が、減った時間 {hours}時間を超える",
            "the hours that went somewhere ({sum}) are more than were saved ({hours})",
        ),
        Words("`freed_for` の内訳か `hours_saved` を確かめる", "check `freed_for` and `hours_saved`"),
    ),
    "DX292": Entry(
        Severity.ERROR,
        Words("「{name}」が2回書かれている（1回目は{line}行）", "`{name}` stands twice (first at line {line})"),
        Words("一方を消す。同じ案件や区分を2回数えない", "delete one of the two: nothing counts twice"),
    ),
    "DX293": Entry(
        Severity.ERROR,
        Words(
            "件数が合わない（n {n}、values {values}個、cases {cases}件）",
            "the numbers differ: n is {n}, there are {values} values and {cases} cases",
        ),
        Words(
            "一つの案件に一つの値を書き、n をその件数にする。手で直さず、dxroi calibrate で作り直すのが確実である",
            "one value for each case, and n as many; better run `dxroi calibrate` again than mend it by hand",
        ),
    ),
    "DX294": Entry(
        Severity.ERROR,
        Words("値が小さい順に並んでいない", "the values do not ascend"),
        Words(
            "小さい順に並べ、cases も同じ順にする。dxroi calibrate で作り直すのが確実である",
            "put them in ascending order, the cases with them; better run `dxroi calibrate` again",
        ),
    ),
    "DX295": Entry(
        Severity.ERROR,
        Words("「{written}」という案件は library にない", "there is no case `{written}` in `library`"),
        Words("library にある id を書く", "write an id of `library`"),
        ways={
            "twice": Words(
                "同じ区分に2回書かれている。一方を、その値とともに消す",
                "it stands twice in one class: delete one of them with its value",
            )
        },
    ),
    "DX296": Entry(
        Severity.ERROR,
        Words("書かれている数から計算した値と合わない", "this is not what the numbers come to"),
        Words("手で直さず、dxroi calibrate で作り直す", "run `dxroi calibrate` again; it is not to be edited"),
        ways={
            "few": Words(
                "この水準には件数が足りない。この行を消すか、dxroi calibrate で作り直す",
                "there are too few cases for this level: delete it, or run `dxroi calibrate` again",
            ),
            "record": Words(
                "inside は of 以下、of は1以上の、どちらも整数にする",
                "whole numbers: `of` at least 1, `inside` at most that",
            ),
            "wilson": Words(
                "inside と of から決まる区間である。dxroi calibrate で作り直す",
                "the interval follows from `inside` and `of`: run `dxroi calibrate` again",
            ),
        },
    ),
    "DX297": Entry(
        Severity.ERROR,
        Words(
            "横展開の見込み（probability）は、0から1までの一つの数で書く",
            "the probability of a reuse is one number from 0 to 1",
        ),
        Words(
            "見込みが半々なら `probability: 0.5`。言えないうちは、その横展開先を `reuse` に書かない",
            "write `probability: 0.5` for even odds; leave the target out of `reuse` where nobody can say yet",
        ),
    ),
    "DX298": Entry(
        Severity.ERROR,
        Words(
            "`again: {written}` は割合（0から1）でも内訳でもない",
            "`again: {written}` is neither a share (0 to 1) nor amounts",
        ),
        Words(
            "この項目の2割なら `again: 0.2`。円なら `again: {{annual: {written}}}`（一度だけなら initial）",
            "a fifth of the item is `again: 0.2`; yen are `again: {{annual: {written}}}` (or initial, once)",
        ),
    ),
    "DX299": Entry(
        Severity.ERROR,
        Words(
            "同じ横展開先「{work}」が2回書かれている（1回目は{line}行）",
            "the same target `{work}` is there twice (first at line {line})",
        ),
        Words(
            "どちらか一方を消すか、業務名を書き分ける",
            "delete one of them, or tell the two apart by name",
        ),
    ),
}
