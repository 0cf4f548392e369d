"""Pages for paper: what the PDF and the Word renderers share, and what each of them writes with."""
