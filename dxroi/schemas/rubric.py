"""`rubric/1`: the yardstick. With `extends` only what differs is written; without it everything has to be there."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from dxroi.finding import Words
from dxroi.models.words import Staff, Timing
from dxroi.schemas import grounds
from dxroi.schemas.criteria import Criterion, Gate, Rule
from dxroi.schemas.fields import Written, may, needed
from dxroi.schemas.uncertainty import Uncertainty
from dxroi.schemas.values import Amount, Said, Text, Texts, with_words
from dxroi.texts.terms import STAFF, TIMING

_WHOLE = (
    "title", "horizon", "discounting", "labour", "hours_per_fte", "resident_yen_per_hour", "criteria", "verdicts",
)  # fmt: skip
"""Required where nothing is extended."""
_VALUE = Words("値", "Value"), Words("数。", "The number.")

Horizon = Annotated[int, Field(ge=1, le=50)]
Rate = Annotated[float, Field(ge=0, lt=1)]
Hours = Annotated[float, Field(gt=0, lt=10**15)]


class SourcedHorizon(Written):
    """`{value, source}` of years."""

    value: Horizon = may(*_VALUE, 5)
    source: Texts = grounds.SOURCE


class SourcedRate(Written):
    """`{value, source}` of a discount rate."""

    value: Rate = may(*_VALUE, 0.04)
    source: Texts = grounds.SOURCE


class SourcedHours(Written):
    """`{value, source}` of hours."""

    value: Hours = may(*_VALUE, 1860)
    source: Texts = grounds.SOURCE


class SourcedAmount(Written):
    """`{value, source}` of yen."""

    value: Amount = may(*_VALUE, 2500)
    source: Texts = grounds.SOURCE


class Times(Written):
    """`timing`."""

    initial: Timing = may(
        Words("初期費用", "Initial"), with_words(Words("年度の", "In its fiscal year:"), TIMING), default="start"
    )
    annual: Timing = may(
        Words("それ以外", "All else"), with_words(Words("年度の", "In its fiscal year:"), TIMING), default="end"
    )


class Discounting(Written):
    """`discounting`."""

    rate: Rate | SourcedRate = may(
        Words("割引率", "Rate"), Words("1年当たり。4%は 0.04。", "A year; 4% is 0.04."), 0.04
    )
    timing: Times = may(
        Words("生じる時点", "Timing"),
        Words("額が年度のどこで生じるとみなすか。", "When in its fiscal year an amount falls."),
        {"initial": "start", "annual": "end"},
    )
    source: Texts = grounds.SOURCE


class LabourRate(Written):
    """An hour of one kind of staff."""

    yen_per_hour: Amount = may(Words("円/時間", "Yen per hour"), Words("1時間の額。", "What an hour is worth."), 4200)
    cash_releasing: bool = may(
        Words("歳出が減るか", "Releases cash"),
        Words("この職員の時間が減ると歳出が減るか。", "Whether a budget line falls with these hours."),
        default=False,
    )
    source: Texts = grounds.SOURCE


def _priced(staff: Staff) -> Any:
    said = STAFF[staff]
    return may(said, Words("1時間の額と歳出の扱い。", "Its rate."), {"yen_per_hour": 4200}, key=staff)


class Labour(Written):
    """`labour`."""

    regular: LabourRate = _priced(Staff.REGULAR)
    overtime: LabourRate = _priced(Staff.OVERTIME)
    fixed_term: LabourRate = _priced(Staff.FIXED_TERM)


class Weighting(Written):
    """`weighting` with data of its own; which, the method says."""

    model_config = ConfigDict(extra="allow")
    method: Text = needed(
        Words("方法", "Method"),
        Words("重みの付け方の名前。", "Name of the method."),
        "ahp",
    )
    pairs: Any = may(
        Words("一対比較", "Pairs"),
        Words(
            "すべての組を1回ずつ。値は0より大きい数か a/b。", "Every pair exactly once, each a number above 0 or a/b."
        ),
        {"economy/reusability": 3, "reusability/literacy_gain": "1/2"},
    )

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """What our own methods take beside their name; nothing is empty."""
        ahp = {"properties": {"method": {"const": "ahp"}}}
        plain = {"properties": {"method": {"enum": ["direct", "equal", "rank-sum", "rank-order-centroid"]}}}
        number = r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?"
        ratio = {
            "anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "string", "pattern": f"^{number}/{number}$"}]
        }
        pairs = {"type": "object", "patternProperties": {"^[^./]+/[^./]+$": ratio}, "additionalProperties": False}
        schema["additionalProperties"] = {"not": {"type": "null"}}
        schema["allOf"] = [
            {"if": ahp, "then": {"properties": {"method": True, "pairs": pairs}, "additionalProperties": False}},
            {"if": plain, "then": {"properties": {"method": True}, "additionalProperties": False}},
        ]


class Rubric(Written):
    """A rubric file."""

    TITLE = Words("dxroi 評価基準ファイル（rubric/1）", "dxroi rubric (rubric/1)")
    ABOUT = Words(
        "評価基準。数値には出典を付ける。extends を使えば差分だけを書ける。",
        "The yardstick. Its numbers carry their sources; with extends only what differs is written.",
    )

    format: Literal["rubric/1"] = needed(
        Words("ファイルの種類", "Kind of file"), Words("評価基準は rubric/1。", "rubric/1 for a rubric.")
    )
    id: Text = needed(
        Words("ID", "Id"), Words("基準の名前。ファイル名に合わせる。", "Its name, as that of the file."), "our-city-1"
    )
    version: Text = needed(Words("版", "Version"), Words('引用符で囲む（"1"）。', 'In quotes, as in "1".'), "1")
    title: Said = may(
        Words("題名", "Title"),
        Words("{ja, en}、又は両方に使う1つの文。", "{ja, en}, or one text for both."),
        {"ja": "本市の基準", "en": "Our rubric"},
    )
    source: Texts = grounds.SOURCE
    horizon: Horizon | SourcedHorizon = may(
        Words("評価期間（年）", "Horizon, years"), Words("1から50。", "1 to 50."), 5
    )
    discounting: Discounting = may(
        Words("割引", "Discounting"),
        Words("割引率と生じる時点。", "The rate, and when amounts fall."),
        {"rate": 0.04, "timing": {"initial": "start", "annual": "end"}},
    )
    labour: Labour = may(
        Words("人件費単価", "Labour"),
        Words("職員区分ごとの1時間の額。", "What an hour of each kind of staff is worth."),
        {"regular": {"yen_per_hour": 4200}, "overtime": {"yen_per_hour": 2700}, "fixed-term": {"yen_per_hour": 1700}},
    )
    hours_per_fte: Hours | SourcedHours = may(
        Words("1人の年間時間", "Hours per full-time equivalent"), Words("1人分とみなす時間。", "A year."), 1860
    )
    resident_yen_per_hour: Amount | SourcedAmount = may(
        Words("住民の1時間（円）", "A resident's hour, yen"), Words("住民の時間の額。", "What it is worth."), 2500
    )
    ranges: Literal["ends", "p10-p90"] = may(
        Words("幅の読み方", "Ranges"),
        Words("low と high は両端か、10%点と90%点か。", "Whether low and high are the ends, or P10 and P90."),
        default="ends",
    )
    weighting: Text | Weighting = may(
        Words("重みの付け方", "Weighting"),
        Words(
            "direct, equal, rank-sum, rank-order-centroid, 又は {method: ahp, pairs: ...}。",
            "direct, equal, rank-sum, rank-order-centroid, or {method: ahp, pairs: ...}.",
        ),
        "direct",
        {"method": "ahp", "pairs": {"economy/reusability": 3}},
        default="direct",
    )
    criteria: list[Criterion] = may(
        Words("観点", "Criteria"), Words("評価の観点。", "What is looked at."), [{"id": "generality", "importance": 20}]
    )
    gates: list[Gate] = may(
        Words("関門", "Gates"),
        Words("満たさないと判定を下げる条件。", "Requirements that lower a better verdict."),
        [{"id": "destination", "require": "undirected_share <= 0.2", "cap": "conditional"}],
    )
    verdicts: Annotated[list[Rule], Field(min_length=1)] = may(
        Words("判定の規則", "Verdicts"),
        Words("上から順に見る。", "In order; the first that holds."),
        [{"id": "sound", "verdict": "justified", "when": ["score >= 60"]}],
    )
    extends: Text = may(
        Words("元にする基準", "Extends"),
        Words("同梱の基準のID、又はこのファイルからのパス。", "Id of a shipped rubric, or a path from this file."),
        "chigasaki-dx-2",
    )
    mandatory_checks: list[Annotated[str, Field(pattern=r"^\s*DX[34][0-9]{2}\s*$")]] = may(
        Words("必ず行う確認", "Mandatory checks"),
        Words("提案の側で無視できない確認のコード。", "Codes of checks that no comment in a proposal can ignore."),
        ["DX301"],
    )
    uncertainty: Uncertainty = may(
        Words("既定の幅", "Uncertainty"),
        Words(
            "幅の記載がない値がどれだけ外れうるか。根拠の強さごとに書く。",
            "How far off what has no range may be, by the evidence for it.",
        ),
        {"evidence": {"estimate": {"cost": {"low": 0.9, "likely": 1, "high": 1.5}}}},
    )
    notice: Said = may(Words("注意書き", "Notice"), Words("結果に添える文。", "Shown with every result."))

    @classmethod
    def rules(cls, schema: dict[str, Any]) -> None:
        """What has to be there where nothing is inherited."""
        kept = {"properties": {"remove": {"const": False}}}
        rated = {"if": {"required": ["measure"]}, "then": {"required": ["points"]}, "else": _two_points()}
        needs_value = {"required": ["value"]}  # of what is a mapping: `required` says nothing of a number
        alone = {
            "required": list(_WHOLE),
            "properties": {
                **dict.fromkeys(("horizon", "hours_per_fte", "resident_yen_per_hour"), needs_value),
                "discounting": {"required": ["rate"], "properties": {"rate": needs_value}},
                "labour": {
                    "required": [str(staff) for staff in Staff],
                    "properties": {str(staff): {"required": ["yen_per_hour"]} for staff in Staff},
                },
                "criteria": {"minItems": 1, "items": {**kept, **rated}},
                "gates": {"items": {**kept, "required": ["require", "cap"]}},
            },
        }
        schema["allOf"] = [{"if": {"required": ["extends"]}, "else": alone}]


def _two_points() -> dict[str, Any]:
    """A scale of ratings has two ends."""
    return {"properties": {"points": {"minItems": 2, "minProperties": 2}}}
