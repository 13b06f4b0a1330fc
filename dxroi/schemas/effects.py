"""What a proposal says that its project brings: hours, budget lines, procedures of residents, literacy, outcomes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.words import CurveShape, Evidence, OrdinanceStatus, OutcomeKind, RuleStatus, SetBy, Staff
from dxroi.schemas import grounds
from dxroi.schemas.fields import Written, may, needed
from dxroi.schemas.values import (
    LIMIT,
    Amount,
    Month,
    Number,
    Quantity,
    Series,
    Share,
    ShareQuantity,
    ShareRange,
    ShareSeries,
    Text,
    Texts,
    WholeQuantity,
    Year,
    YenSeries,
    with_words,
)
from dxroi.texts.terms import ORDINANCE_STATUS, OUTCOME_KIND, RULE_STATUS, SET_BY

WAYS = (("before", "after"), ("cases", "minutes_before", "minutes_after"), ("hours",))
"""The three ways of stating a work, of which exactly one is used."""


class Work(Written):
    """An entry of `hours_saved`."""

    TITLE = Words("業務", "Work")
    ABOUT = Words(
        "時間が変わる業務。前後の時間（before, after）、件数と1件の分（cases, minutes_before, minutes_after）、"
        "減る時間（hours）のどれか1通りで書く。",
        "A work whose hours change, stated in exactly one way: hours before and after; cases and minutes of each; "
        "or the hours saved.",
    )

    work: Text = needed(Words("業務名", "Name"), Words("業務の名前。", "What the work is."), "新規事業者登録")
    before: Quantity = may(
        Words("実施前の時間（年）", "Hours a year before"),
        Words("今かかっている年間の時間。", "What the work takes now."),
        424,
        {"low": 400, "likely": 424, "high": 450},
    )
    after: Quantity = may(
        Words("実施後の時間（年）", "Hours a year after"),
        Words("実施後の年間の時間。前より増えてもよい。", "What it will take; more than before is allowed."),
        88,
    )
    cases: Series = may(
        Words("件数（年）", "Cases a year"),
        Words("年間の件数。年度ごとの一覧でもよい。", "Cases a year, or a list by year."),
        6000,
        [6000, 6500],
    )
    minutes_before: Quantity = may(
        Words("1件当たりの分（実施前）", "Minutes a case before"), Words("分。", "In minutes."), 5
    )
    minutes_after: Quantity = may(
        Words("1件当たりの分（実施後）", "Minutes a case after"), Words("分。", "In minutes."), 1
    )
    hours: Quantity = may(
        Words("減る時間（年）", "Hours saved a year"),
        Words(
            "減る時間だけが分かっているとき。分からなければ unknown（未定）。",
            "Where only the difference is known; unknown (未定) where not even that.",
        ),
        600,
        "unknown",
    )
    staff: Staff = grounds.STAFF
    cash_releasing: bool = may(
        Words("歳出が減るか", "Releases cash"),
        Words(
            "true なら予算科目が減る。その科目を budget_line に書く。省けば評価基準の扱い。",
            "true: a budget line falls; name it in budget_line. Default: what the rubric says of that staff.",
        ),
        True,
    )
    budget_line: Text = may(
        Words("減る予算科目", "Budget line"), Words("減る科目の名前。", "The line that falls."), "時間外勤務手当"
    )
    freed_for: Text = may(
        Words("時間の活用先", "Freed for"),
        Words("生まれた時間を何に使うか（方針1）。", "Where the freed hours go (policy 1)."),
        "窓口相談",
    )
    reused: ShareQuantity = may(
        Words("活用される割合", "Share reused"),
        Words("活用先に届く割合（0から1）。", "Share of the freed hours that gets there, 0 to 1."),
        0.8,
        default=1,
    )
    ramp: ShareSeries = may(
        Words("効果の立ち上がり", "Ramp-up"),
        Words(
            "年度ごとに届く効果の割合。最後の値がその後も続く。",
            "Share of the effect reached, by year; the last one goes on.",
        ),
        [0.5, 1],
        default=1,
    )
    yen_per_hour: Quantity = grounds.YEN_PER_HOUR
    from_: Year = grounds.FROM
    until: Year = grounds.UNTIL
    people: Amount = may(
        Words("携わる人数", "People"),
        Words("この業務の職員数。時間が多すぎないかの確認に使う。", "Who do it; checks hold the hours against that."),
        3,
    )
    outsourced_to: Text = may(
        Words("委託の経費項目", "Outsourced to"),
        Words(
            "委託で減る時間なら、その委託料の項目名（cost の item）。",
            "Where others take the work over: the cost item that holds their fee, by its name.",
        ),
        "入力委託",
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Exactly one way of stating the hours, and that one whole."""
        schema["oneOf"] = [
            {"required": list(way), "properties": {key: False for other in WAYS if other is not way for key in other}}
            for way in WAYS
        ]


