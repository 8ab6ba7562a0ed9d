from django.urls import path

from fasenwijzer.analysis.description import paper, passage_views, views

fixed = [
    path("text/", views.text, name="text"),
    path("text/begin/", views.begin, name="begin-text"),
    path("text/drop/", views.drop, name="drop-text"),
    path("text/establish/", views.establish, name="establish"),
    path("text/<int:number>/", views.version, name="version"),
    path("text/<int:number>/pdf/", paper.as_pdf, {"large": False}, name="text-pdf"),
    path("text/<int:number>/pdf/large/", paper.as_pdf, {"large": True}, name="text-pdf-large"),
    path("text/<int:number>/beside/", views.beside, name="beside"),
    path("text/<int:number>/go-on/", views.go_on_writing, name="go-on-writing"),
    path("text/<int:number>/answer/", views.answer, name="answer"),
    path("text/<int:number>/forget-answer/", views.forget_answer, name="forget-answer"),
    path("text/passages/add/", passage_views.add_passage, name="add-passage"),
    path("text/passages/<int:pk>/", passage_views.passage, name="passage"),
    path("text/passages/<int:pk>/withdraw/", passage_views.withdraw_passage, name="withdraw-passage"),
    path("text/passages/<int:pk>/put-back/", passage_views.put_back_passage, name="put-back-passage"),
    path("text/passages/<int:pk>/up/", passage_views.move_passage, {"up": True}, name="passage-up"),
    path("text/passages/<int:pk>/down/", passage_views.move_passage, {"up": False}, name="passage-down"),
    path("text/take-over/<int:pk>/", passage_views.take_over, name="take-over"),
    path("text/take-over/<slug:area>/", passage_views.take_over_area, name="take-over-area"),
]
