"""Edits in small texts: every style, every place among siblings, comments around."""

import pytest

from cjm.diagnostics import Edit, Fix
from cjm.source.fixing import apply

A, B, C = (("list", index) for index in range(3))
REMOVALS = [
    # block lists
    ("list:\n  - a\n  - b\n  - c\n", [A], "list:\n  - b\n  - c\n"),
    ("list:\n  - a\n  - b\n  - c\n", [B], "list:\n  - a\n  - c\n"),
    ("list:\n  - a\n  - b\n  - c\n", [C], "list:\n  - a\n  - b\n"),
    ("list:\n  - a\n  - b\n  - c", [C], "list:\n  - a\n  - b\n"),
    ("list:\n  - a\n  - b\n  - c\n", [A, B], "list:\n  - c\n"),
    ("list:\n  - a\n  - b\n  - c\n", [A, C], "list:\n  - b\n"),
    ("x: 1\nlist:\n  - a\ny: 2\n", [A], "x: 1\ny: 2\n"),
    ("x: 1\nlist:\n  - a\n  - b\n", [A, B], "x: 1\n"),
    ("list:\n- a\n- b\ny: 2\n", [B], "list:\n- a\ny: 2\n"),
    ("list:\n- a\n- b\ny: 2\n", [A], "list:\n- b\ny: 2\n"),
    ("list:\r\n  - a\r\n  - b\r\n", [A], "list:\r\n  - b\r\n"),
    ("list:\r  - a\r  - b\r", [B], "list:\r  - a\r"),
    # what goes along, and what stays
    (
        "list: # all\n  # about a\n  - a # of a\n    # still of a\n  # about b\n  - b # of b\n# end\n",
        [A],
        "list: # all\n  # about a\n  # about b\n  - b # of b\n# end\n",
    ),
    (
        "list:\n  - a # of a\n\n  # about b\n  - id: b # of b\n    n: 1\n\n  - c\n",
        [B],
        "list:\n  - a # of a\n\n  # about b\n\n  - c\n",
    ),
    (
        "list:\n  - id: a\n    text: |\n      one\n\n      # no comment\n\n  - b\ny: 1\n",
        [A],
        "list:\n\n  - b\ny: 1\n",
    ),
    (
        "list:\n  - a\n  - text: >-\n      one\n      two\n\n\n# end\ny: 1\n",
        [B],
        "list:\n  - a\n\n\n# end\ny: 1\n",
    ),
    ("list:\n  - a\n  -\n  - c\n", [B], "list:\n  - a\n  - c\n"),
    ("list:\n  -   # nothing\n  - b\n  - c\n", [A], "list:\n  - b\n  - c\n"),
    ("list:\n  - a\n  -\n    id: b\n    n: [\n      1]\n  - c\n", [B], "list:\n  - a\n  - c\n"),
    ("list:\n  - &x a\n  - b\n", [A], "list:\n  - b\n"),
    ("x: &x a\nlist:\n  - *x\n  - b\n", [A], "x: &x a\nlist:\n  - b\n"),
    ("x: &x {k: v}\nlist:\n  - b\n  - *x   # same\n", [B], "x: &x {k: v}\nlist:\n  - b\n"),
    ("list:\n  - 'a\n    b'\n  - c\n", [A], "list:\n  - c\n"),
    ("list:\n  - a b\n    c d # of a\n  - c\n", [A], "list:\n  - c\n"),
    ("list:\n  - '#'\n  - \"# b\" # c\n", [A], 'list:\n  - "# b" # c\n'),
    # brackets
    ("list: [a, b, c] # all\n", [A], "list: [b, c] # all\n"),
    ("list: [a, b, c] # all\n", [B], "list: [a, c] # all\n"),
    ("list: [a, b, c] # all\n", [C], "list: [a, b] # all\n"),
    ("list: [a, b, c] # all\n", [A, B], "list: [c] # all\n"),
    ("list: [a, b, c] # all\n", [B, C], "list: [a] # all\n"),
    ("list: [a, b, c] # all\n", [A, C], "list: [b] # all\n"),
    ("x: 1\nlist: [a, b, c] # all\ny: 2\n", [A, B, C], "x: 1\ny: 2\n"),
    ("list: [ a, b ]\n", [A], "list: [ b ]\n"),
    ("list: [ a, b ]\n", [B], "list: [ a ]\n"),
    ("list: [a,b,c]\n", [B], "list: [a,c]\n"),
    ("list: [a, b,]\n", [B], "list: [a,]\n"),
    ("list: [a, b,]\n", [A], "list: [b,]\n"),
    ("list: ['a, x', \"b]\", c]\n", [B], "list: ['a, x', c]\n"),
    ("list: [{k: [1, 2]}, {k: 3}]\n", [A], "list: [{k: 3}]\n"),
    ("list: [{k: [1, 2]}, {k: }]\n", [B], "list: [{k: [1, 2]}]\n"),
    ("{list: [a], y: 2}\n", [A], "{y: 2}\n"),
    ("{y: 2, list: [a]}\n", [A], "{y: 2}\n"),
    ("{x: 1, list: [a], y: 2}\n", [A], "{x: 1, y: 2}\n"),
    (
        "list: [\n  a, # of a\n  # about b\n  b,\n  c # of c\n]\n",
        [A],
        "list: [\n  # about b\n  b,\n  c # of c\n]\n",
    ),
    (
        "list: [\n  a, # of a\n  # about b\n  b,\n  c # of c\n]\n",
        [B],
        "list: [\n  a, # of a\n  # about b\n  c # of c\n]\n",
    ),
    (
        "list: [\n  a, # of a\n  b,\n  c # of c\n]\n",
        [C],
        "list: [\n  a, # of a\n  b\n]\n",
    ),
    ("list: [a, b,\n  c]\n", [B], "list: [a,\n  c]\n"),
    ("list: [a,\n  b, c]\n", [B], "list: [a,\n  c]\n"),
    ("list: [a,\n  b,\n  c]\n", [C], "list: [a,\n  b\n  ]\n"),
    ("list: [a, # both\n  b]\n", [A], "list: [ # both\n  b]\n"),
]


