"""Heat maps: every gap of the score is in its cell, and what is unknown does not look like none."""

import re
from datetime import date
from typing import Any

import pytest
import torture
from hypothesis import HealthCheck, given, settings
from test_map_geometry import check, journeys

from cjm.model.context import Context
from cjm.model.persona import Persona
from cjm.render import draw, scores
from cjm.render.colour import contrast
from cjm.render.errors import DrawingError
from cjm.render.heatmap import table
from cjm.render.heatmap.shades import shades, step
from cjm.render.options import Options
from cjm.render.scene import Group, Path, Rect, Scene
from cjm.render.script import clean
from cjm.render.theme import THEMES
from cjm.render.views import heatmap
from cjm.scoring.engine import score
from cjm.scoring.options import Options as Scoring
from cjm.scoring.scorecard import PlaceGaps, Scorecard

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
EXAMPLE = "buy-clothes-online"
_ROW = r"Experience, (\d|stage|Goals|journey)"
DAY = date(2026, 11, 5)


def drawn(context: Context, **wishes: Any) -> Scene:  # noqa: ANN401 - whatever options hold
    return heatmap.scene(context, Options(today=DAY, **wishes))


def scored(context: Context, scoring: Scoring | None = None) -> Scorecard:
    return score(context, today=DAY, options=scoring)


def cells(scene: Scene) -> dict[str, Group]:
    """Return the cells by what they say to those who point at them."""
    found = [one for one in torture.groups(scene.items) if one.kind == "card" and one.title]
    named = {one.title.partition(": ")[0]: one for one in found if one.title}
    assert len(named) == len(found)
    return named


def text_of(cell: Group) -> str:
    return " ".join(line.text for line in torture.words(cell.items))


def said(scene: Scene) -> str:
    return " ".join(line.text for line in torture.words(scene.items))


