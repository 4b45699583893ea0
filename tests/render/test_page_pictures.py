"""Pages of other views: the picture for every theme, its texts and words, and names that are unique."""

import re
from functools import cache
from html import unescape

import pytest
import torture

from cjm.render.compose import view_of
from cjm.render.draw import draw, suited, view_named, views
from cjm.render.options import Options

CASES = [(view, "buy-clothes-online-2027") for view in views() if view != "map"]
CASES += [(view, "hebrew") for view in views() if view not in {"map", "compare"}]
CASES += [("curve", "forty"), ("flow", "single"), ("matrix", "no-touchpoints")]
SEVERAL = pytest.mark.parametrize(("view", "name"), CASES)


@cache
def page(view: str, name: str, theme: str = "light") -> str:
    made = draw(torture.context(name), view=view, format="html", theme=theme)
    assert isinstance(made, str)
    return made


def pictures(page: str) -> list[str]:
    return re.findall(r'<svg class="drawn.*?</svg>', page, re.DOTALL)


@SEVERAL
def test_there_is_a_picture_for_every_theme_with_all_texts(view: str, name: str) -> None:
    drawn = pictures(page(view, name))
    kinds = [re.findall(r'class="drawn (\w+)"', one) for one in drawn]
    assert kinds == [["light"], ["dark"], ["contrast"]]
    scene = view_named(view).scene(torture.context(name), Options(view=view))
    said = [one.text for one in torture.words(scene.items)]
    for one in drawn:
        texts = re.findall(r"<text[^>]*>(.*?)</text>", one, re.DOTALL)
        shown = [unescape(re.sub(r"<[^>]+>|[\u2067\u2069]", "", text)) for text in texts]
        assert sorted(shown) == sorted(re.sub(r"[\u2067\u2069]", "", text) for text in said)


@SEVERAL
def test_names_are_there_once_and_lead_somewhere(view: str, name: str) -> None:
    made = page(view, name)
    ids = re.findall(r'\sid="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    used = re.findall(r'(?:href="#|url\(#|labelledby=")([^")\s]+)', made)
    assert set(used) <= set(ids)


@SEVERAL
def test_the_page_has_one_heading_and_the_picture_in_words(view: str, name: str) -> None:
    made = page(view, name)
    context = torture.context(name)
    scene = view_named(view).scene(context, Options(view=view))
    (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", made)
    assert unescape(re.sub(r"<[^>]+>", "", heading)) == scene.title
    (words,) = re.findall(r"<summary>The picture in words</summary><p>(.*?)</p>", made)
    assert unescape(re.sub(r"<[^>]+>", "", words)) == scene.description
    assert all(f'id="d-{one.route[1]}-{one.route[3]}"' in made for one in view_of(context).columns)


@pytest.mark.parametrize("theme", ["dark", "print", "contrast"])
def test_a_theme_that_is_asked_for_comes_first(theme: str) -> None:
    made = page("curve", "single", theme)
    first, *others = (re.findall(r'class="drawn (\w+)"', one)[0] for one in pictures(made))
    assert first == theme
    assert {*others} == {"light", "dark", "contrast"} - {theme}
    assert f' data-theme="{theme}">' in made


@pytest.mark.parametrize(
    ("name", "other", "view"),
    [
        ("buy-clothes-online-blueprint", None, "map"),
        ("buy-clothes-online-2027", None, "compare"),
        ("buy-clothes-online-2027", "buy-clothes-online", "compare"),
        ("single", None, "map"),
    ],
)
def test_a_page_is_the_map_unless_two_are_compared(name: str, other: str | None, view: str) -> None:
    earlier = torture.context(other) if other else None
    assert suited(torture.context(name), "html", earlier) == view