@pytest.mark.parametrize(("before", "routes", "after"), REMOVALS)
def test_removing(before: str, routes: list[tuple[str | int, ...]], after: str) -> None:
    fixes = [Fix("", (Edit("remove", route),)) for route in routes]
    assert apply(before, fixes) == (after, tuple(fixes))


CHANGES = [
    ("replace", ("k",), "new", "k: old # why\n", "k: new # why\n"),
    ("replace", ("k",), "new", "k: 'old'\n", "k: 'new'\n"),
    ("replace", ("k",), "new", 'k: "old"\n', 'k: "new"\n'),
    ("replace", ("k",), "a: b", "k: old\n", "k: 'a: b'\n"),
    ("replace", ("k",), "007", "k: old\n", "k: 007\n"),
    ("replace", ("k",), "7", "k: old\n", "k: '7'\n"),
    ("replace", ("k",), "true", "k: old\n", "k: 'true'\n"),
    ("replace", ("k",), 5, 'k: "5" # stars\n', "k: 5 # stars\n"),
    ("replace", ("k",), 5.5, "k: '5.50'\n", "k: 5.50\n"),
    ("replace", ("k",), 0.42, "k: 42\n", "k: 0.42\n"),
    ("replace", ("k",), 0.42, "k: '42 %'\n", "k: 0.42\n"),
    ("replace", ("k",), True, "k: yes\n", "k: true\n"),
    ("replace", ("k",), False, 'k: "false"\n', "k: false\n"),
    ("replace", ("k", 1), "new", "k: [a, old, c]\n", "k: [a, new, c]\n"),
    ("replace", ("k", 1), "new", "k:\n- a\n-   old\n", "k:\n- a\n-   new\n"),
    ("replace", ("k",), "new", "k:\n  old\n  and older\n", "k:\n  new\n"),
    ("replace", ("k",), "new", "k: !x old\n", "k: !x new\n"),
    ("replace", ("k",), "new", "k: |\n  old\n", None),
    ("replace", ("k",), "new", "k:\n", None),
    ("replace", ("k",), "new", "k: &a old\nx: 1\n", "k: &a new\nx: 1\n"),
    ("replace", ("k",), "new", "k: &a old\nx: *a\n", None),
    ("replace", ("x",), "new", "k: &a old\nx: *a\n", None),
    ("replace", ("x", "y"), "new", "k: &a {y: old}\nx: *a\n", None),
    ("rename", ("k",), "key", "k: v # why\nx: 1\n", "key: v # why\nx: 1\n"),
    ("rename", ("k",), "key", "{x: 1, k: v}\n", "{x: 1, key: v}\n"),
    ("rename", ("k",), "key", "'k' : v\n", "'key' : v\n"),
    ("rename", ("k",), "key", "k:\n  - 1\n", "key:\n  - 1\n"),
    ("rename", ("k",), "key", "k: v\nkey: w\n", None),
    ("rename", ("k",), "key", "k: v\nk: w\n", None),
    ("rename", ("l", 0, "k"), "key", "l:\n  - k: v\n    x: 1\n", "l:\n  - key: v\n    x: 1\n"),
    ("wrap", ("k",), None, "k: maria # she\n", "k: [maria] # she\n"),
    ("wrap", ("k",), None, "k: 'a, b'\n", "k: ['a, b']\n"),
    ("wrap", ("k",), None, "k: a, b\n", 'k: ["a, b"]\n'),
    ("wrap", ("k",), None, 'k: say "a", b\n', "k: ['say \"a\", b']\n"),
    ("wrap", ("k",), None, "k: it's [here]\n", 'k: ["it\'s [here]"]\n'),
    ("wrap", ("k",), None, "k: a\n  b\n", "k: [a\n  b]\n"),
    ("wrap", ("k",), None, "k: 5\n", "k: [5]\n"),
    ("wrap", ("k",), None, "k: {a: 1}\n", "k: [{a: 1}]\n"),
    ("wrap", ("k",), None, "k: &x v\ny: 1\n", "k: [&x v]\ny: 1\n"),
    ("wrap", ("k",), None, "k: |\n  text\n", None),
    ("wrap", ("k",), None, "k:\n  a: 1\n", None),
    ("wrap", ("k",), None, "{k: a, x: b}\n", "{k: [a], x: b}\n"),
    ("remove", ("k",), None, "k: v\n", None),
    ("remove", ("k",), None, "k: &a v\nx: *a\n", None),
    ("remove", ("l", 0), None, "l:\n  - - a\n    - b\n  - c\n", "l:\n  - c\n"),
    ("remove", ("l", 0, 0), None, "l:\n  - - a\n    - b\n", "l:\n  - - b\n"),
    ("remove", ("l", 0, "k"), None, "l:\n  - k: v\n    x: 1\n", "l:\n  - x: 1\n"),
    ("remove", ("l", 0, "x"), None, "l:\n  - k: v\n    x: 1\n", "l:\n  - k: v\n"),
    ("remove", ("l", 0, 0), None, "l:\n  - [a]\n  - b\n", None),
    ("remove", ("nowhere",), None, "k: v\n", None),
]


