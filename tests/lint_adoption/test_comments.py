"""Comments are found where YAML has them, and only there."""

import pytest

from cjm.source.comments import comments
from cjm.source.reading import read_text

TEXT = """\
# cjm: ignore-file[A] above everything
cjm: 1
a: "ü # cjm: ignore[NO]" # cjm: ignore[B] behind quotes, after a letter of two bytes
b: | # cjm: ignore[C] behind a bar
  text # cjm: ignore[NO]

  # cjm: ignore[NO]
# cjm: ignore[D] a line that speaks of a blank one

# cjm: ignore[E] of the next line
d: plain # cjm: ignore[F] behind a plain text
e: >-
  folded
   # cjm: ignore[NO]
 # cjm: ignore[G] less indented than the block
f: [a, # cjm: ignore[H] inside brackets
  'b # cjm: ignore[NO]'] # a remark # cjm: ignore[I] behind another comment
g: &a # cjm: ignore[J] behind an anchor
  x#cjm
h: plain over
  two lines # cjm: ignore[K] behind the second
i: |+
  keep

  # cjm: ignore[NO]

# cjm: ignore[L] of the line after the next comment
# something else
j:
  # cjm: ignore[M] indented
  k: 'it''s
  # cjm: ignore[NO]
  '
l: # cjm: ignore[N] where no value is
m: a #cjm:ignore[O] without blanks
n: a#cjm ignore[NO]
o: {p: 1} # cjm: ignore[P] one # cjm: ignore[Q] two
# cjm: ignore[R] at the end
"""


def test_comments_and_nothing_else() -> None:
    found = comments(read_text(TEXT, "x.yaml"))
    assert [one.text.split("[")[1][0] for one in found] == list("ABCDEFGHIJKLMNOPQR")
    assert [one.line - one.span.start.line for one in found if one.text[7] in "DEL"] == [1, 1, 2]
    assert [one.text[12] for one in found if one.leads] == ["A"]


def test_a_comment_ends_where_the_next_begins() -> None:
    one, two = comments(read_text(TEXT, "x.yaml"))[-3:-1]
    assert (one.text, two.text) == ("ignore[P] one", "ignore[Q] two")
    assert (one.span.start.column, one.span.end.column) == (11, 31)


@pytest.mark.parametrize(
    "text",
    ["", "a: 1\n", "cjm: 1\n", "cjm: 1 # see the other file\n", "a: [\n # cjm: ignore[A]\n"],
)
def test_where_there_is_none(text: str) -> None:
    assert comments(read_text(text, "x.yaml")) == ()
