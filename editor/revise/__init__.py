"""What changed between two versions of a text or of a document's units, and patches of it."""
