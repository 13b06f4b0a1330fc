"""Did you mean: the key or word of a closed list that lies nearest to what was written. Read only for bad files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from unicodedata import normalize

_MEANT = {
    "名称": "name", "名前": "name", "件名": "name", "事業名": "name", "案件名": "name", "title": "name",
    "部署": "department", "所属": "department", "担当課": "department", "課": "department", "所管課": "department",
    "section": "department", "division": "department",
    "初年度": "first_year", "開始年度": "first_year", "start_year": "first_year", "year": "first_year",
    "段階": "stage", "phase": "stage", "概要": "summary", "description": "summary",
    "削減時間": "hours_saved", "削減効果": "hours_saved", "saved_hours": "hours_saved", "hours": "hours_saved",
    "活用先": "freed_for", "コスト": "cost", "費用": "cost", "経費": "cost", "costs": "cost", "expense": "cost",
    "評点": "ratings", "評価": "ratings", "住民": "residents", "財源": "funding", "稼働": "operates_from",
    "調査": "surveys", "事前調査": "surveys", "pilots": "surveys", "trials": "surveys", "測定項目": "measures",
    "実績値": "actuals", "予実": "actuals", "results": "actuals",
    "技術": "kinds", "種類": "kinds", "分類": "kinds", "kind": "kinds", "システム": "systems", "system": "systems",
    "横展開": "reuse", "横展開先": "reuse", "確率": "probability", "難易度": "difficulty",
    "出典": "source", "根拠": "evidence", "備考": "note", "notes": "note", "理由": "because", "reason": "because",
    "案": "options", "代替案": "options", "比較案": "options", "alternatives": "options", "共同利用": "joint",
    "撤退費用": "exit", "解約費用": "exit", "按分": "by", "負担割合": "share",
    "業務": "work", "業務名": "work", "task": "work", "項目": "item", "品目": "item", "名目": "item",
    "初期費用": "initial", "初期": "initial", "initial_cost": "initial", "構築費": "initial",
    "年額": "annual", "運用費": "annual", "運用経費": "annual", "running": "annual", "running_cost": "annual",
    "yearly": "annual", "税": "tax", "消費税": "tax", "前": "before", "後": "after", "件数": "cases",
    "手続": "procedure", "職員": "staff", "開始": "from", "start": "from", "終了": "until", "to": "until",
    "weight": "importance", "weights": "importance", "years": "horizon", "discount_rate": "discounting",
    "構想": "idea", "事前相談": "consultation", "相談": "consultation", "予算要求": "budget-request",
    "budget": "budget-request", "運用": "operating", "運用中": "operating", "稼働中": "operating",
    "常勤": "regular", "正規": "regular", "正職員": "regular", "時間外": "overtime", "残業": "overtime",
    "会計年度任用職員": "fixed-term", "会計年度": "fixed-term", "任期付": "fixed-term",
    "実測": "measured", "測定": "measured", "実績": "measured", "実証": "pilot", "試行": "pilot",
    "他団体": "peer", "他自治体": "peer", "見積": "quote", "見積書": "quote", "推計": "estimate", "見込み": "estimate",
    "税込": "included", "税込み": "included", "税抜": "excluded", "税抜き": "excluded", "税別": "excluded",
    "国": "national", "国庫": "national", "都道府県": "prefectural", "県": "prefectural", "起債": "bond",
    "市債": "bond", "地方債": "bond", "その他": "other", "なし": "none", "無し": "none", "法定": "statutory",
    "法令": "statutory", "保守切れ": "end-of-support", "更新": "end-of-support", "セキュリティ": "security",
    "廃止": "abolished", "廃止済み": "abolished", "廃止済": "abolished", "廃止予定": "to-abolish", "不要": "not-needed",
    "必要": "required", "押印": "seal", "書面": "paper", "対面": "face_to_face", "規制": "rules", "市": "city",
    "直線": "linear", "施行済み": "in-force", "公布済み": "promulgated", "立案中": "drafting", "未着手": "planned",
    "期首": "start", "期末": "end", "期中": "mid",
    "契約": "contract", "月数": "months", "契約期間": "months", "月額": "monthly", "総額": "total",
    "上限": "limit_years",
    "賃貸借": "lease", "リース": "lease", "rental": "lease", "サブスクリプション": "subscription", "割賦": "purchase",
    "購入": "purchase", "業務委託": "service", "委託": "service", "同額": "same", "債務負担行為": "debt-burden",
    "長期継続契約": "long-term", "償還年数": "term_years", "償還期間": "term_years", "据置": "deferral_years",
    "据置年数": "deferral_years", "利率": "interest_rate", "金利": "interest_rate", "償還方法": "repayment",
    "元利均等": "level", "元金均等": "principal", "交付税措置率": "tax_allocation_share",
    "あり": "justified", "投資対効果あり": "justified", "条件付き": "conditional", "条件付": "conditional",
    "要再検討": "not-yet", "再検討": "not-yet", "保留": "withheld", "判断保留": "withheld",
}  # fmt: skip
"""What people write -> the key or word they mean."""
_ALSO = {"実績": "actuals"}
"""What else it may mean, where that is what can stand there."""

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\sA-Za-z_-]+")

_YES, _NO = (
    ("yes", "on", "はい", "有", "あり", "y", "1", "true"),
    ("no", "off", "いいえ", "無", "なし", "n", "0", "false"),
)


def nearest(written: str, choices: Iterable[str]) -> str | None:
    """The choice that was meant, by meaning, by spelling, or by likeness; none where nothing is near.

    >>> nearest("hoursSaved", ["hours_saved", "cost"]), nearest("コスト", ["hours_saved", "cost"])
    ('hours_saved', 'cost')
    """
    known = list(choices)
    word = written.strip()
    for meant in (_MEANT.get(word.lower()), _ALSO.get(word.lower())):
        if meant in known:
            return meant
    if len(word) > 40:
        return None
    alike = {_bare(choice): choice for choice in known}
    close = get_close_matches(_bare(word), alike, n=1, cutoff=0.6)
    return alike[close[0]] if close else None


def nearest_name(written: str, names: Iterable[str]) -> str | None:
    """The name that was meant, of those that people give: widths and the two kinds of kana make no difference.

    >>> nearest_name("庁内ちゃっと", ["ごみ案内", "庁内チャット"]), nearest_name("税務ＲＰＡ", ["介護RPA", "税務RPA"])
    ('庁内チャット', '税務RPA')
    """
    alike = {_voiced(name): name for name in names}
    close = [] if len(written) > 40 else get_close_matches(_voiced(written), alike, n=1, cutoff=0.6)
    return alike[close[0]] if close else None


def _voiced(name: str) -> str:
    """A name without widths, case and blanks, its hiragana as katakana."""
    return _bare(normalize("NFKC", name)).translate(_KATAKANA)


_KATAKANA = {kana: kana + 0x60 for kana in range(ord("ぁ"), ord("ゖ") + 1)}


def misspelt(written: str, choices: Iterable[str]) -> list[str]:
    """Every choice of which this is no more than a slip of the keyboard; what is merely near or means the same is not.

    >>> keys = ["hours_saved", "cash_saved", "from"]
    >>> misspelt("hoursSaved", keys), misspelt("hour_saved", keys), misspelt("hours", keys), misspelt("form", keys)
    (['hours_saved'], ['hours_saved'], [], [])
    """
    return [choice for choice in choices if _is_slip(written, choice)]


def surely_meant(written: str, choice: str) -> bool:
    """Whether a choice is what was written in other words, or a slip of it; what is merely near need not be.

    >>> surely_meant("コスト", "cost"), surely_meant("hour_saved", "hours_saved"), surely_meant("criteria", "literacy")
    (True, True, False)
    """
    word = written.strip()
    return choice in (_MEANT.get(word.lower()), _ALSO.get(word.lower())) or _is_slip(word, choice)


def _is_slip(written: str, choice: str) -> bool:
    """As many words, a letter or two amiss; a further word or a digit means something."""
    word, meant = _bare(written), _bare(choice)
    if word == meant:
        return True
    if abs(len(word) - len(meant)) > 2 or len(_WORDS.findall(written)) != len(_WORDS.findall(choice)):
        return False
    return SequenceMatcher(None, word, meant).ratio() >= 0.85


def _bare(word: str) -> str:
    """Small letters alone: `hoursSaved`, `hours-saved` and `HOURS_SAVED` are one."""
    return re.sub(r"[\s_-]", "", word).lower()


def offered(written: str, choices: Iterable[str]) -> dict[str, str]:
    """What a hint offers: the nearest choice, else any of them.

    >>> offered("要再検討", ["justified", "not-yet"]), offered("?", ["justified", "not-yet"])
    ({'candidates': 'not-yet'}, {'candidates': 'justified, not-yet', 'way': 'any'})
    """
    known = list(choices)
    near = nearest(written, known)
    return {"candidates": ", ".join(known), "way": "any"} if near is None else {"candidates": near}


def flag_to_write(written: str) -> str:
    """`true` or `false` for its other spellings, else both."""
    word = written.strip().lower()
    return "true" if word in _YES else "false" if word in _NO else "true / false"
