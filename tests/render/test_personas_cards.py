"""Cards of personas: everything that is said of them, as sure as it is, and how the journey feels."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import torture
from hypothesis import HealthCheck, given, settings
from test_map_geometry import check, journeys

from cjm.model.context import Context
from cjm.model.persona import Persona
from cjm.render import draw
from cjm.render.compose import view_of
from cjm.render.errors import DrawingError
from cjm.render.options import Options
from cjm.render.people import cast
from cjm.render.people.blocks import AFTER, Block
from cjm.render.people.card import shared
from cjm.render.people.curve import NOTHING, SHARED, extremes
from cjm.render.scene import Circle, Group, Rect, Scene
from cjm.render.script import clean
from cjm.render.theme import THEMES
from cjm.render.view import Point
from cjm.render.views import personas
from cjm.render.words import CHANNEL_TITLES, words

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
EXAMPLE = "buy-clothes-online"
LONG = (
    "Wants to know on which day the parcel comes, before paying, and to hear when that changes. "
    * 4
)
NAMES = ("Maria", "Jo", "李小龍", "نورة", "Anna-Lena von Hohenstein-Weissenburg", "X", "Zoë", "Sam")


def crowd(count: int, **more: Any) -> Context:  # noqa: ANN401 - any field of a journey
    """Return a journey of forty touchpoints with so many personas in place, long and short ones."""
    data = torture.forty() | more
    data["personas"] = [
        {
            "id": f"p{number}",
            "name": NAMES[number % len(NAMES)],
            "quote": LONG if number == 2 else "It just has to fit.",
            "goals": ["A jacket that fits", {"text": LONG, "evidence": ["exit"]}][: 1 + number % 2],
            "pains": [LONG] * (number % 3),
            "needs": ["返品できること、送料が先にわかること"],
            "channels": ["app", "social", "website", "kiosk-in-the-hall"][: number % 5],
        }
        for number in range(count)
    ]
    data["evidence"] = [{"id": "exit", "method": "survey", "title": "Exit survey"}]
    return with_own(torture.made(data))


def with_own(context: Context) -> Context:
    journey = context.journey
    own = {one.id: one for one in journey.personas if isinstance(one, Persona)}
    return Context(journey, own, {one.id: one for one in journey.evidence})


def person(**stated: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a persona
    return {"id": "ann", "name": "Ann", **stated}


def journey(*people: Any, touchpoints: list[dict[str, Any]] | None = None) -> Context:  # noqa: ANN401 - ids or personas
    felt = touchpoints or [{"id": "t", "title": "T"}]
    stage = {"id": "s", "title": "S", "touchpoints": felt}
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": [stage]}
    evidence = [{"id": "talks", "method": "interview", "title": "Ten talks"}]
    return with_own(torture.made({**data, "personas": list(people), "evidence": evidence}))


def drawn(context: Context, theme: str = "light") -> Scene:
    return personas.scene(context, Options(THEMES[theme]))


def cards(scene: Scene) -> list[Group]:
    return [one for one in scene.items if isinstance(one, Group) and one.kind == "card"]


def said(scene: Scene) -> str:
    return " ".join(line.text for line in torture.words(scene.items))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def stated(context: Context) -> Iterator[str]:
    for one in context.cast():
        yield one.name
        yield from filter(None, (one.tagline, one.quote, one.context))
        yield from (claim.text for _, _, made in cast.claims(one) for claim in made)
        yield from (title for _, title, _ in cast.claims(one))
        if one.demographics:
            yield from filter(None, (one.demographics.age, one.demographics.location))
        if one.segment:
            yield one.segment.name
        if context.workspace is None:
            yield from (CHANNEL_TITLES.get(name, words(name)) for name in one.channels)


BOARDS = {
    **{name: torture.context(name) for name in torture.NAMES},
    **{f"crowd-of-{count}": crowd(count) for count in (1, 2, 3, 4, 5, 8, 11)},
}


@pytest.mark.parametrize("name", BOARDS)
def test_cards_hold_together(name: str) -> None:
    scene = drawn(BOARDS[name])
    check(scene)
    widths = {round(card.box.width, 3) for card in cards(scene) if card.box}
    assert len(widths) == 1
    rows = {card.box.y for card in cards(scene) if card.box}
    assert len(rows) <= -(-len(cards(scene)) // 3) or len(cards(scene)) <= 3


@pytest.mark.parametrize("name", BOARDS)
def test_everything_that_is_said_of_a_persona_can_be_read(name: str) -> None:
    text = squeezed(said(drawn(BOARDS[name])))
    for one in stated(BOARDS[name]):
        assert squeezed(clean(one)).strip('"“”') in text


@pytest.mark.parametrize(
    ("stated_of", "assumed"),
    [
        ({}, True),
        ({"basis": "proto", "evidence": ["talks"]}, True),
        ({"basis": "qualitative"}, True),
        ({"basis": "qualitative", "evidence": ["talks"]}, False),
        ({"goals": [{"text": "Fits", "evidence": ["talks"]}]}, False),
        ({"psychographics": {"values": [{"text": "Calm", "evidence": ["talks"]}]}}, False),
        ({"goals": ["Fits"]}, True),
    ],
)
def test_assumed_personas_look_assumed(stated_of: dict[str, Any], *, assumed: bool) -> None:
    scene = drawn(journey(person(**stated_of)))
    ground = cards(scene)[0].items[0]
    assert isinstance(ground, Rect)
    assert (ground.dash is not None) == assumed
    avatar = next(one for one in cards(scene)[0].items if isinstance(one, Circle))
    assert (avatar.dash is not None) == assumed
    assert ("Assumed, nobody has checked" in said(scene)) == assumed


def test_claims_are_filled_or_hollow_by_their_evidence() -> None:
    goals = ["Guessed", {"text": "Known", "evidence": ["talks"]}]
    scene = drawn(journey(person(goals=goals)))
    ink = THEMES["light"].gain.ink
    card = cards(scene)[0]
    discs = [one for one in card.items if isinstance(one, Circle)]
    assert [one.fill for one in discs if ink in {one.fill, one.line}] == ["#FFFFFF", ink]
    assert "1 of 2 claims observed" in said(scene)
    assert "Ten talks" in said(scene)


def test_the_highest_and_the_lowest_point_are_named() -> None:
    text = said(drawn(torture.context(EXAMPLE)))
    assert "Highest 11 In front of the mirror +1.6 radiant" in text
    assert "Lowest 13 Refund \N{MINUS SIGN}1.1 short of money" in text
    assert "Lowest 5 Size guide \N{MINUS SIGN}1.5 let down" in text


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [([1], [0]), ([1, 1], [0]), ([0, 2, 2, -1, -1], [1, 3]), ([-2, 0], [1, 0])],
)
def test_extremes(scores: list[float], wanted: list[int]) -> None:
    points = [
        Point(slot, score, "assumed", None, None, False, None, ())
        for slot, score in enumerate(scores)
    ]
    assert [point.slot for point in extremes(points)] == wanted


def test_one_curve_for_everyone_says_so() -> None:
    touchpoints = [
        {"id": "a", "title": "A", "emotion": {"score": 1}},
        {"id": "b", "title": "B", "emotion": {"score": 1}},
    ]
    ben = {"id": "ben", "name": "Ben"}
    text = said(drawn(journey(person(), ben, touchpoints=touchpoints)))
    assert text.count(SHARED) == 2
    assert "The same at all 2 touchpoints +1" in text
    assert SHARED not in said(drawn(journey(person(), touchpoints=touchpoints)))


def test_who_feels_nothing_says_so() -> None:
    felt = [{"id": "a", "title": "A", "emotions": {"ben": {"score": -1}}}]
    text = said(drawn(journey(person(), {"id": "ben", "name": "Ben"}, touchpoints=felt)))
    assert text.count(NOTHING) == 1
    assert "At one touchpoint only 1 A" in text


def test_names_that_nobody_has_described_have_a_card() -> None:
    felt = [{"id": "a", "title": "A", "emotions": {"night-owl": {"score": -1}}}]
    context = journey(person(), "cleo", touchpoints=felt)
    members = cast.cast(context, view_of(context))
    assert [one.person.id for one in members] == ["ann", "cleo", "night-owl"]
    text = said(drawn(context))
    assert "Night owl" in text
    assert text.count("Nobody has described this persona yet.") == 2


def test_a_map_without_personas_has_a_card_of_the_customer() -> None:
    scene = drawn(torture.context("forty"))
    assert len(cards(scene)) == 1
    assert "The map names no persona." in said(scene)
    assert "Highest" in said(scene)


def test_columns_of_words_keep_their_order_and_are_as_short_as_can_be() -> None:
    told = [Block(tall, lambda _, __: ()) for tall in (50.0, 10.0, 10.0, 40.0, 30.0)]
    columns = shared(told, 2)
    assert [block for column in columns for block in column] == told
    assert [sum(block.height + AFTER for block in column) for column in columns] == [106, 94]
    assert shared((), 2) == ()
    assert [len(column) for column in shared(told, 5)] == [1, 1, 1, 1, 1]


def test_right_to_left_the_first_persona_stands_on_the_right() -> None:
    boxes = [card.box.x for card in cards(drawn(torture.context("hebrew"))) if card.box]
    assert boxes == sorted(boxes, reverse=True)
    assert len(boxes) == 2


@pytest.mark.parametrize("kind", ["dot", "mermaid"])
def test_formats_that_cannot_draw_them_say_so(kind: str) -> None:
    with pytest.raises(DrawingError, match=rf"{kind} cannot draw the view personas.*svg"):
        draw.draw(torture.context(EXAMPLE), view="personas", format=kind)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(journeys())
def test_any_card_holds_together(data: dict[str, Any]) -> None:
    check(drawn(torture.made(data)))
