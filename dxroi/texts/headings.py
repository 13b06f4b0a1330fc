"""What the screens call a figure, beside the measures: formula, unit, sign and source, for `dxroi explain`.

Keys are those of the JSON documents where they have one. The labels are the screens' own texts, so that a word that is
renamed there is found by its new name here.
"""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Words
from dxroi.texts import (
    calibration,
    comparison,
    funding,
    options,
    portfolio,
    procedures,
    reuse,
    review,
    rollout,
    screen,
)
from dxroi.texts import sensitivity as sure
from dxroi.texts.terms import REASON, STRESS, VERDICT_SHORT

HEADINGS: Mapping[str, Words] = {
    # --- options
    "total_cost": Words(
        "総経費。評価期間の経費の合計（円、0以上、割引なし）。初期費用＋各年の経費で、職員の作業時間の換算額を含む。",
        "The cost of all years of the horizon together, in yen, 0 or above, undiscounted, own hours included.",
    ),
    "equivalent_annual_cost": Words(
        "等価年額。経費の現在価値を、評価期間の毎年同額に直した額（円／年、0以上。少ないほどよい）。"
        "期末払いなら 現在価値×r÷(1−(1+r)^−n)（rは割引率、nは年数）。使う年数や支払い方の違う案を比べるのに用いる。"
        "出典：Scottish Capital Investment Manual, Option Appraisal Guide, A4.10。",
        "The present value of the cost as equal yearly payments over the horizon (yen a year, 0 or above; less is"
        " better): paid at the end of the year PV x r / (1 - (1 + r)^-n), r the discount rate, n the years. For"
        " options of other lengths or other times of payment. Source: Scottish Capital Investment Manual, Option"
        " Appraisal Guide, A4.10.",
    ),
    "present_value": Words(
        "経費の現在価値。各年の経費÷(1＋割引率)^年 の合計（円、0以上。少ないほどよい）。初期費用はその年度の期首、"
        "ほかは評価基準の timing による。効果額は含まない。",
        "Each year's cost / (1 + rate)^year, added up (yen, 0 or above; less is better): initial cost at the start of"
        " its year, the rest by the rubric's timing. No benefit is in it.",
    ),
    "exit_cost": Words(
        "撤退費用。使い終えるときの経費（円、0以上）。試算結果・差引・現在価値に含めない。"
        "記載がなくても0円とは扱わない。",
        "What leaving costs when the use ends (yen, 0 or above); in no result, net or present value. Not stated is"
        " not 0.",
    ),
    "total_cost_with_exit": Words(
        "総経費に撤退費用を足した額（円、割引なし）。撤退費用が未定なら出さない。",
        "Total cost + exit cost (yen, undiscounted); none while the exit cost is unknown.",
    ),
    "as_written": Words(
        "現案。ファイルに書かれたとおりの提案。ほかの案は、これから変える項目だけを書いたもの。",
        "The proposal as the file has it; every option says only what it changes of it.",
    ),
    "base": Words(
        "何もしない場合。経費0円・効果0として、dxroiがいつも加える。現状のままでも経費がかかるなら、"
        "別の名前の案として書く。",
        "Doing nothing, at no cost and without effect; dxroi always adds it. If going on as now costs something, that"
        " is an option of another name.",
    ),
    "incremental": Words(
        "増分の比較。経費の少ない順に、一つ前の案より増える経費（経費の増）と効果額（効果額の増）、その比"
        "（増分Ｂ／Ｃ＝効果額の増÷経費の増）。いずれも現在価値。増分Ｂ／Ｃが1以上の間は、"
        "より高い案にする値打ちがある。",
        "By rising cost, what each option costs and brings more than the one before (More cost, More benefit), and"
        " their ratio: incremental B/C = more benefit / more cost, present values. While it is 1 or more, the dearer"
        " option is worth its price.",
    ),
    "dominated_by": Words(
        "劣る案。経費が同じか多く、効果額が同じか少ない（どちらかは真に悪い）案。増分の比較から除く。"
        "二つの案に挟まれて経費当たりの効果が小さい案も除く。",
        "Dominated: it costs as much or more and brings as much or less, one of them strictly; left out of the"
        " increments, as is one that lies between two others and brings less for each yen.",
    ),
    # --- funding
    "money_cost": Words(
        "事業費・支払額。実際に支払う額（円、税込、0以上、割引なし）。職員の作業時間は含まない。",
        "What is really paid (yen, tax included, 0 or above, undiscounted); own staff hours are not in it.",
    ),
    "extra_spending": Words(
        "増える歳出。この案件のために増えるほかの予算科目の額（円、0以上）。一般財源の負担に加える。",
        "Budget lines elsewhere that rise by the project (yen, 0 or above); they burden general revenue, too.",
    ),
    "repaid": Words(
        "公債費。市債の元金と利子のその年度の返済額（円、0以上）。年1回、借入れの翌年度から。円未満切捨て、"
        "端数は最終回。市債を借りた額とは別で、判定に用いない。",
        "Principal and interest that a bond takes in a fiscal year (yen, 0 or above): one payment a year from the"
        " year after the borrowing, cut to whole yen, the last one settling the rest. Part of no verdict.",
    ),
    "tax_allocation": Words(
        "交付税措置。公債費のうち地方交付税の算定に入る額（円、0以上、参考）。元利償還金又は元金×措置率。"
        "歳入とは扱わない：交付税を受けない団体（不交付団体）には入らない。",
        "What of the repayments counts in the local allocation tax (yen, 0 or above, for reference): repayments or"
        " principal x its share. No revenue: a city that receives none of that tax gets nothing.",
    ),
    "net_general_revenue": Words(
        "実質一般財源。一般財源＋公債費（元金＋利子）－交付税措置（円、年度別。正は市の負担。参考）。"
        "市債を後年度の返済に置き換えて見た、市の実質の負担。判定に用いない。",
        "General revenue + repayments (principal + interest) - tax allocation, by fiscal year (yen; positive is borne"
        " by the city; for reference). The bond is seen as what is repaid later. Part of no verdict.",
    ),
    # --- evaluate
    "balance": Words(
        "年度別収支。会計年度ごとの経費・効果額・差引（円、税込、割引なし）。差引＝歳出削減額＋人件費換算額－経費。"
        "負は▲。",
        "Cost, benefit and net by fiscal year (yen, tax included, undiscounted): budget cuts + staff time valued -"
        " cost.",
    ),
    "cumulative": Words(
        "累積。その年度までの差引の合計（円、割引なし）。負の間は、まだ回収していない。"
        "横展開の一覧では削減時間の合計。",
        "All nets up to that year added up (yen, undiscounted); while it is below 0, the cost is not recovered. In"
        " the list of a roll-out: hours saved added up.",
    ),
    "result_up_to": Words(
        "評価期間別の判定。その年度までで評価期間を切ったときの試算結果。",
        "The computed result if the horizon ended with that year.",
    ),
    "margin": Words(
        "余裕。判定が変わる削減時間までの幅。1－（判定が変わる時間÷見込みの時間）が1割以下なら「小さい」、"
        "3割以下なら「ある程度」、それを超えれば「大きい」。区切りはdxroiによる。",
        "How far the hours may fall before the result turns: 1 - (hours at which it turns / planned hours); up to a"
        " tenth is thin, up to three tenths fair, else wide. The limits are dxroi's own.",
    ),
    "decided_by": Words(
        "決め手。判定を分けた指標の値と、評価基準の条件。",
        "The measure that settled the result, with its value and the condition of the rubric.",
    ),
    "hours_freed": Words(
        "創出時間。減る作業時間（時間／年。正は減、業務が遅くなれば負）と、その活用先。"
        "人分は年間勤務時間で割った数で、定数減ではない。",
        "Hours saved a year (positive where work falls, negative where it gets slower), and where they go. FTE"
        " divides them by the hours of one person; no posts are cut.",
    ),
    "turns": Words(
        "判定が変わる点。人件費単価・運用経費・削減時間のそれぞれが、ほかは同じとしていくらになれば判定が変わるか。",
        "At what hourly rate, running cost or hours the result would be another one, each alone, all else as it is.",
    ),
    "stress": Words(
        "感度。効果2割減・効果4割減・費用2割増・稼働1年遅れのそれぞれの場合の判定と差引。出典："
        "効果・費用の率は1996年の調査（日本財団図書館）の例、1年遅れはdxroiによる。",
        "The result and the net under four strains: effects -20%, -40%, money cost +20%, one year late. Source: the"
        " shares follow a 1996 study of the Nippon Foundation archive; the year's delay is dxroi's.",
    ),
    "break_even_rate": Words(
        "収支均衡の単価・均衡単価。市全体の差引がちょうど0になる人件費単価（円／時間、0以上、割引なし）。"
        "（経費－歳出削減額）÷削減時間。今の単価がこれ以上なら黒字。つくば市の市民税課RPA："
        "2,500,000円÷1,680時間＝1,488円。",
        "The hourly rate at which the city's net is 0 (yen an hour, 0 or above, undiscounted): (cost - budget cuts) /"
        " hours saved. At a rate above it the net is positive. Tsukuba's RPA: 2,500,000 / 1,680 h = 1,488 yen.",
    ),
    "no_value": Words(
        "値の代わりの語。未定：分からない値がかかる（0円とは扱わない）。経費なし：経費が0円で割れない。回収不可："
        "期間内に回収しない。定まらない：値がない。複数あり：内部収益率が一つに決まらない。該当なし："
        "その案件には当てはまらない。",
        "Words in place of a value. Unknown: it rests on what nobody could say (never 0). No cost: nothing to divide"
        " by. Never: not recovered within the horizon. Undefined: there is none. Not unique: more than one rate of"
        " return. Not applicable: the question does not arise.",
    ),
    "obligatory": Words(
        "判断対象外（義務的・更新）。法令・サポート終了・セキュリティのため選択の余地がない案件。判定と順位を付けず、"
        "経費の妥当性と代替案だけを確かめる。",
        "Outside this judgement: the city has no choice (law, end of support, security). No verdict and no rank; only"
        " cost and alternatives are checked.",
    ),
    # --- compare
    "not_in_sum": Words(
        "金額未定（件）。その年度の経費が未定の案件の数。合計に含まない（0円とは扱わない）。",
        "How many have an unknown cost in that year; they are in no sum, and never taken as 0.",
    ),
    "near": Words(
        "判定の境目に近い。評点は2点、比率・年数は境目の5％、金額・時間は総額の5％以内で判定が変わる案件。",
        "Another result is within 2 points of score, 5% of the threshold of a ratio or years, or 5% of the gross"
        " amounts.",
    ),
    "first_share": Words(
        "1位の割合。配点を変えて多数回順位を付け直したうち、その案件が1位になった割合（％）。誤差と乱数の種を添える。",
        "Of many weightings drawn at random, the share under which the proposal is first (%), with its error and seed.",
    ),
    "smallest_change": Words(
        "最小の変化。一つの項目の重みだけを動かして1位が替わる、最も小さい変化（％）。ほかの項目は比率を保つ。",
        "The smallest change of one weight that gives the first place to another (%); the others keep their"
        " proportions.",
    ),
    "topsis": Words(
        "TOPSIS。すべてが最良の案件への近さと、すべてが最悪の案件からの遠さの比（0から1、大きいほどよい。"
        "参考の順位）。出典：Hwang and Yoon（1981）。",
        "How near a proposal is to the best of everything, and how far from the worst: 0 to 1, more is better; a"
        " second opinion. Source: Hwang and Yoon (1981).",
    ),
    "vikor": Words(
        "VIKOR。全体の不満（S）と最も悪い項目の不満（R）を折半する手法。値は1－Q（0から1、大きいほどよい。"
        "参考の順位）。"
        "出典：Opricovic and Tzeng（2004）。",
        "A compromise of the regret on the whole (S) and that of the worst criterion (R), half and half: 1 - Q, 0 to 1,"
        " more is better; a second opinion. Source: Opricovic and Tzeng (2004).",
    ),
    "promethee": Words(
        "PROMETHEE II。2件ずつ比べた優劣の差引（－1から1、大きいほどよい。参考の順位）。出典：Brans, Vincke and"
        " Mareschal（1986）。",
        "How much a proposal is preferred to the others less how much they are to it, in pairs: -1 to 1, more is"
        " better;"
        " a second opinion. Source: Brans, Vincke and Mareschal (1986).",
    ),
    "weighted_sum": Words(
        "加重和。各項目の点×重みの合計。評点そのもので、順位はこれで決める。",
        "The points of every criterion times its weight, added up: the score itself, by which the order is made.",
    ),
    # --- sensitivity
    "quantiles": Words(
        "P10・P50・P80・P90。100件のうちその数だけがその値以下になる水準。"
        "sensitivity では試算した多数の場合を小さい順に並べて読む（P10＝10回に1回はこれ以下、P50＝半々、"
        "P90＝10回に1回はこれ以上）。calibrate と --calibration の P80 は、"
        "次の1件がその値より悪くない確からしさが80％以上になる、過去の案件の順序統計量 k÷(n＋1)。分布によらない。"
        "出典：Vovk・Gammerman・Shafer（2005）。",
        "P10, P50, P80, P90: the level that so many of 100 do not exceed. Of sensitivity, read off the draws in order"
        " (P10: 1 in 10 is no more; P50: as often more as less; P90: 1 in 10 is no less). P80 of calibrate and"
        " --calibration is an order statistic of past cases, k / (n + 1): the next case is no worse with 80% or more,"
        " whatever the distribution. Source: Vovk, Gammerman and Shafer (2005).",
    ),
    "chances": Words(
        "100回のうち。書かれた幅の中で値を動かした多数の場合のうちの割合（％、誤差付き）。幅から計算したもので、"
        "実際に起きた割合ではない。",
        "The share of many cases drawn from the stated ranges (%, with its error); it follows from the ranges and is"
        " no observed frequency.",
    ),
    "holding": Words(
        "判定が保たれるのは。記載どおりと同じ判定になる割合（100回のうち）。低い方と高い方は、"
        "ばらつきの形の取り方による。",
        "Of 100 chances, those in which the result is the one as stated; low and high by the shapes assumed.",
    ),
    "not_negative": Words(
        "回収。差引が0以上になる割合（100回のうち）。「値のない回」は、割る経費がないなどで値が出ない割合。",
        "Recovers: of 100 chances, those in which the net is 0 or above; `without a value` counts those that have"
        " none.",
    ),
    "all_tied": Words(
        "すべてが連動するとき。幅のある値が一斉に悪い方（良い方）へ動くとした場合。独立とした場合より幅が広い。",
        "All values that have a range are bad together or good together; wider than if each moved by itself.",
    ),
    "switching_values": Words(
        "判定が変わる値（変わる値・隔たり）。一つの値だけを動かして、判定が変わる最も近い値。隔たり＝"
        "（変わる値－今の値）÷今の値（％）。「>」は書かれた幅の内で変わるもの。出典：HM Treasury, The Green Book"
        "（2022）5.59-61。",
        "The nearest value of one thing alone at which the result turns. Off by = (turns at - now) / now, in %; >"
        " marks what lies in its stated range. Source: HM Treasury, The Green Book (2022), 5.59-61.",
    ),
    "flips": Words(
        "判定が変わる最小の変更。いくつかの値を同時に動かして判定が変わる、最も小さい変更。動かした大きさは、"
        "それぞれの幅を1とする単位で足す。",
        "The least joint change of several values that turns the result, each counted in units of its own range.",
    ),
    "tornado": Words(
        "どの値が効くか（低い端・高い端・両端の判定）。一つずつ幅の端まで動かしたときの差引（円）と判定。"
        "差の大きい順。図の | は記載どおりの値。",
        "What matters most (Low end, High end, Verdicts): the net (yen) and the result with one value at each end of"
        " its range, the widest first; | in the chart is the value as stated.",
    ),
    "variance_share": Words(
        "ばらつきの割合。差引の分散のうち、その値のばらつきによる分（％）。出典：Sobol'（1993）、Jansen"
        "（1999）の感度指数。",
        "The share of the variance of the net that comes from one value (%). Source: the indices of Sobol' (1993), by"
        " Jansen (1999).",
    ),
    "value_of_information": Words(
        "調べる価値。決める前にその値が正確に分かることの価値の上限（円、0以上）。分かったときの平均の差引"
        "（負なら行わず0）の期待値－今の平均の差引（負なら0）。調査の費用がこれを超えるなら見合わない。出典："
        "Strong and Oakley（2013）の部分完全情報の期待価値（EVPPI）。",
        "What it is worth at most to know the value exactly before deciding (yen, 0 or above): E[max(E[net | value],"
        " 0)] - max(E[net], 0). A survey that costs more is not worth it. Source: partial expected value of perfect"
        " information, Strong and Oakley (2013).",
    ),
    "risk_adjusted": Words(
        "割り引いて見た判定。すべての値を、見込みでなく幅の平均としたときの判定と差引（円）。出典："
        "HM Treasury, The Green Book。",
        "The result and the net (yen) with every value at the mean of its range, not at the likely one. Source: HM"
        " Treasury, The Green Book.",
    ),
    "optimism_bias": Words(
        "楽観の補正。同種の事業で計画を超えた割合を、費用と工期に加えた場合。計画の率（％）で、大きいほど厳しい。"
        "出典：Mott MacDonald（2002）表2。",
        "Cost and time raised by how far such projects went beyond their plans (% of the plan). Source: Mott"
        " MacDonald (2002), Table 2.",
    ),
    # --- calibrate
    "actual_to_plan": Words(
        "実績÷計画。1は計画どおり。時間は小さいほど、経費は大きいほど悪い。稼働の遅れは月数（早ければ負）。",
        "Actual / plan: 1 is as planned; less is worse of hours, more of cost. A delay is in months, below 0 where"
        " early.",
    ),
    "classes": Words(
        "区分。過去の案件を種類と根拠の強さで分けたもの。件数が足りなければ、より広い区分、全体、公表値の順に代える。",
        "Past cases by kind and by the evidence for their plans; one with too few gives way to a wider one, all"
        " cases, then published figures.",
    ),
    "stated_ranges": Words(
        "幅の的中。計画に書かれた幅（low～high）に、実績が収まった件数と割合（％）。",
        "In how many cases the actual fell inside the range that the plan stated (low to high), and the share (%).",
    ),
    "calibrated": Words(
        "実績に照らすと。記載どおりの値に、過去の案件の実績÷計画の水準（既定 P80）を掛けた場合の試算結果。"
        "記載どおりの判定は変えない。",
        "The result if the plan came out as past cases did, at a level (P80 unless asked otherwise) of actual / plan."
        " The result as stated is not changed.",
    ),
    # --- review
    "advice": Words(
        "検討（継続・改善を検討・中止を検討・判断保留）。実績から求めた検討の案で、決めるのは市。"
        "中止は今後の差引が計画どおりでも負のとき、改善は効果・経費・活用先が計画から大きく離れたとき。",
        "Advice from what was measured: continue, consider improving, consider stopping, withheld. The office"
        " decides. Stopping: the years to come net less than 0 even at plan; improving: effects, cost or destinations"
        " far off.",
    ),
    "forecast": Words(
        "見込み。実績のある年度は実績、その後は計画に直近の割合を掛けた"
        "（計画どおりの行では計画のままの）評価期間全体の判定。「今後だけ」は支出済みの経費を除いた残りの年度。",
        "The result over the horizon: measured years as measured, later ones at the share of the plan last reached"
        " (or at plan). `To come` is the years that remain, without what is spent already.",
    ),
    "marks": Words(
        "検討の基準。中止：今後の差引が計画どおりでも負で、判定も要再検討。改善：効果・利用率が計画の8割未満、"
        "経費が計画の1.2倍超、活用先のない時間が多い、又は判定が下がる見込み。率はdxroiによる（試算の感度と同じ）。",
        "Stop: the years to come net less than 0 even at plan, and would not be judged worth it. Improve: effects or"
        " uptake below 80% of the plan, cost above 120%, hours without a destination, or a worse result ahead. The"
        " shares are dxroi's own, those of the strains.",
    ),
    # --- rollout
    "reasons": Words(
        "似ている理由。同じ種類、同じシステム、業務名の近さ（0から1）。",
        "Why a work matches the case: the same kind, the same system, or likeness of names (0 to 1).",
    ),
    "saving_rate": Words(
        "削減率。元の案件で減った時間÷元の時間（％）。実績があれば実績、なければ計画。"
        "横展開先の削減時間＝業務時間×削減率×難易度の割合（dxroiの仮定）。",
        "Hours saved / hours before in the case (%), measured where there are actuals, else planned. A target saves"
        " its hours x this rate x a factor of its difficulty (dxroi's own assumption).",
    ),
    "cost_limits": Words(
        "あり上限・均衡上限。その業務に毎年かけてよい経費の上限（円／年）。あり上限までなら判定は「あり」、"
        "均衡上限を超えると差引が赤字になる。追加経費が不明のときに示す。",
        "Yes to, Even at: what a target may cost every year (yen a year). Up to the first the result is `yes`, above"
        " the second the net is negative. Shown while the cost of one more is unknown.",
    ),
    "again_cost": Words(
        "1業務の追加経費。もう1業務に広げるときに改めてかかる経費（円）。案件の again による。"
        "書かれていなければ不明で、0円とは扱わない。",
        "What one more work pays once more (yen), by `again` of the case; unknown where it is absent, never 0.",
    ),
    "expected_hours": Words(
        "期待時間計。横展開先の年間の時間×見込み（確率）を、評価期間で足した時間。約束できる数ではない。",
        "Hours a year of a reuse times its probability, added up over the horizon: an expectation, no promise.",
    ),
    # --- portfolio
    "used_share": Words(
        "使用率。その年度に選んだ案件が使う額（時間）÷枠（％）。",
        "What the chosen proposals take of a year's cap (%).",
    ),
    "more_budget": Words(
        "枠が100万円増えたら。その年度の枠だけが100万円増えたとき、選べる組合せの価値がいくら増えるか（円など、"
        "0以上）。",
        "What the best set gains if that year's cap alone were a million yen more (0 or above).",
    ),
    "runner_up": Words(
        "次点の組合せ。選んだ組合せの次に価値の大きい組合せと、その差。",
        "The set that is worth most after the chosen one, and by how much less.",
    ),
    "greedy": Words(
        "よくある選び方との差。効果額÷経費の高い順に採る選び方では、いくら少なくなるか。",
        "How much less is got by taking the best benefit / cost first.",
    ),
    "proven": Words(
        "最適。条件を満たすどの組合せもこれより価値が大きくないと証明したもの。証明できなければ上限と差を示す。",
        "Optimal: proven that no set that keeps the rules is worth more; else the bound and the gap are shown.",
    ),
    "clash": Words(
        "両立しない条件。必ず選ぶ・組・枠などのうち、すべては同時に守れないもの。どれか一つを改めれば、"
        "挙げた残りは両立する。ほかの条件との衝突がその後に現れることがある。",
        "Rules that cannot all be kept; without any one of them the others listed can. Others may turn up then.",
    ),
    # --- procedures
    "obstacles": Words(
        "開始の支障。オンライン開始の時点で残る押印・書面・対面の定めや例規。",
        "What still stands in the way when the procedure goes online: seal, paper, coming in person, an ordinance.",
    ),
    "even_uptake": Words(
        "収支が均衡する利用率。住民の負担軽減まで含む差引が0になる、毎年度一定のオンライン利用率（％）。"
        "ほかは記載どおり。",
        "The share online, the same every year, at which the net with residents included is 0 (%); all else as stated.",
    ),
    "as_dear_uptake": Words(
        "窓口と同じ経費の利用率。オンライン1件当たりの支払額が、窓口の1件の経費"
        "（yen_per_visit_case）と同じになる利用率（％）。",
        "The share online at which a case costs in money what it costs at the counter (`yen_per_visit_case`), in %.",
    ),
    "cost_per_case": Words(
        "オンライン1件当たりの経費。案件全体の支払額÷全手続のオンライン件数（円／件、割引なし）。"
        "職員の作業は含まない。",
        "Money cost of the whole proposal / cases online of all its procedures (yen a case, undiscounted), without"
        " own hours.",
    ),
    "paper_hours": Words(
        "紙の二重処理。オンラインと並べて紙を受ける間の手間（時間、失う時間を正で示す）。件数×"
        "（1－利用率）×1件当たりの分÷60。",
        "Staff hours lost while paper stays beside the online form (written as a positive number): cases x (1 - share"
        " online) x minutes a case / 60.",
    ),
}

