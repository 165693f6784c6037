"""What people decided, on disk: segment files, the memory over them, their history."""
