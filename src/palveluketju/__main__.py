"""`python -m palveluketju` is `pkpk`."""

from palveluketju.cli import main

main()
