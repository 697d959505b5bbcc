"""What findings say in Danish of the YAML that an author wrote: fields, names, variables."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

AUTHORS: Mapping[str, Wording] = {
    # pieces
    "did-you-mean": Wording("mente du ”{name}”?"),
    "known": Wording("du kan vælge mellem: {names}"),
    "the-list": Wording("listen"),
    "thing.kind": Wording("{kind} ”{name}”"),
    "thing.named": Wording("”{name}”"),
    "sort.bool": Wording("true eller false"),
    "sort.int": Wording("et helt tal"),
    "sort.number": Wording("et tal"),
    "sort.date": Wording("en dato som 2026-01-31"),
    "sort.text": Wording("en tekst"),
    "sort.list": Wording("en liste"),
    "sort.fields": Wording("felter (navn: værdi)"),
    "sort.empty": Wording("tomt"),
    "colon-in-text": Wording('en tekst med ": " i skal stå i anførselstegn: "…"'),
    "write-or-delete": Wording("skriv noget, eller slet punktet"),
    "comma-in-brackets": Wording(
        'en tekst med komma inde i {{ }} eller [ ] skal stå i anførselstegn: "…"'
    ),
    "space-after-colon": Wording("der mangler et mellemrum efter kolon: ”navn: værdi”"),
    "decimal-point": Wording("et decimaltal skrives med punktum: 0.5"),
    "draws-none": Wording("den har ingen, der har et navn"),
    "its-fields": Wording("felterne hedder: {names}"),
    "rule.greater_than": Wording("skal være større end {gt}"),
    "rule.greater_than_equal": Wording("skal være mindst {ge}"),
    "rule.less_than": Wording("skal være mindre end {lt}"),
    "rule.less_than_equal": Wording("må højst være {le}"),
    "rule.finite_number": Wording("skal være et almindeligt tal"),
    "rule.too_short": Wording("skal have mindst {min_length} punkter og har {actual_length}"),
    "rule.too_short.one": Wording("skal have mindst 1 punkt og har {actual_length}"),
    "rule.too_long": Wording("må højst have {max_length} punkter og har {actual_length}"),
    "rule.spelling": Wording("skal være {what}"),
    "rule.long_address": Wording("må højst have {most} tegn og har {length}"),
    "rule.length_twice": Wording("har {length} to gange"),
    "rule.three_blocks": Wording("skal have de tre blokke before, start og now, i den rækkefølge"),
    "rule.three_lanes": Wording(
        "skal have de tre baner up_and_down, hold_back og even, i den rækkefølge"
    ),
    "rule.three_lights": Wording("skal have lysene green, yellow og red, hvert lys én gang"),
    "rule.limit_line": Wording(
        "short_time_limit kræver, at arbejdsarket har feltet ”short_time” med kind ”text”"
    ),
    "rule.two_doors": Wording("skal begynde med dørene clinic og doctor"),
    "rule.doors_once": Wording("må kun have hver dør én gang"),
    "rule.filled_line": Wording(
        "kun en linje uden for tegningen kan være udfyldt: feltet skal have kind ”text” og ikke "
        "stå i figuren"
    ),
    "rule.field_name": Wording("har to felter, der hedder ”{name}”"),
    "rule.no_group": Wording("hanen ”{tap}” hører til ”{name}”, som ikke står under groups"),
    "rule.no_seat": Wording("der er ingen plads ”{name}” under seats"),
    "rule.too_coarse": Wording(
        "fra {start} til {next} er mere end {most} %: tæl i noget mindre (precision eller en anden "
        "enhed)"
    ),
    "rule.other": Wording("{said}"),
    "spelled.id": Wording("et id: små bogstaver a–z, tal og understreger"),
    "spelled.name": Wording("et navn på én linje"),
    "spelled.slug": Wording("et navn til en fil: små bogstaver a–z, tal og bindestreger"),
    "spelled.edition": Wording("navnet på en udgave, eller flere sat sammen som bw+large"),
    "spelled.joined": Wording("et ord med en bindestreg i hver samling"),
    "spelled.explaining": Wording("navnet på en model eller på en slide: session_1/scan"),
    "spelled.point": Wording("et læringspunkts id, fx s001-2-roegalarm"),
    "spelled.issue": Wording("et id som I-03"),
    "spelled.code": Wording("en kode på 8 tal og bogstaver a–f, fx 6f3c2a1b"),
    # fields and values
    "missing-field": Wording("{thing} mangler ”{field}”", "tilføj ”{field}:”"),
    "missing-field.empty": Wording("”{field}” i {thing} er tomt", "udfyld det"),
    "missing-field.first": Wording("filen mangler ”{field}”", "begynd filen med ”{field}: …”"),
    "missing-field.minutes": Wording(
        "”{part}” har ingen minutter, når gangen varer {length}", "tilføj ”{length}: …”"
    ),
    "unknown-field": Wording("{thing} har intet felt, der hedder ”{field}”", "{hint}"),
    "wrong-type": Wording("”{field}” skal være {expected}, ikke {said}", "{hint}"),
    "wrong-type.file": Wording(
        "filen skal bestå af felter (navn: værdi)", "begynd filen med et felt: ”title: …”"
    ),
    "wrong-value.choice": Wording("”{field}” kan ikke være ”{value}”", "{hint}"),
    "wrong-value.field": Wording("”{field}”: {said}", "{hint}"),
    "wrong-value.file": Wording("{name}: {said}", "{hint}"),
    "wrong-value.length": Wording(
        "{length} er ikke en af kursets længder", "længderne er {lengths}"
    ),
    "wrong-value.language": Wording("sproget ”{name}” findes ikke", "{hint}"),
    "wrong-minutes.few": Wording(
        "delene giver tilsammen {minutes}, når gangen varer {length}",
        "giv delene {difference} mere ved {length}",
    ),
    "wrong-minutes.many": Wording(
        "delene giver tilsammen {minutes}, når gangen varer {length}",
        "tag {difference} fra delene ved {length}",
    ),
    "where.more": Wording("{where} og {count} andre steder"),
    "minutes": Wording("{count} minutter"),
    "minutes.one": Wording("1 minut"),
    # names
    "duplicate-id": Wording(
        "id’et ”{name}” står to gange i {list}",
        "det første står på linje {line}; giv hver sit eget id",
    ),
    "duplicate-id.poster": Wording(
        "plakaten ”{name}” står to gange på listen",
        "den første står på linje {line}; skriv formater og udgaver dér",
    ),
    "duplicate-id.slide": Wording(
        "sliden ”{name}” står også i ”{part}”", "giv hver slide i en gang sit eget id"
    ),
    "duplicate-title": Wording(
        "sliden ”{name}” har også titlen ”{title}”",
        "giv hver slide sin egen titel; den skelner dem i dispositionen og ved oplæsning",
    ),
    "duplicate-id.listed": Wording("gangen ”{name}” står to gange på listen", "behold den ene"),
    "duplicate-id.model": Wording("modellen ”{name}” har allerede en fil", "det er {file}"),
    "duplicate-id.session": Wording("gangen ”{name}” har allerede en fil", "det er {file}"),
    "duplicate-slug": Wording(
        "navnet ”{name}” (slug) bruges allerede af {owner}",
        "deres filer ville hedde det samme; ret den ene",
    ),
    "unknown-session": Wording("der er ingen gang, der hedder ”{name}”", "{hint}"),
    "unknown-variant": Wording("der er ingen udgave, der hedder ”{name}”", "{hint}"),
    "unknown-part": Wording("der er ingen del, der hedder ”{name}”", "{hint}"),
    "unknown-part.drawing": Wording("tegningen har ingen del, der hedder ”{name}”", "{hint}"),
    "no-named-parts": Wording("tegningen har ingen dele med ord: lad ”parts:” være ude"),
    "unknown-model": Wording("der er ingen model, der hedder ”{name}”", "{hint}"),
    "unknown-model.file": Wording(
        "modellen ”{name}” har ingen fil i curriculum/models",
        "skriv curriculum/models/{name}.yaml, og begynd den med ”model: {name}”",
    ),
    "unknown-model.drawing": Wording("der er ingen model ”{name}”, som kan tegnes", "{hint}"),
    "unknown-model.safety": Wording(
        "klinikersiderne har brug for modellen ”safety”",
        "skriv curriculum/models/safety.yaml, og begynd den med ”model: safety”",
    ),
    "unknown-goal": Wording("der er intet mål, der hedder ”{name}”", "{hint}"),
    "write-a-goal": Wording("skriv id’et på et mål"),
    "unknown-icon": Wording("der er intet ikon, der hedder ”{name}”", "{hint}"),
    "unknown-highlight": Wording("tegningen har ingen del, der hedder ”{name}”", "{hint}"),
    "unknown-issue": Wording(
        "der er intet forbehold ”{name}” under issues i points.yaml", "{hint}"
    ),
    "unknown-table": Wording("ingen gang har en tabel, der hedder ”{name}”", "{hint}"),
    "models-have-files": Wording("hver model har en fil i curriculum/models"),
    "wrong-model": Wording(
        "modellen ”{name}” siger ikke, hvor meget noget haster", "skriv ”model: safety”"
    ),
    "unknown-step": Wording("tegningen har intet trin, der hedder ”{name}”", "{hint}"),
    "unknown-person": Wording("der er ingen person, der hedder ”{name}”", "{hint}"),
    "unknown-point": Wording("der er intet læringspunkt ”{name}” i points.yaml", "{hint}"),
    "unknown-point.no-file": Wording(
        "her nævnes læringspunktet ”{name}”, men filen curriculum/points.yaml findes ikke",
        "læg filen tilbage, eller fjern alle sources og other_points",
    ),
    "unknown-proposal": Wording(
        "”{name}” er hverken et felt eller et id i filen og kan ikke mærkes som forslag", "{hint}"
    ),
    "mark-what-is-there": Wording(
        "skriv et felt eller id, som det står i filen, eller slet navnet"
    ),
    # variables
    "variable.syntax": Wording(
        "her åbnes med ”{{{{” uden at lukke med ”}}}}”", 'skriv "{{{{ clinic.name }}}}"'
    ),
    "variable.single": Wording(
        "”{name}” står i én klamme og ville blive trykt, som det står",
        'skriv to: "{{{{ clinic.name }}}}"',
    ),
    "variable.filter": Wording("”{name}” er ikke et filter, der kan bruges her", "{hint}"),
    "variable.names": Wording(
        "mellem {{{{ }}}} kan der kun stå navne som clinic.name",
        "skriv det, du mener, uden kommandoer",
    ),
    "unknown-variable": Wording("”{name}” findes ikke", "{hint}"),
    "variable-has": Wording("{name} har {names}"),
    "variables-begin": Wording("et navn begynder med clinic eller course: clinic.phone"),
    "no-variables": Wording("i denne fil kan der ikke stå variable"),
    "too-large.text": Wording(
        "teksten er længere end {most} tegn, når variablerne er sat ind", "skriv den kortere"
    ),
    "too-large.filled": Wording(
        "filens tekster er for store, når variablerne er sat ind", "brug færre variable"
    ),
    # the approval
    "approval.parts": Wording(
        "godkendelsen mangler {missing}: alt materiale siger ”{draft}”",
        "en godkendelse siger hvem og hvornår og har en kode; pu approve skriver alle tre",
    ),
    "approval.no-two": Wording("{one} og {two}"),
    "approval.code": Wording(
        "godkendelsen siger ikke, hvilke tekster der er godkendt: alt materiale siger ”{draft}”",
        "når en kliniker har læst materialet, som det er nu, så skriv code: {code}",
    ),
    "approval.stale": Wording(
        "teksterne er ændret, siden {who} godkendte dem: alt materiale siger ”{draft}”",
        "når en kliniker har læst materialet, som det er nu, så skriv den nye dato og code: {code}",
    ),
    # the end of a run
    "nothing-written": Wording("{count} fejl; intet er skrevet"),
    "nothing-written.one": Wording("1 fejl; intet er skrevet"),
    "count.all": Wording("{errors}, {warnings}, {notes}"),
    "count.error": Wording("{count} fejl"),
    "count.error.one": Wording("1 fejl"),
    "count.warning": Wording("{count} advarsler"),
    "count.warning.one": Wording("1 advarsel"),
    "count.note": Wording("{count} noter"),
    "count.note.one": Wording("1 note"),
}
"""Wordings by key; pieces have no hint."""
