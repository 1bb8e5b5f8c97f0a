"""Short addresses for paper."""

from django.urls import path

from home.paper.short_links import short_link

app_name = "paper"
urlpatterns = [path("s/<str:code>/", short_link, name="short_link")]
