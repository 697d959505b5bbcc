"""A change of a paragraph becomes a change of the text it shows, and of nothing else in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.pulling.splicing import Splice, spliced, splices
from patientuddannelse.revision.tokens import plain


def carried(scalar: str, shown: str, edited: str) -> str | None:
    found = splices(scalar, shown, edited)
    return None if found is None else spliced(scalar, found)


@pytest.mark.parametrize(
    ("scalar", "shown", "edited", "after"),
    [
        ("Rejs dig, når du vil.", "Rejs dig, når du vil.", "Rejs dig bare.", "Rejs dig bare."),
        ("en to tre", "en to tre", "en to og tre", "en to og tre"),
        ("en to tre", "en to tre", "nul en to tre fire", "nul en to tre fire"),
        ("en to tre", "en to tre", "to tre", "to tre"),
        ("en to tre", "en to tre", "en to", "en to"),
        ("en to tre\n", "en to tre", "en to fire", "en to fire\n"),
        ("en\nto tre", "en\nto tre", "en\nto fire", "en\nto fire"),
        ("en\nto tre", "en\nto tre", "nul\nto tre", "nul\nto tre"),
        ("en to\n\ntre", "en to\n\ntre", "en fire\n\nfem", "en fire\nfem"),
    ],
)
def test_words_are_put_where_they_were_changed(
    scalar: str, shown: str, edited: str, after: str
) -> None:
    assert carried(scalar, shown, edited) == after


@pytest.mark.parametrize(
    ("scalar", "shown", "edited", "after"),
    [
        ("Nerve\u00adsystemet er stærkt.", "Nerve-\nsystemet er stærkt.",
         "Nerve-\nsystemet er klogt.", "Nerve\u00adsystemet er klogt."),
        ("Nerve\u00adsystemet er stærkt.", "Nerve-\nsystemet er stærkt.",
         "Nervesystemet er klogt.", "Nerve\u00adsystemet er klogt."),
        ("Vent 10\u00a0minutter nu", "Vent 10\u00a0minutter nu", "Vent 20\u00a0minutter nu",
         "Vent 20\u00a0minutter nu"),
        ('Sig "ja" nu', 'Sig "ja" nu', "Sig ”ja” straks", 'Sig "ja" straks'),
        ("Vent...", "Vent...", "Vent… lidt", "Vent... lidt"),
        ("id'er er godt", "id’er er godt", "id’er er bedst", "id'er er bedst"),
        ("en to", "en to", "en hjerne-\ncelle", "en hjernecelle"),
    ],
)  # fmt: skip
def test_what_programs_put_in_does_not_come_along(
    scalar: str, shown: str, edited: str, after: str
) -> None:
    assert carried(scalar, shown, edited) == after


@pytest.mark.parametrize(
    ("before", "edited", "after"),
    [
        ("Nerve|systemet", "Nerver-\nsystemer", "Nerver|systemer"),  # both halves, drawn divided
        ("Nerve|systemet", "Nervesystemer", "Nerve|systemer"),
        ("Smerte|håndtering", "Smertens|håndteringer", "Smertens|håndteringer"),
        ("Smerte|håndterings|kursus", "Smertehåndteringskurset", "Smerte|håndterings|kurset"),
        ("Smerte|håndterings|kursus", "Smertekurserne", "Smerte|kurserne"),
        ("nerve|systemet", "Nervesystemets", "Nerve|systemets"),
        ("Groß|mutter", "Großmuttern", "Groß|muttern"),  # places hold whatever letters there are
        ("søvn|uro", "søvnens uro", "søvnens uro"),
        ("Nerve|systemet", "Hjernen", "Hjernen"),
        ("Nerve|systemet", "Nerverne", "Nerverne"),
        ("Nerve|systemet", "Muskelsystemet", "Muskelsystemet"),
    ],
)
def test_a_word_that_is_changed_may_still_be_divided(before: str, edited: str, after: str) -> None:
    scalar = f"Dit {before} er stærkt.".replace("|", "\u00ad")
    shown = scalar.replace("\u00ad", "-\n", 1).replace("\u00ad", "")
    by_hand = f"Dit {edited} er stærkt.".replace("|", "\u00ad")
    assert carried(scalar, shown, by_hand) == f"Dit {after} er stærkt.".replace("|", "\u00ad")


@pytest.mark.parametrize(
    "edited", ["Alarmen lyder. ", "Alarmen  lyder.", "Alarmen\u00a0lyder.", "Alarmen\nlyder."]
)
def test_spaces_and_breaks_are_no_words(edited: str) -> None:
    assert plain(edited) == plain("Alarmen lyder.")
    assert splices("Alarmen lyder.", "Alarmen lyder.", edited) == ()


@pytest.mark.parametrize(
    ("scalar", "shown", "edited", "after"),
    [
        ("Jeg har det godt.", "Mona: ”Jeg har det godt.”", "Mona: ”Jeg har det skidt.”",
         "Jeg har det skidt."),
        ("Jeg har det godt.", "Mona: ”Jeg har det godt.”", "Mona: ”Du har det godt.”",
         "Du har det godt."),
        ("Ring", "Ring: 11 22", "Tal: 11 22", "Tal"),
        ("Ring", "(Ring) nu", "(Tal) nu", "Tal"),
    ],
)  # fmt: skip
def test_a_text_among_others_is_changed_alone(
    scalar: str, shown: str, edited: str, after: str
) -> None:
    assert carried(scalar, shown, edited) == after


@pytest.mark.parametrize(
    ("scalar", "shown", "edited"),
    [
        ("Jeg har det godt.", "Mona: Jeg har det godt.", "Lone: Jeg har det godt."),
        ("Jeg har det godt.", "Mona: Jeg har det godt.", "Lone: Du har det godt."),
        ("Ring", "RING NU", "TAL NU"),
        ("ja", "ja eller ja", "nej eller ja"),
        ("Ringen", "Ring nu", "Tal nu"),
        ("", "Ring", "Tal"),
    ],
)
def test_what_is_not_of_one_text_alone_is_refused(scalar: str, shown: str, edited: str) -> None:
    assert splices(scalar, shown, edited) is None


def test_two_parts_of_one_text_are_changed_together() -> None:
    scalar = "Alarmen er tændt.\nDen passer på dig."
    one = splices(scalar, "Alarmen er tændt.", "Alarmen er slukket.")
    two = splices(scalar, "Den passer på dig.", "Den passer på os.")
    assert one
    assert two
    assert spliced(scalar, (*one, *two)) == "Alarmen er slukket.\nDen passer på os."
    assert not any(a.meets(b) for a in one for b in two)


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        (Splice(0, 2, ("a",)), Splice(1, 3, ("b",)), True),
        (Splice(0, 2, ("a",)), Splice(0, 2, ("a",)), False),
        (Splice(0, 2, ("a",)), Splice(2, 3, ("b",)), False),
        (Splice(1, 1, ("a",)), Splice(1, 1, ("b",)), True),
        (Splice(0, 3, ("a",)), Splice(1, 1, ("b",)), True),
    ],
)
def test_two_want_the_same_words_otherwise(one: Splice, two: Splice, meet: bool) -> None:
    assert one.meets(two) is meet
    assert two.meets(one) is meet


SAID = st.lists(st.sampled_from(["en", "to", "tre", "fire,", "”fem”", "seks."]), min_size=1)


@given(SAID, SAID, st.sampled_from([" ", "\n", "\u00a0"]))
def test_the_text_reads_as_the_edited_one(before: list[str], after: list[str], gap: str) -> None:
    scalar = gap.join(before)
    found = splices(scalar, scalar, " ".join(after))
    assert found is not None
    assert plain(spliced(scalar, found)) == plain(" ".join(after))
