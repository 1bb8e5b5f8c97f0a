"""A photo forgets its uploader once that account is off."""

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.media.models import Attachment
from home.media.retention import forget_document_uploaders

pytestmark = pytest.mark.django_db


def test_only_what_former_editors_uploaded_is_unlinked() -> None:
    former = User.objects.create_user("henk", is_active=False)
    present = User.objects.create_user("fatma")
    for user in (former, present):
        Attachment.objects.create(title=user.username, file=f"{user.username}.pdf", uploaded_by_user=user)
    assert forget_document_uploaders(timezone.now(), dry_run=True) == 1
    assert forget_document_uploaders(timezone.now(), dry_run=False) == 1
    assert dict(Attachment.objects.values_list("title", "uploaded_by_user__username")) == {
        "henk": None,
        "fatma": "fatma",
    }
