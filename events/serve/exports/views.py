"""`/api/v1/exports/`: the manifest, releases and the codebook; redirects for streams and files."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.changes import redirect_to_streams
from events.serve.collections import Collection
from events.serve.delivery import conditional
from events.serve.errors import Problem
from events.serve.exports import codebook, description, downloads, formats
from events.serve.exports.build_store import Build
from events.serve.exports.request import FILES, PATH, RELEASES, read_request, stream_names
from events.serve.negotiation import JsonOnly
from events.serve.openapi.operations import Operation
from events.serve.pages import query_pairs, refuse_unknown_parameters

_NO_STREAMS = "Exports need the stream process, which this service does not run (STREAM_PORT). Page through the list."
_NO_FILES = "Files are sent by the stream process, which this service does not run (STREAM_PORT)."


class AnyAccept(JsonOnly):
    """Ignores Accept: an export has one media type."""

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        """The first renderer, which is used for problems only."""
        first = next(iter(renderers))
        return first, first.media_type


class PublicView(APIView):
    """A view without authentication and throttles of its own."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()


class ManifestView(PublicView):
    """The manifest: all streams and all builds."""

    def operation(self) -> Operation:
        """Its OpenAPI description."""
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
            for name in stream_names()
            if (found := formats.find(name)) is not None
        ]
        return _json(
            plain,
            {
                "builds": [build_as_json(plain, one) for one in downloads.cached_builds()],
                "streams": streams,
                "codebook": plain.build_absolute_uri(f"{PATH}{codebook.JSON}"),
            },
        )


class ReleaseView(PublicView):
    """A build that is kept for citation."""

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return description.RELEASE

    def get(self, request: Request, release: str) -> HttpResponse:
        """The build, at the address by which the release is cited."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        for build in downloads.cached_builds():
            if build.release and build.release.id == release:
                return _json(plain, build_as_json(plain, build))
        known = [one.release.id for one in downloads.cached_builds() if one.release]
        releases = f"The releases are {', '.join(known)}." if known else "There are no releases yet."
        raise Problem("not-found", f"There is no release {release[:200]}. {releases}")


class CodebookView(PublicView):
    """The codebook, as JSON or as Markdown."""

    content_negotiation_class = AnyAccept
    name = codebook.JSON

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return description.CODEBOOKS[self.name]

    def get(self, request: Request) -> HttpResponse:
        """The codebook of the running code; each build contains the one of its time."""
        refuse_unknown_parameters(query_pairs(request._request), [])
        plain = request._request
        if self.name == codebook.JSON:
            return conditional.static_answer(plain, codebook.as_json().encode(), codebook.JSON_MEDIA_TYPE)
        return conditional.static_answer(plain, codebook.as_markdown().encode(), codebook.MARKDOWN_MEDIA_TYPE)


class StreamView(PublicView):
    """An export on demand: of a collection with the suffix of the address, else the export `name`."""

    content_negotiation_class = AnyAccept
    collection: Collection | None = None
    name = ""

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        if self.collection is not None:
            return description.stream(self.collection)
        return description.own_stream(self.name)

    def get(self, request: Request, suffix: str = "") -> HttpResponse:
        """307 to the stream process, once the request has been checked."""
        plain = request._request
        read_request(f"{self.collection.name}.{suffix}" if self.collection else self.name, plain)
        return redirect_to_streams(plain, _NO_STREAMS)


class FileView(PublicView):
    """A file of a build."""

    content_negotiation_class = AnyAccept

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return description.FILE

    def get(self, request: Request, build: str, file: str) -> HttpResponse:
        """307 to the stream process or to the storage."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        found = downloads.find_file(f"{build}/{file}")
        if (url := downloads.storage_url(found)) is not None:
            return HttpResponse(status=307, headers={"Location": url, "Cache-Control": conditional.NO_STORE})
        return redirect_to_streams(plain, _NO_FILES)


def build_as_json(request: HttpRequest, build: Build) -> dict[str, Any]:
    """The entry of a build in the manifest."""
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
    return conditional.static_answer(request, content, conditional.JSON)
