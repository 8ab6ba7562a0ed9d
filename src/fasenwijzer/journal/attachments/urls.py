from django.urls import path

from . import views

ONE = "cases/<int:case_id>/entries/<int:entry_id>/files/<int:file_id>"

urlpatterns = [
    path(f"{ONE}/remove/", views.remove_file, name="remove-file"),
    path(f"{ONE}/put-back/", views.put_file_back, name="put-file-back"),
]
