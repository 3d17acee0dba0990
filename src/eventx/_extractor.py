"""Wire the stages together; no linguistics here.

The stages are imported on first use, so that `import eventx` stays quick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from operator import index
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from eventx.documents import Article, Document, check_text
from eventx.errors import FormatError
from eventx.events import Event
from eventx.lexicon import Lexicon
from eventx.mentions import Time
from eventx.parsers.stanza import StanzaParser

if TYPE_CHECKING:
    from eventx.parsers import Parser
    from eventx.parsers.stanza import Model
    from eventx.syntax import Sentence

C = TypeVar("C")


class Extractor:
    """Extract events with one model and one lexicon.

    The model is loaded on first use. One extractor may serve several threads; parsing is done by one at a time. Sent to
    other processes (`pool.map(extractor.process, texts)`), it loads its model once in each.
    """

    def __init__(
        self, model: Model = None, *, lexicon: Lexicon | None = None, parser: Parser | None = None
    ) -> None:
        """Choose model and lexicon.

        Args:
            model: None for the bundled model, a Stanza resources directory, or a ready `stanza.Pipeline`.
            lexicon: The rules; None for the bundled ones.
            parser: A `eventx.parsers.Parser`, that is anything with its method `parse`, instead of a model.

        Raises:
            ValueError: If both `model` and `parser` are given.
            TypeError: If an argument is of the wrong type.
        """
        if model is not None and parser is not None:
            raise ValueError("give a model or a parser, not both")
        if lexicon is not None and not isinstance(lexicon, Lexicon):
            raise TypeError(f"lexicon must be a Lexicon, not {type(lexicon).__name__}")
        if parser is not None and not callable(getattr(parser, "parse", None)):
            raise TypeError(f"parser must have a method parse, which {type(parser).__name__} has not")
        self._parser: Parser = parser if parser is not None else StanzaParser(model)
        self.lexicon: Lexicon = lexicon if lexicon is not None else Lexicon.default()

    def __repr__(self) -> str:
        """Return parser and size of the lexicon."""
        return f"<Extractor: {self._parser!r}, {self.lexicon!r}>"

    def __getstate__(self) -> dict[str, Any]:
        """Pickle the bundled lexicon by name: a pool of processes gets an extractor with every task."""
        return {**vars(self), "lexicon": None if self.lexicon is Lexicon.default() else self.lexicon}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the bundled lexicon where none was sent."""
        vars(self).update(state)
        if state["lexicon"] is None:
            self.lexicon = Lexicon.default()

    def with_lexicon(self, lexicon: Lexicon) -> Extractor:
        """Return an extractor with other rules and the same model, which is not loaded again."""
        return Extractor(parser=self._parser, lexicon=lexicon)

    def process(self, text: str, *, reference_date: date | None = None) -> Document:
        """Process one text.

        Args:
            text: The text.
            reference_date: The date (or datetime) it was written; None to take its dateline's, if it has one.

        Returns:
            The document with its sentences, events and times.

        Raises:
            TypeError: If `text` is no str or `reference_date` no date.
            ModelError: If the model cannot be loaded.
        """
        return next(self._process([Article(text, reference_date)]))

    def process_parsed(
        self, text: str, sentences: Sequence[Sentence], *, reference_date: date | None = None
    ) -> Document:
        """Process a text that another parser has parsed; no model is loaded.

        Args:
            text: The text.
            sentences: Its sentences in order, with offsets into it, as `eventx.parsers.conllu.read_conllu` gives them.
            reference_date: See `process`.

        Returns:
            See `process`.

        Raises:
            TypeError: If `text` is no str or `reference_date` no date.
            FormatError: If a sentence does not stand at its offset in the text.
        """
        article = Article(text, reference_date)
        for i, sentence in enumerate(sentences):
            if not text.startswith(sentence.text, sentence.start):
                raise FormatError(f"sentences[{i}] is not what the text has at offset {sentence.start}")
        return self._document(article, tuple(sentences))

    def extract(
        self, text: str, *, reference_date: date | None = None, asserted_only: bool = False
    ) -> list[Event]:
        """Return the events of one text.

        Args:
            text: The text.
            reference_date: See `process`.
            asserted_only: Whether to leave out events that are negated, planned, possible, hypothetical or demanded.

        Returns:
            The events in order of their triggers.

        Raises:
            TypeError: If `text` is no str or `reference_date` no date.
            ModelError: If the model cannot be loaded.
        """
        events = self.process(text, reference_date=reference_date).events
        return [e for e in events if not asserted_only or e.is_asserted]

    @overload
    def pipe(
        self, items: Iterable[str | Article], *, as_tuples: Literal[False] = False, batch_size: int = 32
    ) -> Iterator[Document]: ...

    @overload
    def pipe(
        self, items: Iterable[tuple[str | Article, C]], *, as_tuples: Literal[True], batch_size: int = 32
    ) -> Iterator[tuple[Document, C]]: ...

    def pipe(self, items: Iterable[Any], *, as_tuples: bool = False, batch_size: int = 32) -> Iterator[Any]:
        """Process many texts lazily and in order, in bounded memory.

        Where an item is none, or `items` raises, that is raised after the documents of all items before.

        Args:
            items: Texts or articles; with `as_tuples`, pairs of one and a context.
            as_tuples: Whether to hand a context of any kind through with each item.
            batch_size: How many items are parsed together; the results do not depend on it.

        Yields:
            A document for each item; with `as_tuples`, pairs of a document and its context.

        Raises:
            TypeError: If `items` is a single text or a mapping, or an item neither str nor Article; the message gives
                its position.
            ValueError: If `batch_size` is less than 1.
            ModelError: If the model cannot be loaded.
        """
        if isinstance(items, str | bytes | Article | Mapping):
            raise TypeError(f"items must be an iterable of texts or articles, not a single {type(items).__name__}")
        if index(batch_size) < 1:
            raise ValueError(f"batch_size must be at least 1, not {batch_size}")
        return self._pipe(enumerate(items), as_tuples, batch_size)

    def _pipe(self, numbered: Iterator[tuple[int, Any]], as_tuples: bool, batch_size: int) -> Iterator[Any]:
        failure = None
        while failure is None:
            batch, failure = _taken(islice(numbered, batch_size), as_tuples)
            if not batch:
                break
            for document, (_, context) in zip(self._process([article for article, _ in batch]), batch, strict=True):
                yield (document, context) if as_tuples else document
        if failure is not None:
            raise failure

    def times(self, text: str, *, reference_date: date | None = None, narrative: bool = False) -> list[Time]:
        """Return the time expressions of a text; see `extract_times`."""
        from eventx.timex import tag_times

        sentences, reference = self._read(text, reference_date)
        return [m.time for m in tag_times(text, sentences, reference, narrative=narrative)]

    def normalize_time(
        self, text: str, start: int, end: int, *, reference_date: date | None = None, narrative: bool = False
    ) -> Time:
        """Read one given time expression; see `eventx.normalize_time`."""
        from eventx.timex import normalize_span

        check_text(text)
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span [{start}, {end}) lies outside the text of {len(text)} characters")
        sentences, reference = self._read(text, reference_date)
        return normalize_span(text, sentences, start, end, reference, narrative=narrative)

    def _read(self, text: str, reference_date: date | None) -> tuple[tuple[Sentence, ...], date | None]:
        article = Article(text, reference_date)
        sentences = self._parser.parse([article.text])[0]
        return sentences, _reference(article, sentences)

    def _process(self, articles: list[Article]) -> Iterator[Document]:
        parsed = self._parser.parse([a.text for a in articles])
        for article, sentences in zip(articles, parsed, strict=True):
            yield self._document(article, sentences)

    def _document(self, article: Article, trees: tuple[Sentence, ...]) -> Document:
        from eventx._assembly import assemble
        from eventx.repairs import mend

        sentences = tuple(mend(s, self.lexicon.classes) for s in trees)
        reference = _reference(article, sentences)
        events, times = assemble(article.text, sentences, self.lexicon, reference)
        return Document(article.text, sentences, events, times, reference, article.id)


