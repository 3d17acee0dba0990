"""Fill the slots of a trigger: who, to whom, where, when, with what.

`fill.py` is the entrance. Each slot has its module; what they share about clauses is in `clauses.py`,
about role paths in `_roles.py`, about the wording of mentions in `spans.py`.
"""
