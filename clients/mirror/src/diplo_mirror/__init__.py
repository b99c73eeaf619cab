"""A copy of a DiploAPI that stays in step with it, by its public endpoints alone.

`service` asks the API, `changes` reads what it says, `targets` keep it, `following` brings both together, `comparing`
tells whether the copy is what is published. A page of the log and the position after it are kept in one transaction,
so a mirror that is killed anywhere goes on where it was.
"""

__version__ = "1.0.0"
