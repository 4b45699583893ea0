"""Every text is in the picture, whatever it is written with, and the same input gives the same."""

from pathlib import Path

import pytest
from flow_helpers import chain, flow_view, journey, svg_texts

from cjm import api
from cjm.model.context import Context
from cjm.render.draw import draw
from cjm.render.script import clean

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "examples").rglob("*.journey.yaml"))
FILES += sorted((ROOT / "tests" / "render_terminal" / "cases").glob("*.journey.yaml"))
HOSTILE = [
    'He said "stop" and \\N left',
    "<b>bold</b> & <script>alert(1)</script>",
    "&lt;not an entity&gt; &#65;",
    "back\\slash\\",
    "</text><text>",
    "买一件外套，明天送到",  # noqa: RUF001 - a full-width comma is meant
    "أشتري معطفًا עכשיו",
    "https://shop.example.com/a?b=c&d=e_f/g.h",
    "👩‍👩‍👧 and ❤️",
    "{record | field} [port]",
]


def squeezed(text: str) -> str:
    return "".join(clean(text).split())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_titles_and_actions_are_in_the_picture(path: Path) -> None:
    _all_there(api.load(path))


@pytest.mark.parametrize("count", [1, 7, 40])
def test_titles_and_actions_of_long_journeys_are_in_the_picture(count: int) -> None:
    _all_there(chain(count))


def _all_there(context: Context) -> None:
    shown = svg_texts(context)
    titles = [one.title for _, one in context.journey.touchpoints()]
    stages = [stage.title for stage in context.journey.stages]
    ways = [way.text for way in flow_view(context).ways if way.text]
    missing = [text for text in titles + stages + ways if squeezed(text) not in shown]
    assert missing == []


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_stays_as_it_is(text: str) -> None:
    actions = [{"does": text, "to": "b"}, {"does": f"{text} out", "to": "exit"}]
    context = journey([{"id": "a", "title": text, "actions": actions}, {"id": "b"}], title=text)
    shown = svg_texts(context)
    assert shown.count(squeezed(text)) >= 4


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("format", ["svg", "dot"])
def test_the_same_journey_gives_the_same_bytes(format: str, theme: str) -> None:  # noqa: A002 - the name that draw has
    drawn = {draw(chain(9), view="flow", format=format, theme=theme) for _ in range(2)}
    assert len(drawn) == 1


def test_shares_and_ends_are_told() -> None:
    shown = svg_texts(chain(7))
    assert "Leaves·25%" in shown
    assert "Goalreached" in shown


def test_the_description_tells_every_way() -> None:
    drawn = draw(chain(7), view="flow", format="svg", embed=False)
    assert isinstance(drawn, str)
    assert "5 Title t5: Turns back 5 to 2 Title t2." in drawn
    assert "3 Title t3: Gives up 3 to leaves." in drawn


def test_a_flow_tells_the_language_of_its_writing() -> None:
    hebrew = Path(__file__).parents[1] / "render/journeys/hebrew.journey.yaml"
    assert 'xml:lang="he"' in str(draw(api.load(hebrew), view="flow"))
