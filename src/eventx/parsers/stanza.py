"""Parse text with Stanza: the only module that imports stanza and torch, and only when asked to parse."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve

from eventx.errors import ModelError
from eventx.parsers._batches import batches
from eventx.parsers._clean import CleanText, clean
from eventx.parsers._convert import convert
from eventx.parsers._cut import MAX_SENTENCE_WORDS, broken_off, cut, joined, renumbered
from eventx.parsers._headlines import verbs_favoured
from eventx.parsers._labels import labels_on_demand
from eventx.parsers._model_files import check_files
from eventx.parsers._respelled import parsed_as, short_forms, written_as
from eventx.parsers._settled import settle_tags
from eventx.parsers._titles import Capitals
from eventx.parsers._trees import quick_trees
from eventx.parsers._vocabularies import remember
from eventx.syntax import Sentence

if TYPE_CHECKING:
    import stanza

    Model: TypeAlias = str | Path | stanza.Pipeline | None

STANZA_VERSION = "1.15"
PROCESSORS = ("tokenize", "pos", "lemma", "depparse", "ner")
_WITH_VECTORS = ("pos", "depparse", "ner")


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
    _check_model(model)
    logging.getLogger("stanza").setLevel(logging.ERROR)  # first: importing stanza adds a handler otherwise
    import stanza

    if not stanza.__version__.startswith(STANZA_VERSION + "."):
        raise ModelError(f"eventx needs Stanza {STANZA_VERSION}.x, found {stanza.__version__}")
    if model is None:
        return _bundled()
    if isinstance(model, str | Path):
        return _official(Path(model))
    missing = [p for p in PROCESSORS[:4] if p not in model.processors]
    if missing:
        raise ModelError(f"the given pipeline lacks the processors {', '.join(missing)}")
    return model


def _check_model(model: object) -> None:
    """Refuse what can be no model, before anything is loaded."""
    if model is not None and not isinstance(model, str | Path) and not hasattr(model, "processors"):
        raise TypeError(f"model must be None, a directory or a stanza.Pipeline, not {type(model).__name__}")


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
    with resources.as_file(resources.files("eventx") / "models" / "en") as folder:
        check_files(folder, STANZA_VERSION)
        try:
            with _one_thread():
                vectors = read_vectors(folder / "vectors.npz")
                # Smaller batches than the trained 3,000 words waste less on padding.
                models = {name: folder / f"{name}.pt" for name in PROCESSORS}
                pipeline = build_pipeline(models, vectors, folder, depparse_batch_size=600)
        except (ModelError, MemoryError):
            raise
        except Exception as error:  # torch and Stanza raise many kinds for a broken checkpoint
            raise ModelError(f"the bundled model is damaged: {error}") from error
    for name in _WITH_VECTORS:
        remember(pipeline.processors[name].vocab)
    pipeline.is_eventx_bundled = True  # it lacks what official ones can do
    return pipeline


def _is_bundled(model: Any) -> bool:
    """Tell whether a pipeline is one of the bundled model."""
    return getattr(model, "is_eventx_bundled", False)


def read_vectors(path: Path) -> Any:
    """Build Stanza's word-vector object from int8 vectors.

    Args:
        path: An `.npz` file with `values` and `scale`, beside a `vocab.txt` with a word a line.

    Returns:
        A `stanza.models.common.pretrain.Pretrain`.

    Raises:
        ModelError: If the two files do not belong together.
    """
    import numpy as np
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    words = path.with_name("vocab.txt").read_text(encoding="utf-8").split("\n")[len(VOCAB_PREFIX) :]
    with np.load(path, allow_pickle=False) as archive:
        values = archive["values"].astype(np.float32) * archive["scale"]
    pretrain = Pretrain(str(path), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(words, lang="en")
    pretrain._emb = torch.from_numpy(values)
    if len(pretrain._vocab) != len(values):
        raise ModelError("the bundled model is damaged: vocab.txt and vectors.npz differ in length")
    return pretrain


def build_pipeline(models: Mapping[str, Path], vectors: Any, folder: Path, **options: Any) -> stanza.Pipeline:
    """Build a pipeline of single checkpoint files; Stanza's `weights_only=True` keeps them from running code.

    Args:
        models: The checkpoint of each processor that is to run.
        vectors: One `Pretrain` for all of them, so that they share a tensor.
        folder: A folder with a `resources.json`, which Stanza wants to see.
        **options: Further options of `stanza.Pipeline`.

    Returns:
        The pipeline.
    """
    import stanza
    from stanza.models.common.foundation_cache import FoundationCache

    cache = FoundationCache()
    cache.pretrains[vectors.filename] = vectors
    paths = {f"{name}_model_path": str(path) for name, path in models.items()}
    pretrains = {f"{name}_pretrain_path": vectors.filename for name in _WITH_VECTORS if name in models}
    with _without_optimizers():
        return stanza.Pipeline(
            "en",
            dir=str(folder),
            package=None,
            processors=dict.fromkeys(models, "eventx"),
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
            foundation_cache=cache,
            **{**paths, **pretrains, **options},
        )


_patch_lock = threading.Lock()


@contextmanager
def _replaced(module: Any, **functions: Any) -> Iterator[None]:
    """Put other functions in the place of a module's, for one thread at a time."""
    with _patch_lock:
        saved = {name: getattr(module, name) for name in functions}
        vars(module).update(functions)
        try:
            yield
        finally:
            vars(module).update(saved)


def _without_optimizers() -> AbstractContextManager[None]:
    """Keep Stanza's trainers from building optimizers while they load.

    Inference never uses them, and building one imports torch._dynamo: 1.8 of the 5.3 CPU seconds of a cold start.
    """
    from stanza.models.common import utils

    return _replaced(utils, get_optimizer=lambda *a, **k: None, get_split_optimizer=lambda *a, **k: {})


