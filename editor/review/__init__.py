"""Reading and deciding, one unit at a time."""
