"""Stages that have another id in another version of a map, but are the same stage."""

from cjm.model.journey import Journey
from cjm.model.touchpoint import Stage


def renamed_stages(before: Journey, after: Journey) -> dict[str, str]:
    """Return the ids that stages have afterwards, by what they were before, where these differ.

    A stage that is gone is the same as one that is new if it has the same title, or if more than
    half of its touchpoints that are still there are in that one.
    """
    here, there = ({stage.id for stage in journey.stages} for journey in (before, after))
    gone = [stage for stage in before.stages if stage.id not in there]
    new = [stage for stage in after.stages if stage.id not in here]
    kept = {touchpoint.id for _, touchpoint in after.touchpoints()}
    found: dict[str, str] = {}
    for look in (_same_title, _same_touchpoints):
        for old in gone:
            free = (one for one in new if one.id not in found.values())
            same = next((one for one in free if look(old, one, kept)), None)
            if old.id not in found and same:
                found[old.id] = same.id
    return found


def _same_title(old: Stage, new: Stage, kept: set[str]) -> bool:
    del kept
    return old.title.casefold() == new.title.casefold()


def _same_touchpoints(old: Stage, new: Stage, kept: set[str]) -> bool:
    left = {one.id for one in old.touchpoints} & kept
    return len(left & {one.id for one in new.touchpoints}) * 2 > len(left)
