"""The pages of the ground: the front of the site, the front of a wijk, and plain pages."""

from difflib import get_close_matches
from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import BodyBlock, FrontPageBlock
from home.models.base_page import BasePage
from home.models.wijk import Wijk

AREA_DIGITS = 4
# How much of a name must be right: "watrwijk" is Waterwijk, "haarlem" is not Haven.
ALIKE = 0.75


class HomePage(BasePage):
    """Finds a resident's wijk by name or postcode; a site with one wijk goes straight there."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name="inhoud")

    template = "home/home_page.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    max_count = 1
    is_fixed_part = True
    content_panels: ClassVar[list[Any]] = [*BasePage.base_content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = "voorpagina van de site"

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Find the page of an address in one or two queries; Wagtail takes two per level."""
        if path_components:
            url_path = self.url_path + "".join(f"{part}/" for part in path_components)
            # An address of one word is most often a wijk.
            is_front = len(path_components) == 1
            found = (is_front and _whole(WijkPage, url_path=url_path)) or _at(url_path, path_components[-1])
            if found is not None:
                if found.stands_closed:
                    raise Http404("Deze wijk staat niet op de site.")
                return found.route(request, [])
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the wijken, or go to the one that is meant."""
        wijken = list(Wijk.objects.open())
        found = find_wijken(request.GET.get("wijk", ""), wijken)
        if len(wijken) == 1 or len(found) == 1:
            return redirect((found or wijken)[0].url)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        asked = request.GET.get("wijk", "").strip()
        wijken = list(Wijk.objects.open().select_related("page__image"))
        context |= {"asked": asked, "wijken": wijken, "found": find_wijken(asked, wijken)}
        return context


def find_wijken(asked: str, wijken: list[Wijk]) -> list[Wijk]:
    """Return the wijken that a name, a part of one, a gemeente or a postcode points at."""
    asked = " ".join(asked.casefold().split())
    if not asked:
        return []
    postcode = asked.replace(" ", "").upper()
    if postcode[:4].isdigit():
        whole = [wijk for wijk in wijken if postcode in _compact(wijk.postcodes)]
        # Four digits alone may lie in several wijken: then the resident chooses.
        area = [wijk for wijk in wijken if _shares_area(wijk, postcode)]
        return area if len(postcode) == AREA_DIGITS else whole or area
    exact = [wijk for wijk in wijken if wijk.name.casefold() == asked]
    part = [wijk for wijk in wijken if asked in wijk.name.casefold() or asked == wijk.gemeente.casefold()]
    return exact or part or _alike(asked, wijken)


def _alike(asked: str, wijken: list[Wijk]) -> list[Wijk]:
    """Return the wijken whose name was probably meant, a letter too few or too many."""
    names = {wijk.name.casefold(): wijk for wijk in wijken}
    return [names[name] for name in get_close_matches(asked, names, cutoff=ALIKE)]


def _shares_area(wijk: Wijk, postcode: str) -> bool:
    """Say whether a wijk covers these four digits: all of them, or for four digits a part."""
    own = _compact(wijk.postcodes)
    area = postcode[:AREA_DIGITS]
    return area in own or (len(postcode) == AREA_DIGITS and any(code.startswith(area) for code in own))


def _compact(postcodes: list[str]) -> list[str]:
    return [str(postcode).replace(" ", "").upper() for postcode in postcodes]


class WijkPage(BasePage):
    """The front page of a wijk, composed by its team from blocks."""

    wijk = models.OneToOneField(Wijk, on_delete=models.PROTECT, related_name="page", editable=False)
    body = StreamField(FrontPageBlock(required=False), blank=True, verbose_name="inhoud")

    ages = True
    template = "home/wijk_page.html"
    # Only the action `open_wijk` makes one.
    parent_page_types: ClassVar[list[str]] = []
    is_fixed_part = True
    content_panels: ClassVar[list[Any]] = [FieldPanel("lead"), FieldPanel("image"), FieldPanel("body")]
    promote_panels: ClassVar[list[Any]] = [FieldPanel("search_description")]

    class Meta:
        verbose_name = "voorpagina van een wijk"

    def settle_wijk(self) -> None:
        """Follow the name and the address of the wijk, which is set once."""
        self.title = self.draft_title = self.wijk.name
        self.slug = self.wijk.slug
        # Publishing the front page does not open a wijk that was taken off the site.
        if self.wijk.archived_at:
            self.live = False


class StandardPage(BasePage):
    """A plain page with its own language, such as "Welcome"."""

    class Language(models.TextChoices):
        """Languages that a page may be written in; the label is in that language."""

        NL = "nl", "Nederlands"
        EN = "en", "English"
        AR = "ar", "العربية"
        TR = "tr", "Türkçe"
        UK = "uk", "Українська"
        PL = "pl", "Polski"
        TI = "ti", "ትግርኛ"
        FA = "fa", "فارسی"

    RIGHT_TO_LEFT: ClassVar[frozenset[str]] = frozenset({Language.AR, Language.FA})

    lang = models.CharField("taal", max_length=2, choices=Language.choices, default=Language.NL)
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name="inhoud")

    ages = True
    template = "home/standard_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.WijkPage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    content_panels: ClassVar[list[Any]] = BasePage.base_writing_panels
    promote_panels: ClassVar[list[Any]] = [
        *BasePage.base_promote_panels,
        MultiFieldPanel(
            [FieldPanel("lang"), FieldPanel("show_in_menus")], heading="Taal en menu", classname="collapsed"
        ),
    ]

    class Meta:
        verbose_name = "gewone pagina"
        verbose_name_plural = "gewone pagina's"

    @property
    def dir(self) -> str:
        """Return the reading direction of the language, for the `dir` attribute."""
        return "rtl" if self.lang in self.RIGHT_TO_LEFT else "ltr"


def _at(url_path: str, slug: str) -> Any:
    """Return the page at an address, with its wijk and photo; None for none of ours. Two queries."""
    page = Page.objects.filter(slug=slug, url_path=url_path).first()
    ours = page is not None and issubclass(page.specific_class, BasePage)
    return _whole(page.specific_class, pk=page.pk) if page is not None and ours else None


def _whole(model: type[Any], **where: Any) -> Any:
    """Return one page with its wijk and photo, and whether that wijk is off the site. One query."""
    closed = WijkPage.objects.filter(wijk=models.OuterRef("wijk"), live=False)
    pages = model.objects.select_related("wijk", "image").annotate(stands_closed=models.Exists(closed))
    return pages.filter(**where).first()
