"""What to write instead: numbers, years, months and dates as Japanese offices spell them. Read only for bad values."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from dxroi.finding import Finding
from dxroi.loading.amounts import UNITS, fault, refused
from dxroi.loading.dates import FIRST_YEAR, LAST_YEAR, is_date
from dxroi.loading.nodes import ScalarNode
from dxroi.loading.scalars import LIMIT, UNKNOWN, is_flag, short
from dxroi.texts.findings import finding

_NOT_NUMBERS = ("nan", "inf", "infinity")
_NOT_YET = (
    "不明",
    "未確定",
    "未決定",
    "未設定",
    "要確認",
    "確認中",
    "調査中",
    "検討中",
    "調整中",
    "tbd",
    "tba",
    "n/a",
    "na",
)
_NONE = ("なし", "無し", "無", "ゼロ", "零", "none", "zero", "no")
_SCALES = {"億": 10**8, "百万": 10**6, "万": 10**4, "千": 10**3, "": 1}
_SUFFIXES = {
    "hours": {"時間": Fraction(1), "h": Fraction(1), "hours": Fraction(1), "分": Fraction(1, 60)},
    "minutes": {"分": Fraction(1), "min": Fraction(1), "minutes": Fraction(1), "時間": Fraction(60)},
    "yen": {"円": Fraction(1), "yen": Fraction(1)},
    "rate": {"円": Fraction(1), "yen": Fraction(1), "円/時": Fraction(1), "円/時間": Fraction(1)},
    "points": {"点": Fraction(1), "%": Fraction(1)},
}
_COUNTERS = dict.fromkeys(("件", "人", "名", "回", "枚", "年", "点", "日"), Fraction(1))
_SIGNS = {"=>": ">=", "≧": ">=", "≥": ">=", "=<": "<=", "≦": "<=", "≤": "<=", "=": "=="}
"""How operators are typed, and what is meant."""
_SIGN = re.compile(r"\s*(>=|=>|<=|=<|==|[≧≥≦≤=><])\s*")
_TERM = r"(\d+(?:\.\d*)?|\.\d+)(億|百万|万|千)?"
_NUMBER = r"(?:\d+(?:\.\d*)?|\.\d+)"
_AMOUNT = re.compile(
    rf"(?P<sign>[-+]?)(?=[\d.])(?P<terms>(?:{_NUMBER}(?:億|百万|万|千))*(?:{_NUMBER})?)(?P<suffix>[^\d.]*)"
)
"""All terms but the last have a scale, so that digits can be read in one way only and a long number is read at once."""
_CLOCK = re.compile(r"(?P<sign>[-+]?)(?P<hours>\d{1,6})(?::|時間)(?P<minutes>[0-5]?\d)(?:分|:00)?")
_SHARE = re.compile(r"(?P<sign>[-+]?)(?P<number>\d+(?:\.\d+)?|\.\d+)(?P<of>%|パーセント|割)")
_BASED = re.compile(r"0[xX][0-9a-fA-F]{1,12}|0[oO][0-7]{1,16}|0[bB][01]{1,48}")
_POWER = re.compile(r"[-+]?(\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d{1,2}")
_RANGE = re.compile(r"(?P<low>[\d,.]+)[^\d,.]{0,3}[~〜–-](?P<high>[\d,.]+)(?P<of>[^\d,.]*)")
_DAY = re.compile(
    r"(?P<era>令和|平成|[RrHh])?\.?(?P<year>元|\d{1,4})(?:年度|年|[-/.]|$)"
    r"(?:(?P<month>\d{1,2})(?:月|[-/.]|$))?(?:(?P<day>\d{1,2})日?)?"
)


def number_finding(scalar: ScalarNode, field: str, unit: str, unsure: bool = False) -> Finding:
    """Why a value is no number, with the number to write where there is one; `unsure` as for `read_number`."""
    text = scalar.text.strip()
    word = unicodedata.normalize("NFKC", text).lower()
    shown = short(scalar.text)
    if text in UNKNOWN or word in _NOT_YET or not word.strip("?-ー―–—.…"):
        if unsure:
            return finding("DX209", field, scalar.place, written=shown)
        return finding("DX210", field, scalar.place, written=shown, way=_way(field, unit))
    if word.lstrip("+-.") in _NOT_NUMBERS:
        return finding("DX226", field, scalar.place, written=shown, way="unknown" if unsure else "")
    torn = re.fullmatch(r"0\d\d", text) and field.rpartition(".")[2].isdigit()  # `000` of `[1,200,000]`
    write = None if torn or is_flag(scalar) else number_to_write(text, unit)
    if write is None:
        return _no_number(scalar, field, unit, word[:60], unsure)
    wrong = fault(float(write), unit) if unit in UNITS else None
    if wrong is not None:
        return refused(wrong, scalar, field, shown, unit)
    code = "DX205" if write == text else "DX202"
    return finding(code, field, scalar.place, written=shown, write=write)


def _way(field: str, unit: str) -> str:
    """What is to be said instead where `unknown` itself cannot stand."""
    if field.startswith("ratings."):
        return "rating"
    return "range" if unit in UNITS and field.endswith((".low", ".likely", ".high")) else ""


def _no_number(scalar: ScalarNode, field: str, unit: str, word: str, unsure: bool) -> Finding:
    """Why a value without a number to write is none: it is two of them, or a share of something, or no number."""
    ends = _RANGE.fullmatch(word) if unsure else None
    low, high = (number_to_write(ends[end] + ends["of"], unit) for end in ("low", "high")) if ends else (None, None)
    shown = short(scalar.text)
    if low and high and float(low) <= float(high) and not fault(float(low), unit) and not fault(float(high), unit):
        return finding("DX228", field, scalar.place, written=shown, low=low, high=high)
    code = "DX230" if unit and _SHARE.fullmatch(_plain(word)) else "DX203"
    return finding(code, field, scalar.place, written=shown)


def number_to_write(text: str, unit: str = "") -> str | None:
    """The number that a text in another spelling stands for, as it has to be written; none if that is not clear.

    >>> number_to_write("1,200千円", "yen"), number_to_write("１２０万円", "yen"), number_to_write("5%")
    ('1200000', '1200000', '0.05')
    >>> number_to_write("12:30", "hours"), number_to_write("▲3"), number_to_write("0x10"), number_to_write("だいたい")
    ('12.5', '-3', '16', None)
    >>> number_to_write("10²"), number_to_write(chr(10).join(("100", "200")))
    (None, None)
    """
    if len(text) > 60 or "\n" in text.strip():  # two numbers, one below the other
        return None
    if any(unicodedata.category(char) in ("Nl", "No") for char in text):  # 10², ½
        return None
    plain = _plain(text)
    if plain.lower() in _NONE:
        return "0"
    if _BASED.fullmatch(plain):
        return str(int(plain, 0))
    for reading in (_clock, _share, _power, _amount):
        value = reading(plain, unit)
        if value is not None:
            return _written(value)
    return None


def _plain(text: str) -> str:
    """Half-width, without remarks, blanks, separators, marks of roughness; one sign for all the minus signs."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"[#(].*$", "", plain, flags=re.DOTALL)
    plain = re.sub(r"[\s_¥\\、]", "", plain)
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain)
    plain = re.sub(r"^(約|およそ|おおよそ|概ね|計|年間|年)|(程度|前後|強|弱|くらい|ぐらい)$", "", plain)
    return re.sub(r"^[▲△−‐–—ー]", "-", plain)


