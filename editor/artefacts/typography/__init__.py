"""French spacing, apostrophes, quotation marks, numbers, dates and amounts."""
