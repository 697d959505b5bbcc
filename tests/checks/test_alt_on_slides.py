"""Pictures on slides of a course on disk: what is told of their words, and where."""

from __future__ import annotations

from collections.abc import Callable

from patientuddannelse.diagnostics import Diagnostic

Found = Callable[..., list[Diagnostic]]

FIGURES = """
      - {{id: two, kind: figure, title: To, figure: {{model: scan{}}}}}
      - {{id: three, kind: figure, title: Tre, figure: {{model: scan{}}}}}
"""
SCAN = "model: scan\nalt: {}\ntitle: x\n"


def test_two_slides_with_the_same_picture_and_words_are_told_at_the_words(found: Found):
    scan = {"models/scan.yaml": SCAN.format("Et foto og en scanning.")}
    (same,) = found("alt-text", then=FIGURES.format("", ""), files=scan)
    assert same.key == "alt-text.same"
    assert same.origin
    assert (same.origin.file, same.origin.line) == ("curriculum/models/scan.yaml", 2)
    mended = FIGURES.format("", ", alt: Kun scanningen.")
    assert not found("alt-text", then=mended, files=scan)


def test_a_picture_on_a_slide_whose_words_were_emptied_is_told(found: Found):
    slides = FIGURES.format("", ", alt: Kun scanningen.")
    (empty,) = found("alt-text", then=slides, files={"models/scan.yaml": SCAN.format('""')})
    assert empty.key == "alt-text.missing"
    assert empty.origin
    assert (empty.origin.file, empty.origin.line) == ("curriculum/models/scan.yaml", 2)
