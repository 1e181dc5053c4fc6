//! Numbers with check digits: bank accounts and business identity codes.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Candidate, digits, is_part_of_number, matches, pattern, stands_alone};
use super::{Certainty, Kind};

static BANK: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i-u)FI\d\d(?:[ \r\n-]{0,3}\d){14}"));

/// Finnish bank accounts: `FI`, two check digits and fourteen more (ISO 13616). The account number, then the country
/// in digits (F is 15, I is 18) and the check digits, leave 1 modulo 97 (ISO 7064).
pub(super) fn banks(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for account in matches(&BANK, text) {
        let range = account.get_match().range();
        let all = digits(account.get_match().as_str());
        let (check, account) = all.split_at(2);
        let moved = account.iter().chain(&[1, 5, 1, 8]).chain(check);
        let checks = moved.fold(0, |sum, digit| (sum * 10 + digit) % 97) == 1;
        let alone = stands_alone(text, &range);
        let certainty = match (checks, alone) {
            (true, true) => Certainty::Certain,
            (true, false) | (false, true) => Certainty::Likely,
            (false, false) => continue,
        };
        found.push(Candidate { kind: Kind::BankAccount, certainty, range });
    }
    found
}

static BUSINESS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i-u)\d{7} ?- ?\d|FI ?\d{8}"));

/// Weights of the first seven digits, from the left.
const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

/// Finnish business identity codes, `1234567-1`, also as VAT numbers, `FI12345671`. Check digit: 11 less the weighted
/// sum modulo 11; 0 where nothing remains, and where 1 remains the code is never given.
pub(super) fn businesses(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for code in matches(&BUSINESS, text) {
        let range = code.get_match().range();
        let all = digits(code.get_match().as_str());
        let (check, first) = (all.last().copied(), all.iter().zip(WEIGHTS));
        let expected = match first.map(|(digit, weight)| digit * weight).sum::<u32>() % 11 {
            0 => Some(0),
            1 => None,
            remainder => Some(11 - remainder),
        };
        if expected.is_some() && check == expected && stands_alone(text, &range) && !is_part_of_number(text, &range) {
            found.push(Candidate { kind: Kind::BusinessCode, certainty: Certainty::Likely, range });
        }
    }
    found
}
