"""Finds what PEMAT-P asks of material for patients and it lacks; such material is hard to act on.

PEMAT-P is the Patient Education Materials Assessment Tool of AHRQ for what is printed: 24 items,
numbered 1 to 26 (13 and 14 are for film). Here an item is met only where the pages, the fields of
the YAML or another check show it; what takes a reader to judge is not assessed, and so is what the
material has nothing of.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from patientuddannelse.assessments import Appraisal, Assessment, Judgement, Verdict
from patientuddannelse.checks.pemat import acting, pictures, understanding
from patientuddannelse.checks.pemat.seen import Findings, Subject
from patientuddannelse.checks.pemat.told import rows, tables
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.materials import Material, above_feet
from patientuddannelse.wordings import finding, phrase

TOOL = "pemat"
ITEMS: Mapping[int, Callable[[Subject], Judgement]] = {
    1: understanding.purpose,
    2: understanding.nothing_distracts,
    3: understanding.everyday_words,
    4: understanding.terms_explained,
    5: understanding.active_voice,
    6: understanding.clear_numbers,
    7: understanding.nothing_to_calculate,
    8: understanding.short_parts,
    9: understanding.headings,
    10: understanding.logical_order,
    11: understanding.summary,
    12: understanding.visual_cues,
    15: pictures.pictures_where_they_help,
    16: pictures.pictures_reinforce,
    17: pictures.pictures_have_titles,
    18: pictures.pictures_are_clear,
    19: pictures.simple_tables,
    20: acting.names_an_action,
    21: acting.speaks_to_the_reader,
    22: acting.small_steps,
    23: acting.a_tool,
    24: acting.says_how_to_calculate,
    25: acting.says_how_to_use_drawings,
    26: acting.pictures_to_act_by,
}
"""How each item is judged, by its number in PEMAT-P."""


def by_code(found: Iterable[Diagnostic]) -> Findings:
    """Return what other checks found in the texts, by code."""
    codes: dict[str, list[Diagnostic]] = {}
    for each in found:
        codes.setdefault(each.code, []).append(each)
    return codes


def appraise(curriculum: Curriculum, material: Material, found: Findings) -> Appraisal:
    """Return what PEMAT-P says of the pages of a material that patients read, without feet."""
    subject = Subject(curriculum, above_feet(material), found)
    return Appraisal(TOOL, material.id, material.title, tuple(_assessed(subject)))


def _assessed(subject: Subject) -> Iterator[Assessment]:
    for item, judge in ITEMS.items():
        made = judge(subject)
        yield Assessment(item, made.verdict, made.evidence)


def pemat_findings(appraisals: Collection[Appraisal]) -> Iterator[Diagnostic]:
    """Yield a note for each item that is not met, and one for all that a person must judge."""
    for each in appraisals:
        for one in each.assessments:
            if one.verdict is Verdict.NOT_MET:
                yield finding(
                    "pemat", one.evidence.origin, Severity.NOTE,
                    material=each.material, item=one.item, name=phrase(f"pemat-item.{one.item}"),
                    evidence=one.evidence.says, mend=phrase(f"pemat-mend.{one.item}"),
                )  # fmt: skip
    count = sum(each.count(Verdict.NOT_ASSESSED) for each in appraisals)
    if count:
        total = sum(len(each.assessments) for each in appraisals)
        yield finding(
            "pemat-open", None, Severity.NOTE,
            count=count, total=total, materials=len(appraisals),
        )  # fmt: skip


__all__ = ["ITEMS", "TOOL", "appraise", "by_code", "pemat_findings", "rows", "tables"]
