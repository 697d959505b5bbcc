"""Eight words in a row as in a source are found at both their lines, and own words mend it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.checking import check
from patientuddannelse.diagnostics import Diagnostic, Severity, UsageError
from patientuddannelse.wordings import spelled

Found = Callable[..., list[Diagnostic]]
Sources = Callable[..., Path]

EIGHT = "Alarmen hyler højt, fordi den tror, det brænder."
SOURCE = "# Om alarmen\n\nHer er noget.\nNår alarmen hyler\nhøjt fordi den TROR – det brænder, så."


@pytest.fixture
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Write source documents by name and return their folder."""

    def written(**files: str | bytes) -> Path:
        folder = tmp_path_factory.mktemp("sources")
        for name, content in files.items():
            path = folder / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return written


def test_eight_words_are_found_whatever_their_marks_and_capitals(found: Found, sources: Sources):
    (copied,) = found("copied", lines=(EIGHT,), against=sources(a_txt=SOURCE))
    assert copied.severity is Severity.WARNING
    assert copied.origin
    assert (copied.origin.file, copied.origin.line) == ("curriculum/sessions/one.yaml", 16)
    assert spelled(copied, "da") == (
        "curriculum/sessions/one.yaml:16:13: advarsel[copied] "
        "”Alarmen hyler højt, fordi den tror, det brænder”: 8 ord i træk er som i a.txt, linje 4\n"
        "råd: sig det samme med egne ord"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Alarmen hyler højt, fordi den tror, der er brand.",
        "Hyler højt, fordi den tror, det brænder.",
        "2026 hyler højt, 1, 2, 3, fordi den tror, det brænder.",
    ],
)
def test_seven_words_and_numbers_are_no_copy(found: Found, sources: Sources, line: str):
    assert not found("copied", lines=(line,), against=sources(a_txt=SOURCE))


def test_a_longer_run_is_told_once_at_its_full_length(found: Found, sources: Sources):
    other = "Hyler højt, fordi den tror, det brænder, så …"
    against = sources(a_txt=SOURCE, b_txt=other)
    (copied,) = found("copied", lines=("Når " + EIGHT[:-1].lower() + ", så …",), against=against)
    assert "10 words" in copied.message
    assert "a.txt" in copied.message


def test_items_of_a_list_are_read_one_after_the_other(found: Found, sources: Sources):
    lines = ("Her er noget nyt.", "Alarmen hyler højt,", "fordi den tror, det brænder.")
    (copied,) = found("copied", lines=lines, against=sources(a_txt=SOURCE))
    assert copied.origin
    assert copied.origin.line == 17
    assert "Alarmen hyler højt, fordi den tror, det brænder" in copied.message
    mended = (lines[0], "Alarmen hyler højt,", "for den tror, det brænder.")
    assert not found("copied", lines=mended, against=sources(a_txt=SOURCE))


def test_notes_are_compared_too_and_each_text_is_told(found: Found, sources: Sources):
    both = found("copied", lines=(EIGHT,), say=EIGHT, against=sources(a_txt=SOURCE))
    assert [each.origin.line for each in both if each.origin] == [16, 18]


@pytest.mark.parametrize(
    "source",
    [
        {"a_html": "<p>Alarmen <b>hyler</b> h&oslash;jt fordi<br>den tror det br&aelig;nder</p>"},
        {"deep__a_md": "Alarmen *hyler* højt, fordi\n> den tror, det bræn-\nder"},
        {"a_txt": "Alarmen hyler højt, fordi den tror, det brænder".encode("cp1252")},
        {"a_txt": "Alarmen hyler højt, fordi den tror, det brænder".encode("utf-16")},
        {"a_txt": "\ufeffAlarmen hyler højt,\r\nfordi den tror, det brænder"},
    ],
)
def test_documents_of_many_kinds_are_read(
    found: Found, sources: Sources, source: dict[str, str | bytes]
):
    assert len(found("copied", lines=(EIGHT,), against=sources(**source))) == 1


def test_headings_of_the_source_may_be_named(found: Found, sources: Sources):
    for heading in ("## ", "1.2. "):
        assert not found("copied", lines=(EIGHT,), against=sources(a_md=heading + EIGHT))


def test_where_a_point_stands_in_the_source_is_no_copy(found: Found, sources: Sources):
    point = (
        "points:\n  - {{id: s001-1-x, source: '001', section: {0}, point: {1}, "
        "audience: [patient], kind: fact, deck: one}}\n"
    )
    against = sources(a_txt=SOURCE)
    named = {"points.yaml": point.format(f'"{EIGHT}"', "Alarmen.")}
    assert not found("copied", files=named, against=against)
    copied = {"points.yaml": point.format("Alarmen", f'"{EIGHT}"')}
    assert len(found("copied", files=copied, against=against)) == 1


def test_what_could_not_be_read_is_told(found: Found, sources: Sources):
    against = sources(a_txt=SOURCE, scan_pdf=b"%PDF", _hidden=b"")
    (note,) = found("not-compared", against=against)
    assert note.severity is Severity.NOTE
    assert note.message.endswith("scan.pdf")


def test_without_a_folder_nothing_is_compared(found: Found):
    assert not found("copied", "not-compared", lines=(EIGHT,))


def test_a_folder_without_documents_is_a_wrong_option(tmp_path: Path, sources: Sources):
    with pytest.raises(UsageError, match="no such folder"):
        check(tmp_path, against=tmp_path / "nowhere")
    with pytest.raises(UsageError, match="no document"):
        check(tmp_path, against=sources(scan_pdf=b"%PDF"))
