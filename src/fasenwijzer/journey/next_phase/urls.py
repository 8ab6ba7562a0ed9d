from django.urls import path

from fasenwijzer.journey.next_phase import views

HERE = "cases/<int:case_id>"

urlpatterns = [
    path(f"{HERE}/next/", views.next_phase, name="next"),
    path(f"{HERE}/next/other/", views.other_moves, name="other-moves"),
    path(f"{HERE}/next/undo/<slug:key>/", views.undo, name="undo"),
    path(f"{HERE}/next/correct/", views.correct, name="correct"),
]
