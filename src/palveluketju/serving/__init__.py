"""A preview of the handbook: kept warm in this process, made anew where files change, read in a browser on this machine."""
