"""The measurements, and the peers they are made against: `make bench`. See README.md in this folder."""
