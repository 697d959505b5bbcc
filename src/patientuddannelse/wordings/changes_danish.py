"""How changes since an earlier build are told in Danish, to whoever looks after the wall."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

CHANGES: Mapping[str, Wording] = {
    "changes-title": Wording("Hvad er ændret?"),
    "changes-head": Wording("{title}: ændret siden {since}"),
    "changes-since.build": Wording("build {number} (udgave {day})"),
    "changes-since.revision": Wording("{revision} i git (udgave {day})"),
    "changes-nothing": Wording("{title}: Intet er ændret siden {since}"),
    "changes-first": Wording(
        "{title}: Her er endnu intet at sammenligne med. Når du har bygget, husker programmet det"
    ),
    "changes-edition": Wording("Udgaven er ny: {old} → {new}"),
    "changes-approval": Wording("Godkendelsen er en anden: ”{old}” → ”{new}”"),
    "changes-old": Wording("Disse trykte plakater er forældede"),
    "changes-old.look": Wording(
        "Se nederst på arket efter navn, udgave og kode. Tag arket ned, og hæng et nyt op."
    ),
    "changes-old.none": Wording("Ingen trykte plakater er forældede"),
    "changes-staying": Wording("Disse må blive hængende"),
    "changes-staying.look": Wording("De siger det samme som de nye."),
    "changes-sheet": Wording("{title} ({sheet_id}, {sheets})"),
    "changes-mark": Wording("udgave {day}, kode\u00a0{code}"),
    "changes-mark.now": Wording("nu {day}, kode\u00a0{code}"),
    "changes-mark.code": Wording("nu kode\u00a0{code}"),
    "changes-mark.gone": Wording("findes ikke mere"),
    "changes-why.words": Wording("ordene er nye"),
    "changes-why.clinic": Wording("klinikkens egne oplysninger er nye"),
    "changes-why.picture": Wording("tegningen viser noget andet"),
    "changes-why.approval": Wording("godkendelsen nederst på arket er en anden"),
    "changes-why.gone": Wording("plakaten er taget ud af kurset"),
    "changes-why.redrawn": Wording("kun tegningen er lavet om"),
    "changes-why.imprint": Wording("kun udgave eller kode er en anden"),
    "changes-only-back": Wording("kun på bagsiden"),
    "changes-same-day": Wording("datoen er den samme, men koden er en anden"),
    "changes-same-mark": Wording(
        "udgave og kode er de samme, så kend den gamle på ordene herunder"
    ),
    "changes-column.sheet": Wording("Plakat"),
    "changes-column.printed": Wording("På væggen"),
    "changes-column.now": Wording("Nu"),
    "changes-column.why": Wording("Hvorfor"),
    "changes-materials": Wording("Ændringer"),
    "changes-material": Wording("{kind}: {title}"),
    "changes-material.added": Wording("{kind}: {title} (ny)"),
    "changes-material.removed": Wording("{kind}: {title} (taget ud)"),
    "changes-kind.poster": Wording("Plakat"),
    "changes-kind.deck": Wording("Slides"),
    "changes-kind.worksheet": Wording("Ark"),
    "changes-kind.booklet": Wording("Hæfte"),
    "changes-kind.guide": Wording("Vejledning"),
    "changes-kind.questionnaire": Wording("Skema"),
    "changes-kind.key": Wording("Facit"),
    "changes-page": Wording("Slide ”{title}”"),
    "changes-page.front": Wording("Forsiden"),
    "changes-page.back": Wording("Bagsiden"),
    "change.wording": Wording("”{old}” → ”{new}”"),
    "change.wording.new": Wording("Nyt: ”{new}”"),
    "change.wording.gone": Wording("Væk: ”{old}”"),
    "change.field": Wording("Tegningen, {name}: {old} → {new}"),
    "change.field.new": Wording("Tegningen, {name}: {new} (nyt)"),
    "change.field.gone": Wording("Tegningen, {name}: {old} (væk)"),
    "change.picture": Wording("Billedet er tegnet anderledes"),
    "change.order": Wording("Rækkefølgen er en anden"),
    "change.page-added": Wording("Ny: ”{new}”"),
    "change.page-removed": Wording("Taget ud: ”{old}”"),
    "changes-before": Wording("Før"),
    "changes-after": Wording("Nu"),
    "changes-quoted": Wording("”{title}”"),
    "changes-gallery": Wording("Til galleriet"),
}
"""Wordings by key."""
