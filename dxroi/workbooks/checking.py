"""The formulas of the column `check`: what is missing in a row, in the words of the form; empty where nothing is.

Only functions that Excel and LibreOffice have had for twenty years.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from dxroi.finding import Words
from dxroi.texts import forms as t
from dxroi.texts.terms import STAGE

Say = Callable[..., str]
FIRST_YEAR, LAST_YEAR = 1989, 2200
"""The fiscal years that a proposal can have."""
_MOST = 100
"""So many ratings are looked at in one formula."""
_UNKNOWNS = (t.UNKNOWN.ja, t.UNKNOWN.en)


def text(said: str) -> str:
    """A text in a formula."""
    return '"' + said.replace('"', '""') + '"'


def first_of(cases: Iterable[tuple[str, str]]) -> str:
    """The first sentence whose condition holds.

    >>> first_of([('A1=""', "fill")])
    '=IF(A1="","fill","")'
    """
    formula = '""'
    for condition, said in reversed(list(cases)):
        formula = f"IF({condition},{text(said)},{formula})"
    return "=" + formula


def no_number(area: str) -> str:
    """Whether some cell holds a negative number, or a text that is neither 未定 nor a range in braces."""
    spared = "".join(f"*({area}<>{text(word)})" for word in _UNKNOWNS)
    texts = f'SUMPRODUCT(ISTEXT({area}){spared}*(LEFT({area},1)<>"{{")*(TRIM({area})<>""))'
    return f'{texts}+COUNTIF({area},"<0")>0'


def is_year(cell: str) -> str:
    """Whether a cell holds a year: 2027, or one of an era.

    >>> is_year("B7")
    'OR(AND(ISNUMBER(B7),B7>=1989,B7<=2200),LEFT(B7,2)="令和")'
    """
    return f'OR(AND(ISNUMBER({cell}),{cell}>={FIRST_YEAR},{cell}<={LAST_YEAR}),LEFT({cell},2)="令和")'


def no_year(cell: str) -> str:
    """Whether a cell holds something that is no year."""
    unknown = ",".join(f"{cell}={text(word)}" for word in _UNKNOWNS)
    return f'AND({cell}<>"",NOT(OR({unknown},{is_year(cell)})))'


def unless_idea(condition: str, stage: str) -> str:
    """Whether a condition holds of a proposal that is more than an idea."""
    words = (STAGE["idea"].ja, STAGE["idea"].en)
    return f"AND({condition},{','.join(f'{stage}<>{text(word)}' for word in words)})"


def first_year(cell: str, stage: str, say: Say, label: Words | None = None) -> list[tuple[str, str]]:
    """Conditions of the first year, which only an idea can do without."""
    empty, said = required(cell, say, label)
    unknown = f"OR({','.join(f'{cell}={text(word)}' for word in _UNKNOWNS)})"
    year = say(t.WANT["year"])
    return [(unless_idea(empty, stage), said), (unless_idea(unknown, stage), year), (no_year(cell), year)]


def work(at: Mapping[str, str], say: Say, works: str) -> list[tuple[str, str]]:
    """Conditions of a row of works; `at` is key -> cell. `none` counts where it is all that stands in the `works`."""
    name = at["work"]
    ways = (("cases", "minutes_before", "minutes_after"), ("before", "after"))
    by_cases, by_hours = (f"COUNTA({','.join(at[key] for key in way)})" for way in ways)
    empty = f"AND({by_cases}=0,{by_hours}=0)"
    said = ",".join(f"{name}={text(word)}" for word in (t.NONE_ROW.ja, t.NONE_ROW.en))
    none = f"AND(OR({said}),COUNTA({works})=1)"
    return [
        (f'AND({name}="",COUNTA({at["cases"]}:{at["evidence"]})>0)', say(t.WANT["named"], label=say(t.LABEL["work"]))),
        (no_number(f"{at['cases']}:{at['after']}"), say(t.WANT["number"])),
        (f'AND({name}<>"",NOT({none}),{empty})', say(t.WANT["hours"])),
        (f"AND({by_cases}>0,{by_hours}>0)", say(t.WANT["one_way"])),
        (f"OR(AND({by_cases}>0,{by_cases}<3),AND({by_hours}>0,{by_hours}<2))", say(t.WANT["hours"])),
    ]


def cost(at: Mapping[str, str], say: Say) -> list[tuple[str, str]]:
    """Conditions of a row of costs."""
    area = f"{at['initial']}:{at['annual']}"
    found = [(no_number(area), say(t.WANT["number"]))]
    if "item" in at:
        rest = f"COUNTA({at['initial']}:{at['note']})>0"
        found.insert(0, (f'AND({at["item"]}="",{rest})', say(t.WANT["named"], label=say(t.LABEL["item"]))))
        found.append((f'AND({at["item"]}<>"",COUNTA({area})=0)', say(t.WANT["amount"])))
    found += [(no_year(at[key]), say(t.WANT["year"])) for key in ("from", "contract_until") if key in at]
    return found


def cash(at: Mapping[str, str], say: Say) -> list[tuple[str, str]]:
    """Conditions of a row of spending that falls."""
    item, annual = at["item"], at["annual"]
    return [
        (f'AND({item}="",COUNTA({annual}:{at["from"]})>0)', say(t.WANT["named"], label=say(t.LABEL["cash_item"]))),
        (f'AND({item}<>"",{annual}="")', say(t.WANT["named"], label=say(t.LABEL["cash_annual"]))),
        (no_number(annual), say(t.WANT["number"])),
        (no_year(at["from"]), say(t.WANT["year"])),
    ]


def fund(at: Mapping[str, str], say: Say) -> list[tuple[str, str]]:
    """Conditions of a row of funding."""
    source, share = at["source"], at["share"]
    rest = f"COUNTA({','.join(cell for key, cell in at.items() if key != 'source')})>0"
    return [
        (f'AND({source}="",{rest})', say(t.WANT["named"], label=say(t.LABEL["source"]))),
        (f'AND({source}<>"",{share}="")', say(t.WANT["share"])),
        (f"OR({no_number(share)},AND(ISNUMBER({share}),OR({share}<0,{share}>1)))", say(t.WANT["share"])),
        (no_year(at["until"]), say(t.WANT["year"])),
    ]


def rating(pairs: Sequence[tuple[str, str]], say: Say) -> tuple[str, str]:
    """The condition of a reason without a rating, somewhere among these cells of ratings and reasons."""
    open_ = ",".join(f'AND({because}<>"",{rating}="")' for rating, because in pairs[:_MOST])
    return f"OR({open_})", say(t.WANT["rating"])


def required(cell: str, say: Say, label: Words | None = None) -> tuple[str, str]:
    """The condition of an entry that has to be there."""
    said = say(t.WANT["named"], label=say(label)) if label else say(t.WANT["fill"])
    return f'TRIM({cell})=""', said
