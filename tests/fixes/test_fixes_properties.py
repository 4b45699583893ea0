"""Random layouts of random data: an edit changes what it means, and not one byte else."""

import re
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.diagnostics import Edit, Fix, Route
from cjm.source.fixing import apply
from cjm.source.reading import read_text

WORDS = st.sampled_from(
    ["a", "maria", "It's late", "7", "true", "a: b", "x, y", "# no", "Größe", "試着", "🧵 x", "- d"]
)
LEAVES = st.one_of(WORDS, st.integers(-9, 99), st.booleans())
KEYS = st.sampled_from(["id", "title", "k-1", "pains", "from", "x-own", "titel"])


def _branches(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    )


TREES = st.dictionaries(KEYS, st.recursive(LEAVES, _branches, max_leaves=10), min_size=1)


class Writer:
    """Writes data as YAML in a style that is drawn for each value, with numbered comments."""

    def __init__(self, draw: Any, newline: str) -> None:  # noqa: ANN401 - values of any type
        self._draw, self._newline, self._comments = draw, newline, 0
        self.owners: dict[str, Route] = {}
        """The route of the value that each comment stands behind."""

    def text(self, data: dict[str, Any]) -> str:
        lines = self._block(data, 0, ())
        return self._newline.join([*lines, ""])

    def _block(self, data: Any, indent: int, route: Route) -> list[str]:  # noqa: ANN401 - values of any type
        lines: list[str] = []
        pairs = list(data.items() if isinstance(data, dict) else enumerate(data))
        for step, value in pairs:
            head = f"{step}:" if isinstance(data, dict) else "-"
            lines += self._around(indent)
            lines += self._entry(" " * indent + head, value, indent, (*route, step))
        return lines

    def _entry(self, head: str, value: Any, indent: int, route: Route) -> list[str]:  # noqa: ANN401 - values of any type
        if isinstance(value, dict | list) and value and self._draw(st.booleans()):
            deeper = indent + self._draw(st.integers(1, 3))
            inner = self._block(value, deeper, route)
            bare = inner[0].lstrip(" ")
            if head.endswith("-") and not bare.startswith("#") and bare:
                gap = " " * (deeper - indent - 1)
                if gap:
                    return [head + gap + bare, *inner[1:]]
            return [head, *inner]
        return [f"{head} {self._flow(value)}{self._comment(route)}"]

    def _flow(self, value: Any) -> str:  # noqa: ANN401 - values of any type
        if isinstance(value, dict):
            gap = self._draw(st.sampled_from(["", " "]))
            inner = ", ".join(f"{key}: {self._flow(one)}" for key, one in value.items())
            return "{" + gap + inner + gap + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._flow(one) for one in value) + "]"
        return self._scalar(value)

    def _scalar(self, value: Any) -> str:  # noqa: ANN401 - values of any type
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, int):
            return str(value)
        quoted = "'" + value.replace("'", "''") + "'"
        styles = [quoted, f'"{value}"']
        if re.fullmatch(r"[a-zA-Z\u4e00-\u9fffö][\w' ß]*", value) and value != "true":
            styles.append(value)
        return str(self._draw(st.sampled_from(styles)))

    def _comment(self, route: Route) -> str:
        if not self._draw(st.booleans()):
            return ""
        self._comments += 1
        self.owners[f"#{self._comments}#"] = route
        return f"  #{self._comments}#"

    def _around(self, indent: int) -> list[str]:
        choice = self._draw(st.sampled_from(["", "", "blank", "comment"]))
        if choice == "comment":
            self._comments += 1
            return [f"{' ' * indent}#{self._comments}#"]
        return [""] if choice else []


def _routes(data: Any, route: Route = ()) -> list[Route]:  # noqa: ANN401 - values of any type
    found = [route] if route else []
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            found += _routes(value, (*route, step))
    return found


def _at(data: Any, route: Route) -> Any:  # noqa: ANN401 - values of any type
    for step in route:
        data = data[step]
    return data


def _edits(data: Any, route: Route) -> list[Edit]:  # noqa: ANN401 - values of any type
    value = _at(data, route)
    found = [Edit("remove", route), Edit("wrap", route)]
    if not isinstance(value, dict | list):
        found += [Edit("replace", route, new) for new in ("new-text", "8", 5, 0.25, True)]
    if isinstance(route[-1], str) and "title" not in _at(data, route[:-1]):
        found.append(Edit("rename", route, "title"))
    return found


def _wanted(data: Any, edit: Edit) -> Any:  # noqa: ANN401 - values of any type
    around, step = _at(data, edit.route[:-1]), edit.route[-1]
    if edit.action == "remove":
        del around[step]
        if around == [] and edit.route[:-1]:
            return _wanted(data, Edit("remove", edit.route[:-1]))
    elif edit.action == "rename":
        items = [("title" if key == step else key, value) for key, value in around.items()]
        around.clear()
        around.update(items)
    else:
        around[step] = [around[step]] if edit.action == "wrap" else edit.value
    return data


@given(st.data())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_an_edit_changes_what_it_means_and_nothing_else(data: st.DataObject) -> None:
    tree = data.draw(TREES)
    writer = Writer(data.draw, data.draw(st.sampled_from(["\n", "\r\n"])))
    before = writer.text(tree)
    assert repr(read_text(before, "").data) == repr(tree), before
    edit = data.draw(st.sampled_from([e for route in _routes(tree) for e in _edits(tree, route)]))
    after, made = apply(before, [Fix("", (edit,))])
    if not made:
        assert after == before
        return
    assert repr(read_text(after, "").data) == repr(_wanted(tree, edit))
    if edit.action == "remove":
        _only_lines_are_gone(before, after)
        _other_comments_stay(before, after, edit.route, writer.owners)
    else:
        _one_line_differs(before, after)
    assert after.count("\r") == after.count("\n") or "\r" not in before


def _one_line_differs(before: str, after: str) -> None:
    lines, new = before.split("\n"), after.split("\n")
    assert len(lines) == len(new)
    assert sum(one != other for one, other in zip(lines, new, strict=True)) <= 1
    assert re.findall(r"#\d+#", before) == re.findall(r"#\d+#", after)


def _only_lines_are_gone(before: str, after: str) -> None:
    gone, come = (Counter(text.split("\n")) for text in (before, after))
    assert (come - gone).total() <= 1  # the line that items in brackets, or a dash, share
    rest = iter(before)
    assert all(character in rest for character in after)  # nothing but gaps


def _other_comments_stay(before: str, after: str, route: Route, owners: dict[str, Route]) -> None:
    gone = set(re.findall(r"#\d+#", before)) - set(re.findall(r"#\d+#", after))
    for comment in gone & owners.keys():
        owner = owners[comment]
        assert owner[: len(route)] == route or route[: len(owner)] == owner


@given(st.data())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_several_fixes_at_once_are_the_same_as_one_after_another(data: st.DataObject) -> None:
    tree = data.draw(TREES)
    before = Writer(data.draw, "\n").text(tree)
    leaves = [route for route in _routes(tree) if not isinstance(_at(tree, route), dict | list)]
    chosen = data.draw(st.lists(st.sampled_from(leaves), unique=True, max_size=4))
    fixes = [Fix("", (Edit("replace", route, "new-text"),)) for route in chosen]
    one_by_one = before
    for fix in fixes:
        one_by_one = apply(one_by_one, [fix]).text
    assert apply(before, fixes).text == one_by_one
