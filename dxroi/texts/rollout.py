"""Words of `dxroi rollout`: the list of works that could take up a case, and the note to a department (横展開)."""

from __future__ import annotations

from dxroi.finding import Words

# --- refusals and what goes to standard error ----------------------------------------------------------------------
INVENTORY_TWICE = Words(
    "標準入力（-）は、提案か --inventory のどちらか一方に使う",
    "standard input (-) can be the proposal or --inventory, not both",
)
NOT_TOP = Words("--top は1以上", "--top takes 1 or more")
NOT_SHARE = Words("--saving-rate は0から1までの割合（8割なら 0.8）", "--saving-rate takes a share, 0 to 1 (0.8)")
NOT_FACTORS = Words(
    "--difficulty-factors は難易度 低,中,高 の順に0から1までの割合を三つ書く（例 1,0.75,0.5）",
    "--difficulty-factors takes three shares, 0 to 1, for low,middle,high (as 1,0.75,0.5)",
)
AFTER_HORIZON = Words(
    "横展開先の開始年度（{start}）が評価期間（{years}年）の後になる。--years で期間を延ばすか、--from で早める",
    "the targets begin in {start}, after the horizon of {years} years; lengthen it (--years) or begin earlier (--from)",
)
NOT_START = Words(
    "--from は、案件の初年度（{first}）から2200までの年度で書く",
    "--from takes a fiscal year from the case's first ({first}) to 2200",
)
NOT_OWN_UNKNOWN = Words(
    "--not-own {work}：業務一覧に{department}のその業務がない",
    "--not-own {work}: the inventory has no such work of {department}",
)
NOBODY = Words(
    "案内文を送る課がない：似た業務は、どれも数えていない（--note・--notes なしで表示）",
    "there is nobody to write to: none of the works that are like it is counted (shown without --note and --notes)",
)
NO_NOTE = Words(
    "{department}には、見つかった業務がない。見つかった課：{departments}",
    "no work found is one of {department}; departments found: {departments}",
)
NOTE_OR_NOTES = Words("--note と --notes はどちらか一方にする", "use --note or --notes, not both")
NOTES_WHERE = Words(
    "--notes は書き出すフォルダを -o で指定する（例 --notes -o 連絡文）",
    "--notes wants the folder to write to, by -o (as --notes -o notes)",
)
NOTES_NOT_FOLDER = Words("-o {path} はフォルダではない（--notes はフォルダに書く）", "-o {path} is not a folder")
NOTES_FORMAT = Words(
    "--notes は Markdown で書く。--format はいらない", "--notes are written as Markdown; leave --format out"
)
NOTHING_FOUND = Words(
    "似た業務が見つからない。案件の kinds と systems、業務一覧（{inventory}）の kinds と systems を同じ語で書くか、"
    "業務名を具体的にする",
    "no work like it was found: write `kinds` and `systems` of the case in the words of the inventory ({inventory}), "
    "or name its works more precisely",
)
NOTHING_WORTH = Words(
    "見つかった業務に、投資対効果の見込めるものはない", "none of the works found shows an investment effect"
)

