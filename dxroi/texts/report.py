"""What the formats of `dxroi check` say around the findings."""

from __future__ import annotations

from dxroi.finding import Words

TITLE = Words("dxroi check の結果", "Result of dxroi check")
MORE = Words("ほかに{n}件ある。すべてはジョブの概要（サマリー）に示す", "{n} more; the job summary lists them all")
UNLISTED = Words("ほかに{n}件は、ここに入りきらない", "{n} more do not fit here")
NO_PROBLEM = Words("指摘なし", "no finding")
IGNORED = Words("除外", "ignored")
IGNORED_BECAUSE = Words("除外：{reason}", "ignored: {reason}")

SEVERITY = Words("重さ", "Severity")
FILE = Words("ファイル", "File")
LINE = Words("行:列", "Line:column")
CODE = Words("コード", "Code")
FIELD = Words("項目", "Field")
MESSAGE = Words("指摘", "Finding")
HINT = Words("直し方", "Way out")
