"""A clinician's approval, written into the clinic's profile with the code of what was approved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from patientuddannelse.curriculum.files import FOLDER
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.validate import validate
from patientuddannelse.curriculum.variables import filled
from patientuddannelse.curriculum.writing import changed_lines, with_scalar
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Phrase, UsageError
from patientuddannelse.output import write_atomically, writing_sources
from patientuddannelse.wordings import finding


@dataclass(frozen=True, slots=True)
class Approved:
    """What was written: the file, the code, and the lines before (-) and after (+)."""

    path: Path
    code: str
    changes: tuple[str, ...]


def approve(project: Path, by: str, on: str = "", clinic: Path | None = None) -> Approved:
    """Write who has approved the texts, when (today) and their code into the clinic's profile.

    Raises CurriculumError where the curriculum has errors, so that nobody approves what cannot be
    built; UsageError for a name or a date that cannot be used;
    UnwrittenError where the profile cannot be written.
    """
    name, day = " ".join(by.split()), _day(on)
    if not name:
        raise UsageError(finding("usage.by"))
    curriculum = load_curriculum(project, clinic)
    path = (clinic or project / FOLDER / "clinic.yaml").resolve()
    before = path.read_bytes()
    after, called = before, curriculum.profile.name
    values = {"approved_by": name, "approved_on": day.isoformat(), "code": curriculum.code}
    for field, value in values.items():
        after = with_scalar(after, called, ("approval", field), value)
    _refuse_what_cannot_be_read(after, curriculum, name)
    with writing_sources():
        write_atomically(path, after)
    return Approved(path, curriculum.code, tuple(changed_lines(called, before, after)))


def _day(on: str) -> date:
    today = date.today()
    try:
        day = date.fromisoformat(on) if on else today
    except ValueError:
        raise UsageError(finding("usage.on", given=on)) from None
    if day > today:
        raise UsageError(finding("usage.on-later", given=on))
    return day


def _refuse_what_cannot_be_read(content: bytes, curriculum: Curriculum, by: str) -> None:
    """Read the new profile as a build would: a name may hold what no text can, such as braces."""
    file, wrong = filled(read_source(content, curriculum.profile.name), {})
    found = list(wrong)
    if file.data is not None:
        found += validate(Clinic, file.data, "clinic")[1]
    if found:
        why = Phrase(found[0].key, found[0].values)
        raise UsageError(finding("usage.by-unreadable", given=by, why=why))
