"""What an activity holds for the one who teaches: cards to cut out and the right answers."""

from __future__ import annotations

from patientuddannelse.curriculum.models.session import Activity


def test_cards_may_say_no_more_than_their_title():
    activity = Activity.model_validate(
        {
            "id": "cases",
            "title": "Sager",
            "part": "light",
            "cards": [
                {"id": "green", "title": "Grønt", "lines": "Bliv ved.", "answer": "Gå"},
                {"id": "yellow", "title": "Gult"},
            ],
            "key": "Gå: grønt",
        }
    )
    green, yellow = activity.cards
    assert [str(line) for line in green.lines] == ["Bliv ved."]
    assert str(green.answer) == "Gå"
    assert not yellow.lines
    assert not yellow.answer
    assert [str(line) for line in activity.key] == ["Gå: grønt"]
