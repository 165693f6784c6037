"""What only the whole text shows: residue, duplicates, damaged characters, names in two ways."""
