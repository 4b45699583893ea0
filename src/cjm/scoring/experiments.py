"""Experiments worked out: differences, tests and samples, each with its arithmetic."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm.diagnostics import Route
from cjm.model import trials as shared
from cjm.model.context import Context
from cjm.model.metric import CesMetric, Metric
from cjm.model.opportunity import ExpectedEffect, Experiment, Opportunity
from cjm.model.statistics import wilson, z_of
from cjm.scoring import experiment_formulas as formulas
from cjm.scoring import power, significance
from cjm.scoring.metrics import lower_is_better
from cjm.scoring.options import Options
from cjm.scoring.quantity import Input, Quantity, Subject
from cjm.scoring.trials import Comparison, Counted, Hope, Test, Trial


def trials(context: Context, options: Options) -> Iterator[Trial]:
    """Yield the experiment of every opportunity that has one, in the order of the map."""
    for position, opportunity in enumerate(context.journey.opportunities):
        if opportunity.experiment is not None:
            route: Route = ("opportunities", position)
            yield _Bench(context, options, opportunity, opportunity.experiment, route).trial()


@dataclass(frozen=True)
class _Bench:
    """Works out one experiment."""

    context: Context
    options: Options
    opportunity: Opportunity
    experiment: Experiment
    route: Route

    def trial(self) -> Trial:
        opportunity, experiment = self.opportunity, self.experiment
        arms = tuple(self._arm(place) for place in range(len(experiment.variants)))
        return Trial(
            opportunity=opportunity.id,
            title=opportunity.title,
            status=opportunity.status,
            hypothesis=experiment.hypothesis,
            metric=experiment.metric,
            fewer_is_better=self._metric is not None and lower_is_better(self._metric),
            confidence=self.options.confidence,
            each=self._each,
            arms=arms,
            comparisons=tuple(self._compared(arms, place) for place in range(1, len(arms))),
            together=self._together(),
            split=self._split(),
        )

    @property
    def _subject(self) -> Subject:
        return Subject("opportunity", self.opportunity.id, self.opportunity.title)

    @property
    def _metric(self) -> Metric | None:
        return self.context.metrics.get(self.experiment.metric or "")

    @property
    def _comparable(self) -> int:
        """How many variants can be held against the control: those that somebody saw."""
        return sum(variant.n > 0 for variant in self.experiment.variants[1:])

    @property
    def _each(self) -> float:
        return shared.each_confidence(self.options.confidence, max(self._comparable, 1))

    def _arm(self, place: int) -> Counted:
        variant, share = self.experiment.variants[place], None
        if variant.n:
            ends = wilson(variant.conversions, variant.n, self._each)
            formula = formulas.share(place, variant.name)
            value = variant.conversions / variant.n
            share = Quantity(self._subject, formula, value, *ends, self._counts(place))
        return Counted(variant.name, variant.n, variant.conversions, share)

    def _counts(self, place: int) -> tuple[Input, Input]:
        variant = self.experiment.variants[place]
        route = (*self.route, "experiment", "variants", place)
        return (
            Input("conversions", float(variant.conversions), (*route, "conversions")),
            Input("seen by", float(variant.n), (*route, "n")),
        )

    def _all_counts(self, *places: int) -> tuple[Input, ...]:
        return tuple(
            item.called(f"{item.name} of {formulas.variant(place)}")
            for place in places
            for item in self._counts(place)
        )

    def _compared(self, arms: tuple[Counted, ...], place: int) -> Comparison:
        control, variant = arms[0], arms[place]
        if control.share is None or variant.share is None:
            return Comparison(variant)
        one, other = _pair(control), _pair(variant)
        (ends,) = shared.against_control(one, [other], self._each)
        difference = variant.share.value - control.share.value
        pair = (variant.share, control.share)
        test, p = self._tested(place, one, other)
        hope = self._hope(control.share.value, variant.share.value)
        return Comparison(
            variant,
            test,
            Quantity(
                self._subject,
                formulas.difference(place),
                difference,
                *ends,
                (*pair, *self._confidence()),
            ),
            p,
            Quantity(
                self._subject, formulas.lift(place), difference / control.share.value, inputs=pair
            )
            if control.conversions
            else None,
            self._detectable(place, one, variant),
            self._needed(place, hope, exact=test == "Fisher's exact test") if hope else None,
            hope,
        )

    def _confidence(self) -> Iterator[Input]:
        stated = "confidence" in self.options.stated
        yield Input(
            "confidence",
            self.options.confidence,
            ("score", "confidence") if stated else None,
            note="from the workspace" if stated else "the default",
            holder="workspace",
        )
        if self._comparable > 1:
            note = (
                f"the doubt is split evenly over them (Bonferroni): {100 * self._each:.4g} % each"
            )
            yield Input("comparisons", float(self._comparable), note=note)

    def _tested(self, place: int, one: shared.Arm, other: shared.Arm) -> tuple[Test, Quantity]:
        counts = self._all_counts(place, 0)
        if significance.small([one, other]):
            test: Test = "Fisher's exact test"
            p = Quantity(
                self._subject,
                formulas.fisher(place),
                significance.fisher(one, other),
                inputs=counts,
            )
        else:
            test = "two-proportion z-test"
            z, value = significance.two_shares(one, other)
            pooled = (one[0] + other[0]) / (one[1] + other[1])
            shares = Quantity(self._subject, formulas.pooled(place), pooled, inputs=counts)
            statistic = Quantity(self._subject, formulas.z(place), z, inputs=(*counts, shares))
            p = Quantity(self._subject, formulas.p(place), value, inputs=(statistic,))
        if self._comparable == 1:
            return test, p
        several = Input("comparisons", float(self._comparable))
        value = min(1.0, self._comparable * p.value)
        return test, Quantity(
            self._subject, formulas.corrected(place, p), value, inputs=(several, p)
        )

    def _hope(self, control: float, variant: float) -> Hope | None:
        expects = self.opportunity.expects
        if expects is not None and self._is_same(expects) and expects.to is not None:
            before = control if expects.from_ is None else expects.from_
            if (
                before != expects.to
                and min(before, expects.to) >= 0
                and max(before, expects.to) <= 1
            ):
                return Hope(before, expects.to, expected=True)
        return Hope(control, variant, expected=False) if control != variant else None

    def _is_same(self, expects: ExpectedEffect) -> bool:
        """Say whether an expected effect is in the experiment's metric, and a share."""
        metric = self.context.metrics.get(expects.metric)
        if metric is None or metric is not self._metric:
            return False
        share_of = isinstance(metric, CesMetric) and metric.method.startswith("share")
        return share_of or metric.kind in {"ratio", "csat"}

    def _needed(self, place: int, hope: Hope, *, exact: bool) -> Quantity:
        value = power.needed(hope.before, hope.after, self._each, exact=exact)
        if hope.expected:
            at = (*self.route, "expects")
            stated = self.opportunity.expects
            has_from = stated is not None and stated.from_ is not None
            ends = (
                Input(
                    "from",
                    hope.before,
                    (*at, "from") if has_from else None,
                    note=None if has_from else "the control's share, since none is stated",
                ),
                Input("to", hope.after, (*at, "to")),
            )
        else:
            note = "as observed, since no effect on this metric is stated that was hoped for"
            ends = (Input("from", hope.before, note=note), Input("to", hope.after, note=note))
        mean = Input("mean", (hope.before + hope.after) / 2, note="of both")
        inputs = (*ends, mean, *self._z())
        formula = formulas.needed(place, exact=exact)
        return Quantity(self._subject, formula, float(value), inputs=inputs)

    def _z(self) -> tuple[Input, Input]:
        return (
            Input(
                "za", z_of(self._each), note=f"of {100 * self._each:.4g} % confidence, two-sided"
            ),
            Input("zb", power.Z_POWER, note=f"of {100 * power.POWER:g} % power"),
        )

    def _detectable(self, place: int, control: shared.Arm, variant: Counted) -> Quantity | None:
        down = self._metric is not None and lower_is_better(self._metric)
        found = power.detectable(control, variant.n, self._each, down=down)
        if found is None:
            return None
        counts = (*self._all_counts(0), self._all_counts(place)[1])
        return Quantity(
            self._subject, formulas.detectable(place), found, inputs=(*counts, *self._z())
        )

    def _together(self) -> Quantity | None:
        arms = [(one.conversions, one.n) for one in self.experiment.variants]
        if len(arms) <= 2 or not all(n for _, n in arms):  # noqa: PLR2004 - two are compared already
            return None
        value, p = significance.several_shares(arms)
        formula = formulas.together(value, len(arms) - 1, rough=significance.small(arms))
        return Quantity(self._subject, formula, p, inputs=self._all_counts(*range(len(arms))))

    def _split(self) -> Quantity | None:
        sizes = [variant.n for variant in self.experiment.variants]
        if len(sizes) < 2 or not all(sizes):  # noqa: PLR2004 - one arm is no split
            return None
        value, p = significance.even_split(sizes)
        formula = formulas.split(value, len(sizes) - 1)
        counts = tuple(self._all_counts(place)[1] for place in range(len(sizes)))
        return Quantity(self._subject, formula, p, inputs=counts)


def _is_share(value: float) -> bool:
    return 0 <= value <= 1


def _pair(arm: Counted) -> shared.Arm:
    return arm.conversions, arm.n
