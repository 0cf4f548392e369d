"""An organisation's own templates, style sheets, scripts and texts, from its repository, in place of ours."""
