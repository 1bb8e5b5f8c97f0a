"""Addresses of sign-ups: the form under its date, and the page of somebody who signed up."""

from django.urls import path

from initiatives.signups import views

app_name = "signups"
urlpatterns = [
    path(
        "<slug:wijk_slug>/agenda/<slug:slug>/<str:stamp>/aanmelden/",
        views.SignUpView.as_view(),
        name="sign_up",
    ),
    path("<slug:wijk_slug>/aangemeld/<uuid:submission>/", views.thanks, name="thanks"),
    path("aanmelding/<str:token>/", views.follow, name="follow"),
]
