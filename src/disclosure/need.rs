//! What a figure measures, what a reader knows of one that is withheld, and what must stay possible for it.

use super::figures::{Bounds, Figure};
use super::protect::Status;
use super::{Magnitude, Zeros};

/// What a figure measures.
#[derive(Debug, Clone, Copy)]
pub(super) enum Quantity {
    /// How many members there are.
    Members,
    /// How much members contribute together, in units of the last digit that is counted; none of it is negative.
    Contributions(Magnitude),
}

/// What must stay possible for a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// So many whole values; none is needed where there are no more than one.
    Values(usize),
    /// A value so far below, and one so far above.
    Apart { below: i64, above: i64 },
}

impl Need {
    pub(super) const NOTHING: Self = Self::Values(0);

    /// More than one value: it cannot be worked out.
    pub(super) const NOT_EXACT: Self = Self::Values(2);

    pub(super) fn values(number: u64) -> Self {
        Self::Values(usize::try_from(number).unwrap_or(usize::MAX))
    }

    /// So many percent of a sum in each direction, and at least one unit up.
    pub(super) fn percent_of(sum: i64, percent: u8) -> Self {
        let distance = (i128::from(sum) * i128::from(percent) + 99) / 100;
        let distance = i64::try_from(distance).unwrap_or(i64::MAX).max(1);
        Self::Apart { below: distance.min(sum), above: distance }
    }
}

impl Figure {
    /// What is contributed, if that is what it measures.
    pub(super) fn magnitude(&self) -> Option<&Magnitude> {
        match &self.quantity {
            Quantity::Members => None,
            Quantity::Contributions(magnitude) => Some(magnitude),
        }
    }

    /// Whether the rules name it by itself.
    pub(super) fn is_primary(&self) -> bool {
        match &self.quantity {
            Quantity::Members => !self.is_rounded && self.is_small(),
            Quantity::Contributions(magnitude) => self.policy.is_sensitive(magnitude),
        }
    }

    /// Whether a reader knows all of it that there is to know.
    pub(super) fn is_open(&self, status: Status) -> bool {
        status == Status::Shown && !self.is_rounded
    }

    /// Whether it may be a count that the threshold names: a share may be that of several counts.
    pub(super) fn is_small(&self) -> bool {
        !self.truth.and(self.small()).is_empty()
    }

    /// What its sources tell of it, and that it counts too few if it may.
    pub(super) fn supposed(&self) -> Bounds {
        if self.is_primary() && self.magnitude().is_none() { self.truth.and(self.small()) } else { self.truth }
    }

    /// The counts that the threshold names.
    fn small(&self) -> Bounds {
        let high = i64::try_from(self.policy.threshold()).unwrap_or(i64::MAX) - 1;
        Bounds { low: self.floor(), high }
    }

    /// The least it can be for a reader who knows the rule, if it is withheld.
    pub(super) fn floor(&self) -> i64 {
        match (&self.quantity, self.policy.zeros()) {
            (Quantity::Members, Zeros::Published) => 1,
            (Quantity::Members, Zeros::Protected) | (Quantity::Contributions(_), _) => 0,
        }
    }

    /// What a reader who knows the rule, and which figures are primary, knows of it.
    pub(super) fn known(&self, status: Status) -> Bounds {
        match (status, &self.quantity) {
            (Status::Shown, _) => self.known,
            (Status::Primary, Quantity::Members) => self.small(),
            (Status::Primary | Status::Secondary, _) => Bounds::at_least(self.floor()),
            (Status::Dropped, _) => Bounds::at_least(0),
        }
    }

    /// What must stay possible for it.
    pub(super) fn need(&self, status: Status) -> Need {
        match (status, &self.quantity) {
            (Status::Shown, _) if self.is_rounded && self.is_small() => Need::values(self.policy.values_to_keep()),
            (Status::Shown, _) => Need::NOTHING,
            (Status::Primary, Quantity::Members) => Need::values(self.policy.values_to_keep()),
            (Status::Secondary, Quantity::Contributions(_)) => Need::NOT_EXACT,
            // what is dropped tells nothing of itself, but must not be left alone among what is told
            (Status::Dropped, Quantity::Members) if !self.is_small() => Need::NOTHING,
            (Status::Dropped, Quantity::Contributions(_)) if !self.is_primary() => Need::NOTHING,
            (Status::Secondary | Status::Dropped, Quantity::Members) => Need::values(self.policy.protection()),
            (Status::Primary | Status::Dropped, Quantity::Contributions(_)) => {
                Need::percent_of(self.truth.low, self.policy.distance_percent())
            }
        }
    }
}
