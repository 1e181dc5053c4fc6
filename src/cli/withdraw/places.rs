//! Where else a quote may stand: places that show or name it, places that repeat its words, and releases.

use std::fs;
use std::io;
use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::raw;
use crate::source::cut::Cut;
use crate::source::position::Lines;
use crate::source::{SourceFile, Sources};

/// So many words in a row are taken for a repetition, or all of a shorter quote.
const REPEATED_WORDS: usize = 4;

/// A place that a person must look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) file: String,
    pub(super) line: usize,
}

/// What is at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Quotes of the survey, or this one, are shown or linked to.
    Shown,
    /// Words of the quote.
    Words,
    /// A comment above the quote that stays.
    Comment,
    /// A release that names it, or one that cannot be read.
    Release,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Shown, Self::Words, Self::Comment, Self::Release];

    /// The word used in JSON.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Words => "words",
            Self::Comment => "comment",
            Self::Release => "release",
        }
    }

    /// The sentence above places of this kind.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Shown => "withdraw-shown",
            Self::Words => "withdraw-words",
            Self::Comment => "withdraw-comment",
            Self::Release => "withdraw-releases",
        }
    }
}

/// Every place in the content, translations among it, but for what is cut.
pub(super) fn in_content(
    sources: &Sources,
    own: &SourceFile,
    cut: &Cut,
    survey: &str,
    id: &str,
    quote: &raw::Quote,
) -> Vec<Found> {
    let texts = std::iter::once(&quote.text).chain(quote.translations.0.iter().map(|(_, text)| text));
    let said: Vec<Vec<String>> = texts.map(|text| words(&text.value).map(|(word, _)| word).collect()).collect();
    let mut found = Vec::new();
    for file in sources.files().iter().filter(|file| file.path.starts_with("content/")) {
        let Some(text) = file.as_text() else { continue };
        let lines = Lines::new(text);
        let mut add = |kind: Kind, at: usize| {
            if !(file.id == own.id && cut.range.contains(&at)) {
                found.push(Found { kind, file: file.path.clone(), line: lines.position(text, at).line });
            }
        };
        for needle in [format!("quotes:{survey}"), format!("quote-{id}")] {
            named(text, &needle).for_each(|at| add(Kind::Shown, at));
        }
        let words: Vec<(String, usize)> = words(text).collect();
        for said in &said {
            repeated(&words, said).for_each(|at| add(Kind::Words, at));
        }
        if let Some(comments) = cut.comments_above.as_ref().filter(|_| file.id == own.id) {
            add(Kind::Comment, comments.start);
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Files of `releases/` that name the quote.
pub(super) fn in_releases(root: &Path, id: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let folder = root.join("releases");
    let entries: io::Result<Vec<_>> =
        fs::read_dir(&folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths = match entries {
        Ok(paths) => paths,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        // what it holds is not known, so a person must look
        Err(_) => return vec![Found { kind: Kind::Release, file: "releases".to_owned(), line: 1 }],
    };
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_yaml = [".yaml", ".yml"].iter().any(|ending| name.ends_with(ending));
        if !is_yaml {
            continue;
        }
        let file = format!("releases/{name}");
        match fs::read_to_string(&path) {
            Ok(text) => {
                let lines = Lines::new(&text);
                let places = named(&text, id).map(|at| lines.position(&text, at).line);
                found.extend(places.map(|line| Found { kind: Kind::Release, file: file.clone(), line }));
            }
            Err(_) => found.push(Found { kind: Kind::Release, file, line: 1 }),
        }
    }
    found.dedup();
    found
}

/// Where a name stands that is not part of a longer one.
fn named<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let belongs = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || "-_".contains(sign));
    text.match_indices(name)
        .map(|(at, _)| at)
        .filter(move |at| !belongs(text[..*at].chars().next_back()) && !belongs(text[at + name.len()..].chars().next()))
}

/// The words of a text in small letters, with their places.
fn words(text: &str) -> impl Iterator<Item = (String, usize)> + '_ {
    text.unicode_word_indices().map(|(at, word)| (word.to_lowercase(), at))
}

/// Where words in a row begin that are also in a row in what was said.
fn repeated<'a>(words: &'a [(String, usize)], said: &'a [String]) -> impl Iterator<Item = usize> + 'a {
    let length = said.len().min(REPEATED_WORDS);
    let is_said = move |window: &[(String, usize)]| {
        said.windows(length.max(1)).any(|said| said.iter().eq(window.iter().map(|(word, _)| word)))
    };
    let windows = words.windows(length.max(1)).filter(move |window| length > 0 && is_said(window));
    windows.map(|window| window[0].1)
}

#[cfg(test)]
mod tests {
    use super::{named, repeated, words};

    #[test]
    fn names_are_whole() {
        let found: Vec<_> = named("hope hopes a-hope [hope] hope-2 (hope)", "hope").collect();
        assert_eq!(found, [0, 19, 33]);
    }

    #[test]
    fn repetitions() {
        let said: Vec<String> = words("Toivoa ja suuntaa oikeaan, heti.").map(|(word, _)| word).collect();
        let text = "Hän sai *toivoa\n  ja suuntaa* oikeaan. Ja suuntaa.";
        let found: Vec<usize> = repeated(&words(text).collect::<Vec<_>>(), &said).collect();
        assert_eq!(found, [text.find("toivoa").unwrap_or(0)]);
        assert_eq!(repeated(&[], &said).count(), 0);
    }
}