def _clock(text: str, unit: str) -> Fraction | None:
    """`12:30` and `12時間30分`: hours, unless minutes are wanted."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    hours = int(match["hours"]) + Fraction(int(match["minutes"]), 60)
    return _signed(match["sign"], hours * 60 if unit == "minutes" else hours)


def _share(text: str, unit: str) -> Fraction | None:
    """`5%` and `5割`, where a share or a plain number is wanted: yen, hours and people have no per cent."""
    match = _SHARE.fullmatch(text) if unit in ("", "share", "ratio") else None
    return match and _signed(match["sign"], Fraction(match["number"]) / (10 if match["of"] == "割" else 100))


def _power(text: str, _unit: str) -> Fraction | None:
    """`.5e3`, `5.e3`."""
    return Fraction(text) if _POWER.fullmatch(text) else None


def _amount(text: str, unit: str) -> Fraction | None:
    """`1億2000万円`, `120万`, `010`, `.5`, `336時間`: terms with their scales, then a word that fits the unit."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    suffixes = {"": Fraction(1), **_SUFFIXES.get(unit, _COUNTERS)}
    if match["suffix"].lower() not in suffixes:
        return None
    terms = [(Fraction(number), _SCALES[scale]) for number, scale in re.findall(_TERM, match["terms"])]
    scales = [scale for _, scale in terms]
    if scales != sorted(set(scales), reverse=True):
        return None
    total = sum((number * scale for number, scale in terms), Fraction(0))
    return _signed(match["sign"], total * suffixes[match["suffix"].lower()])


def _signed(sign: str, value: Fraction) -> Fraction:
    return -value if sign == "-" else value


def _written(value: Fraction) -> str | None:
    """Whole if whole, else with at most six decimals."""
    if abs(value) >= LIMIT:
        return None
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}".rstrip("0").rstrip(".")


def _day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in another spelling; 0 where it does not say."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text[:40])).removeprefix("FY")
    match = _DAY.fullmatch(plain)
    if match is None or match["year"].strip("0") == "":
        return None
    count = 1 if match["year"] == "元" else int(match["year"])
    era = (match["era"] or "").upper()
    year = count + {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988}.get(era, 0)
    return year, int(match["month"] or 0), int(match["day"] or 0)


def condition_to_write(text: str) -> str:
    """A condition with the signs of its operator as they have to be.

    >>> condition_to_write("score => 60"), condition_to_write("fte≧２"), condition_to_write("score＝60")
    ('score >= 60', 'fte >= 2', 'score == 60')
    """
    if len(text) > 100:
        return text
    half = unicodedata.normalize("NFKC", text).strip()
    return _SIGN.sub(lambda match: f" {_SIGNS.get(match[1], match[1])} ", half, count=1)


def year_to_write(text: str) -> str | None:
    """A fiscal year in another spelling.

    >>> year_to_write("R9"), year_to_write("２０２７年度"), year_to_write("平成31年度"), year_to_write("2028年2月")
    ('2027', '2027', '2019', '2027')
    """
    found = _day(text)
    if found is None:
        return None
    year = found[0] - (0 < found[1] < 4)
    return str(year) if FIRST_YEAR <= year <= LAST_YEAR else None


def month_to_write(text: str) -> str | None:
    """A month in another spelling.

    >>> month_to_write("令和9年10月"), month_to_write("2027/1")
    ('2027-10', '2027-01')
    """
    found = _day(text)
    if found is None or not 1 <= found[1] <= 12 or not FIRST_YEAR < found[0] <= LAST_YEAR:
        return None
    return f"{found[0]}-{found[1]:02}"


def date_to_write(text: str) -> str | None:
    """A date in another spelling.

    >>> date_to_write("令和8年10月15日"), date_to_write("2026/2/30")
    ('2026-10-15', None)
    """
    found = _day(text)
    if found is None:
        return None
    write = f"{found[0]:04}-{found[1]:02}-{found[2]:02}"
    return write if is_date(write) else None
