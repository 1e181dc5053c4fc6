//! Sizes of files as people are told them.

/// A size, rounded: thousands and millions of bytes, as systems show them to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Kilobytes, at least one.
    Kilobytes(i64),
    /// Tenths of megabytes.
    Megabytes {
        /// How many.
        tenths: i64,
    },
}

impl Size {
    /// The size of so many bytes.
    pub fn of(bytes: u64) -> Self {
        let rounded = |unit: u64| i64::try_from((bytes + unit / 2) / unit).unwrap_or(i64::MAX);
        if rounded(1_000) < 1_000 {
            Self::Kilobytes(rounded(1_000).max(1))
        } else {
            Self::Megabytes { tenths: rounded(100_000) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_are_rounded() {
        for (bytes, size) in [
            (0, Size::Kilobytes(1)),
            (1_499, Size::Kilobytes(1)),
            (999_499, Size::Kilobytes(999)),
            (999_500, Size::Megabytes { tenths: 10 }),
            (1_250_000, Size::Megabytes { tenths: 13 }),
        ] {
            assert_eq!(Size::of(bytes), size, "{bytes}");
        }
    }
}
