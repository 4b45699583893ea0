"""Each diagnostic stands at the value or key that is meant, from its first to its last character."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from source_helpers import HEAD, TAIL, found

from cjm.diagnostics import Span
from cjm.source.places import LINE_BREAK, position_at
from cjm.source.reading import read_text

_TOUCHPOINT = "stages:\n- id: s\n  title: S\n  touchpoints:\n  - id: t\n    title: T\n    "


def _marked(text: str) -> tuple[str, Span]:
    """Take the guillemets out of a text; what stood between them is what should be meant."""
    start, end = text.index("«"), text.index("»") - 1
    plain = text.replace("«", "").replace("»", "")
    return plain, Span(position_at(plain, start), position_at(plain, end))


_IN_TOUCHPOINT = [
    # Wrong values, plain, quoted, in lists.
    "importance: «9»\n",
    "importance:   «9»   # a comment\n",
    "importance:\t«9»\n",
    "importance:\n      «9»\n",
    "channel: «'webiste'»\n",
    "also_on: [website, «webiste», app]\n",
    "also_on:\n    - website\n    - «webiste»\n",
    "also_on:\n    - website\n    -\n      «webiste»\n",
    "takes: «soon»\n",
    'takes: «"a\n      b"»\n',
    "takes: «a\n      b»\n",
    # Block scalars: their first character.
    "takes: «|»\n      abc\n",
    "takes: «>»-\n      abc\n",
    "takes: &soon «|»2\n      abc\n",
    # Unknown keys.
    "«colour»: red\n",
    "«'colour'»: red\n",
    "? «colour»\n    : red\n",
    "x-日本: é\n    «colour»: red\n",
    # Missing keys: the first key of the part, or all of it where it is in brackets.
    "pains:\n    - «severity»: 2\n",
    "pains:\n    -\n      «severity»: 2\n",
    "pains: [«{severity: 2}»]\n",
    "pains: [ok, «{severity:\n      2}»]\n",
    "«emotion»:\n      feeling: unsure\n",
    "emotion: «{feeling: unsure}»\n",
    "emotion:\n      «score»:\n      feeling: unsure\n",
    "emotion:\n      score: «null»\n      feeling: unsure\n",
    "emotion: {feeling: unsure, score: «~»}\n",
    # Short forms.
    "emotion: «3»\n",
    "thoughts: [hm, «''»]\n",
    "pains:\n    - a\n    «-»\n    - b\n",
    "pains: [a, «~», b]\n",
    # Keys of a mapping by persona.
    "emotions: {«Maria»: 1}\n",
    "emotions:\n      «tom»: 1\n",
    "emotions: {maria: «3»}\n",
    # Anchors and tags stand before the value, comments and line breaks between.
    "importance: &a «9»\n",
    "importance: &a\n      «9»\n",
    "importance: &a # a comment\n      # another\n      «9»\n",
    "emotion: &a «{feeling: unsure}»\n",
    "emotion: &a\n      «{feeling: unsure}»\n",
    "«emotion»: &a\n      feeling: unsure\n",
    "channel: !!str «website»\n",
    "channel: &a !!str «website»\n",
    # Duplicate keys: the second one.
    "channel: app\n    «channel»: app\n",
    "emotion: {score: 1, feeling: fine, «score»: 1}\n",
    "'channel': app\n    «channel»: app\n",
    # Metrics, told apart by their kind.
    "metrics: [{id: m, kind: «npss»}]\n",
    "metrics: [{id: m, kind: «[nps]»}]\n",
    "metrics: [«{id: m}»]\n",
    "metrics:\n    - «id»: m\n",
    "metrics: [{id: m, kind: count, waves: [{period: «2026-13», count: 1}]}]\n",
    "metrics: [{id: m, kind: count, waves: [{period: 2026, count: «-1»}]}]\n",
    "metrics: [{id: m, kind: ratio, waves: [{period: 2026, numerator: «3», denominator: 2}]}]\n",
    "metrics: [{id: m, kind: ces, method: mean-7, waves: [{period: 2026, counts: «[1, 2]»}]}]\n",
    # Merge keys.
    "emotion: {«<<»: {score: 1}, score: 1}\n",
]
_IN_JOURNEY = [
    "personas: [{id: a, name: A, basis: «x»}]\n" + TAIL,
    "personas:\n- id: a\n  name: A\n  «quotes»: a\n" + TAIL,
    "personas: [«7»]\n" + TAIL,
    "personas: [«{name: A}»]\n" + TAIL,
    "personas: «maria»\n" + TAIL,
    "evidence: [{id: e, method: «poll»}]\n" + TAIL,
    "owner: «[a]»\n" + TAIL,
    "owner: «{a: b}»\n" + TAIL,
    "«owner»:\n- a\n" + TAIL,
    "«owner»:\n  a: b\n" + TAIL,
    "owner: &x\n  «''»\n" + TAIL,
    "owner: Ann\n«owner»: Ben\n" + TAIL,
    "tags: {a: «[x]»}\n" + TAIL,
    "«stages»:\n",
    "stages: «~»\n",
    "stages: «[]»\n",
    "? «[a]»\n: b\n" + TAIL,
    "? «a»: c\n: b\n" + TAIL,
    "stages: [{id: s, title: 日本語, 'x-👩🏽': é, «colour»: red}]\n",
    "x-rating: &a «9»\n" + _TOUCHPOINT + "importance: *a\n",
    "x-feeling: &a {feeling: «[]», score: 1}\n" + _TOUCHPOINT + "emotion: *a\n",
    "x-feeling: &a\n  score: «7»\n" + _TOUCHPOINT + "emotion: *a\n",
    # Syntax.
    "owner: «@»ann\n" + TAIL,
    'owner: «"»Ann\n' + TAIL,
    "owner: «*»ann\n" + TAIL,
    'owner: "C:«\\»Maps"\n' + TAIL,
    "personas: «[»ann\n" + TAIL,
    "scenario: Two«:» one\n" + TAIL,
    "owner: 'I'«m»'\n" + TAIL,
    "«o»wner:Ann\n" + TAIL,
    TAIL + "«-»--\na: 1\n",
]


@pytest.mark.parametrize("form", ["lf", "crlf", "bom"])
@pytest.mark.parametrize("text", [*(_TOUCHPOINT + text for text in _IN_TOUCHPOINT), *_IN_JOURNEY])
def test_exact_places(text: str, form: str) -> None:
    plain, meant = _marked(HEAD + text)
    if "aria" in plain and "personas" not in plain:
        plain += "personas: [{id: maria, name: Maria}]\n"
    written = {"lf": plain, "crlf": plain.replace("\n", "\r\n"), "bom": "\ufeff" + plain}[form]
    assert [one.span for one in found(written)] == [meant]


def test_duplicate_keys_and_ids_show_both_places() -> None:
    (keys,) = found(HEAD + "owner: a\nowner: b\n" + TAIL)
    assert [(n.span.start.line, n.span.start.column) for n in keys.notes if n.span] == [(5, 1)]
    (ids,) = found(HEAD + "stages:\n- {id: s, title: S}\n- {id: s, title: S}\n")
    assert ids.span is not None
    assert ids.span.start.line == 7
    assert [(n.span.start.line, n.span.start.column) for n in ids.notes if n.span] == [(6, 8)]


def test_a_frame_counts_lines_as_yaml_does() -> None:
    (one,) = found(HEAD + "notes: a\u2028b\n" + TAIL)
    assert (one.frame_start, one.frame) == (4, ("title: J", "notes: a\u2028b"))


_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff"),
    max_size=12,
)
_SCALAR = _TEXT | st.integers(-(10**9), 10**9) | st.booleans()
_DATA = st.recursive(
    _SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=12,
)


@given(
    data=st.dictionaries(_TEXT, _DATA, min_size=1, max_size=4),
    style=st.sampled_from([None, '"', "'"]),
    flow=st.sampled_from([None, True, False]),
    width=st.sampled_from([20, 80, 1000]),
    breaks=st.sampled_from(["\n", "\r\n"]),
)
def test_every_scalar_is_what_its_place_holds(
    data: dict[str, Any], style: str | None, flow: object, width: int, breaks: str
) -> None:
    text = yaml.safe_dump(
        data,
        default_style=style,
        default_flow_style=flow,
        width=width,
        allow_unicode=True,
        line_break=breaks,
    )
    document = read_text(text, "t.yaml")
    if any("tags" in one.message for one in document.findings):
        return  # PyYAML writes !!int and !!bool before what it puts in quotes
    lines = LINE_BREAK.split(text)
    for route in _scalars(data, ()):
        span = document.span(route)
        assert span is not None
        assert _loaded(_cut(lines, span)) == str(_inside(data, route))


def _scalars(data: Any, route: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:  # noqa: ANN401 - values of any type
    if isinstance(data, dict):
        return [found for key in data for found in _scalars(data[key], (*route, key))]
    if isinstance(data, list):
        return [found for n, item in enumerate(data) for found in _scalars(item, (*route, n))]
    return [route] if not isinstance(data, str) or data.strip() else []


def _inside(data: Any, route: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - values of any type
    for step in route:
        data = data[step]
    return json.dumps(data) if isinstance(data, bool) else data


def _cut(lines: list[str], span: Span) -> str:
    chosen = lines[span.start.line - 1 : span.end.line]
    chosen[-1] = chosen[-1][: span.end.column - 1]
    chosen[0] = chosen[0][span.start.column - 1 :]
    return "\n".join(chosen)


def _loaded(text: str) -> str:
    loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the loader without types
    return str(loaded)
