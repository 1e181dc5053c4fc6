//! The days as an iCalendar file (RFC 5545): one all-day event each. Nothing in it depends on when it is written, so that
//! a calendar that reads it again finds the same events.

use super::Item;
use crate::cli::messages::Messages;
use crate::model::slug;
use crate::pipeline::Due;

/// The longest line in bytes without its end (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// What tells the events of one site from those of another: its host, or its name.
pub(super) fn host(due: &Due) -> String {
    let address = due.base_url.as_deref().and_then(|address| address.split_once("://"));
    match address.and_then(|(_, rest)| rest.split('/').next()).filter(|host| !host.is_empty()) {
        Some(host) => host.to_owned(),
        None => format!("{}.invalid", slug(&due.title)),
    }
}

/// The whole file.
pub(super) fn text(items: &[Item], host: &str, messages: &Messages) -> String {
    let mut text = String::new();
    let mut line = |content: &str| text += &(fold(content) + "\r\n");
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!("PRODID:-//Polku//due//{}", messages.language().tag().to_uppercase()));
    for item in items {
        let date = item.date.strftime("%Y%m%d").to_string();
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escape(&uid(item, host))));
        line(&format!("DTSTAMP:{date}T000000Z"));
        line(&format!("DTSTART;VALUE=DATE:{date}"));
        line(&format!("SUMMARY:{}", escape(&item.title(messages))));
        line(&format!("DESCRIPTION:{}:{}", escape(&item.place.file), item.place.start.line));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

/// The same for the same thing of the same site, whatever its day.
fn uid(item: &Item, host: &str) -> String {
    let name = if item.name.is_empty() { "all" } else { &item.name };
    format!("{}.{name}@{host}", item.kind)
}

/// Text of a property (RFC 5545, section 3.3.11).
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            character if character.is_control() => {}
            character => escaped.push(character),
        }
    }
    escaped
}

/// Breaks a long line between characters; a continuation begins with a space.
fn fold(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for character in line.chars() {
        if length + character.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(character);
        length += character.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{escape, fold};

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("SUMMARY:{}", "äö€".repeat(60));
        let folded = fold(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= 75), "{folded}");
        assert!(folded.split("\r\n").skip(1).all(|part| part.starts_with(' ')));
        assert_eq!(folded.replace("\r\n ", ""), line);
        assert_eq!(fold("A:b"), "A:b");
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(escape("a;b,c\\d\ne\rf"), "a\\;b\\,c\\\\d\\nef");
    }
}
