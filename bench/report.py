"""The report of a run: ratios, tables for the README, and a chart. `python -m bench.report` writes them again.

Reads and writes bench/results/latest.json and pages.svg, and the README between its markers.
"""

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

from bench.database import ROOT
from bench.peers.registry import OURS, PEERS

RESULTS = ROOT / "results"
START, END = "<!-- bench:start -->", "<!-- bench:end -->"

_TITLES = {
    OURS.name: "**DiploAPI**, no page cached",
    "repeated": "**DiploAPI**, a repeated page",
    "floor": "PostgreSQL alone: pgbench, the SQL of our page, prepared",
    **{peer.name: peer.title for peer in PEERS},
}
_HAND_WRITTEN = ("fastapi", "fastapi-text")


def ratios(results: dict[str, Any]) -> dict[str, float | None]:
    """The ratios to each peer and between scales; None where one of the two was not measured."""
    pages, popular, ours = results["pages"]["uniform"], results["pages"]["zipf"], results["ours"]
    fastapi = max((name for name in _HAND_WRITTEN if name in pages), key=lambda name: _rate(pages, name) or 0)
    uncached, repeated = _rate(pages, OURS.name), _rate(pages, "repeated")
    writer = _rate(results["under_writer"], "repeated")
    main = results["settings"]["scale"]

    def flat(measured: dict[str, Any], large: str, small: str) -> float | None:
        return _slower(measured, *(OURS.name if scale == main else f"diplo at {scale}" for scale in (large, small)))

    return {
        "uncached_vs_fastapi": _over(uncached, _rate(pages, fastapi)),
        "uncached_vs_fastapi_pydantic": _over(uncached, _rate(pages, "fastapi-pydantic")),
        "uncached_vs_drf": _over(uncached, _rate(pages, "drf")),
        "uncached_vs_ninja": _over(uncached, _rate(pages, "ninja")),
        "uncached_vs_postgraphile": _over(uncached, _rate(pages, "postgraphile")),
        "uncached_vs_floor": _over(uncached, _rate(pages, "floor")),
        "repeated_vs_fastapi": _over(repeated, _rate(pages, fastapi)),
        "repeated_under_writer_vs_fastapi": _over(writer, _rate(pages, fastapi)),
        "deep_vs_first": _slower(ours, "deep_page", "first_page"),
        "deep_pages_vs_first_pages": _slower(ours, "deep_pages", "first_pages"),
        "1M_vs_10k": flat(pages, "1M", "10k"),
        "3M_vs_10k": flat(pages, "3M", "10k"),
        "3M_vs_10k_as_many_pages": _slower(results.get("as_many_pages", {}), "diplo at 3M", "diplo at 10k"),
        "1M_vs_10k_popular": flat(popular, "1M", "10k"),
        "3M_vs_10k_popular": flat(popular, "3M", "10k"),
    }


def _rate(measured: dict[str, Any], name: str) -> float | None:
    return measured.get(name, {}).get("pages_per_second")


def _slower(measured: dict[str, Any], name: str, than: str) -> float | None:
    return _over(measured.get(name, {}).get("p50"), measured.get(than, {}).get("p50"))


def _over(one: float | None, other: float | None) -> float | None:
    return round(one / other, 3) if one is not None and other else None


