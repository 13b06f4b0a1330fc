"""`proposal/1`: the file asking for money."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from dxroi.finding import Words
from dxroi.models.measures import STATED
from dxroi.models.words import Difficulty, Evidence, Obligation, Stage
from dxroi.schemas import grounds
from dxroi.schemas.actuals import Actual
from dxroi.schemas.costs import CostItem, Funding, ShortCost
from dxroi.schemas.effects import CashSaving, Literacy, Ordinance, Outcome, Procedure, Work
from dxroi.schemas.fields import Also, Written, may, needed
from dxroi.schemas.values import (
    YEAR_KEY,
    Day,
    Month,
    Number,
    Quantity,
    Share,
    Text,
    Texts,
    Year,
    YenQuantity,
    with_words,
)
from dxroi.texts.terms import MEASURE, OBLIGATION, STAGE, VIEW_SHORT

_LATER = ("first_year", "hours_saved", "cost")
"""Required from the stage after `idea` on."""
_BECAUSE = may(Words("理由", "Because"), Words("判断の元の事実。", "The facts."), "納税課に同種の業務がある")
_SCALE = Words("基準の尺度（通例0から5）。0は記載無し。", "On the rubric's scale, mostly 0 to 5; 0 = not stated.")


class Rating(Written):
    """An entry of `ratings`, with its reasons."""

    TITLE = Words("評点", "Rating")
    ABOUT = Words("評点とその理由。", "A rating and the reason for it.")

    rating: Number = needed(Words("評点", "Rating"), _SCALE, 4)
    because: Texts = _BECAUSE
    reviewed: Number = may(
        Words("審査側の評点", "Reviewers' rating"),
        Words("あればこちらで計算する。", "It decides where it stands; both are shown."),
        3,
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE


class Review(Written):
    """`review`."""

    by: Text = may(Words("審査した課", "By"), Words("審査した部署。", "The office."), "行政改革推進室")
    on: Day = may(Words("日付", "On"), Words("審査した日。", "The day of the review."), "2026-10-15")
    decision: Texts = may(Words("審査結果", "Decision"), Words("市としての判断。", "The judgement."), "条件付きで可")
    because: Texts = _BECAUSE


class Survey(Written):
    """An entry of `surveys`."""

    TITLE = Words("試行・調査", "Survey")
    ABOUT = Words(
        "決める前にできる試行や調査。経費にも判定にも入れない。",
        "A pilot or survey that could be done before the decision; part of no cost and no verdict.",
    )

    name: Text = needed(Words("名称", "Name"), Words("試行や調査の名前。", "What it is called."), "3課で3か月の試行")
    cost: YenQuantity = needed(
        Words("費用（円）", "Cost, yen"),
        Words("分からなければ unknown（未定）。", "Paid once; unknown (未定) where nobody could say."),
        500000,
        "unknown",
    )
    measures: Texts = needed(
        Words("分かること", "Measures"),
        Words(
            "項目又は数値のパス。複数なら並べて書く。",
            "What it would find out: the path of an item or of one of its quantities, or a list of them.",
        ),
        ["hours_saved.0", "residents.0.online"],
    )
    tax: Literal["included", "excluded"] = grounds.TAX
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE


class Option(Written):
    """An entry of `options`."""

    TITLE = Words("案", "Option")
    ABOUT = Words(
        "同じことを行う別の案（調達方法など）。dxroi options で現案と並べて比べる。",
        "Another way to do or procure the same; dxroi options compares it with the proposal as written.",
    )

    id: Text = needed(
        Words("ID", "Id"),
        Words("ほかの案と区別する名前。base と none は使えない。", "Tells it from others; neither base nor none."),
        "lease",
    )
    name: Text = may(Words("名称", "Name"), Words("案の名前。省けば id。", "Its name; default the id."), "賃貸借60か月")
    summary: Texts = may(Words("概要", "Summary"), Words("案の説明。", "What it is about."), "初年度の負担をならす")
    source: Texts = grounds.SOURCE
    note: Texts = grounds.NOTE
    set_: Annotated[dict[str, Any], Field(min_length=1)] = needed(
        Words("変える項目", "Set"),
        Words(
            "項目のパス（dxroi whatif --set と同じ）と、その案での値。",
            "Paths of fields, as dxroi whatif --set takes them, each with its value in this option.",
        ),
        {"cost.0.initial": 0, "cost.1.annual": 900000},
        key="set",
    )


class ReuseCost(Written):
    """`cost` of an entry of `reuse`."""

    initial: YenQuantity = may(
        Words("初期費用（円）", "Initial cost, yen"), Words("一度だけ払う額。", "Paid once."), 500000
    )
    annual: YenQuantity = may(
        Words("運用経費（円/年）", "Running cost, yen a year"),
        Words("毎年払う額。省けば未定（0円とは扱わない）。", "Paid every year; unknown where absent, never 0."),
        100000,
        "unknown",
    )
    tax: Literal["included", "excluded"] = grounds.TAX

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Some amount."""
        schema["anyOf"] = [{"required": [key]} for key in ("initial", "annual")]


