"""Parse text with Stanza: the only module that imports stanza and torch, and only when asked to parse."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from eventx.errors import ModelError
from eventx.parsers._clean import CleanText, chunks, clean
from eventx.parsers._trees import quick_trees
from eventx.parsers.lemmas import guess_lemma
from eventx.syntax import ROOT, Entity, Sentence, Word

if TYPE_CHECKING:
    import stanza

    Model: TypeAlias = str | Path | stanza.Pipeline | None

STANZA_VERSION = "1.15"
MAX_SENTENCE_WORDS = 150
_PROCESSORS = ("tokenize", "pos", "lemma", "depparse", "ner")
_INFLECTED = frozenset({"NNS", "VBD", "VBG", "VBN", "VBZ"})
_LOWERED = frozenset({"NOUN", "VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ", "PART", "DET"})
_BATCH_WORDS = 4_000
_LABELS = {
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "LOCATION": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "TIME": "DATE",
}


class Parser(Protocol):
    """Anything that turns texts into parsed sentences."""

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Return the sentences of each text, with offsets into that text."""


def load_pipeline(model: Model = None) -> stanza.Pipeline:
    """Build a ready Stanza pipeline without touching the network.

    Args:
        model: None for the bundled English model; a directory for a Stanza resources directory such as
            `stanza.download` makes; a `stanza.Pipeline` to use as it is.

    Returns:
        A pipeline with at least tokenize, pos, lemma and depparse.

    Raises:
        ModelError: If a model is missing, damaged, made for another Stanza, or lacks a processor.
        TypeError: If `model` is none of the three.
    """
    if model is not None and not isinstance(model, str | Path) and not hasattr(model, "processors"):
        raise TypeError(f"model must be None, a directory or a stanza.Pipeline, not {type(model).__name__}")
    logging.getLogger("stanza").setLevel(logging.ERROR)  # first: importing stanza adds a handler otherwise
    import stanza

    if not stanza.__version__.startswith(STANZA_VERSION + "."):
        raise ModelError(f"eventx needs Stanza {STANZA_VERSION}.x, found {stanza.__version__}")
    if model is None:
        return _bundled()
    if isinstance(model, str | Path):
        return _official(Path(model))
    missing = [p for p in _PROCESSORS[:4] if p not in model.processors]
    if missing:
        raise ModelError(f"the given pipeline lacks the processors {', '.join(missing)}")
    return model


def _official(directory: Path) -> stanza.Pipeline:
    import stanza

    advice = f"run stanza.download('en', model_dir={str(directory)!r}) first"
    if not (directory / "resources.json").is_file():
        raise ModelError(f"{directory} is not a Stanza resources directory (no resources.json); {advice}")
    try:
        return stanza.Pipeline(
            "en",
            dir=str(directory),
            processors="tokenize,mwt,pos,lemma,depparse,ner",
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
        )
    except Exception as error:  # Stanza raises a dozen kinds here, bare Exception among them
        raise ModelError(f"no usable English package in {directory} ({error}); {advice}") from error


def _bundled() -> stanza.Pipeline:
    from importlib import resources

    with resources.as_file(resources.files("eventx") / "models" / "en") as folder:
        _check_files(folder)
        try:
            return _load(folder)
        except (ModelError, MemoryError):
            raise
        except Exception as error:  # torch and Stanza raise many kinds for a broken checkpoint
            raise ModelError(f"the bundled model is damaged: {error}") from error


def _load(folder: Path) -> stanza.Pipeline:
    """Build a pipeline of the bundled files; Stanza's `weights_only=True` keeps them from running code."""
    import stanza
    from stanza.models.common.foundation_cache import FoundationCache

    vectors = str(folder / "vectors.npz")
    cache = FoundationCache()
    cache.pretrains[vectors] = _load_vectors(folder)
    paths = {f"{p}_model_path": str(folder / f"{p}.pt") for p in _PROCESSORS}
    pretrains = {f"{p}_pretrain_path": vectors for p in ("pos", "depparse", "ner")}
    with _without_optimizers():
        return stanza.Pipeline(
            "en",
            dir=str(folder),
            package=None,
            processors=dict.fromkeys(_PROCESSORS, "eventx"),
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
            foundation_cache=cache,
            # Smaller batches than the trained 3,000 words waste less on padding.
            depparse_batch_size=600,
            **paths,
            **pretrains,
        )


