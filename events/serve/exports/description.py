"""How exports are described in OpenAPI."""

from django.db.models import TextChoices

from events.serve.collections import Collection
from events.serve.collections.fields import Choice, Instant, Integer, JsonObject, Text, component
from events.serve.exports import codebook, formats, query
from events.serve.openapi.envelopes import LogPositionField
from events.serve.openapi.operations import Operation, Parameter
from events.serve.openapi.parameters import AS_OF, dated, filters

JSON = "application/json"
_ANY = {"type": "string", "format": "binary"}


class BuildKind(TextChoices):
    """What a build contains."""

    FULL = "full", "everything that was published"
    INCREMENTAL = "incremental", "each record that changed since a full build once, as a change of the log"


class ExportFile(JsonObject):
    """A file of a build. It never changes; a redaction replaces it by another file."""

    collection = Text("The collection; `changes` in an incremental build, `codebook` for the meaning of the columns.")
    format = Text("The format: `ndjson.gz`, `csv.gz`, `parquet` (zstd) …")
    media_type = Text("The media type.")
    rows = Integer("The number of records or changes; of a codebook, of lines.", least=0)
    bytes = Integer("The size.", least=0)
    sha256 = Text("The SHA-256 of the file as it is sent, in hexadecimal.")
    position = LogPositionField(
        "The position of the log that the file is exact at: continue with /changes/?since= this position."
    )
    epoch = Text("The epoch of that position.")
    built_at = Instant("When it was built.")
    codebook = Text("The address of the build's codebook. Null if it has none.", null=True)
    url = Text("The address of the file.")


class DatasetLicence(JsonObject):
    """The licence of a data set in a release."""

    dataset = Text("The id of its source. Null for what is published here itself.", null=True)
    title = Text("Its title. Null for what is published here itself.", null=True)
    version = Text("Its version, as its publisher names it. Null if it has none.", null=True)
    licence = Text("The licence.")


class ExportRelease(JsonObject):
    """What makes a build citable."""

    id = Text("The release's id.")
    citation = Text("How to cite it.")
    url = Text("The permanent address of the release.")
    licences = DatasetLicence(many=True, help_text="The licence of each data set in it.")


class ExportBuild(JsonObject):
    """Files of one snapshot."""

    build = Text("The build's name.")
    kind = Choice(BuildKind)
    revision = Integer("The revision of the build: a redaction makes a new one.", least=1)
    position = LogPositionField("The position of the log that its files are exact at.")
    epoch = Text("The epoch of that position.")
    built_at = Instant("When it was built.")
    since = Text("Of an incremental build: the position of the full build that it continues. Else null.", null=True)
    shape_version = Text("The version of the documents' shape.")
    codebook = Text("The address of its codebook. Null if it has none.", null=True)
    release = ExportRelease(allow_null=True, help_text="The release. Null if the build is not a release.")
    files = ExportFile(many=True, help_text="Its files.")


class ExportStream(JsonObject):
    """An export on demand."""

    name = Text("The last part of its address.")
    media_type = Text("The media type.")
    description = Text("What it contains.")
    url = Text("The address of the export.")


class ExportManifest(JsonObject):
    """All exports."""

    builds = ExportBuild(many=True, help_text="The builds, newest first.")
    streams = ExportStream(many=True, help_text="The exports that are streamed on demand.")
    codebook = Text("The address of the codebook of the streams.")


MANIFEST = Operation(
    id="getExports",
    tag="exports",
    summary="Dated files and streams of whole collections",
    description="Each file is exact at one position of the log: the file and /changes/ since that position give what "
    "is published now, byte for byte.",
    answers={(200, JSON): (ExportManifest, "The manifest.")},
    problems=(400, 406, 500, 503),
    conditional=True,
)

RELEASE = Operation(
    id="getExportRelease",
    tag="exports",
    summary="A release: a build that is kept permanently, to be cited",
    description="Only a redaction changes a release: it then has another revision, under the same address.",
    answers={(200, JSON): (ExportBuild, "The build.")},
    problems=(400, 404, 406, 500, 503),
    parameters=(Parameter("release", {"type": "string"}, "The release's id.", in_path=True),),
    conditional=True,
)

FILE = Operation(
    id="getExportFile",
    tag="exports",
    summary="A file of a build",
    description="Redirected (307) to the address that sends the file. A range (`Range`) resumes a download.",
    answers={
        (200, "application/octet-stream"): (_ANY, "The file."),
        (206, "application/octet-stream"): (_ANY, "The range of the file."),
    },
    problems=(400, 404, 416, 500, 501, 503),
    parameters=(
        Parameter("build", {"type": "string"}, "The build's name.", in_path=True),
        Parameter("file", {"type": "string"}, "The file's name.", in_path=True),
    ),
    conditional=True,
    streams=True,
)

CODEBOOKS = {
    name: Operation(
        id=id_,
        tag="exports",
        summary=f"The meaning of every column of the flat exports, {form}",
        description="Made from the descriptions of the fields: types, values and their meanings, the meaning of a "
        "blank cell, the versions of the coding schemes, the crosswalk from CAMEO to PLOVER, and how to count events.",
        answers={(200, media_type): (schema, "The codebook.")},
        problems=(400, 500),
        conditional=True,
    )
    for name, id_, form, media_type, schema in (
        (codebook.JSON, "getCodebook", "as data", JSON, {"type": "object", "additionalProperties": True}),
        (codebook.MARKDOWN, "getCodebookText", "as text", "text/markdown", {"type": "string"}),
    )
}

_THEN = Parameter(
    query.AS_OF,
    AS_OF.schema,
    "A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that "
    "are published now. Cannot be combined with filters, which test records as they are now.",
    shared="export.as_of",
)


def stream(collection: Collection) -> Operation:
    """`/exports/{collection}.{suffix}`."""
    name, listed, found = component(collection.type), collection.name.replace("_", " "), formats.of(collection)
    return Operation(
        id=f"export{name}",
        tag="exports",
        summary=f"All {listed}, or those that match filters, in one stream",
        description="From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact "
        "at. Redirected (307). A stream that breaks off has no valid end.",
        parameters=(
            Parameter(
                "suffix",
                {"type": "string", "enum": list(found)},
                "The format.",
                in_path=True,
                shared=f"suffix.{'-'.join(found)}",
            ),
            *filters(collection),
            *dated(collection),
            _THEN,
        ),
        answers={
            (200, one.media_type.partition(";")[0]): ({"type": "string"}, f"All {listed}.") for one in found.values()
        },
        problems=(400, 404, 410, 500, 501, 503),
        at_least=True,
        streams=True,
    )


def own_stream(name: str) -> Operation:
    """An export that does not belong to one collection."""
    found = formats.named(name)
    if found is None:
        raise KeyError(name)
    return Operation(
        id=f"export{found.name.title()}",
        tag="exports",
        summary=found.description,
        description="From one snapshot; the header `Diplo-Position` contains the position that it is exact at. "
        "Redirected (307).",
        answers={(200, found.media_type.partition(";")[0]): ({"type": "string"}, found.description)},
        problems=(400, 500, 501, 503),
        at_least=True,
        streams=True,
    )
