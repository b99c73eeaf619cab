"""Pages of both commits under load, in interleaved rounds: uncached, repeated, and with several filters."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import keys, load
from bench.compare.databases import Database
from bench.compare.running_service import Service, serving
from bench.dataset.scale import COMMON_WORD, RARE_WORD
from bench.peers import answers
from bench.peers.registry import Request, Server, our_page
from bench.rows import listed
from bench.running import Running

TARGET = 0.97
"""The lowest ratio of the medians (head to base) that counts as not slower."""

_KEYS = 2_000
_NEVER_REACHED = {"THROTTLE_ANONYMOUS": "1000000000"}
_UNCACHED = {**_NEVER_REACHED, "PAGE_CACHE_MIB": "0"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One kind of page: the rates (pages per second) and CPU times (milliseconds a page) of each round."""

    title: str
    base: list[load.Round]
    head: list[load.Round]

    @property
    def ratio(self) -> float:
        """The median rate of the head divided by that of the base."""
        return _rate(self.head) / _rate(self.base)

    def line(self) -> str:
        """The result as a line of the report."""
        rounds = sorted(
            head.pages_per_second / base.pages_per_second for base, head in zip(self.base, self.head, strict=True)
        )
        cpu = _cpu(self.head) / _cpu(self.base)
        verdict = "" if self.ratio >= TARGET else f"   below {TARGET}"
        return (
            f"{self.title:24} base {_rate(self.base):9,.0f}/s  head {_rate(self.head):9,.0f}/s   ratio {self.ratio:.3f}"
            f" (rounds {rounds[0]:.3f} to {rounds[-1]:.3f})   CPU a page {cpu:.3f}{verdict}"
        )


def measure(base: Database, head: Database, folder: Path, rounds: int, seconds: float) -> list[Measured]:
    """Serve both, uncached and cached, and measure each kind of page in `rounds` rounds of `seconds`.

    In each round the two commits follow one another, and the first one alternates. LoadFailed when a response is an
    error.
    """
    with ExitStack() as stack:
        uncached = [stack.enter_context(serving(one, "uncached", **_UNCACHED)) for one in (base, head)]
        cached = [stack.enter_context(serving(one, "cached", **_NEVER_REACHED)) for one in (base, head)]
        with base.connect() as connection:
            slugs = keys.popular(connection)
        found = []
        for title, services, requests in (
            ("uncached pages", uncached, [our_page(*key) for key in keys.draw(slugs, _KEYS, "uniform")]),
            ("repeated page", cached, [our_page("topic", slugs["topic"][0])]),
            ("filtered pages", uncached, _filtered(slugs)),
        ):
            file = load.write_requests(folder / f"{title.replace(' ', '-')}.tsv", requests)
            cases = [_case(service, file, one) for service, one in zip(services, (base, head), strict=True)]
            for case in cases:
                case(seconds)
            measured: tuple[list[load.Round], list[load.Round]] = ([], [])
            for number in range(rounds):
                for side in (0, 1) if number % 2 == 0 else (1, 0):
                    measured[side].append(cases[side](seconds))
            found.append(Measured(title, *measured))
            print(f"  {found[-1].line()}", flush=True)
        return found


def _filtered(slugs: dict[str, list[str]]) -> list[Request]:
    """Trees, dates, enumerations, pairs, words and orders, with the four relations."""
    requests = [listed(q=COMMON_WORD), listed(q=RARE_WORD), listed(order="-updated"), listed(order="made_on")]
    for topic, talk, party, speaker in zip(
        *(slugs[by][:20] for by in ("topic", "talk", "party", "speaker")), strict=False
    ):
        requests += [
            listed(topic=topic), listed(talk=talk), listed(party=party), listed(speaker=speaker, talk=talk),
            listed(**{"party.exact": party, "topic": topic}), listed(topic=topic, kind="quote"),
            listed(speaker=speaker, **{"made_on.within": "2018"}), listed(speaker=f"{speaker},{slugs['speaker'][-1]}"),
            listed(party=party, q=COMMON_WORD), listed(talk=talk, order="made_on"),
        ]  # fmt: skip
    return requests


def _case(service: Service, file: Path, database: Database) -> Callable[[float], load.Round]:
    server = Server(service.name, f"{database.checkout.name} ({service.name})", (), our_page, answers.of_included)
    running = Running(server, service.port, service.pid, service.log)
    return lambda seconds: load.measure(running, file, seconds, database.postmaster())


def _rate(rounds: list[load.Round]) -> float:
    return median(one.pages_per_second for one in rounds)


def _cpu(rounds: list[load.Round]) -> float:
    return median(one.server_cpu + one.database_cpu for one in rounds)
