"""How much of a map is known, and how pictures show it: observed, assumed, proposed, long ago."""

from datetime import date

import pytest
import torture
from test_map_geometry import check, check_words

from cjm.model.context import Context
from cjm.model.evidence import Evidence
from cjm.model.workspace import Workspace
from cjm.render import draw
from cjm.render.colour import contrast, mix
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Circle, Rect, Scene, Shape
from cjm.render.sheet.faces import PALE, face
from cjm.render.theme import LIGHT, THEMES, Theme
from cjm.render.view import Coverage, View
from cjm.render.views import curve, flow
from cjm.render.views import map as map_view
from cjm.scoring.evidence import is_old

LATER = date(2027, 11, 20)
RETAIL = "buy-clothes-online"
AGED = pytest.mark.parametrize("name", [RETAIL, "crowd", "coffee-by-post"])


AGEING = Options(today=LATER)


def said(scene: Scene) -> list[str]:
    return [line.text for line in torture.words(scene.items)]


def marked(view: View) -> tuple[int, int]:
    """Count the points and the cards whose evidence is old."""
    points = sum(point.old for curve in view.curves for point in curve.points)
    return points, sum(one.old for lane in view.lanes for cell in lane.cells for one in cell)


@pytest.mark.parametrize(
    ("period", "half_life", "old"),
    [
        ("2026-10", 365, False),
        ("2025-11-05", 365, False),
        ("2025-11-04", 365, True),
        ("2024", 365, True),
        ("2026-08", 30, True),
        ("2026-08", 90, False),
        (None, 1, False),
        ("2027", 365, False),
    ],
)
def test_when_evidence_is_old(period: str | None, half_life: float, old: bool) -> None:  # noqa: FBT001 - a table
    source = Evidence(id="e", method="survey", period=period)
    assert is_old(source, date(2026, 11, 5), half_life) is old


def context(*periods: str, half_life: str | None = None, **parts: object) -> Context:
    names = [f"e{place}" for place in range(len(periods))]
    claim = {"score": -1, "evidence": names}
    touchpoint = {
        "id": "t", "title": "T", "emotion": claim,
        "emotions": {"ann": {"score": 1}, "bob": claim},
        "pains": [{"text": "Slow", "evidence": names}, "Dear"],
        "metrics": [{"id": "m", "kind": "count", "waves": [{"period": "2026-09", "count": 3}], "evidence": names}],
    }  # fmt: skip
    made = torture.made(
        {
            "cjm": 1, "kind": "journey", "id": "j", "title": "J", "reviewed": "2026-11-05",
            "stages": [{"id": "s", "title": "S", "touchpoints": [touchpoint]}], **parts,
        }
    )  # fmt: skip
    sources = {
        name: Evidence(id=name, method="survey", period=period)
        for name, period in zip(names, periods, strict=True)
    }
    workspace = Workspace(
        cjm=1, kind="workspace", score={"half_life": half_life} if half_life else {}
    )
    return Context(made.journey, evidence=sources, workspace=workspace)


@pytest.mark.parametrize(
    ("periods", "half_life", "points", "items"),
    [
        (("2024",), None, 1, 2),
        (("2024", "2026-10"), None, 0, 0),
        (("2024", "2023"), None, 1, 2),
        (("2026-06",), "30d", 1, 2),
        (("2026-06",), None, 0, 0),
        ((), None, 0, 0),
    ],
)
def test_claims_are_old_when_all_their_evidence_is(
    periods: tuple[str, ...], half_life: str | None, points: int, items: int
) -> None:
    view = view_of(context(*periods, half_life=half_life))
    assert marked(view) == (points, items)
    old = [point for one in view.curves for point in one.points if point.old]
    assert all(point.route[-2:] == ("emotions", "bob") for point in old)


def test_the_day_of_the_last_review_counts_unless_another_is_wished_for() -> None:
    made = context("2025-10")
    assert marked(view_of(made)) == (1, 2)
    assert marked(view_of(made, today=date(2026, 1, 1))) == (0, 0)


def test_figures_have_no_card_to_fade_and_say_so() -> None:
    view = view_of(context("2024"))
    lane = next(lane for lane in view.lanes if lane.name == "metrics")
    assert lane.cells[0][0].note == "2026-09\N{NO-BREAK SPACE}· old evidence"


@pytest.mark.parametrize(
    ("coverage", "words", "weak"),
    [
        (Coverage(0, 0), "No claims yet", False),
        (Coverage(0, 7), "Only assumptions: 0 of 7 claims observed", True),
        (Coverage(3, 20), "Mostly assumptions: 3 of 20 claims observed", True),
        (Coverage(10, 20), "10 of 20 claims observed", False),
        (Coverage(20, 20, 0, 4), "20 of 20 claims observed, 4 of them long ago", False),
        (Coverage(20, 20, 0, 11), "Mostly old evidence: 20 of 20 claims observed, 11 of them long ago", True),
        (Coverage(3, 20, 17), "Mostly proposals: 3 of 20 claims observed", False),
        (Coverage(0, 5, 5), "Only proposals: 0 of 5 claims observed", False),
    ],
)  # fmt: skip
def test_how_well_a_map_is_known_in_words(coverage: Coverage, words: str, weak: bool) -> None:  # noqa: FBT001 - a table
    assert coverage.words == words
    assert coverage.is_weak is weak


