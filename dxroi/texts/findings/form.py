"""DX1xx: the form of the file."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import ANY, DID_YOU_MEAN, Entry

FORM: Mapping[str, Entry] = {
    "DX101": Entry(
        Severity.ERROR,
        Words("「{path}」というファイルがない", "there is no file `{path}`"),
        Words("パスと綴りを確かめる", "check the path and its spelling"),
    ),
    "DX102": Entry(
        Severity.ERROR,
        Words("ファイルを読めない（{reason}）", "the file cannot be read ({reason})"),
        Words(
            "アクセス権と、ほかのソフトで開いていないかを確かめる",
            "check its permissions, and whether it is open elsewhere",
        ),
    ),
    "DX103": Entry(
        Severity.ERROR,
        Words("フォルダーの中に提案ファイルがない", "there is no proposal in this directory"),
        Words(
            "拡張子が .yaml か .yml の提案ファイルを置く。名前が「.」で始まるものは読まない",
            "put proposals named *.yaml or *.yml there; names that begin with `.` are passed over",
        ),
    ),
    "DX104": Entry(
        Severity.ERROR,
        Words("ファイルが空である", "the file is empty"),
        Words("`name:` から順に項目を書く", "write the proposal or rubric, beginning with `name:` or `format:`"),
    ),
    "DX105": Entry(
        Severity.ERROR,
        Words(
            "文字コードがUTF-8ではなく、CP932（Shift_JIS）である", "the file is encoded in CP932 (Shift_JIS), not UTF-8"
        ),
        Words(
            "メモ帳の「名前を付けて保存」で、文字コードを「UTF-8」にして保存し直す",
            "save it again as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
        ),
    ),
    "DX106": Entry(
        Severity.ERROR,
        Words("文字コードがUTF-8ではなく、UTF-16である", "the file is encoded in UTF-16, not UTF-8"),
        Words(
            "「名前を付けて保存」で、文字コードを「UTF-8」にして保存し直す（「Unicode」はUTF-16を指す）",
            "save it again as UTF-8 (what some editors call Unicode is UTF-16)",
        ),
    ),
    "DX107": Entry(
        Severity.ERROR,
        Words(
            "UTF-8として読めないバイト {byte} がある（文字コードが違うか、文書ではない）",
            "byte {byte} is not UTF-8: another encoding, or not a text at all",
        ),
        Words(
            "YAMLの文書であることを確かめ、UTF-8で保存し直す", "make sure that it is a YAML text and save it as UTF-8"
        ),
    ),
    "DX108": Entry(
        Severity.ERROR,
        Words("目に見えない制御文字 {character} が入っている", "there is an invisible control character {character}"),
        Words("この位置の文字を削除する", "delete the character at this place"),
    ),
    "DX109": Entry(
        Severity.ERROR,
        Words("ファイルが大きすぎる（上限 {limit}）", "the file is too large (limit {limit})"),
        Words("1件の提案を1つのファイルにする", "write one proposal a file"),
    ),
    "DX110": Entry(
        Severity.ERROR,
        Words("入れ子が深すぎる（上限 {limit}段）", "lists and mappings are nested too deeply (limit {limit})"),
        Words("余分な括弧や字下げがないか確かめる", "look for brackets or indentation too many"),
    ),
    "DX111": Entry(
        Severity.ERROR,
        Words("YAMLとして読めない", "this cannot be read as YAML"),
        Words(
            "この行と前の行の字下げ（半角空白）、記号「-」「:」、括弧を確かめる",
            "check the indentation (spaces), the signs `-` and `:` and the brackets of this line and the one before",
        ),
    ),
    "DX112": Entry(
        Severity.ERROR,
        Words("字下げにタブ又は全角の空白が使われている", "a tab or a full-width space is used for indentation"),
        Words("半角空白に置き換えて書く：`{write}`", "use ordinary spaces before `{write}`"),
    ),
    "DX113": Entry(
        Severity.ERROR,
        Words("コロンが全角の「：」になっている", "the colon is a full-width `：`"),
        Words("半角のコロンと半角空白で書く：`{write}`", "write an ordinary colon and a space: `{write}`"),
    ),
    "DX114": Entry(
        Severity.ERROR,
        Words("コロンの後が半角空白ではなく全角の空白である", "a full-width space follows the colon"),
        Words("半角空白にする：`{write}`", "write an ordinary space: `{write}`"),
    ),
    "DX115": Entry(
        Severity.ERROR,
        Words("コロンの後に空白がない", "no space follows the colon"),
        Words("半角空白を入れる：`{write}`", "put a space there: `{write}`"),
    ),
    "DX116": Entry(
        Severity.ERROR,
        Words("引用符が閉じていない", "a quotation mark is not closed"),
        Words("文字列の終わりに同じ引用符を付ける", "close the text with the same mark"),
    ),
    "DX117": Entry(
        Severity.ERROR,
        Words("括弧の対応が取れていない", "brackets do not match"),
        Words(
            "半角の `[ ]` と `{{ }}` の対、区切りの「,」を確かめる",
            "check the pairs of `[ ]` and `{{ }}`, and the commas between entries",
        ),
    ),
    "DX118": Entry(
        Severity.ERROR,
        Words("値を「{character}」で始めることはできない", "a value cannot begin with `{character}`"),
        Words('値を引用符 " " で囲む', "put the value in quotation marks"),
        ways={
            "entry": Words(
                '一覧なら、次の行に字下げして `- …` と書く。「-」で始まる文字列なら引用符 " " で囲む',
                "write a list on lines of its own below, indented: `- ...`; put a text in quotation marks",
            )
        },
    ),
    "DX119": Entry(
        Severity.ERROR,
        Words("ここに「キー: 値」を書くことはできない", "`key: value` cannot stand here"),
        Words(
            '値の中の「: 」は引用符 " " で囲む。そうでなければ字下げを前の行とそろえる',
            "quote a value that holds `: `; otherwise align the indentation with the line before",
        ),
    ),
    "DX120": Entry(
        Severity.ERROR,
        Words("「キー: 値」の形になっていない行がある", "this line is not of the form `key: value`"),
        Words("キーの後に半角のコロンと空白を書く", "write a colon and a space after the key"),
    ),
    "DX121": Entry(
        Severity.ERROR,
        Words(
            "「{key}」が2回書かれている（1回目は{line}行{column}列）",
            "`{key}` is written twice (first at line {line}, column {column})",
        ),
        Words("どちらか一方を消す", "delete one of them"),
    ),
    "DX122": Entry(
        Severity.ERROR,
        Words("「<<」による取り込みは使えない", "the merge key `<<` cannot be used"),
        Words("取り込みたい項目をここに書き写す", "write out here what it would bring in"),
    ),
    "DX123": Entry(
        Severity.ERROR,
        Words("アンカーとエイリアス（{written}）は使えない", "anchors and aliases cannot be used ({written})"),
        Words(
            "値をそのまま書く。「*」や「&」で始まる文字列は引用符で囲む",
            "write the value out; quote a text that begins with `*` or `&`",
        ),
    ),
    "DX124": Entry(
        Severity.ERROR,
        Words("タグ（{written}）は使えない", "tags cannot be used ({written})"),
        Words("タグを消す。「!」で始まる文字列は引用符で囲む", "delete the tag; quote a text that begins with `!`"),
    ),
    "DX125": Entry(
        Severity.ERROR,
        Words("「%」で始まる指示行は使えない", "a directive (a line that begins with `%`) cannot be used"),
        Words("この行を消す", "delete the line"),
    ),
    "DX126": Entry(
        Severity.ERROR,
        Words("1つのファイルに2つ目の文書がある", "the file holds a second document"),
        Words(
            "ファイルを分ける。要らなければ「---」の行から後をすべて消す",
            "split the file, or delete the line `---` with all that follows it",
        ),
    ),
    "DX127": Entry(
        Severity.ERROR,
        Words("ファイル全体が「キー: 値」の並びになっていない", "the file as a whole is not a list of `key: value`"),
        Words("先頭の行から `name: 件名` のように書く", "begin with lines like `name: ...`"),
        ways={
            "list": Words(
                "1つのファイルには1件を書く。「- 」を取り、すべての行を左に寄せる",
                "one file, one proposal: take `- ` away and move every line to the left",
            )
        },
    ),
    "DX128": Entry(
        Severity.ERROR,
        Words("キーが文字列ではない", "a key is not a text"),
        Words("「?」や括弧をキーに使わない", "use no `?`, brackets or braces as a key"),
    ),
    "DX129": Entry(
        Severity.ERROR,
        Words("「{written}」という種類のファイルはない", "there is no kind of file `{written}`"),
        DID_YOU_MEAN,
        ways=ANY,
    ),
    "DX130": Entry(
        Severity.ERROR,
        Words(
            "種類が {written} のファイルである（必要なのは {wanted}）", "this is a file of kind {written}, not {wanted}"
        ),
        Words("{wanted} のファイルを指定する", "name a file of kind {wanted}"),
    ),
    "DX131": Entry(
        Severity.NOTE,
        Words("提案の項目が一つもないので読み飛ばした", "passed over: the file has none of the keys of a proposal"),
        Words(
            "提案であれば、冒頭に `format: proposal/1` と書く",
            "if it is a proposal, begin it with `format: proposal/1`",
        ),
    ),
    "DX132": Entry(
        Severity.ERROR,
        Words("「{key}」という項目はない", "there is no key `{key}` here"),
        DID_YOU_MEAN,
    ),
    "DX133": Entry(
        Severity.ERROR,
        Words("必要な項目「{key}」がない", "the key `{key}` is missing"),
        Words("「{key}:」を書き加える", "add `{key}:`"),
        ways={
            "format": Words("`format: {kind}` を書き加える", "add `format: {kind}`"),
            "kind": Words(
                "`format: {kind}` を書き加える（項目が提案のものではなく、{kind} のものである）",
                "add `format: {kind}`: these are the keys of such a file, not those of a proposal",
            ),
        },
    ),
    "DX134": Entry(
        Severity.ERROR,
        Words(
            "「{written}」ではなく、項目の並び（キー: 値）が必要である",
            "`key: value` entries are wanted here, not `{written}`",
        ),
        Words("その代わりに `{example}` のように書く", "write in its place something like `{example}`"),
    ),
    "DX135": Entry(
        Severity.ERROR,
        Words("「{key}」には一覧が必要である", "`{key}` has to be a list"),
        Words(
            "次の行から字下げして、一つずつ「- 」で始めて書く：`- {entry}`",
            "write each entry on a line of its own below, indented: `- {entry}`",
        ),
        ways={"ids": Words("`[a, b]` の形で書く", "write it like `[a, b]`")},
    ),
    "DX136": Entry(
        Severity.ERROR,
        Words("「{written}」ではなく、一つの値が必要である", "one value is wanted here, not `{written}`"),
        Words("値を一つだけ書く", "write one value"),
        ways={
            "text": Words("文字列を一つ書く", "write one text"),
            "number": Words("数値を一つ書く", "write one number"),
            "quantity": Words(
                "数値を一つ書く。幅は low、likely、high の3つで書く",
                "write one number; a range is written as low, likely and high",
            ),
        },
    ),
    "DX137": Entry(
        Severity.ERROR,
        Words("「{written}」の中に何も書かれていない", "there is nothing in `{written}`"),
        Words("内容を書く", "write its entries"),
        ways={"optional": Words("内容を書くか、項目ごと消す", "write its entries, or delete the key")},
    ),
    "DX138": Entry(
        Severity.ERROR,
        Words("「{key}」という項目はない", "there is no key `{key}` here"),
        Words("要らなければ項目ごと消す。使える項目：{keys}", "delete it, or use one of the keys: {keys}"),
    ),
    "DX139": Entry(
        Severity.ERROR,
        Words(
            "一覧の行が、半角の「-」と半角空白で始まっていない",
            "this entry of a list does not begin with an ordinary hyphen and a space",
        ),
        Words("`{write}` と書く", "write `{write}`"),
    ),
    "DX140": Entry(
        Severity.ERROR,
        Words(
            "「{key}」という項目はなく、似た「{near}」は{line}行に書かれている",
            "there is no key `{key}` here, and `{near}` stands on line {line} already",
        ),
        Words("どちらか一方だけを `{near}` として残す", "keep one of the two, as `{near}`"),
    ),
    "DX141": Entry(
        Severity.ERROR,
        Words("一覧にファイルが一つも書かれていない", "the list names no file"),
        Words(
            "1行に1つずつ、ファイルかフォルダーのパスを書く（「#」で始まる行は読まない）",
            "write the path of one file or directory a line (lines that begin with `#` are remarks)",
        ),
    ),
    "DX142": Entry(
        Severity.ERROR,
        Words("「{key}」が{n}件ある（上限 {most}件）", "entries in `{key}`: {n} (at most {most})"),
        Words(
            "比べる案を絞るか、提案を別のファイルに分ける", "keep those that are to be compared, or write further files"
        ),
        ways={
            "set": Words(
                "一覧や項目をまとめて書く（例 `cost: [{{…}}]`）", "override whole items or lists, as `cost: [{{...}}]`"
            )
        },
    ),
    "DX146": Entry(
        Severity.ERROR,
        Words("`contract` があるので、ここに `{key}` を書けない", "`{key}` cannot stand beside `contract`"),
        Words(
            "契約の額と期間は `contract` の中に書く。別の経費なら別の項目にする",
            "say it within `contract`, or make another item of what is another cost",
        ),
    ),
    "DX147": Entry(
        Severity.ERROR,
        Words(
            "契約には monthly と total のどちらか一方だけを書く",
            "a contract states either `monthly` or `total`",
        ),
        Words(
            "月額なら monthly、契約の総額なら total を書く（未定なら unknown）",
            "write `monthly` (yen a month) or `total` (yen for all months); `unknown` will do",
        ),
    ),
    "DX150": Entry(
        Severity.WARNING,
        Words(
            "注記の書き方が違うので、何も除外していない",
            "this comment is not written as an ignore and ignores nothing",
        ),
        Words(
            "`# dxroi: ignore[DX302] 理由 until=2027-03-31` の形で書く（until は省ける）",
            "write it as `# dxroi: ignore[DX302] reason until=2027-03-31` (until may be left out)",
        ),
    ),
    "DX151": Entry(
        Severity.WARNING,
        Words(
            "除外の理由がないので、除外していない（{codes}）",
            "{codes} is not ignored, because no reason is given",
        ),
        Words(
            "`]` の後に、なぜ今はこのままでよいかを書く",
            "say after `]` why it may stay as it is for now",
        ),
    ),
    "DX152": Entry(
        Severity.WARNING,
        Words(
            "除外の期限 {until} を過ぎたので、除外していない（{codes}）",
            "{codes} is not ignored any more: the ignore ended on {until}",
        ),
        Words(
            "指摘に対応して注記を消すか、理由を見直して期限を改める",
            "mend what is found and delete the comment, or reconsider the reason and set a new date",
        ),
    ),
    "DX153": Entry(
        Severity.WARNING,
        Words(
            "除外の注記が要らない（{bound} に {ignored} の指摘はない）",
            "this ignore is unused: there is no {ignored} at `{bound}`",
        ),
        Words(
            "注記からこのコードを消す",
            "delete the code from the comment",
        ),
    ),
    "DX154": Entry(
        Severity.WARNING,
        Words(
            "「{ignored}」という指摘のコードはない",
            "there is no code `{ignored}`",
        ),
        Words(
            "もしかして：{candidates}（一覧は `dxroi check --list`）",
            "did you mean: {candidates} (all of them: `dxroi check --list`)",
        ),
    ),
    "DX155": Entry(
        Severity.WARNING,
        Words(
            "{ignored} は除外できない（ファイルの誤り、又は評価基準か呼び出しが必須とする検査である）",
            "{ignored} cannot be ignored: a fault of the file, or a check that the rubric or the call makes mandatory",
        ),
        Words(
            "指摘に対応し、注記からこのコードを消す",
            "mend what is found and delete the code from the comment",
        ),
    ),
    "DX158": Entry(
        Severity.ERROR,
        Words("「{written}」はSHA-256の値ではない", "`{written}` is no SHA-256 digest"),
        Words(
            "dxroi calibrate が書いた64桁の16進数をそのまま残す",
            "leave the 64 hexadecimal digits as `dxroi calibrate` wrote them",
        ),
    ),
    "DX159": Entry(
        Severity.ERROR,
        Words("「{written}」という水準はない", "`{written}` is no level"),
        Words("水準は 0.8 のように、0より大きく1より小さい数で書く", "a level is above 0 and below 1, such as 0.8"),
    ),
    "DX160": Entry(
        Severity.ERROR,
        Words("「{written}」という項目はない", "there is no field `{written}`"),
        DID_YOU_MEAN,
        ways={
            **ANY,
            "one": Words(
                "`{candidates}` は一つの値で書かれているので、値全体を書く",
                "`{candidates}` is one value here: set all of it",
            ),
        },
    ),
    "DX161": Entry(
        Severity.ERROR,
        Words(
            "`{list}` は{n}件で、{position} という位置はない",
            "entries in `{list}`: {n}; there is no position {position}",
        ),
        Words(
            "位置は0から数える（0から{last}まで）。増やすときは、一覧全体を書く",
            "positions count from 0: 0 to {last}; to add an entry, set the whole list",
        ),
        ways={
            "one": Words(
                "位置は0から数える（0だけがある）。増やすときは、一覧全体を書く",
                "positions count from 0: there is only 0; to add an entry, set the whole list",
            ),
            "none": Words("一覧全体を書く：`{list}=[{{…}}]`", "set the whole list: `{list}=[{{...}}]`"),
        },
    ),
    "DX170": Entry(
        Severity.ERROR,
        Words("Excelのブック（.xlsx）として読めない", "this cannot be read as an Excel workbook (.xlsx)"),
        Words("Excelで開き、「Excel ブック（*.xlsx）」の形式で保存し直す", "open it in Excel and save it as .xlsx"),
        ways={
            "old": Words(
                "古い形式（.xls）である。Excelで開き、「Excel ブック（*.xlsx）」の形式で保存し直す",
                "it is in the old format (.xls): open it in Excel and save it as .xlsx",
            ),
            "encrypted": Words(
                "パスワードで暗号化されている。Excelで開き、パスワードを外して保存し直す",
                "it is encrypted with a password: open it in Excel, take the password away and save it again",
            ),
            "calc": Words(
                "LibreOffice の形式（.ods）である。「Excel 2007-365 (.xlsx)」の形式で保存し直す",
                "it is a LibreOffice file (.ods): save it as Excel 2007-365 (.xlsx)",
            ),
            "text": Words(
                "中身は文字のファイル（CSVなど）である。Excelで開き、「Excel ブック（*.xlsx）」の形式で保存し直す",
                "it holds plain text, such as CSV: open it in Excel and save it as .xlsx",
            ),
            "html": Words(
                "中身はウェブページである。Excelで開き、「Excel ブック（*.xlsx）」の形式で保存し直す",
                "it holds a web page: open it in Excel and save it as .xlsx",
            ),
            "empty": Words("中身がない。元のファイルを確かめる", "it is empty: look for the original"),
            "broken": Words(
                "壊れている。Excelで開いて修復し保存し直すか、元のファイルを受け取り直す",
                "it is broken: let Excel repair and save it, or ask for the original again",
            ),
            "other-zip": Words(
                "ほかの種類のファイルである。記入した様式の .xlsx を指定する",
                "it is a file of another kind: name the filled-in form (.xlsx)",
            ),
            "other": Words(
                "ほかの種類のファイルである。記入した様式の .xlsx を指定する",
                "it is a file of another kind: name the filled-in form (.xlsx)",
            ),
        },
    ),
    "DX171": Entry(
        Severity.ERROR,
        Words("ブックが大きすぎる（上限 {limit}）", "the workbook is too large (limit {limit})"),
        Words(
            "様式のシートだけを新しいブックに写し、余分なシート、画像、書式を除く",
            "copy the sheet of the form into a new workbook, without other sheets, pictures and formats",
        ),
    ),
    "DX172": Entry(
        Severity.ERROR,
        Words("様式のシートがない", "no sheet of this workbook is an entry form"),
        Words(
            "`dxroi form -o 相談票.xlsx` で作った様式に記入する（見出しの文字は変えない）",
            "fill in a form made with `dxroi form -o form.xlsx`, and leave its labels as they are",
        ),
    ),
    "DX173": Entry(
        Severity.ERROR,
        Words("様式の見出し「{label}」がない", "the label `{label}` is not on the form"),
        Words(
            "見出しの文字を元に戻すか、新しい様式に写す（見出しでどの欄かを見分ける）",
            "write the label again, or copy the entries into a new form: they are found by their labels",
        ),
    ),
    "DX174": Entry(
        Severity.ERROR,
        Words("同じ見出しがもう一つある", "this label stands there a second time"),
        Words("どちらか一方を消す", "delete one of them"),
    ),
    "DX175": Entry(
        Severity.ERROR,
        Words("空欄である", "this is empty"),
        Words("記入する（省けない）", "fill it in; it cannot be left out"),
        ways={
            "year": Words(
                "2027 のように記入する（段階が「構想」なら「未定」でよい）",
                "fill it in, as 2027 (`unknown` will do where the stage is `Idea`)",
            ),
            "hours_saved": Words(
                "業務を1つ以上記入する。件数などが分からなければ「未定」、時間が減らない事業は業務に「なし」",
                "fill in at least one work; its figures may be `unknown`. Where no time is saved, the work is `none`",
            ),
            "cost": Words(
                "経費を1つ以上記入する。額が分からなければ「未定」",
                "fill in at least one cost; its amount may be `unknown`",
            ),
        },
    ),
    "DX176": Entry(
        Severity.WARNING,
        Words(
            "記入欄の外にある「{written}」は取り込まない", "`{written}` stands outside of all entries and is not read"
        ),
        Words("必要なら記入欄に移す。要らなければ消す", "move it into an entry, or delete it"),
    ),
    "DX177": Entry(
        Severity.ERROR,
        Words(
            "記入のある行や列が非表示になっている",
            "an entry is filled in on a row or column that is hidden",
        ),
        Words(
            "再表示（フィルターは解除）して確かめ、要らなければ消す",
            "show it (take filters away) and look at it; delete it if it is not meant",
        ),
        ways={
            "sheet": Words(
                "シート全体が非表示である。再表示するか、シートを削除する",
                "the whole sheet is hidden: show it, or delete the sheet",
            )
        },
    ),
    "DX178": Entry(
        Severity.ERROR,
        Words("複数の記入欄のセル（{area}）が結合されている", "cells of several entries ({area}) are merged"),
        Words("結合を解除し、行ごとに値を書く", "unmerge them and write the value into each"),
    ),
    "DX179": Entry(
        Severity.ERROR,
        Words("業務の時間が、決まった組合せで書かれていない", "the time of this work is not stated in one whole way"),
        Words(
            "件数と1件の分（前・後）か、年間時間（前・後）を書く。分からなければ「未定」",
            "fill in cases with both minutes, or both hours a year; `unknown` will do",
        ),
        ways={
            "part": Words(
                "この欄も書く。分からなければ「未定」（件数には1件の分の前と後、年間時間には前と後が要る）",
                "fill in this one too, `unknown` will do: cases go with both minutes, hours before with hours after",
            ),
            "both": Words(
                "件数と分か、年間時間か、どちらか一方だけを残す", "keep one: cases with minutes, or hours a year"
            ),
        },
    ),
    "DX180": Entry(
        Severity.ERROR,
        Words("経費の額がない", "the cost states no amount"),
        Words(
            "初期費用か年額を書く。分からなければ「未定」", "fill in the initial cost or yen a year; `unknown` will do"
        ),
    ),
    "DX181": Entry(
        Severity.WARNING,
        Words(
            "様式は評価基準 {id} の別の内容（{form_sha256}）で作られている（今のものは {sha256}）",
            "the form was made with other contents of the rubric {id} ({form_sha256}; these are {sha256})",
        ),
        Words(
            "評点の目安が変わっていないかを確かめる。必要なら様式を作り直す",
            "make sure that its ratings still mean the same, or make the form again",
        ),
    ),
    "DX182": Entry(
        Severity.ERROR,
        Words(
            "様式が使う評価基準「{id}」が見つからない",
            "the rubric `{id}`, for which the form was made, is not to be found",
        ),
        Words("`--rubric` にその評価基準のファイルを指定する", "name its file by `--rubric`"),
    ),
    "DX183": Entry(
        Severity.ERROR,
        Words(
            "この版の dxroi が知らない様式（{written}）である", "this version of dxroi does not know the form {written}"
        ),
        Words(
            "新しい版の dxroi で読むか、`dxroi form` の様式に写す",
            "use a newer dxroi, or copy it into a form of this one",
        ),
    ),
    "DX184": Entry(
        Severity.WARNING,
        Words(
            "「{id}」が {cell} と同じで、区別できない", "`{id}` is the same as at {cell}, and nothing tells them apart"
        ),
        Words(
            "整理番号を書くか、事業名を書き分ける（整理番号がなければ事業名で区別する）",
            "give each a reference number, or another name (without a number the name tells them apart)",
        ),
    ),
    "DX185": Entry(
        Severity.ERROR,
        Words("根拠が書かれているが、評点がない", "there is a reason but no rating"),
        Words("評点を選ぶか、根拠を消す", "choose a rating, or delete the reason"),
    ),
    "DX186": Entry(
        Severity.WARNING,
        Words(
            "どの評価基準の様式かの記録が失われているので、{id} の様式とみなした",
            "the workbook has lost the name of its rubric; it is taken for a form of {id}",
        ),
        Words("違うときは `--rubric` で指定する", "name the rubric by `--rubric` if it is another one"),
    ),
    "DX187": Entry(
        Severity.ERROR,
        Words("一覧に1件も書かれていない", "nothing is filled in on this list"),
        Words(
            "見出しの下に、1行に1件ずつ記入する（要らないシートは削除する）",
            "fill in one proposal a row below the labels; delete a sheet that is not needed",
        ),
    ),
    "DX188": Entry(
        Severity.ERROR,
        Words(
            "「{written}」の行は、ほかの行の合計とみられる（そのまま数えると二重になる）",
            "`{written}` seems to add up the other rows, which would then be counted twice",
        ),
        Words(
            "この行を消す（合計は計算される）。合計でなければ、何の行か分かる名前にする",
            "delete the row: sums are worked out. If it is none, give it a name of its own",
        ),
        ways={
            "list": Words(
                "この行を消す（合計は1件の相談ではない）。合計でなければ、何の事業か分かる名前にする",
                "delete the row: a sum is no project. If it is none, give it a name of its own",
            )
        },
    ),
}
