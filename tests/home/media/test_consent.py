"""May this photo be shown? A table of every answer, and the words of a listing that must agree with it."""

from datetime import date

import pytest
from django.utils import timezone

from home.media.consent import Hindrance, hindrance
from home.media.models import Photo
from home.models import Wijk
from tests.factories.photos import photo_in

TODAY = date(2026, 11, 24)
BEFORE, AFTER = date(2026, 11, 23), date(2026, 11, 25)

# people, children, consent by, until, withdrawn -> why not
TABLE = [
    (None, False, "", None, False, None),
    (False, False, "", None, False, None),
    (False, True, "", None, False, None),
    (True, False, "", None, False, Hindrance.PEOPLE),
    (True, False, "Ans zelf", None, False, None),
    (True, False, "Ans zelf", BEFORE, False, Hindrance.EXPIRED),
    (True, True, "", None, False, Hindrance.CHILDREN),
    (True, True, "", AFTER, False, Hindrance.CHILDREN),
    (True, True, "moeder van Ali", None, False, None),
    (True, True, "moeder van Ali", BEFORE, False, Hindrance.EXPIRED),
    (True, True, "moeder van Ali", TODAY, False, None),
    (True, True, "moeder van Ali", AFTER, False, None),
    (None, False, "", None, True, Hindrance.WITHDRAWN),
    (False, False, "", None, True, Hindrance.WITHDRAWN),
    (True, True, "moeder van Ali", AFTER, True, Hindrance.WITHDRAWN),
    (True, True, "", BEFORE, True, Hindrance.WITHDRAWN),
]


@pytest.mark.parametrize(("people", "children", "by", "until", "withdrawn", "reason"), TABLE)
def test_the_answers_decide_whether_a_photo_is_shown(
    people: bool | None,
    children: bool,
    by: str,
    until: date | None,
    withdrawn: bool,
    reason: Hindrance | None,
    waterwijk: Wijk,
    at: object,
) -> None:
    at("2026-11-24 10:00")  # type: ignore[operator]
    photo = photo_in(
        waterwijk,
        has_recognisable_people=people,
        has_children=children,
        consent_by=by,
        consent_until=until,
        consent_withdrawn_at=timezone.now() if withdrawn else None,
    )
    assert hindrance(photo, TODAY) is reason
    assert list(Photo.objects.hidden(TODAY)) == ([photo] if reason else [])
    shown = photo.get_renditions("fill-640x400|format-webp", "fill-640x400|format-jpeg")
    assert ["geen-foto" in one.url for one in shown.values()] == [reason is not None] * 2
    assert [(one.width, one.height) for one in shown.values()] == [(640, 400)] * 2
    # Who must fill in the consent has to see the photo; what is withdrawn nobody sees.
    in_admin = photo.get_rendition("max-165x165")
    assert ("geen-foto" in in_admin.url) == (reason is Hindrance.WITHDRAWN)


def test_the_sentence_names_the_photo_only_where_it_may() -> None:
    told = Hindrance.CHILDREN.sentence("Feest")
    assert told.startswith('Op de foto "Feest" staat een kind onder de 16')
    assert Hindrance.EXPIRED.sentence().startswith("De toestemming voor een foto op deze pagina is verlopen.")
