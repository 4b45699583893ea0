"""The schema of workspaces and the readers of options agree, over one table of good and bad settings."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from jsonschema import Draft7Validator

from cjm import api
from cjm.linting.catalogue import rules
from cjm.linting.rule import GROUPS, Option, Rule
from cjm.scoring.kinds import kinds
from cjm.source.reading import read_text

HEAD = "cjm: 1\nkind: workspace\n"
SCHEMA = Draft7Validator(api.schema("workspace"))
LANES = "touchpoints, actions, physical-evidence, thoughts, emotion, gains, pains, opportunities, metrics, frontstage, backstage, support"

GOOD = [
    "lint:",
    "lint: {}",
    "lint: {x-why: [1]}",
    "lint: {select: [CJM301, cjm4, 302, '302', 5, 50, evidence, all, CJM, Assumed_Pain, ' trap ']}",
    "lint: {select: evidence, extend-select: CJM1, ignore: '401'}",
    "lint: {ignore: [], severity: {}, rules: {}, paths: {}, extends: []}",
    "lint: {severity: {all: info, CJM3: warning, trap: error, '401': info}}",
    "lint: {rules: {stale-evidence: {months: 6}, CJM401: {}, trap: {}, '303': {months: 1}}}",
    "lint: {rules: {Stale_Evidence: {months: 6}, silent-wait: {hours: 0.5}}}",
    "lint: {rules: {company-voice: {allowed: []}, single-channel: {channels: [app]}}}",
    "lint: {paths: {'archive/**': {select: [trap], severity: {trap: info}, x-a: 1}}}",
    "lint: {extends: shared.yaml}",
    "lint: {extends: [shared.yaml]}",
    "lint: {baseline: cjm-baseline.json}",
    "lint: {baseline: }",
    "score:",
    "score: {target: -2, confidence: 0.999, half_life: 26w, x-why: 1}",
    "score: {target: 0.5, half_life: P1D, weights: {experience: 0, goal: 2.5, evidence: 1, action: 1}}",
    "render:",
    "render: {theme: dark, lanes: [emotion, touchpoints], embed: false, scale: 0.25, engine: system}",
    f"render: {{theme: light, lanes: [{LANES}], scale: 8, x-a: b}}",
    "render: {compact: true}",
    "render: {colours: {}}",
    "render: {colours: {accent: '#0b5c94', stages: ['#22365C'], x-a: 1}}",
    "render: {colours: {emotion: ['#0B5C94', '#3A93CF', '#7A808A', '#C97700', '#B03A00']}}",
    "render: {pictures: [{output: a.svg, colours: {pain: '#8A3300'}}]}",
    "render: {logo: logo.svg}",
    "render: {pictures: [{output: a.svg, logo: logo.svg}]}",
    "render: {pictures: []}",
    "render: {pictures: [{output: docs/}, {journeys: maps, output: a.svg, view: flow}]}",
    "render: {pictures: [{journeys: [a.yaml, b.yaml], output: [a.svg, b.png], scale: 1, x-a: 1}]}",
    "render: {pictures: [{output: a.svg, against: v1.0}]}",
    "render: {pictures: [{output: a.svg, against: old/a.journey.yaml, view: curve}]}",
    "render: {pictures: [{output: map.txt, format: html, lanes: [emotion], theme: dark}]}",
]

BAD = [
    ("lint: {selct: [trap]}", "lint.selct"),
    ("lint: {select: }", "lint.select"),
    ("lint: {select: 301}", "lint.select"),
    ("lint: {select: {trap: 1}}", "lint.select"),
    ("lint: {select: [trapp]}", "lint.select"),
    ("lint: {ignore: [trap, CJM8]}", "lint.ignore"),
    ("lint: {ignore: [true]}", "lint.ignore"),
    ("lint: {ignore: ['']}", "lint.ignore"),
    ("lint: {ignore: [8]}", "lint.ignore"),
    ("lint: {extend-select: trapp}", "lint.extend-select"),
    ("lint: {severity: [trap]}", "lint.severity"),
    ("lint: {severity: {trapp: info}}", "lint.severity.trapp"),
    ("lint: {severity: {trap: hint}}", "lint.severity.trap"),
    ("lint: {severity: {trap: [info]}}", "lint.severity.trap"),
    ("lint: {rules: [trap]}", "lint.rules"),
    ("lint: {rules: {trapp: {}}}", "lint.rules.trapp"),
    ("lint: {rules: {CJM3: {}}}", "lint.rules.CJM3"),
    ("lint: {rules: {evidence: {}}}", "lint.rules.evidence"),
    ("lint: {rules: {trap: {months: 1}}}", "lint.rules.trap.months"),
    ("lint: {rules: {trap: {x-a: 1}}}", "lint.rules.trap.x-a"),
    ("lint: {rules: {trap: }}", "lint.rules.trap"),
    ("lint: {rules: {stale-evidence: {month: 1}}}", "lint.rules.stale-evidence.month"),
    ("lint: {rules: {stale-evidence: {months: 0}}}", "lint.rules.stale-evidence.months"),
    ("lint: {rules: {'303': {months: x}}}", "lint.rules.303.months"),
    ("lint: {rules: {stale-evidence: {months: true}}}", "lint.rules.stale-evidence.months"),
    ("lint: {rules: {stale-evidence: {months: 1.5}}}", "lint.rules.stale-evidence.months"),
    ("lint: {rules: {company-voice: {allowed: us}}}", "lint.rules.company-voice.allowed"),
    ("lint: {rules: {company-voice: {allowed: [1]}}}", "lint.rules.company-voice.allowed"),
    ("lint: {paths: [a]}", "lint.paths"),
    ("lint: {paths: {a: }}", "lint.paths.a"),
    ("lint: {paths: {a: {extends: shared.yaml}}}", "lint.paths.a.extends"),
    ("lint: {paths: {a: {baseline: b}}}", "lint.paths.a.baseline"),
    ("lint: {paths: {a: {ignore: [nothing]}}}", "lint.paths.a.ignore"),
    ("lint: {extends: }", "lint.extends"),
    ("lint: {extends: ''}", "lint.extends"),
    ("lint: {extends: [1]}", "lint.extends"),
    ("lint: {baseline: [a]}", "lint.baseline"),
    ("score: {targte: 1}", "score.targte"),
    ("score: {target: 3}", "score.target"),
    ("score: {target: '1'}", "score.target"),
    ("score: {target: true}", "score.target"),
    ("score: {target: }", "score.target"),
    ("score: {confidence: 1}", "score.confidence"),
    ("score: {half_life: 12}", "score.half_life"),
    ("score: {half_life: 4 weeks}", "score.half_life"),
    ("score: {weights: 1}", "score.weights"),
    ("score: {weights: {gaol: 1}}", "score.weights.gaol"),
    ("score: {weights: {x-a: 1}}", "score.weights.x-a"),
    ("score: {weights: {goal: -1}}", "score.weights.goal"),
    ("score: {weights: {goal: [1]}}", "score.weights.goal"),
    ("render: {colour: red}", "render.colour"),
    ("render: {theme: pink}", "render.theme"),
    ("render: {theme: [light]}", "render.theme"),
    ("render: {theme: }", "render.theme"),
    ("render: {lanes: []}", "render.lanes"),
    ("render: {lanes: emotion}", "render.lanes"),
    ("render: {lanes: [feelings]}", "render.lanes"),
    ("render: {lanes: [{a: 1}]}", "render.lanes"),
    ("render: {embed: 1}", "render.embed"),
    ("render: {scale: 9}", "render.scale"),
    ("render: {scale: true}", "render.scale"),
    ("render: {engine: {a: 1}}", "render.engine"),
    ("render: {compact: 1}", "render.compact"),
    ("render: {colours: }", "render.colours"),
    ("render: {colours: ['#8A3300']}", "render.colours"),
    ("render: {colours: {acent: '#8A3300'}}", "render.colours.acent"),
    ("render: {colours: {accent: red}}", "render.colours.accent"),
    ("render: {colours: {accent: '#8A33'}}", "render.colours.accent"),
    ("render: {colours: {accent: ['#8A3300']}}", "render.colours.accent"),
    ("render: {colours: {pain: }}", "render.colours.pain"),
    ("render: {colours: {stages: '#8A3300'}}", "render.colours.stages"),
    ("render: {colours: {stages: []}}", "render.colours.stages"),
    ("render: {colours: {stages: ['#8A3300', 8]}}", "render.colours.stage 2"),
    ("render: {colours: {emotion: ['#8A3300']}}", "render.colours.emotion"),
    ("render: {logo: }", "render.logo"),
    ("render: {logo: ''}", "render.logo"),
    ("render: {logo: [logo.svg]}", "render.logo"),
    ("render: {pictures: [{output: a.svg, colours: {a: b}}]}", "render.pictures 1, colours.a"),
    ("render: {pictures: docs/}", "render.pictures"),
    ("render: {pictures: [docs/]}", "render.pictures 1"),
    ("render: {pictures: [{output: a.svg}, {view: map}]}", "render.pictures 2"),
    ("render: {pictures: [{output: []}]}", "render.pictures 1, output"),
    ("render: {pictures: [{output: ''}]}", "render.pictures 1, output"),
    ("render: {pictures: [{output: a.svg, journeys: [1]}]}", "render.pictures 1, journeys"),
    ("render: {pictures: [{output: a.svg, view: sketch}]}", "render.pictures 1, view"),
    ("render: {pictures: [{output: a.svg, format: [svg]}]}", "render.pictures 1, format"),
    ("render: {pictures: [{output: a.svg, theme: pink}]}", "render.pictures 1, theme"),
    ("render: {pictures: [{output: a.svg, veiw: map}]}", "render.pictures 1, veiw"),
    ("render: {pictures: [{output: a.svg, against: 3}]}", "render.pictures 1, against"),
    ("render: {pictures: [{output: a.svg, against: ''}]}", "render.pictures 1, against"),
    ("render: {pictures: [{output: a.svg, against: v1, view: map}]}", "render.pictures 1, against"),
]

BEYOND_A_SCHEMA = [
    # Other files.
    ("lint: {extends: missing.yaml}", "lint.extends"),
    ("render: {logo: missing.svg}", "render.logo"),
    ("render: {logo: ../logo.svg}", "render.logo"),
    ("render: {pictures: [{output: a.svg, logo: shared.yaml}]}", "render.pictures 1, logo"),
    # One value against another.
    ("lint: {select: []}", "lint"),
    ("score: {half_life: 23h}", "score.half_life"),
    (f"score: {{weights: {json.dumps(dict.fromkeys(kinds(), 0))}}}", "score.weights"),
    # What the suffix of a file means.
    ("render: {pictures: [{output: a.bmp}]}", "render.pictures 1, output"),
    # JSON has one kind of number.
    ("lint: {rules: {stale-evidence: {months: 6.0}}}", "lint.rules.stale-evidence.months"),
]

Elements = Callable[[str], list[str]]


@pytest.fixture
def elements(tmp_path: Path) -> Elements:
    """Return which elements of a workspace file `validate` finds something wrong with."""
    (tmp_path / "shared.yaml").write_text("ignore: [trap]\n", "utf-8")
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>'
    (tmp_path / "logo.svg").write_text(logo, "utf-8")

    def told(text: str) -> list[str]:
        file = tmp_path / "cjm.yaml"
        file.write_text(HEAD + text + "\n", "utf-8")
        found = api.validate(file).diagnostics
        assert {one.finding.code for one in found} <= {"CJM016"}
        assert all(one.span and one.span.start.line == 3 for one in found)
        return [one.element for one in found]

    return told


def _data(text: str) -> Any:  # noqa: ANN401 - data of any shape
    return read_text(HEAD + text + "\n", "cjm.yaml").data


@pytest.mark.parametrize("text", GOOD)
def test_good_settings(text: str, elements: Elements) -> None:
    assert [one.message for one in SCHEMA.iter_errors(_data(text))] == []
    assert elements(text) == []


@pytest.mark.parametrize(("text", "element"), BAD)
def test_bad_settings(text: str, element: str, elements: Elements) -> None:
    (told,) = elements(text)
    assert told.startswith(element)
    errors = list(SCHEMA.iter_errors(_data(text)))
    assert errors
    assert all(one.absolute_path[0] == element.split(".", maxsplit=1)[0] for one in errors)


@pytest.mark.parametrize(("text", "element"), BEYOND_A_SCHEMA)
def test_what_only_cjm_can_tell(text: str, element: str, elements: Elements) -> None:
    assert SCHEMA.is_valid(_data(text))
    (told,) = elements(text)
    assert told.startswith(element)


def _every_option() -> Iterator[tuple[Rule, Option]]:
    for rule in rules():
        for option in rule.options:
            yield rule, option


@pytest.mark.parametrize(("rule", "option"), list(_every_option()))
def test_every_option_of_every_rule(rule: Rule, option: Option, elements: Elements) -> None:
    default = list(option.default) if isinstance(option.default, tuple) else option.default
    values = [default, None, "x", ["x"], [1], {}, True]
    values += [] if option.least is None else [option.least, option.least - 1]
    for name in (rule.slug, rule.code):
        for value in values:
            text = f"lint: {json.dumps({'rules': {name: {option.name: value}}})}"
            assert SCHEMA.is_valid(_data(text)) == (elements(text) == []), text


def test_editors_can_complete_every_rule_and_group() -> None:
    selector = api.schema("workspace")["definitions"]["LintSelector"]
    names = selector["anyOf"][0]["enum"]
    own = {name for rule in rules() for name in (rule.slug, rule.code)}
    assert set(names) == own | {*GROUPS.values(), "all"}
    offered = api.schema("workspace")["definitions"]["LintRules"]["properties"]
    assert set(offered) == {rule.slug for rule, _ in _every_option()}


def test_settings_are_judged_where_the_workspace_file_is_asked_about(
    cjm: Run, tmp_path: Path
) -> None:
    (tmp_path / "cjm.yaml").write_text(HEAD + "lint: {slect: [trap]}\n", "utf-8")
    journey = HEAD.replace("workspace", "journey") + "id: a\ntitle: A\n"
    journey += "stages: [{id: s, title: S, touchpoints: [{id: t, title: T}]}]\n"
    (tmp_path / "a.journey.yaml").write_text(journey, "utf-8")
    for path, told in ((".", True), ("cjm.yaml", True), ("a.journey.yaml", False)):
        done = cjm("validate", path, "--format", "concise")
        assert (b"cjm.yaml:3:8: error CJM016" in done.stdout) == told
    stdin = (HEAD + "render: {theme: pink}\n").encode()
    for name in ("cjm.yaml", "./cjm.yaml", str(tmp_path / "cjm.yaml")):
        done = cjm("validate", "-", "--stdin-filename", name, "--format", "concise", stdin=stdin)
        assert done.returncode == 1
        (line,) = done.stdout.decode().splitlines()
        assert line.startswith(f"{name}:3:17: error CJM016 bad-option render.theme: ")


def test_mistakes_in_files_that_are_extended_are_told_there(tmp_path: Path) -> None:
    (tmp_path / "cjm.yaml").write_text(HEAD + "lint: {extends: shared.yaml}\n", "utf-8")
    (tmp_path / "shared.yaml").write_text("ignore: [trapp]\n", "utf-8")
    (found,) = api.validate(tmp_path / "cjm.yaml").diagnostics
    assert found.path.endswith("shared.yaml")
    assert found.finding.message == "there is no rule or group `trapp`"
