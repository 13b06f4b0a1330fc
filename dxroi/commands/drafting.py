"""What every proposal that a command writes has: the line for editors, and lines for ratings that nobody gave."""

from __future__ import annotations

import os
from pathlib import Path

import dxroi
from dxroi.loading.drafts import Draft
from dxroi.models.rubric import Rubric

_FAR_AWAY = "../../.."


def editor_line(path: str) -> str:
    """What tells an editor where the schema is: by a short way from the file, else by its address on this machine."""
    schema = Path(dxroi.__file__).resolve().parent / "schemas" / "proposal.json"
    folder = Path(path).resolve().parent
    try:
        near = os.path.relpath(schema, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        near = _FAR_AWAY
    return f"yaml-language-server: $schema={schema.as_uri() if near.startswith(_FAR_AWAY) or ' ' in near else near}"


def leave_ratings(draft: Draft, rubric: Rubric, *, quick: bool) -> None:
    """Ratings that nobody gave, to be filled in."""
    ratings = draft.get("ratings")
    rated = ratings if isinstance(ratings, dict) else {}
    missing = [each.id for each in rubric.criteria if each.measure is None and each.id not in rated]
    lines: tuple[str, ...]
    if quick:
        lines = () if rated else (f"ratings: {{{', '.join(f'{id_}: ' for id_ in missing)}}}",)
    else:
        lines = tuple(f"{id_}: {{rating: , because: }}" for id_ in missing)
        lines = lines if rated else ("ratings:", *(f"  {line}" for line in lines))
    draft.left["ratings"] = lines
