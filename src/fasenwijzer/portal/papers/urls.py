"""The papers of a client, to open and to keep."""

from django.urls import path

from fasenwijzer.portal.papers import views as papers

HERE = "mine/<int:case_id>/papers"

urlpatterns = [
    path(f"{HERE}/", papers.papers, name="papers"),
    path(f"{HERE}/plan/<int:cycle>/<slug:kind>/", papers.plan, name="plan-paper"),
    path(f"{HERE}/letters/<int:pk>/", papers.letter, name="letter"),
    path(f"{HERE}/files/<int:pk>/", papers.file, name="paper-file"),
    path(f"{HERE}/files/<int:pk>/look/", papers.look, name="look-at-file"),
]
