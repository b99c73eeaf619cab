"""The app has the label `events`, so its models have the table names of the product."""

from django.apps import AppConfig


class Peers(AppConfig):
    """The models of both ORM peers."""

    name = "bench.peers.orm"
    label = "events"
