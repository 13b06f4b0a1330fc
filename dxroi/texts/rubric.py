"""The words of `dxroi rubric list` and `show`."""

from __future__ import annotations

from dxroi.finding import Words

LIST = Words("評価基準", "Rubrics")
LIST_REMARK = Words("{n}件", "{n}")
DEFAULT = Words("（既定）", " (default)")
ID = Words("ID", "id")
VERSION = Words("版", "version")
TITLE = Words("名称", "title")
HORIZON = Words("期間", "years")
WEIGHTING = Words("重み", "weighting")
SHOW_NEXT = Words("中身は：dxroi rubric show {id}", "to read one: dxroi rubric show {id}")
HEADING_RIGHT = Words("{id} 第{version}版", "{id} v{version}")
RATES = Words("期間と単価", "Horizon and rates")
CRITERIA = Words("評価項目", "Criteria")
CRITERIA_REMARK = Words("重みの求め方：{method}{ratio}", "weighting: {method}{ratio}")
RATIO = Words("（整合度 {value}）", " (consistency ratio {value})")
NAME = Words("項目", "criterion")
WEIGHT = Words("重み％", "weight %")
BASIS = Words("何で測るか", "answered by")
POINTS = Words("点", "points")
RATING = Words("評点 {first}-{last}", "rating {first}-{last}")
DROPS = Words("（該当なしなら他へ）", " (dropped if absent)")
GATES = Words("必須要件", "Gates")
GATE = Words("{require} を満たさなければ {cap} まで", "{require}, else at best: {cap}")
SINCE = Words("（{stage}の段階から）", " (from stage {stage})")
RULES = Words("判定の規則（上から順に、すべて満たす最初のもの）", "Verdict rules (the first whose conditions all hold)")
ALWAYS = Words("それ以外", "otherwise")
AND = Words(" かつ ", " and ")
SOURCE = Words("出典", "Source")
EXTENDS = Words("継承 {parents}", "extends {parents}")
