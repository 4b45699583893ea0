import pytest
from lint_frames import context_of

from cjm.linting.flow import Flow

ENDS = {"!": "exit", "*": "done"}


def flow(drawing: str) -> Flow:
    """Read `a>b! b>a* c`: touchpoints in order, each with where its actions lead (! exit, * done)."""
    lines = []
    for word in drawing.split():
        name, _, targets = word.partition(">")
        ways = ", ".join(f"{{does: Acts, to: {ENDS.get(target, target)}}}" for target in targets)
        lines.append(f"  - {{id: {name}, title: T, actions: [{ways}]}}")
    return Flow.of(context_of("touchpoints:\n" + "\n".join(lines)))


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        # As it should be.
        ("a b c", ""),
        ("a>! b c>*", ""),
        ("a>b b>c c", ""),
        ("a>b! b>ac c>*", ""),
        ("a>bc b>d c>d d", ""),
        ("a>b b>*", ""),
        ("a>b b>a", ""),
        ("a>b b>c c>c", ""),
        ("a>b b>a! c>*a", "broken"),
        # A way that stops: one finding, though what follows is not reached.
        ("a>b b c>d d>*", "dead b"),
        ("a>c b>c c>*", "unreached b"),
        ("a b>c c>*", "dead a"),
        ("a>b b c d>*", "dead b, dead c"),
        # A circle.
        ("a>b b>a c>*", "trap ab"),
        ("a>b b>b c>*", "trap b"),
        ("a>bc b>b c>c d>*", "trap b, trap c"),
        ("a>b b>c c>b d", "trap bc"),
        ("a>b b>c c>bd d", ""),
        # Parts that are cut off.
        ("a>d b>c c>b! d>*", "unreached b"),
        ("a>d b>c c d>*", "unreached b, dead c"),
        ("a>c b>! c>*", "unreached b"),
        # Nobody arrives: one finding, at the journey.
        ("a>b b>! c>*", "broken"),
        ("a>! b>c c", "broken"),
        ("a>! b>! c>d d>*", "broken, unreached b"),
    ],
)
def test_each_break_has_one_cause(drawing: str, expected: str) -> None:
    found = flow(drawing)
    causes = [
        *(f"dead {name}" for name in found.dead_ends),
        *(f"trap {''.join(loop)}" for loop in found.traps),
        *(["broken"] if found.broken else []),
        *(f"unreached {name}" for name in found.unreached),
    ]
    assert sorted(causes) == sorted(expected.split(", ") if expected else [])


def test_the_flow_knows_where_touchpoints_stand() -> None:
    found = flow("a>b b")
    assert found.stated
    assert found.routes["b"] == ("stages", 0, "touchpoints", 1)
    assert found.stages == {"a": 0, "b": 0}
    assert [way.target for way in found.ways["a"]] == ["b"]
