"""Addresses of previews that are shared by link."""

from django.urls import path

from home.review.views.public import preview

app_name = "review"
urlpatterns = [path("<str:token>/", preview, name="preview")]
