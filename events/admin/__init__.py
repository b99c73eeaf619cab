"""People write: the Django admin for every record type, and the desk.

One module a record family; `records` holds what their pages share, `saving`, `publication`, `deletion` and
`version_history` what can be done on them, `endpoints` what the forms ask while somebody types. Importing this package
registers everything, which Django's admin does once the models are loaded.
"""

from events.admin.site import adopt_site

adopt_site()

# Registering is what importing these does.
from events.admin import (  # noqa: E402, F401
    accounts,
    coded_events,
    codes,
    imports,
    keys,
    offices,
    parties,
    proposals,
    sources,
    speakers,
    statements,
    talks,
    topics,
    webhooks,
)
