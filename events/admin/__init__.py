"""The Django admin, in which curators write records.

Each module of this package holds the pages of one group of models, or a part that these pages share. Importing the
package imports all of its modules, and each registers its own pages and checks: a new module needs no entry in a list.
Django's admin imports the package once all models are loaded.
"""

from importlib import import_module
from pkgutil import iter_modules

from events.admin.site import use_curation_site

use_curation_site()

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
