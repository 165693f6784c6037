"""Outlets, institutions, offices, people and places under the wrong names a machine gives them."""
