"""Small files of the event formats with invented events."""

import json
from pathlib import Path
from typing import Any

from events.imports import gdelt, icews, polecat

CONSULT = {"Event Text": "Consult", "CAMEO Code": "040", "Intensity": "1"}


def icews_row(number: int, **given: str) -> dict[str, str]:
    """One ICEWS row; a keyword argument replaces a column, with underscores for spaces."""
    row = {
        "Event ID": str(30000000 + number),
        "Event Date": "2018-06-01",
        "Source Name": "Foreign Affairs (Bangladesh)",
        "Source Sectors": "Executive,Foreign Ministry,Government",
        "Source Country": "Bangladesh",
        "Event Text": "Make statement",
        "CAMEO Code": "010",
        "Intensity": "0",
        "Target Name": "Citizen (India)",
        "Target Sectors": "General Population / Civilian / Social,Social",
        "Target Country": "India",
        "Story ID": str(47400000 + number),
        "Sentence Number": "2",
        "Publisher": "A News Agency",
        "City": "Dhaka",
        "District": "NA",
        "Province": "Dhaka Division",
        "Country": "Bangladesh",
        "Latitude": "23.7104",
        "Longitude": "90.4074",
    }
    return {**row, **{name.replace("_", " "): value for name, value in given.items()}}


def icews_text(rows: list[dict[str, str]]) -> str:
    """Rows as a file's text, with the header."""
    columns = [*icews.COLUMNS, *(name for name in (rows[0] if rows else {}) if name not in icews.COLUMNS)]
    return "\n".join("\t".join(row) for row in [columns, *([row[c] for c in columns] for row in rows)]) + "\n"


def icews_file(path: Path, rows: list[dict[str, str]]) -> Path:
    """Rows as a file."""
    path.write_text(icews_text(rows), encoding="utf-8")
    return path


def polecat_row(number: int, **given: str) -> dict[str, str]:
    """One POLECAT row: a visit."""
    row = dict.fromkeys(polecat.COLUMNS, "")
    row |= {
        "Event ID": f"20230104-{number}",
        "Event Date": "2023-01-04",
        "Event Type": "CONSULT",
        "Event Mode": "visit",
        "Intensity": "1.0",
        "Quad Code": "VERBAL COOPERATION",
        "Contexts": "diplomatic; military",
        "Actor Name": "Anna Example; Foreign Affairs (Kenya)",
        "Actor Country": "KEN; KEN",
        "Actor COW": "501; 501",
        "Primary Actor Sector": "GOV; GOV",
        "Actor Sectors": "GOV; GOV; ELI",
        "Actor Title": "minister",
        "Recipient Name": "Estonia",
        "Recipient Country": "EST",
        "Recipient COW": "366",
        "Placename": "Tallinn",
        "City": "Tallinn",
        "Country": "EST",
        "Latitude": "59.437",
        "Longitude": "24.7535",
        "GeoNames ID": "588409",
        "Raw Placename": "the Estonian capital",
        "Source": "An agency",
        "Publication Date": "2023-01-05",
        "Story People": "Anna Example",
        "Language": "en",
        "Version": "NGEC_coder-Vers001",
    }
    return {**row, **{name.replace("_", " "): value for name, value in given.items()}}


def polecat_file(path: Path, rows: list[dict[str, str]]) -> Path:
    """Rows as a POLECAT file."""
    lines = [list(polecat.COLUMNS), *([row[c] for c in polecat.COLUMNS] for row in rows)]
    path.write_text("\n".join("\t".join(line) for line in lines) + "\n", encoding="utf-8")
    return path


def plover_object(number: int, **given: Any) -> dict[str, Any]:
    """One PLOVER object: a demo_data."""
    return {
        "id": str(35800000 + number),
        "date": "2021-01-02",
        "enddate": "2021-01-02",
        "event": "141",
        "eventText": "Demonstrate or rally",
        "headline": "People march",
        "language": ["en"],
        "location": [
            {
                "city": "Kapan",
                "country": "Armenia",
                "district": "NULL",
                "lat": "39.2075",
                "long": "46.4058",
                "province": "X",
            },
            {"city": "NULL", "country": "Armenia", "district": "NULL", "lat": "40", "long": "45", "province": "NULL"},
        ],
        "protesteridentity": "Citizen (Armenia): Social,General Population: Armenia",
        "publication": "An agency",
        "size": None,
        "text": "People marched <b>for hours</b>.",
        **given,
    }


def plover_file(path: Path, objects: list[dict[str, Any]]) -> Path:
    """Objects formatted over several lines, one after another, as in PLOVER's sample."""
    path.write_text(
        "\n".join(json.dumps(each, indent=2, ensure_ascii=False) for each in objects) + "\n", encoding="utf-8"
    )
    return path


def gdelt_row(number: int, **given: str) -> dict[str, str]:
    """One GDELT row: Russia consults the United Nations."""
    row = dict.fromkeys(gdelt.COLUMNS, "")
    row |= {
        "GLOBALEVENTID": str(1000000000 + number),
        "SQLDATE": "20240131",
        "MonthYear": "202401",
        "Year": "2024",
        "FractionDate": "2024.0849",
        "Actor1Code": "RUS",
        "Actor1Name": "MOSCOW",
        "Actor1CountryCode": "RUS",
        "Actor2Code": "IGOUNO",
        "Actor2Name": "UNITED NATIONS",
        "Actor2KnownGroupCode": "UNO",
        "Actor2Type1Code": "IGO",
        "IsRootEvent": "1",
        "EventCode": "040",
        "EventBaseCode": "040",
        "EventRootCode": "04",
        "QuadClass": "1",
        "GoldsteinScale": "1",
        "NumMentions": "5",
        "AvgTone": "-2.50896057347669",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Geneva, Genève, Switzerland",
        "ActionGeo_CountryCode": "SZ",
        "ActionGeo_Lat": "46.2",
        "ActionGeo_Long": "6.16667",
        "ActionGeo_FeatureID": "-2554935",
        "DATEADDED": "20240131120000",
        "SOURCEURL": "https://example.org/a-story",
    }
    return {**row, **given}


def gdelt_file(path: Path, rows: list[dict[str, str]]) -> Path:
    """Rows as a GDELT file, which has no header."""
    path.write_text("".join("\t".join(row[c] for c in gdelt.COLUMNS) + "\n" for row in rows), encoding="utf-8")
    return path
