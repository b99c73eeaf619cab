"""The project around the app `events`: settings, URLs, the database and the WSGI entry point."""
