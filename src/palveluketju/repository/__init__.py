"""A folder of chains: its configuration, its catalogue, what refers to what, its history, its cache."""
