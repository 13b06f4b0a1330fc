"""`inventory/1`: the works of the departments (業務一覧), from which candidates are found."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dxroi.finding import Words
from dxroi.models.words import Difficulty, Evidence
from dxroi.schemas import grounds
from dxroi.schemas.fields import Written, may, needed
from dxroi.schemas.values import Quantity, Share, Text, Texts


class InventoryWork(Written):
    """An entry of `works`."""

    TITLE = Words("業務", "Work")
    ABOUT = Words("ある課の1つの業務。", "One work of one department.")

    department: Text = needed(Words("課", "Department"), Words("業務を行う課。", "Who does it."), "納税課")
    work: Text = needed(Words("業務名", "Work"), Words("業務の名前。課の中で1つだけ。", "Its name."), "収納消込")
    hours: Quantity = may(Words("時間（年）", "Hours a year"), Words("かかる時間。", "What it takes."), 1200)
    cases: Quantity = may(Words("件数（年）", "Cases a year"), Words("年間の件数。", "How many."), 48000)
    kinds: Texts = may(
        Words("作業の種類", "Kinds"),
        Words(
            "入力、照合、受付など、又は使えそうな技術。提案の kinds と同じ語なら、同じ種類の業務として見つかる。",
            "What is done, or what technology could do it, in the words of proposals, to find like works.",
        ),
        ["data-entry", "matching"],
    )
    systems: Texts = may(Words("システム", "Systems"), Words("使うシステム。", "What it is done with."), ["税務"])
    difficulty: Difficulty = may(
        Words("難易度", "Difficulty"),
        Words("変える難しさ。low＝低、middle＝中、high＝高。", "How hard it is to change: low, middle or high."),
        "low",
    )
    source: Texts = grounds.SOURCE
    evidence: Evidence = grounds.EVIDENCE
    note: Texts = grounds.NOTE


class DifficultyFactors(Written):
    """`difficulty_factors`."""

    low: Share = may(Words("低", "Low"), Words("難易度が低の割合。", "Of a work of low difficulty."), 1)
    middle: Share = may(Words("中", "Middle"), Words("難易度が中の割合。", "Of a work of middle difficulty."), 0.75)
    high: Share = may(Words("高", "High"), Words("難易度が高の割合。", "Of a work of high difficulty."), 0.5)


class Inventory(Written):
    """An inventory file."""

    TITLE = Words("dxroi 業務一覧ファイル（inventory/1）", "dxroi inventory (inventory/1)")
    ABOUT = Words("各課の業務の一覧。", "The works of the departments.")

    format: Literal["inventory/1"] = needed(
        Words("ファイルの種類", "Kind of file"), Words("業務一覧は inventory/1。", "inventory/1 for an inventory.")
    )
    works: Annotated[list[InventoryWork], Field(min_length=1)] = needed(
        Words("業務", "Works"),
        Words("業務の一覧。", "The works."),
        [{"department": "納税課", "work": "収納消込", "hours": 1200, "cases": 48000}],
    )
    source: Texts = grounds.SOURCE
    note: Texts = grounds.NOTE
    difficulty_factors: DifficultyFactors = may(
        Words("難易度ごとの割合", "Factors of difficulty"),
        Words(
            "元の案件の削減率のうち、難易度ごとに届く割合（0から1）。省けばdxroiの仮定（低1、中0.75、高0.5）。",
            "Share of the case's saving that a work of each difficulty reaches, 0 to 1; dxroi's own assumption where "
            "absent (1, 0.75, 0.5).",
        ),
        {"low": 1, "middle": 0.75, "high": 0.5},
    )
