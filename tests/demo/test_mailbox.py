"""The Demo-postvak shows what was sent, on a demo only."""

import os

import pytest
from django.core.mail import EmailMultiAlternatives

from home.mail.backends import EmlFileBackend

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DEMO = True
    settings.EMAIL_FILE_PATH = tmp_path
    return tmp_path


def deliver(name, subject="Uw melding", to="jan@example.nl", html="<html><head></head><p>Dag</p></html>"):
    message = EmailMultiAlternatives(
        subject,
        "Dag Jan,\nKijk op http://localhost:8000/melding/abc/ of <script>alert(1)</script>.",
        "Waterwijk <post@example.nl>",
        [to],
        headers={"Message-ID": f"<{name}>"},
    )
    if html:
        message.attach_alternative(html, "text/html")
    EmlFileBackend().send_messages([message])


def test_messages_are_listed_newest_first(client, folder):
    deliver("old", subject="Oud bericht")
    deliver("new", subject="Nieuw bericht", to="piet@example.nl")
    os.utime(folder / "old.eml", (1_790_000_000, 1_790_000_000))

    page = client.get("/demo-postvak/").content.decode()

    assert page.index("Nieuw bericht") < page.index("Oud bericht")
    assert "Aan piet@example.nl<br>Vandaag, " in page
    assert 'href="/demo-postvak/new/"' in page


def test_the_list_can_be_narrowed_to_an_address(client):
    deliver("one", subject="Voor Jan", to="jan@example.nl")
    deliver("two", subject="Voor Piet", to="piet@example.nl")

    page = client.get("/demo-postvak/", {"adres": "PIET@"}).content.decode()

    assert "Voor Piet" in page
    assert "Voor Jan" not in page
    assert "Geen berichten aan dit adres" in client.get("/demo-postvak/?adres=nobody").content.decode()


def test_a_message_shows_its_text_with_links_that_work_and_nothing_that_runs(client):
    deliver("one")

    page = client.get("/demo-postvak/one/").content.decode()

    assert '<a href="http://localhost:8000/melding/abc/" rel="nofollow">' in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'src="/demo-postvak/one/opgemaakt/"' in page


def test_the_formatted_part_may_do_nothing_but_show_itself(client):
    deliver("one")

    answer = client.get("/demo-postvak/one/opgemaakt/")

    assert answer.content.decode().strip() == '<html><head><base target="_top"></head><p>Dag</p></html>'
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox allow-top-navigation-by-user-activation" in policy
    assert "script-src" not in policy


def test_a_message_without_formatted_part_shows_its_text_alone(client):
    deliver("one", html="")

    assert "<iframe" not in client.get("/demo-postvak/one/").content.decode()
    assert client.get("/demo-postvak/one/opgemaakt/").status_code == 404


def test_nothing_of_it_is_kept_or_indexed(client):
    deliver("one")

    for address in ("/demo-postvak/", "/demo-postvak/one/", "/demo-postvak/one/opgemaakt/"):
        answer = client.get(address)
        assert answer["X-Robots-Tag"] == "noindex"
        assert "no-store" in answer["Cache-Control"]
        assert not answer.cookies


def test_no_name_leads_to_another_file(client, folder):
    (folder.parent / "secret.eml").write_text("Subject: geheim\n\ngeheim")

    for name in ("..%2Fsecret", "%2e%2e%2fsecret", "secret", "x%00"):
        assert client.get(f"/demo-postvak/{name}/").status_code == 404


def test_an_empty_or_absent_folder_is_no_fault(client, folder):
    folder.rmdir()

    assert "Nog geen berichten" in client.get("/demo-postvak/").content.decode()


def test_a_real_site_has_no_such_page(client, settings):
    deliver("one")
    settings.DEMO = False

    for address in ("/demo-postvak/", "/demo-postvak/one/", "/demo-postvak/one/opgemaakt/"):
        assert client.get(address).status_code == 404
