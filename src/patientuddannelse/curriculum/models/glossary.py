"""The glossary: preferred words, the joints of long words, and words that can harm."""

from functools import lru_cache
from typing import Annotated

from pydantic import BeforeValidator

from patientuddannelse.curriculum.authored import Id, Spelled, Text, Texts, as_list
from patientuddannelse.curriculum.models.base import Strict

Joined = Annotated[str, Spelled(r"\w+(-\w+)+", "joined")]


Explaining = Annotated[str, Spelled("[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)?", "explaining")]


class Word(Strict):
    """A term of the field and the words that patients read instead.

    ``avoid`` are the stems of other words for the same thing, ``stems`` those of the patients' own
    word; ``unless`` are longer ones inside which all those mean something else. ``explained`` names
    the slides and models that explain it, where it needs that.
    """

    id: Id
    term: Text
    patient: Text
    remark: Text = Text("")
    avoid: Texts = ()
    stems: Texts = ()
    unless: Texts = ()
    explained: Annotated[tuple[Explaining, ...], BeforeValidator(as_list)] = ()


class HarmfulWord(Strict):
    """Words that can harm, why, and better ones.

    ``stems`` are what a check looks for: capitals do not matter and ``*`` is any ending; without
    stems only a person can tell. ``unless`` are longer ones inside which they mean something else.
    """

    id: Id
    words: Text
    stems: Texts = ()
    unless: Texts = ()
    why: Text
    better: Text


class Glossary(Strict):
    """What glossary.yaml holds; ``joints`` are words with a hyphen at each joint."""

    words: tuple[Word, ...] = ()
    joints: tuple[Joined, ...] = ()
    harmful: tuple[HarmfulWord, ...] = ()

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """Return the parts of each word that may be divided, by the whole word."""
        return _parts(self.joints)


@lru_cache(maxsize=4)
def _parts(joints: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {word.replace("-", ""): tuple(word.split("-")) for word in joints}
