"""The formulas of experiments, one for each variant, so that every number has its own name."""

from cjm.scoring.quantity import Formula, Quantity

_NEWCOMBE = "Newcombe, Interval estimation for the difference, Statistics in Medicine 17, 1998"
_FLEISS = "Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 2003"
_OWN = "cjm, see docs/scoring.md"


def variant(place: int) -> str:
    """Return how a variant is called in formulas: by its place, for names can be anything."""
    return f"variant {place + 1}" if place else "control"


def share(place: int, name: str) -> Formula:
    """Return the formula of an arm's share."""
    return Formula(
        _name(place, "share"),
        f"share of {variant(place)}, {name}",
        "conversions / seen by; interval: Wilson",
        "Wilson, Probable Inference, JASA 22, 1927",
        "rate",
        high=1,
        template="{conversions} / {seen by}",
    )


def difference(place: int) -> Formula:
    """Return the formula of a variant's share minus the control's."""
    return Formula(
        _name(place, "difference"),
        "difference",
        "share of the variant - share of the control; interval: from d - sqrt((s2 - l2)^2 + "
        "(u1 - s1)^2) to d + sqrt((u2 - s2)^2 + (s1 - l1)^2), with s, l, u the shares and the "
        "ends of their intervals, 1 the control",
        f"{_NEWCOMBE}, method 10",
        "points",
        -1,
        1,
        template=f"{{{_name(place, 'share')}}} - {{{_name(0, 'share')}}}",
    )


def lift(place: int) -> Formula:
    """Return the formula of the relative lift."""
    mine, control = _name(place, "share"), _name(0, "share")
    return Formula(
        _name(place, "lift"),
        "relative lift",
        "(share of the variant - share of the control) / share of the control",
        _OWN,
        "lift",
        -1,
        template=f"({{{mine}}} - {{{control}}}) / {{{control}}}",
    )


def pooled(place: int) -> Formula:
    """Return the formula of the share of variant and control together."""
    name = variant(place)
    return Formula(
        _name(place, "pooled"),
        "share of both together",
        "all conversions / all who saw one of the two",
        _FLEISS,
        "rate",
        high=1,
        template=f"({{conversions of {name}}} + {{conversions of control}}) / "
        f"({{seen by of {name}}} + {{seen by of control}})",
    )


def z(place: int) -> Formula:
    """Return the formula of the test statistic."""
    name, share_of_both = variant(place), f"{{{_name(place, 'pooled')}}}"
    return Formula(
        _name(place, "z"),
        "z",
        "difference / sqrt(p x (1 - p) x (1 / n1 + 1 / n2)), p the share of both together",
        f"{_FLEISS}, chapter 3, without continuity correction",
        "number",
        float("-inf"),
        template=f"({{conversions of {name}}} / {{seen by of {name}}} - {{conversions of control}} / "
        f"{{seen by of control}}) / sqrt({share_of_both} x (1 - {share_of_both}) x "
        f"(1 / {{seen by of {name}}} + 1 / {{seen by of control}}))",
    )


def p(place: int) -> Formula:
    """Return the formula of the p-value of the z-test."""
    return Formula(
        _name(place, "p"),
        "p-value, two-proportion z-test",
        "2 x (1 - Phi(|z|)), the area beyond z on both sides of the normal curve",
        _FLEISS,
        "chance",
        high=1,
    )


def fisher(place: int) -> Formula:
    """Return the formula of the p-value of Fisher's test."""
    return Formula(
        _name(place, "p"),
        "p-value, Fisher's exact test",
        "chance of all tables with the same totals that are no more likely than this one, where "
        "fewer than 5 would be expected in some cell",
        "Fisher, Statistical Methods for Research Workers, 1934",
        "chance",
        high=1,
    )


def corrected(place: int, alone: Quantity) -> Formula:
    """Return the formula of a p-value among several."""
    return Formula(
        _name(place, "p-corrected"),
        f"{alone.formula.title}, Bonferroni",
        "min(1, comparisons x p)",
        "Dunn, Multiple comparisons among means, JASA 56, 1961",
        "chance",
        high=1,
        template=f"min(1, {{comparisons}} x {{{alone.name}}})",
    )


def needed(place: int, *, exact: bool) -> Formula:
    """Return the formula of the sample that an arm needs."""
    plain = (
        "((za sqrt(2 p (1 - p)) + zb sqrt(p1 (1 - p1) + p2 (1 - p2))) / (p2 - p1))^2, p the mean of "
        "p1 (from) and p2 (to)"
    )
    more = "; of that, n / 4 x (1 + sqrt(1 + 4 / (n d)))^2 for Fisher's test, d the difference"
    also = "; Casagrande, Pike and Smith, Biometrics 34, 1978"
    return Formula(
        _name(place, "needed"),
        "needed in each arm",
        f"{plain}{more if exact else ''}; rounded up",
        f"{_FLEISS}, chapter 4{also if exact else ''}",
        "count",
        template=None
        if exact
        else "(({za} x sqrt(2 x {mean} x (1 - {mean})) + {zb} x sqrt({from} x (1 - {from}) + "
        "{to} x (1 - {to}))) / ({to} - {from}))^2",
    )


def detectable(place: int) -> Formula:
    """Return the formula of the smallest difference that would show."""
    return Formula(
        _name(place, "detectable"),
        "smallest difference that would show",
        "smallest d with d = za sqrt(p (1 - p) (1 / n1 + 1 / n2)) + zb sqrt(p1 (1 - p1) / n1 + "
        "p2 (1 - p2) / n2), p1 the control's share, p2 = p1 + d (minus where fewer is better), p "
        "that of both together",
        f"{_FLEISS}, chapter 4, solved for the difference",
        "points",
        high=1,
    )


def together(value: float, freedom: int, *, rough: bool) -> Formula:
    """Return the formula of the test of all arms at once."""
    note = "; rough, since fewer than 5 would be expected in some cell" if rough else ""
    return Formula(
        "experiment.together",
        "p-value of all arms together, chi-square",
        "sum of (conversions - n p)^2 / (n p (1 - p)) over the arms, p their common share: "
        f"{value:.4g} with {freedom} degrees of freedom{note}",
        f"{_FLEISS}, chapter 9",
        "chance",
        high=1,
    )


def split(value: float, freedom: int) -> Formula:
    """Return the formula of the test of the arms' sizes."""
    degrees = "1 degree" if freedom == 1 else f"{freedom} degrees"
    return Formula(
        "experiment.split",
        "p-value of the arms' sizes, chi-square",
        "sum of (n - mean n)^2 / mean n, as if an even split had been meant: "
        f"{value:.4g} with {degrees} of freedom",
        "Fabijan and others, Diagnosing Sample Ratio Mismatch, KDD 2019",
        "chance",
        high=1,
    )


def _name(place: int, name: str) -> str:
    return f"experiment.variant-{place + 1}.{name}"
