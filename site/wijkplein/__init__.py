"""The project package: settings, addresses and the server's entry point."""
