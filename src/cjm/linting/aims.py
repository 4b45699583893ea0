"""What the opportunities of a journey are for."""

from dataclasses import dataclass

from cjm.model.context import Context


@dataclass(frozen=True, slots=True)
class Aims:
    """What opportunities address, save those that were rejected; worked out once for a journey.

    `names` holds ids of touchpoints, stages, pains and gains as they are written: plain, or with
    the touchpoint's id and a dot before.
    """

    names: frozenset[str]

    @classmethod
    def of(cls, context: Context) -> "Aims":
        """Collect the aims of a context's journey."""
        return cls(
            frozenset(
                name
                for opportunity in context.journey.opportunities
                if opportunity.status != "rejected"
                for name in opportunity.addresses
            )
        )
