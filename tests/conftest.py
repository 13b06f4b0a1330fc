"""How Hypothesis draws: always the same examples in a pipeline, new ones at a desk, very many on a hunt.

`--hypothesis-profile=hunt` is for a night: it finds what thirty examples a law do not. `beside` is for further versions
of Python, on which a law that holds on one has only to be run.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("pipeline", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("beside", deadline=None, derandomize=True, print_blob=True, max_examples=30)
settings.register_profile("hunt", deadline=None, max_examples=3000)
settings.load_profile("pipeline" if os.environ.get("CI") else "desk")
