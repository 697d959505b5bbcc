"""A snapshot: what everything that was built says, small enough to be kept after every build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from hashlib import blake2b

from patientuddannelse.artefact import Artefact, Said
from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.history.nodes import Name, Nodes
from patientuddannelse.history.said import BACK

DECK = "deck"
KINDS = ("poster", DECK, "worksheet", "booklet", "guide", "questionnaire", "key")
"""What there is, in the order in which changes are told."""

_NOT_DRAWN = frozenset({"id", "alt", "sources", "proposal", "slug", "notes"})
_ON_ITS_OWN_SHEET = ("worksheet", "clinician")  # in a model's file: drawn only where it is read
_FOLDER_OF_MODELS = "/models/"


@dataclass(frozen=True, slots=True)
class Page:
    """What a page or slide said: texts by their names, and other values that its drawing has.

    ``drawn`` is a code of the drawing, ``asked`` what the build was asked for that pages show.
    """

    name: str
    title: str
    texts: Mapping[Name, str]
    fields: Mapping[Name, str]
    drawn: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was built: what it is, what its foot says, and its pages."""

    path: str
    id: str
    kind: str
    title: str
    sheet: str
    variant: str
    sheet_id: str
    edition: str
    code: str
    approval: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the foot of a poster says, and codes of what stands above it.

    ``words`` is the code of the texts in front, ``back`` of those on the back, ``drawn`` of the
    drawing in front, ``fields`` of the values in the YAML that make the drawing.
    """

    id: str
    title: str
    sheet_id: str
    sheet: str
    variant: str
    edition: str
    code: str
    approval: str
    words: str
    back: str
    drawn: str
    fields: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a build left: the course's title, language, edition and approval, and every file.

    ``ids`` are those of all material that the course had, built or not.
    """

    title: str
    language: str
    edition: str
    approval: str
    ids: tuple[str, ...]
    files: tuple[Kept, ...]

    @property
    def imprints(self) -> tuple[Imprint, ...]:
        """Return what the feet of the posters say."""
        return tuple(_imprint(each) for each in self.files if each.kind == "poster" and each.code)


def _imprint(file: Kept) -> Imprint:
    front = [page for page in file.pages if page.name != BACK]
    return Imprint(
        file.id, file.title, file.sheet_id, file.sheet, file.variant, file.edition, file.code,
        file.approval,
        _code(text for page in front for text in page.texts.values()),
        _code(text for page in file.pages if page.name == BACK for text in page.texts.values()),
        _code(page.drawn for page in front),
        _code(value for page in front for value in page.fields.values()),
    )  # fmt: skip


def _code(values: Iterable[str]) -> str:
    return blake2b("\0".join(values).encode(), digest_size=6).hexdigest()


def snapshot_of(
    curriculum: Curriculum,
    nodes: Nodes,
    ids: Iterable[str],
    artefacts: Iterable[Artefact],
    before: Iterable[Kept] = (),
) -> Snapshot:
    """Return what these artefacts say, and for other files what was known ``before``."""
    approval = approval_mark(curriculum)
    files = {each.path: each for each in before}
    files |= {each.path: _kept(each, nodes, approval) for each in artefacts}
    return Snapshot(
        title=str(curriculum.course.title),
        language=curriculum.course.language,
        edition=curriculum.course.edition_date.isoformat(),
        approval=approval,
        ids=tuple(ids),
        files=tuple(sorted(files.values(), key=lambda each: each.path)),
    )


def _kept(artefact: Artefact, nodes: Nodes, approval: str) -> Kept:
    return Kept(
        path=artefact.path,
        id=artefact.id,
        kind=artefact.kind,
        title=artefact.title,
        sheet=artefact.sheet,
        variant=artefact.variant,
        sheet_id=artefact.sheet_id,
        edition=artefact.edition.isoformat() if artefact.edition else "",
        code=artefact.code,
        approval=approval,
        pages=tuple(_page(each, nodes) for each in artefact.says),
    )


def _page(said: Said, nodes: Nodes) -> Page:
    shown = [nodes.by_place[each] for each in said.places if each in nodes.by_place]
    texts = {name: str(nodes.values[name]) for name in shown}
    for name, fact in nodes.facts.items():
        if any(fact in each for each in said.loose) and fact not in texts.values():
            texts[name] = fact
    fields = _fields(said, texts, nodes) if said.drawn and said.name != BACK else {}
    return Page(said.name, said.title, texts, fields, said.drawn, said.asked)


def _fields(said: Said, texts: Mapping[Name, str], nodes: Nodes) -> dict[Name, str]:
    """Return the values that are not read but make the drawing: those of its slide and models."""
    found = [nodes.roots[said.at]] if said.at is not None and said.at in nodes.roots else []
    found += dict.fromkeys((file, "") for file, _ in texts if _FOLDER_OF_MODELS in file)
    read = {(file, path.partition("/")[0]) for file, path in texts}
    return {
        name: str(nodes.values[name])
        for root in found
        for name in nodes.below(*root)
        if name not in texts and _is_drawn(name, root[1], read)
    }


def _is_drawn(name: Name, root: str, read: Set[Name]) -> bool:
    file, path = name
    steps = path.removeprefix(root).strip("/").split("/")
    elsewhere = steps[0] in _ON_ITS_OWN_SHEET and (file, steps[0]) not in read
    return not elsewhere and steps[0] not in _NOT_DRAWN and steps[-1] not in _NOT_DRAWN
