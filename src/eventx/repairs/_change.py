"""Say what a repair changes."""

Change = tuple[int, int, str]
"""A word's index, its new head (-1 for none) and its new relation."""
