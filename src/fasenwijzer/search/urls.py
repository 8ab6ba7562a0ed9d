from django.urls import path

from . import secret, views

app_name = "search"

urlpatterns = [
    path("search/", views.everywhere, name="search"),
    path("search/new/", views.new, name="new"),
    path("cases/<int:case_id>/search/", views.in_case, name="in-case"),
    path("cases/<int:case_id>/secret-address/", secret.where_it_stands, name="secret-address"),
]
