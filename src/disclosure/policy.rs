use super::{Count, Sensitivity};

/// What is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    threshold: u64,
    zeros: Zeros,
    protection: u64,
    small_population: u64,
}

/// What is done with a count of zero, the stricter last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zeros {
    /// Shown.
    Published,
    /// Withheld as a small count is.
    Protected,
}

/// A policy that protects nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyProblem {
    /// The lowest number there is.
    pub lowest: u64,
}

impl Policy {
    /// Lowest threshold: with 2 only ones are withheld, and who is in the group knows the other.
    pub const LOWEST_THRESHOLD: u64 = 3;

    /// Lowest protection: with one value a count would be known.
    pub const LOWEST_PROTECTION: u64 = 2;

    /// When a sum or mean tells too much of one who contributes to it.
    pub(super) const DOMINANT: Sensitivity = Sensitivity::WithinPercent { percent: 10 };

    /// Below so many people "k of n" is shown in place of a share, if nobody says otherwise.
    pub const SMALL_POPULATION: u64 = 20;

    /// A policy that withholds counts from 1 to `threshold` − 1, and shows "k of n" in place of a share when n is
    /// below `small_population`.
    ///
    /// # Errors
    /// When `threshold` is below [`Self::LOWEST_THRESHOLD`].
    pub fn new(threshold: u64, zeros: Zeros, small_population: u64) -> Result<Self, PolicyProblem> {
        Self::default().with_zeros(zeros).with_small_population(small_population).with_threshold(threshold)
    }

    /// The same policy with another threshold.
    ///
    /// # Errors
    /// When it is below [`Self::LOWEST_THRESHOLD`].
    pub fn with_threshold(self, threshold: u64) -> Result<Self, PolicyProblem> {
        if threshold < Self::LOWEST_THRESHOLD {
            return Err(PolicyProblem { lowest: Self::LOWEST_THRESHOLD });
        }
        Ok(Self { threshold, ..self })
    }

    /// The same policy with `protection` whole values that must stay possible for each withheld count.
    ///
    /// # Errors
    /// When it is below [`Self::LOWEST_PROTECTION`].
    pub fn with_protection(self, protection: u64) -> Result<Self, PolicyProblem> {
        if protection < Self::LOWEST_PROTECTION {
            return Err(PolicyProblem { lowest: Self::LOWEST_PROTECTION });
        }
        Ok(Self { protection, ..self })
    }

    /// The same policy with something else done with zeros.
    #[must_use]
    pub fn with_zeros(self, zeros: Zeros) -> Self {
        Self { zeros, ..self }
    }

    /// The same policy with "k of n" shown below another size.
    #[must_use]
    pub fn with_small_population(self, small_population: u64) -> Self {
        Self { small_population, ..self }
    }

    /// What withholds all that either of two policies withholds, protected as the stronger of them protects.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        Self {
            threshold: self.threshold.max(other.threshold),
            zeros: self.zeros.max(other.zeros),
            protection: self.protection.max(other.protection),
            small_population: self.small_population.max(other.small_population),
        }
    }

    /// How many whole values must stay possible for a withheld count, as far as the rule itself leaves them open: a
    /// reader who knows that a count is below the threshold knows that it is one of so many.
    pub fn values_to_keep(&self) -> u64 {
        let open = match self.zeros {
            Zeros::Published => self.threshold - 1,
            Zeros::Protected => self.threshold,
        };
        self.protection.min(open)
    }

    /// How many whole values must stay possible for each withheld count.
    pub fn protection(&self) -> u64 {
        self.protection
    }

    /// What is done with a count of zero.
    pub fn zeros(&self) -> Zeros {
        self.zeros
    }

    /// Counts from 1 to one less than this are withheld.
    pub fn threshold(&self) -> u64 {
        self.threshold
    }

    /// Whether a group is large enough for something to be told of its members.
    pub fn covers(&self, group: Count) -> bool {
        group.get() >= self.threshold
    }

    pub(super) fn small_population(&self) -> u64 {
        self.small_population
    }

    pub(super) fn is_small(&self, count: u64) -> bool {
        match count {
            0 => self.zeros == Zeros::Protected,
            some => some < self.threshold,
        }
    }
}

impl Default for Policy {
    /// Threshold 5, zeros published, three values, shares from 20 on.
    fn default() -> Self {
        Self { threshold: 5, zeros: Zeros::Published, protection: 3, small_population: Self::SMALL_POPULATION }
    }
}
