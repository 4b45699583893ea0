"""Power: how many people a trial needs, and which difference so many can show."""

import math

from cjm.model.statistics import USUAL, z_of
from cjm.model.trials import Arm

POWER = 0.8
"""How often a trial of the right size shows a true difference."""
Z_POWER = 0.8416212335729143
"""The normal quantile of the power."""
_HALVINGS = 60


def needed(
    one: float,
    other: float,
    confidence: float = USUAL,
    *,
    exact: bool = False,
    z_power: float = Z_POWER,
) -> int:
    """Return how many people each arm needs to show a difference of two shares.

    `((za sqrt(2 p (1 - p)) + zb sqrt(p1 (1 - p1) + p2 (1 - p2))) / (p2 - p1))^2`, p their mean,
    rounded up (Fleiss, Levin and Paik 2003, chapter 4; no continuity correction, as in the z-test).
    50 % against 75 % with 90 % power: 76.7 (R, power.prop.test).

    Args:
        one: The share before.
        other: The share that is to be told from it.
        confidence: How sure the test is to be.
        exact: Whether the test will be Fisher's, which needs `n / 4 x (1 + sqrt(1 + 4 / (n d)))^2`
            (Casagrande, Pike and Smith 1978), d the difference.
        z_power: The normal quantile of the power.

    Raises:
        ValueError: The shares are equal: no sample shows nothing.
    """
    if one == other:
        raise ValueError("there is no difference to show")
    mean = (one + other) / 2
    chance = z_of(confidence) * math.sqrt(2 * mean * (1 - mean))
    spread = z_power * math.sqrt(one * (1 - one) + other * (1 - other))
    people = ((chance + spread) / (other - one)) ** 2
    if exact:
        people *= (1 + math.sqrt(1 + 4 / (people * abs(other - one)))) ** 2 / 4
    return math.ceil(people - 1e-9)


def detectable(
    control: Arm,
    n: int,
    confidence: float = USUAL,
    *,
    down: bool = False,
    z_power: float = Z_POWER,
) -> float | None:
    """Return the smallest true difference that arms of these sizes show as often as the power.

    Args:
        control: Conversions and size of the control; its share counts as the true one.
        n: The size of the other arm.
        confidence: How sure the test is to be.
        down: Whether to look for a smaller share than the control's.
        z_power: The normal quantile of the power.

    Returns:
        The difference, 0 to 1; None where not even the largest possible would show. 50 people an
        arm, 50 %, 90 % power: 0.3026 (R, power.prop.test).
    """
    share, z = control[0] / control[1], z_of(confidence)
    inverse = 1 / control[1] + 1 / n

    def shows(gap: float) -> bool:
        other = share - gap if down else share + gap
        mean = (control[0] + n * other) / (control[1] + n)
        chance = z * math.sqrt(max(mean * (1 - mean), 0) * inverse)
        spread = share * (1 - share) / control[1] + max(other * (1 - other), 0) / n
        return gap >= chance + z_power * math.sqrt(spread)

    low, high = 0.0, share if down else 1 - share
    if high == 0 or not shows(high):
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if shows(middle) else (middle, high)
    return high
