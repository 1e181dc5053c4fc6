"""What an attacker finds out about the figures of a release."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What stays possible for one figure that is to be protected."""

    figure: int  # its place in the release
    required: int
    possible: int  # whole values, counted up to `required`
    low: int
    high: int | None  # None: nothing printed bounds it

    def is_safe(self):
        """Whether enough values stay possible."""
        return self.possible >= self.required


def verdict(findings):
    """The word for a whole release."""
    return "safe" if all(finding.is_safe() for finding in findings) else "unsafe"
