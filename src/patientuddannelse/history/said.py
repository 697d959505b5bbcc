"""What a finished picture says, page by page: where its words come from, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, replace
from functools import lru_cache
from hashlib import blake2b

from patientuddannelse.artefact import Artefact, Place, Said
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.diagnostics import Origin
from patientuddannelse.documents.model import Document
from patientuddannelse.materials import Composed, material_of
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import Poster
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import LinearGradient, Paint, Stroke
from patientuddannelse.scene.primitives import Field, Group, Item, Path, Picture, TextBlock
from patientuddannelse.scene.walk import leaves
from patientuddannelse.shelf import Held

FRONT, BACK = "front", "back"
"""The names of a poster's two sides; all other sheets have one, without a name."""


def said_by(composed: Composed) -> tuple[Said, ...]:
    """Return what was composed says: a deck by its slides, a poster by its sides."""
    if isinstance(composed, Deck):
        asked = _asked(composed)
        return tuple(_slide(slide, asked) for slide in composed.slides)
    if isinstance(composed, Poster):
        sides = [_sheets(FRONT, composed.fronts)]
        if composed.back:
            sides.append(_sheets(BACK, composed.back.fronts))
        return tuple(sides)
    if isinstance(composed, Document) and composed.deck:
        pages = _sheets("", composed.pages, drawn=False)  # its pictures are the deck's slides
        return (replace(pages, asked=_asked(composed.deck)),)
    return (_sheets("", composed.pages),)


def as_artefact(composed: Composed) -> Artefact:
    """Return all that is known of what was composed, without the bytes it is rendered to."""
    material = material_of(composed)
    first = composed if isinstance(composed, Poster) else None
    if isinstance(composed, WorksheetPages | Document):
        first = composed.pages[0]
    variant = "" if isinstance(composed, WorksheetPages | Document) else composed.variant
    if isinstance(composed, Poster) and composed.sheet.bleed:
        variant = "+".join(filter(None, (variant, "press")))
    sheet = first.imprint if first else None
    return Artefact(
        path=f"{material.id} {first.sheet.name if first else ''} {variant}",
        file=Held(0, ""),
        kind=material.kind,
        id=material.id,
        title=material.title,
        sheet=first.sheet.name if first else "",
        variant=variant,
        sheet_id=sheet.sheet_id if sheet else "",
        edition=sheet.edition if sheet else None,
        code=sheet.code if sheet else "",
        says=said_by(composed),
    )


def _asked(deck: Deck) -> str:
    return " ".join(filter(None, map(str, astuple(deck.asked))))


def _slide(slide: Slide, asked: str) -> Said:
    """Return what a slide says and the notes below it; its foot tells only the session."""
    notes, scene = slide.notes, slide.scene
    spoken = (*notes.say, *notes.ask, *notes.if_silent, *notes.watch)
    places, loose = _words(scene)
    places |= dict.fromkeys(_begun(each.origin for each in spoken))
    ground = slide.ground.srgb.encode() if slide.ground else b""
    at = next(_begun([slide.origin]), None)
    drawn = _drawn(scene, ground)
    return Said(slide.id, slide.title, tuple(places), drawn, at, asked, tuple(loose))


def _sheets(name: str, sheets: Sequence[Poster], *, drawn: bool = True) -> Said:
    scene = [item for sheet in sheets for item in sheet.scene]
    places, loose = _words(scene)
    return Said(
        name, sheets[0].title, tuple(places), _drawn(scene) if drawn else "", loose=tuple(loose)
    )


def _words(scene: Iterable[Item]) -> tuple[dict[Place, None], dict[str, None]]:
    """Return where every paragraph stands that an author wrote, and what else can be read."""
    places: dict[Place, None] = {}
    loose: dict[str, None] = {}
    pending = [iter(scene)]
    while pending:
        for item in pending[-1]:
            if isinstance(item, Group):
                if item.alt_text:
                    loose[item.alt_text] = None
                pending.append(iter(item.items))
                break
            block = item.typed if isinstance(item, Field) else item
            if isinstance(block, TextBlock):
                for each in block.paragraphs:
                    if at := each.origin:
                        places[at.file, at.line, at.column] = None
                    else:
                        loose[each.text] = None
        else:
            pending.pop()
    return places, loose


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
