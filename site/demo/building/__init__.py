"""From the texts of `demo.content` to a running neighbourhood, by the same actions as everybody uses."""