@pytest.mark.parametrize(("action", "route", "value", "before", "after"), CHANGES)
def test_changing(
    action: str, route: tuple[str | int, ...], value: str, before: str, after: str | None
) -> None:
    fix = Fix("", (Edit(action, route, value),))  # type: ignore[arg-type]  # the test passes what the types forbid or leave open
    assert apply(before, [fix]) == (after or before, (fix,) if after else ())


def test_fixes_that_meet_wait_for_the_next_round() -> None:
    rename, inner = Fix("", (Edit("rename", ("k",), "key"),)), Fix("", (Edit("wrap", ("k", "a")),))
    text, made = apply("k: {a: 1}\n", [rename, inner])
    assert (text, made) == ("key: {a: 1}\n", (rename,))


def test_one_fix_that_cannot_be_made_does_not_stop_the_others() -> None:
    shared, free = (Fix("", (Edit("replace", (key,), "new"),)) for key in ("k", "z"))
    text, made = apply("k: &a old\nx: *a\nz: old\n", [shared, free])
    assert (text, made) == ("k: &a old\nx: *a\nz: new\n", (free,))


def test_characters_beyond_the_first_plane_do_not_shift_places() -> None:
    fix = Fix("", (Edit("replace", ("k",), "new"),))
    assert apply("x: 🧵 ที่ 試着\r\nk: old\r\n", [fix]).text == "x: 🧵 ที่ 試着\r\nk: new\r\n"
