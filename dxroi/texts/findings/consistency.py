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
            "評価期間（{years}年）より後の金額がある。計算に含めない：経費{cost_after}、効果{benefit_after}",
            "amounts after the horizon ({years} years) are not counted: cost {cost_after}, benefit {benefit_after}",
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
        ways={
            "contract": Words(
                "`renewal:` に更新後の月額を `{{monthly: 円}}` の形で書く。見積前なら unknown",
                "state the price after it as `renewal: {{monthly: yen}}`; `unknown` before a quotation",
            )
        },
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
        ways={
            "contract": Words(
                "`renewal:` に更新後の月額を `{{monthly: 円}}` の形で書く。見積前なら unknown",
                "state the price after it as `renewal: {{monthly: yen}}`; `unknown` before a quotation",
            )
        },
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
        ways={
            "contract": Words(
                "`renewal:` に更新後の月額を `{{monthly: 円}}` の形で書く。見積前なら unknown",
                "state the price after it as `renewal: {{monthly: yen}}`; `unknown` before a quotation",
            )
        },
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
    "DX320": Entry(
        Severity.WARNING,
        Words(
            "案「{option}」は「{other}」と何も違わない",
            "the option `{option}` differs in nothing from `{other}`",
        ),
        Words(
            "`set:` に違う値を書くか、案を消す",
            "write in `set:` what differs, or delete the option",
        ),
        Page(
            Words(
                "案（options）が、現案やほかの案と何かが違うかを見る（概要と出典の違いは除く）。",
                "Whether an option differs from the proposal as written and from the others, summary and source aside.",
            ),
            Words(
                "同じ案を並べると、比べたように見えて何も比べていない。値を書き忘れていることが多い。",
                "Two columns with the same figures look like a comparison and are none; often a value was forgotten.",
            ),
            "options:\n  - {id: lease, set: {cost.annual: 600000}}\n",
            "options:\n  - {id: lease, set: {cost.initial: 0, cost.annual: 1100000}}\n",
        ),
    ),
    "DX321": Entry(
        Severity.WARNING,
        Words(
            "案の名前「{option}」は、dxroiが自分で加える列の名前と重なる",
            "the option is called `{option}`, as dxroi calls a column of its own",
        ),
        Words(
            "案ごと消す（何もしない場合は、経費0円・効果0としてdxroiがいつも加える）。現状のままでも経費がかかるなら、"
            "「現状維持」のような別の名前にする",
            "delete the option: dxroi always adds doing nothing, at no cost and without effect; if going on as now "
            "costs something, call it by another name, such as `status quo`",
        ),
        Page(
            Words(
                "案（options）のidや名前が、何もしない場合や現案を指す言葉になっていないかを見る。",
                "Whether the id or the name of an option stands for doing nothing or for the proposal as written.",
            ),
            Words(
                "同じ名前の列が二つ並び、経費のかかる案と、経費0円で加えられる「何もしない」とを取り違える。",
                "Two columns bear one name: what costs something is taken for the doing nothing that costs nothing.",
            ),
            "options:\n  - {id: 何もしない, set: {hours_saved: 0, cost: {initial: 0, annual: 300000}}}\n",
            "options:\n  - {id: 現状維持, set: {hours_saved: 0, cost: {initial: 0, annual: 300000}}}\n",
        ),
        ways={
            "written": Words(
                "別の名前にする（「{option}」はファイルに書かれたとおりの提案を指す）",
                "give it another name: `{option}` stands for the proposal as the file has it",
            )
        },
    ),
    "DX324": Entry(
        Severity.WARNING,
        Words(
            "契約（{months}か月）が終わった後も{year:.0f}年度に効果があり、終了後の額の記載がない（0円とは扱わない）",
            "the contract ({months} months) ends while an effect runs in {year:.0f}; the price afterwards is unknown, "
            "never 0",
        ),
        Words(
            "`renewal:` に none（不要）、same（同じ月額）、`{{monthly: 円}}` のいずれかを書く",
            "write `renewal:` none (not needed), same (price) or `{{monthly: yen}}`",
        ),
        Page(
            Words(
                "契約の後も効果を数える年度に、終了後の額があるかを見る。",
                "Whether the price after a contract is stated, where effects are counted beyond it.",
            ),
            Words(
                "契約が切れても効果だけが続くことはない。更新後の額を0円とみなすと、後の年度ほど有利に見える。",
                "No effect goes on without what it rests on. Taking renewal for free flatters the later years.",
            ),
            (
                "cost:\n"
                "  - item: 端末賃貸借\n"
                "    contract: {form: lease, months: 36, starts: 2027-04, monthly: 50000, authority: long-term}\n"
            ),
            (
                "cost:\n"
                "  - item: 端末賃貸借\n"
                "    contract: {form: lease, months: 36, starts: 2027-04, monthly: 50000, authority: long-term,\n"
                "               renewal: {monthly: 55000}}\n"
            ),
        ),
    ),
    "DX325": Entry(
        Severity.WARNING,
        Words("契約期間{months}か月は{years}年を超える", "the contract runs {months} months, more than {years} years"),
        Words(
            "契約期間を短くするか、市の定める上限（`limit_years:`）を確かめる",
            "shorten the contract, or check the city's own limit (`limit_years:`)",
        ),
        Page(
            Words(
                "契約期間が、市の定める上限（`limit_years:`）を超えないかを見る。"
                "上限の記載がない長期継続契約は慣例の5年と比べる。",
                "Whether a contract runs longer than the city's own limit (`limit_years:`); a long-term contract "
                "without one is held against five years, which are custom and no law.",
            ),
            Words(
                "長期継続契約の対象と期間は市の条例が定める。"
                "超える期間は、債務負担行為によるか、分けて契約することになる。",
                "The city's ordinance says what may be a long-term contract and for how long. Beyond it another form "
                "is needed, or a second contract.",
            ),
            (
                "cost:\n"
                "  - item: 端末賃貸借\n"
                "    contract: {form: lease, months: 84, starts: 2027-04, monthly: 50000, authority: long-term,\n"
                "               limit_years: 5}\n"
            ),
            (
                "cost:\n"
                "  - item: 端末賃貸借\n"
                "    contract: {form: lease, months: 60, starts: 2027-04, monthly: 50000, authority: long-term,\n"
                "               limit_years: 5}\n"
            ),
        ),
        ways={
            "custom": Words(
                "上限の記載がないため、慣例の5年と比べた（法律の上限ではない）。条例の上限を `limit_years:` に書く",
                "no limit is stated, so it was held against five years, which are custom and no law: write the "
                "ordinance's as `limit_years:`",
            )
        },
    ),
    "DX326": Entry(
        Severity.WARNING,
        Words("交付税措置率に出典がない", "the share of the tax allocation has no source"),
        Words(
            "`terms_source:` に出典を書く。交付税を受けない団体（不交付団体）なら措置率を消す",
            "name it as `terms_source:`; a city that receives no allocation tax deletes the share",
        ),
        Page(
            Words(
                "市債の交付税措置率（`tax_allocation_share:`）に出典（`terms_source:`）があるかを見る。",
                "Whether the share of a bond that counts in the local allocation tax names its source.",
            ),
            Words(
                "措置率は起債の種類ごとに定められ、ないものも多い。"
                "不交付団体には入らないので、実質の負担を小さく見せる。",
                "The share is set for each kind of bond, many have none, and a city that receives no allocation tax "
                "gets nothing of it: it makes the burden look smaller than it is.",
            ),
            (
                "funding:\n"
                "  - {source: bond, share: 0.9, of: initial, until: 2027, tax_allocation_share: 0.5,\n"
                "     tax_allocation_of: principal}\n"
            ),
            (
                "funding:\n"
                "  - {source: bond, share: 0.9, of: initial, until: 2027, tax_allocation_share: 0.5,\n"
                "     tax_allocation_of: principal, terms_source: 地方債同意等基準}\n"
            ),
        ),
    ),
    "DX327": Entry(
        Severity.WARNING,
        Words(
            "{name}の公表された条件（{most:g}）より有利な値（{stated:g}）がある",
            "{stated:g} is better than the published terms of {name} ({most:g})",
        ),
        Words(
            "起債の名称と条件を確かめる。制度が変わったのなら `name:` に別の名称を書く",
            "check the name and the terms of the bond; if the programme has changed, give it another `name:`",
        ),
        Page(
            Words(
                "名称の分かる起債（デジタル活用推進事業債）の充当率・償還年数・交付税措置率が、"
                "公表された値を超えないかを見る。",
                "Whether share, term and tax allocation of a bond named after the programme for digital work stay "
                "within what is published: 90%, 5 years, 50%.",
            ),
            Words(
                "条件を取り違えると、一般財源も後年度の負担も小さく見える。",
                "With the wrong terms both general revenue and later burdens look too small.",
            ),
            ("funding:\n  - {source: bond, name: デジタル活用推進事業債, share: 1, of: initial, until: 2027}\n"),
            ("funding:\n  - {source: bond, name: デジタル活用推進事業債, share: 0.9, of: initial, until: 2027}\n"),
        ),
    ),
    "DX330": Entry(
        Severity.WARNING,
        Words(
            "オンラインの方が来庁より1件当たり{minutes:g}分長い（住民の負担増として数える）",
            "a case takes {minutes:g} minutes longer online than at the counter (counted as a loss of residents)",
        ),
        Words(
            "分を確かめる。移動と待ち時間は `minutes_visit` に含める",
            "check the minutes; way and waiting belong to `minutes_visit`",
        ),
        Page(
            Words(
                "住民の時間が、来庁よりオンラインの方が長くないかを見る。",
                "Whether a case takes a resident longer online than at the counter.",
            ),
            Words(
                "入力の長い画面は、近くの窓口より手間になることがある。そのときは住民の負担が増える。",
                "A long form can take more than a counter nearby. Then every case online is a burden.",
            ),
            ("residents:\n  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_visit: 20, minutes_online: 30}\n"),
            ("residents:\n  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_visit: 60, minutes_online: 30}\n"),
        ),
    ),
    "DX331": Entry(
        Severity.WARNING,
        Words(
            "量 {amount:g} が、前と後の差 {found:g} と合わない",
            "the amount {amount:g} is not what `before` and `after` give, {found:g}",
        ),
        Words("`amount` を消すか、前と後を直す", "delete `amount`, or correct `before` and `after`"),
        Page(
            Words(
                "金額でない効果の量が、前（before）と後（after）の差と合うかを見る。",
                "Whether the amount of an outcome is its `before` less its `after`.",
            ),
            Words(
                "通知が何日早まるかのような数は、前後の日数から確かめられるようにしておく。",
                "How many days earlier a notice comes can be checked only by the days before and after.",
            ),
            ("outcomes: [{what: 通知が早まる, amount: 10, before: 30, after: 23, unit: 日}]\n"),
            ("outcomes: [{what: 通知が早まる, before: 30, after: 23, unit: 日}]\n"),
        ),
    ),
    "DX335": Entry(
        Severity.WARNING,
        Words(
            "{year}年度の実績があるのに、{years}年度の実績がない",
            "there are actuals for {year} and none for {years}",
        ),
        Words(
            "その年度の実績を書く。測っていなければ `hours_saved: unknown` のように書く",
            "write them; what was not measured is written as `hours_saved: unknown`",
        ),
        Page(
            Words(
                "初年度から最後の実績まで、年度が続いているかを見る。",
                "Whether every year from the first one to the last has actuals.",
            ),
            Words(
                "抜けた年度の経費と効果は0ではなく不明で、累積の差引が分からなくなる。初年度には初期費用がある。",
                "What the missing year cost and brought is unknown, not 0; the balance up to now is then unknown too.",
            ),
            ("actuals:\n  2028: {hours_saved: 300, cost: 600000}\n"),
            (
                "actuals:\n  2027: {hours_saved: 150, cost: {initial: 2600000, annual: 600000}}\n"
                "  2028: {hours_saved: 300, cost: 600000}\n"
            ),
        ),
    ),
    "DX336": Entry(
        Severity.WARNING,
        Words(
            "{year}年度は {date} の時点で始まっていない（実績から除いた）",
            "fiscal year {year} had not begun on {date} (left out)",
        ),
        Words("年度か `--as-of` を確かめる", "check the year, and `--as-of`"),
    ),
    "DX337": Entry(
        Severity.NOTE,
        Words(
            "{year}年度は {date} の時点で終わっていない（書かれた値を1年度分とみなした）",
            "fiscal year {year} was not over on {date} (what is stated was taken for the whole year)",
        ),
        Words(
            "年度途中の値なら、年度末に測り直して書き換える",
            "if it covers a part of the year, measure again at its end",
        ),
    ),
    "DX338": Entry(
        Severity.WARNING,
        Words(
            "実際の稼働は{start}年度からなのに、{year}年度に削減時間か利用率がある",
            "it really began in {start}, and yet {year} has hours saved or an uptake",
        ),
        Words(
            "`operates_from` の年月か、その年度の実績のどちらかを直す",
            "correct the month of `operates_from` or the actuals of that year",
        ),
        Page(
            Words(
                "実績の稼働年月（operates_from）より前の年度に、効果の実績があるかを見る。",
                "Whether actuals state effects in a year before the month in which it really began.",
            ),
            Words(
                "稼働が遅いとされるほど、達成した割合は高く出る。年月の誤りで、不足が上積みに変わる。",
                "The later it is said to have begun, the larger the share reached: a wrong month hides a loss.",
            ),
            (
                "actuals:\n  2027: {operates_from: 2028-12, hours_saved: 150, cost: 3000000}\n"
                "  2028: {hours_saved: 300, cost: 600000}\n"
            ),
            (
                "actuals:\n  2027: {operates_from: 2027-12, hours_saved: 150, cost: 3000000}\n"
                "  2028: {hours_saved: 300, cost: 600000}\n"
            ),
        ),
    ),
    "DX343": Entry(
        Severity.WARNING,
        Words(
            "横展開先「{name}」はこの案件自体の業務である（{other}）",
            "the target `{name}` is the proposal's own work ({other})",
        ),
        Words(
            "`reuse` から消すか、別の課の業務にする（同じ時間を2回数えない）",
            "delete it from `reuse`, or name the work of another section: hours are counted once",
        ),
        Page(
            Words(
                "横展開先（reuse）が、その案件自体の業務や、その案件自体の id でないかを見る。",
                "Whether a target of `reuse` is one of the proposal's own works, or the proposal itself.",
            ),
            Words(
                "案件の業務の時間は、もう効果に入っている。横展開として数えると二重になる（方針3）。",
                "The hours of its own works are its effect already; as reuse they are counted twice (policy 3).",
            ),
            (
                "hours_saved: [{work: 申告データ入力, hours: 336, freed_for: 窓口相談}]\n"
                "reuse: [{department: 市民税課, work: 申告データ入力, hours: 300, probability: 0.5}]\n"
            ),
            (
                "hours_saved: [{work: 申告データ入力, hours: 336, freed_for: 窓口相談}]\n"
                "reuse: [{department: 納税課, work: 収納消込, hours: 300, probability: 0.5}]\n"
            ),
        ),
    ),
    "DX344": Entry(
        Severity.WARNING,
        Words(
            "横展開が循環している：横展開先の案件「{name}」（{path}）も、この案件を横展開先としている",
            "the reuse runs in a circle: `{name}` ({path}) leads back to this proposal",
        ),
        Words(
            "どちらか一方の `reuse` だけに書く（互いの効果を数え合うと二重になる）",
            "keep it in the `reuse` of one of them: what each counts of the other is counted twice",
        ),
    ),
    "DX345": Entry(
        Severity.WARNING,
        Words(
            "横展開先「{work}」は、別の案件（{path}）が数えている",
            "the target `{work}` is counted by another proposal too ({path})",
        ),
        Words(
            "どちらか一方にだけ書く。並べて審査するときは `--with-reuse` の効果を足し合わせない",
            "keep it in one of them; where both are judged, do not add up what `--with-reuse` counts",
        ),
    ),
    "DX350": Entry(
        Severity.WARNING,
        Words(
            "導入後（{after:,.6g}）が導入前（{before:,.6g}）より長い",
            "it takes longer after ({after:,.6g}) than before ({before:,.6g})",
        ),
        Words(
            "前と後が入れ替わっていないか。本当に長くなるなら、理由をこの業務の `note:` に書く",
            "are the two swapped? Where it really takes longer, say why in a `note:` of this work",
        ),
        Page(
            Words(
                "業務の時間が、導入後の方が長くないかを見る。理由（`note:`）を書いた業務は問わない。",
                "Whether a work takes longer after than before. One that says why in a `note:` is not asked about.",
            ),
            Words(
                "長くなる業務は削減時間がマイナスになる。多くは前と後の書き間違いで、効果が損失に変わってしまう。",
                "A work that gets slower loses hours. Mostly the two were swapped, and an effect has become a loss.",
            ),
            ("hours_saved:\n  - {work: 申告データ入力, before: 88, after: 424}\n"),
            (
                "hours_saved:\n"
                "  - {work: 申告データ入力, before: 424, after: 88, freed_for: 窓口相談}\n"
                "  - {work: 読取結果の確認, before: 0, after: 60, note: 導入後に新たに生じる確認作業}\n"
            ),
        ),
    ),
    "DX351": Entry(
        Severity.WARNING,
        Words(
            "実績（{actual:,.12g}）が計画（{planned:,.12g}）の{times}倍で、単位か桁が違うように見える",
            "the actual ({actual:,.12g}) is {times} times the plan ({planned:,.12g}): is it in another unit?",
        ),
        Words(
            "金額は円、時間は時間で書く。本当にこの値なら、理由をこの年度の `note:` に書く",
            "write money in yen and time in hours; if it is right, say why in a `note:` of this year",
        ),
        Page(
            Words(
                "金額と時間の実績が、計画の百分の一より小さいか、十倍より大きくないかを見る。0と、理由（`note:`）を"
                "書いた年度は問わない。",
                "Whether an actual of money or hours is below a hundredth of its plan, or above ten times it. One of 0"
                " and a year that says why in a `note:` are not asked about.",
            ),
            Words(
                "決算資料は千円単位のことが多い。そのまま写すと経費が千分の一になり、見込みも次の案件の補正も"
                "それに従う。",
                "Accounts are often in thousands of yen. Copied as they stand, cost is a thousandth, and so is the"
                " forecast, and what the next plan is taken at.",
            ),
            ("stage: operating\nactuals:\n  2027: {cost: 3050, evidence: measured, source: 決算書（千円）}\n"),
            ("stage: operating\nactuals:\n  2027: {cost: 3050000, evidence: measured, source: 決算書}\n"),
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
