-- The server's version, and whether it is a replica.
select current_setting('server_version'), pg_is_in_recovery()
