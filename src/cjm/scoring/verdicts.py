"""What an experiment amounts to, in plain sentences."""

from collections.abc import Iterator

from cjm.scoring.power import POWER
from cjm.scoring.rounding import about, chance, percent, rounded, signed
from cjm.scoring.trials import Comparison, Counted, Trial

_UNEVEN = 0.001
"""Arms as unequal as this by chance are suspicious: the usual limit for sample ratio mismatch."""
_MOST_DECIMALS = 6


def sentences(trial: Trial) -> tuple[str, ...]:
    """Return a sentence for each variant; one that says why, where nothing can be compared."""
    if not trial.arms:
        return ("No variants are counted yet.",)
    if not trial.comparisons:
        return (f"{trial.arms[0].name} is the only variant: there is nothing to compare it with.",)
    return tuple(_sentence(trial, comparison) for comparison in trial.comparisons)


def notes(trial: Trial) -> tuple[str, ...]:
    """Return what a reader should know besides: sizes, samples, and how the doubt is shared."""
    return tuple(_notes(trial))


def _sentence(trial: Trial, comparison: Comparison) -> str:
    control, variant = trial.arms[0], comparison.variant
    if control.n == 0:
        return f"{variant.name} cannot be compared: nobody saw {control.name}, the arm to hold it against."
    if variant.n == 0:
        return f"{variant.name} cannot be compared: nobody saw it."
    return f"{_result(trial, comparison)}: {_verdict(trial, comparison)}."


def _result(trial: Trial, comparison: Comparison) -> str:
    assert comparison.difference is not None
    assert comparison.p is not None
    control, variant = trial.arms[0], comparison.variant
    low, high = comparison.interval
    value = comparison.difference.value
    digits = _decimals(value, low, high)
    p = chance(comparison.p.value)
    shown = (
        f"{_share(variant, digits)} against {_share(control, digits)}",
        f"difference {rounded(100 * low, digits)} to {rounded(100 * high, digits)} points",
        f"p {p}" if p.startswith("<") else f"p = {p}",
        str(comparison.test),
    )
    return (
        f"{variant.name} converts {_by(trial, value, digits)} {control.name} ({', '.join(shown)})"
    )


def _by(trial: Trial, value: float, digits: int) -> str:
    if value == 0:
        return "as often as"
    points = f"{rounded(100 * abs(value), digits)} points"
    if trial.fewer_is_better:
        return f"{points} {'more' if value > 0 else 'less'} often than"
    return f"{points} {'better' if value > 0 else 'worse'} than"


def _share(arm: Counted, digits: int) -> str:
    return percent(arm.conversions / arm.n, digits)


def _decimals(value: float, low: float, high: float) -> int:
    """Return so many decimals that the interval has two figures, and no end is a false zero."""
    width = 100 * (high - low)
    digits = 1 + sum(width < limit for limit in (2, 0.2, 0.02))
    while digits < _MOST_DECIMALS and any(
        end and not rounded(100 * abs(end), digits).strip("0.") for end in (value, low, high)
    ):
        digits += 1
    return digits


def _verdict(trial: Trial, comparison: Comparison) -> str:
    assert comparison.p is not None
    verdict, small = trial.verdict(comparison), comparison.p.value <= trial.doubt
    if verdict != "cannot tell yet":
        why = ", since fewer is better here" if trial.fewer_is_better else ""
        if small:
            return f"clearly {verdict}{why}"
        return f"just about {verdict}{why}; the interval leaves 0 out, the test alone would not"
    edge = "on the edge, for the test alone would call it; " if small else ""
    return f"cannot tell yet; {edge}{_outlook(trial, comparison)}"


def _outlook(trial: Trial, comparison: Comparison) -> str:
    hope, needed = comparison.hope, comparison.needed
    if hope is None or needed is None:
        return "the shares are equal, so no sample size follows from them"
    people = f"about {about(int(needed.value))} visitors a variant"
    if not hope.expected:
        return f"needs {people} if the true difference is as seen"
    what = f"the effect hoped for ({_of_hundred(hope.before)} to {_of_hundred(hope.after)})"
    if needed.value <= min(trial.arms[0].n, comparison.variant.n):
        return f"{what} would probably have shown, since {people} are enough for it"
    return f"needs {people} to show {what}"


def _of_hundred(share: float) -> str:
    return f"{rounded(100 * share, 2).rstrip('0').rstrip('.')}\N{NO-BREAK SPACE}%"


def _notes(trial: Trial) -> Iterator[str]:
    for comparison in trial.comparisons:
        if comparison.difference is not None:
            yield _size(trial, comparison)
    if trial.split is not None and trial.split.value < _UNEVEN:
        *others, last = (f"{arm.n:,}" for arm in trial.arms)
        sizes = f"{', '.join(others)} and {last}"
        yield (
            f"The arms' sizes, {sizes}, are too unequal for an even split (chi-square, "
            f"p < {_UNEVEN:g}). If an even split was meant, find out why before you trust the result."
        )
    if trial.together is not None:
        yield (
            f"All {len(trial.arms)} variants together: chi-square, p = {chance(trial.together.value)}."
        )
    compared = sum(one.difference is not None for one in trial.comparisons)
    if compared > 1:
        yield (
            f"Intervals and p-values are corrected for {compared} comparisons (Bonferroni), so that "
            f"all intervals hold together at {percent(trial.confidence)}."
        )


def _size(trial: Trial, comparison: Comparison) -> str:
    lift, control = comparison.lift, trial.arms[0]
    first = (
        f"relative lift {signed(100 * lift.value, 1)}\N{NO-BREAK SPACE}%"
        if lift
        else f"no relative lift, since nobody who saw {control.name} converted"
    )
    return f"{comparison.variant.name}: {first}; {_reach(trial, comparison)}."


def _reach(trial: Trial, comparison: Comparison) -> str:
    assert comparison.difference is not None
    control, way = trial.arms[0], "fewer" if trial.fewer_is_better else "more"
    if comparison.detectable is not None:
        digits = _decimals(comparison.difference.value, *comparison.interval)
        least = rounded(100 * comparison.detectable.value, digits)
        often = percent(POWER)
        return f"a sample like this shows {least} points {way}, or a larger effect, in {often} of trials"
    if control.conversions == (0 if trial.fewer_is_better else control.n):
        return f"there is no room for {way}"
    return "so few cannot show any difference"
