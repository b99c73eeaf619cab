"""The benchmark of the service and of other servers: `make bench`. See README.md in this folder."""
