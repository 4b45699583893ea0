"""References within a file, across the files of a workspace, and to what is not there."""

from pathlib import Path

import pytest
from source_helpers import TAIL, journey, line, persona, said, slugs, write

from cjm import api
from cjm.render.found import Found
from cjm.render.reporting import write_findings

_STAGES = "[{id: s, title: S, touchpoints: [%s]}]"


def _told(paths: list[str]) -> list[str]:
    return [f"{one.path}:{line(one)}" for one in api.validate(paths).diagnostics]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("touchpoint", "told"),
    [
        ("pains: [{id: p, text: P}]", []),
        ("actions: [{does: x, to: t}, {does: x, to: exit}, {does: x, to: done}]", []),
        ("actions: [{does: x, to: tt}]", ["there is no touchpoint `tt`"]),
        ("actions: [{does: x, to: s}]", ["there is no touchpoint `s`"]),
        ("channel: website, also_on: [app, none]", []),
        ("channel: kiosk", ["there is no channel `kiosk`"]),
        ("emotion: {score: 1, evidence: [e]}", ["there is no evidence `e`"]),
        ("emotions: {maria: 1}", ["there is no persona `maria`"]),
        ("changed_by: [o]", ["there is no opportunity `o`"]),
        ("details: other", ["there is no journey `other`"]),
        ("support: [{does: x, needs: [b]}], backstage: [{id: b, does: y}]", []),
        ("support: [{does: x, needs: [t.b]}], backstage: [{id: b, does: y}]", []),
        ("support: [{does: x, needs: [c]}]", ["there is no delivery step `c`"]),
        ("x-see: [nobody]", []),
    ],
)
def test_references_of_a_touchpoint(touchpoint: str, told: list[str]) -> None:
    text = journey(stages=_STAGES % f"{{id: t, title: T, {touchpoint}}}")
    assert [one.split(maxsplit=2)[2] for one in said(text)] == told


@pytest.mark.parametrize(
    ("addressed", "told"),
    [
        ("[a, b, s]", []),
        ("[a.p, b.p]", []),
        ("[g]", []),
        ("[p]", ["`p` could mean 2 pains"]),
        ("[c.p]", ["there is no touchpoint, pain, gain or stage `c.p`"]),
        ("[a.g]", ["there is no touchpoint, pain, gain or stage `a.g`"]),
        ("[A.p]", ["there is no touchpoint, pain, gain or stage `A.p`"]),
        ("[a.p.q]", ["there is no touchpoint, pain, gain or stage `a.p.q`"]),
        ("[o]", ["there is no touchpoint, pain, gain or stage `o`"]),
    ],
)
def test_what_an_opportunity_addresses(addressed: str, told: list[str]) -> None:
    touchpoints = (
        "{id: a, title: A, pains: [{id: p, text: P}]}, "
        "{id: b, title: B, pains: [{id: p, text: P}], gains: [{id: g, text: G}]}"
    )
    opportunities = f"[{{id: o, title: O, addresses: {addressed}}}]"
    text = journey(stages=_STAGES % touchpoints, opportunities=opportunities)
    assert [one.split(maxsplit=2)[2] for one in said(text)] == told


def test_an_ambiguous_name_shows_every_place() -> None:
    touchpoints = ", ".join(f"{{id: t{n}, title: T, pains: [{{id: p, text: P}}]}}" for n in (1, 2))
    text = journey(
        stages=_STAGES % touchpoints, opportunities="[{id: o, title: O, addresses: [p]}]"
    )
    report = api.validate("-", stdin=api.Standard(text.encode(), "t.journey.yaml"))
    (one,) = report.diagnostics
    assert [(note.span.start.line, note.span.start.column) for note in one.notes if note.span] == [
        (5, 74),
        (5, 121),
    ]


def test_names_nearby_go_before_names_elsewhere() -> None:
    touchpoints = (
        "{id: a, title: A, backstage: [{id: x, does: X}], support: [{does: Y, needs: [x]}]}, "
        "{id: b, title: B, backstage: [{id: x, does: X}]}"
    )
    assert said(journey(stages=_STAGES % touchpoints)) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("mria", "maria"), ("Maria", "maria"), ("maria-", "maria"), ("airam", "maria"), ("tom", None)],
)
def test_a_name_that_is_near_is_offered(written: str, meant: str | None) -> None:
    personas = "[{id: maria, name: Maria}]"
    stages = _STAGES % f"{{id: t, title: T, emotions: {{{written}: 1}}}}"
    report = api.validate(
        "-", stdin=api.Standard(journey(personas=personas, stages=stages).encode())
    )
    (one,) = report.diagnostics
    assert (f"Did you mean `{meant}`?" == one.finding.hint) is (meant is not None)


