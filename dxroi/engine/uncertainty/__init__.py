"""How sure an answer is: uncertain inputs, draws of them, and the values at which a verdict turns.

`inputs` says what is uncertain, `points` and `quantiles` draw it, `simulation` runs the engine on all draws at once,
`summaries`, `variance` and `information` say what comes of it. `switching` and `flips` search without drawing anything.
"""
