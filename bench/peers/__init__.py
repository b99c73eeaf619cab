"""The servers with which DiploAPI is compared, on the same PostgreSQL, each as fast as we can make it."""
