"""From what was composed to an artefact: its file, and the pictures that the gallery shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache, partial

from patientuddannelse.artefact import Artefact, Preview
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.documents.model import Document
from patientuddannelse.languages import Labels, language
from patientuddannelse.materials import Composed
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import Poster
from patientuddannelse.shelf import Held
from patientuddannelse.text.face import POSTER_WEIGHTS, poster_face


def load_renderers(jobs: Iterable[str], *, pictures: bool = True) -> None:
    """Load what jobs of these ids are drawn with, once for all processes that are forked.

    ``pictures`` says whether the gallery's are drawn.
    """
    kinds = {each.partition("/")[0] for each in jobs}
    if "decks" in kinds:
        import patientuddannelse.render.pptx.deck
    if kinds - {"decks"}:
        import patientuddannelse.drawing.people
        import patientuddannelse.render.pdf.document
        import patientuddannelse.render.pdf.file
        from patientuddannelse.render.pdf.fonts import load_font

        faces = [poster_face(weight) for weight in POSTER_WEIGHTS]
        for face in faces:
            load_font(face)
        if pictures:
            import patientuddannelse.render.svg  # noqa: F401
            from patientuddannelse.text.glyphs import load_outlines

            for face in faces:
                load_outlines(face)


@dataclass(frozen=True, slots=True)
class Rendering:
    """Renders what was composed; ``hold`` takes the bytes of a file and returns what stands for it.

    Without ``pictures`` the gallery's are not drawn, but told of, so that a later build draws them.
    """

    hold: Callable[[bytes], Held]
    pictures: bool = True

    def artefact(self, composed: Composed) -> Artefact:
        """Return the file, and what is known of it."""
        if isinstance(composed, WorksheetPages):
            return self._pages(composed, "worksheet", "worksheets")
        if isinstance(composed, Document) and composed.folded:
            return self._folded(composed)
        if isinstance(composed, Document):
            return self._pages(composed, composed.kind, composed.folder)
        if isinstance(composed, Poster):
            return self._poster(composed)
        return self._deck(composed)

    def _poster(self, poster: Poster) -> Artefact:
        from patientuddannelse.render.pdf.document import render_pdf, render_press

        labels, press = language(poster.language), poster.sheet.bleed > 0
        variants = [each for each in (*poster.variant.split("+"), "press" if press else "") if each]
        suffix = _suffix(labels, variants)
        name = f"{poster.slug}-{poster.sheet.name}{suffix}"
        pages, previews = list(poster.fronts), [self._page(poster, name)]
        previews += [self._page(each, f"{name}-{i}") for i, each in enumerate(poster.later, 2)]
        if back := poster.back:
            pages.append(scaled_to(poster.sheet, back))
            shown = f"{back.slug}-2{suffix}"
            previews.append(self._preview(shown, back.alt_text, partial(_svg_of_back, back)))
        made = Artefact(
            path=f"posters/{name}.pdf",
            file=self.hold(
                (render_press if press else render_pdf)(*pages, author=poster.publisher)
            ),
            kind="poster",
            id=poster.id,
            title=poster.title,
            sheet=poster.sheet.name,
            variant="+".join(variants),
            pages=len(pages),
            previews=tuple(previews),
        )
        return _imprinted(made, poster)

    def _pages(self, composed: WorksheetPages | Document, kind: str, folder: str) -> Artefact:
        from patientuddannelse.render.pdf.document import render_pdf

        first, bookmarks = composed.pages[0], isinstance(composed, Document)
        shown = composed.pages[:1] if isinstance(composed, Document) else composed.pages
        made = Artefact(
            path=f"{folder}/{composed.slug}.pdf",
            file=self.hold(
                render_pdf(*composed.pages, author=first.publisher, bookmarks=bookmarks)
            ),
            kind=kind,
            id=composed.id,
            title=composed.title,
            sheet=first.sheet.name,
            pages=len(composed.pages),
            previews=self._numbered(composed.slug, shown),
        )
        return _imprinted(made, first)

    def _folded(self, booklet: Document) -> Artefact:
        """Render the sheets of a booklet; its pictures are the pages as they are read."""
        from patientuddannelse.render.pdf.booklet import render_booklet

        first, count = booklet.pages[0], len(booklet.pages)
        made = Artefact(
            path=f"{booklet.folder}/{booklet.slug}.pdf",
            file=self.hold(render_booklet(*booklet.pages, author=first.publisher)),
            kind=booklet.kind,
            id=booklet.id,
            title=booklet.title,
            sheet="a4",
            variant="booklet",
            pages=count // 2,
            previews=self._numbered(booklet.slug, booklet.pages),
        )
        return replace(_imprinted(made, first), flip="short")

    def _deck(self, deck: Deck) -> Artefact:
        from patientuddannelse.render.pptx.deck import render_deck

        name = deck.slug
        name += _suffix(language(deck.language), [deck.variant] if deck.variant else ())
        previews = tuple(
            self._preview(f"{name}/{i:02d}", slide.title, partial(_slide, deck, slide))
            for i, slide in enumerate(deck.slides, 1)
        )
        return Artefact(
            path=f"decks/{name}.pptx",
            file=self.hold(render_deck(deck)),
            kind="deck",
            id=f"decks/{deck.id}",
            title=deck.title,
            variant=deck.variant,
            pages=len(deck.slides),
            previews=previews,
        )

    def _numbered(self, slug: str, pages: Iterable[Poster]) -> tuple[Preview, ...]:
        return tuple(self._page(each, f"{slug}-{number}") for number, each in enumerate(pages, 1))

    def _page(self, page: Poster, name: str) -> Preview:
        return self._preview(name, page.alt_text, partial(_svg, page))

    def _preview(self, name: str, caption: str, draw: Callable[[], str]) -> Preview:
        file = self.hold(draw().encode()) if self.pictures else None
        return Preview(f"gallery/{name}.svg", file, caption)


def _suffix(labels: Labels, variants: Iterable[str]) -> str:
    """Return what a file's name says of its edition."""
    return "".join(f"-{labels.variants[each]}" for each in variants).replace(" ", "-")


def _imprinted(made: Artefact, first: Poster) -> Artefact:
    """Add what the foot says of the edition, and how two sides are turned, as the PDF says it."""
    upright = first.sheet.height >= first.sheet.width
    made = replace(made, flip=("long" if upright else "short") if made.pages > 1 else "")
    sheet = first.imprint
    if sheet is None:
        return made
    return replace(made, sheet_id=sheet.sheet_id, edition=sheet.edition, code=sheet.code)


@lru_cache(maxsize=2)
def _svg_of_back(back: Poster) -> str:
    """Return the picture of a back, which all sheets of an edition share."""
    return _svg(back)


def _svg(page: Poster) -> str:
    from patientuddannelse.render.svg import render_svg

    return render_svg(
        page.scene,
        page.sheet.trim,
        glyphs="outlines",
        title=page.title,
        description=page.alt_text,
        language=page.language,
    )


def _slide(deck: Deck, slide: Slide) -> str:
    from patientuddannelse.decks.layouts import SLIDE
    from patientuddannelse.render.svg import render_svg

    picture = deck.picture(slide)
    return render_svg(picture, SLIDE, glyphs="outlines", title=slide.title, language=deck.language)
