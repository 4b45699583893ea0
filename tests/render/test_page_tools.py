"""The page's tools: a button for each lane that it has, and one script that alone may run."""

import base64
import hashlib
import re

import pytest
import torture

from cjm.render.compose import view_of
from cjm.render.draw import draw

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)


def page(name: str) -> str:
    made = draw(torture.context(name), format="html")
    assert isinstance(made, str)
    return made


@SEVERAL
def test_only_the_script_of_the_page_may_run(name: str) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", page(name), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page(name))
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{digest}'"
    assert not re.search(r"<[^>]*\son\w+\s*=", page(name).replace(script, ""))


@SEVERAL
def test_every_row_but_the_touchpoints_has_its_button(name: str) -> None:
    buttons = re.findall(r'data-lane="([^"]+)"', page(name))
    rows = re.findall(r'<tr class="lane ([a-z-]+) ', page(name))
    assert buttons == list(dict.fromkeys(row for row in rows if row != "feelings"))


def test_tools_wait_for_the_script() -> None:
    assert re.search(r'<section class="tools"[^>]* hidden>', page("single"))


def choices(page: str, name: str) -> list[str]:
    found = re.search(f'<select name="{name}"[^>]*>(.*?)</select>', page)
    return re.findall(r'<option value="([^"]*)"', found[1]) if found else []


@SEVERAL
def test_each_persona_can_be_chosen_and_has_a_curve_of_her_own(name: str) -> None:
    view = view_of(torture.context(name))
    curves = [curve.person.id for curve in view.curves if curve.person]
    people = list(dict.fromkeys([*(person.id for person in view.header.people), *curves]))
    chosen = choices(page(name), "persona")
    assert chosen == (["", *people] if len(people) > 1 else [])
    (row,) = re.findall(r'<tr class="lane emotion.*?</tr>', page(name), re.DOTALL) or [""]
    drawn = re.findall(r'<div data-of="([^"]*)"( hidden)?><svg', row)
    alone = [(one, " hidden") for one in curves] if len(curves) > 1 else []
    assert drawn == ([("", ""), *alone] if view.curves else [])


@pytest.mark.parametrize("name", ["buy-clothes-online", "crowd", "hebrew"])
def test_a_persona_who_is_chosen_keeps_her_colour(name: str) -> None:
    view = view_of(torture.context(name))
    (row,) = re.findall(r'<tr class="lane emotion.*?</tr>', page(name), re.DOTALL)
    (told,) = re.findall(r'<tr class="lane feelings.*?</tr>', page(name), re.DOTALL)
    for place, curve in enumerate(view.curves):
        who = f'<div data-of="{curve.person.id if curve.person else ""}" hidden>'
        drawn = row.partition(who)[2].partition("</div>")[0]
        others = {other % 5 for other in range(len(view.curves))} - {place % 5}
        assert f"var(--p{place % 5})" in drawn
        assert not [other for other in others if f"var(--p{other})" in drawn]
        words = "".join(part.partition("</div>")[0] for part in told.split(who)[1:])
        assert set(re.findall(r"--own:var\((--\w+)\)", words)) == {f"--p{place % 5}"}


def test_facts_are_there_without_the_script_and_lanes_are_behind_one_button() -> None:
    made = page("buy-clothes-online")
    assert '<details class="about" open>' in made
    menu = made.partition('<details class="menu">')[2].partition("</details>")[0]
    assert menu.count("data-lane=") == made.partition("<script>")[0].count("data-lane=") > 0
    assert choices(made, "density") == ["comfortable", "compact", "fit"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hebrew", ["In their words"]),
        ("crowd", ["Customer goal, business goal, scope, measured"]),
        ("single", []),
    ],
)
def test_the_folded_facts_are_named(name: str, told: list[str]) -> None:
    assert re.findall(r"About this journey <span>(.*?)</span>", page(name)) == told


def test_cards_about_some_personas_name_them() -> None:
    only = set(re.findall(r'data-only="([^"]*)"', page("buy-clothes-online")))
    assert only == {"leila", "henrik"}


@pytest.mark.parametrize(
    ("theme", "root", "first"),
    [
        ("light", "", "system"),
        ("dark", ' data-theme="dark"', "dark"),
        ("contrast", ' data-theme="contrast"', "contrast"),
        ("print", ' data-theme="print"', "print"),
    ],
)
def test_the_page_begins_with_the_theme_it_was_made_for(theme: str, root: str, first: str) -> None:
    made = draw(torture.context("single"), format="html", theme=theme)
    assert isinstance(made, str)
    assert f'<html lang="und" dir="ltr"{root}>' in made
    assert f'<option value="{first}" selected>' in made
    named = set(re.findall(r":root\[data-theme=\"(\w+)\"\]", made))
    assert named == {*choices(made, "theme")} - {"system"}


def test_all_colours_but_the_themes_are_variables() -> None:
    body = page("buy-clothes-online").partition("<body>")[2].partition("<script>")[0]
    assert not re.findall(r"(?:fill|stroke|stop-color)=\"#\w+", body)
    used = set(re.findall(r"var\((--[\w-]+)[,)]", page("buy-clothes-online")))
    set_ = set(re.findall(r"(--[\w-]+):", page("buy-clothes-online")))
    by_the_script = {"--heads", "--narrow", "--zoom", "--drawn"}
    assert used - set_ == by_the_script
