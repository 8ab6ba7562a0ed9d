"""A link as a picture that a camera reads."""

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString

DRAWN = (
    '<svg class="qr" viewBox="0 0 {0} {0}" width="208" height="208" role="img" aria-label="{1}">'
    '<rect width="{0}" height="{0}" fill="#fff"/><path d="{2}" fill="#000"/></svg>'
)


def qr_of(link: str, label: str) -> SafeString:
    """The link as squares in one path, with the white edge that a camera needs; the label says it in words."""
    code = qrcode.QRCode(border=4, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(link)
    rows = code.get_matrix()
    squares = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return format_html(DRAWN, len(rows), label, squares)
