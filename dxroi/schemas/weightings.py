"""`weightings/1`: what each member of a committee holds for important."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.schemas import grounds
from dxroi.schemas.fields import Also, Written, needed
from dxroi.schemas.values import Amount, Text, Texts


class Person(Written):
    """An entry of `people`."""

    TITLE = Words("人", "Person")
    ABOUT = Words("1人の重要度。", "The importances of one person.")

    name: Text = needed(Words("名前", "Name"), Words("名前。1人1回。", "Their name, each once."), "総務課長")
    importances: Annotated[dict[str, Amount], Also(minProperties=1)] = needed(
        Words("重要度", "Importances"),
        Words(
            "評価基準の観点の id ごとの重要度。単位は自由で、数えない観点は 0。",
            "By criterion id of the rubric, in any unit; 0 for one that does not count.",
        ),
        {"economy": 40, "reusability": 20, "generality": 20, "literacy_gain": 20},
    )


class Weightings(Written):
    """A weightings file."""

    TITLE = Words("dxroi 重要度ファイル（weightings/1）", "dxroi weightings (weightings/1)")
    ABOUT = Words(
        "委員ごとの重要度。順位がどこまで一致するかを見る。",
        "The importances by member of a committee, to see on what their rankings agree.",
    )

    format: Literal["weightings/1"] = needed(
        Words("ファイルの種類", "Kind of file"), Words("重要度は weightings/1。", "weightings/1 for weightings.")
    )
    people: Annotated[list[Person], Field(min_length=1)] = needed(
        Words("人", "People"),
        Words("1人ずつの重要度。どの人も同じ重さで数える。", "One entry for each; every one counts the same."),
        [{"name": "総務課長", "importances": {"economy": 40, "reusability": 20}}],
    )
    source: Texts = grounds.SOURCE
    note: Texts = grounds.NOTE
