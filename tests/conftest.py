"""How Hypothesis draws: the same examples in every run, so that what failed fails again and what passed passes.

New examples are looked for by name: `--hypothesis-profile=desk`, and `hunt`, for a night, which finds what a hundred
examples a law do not. `beside` is for further versions of Python, on which a law that holds on one has only to be run.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("pipeline", deadline=None, derandomize=True, print_blob=True, max_examples=45)
settings.register_profile("beside", deadline=None, derandomize=True, print_blob=True, max_examples=15)
settings.register_profile("hunt", deadline=None, max_examples=3000)
settings.load_profile("pipeline")
