//! Whether addresses outside the site still answer. The only place of the program that opens a connection, and only
//! when it is asked to.
//!
//! An address is asked with `HEAD`, and with `GET` where the answer to that is no answer to rely on. Nothing is sent but the
//! address itself and the program's name: no cookies, no referrer, no credentials. What was answered is never read
//! beyond its head.

mod address;
mod cache;
mod client;
mod round;

pub use address::Address;
pub use cache::Cache;
pub use round::{Pace, look};

use serde::{Deserialize, Serialize};

/// What came of asking an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "found", rename_all = "kebab-case")]
pub enum Finding {
    /// It answers, perhaps by way of addresses that stand in for it for a while.
    Answers,
    /// It answers somewhere else, and says that this is for good.
    Moved {
        /// The new address.
        to: String,
    },
    /// Its server knows nothing of it (404 or 410).
    Missing {
        /// What the server answered.
        status: u16,
    },
    /// Its server answers, and does not show it: it has a fault, or shows it to people only.
    Refused {
        /// What the server answered.
        status: u16,
    },
    /// Nothing was answered.
    Silent {
        /// Why.
        cause: Cause,
    },
    /// It was not asked, since its server had been silent twice in a row.
    NotAsked,
}

/// Why nothing was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The name of the server leads nowhere.
    Name,
    /// There is no way to the server's network.
    Network,
    /// The server accepts no connection.
    Connection,
    /// It took too long.
    Time,
    /// The server's certificate is not accepted, or no common way to encrypt was found.
    Encryption,
    /// The connection ended before an answer, or what came was none.
    Broken,
    /// It leads in a circle, too far, or to where nobody is sent from here.
    Redirect,
}

impl Cause {
    /// The word by which texts choose.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Network => "network",
            Self::Connection => "connection",
            Self::Time => "time",
            Self::Encryption => "encryption",
            Self::Broken => "broken",
            Self::Redirect => "redirect",
        }
    }
}
