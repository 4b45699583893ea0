"""What an opportunity addresses, looked up: the scores of touchpoints, their stages, obstacles."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm.model.claims import Gain, Pain
from cjm.scoring.addresses import Target, covers
from cjm.scoring.pains import concerns
from cjm.scoring.scorecard import TouchpointScore
from cjm.scoring.sheet import Place, Section, Sheet


@dataclass(frozen=True, slots=True)
class Addressed:
    """Everything that an opportunity addresses, in the order of the map.

    `rows` are the scores of the touchpoints: all of a stage's, and for a pain or gain that only
    some personas have, those of these personas. `stages` holds ids and titles. `pains` are those
    that it names, and all of a touchpoint or stage that it names.
    """

    rows: tuple[TouchpointScore, ...]
    stages: tuple[tuple[str, str], ...]
    pains: tuple[Pain, ...]

    @property
    def obstacles(self) -> tuple[str, ...]:
        """The types of obstacle of the pains, each once."""
        return tuple(dict.fromkeys(pain.obstacle for pain in self.pains if pain.obstacle))


def addressed(sheet: Sheet, targets: frozenset[Target]) -> Addressed:
    """Look up what an opportunity addresses."""
    named = {target.stage for target in targets}
    sections = [section for section in sheet.sections if section.stage.id in named]
    places = [(section, place) for section in sections for place in section.places]
    return Addressed(
        tuple(row for section, place in places for row in _rows(section, place, targets)),
        tuple((section.stage.id, section.stage.title) for section in sections),
        tuple(pain for section, place in places for pain in _pains(section, place, targets)),
    )


def _rows(section: Section, place: Place, targets: frozenset[Target]) -> Iterator[TouchpointScore]:
    stage, touchpoint = section.stage.id, place.touchpoint
    if not targets.isdisjoint({Target(stage), Target(stage, touchpoint.id)}):
        yield from place.rows
        return
    named = {target.claim for target in targets if target.touchpoint == touchpoint.id}
    claims = [stated.claim for stated in place.claims if stated.ref in named]
    own = [claim for claim in claims if isinstance(claim, Pain | Gain)]
    for row in place.rows:
        if any(concerns(claim, row.persona, touchpoint) for claim in own):
            yield row


def _pains(section: Section, place: Place, targets: frozenset[Target]) -> Iterator[Pain]:
    for stated in place.claims:
        here = Target(section.stage.id, place.touchpoint.id, stated.ref)
        if isinstance(stated.claim, Pain) and covers(targets, here):
            yield stated.claim
