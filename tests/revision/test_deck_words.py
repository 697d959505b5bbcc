"""Three wordings of a text become one."""

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.revision.state import Mark, Paragraph, Words
from patientuddannelse.revision.words import Merged, Wording, merged, same, trimmed

TEXTS = ("Rejs dig.", "Sig til.", "Det bliver her.", "Sluk for lyden.", "")


def words(*texts: str) -> Words:
    return tuple(Paragraph(each) for each in texts)


def read(found: Merged, edited: Words, new: Words) -> list[str]:
    """Return what the merged text says."""
    return [
        edited[piece.edited].text
        if piece.edited is not None and not piece.course
        else new[piece.new or 0].text
        for piece in found.pieces
    ]


def three(base: Words, edited: Words, new: Words) -> tuple[list[str], Merged]:
    found = merged(base, edited, new)
    return read(found, edited, new), found


def test_each_side_changes_a_paragraph_of_its_own() -> None:
    text, found = three(
        words("Rejs dig.", "Sig til.", "Det bliver her."),
        words("Rejs dig nu.", "Sig til.", "Det bliver her."),
        words("Rejs dig.", "Sig til.", "Det bliver i rummet."),
    )
    assert text == ["Rejs dig nu.", "Sig til.", "Det bliver i rummet."]
    assert found.stays == (Wording("Rejs dig.", "Rejs dig nu.", "Rejs dig."),)
    assert found.came == (Wording("Det bliver her.", "Det bliver her.", "Det bliver i rummet."),)
    assert found.clashes == ()


def test_of_two_that_read_alike_the_one_that_was_changed_is_told() -> None:
    base = words("Rejs dig.", "Sig til.", "Sig til.", "Sluk for lyden.")
    edited = words("Rejs dig.", "Sig nej.", "Sig til.", "Tænd for lyden.")
    text, found = three(base, edited, base)
    assert text == [each.text for each in edited]
    assert [(each.before, each.edited) for each in found.stays] == [
        ("Sig til.", "Sig nej."), ("Sluk for lyden.", "Tænd for lyden."),
    ]  # fmt: skip


def test_what_both_changed_is_told_and_the_edited_stands() -> None:
    text, found = three(words("Sig til."), words("Sig bare til."), words("Sig det højt."))
    assert text == ["Sig bare til."]
    assert found.clashes == (Wording("Sig til.", "Sig bare til.", "Sig det højt."),)


def test_the_same_change_on_both_sides_is_no_news() -> None:
    text, found = three(words("Sig til."), words("Sig det."), words("Sig det."))
    assert text == ["Sig det."]
    assert (found.stays, found.came, found.clashes) == ((), (), ())


def test_both_put_something_in() -> None:
    text, found = three(words("En", "To"), words("En", "Min", "To"), words("En", "To", "Ny"))
    assert text == ["En", "Min", "To", "Ny"]
    assert [each.edited for each in found.stays] == ["Min"]
    assert [each.new for each in found.came] == ["Ny"]


def test_taken_out_by_hand_and_changed_in_the_curriculum_is_told() -> None:
    text, found = three(words("En", "To"), words("En"), words("En", "To og tre"))
    assert text == ["En"]
    assert found.clashes == (Wording("To", "", "To og tre"),)


def test_taken_out_by_the_curriculum_and_untouched_goes() -> None:
    text, found = three(words("En", "To"), words("En", "To"), words("En"))
    assert text == ["En"]
    assert found.came == (Wording("To", "To", ""),)


def test_a_piece_knows_both_places_so_that_clicks_find_it() -> None:
    found = merged(words("En", "To"), words("En!", "To"), words("En", "Midt", "To"))
    assert [(each.edited, each.new) for each in found.pieces] == [(0, 0), (None, 1), (1, 2)]


def test_bold_is_a_change_of_its_own() -> None:
    bold = (Paragraph("Sig til.", (Mark(0, 3, "b"),)),)
    found = merged(words("Sig til."), bold, words("Sig til."))
    assert [piece.hand for piece in found.pieces] == [True]
    assert not merged(words("Sig til."), bold, words("Sig til."), marks=False).stays


texts = st.lists(st.sampled_from(TEXTS), max_size=5).map(lambda each: words(*each))


@given(texts, texts)
def test_what_one_side_left_alone_becomes_the_other(base: Words, other: Words) -> None:
    for edited, new in ((base, other), (other, base)):
        text, found = three(base, edited, new)
        assert same(words(*text), trimmed(other))
        assert found.clashes == ()


@given(texts, texts, texts)
def test_nothing_that_either_wrote_is_lost_in_silence(
    base: Words, edited: Words, new: Words
) -> None:
    text, found = three(base, edited, new)
    told = {each.new for each in found.clashes} | {each.before for each in found.stays}
    for paragraph in trimmed(new):
        assert paragraph.bare in {*text, *told, *(p.bare for p in base)}
    for paragraph in trimmed(edited):
        assert paragraph.bare in {*text, *(p.bare for p in base)}
