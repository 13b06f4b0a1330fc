"""The words for the closed vocabularies: verdicts, stages, staff, evidence, views, measures, fields."""

from __future__ import annotations

from dxroi.finding import Words

VERDICT = {
    "justified": Words("投資対効果あり", "investment effect: yes"),
    "conditional": Words("投資対効果あり（条件付き）", "investment effect: yes, with conditions"),
    "not-yet": Words("現時点では投資対効果が認められない（要再検討）", "no investment effect shown yet (reconsider)"),
    "withheld": Words("判断保留（情報不足）", "withheld (information is missing)"),
}
VERDICT_SHORT = {
    "justified": Words("あり", "yes"),
    "conditional": Words("条件付き", "conditional"),
    "not-yet": Words("要再検討", "not yet"),
    "withheld": Words("保留", "withheld"),
}
STAGE = {
    "idea": Words("構想", "Idea"),
    "consultation": Words("事前相談", "Consultation"),
    "budget-request": Words("予算要求", "Budget request"),
    "operating": Words("稼働中", "Operating"),
}
STAFF = {
    "regular": Words("常勤", "regular staff"),
    "overtime": Words("時間外", "overtime"),
    "fixed-term": Words("会計年度任用", "fixed-term staff"),
}
EVIDENCE = {
    "measured": Words("実測", "measured"),
    "pilot": Words("試行", "pilot"),
    "peer": Words("他団体公表値", "published by a peer"),
    "quote": Words("見積", "quotation"),
    "estimate": Words("担当課推計", "the section's estimate"),
}
OBLIGATION = {
    "statutory": Words("法令", "statutory"),
    "end-of-support": Words("サポート終了", "end of support"),
    "security": Words("セキュリティ", "security"),
}
FUNDING = {
    "national": Words("国庫支出金", "national grant"),
    "prefectural": Words("県支出金", "prefectural grant"),
    "bond": Words("市債", "bond"),
    "other": Words("その他特定財源", "other earmarked"),
}
CONTRACT_FORM = {
    "lease": Words("賃貸借", "lease"),
    "subscription": Words("利用料", "subscription"),
    "purchase": Words("購入（割賦）", "purchase by instalments"),
    "service": Words("業務委託", "service"),
}
AUTHORITY = {
    "none": Words("なし", "none"),
    "debt-burden": Words("債務負担行為（地方自治法214条）", "act of debt burden (Local Autonomy Act, art. 214)"),
    "long-term": Words("長期継続契約（地方自治法234条の3）", "long-term contract (Local Autonomy Act, art. 234-3)"),
}
REPAYMENT = {
    "level": Words("元利均等", "level payments"),
    "principal": Words("元金均等", "equal principal"),
}
ALLOCATION_OF = {
    "principal-and-interest": Words("元利償還金", "principal and interest"),
    "principal": Words("元金", "principal"),
}
TIMING = {
    "start": Words("期首", "start of year"),
    "mid": Words("期央", "mid-year"),
    "end": Words("期末", "end of year"),
}
VIEW = {
    "cash": Words("歳出のみ", "budget only"),
    "city": Words("市全体（人件費換算を含む）", "whole city (staff time valued)"),
    "society": Words("住民の負担軽減まで含む", "residents included"),
}
VIEW_SHORT = {
    "cash": Words("歳出のみ", "budget only"),
    "city": Words("人件費換算を含む", "staff time valued"),
    "society": Words("住民の負担軽減を含む", "residents included"),
}
CRITERION = {
    "economy": Words("経済性", "economy"),
    "reusability": Words("他業務への応用可能性", "applicability to other work"),
    "generality": Words("汎用性", "generality"),
    "literacy_gain": Words("職員の情報リテラシー向上", "staff literacy gain"),
    "resident_convenience": Words("住民の利便性（非対面・非来庁）", "resident convenience"),
}
MEASURE = {
    "benefit": Words("効果額", "benefit"),
    "cost": Words("経費", "cost"),
    "net": Words("差引", "net"),
    "benefit_cost_ratio": Words("効果額÷経費", "benefit / cost"),
    "payback_years": Words("回収年数", "payback years"),
    "net_present_value": Words("現在価値", "net present value"),
    "discounted_benefit_cost_ratio": Words("効果額÷経費（割引後）", "benefit / cost, discounted"),
    "discounted_payback_years": Words("回収年数（割引後）", "payback years, discounted"),
    "internal_rate_of_return": Words("内部収益率", "internal rate of return"),
    "score": Words("評点", "score"),
    "hours_saved": Words("削減時間（期間計）", "hours saved (whole horizon)"),
    "undirected_hours": Words("活用先未定の時間（期間計）", "hours without destination (whole horizon)"),
    "undirected_share": Words("活用先未定の割合", "share without destination"),
    "visits_saved": Words("減らせる来庁（件、期間計）", "visits saved (whole horizon)"),
    "fte": Words("人分（定数減ではない）", "full-time equivalents (no posts cut)"),
    "literacy_steps": Words("リテラシー（人×段階）", "literacy (people x steps)"),
    "unknowns": Words("判定に必要な未定の値", "unknowns the verdict needs"),
    "unstated_ratings": Words("記載無しの評点", "ratings not stated"),
}
REASON = {
    "unknown": Words("未定", "unknown"),
    "no-cost": Words("経費なし", "no cost"),
    "never": Words("回収不可", "never"),
    "undefined": Words("定まらない", "undefined"),
    "not-unique": Words("複数あり", "not unique"),
}
BREAK_EVEN_REASON = {
    "always": Words("単価によらず黒字", "even or better at any rate"),
    "never": Words("単価によらず赤字", "a loss at any rate"),
    "no-hours": Words("該当なし（時間の削減がない）", "not applicable (no hours)"),
    "unknown": Words("未定", "unknown"),
}
STRESS = {
    "effects-20": Words("効果2割減", "effects -20%"),
    "effects-40": Words("効果4割減", "effects -40%"),
    "cost+20": Words("費用2割増", "money cost +20%"),
    "delay-1": Words("稼働1年遅れ", "effects one year late"),
}
FIELD = {
    "annual": Words("運用経費（年額）", "running cost a year"),
    "initial": Words("初期費用", "initial cost"),
    "cost": Words("経費（総額）", "cost as a whole"),
    "hours_saved": Words("削減時間（年）", "hours saved a year"),
    "hours": Words("時間（年）", "hours a year"),
    "hours_per_year": Words("職員の作業時間（年）", "own staff hours a year"),
    "before": Words("実施前の時間（年）", "hours a year before"),
    "after": Words("実施後の時間（年）", "hours a year after"),
    "cases": Words("件数（年）", "cases a year"),
    "minutes_before": Words("1件当たりの分（実施前）", "minutes a case before"),
    "minutes_after": Words("1件当たりの分（実施後）", "minutes a case after"),
    "reused": Words("再配分の割合", "share reused"),
    "ramp": Words("効果の立上がり", "ramp-up"),
    "yen_per_hour": Words("時間単価（円）", "yen per hour"),
    "cash_saved": Words("歳出削減額（年）", "budget saved a year"),
    "online": Words("オンライン利用率", "online uptake"),
    "minutes_saved": Words("住民1件当たりの短縮（分）", "minutes saved a case"),
    "yen_saved": Words("住民1件当たりの節約（円）", "yen saved a case"),
    "minutes_visit": Words("来庁1件当たりの住民の分", "minutes of a visit"),
    "minutes_online": Words("オンライン1件当たりの住民の分", "minutes of a case online"),
    "minutes_per_case": Words("紙1件当たりの職員の分", "staff minutes a paper case"),
    "first": Words("オンライン利用率（初年度）", "share online (first year)"),
    "ceiling": Words("オンライン利用率（到達）", "share online (ceiling)"),
    "visits_saved": Words("1件当たりの来庁減", "visits saved a case"),
    "share": Words("財源の割合", "funding share"),
    "amount": Words("財源の額（年）", "funding a year"),
    "people": Words("対象の職員数", "people"),
    "first_year": Words("開始年度", "first fiscal year"),
    "monthly": Words("契約の月額", "monthly contract price"),
    "total": Words("契約の総額", "total contract price"),
    "renewal": Words("契約終了後の月額", "monthly price after the contract"),
    "months": Words("契約の月数", "months of the contract"),
    "authority": Words("複数年契約の根拠", "authority for the contract over years"),
    "tax_allocation_share": Words("交付税措置の割合", "share met by tax allocation"),
    "work": Words("業務", "work"),
    "item": Words("費目", "item"),
    "freed_for": Words("創出時間の活用先", "where the hours go"),
    "outsourced_to": Words("委託に切り替える業務", "work that is outsourced"),
    "cash_releasing": Words("予算の減少", "whether a budget falls"),
    "paper_kept": Words("紙の受付の継続", "paper kept"),
    "from": Words("始まる年度", "fiscal year of its start"),
    "until": Words("終わる年度", "fiscal year of its end"),
    "proposal": Words("横展開先の提案", "the proposal there"),
    "probability": Words("見込み（確率）", "probability"),
    "stage": Words("段階", "stage"),
    "needed": Words("例規改正の要否", "whether rules must change"),
    "by": Words("例規改正の期限", "when rules change"),
}
INPUT = {
    "yen_per_hour": Words("人件費単価", "Hourly rate"),
    "annual_cost": Words("運用経費", "Running cost"),
    "hours": Words("削減時間", "Hours saved"),
}

