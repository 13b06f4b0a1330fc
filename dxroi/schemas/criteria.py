"""What a rubric says of its criteria, gates and verdicts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from dxroi.finding import Words
from dxroi.models.measures import CRITERION_MEASURES
from dxroi.models.words import Stage, Verdict
from dxroi.schemas import grounds
from dxroi.schemas.fields import Also, Written, may, needed
from dxroi.schemas.values import NUMBER, Amount, Condition, Id, Number, Said, Texts, with_words
from dxroi.texts.terms import STAGE, VERDICT_SHORT

Measure = StrEnum("Measure", [(name, name) for name in CRITERION_MEASURES])  # type: ignore[misc]  # a closed list
Points = Annotated[float, Field(ge=0, le=100)]
_NUMBER = Annotated[str, Field(pattern=f"^{NUMBER}$")]
_CLOSED = Also(additionalProperties=False)
_TITLE = Words("名称", "Title"), Words("{ja, en}、又は両方に使う1つの文。", "{ja, en}, or one text for both.")
_ID = Words("ID", "Id"), Words("空白・点・斜線のない名前。", "A name without blank, dot and slash.")
REMOVE = may(
    Words("取り除く", "Remove"),
    Words("true なら extends の元にあるこの項目を取り除く。", "true takes the entry of the extended rubric out."),
    True,
)
_CONDITION = may(
    Words("付ける条件", "Condition"),
    Words("この結果のときに示す条件の文。", "What is shown with the verdict: what the section has to do."),
    {"ja": "創出した時間の活用先を定めること", "en": "Say where the freed hours go"},
)
_FROM = may(
    Words("適用する段階", "From"),
    with_words(Words("この段階から当てはめる。", "Applies from this stage on:"), STAGE),
    "budget-request",
    key="from",
)
_VERDICT = with_words(Words("よい順に", "Best first:"), VERDICT_SHORT)
_COMPARISON = Words(
    "「指標 比較 数」の形。指標は dxroi の一覧にあるもの。",
    "measure operator number; measures of the closed list.",
)
ByRating = Annotated[dict[_NUMBER, Points], Field(min_length=1), _CLOSED]
"""`{rating: points}`."""
_X_AND_POINTS = [TypeAdapter(each).json_schema() for each in (Number, Points)]
Row = Annotated[list[float], Field(min_length=2, max_length=2), Also(items=_X_AND_POINTS)]
"""`[x, points]`; a list of schemas under `items` is how draft-07 says a pair."""
Table = Annotated[list[Row], Field(min_length=1)]
"""`[[x, points], ...]`."""


class Criterion(Written):
    """An entry of `criteria`."""

    TITLE = Words("観点", "Criterion")
    ABOUT = Words(
        "評点で見る観点、又は指標（measure）で見る観点。", "Rated by people, or measured (measure) by the appraisal."
    )

    id: Id = needed(*_ID, "reusability")
    importance: Amount = may(
        Words("配点", "Importance"),
        Words("重みの元になる数。0は使わない観点。", "What the weight is made of; 0 leaves the criterion out."),
        20,
    )
    title: Said = may(*_TITLE, {"ja": "他業務への応用可能性", "en": "Applicability to other work"})
    measure: Measure = may(
        Words("指標", "Measure"),
        Words("評点の代わりに使う計算値。points が要る。", "A computed figure in place of a rating; it needs points."),
        "city.benefit_cost_ratio",
    )
    points: ByRating | Table = may(
        Words("換算点", "Points"),
        Words(
            "評点又は指標の値から点（0から100）への表。{評点: 点} か [[値, 点], ...]、値の小さい順。間は直線。",
            "From ratings or measured values to points of 0 to 100: {rating: points} or [[value, points], ...], "
            "rising; linear in between.",
        ),
        {"0": 0, "5": 100},
        [[0, 0], [1, 60], [2, 100]],
    )
    levels: Annotated[dict[_NUMBER, Said], _CLOSED] = may(
        Words("段階の意味", "Levels"),
        Words("評点ごとの意味。", "What a rating means."),
        {"1": "当該業務にしか使えない", "5": "全庁に共通する業務である"},
    )
    when_absent: Literal["lowest", "drop"] = may(
        Words("記載がないとき", "When absent"),
        Words(
            "lowest＝最低点、drop＝該当なしとして重みを他の観点に回す。",
            "lowest = the fewest points, drop = its weight goes to the others.",
        ),
        default="lowest",
    )
    source: Texts = grounds.SOURCE
    note: Said = may(Words("補足", "Note"), Words("読む人への補足。", "A remark for the reader."))
    remove: bool = REMOVE


class StagedCondition(Written):
    """A condition that applies from a stage on."""

    require: Condition = needed(Words("条件", "Condition"), _COMPARISON, "undirected_share <= 0.2")
    from_: Stage = _FROM


class Gate(Written):
    """An entry of `gates`."""

    TITLE = Words("関門", "Gate")
    ABOUT = Words(
        "満たさなければ判定を cap まで下げる。上げることはない。",
        "Where it fails, its cap is the best verdict left.",
    )

    id: Id = needed(*_ID, "destination")
    require: Condition | StagedCondition = may(Words("条件", "Require"), _COMPARISON, "undirected_share <= 0.2")
    cap: Verdict = may(Words("上限の判定", "Cap"), _VERDICT, "conditional")
    from_: Stage = _FROM
    condition: Said = _CONDITION
    source: Texts = grounds.SOURCE
    remove: bool = REMOVE


class Rule(Written):
    """An entry of `verdicts`."""

    TITLE = Words("判定の規則", "Rule")
    ABOUT = Words(
        "上から見て、条件がすべて成り立つ最初の規則が判定になる。最後の規則は when: [] とする。",
        "The first rule whose conditions all hold gives the verdict; the last one has when: [].",
    )

    id: Id = needed(*_ID, "sound")
    verdict: Verdict = needed(Words("判定", "Verdict"), _VERDICT)
    when: list[Condition | StagedCondition] = needed(
        Words("条件", "When"), _COMPARISON, ["city.benefit_cost_ratio >= 1.25", "score >= 60"], []
    )
    from_: Stage = _FROM
    condition: Said = _CONDITION
    source: Texts = grounds.SOURCE
    remove: Literal[False] = may(
        Words("取り除く", "Remove"),
        Words("判定の規則は全部を書き直すので、取り除けない。", "Rules are replaced whole; none is taken out."),
    )