@pytest.mark.parametrize(
    ("more", "slug"),
    [
        ("titel: X\n", "unknown-key"),
        ("chanels: []\n", "unknown-key"),
    ],
)
def test_a_misspelt_key_is_not_also_missing(more: str, slug: str) -> None:
    text = journey().replace("title: J\n", more) if "titel" in more else journey() + more
    report = api.validate("-", stdin=api.Standard(text.encode(), "t.journey.yaml"))
    assert slugs(report.diagnostics) == [slug]


def test_files_of_a_workspace_share_personas_evidence_and_channels(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "cjm.yaml": "cjm: 1\nkind: workspace\nchannels: [{id: kiosk}]\n"
            "metrics: [{id: nps, kind: nps}]\n",
            "people/ana.persona.yaml": persona("ana", "evidence: [talks]\nchannels: [kiosk]\n"),
            "research/deep/talks.evidence.yaml": "cjm: 1\nkind: evidence\nid: talks\n"
            "method: interview\n",
            "maps/now/a.journey.yaml": journey(
                "a",
                personas="[ana]",
                evidence="[talks]",
                goals="[{id: g, metric: nps}]",
                stages=_STAGES
                % "{id: t, title: T, channel: kiosk, emotions: {ana: 1}, details: b}",
            ),
            "maps/b.journey.yaml": journey(
                "b",
                part_of="a",
                based_on="a",
                type="future-state",
                removed="[{touchpoint: t}]",
            ),
        },
    )
    assert _told(["maps/now/a.journey.yaml"]) == []
    assert _told(["maps", "people", "research", "cjm.yaml"]) == []
    context = api.load("maps/b.journey.yaml")
    assert (context.original() or context.journey).id == "a"


def test_a_workspace_is_found_from_standard_input_and_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        tmp_path,
        {
            "w/cjm.yaml": "cjm: 1\nkind: workspace\n",
            "w/p/ana.persona.yaml": persona("ana"),
            "elsewhere/x": "",
        },
    )
    text = journey(personas="[ana]").encode()
    for name, count in (("w/new.journey.yaml", 0), ("w/sub/new.journey.yaml", 0), ("a.yaml", 1)):
        found = api.validate("-", stdin=api.Standard(text, name)).diagnostics
        assert len(found) == count, name
    monkeypatch.chdir("elsewhere")
    write(tmp_path, {"w/a.journey.yaml": text.decode()})
    assert api.validate("../w/a.journey.yaml").diagnostics == ()


def test_without_a_workspace_the_folder_alone_is_searched(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.journey.yaml": journey("a", personas="[ana, ben]"),
            "ana.persona.yaml": persona("ana"),
            "deeper/ben.persona.yaml": persona("ben"),
        },
    )
    assert _told(["a.journey.yaml"]) == [
        "a.journey.yaml:5:17 unknown-reference there is no persona `ben`"
    ]


def test_globs_of_a_workspace_say_where_things_are(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "cjm.yaml": "cjm: 1\nkind: workspace\npersonas: [people/*.yaml]\n",
            "people/ana.yaml": persona("ana"),
            "old/ben.persona.yaml": persona("ben"),
            "a.journey.yaml": journey("a", personas="[ana, ben]"),
        },
    )
    assert _told(["a.journey.yaml"]) == [
        "a.journey.yaml:5:17 unknown-reference there is no persona `ben`"
    ]


@pytest.mark.parametrize("pattern", ["/etc/*", "../*.yaml", "**", "[", "~/x", "'\\0'"])
def test_odd_globs_of_a_workspace_do_no_harm(tmp_path: Path, pattern: str) -> None:
    quoted = pattern if pattern.startswith("'") else f'"{pattern}"'
    write(
        tmp_path,
        {
            "cjm.yaml": f"cjm: 1\nkind: workspace\npersonas: [{quoted}]\n",
            "a.journey.yaml": journey("a", personas="[ana]"),
        },
    )
    assert slugs(api.validate("a.journey.yaml").diagnostics) == ["unknown-reference"]