class Reuse(Written):
    """An entry of `reuse`."""

    TITLE = Words("横展開先", "Target of reuse")
    ABOUT = Words(
        "この案件を使えそうな別の業務。--with-reuse を付けたときだけ、期待値で数える。",
        "A work elsewhere that may take it up; counted, as an expected value, only with --with-reuse.",
    )

    department: Text = needed(Words("課", "Department"), Words("業務を行う課。", "Who does the work."), "納税課")
    work: Text = needed(Words("業務名", "Work"), Words("業務の名前。", "Its name."), "収納消込")
    hours: Quantity = needed(
        Words("削減時間（年）", "Hours saved a year"),
        Words("そこで減る時間。難易度は見込み済みとする。", "What it would save there, its difficulty allowed for."),
        300,
        "unknown",
    )
    probability: Share = needed(
        Words("見込み（確率）", "Probability"),
        Words("実現する見込み（0から1の一つの数）。", "How likely it comes about: one number, 0 to 1."),
        0.5,
    )
    from_: Year = grounds.FROM
    cost: ReuseCost = may(
        Words("経費", "Cost"),
        Words("そこで追加に払う額。省けば未定。", "What is paid there in addition; unknown where absent."),
        {"initial": 500000, "annual": 100000},
    )
    freed_for: Text = may(
        Words("時間の活用先", "Freed for"), Words("そこで空く時間の活用先。", "Where the hours there go."), "納税相談"
    )
    difficulty: Difficulty = may(
        Words("難易度", "Difficulty"),
        Words("変える難しさ。表示だけに使う。", "How hard it is to change; shown, never calculated with."),
        "low",
    )
    proposal: Text = may(
        Words("その業務の案件", "Its proposal"),
        Words("横展開先に別の提案があれば、その id。", "The id of the proposal of that work, if it has one."),
        "nozei-rpa",
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE


class Stated(Written):
    """`stated`."""

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """Every name that can be recomputed."""
        number = TypeAdapter(Number).json_schema()
        schema["properties"] = {name: number | _named(name) for name in STATED}


def _named(name: str) -> dict[str, Words]:
    """The title of a published figure, where it is a measure."""
    view, _, measure = name.rpartition(".")
    words = MEASURE.get(measure)
    if words is None:
        return {}
    of = VIEW_SHORT[view] if view else None
    return {"title": Words(f"{words.ja}（{of.ja}）", f"{words.en} ({of.en})") if of else words}


class Proposal(Written):
    """A proposal file."""

    TITLE = Words("dxroi 提案ファイル（proposal/1）", "dxroi proposal (proposal/1)")
    ABOUT = Words(
        "ICT案件の提案。短い書き方は name, department, first_year, hours_saved, freed_for, cost, ratings の7行。"
        "分からない値は unknown（未定）と書く。金額は円、割合は0から1。",
        "An ICT project that asks for money. Unknown values are written unknown (未定); money is in yen, "
        "shares are 0 to 1.",
    )

    format: Literal["proposal/1"] = may(
        Words("ファイルの種類", "Kind of file"),
        Words("省けば提案ファイル。", "A proposal where absent."),
        default="proposal/1",
    )
    id: Text = may(
        Words("ID", "Id"),
        Words("ほかの提案と区別する名前。省けば name。", "Tells it from others; default the name."),
        "shiminzei-rpa",
    )
    name: Text = needed(
        Words("事業名", "Name"), Words("案件の名前。", "What the project is called."), "市民税課 申告データ入力のRPA化"
    )
    department: Text = needed(Words("担当課", "Department"), Words("提案する課。", "Who proposes it."), "市民税課")
    first_year: Year = may(
        Words("最初の経費の年度", "First fiscal year"),
        Words(
            "最初の経費が生じる年度。2027は令和9年度（2027年4月から）。",
            "The fiscal year of the first cost; 2027 is April 2027 to March 2028.",
        ),
        2027,
        "令和9年度",
    )
    stage: Stage = may(
        Words("段階", "Stage"),
        with_words(
            Words(
                "idea では first_year, hours_saved, cost を省ける。",
                "At idea first_year, hours_saved and cost may be absent:",
            ),
            STAGE,
        ),
        default="consultation",
    )
    summary: Texts = may(
        Words("概要", "Summary"), Words("案件の説明。", "What it is about."), "申告書の入力を自動化する"
    )
    source: Texts = grounds.SOURCE
    serves: Texts = may(
        Words("関係する計画", "Serves"),
        Words("この案件が支える計画の名前。", "The plans it serves."),
        ["地域情報化計画"],
    )
    hours_saved: Quantity | Annotated[list[Work], Field(min_length=1)] = may(
        Words("削減時間", "Hours saved"),
        Words("常勤職員の年間の時間、又は業務の一覧。", "Hours a year of regular staff, or a list of works."),
        336,
        [{"work": "新規事業者登録", "before": 424, "after": 88, "freed_for": "窓口相談"}],
    )
    freed_for: Text = may(
        Words("時間の活用先", "Freed for"),
        Words(
            "短い書き方のときの活用先（方針1）。業務の一覧では各業務に書く。",
            "Where the hours go (policy 1), for the short form; in a list each work says it.",
        ),
        "窓口相談",
    )
    cost: ShortCost | Annotated[list[CostItem], Field(min_length=1)] = may(
        Words("経費", "Cost"),
        Words("初期費用と年額、又は項目の一覧。", "Once and a year, or a list of items."),
        {"initial": 2500000, "annual": 600000},
        [{"item": "構築委託", "initial": 2500000}, {"item": "利用料", "annual": 600000}],
    )
    cash_saved: YenQuantity | Annotated[list[CashSaving], Field(min_length=1)] = may(
        Words("歳出削減", "Cash saved"),
        Words("減る予算の年額（円）、又は科目の一覧。", "Yen a year by which the budget falls, or a list of lines."),
        120000,
    )
    residents: Annotated[list[Procedure], Field(min_length=1)] = may(
        Words("住民の手続", "Residents"),
        Words("来庁せずにできるようになる手続（方針5）。", "Procedures done without a visit (policy 5)."),
        [{"procedure": "特定建設作業届", "cases": 1200, "online": [0.2, 0.4], "minutes_saved": 105}],
    )
    ratings: Annotated[
        dict[Annotated[str, Field(pattern="^[^：]*$")], Number | Rating],
        Also(additionalProperties=False),
    ] = may(
        Words("評点", "Ratings"),
        Words(
            "観点のID（dxroi rubric show で分かる）ごとの評点、又は評点と理由。",
            "By criterion id (see dxroi rubric show): a rating, or a rating and its reason.",
        ),
        {"reusability": 4, "generality": {"rating": 3, "because": "市販品を設定だけで使う"}},
    )
    literacy: Literacy = may(
        Words("情報リテラシー", "Literacy"),
        Words("職員の人数と段階。円にはしない。", "Staff in people and levels, never in yen."),
        {"people": 8, "from": 1, "to": 2, "by": "研修"},
    )
    outcomes: Annotated[list[Outcome], Field(min_length=1)] = may(
        Words("金額でない効果", "Outcomes"),
        Words("円にしない効果の一覧。", "Effects that are not money."),
        [{"what": "入所通知が早まる", "amount": 7, "unit": "日"}],
    )
    funding: Annotated[list[Funding], Field(min_length=1)] = may(
        Words("財源", "Funding"),
        Words("国・県・市債など。残りは一般財源。", "Grants, bonds, others; the rest is general revenue."),
        [{"source": "national", "name": "交付金", "share": 0.5, "of": "initial"}],
    )
    operates_from: Month = may(
        Words("稼働する年月", "Operates from"),
        Words(
            "初年度の効果をこの月から数える。それより前の効果はない。",
            "Effects of that fiscal year count from this month; none before.",
        ),
        "2027-10",
    )
    obligation: Obligation = may(
        Words("義務の有無", "Obligation"),
        with_words(
            Words(
                "none のほかは投資対効果の判断対象外（義務的・更新）。none＝なし、",
                "Where not none, the computed verdict is for reference: none = the city may choose,",
            ),
            OBLIGATION,
        ),
        default="none",
    )
    review: Review = may(
        Words("審査結果", "Review"),
        Words("市の判断。試算の結果は変えない。", "The office's judgement; it never alters the computed verdict."),
        {"by": "行政改革推進室", "on": "2026-10-15", "decision": "条件付きで可", "because": "活用先が未定"},
    )
    stated: Stated = may(
        Words("公表された数値", "Stated"),
        Words(
            "資料に載っている合計・割合。試算には使わず、計算し直して合うかを確かめる。",
            "Published totals and ratios; never used, but recomputed and compared.",
        ),
        {"hours_saved_per_year": 336, "cost_total": 5500000},
    )
    ordinance: Ordinance = may(
        Words("例規改正", "Ordinance"),
        Words("条例・規則の改正が要るか。", "Whether an ordinance has to be changed first (例規改正)."),
        {"needed": True, "by": "2027-10"},
    )
    surveys: Annotated[list[Survey], Field(min_length=1)] = may(
        Words("試行・調査", "Surveys"),
        Words("決める前にできる試行や調査の一覧。", "Pilots or surveys that could be done before the decision."),
        [{"name": "3課で3か月の試行", "cost": 500000, "measures": ["hours_saved.0"]}],
    )
    options: Annotated[list[Option], Field(min_length=1, max_length=20)] = may(
        Words("案", "Options"),
        Words(
            "同じことを行う別の案の一覧。判定は変えない。",
            "Other ways to do or procure the same; in no verdict.",
        ),
        [{"id": "lease", "name": "賃貸借60か月", "set": {"cost.initial": 0, "cost.annual": 900000}}],
    )
    actuals: Annotated[
        dict[Annotated[str, Field(pattern=YEAR_KEY)], Actual], Also(additionalProperties=False, minProperties=1)
    ] = may(
        Words("実績", "Actuals"),
        Words(
            "年度ごとの実績。計画の試算は変えず、dxroi review で計画と比べる。",
            "What came of it, by fiscal year; it alters no appraisal, and dxroi review holds it against the plan.",
        ),
        {"2027": {"operates_from": "2027-12", "hours_saved": 150, "cost": {"initial": 2600000, "annual": 300000}}},
    )
    kinds: Texts = may(
        Words("技術の種類", "Kinds"),
        Words("RPA、AI-OCRなど。事例を探すときに使う。", "RPA, AI-OCR and the like; by them cases are found."),
        ["RPA", "AI-OCR"],
    )
    systems: Texts = may(
        Words("関係するシステム・業務分野", "Systems"),
        Words("税務、住民記録など。", "The systems and fields of work that it touches."),
        ["税務"],
    )
    reuse: Annotated[list[Reuse], Field(min_length=1)] = may(
        Words("横展開先", "Reuse"),
        Words(
            "この案件を使えそうな別の業務の一覧（方針3）。--with-reuse がなければ数値は変わらない。",
            "Works elsewhere that may take it up (policy 3); no number changes without --with-reuse.",
        ),
        [{"department": "納税課", "work": "収納消込", "hours": 300, "probability": 0.5}],
    )

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """What is required after `idea`; one destination beside a list of works is none of theirs."""
        idea = {"properties": {"stage": {"const": "idea"}}, "required": ["stage"]}
        listed = {"properties": {"hours_saved": {"type": "array"}}, "required": ["hours_saved"]}
        schema["allOf"] = [
            {"if": idea, "else": {"required": list(_LATER)}},
            {"if": listed, "then": {"properties": {"freed_for": False}}},
        ]
