"""palveluketju: Finnish health and social care service chains as files that can be checked, compared and published."""

__version__ = "0.1.0"
