"""What the user names - files, folders, globs, standard input - as the files that are read."""

import os
from pathlib import Path

import pytest
from source_helpers import journey, write

from cjm import api
from cjm.source.inputs import NothingMatchedError, inputs


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _names(*paths: str) -> list[str]:
    return [one.name for one in inputs(paths)]


_TREE = {
    "cjm.yaml": "",
    "a.journey.yaml": "",
    "b.yaml": "",
    "c.journey.yml": "",
    "d.txt": "",
    "maps/e.journey.yaml": "",
    "maps/deep/f.journey.yaml": "",
    "people/g.persona.yaml": "",
    "research/h.evidence.yaml": "",
    ".hidden/i.journey.yaml": "",
    "node_modules/j.journey.yaml": "",
}


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a.journey.yaml"], ["a.journey.yaml"]),
        (["b.yaml"], ["b.yaml"]),
        (["missing.yaml"], ["missing.yaml"]),
        (["maps"], ["maps/deep/f.journey.yaml", "maps/e.journey.yaml"]),
        (["maps/"], ["maps/deep/f.journey.yaml", "maps/e.journey.yaml"]),
        (["./maps/../maps/e.journey.yaml"], ["maps/e.journey.yaml"]),
        (["*.yaml"], ["a.journey.yaml", "b.yaml", "cjm.yaml"]),
        (["maps/**/*.yaml"], ["maps/deep/f.journey.yaml", "maps/e.journey.yaml"]),
        (["map[s]"], ["maps/deep/f.journey.yaml", "maps/e.journey.yaml"]),
        (["?.yaml"], ["b.yaml"]),
        ([".hidden"], [".hidden/i.journey.yaml"]),
        (["b.yaml", "a.journey.yaml", "b.yaml"], ["b.yaml", "a.journey.yaml"]),
        (["maps/e.journey.yaml", "maps"], ["maps/e.journey.yaml", "maps/deep/f.journey.yaml"]),
        (
            ["."],
            [
                *("a.journey.yaml", "c.journey.yml", "cjm.yaml", "maps/deep/f.journey.yaml"),
                *("maps/e.journey.yaml", "people/g.persona.yaml", "research/h.evidence.yaml"),
            ],
        ),
    ],
)
def test_what_is_read(tmp_path: Path, paths: list[str], names: list[str]) -> None:
    write(tmp_path, _TREE)
    assert _names(*paths) == names


@pytest.mark.parametrize(
    "path", ["empty", "*.nothing", "**/*.nothing", "[", "[a", "***", "empty/*"]
)
def test_nothing_matched_is_an_error(tmp_path: Path, path: str) -> None:
    (tmp_path / "empty").mkdir()
    if path in ("[", "[a", "***"):
        assert path in str(_names_or_error(path))
        return
    with pytest.raises(NothingMatchedError, match="no"):
        inputs([path])


def _names_or_error(path: str) -> object:
    try:
        return _names(path)
    except NothingMatchedError as error:
        return error


def test_a_name_with_brackets_is_a_file_first(tmp_path: Path) -> None:
    write(tmp_path, {"[1].journey.yaml": "", "1.journey.yaml": ""})
    assert _names("[1].journey.yaml") == ["[1].journey.yaml"]
    assert _names("[1]*.yaml") == ["1.journey.yaml"]


def test_an_absolute_glob(tmp_path: Path) -> None:
    write(tmp_path, {"a.journey.yaml": ""})
    assert _names(str(tmp_path / "*.yaml")) == ["a.journey.yaml"]


@pytest.mark.parametrize(
    ("ignore", "read"),
    [
        ({".gitignore": "b.journey.yaml\n"}, ["a", "sub/c", "sub/deep/d"]),
        ({".gitignore": "sub/\n"}, ["a", "b"]),
        ({".gitignore": "/sub/deep\n"}, ["a", "b", "sub/c"]),
        ({".gitignore": "*.journey.yaml\n!a.journey.yaml\n"}, ["a"]),
        ({".gitignore": "*.journey.yaml\n", "sub/.gitignore": "!c.journey.yaml\n"}, ["sub/c"]),
        ({"sub/.gitignore": "*\n"}, ["a", "b"]),
        ({"sub/.gitignore": "/d.journey.yaml\n"}, ["a", "b", "sub/c", "sub/deep/d"]),
        ({".gitignore": "# comment\n\n  \n"}, ["a", "b", "sub/c", "sub/deep/d"]),
        ({".gitignore": "sub/*\n!sub/c.journey.yaml\n"}, ["a", "b", "sub/c"]),
    ],
)
def test_ignored_files(tmp_path: Path, ignore: dict[str, str], read: list[str]) -> None:
    files = ("a", "b", "sub/c", "sub/deep/d")
    write(tmp_path, {f"{name}.journey.yaml": "" for name in files} | ignore)
    assert _names(".") == [f"{name}.journey.yaml" for name in read]


def test_ignore_files_above_count_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".gitignore": "*.journey.yaml\n",
            "repo/.git/HEAD": "",
            "repo/.gitignore": "b.journey.yaml\n",
            "repo/maps/a.journey.yaml": "",
            "repo/maps/b.journey.yaml": "",
        },
    )
    assert _names("repo/maps") == ["repo/maps/a.journey.yaml"]


def test_an_ignored_file_that_is_named_is_read(tmp_path: Path) -> None:
    write(tmp_path, {".gitignore": "drafts/\n", "drafts/a.journey.yaml": ""})
    assert _names("drafts/a.journey.yaml") == ["drafts/a.journey.yaml"]
    assert _names("drafts") == ["drafts/a.journey.yaml"]


def test_a_broken_ignore_file_ignores_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"a.journey.yaml": ""})
    (tmp_path / ".gitignore").write_bytes(b"\xff\xfe*")
    assert _names(".") == ["a.journey.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links(tmp_path: Path) -> None:
    write(tmp_path, {"a.journey.yaml": "", "sub/b.journey.yaml": ""})
    (tmp_path / "again.journey.yaml").symlink_to("a.journey.yaml")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.journey.yaml").symlink_to("loop.journey.yaml")
    assert _names(".") == ["a.journey.yaml", "loop.journey.yaml", "sub/b.journey.yaml"]


def test_standard_input_among_files(tmp_path: Path) -> None:
    write(tmp_path, {"a.journey.yaml": journey("a")})
    stdin = api.Standard(b"cjm: 2", "new.journey.yaml")
    report = api.validate(["a.journey.yaml", "-"], stdin=stdin)
    assert {one.path for one in report.diagnostics} == {"new.journey.yaml"}
    assert report.files == 2


def test_many_files_with_one_mistake_each_are_all_told(tmp_path: Path) -> None:
    write(tmp_path, {f"m/{n:03}.journey.yaml": journey(f"j{n}", owner="[]") for n in range(150)})
    report = api.validate("m")
    assert (report.files, len(report.diagnostics), report.beyond) == (150, 150, 0)
