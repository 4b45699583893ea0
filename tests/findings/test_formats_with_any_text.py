"""Any text that a file can hold, in every place of a finding, through every format and back."""

import json
import re
from xml.etree import ElementTree as ET

from findings_helpers import made
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sarif_pydantic import Sarif

from cjm.render.found import Found
from cjm.render.reporting import write_findings
from cjm.render.script import clean

# Signs that mean something somewhere come often, so that they meet one another.
TEXT = st.text(st.one_of(st.sampled_from("`|\\*_[]()<>!&#@~$:%,;={}\"' \n\r\t-0a\u2028\x85\x1b"), st.characters(exclude_categories=["Cs"])), min_size=1, max_size=30)  # fmt: skip
READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


@given(TEXT)
@example("`a\\`|`b`")
@example("``a` `b``")
@example("<br>`<b>`")
@example("[a]: b")
@example("[a](b) <b>c</b> <http://d.e>")
@example("&lt;")
@example("![a](b)")
@example("`a|b` c|d")
@example("`a\\|b` `c\\`")
@example("**a** _b_ ~~c~~")
def test_markdown(text: str) -> None:
    tokens = READER.parse(write_findings(Found((made(text),), 1), "markdown"))
    kinds = [one.type for one in tokens]
    assert kinds.count("tr_open") == 2
    assert kinds.count("td_open") == 4
    assert kinds.count("heading_open") == 2
    inline = [child for token in tokens for child in token.children or ()]
    assert {one.type for one in inline} <= {"text", "code_inline", "html_inline", "text_special"}
    assert {one.content for one in inline if one.type == "html_inline"} <= {"<br>", "<!-- -->"}
    cell = next(one for one in reversed(tokens) if one.type == "inline")
    assert not any("@" in one.content[:-1] for one in cell.children or () if one.type == "text")
    shown = "".join(one.content for one in cell.children or () if one.type != "html_inline")
    assert _signs(shown) == _signs(clean(f"{text}: {text}") + clean(text))


def _signs(text: str) -> str:
    """Leave out what code in Markdown leaves out."""
    return re.sub(r"[\s`]", "", text)


@given(TEXT)
def test_github(text: str) -> None:
    written = write_findings(Found((made(text), made(text)), 1), "github")
    lines = re.split("[\r\n\x85\u2028\u2029\x0b\x0c]", written)
    assert lines.pop() == ""
    assert len(lines) == 2
    assert all(re.match(r"::error file=[^:,]*,line=3,endLine=3,col=5,", line) for line in lines)


@given(TEXT)
def test_junit(text: str) -> None:
    root = ET.fromstring(write_findings(Found((made(text),), 1), "junit"))  # noqa: S314 - our own
    (failure,) = root.findall("./testsuite/testcase/failure")
    assert failure.attrib["type"] == "error"
    assert list(failure) == []


@given(TEXT)
def test_json_in_all_its_forms(text: str) -> None:
    found = Found((made(text),), 1)
    (line,) = write_findings(found, "jsonl").split("\n")[:-1]
    assert json.loads(line)["message"] == text
    assert json.loads(write_findings(found, "json"))["findings"][0]["hint"] == text
    said = f"{text}: {text}"
    (issue,) = json.loads(write_findings(found, "gitlab"))
    assert issue["description"] == f"{said}. {text}"
    (one,) = json.loads(write_findings(found, "rdjson"))["diagnostics"]
    assert one["message"] == f"{said}\n{text}"


@given(TEXT)
@example("{0}[a](1)")
@example("/a:b")
def test_sarif(text: str) -> None:
    log = Sarif.model_validate_json(write_findings(Found((made(text),), 1), "sarif"))
    (result,) = log.runs[0].results or []
    assert result.message.text
    assert not re.search(r"(?<!\{)\{\d+\}(?!\})|(?<!\\)\[[^\[\]\\]*\]\(", result.message.text)
    uri = result.locations[0].physical_location.artifact_location.uri
    assert re.fullmatch(r"(file://)?[A-Za-z0-9._~%/:-]*", uri)


@given(TEXT)
def test_text_for_people(text: str) -> None:
    for name in ("full", "concise", "statistics"):
        written = write_findings(Found((made(text),), 1), name)
        assert all(one.isprintable() or one in "\n\u200c\u200d\u200e\u200f" for one in written)
