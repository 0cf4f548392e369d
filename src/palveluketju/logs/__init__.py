"""The history of a description → text, Markdown, JSON: one format a file, each with `tell`."""
