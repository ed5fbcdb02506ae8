"""``python -m macros``."""

from macros.cli import main

main(prog_name="python -m macros")
