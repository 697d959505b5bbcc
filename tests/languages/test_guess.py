"""A guess at the language of a text: Danish is never taken for another, however short it is."""

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.readers import read_texts
from patientuddannelse.languages.guess import seems_other
from patientuddannelse.languages.reading import plain, sentences


@pytest.mark.parametrize(
    "text",
    [
        "En kvinne sitter på en stol og ser ut av vinduet",
        "Et bilde av en kopp som renner over",
        "En mann løfter en kasse med bøyd rygg",
        "Hodet sett fra siden, med hjernen i farger",
        "Du kan bevege deg selv om det gjør vondt",
        "Smerten blir sterkere når du er redd",
    ],
    ids=lambda text: text[:20],
)
def test_norwegian_is_told_from_danish(text: str):
    assert seems_other(text, "da")


@pytest.mark.parametrize(
    "text",
    [
        "Tre cirklar som överlappar varandra",
        "En man lyfter en låda med böjd rygg",
        "Huvudet sett från sidan",
        "Ein Becher, der überläuft",
        "Das Gehirn bekommt Signale vom Fuß",
        "A man lifts a box with a bent back",
        "The brain gets signals from the foot",
        "Traffic light in red, yellow and green",
    ],
    ids=lambda text: text[:20],
)
def test_swedish_german_and_english_are_told_from_danish(text: str):
    assert seems_other(text, "da")


@pytest.mark.parametrize(
    "text",
    [
        "Kop",
        "A og B",
        "Av, av, av! Min ryg",
        "Av! sagde han i byen",
        "Is og grill i haven",
        "En app og en watt",
        "Et hus med mit navn på",
        "Den, der står i døren, er den, der ser dem",
        "Man kan se, at det var for hans skyld",
        "Op og ned",
        "Hånd, fod, knæ og øje",
        "Rødt, gult og grønt lys",
        "Bilder du dig noget ind?",
        "Stress, fitness og wellness",
        "Müller, Schäfer og Lindström",
    ],
    ids=lambda text: text[:20],
)
def test_short_danish_phrases_are_danish(text: str):
    assert not seems_other(text, "da")


def test_every_text_of_the_shipped_course_is_danish_sentence_by_sentence(curriculum: Curriculum):
    texts = [plain(each.text.value) for each in read_texts(curriculum)]
    each_alone = {sentence for text in texts for sentence in (text, *sentences(text))}
    assert len(each_alone) > 2000
    assert [each for each in each_alone if seems_other(each, "da")] == []


def test_danish_is_told_from_english():
    assert seems_other("Et hoved set fra siden", "en")
    assert not seems_other("A head seen from the side", "en")
