"""Help in the user's language: the framework's own words are English, so they are put into Japanese here."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from dxroi.commands.language import tell
from dxroi.texts.commands import FRAMEWORK


def translated(text: str) -> str:
    """The help with the framework's headings and marks in the language of this run."""
    for words in FRAMEWORK:
        text = text.replace(words.en, tell(words))
    return text


class HelpfulCommand(TyperCommand):
    """A command whose help speaks the user's language."""

    def get_help(self, ctx: Any) -> str:
        """The help, translated."""
        return translated(super().get_help(ctx))


class HelpfulGroup(TyperGroup):
    """A group of commands whose help speaks the user's language."""

    def get_help(self, ctx: Any) -> str:
        """The help, translated."""
        return translated(super().get_help(ctx))
