"""DX4xx: policy and stage."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity, Words
from dxroi.texts.findings.entry import Entry

POLICY: Mapping[str, Entry] = {
    "DX401": Entry(
        Severity.NOTE,
        Words("{criterion} の評点の記載が無い（記載無し）", "criterion {criterion} is not rated (not stated)"),
        Words(
            "`ratings:` に評点と根拠 `because:` を書く",
            "state a rating and its `because:` under `ratings:`",
        ),
    ),
    "DX402": Entry(
        Severity.NOTE,
        Words(
            "{criterion} の評点は、評価基準 {rubric} では使わない",
            "the rating of {criterion} is not used by rubric {rubric}",
        ),
        Words(
            "項目名を確かめる。別の評価基準のためならこのままでよい",
            "check the name; leave it if another rubric reads it",
        ),
    ),
    "DX403": Entry(
        Severity.NOTE,
        Words(
            "{stage} の段階から必須となる要件 {id}（{require}）を、今は満たさない",
            "requirement {id} ({require}) applies from stage {stage} and does not hold yet",
        ),
        Words("担当課に確認する", "ask the section before that stage"),
    ),
}
