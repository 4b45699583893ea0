"""What comments leave out: `# cjm: ignore[CJM301] asked in June`, and what is wrong with them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from cjm.diagnostics import Comment, Edit, Finding, Position, Span
from cjm.linting.catalogue import did_you_mean, select
from cjm.linting.options import Chosen, Options

Lines = tuple[int, int]
"""The first and the last line of a place."""

_FORM = re.compile(r"(?P<word>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)(?P<close>\]?))?(?P<reason>.*)")
_WORDS = ("ignore", "ignore-file")
_NEAR = 0.7
_MOST_TOLD = 100
"""How many remarks about its comments one file gets."""
_GUESSES = 100
"""How many unknown names of a file get a guess at what was meant: guessing is slow."""
_VALIDITY = re.compile(r"(?:cjm)?0\d*|cjm900|900")
_EXAMPLE = "Write it like `# cjm: ignore[CJM301] why`."


@lru_cache(maxsize=1024)
def _codes(name: str) -> frozenset[str]:
    return frozenset(rule.code for rule in select(name))


@dataclass(slots=True, eq=False)
class Ignore:
    """A rule, or several by one name, that a comment leaves out.

    Attributes:
        names: What stands in the brackets: a code, the beginning of one, a slug or a group.
        span: Where it stands.
        line: The line of the findings that are meant; None for those of the whole file.
        reason: What the comment says behind the brackets.
        leading: Whether it is the first of its comment.
        wrong: Why it can mean nothing, and what would do.
        idle: Whether everything that it means has judged, and found nothing.
        used: How many findings it left out.
        removal: How to take it out of the file: with the comment, where it is all that this says.
    """

    names: str
    span: Span
    line: int | None
    reason: str
    leading: bool = True
    wrong: tuple[str, str] | None = None
    idle: bool = False
    used: int = 0
    removal: Edit | None = None

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules that are left out."""
        return _codes(self.names)


def read(comments: Iterable[Comment], fixed: Collection[str] = ()) -> tuple[Ignore, ...]:
    """Read comments; those that speak of something else are left out.

    Args:
        comments: What the file says to cjm.
        fixed: The slugs of findings that nothing can leave out: those of `cjm validate`.
    """
    budget = iter(range(_GUESSES))
    return tuple(ignore for comment in comments for ignore in _read(comment, fixed, budget))


def sift(
    findings: Iterable[Finding],
    ignores: Collection[Ignore],
    lines: Callable[[Finding], Lines | None],
) -> list[Finding]:
    """Return the findings that no comment leaves out, and count for each comment what it did.

    `lines` says where a finding stands.
    """
    kept = []
    by_line: dict[int | None, list[Ignore]] = {}
    for ignore in ignores:
        by_line.setdefault(ignore.line, []).append(ignore)
    for finding in findings:
        first, last = lines(finding) or (0, -1)
        near = [one for line in (None, *range(first, last + 1)) for one in by_line.get(line, ())]
        meant = [ignore for ignore in near if finding.code in ignore.codes]
        for ignore in meant:
            ignore.used += 1
        if not meant:
            kept.append(finding)
    return kept


def remarks(
    ignores: Collection[Ignore], options: Options, *, judged: bool = True
) -> Iterator[Finding]:
    """Yield what the rules about comments themselves find, after `sift`.

    `judged` says whether the rules had their say; where the file is not valid they had not, and
    nobody can tell which comments are of use.
    """
    about = [chosen for chosen in options.chosen if chosen.rule.looks_at is Ignore]
    others = {chosen.rule.code for chosen in options.chosen} - {one.rule.code for one in about}
    told = 0
    for ignore in ignores:
        ignore.idle = judged and not ignore.used and bool(ignore.codes) and ignore.codes <= others
        for finding in (finding for chosen in about for finding in _judge(chosen, ignore)):
            told += 1
            if told > _MOST_TOLD:
                return
            yield finding


def _judge(chosen: Chosen, ignore: Ignore) -> Iterator[Finding]:
    rule = chosen.rule
    for issue in rule.check(ignore, **chosen.arguments):
        said = (rule.code, rule.slug, chosen.severity, (), issue.message, issue.hint)
        yield Finding(*said, span=ignore.span, fix=issue.fix)


def _read(comment: Comment, fixed: Collection[str], budget: Iterator[int]) -> Iterator[Ignore]:
    form = _FORM.match(comment.text)
    if form is None or form["word"] not in _WORDS:
        yield from _misspelt(comment, form["word"] if form else "")
        return
    line = None if form["word"] == "ignore-file" else comment.line
    reason = form["reason"].strip(" -:")
    wrong = _wrong(comment, form)
    named = [] if wrong else list(_names(comment, form["rules"]))
    if not named:
        wrong = wrong or ("no rule is named in the brackets", _EXAMPLE)
        yield Ignore(form["word"], comment.span, line, reason, wrong=wrong)
    for place, (name, span) in enumerate(named):
        wrong, removal = (
            _unmeant(name, fixed, budget),
            _removal(comment, [one for _, one in named], place),
        )
        yield Ignore(name, span, line, reason, place == 0, wrong, removal=removal)


def _removal(comment: Comment, names: list[Span], place: int) -> Edit:
    if len(names) == 1:
        return Edit("comment", span=comment.span)
    if place == 0:
        return Edit("comment", span=Span(names[0].start, names[1].start), value="")
    return Edit("comment", span=Span(names[place - 1].end, names[place].end), value="")


def _misspelt(comment: Comment, word: str) -> Iterator[Ignore]:
    if meant := get_close_matches(word, _WORDS, n=1, cutoff=_NEAR):
        wrong = (f"`cjm: {word}` says nothing to cjm", f"Did you mean `cjm: {meant[0]}`?")
        yield Ignore(word, comment.span, None, "", leading=False, wrong=wrong)


def _wrong(comment: Comment, form: re.Match[str]) -> tuple[str, str] | None:
    if form["rules"] is None:
        return "the comment does not say which rule it is about", _EXAMPLE
    if not form["close"]:
        return "the bracket is never closed", _EXAMPLE
    if form["word"] == "ignore-file" and not comment.leads:
        hint = "Move it above the first key, or write `ignore` for a single line."
        return "`ignore-file` stands too far down to count", hint
    return None


def _names(comment: Comment, rules: str) -> Iterator[tuple[str, Span]]:
    """Yield the names in the brackets, each with its place; the text ends where the comment does."""
    start = comment.span.start
    begin = comment.span.end.column - len(comment.text) + comment.text.index("[") + 1
    for found in re.finditer(r"[^,]+", rules):
        if name := found[0].strip():
            column = begin + found.start() + found[0].index(name)
            end = Position(start.line, column + len(name))
            yield name, Span(Position(start.line, column), end)


def _unmeant(name: str, fixed: Collection[str], budget: Iterator[int]) -> tuple[str, str] | None:
    if select(name):
        return None
    if _VALIDITY.fullmatch(name.lower()) or name.lower().replace("_", "-") in fixed:
        hint = (
            "Repair what `cjm validate` tells: only findings of the rules of lint can be ignored."
        )
        return f"`{name}` cannot be ignored: it is no matter of taste", hint
    guess = next(budget, None) is not None
    hint = did_you_mean(name) if guess else "`cjm rules` lists all rules and groups."
    return f"there is no rule or group `{name}`", hint
