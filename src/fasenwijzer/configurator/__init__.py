"""The organisation's own edition of the method: drafted, published, and then never changed."""
