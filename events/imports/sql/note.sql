-- The change note of the transaction.
select set_config('events.change_note', %s, true)
