"""What every error of the API must look like."""

from events.serve.errors import KINDS


def assert_problem(response, status, kind=None):
    """The one shape: media type, members in order, a type that is known, entries of `errors` that are whole."""
    told = response.content.decode()
    assert response.status_code == status, told
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert list(problem)[:5] == ["type", "title", "status", "detail", "errors"]
    name = problem["type"].removeprefix("/api/v1/problems/")
    assert KINDS[name].status == status == problem["status"]
    assert problem["title"] == KINDS[name].title
    assert kind in (None, name), told
    assert len(problem["detail"]) > 10 and "Traceback" not in told and "psycopg" not in told
    for error in problem["errors"]:
        assert list(error) == ["parameter", "value", "message", "nearest"]
        assert error["parameter"] and error["message"]
    return problem