def test_an_id_of_two_files_is_told_with_both_places(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "one.persona.yaml": persona("ana"),
            "two.persona.yaml": "# the same\n" + persona("ana"),
            "a.journey.yaml": journey("a", personas="[ana]"),
            "b.journey.yaml": journey("a"),
        },
    )
    assert _told(["."]) == [
        "a.journey.yaml:5:12 ambiguous-reference `ana` is the id of 2 files",
        "b.journey.yaml:3:5 duplicate-id `a` is also the id of the journey in a.journey.yaml",
        "one.persona.yaml:3:5 duplicate-id `ana` is also the id of the persona in two.persona.yaml",
        "two.persona.yaml:4:5 duplicate-id `ana` is also the id of the persona in one.persona.yaml",
    ]
    first = api.validate("a.journey.yaml").diagnostics[0]
    assert [(n.path, n.span.start.line) for n in first.notes if n.span] == [
        ("one.persona.yaml", 3),
        ("two.persona.yaml", 4),
    ]


def test_an_inline_persona_with_the_id_of_a_file_is_told(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "ana.persona.yaml": persona("ana"),
            "a.journey.yaml": journey("a", personas="[{id: ana, name: Ana}]"),
        },
    )
    assert _told(["a.journey.yaml"]) == [
        "a.journey.yaml:5:17 duplicate-id `ana` is also the id of the persona in ana.persona.yaml"
    ]


def test_a_broken_file_hides_no_other_and_is_told_itself(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.journey.yaml": journey("a", personas="[ana, ben]", owner="[1]"),
            "ana.persona.yaml": "cjm: 1\nkind: persona\nid: ana\nname: @\n",
            "ben.persona.yaml": persona("ben", "basis: guess\n"),
            "c.journey.yaml": "@",
            "d.journey.yaml": journey("d", owner="{}"),
        },
    )
    assert _told(["."]) == [
        "a.journey.yaml:6:8 wrong-type a list stands where a text is expected",
        "ana.persona.yaml:4:7 syntax a text cannot begin with @",
        "ben.persona.yaml:5:8 unknown-term `guess` is not known here",
        "c.journey.yaml:1:1 syntax a text cannot begin with @",
        "d.journey.yaml:5:8 wrong-type a mapping stands where a text is expected",
    ]
    assert _told(["a.journey.yaml"]) == [
        "a.journey.yaml:6:8 wrong-type a list stands where a text is expected",
        "ana.persona.yaml:4:7 syntax a text cannot begin with @",
    ]


def test_a_broken_workspace_file_is_told_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "cjm.yaml": "cjm: 1\nkind: workspace\nchanels: [{id: kiosk}]\n",
            "a.journey.yaml": journey("a"),
            "b.journey.yaml": journey("b"),
        },
    )
    told = ["cjm.yaml:3:1 unknown-key `chanels` is not a key of a workspace"]
    assert _told(["a.journey.yaml", "b.journey.yaml"]) == told
    assert _told(["cjm.yaml", "b.journey.yaml"]) == told
    assert _told(["b.journey.yaml", "cjm.yaml"]) == told


def test_a_map_may_name_what_the_map_has_that_it_is_based_on(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "now.journey.yaml": journey(
                "now", stages=_STAGES % "{id: t, title: T, pains: [{id: p, text: P}]}"
            ),
            "later.journey.yaml": journey(
                "later",
                based_on="now",
                opportunities="[{id: o, title: O, addresses: [t.p, t, u]}]",
            ),
        },
    )
    assert _told(["later.journey.yaml"]) == [
        "later.journey.yaml:6:55 unknown-reference there is no touchpoint, pain, gain or stage `u`"
    ]


def test_journeys_that_refer_to_one_another_in_a_ring(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.journey.yaml": journey("a", based_on="b", part_of="a"),
            "b.journey.yaml": journey("b", based_on="a", part_of="b"),
        },
    )
    assert _told(["."]) == []
    assert api.load("a.journey.yaml").journey.based_on == "b"


def test_comments_and_long_heads_before_an_id(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.journey.yaml": journey("a", part_of="b"),
            "b.journey.yaml": "# a word on rights\n" * 400 + journey("b"),
        },
    )
    assert _told(["a.journey.yaml"]) == []


