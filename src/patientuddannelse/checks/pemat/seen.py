"""What there is to judge in a material: its words, headings, pictures and places to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import SlideContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.languages.reading import length
from patientuddannelse.materials import Material, Page, Reader
from patientuddannelse.once_each import once_each
from patientuddannelse.scene.once import SameItems
from patientuddannelse.scene.primitives import Field, Group, Item, Paragraph, Path, Role, TextBlock

Findings = Mapping[str, list[Diagnostic]]
"""What other checks found in the texts, by code."""

_BOLD = 600
_LARGER = 1.15
"""A heading is at least so much larger than the words that there are most of."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """What a page holds: ``written`` by authors, ``headings``, pictures and fields.

    ``items`` counts what is marked as an item of a list, ``bold`` what is set in bold and is no
    heading, ``drawn`` the fields that stand inside a picture.
    """

    title: str
    written: Sequence[Paragraph]
    headings: Sequence[str]
    pictures: int
    items: int
    bold: int
    fields: int
    drawn: int


class Subject:
    """A material as it is judged, with what it is made from and what other checks said of it."""

    def __init__(self, curriculum: Curriculum, material: Material, found: Findings) -> None:
        """Look through the pages that patients read."""
        self.curriculum = curriculum
        self.material = material
        profile = curriculum.profile_name
        self.pages = [_seen(page, profile) for page in material.read_by(Reader.PATIENT)]
        self._found = found

    @cached_property
    def written(self) -> list[Paragraph]:
        """What authors wrote, in reading order."""
        return [each for page in self.pages for each in page.written]

    @cached_property
    def origins(self) -> frozenset[Origin | None]:
        """Where all that stands in the YAML."""
        return frozenset(each.origin for each in self.written)

    @cached_property
    def session(self) -> Session | None:
        """The session of a deck or booklet."""
        kind, _, name = self.material.id.partition("/")
        return self.curriculum.sessions.get(name) if kind in ("decks", "booklets") else None

    @cached_property
    def model(self) -> ModelContent | None:
        """The model of a poster or worksheet."""
        kind, _, name = self.material.id.partition("/")
        return self.curriculum.models.get(name) if kind in ("posters", "worksheets") else None

    @cached_property
    def models_shown(self) -> list[ModelContent]:
        """The models of which words stand here."""
        files = {each.file for each in self.origins if each}
        models, names = self.curriculum.models, self.curriculum.names
        return [models[name] for name in models if names.get(f"models/{name}") in files]

    @cached_property
    def slides(self) -> tuple[SlideContent, ...]:
        """The slides of a deck."""
        shown = self.material.kind == "deck" and self.session
        return tuple(shown.slides()) if shown else ()

    @property
    def fields(self) -> int:
        """How many places there are to write or tick."""
        return sum(page.fields for page in self.pages)

    @property
    def pictured(self) -> list[SeenPage]:
        """The pages with a picture."""
        return [page for page in self.pages if page.pictures]

    @property
    def very_short(self) -> bool:
        """Say whether it is too short to have parts: a page of at most two paragraphs."""
        return len(self.pages) == 1 and len(self.written) <= 2

    def first(self, texts: Iterable[Text]) -> Text | None:
        """Return the first of some texts that really stands in the material."""
        return next((each for each in texts if each and each.origin in self.origins), None)

    def found(self, code: str) -> Iterator[Diagnostic]:
        """Yield what another check said of the words that stand here."""
        return (each for each in self._found.get(code, ()) if each.origin in self.origins)

    def crowded(self) -> Diagnostic | None:
        """Return what another check said of the first slide with too many words."""
        told = {each.origin: each for each in self._found.get("crowded-slide", ())}
        return next((told[s.origin] for s in self.slides if s.origin in told), None)


@once_each
def _seen(page: Page, profile: str) -> SeenPage:
    walk = _walked(SameItems(page.scene))
    least = _LARGER * walk.sizes.most_common(1)[0][0] if walk.sizes else 0.0
    large = [
        each.text
        for each in walk.beside
        if length(each.text) and (each.size >= least or each.text == page.title)
    ]
    headings = list(dict.fromkeys([*large, *walk.marked]))
    named = set(headings)
    written = [each for each in walk.paragraphs if each.origin and each.origin.file != profile]
    return SeenPage(
        page.title,
        written,
        headings,
        pictures=walk.pictures,
        items=walk.items,
        bold=sum(each.font.weight >= _BOLD and each.text not in named for each in written),
        fields=walk.fields,
        drawn=walk.drawn,
    )


@lru_cache(maxsize=1 << 10)
def _walked(picture: SameItems) -> _Walk:
    walk = _Walk()
    walk.through(picture.items)
    return walk


class _Walk:
    """A walk through a page: the words it has seen, those beside pictures, all sizes, and counts.

    What it counts is called as in ``SeenPage``.
    """

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.beside: list[Paragraph] = []
        self.marked: list[str] = []
        self.sizes: Counter[float] = Counter()
        self.pictures = self.items = self.fields = self.drawn = 0

    def through(self, items: Iterable[Item], within: Role | None = None) -> None:
        """Gather the leaves; ``within`` is FIGURE inside a picture, HEADING inside a heading."""
        for item in items:
            if isinstance(item, Path):
                continue  # nearly all of a drawing
            if isinstance(item, Group):
                self._group(item, within)
            elif isinstance(item, TextBlock):
                self._text(item, within)
            elif isinstance(item, Field):
                self.fields += 1
                self.drawn += within is Role.FIGURE

    def _group(self, group: Group, within: Role | None) -> None:
        role = group.role
        if role is Role.FIGURE:
            self.pictures += 1
            within = role
        elif role is Role.HEADING or role is Role.SUBHEADING:
            within = role
        elif role is Role.ITEM:
            self.items += 1
        self.through(group.items, within)

    def _text(self, block: TextBlock, within: Role | None) -> None:
        self.paragraphs += block.paragraphs
        for each in block.paragraphs:
            self.sizes[each.size] += len(each.text)
        if within is None:
            self.beside += block.paragraphs
        elif within is not Role.FIGURE:
            self.marked.append(block.text)
