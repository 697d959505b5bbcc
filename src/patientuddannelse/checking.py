"""Every check in its order: of the texts as a whole, and of everything that is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from patientuddannelse.assessments import Appraisal
from patientuddannelse.checks.alt_text import check_alt_text
from patientuddannelse.checks.approval import check_proposals
from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.colour_vision import check_colour_vision
from patientuddannelse.checks.contrast import check_contrast
from patientuddannelse.checks.coverage import check_coverage
from patientuddannelse.checks.crowding import uncrowded
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.checks.glossary import check_glossary
from patientuddannelse.checks.glyphs import check_glyphs
from patientuddannelse.checks.links import check_links, check_printed_codes
from patientuddannelse.checks.originality import check_originality
from patientuddannelse.checks.pemat import appraise, by_code, pemat_findings
from patientuddannelse.checks.pemat.seen import Findings
from patientuddannelse.checks.pictures import check_no_bitmaps, check_pictures
from patientuddannelse.checks.plan import check_plan
from patientuddannelse.checks.readability import check_readability, check_sentences
from patientuddannelse.curriculum.approval import approval_findings
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.originals import read_originals
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.documents.model import Document
from patientuddannelse.jobs import BuildRequest
from patientuddannelse.materials import Composed, Material, Page, Reader, material_of
from patientuddannelse.shares import Share, Task, shared_out

CONTENT_CHECKS: tuple[Callable[[Curriculum], Iterable[Diagnostic]], ...] = (
    approval_findings,
    check_sentences,
    check_glossary,
    check_plan,
    check_coverage,
    check_links,
    check_proposals,
)
"""What is asked of the curriculum itself."""

MATERIAL_CHECKS: tuple[Callable[[Curriculum, Material], Iterable[Diagnostic]], ...] = (
    check_readability,
    check_contrast,
    check_colour_vision,
    check_alt_text,
    check_printed_codes,
)
"""What is asked of each material as a reader meets it; none of it forbids a build."""

# About how long a job takes beside another, composed and checked (decks and guides: per slide).
_WEIGHTS = {"decks": 0.012, "guides": 0.009, "posters": 0.05, "worksheets": 0.05}
_WEIGHTS |= {"booklets": 0.4, "questionnaires": 0.02}


@dataclass(frozen=True, slots=True)
class Checked:
    """What all checks found, in the order of the files, and the language it is told in.

    ``appraisals`` are what PEMAT-P says of each material that patients read.
    """

    found: tuple[Diagnostic, ...]
    language: str
    appraisals: tuple[Appraisal, ...] = ()

    @property
    def passed(self) -> bool:
        """Say whether nothing forbids a build."""
        return not any(each.severity is Severity.ERROR for each in self.found)


def check(
    project: Path,
    clinic: Path | None = None,
    *,
    strict: bool = False,
    against: Path | None = None,
) -> Checked:
    """Compose all that a plain build makes and run every check; ``strict`` lets warnings forbid.

    ``against`` is a folder of source documents that must not be copied. Raises CurriculumError
    where the curriculum cannot be read at all, UsageError for a folder without documents.
    """
    originals = read_originals(against) if against else None
    task = Task.of(BuildRequest(project, project / "output", clinic=clinic))
    curriculum = task.curriculum
    found: list[Diagnostic] = []
    for content_check in CONTENT_CHECKS:
        found += content_check(curriculum)
    if originals:
        found += check_originality(curriculum, originals)
    look = partial(_look, in_texts=by_code(found))
    shares = shared_out(task, _WEIGHTS, look, look)
    seen = {i: one for _, share in shares for i, one in share.items()}
    for i in range(len(task.jobs)):
        found += seen[i].found
    appraisals = tuple(one for i in range(len(task.jobs)) if (one := seen[i].appraisal))
    found += pemat_findings(appraisals)
    if strict:
        found = [_strictly(each) for each in found]
    return Checked(tuple(in_order(found)), curriculum.course.language, appraisals)


@dataclass(slots=True)
class _Seen:
    """What was found in a job, and what is to be said of its material."""

    found: list[Diagnostic] = field(default_factory=list)
    appraisal: Appraisal | None = None


def _look(task: Task, share: Share, in_texts: Findings) -> dict[int, _Seen]:
    """Compose the jobs of a share and run every check of materials."""
    seen: dict[int, _Seen] = {}
    appraised: set[str] = set()
    for i in share:
        one = seen[i] = _Seen()
        try:
            composed = task.jobs[i].compose(task.curriculum)
        except CurriculumError as error:
            one.found += error.diagnostics
            continue
        one.found += _own_findings(composed)  # the deck of a guide is a job of its own
        material = material_of(composed)
        for material_check in MATERIAL_CHECKS:
            one.found += material_check(task.curriculum, material)
        # Another sheet or edition of the same material says the same.
        if material.id not in appraised and material.read_by(Reader.PATIENT):
            appraised.add(material.id)
            one.appraisal = appraise(task.curriculum, material, in_texts)
    return seen


def build_findings(composed: Composed) -> Iterator[Diagnostic]:
    """Yield what forbids to build something: words or pictures that cannot be read in it."""
    yield from _own_findings(composed)
    if isinstance(composed, Document) and composed.deck:
        yield from _own_findings(composed.deck)


def _own_findings(composed: Composed) -> Iterator[Diagnostic]:
    for page in material_of(composed).pages:
        yield from _page_findings(page)
    if isinstance(composed, Deck) and composed.template is not None:
        from patientuddannelse.render.pptx.foreign.slides import Host

        yield from Host(composed, composed.template).findings()


def _page_findings(page: Page) -> Iterator[Diagnostic]:
    room = list(check_fit(page.scene, page.name))
    if not page.staged:
        room += check_collision(page.scene, page.sheet, page.name)
    yield from uncrowded(room, page.scene, page.sheet, page.name)
    yield from check_glyphs(page.scene, page.name, page.face)
    yield from check_pictures(page.scene, page.name)
    if page.press:
        yield from check_no_bitmaps(page.scene)


def in_order(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Say the same thing of one place only once, in the order of the files."""
    kept = dict.fromkeys(found)
    return sorted(kept, key=lambda d: (d.origin is None, d.origin and d.origin))


def _strictly(found: Diagnostic) -> Diagnostic:
    if found.severity is Severity.WARNING:
        return replace(found, severity=Severity.ERROR)
    return found