# --- the list ------------------------------------------------------------------------------------------------------
HEAD = Words("横展開　{department}　{name}", "Roll-out of {department}: {name}")
FOUND = Words("似た業務 {n}件", "like works: {n}")
FOUND_SHOWN = Words("似た業務 {n}件のうち{shown}件", "like works: {shown} of {n}")
CASE = Words("元の案件", "The case")
CASE_TEXT = Words("試算結果は「{verdict}」（{years}年間）", 'computed effect "{verdict}" (over {years} years)')
RATE = Words("削減率", "Saving rate")
RATE_TEXT = {
    "measured": Words(
        "{share}％（{year}年度の実績：{before}時間のうち{hours}時間）",
        "{share}% (measured in FY{year}: {hours} of {before} hours)",
    ),
    "planned": Words(
        "{share}％（計画値：{before}時間のうち{hours}時間。実績の記載はない）",
        "{share}% (planned: {hours} of {before} hours; nothing measured is stated)",
    ),
    "given": Words("{share}％（--saving-rate による）", "{share}% (by --saving-rate)"),
}
RATE_CAPPED = Words("　実績が元の時間を超えるため100％とする", "; more than all was saved, so 100% is taken")
RATE_UNKNOWN = Words(
    "分からない。案件に実施前と実施後の時間（before, after）を書くか、--saving-rate で与える",
    "not known: state the hours before and after in the case, or give --saving-rate",
)
AGAIN = Words("1業務の追加経費", "Cost of one more")
AGAIN_KNOWN = Words("案件の again による", "by `again` of the case")
AGAIN_OPEN = Words(
    "不明（0円とは扱わない）。案件の経費に未定がある。下は、ほかにいくらまでなら見合うか",
    "unknown, not taken as 0, as a cost of the case is unknown. Below: what it may cost at most beside what is known",
)
AGAIN_UNKNOWN = Words(
    "不明（0円とは扱わない）。案件の経費に again を書けば計算する。下は、いくらまでなら見合うか",
    "unknown, not taken as 0; write `again` at the costs of the case. Below: what it may cost at most",
)
TARGETS = Words("横展開先", "Where it could go")
TARGETS_REMARK = Words(
    "難易度の低い順、同じ難易度では差引の大きい順　{unit}・{years}年計",
    "lowest difficulty first, then the greatest net; {unit} over {years} years",
)
TARGETS_REMARK_MOST = Words(
    "難易度の低い順、同じ難易度では効果の大きい順　{unit}・年額",
    "lowest difficulty first, then the greatest effect; {unit} a year",
)
COLUMN = {
    "difficulty": Words("難易度", "Grade"),
    "hours": Words("時間", "Hours"),
    "saved": Words("削減", "Saved"),
    "cumulative": Words("累積", "Sum"),
    "cost": Words("経費", "Cost"),
    "net": Words("差引", "Net"),
    "justified": Words("あり上限", "Yes to"),
    "most": Words("均衡上限", "Even at"),
    "verdict": Words("試算結果", "Result"),
}
DIFFICULTY = {"low": Words("低", "low"), "middle": Words("中", "middle"), "high": Words("高", "high")}
NO_ORDER = Words("－", "-")
MOST_NOTE = Words(
    "時間・削減・累積は年間。あり上限・均衡上限は、その1業務に毎年かけてよい額で、あり上限までなら「{verdict}」、"
    "均衡上限を超えると差引が赤字になる。",
    "Hours, saved and sum are a year. Yes to, even at: what the work may cost every year; up to the first the "
    'result is "{verdict}", above the second the net is negative.',
)
HOURS_NOTE = Words("時間・削減・累積は年間。", "Hours, saved and sum are a year.")
REASONS = Words("似ている理由", "Why they match")
KINDS = Words("同じ種類（{names}）", "same kind ({names})")
SYSTEMS = Words("同じシステム（{names}）", "same system ({names})")
LIKENESS = Words("業務名の近さ{likeness}（{like}）", "likeness of names {likeness} (to {like})")
REASON_COMMA = Words("、", "; ")
CLAUSE = Words("。", "; ")
OUTLOOK_COMMA = Words("／", "; ")
ASKED = Words("聞き取りが必要な業務", "To be asked first")
ASKED_REMARK = Words("推測では計算しない", "nothing is guessed")
LACKING = {
    "hours": Words("年間の作業時間", "hours a year"),
    "hours-above-0": Words("年間の作業時間（一覧では0時間）", "hours a year (0 in the inventory)"),
    "difficulty": Words("難易度（低・中・高）", "difficulty (low, middle, high)"),
    "rate": Words("元の案件の削減率", "the case's saving rate"),
}
LACKS = Words("{names}が分からない", "not known: {names}")
APART = Words("数えていない業務", "Not counted")
APART_REMARK = Words("件数・累積・合計に含めない", "in no number, sum or total")
WHY = {
    "maybe-own": Words(
        "元の案件の業務そのものと見られる（同じ課、「{like}」との近さ{likeness}）。そのものなら業務名を案件と同じに書き、"
        "別の業務なら --not-own にその業務名を付ける",
        "may be the case's own work (same section, likeness {likeness} to {like}). If it is, write its name as the "
        "case does; if it is another one, add --not-own with its name",
    ),
    "repeated": Words(
        "一覧に同じ課の同じ業務が2回以上あり、1回だけ数えた（DX390）。一覧から消すか、業務名を書き分ける",
        "the inventory has this work more than once; counted once (DX390). Delete it there, or tell the two apart",
    ),
    "differing": Words(
        "一覧に同じ課の同じ業務が2回以上あり、時間か難易度が違う（DX390）。正しい方だけを一覧に残す",
        "the inventory has this work more than once, with other hours or grade (DX390). Leave the right one there",
    ),
}
APART_HOURS = Words("{name}（{hours}時間）", "{name} ({hours} hours)")
TOTAL = Words("元の案件と横展開先{n}業務の合計", "The case with its targets ({n})")
TOTAL_REMARK = Words("{years}年間・{start}年度から横展開", "{years} years; the targets from {start}")
TOTAL_RESULT = Words("試算結果", "Result")
TOTAL_VERDICT = Words("元の案件だけ「{alone}」→ 合計「{both}」", '"{alone}" alone -> "{both}" together')
TOTAL_OUTLOOK = Words(
    "1業務の追加経費が年{limit}以下なら「{verdict}」", '"{verdict}" with at most {limit} a year for each target'
)
TOTAL_HOURS = Words("削減時間", "Hours saved")
TOTAL_HOURS_TEXT = Words(
    "横展開先で年{hours}時間（元の案件の計画 年{own}時間に加えて）",
    "{hours} a year elsewhere, beside the {own} a year that the case plans itself",
)
TOTAL_NET = Words("差引", "Net")
TOTAL_NET_TEXT = Words("{alone} → {both}", "{alone} -> {both}")
PREMISES = Words("前提", "Premises")
FACTORS_TEXT = Words(
    "削減時間＝業務時間×削減率×難易度の割合（低{low}・中{middle}・高{high}）。割合はdxroiの仮定で、公表値ではない"
    "（--difficulty-factors で変えられる）。難易度の区分は神奈川県政策研究センター（2019年10月）による",
    "hours saved = hours x saving rate x factor of difficulty (low {low}, middle {middle}, high {high}); the factors "
    "are dxroi's own assumption, not published (--difficulty-factors changes them); the grades are those of the "
    "Kanagawa policy research centre (October 2019)",
)
FACTORS_STATED = Words(
    "削減時間＝業務時間×削減率×難易度の割合（低{low}・中{middle}・高{high}。指定による）。難易度の区分は"
    "神奈川県政策研究センター（2019年10月）による",
    "hours saved = hours x saving rate x factor of difficulty (low {low}, middle {middle}, high {high}; as stated by "
    "the user); the grades are those of the Kanagawa policy research centre (October 2019)",
)
WORTH_TEXT = Words(
    "1時間は元の案件の平均 {rate}円で換算し、歳出が減るとはしない。1業務の試算は開始から{years}年間",
    "an hour is worth the case's average of {rate} yen, and no budget is said to fall; each target is judged over "
    "{years} years from its start",
)
WORTH_RUBRIC = Words(
    "1時間は評価基準の単価で換算し、歳出が減るとはしない。1業務の試算は開始から{years}年間",
    "an hour is worth the rubric's rate, and no budget is said to fall; each target is judged over {years} years from "
    "its start",
)
TAKEN_OUT = Words(
    "評点は元の案件のもの。「{name}」は金額で数えるため除いた",
    "the ratings are the case's; {name} is counted in money, so out",
)
ALIKE_TEXT = Words(
    "業務名の近さは0から1（difflib、全角・半角と空白の違いは無視）、{alike}以上を似ているとする",
    "likeness of names is 0 to 1 (difflib, widths and blanks aside); {alike} and above counts as alike",
)
INVENTORY = Words("業務一覧：{path}", "Inventory: {path}")
INVENTORY_SOURCE = Words("業務一覧：{path}　{source}", "Inventory: {path}; {source}")
NEXT = Words("次に：{command}（{department}への連絡文）", "Next: {command} (note to {department})")

