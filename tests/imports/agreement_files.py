"""Small files in PA-X's layout with invented agreements."""

import csv
from pathlib import Path

COLUMNS = ("Con", "PP", "PPName", "AgtId", "Agt", "Dat", "Status", "Lgt", "Stage", "Part", "ThrdPart", "GCh", "ImUN")


def agreement_row(number: int, **given: str) -> dict[str, str]:
    """One agreement of the process 7."""
    row = {
        "Con": "Freedonia/Sylvania",
        "PP": "7",
        "PPName": "Freedonia - Sylvania process",
        "AgtId": str(number),
        "Agt": f"Protocol {number} on the Bridge",
        "Dat": "1995-09-28",
        "Status": "Multiparty signed/agreed",
        "Lgt": "4",
        "Stage": "SubPar",
        "Part": "Freedonia, signed for by its President",
        "ThrdPart": "",
        "GCh": "0",
        "ImUN": "3",
    }
    return {**row, **given}


def agreements_file(path: Path, rows: list[dict[str, str]], delimiter: str = ",") -> Path:
    """Rows as a CSV file with the columns of all rows, and two columns without a name at the end."""
    names = list(dict.fromkeys(name for row in rows for name in row)) or list(COLUMNS)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow([*names, "", ""])
        writer.writerows([*(row.get(name, "") for name in names), "", ""] for row in rows)
    return path
