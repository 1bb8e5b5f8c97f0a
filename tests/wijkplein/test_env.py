"""Values from the environment are read as meant or refused with the name of the variable."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from wijkplein.env import Env, kept_secret, origin

HERE = Path("/srv/wijkplein/var/wijkplein.sqlite3")
BUCKET = "s3://key:se%2Fcret@s3.example:9000/town?region=nl-1&public=beeld.example"
Read = Callable[[Env], Any]


def test_an_unset_or_empty_value_takes_the_default() -> None:
    assert Env({}).text("X", "anders") == "anders"
    assert Env({"X": "  "}).text("X", "anders") == "anders"


def test_words_are_split_at_commas_and_cleaned() -> None:
    assert Env({"X": "een, twee,,"}).words("X") == ["een", "twee"]


def test_a_base_url_loses_its_last_slash() -> None:
    assert Env({"X": "https://wijkplein.example/"}).base_url("X") == "https://wijkplein.example"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:///town.sqlite3", "town.sqlite3"),
        ("sqlite:////srv/my%20town.sqlite3", "/srv/my town.sqlite3"),
    ],
)
def test_a_sqlite_path_is_relative_with_three_slashes_and_absolute_with_four(url: str, name: str) -> None:
    assert Env({"X": url}).database("X", HERE)["NAME"] == name


def test_without_a_database_url_sqlite_lives_in_var(tmp_path: Path) -> None:
    database = Env({}).database("X", tmp_path / "var" / "town.sqlite3")
    assert (database["ENGINE"], database["NAME"]) == (
        "django.db.backends.sqlite3",
        str(tmp_path / "var" / "town.sqlite3"),
    )
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert (tmp_path / "var").is_dir()


def test_a_postgresql_url_is_taken_apart() -> None:
    database = Env({"X": "postgresql://jan:a%40b@db:5433/town?sslmode=require"}).database("X", HERE)
    wanted = {"NAME": "town", "USER": "jan", "PASSWORD": "a@b", "HOST": "db", "PORT": "5433"}
    assert {key: database[key] for key in wanted} == wanted
    assert database["OPTIONS"] == {"connect_timeout": 5, "sslmode": "require"}


def test_the_cache_is_in_process_until_there_is_redis() -> None:
    assert Env({}).cache("X")["BACKEND"].endswith("LocMemCache")
    assert Env({"X": "redis://cache:6379/1"}).cache("X")["LOCATION"] == "redis://cache:6379/1"


def test_mail_goes_to_files_until_there_is_a_server() -> None:
    assert Env({}).email("X")["MAIL_TRANSPORT"].endswith("EmlFileBackend")
    mail = Env({"X": "smtp://jan:g%3Aheim@relay:587/?tls=1"}).email("X")
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"], mail["EMAIL_HOST_PASSWORD"]) == ("relay", 587, "g:heim")
    assert (mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]) == (True, False)
    assert Env({"X": "smtps://relay"}).email("X")["EMAIL_PORT"] == 465


def test_a_bucket_is_read_from_one_address() -> None:
    bucket = Env({"X": "s3://key:se%2Fcret@s3.example:9000/town?region=nl-1&public=beeld.example"}).bucket(
        "X"
    )
    assert bucket == {
        "endpoint_url": "https://s3.example:9000",
        "access_key": "key",
        "secret_key": "se/cret",
        "bucket_name": "town",
        "region_name": "nl-1",
        "custom_domain": "beeld.example",
        "file_overwrite": False,
    }
    assert Env({}).bucket("X") == {}


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (lambda env: env.text("X"), ""),
        (lambda env: env.number("X", 1), "een"),
        (lambda env: env.number("X", 1, maximum=9), "10"),
        (lambda env: env.number("X", 1), "-1"),
        (lambda env: env.base_url("X"), "wijkplein.example"),
        (lambda env: env.base_url("X"), "https://wijkplein.example/plein"),
        (lambda env: env.base_url("X"), "https://jan@wijkplein.example"),
        (lambda env: env.base_url("X"), "https://wijkplein.example:poort"),
        (lambda env: env.base_url("X"), "ftp://wijkplein.example"),
        (lambda env: env.hosts("X", ""), "https://wijkplein.example"),
        (lambda env: env.hosts("X", ""), "wijkplein.example:8000"),
        (lambda env: env.address("X"), "Wijkplein"),
        (lambda env: env.address("X"), "Wijkplein <geen adres>"),
        (lambda env: env.tile_url("X"), "https://tegels.example/"),
        (lambda env: env.tile_url("X"), "http://tegels.example/{z}/{x}/{y}.png"),
        (lambda env: env.tile_url("X"), "https://tegels.example/{s}/{z}/{x}/{y}.png"),
        (lambda env: env.tile_url("X"), "https://tegels.example;*/{z}/{x}/{y}.png"),
        (lambda env: env.tile_url("X"), "https://jan:geheim@tegels.example/{z}/{x}/{y}.png"),
        (lambda env: env.tile_url("X"), 'https://tegels.example/{z}/{x}/{y}.png" onerror'),
        (lambda env: env.tile_url("X"), "https:///{z}/{x}/{y}.png"),
        (lambda env: env.database("X", HERE), "mysql://db/town"),
        (lambda env: env.database("X", HERE), "postgresql://db"),
        (lambda env: env.database("X", HERE), "sqlite:///"),
        (lambda env: env.cache("X"), "memcached://cache"),
        (lambda env: env.email("X"), "relay.example"),
        (lambda env: env.bucket("X"), "s3://s3.example/town"),
        (lambda env: env.bucket("X"), "https://key:secret@s3.example/town"),
    ],
)
def test_nonsense_is_refused_by_name(read: Read, value: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^X "):
        read(Env({"X": value}))


def test_a_refused_address_does_not_show_its_password() -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        Env({"X": "mysql://jan:geheim@db/town"}).database("X", HERE)
    assert "geheim" not in str(refusal.value)


def test_an_origin_has_no_path_and_no_password() -> None:
    assert origin("https://jan:geheim@tegels.example/{z}/{x}/{y}.png") == "https://tegels.example"


def test_a_kept_secret_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"
    first = kept_secret(path)
    assert len(first) > 50
    assert kept_secret(path) == first
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]