HEADING_LABELS: Mapping[str, Words] = {
    **{key: options.FIGURE[key] for key in ("total_cost", "equivalent_annual_cost", "present_value")},
    **{key: options.FIGURE[key] for key in ("exit_cost", "total_cost_with_exit")},
    "as_written": options.WRITTEN,
    "base": options.NOTHING,
    "incremental": options.INCREMENTS,
    "money_cost": Words(funding.COST.ja, "money cost"),
    "extra_spending": funding.EXTRA,
    "repaid": funding.REPAID,
    "tax_allocation": funding.ALLOCATION,
    "net_general_revenue": funding.NET,
    "balance": screen.BALANCE,
    "cumulative": screen.ROW_CUMULATIVE,
    "result_up_to": screen.ROW_VERDICT,
    "margin": screen.MARGIN,
    "decided_by": screen.DECIDED_BY,
    "hours_freed": screen.HOURS,
    "turns": screen.TURNING,
    "stress": screen.STRAINS,
    "break_even_rate": review.ROW["even_rate"],
    "first_share": comparison.SHARE,
    "smallest_change": comparison.FLIP,
    **{key: comparison.METHOD[key] for key in ("topsis", "vikor", "promethee")},
    "weighted_sum": comparison.METHOD["weighted-sum"],
    "near": Words("判定の境目に近い", "near another result"),
    "not_in_sum": comparison.NOT_IN_SUM,
    "obligatory": Words("判断対象外", "outside this judgement"),
    "chances": sure.CHANCES,
    "holding": sure.HOLDING,
    "not_negative": sure.NOT_NEGATIVE,
    "all_tied": sure.TOGETHER,
    "classes": calibration.OF,
    "marks": review.MARKS,
    "reasons": rollout.REASONS,
    "proven": Words("最適", "optimal"),
    "clash": portfolio.CLASH,
    "obstacles": procedures.BLOCKED,
    "switching_values": sure.SWITCHING,
    "flips": sure.FLIPS,
    "tornado": sure.TORNADO,
    "variance_share": sure.SPREAD,
    "value_of_information": sure.INFORMATION,
    "risk_adjusted": sure.ADJUSTED,
    "optimism_bias": sure.BIASED,
    "stated_ranges": calibration.RECORD,
    "calibrated": calibration.BESIDE,
    "advice": review.COLUMN_ADVICE,
    "forecast": review.COLUMN_FORECAST,
    "saving_rate": rollout.RATE,
    "again_cost": rollout.AGAIN,
    "used_share": portfolio.ROW_SHARE,
    "more_budget": portfolio.MORE,
    "runner_up": portfolio.RUNNER_UP,
    "greedy": portfolio.GREEDY,
    "even_uptake": procedures.EVEN,
    "as_dear_uptake": procedures.AS_DEAR,
    "cost_per_case": procedures.PER_CASE,
    "paper_hours": procedures.PAPER_HOURS,
}
"""What the screens call them."""

