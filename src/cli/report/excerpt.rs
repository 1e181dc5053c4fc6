//! The line a problem stands on, cut to what a terminal shows.

use std::ops::Range;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Place;
use crate::diagnostic::Span;
use crate::identifier::MASK;
use crate::source::Sources;

/// A source line, or the part of a long one that holds the place.
#[derive(Debug)]
pub(super) struct Excerpt {
    file: String,
    line: usize,
    column: usize,
    text: String,
    mark: Range<usize>,
}

/// Stands for what was cut off.
const CUT: char = '…';

impl Excerpt {
    /// The excerpt for a place, at most about `width` characters wide. Bytes of the file that are `hidden` are not
    /// repeated; their places come in order.
    pub(super) fn new(span: Span, hidden: &[Span], sources: &Sources, width: usize) -> Self {
        let place = Place::of(span, sources);
        let whole = sources.text(span.file);
        let start = whole.floor_char_boundary(span.start as usize);
        let line_start = whole[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = whole[start..].find('\n').map_or(whole.len(), |at| start + at);
        let line = whole[line_start..line_end].trim_end_matches('\r');
        let start = (start - line_start).min(line.len());
        let end = line.floor_char_boundary((span.end as usize).saturating_sub(line_start)).max(start);
        // the few that touch this line
        let first = hidden.partition_point(|other| (other.file, other.end as usize) < (span.file, line_start));
        let near = hidden[first..].iter();
        let here: Vec<&Span> =
            near.take_while(|other| other.file == span.file && (other.start as usize) < line_end).collect();
        let is_hidden =
            |at: usize| here.iter().any(|span| (span.start as usize..span.end as usize).contains(&(line_start + at)));
        let (text, mark) = window(line, start..end, &is_hidden, width);
        Self { file: place.file, line: place.start.line, column: place.start.column, text, mark }
    }

    /// Where in the excerpt the caret goes.
    pub(super) fn mark(&self) -> SourceSpan {
        SourceSpan::new(self.mark.start.into(), self.mark.len())
    }
}

/// Whatever is asked for, the excerpt is all there is: its line and column are those of the place.
impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let all = SourceSpan::new(0.into(), self.text.len());
        let (line, column) = (self.line - 1, self.column - 1);
        Ok(Box::new(MietteSpanContents::new_named(self.file.clone(), self.text.as_bytes(), all, line, column, 1)))
    }
}

/// The part of a line around a mark, with the mark's place in it. Control characters are shown as such, so that
/// content cannot steer the terminal.
fn window(line: &str, mark: Range<usize>, is_hidden: &dyn Fn(usize) -> bool, width: usize) -> (String, Range<usize>) {
    let before = line[..mark.start].chars().count();
    let first = if line.chars().count() <= width { 0 } else { before.saturating_sub(width / 3) };
    let mut text = String::new();
    if first > 0 {
        text.push(CUT);
    }
    let mut place = text.len()..text.len();
    let mut rest = line.char_indices().skip(first);
    for (at, character) in rest.by_ref().take(width) {
        if at == mark.start {
            place.start = text.len();
        }
        text.push(if is_hidden(at) { MASK } else { visible(character) });
        if at < mark.end {
            place.end = text.len();
        }
    }
    let end = text.len();
    if rest.next().is_some() {
        text.push(CUT);
    }
    if mark.start == line.len() {
        place.start = end;
    }
    place.end = place.end.max(place.start);
    if mark.is_empty() {
        place.end = place.start;
    }
    (text, place)
}

fn visible(character: char) -> char {
    if character.is_control() && character != '\t' { char::REPLACEMENT_CHARACTER } else { character }
}

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn a_short_line_is_whole() {
        assert_eq!(window("ä: b", 0..2, &|_| false, 20), ("ä: b".to_owned(), 0..2));
        assert_eq!(window("", 0..0, &|_| false, 20), (String::new(), 0..0));
        assert_eq!(window("abc", 3..3, &|_| false, 20), ("abc".to_owned(), 3..3));
        assert_eq!(window("a\u{1b}b", 2..3, &|_| false, 20), ("a\u{fffd}b".to_owned(), 4..5));
    }

    #[test]
    fn what_is_hidden_is_not_repeated() {
        assert_eq!(window("a 12ä b", 2..6, &|at| (2..6).contains(&at), 20), ("a ••• b".to_owned(), 2..11));
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let line = format!("{}ÄÖ{}", "a".repeat(5000), "b".repeat(5000));
        let (text, mark) = window(&line, 5000..5004, &|_| false, 30);
        assert_eq!(text, format!("…{}ÄÖ{}…", "a".repeat(10), "b".repeat(18)));
        assert_eq!(&text[mark], "ÄÖ");
        let (text, mark) = window(&line, 0..line.len(), &|_| false, 30);
        assert_eq!((text.chars().count(), mark), (31, 0..30));
        let (text, mark) = window(&line, line.len()..line.len(), &|_| false, 30);
        assert_eq!((text.chars().count(), mark.start), (11, text.len()));
    }
}
