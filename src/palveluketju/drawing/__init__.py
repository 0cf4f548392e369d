"""Drawing diagrams: DOT source becomes SVG and PNG, and texts are measured so that they fit their boxes.

Nothing is imported here: each module is asked for by its own name, so that only what runs is loaded.
"""
