use super::Count;

/// What is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    threshold: u64,
    zeros: Zeros,
    small_population: u64,
}

/// What is done with a count of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zeros {
    /// Shown.
    Published,
    /// Withheld as a small count is.
    Protected,
}

/// A policy that protects nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyProblem {
    /// The lowest threshold there is.
    pub lowest: u64,
}

impl Policy {
    /// Lowest threshold: with 2 only ones are withheld, and who is in the group knows the other.
    pub const LOWEST_THRESHOLD: u64 = 3;

    /// A policy that withholds counts from 1 to `threshold` − 1, and shows "k of n" in place of a share when n is
    /// below `small_population`.
    ///
    /// # Errors
    /// When `threshold` is below [`Self::LOWEST_THRESHOLD`].
    pub fn new(threshold: u64, zeros: Zeros, small_population: u64) -> Result<Self, PolicyProblem> {
        if threshold < Self::LOWEST_THRESHOLD {
            return Err(PolicyProblem { lowest: Self::LOWEST_THRESHOLD });
        }
        Ok(Self { threshold, zeros, small_population })
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
    /// Threshold 5, zeros published, shares from 20 on.
    fn default() -> Self {
        Self { threshold: 5, zeros: Zeros::Published, small_population: 20 }
    }
}
