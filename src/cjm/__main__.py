"""The command `cjm`, also as `python -m cjm`."""

import gc

# Before the imports, which make most of what lives long: journeys are trees without cycles, and the
# collector would only look at all of it again and again.
gc.set_threshold(100_000, 50, 50)

from cjm.cli.main import main  # noqa: E402 - see above

if __name__ == "__main__":
    main()
