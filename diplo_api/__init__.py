"""The Django project of the app `events`: settings, URLs, database connections, WSGI and ASGI applications."""