def write(results: dict[str, Any]) -> None:
    """Write the results, the chart, and the tables of the README between its markers."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "latest.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (RESULTS / "pages.svg").write_text(chart(results), encoding="utf-8")
    insert(ROOT.parent / "README.md", markdown(results))


def insert(readme: Path, table: str) -> bool:
    """Replace the text between the markers; False when the file has none."""
    text = readme.read_text(encoding="utf-8") if readme.exists() else ""
    if START not in text or END not in text:
        return False
    before, rest = text.split(START, 1)
    after = rest.split(END, 1)[1]
    readme.write_text(f"{before}{START}\n{table}\n{END}{after}", encoding="utf-8")
    return True


def markdown(results: dict[str, Any]) -> str:
    """The tables: pages of every server, further rows of DiploAPI, then writing."""
    pages, settings, machine = results["pages"]["uniform"], results["settings"], results["machine"]
    own = pages[OURS.name]["pages_per_second"]
    lines = [
        f"A page of 25 statements with four relations, at {results['datasets'][settings['scale']]['statements']:,}"
        f" statements: {machine['cores']} cores shared with the load generator and PostgreSQL"
        f" {machine['postgresql']['server_version'].split()[0]}, {settings['processes']} processes ×"
        f" {settings['threads']} connections for every server, {settings['connections']} clients; medians of"
        f" {settings['rounds']} rounds of {settings['seconds']:.0f} s, {results['measured_at'][:10]}.",
        "",
        "| server | pages/s | p50 ms | p99 ms | CPU ms/page: server + database | peak MB | KB/page | DiploAPI is |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    shown = sorted((name for name in pages if name in _TITLES), key=lambda name: -pages[name]["pages_per_second"])
    for name in shown:
        one = pages[name]
        times = "" if name in (OURS.name, "repeated") else f"{own / one['pages_per_second']:.2f} ×"
        memory = f"{one['peak_memory'] / 1e6:,.0f}" if one.get("peak_memory") else ""
        size = f"{one['bytes'] / 1000:,.0f}" if one["bytes"] else ""
        lines.append(
            f"| {_TITLES[name]} | {one['pages_per_second']:,.0f} | {one['p50']:.2f} | {one['p99']:.2f}"
            f" | {one['server_cpu']:.2f} + {one['database_cpu']:.2f} | {memory} | {size} | {times} |"
        )
    lines += ["", "| other requests to DiploAPI | pages/s | p50 ms | p99 ms |", "|---|--:|--:|--:|"]
    alone = {**{one["title"]: one for one in results["ours"].values()}}
    alone |= {
        f"the page of the table above at {name.rpartition(' ')[2]} statements": one
        for name, one in pages.items()
        if name.startswith("diplo at ")
    }
    zipf = results["pages"]["zipf"]
    alone |= {
        f"popular pages (Zipf) at {settings['scale'] if name == OURS.name else name.rpartition(' ')[2]} statements": one
        for name, one in zipf.items()
        if name == OURS.name or name.startswith("diplo at ")
    }
    alone |= {
        f"as many different pages as at 10k, at {name.rpartition(' ')[2]} statements": one
        for name, one in results.get("as_many_pages", {}).items()
    }
    alone["popular pages (Zipf), with the page cache"] = zipf["cached"]
    alone["a repeated page, with one publication per second"] = results["under_writer"]["repeated"]
    for title, one in alone.items():
        lines.append(f"| {title} | {one['pages_per_second']:,.0f} | {one['p50']:.2f} | {one['p99']:.2f} |")
    lines += ["", *_writing(results)]
    for name, reason in results["skipped"].items():
        lines.append(f"- not measured: {name}: {reason}")
    return "\n".join(lines)


def _writing(results: dict[str, Any]) -> list[str]:
    publishing, visible, memory = results["publishing"], results["commit_to_visible"], results["memory"]
    slow, exports, webhook = results["slowest"], results["exports"], results["commit_to_webhook"]
    return [
        f"- published: {publishing['single_per_second']:,.0f} statements/s, one per COMMIT on one connection,"
        f" {publishing['single_from_4_connections_per_second']:,.0f}/s on four,"
        f" {publishing['batched_per_second']:,.0f}/s in batches of 1,000",
        f"- from COMMIT to the response with the change: {visible['p50']} ms (p99 {visible['p99']} ms),"
        f" {visible['stale']} stale responses; to the receiver of a webhook: {webhook['p50']} ms"
        f" (p99 {webhook['p99']} ms)",
        f"- the log: {results['changes']['per_second']:,} documents/s at limit=1000 on one connection; all statements"
        f" as an NDJSON stream: {exports['megabytes_per_second']['stream']} MB/s,"
        f" {exports['stream_to_copy']:.2f} × psql's `\\copy` of the same bytes",
        f"- the slowest of {slow['asked']} pages with one or two filters, requested one after the other:"
        f" {slow['slowest'][0]['milliseconds']} ms (median {slow['median']} ms), `{slow['slowest'][0]['address']}`",
        f"- memory of the server over {memory['requests']:,} requests after the warm-up: {memory['growth']:+.1%}",
        *(
            f"- loading {name}: {one['documents']:,} documents published in {one['seconds']:,.0f} s"
            f" ({one['documents_per_second']:,}/s)"
            for name, one in results["datasets"].items()
            if "seconds" in one
        ),
    ]


def chart(results: dict[str, Any]) -> str:
    """The pages per second of every server as horizontal bars: an SVG that is readable on light and dark pages."""
    pages = results["pages"]["uniform"]
    shown = sorted((name for name in pages if name in _TITLES), key=lambda name: -pages[name]["pages_per_second"])
    most = max(pages[name]["pages_per_second"] for name in shown)
    width, left, row, top = 940, 450, 34, 56
    height = top + row * len(shown) + 24
    scale = results["settings"]["scale"]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' font-family="system-ui, sans-serif" font-size="14" role="img">',
        "<title>Pages a second</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="16" y="30" font-size="17" font-weight="600" fill="#1b1f24">Pages a second: 25 statements with'
        f" four relations, {scale} statements</text>",
    ]
    for number, name in enumerate(shown):
        rate = pages[name]["pages_per_second"]
        y = top + number * row
        long = max(2.0, (width - left - 90) * rate / most)
        colour = "#1f6feb" if name in (OURS.name, "repeated") else "#8c959f"
        title = escape(_TITLES[name].replace("**", ""))
        parts += [
            f'<text x="{left - 10}" y="{y + 19}" text-anchor="end" fill="#1b1f24">{title}</text>',
            f'<rect x="{left}" y="{y + 4}" width="{long:.1f}" height="{row - 12}" rx="3" fill="{colour}"/>',
            f'<text x="{left + long + 8:.1f}" y="{y + 19}" fill="#1b1f24">{rate:,.0f}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])


def main() -> int:
    """Write chart and README from the last results, and print the tables."""
    file = RESULTS / "latest.json"
    if not file.exists():
        print("There are no results yet: run make bench", file=sys.stderr)
        return 1
    results = json.loads(file.read_text(encoding="utf-8"))
    write(results)
    print(markdown(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
