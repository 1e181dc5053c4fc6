//! The beginning of a long text, where the whole of it stands elsewhere.

use unicode_segmentation::UnicodeSegmentation;

/// The first sentence of a text longer than `limit` characters, or as many of its words as fit, with an ellipsis.
/// A shorter text stays whole: `None`.
pub fn shortened(text: &str, limit: usize) -> Option<String> {
    let length = |text: &str| text.chars().count();
    if length(text) <= limit {
        return None;
    }
    let sentence = text.unicode_sentences().next().unwrap_or(text).trim_end();
    if length(sentence) <= limit {
        return Some(format!("{sentence} …"));
    }
    let mut end = 0;
    for (at, word) in text.unicode_word_indices() {
        if length(&text[..at + word.len()]) >= limit {
            break;
        }
        end = at + word.len();
    }
    if end == 0 {
        // one word longer than the limit
        end = text.char_indices().nth(limit.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
    }
    Some(format!("{}…", &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_is_cut_between_sentences_or_words() {
        assert_eq!(shortened("Lyhyt.", 10), None);
        assert_eq!(shortened("Ensin tämä. Sitten tuo.", 15).as_deref(), Some("Ensin tämä. …"));
        assert_eq!(shortened("Yksi pitkä lause", 12).as_deref(), Some("Yksi pitkä…"));
        assert_eq!(shortened("pitkäyhdyssana", 6).as_deref(), Some("pitkä…"));
    }
}
