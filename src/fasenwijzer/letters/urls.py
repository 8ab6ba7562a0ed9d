"""The addresses of letters; everything stands under the case."""

from django.urls import path

from fasenwijzer.letters import views

app_name = "letters"
HERE = "cases/<int:case_id>/letters/"

urlpatterns = [
    path(HERE, views.letters, name="letters"),
    path(f"{HERE}write/<slug:key>/", views.write, name="write"),
    path(f"{HERE}<int:pk>/", views.letter, name="letter"),
    path(f"{HERE}<int:pk>/change/", views.change, name="change"),
    path(f"{HERE}<int:pk>/paper/", views.as_pdf, name="paper"),
    path(f"{HERE}<int:pk>/send/", views.send, name="send"),
    path(f"{HERE}<int:pk>/send/take-back/", views.take_back, name="take-back"),
    path(f"{HERE}<int:pk>/remove/", views.withdraw, name="withdraw"),
    path(f"{HERE}<int:pk>/put-back/", views.put_back, name="put-back"),
]