ALSO: Mapping[str, tuple[Words, ...]] = {
    "base": (options.NOTHING_NAME,),
    "incremental": tuple(options.COLUMN[key] for key in ("more_cost", "more_benefit", "ratio")),
    "dominated_by": (Words("劣る", "dominated"), Words("劣後", "dominated by")),
    "money_cost": (Words("支払額", "money cost"),),
    "repaid": (Words("償還額", "repayments"),),
    "tax_allocation": (Words("交付税措置", "tax allocation"),),
    "net_general_revenue": (Words("実質一般財源", "net general revenue"),),
    "break_even_rate": (review.COLUMN_RATE, Words("収支均衡", "break-even")),
    "margin": (screen.MARGIN_TO_NEXT, screen.SHORTFALL),
    "turns": (Words("転換点", "turning points"),),
    "stress": (Words("ストレス", "stress"), *STRESS.values()),
    "smallest_change": (comparison.ROBUSTNESS,),
    "first_share": (comparison.ROBUSTNESS,),
    "quantiles": (
        *(Words(f"P{n}", f"p{n}") for n in (5, 10, 20, 50, 80, 90, 95)),
        *(calibration.MEDIAN, sure.BAD, sure.MIDDLE, sure.GOOD, sure.LOWER, sure.HIGHER),
        Words("パーセンタイル", "percentile"),
    ),
    "switching_values": (sure.TURNS_AT, sure.DISTANCE),
    "tornado": (sure.AT_LOW, sure.AT_HIGH, sure.ENDS, sure.CHART, Words("トルネード", "tornado chart")),
    "value_of_information": (sure.WORTH, Words("EVPPI", "EVPI")),
    "risk_adjusted": (sure.AT_MEANS,),
    "optimism_bias": (Words("楽観バイアス", "optimism bias"),),
    "actual_to_plan": (Words("実績÷計画", "actual / plan"),),
    "no_value": (*REASON.values(), screen.HOURS_NONE),
    "obligatory": (comparison.OBLIGATORY_LIST,),
    "not_in_sum": (Words("金額未定", "unknown, number"),),
    "not_negative": (sure.NULLS, Words("回収する", "recovers")),
    "not-yet": (VERDICT_SHORT["not-yet"],),
    "reuse": (reuse.REUSE, rollout.TARGETS),
    "probability": (reuse.COLUMNS[1],),
    "funding": (funding.SOURCES,),
    "caps": (portfolio.CAPS,),
    "hours": (Words("時間/年", "h a year"), reuse.COLUMNS[2]),
    "outcomes": (screen.OUTCOMES,),
    "ranges": (sure.RANGES,),
    "advice": tuple(
        each[key] for each in (review.ADVICE, review.ADVICE_SHORT) for key in ("continue", "improve", "stop")
    ),
    "forecast": tuple(words for key, words in review.KIND.items() if key not in ("planned", "standing")),
    "cost_limits": (rollout.COLUMN["justified"], rollout.COLUMN["most"]),
    "expected_hours": (Words("期待時間計", "hours exp."),),
    "benefit_cost_ratio": (Words("B/C", "Ｂ／Ｃ"), review.COLUMN_RATIO),
    "city.net": (options.FIGURE["city.net"],),
    "cash.net": (options.FIGURE["cash.net"], screen.CASH_ONLY),
    "society.net": (options.FIGURE["society.net"],),
    "net_present_value": (options.FIGURE["net_present_value"], Words("NPV", "NPV")),
    "internal_rate_of_return": (Words("IRR", "IRR"),),
    "discounted_benefit_cost_ratio": (options.FIGURE["discounted_benefit_cost_ratio"],),
    "general_revenue": (funding.GENERAL, options.REVENUE_BY_YEAR),
    "bond": (funding.BOND,),
    "difficulty": (rollout.COLUMN["difficulty"],),
    "visits_saved": (procedures.VISITS,),
    "fte": (Words("人分", "FTE"),),
}
"""Term of the manual -> other words with which screens call it."""
