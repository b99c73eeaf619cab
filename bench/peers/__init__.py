"""The servers that a user could pick instead, each over the same PostgreSQL, each as fast as we could make it."""
