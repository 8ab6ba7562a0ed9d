"""The addresses of the application, and one that breaks."""

from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import path

from fasenwijzer.config.urls import urlpatterns as ours
from fasenwijzer.people.gate import staff


@staff()
def broken(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        raise RuntimeError("a fault of ours")
    return HttpResponse(Template("{% once %}").render(RequestContext(request)))


urlpatterns = [path("broken/", broken, name="broken"), *ours]
