from django.urls import path

from fasenwijzer.analysis.areas import views

fixed = [
    path("", views.description, name="description"),
    path("notes/<int:pk>/", views.note, name="note"),
    path("notes/<int:pk>/withdraw/", views.withdraw_note, name="withdraw-note"),
    path("notes/<int:pk>/put-back/", views.put_back_note, name="put-back-note"),
    path("left-open/<int:pk>/talk-again/", views.talk_again, name="talk-again"),
]
by_area = [
    path("<slug:area>/", views.area, name="area"),
    path("<slug:area>/leave-open/", views.leave_open, name="leave-open"),
    path("<slug:area>/write/", views.write, name="write"),
    path("<slug:area>/written/<slug:written>/take-back/", views.take_back, name="take-back"),
]
