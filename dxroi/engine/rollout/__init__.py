"""Which works elsewhere could take up a case, in which order, and what each would bring (方針3 横展開)."""
