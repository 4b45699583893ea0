"""Settings that come from several places: files that are extended, paths, the command line."""

from pathlib import Path

import pytest
from adoption_helpers import TODAY, journey, workspace

from cjm import api
from cjm.diagnostics import Severity
from cjm.linting.layers import parse
from cjm.linting.options import decide, settle

CART = (
    "- {id: cart, title: The cart, channel: website, actions: [Pays], emotion: 1, pains: [Late]}\n"
)


def codes(*layers: dict[str, object], paths: tuple[int, ...] = ()) -> list[str]:
    """Return what judges of three rules; `paths` says which layers hold for a path only."""
    inside = []
    for place, settings in enumerate(layers):
        layer, problems = parse({"paths": {"**": settings}} if place in paths else settings)
        assert not problems
        inside += layer.paths or [layer]
    chosen = {one.rule.code for one in settle(inside).chosen}
    return sorted(chosen & {"CJM301", "CJM302", "CJM902"})


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([{}], ["CJM301", "CJM302"]),
        ([{"select": ["all"]}], ["CJM301", "CJM302"]),
        ([{"select": ["linter"]}], ["CJM902"]),
        ([{"extend-select": ["ignore-without-reason"]}], ["CJM301", "CJM302", "CJM902"]),
        ([{"extend-select": ["CJM902"]}, {"ignore": ["CJM9"]}], ["CJM301", "CJM302"]),
        ([{"ignore": ["CJM301"]}, {}], ["CJM302"]),
        ([{"ignore": ["CJM301"]}, {"select": ["CJM3"]}], ["CJM302"]),
        ([{"ignore": ["CJM301"]}, {"select": ["CJM301"]}], ["CJM301"]),
        ([{"ignore": ["CJM301"]}, {"extend-select": ["CJM301"]}], ["CJM301", "CJM302"]),
        ([{"ignore": ["CJM3"]}, {"select": ["evidence"]}], ["CJM301", "CJM302"]),
        ([{"select": ["CJM301"]}, {"ignore": ["CJM3"]}], []),
        ([{"select": ["CJM301"]}, {"select": ["CJM302"]}], ["CJM302"]),
        ([{"select": ["CJM301"]}, {"extend-select": ["CJM302"]}], ["CJM301", "CJM302"]),
        ([{"select": []}, {"extend-select": ["CJM302"]}], ["CJM302"]),
    ],
)
def test_later_layers_decide_anew(layers: list[dict[str, object]], expected: list[str]) -> None:
    assert codes(*layers) == expected


@pytest.mark.parametrize(
    ("path", "call", "expected"),
    [
        ({"ignore": ["all"]}, {}, []),
        ({"ignore": ["all"]}, {"select": ["CJM301"]}, []),
        ({"ignore": ["all"], "extend-select": ["CJM301"]}, {}, ["CJM301"]),
        ({"ignore": ["CJM301"]}, {"extend-select": ["CJM301"]}, ["CJM302"]),
        ({"extend-select": ["CJM902"]}, {"ignore": ["CJM902"]}, ["CJM301", "CJM302"]),
    ],
)
def test_what_a_path_ignores_stays_ignored(
    path: dict[str, object], call: dict[str, object], expected: list[str]
) -> None:
    assert codes({}, path, call, paths=(1,)) == expected


def test_severities_and_options_of_later_layers_go_before() -> None:
    one, _ = parse({"severity": {"CJM301": "error"}, "rules": {"CJM303": {"months": 6}}})
    two, _ = parse({"severity": {"evidence": "info"}}, source="two")
    found = {each.rule.code: each for each in decide([one, two])}
    assert found["CJM301"].severity is Severity.INFO
    assert found["CJM301"].origins["severity"].layer is two
    assert found["CJM303"].arguments == {"months": 6}


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


def found(folder: Path, **wishes: object) -> list[str]:
    report = api.lint(folder, today=TODAY, **wishes)  # type: ignore[arg-type]  # the test passes what the types forbid or leave open
    return [
        f"{Path(one.path).name.split('.')[0]} {one.finding.code} {one.finding.severity}"
        for one in report.diagnostics
    ]


