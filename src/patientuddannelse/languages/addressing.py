"""How a text speaks to its reader: sentences that tell what to do, and words for the reader.

A Danish command is the bare stem of a verb, and many stems are nouns as well (``tegn``, ``svar``):
those count only before a word that makes them a command. The list is closed, so that a command may
be overlooked, but hardly anything is taken for one that is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.languages.reading import plain, words

_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Addressing:
    """The words of one language.

    ``commands`` are always commands where they begin a sentence, ``unsure`` only before one of
    ``followers``, and neither before ``no``; ``reader`` finds the words for the one who reads.
    """

    commands: frozenset[str]
    unsure: frozenset[str]
    followers: frozenset[str]
    no: str
    reader: re.Pattern[str]


_COMMANDS = (
    "accepter aftal bed begynd bestil bevæg bliv brug byg byt bøj del drej drik fjern find flyt "
    "fordel fortsæt fortæl fyld følg gem gentag giv gå husk hvil hæld hæng hør kig klip kom lad "
    "luk lyt læg læs løft mærk nik noter notér peg planlæg prøv pust rejs se sid sig skift skriv "
    "skru skær slip slå spar spis spørg stræk stå sæt søg tag træk træn tæl tænk udfyld undersøg "
    "undgå vend vent vis væn vælg øv"
)
_UNSURE = "få hjælp hold lav leg mål ring rør start stop svar tal tegn tryk"
_FOLLOWERS = "den dem det dig din dine dit en et fast hjælp ind med ned noget op på straks til"
_DANISH = Addressing(
    commands=frozenset(_COMMANDS.split()),
    unsure=frozenset(_UNSURE.split()),
    followers=frozenset(_FOLLOWERS.split()),
    no="ikke",
    reader=re.compile(r"\b(?:du|dig|din|dit|dine|jer|jeres)\b", re.IGNORECASE),
)
_NOUNS_BEFORE = {
    "brug": {"af", "for", "i"}, "tegn": {"på", "til"}, "hjælp": {"til", "med"}, "svar": {"til"},
}  # fmt: skip
_LANGUAGES: Mapping[str, Addressing] = {"da": _DANISH}


@lru_cache(maxsize=1 << 14)
def is_command(sentence: str, language: str) -> bool:
    """Say whether a sentence begins with what its reader is to do: not with what to leave."""
    known = _LANGUAGES.get(language)
    found = words(sentence)
    if known is None or len(found) < _FEWEST_WORDS or plain(sentence).endswith("?"):
        return False
    first, second = found[0].lower(), found[1].lower()
    if second == known.no or second in _NOUNS_BEFORE.get(first, ()):
        return False
    return first in known.commands or (first in known.unsure and second in known.followers)


@lru_cache(maxsize=1 << 14)
def speaks_to_reader(text: str, language: str) -> bool:
    """Say whether a text has a word for the one who reads it."""
    known = _LANGUAGES.get(language)
    return bool(known and known.reader.search(plain(text)))
