"""Finds pictures whose words for those who cannot see them are missing or of no use.

A picture without words is a hole in the page; a file name, or the words of the picture before, tell
nothing; more than 300 characters are read out in one breath that nobody can stop; and words in
another language are read aloud with the wrong sounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.languages.guess import seems_other
from patientuddannelse.languages.reading import beginning, plain, words
from patientuddannelse.materials import Material
from patientuddannelse.scene.primitives import Item, TextBlock
from patientuddannelse.scene.walk import alt_texts, text_blocks
from patientuddannelse.wordings import finding

MOST = 300
"""Characters."""

_OF_THE_DECK = ("alt-text.long", "alt-text.language")
_FILE = re.compile(
    r"(?:[a-z]:)?[\w ./\\()-]+\."
    r"(?:png|jpe?g|svg|gif|webp|bmp|tiff?|hei[cf]|emf|eps|pdf|pptx?|docx?)"
    r"|(?:img|dscn?|pxl|mvimg|screenshot|skærmbillede|scan|billede|foto|image|picture|photo)"
    r"[ _-]*\d[\d ._:-]*(?:kl[\d ._:-]*)?",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"[\W\d_]*|(?:et )?(?:billede|foto|tegning|figur|illustration|image|picture|photo)t?\.?"
    r"|todo|tbd|x+|alt(?:-?tekst)?|tekst|https?://\S*",
    re.IGNORECASE,
)


def check_alt_text(curriculum: Curriculum, material: Material) -> Iterator[Diagnostic]:
    """Yield a warning for each picture of a material whose words are missing or no help."""
    before: tuple[str, Origin | None] = "", None
    for page in material.pages:
        for alt, place in alt_texts(page.scene):
            said, wrong = plain(alt), _wrong(plain(alt), material.language)
            if material.kind == "guide":  # it shows the deck's slides with the deck's words
                wrong = tuple(key for key in wrong if key not in _OF_THE_DECK)
            if said and place and place.file != curriculum.profile_name:
                # a code or a logo is the same on every page, and large print goes on with a picture
                heard, again = _heard(said), material.kind == "poster" and place == before[1]
                if heard and heard == before[0] and not again:
                    wrong += ("alt-text.same",)
                before = heard, place
            for key in wrong:
                yield finding(
                    key, place or _place(page.scene), Severity.WARNING,
                    text=beginning(said), length=len(said), most=MOST, where=page.name,
                )  # fmt: skip


def _place(items: Iterable[Item]) -> Origin | None:
    """Return where the first text of a page stands, for a picture that does not know its place."""
    blocks: Iterator[TextBlock] = text_blocks(items)
    return next((block.origin for block in blocks if block.origin), None)


@lru_cache(maxsize=1 << 10)
def _heard(said: str) -> str:
    """Return words as they sound: who hears them hears neither capitals nor full stops."""
    return " ".join(words(said)).casefold()


@lru_cache(maxsize=1 << 10)
def _wrong(said: str, language: str) -> tuple[str, ...]:
    """Return what is wrong with the words themselves, whatever stands beside them."""
    if not said:
        return ("alt-text.missing",)
    if _FILE.fullmatch(said):
        return ("alt-text.file",)
    if _NOTHING.fullmatch(said):
        return ("alt-text.empty",)
    return tuple(
        key
        for key, wrong in (
            ("alt-text.long", len(said) > MOST),
            ("alt-text.language", seems_other(said, language)),
        )
        if wrong
    )
