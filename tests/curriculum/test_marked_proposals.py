"""Names under ``proposal:`` of a model: one that marks nothing is told where it stands."""

from collections.abc import Callable

import pytest

from patientuddannelse.curriculum.load import Curriculum

Load = Callable[..., Curriculum]
Complaints = Callable[..., list[str]]

CUP = """\
model: scan
alt: x
parts:
- {id: without_pain, label: Uden smerter}
clinician:
  ask: Hvad ser du?
"""


@pytest.mark.parametrize(
    "marked", ["alt", "ask", "without_pain", "clinician.ask", "parts.without_pain.label"]
)
def test_a_field_or_id_that_stands_in_the_file_can_be_marked(load: Load, marked: str):
    assert load({"models/scan.yaml": f"{CUP}proposal: [{marked}]\n"}).models


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("atl", "alt"),
        ("without_pian", "without_pain"),
        ("clinicain.ask", "clinician.ask"),
        ("clinician.aks", "clinician.ask"),
        ("parts.witout_pain.label", "parts.without_pain.label"),
    ],
)
def test_a_misspelt_one_is_told_with_what_was_meant(
    complaints: Complaints, marked: str, meant: str
):
    assert complaints({"models/scan.yaml": f"{CUP}proposal: [alt, {marked}]\n"}) == [
        f'7:17 unknown-proposal | the file has no field or id "{marked}" to mark as a proposal | '
        f'did you mean "{meant}"?'
    ]


def test_one_that_marks_nothing_at_all_is_told(complaints: Complaints):
    (told,) = complaints({"models/scan.yaml": f"{CUP}proposal: [alt.long.ago]\n"})
    assert told.startswith("7:12 unknown-proposal")
    assert told.endswith("write a field or id as it stands in the file, or delete the name")
