"""What a finished picture says, page by page: where its words come from, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from patientuddannelse.artefact import Place, Said
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.diagnostics import Origin
from patientuddannelse.documents.model import Document
from patientuddannelse.materials import Composed
from patientuddannelse.posters.model import Poster
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import LinearGradient, Paint, Stroke
from patientuddannelse.scene.primitives import Field, Item, Path, Picture, TextBlock
from patientuddannelse.scene.walk import leaves, text_blocks

FRONT, BACK = "front", "back"
"""The names of a poster's two sides; all other sheets have one, without a name."""


def said_by(composed: Composed) -> tuple[Said, ...]:
    """Return what was composed says: a deck by its slides, a poster by its sides."""
    if isinstance(composed, Deck):
        return tuple(_slide(slide) for slide in composed.slides)
    if isinstance(composed, Poster):
        sides = [_sheets(FRONT, composed.fronts)]
        if composed.back:
            sides.append(_sheets(BACK, composed.back.fronts))
        return tuple(sides)
    if isinstance(composed, Document) and composed.deck:
        return (_sheets("", composed.pages, drawn=False),)  # its pictures are the deck's slides
    return (_sheets("", composed.pages),)


def _slide(slide: Slide) -> Said:
    """Return what a slide says and the notes below it; its foot tells only the session."""
    notes, scene = slide.notes, slide.scene
    spoken = (*notes.say, *notes.ask, *notes.if_silent, *notes.watch)
    places = [*_places(scene), *_begun(each.origin for each in spoken)]
    ground = slide.ground.srgb.encode() if slide.ground else b""
    at = next(_begun([slide.origin]), None)
    return Said(slide.id, slide.title, tuple(dict.fromkeys(places)), _drawn(scene, ground), at)


def _sheets(name: str, sheets: Sequence[Poster], *, drawn: bool = True) -> Said:
    scene = [item for sheet in sheets for item in sheet.scene]
    places = tuple(dict.fromkeys(_places(scene)))
    return Said(name, sheets[0].title, places, _drawn(scene) if drawn else "")


def _places(scene: Iterable[Item]) -> Iterator[Place]:
    """Yield where every paragraph stands that was written by an author."""
    for block in text_blocks(scene):
        yield from _begun(each.origin for each in block.paragraphs)


def _begun(origins: Iterable[Origin | None]) -> Iterator[Place]:
    return ((each.file, each.line, each.column) for each in origins if each)


def _drawn(scene: Iterable[Item], ground: bytes = b"") -> str:
    """Return a code of a drawing, words apart.

    Of a path its paint and three of its points count, to a tenth of a point: enough to notice that
    it is drawn otherwise, and the same on every machine.
    """
    digest = blake2b(ground, digest_size=6)
    told: list[bytes] = []
    under: Matrix | None = None
    for leaf, matrix in leaves(scene):
        if isinstance(leaf, TextBlock):
            continue
        if matrix is not under:
            under = matrix
            told.append(b"%.3f %.3f %.3f %.3f %.1f %.1f" % matrix)
        told.append(_told(leaf))
    digest.update(b" ".join(told).replace(b"-0.0 ", b"0.0 "))
    return digest.hexdigest()


def _told(leaf: Path | Picture | Field) -> bytes:
    if not isinstance(leaf, Path):
        box = leaf.box
        data = blake2b(leaf.data, digest_size=6).digest() if isinstance(leaf, Picture) else b""
        return b"%s%.1f %.1f %.1f %.1f" % (data, box.x, box.y, box.width, box.height)
    curve = leaf.outline
    points = b"%d" % len(curve)
    for segment in (curve[0], curve[len(curve) // 2]) if curve else ():
        numbers: tuple[float, ...] = segment[1:]
        if numbers:  # the end of a closed curve has no point of its own
            points += b" %.1f %.1f" % numbers[-2:]
    fill, stroke = leaf.fill, leaf.stroke
    return b"%s %s %s %.2f" % (
        points,
        _painted(fill) if fill else b"",
        _lined(stroke) if stroke else b"",
        leaf.opacity,
    )


@lru_cache(maxsize=4096)
def _painted(paint: Paint) -> bytes:
    if isinstance(paint, LinearGradient):
        ends = b" %.1f %.1f %.1f %.1f" % (*paint.start, *paint.end)
        return b" ".join(color.srgb.encode() for _, color in paint.stops) + ends
    return paint.srgb.encode()


@lru_cache(maxsize=4096)
def _lined(stroke: Stroke) -> bytes:
    return b"%s %.2f %d" % (stroke.color.srgb.encode(), stroke.width, len(stroke.dash))
