"""How exports are described in OpenAPI."""

from typing import Any

from django.db.models import TextChoices

from events.serve.collections import Collection
from events.serve.collections.fields import Choice, Instant, Integer, Part, Text
from events.serve.exports import codebook, formats, query
from events.serve.openapi.envelopes import component
from events.serve.openapi.operations import Operation, Parameter
from events.serve.versions import AS_OF

JSON = "application/json"
_ANY = {"type": "string", "format": "binary"}
_LED = {(307, JSON): (None, "To where it is sent from: `Location`.")}


class BuildKind(TextChoices):
    """What a build holds."""

    FULL = "full", "everything that was published"
    INCREMENTAL = "incremental", "each record that changed since a full build once, as a change of the log"


class ExportFile(Part):
    """A file of a build. It never changes; after a redaction another one takes its place."""

    collection = Text("The collection; `changes` of an incremental build, `codebook` for what the columns mean.")
    format = Text("How it is written: `ndjson.gz`, `csv.gz`, `parquet` (zstd) …")
    media_type = Text("Its media type.")
    rows = Integer("Records or changes in it; of a codebook, lines.", least=0)
    bytes = Integer("Its size.", least=0)
    sha256 = Text("SHA-256 of the file as it is sent, in hexadecimal.")
    position = Text("The position of the log that it is exact at: go on with /changes/?since= this.")
    epoch = Text("The epoch of that position.")
    built_at = Instant("When it was built.")
    codebook = Text("Where the codebook of the build is. Null where it has none.", null=True)
    url = Text("Where it is.")


class DatasetLicence(Part):
    """The licence of a data set in a release."""

    dataset = Text("The id of its source. Null for what is published here itself.", null=True)
    title = Text("Its title. Null for what is published here itself.", null=True)
    version = Text("Its version, as its publisher names it. Null where it has none.", null=True)
    licence = Text("The licence.")


class ExportRelease(Part):
    """What makes a build citable."""

    id = Text("The release's id.")
    citation = Text("How to cite it.")
    url = Text("Where it is, for good.")
    licences = DatasetLicence(many=True, help_text="The licence of each data set in it.")


class ExportBuild(Part):
    """Files of one snapshot."""

    build = Text("The build's name.")
    kind = Choice(BuildKind)
    revision = Integer("Which revision of it: a redaction makes another one.", least=1)
    position = Text("The position of the log that its files are exact at.")
    epoch = Text("The epoch of that position.")
    built_at = Instant("When it was built.")
    since = Text("Of an incremental build the position of the full one that it goes on from. Else null.", null=True)
    shape_version = Text("The version of the documents' shape.")
    codebook = Text("Where its codebook is. Null where it has none.", null=True)
    release = ExportRelease(allow_null=True, help_text="What makes it citable. Null where it is not.")
    files = ExportFile(many=True, help_text="Its files.")


class ExportStream(Part):
    """An export on demand."""

    name = Text("The last part of its address.")
    media_type = Text("Its media type.")
    description = Text("What it is.")
    url = Text("Where it is.")


class ExportManifest(Part):
    """All that can be had at once."""

    builds = ExportBuild(many=True, help_text="The builds, newest first.")
    streams = ExportStream(many=True, help_text="What is streamed on demand.")
    codebook = Text("Where the codebook of today's streams is.")


MANIFEST = Operation(
    id="getExports",
    tag="exports",
    summary="Dated files and streams of whole collections",
    description="Each file is exact at one position of the log: it and /changes/ since that position are what is "
    "published now, byte for byte.",
    answers={(200, JSON): (ExportManifest, "The manifest.")},
    problems=(400, 406, 500, 503),
    at_least=False,
)

RELEASE = Operation(
    id="getExportRelease",
    tag="exports",
    summary="A release: a build that is kept for good, to be cited",
    description="Only a redaction changes it: it then has another revision, under the same address.",
    answers={(200, JSON): (ExportBuild, "The build.")},
    problems=(400, 404, 406, 500, 503),
    in_path={"release": ({"type": "string"}, "The release's id.")},
    at_least=False,
)

FILE = Operation(
    id="getExportFile",
    tag="exports",
    summary="A file of a build",
    description="Answered by 307; the range of a download that broke off can be asked for.",
    answers={(200, "application/octet-stream"): (_ANY, "The file."), **_LED},
    problems=(400, 404, 416, 500, 501, 503),
    in_path={
        "build": ({"type": "string"}, "The build's name."),
        "file": ({"type": "string"}, "The file's name."),
    },
    at_least=False,
)

CODEBOOKS = {
    name: Operation(
        id=id_,
        tag="exports",
        summary=f"What every column of the flat exports means, {form}",
        description="Made from the descriptions of the fields: types, values and their meanings, what a blank cell "
        "says, versions of the coding schemes, the crosswalk from CAMEO to PLOVER, and how to count events.",
        answers={(200, media_type): (schema, "The codebook.")},
        problems=(400, 500),
        at_least=False,
    )
    for name, id_, form, media_type, schema in (
        (codebook.JSON, "getCodebook", "as data", JSON, {"type": "object", "additionalProperties": True}),
        (codebook.MARKDOWN, "getCodebookText", "to read", "text/markdown", {"type": "string"}),
    )
}


def stream(collection: Collection) -> Operation:
    """`/exports/{collection}.{suffix}`."""
    found = formats.of(collection)
    return Operation(
        id=f"export{component(collection)}",
        tag="exports",
        summary=f"All {collection.name}, or those that filters leave, in one stream",
        description="From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. "
        "Answered by 307. A stream that breaks off is not ended as if it were whole.",
        parameters=_parameters(collection),
        in_path={"suffix": ({"type": "string", "enum": list(found)}, "The format.")},
        answers={
            **{
                (200, one.media_type.partition(";")[0]): ({"type": "string"}, one.description) for one in found.values()
            },
            **_LED,
        },
        problems=(400, 404, 410, 500, 501, 503),
        conditional=False,
    )


def own_stream(name: str) -> Operation:
    """An export that is none of a collection."""
    found = formats.named(name)
    if found is None:
        raise KeyError(name)
    return Operation(
        id=f"export{found.name.title()}",
        tag="exports",
        summary=found.description,
        description="From one snapshot; the header `Diplo-Position` says which position it is exact at.",
        answers={(200, found.media_type.partition(";")[0]): ({"type": "string"}, found.description), **_LED},
        problems=(400, 500, 501, 503),
        conditional=False,
    )


def _parameters(collection: Collection) -> tuple[Parameter, ...]:
    """The filters of the list, and the time."""
    filters = [
        Parameter(one.name, one.schema, one.description.strip(), not one.takes_one_value)
        for one in collection.by_name.values()
    ]
    if "language" not in collection.by_name:
        told = "The language of `q` (BCP 47), several for any of them. English unless given."
        filters.append(Parameter("language", {"type": "string"}, told, many=True))
    if any(one.bounds_a_date for one in collection.by_name.values()):
        schema: dict[str, Any] = {"type": "string", "enum": ["include", "exclude"], "default": "exclude"}
        filters.append(Parameter("unknown", schema, "Whether date filters keep records that have no such date."))
    told = (
        "The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records "
        "that are published now. Not with filters, which look at records as they are now."
    )
    return (*filters, Parameter(query.AS_OF, AS_OF.schema, told))
