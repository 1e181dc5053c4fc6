//! Texts that strangers typed.

/// The longest text of a stranger that a message repeats, in characters.
pub(super) const REPEATED: usize = 60;

/// Whether a text has characters that steer a terminal or turn the order of what is read: control characters other than
/// line breaks and tabs, and the marks that change the direction of writing.
pub(super) fn is_hostile(text: &str) -> bool {
    let steers = |character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    let turns = |character: char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().any(|character| steers(character) || turns(character))
}

/// A text as far as a message repeats it, on one line: its first `longest` characters.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    let mut words: String = text.chars().take(longest).map(|one| if one.is_whitespace() { ' ' } else { one }).collect();
    if text.chars().nth(longest).is_some() {
        words.push('…');
    }
    words
}

/// A text without spaces around it and with line breaks of one kind; nothing if it is empty then.
pub(super) fn tidy(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{is_hostile, shortened, tidy};

    #[test]
    fn what_steers_is_hostile() {
        for text in ["\u{1b}[2J", "a\0b", "\u{202e}txt", "\u{2066}", "\u{85}"] {
            assert!(is_hostile(text), "{text:?}");
        }
        for text in ["=1+1", "<script>alert(1)</script>", "rivi\nrivi\tsarake", "ä ö 💬"] {
            assert!(!is_hostile(text), "{text:?}");
        }
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(shortened("a\nb", 60), "a b");
        assert_eq!(shortened(&"ä".repeat(61), 60).chars().count(), 61);
        assert_eq!(tidy(" a\r\nb\r"), Some("a\nb".to_owned()));
        assert_eq!(tidy(" \r\n"), None);
    }
}
