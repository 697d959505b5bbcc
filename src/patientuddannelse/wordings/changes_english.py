"""How changes since an earlier build are told in English, to whoever looks after the wall."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

CHANGES: Mapping[str, Wording] = {
    "changes-title": Wording("What has changed?"),
    "changes-head": Wording("{title}: changed since {since}"),
    "changes-since.build": Wording("build {number} (edition {day})"),
    "changes-since.revision": Wording("{revision} in git (edition {day})"),
    "changes-nothing": Wording("{title}: nothing has changed since {since}"),
    "changes-first": Wording(
        "{title}: there is nothing to compare with yet. The next build is remembered"
    ),
    "changes-edition": Wording("The edition is new: {old} → {new}"),
    "changes-approval": Wording('The approval is another: "{old}" → "{new}"'),
    "changes-old": Wording("These printed posters are out of date"),
    "changes-old.look": Wording(
        "Look at the foot of the sheet for name, edition and code. Take it down, put up a new one."
    ),
    "changes-old.none": Wording("No printed poster is out of date"),
    "changes-staying": Wording("These may stay on the wall"),
    "changes-staying.look": Wording("They say the same as the new ones."),
    "changes-sheet": Wording("{title} ({sheet_id}, {sheets})"),
    "changes-mark": Wording("edition {day}, code\u00a0{code}"),
    "changes-mark.now": Wording("now {day}, code\u00a0{code}"),
    "changes-mark.code": Wording("now code\u00a0{code}"),
    "changes-mark.gone": Wording("no longer made"),
    "changes-why.words": Wording("the words are new"),
    "changes-why.clinic": Wording("what the clinic says of itself is new"),
    "changes-why.picture": Wording("the drawing shows something else"),
    "changes-why.approval": Wording("the approval at the foot is another"),
    "changes-why.gone": Wording("the poster was taken out of the course"),
    "changes-why.redrawn": Wording("only the drawing was made anew"),
    "changes-why.imprint": Wording("only edition or code is another"),
    "changes-only-back": Wording("only on the back"),
    "changes-same-day": Wording("the date is the same, but the code is another"),
    "changes-same-mark": Wording(
        "edition and code are the same, so know the old one by the words below"
    ),
    "changes-column.sheet": Wording("Poster"),
    "changes-column.printed": Wording("On the wall"),
    "changes-column.now": Wording("Now"),
    "changes-column.why": Wording("Why"),
    "changes-materials": Wording("Changes"),
    "changes-material": Wording("{kind}: {title}"),
    "changes-material.added": Wording("{kind}: {title} (new)"),
    "changes-material.removed": Wording("{kind}: {title} (taken out)"),
    "changes-kind.poster": Wording("Poster"),
    "changes-kind.deck": Wording("Slides"),
    "changes-kind.worksheet": Wording("Worksheet"),
    "changes-kind.booklet": Wording("Booklet"),
    "changes-kind.guide": Wording("Guide"),
    "changes-kind.questionnaire": Wording("Questionnaire"),
    "changes-kind.key": Wording("Key"),
    "changes-page": Wording('Slide "{title}"'),
    "changes-page.front": Wording("Front"),
    "changes-page.back": Wording("Back"),
    "change.wording": Wording('"{old}" → "{new}"'),
    "change.wording.new": Wording('New: "{new}"'),
    "change.wording.gone": Wording('Gone: "{old}"'),
    "change.field": Wording("The drawing, {name}: {old} → {new}"),
    "change.field.new": Wording("The drawing, {name}: {new} (new)"),
    "change.field.gone": Wording("The drawing, {name}: {old} (gone)"),
    "change.picture": Wording("The picture is drawn otherwise"),
    "change.order": Wording("The order is another"),
    "change.page-added": Wording('New: "{new}"'),
    "change.page-removed": Wording('Taken out: "{old}"'),
    "changes-before": Wording("Before"),
    "changes-after": Wording("Now"),
    "changes-quoted": Wording('"{title}"'),
    "changes-gallery": Wording("To the gallery"),
}
"""Wordings by key."""
