"""What a deck's file says of itself: the deck's own words, and what its template said besides."""

from dataclasses import replace

from sample_deck import deck

from patientuddannelse.render.pptx.presentation import with_title
from patientuddannelse.revision.package import parsed

CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
CORE = f'<p:coreProperties xmlns:p="{CP}"><p:keywords>ryg, nakke</p:keywords></p:coreProperties>'


def test_the_deck_says_who_it_is_and_the_template_keeps_its_keywords() -> None:
    long = replace(deck(), title="Rød & grøn " * 30)
    root = parsed(with_title(CORE.encode(), long, "da-DK"))
    assert root.findtext(f"{{{DC}}}title") == long.title
    assert root.findtext(f"{{{DC}}}language") == "da-DK"
    assert root.findtext(f"{{{CP}}}keywords") == "ryg, nakke"


def test_what_was_said_before_is_said_once() -> None:
    once = with_title(CORE.encode(), deck(), "da-DK")
    assert with_title(once, deck(), "da-DK") == once
