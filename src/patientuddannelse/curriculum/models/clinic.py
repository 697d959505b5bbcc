"""The clinic's profile: the only file that a clinic must touch."""

from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from patientuddannelse.curriculum.authored import Day, Flag, Spelled, Text
from patientuddannelse.curriculum.models.strict import Strict

Code = Annotated[str, Spelled("[0-9a-fA-F]{8}", "code")]


MOST_LETTERS = 300
"""Of an address that a QR code holds: three times as many as an old telephone reads."""


class _Short:
    """Refuses an address that no code can hold, in JSON Schema too."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        metadata = {
            "pydantic_js_functions": [lambda of, make: make(of) | {"maxLength": MOST_LETTERS}]
        }
        return core_schema.no_info_after_validator_function(
            _short, handler(source), metadata=metadata
        )


def _short(link: Text) -> Text:
    if len(link.value) > MOST_LETTERS:
        given = {"most": MOST_LETTERS, "length": len(link.value)}
        message = "should have at most {most} characters, not {length}"
        raise PydanticCustomError("long_address", message, given)
    return link


class Numbers(Strict):
    """Telephone numbers beside the clinic's own, and when somebody last rang to check them."""

    doctor_on_call: Text = Text("")
    lifeline: Text = Text("")
    checked_on: Day | None = None


SwitchName = Literal["", "hands", "sex", "attention"]
"""The name of a switch, or none for what is never left out."""


class Switches(Strict):
    """What a clinic can leave out: manual treatment, sex, attention as a lamp over the table."""

    hands: Flag = True
    sex: Flag = True
    attention: Flag = True

    def allow(self, switch: SwitchName) -> bool:
        """Say whether what names this switch stays in."""
        return not switch or bool(getattr(self, switch))


class Approval(Strict):
    """Who has approved the material for use with patients, when, and as it was then.

    ``code`` stands for the texts that were read (``fingerprint.approval_code``).
    """

    approved_by: Text = Text("")
    approved_on: Day | None = None
    code: Code = ""

    @property
    def given(self) -> bool:
        """Say whether both the name and the date are there."""
        return bool(self.approved_by) and self.approved_on is not None

    def covers(self, code: str) -> bool:
        """Say whether the texts with this code are those that were approved."""
        return self.given and self.code.lower() == code


class TemplateLayouts(Strict):
    """Which layouts of the clinic's own template to use, by the names they have in it."""

    title: Text = Text("")
    section: Text = Text("")
    content: Text = Text("")
    two_content: Text = Text("")
    title_only: Text = Text("")


class Clinic(Strict):
    """What clinic.yaml holds.

    ``link`` is the address that the QR code opens and ``link_text`` the true words beside it;
    without a link there is no code. ``logo`` is a picture beside clinic.yaml. ``font`` names an
    office font that replaces the theme's on slides. ``template`` is a PowerPoint template beside
    clinic.yaml. A missing number becomes a line to write on.
    """

    name: Text
    address: Text = Text("")
    phone: Text = Text("")
    website: Text = Text("")
    numbers: Numbers = Numbers()
    link: Annotated[Text, _Short()] = Text("")
    link_text: Text = Text("")
    logo: Text = Text("")
    font: Text = Text("")
    template: Text = Text("")
    template_layouts: TemplateLayouts = TemplateLayouts()
    switches: Switches = Switches()
    approval: Approval = Approval()
