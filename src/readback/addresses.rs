//! What crawlers may read (RFC 9309) and whom to tell of a vulnerability (RFC 9116): lines of a name and an address or a day.
//! There is no place for a figure in them, so a line of another kind is one that nobody can read back.

use super::Reading;

/// The names of such files.
pub(super) const NAMES: [&str; 2] = ["robots.txt", "security.txt"];

/// What lines begin with.
const FIELDS: [&str; 9] =
    ["User-agent", "Allow", "Disallow", "Sitemap", "Contact", "Expires", "Preferred-Languages", "Canonical", "Policy"];

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Reading {
    let text = String::from_utf8_lossy(bytes);
    let is_known = |line: &str| {
        let is_one =
            |(field, value): (&str, &str)| FIELDS.contains(&field) && !value.trim().contains(char::is_whitespace);
        line.is_empty() || line.starts_with("Preferred-Languages: ") || line.split_once(':').is_some_and(is_one)
    };
    let unnamed = text.lines().filter(|line| !is_known(line)).map(str::to_owned).collect();
    Reading { unnamed, ..Reading::default() }
}
