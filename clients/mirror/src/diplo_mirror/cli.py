"""The command `diplo-mirror`: `sync` keeps a copy in step, `verify` compares it with the service."""

import signal
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from types import FrameType

from diplo_mirror import __version__
from diplo_mirror.errors import (
    DataLossError,
    MirrorError,
    PositionGone,
    PositionTooOld,
    ServiceTimeout,
    ServiceUnavailable,
)
from diplo_mirror.progress import Progress
from diplo_mirror.service import Service
from diplo_mirror.sync import Mirror
from diplo_mirror.targets import open_target
from diplo_mirror.verify import compare

_DIFFERS, _INTERRUPTED = 1, 130
_MAX_ATTEMPTS = 5
"""How often `verify` starts again because the service has moved too far ahead in the meantime."""

_CODES = """exit codes:
  0   done (or stopped by SIGTERM)           4   another mirror writes to the target
  1   verify: records differ                 5   the target cannot be written (disk full …)
  2   invalid URL, target or option          6   the service did not answer for --patience
  3   most records would be lost: see --yes  130 interrupted; run again to go on"""


class _Terminated(Exception):
    """The process received SIGTERM."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _on_sigterm)
    try:
        return int(options.run(options))
    except _Terminated:
        return 0
    except KeyboardInterrupt:
        print("Interrupted. Run the command again to continue.", file=sys.stderr)
        return _INTERRUPTED
    except MirrorError as error:
        print(f"diplo-mirror: {error}", file=sys.stderr)
        return error.exit_code


def _on_sigterm(_signal: int, _frame: FrameType | None) -> None:
    raise _Terminated


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "diplo-mirror",
        description="Keep a copy of a DiploAPI in step with it, and verify the copy.",
        epilog=_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    sync = commands.add_parser("sync", help="create or update a copy, and follow the log")
    sync.add_argument("--once", action="store_true", help="stop when the copy is in step, instead of following")
    sync.add_argument(
        "--start-over", action="store_true", help="read everything again; the copy is kept until that is complete"
    )
    sync.set_defaults(run=_sync)
    verify = commands.add_parser("verify", help="update a copy and compare it with the service")
    verify.set_defaults(run=_verify, start_over=False, once=True)
    for command in (sync, verify):
        command.add_argument("url", metavar="URL", help="URL of the service, for example https://diplo.example.org")
        target = "sqlite:copy.db, postgresql://…, ndjson:folder or parquet:folder"
        command.add_argument("--to", required=True, metavar="TARGET", help=target)
        command.add_argument("--yes", action="store_true", help="continue even if the copy loses most of its records")
        patience = "how long to retry while the service does not answer (default: forever; 300 with --once and verify)"
        command.add_argument("--patience", type=float, metavar="SECONDS", help=patience)
        command.add_argument("--quiet", action="store_true", help="print errors only")
    return parser


def _sync(options: Namespace) -> int:
    with _Session(options) as session:
        if options.start_over:
            session.mirror.start_over()
        try:
            session.mirror.sync(options.once)
        except _Terminated:
            # Files are written at intervals: write the current state before the process ends.
            session.target.flush(force=True)
            raise
    return 0


def _verify(options: Namespace) -> int:
    with _Session(options) as session:
        for _ in range(_MAX_ATTEMPTS):
            session.mirror.sync(once=True)
            try:
                comparison = compare(session.service, session.target, session.mirror.state.position)
                break
            except (PositionTooOld, PositionGone, ServiceUnavailable):
                continue
        else:
            raise ServiceTimeout("The service changes faster than the copy can be compared. Retry at a quieter time.")
    differences = comparison.differences
    for difference in differences:
        print(difference)
    result = f"{len(differences):,} records differ" if differences else "the copy is what is published"
    print(f"{comparison.records:,} records at {comparison.position}: {result}.", file=sys.stderr)
    if differences:
        print("To read everything again: diplo-mirror sync … --start-over", file=sys.stderr)
    return _DIFFERS if differences else 0


class _Session:
    """Service, target and mirror of one run. A context manager."""

    def __init__(self, options: Namespace) -> None:
        self._options = options

    def __enter__(self) -> "_Session":
        options = self._options
        self.service = Service(options.url)
        self.target = open_target(options.to)
        self.progress = Progress(options.quiet, lambda: self.service.checksums().records)
        patience = options.patience if options.patience is not None else 300 if options.once else float("inf")
        self.mirror = Mirror(self.service, self.target, self.progress, self._confirm_loss, patience)
        return self

    def __exit__(self, *_: object) -> None:
        self.progress.close()
        self.target.close()
        self.service.close()

    def _confirm_loss(self, warning: DataLossError) -> bool:
        if self._options.yes or not sys.stdin.isatty():
            return bool(self._options.yes)
        self.progress.close()
        print(f"{warning}\nContinue and delete these records? [y/N] ", file=sys.stderr, end="", flush=True)
        return sys.stdin.readline().strip().lower() in ("y", "yes")
