"""Two versions in one picture: the pathway and the tiers with what is added, removed, changed and moved. Knows no HTML."""
