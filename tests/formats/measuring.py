"""A second opinion on how wide a text is, from the Unicode data alone."""

from __future__ import annotations

import re
from unicodedata import category, combining, east_asian_width


def cells(text: str, ambiguous: int) -> int:
    """The cells of a text on a terminal that draws ambiguous characters `ambiguous` wide."""
    sizes = {"W": 2, "F": 2, "A": ambiguous}
    return sum(
        0 if combining(char) or category(char) == "Mn" else sizes.get(east_asian_width(char), 1) for char in text
    )


def right_edges(line: str, ambiguous: int) -> list[int]:
    """The cells at which the words of a line end."""
    return [cells(line[: word.end()], ambiguous) for word in re.finditer(r"\S+", line)]


def is_steering(char: str) -> bool:
    """Whether a character could steer a terminal or hide in it."""
    return category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def steering(text: str, allowed: str = "\n") -> list[str]:
    """The characters of a text that could steer a terminal or hide in it."""
    return [char for char in text if char not in allowed and is_steering(char)]
