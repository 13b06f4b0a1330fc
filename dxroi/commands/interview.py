"""The questions of `dxroi init`, one line each; every answer is checked by the reader of files before the next one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from dxroi.commands.language import LANG, tell
from dxroi.commands.streams import warn
from dxroi.finding import Finding, Words
from dxroi.loading import ratings_off_scale
from dxroi.loading.borrowed import number_paths
from dxroi.loading.drafts import Draft, Value, number_value, text_value
from dxroi.models.rubric import Criterion, Rubric
from dxroi.models.words import Obligation, Stage
from dxroi.texts import interview as t
from dxroi.texts import say
from dxroi.texts.findings import hint, message
from dxroi.texts.manual import FIELDS
from dxroi.texts.terms import CRITERION, EVIDENCE, FIELD, OBLIGATION, STAGE

ReadLine = Callable[[str], str]
"""Shows a prompt and gives the line that was typed; EOFError where there is no more."""
_MOST_WORKS = 50
_OPEN: Mapping[str, Value] = {"freed_for": "unknown", "evidence": "estimate"}
"""What a work says until it is asked."""


class Interview:
    """Asks and writes down; `draft` is at every moment a file that the reader takes."""

    def __init__(self, draft: Draft, rubric: Rubric, read_line: ReadLine) -> None:
        self.draft, self.rubric, self.read_line = draft, rubric, read_line
        self.answered: set[str] = set()

    def first(self) -> None:
        """What every proposal says of itself."""
        self._text("name")
        self._text("department")
        self._first_year()
        self._word("stage", Stage, STAGE)
        if "obligation" in self.draft.values:
            self._word("obligation", Obligation, {"none": t.NO_OBLIGATION, **OBLIGATION})

    def in_short(self) -> None:
        """The ten lines: hours, where they go, cost, ratings."""
        self._number("hours_saved")
        self._text("freed_for", shown="unknown")
        self._number("cost.initial")
        self._number("cost.annual")
        for criterion in _rated(self.rubric):
            self._rating(criterion, with_reason=False)

    def at_length(self) -> None:
        """Works, costs and ratings with what they rest on."""
        self._works()
        self._number("cost.0.initial")
        self._number("cost.1.annual")
        self._all("tax", ("cost.0", "cost.1"), t.TAX, "tax")
        known = [path for path in ("cost.0.initial", "cost.1.annual") if self.draft.get(path) != "unknown"]
        if known:  # what is unknown rests on nothing yet
            self._all("evidence", [path.rpartition(".")[0] for path in known], EVIDENCE, "cost_evidence")
        for criterion in _rated(self.rubric):
            self._rating(criterion, with_reason=True)

    def after_a_case(self) -> None:
        """The numbers of a known case, each to be kept or replaced, and where the hours go here."""
        for path in list(number_paths(self.draft.values)):
            self._number(path, name=self._named(path))
        works = self.draft.get("hours_saved")
        for number in range(len(works) if isinstance(works, list) else 0):
            self._text(f"hours_saved.{number}.freed_for", shown="unknown")
        if isinstance(works, str):
            self._text("freed_for", shown="unknown")

    def _named(self, path: str) -> str:
        """What a number is called, with its item."""
        above, _, last = path.rpartition(".")
        item = self.draft.get(above) if above else None
        name = (item.get("work") or item.get("item")) if isinstance(item, dict) else None
        label = tell(FIELD[last]) if last in FIELD else path
        return f"{label}：{name}" if isinstance(name, str) else label

    # --- one question ---

    def _ask(self, words: str, default: str | None, explained: str | None = None) -> str:
        """The line typed, without the spaces around it."""
        if explained in FIELDS:
            warn(f"  {tell(FIELDS[explained])}")
        shown = f" [{default}]" if default else ""
        return self.read_line(f"{words}{shown}: ").strip()

    def _take(self, path: str, value: Value) -> bool:
        """Write an answer down if the reader takes it; else say what is wrong with it."""
        before, tried = self._faults(self.draft), self.draft.copy()
        tried.put(path, value)
        faults = [each for each in self._faults(tried) if _identity(each) not in {_identity(b) for b in before}]
        if faults:
            self._complain(faults)
            return False
        self.draft = tried
        self.answered.add(path)
        return True

    def _faults(self, draft: Draft) -> list[Finding]:
        loaded = draft.read()
        return [each for each in (*loaded.findings, *ratings_off_scale(loaded, self.rubric)) if each.invalidates]

    def _complain(self, faults: Sequence[Finding]) -> None:
        for each in faults:
            warn(f"  {each.code} {message(each, LANG)}\n  → {hint(each, LANG)}")
        warn(f"  {tell(t.AGAIN)}")

    def _text(self, path: str, *, shown: str | None = None, words: Words | None = None) -> None:
        """A text; an empty answer takes the default, where there is one."""
        key = path.rpartition(".")[2]
        while True:
            typed = self._ask(tell(words or t.ASK[key]), shown, key)
            typed = "unknown" if shown == "unknown" and typed in ("", *t.UNKNOWNS) else typed
            if self._take(path, "unknown" if typed == "unknown" else text_value(typed)):
                return

    def _number(self, path: str, *, name: str | None = None, default: str | None = None) -> None:
        """A number, a range or `unknown`, as it would be written in the file."""
        key, now = path.rpartition(".")[2], default or self.draft.get(path)
        words = tell(t.ASK["value"], name=name) if name else tell(t.ASK[key])
        while True:
            typed = self._ask(words, now if isinstance(now, str) else None, key)
            typed = "unknown" if typed in t.UNKNOWNS else typed
            value, faults = number_value(path, typed or str(now))
            if value is None:
                self._complain(faults)
            elif self._take(path, value):
                return

    def _word(self, path: str, kind: type[StrEnum], labels: Mapping[str, Words]) -> None:
        """A word of a closed list, by itself, by its number or by what it is called."""
        words = [each.value for each in kind]
        now = self.draft.get(path)
        while not self._take(path, self._chosen(path, words, labels, str(now))):
            pass

    def _chosen(self, asked: str, words: Sequence[str], labels: Mapping[str, Words], default: str) -> str:
        choices = [_choice(number, word, labels) for number, word in enumerate(words, 1)]
        warn("  " + "　".join(choices))
        typed = self._ask(tell(t.ASK[asked]), default)
        if not typed or (typed in t.UNKNOWNS and "evidence" in asked):
            return default
        if typed.isascii() and typed.isdecimal() and 0 < int(typed[:3]) <= len(words):
            return words[int(typed) - 1]
        meant = (word for word in words if word in labels and typed in labels[word])
        return next(meant, text_value(typed))

    def _all(self, key: str, items: Sequence[str], labels: Mapping[str, Words], asked: str) -> None:
        """One word for several items at once."""
        words = list(labels)
        while True:
            chosen = self._chosen(asked, words, labels, str(self.draft.get(f"{items[0]}.{key}")))
            if all(self._take(f"{item}.{key}", chosen) for item in items):
                return

    # --- what takes more than one ---

    def _first_year(self) -> None:
        """Unknown at an idea only: then the stage is one."""
        now = self.draft.get("first_year")
        while True:
            typed = self._ask(tell(t.ASK["first_year"]), str(now), "first_year")
            if typed in t.UNKNOWNS:
                self.draft.put("stage", Stage.IDEA.value)
                self.draft.drop("first_year")
                self.draft.left["first_year"] = (f"first_year: {now}",)
                self.answered.add("first_year")
                return
            value, faults = number_value("first_year", typed or str(now))
            if value is None:
                self._complain(faults)
            elif self._take("first_year", value):
                return

    def _works(self) -> None:
        """Works until no other one is named."""
        for number in range(_MOST_WORKS):
            while True:
                typed = self._ask(tell(t.ASK["next_work" if number else "work"]), None)
                if not typed:
                    self.answered.add("hours_saved")
                    return
                if not number and typed in t.NONES:
                    self._take("hours_saved", "0")
                    return
                item: Value = {"work": text_value(typed), "hours": "unknown", **_OPEN}
                if self._take(f"hours_saved.{number}", item):
                    break
            self._hours(f"hours_saved.{number}")
            self._text(f"hours_saved.{number}.freed_for", shown="unknown")
            self._all("evidence", (f"hours_saved.{number}",), EVIDENCE, "evidence")

    def _hours(self, path: str) -> None:
        """Cases and minutes, or hours before and after, or hours saved: the first of them that is answered."""
        ways = (("cases", "minutes_before", "minutes_after"), ("before", "after"))
        for way in ways:
            if self._stated(path, way):
                for key in way[1:]:
                    self._number(f"{path}.{key}")
                return
        self._number(f"{path}.hours")

    def _stated(self, path: str, way: tuple[str, ...]) -> bool:
        """Whether the hours are stated in this way; its other numbers are unknown until they are answered."""
        while True:
            typed = self._ask(tell(t.ASK[way[0]]), None, way[0])
            if not typed:
                return False
            value, faults = number_value(f"{path}.{way[0]}", "unknown" if typed in t.UNKNOWNS else typed)
            if value is None:
                self._complain(faults)
                continue
            item = self.draft.get(path)
            named = {"work": item["work"]} if isinstance(item, dict) else {}
            if self._take(path, {**named, way[0]: value, **dict.fromkeys(way[1:], "unknown"), **_OPEN}):
                return True

    def _rating(self, criterion: Criterion, *, with_reason: bool) -> None:
        """A rating with its reason; empty or unknown, it is not stated."""
        path, name = f"ratings.{criterion.id}", _title(criterion)
        for rating, words in criterion.levels.items():
            warn("  " + tell(t.LEVEL, rating=f"{rating:g}", text=say(words, LANG)))
        low, high = min(criterion.levels or (criterion.points[0][0],)), criterion.points[-1][0]
        asked = tell(t.ASK["rating"], low=f"{low:g}", high=f"{high:g}", name=name)
        while True:
            typed = self._ask(asked, "unknown")
            if typed in ("", *t.UNKNOWNS):
                self.answered.add(path)
                return
            value, faults = number_value(path, typed)
            if value is None:
                self._complain(faults)
            elif self._rated(path, value, with_reason=with_reason):
                break
        reason = self._ask(tell(t.ASK["because"]), None) if with_reason else ""
        if reason:
            self._take(f"{path}.because", text_value(reason))

    def _rated(self, path: str, value: str, *, with_reason: bool) -> bool:
        if "ratings" in self.draft.values:
            return self._take(path, {"rating": value} if with_reason else value)
        return self._take("ratings", {path.partition(".")[2]: {"rating": value} if with_reason else value})


def _identity(found: Finding) -> tuple[object, ...]:
    return (found.code, found.field, *sorted(found.values.items()))


def _rated(rubric: Rubric) -> list[Criterion]:
    """The criteria that a person rates."""
    return [each for each in rubric.criteria if each.measure is None]


def _title(criterion: Criterion) -> str:
    words = criterion.title or CRITERION.get(criterion.id)
    return tell(words) if words else criterion.id


def _choice(number: int, word: str, labels: Mapping[str, Words]) -> str:
    if word not in labels:
        return tell(t.CHOICE_PLAIN, n=number, word=word)
    return tell(t.CHOICE, n=number, word=word, text=tell(labels[word]))