def _reference(article: Article, sentences: tuple[Sentence, ...]) -> date | None:
    """Return the date to read relative times against: the article's own, else its dateline's."""
    from eventx.timex import dateline_date

    return article.reference_date or dateline_date(article.text, sentences)


def _taken(numbered: Iterator[tuple[int, Any]], as_tuples: bool) -> tuple[list[tuple[Article, Any]], Exception | None]:
    """Return articles with contexts up to the first item that cannot be had, and what is wrong with that one.

    Those before it get their documents: whoever reads a long file may go on where it stopped.
    """
    batch: list[tuple[Article, Any]] = []
    try:
        for i, item in numbered:
            text, context = _pair(item, i) if as_tuples else (item, None)
            batch.append((_article(text, i), context))
    except Exception as error:
        return batch, error
    return batch, None


def _pair(item: Any, position: int) -> tuple[Any, Any]:
    if not isinstance(item, tuple) or len(item) != 2:
        raise TypeError(f"item {position}: a pair (text or Article, context) expected, not {type(item).__name__}")
    return item


def _article(item: Any, position: int) -> Article:
    if isinstance(item, Article):
        return item
    if not isinstance(item, str):
        hint = " (pairs need as_tuples=True)" if isinstance(item, tuple) else ""
        raise TypeError(f"item {position}: a str or an Article expected, not {type(item).__name__}{hint}")
    return Article(item)
