"""Two maps in one picture: everything is there, in one order, told apart by mark and word."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

import pytest
import torture
import twins
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_map_geometry import check, journeys
from test_map_pictures import squeezed

from cjm.model.context import Context
from cjm.render import draw
from cjm.render.compare.items import Entry, changes, rows
from cjm.render.compare.maps import maps_of
from cjm.render.compare.order import folded, ordered, woven
from cjm.render.compare.panels import panels
from cjm.render.errors import DrawingError, UnknownNameError
from cjm.render.options import Options
from cjm.render.scene import Icon, Scene, Shape
from cjm.render.script import clean
from cjm.render.theme import THEMES
from cjm.render.view import Item
from cjm.render.views import compare

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
TODAY, FUTURE = "buy-clothes-online", "buy-clothes-online-2027"


def scene(after: Context, before: Context | None = None, theme: str = "light") -> Scene:
    return compare.scene(after, Options(THEMES[theme], other=before))


def said(drawn: Scene) -> str:
    return squeezed("".join(line.text for line in torture.words(drawn.items)))


def lines(shapes: tuple[Shape, ...]) -> str:
    text = " ".join(line.text for line in torture.words(shapes))
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-")


@SEVERAL
def test_a_comparison_holds_together(name: str) -> None:
    check(scene(twins.changed(name), torture.context(name)))


@pytest.mark.parametrize("name", ["forty", "minimal", "hebrew", "no-touchpoints"])
def test_maps_with_nothing_in_common_hold_together(name: str) -> None:
    drawn = scene(twins.strange(name), torture.context(name))
    check(drawn)
    cards = [one for one in torture.groups(drawn.items) if one.kind == "card"]
    tags = Counter(lines(one.items).split(" ")[0] for one in cards)
    before, after = (
        len(list(one.journey.touchpoints())) for one in (torture.context(name), twins.strange(name))
    )
    assert tags["goes"] == before
    assert tags["comes"] >= after
    assert not tags["stays"] + tags["changes"]


@SEVERAL
def test_a_map_beside_itself_differs_in_nothing(name: str) -> None:
    context = torture.context(name)
    drawn = scene(context, context)
    check(drawn)
    assert "Nothing that is compared differs." in lines(drawn.items)
    assert not re.search(r"\b(changes|comes|goes)\b", lines(_rows(drawn)[:1]))


def _rows(drawn: Scene) -> tuple[Shape, ...]:
    return tuple(one for one in torture.groups(drawn.items) if one.kind.startswith("lane "))


@SEVERAL
def test_touchpoints_of_both_maps_are_named(name: str) -> None:
    before, after = torture.context(name), twins.changed(name)
    text = said(scene(after, before))
    for context in (before, after):
        for stage, point in context.journey.touchpoints():
            assert squeezed(point.title) in text
            assert squeezed(stage.title) in text


@SEVERAL
def test_all_that_comes_and_goes_can_be_read(name: str) -> None:
    before, after = torture.context(name), twins.changed(name)
    text, maps = said(scene(after, before)), maps_of(after, Options(other=before))
    met = [one for one in ordered(maps)[0] if one]
    gone = [one.before for one in met if one.fate == "goes" and one.before]
    new = [one.after for one in met if one.fate == "comes" and one.after]
    assert bool(gone or new) == (len(met) > 2)
    for point in (*gone, *new):
        told = (*point.pains, *point.gains, *point.thoughts)
        texts = [claim.text for claim in told] + [action.does for action in point.actions]
        assert not [one for one in texts if squeezed(one) not in text]


@SEVERAL
def test_a_comparison_reads_from_the_side_that_its_writing_does(name: str) -> None:
    drawn = scene(twins.changed(name), torture.context(name))
    stages = [g.box.x for g in torture.groups(drawn.items) if g.kind == "stage" and g.box]
    assert stages == sorted(stages, reverse=name in {"hebrew", "arabic"})


@pytest.mark.parametrize(
    ("before", "after", "order"),
    [
        ("abc", "abc", "abc"),
        ("abc", "", "abc"),
        ("", "abc", "abc"),
        ("abcd", "ad", "abcd"),
        ("abc", "axc", "abxc"),
        ("abc", "cba", "cba"),
        ("xab", "ab", "xab"),
        ("axyb", "ba", "baxy"),
    ],
)
def test_what_goes_stands_where_it_was(before: str, after: str, order: str) -> None:
    assert "".join(woven(before, after)) == order


def entries(text: str) -> Sequence[Entry]:
    """Read `text@name/note` entries, with commas between."""
    found = []
    for part in filter(None, text.split(",")):
        rest, _, note = part.partition("/")
        words, _, name = rest.partition("@")
        found.append(Entry(words, name or None, Item(words, (), note or None)))
    return found


@pytest.mark.parametrize(
    ("before", "after", "deep", "told"),
    [
        ("a,b", "a,b", True, []),
        ("a,b", "b,a", True, []),
        ("a,a", "a", False, ["goes a"]),
        ("a", "b", False, ["comes b", "goes a"]),
        ("a@x", "b@x", False, ["changes b was “a”"]),
        ("a@x/s 4", "b@x/s 2", False, ["changes b s 2 · was “a” (s 4)"]),
        ("a/s 4", "a/s 2", False, []),
        ("a/s 4", "a/s 2", True, ["changes a s 2 · was s 4"]),
        ("a", "a/s 2", True, ["changes a s 2 · was without a note"]),
        ("a@x,b", "b,c@x", False, ["changes c was “a”"]),
    ],
)
def test_what_becomes_of_the_things_in_a_row(
    before: str, after: str, *, deep: bool, told: list[str]
) -> None:
    found = changes(entries(before), entries(after), deep=deep)
    parts = [(str(one.fate), one.text, one.note) for one in found]
    assert [" ".join(filter(None, p)).replace("\N{NO-BREAK SPACE}", " ") for p in parts] == told


def test_the_future_of_the_example_is_told_as_it_is_scored() -> None:
    drawn = scene(torture.context(FUTURE))
    heads, emotions, *_ = (one for one in _rows(drawn) if one.kind != "lane before")  # type: ignore[union-attr]  # rows are groups
    cards = [lines(one.items) for one in torture.groups(heads.items)]  # type: ignore[union-attr]  # the same
    assert [card.split(" ")[0] for card in cards] == [
        "stays", "stays", "changes", "changes", "goes", "comes", "changes", "changes", "stays",
        "changes", "stays", "changes", "changes", "goes", "changes",
    ]  # fmt: skip
    felt = lines(emotions.items)  # type: ignore[union-attr]  # the same
    assert "before -0.5 torn after +1.2 pleased" in felt
    assert "+1.7" in felt
    told = lines(drawn.items)
    assert "Gap score over experience and channel 10.1 ≈1.6 ≈ -8.5 (-12.6 to -2.6)" in told
    assert "7 opportunities bring 11 changes about" in told
    assert "Planned · due 2027-04-30 · guest-checkout" in told
    assert "By no opportunity" not in told


def test_a_change_that_no_opportunity_brings_is_said_to_be_so() -> None:
    before = torture.context("minimal")
    drawn = scene(twins.changed("minimal"), before)
    assert "By no opportunity" in lines(drawn.items)
    assert "No opportunity brings these changes about." in lines(drawn.items)


def test_marks_and_words_tell_fates_apart_without_colour() -> None:
    drawn = scene(torture.context(FUTURE), theme="print")
    heads = next(one for one in _rows(drawn) if one.kind == "lane touchpoints")  # type: ignore[union-attr]  # rows are groups
    marks = {}
    for card in torture.groups(heads.items):  # type: ignore[union-attr]  # the same
        icon = next(one.name for one in card.items if isinstance(one, Icon))
        marks.setdefault(lines(card.items).split(" ")[0], set()).add(icon)
    assert marks == {fate: {f"fate-{fate}"} for fate in ("stays", "changes", "comes", "goes")}


def test_two_maps_are_put_in_order() -> None:
    today, future = torture.context(TODAY), torture.context(FUTURE)
    assert scene(today, future) == scene(future, today)
    alone = lines(scene(future, today).items)
    known = "Only these kinds can be compared with a plan. With all kinds, the map before has"
    assert re.sub(f"{known} [0-9.]+. ", "", alone) == lines(scene(future).items)


def test_rows_that_are_asked_for_come_in_their_order() -> None:
    options = Options(lanes=("pains", "emotion", "metrics"))
    drawn = compare.scene(torture.context(FUTURE), options)
    kinds = [one.kind for one in torture.groups(drawn.items) if one.kind.startswith("lane ")]
    assert kinds == ["lane pains", "lane emotion", "lane emotion"]
    with pytest.raises(UnknownNameError, match="no lane 'pain'"):
        compare.scene(torture.context(FUTURE), Options(lanes=("pain",)))


@pytest.mark.parametrize("name", [TODAY, "minimal"])
def test_one_map_alone_is_no_comparison(name: str) -> None:
    with pytest.raises(DrawingError, match="needs two maps: give a second file, or --against REV"):
        draw.draw(torture.context(name), view="compare")


@pytest.mark.parametrize("theme", THEMES)
def test_the_same_maps_give_the_same_bytes(theme: str) -> None:
    first, second = (
        draw.draw(torture.context(FUTURE), view="compare", theme=theme) for _ in range(2)
    )
    assert first == second


def test_the_picture_is_told_in_words() -> None:
    told = clean(scene(torture.context(FUTURE)).description).replace("\N{MINUS SIGN}", "-")
    assert "Before: I buy something to wear without trying it on first" in told
    assert "Size guide goes, brought about by Show the measurements of each piece" in told
    assert "Emotion of Leila: before -0.5 torn, after +1.2 pleased, +1.7." in told


@SEVERAL
def test_a_compact_comparison_shows_what_becomes_different(name: str) -> None:
    before, after = torture.context(name), twins.changed(name)
    drawn = compare.scene(after, Options(other=before, compact=True))
    check(drawn)
    maps = maps_of(after, Options(other=before))
    whole, stages = ordered(maps)
    shown, above = folded(whole, stages)
    assert [met for met in shown if met] == [met for met in whole if met and met.fate != "stays"]
    assert [stage.title for stage in above] == [stage.title for stage in stages]
    assert above[-1].first + above[-1].span == len(shown)
    told = [group.title or "" for group in torture.groups(drawn.items) if group.kind == "cut"]
    text = said(drawn) + squeezed("".join(told))
    assert not [met for met in whole if met and squeezed(met.touchpoint.title) not in text]


def test_curves_stop_where_touchpoints_are_not_shown() -> None:
    maps = maps_of(torture.context(FUTURE), Options())
    shown, _ = folded(*ordered(maps))
    leila = panels(maps, shown)[0]
    assert [[point.slot for point in run] for run in leila.runs(1)] == [
        [1, 2, 4, 5, 6],
        [7],
        [8, 9, 11],
    ]
    assert [[point.slot for point in run] for run in leila.runs(0)] == [
        [1, 2, 3, 5, 6],
        [7],
        [8, 9, 10, 11],
    ]


def test_a_compact_comparison_says_what_it_leaves_out() -> None:
    drawn = compare.scene(torture.context(FUTURE), Options(compact=True))
    told = lines(drawn.items)
    assert "4 stay" in told
    assert "Not shown, as they stay Lookbook post in the feed, Search result, Order" in told
    assert "2 stay · Find out where" in told
    assert "Lookbook post in the feed stays." in clean(drawn.description)
    nothing = torture.context("minimal")
    same = compare.scene(nothing, Options(other=nothing, compact=True))
    check(same)
    assert "Not shown, as they stay Online catalogue, Pick-up desk" in lines(same.items)


@pytest.mark.parametrize(("today", "old"), [(None, False), (date(2029, 1, 1), True)])
def test_old_evidence_shows_in_both_maps(today: date | None, *, old: bool) -> None:
    options = Options(other=torture.context(TODAY), today=today)
    maps = maps_of(torture.context(FUTURE), options)
    shown, _ = ordered(maps)
    felt = [one for one in panels(maps, shown)[0].felt if one and one.before and one.after]
    assert any(one.before and one.before.old for one in felt) is old
    assert any(one.after and one.after.old for one in felt) is old
    assert any(item.old for cell in rows(maps, shown)["pains"] for item in cell) is old
    told = lines(compare.scene(torture.context(FUTURE), options).items)
    assert ("the evidence is old" in told) is old


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(before=journeys(), after=journeys(), compact=st.booleans())
def test_any_two_maps_hold_together(
    before: dict[str, object], after: dict[str, object], *, compact: bool
) -> None:
    options = Options(other=torture.made(before), compact=compact)
    check(compare.scene(torture.made(after), options))
