"""A site from a repository: every description is remembered in short, pages are planned, and those that changed are made."""
