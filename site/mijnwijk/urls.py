"""Addresses of Mijn wijk."""

from django.urls import path

from mijnwijk.views import ask, page, sent

app_name = "mijnwijk"
urlpatterns = [
    path("mijn-wijk/", ask, name="ask"),
    path("mijn-wijk/verstuurd/", sent, name="sent"),
    path("mijn-wijk/<str:token>/", page, name="page"),
]
