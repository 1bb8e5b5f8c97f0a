"""The client is the right one, whatever somebody writes into a header."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from home.lib.clients import client_address, client_network


def address(proxies: int, peer: str, forwarded: str | None, settings: Settings) -> str:
    settings.TRUSTED_PROXIES = proxies
    headers = {"X-Forwarded-For": forwarded} if forwarded is not None else {}
    return client_address(RequestFactory().get("/", headers=headers, REMOTE_ADDR=peer))


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "expected"),
    [
        (0, "192.0.2.1", None, "192.0.2.1"),
        (0, "192.0.2.1", "198.51.100.7", "192.0.2.1"),
        (1, "10.0.0.1", "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1", "6.6.6.6, 198.51.100.7", "198.51.100.7"),
        (2, "10.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
        (2, "10.0.0.1", "198.51.100.7", "10.0.0.1"),
        (1, "10.0.0.1", None, "10.0.0.1"),
        (1, "10.0.0.1", "", "10.0.0.1"),
        (1, "10.0.0.1", "not an address", "10.0.0.1"),
        (1, "10.0.0.1", "198.51.100.7:4321", "198.51.100.7"),
        (1, "10.0.0.1", "[2001:db8::7]:4321", "2001:db8::7"),
        (1, "10.0.0.1", "::ffff:198.51.100.7", "198.51.100.7"),
        (0, "", None, "0.0.0.0"),
    ],
)
def test_counts_trusted_proxies_from_the_right(
    proxies: int, peer: str, forwarded: str | None, expected: str, settings: Settings
) -> None:
    assert address(proxies, peer, forwarded, settings) == expected


@pytest.mark.parametrize(
    ("peer", "network"),
    [("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("", "0.0.0.0")],
)
def test_a_household_with_ipv6_is_one_client(peer: str, network: str, settings: Settings) -> None:
    settings.TRUSTED_PROXIES = 0

    assert client_network(RequestFactory().get("/", REMOTE_ADDR=peer)) == network
