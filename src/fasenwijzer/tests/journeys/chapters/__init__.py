"""The chapters of a case, typed through the screens on the days they happened."""
