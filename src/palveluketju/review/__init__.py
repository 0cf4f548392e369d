"""What changed, as a page that a reviewer reads: decided in full, frozen, and without any HTML."""
