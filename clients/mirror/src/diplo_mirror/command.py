"""The command `diplo-mirror`: `sync` keeps a copy in step, `verify` tells whether it is what is published."""

import signal
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from types import FrameType

from diplo_mirror import __version__
from diplo_mirror.comparing import compare
from diplo_mirror.failures import Failure, GaveUp, PositionGone, PositionTooOld, Unreachable, WouldLose
from diplo_mirror.following import Mirror
from diplo_mirror.progress import Progress
from diplo_mirror.service import Service
from diplo_mirror.targets import open_target

_DIFFERS, _INTERRUPTED = 1, 130
_TRIES = 5
"""How often a copy is compared anew because the service moved on too far meanwhile."""

_CODES = """exit codes:
  0   done (or told to stop by SIGTERM)      4   another mirror writes to the target
  1   verify: records differ                 5   the target cannot be written (disk full …)
  2   wrong address, target or option        6   the service did not answer for --patience
  3   most records would be lost: see --yes  130 interrupted; run again to go on"""


class _Told(Exception):
    """SIGTERM."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code."""
    asked = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _stop)
    try:
        return int(asked.run(asked))
    except _Told:
        return 0
    except KeyboardInterrupt:
        print("Interrupted; run again to go on.", file=sys.stderr)
        return _INTERRUPTED
    except Failure as failure:
        print(f"diplo-mirror: {failure}", file=sys.stderr)
        return failure.exit_code


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _Told


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "diplo-mirror",
        description="Keep a copy of a DiploAPI in step, and tell whether it is.",
        epilog=_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    sync = commands.add_parser("sync", help="make a copy, or bring it in step, and follow")
    sync.add_argument("--once", action="store_true", help="stop when the copy is in step, instead of following")
    sync.add_argument(
        "--start-over", action="store_true", help="read everything anew; the copy stays until that is done"
    )
    sync.set_defaults(run=_sync)
    verify = commands.add_parser("verify", help="bring a copy in step and compare it with what is published")
    verify.set_defaults(run=_verify, start_over=False, once=True)
    for command in (sync, verify):
        command.add_argument("url", metavar="URL", help="address of the service, as https://diplo.example.org")
        place = "sqlite:copy.db, postgresql://…, ndjson:folder or parquet:folder"
        command.add_argument("--to", required=True, metavar="TARGET", help=place)
        command.add_argument("--yes", action="store_true", help="go on even if most records of the copy will be lost")
        patience = "how long to try while the service does not answer (default: for good; 300 with --once and verify)"
        command.add_argument("--patience", type=float, metavar="SECONDS", help=patience)
        command.add_argument("--quiet", action="store_true", help="print errors only")
    return parser


def _sync(asked: Namespace) -> int:
    with _Session(asked) as session:
        if asked.start_over:
            session.mirror.start_over()
        try:
            session.mirror.sync(asked.once)
        except _Told:
            # What files there are shall be those of now.
            session.target.settle(force=True)
            raise
    return 0


def _verify(asked: Namespace) -> int:
    with _Session(asked) as session:
        for _ in range(_TRIES):
            session.mirror.sync(once=True)
            try:
                found = compare(session.service, session.target, session.mirror.state.position)
                break
            except (PositionTooOld, PositionGone, Unreachable):
                continue
        else:
            raise GaveUp("The service changes faster than this copy can be compared; try at a quieter time.")
    for difference in found.differences:
        print(difference)
    told = f"{len(found.differences):,} records differ" if found.differences else "the copy is what is published"
    print(f"{found.records:,} records at {found.position}: {told}.", file=sys.stderr)
    if found.differences:
        print("To read everything anew: diplo-mirror sync … --start-over", file=sys.stderr)
    return _DIFFERS if found.differences else 0


class _Session:
    """Service, target and mirror of one run."""

    def __init__(self, asked: Namespace) -> None:
        self._asked = asked

    def __enter__(self) -> "_Session":
        self.service = Service(self._asked.url)
        self.target = open_target(self._asked.to)
        self.progress = Progress(self._asked.quiet, lambda: self.service.sums().records)
        patience = (
            self._asked.patience if self._asked.patience is not None else 300 if self._asked.once else float("inf")
        )
        self.mirror = Mirror(self.service, self.target, self.progress, self._may_lose, patience)
        return self

    def __exit__(self, *_: object) -> None:
        self.progress.close()
        self.target.close()
        self.service.close()

    def _may_lose(self, warning: WouldLose) -> bool:
        if self._asked.yes or not sys.stdin.isatty():
            return bool(self._asked.yes)
        self.progress.close()
        print(f"{warning}\nGo on, and lose them? [y/N] ", file=sys.stderr, end="", flush=True)
        return sys.stdin.readline().strip().lower() in ("y", "yes")
