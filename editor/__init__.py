"""relire: repair machine French, draft the English, review both."""
