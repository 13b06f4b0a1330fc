"""Names out of a closed list, as an option gives them."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.commands.language import tell
from dxroi.commands.streams import RefusalError
from dxroi.finding import Words
from dxroi.loading.nearest import nearest
from dxroi.texts import commands as t

_LONGEST = 40
"""Characters of a name that are said again."""


def one_of(name: str, known: Sequence[str], words: Words) -> str:
    """The name where it is known; else RefusalError with these words and the nearest one that is.

    A measure without its view, such as `net`, is taken to mean the city's.
    """
    if name in known:
        return name
    own = [each.removeprefix("city.") for each in known if each.startswith("city.")]
    city = nearest(name, own)
    meant = nearest(name, known) or (city and f"city.{city}")
    advice = tell(t.DID_YOU_MEAN, name=meant) if meant else tell(t.ALL_MEASURES)
    raise RefusalError(tell(words, value=name[:_LONGEST], advice=advice))