def test_paths(tmp_path: Path) -> None:
    lint = """\
select: [CJM301, CJM302]
paths:
  archive/**: {ignore: [CJM302], severity: {CJM301: info}}
  "/new.*": {severity: {CJM3: error}}
"""
    workspace(tmp_path, lint)
    write(tmp_path, archive__old_journey_yaml=journey(CART, "old"))
    write(tmp_path, new_journey_yaml=journey(CART, "new"), mid_journey_yaml=journey(CART, "mid"))
    assert found(tmp_path) == [
        "old CJM301 info",
        "mid CJM301 warning",
        "mid CJM302 warning",
        "new CJM301 error",
        "new CJM302 error",
    ]
    assert found(tmp_path / "archive") == ["old CJM301 info"]


def test_extends(tmp_path: Path) -> None:
    workspace(tmp_path, "extends: shared/lint.yaml\nseverity: {CJM301: error}")
    write(
        tmp_path,
        shared__lint_yaml="extends: [base.yaml, cjm.yaml]\nignore: [CJM302]\n",
        shared__base_yaml="select: [CJM301, CJM302, CJM303]\n",
        shared__cjm_yaml="cjm: 1\nkind: workspace\nlint: {severity: {CJM3: info}}\n",
        new_journey_yaml=journey(CART, "new"),
    )
    assert found(tmp_path / "new.journey.yaml") == ["new CJM301 error"]


@pytest.mark.parametrize(
    ("lint", "shared", "place", "message"),
    [
        ("extends: no.yaml", "", "cjm.yaml:4:12", "no.yaml cannot be read: there is no such file"),
        ("extends: [3]", "", "cjm.yaml:4:13", "the name of a file is expected"),
        ("extends: {a: b}", "", "cjm.yaml:4:12", "the name of a file is expected"),
        ("extends: s.yaml", "extends: s.yaml", "s.yaml:1:10", "s.yaml extends itself"),
        (
            "extends: s.yaml",
            "extends: cjm.yaml",
            "s.yaml:1:10",
            "cjm.yaml extends itself by way of",
        ),
        ("extends: s.yaml", "- a", "cjm.yaml:4:12", "s.yaml holds no settings of lint"),
        ("extends: s.yaml", "a: [", "s.yaml:2:1", "a value is missing here"),
        ("extends: s.yaml", "ignore: [CJM999]", "s.yaml:1:10", "no rule or group `CJM999`"),
        ("extends: s.yaml", "ignores: []", "s.yaml:1:1", "`ignores` is no setting of lint"),
        ("paths: [a]", "", "cjm.yaml:4:10", "a mapping is expected"),
        ("paths: {a: 3}", "", "cjm.yaml:4:14", "a mapping is expected"),
        ("paths: {a: {ignore: [b]}}", "", "cjm.yaml:4:24", "no rule or group `b`"),
        ("paths: {a: {paths: {}}}", "", "cjm.yaml:4:15", "`paths` is no setting of lint"),
        ("baseline: [a]", "", "cjm.yaml:4:13", "the name of a file is expected"),
        ("ignore: [all]", "", "cjm.yaml:3:1", "no rule is left"),
    ],
)
def test_settings_that_cannot_be_used(
    lint: str, shared: str, place: str, message: str, tmp_path: Path
) -> None:
    workspace(tmp_path, lint)
    write(tmp_path, s_yaml=shared, new_journey_yaml=journey(CART, "new"))
    with pytest.raises(api.ConfigurationError) as caught:
        api.lint(tmp_path, today=TODAY)
    (one,) = caught.value.diagnostics
    assert one.span
    start = one.span.start
    assert f"{Path(one.path).name}:{start.line}:{start.column}" == place
    assert message in one.finding.message.replace(str(tmp_path) + "/", "")


def test_a_wish_that_cannot_be_meant_has_the_name_of_its_option(tmp_path: Path) -> None:
    workspace(tmp_path, "ignore: [CJM301]")
    with pytest.raises(api.ConfigurationError) as caught:
        api.lint(tmp_path, ignore=["CJM999"])
    (one,) = caught.value.diagnostics
    assert (one.path, one.span) == ("--ignore", None)


def test_the_least_readable_case_is_still_told_where_it_stands(tmp_path: Path) -> None:
    workspace(tmp_path, "ignore: [CJM301]")
    write(tmp_path, new_journey_yaml=journey(CART, "new"))
    with pytest.raises(api.ConfigurationError, match="no rule is left"):
        api.lint(tmp_path, select=["CJM3"], ignore=["all", "CJM3", "evidence"])
