"""API keys, rate limits, usage statistics and webhooks.

`keys` and `daily_usage` are the models. `tokens` creates and hashes the text of a key, `key_cache` finds the key of a
request, `authentication` and `permissions` are the classes for REST framework views. `rate_limits` defines the limits,
`window_counters` counts requests in memory, `usage_sync` shares the counts with the other processes, `usage_report`
reads them. `webhooks` is a package of its own.

All writes go to the connection `default`. They are the only writes of the public API.
"""
