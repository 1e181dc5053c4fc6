use super::{Count, Magnitude, Sensitivity};

/// What is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    threshold: u64,
    zeros: Zeros,
    protection: u64,
    small_population: u64,
    /// p of the p % rule.
    within_percent: u8,
    dominance: Option<Dominance>,
}

/// The dominance rule (n, k): a sum is withheld of which the n largest contributions are more than k percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    largest: usize,
    percent: u8,
}

impl Dominance {
    /// So many contributions may be looked at.
    pub const LARGEST: std::ops::RangeInclusive<usize> = 1..=5;

    /// They may be at most so much of the sum. Below half, hardly a sum of a small group is ever shown; all of it is
    /// always less than more than 100 %.
    pub const PERCENT: std::ops::RangeInclusive<u8> = 50..=99;

    /// The rule of the `largest` contributions and `percent`; nothing outside of [`Self::LARGEST`] and
    /// [`Self::PERCENT`].
    pub fn new(largest: usize, percent: u8) -> Option<Self> {
        (Self::LARGEST.contains(&largest) && Self::PERCENT.contains(&percent)).then_some(Self { largest, percent })
    }
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

    /// To within so many percent nobody may tell what another contributes.
    pub const WITHIN_PERCENT: std::ops::RangeInclusive<u8> = 1..=99;

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

    /// The same policy, under which nobody may tell another's contribution to within `percent`; nothing outside of
    /// [`Self::WITHIN_PERCENT`].
    pub fn with_within_percent(self, percent: u8) -> Option<Self> {
        Self::WITHIN_PERCENT.contains(&percent).then_some(Self { within_percent: percent, ..self })
    }

    /// The same policy with the dominance rule as well.
    #[must_use]
    pub fn with_dominance(self, dominance: Dominance) -> Self {
        Self { dominance: Some(dominance), ..self }
    }

    /// What withholds all that either of two policies withholds, protected as the stronger of them protects.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        Self {
            threshold: self.threshold.max(other.threshold),
            zeros: self.zeros.max(other.zeros),
            protection: self.protection.max(other.protection),
            small_population: self.small_population.max(other.small_population),
            within_percent: self.within_percent.max(other.within_percent),
            dominance: match (self.dominance, other.dominance) {
                (Some(one), Some(other)) => {
                    Some(Dominance { largest: one.largest.max(other.largest), percent: one.percent.min(other.percent) })
                }
                (one, other) => one.or(other),
            },
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

    /// Whether a sum or mean counts too few or tells too much of one who contributes to it.
    pub(super) fn is_sensitive(&self, magnitude: &Magnitude) -> bool {
        let within = Sensitivity::WithinPercent { percent: self.within_percent };
        let dominance =
            self.dominance.map(|Dominance { largest, percent }| Sensitivity::Dominance { largest, percent });
        self.is_small(magnitude.contributors())
            || [Some(within), dominance].into_iter().flatten().any(|rule| magnitude.is_sensitive(rule))
    }

    /// How far from the truth, in percent of it, a sum that is sensitive must be possible in each direction.
    ///
    /// For p %: p, since a sum is never less than its largest contribution. For (n, k): 100 (100 − k) / k, since so much
    /// more would have to be there for the rule to let it pass; rounded up.
    ///
    /// Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4.2 (upper protection levels).
    pub(super) fn distance_percent(&self) -> u8 {
        let dominance =
            self.dominance.map_or(0, |rule| (100 * u32::from(100 - rule.percent)).div_ceil(rule.percent.into()));
        self.within_percent.max(u8::try_from(dominance).unwrap_or(100))
    }

    /// Whether a median may be told of so many: each half of them must be as large as the threshold, since a median is
    /// what one member in the middle contributes, or two. With the usual threshold these are ten.
    pub(super) fn is_median_open(&self, contributors: u64) -> bool {
        contributors >= self.threshold.saturating_mul(2) || contributors == 0 && !self.is_small(0)
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

    /// Whether a number is that of somebody, but of too few.
    pub(super) fn is_few(&self, count: i64) -> bool {
        u64::try_from(count).is_ok_and(|count| count > 0 && self.is_small(count))
    }
}

impl Default for Policy {
    /// Threshold 5, zeros published, three values, shares from 20 on, contributions within 10 %.
    fn default() -> Self {
        Self {
            threshold: 5,
            zeros: Zeros::Published,
            protection: 3,
            small_population: Self::SMALL_POPULATION,
            within_percent: 10,
            dominance: None,
        }
    }
}
