"""The search of a site: entries → one script that finds them in any of their words' forms, with nothing fetched."""
