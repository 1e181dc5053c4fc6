//! E-mail addresses, also as people write them to keep them from machines: "(at)", "[ät]", " at ".

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Candidate, matches, part, pattern};
use super::{Certainty, Kind};

static AT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?P<sign>@|%40)|(?P<bracket> {0,2}[\[({] {0,2}(?:at|ät|@|miukumauku|snabel-a) {0,2}[\])}] {0,2})|(?P<word> (?:at|ät) )",
    )
});

static DOMAIN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^[\p{L}0-9-]+(?:(?:\.| ?[\[({] ?(?:dot|piste|punkt) ?[\])}] ?)[\p{L}0-9-]+)+"));

/// Longest part before the sign (RFC 5321) and longest domain, in bytes.
const LONGEST_NAME: usize = 64;
const LONGEST_DOMAIN: usize = 255;

/// First words of addresses that belong to a role.
const ROLES: [&str; 52] = [
    "accessibility",
    "admin",
    "asiakaspalvelu",
    "asiakirjapyynnot",
    "contact",
    "dataprotection",
    "dataskydd",
    "dpo",
    "faktura",
    "feedback",
    "fornamn",
    "förnamn",
    "etunimi",
    "firstname",
    "hallinto",
    "hello",
    "help",
    "helpdesk",
    "hr",
    "info",
    "kansalaisneuvonta",
    "kirjaamo",
    "kundservice",
    "kundtjanst",
    "laskut",
    "laskutus",
    "markkinointi",
    "media",
    "neuvonta",
    "noreply",
    "no-reply",
    "office",
    "palaute",
    "palvelut",
    "post",
    "posti",
    "postmaster",
    "press",
    "registrator",
    "registry",
    "rekry",
    "rekrytointi",
    "respons",
    "saavutettavuus",
    "support",
    "tietosuoja",
    "tietosuojavastaava",
    "tillganglighet",
    "toimisto",
    "tuki",
    "viestinta",
    "webmaster",
];

/// Ends of names of files: `picture@2x.png` is no address.
const FILES: [&str; 16] = [
    "avif", "css", "csv", "gif", "html", "jpeg", "jpg", "js", "json", "md", "pdf", "png", "svg", "txt", "webp", "yaml",
];

/// Domains kept for examples (RFC 2606).
const EXAMPLES: [&str; 6] = ["example.com", "example.net", "example.org", ".example", ".invalid", ".test"];

pub(super) fn addresses(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for at in matches(&AT, text) {
        let range = at.get_match().range();
        let name = name(&text[..range.start]);
        let rest = &text[range.end..text.floor_char_boundary(range.end + LONGEST_DOMAIN)];
        let Some(domain) = DOMAIN.find(rest).and_then(|domain| domain_of(domain.as_str())) else { continue };
        if name.is_empty() || is_example(domain) {
            continue;
        }
        let bare = !part(&at, "word").is_empty();
        let first = name.split(['.', '_', '+']).next().unwrap_or("").to_lowercase();
        let is_role = ROLES.contains(&first.as_str()) || ROLES.contains(&name.to_lowercase().as_str());
        // "katso lisää at kela.fi" is no address
        if bare && !is_role && !name.contains(['.', '_']) {
            continue;
        }
        found.push(Candidate {
            kind: if is_role { Kind::RoleEmail } else { Kind::Email },
            certainty: if bare || is_role { Certainty::Likely } else { Certainty::Certain },
            range: range.start - name.len()..range.end + domain.len(),
        });
    }
    found
}

/// The part before the sign.
fn name(text: &str) -> &str {
    let is_part = |character: char| character.is_alphanumeric() || ".-_+%'".contains(character);
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST_NAME))..];
    let start = near.char_indices().rev().take_while(|(_, character)| is_part(*character)).last();
    let name = start.map_or("", |(start, _)| &near[start..]);
    name.trim_start_matches(|character: char| !character.is_alphanumeric())
}

/// The longest domain that a text begins with: its last part is letters, and no end of a file's name.
fn domain_of(text: &str) -> Option<&str> {
    let mut domain = text;
    loop {
        let cut = domain.rfind(['.', ')', ']', '}'])?;
        let last = domain[cut + 1..].trim_start().to_lowercase();
        let top = last.split('-').next().unwrap_or("");
        if top.chars().count() >= 2 && top.chars().all(char::is_alphabetic) && !FILES.contains(&last.as_str()) {
            return Some(&domain[..domain.len() - (last.len() - top.len())]);
        }
        domain = domain[..cut].trim_end_matches(|sign: char| !sign.is_alphanumeric());
    }
}

fn is_example(domain: &str) -> bool {
    let domain = domain.to_lowercase();
    EXAMPLES.iter().any(|example| {
        domain
            .strip_suffix(example)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.') || example.starts_with('.'))
    })
}
