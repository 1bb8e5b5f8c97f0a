"""The ground: wijken, base page, home, wijk and standard pages, partners and team."""
