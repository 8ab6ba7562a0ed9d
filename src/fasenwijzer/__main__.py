"""`python -m fasenwijzer`: the command line."""

import sys

from fasenwijzer.config.commands import main

if __name__ == "__main__":
    sys.exit(main())
