"""Define the exceptions that eventx raises on purpose."""


class EventxError(Exception):
    """Base of every error that eventx raises on purpose."""


class LexiconError(EventxError, ValueError):
    """A lexicon file or rule is malformed; the message names the path of the offending key."""


class ModelError(EventxError):
    """A parsing model is missing, damaged or made for another version of Stanza."""


class FormatError(EventxError, ValueError):
    """Serialised input (an event dict, a JSON line, a CoNLL-U sentence) is malformed."""
