"""An account of what differs: one format a file, each with `tell`."""
