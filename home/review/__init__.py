"""Drafts and who looks at them: approval, previews to share, and going back."""
