"""The filter `bbox`: a box on the map."""

from dataclasses import dataclass
from typing import Any, ClassVar

from events.serve.collections.columns import ColumnPath
from events.serve.collections.filters.condition import Condition, Site, any_of
from events.serve.collections.filters.filter import Filter, Form, InvalidParameter, ParsedValues

_PLAIN, _OVER_ANTIMERIDIAN = "plain", "over-antimeridian"


@dataclass(frozen=True)
class BoundingBoxFilter(Filter):
    """A box on the map, which crosses the antimeridian if its west is east of its east.

    `columns`: the longitude and the latitude of a child row.
    """

    takes_one_value: ClassVar[bool] = True

    def parse(self, values: list[str]) -> ParsedValues:
        """West, south, east, north in degrees. Raises InvalidParameter."""
        text = values[0]
        try:
            west, south, east, north = (float(part) for part in text.split(","))
        except ValueError:
            raise InvalidParameter(text, "is not west,south,east,north in degrees, as 5.9,45.8,10.5,47.8") from None
        if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= 90 and -90 <= north <= 90):
            raise InvalidParameter(text, "is not on the map: longitudes are from -180 to 180, latitudes from -90 to 90")
        if south > north:
            raise InvalidParameter(text, "has its south above its north", f"{west:g},{north:g},{east:g},{south:g}")
        return ParsedValues((_PLAIN if west <= east else _OVER_ANTIMERIDIAN,), (west, south, east, north))

    def placeholder_count(self, form: Form) -> int:
        """The four sides."""
        return 4

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """A place lies in the box; a box over the antimeridian is two boxes."""
        longitude, latitude = self.columns
        west, south, east, north = (f"{value}::float8" for value in placeholders)
        tests, queries = [], []
        for left, right in [(west, east)] if form == (_PLAIN,) else [(west, "180"), ("-180", east)]:
            box = f"box(point({left}, {south}), point({right}, {north}))"
            match = f"point(x.{longitude.column}::float8, x.{latitude.column}::float8) <@ {box}"
            rows = f"{longitude.view} x where"
            tests.append(f"exists (select from {rows} x.{longitude.owner} = r.id and {match} offset 0)")
            queries.append(f"select x.{longitude.owner} from {rows} {match}")
        return Condition(any_of(tests), " union all ".join(queries))

    @property
    def schema(self) -> dict[str, Any]:
        """Four numbers."""
        number = r"-?\d+(\.\d+)?"
        return {"type": "string", "pattern": f"^{number},{number},{number},{number}$"}

    @property
    def description(self) -> str:
        """The order of the sides, and the antimeridian."""
        order = "`west,south,east,north` in degrees; a box whose west is east of its east crosses the antimeridian."
        return f"{self.help} {order}"


def bounding_box(name: str, table: str, *, help: str) -> tuple[Filter, ...]:
    """A box on the map in which a place of the record lies: a row of the child table with longitude and latitude."""
    columns = ColumnPath("longitude", table), ColumnPath("latitude", table)
    return (BoundingBoxFilter(name, columns, help),)
