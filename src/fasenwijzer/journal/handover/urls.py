from django.urls import path

from . import views

urlpatterns = [
    path("news/", views.news, name="news"),
    path("news/read/", views.read_all, name="read-all"),
    path("news/unread/", views.unread_all, name="unread-all"),
    path("cases/<int:case_id>/news/", views.news_of_case, name="news-of-case"),
    path("cases/<int:case_id>/news/read/", views.read_case, name="read-case"),
    path("cases/<int:case_id>/news/unread/", views.unread_case, name="unread-case"),
]
