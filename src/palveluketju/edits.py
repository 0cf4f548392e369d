"""Applying what rules propose to mend."""
