"""The page with every part once, in all its states. What does not stand there does not exist."""

from django.http import HttpRequest, HttpResponse

from .pages import page


def patterns(request: HttpRequest) -> HttpResponse:
    return page(request, "ui/patterns.html")
