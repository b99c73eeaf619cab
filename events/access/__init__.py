"""Who may do what: API keys, and how much each client may ask for.

`keys` is the table of keys, `tokens` makes and reads what their owners send, `known_keys` finds the key of a request
without asking the database each time; `authentication` and `permissions` are what a view of REST framework needs.
Everything here that writes does so on the connection `default`: the public side writes nothing else.
"""
