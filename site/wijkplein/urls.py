"""Every address of the site, in one place. Words used here are reserved slugs (home/models/base_page.py)."""

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from home.accounts.two_factor import second_step
from home.views import serve_rendition
from home.wall.tags import suggest_tags
from wijkplein.health import health

handler404 = "home.views.not_found"

urlpatterns = [
    path("gezond/", health, name="health"),
    path("beheer/tweede-stap/", second_step, name="second_step"),
    # Before Wagtail's own view at this address.
    path("beheer/tag-autocomplete/", suggest_tags, name="suggest_tags"),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("uitnodiging/", include("home.accounts.urls")),
    path("voorbeeld/", include("home.review.urls")),
    path("", include("home.paper.urls")),
    path("", include("sitesearch.urls")),
    path("", include("mijnwijk.urls")),
    path("", include("wijkkrant.urls")),
    path("", include("wijkkrant.tips.urls")),
    path("", include("spreekuren.urls")),
    path("demo-postvak/", include("demo.urls")),
    path("", include("signalen.urls")),
    path("", include("initiatives.urls")),
    path("", include("privacy.urls")),
    path("", include("home.town.urls")),
    re_path(r"^media/images/(?P<path>.*)$", serve_rendition),
]

# Wagtail's pages come last: they answer every address that is left.
urlpatterns += [path("", include(wagtail_urls))]
