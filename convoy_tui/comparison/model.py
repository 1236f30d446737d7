"""What a comparison says, as plain values that travel between rooms and processes.

A sentence is named by ``SentenceKey``: the id of its article and its index in ``Article.sentences``.
Offsets are code points into the text of the article that is named beside them, half-open. Nothing here holds
a letter or a ref: these belong to the story in which the articles are shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from convoy_tui.articles.model import Article, Voice

SentenceKey = tuple[str, int]
Place = tuple[str, int, int, str]
"""A place in an article: its id, start, end, and the exact text there."""

Grade = Literal["sure", "doubtful"]
Origin = Literal["found", "reader"]
EvidenceKind = Literal["word", "name", "number", "concept", "context"]
QuantityKind = Literal[
    "count",
    "money",
    "percent",
    "measure",
    "duration",
    "age",
    "date",
    "clock",
    "ordinal",
    "fraction",
    "score",
]
Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "range", "vague"]
Verdict = Literal["agree", "compatible", "scope", "conflict"]
GRAVITY: dict[Verdict | None, int] = {None: 0, "agree": 1, "compatible": 2, "scope": 3, "conflict": 4}
"""How grave each verdict is; None is that of a row with one source."""

MentionVoice = Literal["own", "reported", "quoted", "inserted"]
ConceptOrigin = Literal["lexicon", "spelling", "learned", "reader"]
CorrectionKind = Literal[
    "match",
    "not-a-match",
    "same-concept",
    "other-concept",
    "reading-out",
    "reading-to",
    "verdict",
    "silent",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason why two sentences are linked: what stands in ``a``, what in ``b``, and its share (0..1)."""

    kind: EvidenceKind
    a: str
    b: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different articles that report the same fact; ``a`` sorts before ``b``."""

    a: SentenceKey
    b: SentenceKey
    score: float
    grade: Grade
    origin: Origin = "found"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """One fact and all its tellings, in order of article id and sentence."""

    members: tuple[SentenceKey, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as mentioned: the figure with its unit, and the hedge that stands outside the span.

    ``low`` and ``high`` are None where the reading is open on that side or can't be resolved.
    ``article`` and ``sentence`` are filled in by a comparison; ``start`` and ``end`` are then offsets into
    the article's text, else into the text that was searched.
    """

    start: int
    end: int
    text: str
    hedge: str
    kind: QuantityKind
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    noun: str
    group: int | None = None
    article: str = ""
    sentence: int = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence says of a measured thing; ``quantity`` is an index into ``Comparison.quantities``."""

    quantity: int
    article: str
    sentence: int
    clause: str
    voice: Voice
    speaker: str | None = None
    as_of: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """How two readings of a row stand to each other; ``a`` and ``b`` are indices into its ``readings``."""

    a: int
    b: int
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A total and the parts that add up to it, as indices into a row's ``readings``."""

    total: int
    of: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the reader holds of a row against the program's opinion, with their sentence, perhaps empty."""

    verdict: Verdict
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One measured thing: each source's reading, the gravest verdict of its pairs, and the reason for it.

    ``verdict`` and ``reason`` are the program's own. ``taken_out`` and ``brought_in`` are indices into
    ``Comparison.quantities``: the readings that the reader took out of this row, and those put into it.
    """

    id: str
    subject: str
    kind: QuantityKind
    unit: str
    verdict: Verdict | None
    words_differ: bool
    reason: str
    not_found_in: tuple[str, ...]
    origins: tuple[tuple[int, ...], ...]
    readings: tuple[Reading, ...]
    pairs: tuple[PairVerdict, ...]
    parts: tuple[Parts, ...] = ()
    ruling: Ruling | None = None
    taken_out: tuple[int, ...] = ()
    brought_in: tuple[int, ...] = ()

    @property
    def standing(self) -> Verdict | None:
        """Give the verdict that holds: the reader's where there is one, else the program's."""
        return self.ruling.verdict if self.ruling is not None else self.verdict


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a form stands in an article, and in whose voice."""

    article: str
    start: int
    end: int
    voice: MentionVoice
    speaker: str | None = None
    distance: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way of naming a concept, with every place where it stands."""

    form: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Two places of linked sentences, ``a`` before ``b``, that hold the same part of the same clause."""

    a: Place
    b: Place


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that the articles name, and the forms in which they name it.

    Attributes:
        name: how it is called where it is listed.
        type: whether it is named by words or by proper names.
        origin: how it is known that the forms belong together.
        grade: how sure that is.
        near: names of concepts that come near it without being it.
        forms: most mentions first.
        what: person, group, place, act or thing, where the lexicon says so.
        note: what the lexicon says of its forms.
        source: where the lexicon has it from.
        evidence: for a concept that was learned from the articles, the passages that it was learned from.
    """

    name: str
    type: Literal["label", "name"]
    origin: ConceptOrigin
    grade: Grade
    near: tuple[str, ...]
    forms: tuple[Form, ...]
    what: str = ""
    note: str = ""
    source: str = ""
    evidence: tuple[Counterparts, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A word that judges what it names: a fact about wording, never a score.

    Attributes:
        word: the word, as the list writes it.
        concept: name of the concept that it stands for in these mentions; empty where it is none.
        plainer: words that the list holds to be plainer.
        note: what the word says beyond what it names.
        source: the style guides that say so.
        forms: the word's forms with every mention, as in a concept.
        beside: plainer words that articles have for the same thing, with their mentions.
    """

    word: str
    concept: str
    plainer: tuple[str, ...]
    note: str
    source: str
    forms: tuple[Form, ...]
    beside: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """A sentence that came near without being a link, and its score."""

    article: str
    sentence: int
    score: float


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A sentence for which no counterpart was found, with its nearest misses, best first."""

    article: str
    sentence: int
    nearest: tuple[Nearest, ...]


@dataclass(frozen=True, slots=True)
class Silent:
    """The reader looked: the article ``source`` does not tell what a sentence of another article tells."""

    article: str
    sentence: int
    source: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was found in one source alone. Found nowhere else is not the same as told nowhere else.

    ``silent`` holds what only a reader can know: which source does not tell which sentence.
    """

    unmatched: tuple[Unmatched, ...] = ()
    silent: tuple[Silent, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What the reader overruled. ``a`` and ``b`` are places in the articles' texts."""

    kind: CorrectionKind
    a: Place
    b: Place | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was found about a set of articles, which stand in order of id."""

    articles: tuple[Article, ...]
    links: tuple[Link, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    concepts: tuple[Concept, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    corrections: tuple[Correction, ...] = ()
    lexicon_sha256: tuple[str, ...] = ()
    loaded: tuple[LoadedWord, ...] = ()
