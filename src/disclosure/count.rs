use std::fmt;

/// A number of people, contracts, employers or answers.
///
/// It can be made anywhere and read only inside [`crate::disclosure`]: it has no `Display`, no `Serialize`, no order
/// and no equality by which it could be guessed, and its `Debug` does not tell the number. A renderer that tries to read
/// it does not compile.
#[derive(Clone, Copy)]
pub struct Count(u64);

impl Count {
    /// A count of `number`.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    pub(super) const fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Debug for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Count(…)")
    }
}
