"""The participant's booklet: what stands in all of them."""

from patientuddannelse.curriculum.authored import Flag, Slug, Text
from patientuddannelse.curriculum.models.strict import Strict


class Booklet(Strict):
    """What booklet.yaml holds: short headings, and what invites to write under some of them.

    ``slug`` ends the names of the files.
    """

    slug: Slug
    name: Text
    yours: Text = Text("")
    goals: Text
    reading: Text
    questions: Text
    questions_text: Text = Text("")
    home: Text
    next: Text
    next_text: Text
    notes: Text
    notes_text: Text = Text("")
    proposal: Flag = False
