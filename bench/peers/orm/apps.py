"""The app is labelled `events`, so that its models find the tables of ours."""

from django.apps import AppConfig


class Peers(AppConfig):
    """The models of both ORM peers."""

    name = "bench.peers.orm"
    label = "events"