def test_ids_written_in_other_ways_are_found(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.journey.yaml": journey("a", part_of="b", based_on="c"),
            "b.journey.yaml": "{cjm: 1, kind: journey, id: b, title: B, " + TAIL.strip() + "}\n",
            "c.journey.yaml": journey("c").replace("id: c", '"id" : "c"'),
        },
    )
    assert _told(["a.journey.yaml"]) == []


def test_personas_and_evidence_of_the_original_map_come_along(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "now.journey.yaml": journey(
                "now",
                personas="[{id: ana, name: Ana}]",
                evidence="[{id: talks, method: interview}]",
            ),
            "later.journey.yaml": journey(
                "later", based_on="now", personas="[ana]", evidence="[talks]"
            ),
        },
    )
    context = api.load("later.journey.yaml")
    assert [one.name for one in context.cast()] == ["Ana"]
    assert list(context.evidence) == ["talks"]


_ASTRAY = (
    "emotions: {mia: 1, tom: 2}, channel: kiosk, also_on: [Kiosk 2], "
    "pains: [{id: p, text: P, evidence: [interviews, survey], personas: [mia]}]"
)
_TOLD = (
    "no cjm.yaml lies above this file, and 5 names that it uses (personas `mia` and `tom`; "
    "evidence `interviews` and `survey`; channel `kiosk`) are not defined here"
)


def _astray() -> str:
    return journey(stages=_STAGES % f"{{id: t, title: T, {_ASTRAY}}}")


def test_a_file_away_from_its_workspace_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, {"t.journey.yaml": _astray()})
    one, slip = api.validate(tmp_path).diagnostics
    assert one.finding.message == _TOLD
    assert "write a cjm.yaml" in (one.finding.hint or "")
    assert [note.message for note in one.notes] == [
        "persona `mia` is used here",
        "persona `tom` is used here",
        "channel `kiosk` is used here",
        "evidence `interviews` is used here",
        "evidence `survey` is used here",
        "persona `mia` is used here",
    ]
    assert len({(note.span.start.line, note.span.start.column) for note in one.notes if note.span}) == 6  # fmt: skip
    assert slip.finding.message == "there is no channel `Kiosk 2`"


def test_in_a_workspace_every_place_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"t.journey.yaml": _astray(), "cjm.yaml": "cjm: 1\nkind: workspace\n"})
    assert len(api.validate(tmp_path).diagnostics) == 7


def test_a_workspace_file_of_another_name_is_pointed_at(tmp_path: Path) -> None:
    write(tmp_path, {"maps/t.journey.yaml": _astray(), "cjm.yml": "cjm: 1\nkind: workspace\n"})
    one, *_ = api.validate(tmp_path / "maps").diagnostics
    assert (one.finding.hint or "").endswith("cjm.yml is not read: rename it to cjm.yaml.")


def test_a_few_unknown_names_are_told_one_by_one(tmp_path: Path) -> None:
    touchpoint = "{id: t, title: T, emotions: {mia: 1}, channel: kiosk}"
    write(tmp_path, {"t.journey.yaml": journey(stages=_STAGES % touchpoint)})
    assert len(api.validate(tmp_path).diagnostics) == 2


def test_slips_are_no_sign_of_a_missing_workspace(tmp_path: Path) -> None:
    touchpoint = "{id: t, title: T, channel: websit, also_on: [ap, emial, phne]}"
    write(tmp_path, {"t.journey.yaml": journey(stages=_STAGES % touchpoint)})
    told = [one.finding.hint for one in api.validate(tmp_path).diagnostics]
    assert told == [f"Did you mean `{one}`?" for one in ("website", "app", "email", "phone")]


def test_text_shows_the_first_of_many_places_and_json_all(tmp_path: Path) -> None:
    touchpoints = ", ".join(f"{{id: t{n}, title: T, channel: kiosk}}" for n in range(12))
    write(tmp_path, {"t.journey.yaml": journey(stages=_STAGES % touchpoints)})
    found = Found(api.validate(tmp_path).diagnostics)
    text = write_findings(found, "full")
    assert text.count("channel `kiosk` is used here") == 8
    assert "note: and 4 more places; `--format json` has them all" in text
    assert write_findings(found, "json").count("channel `kiosk` is used here") == 12