@pytest.mark.parametrize("view", ["map", "flow", "curve"])
@pytest.mark.parametrize("name", ["crowd", "peak-season"])
def test_a_map_of_assumptions_says_so_at_the_top(name: str, view: str) -> None:
    drawn = draw.view_named(view).scene(torture.context(name), Options())
    told = next(line for line in torture.words(drawn.items) if "Mostly assumptions" in line.text)
    stages = (one.box.y for one in torture.groups(drawn.items) if one.kind == "stage" and one.box)
    assert told.y < min(stages)
    assert told.colour in {LIGHT.truth, LIGHT.pain.ink}


def test_a_map_that_is_known_does_not_warn() -> None:
    drawn = map_view.scene(torture.context(RETAIL), Options())
    assert "56 of 58 claims observed" in said(drawn)
    assert not [text for text in said(drawn) if "Mostly" in text]


def widths(shapes: tuple[Shape, ...]) -> list[Rect]:
    own = [one for one in shapes if isinstance(one, Rect)]
    return [one for one in own if one.box.height == 6]


def test_the_bar_of_a_weak_map_is_dotted_in_the_warning_colour() -> None:
    for name, ink in (("crowd", LIGHT.truth), (RETAIL, LIGHT.scale[0])):
        track, *filled = widths(map_view.scene(torture.context(name), Options()).items)
        assert (track.dash is not None) is (ink == LIGHT.truth)
        assert {one.fill for one in filled} == {ink}


@AGED
def test_old_evidence_fades_and_is_explained(name: str) -> None:
    for view in ("map", "curve", "flow"):
        made = draw.view_named(view)
        fresh, worn = (
            made.scene(torture.context(name), Options(today=day)) for day in (None, LATER)
        )
        assert not [text for text in said(fresh) if "long ago" in text]
        legend = [text for text in said(worn) if text.startswith("pale, with a clock")]
        expected = any(
            one.old for c in view_of(torture.context(name), today=LATER).curves for one in c.points
        )
        assert bool(legend) is expected  # fmt: skip


@AGED
def test_faded_pictures_hold_together(name: str) -> None:
    check(map_view.scene(torture.context(name), AGEING))
    drawn = curve.scene(torture.context(name), AGEING)
    check_words(drawn, Box(0, 0, drawn.width, drawn.height))


def test_faces_of_old_evidence_are_pale_and_have_a_clock() -> None:
    fresh = face(0, 0, 1, "observed", LIGHT)
    worn = face(0, 0, 1, "observed", LIGHT, old=True)
    assert len(worn) > len(fresh)
    assert [one.opacity for one in worn if isinstance(one, Circle) and one.opacity < 1] == [PALE]
    assert face(0, 0, 1, "assumed", LIGHT, old=True) == face(0, 0, 1, "assumed", LIGHT)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_what_is_faded_can_still_be_read(theme: Theme) -> None:
    for tint in (theme.pain, theme.gain, theme.quote):
        assert contrast(tint.ink, mix(theme.paper, tint.fill, PALE)) >= 4.5
    for own, ink in zip(theme.emotion, theme.scale, strict=True):
        assert contrast(ink, mix(theme.paper, own, PALE)) >= 3
    assert contrast(theme.muted, theme.paper) >= 4.5


def test_a_flow_shows_the_faces_of_every_persona() -> None:
    drawn = flow.scene(torture.context("crowd"), Options())
    told = " ".join(said(drawn))
    for name in ("Ana Maria Souza", "Bo", "Cy", "Di"):
        assert f"{name} +2" in told
    assert "Di \N{MINUS SIGN}2 left alone" in told


def test_a_page_has_the_same_marks_and_says_them_to_those_who_do_not_see_them() -> None:
    worn = draw.draw(torture.context(RETAIL), format="html", today=LATER)
    fresh = draw.draw(torture.context(RETAIL), format="html")
    assert isinstance(worn, str)
    assert isinstance(fresh, str)
    for sign in (
        '<svg class="clock"',
        "(observed long ago)",
        '<li class="warning weak">',
        'class="past"',
    ):
        assert (sign in worn, sign in fresh) == (True, False), sign
    assert "pale, with a clock: observed long ago" in worn


def test_persona_cards_fade_too() -> None:
    drawn = draw.view_named("personas").scene(torture.context(RETAIL), AGEING)
    points = [one for one in torture.groups(drawn.items) if one.kind == "point"]
    assert points
    assert all("long ago" in (one.title or "") for one in points)
    pale = [shape for one in points for shape in one.items if isinstance(shape, Circle)]
    assert [one for one in pale if one.opacity == PALE]
