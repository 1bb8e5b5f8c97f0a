"""Who is asking: the client's address, also behind proxies of our own."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

# What a request without any usable address counts as (a unix socket, a broken proxy).
UNKNOWN_ADDRESS = "0.0.0.0"
# A household gets at least this many bits, so a single host of IPv6 is no client.
IPV6_HOUSEHOLD_BITS = 64


def client_address(request: HttpRequest) -> str:
    """Return the client's IP address; never raises.

    X-Forwarded-For is a list that every proxy adds to at the right. Only the last
    `settings.TRUSTED_PROXIES` entries were written by proxies of ours, so the client is
    the entry that far from the right. Without trusted proxies, or with fewer entries than
    proxies (somebody came in behind their back), only the connection itself counts.
    """
    peer = request.META.get("REMOTE_ADDR", "")
    proxies: int = settings.TRUSTED_PROXIES
    if proxies:
        entries = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        forwarded = _parse(entries[-proxies]) if len(entries) >= proxies else None
        if forwarded:
            return str(forwarded)
    return str(_parse(peer) or UNKNOWN_ADDRESS)


def client_network(request: HttpRequest) -> str:
    """Return what limits are counted by: an IPv4 address or an IPv6 /64 network."""
    address = ipaddress.ip_address(client_address(request))
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(ipaddress.ip_network((address, IPV6_HOUSEHOLD_BITS), strict=False))


def _parse(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Read `1.2.3.4`, `1.2.3.4:567`, `2001:db8::1` or `[2001:db8::1]:567`; else None."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
