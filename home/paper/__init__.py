"""What goes on paper: layouts that `typst` sets as a tagged PDF, with short addresses and their QR codes."""
