"""What the pages of a site say: one kind of page a file, each a function of facts gathered from every description."""
