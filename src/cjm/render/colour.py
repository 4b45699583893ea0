"""Colours as numbers: mixing, and contrast as WCAG 2.2 defines it."""

from functools import cache, lru_cache


@cache
def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of `#RRGGBB`, 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, part: float) -> str:
    """Return the colour that lies `part` (0 to 1) of the way from the first to the second."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


@lru_cache(maxsize=8192)
def luminance(colour: str) -> float:
    """Return the relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    red, green, blue = (linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def linear(channel: float) -> float:
    """Return a channel of sRGB, 0 to 1, in linear light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - from the definition of sRGB
