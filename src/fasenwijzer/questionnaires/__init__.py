"""Questionnaires: made in drafts by whoever manages the method, published as versions that never change."""
