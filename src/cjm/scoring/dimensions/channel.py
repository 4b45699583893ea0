"""Channel: changes of channel without a hand-over, and touchpoints on a channel that some do not use."""

from collections.abc import Iterator

from cjm.model.crossings import Crossing, Offer, crossings, face_to_face, offers
from cjm.model.flow import Edge, edges
from cjm.model.journey import Journey
from cjm.scoring.items import Item
from cjm.scoring.quantity import Formula, Input
from cjm.scoring.sheet import Place, Sheet

ORDER = 6
MEANING = "changes of channel that nobody hands over, and channels that a persona does not use"
FORMULA = Formula(
    "gap.channel",
    "channel gap",
    "mean over changes of channel (0 handed over, 1 not) and over personas at touchpoints where "
    "people act (0 within reach, 1 on one channel alone that the persona does not use)",
    "cjm, see docs/scoring.md",
    "share",
    high=1,
    template="{sum} / {n}",
)
EMPTY = "no channel changes, and no persona states channels on which people act"


def items(sheet: Sheet) -> Iterator[Item]:
    """Yield every change of channel, and every offer as each persona finds it.

    A change belongs to the touchpoint that customers come from.
    """
    ways: dict[str, list[Edge]] = {}
    for edge in edges(sheet.context.journey):
        ways.setdefault(edge.source, []).append(edge)
    known = {place.touchpoint.id: place.touchpoint for place in sheet.places()}
    cast = sheet.context.cast()
    like = face_to_face(sheet.context.workspace)
    for section in sheet.sections:
        subject = section.subject
        for place in section.places:
            touchpoint = place.touchpoint
            for crossing in crossings(touchpoint, ways.get(touchpoint.id, ()), known, like=like):
                yield Item(_change(crossing, place), subject, (touchpoint.id,))
            for offer in offers(touchpoint, cast):
                whom = frozenset((offer.persona.id,))
                yield Item(_offer(offer, place), subject, (touchpoint.id,), whom)


def leading(journey: Journey) -> dict[str, str]:
    """Return where each change of channel may lead: a touchpoint's id, by the name of the change."""
    return {_named(edge.source, edge.target): edge.target for edge in edges(journey)}


def _named(source: str, target: str) -> str:
    return f"way from {source} to {target}"


def _change(crossing: Crossing, place: Place) -> Input:
    way, source, target, told = crossing
    at = ("actions", source.actions.index(way.action)) if way.action else ("channel",)
    change = f"{source.channel} to {target.channel}"
    return Input(
        _named(source.id, target.id),
        0.0 if told else 1.0,
        (*place.route, *at),
        note=f"{change}, handed over" if told else f"{change}, and nothing is handed over",
    )


def _offer(offer: Offer, place: Place) -> Input:
    persona, uses = offer.persona, ", ".join(offer.others)
    on = ", ".join((place.touchpoint.channel or "", *place.touchpoint.also_on))
    return Input(
        f"{persona.id} at {place.touchpoint.id}",
        0.0 if offer.reached else 1.0,
        (*place.route, "channel"),
        "observed" if persona.evidence else "assumed",
        persona.evidence,
        note=f"offered on {on}; {persona.id} uses {uses}",
    )