_HOURS = Words("時間", " hours")
_MINUTES = Words("分", " minutes")
_YEN = Words("円", " yen")
UNIT_OF = {
    "hours_saved": _HOURS,
    "hours": _HOURS,
    "hours_per_year": _HOURS,
    "before": _HOURS,
    "after": _HOURS,
    "cases": Words("件", " cases"),
    "minutes_before": _MINUTES,
    "minutes_after": _MINUTES,
    "minutes_saved": _MINUTES,
    "minutes_visit": _MINUTES,
    "minutes_online": _MINUTES,
    "minutes_per_case": _MINUTES,
    "yen_per_hour": _YEN,
    "yen_saved": _YEN,
    "people": Words("人", " people"),
}
"""The unit of a field that is not an amount of money; shares have none."""

RULE = {
    "seal": Words("押印", "seal"),
    "paper": Words("書面", "paper"),
    "face_to_face": Words("対面", "coming in person"),
}
RULE_STATUS = {
    "required": Words("求めている", "asked for"),
    "to-abolish": Words("廃止予定", "to be abolished"),
    "abolished": Words("廃止済み", "abolished"),
    "not-needed": Words("もともと不要", "never asked for"),
}
SET_BY = {
    "national": Words("国", "the state"),
    "prefectural": Words("都道府県", "the prefecture"),
    "city": Words("市", "the city"),
}
ORDINANCE_STATUS = {
    "planned": Words("未着手", "planned"),
    "drafting": Words("立案中", "being drafted"),
    "submitted": Words("議会に提出済み", "before the assembly"),
    "promulgated": Words("公布済み", "promulgated"),
    "in-force": Words("施行済み", "in force"),
}
OUTCOME_KIND = {
    "notice-earlier": Words("通知が早まる", "an earlier notice"),
    "errors-avoided": Words("誤りが減る", "errors avoided"),
    "other": Words("その他", "other"),
}