@contextmanager
def _quick_parser(pipeline: stanza.Pipeline) -> Iterator[None]:
    """Let Stanza's parser do less; its results stay the same."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
    from stanza.models.depparse import model

    quick = quick_trees(chuliu_edmonds_one_root)
    labels: AbstractContextManager[None] = nullcontext()
    if _is_bundled(pipeline):  # official parsers may be built in other ways
        labels = labels_on_demand(pipeline.processors["depparse"].trainer.model, quick)
    with _replaced(model, chuliu_edmonds_one_root=quick), labels:
        yield


@contextmanager
def _one_thread() -> Iterator[None]:
    """Keep torch to one thread.

    The bundled model's matrices are too small to gain from more. Threads that wait for a core which another process
    uses make a parse a hundred times slower, and a process forked after they have started hangs in them.
    """
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


class StanzaParser:
    """Parse English text with one Stanza pipeline, loaded on first use.

    The same text gives the same sentences whatever else is in the batch. One lock guards the pipeline, since Stanza
    does not promise to be thread safe. In another process a pickled parser loads its model once.
    """

    def __init__(self, model: Model = None) -> None:
        """Remember the model.

        Args:
            model: See `load_pipeline`.

        Raises:
            TypeError: If it can be no model.
        """
        _check_model(model)
        self._model = model
        self._pipeline: stanza.Pipeline | None = None
        self._rank: dict[str, int] = {}
        self._capitals: Capitals | None = None
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        """Return the model."""
        return f"StanzaParser({'' if self._model is None else repr(self._model)})"

    def __reduce__(self) -> tuple[Any, tuple[Model]]:
        """Pickle what to load."""
        return _unpickled, (None if _is_bundled(self._model) else self._model,)

    @property
    def pipeline(self) -> stanza.Pipeline:
        """The pipeline, loaded now if it has not been yet."""
        with self._lock:
            if self._pipeline is None:
                self._pipeline = load_pipeline(self._model)
                if _is_bundled(self._pipeline):  # its lemmatizer is a dictionary; official ones guess
                    self._rank = dict(self._pipeline.processors["pos"].pretrain.vocab._unit2id)
                    words = self._pipeline.processors["lemma"].trainer.pos_dict
                    self._capitals = Capitals(words["*"], self._rank)
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
        threads = _one_thread() if _is_bundled(pipeline) else nullcontext()
        found: list[list[Sentence]] = [[] for _ in texts]
        with self._lock, threads:
            for batch in batches(texts, self._prepared, partial(_tokenize, pipeline)):
                _annotate(pipeline, [chunk.document for chunk in batch])
                for chunk in batch:
                    text, cleaned, offset = texts[chunk.text], chunk.cleaned, chunk.offset
                    parsed = chunk.document.sentences
                    found[chunk.text].extend(convert(s, text, cleaned, offset, self._rank) for s in parsed)
        return [tuple(sentences) for sentences in found]

    def _prepared(self, text: str) -> CleanText:
        cleaned = clean(text)
        if self._capitals is None:
            return cleaned
        return evolve(cleaned, text=self._capitals.lower_titles(cleaned.text))


@cache
def _unpickled(model: Model) -> StanzaParser:
    """Return one parser for all that a process unpickles: a pool of workers gets an extractor with every task."""
    return StanzaParser(model)


def _annotate(pipeline: stanza.Pipeline, documents: list[Any]) -> None:
    """Let all processors but the tokenizer, of those that the pipeline has, work on tokenized documents."""
    sentences = [s for d in documents for s in d.sentences]
    helped = _is_bundled(pipeline)  # official taggers may be built in other ways
    shown: list[tuple[Any, str]] = []
    short = [short for s in sentences for short in short_forms(s.words)] if helped else []
    with written_as([*short, *((word.parent, form) for word, form in short)]):  # entity taggers read tokens
        for name in (p for p in PROCESSORS[1:4] if p in pipeline.processors):
            context = _quick_parser(pipeline) if name == "depparse" else nullcontext()
            with context, parsed_as(shown if name == "depparse" else []):
                pipeline.processors[name].bulk_process(documents)
            if name == "pos" and helped:
                shown = settle_tags(sentences, partial(_tags_if_verbs, pipeline.processors[name]))
        if "ner" in pipeline.processors:
            pipeline.processors["ner"].bulk_process(documents)


def _tags_if_verbs(tagger: Any, times: float, lines: list[list[str]]) -> list[list[tuple[str, str]]]:
    """Return the universal and Penn tags of each line's words, were verbs that much likelier."""
    from stanza.models.common.doc import Document

    documents = [Document([[{"id": i, "text": form} for i, form in enumerate(line, 1)]]) for line in lines]
    with verbs_favoured(tagger.trainer.model.upos_clf, tagger.vocab["upos"].unit2id("VERB"), times):
        tagger.bulk_process(documents)
    return [[(w.upos, w.xpos) for w in document.sentences[0].words] for document in documents]


def _tokenize(pipeline: stanza.Pipeline, text: str) -> Any:
    """Tokenize one text by itself, join sentences parted inside a name and cut overlong ones."""
    from stanza.models.common.doc import Document

    document = pipeline.processors["tokenize"].process(text)
    if "mwt" in pipeline.processors and document.num_tokens:
        document = pipeline.processors["mwt"].process(document)
    runs = joined(document.sentences, text)
    broken = len(runs) < len(document.sentences) or any(map(broken_off, runs))
    if not broken and all(len(s.words) <= MAX_SENTENCE_WORDS for s in document.sentences):
        return document
    pieces = [piece for run in runs for piece in cut(run)]
    return Document([renumbered(piece) for piece in pieces], text)
