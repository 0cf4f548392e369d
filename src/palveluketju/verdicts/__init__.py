"""One judgement on a change a file: VERDICT and judge."""
