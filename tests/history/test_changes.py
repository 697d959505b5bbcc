"""What is told after an edit: the material that shows it, and the posters that are old."""

from __future__ import annotations

from edited import Project, by_id

from patientuddannelse.history.keeping import entries
from patientuddannelse.history.report import Kind, Status, Why

CUP = "models/cup.yaml"


def test_a_changed_wording_is_told_where_it_is_shown_and_nowhere_else(built: Project) -> None:
    line = built.edit(
        CUP, "overflow: Kommer der for meget i, løber den over.", "overflow: Den er fuld."
    )
    report = built.changes()
    assert list(by_id(report)) == ["posters/cup"]
    (change,) = by_id(report)["posters/cup"]
    assert (change.kind, change.page, change.path) == (Kind.WORDING, "front", "overflow")
    assert (change.old, change.new) == ("Kommer der for meget i, løber den over.", "Den er fuld.")
    assert (change.file, change.line) == (f"curriculum/{CUP}", line)


def test_a_poster_with_another_code_and_the_same_date_is_old(built: Project) -> None:
    before = built.changes()
    assert before.is_empty
    built.edit(CUP, "overflow: Kommer", "overflow: Falder")
    (sheet,) = built.changes().sheets
    assert (sheet.id, sheet.sheet_id, sheet.sheets) == ("posters/cup", "kopmodellen", ("a4",))
    assert sheet.now is not None
    assert sheet.printed.edition == sheet.now.edition == "2026-01-31"
    assert sheet.printed.code != sheet.now.code
    assert (sheet.why, sheet.is_old, sheet.same_day) == (Why.WORDS, True, True)


def test_the_code_told_of_is_the_one_that_was_printed(built: Project) -> None:
    entry = next(e for e in built.build("posters/cup").entries)
    built.edit(CUP, "overflow: Kommer", "overflow: Falder")
    (sheet,) = built.changes().sheets
    assert sheet.printed.code == entry["code"]
    again = next(e for e in built.build("posters/cup").entries)
    assert sheet.now is not None
    assert sheet.now.code == again["code"]


def test_a_line_put_into_a_list_and_one_edited_are_told_as_such(built: Project) -> None:
    built.edit(
        "sessions/session_1.yaml",
        "          - Rejs dig, når du vil.\n",
        "          - Tag en tår vand.\n          - Rejs dig, når du har lyst.\n",
    )
    found = by_id(built.changes())
    told = [(each.old, each.new) for each in found["decks/session_1"]]
    assert sorted(told, key=str) == [
        ("Rejs dig, når du vil.", "Rejs dig, når du har lyst."),
        (None, "Tag en tår vand."),
    ]
    assert {each.page for each in found["decks/session_1"]} == {"Vores rammer"}


def test_another_drawing_is_told_with_the_value_that_makes_it(built: Project) -> None:
    line = built.edit(CUP, "flow: 0.22", "flow: 0.31")
    report = built.changes()
    (change,) = by_id(report)["posters/cup"]
    assert (change.kind, change.old, change.new) == (Kind.FIELD, "0.22", "0.31")
    assert (change.path, change.line) == ("taps/sleep/flow", line)
    assert [each.why for each in report.sheets] == [Why.PICTURE]
    assert report.sheets[0].is_old


def test_a_comment_or_a_source_changes_nothing_that_is_told(built: Project) -> None:
    built.edit(CUP, "title:", "# en bemærkning\n\ntitle:")
    assert built.changes().is_empty
    built.edit(CUP, "\nsources:\n", "\nsources:\n  - s001-2-stress\n")
    report = built.changes()
    assert not report.materials
    assert [(each.why, each.is_old) for each in report.sheets] == [(Why.IMPRINT, False)]


def test_a_new_telephone_number_makes_sheets_old_that_only_their_words_tell(
    built: Project,
) -> None:
    line = built.edit("clinic.yaml", "11 22 33 44", "55 66 77 88")
    report = built.changes()
    sheets = {each.id: each for each in report.sheets}
    assert {each.why for each in sheets.values()} == {Why.CLINIC}
    assert all(each.same_mark and each.is_old for each in sheets.values())
    assert sheets["posters/cup"].only_back
    assert not sheets["posters/where_to_get_help"].only_back
    (change,) = by_id(report)["posters/cup"]
    assert (change.page, change.old, change.new) == ("back", "11 22 33 44", "55 66 77 88")
    assert (change.file, change.line) == ("curriculum/clinic.yaml", line)


