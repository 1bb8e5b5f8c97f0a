"""What is kept and how long; carries out retention."""