def _check_files(folder: Path) -> None:
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        version = manifest["stanza"]
        sizes = {name: entry["bytes"] for name, entry in manifest["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelError(f"the bundled model is damaged: manifest.json: {error!r}") from error
    if version != STANZA_VERSION:
        raise ModelError(f"the bundled model was made for Stanza {version}, not {STANZA_VERSION}")
    for name, size in sizes.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size:
            raise ModelError(f"the bundled model is damaged: {name} is missing or has the wrong size")


def _load_vectors(folder: Path) -> Any:
    """Build Stanza's shared word-vector object from the int8 file, so that all processors use one tensor."""
    import numpy as np
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    words = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[len(VOCAB_PREFIX) :]
    with np.load(folder / "vectors.npz", allow_pickle=False) as archive:
        values = archive["values"].astype(np.float32) * archive["scale"]
    pretrain = Pretrain(str(folder / "vectors.npz"), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(words, lang="en")
    pretrain._emb = torch.from_numpy(values)
    if len(pretrain._vocab) != len(values):
        raise ModelError("the bundled model is damaged: vocab.txt and vectors.npz differ in length")
    return pretrain


_patch_lock = threading.Lock()


@contextmanager
def _without_optimizers() -> Iterator[None]:
    """Keep Stanza's trainers from building optimizers while they load.

    Inference never uses them, and building one imports torch._dynamo: 1.8 of the 5.3 CPU seconds of a cold start.
    """
    from stanza.models.common import utils

    with _patch_lock:
        saved = utils.get_optimizer, utils.get_split_optimizer
        utils.get_optimizer, utils.get_split_optimizer = lambda *a, **k: None, lambda *a, **k: {}
        try:
            yield
        finally:
            utils.get_optimizer, utils.get_split_optimizer = saved


@contextmanager
def _quick_trees() -> Iterator[None]:
    """Let Stanza's parser look before it searches; its results stay the same."""
    from stanza.models.depparse import model

    with _patch_lock:
        search = model.chuliu_edmonds_one_root
        model.chuliu_edmonds_one_root = quick_trees(search)
        try:
            yield
        finally:
            model.chuliu_edmonds_one_root = search


class StanzaParser:
    """Parse English text with one Stanza pipeline, loaded on first use.

    The same text gives the same sentences whatever else is in the batch. One lock guards the pipeline, since Stanza
    does not promise to be thread safe.
    """

    def __init__(self, model: Model = None) -> None:
        """Remember the model.

        Args:
            model: See `load_pipeline`.
        """
        self._model = model
        self._pipeline: stanza.Pipeline | None = None
        self._rank: dict[str, int] = {}
        self._lock = threading.Lock()

    @property
    def pipeline(self) -> stanza.Pipeline:
        """The pipeline, loaded now if it has not been yet."""
        with self._lock:
            if self._pipeline is None:
                self._pipeline = load_pipeline(self._model)
                if self._model is None:  # its lemmatizer is a dictionary; official ones guess for themselves
                    self._rank = dict(self._pipeline.processors["pos"].pretrain.vocab._unit2id)
            return self._pipeline

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """Parse several texts in batches of bounded size.

        Args:
            texts: The texts.

        Returns:
            The sentences of each text. Sentences of more than `MAX_SENTENCE_WORDS` words are cut.

        Raises:
            ModelError: If the pipeline cannot be loaded.
        """
        pipeline = self.pipeline
        found: list[list[Sentence]] = [[] for _ in texts]
        batch: list[tuple[int, CleanText, int, Any]] = []
        words = 0
        with self._lock:
            for number, text in enumerate(texts):
                cleaned = clean(text)
                for offset, chunk in chunks(cleaned.text):
                    if not chunk.strip():
                        continue
                    document = _tokenize(pipeline, chunk)
                    batch.append((number, cleaned, offset, document))
                    words += document.num_words
                    if words >= _BATCH_WORDS:
                        self._flush(batch, texts, found)
                        batch, words = [], 0
            self._flush(batch, texts, found)
        return [tuple(sentences) for sentences in found]

    def _flush(
        self, batch: list[tuple[int, CleanText, int, Any]], texts: Sequence[str], found: list[list[Sentence]]
    ) -> None:
        assert self._pipeline is not None
        documents = [document for *_, document in batch if document.num_words]
        if not documents:
            return
        for name in _PROCESSORS[1:]:
            if name in self._pipeline.processors:
                with _quick_trees() if name == "depparse" else nullcontext():
                    self._pipeline.processors[name].bulk_process(documents)
        for number, cleaned, offset, document in batch:
            found[number].extend(_convert(s, texts[number], cleaned, offset, self._rank) for s in document.sentences)


def _tokenize(pipeline: stanza.Pipeline, text: str) -> Any:
    """Tokenize one text by itself and cut its overlong sentences."""
    from stanza.models.common.doc import Document

    document = pipeline.processors["tokenize"].process(text)
    if "mwt" in pipeline.processors and document.num_tokens:
        document = pipeline.processors["mwt"].process(document)
    if all(len(s.words) <= MAX_SENTENCE_WORDS for s in document.sentences):
        return document
    pieces = [piece for s in document.sentences for piece in _cut(s.tokens)]
    return Document([_renumbered(piece) for piece in pieces], text)


def _cut(tokens: list[Any]) -> Iterator[list[Any]]:
    """Cut a sentence's tokens into pieces that fit, after a punctuation mark where there is one."""
    while sum(len(t.words) for t in tokens) > MAX_SENTENCE_WORDS:
        longest, words = 0, 0
        while words + len(tokens[longest].words) <= MAX_SENTENCE_WORDS:
            words += len(tokens[longest].words)
            longest += 1
        marks = [i + 1 for i in range(longest // 2, longest) if not any(c.isalnum() for c in tokens[i].text)]
        cut = marks[-1] if marks else longest
        yield tokens[:cut]
        tokens = tokens[cut:]
    yield tokens


def _renumbered(tokens: list[Any]) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = []
    position = 1
    for token in tokens:
        size = len(token.words)
        for entry in token.to_dict():
            is_range = isinstance(entry["id"], tuple | list) and len(entry["id"]) > 1
            entry["id"] = (position, position + size - 1) if is_range else (position,)
            position += 0 if is_range else 1
            entries.append(entry)
    return entries


def _lemma(word: Any, rank: dict[str, int]) -> str:
    """Return the dictionary's lemma; of a word that it does not know, a guess."""
    lemma: str = word.lemma or word.text
    if not rank or lemma != word.text or word.upos == "PROPN":
        return lemma
    if word.xpos in _INFLECTED:
        return guess_lemma(word.text, word.xpos, rank)
    # "Meanwhile" at the start of a sentence; nationalities ("Palestinian") and "I" keep their capital.
    return lemma.lower() if word.upos in _LOWERED and word.text.istitle() else lemma


def _convert(sentence: Any, text: str, cleaned: CleanText, offset: int, rank: dict[str, int]) -> Sentence:
    """Copy one Stanza sentence into our own view, with offsets into the caller's text."""
    words: list[Word] = []
    first_of: dict[int, int] = {}
    for token_index, token in enumerate(sentence.tokens):
        first_of[token_index] = len(words)
        for word in token.words:
            # Words of a multiword token may lack offsets; then the token's own are the best there is.
            exact = word.start_char is not None and word.end_char is not None
            source = word if exact else token
            start, end = cleaned.span(offset + source.start_char, offset + source.end_char)
            words.append(
                Word(
                    index=len(words),
                    text=word.text,
                    lemma=_lemma(word, rank),
                    upos=word.upos or "X",
                    xpos=word.xpos or "",
                    feats=word.feats or "",
                    head=word.head - 1 if word.head else ROOT,
                    deprel=word.deprel or "dep",
                    start=start,
                    end=end,
                    space_after=text[end : end + 1].isspace() or end == len(text),
                )
            )
    start, end = words[0].start, words[-1].end
    return Sentence(text[start:end], start, tuple(words), _entities(sentence, words, first_of))


def _entities(sentence: Any, words: list[Word], first_of: dict[int, int]) -> tuple[Entity, ...]:
    position = {id(token): i for i, token in enumerate(sentence.tokens)}
    entities = []
    for span in sentence.ents:
        first, last = position[id(span.tokens[0])], position[id(span.tokens[-1])]
        start, end = first_of[first], first_of[last] + len(sentence.tokens[last].words)
        if end - start > 1 and words[end - 1].xpos == "POS":  # official models put the clitic inside
            end -= 1
        entities.append(Entity(start, end, _LABELS.get(span.type, span.type)))
    return tuple(entities)
