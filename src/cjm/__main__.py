"""The command `cjm`, also as `python -m cjm`."""

import gc
from importlib import import_module


def main() -> None:
    """Run the command.

    The collector rests before the imports, which make most of what lives long: journeys are trees
    without cycles, and it would only look at all of it again and again. So would the end of the
    process, where nothing is gained any more: what is there by then is out of its sight.
    """
    gc.set_threshold(100_000, 50, 50)
    try:
        import_module("cjm.cli.main").main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
