"""A guess at the language of a text, from its small words and letters.

It is enough to tell Danish from English, German, Swedish and Norwegian. Words that two languages
share tell nothing between them: Norwegian looks so much like Danish that only the words that are
spelled otherwise count, and a text with none of these passes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from patientuddannelse.languages.reading import words

_SHARED = (
    "alle alt andre begge da de den det din du en er et for fra først han har her hos hun i ingen "
    "ja kan man med men mens min og om på se selv ser siden sin som står så under var ved vil"
)
"""Small words of both Danish and Norwegian; nearly all are Swedish too, or no Swedish words."""
_DANISH = (
    "af an at bag blev blive bliver by dem denne der deres dette dig disse dit efter eller end "
    "fem fire frem før gennem gør ham hans hende hendes hinanden hvad hver hvis hvor hvordan "
    "højre ikke imod ind is jeg kommer kun lidt mange meget mellem mere mig mit mod ned nogen "
    "noget nu nå når også op os over sidder sig sit skal syv til tilbage to tre ud uden venstre "
    "vi viser være"
)
_ENGLISH = (
    "a about an and are as at be body brain by can do down feet five foot for four from green has "
    "he head her his how if in into is it its no not of on one or out over pain people picture "
    "she showing shows sits sitting standing stands than that the their there they this three to "
    "two under up walking was what when where which with without woman yellow you your"
)
_GERMAN = (
    "an auf aus bei das dem den der die du durch ein eine einem einen einer er es für hat ich im "
    "in ist man mit nach nicht oder sich sie so und von vor war wie wird zu zum zur zwei über"
)
_SWEDISH = (
    "alla annan att av bakom bild bilden blir de dem den denna det dig din du där efter en ett "
    "från för han hans har henne hennes hon hur hål i in inte kan kommer man med mellan men mig "
    "min mot mycket ned ner när någon något och också om på samma se ser sig sin sitt sitter som "
    "står så till tre två under upp ut utan vad var varandra vi vid vill vänster är över"
)
_NORWEGIAN = (
    "at av bak beskjed bilde bildet blir deg dem denne der dere deres dette disse ditt ei eller "
    "enn ett etter farge farger fem fire foten før føtter gjennom gjør grønn gutt gutten ham "
    "hendene hender henne hennes hjelp hjelper hode hodet hva hver hverandre hvis hvit hvor "
    "hvordan høyre ikke ikkje imellom inn jeg jenta jente kne knær korleis kva kvinne kvinnen "
    "kvinner lite mange mann mannen meg mellom mer mitt mot mye ned noe noen nå når også opp oss "
    "over ryggmargen seg sirkel sirkelen sirkler sitt sitter sju skal språk svart til tilbake to "
    "tre uka uke uken uker ut uten utenfor vei veien venstre vi viser være vært øye øyne øynene"
)
_SMALL: Mapping[str, frozenset[str]] = {
    "da": frozenset((_SHARED + " " + _DANISH).split()),
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "sv": frozenset(_SWEDISH.split()),
    "no": frozenset((_SHARED + " " + _NORWEGIAN).split()),
}
"""Words that say little and stand everywhere; in Norwegian some that pictures are told with."""
_LETTERS: Mapping[str, frozenset[str]] = {
    "da": frozenset("æøå"),
    "en": frozenset(),
    "de": frozenset("äöüß"),
    "sv": frozenset("åäö"),
    "no": frozenset("æøå"),
}
_FOREIGN = re.compile(r"(?:nn|tt|gg|kk|pp|dd|ll|mm)$|øy")
"""What Norwegian and Swedish words have and Danish ones have not, but for a few from abroad."""
_DOUBLING = frozenset({"no", "sv"})
_FROM_ABROAD = frozenset({"app", "chill", "drill", "grill", "mm", "scroll", "twill", "watt"})
_FEWEST = 2  # signs of another language, before anything is said: a label is no sentence


def is_small(word: str, language: str) -> bool:
    """Say whether a word is so small that it tells nothing but the language."""
    return word.lower() in _SMALL.get(language, ())


@lru_cache(maxsize=1 << 12)
def seems_other(text: str, language: str) -> bool:
    """Say whether a text seems to be in another language than it should be."""
    if language not in _SMALL:
        return False
    found = frozenset(word.lower() for word in words(text))
    others = (each for each in _SMALL if each != language)
    return any(
        (theirs := _signs(found, other, language)) >= _FEWEST
        and theirs > _signs(found, language, other)
        for other in others
    )


def _signs(found: frozenset[str], one: str, two: str) -> int:
    """Return how much some words have of a language that another one has not."""
    signs = found & _only(one, two)
    if one in _DOUBLING and two not in _DOUBLING:
        signs |= frozenset(filter(_FOREIGN.search, found - _FROM_ABROAD))
    if not signs:
        return 0
    letters = _LETTERS[one] - _LETTERS[two]
    return len(signs) + sum(any(letter in word for word in found) for letter in letters)


@lru_cache
def _only(one: str, two: str) -> frozenset[str]:
    return _SMALL[one] - _SMALL[two]
