"""The facilitator's guide: its headings, and what it says about every session."""

from patientuddannelse.curriculum.authored import Flag, Id, Text, Texts
from patientuddannelse.curriculum.models.strict import Strict


class GuideHeadings(Strict):
    """The headings and fixed words of a guide.

    ``slide`` stands before a slide's number, ``total`` before the sum of the minutes; ``starts``
    holds a time of day in braces, ``step`` stands before the names of the path's steps.
    """

    guide: Text
    starts: Text
    use: Text
    goals: Text
    path: Text
    step: Text
    plan: Text
    time: Text
    part: Text
    minutes: Text
    total: Text
    room: Text
    materials: Text
    sheets: Text
    posters: Text
    slide: Text
    activity: Text
    needs: Text
    how: Text
    remarks: Text
    key: Text
    quiz: Text
    claim: Text
    answer: Text
    why: Text
    talk: Text
    home: Text
    on_sheet: Text
    safety: Text
    help: Text
    evaluation: Text
    cards: Text


class Guide(Strict):
    """What guide.yaml holds.

    ``use`` tells how a guide is read, ``room`` what every session needs of its room, ``safety``
    what to do when somebody needs more than a session, ``evaluation`` how to learn from it, and
    ``cards`` how cards are printed. ``help_table`` is the id of the table, in whichever session,
    that says who can help; without it the doors of ``where_to_get_help`` do.
    """

    headings: GuideHeadings
    help_table: Id = ""
    use: Texts = ()
    room: Texts = ()
    safety: Texts = ()
    evaluation: Texts = ()
    cards: Text = Text("")
    proposal: Flag = False
