"""What is a proposal is noted while nobody is named, and no longer when somebody is."""

from __future__ import annotations

from collections.abc import Callable

from patientuddannelse.diagnostics import Diagnostic, Severity

Found = Callable[..., list[Diagnostic]]

MARKED = "\n        proposal: true"
NAMED = {
    "clinic.yaml": "name: Klinik\nphone: 12 34 56 78\napproval: {approved_by: A. Berg}\n",
}


def test_a_proposal_is_noted_while_nobody_is_named(found: Found):
    (noted,) = found("proposal", then=MARKED)
    assert noted.severity is Severity.NOTE
    assert noted.origin
    assert (noted.origin.file, noted.origin.line) == ("curriculum/sessions/one.yaml", 19)
    assert "answered for: 1" in noted.message
    assert not found("proposal", then=MARKED, files=NAMED)
    assert not found("proposal", then="\n        proposal: false")
    assert not found("proposal")


def test_the_names_that_a_model_lists_count_each(found: Found):
    model = "model: mona\ntitle: Mona\nalt: Mona ved en dør.\nproposal: [title, alt]\n"
    (noted,) = found("proposal", files={"models/mona.yaml": model})
    assert "answered for: 2" in noted.message
