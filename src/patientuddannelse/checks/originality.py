"""Finds eight or more words in a row as in a source document: the words of others are not ours.

Capitals, marks and line ends make no difference, and numbers are not counted: "20–25 % af voksne"
is a fact, not a sentence. Headings of the source may be named where a text says where something
stands in it (``section``), and so may its names for things (``names``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.originals import Original, Originals, Word, compared_words
from patientuddannelse.curriculum.scalar import Items, Scalar, walk
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.languages.reading import beginning
from patientuddannelse.wordings import finding

RUN = 8
"""So many words in a row are not found by chance."""

_NAMING = {"section", "names"}
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class _Written:
    """Texts that are read one after the other, such as the items of a list, and their words.

    ``place`` tells of each word in which of the texts it stands.
    """

    texts: tuple[Scalar, ...]
    words: tuple[Word, ...]
    place: tuple[int, ...]

    @classmethod
    def of(cls, texts: tuple[Scalar, ...]) -> _Written:
        """Find the words of some texts."""
        found = [(word, i) for i, text in enumerate(texts) for word in compared_words(text)]
        return cls(texts, tuple(word for word, _ in found), tuple(i for _, i in found))

    def told(self, begin: int, count: int) -> str:
        """Return the words of a run as they are written."""
        end = begin + count - 1
        first, last = self.place[begin], self.place[end]
        pieces = [str(text) for text in self.texts[first : last + 1]]
        pieces[-1] = pieces[-1][: self.words[end].end]
        pieces[0] = pieces[0][self.words[begin].start :]
        return " ".join(pieces)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that stand in a text and in a document."""

    text: int
    begin: int
    count: int
    document: Original
    line: int


def check_originality(curriculum: Curriculum, originals: Originals) -> Iterator[Diagnostic]:
    """Yield a warning for every run, once in a text, and a note of files that were not read."""
    written = list(_written(curriculum))
    for run in _longest(_runs(written, originals)):
        text = written[run.text]
        yield finding(
            "copied", text.texts[text.place[run.begin]].origin, Severity.WARNING,
            text=beginning(text.told(run.begin, run.count), _QUOTED), words=run.count,
            source=run.document.name, line=run.line,
        )  # fmt: skip
    if originals.unread:
        yield finding("not-compared", severity=Severity.NOTE, files=", ".join(originals.unread))


def _written(curriculum: Curriculum) -> Iterator[_Written]:
    """Yield the texts of every file that are long enough, those of a list together."""
    for file in curriculum.files:
        listed: set[int] = set()
        for path, node in walk(file.data):
            if _NAMING.intersection(path):
                continue
            texts: tuple[Scalar, ...] = ()
            if isinstance(node, Items):
                texts = tuple(each for each in node if isinstance(each, Scalar))
                listed.update(map(id, texts))
            elif isinstance(node, Scalar) and id(node) not in listed:
                texts = (node,)
            written = _Written.of(texts)
            if len(written.words) >= RUN:
                yield written


def _runs(written: list[_Written], originals: Originals) -> Iterator[_Run]:
    """Yield every run: the texts' rows of eight words are looked up in one pass over the sources.

    The index is of the curriculum, so that memory does not grow with the sources.
    """
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    texts = [tuple(word.word for word in each.words) for each in written]
    for number, words in enumerate(texts):
        for at in range(len(words) - RUN + 1):
            index[words[at : at + RUN]].append((number, at))
    for document in originals.documents:
        there = document.words
        for begin in range(len(there) - RUN + 1):
            for number, at in index.get(there[begin : begin + RUN], ()):
                here = texts[number]
                if at and begin and here[at - 1] == there[begin - 1]:
                    continue  # within a run that began before
                count = _common(here, at, there, begin)
                yield _Run(number, at, count, document, document.lines[begin])


def _common(here: tuple[str, ...], at: int, there: tuple[str, ...], begin: int) -> int:
    count = RUN
    most = min(len(here) - at, len(there) - begin)
    while count < most and here[at + count] == there[begin + count]:
        count += 1
    return count


def _longest(runs: Iterator[_Run]) -> list[_Run]:
    """Return the runs in the order of the texts, without those that lie in longer ones."""
    kept: list[_Run] = []
    for run in sorted(runs, key=lambda run: (run.text, run.begin, -run.count)):
        last = kept[-1] if kept else None
        if last and last.text == run.text and run.begin + run.count <= last.begin + last.count:
            continue
        kept.append(run)
    return kept
