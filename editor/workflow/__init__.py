"""The verbs: what the commands and the review page do."""
