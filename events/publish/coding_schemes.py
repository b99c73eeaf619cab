"""Loads the codes of `events.vocabulary` into the tables that coded events refer to."""

from django.db.models import Model

from events.models.codes import CameoCode, PloverType
from events.vocabulary import cameo, plover


def load(using: str = "default") -> int:
    """Insert missing codes and update those that differ from the vocabulary. Returns the number of rows written.

    Codes are never deleted, because events may refer to them. After a code has changed, `manage.py republish event`
    renders the documents of the events that have it.
    """
    codes: list[Model] = [
        CameoCode(
            code=code.code,
            version=cameo.VERSION,
            label=code.label,
            root=code.root,
            quad_class=code.quad_class,
            goldstein=code.goldstein,
        )
        for code in cameo.all()
    ]
    types: list[Model] = [PloverType(code=t.type, label=t.label, quad_class=t.quad_class) for t in plover.types()]
    return _write(CameoCode, codes, using) + _write(PloverType, types, using)


def _write(model: type[Model], wanted: list[Model], using: str) -> int:
    names = [field.attname for field in model._meta.concrete_fields]
    manager = model._default_manager.using(using)
    stored = {row[0]: row for row in manager.values_list(*names)}

    def row(item: Model) -> tuple[object, ...]:
        return tuple(
            float(v) if n == "goldstein" and v is not None else v for n, v in ((n, getattr(item, n)) for n in names)
        )

    def same(item: Model) -> bool:
        held = stored.get(item.pk)
        return held is not None and row(model(**dict(zip(names, held, strict=True)))) == row(item)

    differing = [item for item in wanted if not same(item)]
    manager.bulk_create(differing, update_conflicts=True, unique_fields=[names[0]], update_fields=names[1:])
    return len(differing)
