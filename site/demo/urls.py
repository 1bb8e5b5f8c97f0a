"""Addresses of the Demo-postvak, under /demo-postvak/."""

from django.urls import path

from demo import views

app_name = "demo"
urlpatterns = [
    path("", views.mailbox, name="mailbox"),
    path("<str:name>/", views.letter, name="letter"),
    path("<str:name>/opgemaakt/", views.letter_html, name="letter_html"),
]
