"""The command `cjm`, also as `python -m cjm`."""

from cjm.cli.main import main

if __name__ == "__main__":
    main()
