"""An approval holds for the texts that were read: any change of them makes all of it a draft."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.curriculum.approval import approval_findings, approval_mark, is_approved
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.models.clinician import Headings
from patientuddannelse.curriculum.writing import Steps, with_scalar
from patientuddannelse.diagnostics import Severity

ROOT = Path(__file__).resolve().parents[2]
DRAFT = "Udkast – ikke fagligt godkendt"
APPROVED = "Fagligt godkendt af Anna Ager, 4. marts 2026"

Change = Callable[[str], str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the shipped curriculum, approved as it is."""
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    approve(tmp_path, load_curriculum(tmp_path).code)
    return tmp_path


def approve(project: Path, code: str) -> None:
    write(project, "clinic.yaml", ("approval", "approved_by"), "Anna Ager")
    write(project, "clinic.yaml", ("approval", "approved_on"), "2026-03-04")
    write(project, "clinic.yaml", ("approval", "code"), code)


def write(project: Path, file: str, steps: Steps, value: str) -> None:
    path = project / "curriculum" / file
    path.write_bytes(with_scalar(path.read_bytes(), file, steps, value))


def edit(project: Path, file: str, change: Change) -> None:
    path = project / "curriculum" / file
    before = path.read_bytes().decode()
    path.write_bytes(change(before).encode())
    assert path.read_bytes().decode() != before


def findings(curriculum: Curriculum) -> list[str]:
    return [f"{d.origin} {d.message} | {d.hint}" for d in approval_findings(curriculum)]


def test_what_is_approved_says_who_and_when(project: Path) -> None:
    curriculum = load_curriculum(project)
    assert is_approved(curriculum)
    assert approval_mark(curriculum) == APPROVED
    assert findings(curriculum) == []


@pytest.mark.parametrize(
    ("file", "steps"),
    [
        ("models/cup.yaml", ("title",)),
        ("models/cup.yaml", ("clinician", "purpose")),
        ("models/traffic_light.yaml", ("worksheet", "title")),
        ("models/safety.yaml", ("title",)),
        ("models/safety.yaml", ("levels", 0, "items", 0)),
        ("sessions/session_1.yaml", ("goals", 0, "text")),
        ("sessions/session_1.yaml", ("plan", 0, "slides", 0, "title")),
        ("sessions/session_1.yaml", ("plan", 0, "slides", 0, "notes", "say")),
        ("clinician.yaml", ("headings", "purpose")),
        ("glossary.yaml", ("words", 0, "patient")),
        ("points.yaml", ("points", 0, "point")),
        ("course.yaml", ("title",)),
    ],
)
def test_the_draft_mark_is_back_when_a_text_changes(project: Path, file: str, steps: Steps) -> None:
    write(project, file, steps, "Noget andet")
    curriculum = load_curriculum(project)
    assert approval_mark(curriculum) == DRAFT
    [found] = approval_findings(curriculum)
    assert found.severity is Severity.WARNING
    assert "the texts have changed since Anna Ager approved them" in found.message
    assert f'write the new date and "code: {curriculum.code}"' in found.hint
    lines = (project / "curriculum" / "clinic.yaml").read_text(encoding="utf-8").splitlines()
    assert found.origin is not None
    assert found.origin.file == "curriculum/clinic.yaml"
    assert lines[found.origin.line - 1].startswith("  code: ")


def without_comments(text: str) -> str:
    return "".join(line for line in text.splitlines(True) if not line.lstrip().startswith("#"))


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("models/cup.yaml", lambda text: "# En bemærkning\n\n" + text),
        ("models/cup.yaml", lambda text: text.replace("\n", "\r\n")),
        ("models/cup.yaml", lambda text: "\ufeff" + text),
        ("course.yaml", without_comments),
        ("course.yaml", lambda text: text.replace("edition_date: 20", "edition_date: 19")),
        ("course.yaml", lambda text: re.sub("(?m)^sheets:.*\n", "sheets: [a2]\n", text)),
        ("clinic.yaml", lambda text: text.replace("phone:", "phone: 12 34 56 78", 1)),
        ("clinic.yaml", lambda text: text.replace("Klinikkens navn", "Æblehaven")),
    ],
    ids=["comment", "line ends", "BOM", "no comments", "edition", "sheets", "phone", "name"],
)  # fmt: skip
def test_it_holds_when_no_text_changes(project: Path, file: str, change: Change) -> None:
    edit(project, file, change)
    curriculum = load_curriculum(project)
    assert approval_mark(curriculum) == APPROVED
    assert findings(curriculum) == []


