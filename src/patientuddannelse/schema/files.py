"""The schemas as files of a project."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from patientuddannelse.curriculum.files import FOLDER
from patientuddannelse.curriculum.models import MODELS, content_class
from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.clinician import ClinicianSides
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.curriculum.models.glossary import Glossary
from patientuddannelse.curriculum.models.guide import Guide
from patientuddannelse.curriculum.models.points import Points
from patientuddannelse.curriculum.models.questionnaires import Questionnaires
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.output import write_atomically
from patientuddannelse.schema.generate import Json, schema_of, schema_of_models
from patientuddannelse.schema.settings import SCHEMAS
from patientuddannelse.wordings import finding

_SINGLE: Mapping[str, type[Strict]] = {
    "course": Course,
    "clinic": Clinic,
    "clinician": ClinicianSides,
    "guide": Guide,
    "booklet": Booklet,
    "questionnaires": Questionnaires,
    "points": Points,
    "glossary": Glossary,
}


def schema_files() -> dict[str, str]:
    """Return every schema as text, by the name of its file."""
    made: dict[str, Callable[[], Json]] = {
        name: lambda content=content: schema_of(content)  # type: ignore[misc]
        for name, content in _SINGLE.items()
    }
    made["session"] = lambda: schema_of(Session)
    made["model"] = lambda: schema_of_models({name: content_class(name) for name in MODELS})
    return {f"{name}.json": _text(make()) for name, make in made.items()}


def write_schemas(project: Path, output: Path | None = None) -> list[Path]:
    """Write every schema into a folder, or below the project's curriculum; return the files.

    Raises UsageError where there is no curriculum.
    """
    if output is None and not (project / FOLDER).is_dir():
        raise UsageError(finding("usage.no-curriculum", folder=str(project)))
    folder = output or project / FOLDER / SCHEMAS
    paths = []
    for name, text in schema_files().items():
        paths.append(folder / name)
        write_atomically(paths[-1], text.encode())
    return paths


def _text(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
