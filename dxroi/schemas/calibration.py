"""`calibration/1`: what finished projects came to against their plans, as `dxroi calibrate` writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.words import Evidence
from dxroi.schemas import grounds
from dxroi.schemas.fields import Also, Written, may, needed
from dxroi.schemas.values import Amount, Day, Number, Text, Texts, Whole, with_words
from dxroi.texts.terms import EVIDENCE as EVIDENCE_WORDS

_Some = Annotated[int, Field(ge=1)]
_Inside = Annotated[float, Field(gt=0, lt=1)]
_Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_KIND = may(
    Words("技術の種類", "Kind"),
    Words("RPAなど。省けばすべての種類。", "RPA or the like; every kind without it."),
    "RPA",
)
_EVIDENCE = may(
    Words("計画の根拠", "Evidence of the plan"),
    with_words(Words("省けばすべて。強い順に", "Every grade without it; strongest first:"), EVIDENCE_WORDS),
    "estimate",
)
_N = needed(Words("件数", "How many"), Words("値の個数と同じ。", "As many as there are values."), 4)
_CASES = needed(
    Words("案件", "Cases"), Words("library の id を値と同じ順に。", "Ids of the library, value by value."), ["a", "b"]
)
_LEVEL = needed(Words("水準", "Level"), Words("0.8 なら8割。", "0.8 for four of five."), 0.8)
_K = needed(Words("順位", "Rank"), Words("悪くない側から数えた順位。", "Counted from the harmless side."), 4)
_COVERS = needed(
    Words("保証", "Covers"),
    Words("次の1件がこの値以内に収まる確率の下限。", "How often the next case is no worse."),
    0.8,
)


class LibraryCase(Written):
    """An entry of `library`."""

    TITLE = Words("案件", "Case")
    ABOUT = Words("実績のある案件。", "A finished project.")

    id: Text = needed(Words("案件のID", "Id"), Words("提案の id。1回だけ。", "Of the proposal; each once."), "zei-rpa")
    path: Text = needed(
        Words("ファイル", "File"), Words("読んだファイル。", "As it was given."), "library/zei-rpa.yaml"
    )
    sha256: _Digest = needed(
        Words("ハッシュ（SHA-256）", "SHA-256"),
        Words("読んだときの内容のハッシュ。", "Of the bytes that were read."),
        "0" * 64,
    )


class RatioLevel(Written):
    """An entry of `levels` of a ratio."""

    TITLE = Words("水準", "Level")
    ABOUT = Words("順序統計量による水準。", "A level by order statistics.")

    level: _Inside = _LEVEL
    k: _Some = _K
    value: Amount = needed(Words("値", "Value"), Words("k番目の値。", "The k-th value."), 1.2)
    covers: _Inside = _COVERS


class DelayLevel(Written):
    """An entry of `levels` of the delay."""

    TITLE = Words("水準", "Level")
    ABOUT = Words("順序統計量による水準。", "A level by order statistics.")

    level: _Inside = _LEVEL
    k: _Some = _K
    value: Number = needed(Words("値", "Value"), Words("k番目の値。", "The k-th value."), 3)
    covers: _Inside = _COVERS


class RatioClass(Written):
    """An entry of a ratio."""

    TITLE = Words("区分", "Class")
    ABOUT = Words("似た案件の実績÷計画。", "Actual over plan of cases that are alike.")

    kind: Text = _KIND
    evidence: Evidence = _EVIDENCE
    n: _Some = _N
    values: Annotated[list[Amount], Field(min_length=1)] = needed(
        Words("値", "Values"), Words("実績÷計画。小さい順に。", "Actual / plan, ascending."), [0.8, 1.1]
    )
    cases: Annotated[list[Text], Field(min_length=1), Also(uniqueItems=True)] = _CASES
    levels: Annotated[list[RatioLevel], Field(min_length=1)] = may(
        Words("水準", "Levels"),
        Words("値から決まる。", "They follow from the values."),
        [{"level": 0.5, "k": 1, "value": 1.1, "covers": 0.5}],
    )


class DelayClass(Written):
    """An entry of the delay."""

    TITLE = Words("区分", "Class")
    ABOUT = Words("似た案件の稼働の遅れ。", "The delay of cases that are alike.")

    kind: Text = _KIND
    evidence: Evidence = _EVIDENCE
    n: _Some = _N
    values: Annotated[list[Number], Field(min_length=1)] = needed(
        Words("値（月）", "Values, months"),
        Words("負は早まったもの。小さい順に。", "Negative where early; ascending."),
        [-1, 3],
    )
    cases: Annotated[list[Text], Field(min_length=1), Also(uniqueItems=True)] = _CASES
    levels: Annotated[list[DelayLevel], Field(min_length=1)] = may(
        Words("水準", "Levels"),
        Words("値から決まる。", "They follow from the values."),
        [{"level": 0.5, "k": 1, "value": 3, "covers": 0.5}],
    )


_Ratios = Annotated[list[RatioClass], Field(min_length=1)]


class Ratios(Written):
    """`ratios`."""

    hours: _Ratios = may(
        Words("削減時間", "Hours saved"),
        Words(
            "計測した年度の実績÷同じ年度の計画。小さいほど悪い。", "Actual / plan of the years measured; less is worse."
        ),
    )
    cost_initial: _Ratios = may(
        Words("初期費用", "Initial cost"), Words("実績÷計画。大きいほど悪い。", "Actual / plan; more is worse.")
    )
    cost_annual: _Ratios = may(
        Words("運用経費", "Running cost"),
        Words(
            "計測した年度の実績÷同じ年度の計画。大きいほど悪い。", "Actual / plan of the years measured; more is worse."
        ),
    )
    delay_months: Annotated[list[DelayClass], Field(min_length=1)] = may(
        Words("稼働の遅れ（月）", "Delay, months"), Words("計画の稼働月からの遅れ。", "From the planned start.")
    )

    @classmethod
    def rules(cls, schema: dict[str, object]) -> None:
        """At least one of them."""
        schema["minProperties"] = 1


class RangeRecord(Written):
    """`record`."""

    inside: Whole = needed(
        Words("収まった数", "Inside"), Words("幅に収まった実績の数。", "Actuals inside the range."), 8
    )
    of: _Some = needed(Words("幅の数", "Of"), Words("実績と比べた幅の数。", "Ranges held against an actual."), 10)
    wilson: Annotated[list[Number], Field(min_length=2, max_length=2)] = may(
        Words("95％区間", "95 % interval"), Words("Wilsonの区間。", "Wilson's interval of the share."), [0.49, 0.943]
    )


class Calibration(Written):
    """A calibration file."""

    TITLE = Words("dxroi 実績補正ファイル（calibration/1）", "dxroi calibration (calibration/1)")
    ABOUT = Words(
        "終わった案件の実績÷計画。dxroi calibrate が作り、evaluate と sensitivity が --calibration で使う。",
        "Actual / plan of finished projects, made by dxroi calibrate for --calibration of evaluate and sensitivity.",
    )

    format: Literal["calibration/1"] = needed(
        Words("ファイルの種類", "Kind of file"), Words("実績補正は calibration/1。", "calibration/1 for a calibration.")
    )
    made: Day = may(Words("作成日", "Made on"), Words("作った日。", "The day given by --date."), "2026-10-15")
    tool_version: Text = may(Words("dxroi の版", "Version of dxroi"), Words("作った版。", "That made it."), "0.5.0")
    library: Annotated[list[LibraryCase], Field(min_length=1)] = needed(
        Words("案件の一覧", "Library"), Words("もとにした案件。", "The cases that it was learned from.")
    )
    ratios: Ratios = needed(Words("比", "Ratios"), Words("項目ごとの実績÷計画。", "Actual / plan, by what it is of."))
    record: RangeRecord = may(
        Words("幅の的中", "Record of ranges"),
        Words("計画の {low, likely, high} に実績が収まった割合。", "How often an actual fell inside its stated range."),
    )
    source: Texts = grounds.SOURCE
    note: Texts = grounds.NOTE