def test_another_date_alone_lets_posters_stay(built: Project) -> None:
    built.edit("course.yaml", "2026-01-31", "2026-03-01")
    report = built.changes()
    assert report.edition == ("2026-01-31", "2026-03-01")
    assert not report.old
    assert {each.why for each in report.staying} == {Why.IMPRINT}
    assert not report.materials


def test_a_poster_that_was_taken_out_is_old_and_a_new_one_is_new(built: Project) -> None:
    built.edit("course.yaml", "[cup, where_to_get_help]", "[where_to_get_help, myths]")
    report = built.changes()
    status = {each.id: each.status for each in report.materials if each.kind == "poster"}
    assert status == {"posters/myths": Status.ADDED, "posters/cup": Status.REMOVED}
    (gone,) = report.old
    assert (gone.id, gone.why, gone.now) == ("posters/cup", Why.GONE, None)


def test_a_slide_that_comes_goes_or_moves_is_told_by_its_title(built: Project) -> None:
    file = built.folder / "curriculum" / "sessions" / "session_1.yaml"
    text = file.read_text(encoding="utf-8")
    begin = text.index("      - id: ground_rules\n")
    end = text.index("      - id: goals\n")
    slide = text[begin:end]
    file.write_text(text[:begin] + text[end:], encoding="utf-8")
    (change,) = by_id(built.changes())["decks/session_1"]
    assert (change.kind, change.old) == (Kind.PAGE_REMOVED, "Vores rammer")
    agenda = text.index("      - id: agenda\n")
    file.write_text(text[:begin] + text[end:agenda] + slide + text[agenda:], encoding="utf-8")
    (change,) = by_id(built.changes())["decks/session_1"]
    assert change.kind is Kind.ORDER


def test_without_a_build_to_compare_with_nothing_is_made_up(unbuilt: Project) -> None:
    report = unbuilt.changes()
    assert report.since is None
    assert report.is_empty


def test_all_that_ever_hung_is_told_of_from_the_build_that_is_named(built: Project) -> None:
    built.edit(CUP, "overflow: Kommer", "overflow: Falder")
    built.build("posters/cup")
    built.edit(CUP, "overflow: Falder", "overflow: Løber")
    codes = {each.printed.code for each in built.changes("1").old}
    assert len(codes) == 2
    assert {each.printed.code for each in built.changes().old} < codes


def test_a_build_of_some_keeps_what_is_known_of_the_others(built: Project) -> None:
    built.edit(CUP, "overflow: Kommer", "overflow: Falder")
    built.edit("sessions/session_1.yaml", "title: Vores rammer", "title: Rammer")
    built.build("posters/cup")
    found = by_id(built.changes())
    assert list(found) == ["decks/session_1"]  # the deck in the folder is the old one


def test_a_build_that_says_the_same_adds_nothing(built: Project) -> None:
    built.edit(CUP, "title:", "# en bemærkning\n\ntitle:")
    built.build("posters/cup")
    assert [each.number for each in entries(built.folder / "output")] == [1]


def test_after_a_revert_only_what_was_printed_between_is_old(built: Project) -> None:
    built.edit(CUP, "overflow: Kommer", "overflow: Falder")
    built.build("posters/cup")
    built.edit(CUP, "overflow: Falder", "overflow: Kommer")
    (sheet,) = built.changes("1").old
    assert sheet.now is not None
    assert sheet.printed.code != sheet.now.code


def test_slides_that_were_not_drawn_again_say_what_they_said_though_lines_moved(
    built: Project,
) -> None:
    built.edit("sessions/session_1.yaml", "\nplan:", "\n# en\n# to\nplan:")
    built.edit("sessions/session_1.yaml", "Rejs dig, når du vil.", "Rejs dig, når du har lyst.")
    built.build("decks/session_1")
    assert "decks/session_1" not in by_id(built.changes("2"))
    changed = by_id(built.changes("1"))["decks/session_1"]
    assert [each.new for each in changed] == ["Rejs dig, når du har lyst."]