# --- the note ------------------------------------------------------------------------------------------------------
NOTE_HEAD = Words("業務改善の事例の御紹介", "A case that may help your section")
NOTE_TO = Words("{department} 御担当者様", "To {department}")
NOTE_OPENING = Words(
    "{case_department}の「{name}」の取組が、貴課の業務にも役立つのではないかと考え、御連絡しました。"
    "導入をお願いするものではなく、まずはお話を伺いたいという御相談です。",
    "We think that this project of {case_department} may be of use in your section too: {name}. This is no request "
    "to introduce it; we would like to talk with you first.",
)
NOTE_OPENING_OWN = Words(
    "貴課の「{name}」の取組が、貴課のほかの業務にも役立つのではないかと考え、御連絡しました。"
    "導入をお願いするものではなく、まずはお話を伺いたいという御相談です。",
    "We think that your project may be of use in other works of your section too: {name}. This is no request to "
    "introduce it; we would like to talk with you first.",
)
NOTE_WORKS = Words("{name}（対象：{works}）", "{name} (works: {works})")
NOTE_DONE = Words("取組の内容", "What was done")
NOTE_EFFECT = Words("効果", "What came of it")
NOTE_EFFECT_TEXT = {
    "measured": Words(
        "年{before}時間の作業が{hours}時間減りました（{share}％、{year}年度の実績）。",
        "{hours} of {before} hours were saved ({share}%, measured in FY{year}).",
    ),
    "planned": Words(
        "年{before}時間の作業を{hours}時間減らす計画です（{share}％。実績はまだありません）。",
        "The plan is to save {hours} of {before} hours a year ({share}%; nothing has been measured yet).",
    ),
    "given": Words("作業時間の{share}％が減るものと見ています。", "{share}% of the hours are expected to be saved."),
}
NOTE_EFFECT_UNKNOWN = Words(
    "減った時間の割合は、まだ分かっていません。", "What share of the hours it saves is not known yet."
)
NOTE_SOURCE = Words("出典：{source}", "Source: {source}")
NOTE_YOURS = Words("貴課で考えられる効果", "What it might save you")
NOTE_TARGET = Words("年{hours}時間のうち、年{saved}時間程度の削減", "about {saved} of {hours} hours a year")
NOTE_ASK_TARGET = Words("{lacking}を教えていただければ、計算します", "we can compute it once we know: {lacking}")
NOTE_ASSUMED = Words(
    "元の取組の削減率（{share}％）に、業務の難しさによる割合（低{low}・中{middle}・高{high}。当方の仮定）を掛けた"
    "粗い見込みで、お約束できる数値ではありません。業務時間は業務一覧によります。",
    "A rough expectation, no promise: the saving rate of the case ({share}%) times a factor of how hard the work is "
    "(low {low}, middle {middle}, high {high}; our own assumption), on the hours of the inventory.",
)
NOTE_WHY = Words("この業務を選んだ理由", "Why these works")
NOTE_REQUEST = Words("お願いしたいこと", "What we ask")
NOTE_REQUESTS = (
    Words(
        "業務の手順と年間の時間・件数が、上の見込みと合っているかを教えてください。", "Do the hours and the steps fit?"
    ),
    Words(
        "ほかの課との調整や様式の変更が要るかなど、難しい点があれば教えてください。",
        "What would be hard: other sections to be consulted, forms to be changed?",
    ),
    Words("空いた時間を何に使いたいかを教えてください。", "What would you use the freed hours for?"),
    Words("30分ほどの打合せの日程を御相談させてください。", "Could we meet for half an hour?"),
)
NOTE_COST = Words(
    "経費は、1業務につき年に次の額までなら効果と見合う見込みです：{most}。実際の額は見積りで確かめます。",
    "It would pay as long as a work costs no more than this a year: {most}. What it really costs is for a quotation.",
)
NOTE_COST_OF = Words("{work} {most}", "{work} {most}")
NOTE_CONTACT = Words("担当", "Contact")
NOTE_BLANK = Words("（課名・氏名・内線）", "(section, name, extension)")
