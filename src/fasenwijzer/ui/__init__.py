"""Looks and behaviour that every page shares: templates, parts, forms, figures and words for dates."""