def journey(*touchpoints: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    stage = {"id": "s", "title": "Stage one", "touchpoints": list(touchpoints)}
    return {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": [stage], **more}


@SEVERAL
def test_a_heat_map_holds_together(name: str) -> None:
    check(drawn(torture.context(name)))


@SEVERAL
def test_every_gap_of_the_score_is_in_its_cell(name: str) -> None:
    context = torture.context(name)
    card, found = scored(context), cells(drawn(context))
    for number, place in enumerate(card.touchpoint_gaps, 1):
        title = clean(place.subject.title)
        for kind in card.kinds:
            if not kind.missing:
                cell = found[f"{kind.name.capitalize()}, {number} {title}"]
                gap = place.gaps.get(kind.name)
                shown = scores.shown(gap).removesuffix("\N{NO-BREAK SPACE}%")
                assert text_of(cell) == (shown if gap else table.DASH)
    for stage in card.stages:
        for kind, gap in stage.gaps.items():
            cell = found[f"{kind.capitalize()}, stage {stage.title}"]
            assert f"{text_of(cell)}\N{NO-BREAK SPACE}%" == scores.shown(gap)
    for kind, gap in card.gaps.items():
        assert f"{text_of(found[f'{kind.capitalize()}, journey'])}\N{NO-BREAK SPACE}%" == (
            scores.shown(gap)
        )


@SEVERAL
def test_kinds_without_a_value_say_why(name: str) -> None:
    context = torture.context(name)
    text = re.sub(r"\s", "", said(drawn(context)))
    for kind in scored(context).kinds:
        assert kind.name.capitalize() in text
        if kind.missing:
            assert re.sub(r"\s", "", kind.missing[1:]) in text


@SEVERAL
def test_titles_can_be_read_in_full(name: str) -> None:
    context = torture.context(name)
    text = re.sub(r"\s", "", said(drawn(context)))
    for _, touchpoint in context.journey.touchpoints():
        assert re.sub(r"\s", "", clean(touchpoint.title)) in text


def test_columns_stand_as_the_journey_goes() -> None:
    context = torture.context(EXAMPLE)
    found = cells(drawn(context))
    row = [(one.box.x, name) for name, one in found.items() if one.box and re.match(_ROW, name)]
    order = [name.removeprefix("Experience, ") for _, name in sorted(row)]
    wanted = []
    number = 0
    for stage in context.journey.stages:
        for touchpoint in stage.touchpoints:
            number += 1
            wanted.append(f"{number} {touchpoint.title}")
        wanted.append(f"stage {stage.title}")
    assert order == [*wanted, "Goals of the journey", "journey"]


def test_right_to_left_the_journey_begins_on_the_right() -> None:
    found = cells(drawn(torture.context("hebrew")))
    row = [
        one.box.x
        for name, one in found.items()
        if one.box and re.match(r"Experience, (\d|stage|journey)", name)
    ]
    assert row == sorted(row, reverse=True)


def test_nothing_to_measure_is_hatched_and_no_gap_is_not() -> None:
    context = torture.made(
        journey(
            {"id": "a", "title": "A", "emotion": {"score": 2}},
            {"id": "b", "title": "B"},
        )
    )
    found = cells(drawn(context))
    none, unknown = found["Experience, 1 A"], found["Experience, 2 B"]
    assert text_of(none) == "≈0"
    assert not any(isinstance(item, Path) for item in none.items)
    assert text_of(unknown) == table.DASH
    assert any(isinstance(item, Path) for item in unknown.items)
    assert "which is not zero" in said(drawn(context))


def largest(context: Context) -> dict[str, list[PlaceGaps]]:
    """Return the places with the largest gap of each kind, the most important first."""
    card, found = scored(context), {}
    for kind in card.kinds:
        held = [
            (place.gaps[kind.name].value, place)
            for place in card.places()
            if kind.name in place.gaps
            and (place.subject.kind != "stage" or kind.name in place.own)
            and place.gaps[kind.name].value > 1e-9
        ]
        top = max((value for value, _ in held), default=0)
        tied = [place for value, place in held if value > top - 1e-9]
        if tied:
            found[kind.name] = sorted(tied, key=lambda place: -place.importance)
    return found


@SEVERAL
def test_the_largest_gap_of_each_kind_is_marked_and_told(name: str) -> None:
    context = torture.context(name)
    scene, wanted = drawn(context), largest(context)
    outlines = {
        one.box
        for one in scene.items
        if isinstance(one, Rect) and one.fill is None and one.line == THEMES["light"].ink
    }
    in_the_legend = bool(wanted)
    assert len(outlines) == sum(len(places[:3]) for places in wanted.values()) + in_the_legend
    assert ("Largest gap of each kind" in said(scene)) == in_the_legend
    found = cells(scene)
    for kind, places in wanted.items():
        for place in places[:3]:
            named = {
                cell.box
                for key, cell in found.items()
                if key.startswith(f"{kind.capitalize()}, ")
                and key.endswith(clean(place.subject.title))
            }
            assert outlines & named
        assert (f"and {len(places) - 3} more as large" in said(scene)) or len(places) <= 3


def test_what_addresses_a_gap_is_told_by_place() -> None:
    touchpoints = [
        {"id": f"t{n}", "title": f"T{n}", "emotion": {"score": -2}, "importance": 5 - n}
        for n in range(5)
    ]
    mend = {"id": "mend", "title": "Mend it", "addresses": ["t1"]}
    text = said(drawn(torture.made(journey(*touchpoints, opportunities=[mend]))))
    assert "T0, 2 T1, 3 T2, and 2 more as large" in text
    assert "addressed by Mend it" in text
    assert "no opportunity addresses 1 T0, 3 T2" in text


def test_stages_are_summed_up_with_the_weights_of_the_workspace() -> None:
    context = torture.context(EXAMPLE)
    scoring = Scoring(weights={"experience": 3.0, "goal": 0.0})
    card = scored(context, scoring)
    found = cells(drawn(context, scoring=scoring))
    for stage in card.stages:
        weights = {kind: scoring.weights.get(kind, 1.0) for kind in stage.gaps}
        total = sum(weights[kind] * gap.value for kind, gap in stage.gaps.items())
        mean = 100 * total / sum(weights.values())
        assert float(text_of(found[f"All kinds, stage {stage.title}"]).strip("≈")) == pytest.approx(
            mean, abs=0.5
        )
    assert card.gap
    assert text_of(found["All kinds, journey"]).strip("≈") == f"{card.gap.value:.0f}"
    assert "weight 3" in said(drawn(context, scoring=scoring))


def with_people(*touchpoints: dict[str, Any]) -> Context:
    people = [{"id": "ann", "name": "Ann"}, {"id": "ben", "name": "Ben"}]
    context = torture.made(journey(*touchpoints, personas=people))
    named = {person["id"]: Persona(**person) for person in people}
    return Context(context.journey, named)


def test_personas_have_rows_where_they_differ() -> None:
    context = with_people(
        {"id": "a", "title": "A", "emotions": {"ann": {"score": 1}, "ben": {"score": -2}}},
        {"id": "b", "title": "B", "emotions": {"ann": {"score": -1}}},
    )
    found = cells(drawn(context))
    assert text_of(found["Experience, Ann, 1 A"]) == "≈0"
    assert text_of(found["Experience, Ben, 1 A"]) == "≈75"
    assert text_of(found["Experience, Ann, 2 B"]) == "≈50"
    assert text_of(found["Experience, Ben, 2 B"]) == table.DASH


def test_personas_who_feel_alike_have_no_rows() -> None:
    context = with_people(
        {"id": "a", "title": "A", "emotions": {"ann": {"score": -1}, "ben": {"score": -1}}}
    )
    assert not any(", Ann" in key or ", Ben" in key for key in cells(drawn(context)))


@pytest.mark.parametrize(
    ("share", "which"),
    [(0, 0), (1e-12, 0), (0.01, 1), (0.2499, 1), (0.25, 2), (0.5, 3), (0.75 - 1e-12, 4), (1, 4)],
)
def test_steps(share: float, which: int) -> None:
    assert step(share) == which


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "truth", ["#777777", "#A85C32", "#C2410C", "#B00060", "#00796B", "#8FBC5A"]
)
def test_numbers_can_be_read_in_own_colours_too(theme: str, truth: str) -> None:
    for fill, ink in shades(THEMES[theme]._replace(truth=truth)):
        assert contrast(ink, fill) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_five_grounds(theme: str) -> None:
    assert len({shade.fill for shade in shades(THEMES[theme])}) == 5


def test_formats_that_cannot_draw_it_say_so() -> None:
    with pytest.raises(DrawingError, match=r"dot cannot draw the view heatmap.*svg"):
        draw.draw(torture.context(EXAMPLE), view="heatmap", format="dot")


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(journeys())
def test_any_heat_map_holds_together(data: dict[str, Any]) -> None:
    check(drawn(torture.made(data)))


def test_what_a_kind_finds_is_said_once() -> None:
    told = 0
    for name in torture.NAMES:
        scene = drawn(torture.context(name))
        said = " ".join(line.text for line in torture.words(scene.items))
        counts = [said.count(one.meaning[1:25]) for one in scored(torture.context(name)).kinds]
        assert max(counts) <= 1
        told += sum(counts)
    assert told > 10
