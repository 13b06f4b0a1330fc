"""DX4xx: policy and stage."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import Entry, Page

POLICY: Mapping[str, Entry] = {
    "DX401": Entry(
        Severity.NOTE,
        Words("{criterion} の評点の記載が無い（記載無し）", "criterion {criterion} is not rated (not stated)"),
        Words(
            "`ratings:` に評点と根拠 `because:` を書く",
            "state a rating and its `because:` under `ratings:`",
        ),
        Page(
            Words("評価基準の観点に、評点があるかを見る。", "Whether every criterion that applies is rated."),
            Words(
                "評点のない観点は記載無しとし、最も低い評点として計算する。書けば上がる点が、書かないために下がる。",
                "A criterion without a rating counts as the lowest one. Points are lost for want of a sentence.",
            ),
            ("ratings: {generality: 3}\n"),
            (
                "ratings:\n"
                "  reusability: {rating: 3, because: 納税課にも同種の入力がある}\n"
                "  generality: {rating: 3, because: 市販品を設定だけで使う}\n"
                "  literacy_gain: {rating: 3, because: 担当が設定を変えられる}\n"
            ),
        ),
    ),
    "DX402": Entry(
        Severity.NOTE,
        Words(
            "{criterion} の評点は、評価基準 {rubric} では使わない",
            "the rating of {criterion} is not used by rubric {rubric}",
        ),
        Words(
            "項目名を確かめる。別の評価基準のためならこのままでよい",
            "check the name; leave it if another rubric reads it",
        ),
        Page(
            Words(
                "この評価基準にない観点、又は数値から計算する観点の評点を挙げる。",
                "Which ratings this rubric lacks, or measures itself.",
            ),
            Words(
                "使われない評点は、綴りの誤りか、別の評価基準のためのものである。",
                "A rating that is not used is misspelt, or meant for another rubric.",
            ),
            ("ratings: {reusabilty: 4}\n"),
            ("ratings: {reusability: 4}\n"),
        ),
        ways={
            "measured": Words(
                "この観点は評価基準が数値から計算する。評点の行を消す",
                "the rubric measures this criterion itself: delete the line",
            )
        },
    ),
    "DX403": Entry(
        Severity.NOTE,
        Words(
            "{stage} の段階から必須となる要件 {id}（{require}）を、今は満たさない",
            "requirement {id} ({require}) applies from stage {stage} and does not hold yet",
        ),
        Words("担当課に確認する", "ask the section before that stage"),
        Page(
            Words(
                "後の段階から必須となる要件のうち、今は満たさないものを挙げる。",
                "What will be required at a later stage and does not hold yet.",
            ),
            Words(
                "予算要求になってから分かると間に合わない。事前相談のうちに担当課へ尋ねておく。",
                "At the budget request it is too late. The section can be asked during consultation.",
            ),
            ("hours_saved: 180\n"),
            ("hours_saved: 180\nfreed_for: 読書相談\n"),
        ),
    ),
    "DX404": Entry(
        Severity.WARNING,
        Words("創出した時間の活用先がない（方針1）", "the freed hours have no destination"),
        Words(
            "何の業務に充てるかを `freed_for:` に書く。予算が減るなら `cash_releasing: true` と `budget_line:`",
            "say what they are used for in `freed_for:`; where a budget line falls, "
            "`cash_releasing: true` and `budget_line:`",
        ),
        Page(
            Words(
                "減った時間を何に使うか（`freed_for:`）が書かれているかを見る。「未定」「検討中」は活用先とみ"
                "なさない。",
                "Whether each work says what its freed hours are used for; 未定 or `tbd` is no destination.",
            ),
            Words(
                "定型業務の時間を付加価値の高い仕事へ移すことが目的である。行き先のない時間は、市民にも議会に"
                "も効果を示せない。",
                "The aim is to move hours to work of more value. Hours that go nowhere show no effect to anybody.",
            ),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 336}\n"),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 336, freed_for: 窓口相談}\n"),
        ),
    ),
    "DX405": Entry(
        Severity.WARNING,
        Words("国庫補助「{name}」を運用経費に充てている", "the national grant `{name}` is put against running cost"),
        Words(
            "立ち上げの経費だけなら `of: initial` と `until:` を書く。運用経費も対象なら要綱を `note:` に書く",
            "for setting up only write `of: initial` and `until:`; where running cost is covered, name "
            "the rule in `note:`",
        ),
        Page(
            Words(
                "国庫補助を運用経費に充てていないかを見る。", "Whether a national grant is put against running cost."
            ),
            Words(
                "立ち上げの経費だけ、単年度だけを対象とする交付金が多い。運用経費まで充てると、翌年度以降の一"
                "般財源を小さく見積もることになる。",
                "Most grants pay for setting up, in one year. Counting on more hides what general revenue "
                "has to bear later.",
            ),
            ("funding:\n  - {source: national, name: 交付金, share: 0.5, until: 2027}\n"),
            ("funding:\n  - {source: national, name: 交付金, share: 0.5, of: initial, until: 2027}\n"),
        ),
    ),
    "DX406": Entry(
        Severity.WARNING,
        Words(
            "{year:.0f}年度以降の財源が、制度又は交付の期間を超えている",
            "from {year:.0f} on this funding goes beyond the years for which it is granted",
        ),
        Words(
            "交付される最後の年度を `until:` に書く。その後は一般財源になる",
            "write its last year as `until:`; what follows is general revenue",
        ),
        Page(
            Words(
                "補助金や市債が、制度の期間を超えて、又は `until:` のないまま複数年度にわたっていないかを見る。",
                "Whether a grant or bond pays beyond its programme, or in several years without an `until:`.",
            ),
            Words(
                "制度には期限がある（例：デジタル活用推進事業債は令和11年度まで）。終わった後は一般財源で負担する。",
                "Programmes end, the bond for digital projects in 2029 for one. What follows falls to general revenue.",
            ),
            ("funding:\n  - {source: prefectural, name: 県補助金, share: 0.5, of: annual}\n"),
            ("funding:\n  - {source: prefectural, name: 県補助金, share: 0.5, of: annual, until: 2028}\n"),
        ),
    ),
    "DX407": Entry(
        Severity.WARNING,
        Words(
            "初年度のオンライン利用率 {share:.0f}％ の根拠が推計だけである（公表例は2～4割）",
            "{share:.0f} % online in the first year rests on an estimate only (published cases: 20 to 40 %)",
        ),
        Words(
            "他市の実績などの `evidence:` と `source:` を書くか、`online: [0.2, 0.4]` のように年度ごとに伸ばす",
            "state `evidence:` and `source:`, or let it grow by year like `online: [0.2, 0.4]`",
        ),
        Page(
            Words(
                "初年度のオンライン利用率が4割を超え、根拠が推計だけでないかを見る。",
                "Whether more than 40 % go online in the first year, on nothing but an estimate.",
            ),
            Words(
                "学童保育の申請をオンライン化した3市でも初年度は2～4割、電子申請が1割に届かなかった例も多い。",
                "Three cities reached 20 to 40 % in the first year with after-school care, and many online "
                "forms stayed below 10 %.",
            ),
            ("residents:\n  - {procedure: 転出届, cases: 1200, online: 0.8, minutes_saved: 60}\n"),
            ("residents:\n  - {procedure: 転出届, cases: 1200, online: [0.2, 0.5, 0.8], minutes_saved: 60}\n"),
        ),
    ),
    "DX408": Entry(
        Severity.WARNING,
        Words(
            "紙の申請も残すのに、二重に受け付ける手間が経費にない",
            "paper is kept beside the online form, and no cost of handling both is stated",
        ),
        Words(
            "紙1件当たりの分を `paper:` に `minutes_per_case:` で書くか、手間を `cost:` に `hours_per_year:` で書く",
            "state the minutes of a paper case as `minutes_per_case:` of `paper:`, or the hours under `cost:` as "
            "`hours_per_year:`",
        ),
        Page(
            Words(
                "紙の申請も残す（`paper_kept: true`）とき、二重の受付の手間が経費にあるかを見る。",
                "Whether handling both ways is among the costs, where paper is kept (`paper_kept: true`).",
            ),
            Words(
                "紙とオンラインが並ぶと、住民は便利でも職員の負担は増えることがある。紙の分の入力や突合の時間"
                "を見込む。",
                "Two ways side by side please residents and may cost staff more. Typing in and matching the "
                "paper takes hours.",
            ),
            ("residents:\n  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60, paper_kept: true}\n"),
            (
                "residents:\n"
                "  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60, paper_kept: true}\n"
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 利用料, annual: 600000}\n"
                "  - {item: 紙申請の入力, hours_per_year: 80}\n"
            ),
        ),
    ),
    "DX409": Entry(
        Severity.WARNING,
        Words("例規改正が必要だが、施行の時期がない", "an ordinance has to be changed, and no date is stated"),
        Words("施行する年月を `by: 2027-03` のように書く", "write the month from which it holds, like `by: 2027-03`"),
        Page(
            Words(
                "例規改正が必要な案件に、施行の年月があるかを見る。",
                "Whether a month is stated, where an ordinance has to be changed.",
            ),
            Words(
                "押印や書面を定めた例規が残っていると、オンラインでは受け付けられない。議会の日程が効果の始ま"
                "りを決める。",
                "While an ordinance wants seal or paper, nothing can be taken online. The assembly's "
                "calendar sets the start.",
            ),
            ("ordinance: {needed: true}\n"),
            ("ordinance: {needed: true, by: 2027-04}\n"),
        ),
    ),
    "DX410": Entry(
        Severity.NOTE,
        Words("{criterion} の評点に根拠がない", "the rating of {criterion} has no reason"),
        Words("`{{rating: 4, because: ...}}` の形で根拠を書く", "write it as `{{rating: 4, because: ...}}`"),
        Page(
            Words("評点に根拠（`because:`）があるかを見る。", "Whether a rating says why (`because:`)."),
            Words(
                "根拠のない評点は、審査で確かめることも、ほかの案件と比べることもできない。",
                "A rating without a reason can neither be checked nor compared.",
            ),
            ("ratings: {reusability: 4}\n"),
            ("ratings:\n  reusability: {rating: 4, because: 納税課と資産税課に同種の入力業務がある}\n"),
        ),
    ),
    "DX411": Entry(
        Severity.WARNING,
        Words(
            "この推計が2割悪いだけで、試算結果が「{verdict}」から「{verdict_then}」に変わる",
            "if this estimate alone is a fifth worse, the verdict goes from {verdict} to {verdict_then}",
        ),
        Words(
            "試行、実績、他市の例、見積書のいずれかで裏付け、`evidence:` と `source:` を書く",
            "support it by a pilot, records, another city or a quotation; state `evidence:` and `source:`",
        ),
        Page(
            Words(
                "推計（`evidence: estimate`）の項目が一つ2割悪いだけで、試算結果が下がらないかを見る。効果は2"
                "割減、経費は2割増で試す。",
                "Whether one item that is an estimate lowers the verdict when it is a fifth worse: an effect "
                "20 % less, a cost 20 % more.",
            ),
            Words(
                "結論を左右する数値が推計のままでは、判定の根拠にならない。裏付けを取るならこの項目からである。",
                "A verdict that hangs on a guess is one. If one figure is to be supported, it is this.",
            ),
            ("hours_saved:\n  - {work: 申告データ入力, hours: 300, freed_for: 窓口相談}\n"),
            (
                "hours_saved:\n"
                "  - {work: 申告データ入力, hours: 300, freed_for: 窓口相談, evidence: pilot, source: 3か月の試行}\n"
                "cost: {initial: 2500000, annual: 600000, evidence: quote, source: 見積書}\n"
            ),
        ),
    ),
    "DX412": Entry(
        Severity.WARNING,
        Words(
            "例規の施行が、効果を数え始める{year:.0f}年度より後である",
            "the ordinance comes into force after effects are counted from {year:.0f} on",
        ),
        Words(
            "`operates_from:` か効果の `from:` を施行の後にする",
            "let `operates_from:`, or `from:` of the effects, follow it",
        ),
        Page(
            Words(
                "例規の施行が、効果を数え始める時期より後になっていないかを見る。",
                "Whether effects are counted before the ordinance is in force.",
            ),
            Words(
                "施行前の効果は生じない。初年度の効果を数えすぎることになる。",
                "Before it is in force there is no effect, and the first year is overstated.",
            ),
            ("ordinance: {needed: true, by: 2027-10}\n"),
            ("ordinance: {needed: true, by: 2027-10}\noperates_from: 2027-10\n"),
        ),
    ),
    "DX414": Entry(
        Severity.NOTE,
        Words(
            "「{item}」の契約（{months}か月）は年度をまたぐが、根拠の記載がない",
            "the contract of `{item}` ({months} months) runs over several fiscal years and rests on nothing stated",
        ),
        Words(
            "条例で定める契約なら `authority: long-term`（長期継続契約）、"
            "ほかは `authority: debt-burden`（債務負担行為）",
            "write `authority: long-term` if the ordinance lists such contracts, else `authority: debt-burden`",
        ),
        Page(
            Words(
                "2年度以上にわたる契約に、根拠（`authority:`）の記載があるかを見る。",
                "Whether a contract over more than one fiscal year says what it rests on (`authority:`).",
            ),
            Words(
                "予算は1年度ごとに議決される。後の年度の支払を約束するには、債務負担行為（地方自治法214条）の議決か、"
                "条例で定める長期継続契約（234条の3）が要る。長期継続契約の支払は各年度の予算の範囲に限られる。",
                "Budgets are voted for one year. To promise later payments takes an act of debt burden (Local Autonomy "
                "Act, art. 214), which is voted, or a long-term contract (art. 234-3) as the ordinance lists it, paid "
                "only within each year's budget.",
            ),
            ("cost:\n  - item: 端末賃貸借\n    contract: {form: lease, months: 60, starts: 2027-04, monthly: 50000}\n"),
            (
                "cost:\n"
                "  - item: 端末賃貸借\n"
                "    contract: {form: lease, months: 60, starts: 2027-04, monthly: 50000, authority: long-term}\n"
            ),
        ),
        ways={
            "purchase": Words(
                "購入（割賦）なら `authority: debt-burden`（債務負担行為）。限度額は `dxroi evaluate --detail` に示す",
                "a purchase by instalments takes `authority: debt-burden`; `dxroi evaluate --detail` shows its limit",
            )
        },
    ),
    "DX415": Entry(
        Severity.WARNING,
        Words(
            "「{item}」は購入（割賦）であり、長期継続契約になじまない",
            "`{item}` is a purchase by instalments, which is no long-term contract",
        ),
        Words(
            "`authority: debt-burden`（債務負担行為）にするか、`form:` を確かめる",
            "write `authority: debt-burden`, or check `form:`",
        ),
        Page(
            Words(
                "購入（割賦）の根拠を長期継続契約としていないかを見る。",
                "Whether a purchase is called a long-term contract.",
            ),
            Words(
                "長期継続契約は、条例で定める物品の借入れや役務などのためのものである。購入には債務負担行為が要る。",
                "Long-term contracts are for goods hired and services, as the ordinance lists them. A purchase takes "
                "an act of debt burden.",
            ),
            (
                "cost:\n"
                "  - item: 端末購入（割賦）\n"
                "    contract: {form: purchase, months: 36, starts: 2027-04, total: 1800000, renewal: none,\n"
                "               authority: long-term}\n"
            ),
            (
                "cost:\n"
                "  - item: 端末購入（割賦）\n"
                "    contract: {form: purchase, months: 36, starts: 2027-04, total: 1800000, renewal: none,\n"
                "               authority: debt-burden}\n"
            ),
        ),
    ),
    "DX416": Entry(
        Severity.WARNING,
        Words(
            "「{procedure}」のオンラインの開始時に、{asked}がまだ求められている",
            "{asked} is still asked for when {procedure} starts online",
        ),
        Words("開始より前に廃止するか、開始を遅らせる", "abolish it before the start, or start later"),
        Page(
            Words(
                "押印・書面・対面（`rules:`）が、オンラインの開始より前になくなるかを見る。",
                "Whether seal, paper and coming in person (`rules:`) are gone before the online form starts.",
            ),
            Words(
                "押印や書面を求める間は、来庁せずに済まない。開始前の効果は生じない。国や県の定めは市では変えられず、"
                "国の改正を待つか、対象の手続を変えるほかない。",
                "While a seal or paper is asked for, nobody is spared the visit, and no effect can be counted. A city "
                "cannot change a rule of the state's or the prefecture's: it waits, or takes another procedure.",
            ),
            (
                "residents:\n"
                "  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60, rules: {seal: to-abolish}}\n"
            ),
            (
                "residents:\n"
                "  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60,\n"
                "     rules: {seal: {status: to-abolish, by: 2027-04}}}\n"
            ),
        ),
        ways={
            "required": Words(
                "廃止する予定なら `{{status: to-abolish, by: 2027-04}}`、廃止しないなら `online:` の件数を見直す",
                "write `{{status: to-abolish, by: 2027-04}}` where it will go; where it stays, look again at `online:`",
            ),
            "no-date": Words(
                "なくなる年月を `by: 2027-04` のように書く",
                "write the month from which it is gone, like `by: 2027-04`",
            ),
            "late": Words(
                "`operates_from:` か手続の `from:` を、なくなる年月の後にする",
                "let `operates_from:`, or `from:` of the procedure, follow the month in which it goes",
            ),
            "above": Words(
                "国や県の定めで、市では変えられない。改正の予定を確かめて `by:` に書くか、対象の手続から外す",
                "it is not the city's to change: find out when it will be and write `by:`, or take the procedure out",
            ),
        },
    ),
    "DX417": Entry(
        Severity.WARNING,
        Words(
            "「{procedure}」の例規改正が、オンラインの開始に間に合わないか、時期がない",
            "the ordinance of {procedure} comes after its start online, or has no date",
        ),
        Words(
            "`operates_from:` か手続の `from:` を施行の後にする",
            "let `operates_from:`, or `from:` of the procedure, follow it",
        ),
        Page(
            Words(
                "手続ごとの例規改正（`ordinance:`）の施行が、オンラインの開始より前かを見る。",
                "Whether the ordinance of a procedure (its own `ordinance:`) is in force before it starts online.",
            ),
            Words(
                "例規が紙や押印を定めている間は受け付けられない。手続によって改正の時期は違う。",
                "While the ordinance wants paper or seal, nothing can be taken online; each procedure has its own.",
            ),
            (
                "residents:\n"
                "  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60,\n"
                "     ordinance: {needed: true, by: 2027-10}}\n"
            ),
            (
                "residents:\n"
                "  - {procedure: 転出届, cases: 1200, online: 0.2, minutes_saved: 60,\n"
                "     ordinance: {needed: true, by: 2027-10}}\n"
                "operates_from: 2027-10\n"
            ),
        ),
        ways={
            "no-date": Words(
                "施行する年月を `by: 2027-03` のように書く", "write the month from which it holds, like `by: 2027-03`"
            )
        },
    ),
    "DX419": Entry(
        Severity.WARNING,
        Words(
            "実績があるのに、段階が {stage} である（稼働していない）",
            "there are actuals, and the stage is `{stage}`: it does not run yet",
        ),
        Words(
            "稼働していれば `stage: operating` と書く。試行の結果なら、計画の根拠（evidence: pilot）に書く",
            "write `stage: operating` if it runs; what a pilot found belongs to the plan (`evidence: pilot`)",
        ),
        Page(
            Words("実績が稼働中の案件のものかを見る。", "Whether what has actuals is in operation."),
            Words(
                "稼働していないものに実績はない。試行の結果や目標を実績に書くと、計画が自分で自分を裏付ける。",
                "Nothing comes of what does not run. A target among the actuals would let a plan prove itself.",
            ),
            ("stage: budget-request\nactuals:\n  2027: {hours_saved: 150}\n"),
            ("stage: operating\nactuals:\n  2027: {hours_saved: 150}\n"),
        ),
    ),
    "DX420": Entry(
        Severity.WARNING,
        Words(
            "実績の根拠が {evidence} で、測った値ではない",
            "these actuals rest on `{evidence}`: they were not measured",
        ),
        Words(
            "測った値なら `evidence: measured` と出典を書く。目標や見込みなら実績から消す",
            "write `evidence: measured` and the source if they were; a target or forecast is no actual",
        ),
        Page(
            Words("実績が測った値かを見る。", "Whether actuals were measured."),
            Words(
                "目標や推計は計画の一部である。実績に入れると、達成していないものが達成したことになる。",
                "Targets and estimates are part of the plan; among the actuals they would count as reached.",
            ),
            ("actuals:\n  2027: {hours_saved: 150}\n"),
            ("actuals:\n  2027: {hours_saved: 150, evidence: measured, source: 業務量調査}\n"),
        ),
    ),
    "DX421": Entry(
        Severity.WARNING,
        Words(
            "「{name}」が、ほかの項目と並んでいる（合計の行なら、二重に計算される）",
            "`{name}` stands among the other items; if it adds them up, they are counted twice",
        ),
        Words(
            "合計なら消す（合計は計算される）。合計でなければ、何の項目か分かる名前にする",
            "delete it if it is their sum, which is worked out; else give it a name of its own",
        ),
        Page(
            Words(
                "経費・業務・減る歳出の一覧に、合計の行（計、合計、小計、総計）がないかを見る。一つだけの項目は問わない。",
                "Whether a list of costs, works or budget lines has an item called a sum (total, subtotal, 合計). One "
                "that stands alone is not asked about.",
            ),
            Words(
                "見積書や表を写すときに合計の行まで写すと、経費も効果も2倍になる。",
                "Copied from a quotation with its last line, a list says everything twice.",
            ),
            (
                "cost:\n"
                "  - {item: 構築委託, initial: 2500000}\n"
                "  - {item: 利用料, annual: 600000}\n"
                "  - {item: 合計, initial: 2500000, annual: 600000}\n"
            ),
            ("cost:\n  - {item: 構築委託, initial: 2500000}\n  - {item: 利用料, annual: 600000}\n"),
        ),
        ways={
            "initial": Words(
                "消す。初期費用{initial:,.0f}円は、ほかの項目の計と同じである",
                "delete it: its {initial:,.0f} yen once are the sum of the others",
            ),
            "annual": Words(
                "消す。年{annual:,.0f}円は、ほかの項目の計と同じである",
                "delete it: its {annual:,.0f} yen a year are the sum of the others",
            ),
            "initial-annual": Words(
                "消す。初期費用{initial:,.0f}円と年{annual:,.0f}円は、ほかの項目の計と同じである",
                "delete it: its {initial:,.0f} yen once and {annual:,.0f} yen a year are the sum of the others",
            ),
            "hours": Words(
                "消す。年{hours:,.6g}時間は、ほかの業務の計と同じである",
                "delete it: its {hours:,.6g} hours a year are the sum of the others",
            ),
        },
    ),
    "DX490": Entry(
        Severity.ERROR,
        Words(
            "--require {condition} を満たさない（{found}）",
            "--require {condition} does not hold ({found})",
        ),
        Words(
            "数値と根拠を見直す（計算は `dxroi evaluate --explain` で確かめる）",
            "look at the figures and what they rest on (`dxroi evaluate --explain` shows the sums)",
        ),
    ),
    "DX491": Entry(
        Severity.ERROR,
        Words(
            "試算結果が「{verdict}」で、求める「{verdict_wanted}」（--require-verdict）に届かない",
            "the computed verdict is `{verdict}`, below what is required: {verdict_wanted} (--require-verdict)",
        ),
        Words(
            "`dxroi evaluate --detail` で何が足りないかを確かめる",
            "see with `dxroi evaluate --detail` what is lacking",
        ),
    ),
}
