"""How a touchpoint was before, in words: its title, channels, times, place and weight."""

from collections.abc import Callable, Iterator

from cjm.model.touchpoint import Touchpoint
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Met
from cjm.render.script import clean
from cjm.render.words import channel, duration


def how_it_was(met: Met, maps: Maps, *, shown: bool) -> tuple[str, ...]:
    """Return what `differs` finds; where rows show nothing either (`shown`), that no picture does."""
    told = tuple(differs(met, maps))
    felt = {"emotion", "emotions"} & {*met.pair.aspects}
    if met.fate == "changes" and not (told or shown or felt):
        return ("Differs in what no picture shows",)
    return told


def differs(met: Met, maps: Maps) -> Iterator[str]:
    """Yield a sentence for each thing that differs and that no row of its own shows."""
    if met.fate == "goes" and not met.pair.told:
        yield "Gone without being listed under removed"
    if met.before is None or met.after is None:
        return
    if met.pair.moved:
        yield f"Was in {quoted(_stage(met, maps))}"
    for aspect in met.pair.aspects:
        for look in _ASPECTS.get(aspect, ()):
            yield from look(met.before, met.after, maps)
    if maps.versions:
        yield from _besides(met.before, met.after)


def quoted(text: str) -> str:
    """Put a text of the map into quotation marks."""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{clean(text)}\N{RIGHT DOUBLE QUOTATION MARK}"


def _stage(met: Met, maps: Maps) -> str:
    stages = {stage.id: stage.title for stage in maps.before.journey.stages}
    return stages.get(met.pair.stages[0] or "", "")


def _title(before: Touchpoint, _: Touchpoint, __: Maps) -> Iterator[str]:
    yield f"Was {quoted(before.title)}"


def _channels(before: Touchpoint, _: Touchpoint, maps: Maps) -> Iterator[str]:
    names = dict.fromkeys(filter(None, (before.channel, *before.also_on)))
    told = ", ".join(channel(name, maps.before.workspace).title for name in names)
    yield f"Channel was {told}" if told else "Had no channel before"


def _takes(before: Touchpoint, after: Touchpoint, _: Maps) -> Iterator[str]:
    if before.takes != after.takes:
        yield _time("Took", before.takes, after.takes) or "No time was stated"


def _waits(before: Touchpoint, after: Touchpoint, _: Maps) -> Iterator[str]:
    if before.waits != after.waits:
        yield _time("Waited", before.waits, after.waits) or "No wait was stated"


def _time(verb: str, before: str | None, after: str | None) -> str:
    told = f"{verb} {duration(before)}" if before else ""
    return told if after or not told else f"{told}, now not stated"


def _meanwhile(before: Touchpoint, after: Touchpoint, _: Maps) -> Iterator[str]:
    if before.meanwhile == after.meanwhile:
        return
    if after.meanwhile:
        yield f"Hears while waiting: {quoted(after.meanwhile)}"
    if before.meanwhile:
        yield f"Heard while waiting: {quoted(before.meanwhile)}"


def _importance(before: Touchpoint, _: Touchpoint, __: Maps) -> Iterator[str]:
    yield (
        f"Importance was {before.importance} of 5"
        if before.importance
        else ("Importance was not stated")
    )


def _evidence(before: Touchpoint, after: Touchpoint, _: Maps) -> Iterator[str]:
    old, new = _named(before), _named(after)
    if came := [name for name in new if name not in old]:
        yield f"Now rests on {', '.join(came)} too"
    if went := [name for name in old if name not in new]:
        yield f"No longer rests on {', '.join(went)}"
    if not came and not went:
        yield "Its evidence is named at other claims"


def _named(touchpoint: Touchpoint) -> tuple[str, ...]:
    feelings = (*filter(None, (touchpoint.emotion,)), *touchpoint.emotions.values())
    claims = (*feelings, *touchpoint.thoughts, *touchpoint.gains, *touchpoint.pains)
    return tuple(dict.fromkeys(name for claim in claims for name in claim.evidence))


def _besides(before: Touchpoint, after: Touchpoint) -> Iterator[str]:
    if before.moment_of_truth != after.moment_of_truth:
        yield "Was no moment of truth" if after.moment_of_truth else "Was a moment of truth"
    if before.expects != after.expects:
        yield f"Expected {quoted(before.expects)}" if before.expects else "Expected nothing stated"


_ASPECTS: dict[str, tuple[Callable[[Touchpoint, Touchpoint, Maps], Iterator[str]], ...]] = {
    "title": (_title,),
    "channel": (_channels,),
    "times": (_takes, _waits, _meanwhile),
    "importance": (_importance,),
    "evidence": (_evidence,),
}
