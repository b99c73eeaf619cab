"""A small Django project with the same tables: the peers that build a page with the ORM and a serializer."""
