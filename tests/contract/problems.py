"""The form of every error of the API."""

from events.serve.errors import KINDS


def assert_problem(response, status, kind=None):
    """Check the form of a problem: media type, members and their order, known type, complete entries of `errors`."""
    content = response.content.decode()
    assert response.status_code == status, content
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert list(problem)[:5] == ["type", "title", "status", "detail", "errors"]
    name = problem["type"].removeprefix("/api/v1/problems/")
    assert KINDS[name].status == status == problem["status"]
    assert problem["title"] == KINDS[name].title
    assert kind in (None, name), content
    assert len(problem["detail"]) > 10 and "Traceback" not in content and "psycopg" not in content
    for error in problem["errors"]:
        assert list(error) == ["parameter", "value", "message", "nearest"]
        assert error["parameter"] and error["message"]
    return problem
