"""DX3xx: figures that do not fit each other."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import Entry, Page

CONSISTENCY: Mapping[str, Entry] = {
    "DX301": Entry(
        Severity.WARNING,
        Words("初期費用の記載がない（0円として計算した）", "no initial cost is stated (counted as 0)"),
        Words(
            "初期費用を `initial:` に書く。本当に無ければ `initial: 0`",
            "state it as `initial:`; write `initial: 0` if there is none",
        ),
        Page(
            Words("初期費用が書かれているかを見る。", "Whether an initial cost is stated."),
            Words(
                "書かれていない初期費用は0円として計算される。構築や研修の費用が抜けると、回収が早く見える。",
                "What nobody stated counts as 0. Without set-up and training a project seems to pay back early.",
            ),
            ("cost: {annual: 600000}\n"),
            ("cost: {initial: 0, annual: 600000}   # 本当に無いとき\n"),
        ),
    ),
    "DX302": Entry(
        Severity.WARNING,
        Words(
            "運用経費の記載がない（0円とは扱わず、未定とした）",
            "no running cost is stated (taken as unknown, not as 0)",
        ),
        Words(
            "年額を `annual:` に書く。本当に無ければ `annual: 0`、見積前なら `annual: unknown`",
            "state it as `annual:`; write `annual: 0` if there is none, `annual: unknown` before a quotation",
        ),
        Page(
            Words(
                "効果が続く間の運用経費が書かれているかを見る。", "Whether a running cost is stated while effects run."
            ),
            Words(
                "利用料や保守料は毎年度の一般財源になる。書かれていない額は0円ではなく未定とし、判定を保留する。",
                "Licences and upkeep burden general revenue every year. What nobody stated is unknown, not "
                "0, and the verdict waits.",
            ),
            ("cost: {initial: 2500000}\n"),
            ("cost: {initial: 2500000, annual: unknown}   # 見積前。無ければ 0\n"),
        ),
    ),
    "DX303": Entry(
        Severity.WARNING,
        Words(
            "評価期間（{years}年）より後の金額がある。計算に含めない：経費{cost}円、効果{benefit}円",
            "amounts after the horizon ({years} years) are not counted: cost {cost} yen, benefit {benefit} yen",
        ),
        Words(
            "含めるなら `--years` で評価期間を延ばす",
            "lengthen the horizon with `--years` to take them in",
        ),
        Page(
            Words("評価期間より後の年度の金額がないかを見る。", "Whether amounts fall after the horizon."),
            Words(
                "評価期間の外の経費や効果は計算に入らない。更新費用が外に出ていると、実際より有利に見える。",
                "They are not counted. A replacement just beyond the horizon makes a project look better than it is.",
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 端末の更新, initial: 1500000, in: 2032}\n"
                "  - {item: 利用料, annual: 600000}\n"
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 端末の更新, initial: 1500000, in: 2031}\n"
                "  - {item: 利用料, annual: 600000}\n"
            ),
        ),
    ),
    "DX304": Entry(
        Severity.WARNING,
        Words(
            "再配分の割合 `reused` があるのに、活用先 `freed_for` がない",
            "`reused` is stated without a destination in `freed_for`",
        ),
        Words(
            "創出した時間の活用先を `freed_for:` に書く",
            "name where the hours go in `freed_for:`",
        ),
        Page(
            Words(
                "活用先に届く割合だけがあり、活用先がない業務を見る。",
                "Whether a share reaches a destination that is not named.",
            ),
            Words(
                "行き先のない時間は、割合を掛けても何にも使われない。活用先があって初めて割合が意味を持つ。",
                "Hours that go nowhere are not used, whatever the share. It means something only with a destination.",
            ),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 336, reused: 0.8}\n"),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 336, reused: 0.8, freed_for: 窓口相談}\n"),
        ),
    ),
    "DX305": Entry(
        Severity.WARNING,
        Words(
            "歳出が減るとしているが、どの予算が減るかの記載がない",
            "hours are said to release cash, but no budget line is named",
        ),
        Words(
            "減る予算を `budget_line:` に書く。減らないなら `cash_releasing: false`",
            "name it in `budget_line:`, or write `cash_releasing: false` if no budget line falls",
        ),
        Page(
            Words(
                "歳出が減るとした業務に、減る予算の科目があるかを見る。",
                "Whether a work said to release cash names the budget line.",
            ),
            Words(
                "時間が減っても、人件費の予算は自動的には減らない。どの予算を減額するかを言えないものは歳出削"
                "減に数えられない。",
                "Fewer hours lower no budget by themselves. What names no line to cut is no cut in spending.",
            ),
            ("hours_saved:\n  - {work: 集計, hours: 60, staff: overtime, cash_releasing: true}\n"),
            (
                "hours_saved:\n"
                "  - {work: 集計, hours: 60, staff: overtime, cash_releasing: true, budget_line: 時間外勤務手当}\n"
            ),
        ),
    ),
    "DX306": Entry(
        Severity.WARNING,
        Words("独自の時間単価に出典がない", "an hourly rate of its own has no source"),
        Words(
            "単価の出典を `source:` に書く。無ければ単価を消し、評価基準の単価を使う",
            "state its `source:`, or leave the rate out and use the rubric's",
        ),
        Page(
            Words(
                "評価基準の単価に代わる時間単価に、出典があるかを見る。",
                "Whether an hourly rate in place of the rubric's has a source.",
            ),
            Words(
                "公表されている単価は2,600円台から4,600円台まで開きがあり、単価だけで黒字にも赤字にもなる。",
                "Published rates go from 2,600 to 4,600 yen. The rate alone can turn a deficit into a surplus.",
            ),
            ("hours_saved:\n  - {work: データ入力, hours: 336, freed_for: 窓口相談, yen_per_hour: 3285}\n"),
            (
                "hours_saved:\n"
                "  - {work: データ入力, hours: 336, freed_for: 窓口相談, yen_per_hour: 3285, source: 令和7年度決算}\n"
            ),
        ),
    ),
    "DX307": Entry(
        Severity.NOTE,
        Words(
            "未定の値がある（この評価基準の判定には使わない）",
            "this value is unknown (this rubric's verdict does not use it)",
        ),
        Words(
            "分かり次第、数値を書く。関係する合計は空欄になる",
            "state it once known; totals it touches stay empty",
        ),
        Page(
            Words(
                "この評価基準の判定には使わない未定の値を挙げる。", "Which unknowns this rubric's verdict does not use."
            ),
            Words(
                "判定は変わらないが、関係する合計は空欄になる。別の評価基準では判定を左右することがある。",
                "The verdict stands, but totals stay empty, and under another rubric the value may decide.",
            ),
            (
                "residents:\n"
                "  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60, visits_saved: unknown}\n"
            ),
            ("residents:\n  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60, visits_saved: 1}\n"),
        ),
    ),
    "DX308": Entry(
        Severity.WARNING,
        Words(
            "{year:.0f}年度の財源が経費を{excess:,.0f}円上回る",
            "funding exceeds the cost of fiscal year {year:.0f} by {excess:,.0f} yen",
        ),
        Words("財源の額と期間を確かめる", "check the amounts and years of the funding"),
        Page(
            Words(
                "ある年度の財源が、その年度の経費を上回っていないかを見る。",
                "Whether funding exceeds the money cost of some year.",
            ),
            Words(
                "補助金や市債は経費の範囲でしか受けられない。上回ると一般財源がマイナスになる。",
                "Grants and bonds cover cost and no more. Beyond it general revenue would be negative.",
            ),
            ("funding:\n  - {source: other, name: 隣町の負担金, amount: 4000000, until: 2027}\n"),
            ("funding:\n  - {source: other, name: 隣町の負担金, amount: 400000, until: 2027}\n"),
        ),
    ),
    "DX309": Entry(
        Severity.WARNING,
        Words(
            "公表値 {stated} が、書かれた数値からの再計算 {recomputed} と合わない",
            "the stated {stated} does not follow from the figures here, which give {recomputed}",
        ),
        Words(
            "どちらの数値かを出典で確かめて直す。範囲の違う数値なら `stated:` から外し、`note:` に書く",
            "check both against the source and correct one; a figure of another scope belongs in a `note:`",
        ),
        Page(
            Words(
                "`stated:` に書いた公表の合計、単価、比率を、提案の数値から計算し直す。書かれた桁への四捨五入"
                "（端数は切捨ても）は認める。",
                "Totals, rates and ratios under `stated:` are worked out again from the file. Rounding to "
                "their own digits is allowed, and cutting off a fraction.",
            ),
            Words(
                "公表資料の合計や倍率は、内訳と合わないことがある（1.6時間から16.2時間を8.3倍とした例、424時"
                "間から88時間を330時間の削減とした例）。",
                "Published totals often do not follow from their parts: 1.6 to 16.2 hours was called 8.3 "
                "times, 424 to 88 hours a saving of 330.",
            ),
            (
                "hours_saved:\n"
                "  - {work: 申告データ入力, before: 424, after: 88, freed_for: 窓口相談}\n"
                "stated: {hours_saved_per_year: 330}\n"
            ),
            (
                "hours_saved:\n"
                "  - {work: 申告データ入力, before: 424, after: 88, freed_for: 窓口相談}\n"
                "stated: {hours_saved_per_year: 336, reduction_rate: 0.79}\n"
            ),
        ),
    ),
    "DX310": Entry(
        Severity.WARNING,
        Words(
            "削減時間 年{saved:,.6g}時間が、その業務にかかる時間 年{most:,.6g}時間を超える",
            "{saved:,.6g} hours a year are saved, more than the {most:,.6g} that the work takes",
        ),
        Words(
            "業務の現在の時間と従事する人数を確かめる。他の業務の時間が混ざっていれば分けて書く",
            "check the hours of the work and its `people`; hours of other work belong in an entry of their own",
        ),
        Page(
            Words(
                "削減時間が、従事する人数（`people:`）の勤務時間や、公表された現在の時間を超えていないかを見る。",
                "Whether more hours are saved than the `people` of a work have in a year, or than the work "
                "is stated to take.",
            ),
            Words(
                "業務にかかる時間より多くは減らせない。全庁の時間や延べ人数を一つの業務に書いた誤りが多い。",
                "Nothing falls by more than all of it. Often hours of the whole city hall stand against one work.",
            ),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 4200, people: 2, freed_for: 窓口相談}\n"),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 1400, people: 2, freed_for: 窓口相談}\n"),
        ),
    ),
    "DX311": Entry(
        Severity.WARNING,
        Words(
            "委託により時間が減るとしているが、委託料「{name}」が経費にない",
            "hours fall because the work is outsourced, but no yearly cost item is named `{name}`",
        ),
        Words(
            "毎年度の委託料を `cost:` に加え、その項目名を `outsourced_to:` に書く",
            "add the yearly fee to `cost:` and write the name of that item in `outsourced_to:`",
        ),
        Page(
            Words(
                "委託によって減る時間（`outsourced_to:`）の委託料が、毎年度の経費にあるかを見る。",
                "Whether the fee for work that is given away (`outsourced_to:`) is among the yearly costs.",
            ),
            Words(
                "職員の手を離れた仕事は、委託先が有料で行う。委託料がないと、時間だけがただで減ったことになる。",
                "What staff no longer do, others do for a fee. Without it the hours seem to fall for nothing.",
            ),
            (
                "hours_saved:\n"
                "  - {work: 封入・発送, hours: 500, outsourced_to: 封入封かん委託, freed_for: 窓口相談}\n"
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 利用料, annual: 600000}\n"
            ),
            (
                "hours_saved:\n"
                "  - {work: 封入・発送, hours: 500, outsourced_to: 封入封かん委託, freed_for: 窓口相談}\n"
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 封入封かん委託, annual: 900000}\n"
            ),
        ),
    ),
    "DX312": Entry(
        Severity.WARNING,
        Words(
            "時間外勤務の削減が1人当たり年{each:,.0f}時間になる（平均は年{average:.0f}時間程度）",
            "{each:,.0f} hours of overtime a year are saved for each person (about {average:.0f} are "
            "worked on average)",
        ),
        Words(
            "時間外勤務の実績で確かめ、実績があれば `evidence: measured`。時間内の分は `staff: regular` に分ける",
            "check it against the overtime records and write `evidence: measured`; other hours are `staff: regular`",
        ),
        Page(
            Words(
                "人数の分かる時間外勤務の削減が、1人当たり年130時間を超えないかを見る。実績値（"
                "`evidence: measured`）は問わない。",
                "Whether overtime saved is above 130 hours a person and year, where `people` are stated and "
                "nothing was measured.",
            ),
            Words(
                "市区町村職員の時間外勤務は平均で1人年130時間程度である。それを超える削減は、時間内の仕事が混"
                "ざっている疑いがある。",
                "Municipal staff work about 130 hours of overtime a year on average. More than that is "
                "mostly ordinary hours.",
            ),
            ("hours_saved:\n  - {work: 繁忙期の集計, hours: 900, people: 3, staff: overtime, freed_for: 勤務の縮減}\n"),
            ("hours_saved:\n  - {work: 繁忙期の集計, hours: 300, people: 3, staff: overtime, freed_for: 勤務の縮減}\n"),
        ),
    ),
    "DX313": Entry(
        Severity.WARNING,
        Words(
            "任用減や予算の減と、同じ業務「{work}」の時間の換算額とが二重に計上されている",
            "the saving and the priced hours of `{work}` are the same money, counted twice",
        ),
        Words(
            "どちらか一方だけを残す（予算が減るなら `cash_saved:` に残し、その時間は外す）",
            "keep one of them: where a budget line falls, keep it and take those hours out",
        ),
        Page(
            Words(
                "会計年度任用職員の任用減（`posts:`、又は費目名）と、その職員の時間の換算額を、同じ年度に両方"
                "計上していないかを見る。減る予算の名称が同じ場合も見る。",
                "Whether posts of fixed-term staff are cut (`posts:`, or the name says so) and their hours "
                "priced in the same years; also one budget line named in both.",
            ),
            Words(
                "報酬の減と時間の換算額は同じお金である。両方を足すと効果が2倍になる。",
                "Pay that falls and the price of the same hours are one and the same money. Together the "
                "effect is doubled.",
            ),
            (
                "hours_saved:\n"
                "  - {work: 申請書の入力, hours: 1200, staff: fixed-term, freed_for: 記載案内}\n"
                "cash_saved:\n"
                "  - {item: 会計年度任用職員報酬, annual: 2000000, posts: 1}\n"
            ),
            (
                "hours_saved:\n"
                "  - {work: 申請書の入力, hours: 0, staff: fixed-term}\n"
                "cash_saved:\n"
                "  - {item: 会計年度任用職員報酬, annual: 2000000, posts: 1}\n"
            ),
        ),
    ),
    "DX314": Entry(
        Severity.WARNING,
        Words(
            "運用経費は{until:.0f}年度で終わるが、効果は{last:.0f}年度まで続く",
            "the running cost ends in {until:.0f}, the effect goes on until {last:.0f}",
        ),
        Words(
            "効果が続く年度の経費を書く。やめるなら効果にも `until:` を書く",
            "state the cost of those years, or end the effect too with `until:`",
        ),
        Page(
            Words(
                "運用経費が、効果より先に終わっていないかを見る。",
                "Whether the running cost ends before the effect does.",
            ),
            Words(
                "動いている限り経費はかかる。見積書の期間だけを書き、効果を評価期間の終わりまで数えた誤りが多い。",
                "What runs costs money. Often the cost stops with the quotation and the effect goes on to the horizon.",
            ),
            ("cost:\n  - {item: 構築委託, initial: 2500000}\n  - {item: 運用支援, annual: 600000, until: 2029}\n"),
            ("cost:\n  - {item: 構築委託, initial: 2500000}\n  - {item: 運用支援, annual: 600000, until: 2031}\n"),
        ),
    ),
    "DX315": Entry(
        Severity.WARNING,
        Words(
            "「{item}」は{until:.0f}年度で終わるが、効果は続き、更新の経費がない",
            "`{item}` ends in {until:.0f} while the effect goes on, and no renewal is among the costs",
        ),
        Words(
            "再契約や更新の経費を次の年度から書く。見積前なら `annual: unknown`",
            "add the renewal from the next year on; `annual: unknown` before a quotation",
        ),
        Page(
            Words(
                "リース、ライセンス、利用料などの項目が評価期間の途中で終わり、後を継ぐ項目がないものを見る。",
                "Whether a lease, licence or subscription runs out inside the horizon with nothing to take its place.",
            ),
            Words(
                "借りているものは、契約が切れると使えない。更新の経費（端末の入替えを含む）が必ず要る。",
                "What is hired cannot be used after its contract. Renewal, with new devices, has to be paid.",
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 端末賃貸借, annual: 600000, until: 2029}\n"
                "  - {item: 保守委託, annual: 200000}\n"
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 端末賃貸借, annual: 600000, until: 2029}\n"
                "  - {item: 端末賃貸借（更新後）, annual: 650000, from: 2030}\n"
                "  - {item: 保守委託, annual: 200000}\n"
            ),
        ),
    ),
    "DX316": Entry(
        Severity.WARNING,
        Words(
            "{year:.0f}年度は、効果があるのに経費がない（経費と効果の対象年度が違う）",
            "in {year:.0f} an effect runs and nothing is paid: cost and effect are of different years",
        ),
        Words(
            "経費の `from:` と効果の `from:` を、同じ対象・同じ年度にそろえる",
            "let `from:` of the cost and of the effect speak of the same thing and the same years",
        ),
        Page(
            Words(
                "効果がある年度に、初期費用も運用経費もない年度がないかを見る。",
                "Whether an effect runs in a year before, or between, all that is paid.",
            ),
            Words(
                "経費は先行2業務分、効果は全6業務分というように、対象や年度の違う数値を並べると比が大きく見える。",
                "Cost of the first two works beside hours of all six, or of other years, makes any ratio look good.",
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000, in: 2027}\n"
                "  - {item: 利用料, annual: 600000, from: 2030}\n"
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000, in: 2027}\n"
                "  - {item: 利用料, annual: 600000, from: 2028}\n"
            ),
        ),
    ),
    "DX317": Entry(
        Severity.WARNING,
        Words(
            "契約は{until:.0f}年度までだが、同じ額を{last:.0f}年度まで見込んでいる",
            "the contract ends in {until:.0f}, and the same price is counted until {last:.0f}",
        ),
        Words(
            "`until:` を契約の終わりにし、更新後の額を別の項目にする。評価期間を契約に合わせるなら `--years`",
            "end the item there and state the price after renewal as another, or shorten the horizon with `--years`",
        ),
        Page(
            Words(
                "額の決まっている期間（`contract_until:`）の後も、同じ額を評価期間の終わりまで見込んでいないかを見る。",
                "Whether a price is counted beyond the years for which it is settled (`contract_until:`).",
            ),
            Words(
                "長期継続契約は5年以内が多い。更新後の額は決まっておらず、値上がりすれば結論が変わる。",
                "Most contracts hold for five years at most. What comes after is not settled and may turn the verdict.",
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 利用料, annual: 600000, contract_until: 2029}\n"
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 利用料, annual: 600000, until: 2029}\n"
                "  - {item: 利用料（更新後）, annual: 660000, from: 2030, evidence: estimate}\n"
            ),
        ),
    ),
    "DX318": Entry(
        Severity.WARNING,
        Words(
            "{written:,.0f}円は、千円単位の額をそのまま書いたように見える",
            "{written:,.0f} yen looks like an amount in thousands of yen",
        ),
        Words(
            "円で書く（千円単位なら {write:,.0f}）。本当にこの額なら、その出典を `source:` に書く",
            "write yen ({write:,.0f} if it was in thousands); if it is right, state its `source:`",
        ),
        Page(
            Words(
                "年100時間以上の効果があるのに、経費の額がすべて10万円未満でないかを見る。出典のある額は問わない。",
                "Whether every amount of cost is below 100,000 yen while a hundred hours a year or more are saved. "
                "One with a source is let be.",
            ),
            Words(
                "予算資料は千円単位で書かれる。そのまま写すと経費が千分の一になり、どの案件も黒字になる。",
                "Budget papers are in thousands of yen. Copied as they stand, cost is a thousandth and "
                "everything pays.",
            ),
            ("cost: {initial: 2500, annual: 600}\n"),
            ("cost: {initial: 2500000, annual: 600000}\n"),
        ),
    ),
    "DX319": Entry(
        Severity.WARNING,
        Words(
            "業務「{name}」が2回書かれている（もう一方は {other}）",
            "the work `{name}` is there twice (also at {other})",
        ),
        Words(
            "一つにまとめるか、業務名を書き分けるか、年度を `from:`、`until:` で分ける",
            "make them one, tell them apart by name, or by years with `from:` and `until:`",
        ),
        Page(
            Words(
                "同じ名前の業務が、同じ年度に2回書かれていないかを見る（全角・半角と空白の違いは無視する）。",
                "Whether a work is named twice for the same years; widths and blanks aside.",
            ),
            Words(
                "同じ業務の時間を2回足すと、効果が二重になる。",
                "The hours of one work added twice are an effect counted twice.",
            ),
            (
                "hours_saved:\n"
                "  - {work: 申告データ入力, hours: 336, freed_for: 窓口相談}\n"
                "  - {work: 申告データ 入力, hours: 336, freed_for: 窓口相談}\n"
            ),
            (
                "hours_saved:\n"
                "  - {work: 申告データ入力（市民税）, hours: 336, freed_for: 窓口相談}\n"
                "  - {work: 申告データ入力（固定資産税）, hours: 336, freed_for: 窓口相談}\n"
            ),
        ),
    ),
    "DX390": Entry(
        Severity.WARNING,
        Words(
            "同じ課の同じ業務「{work}」が2回書かれている（1回目は{line}行）",
            "the same work `{work}` of the same department is there twice (first at line {line})",
        ),
        Words(
            "どちらか一方を消すか、業務名を書き分ける",
            "delete one of them, or tell the two apart by name",
        ),
    ),
    "DX391": Entry(
        Severity.WARNING,
        Words(
            "必ず選ぶもの（must）のうち、同時に選べないもの（excludes）がある：{names}",
            "some of `must` exclude each other: {names}",
        ),
        Words(
            "must か excludes のどちらかから外す",
            "take them out of `must` or out of `excludes`",
        ),
    ),
}