def test_a_clinics_number_in_a_text_is_not_the_text(project: Path) -> None:
    write(project, "models/cup.yaml", ("lead",), "Ring {{ clinic.phone }}")
    before = load_curriculum(project).code
    write(project, "clinic.yaml", ("phone",), "12 34 56 78")
    after = load_curriculum(project)
    assert str(after.models["cup"].lead) == "Ring 12 34 56 78"
    assert after.code == before


def test_quotes_and_folds_and_the_order_of_fields_are_not_the_text(
    load: Callable[..., Curriculum],
) -> None:
    ways = (
        "headings: {side: a b, purpose: c}\nadvice: [d, e]\n",
        "# c\nadvice:\n  - 'd'\n  - \"e\"\nheadings:\n  purpose: >\n    c\n  side: a\n    b\n",
    )
    rest = Headings.model_fields.keys() - {"side", "purpose"}
    more = "\n".join(f"  {name}: x" for name in sorted(rest))
    codes = set()
    for way in ways:
        text = way.replace("{side: a b, purpose: c}", "\n  side: a b\n  purpose: c")
        text = text.replace("headings:", f"headings:\n{more}", 1).replace("\n\n", "\n")
        codes.add(load({"clinician.yaml": text}).code)
    assert len(codes) == 1


def test_the_code_may_be_typed_in_capitals(project: Path) -> None:
    write(project, "clinic.yaml", ("approval", "code"), load_curriculum(project).code.upper())
    assert is_approved(load_curriculum(project))


@pytest.mark.parametrize(
    ("approval", "line", "said"),
    [
        ("{approved_by: Bo, approved_on: 2026-03-04}", 2, "does not say which texts"),
        ("\n  approved_by: Bo\n  approved_on: 2026-03-04\n  code:", 5, "does not say which texts"),
        ("\n  approved_by: Bo", 3, 'has no "approved_on"'),
        ("\n  approved_on: 2026-03-04", 3, 'has no "approved_by"'),
        ("\n  code: 6f3c2a1b", 3, 'has no "approved_by" and no "approved_on"'),
    ],
)
def test_an_approval_that_does_not_hold_is_said_at_its_line(
    load: Callable[..., Curriculum], approval: str, line: int, said: str
) -> None:
    curriculum = load({"clinic.yaml": f"name: Klinik\napproval: {approval}\n"})
    assert approval_mark(curriculum) == DRAFT
    [found] = approval_findings(curriculum)
    assert found.origin is not None
    assert (found.origin.file, found.origin.line) == ("curriculum/clinic.yaml", line)
    assert said in found.message
    assert f'all material says "{DRAFT}"' in found.message


def test_no_approval_needs_no_word(load: Callable[..., Curriculum]) -> None:
    for clinic in ("name: x\n", "name: x\napproval:\n", "name: x\napproval: {approved_by: }\n"):
        curriculum = load({"clinic.yaml": clinic})
        assert findings(curriculum) == []
        assert approval_mark(curriculum) == DRAFT


def test_another_clinic_has_its_own_approval(project: Path, tmp_path: Path) -> None:
    profile = tmp_path / "aeblehaven.yaml"
    profile.write_text("name: Æblehaven\n", encoding="utf-8")
    assert approval_mark(load_curriculum(project, profile)) == DRAFT
    code = load_curriculum(project).code
    approved = f"approval: {{approved_by: Bo Birk, approved_on: 2026-03-05, code: {code}}}\n"
    profile.write_text(f"name: Æblehaven\n{approved}", encoding="utf-8")
    assert "Bo Birk" in approval_mark(load_curriculum(project, profile))


def test_a_code_that_cannot_be_one_is_an_error(complaints: Callable[..., list[str]]) -> None:
    [said] = complaints({"clinic.yaml": "name: x\napproval:\n  code: ja\n"})
    assert said.startswith("3:9 ")
    assert "a code of 8 digits and letters a–f, such as 6f3c2a1b" in said
