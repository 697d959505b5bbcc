"""The content of building up slowly: the rules in words, and a plan that is computed from them."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict

MOST_PERCENT = 20
"""No week may be more than this over the week before (s001-5-oeg-langsomt: 10-20 %)."""

RuleId = Literal["level", "goal", "start", "week", "stairs", "harder"]


class Rule(Strict):
    """One rule, in the order in which they are followed and revealed."""

    id: RuleId
    text: Text


class Plan(Strict):
    """The numbers: where to start, what to add each week, and in which steps it is counted.

    ``precision`` is the least that is counted (1 minute, 0.5 lap, 5 steps); a start so small that
    one such step is more than 20 % of it must be counted more finely.
    """

    start: Annotated[Decimal, Field(gt=0)]
    step_percent: Annotated[Decimal, Field(ge=1, le=MOST_PERCENT)] = Decimal(10)
    weeks: Annotated[int, Field(ge=4, le=16)] = 13
    precision: Annotated[Decimal, Field(gt=0)] = Decimal(1)
    unit: Text
    harder_at: Annotated[Decimal, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _is_counted_finely_enough(self) -> Self:
        if self.precision * 100 > self.start * MOST_PERCENT:
            values = {
                "start": str(self.start),
                "next": str(self.start + self.precision),
                "most": MOST_PERCENT,
            }
            raise PydanticCustomError(
                "too_coarse", "from {start} to {next} is more than {most} %", values
            )
        return self

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        """Return the amount of each week.

        It follows the curve of ``step_percent`` a week, rounded to what is counted; where rounding
        would make a week more than 20 % over the week before, it is rounded down.
        """
        found = [self.start]
        for week in range(1, self.weeks):
            wanted = self.start * (1 + self.step_percent / 100) ** week
            most = found[-1] * (100 + MOST_PERCENT) / 100
            counted = self._counted(wanted)
            while counted > most:
                counted -= self.precision
            found.append(max(counted, found[-1]))
        return tuple(found)

    @staticmethod
    def written(amount: Decimal) -> str:
        """Return an amount as it is written: no needless zeros, a comma for decimals."""
        return f"{amount.normalize():f}".replace(".", ",")

    def _counted(self, amount: Decimal) -> Decimal:
        steps = (amount - self.start) / self.precision
        return self.start + steps.quantize(Decimal(1), ROUND_HALF_UP) * self.precision

    @property
    def harder_week(self) -> int | None:
        """Return the first week (from 1) in which it may get harder, if the plan comes so far."""
        if self.harder_at is None:
            return None
        weeks = (i for i, amount in enumerate(self.amounts, 1) if amount >= self.harder_at)
        return next(weeks, None)


class PacingUpContent(ModelContent):
    """What stands round the stairs.

    ``radar`` names the dashed line and ``under_radar`` says what it means; ``caught`` is what to
    do above it, ``seldom`` and ``new_pain`` keep both fear and carelessness away.
    """

    example_fields = frozenset()

    model: Literal["pacing_up"] = "pacing_up"
    rules: Annotated[tuple[Rule, ...], Field(min_length=1, max_length=6)]
    plan: Plan
    week: Text
    radar: Text
    under_radar: Text
    caught: Text
    seldom: Text
    new_pain: Text
