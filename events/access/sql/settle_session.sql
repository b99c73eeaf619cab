-- For one transaction: a crash may forget the last counts, and nobody waits long for them.
set local synchronous_commit = off; set local statement_timeout = '5s'; set local lock_timeout = '2s'
