"""`uncertainty` of a rubric: default ranges by the evidence of an item."""

from __future__ import annotations

from typing import Any, Literal

from dxroi.finding import Words
from dxroi.models.words import Evidence
from dxroi.schemas import grounds
from dxroi.schemas.fields import Written, may, needed
from dxroi.schemas.values import Amount, Texts
from dxroi.texts.terms import EVIDENCE

_FACTORS = {"low": 0.8, "likely": 1, "high": 1.1}


class SourcedRange(Written):
    """`{low, likely, high, source}`."""

    low: Amount = needed(Words("下の値", "Low"), Words("これより低いことはまずない。", "It will hardly be less."))
    likely: Amount = needed(Words("ありそうな値", "Likely"), Words("倍率では 1。", "Of a factor: 1."))
    high: Amount = needed(Words("上の値", "High"), Words("これより高いことはまずない。", "It will hardly be more."))
    source: Texts = grounds.SOURCE


class Grade(Written):
    """Factors for one kind of evidence."""

    effect: SourcedRange = may(
        Words("効果の倍率", "Effect"), Words("効果に掛ける倍率の幅。", "Factors on effects; 1 is as stated."), _FACTORS
    )
    cost: SourcedRange = may(
        Words("費用の倍率", "Cost"),
        Words("費用に掛ける倍率の幅。", "Factors on costs; 1 is as stated."),
        {"low": 0.9, "likely": 1, "high": 1.2},
    )
    source: Texts = grounds.SOURCE


def _graded(evidence: Evidence) -> Any:
    return may(
        EVIDENCE[evidence],
        Words("この根拠による値の幅。", "How far off such figures may be."),
        {"effect": _FACTORS},
        key=evidence,
    )


class Grades(Written):
    """`evidence`."""

    measured: Grade = _graded(Evidence.MEASURED)
    pilot: Grade = _graded(Evidence.PILOT)
    peer: Grade = _graded(Evidence.PEER)
    quote: Grade = _graded(Evidence.QUOTE)
    estimate: Grade = _graded(Evidence.ESTIMATE)


class Uncertainty(Written):
    """`uncertainty`."""

    shape: Literal["pert", "triangular", "uniform", "lognormal"] = may(
        Words("分布の形", "Shape"),
        Words("幅の中の出やすさ。", "How likely the values of a range are."),
        default="pert",
    )
    evidence: Grades = may(
        Words("根拠の強さごとの幅", "By evidence"),
        Words("効果と費用に掛ける倍率の幅。", "Factors on effects and costs by what they rest on."),
        {"estimate": {"effect": {"low": 0.6, "likely": 1, "high": 1.1}}},
    )
    delay: SourcedRange = may(
        Words("遅れ（年）", "Delay, years"),
        Words("すべての効果が遅れる年数の幅。", "Years by which all effects may come later."),
        {"low": 0, "likely": 0, "high": 1},
    )
    source: Texts = grounds.SOURCE