class CashSaving(Written):
    """An entry of `cash_saved`."""

    TITLE = Words("減る予算科目", "Budget line that falls")
    ABOUT = Words("年額が減る科目。", "A line of the budget that falls, by yen a year.")

    item: Text = needed(Words("科目", "Item"), Words("減る科目の名前。", "What falls."), "用紙・印刷")
    annual: YenSeries = needed(
        Words("減る額（円/年）", "Yen a year"),
        Words("円で書く（千円ではない）。年度ごとの一覧でもよい。", "In yen, not thousands; or a list by year."),
        120000,
    )
    tax: Literal["included", "excluded"] = grounds.TAX
    from_: Year = grounds.FROM
    until: Year = grounds.UNTIL
    posts: Amount = may(
        Words("減らす定員（会計年度任用）", "Posts cut"),
        Words("任用をやめることで減る科目なら、その人数。", "Posts of fixed-term staff whose end makes the line fall."),
        1,
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE


class Ordinance(Written):
    """`ordinance`, of a proposal or a procedure."""

    needed: bool = needed(Words("例規改正の要否", "Needed"), Words("改正が要るか。", "Whether one is needed."), True)
    by: Month = may(
        Words("施行の年月", "By"), Words("改正が施行される年月。", "The month from which it holds."), "2027-10"
    )
    status: OrdinanceStatus = may(
        Words("改正の進み具合", "Status"),
        with_words(Words("どこまで進んだか。", "How far it has come:"), ORDINANCE_STATUS),
        "drafting",
    )
    note: Texts = grounds.NOTE


_GONE_BY = may(
    Words("なくなる年月", "By"), Words("この月から要らなくなる。", "The month from which it is gone."), "2027-10"
)
_LAW = may(
    Words("根拠法令・例規", "Law"), Words("定めている法令や例規。", "What the rule rests on."), "〇〇市〇〇規則 第3条"
)
_SET_BY = may(
    Words("定めた主体", "Set by"),
    with_words(Words("national と prefectural は市では変えられない。", "A city can change its own alone:"), SET_BY),
    "city",
)
_STATUS = with_words(Words("求めているか。", "Whether it is asked for:"), RULE_STATUS)


class Rule(Written):
    """One of `rules`, written out."""

    status: RuleStatus = needed(Words("状態", "Status"), _STATUS, "to-abolish")
    by: Month = _GONE_BY
    law: Text = _LAW
    set_by: SetBy = _SET_BY
    note: Texts = grounds.NOTE


class Rules(Written):
    """`rules` of a procedure."""

    seal: RuleStatus | Rule = may(Words("押印", "Seal"), _STATUS, "abolished")
    paper: RuleStatus | Rule = may(Words("書面", "Paper"), _STATUS, {"status": "to-abolish", "by": "2027-10"})
    face_to_face: RuleStatus | Rule = may(Words("対面", "In person"), _STATUS, "not-needed")
    by: Month = _GONE_BY
    law: Text = _LAW
    set_by: SetBy = _SET_BY
    note: Texts = grounds.NOTE


class Paper(Written):
    """`paper` of a procedure: the double handling while paper stays."""

    minutes_per_case: Quantity = needed(
        Words("紙1件当たりの職員の分", "Minutes a paper case"),
        Words(
            "紙の申請を入力、突合する職員の時間。",
            "Staff minutes that each case on paper takes beside the online ones.",
        ),
        6,
    )
    until: Year = may(
        Words("紙を残す最後の年度", "Until"),
        Words("この年度まで（その年度を含む）。", "The last fiscal year, inclusive."),
        2029,
    )
    staff: Staff = grounds.STAFF
    note: Texts = grounds.NOTE


class Curve(Written):
    """`online` as a curve."""

    first: Share | ShareRange = needed(
        Words("初年度の割合", "First year"), Words("初年度の利用率。", "The share of the first year."), 0.1
    )
    ceiling: Share | ShareRange = needed(
        Words("到達する割合", "Ceiling"),
        Words("years 年目とその後の利用率。", "The share of the year `years` and after."),
        0.6,
    )
    years: Annotated[int, Field(ge=2, le=50)] = needed(
        Words("到達する年", "Years"), Words("何年目に到達するか。", "In which year, counted from its own `from`."), 4
    )
    curve: CurveShape = may(
        Words("伸び方", "Curve"),
        Words(
            "linear＝毎年同じだけ、s＝初めと終わりがゆるやか。",
            "linear = by as much each year, s = slowly, then fast, then slowly.",
        ),
        "s",
        default="linear",
    )


class Procedure(Written):
    """An entry of `residents`."""

    TITLE = Words("住民の手続", "Procedure of residents")
    ABOUT = Words(
        "来庁せずにできるようになる手続（方針5）。", "A procedure that can be done without a visit (policy 5)."
    )

    procedure: Text = needed(
        Words("手続名", "Procedure"), Words("手続の名前。", "What it is called."), "特定建設作業届"
    )
    cases: Series = needed(
        Words("件数（年）", "Cases a year"),
        Words("紙も含めた年間の件数。", "Cases a year, online or not."),
        1200,
    )
    online: ShareSeries | Curve = needed(
        Words("オンライン利用率", "Online uptake"),
        Words(
            "オンラインで済む件数の割合、年度ごと。又は伸び方。",
            "Share of the cases done online, by year, or how it grows.",
        ),
        [0.2, 0.4],
        {"first": 0.1, "ceiling": 0.6, "years": 4, "curve": "s"},
    )
    minutes_saved: Quantity = may(
        Words("住民の時間（分/件）", "Minutes saved a case"),
        Words("1件で減る住民の時間。", "A resident's minutes, each case done online."),
        105,
        default=0,
    )
    yen_saved: Quantity = may(
        Words("住民の支出（円/件）", "Yen saved a case"),
        Words("1件で減る交通費や郵送料。", "A resident's fares and postage, each case done online."),
        400,
        default=0,
    )
    visits_saved: Quantity = may(
        Words("来庁（回/件）", "Visits saved a case"),
        Words("1件で減る来庁の回数。円には換算しない。", "Visits, each case done online; never money."),
        1,
        default=0,
    )
    from_: Year = grounds.FROM
    until: Year = grounds.UNTIL
    paper_kept: bool = may(
        Words("紙を残すか", "Paper kept"),
        Words("オンラインと並べて紙の受付を続けるか。", "Whether paper is still taken beside the online form."),
        True,
        default=False,
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE
    minutes_visit: Quantity = may(
        Words("来庁の時間（分/件）", "Minutes of a visit"),
        Words(
            "移動と待ち時間を含む住民の時間。minutes_online と組で、minutes_saved の代わりに書く。",
            "A resident's minutes at the counter, way and waiting included; with minutes_online, not minutes_saved.",
        ),
        90,
    )
    minutes_online: Quantity = may(
        Words("自宅での時間（分/件）", "Minutes online"),
        Words("来庁より長ければ負担増として数える。", "A resident's minutes at home; longer than a visit is a loss."),
        15,
    )
    paper: Paper = may(
        Words("紙の二重処理", "Paper beside it"),
        Words(
            "紙で残る申請にかかる職員の時間。増える時間として数える。",
            "Staff hours on the cases still on paper; counted as hours lost.",
        ),
        {"minutes_per_case": 6, "until": 2029},
    )
    rules_: Rules = may(
        Words("押印・書面・対面", "Rules"),
        Words("求めている規制と、なくなる時期。", "Where seal, paper and coming in person stand, and until when."),
        {"seal": "abolished", "paper": {"status": "to-abolish", "by": "2027-10"}},
        key="rules",
    )
    ordinance: Ordinance = may(
        Words("例規改正", "Ordinance"),
        Words("この手続のための例規改正。", "The ordinance that this procedure waits for."),
        {"needed": True, "by": "2027-10", "status": "drafting"},
    )
    yen_per_visit_case: Annotated[float, Field(gt=0, lt=LIMIT)] = may(
        Words("窓口の1件当たり経費（円）", "Yen a case at the counter"),
        Words(
            "市の経費。オンラインの1件当たりと比べるだけに使う。",
            "What the city spends on it; only compared with the cost of a case online.",
        ),
        600,
    )

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Minutes are stated in one of the two ways."""
        schema["dependencies"] = {
            "minutes_visit": {"required": ["minutes_online"], "properties": {"minutes_saved": False}},
            "minutes_online": ["minutes_visit"],
        }


_LEVELS = Words("1 使う、2 設定を変える、3 作って教える。", "1 uses, 2 sets up and changes, 3 builds and teaches.")
Level = Annotated[float, Field(ge=0, le=3)]


class Literacy(Written):
    """`literacy`."""

    people: WholeQuantity = needed(Words("人数", "People"), Words("学ぶ職員の数。", "How many staff learn."), 8)
    from_: Level = needed(Words("今の段階", "Level now"), _LEVELS, 1, key="from")
    to: Level = needed(Words("後の段階", "Level then"), _LEVELS, 2)
    by: Text = may(Words("方法", "By"), Words("研修など。", "How they learn."), "研修")
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE


class Outcome(Written):
    """An entry of `outcomes`."""

    TITLE = Words("金額でない効果", "Outcome")
    ABOUT = Words("円にしない効果。", "An effect that is not money.")

    what: Text = needed(Words("内容", "What"), Words("何がよくなるか。", "What gets better."), "入所通知が早まる")
    amount: Number = may(
        Words("量", "Amount"), Words("どれだけ。省けば before－after。", "How much; default before − after."), 7
    )
    unit: Text = may(Words("単位", "Unit"), Words("量の単位。", "Unit of the amount."), "日")
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE
    kind: OutcomeKind = may(
        Words("種類", "Kind"),
        with_words(Words("どんな効果か。", "What it is:"), OUTCOME_KIND),
        "notice-earlier",
        default="other",
    )
    before: Number = may(Words("実施前", "Before"), Words("after と組で書く。", "Goes with after; less is better."), 30)
    after: Number = may(Words("実施後", "After"), Words("少ないほどよい量。", "Less is better."), 23)

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """The two go together."""
        schema["dependencies"] = {"before": ["after"], "after": ["before"]}
