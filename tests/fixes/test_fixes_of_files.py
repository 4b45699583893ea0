"""Files before and after their fixes, byte for byte; UPDATE_GOLDEN=1 writes what comes out."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cjm import api

CASES = sorted(Path(__file__).with_name("cases").glob("*.before.yaml"))
FORMS: list[Callable[[bytes], bytes]] = [
    lambda raw: raw,
    lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"),
    lambda raw: raw.rstrip(b"\n"),
]
TODAY = date(2026, 7, 1)


@pytest.mark.parametrize("form", FORMS, ids=["as it is", "Windows", "without a last line break"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.split(".")[0])
def test_a_file(case: Path, form: Callable[[bytes], bytes], tmp_path: Path) -> None:
    file = tmp_path / "map.journey.yaml"
    golden = case.with_name(case.name.replace(".before.", ".after."))
    unsafe = case.name.startswith("unsafe")
    file.write_bytes(form(case.read_bytes()))
    repair = api.fix(file, unsafe=unsafe, today=TODAY)
    repair.write()
    if os.environ.get("UPDATE_GOLDEN") and form is FORMS[0]:
        golden.write_bytes(file.read_bytes())
    assert file.read_bytes().rstrip(b"\r\n") == form(golden.read_bytes()).rstrip(b"\r\n")
    assert file.read_bytes().endswith(b"\n") or form is FORMS[2]
    again = api.fix(file, unsafe=unsafe, today=TODAY)
    assert (again.changes, again.fixed) == ((), 0)
    assert again.report == api.lint(file, today=TODAY)
    assert repair.left_out == again.left_out == (1 if "aliases" in case.name else 0)


@pytest.mark.parametrize("case", [case for case in CASES if case.name.startswith("unsafe")])
def test_what_is_unsafe_is_left_alone_by_itself(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "map.journey.yaml"
    file.write_bytes(case.read_bytes())
    made = [one for one in api.fix(file, today=TODAY).changes if "aliases" not in case.name]
    assert not made
