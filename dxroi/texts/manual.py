"""The manual: what a verdict, stage, view, measure or field means, in plain words; shown by `dxroi explain TERM`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxroi.finding import Words
from dxroi.texts.headings import HEADING_LABELS, HEADINGS
from dxroi.texts.terms import (
    CRITERION,
    EVIDENCE,
    FIELD,
    FUNDING,
    MEASURE,
    OBLIGATION,
    STAFF,
    STAGE,
    TIMING,
    VERDICT,
    VIEW,
)

VERDICTS = {
    "justified": Words(
        "基準の条件をすべて満たす。投資対効果ありとする試算結果で、審査結果ではない。",
        "Every condition of the rubric's best rule holds. It is a computed verdict; the judgement is the office's.",
    ),
    "conditional": Words(
        "満たすべき条件を付けて投資対効果ありとする。条件は判定の下に示す。",
        "Investment effect, on conditions that are listed below the verdict.",
    ),
    "not-yet": Words(
        "今の数値では投資対効果が認められない。見直せば変わりうる。",
        "The figures do not show an effect yet; a revised proposal may.",
    ),
    "withheld": Words(
        "判定に必要な値が未定なので判断を保留する。どの値がいくつなら判定が変わるかを示す。",
        "A figure that the verdict needs is unknown. The outlook says at what value which verdict would stand.",
    ),
}
STAGES = {
    "idea": Words(
        "構想。分からない値は未定とし、指摘は注記にとどめる。",
        "An idea: what is missing is unknown, and checks only note it.",
    ),
    "consultation": Words(
        "事前相談（既定）。指摘の多くは警告になる。", "A consultation, the default: most checks warn."
    ),
    "budget-request": Words(
        "予算要求。根拠と活用先が求められ、指摘の多くはエラーになる。",
        "A budget request: grounds and destinations are required, and most checks are errors.",
    ),
    "operating": Words("稼働中。実績で見直す段階。", "Operating: the figures are held against what came of them."),
}
VIEWS = {
    "cash": Words(
        "歳出だけを見る。人件費換算は入れない。予算がいくら減るかが分かる。",
        "The budget alone: spending that falls against money spent. Staff time is left out.",
    ),
    "city": Words(
        "市全体を見る。歳出の減と職員の時間の価値を、職員の作業時間を含むすべての経費と比べる。",
        "The whole city: falling spending and the value of staff time, against all costs with own hours.",
    ),
    "society": Words(
        "市全体に、住民の時間と費用の節約を加える。", "The whole city, and what residents save in time and money."
    ),
}
LEDGERS = {
    "capacity": Words(
        "人件費換算額。空いた時間に時間単価を掛けたもの。予算が減るのではなく、別の仕事に使える。",
        "Freed staff time at an hourly rate. No budget line falls; the hours can do other work.",
    ),
    "residents": Words(
        "住民の負担軽減額。オンラインで済む件数に、節約できる時間と費用を掛けたもの。",
        "What residents save: cases done online times the time and money saved in each.",
    ),
    "general_revenue": Words(
        "一般財源。経費から補助金と市債を除いた、市が自分で負担する額。",
        "What the city pays itself: money cost without grants and bonds.",
    ),
    "grants": Words(
        "国・県などの補助金。試算結果の差引には入れず、財源として示す。",
        "Money from national, prefectural and other sources. It changes no view and is shown as funding.",
    ),
    "bond": Words(
        "市債。返済は別にかかるので、いつも別の行で示す。",
        "Borrowed money. Repayments are not in the figures, hence a row of its own.",
    ),
}
MEASURES = {
    "benefit": Words(
        "効果額。評価期間の効果の合計（円）。遅くなった業務は負として残る。",
        "The sum of effects over the horizon, in yen. Work that got slower stays in it as a negative.",
    ),
    "cost": Words(
        "経費の合計（円）。初期費用と各年の費用。", "The sum of costs over the horizon, in yen: once and every year."
    ),
    "net": Words(
        "差引。効果額から経費を引いたもの。0以上なら効果が経費に見合う。",
        "Benefit minus cost. At 0 or above the effects cover the costs.",
    ),
    "benefit_cost_ratio": Words("効果額÷経費。1以上なら見合う。", "Benefit divided by cost; 1 or more covers it."),
    "payback_years": Words(
        "回収年数。累計がそれ以後ずっと0以上となる時点までの年数。期間内に回収できなければ「回収不可」。",
        "Years until the running balance is never negative again; `never` where that is not within the horizon.",
    ),
    "net_present_value": Words(
        "現在価値。後の年の額を割り引いて足したもの。",
        "Net of all years, later ones counting for less by the discount rate.",
    ),
    "discounted_benefit_cost_ratio": Words(
        "割引後の効果額÷割引後の経費。", "Benefit divided by cost, both discounted."
    ),
    "discounted_payback_years": Words("割引後の額で見た回収年数。", "Payback years of the discounted amounts."),
    "internal_rate_of_return": Words(
        "内部収益率。現在価値がちょうど0になる割引率。定まらないことがある。",
        "The discount rate at which the net present value is 0; it may be undefined or not unique.",
    ),
    "score": Words(
        "評点（0から100）。各項目の点に重みを掛けて足したもの。",
        "0 to 100: the points of every criterion times its weight, added up.",
    ),
    "hours_saved": Words("削減時間。評価期間の合計（時間）。", "Hours saved over the whole horizon."),
    "undirected_hours": Words(
        "活用先が決まっていない、空いた時間の合計。", "Freed hours whose destination is not stated."
    ),
    "undirected_share": Words(
        "空いた時間のうち、活用先が決まっていない割合。", "The share of freed hours without a destination."
    ),
    "visits_saved": Words(
        "減らせる来庁の件数。金額には換算しない。",
        "Visits to the office that are not needed any more; never turned into money.",
    ),
    "fte": Words(
        "削減時間を1人当たりの年間時間で割った、年平均の人数。定数の削減ではない。",
        "Hours saved as people a year. No posts are cut by it.",
    ),
    "literacy_steps": Words(
        "職員のリテラシー。人数×上がる段階の数。", "People times the steps by which their literacy rises."
    ),
    "unknowns": Words(
        "判定に必要なのに未定の値の数。", "How many figures the verdict needs and nobody could state yet."
    ),
    "unstated_ratings": Words(
        "評点の記載がない項目の数。最も低い点として計算する。",
        "How many ratings are not stated; each counts as the one with the fewest points.",
    ),
    "rating.ID": Words(
        "項目IDの評点。審査側の評点があれば、そちらを用いる。",
        "The rating of a criterion; the reviewers' one where there is one.",
    ),
}
FIELDS = {
    "format": Words(
        "ファイルの種類と版。なければ proposal/1。", "The kind of file and its version; without it `proposal/1`."
    ),
    "id": Words(
        "ほかのファイルから指す名前。なければ name と同じ。",
        "The name by which other files refer to it; without it, `name`.",
    ),
    "name": Words("件名。", "What the proposal is called."),
    "department": Words("担当課。", "The section that asks."),
    "first_year": Words(
        "最初の費用がかかる会計年度。2027 は令和9年度。",
        "The fiscal year of the first cost; 2027 is April 2027 to March 2028.",
    ),
    "stage": Words(
        "案件の段階。進むほど検査が厳しくなる。", "How far the proposal has come; checks grow stricter with it."
    ),
    "summary": Words("概要。", "What it is about."),
    "source": Words(
        "その値の出典。文書名、日付、URL。財源では誰の金か。", "Where a figure comes from; under `funding`, who pays."
    ),
    "serves": Words("この案件が役立つ計画の名前。", "The plans that it serves."),
    "hours_saved": Words(
        "削減時間。年間の時間一つか、業務の一覧。", "Hours saved a year: one number, or a list of works."
    ),
    "work": Words("業務の名前。", "The name of a work."),
    "before": Words("実施前の年間時間。after と組で書く。", "Hours a year before; goes with `after`."),
    "after": Words("実施後の年間時間。", "Hours a year after."),
    "hours": Words("年間の時間。経費では一度だけの作業時間。", "Hours a year; under `cost`, own hours once."),
    "cases": Words("年間の件数。年ごとの一覧でもよい。", "Cases a year; may be a list by year."),
    "minutes_before": Words("実施前の1件当たりの分。", "Minutes a case before."),
    "minutes_after": Words("実施後の1件当たりの分。", "Minutes a case after."),
    "staff": Words(
        "誰の時間か：regular 常勤、overtime 時間外、fixed-term 会計年度任用。",
        "Whose hours: regular, overtime or fixed-term.",
    ),
    "cash_releasing": Words("その時間が減れば予算も減るか。", "Whether a budget line falls with the hours."),
    "budget_line": Words("減る予算の費目。", "The budget line that falls."),
    "freed_for": Words("活用先。空いた時間を何に使うか。", "What the freed hours are used for."),
    "reused": Words(
        "空いた時間のうち活用先に回る割合（0から1）。", "The share of the freed hours that gets there, 0 to 1."
    ),
    "ramp": Words("効果の立上がり。年ごとの割合（0から1）。", "The share of the effect reached, by year, 0 to 1."),
    "yen_per_hour": Words(
        "時間単価（円）。評価基準の値に代えるときは出典が要る。",
        "Yen an hour. In place of the rubric's it wants a source.",
    ),
    "people": Words("その人数。", "How many people."),
    "outsourced_to": Words(
        "委託先。費用の項目名で指す。", "Who does the work instead: the cost item that holds their fee."
    ),
    "cost": Words("経費。初期費用と年額、又は項目の一覧。", "Costs: initial and annual, or a list of items."),
    "item": Words("経費や歳出の費目の名前。", "The name of a cost or a budget line."),
    "initial": Words("一度だけかかる費用（円）。", "Money once, in yen."),
    "annual": Words(
        "毎年かかる額（円）。見積前は unknown。", "Money every year, in yen; `unknown` before there is a quotation."
    ),
    "hours_per_year": Words("職員が毎年かける時間。", "Own staff hours every year."),
    "in": Words("一度だけの費用がかかる会計年度。", "The fiscal year of what is paid once."),
    "from": Words("始まる会計年度。その年を含む。", "The first fiscal year, inclusive."),
    "until": Words("終わる会計年度。その年を含む。", "The last fiscal year, inclusive."),
    "tax": Words("消費税：included 税込（既定）、excluded 税抜。", "`included` (the default) or `excluded`."),
    "contract_until": Words(
        "契約や見積の価格が有効な最後の会計年度。", "The last fiscal year for which a contract settles the price."
    ),
    "cash_saved": Words(
        "減る歳出。年額、又は費目の一覧。", "Spending that falls: yen a year, or a list of budget lines."
    ),
    "posts": Words("減らす会計年度任用職員の数。", "Posts of fixed-term staff that are cut."),
    "residents": Words("住民の手続のオンライン化による効果。", "Procedures that residents do without a visit."),
    "procedure": Words("手続の名前。", "The name of a procedure."),
    "online": Words(
        "件数のうちオンラインで行われる割合。年ごとの一覧でもよい。",
        "The share of cases done online; may be a list by year.",
    ),
    "minutes_saved": Words("住民1件当たりの短縮（分）。", "Minutes a resident saves in each case."),
    "yen_saved": Words("住民1件当たりの節約（円）。", "Yen a resident saves in each case."),
    "visits_saved": Words("1件当たりの来庁の減。", "Visits saved in each case."),
    "paper_kept": Words("紙の様式も残すか。", "Whether the paper form is kept beside the online one."),
    "ratings": Words("評点。評価基準の項目ごとに付ける。", "Ratings, one for each criterion of the rubric."),
    "rating": Words("担当課の評点。", "The section's rating."),
    "because": Words("その評点や判断の理由。", "Why the rating or decision is so."),
    "reviewed": Words("審査側の評点。あればこれを用いる。", "The reviewers' rating, which decides where it stands."),
    "literacy": Words(
        "職員のリテラシーが上がる人数と段階。", "How many people rise from which level of literacy to which."
    ),
    "to": Words("上がった後の段階（0から3）。", "The level after, 0 to 3."),
    "by": Words("手段、担当、又は期限。", "By what means, by whom, or by when."),
    "outcomes": Words("金額にできない効果。", "Effects that are not money."),
    "what": Words("何が良くなるか。", "What gets better."),
    "amount": Words("その量。財源では年額（円）。", "How much; under `funding`, yen a year."),
    "unit": Words("量の単位。", "The unit of the amount."),
    "funding": Words("財源。残りは一般財源。", "Money of others; the rest is general revenue."),
    "share": Words("経費に対する割合（0から1）。", "A share of the cost, 0 to 1."),
    "of": Words("何に対する割合か：initial、annual、all。", "What the share is of: initial, annual or all."),
    "operates_from": Words(
        "稼働を始める月。それより前に効果はない。", "The month in which it starts to work; no effect before."
    ),
    "obligation": Words(
        "義務的な案件か。none でなければ判断の対象外。",
        "Whether the city has no choice; if not `none`, the verdict is for reference only.",
    ),
    "review": Words(
        "審査側の判断。試算結果と並べて示す。", "The office's own judgement, shown beside the computed one."
    ),
    "on": Words("判断した日。", "The day of the decision."),
    "decision": Words("判断の内容。", "What was decided."),
    "stated": Words(
        "公表された合計や率。計算し直して比べる。",
        "Published totals and rates; they are recomputed and compared, never used.",
    ),
    "ordinance": Words("例規改正の要否と時期。", "Whether an ordinance has to be changed, and by when."),
    "needed": Words("例規改正が必要か。", "Whether the change is needed."),
    "surveys": Words(
        "決める前にできる試行や調査。経費にも判定にも入れない。",
        "Pilots or surveys that could be done before the decision; part of no cost and no verdict.",
    ),
    "measures": Words(
        "その試行や調査で分かること。項目又は数値のパス。",
        "What a survey would find out: paths of items or of their quantities.",
    ),
    "options": Words(
        "同じことを行う別の案（調達方法など）。現案と並べて比べるだけで、判定は変えない。",
        "Other ways to do or procure the same; compared by `dxroi options`, never part of the verdict.",
    ),
    "set": Words(
        "その案で変える項目のパスと値（`dxroi whatif --set` と同じ書き方）。",
        "What an option overrides: paths as `dxroi whatif --set` takes them, each with its value.",
    ),
    "exit": Words(
        "使い終えるときの経費（データ移行、撤去、中途解約）。判定に入れない。",
        "What leaving costs (data migration, removal, early termination); part of no verdict.",
    ),
    "joint": Words(
        "近隣市との共同利用。項目の金額は全体の額で、市の負担分だけを算入する（円未満切捨て）。",
        "A cost borne by several cities: the amounts are the whole, of which the city's part counts, cut off to yen.",
    ),
    "ours": Words("按分の基準となるこの市の値（人口など）。", "This city's figure in the key of a joint cost."),
    "others": Words("ほかの市の値の一覧。", "The figures of the other cities."),
    "cities": Words("均等に負担する団体の数（この市を含む）。", "How many cities bear equal parts, this one included."),
    "contract": Words(
        "複数月の契約。initial・annual の代わりに書く。",
        "A contract of several months, in place of `initial` and `annual`.",
    ),
    "form": Words(
        "契約の種類：lease 賃貸借、subscription 利用料、purchase 購入（割賦）、service 業務委託。",
        "What it is: lease, subscription, purchase (by instalments) or service.",
    ),
    "months": Words("契約の月数。", "How many months it runs."),
    "starts": Words("最初の月（2027-10）。", "Its first month, as 2027-10."),
    "monthly": Words("月額（円）。", "Yen a month."),
    "total": Words("契約の総額（円）。月ごとに均等に割り振る。", "Yen for all months together, spread evenly."),
    "renewal": Words(
        "終了後：none 不要、same 同じ月額、{monthly: 円}。書かなければ未定。",
        "Afterwards: none, same (price), or {monthly: yen}; unknown where it is left out.",
    ),
    "authority": Words(
        "複数年度の根拠：debt-burden 債務負担行為、long-term 長期継続契約、none。",
        "What several years rest on: debt-burden (an act of debt burden), long-term (a long-term contract) or none.",
    ),
    "limit_years": Words(
        "市の条例等が定める契約期間の上限（年）。",
        "The longest such a contract may run by the city's own rule, in years.",
    ),
    "term_years": Words("市債の償還年数（据置を含む）。", "Years in which a bond is repaid, deferral included."),
    "deferral_years": Words("据置の年数。利子だけを払う。", "Years in which interest alone is paid."),
    "interest_rate": Words("市債の年利率（1%は 0.01）。", "Interest a year; 1% is 0.01."),
    "repayment": Words("償還の方法：level 元利均等、principal 元金均等。", "level (payments) or (equal) principal."),
    "tax_allocation_share": Words(
        "交付税措置率（0から1）。歳入とは扱わない。",
        "The share that counts in the local allocation tax, 0 to 1; never taken as revenue.",
    ),
    "tax_allocation_of": Words(
        "何に対する措置率か：principal-and-interest 元利償還金、principal 元金。",
        "Of what that is a share: principal-and-interest or principal.",
    ),
    "terms_source": Words("償還条件と措置率の出典。", "Where the terms of the bond are published."),
    "actuals": Words(
        "年度ごとの実績。計画の試算は変えず、dxroi review で計画と比べる。",
        "What came of it, by fiscal year; it alters no appraisal, and `dxroi review` holds it against the plan.",
    ),
    "minutes_visit": Words(
        "来庁の1件に住民がかける分（移動・待ち時間を含む）。minutes_online と組で書く。",
        "Minutes of a resident for a case at the counter, way and waiting included; goes with `minutes_online`.",
    ),
    "minutes_online": Words(
        "オンラインの1件に住民がかける分。来庁より長ければ負担増になる。",
        "Minutes of a resident for a case online; more than for a visit is a loss.",
    ),
    "first": Words("伸び方の初年度の割合。", "The share of the first year of a curve."),
    "ceiling": Words("伸び方の到達する割合。", "The share that a curve reaches in the year `years`, and keeps."),
    "years": Words("何年目に到達するか（from から数える）。", "In which year the ceiling is reached."),
    "curve": Words("伸び方：linear、s。", "How uptake grows: linear, or s (slow, fast, slow)."),
    "paper": Words(
        "紙を残す間の二重処理。`rules` の中では書面の定め。",
        "Double handling while paper is kept; under `rules`, whether paper is asked for.",
    ),
    "minutes_per_case": Words(
        "紙の1件に職員がかける分。", "Staff minutes that a case on paper takes beside the others."
    ),
    "rules": Words("押印・書面・対面の定めと、なくなる時期。", "Where seal, paper and coming in person stand."),
    "seal": Words("押印を求めているか。", "Whether a seal is asked for."),
    "face_to_face": Words("対面を求めているか。", "Whether the resident has to come in person."),
    "status": Words("どこまで進んだか。", "Where a rule stands, or how far a change of it has come."),
    "law": Words("根拠法令・例規。", "The law or ordinance that a rule rests on."),
    "set_by": Words(
        "誰の定めか：national、prefectural、city。市が変えられるのは city だけ。",
        "Whose rule it is: national, prefectural or city. A city can change its own alone.",
    ),
    "yen_per_visit_case": Words(
        "窓口の1件に市がかける経費（円）。比べるだけで、収支には入れない。",
        "What a case at the counter costs the city; only compared with.",
    ),
    "kind": Words(
        "金額にできない効果の種類：notice-earlier、errors-avoided、other。",
        "What an outcome is: notice-earlier, errors-avoided or other.",
    ),
    "kinds": Words("技術の種類（RPA、AI-OCRなど）。", "Kinds of technology, such as RPA or AI-OCR."),
    "systems": Words("関係するシステムや業務分野。", "Systems and fields of work that it touches."),
    "reuse": Words(
        "この案件を使えそうな別の業務（横展開先）。--with-reuse を付けたときだけ、見込みを掛けて数える。",
        "Works elsewhere that may take it up; counted, times their probability, only with --with-reuse.",
    ),
    "probability": Words(
        "横展開が実現する見込み。0から1の一つの数。", "How likely a reuse comes about: one number, 0 to 1."
    ),
    "again": Words(
        "もう1業務に広げるときに改めてかかる分。割合（0から1）か額。省けば不明で、0円とは扱わない。",
        "What one more work pays once more: a share or amounts; unknown where absent, never 0.",
    ),
    "difficulty_factors": Words(
        "元の案件の削減率のうち、難易度ごとに届く割合。",
        "Share of the case's saving that a work of each difficulty reaches.",
    ),
    "evidence": Words(
        "根拠の強さ：measured 実測、pilot 試行、peer 他団体、quote 見積、estimate 推計（既定）。",
        "How firm a figure is: measured, pilot, peer, quote or estimate (the default).",
    ),
    "note": Words("注釈。計算には使わない。", "A remark; no figure rests on it."),
    "low": Words("幅の下の値。", "The lower end of a range."),
    "likely": Words("幅の中の、最もありそうな値。計算に用いる。", "The value of a range that the result uses."),
    "high": Words("幅の上の値。", "The upper end of a range."),
    "moves_with": Words(
        "一緒に動く別の幅。一方が高ければ他方も高い。", "Another range: both are high together and low together."
    ),
    "unknown": Words("未定。0とは扱わない。", "Nobody can say yet; never taken as 0."),
}
RUBRIC_FIELDS = {
    "version": Words("評価基準の版。", "The version of the rubric."),
    "title": Words("評価基準や項目の名前（ja, en）。", "The name of a rubric or criterion in both languages."),
    "horizon": Words("評価期間（年）。1から50。", "The years that are counted, 1 to 50."),
    "discounting": Words(
        "割引率と、年のどこで額が生じるか。", "The discount rate, and when in its year an amount falls."
    ),
    "rate": Words("年の割引率。5%は 0.05。", "The discount rate a year; 5% is 0.05."),
    "timing": Words("期首 start、期央 mid、期末 end。", "start, mid or end of the fiscal year."),
    "labour": Words("職員の種類ごとの時間単価。", "What an hour of each kind of staff is worth."),
    "hours_per_fte": Words("1人の年間の勤務時間。", "Hours a year of one person."),
    "resident_yen_per_hour": Words("住民の1時間の価値（円）。", "What an hour of a resident is worth, in yen."),
    "ranges": Words("幅の両端の意味：ends、p10-p90。", "What the ends of a range mean: `ends` or `p10-p90`."),
    "weighting": Words("重要度から重みを決める方法。", "How weights are made of importances."),
    "criteria": Words("評価項目の一覧。", "The questions by which a proposal is scored."),
    "importance": Words("項目の重要度。重みのもとになる。", "How important a criterion is; weights are made of it."),
    "measure": Words("点のもとになる指標。", "The measure that points are made of."),
    "points": Words("評点や指標と点の対応。", "Which rating or measure brings how many points."),
    "levels": Words("評点の意味。", "What a rating means."),
    "when_absent": Words(
        "住民向けでない案件の扱い：lowest、drop。",
        "What happens where nothing is stated: lowest, or drop the criterion.",
    ),
    "gates": Words("満たさなければ判定を下げる要件。", "Requirements that lower a better verdict when they fail."),
    "require": Words("要件の条件。", "The condition of a gate."),
    "cap": Words("要件を満たさないときの判定の上限。", "The best verdict that is left when a gate fails."),
    "condition": Words("判定に付ける条件の文。", "The text of a condition that comes with a verdict."),
    "verdicts": Words("判定の規則。上から順に見る。", "The rules of the verdict, tried in order."),
    "when": Words("規則の条件。すべて満たせばその判定になる。", "The conditions of a rule; it stands when all hold."),
    "extends": Words("もとにする評価基準。", "The rubric that this one builds on."),
    "remove": Words("受け継いだ項目を除く。", "Takes an inherited entry out."),
    "notice": Words("画面に必ず示す断り。", "What every screen says of the rubric."),
    "mandatory_checks": Words("注記で除外できない検査のコード。", "Checks that no comment in a proposal can ignore."),
    "uncertainty": Words(
        "幅の記載がない値の既定の幅。根拠の強さごと。",
        "How far off what has no range may be, by the evidence for it.",
    ),
    "shape": Words(
        "幅の中の出やすさ：pert、triangular、uniform、lognormal。",
        "How likely the values of a range are: pert, triangular, uniform or lognormal.",
    ),
    "effect": Words("効果に掛ける倍率の幅。1 は記載どおり。", "Factors on effects; 1 is as stated."),
    "delay": Words("効果が遅れる年数の幅。", "Years by which all effects may come later."),
}
OTHER_FIELDS = {
    "works": Words("業務一覧（inventory）の業務。", "The works of an inventory."),
    "kinds": Words("業務の種類。入力、照合、受付など。", "What kind of work it is: input, matching, reception."),
    "systems": Words("業務に使うシステム。", "The systems that the work is done with."),
    "difficulty": Words(
        "変える難しさ：low 置換えで済む、middle 課内の改善、high 課をまたぐ調整。",
        "How hard a work is to change: low, plain replacement; middle, within the section; high, across sections.",
    ),
    "counts": Words(
        "予算（budget）の上限が数えるもの：general_revenue、cost。",
        "What the caps of a budget limit: general_revenue or cost.",
    ),
    "caps": Words("会計年度ごとの上限（円）。ない年は自由。", "Yen by fiscal year; a year without a cap is free."),
    "staff_hours": Words("会計年度ごとに職員がかけられる時間。", "Own hours by fiscal year that the office can give."),
    "must": Words("必ず選ぶ案件のID。", "Ids that are chosen whatever else is."),
    "needs": Words("組 [a, b]：a は b があるときだけ選ぶ。", "Pairs [a, b]: a only with b."),
    "excludes": Words("組 [a, b, c]：このうち一つまで選ぶ。", "Groups [a, b, c]: at most one of these."),
    "verdict_at_least": Words("選ぶために必要な判定。", "The verdict that a chosen proposal has to reach."),
}
CRITERIA = {
    "economy": Words("効果額が経費に見合うか。指標から点にする。", "Whether the benefit covers the cost; measured."),
    "reusability": Words("作ったものを他の業務にも使えるか。", "Whether what is made serves other work too."),
    "generality": Words("特定の製品や業務に縛られないか。", "Whether it is free of one product or one work."),
    "literacy_gain": Words(
        "職員が使い、直し、作れるようになるか。", "Whether staff learn to use, change and build it."
    ),
    "resident_convenience": Words("来庁しないで済むか。", "Whether residents are served without a visit."),
}
WEIGHTINGS = {
    "direct": Words("重要度をそのまま割合にする。", "Importances as shares of their sum."),
    "equal": Words("どの項目も同じ重み。", "The same weight for every criterion."),
    "rank-sum": Words("重要度の順位だけを使い、順位に比例させる。", "Ranks alone, in proportion to them."),
    "rank-order-centroid": Words(
        "順位だけを使い、その順位に合う重みの平均をとる。", "Ranks alone: the mean of all weights in that order."
    ),
    "ahp": Words("2つずつの比較から求め、比較の食い違いも示す。", "From comparisons in pairs, with their consistency."),
}
GLOSSARY = {
    "proposal": Words("提案。予算を求める案件のファイル。", "The file that asks for money."),
    "rubric": Words("評価基準。単価、項目と重み、判定の規則。", "The yardstick: rates, criteria, weights, rules."),
    "criterion": Words("評価項目。評点か指標で点が付く。", "One question of a rubric, rated or measured."),
    "weight": Words("重み。総合点に占める項目の割合。", "A criterion's share of the score."),
    "horizon": Words("評価期間。数える年数。", "How many fiscal years count."),
    "ledger": Words("台帳。歳出、人件費換算、住民の3つ。", "An account of its own: cash, capacity or residents."),
    "gate": Words("必須要件。満たさないと判定に上限がつく。", "A requirement that caps the verdict when it fails."),
    "verdict": Words("判定。試算の結果で、審査の結果ではない。", "The computed answer; the judgement is the office's."),
    "finding": Words("指摘。ファイルのどこがどう問題かと、直し方。", "One complaint: place, sentence and way out."),
}


class Chapter(NamedTuple):
    """The terms of one kind, with what they mean and, where the screens call them otherwise, how."""

    title: Words
    terms: Mapping[str, Words]
    labels: Mapping[str, Words] = {}


MEASURES_TITLE = Words("指標", "Measures")
VIEWS_TITLE = Words("収支の範囲", "Views")
WORDS_TITLE = Words("選ぶ語", "Words to choose from")
MANUAL: tuple[Chapter, ...] = (
    Chapter(Words("用語", "Terms"), GLOSSARY),
    Chapter(Words("判定", "Verdicts"), VERDICTS, VERDICT),
    Chapter(Words("段階", "Stages"), STAGES, STAGE),
    Chapter(VIEWS_TITLE, VIEWS, VIEW),
    Chapter(Words("効果と財源", "Ledgers and funding"), LEDGERS),
    Chapter(MEASURES_TITLE, MEASURES, MEASURE),
    Chapter(Words("画面の語", "Words of the screens"), HEADINGS, HEADING_LABELS),
    Chapter(Words("評価項目", "Criteria"), CRITERIA, CRITERION),
    Chapter(Words("重み付け", "Weightings"), WEIGHTINGS),
    Chapter(Words("提案の項目", "Fields of a proposal"), FIELDS, FIELD),
    Chapter(WORDS_TITLE, {**STAFF, **EVIDENCE, **OBLIGATION, **FUNDING, **TIMING}),
    Chapter(Words("評価基準の項目", "Fields of a rubric"), RUBRIC_FIELDS),
    Chapter(Words("業務一覧と予算の項目", "Fields of inventories and budgets"), OTHER_FIELDS),
)
"""One word may be a measure and a field; both are shown."""
CHECKS_TITLE = Words("検査のコード", "Codes of findings")
STAGES_IN_ORDER = Words("重さが段階で変わるものは {stages} の順", "Where the severity changes with the stage: {stages}")
SEVERITIES = Words("重さ", "Severity")
ASKS = Words("何を見るか", "What it asks")
WHY = Words("なぜ大切か", "Why it matters")
BAD = Words("悪い例", "Bad")
GOOD = Words("良い例", "Good")
HINT = Words("直し方", "Way out")
