"""Names as people search for them: without accents, capitals or punctuation."""

import re
import unicodedata

# Letters that no Unicode decomposition takes apart but people type as plain letters.
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def folded(text: str) -> str:
    """ "Yıldırım-Oosting" → "yildirim oosting": one form for storing and for searching."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", letters))


def digits(text: str) -> str:
    """Only the digits of a phone number, with a Dutch +31 written as 0."""
    found = "".join(re.findall(r"\d", text))
    return "0" + found[2:] if text.strip().startswith("+31") else found
