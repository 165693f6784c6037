"""Findings, changes and texts as people and programs read them: terminal, text, JSON, HTML."""
