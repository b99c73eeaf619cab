"""`/api/v1/exports/`: the manifest, releases and the codebook; streams and files are led to where they are served."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.changes.views import elsewhere
from events.serve.collections.collection import Collection
from events.serve.delivery import conditional
from events.serve.errors import Problem
from events.serve.exports import asked, codebook, description, downloads, formats
from events.serve.exports.asked import FILES, PATH, RELEASES
from events.serve.exports.builds import Build
from events.serve.negotiation import JsonOnly
from events.serve.openapi.operations import Operation
from events.serve.pages.parameters import query_pairs, refuse_unknown_parameters

_NOT_HERE = "Exports are streamed by the process for streams, which this service has not (STREAM_PORT)."


class AnyForm(JsonOnly):
    """An export has one form, whatever the client would like."""

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        """The first renderer, which writes problems."""
        first = next(iter(renderers))
        return first, first.media_type


class OpenView(APIView):
    """What anybody may read."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()


class ManifestView(OpenView):
    """Everything that can be had at once."""

    def operation(self) -> Operation:
        """How it is described."""
        return description.MANIFEST

    def get(self, request: Request) -> HttpResponse:
        """The streams, and every build with its files."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        streams = [
            {
                "name": name,
                "media_type": found[0].media_type,
                "description": found[0].description,
                "url": plain.build_absolute_uri(f"{PATH}{name}"),
            }
            for name in asked.names()
            if (found := formats.find(name)) is not None
        ]
        return _json(
            plain,
            {
                "builds": [shown(plain, one) for one in downloads.builds_lately()],
                "streams": streams,
                "codebook": plain.build_absolute_uri(f"{PATH}{codebook.JSON}"),
            },
        )


class ReleaseView(OpenView):
    """A build that is kept for good."""

    def operation(self) -> Operation:
        """How it is described."""
        return description.RELEASE

    def get(self, request: Request, release: str) -> HttpResponse:
        """The build, under the address by which the release is cited."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        for build in downloads.builds_lately():
            if build.release and build.release.id == release:
                return _json(plain, shown(plain, build))
        known = [one.release.id for one in downloads.builds_lately() if one.release]
        told = f"Releases: {', '.join(known)}." if known else "There is none so far."
        raise Problem("not-found", f"There is no release of this id. {told}")


class CodebookView(OpenView):
    """What every column means."""

    content_negotiation_class = AnyForm
    name = codebook.JSON

    def operation(self) -> Operation:
        """How it is described."""
        return description.CODEBOOKS[self.name]

    def get(self, request: Request) -> HttpResponse:
        """The codebook of the release that is running; each build has its own beside its files."""
        refuse_unknown_parameters(query_pairs(request._request), [])
        plain = request._request
        if self.name == codebook.JSON:
            return conditional.of_itself(plain, codebook.as_json().encode(), conditional.JSON)
        return conditional.of_itself(plain, codebook.as_markdown().encode(), "text/markdown; charset=utf-8")


class StreamView(OpenView):
    """An export on demand; `name` is that of one of its own, else the collection's and the suffix make it."""

    content_negotiation_class = AnyForm
    collection: Collection | None = None
    name = ""

    def operation(self) -> Operation:
        """How it is described."""
        if self.collection is not None:
            return description.stream(self.collection)
        return description.own_stream(self.name)

    def get(self, request: Request, suffix: str = "") -> HttpResponse:
        """307 to the process that streams it, once it is clear that it can be streamed."""
        plain = request._request
        asked.read(f"{self.collection.name}.{suffix}" if self.collection else self.name, plain)
        return elsewhere(plain, _NOT_HERE)


class FileView(OpenView):
    """A file of a build."""

    content_negotiation_class = AnyForm

    def operation(self) -> Operation:
        """How it is described."""
        return description.FILE

    def get(self, request: Request, build: str, file: str) -> HttpResponse:
        """307 to where it is sent from."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        found = downloads.look_up(f"{build}/{file}")
        if (address := downloads.elsewhere(found)) is not None:
            return HttpResponse(status=307, headers={"Location": address, "Cache-Control": conditional.NOT_KEPT})
        return elsewhere(plain, "Files are sent by the process for streams, which this service has not (STREAM_PORT).")


def shown(request: HttpRequest, build: Build) -> dict[str, Any]:
    """A build as its manifest shows it."""
    at = {"position": build.position, "epoch": build.epoch, "built_at": build.built_at}
    book = request.build_absolute_uri(f"{FILES}{build.codebook}") if build.codebook else None
    return {
        "build": build.build,
        "kind": build.kind,
        "revision": build.revision,
        **at,
        "since": build.since,
        "shape_version": build.shape_version,
        "codebook": book,
        "release": _release(request, build),
        "files": [
            {
                "collection": one.collection,
                "format": one.format,
                "media_type": one.media_type,
                "rows": one.rows,
                "bytes": one.bytes,
                "sha256": one.sha256,
                **at,
                "codebook": book,
                "url": request.build_absolute_uri(f"{FILES}{one.path}"),
            }
            for one in build.files
        ],
    }


def _release(request: HttpRequest, build: Build) -> dict[str, Any] | None:
    if build.release is None:
        return None
    url = request.build_absolute_uri(f"{RELEASES}{build.release.id}/")
    citation = build.release.citation.replace("{url}", url)
    return {"id": build.release.id, "citation": citation, "url": url, "licences": build.release.licences}


def _json(request: HttpRequest, data: dict[str, Any]) -> HttpResponse:
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return conditional.of_itself(request, content, conditional.JSON)
