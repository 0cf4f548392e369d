"""The rules of lint, one a file; a file is found by being here."""
