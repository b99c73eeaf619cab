"""The ledger of a soak: counts of what was done, and all faults."""

from dataclasses import dataclass, field


@dataclass
class Account:
    """One follower: the changes received, its disturbances, and its faults, all of which must be 0."""

    name: str
    received: int = 0
    disturbed: str = ""
    lost: int = 0
    out_of_order: int = 0
    wrong: int = 0


@dataclass
class Ledger:
    """The counts of a run."""

    seconds: float = 0
    committed: int = 0
    rolled_back: int = 0
    refused: int = 0
    cut_off: int = 0
    redacted: int = 0
    changes: int = 0
    records: int = 0
    killed: dict[str, int] = field(default_factory=dict)
    accounts: list[Account] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, out of order or wrong."""
        return not self.faults and all(not (one.lost or one.out_of_order or one.wrong) for one in self.accounts)

    def __str__(self) -> str:
        """A table for people."""
        kills = ", ".join(f"{name} {times}" for name, times in sorted(self.killed.items()))
        lines = [
            f"{self.seconds:.0f} s of writing: {self.committed:,} transactions committed, {self.rolled_back:,} rolled "
            f"back ({self.refused:,} of them refused by the database), {self.cut_off:,} sessions cut off",
            f"log: {self.changes:,} changes of {self.records:,} records now published, {self.redacted:,} redactions",
            f"kill -9: {kills}",
            "",
            f"{'':32}{'received':>10}{'lost':>7}{'out of order':>14}{'wrong':>7}  disturbed",
        ]
        lines += [
            f"{one.name:32}{one.received:>10,}{one.lost:>7,}{one.out_of_order:>14,}{one.wrong:>7,}  {one.disturbed}"
            for one in self.accounts
        ]
        verdict = "Nothing lost, nothing out of order, nothing wrong." if self.is_clean else "NOT CLEAN:"
        return "\n".join([*lines, "", verdict, *self.faults])
