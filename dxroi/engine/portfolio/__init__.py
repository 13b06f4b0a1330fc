"""`dxroi portfolio`: the set of proposals that is worth most under a cap for every fiscal year.

`aims` says what can be maximised, `candidates` what a proposal takes and is worth, `rules` whether a set may be chosen;
`stating` puts the question to a solver as whole numbers; `choosing` makes the answer, with `greedy`, `reasons` and
`clash` for what is asked beside it.
"""
