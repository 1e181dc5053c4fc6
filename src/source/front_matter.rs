//! The YAML block between `---` lines at the top of a markdown file.

use std::ops::Range;

/// A markdown file in its two parts, as byte ranges of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The YAML, without the lines that fence it; `None` when the file has no front matter.
    pub yaml: Option<Range<usize>>,
    /// The markdown.
    pub markdown: Range<usize>,
}

/// The front matter has no closing `---`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclosed;

/// Splits a markdown file.
///
/// # Errors
/// [`Unclosed`] when the first line is `---` and no later line is.
pub fn split(text: &str) -> Result<Parts, Unclosed> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_fence(line)) else {
        return Ok(Parts { yaml: None, markdown: 0..text.len() });
    };
    let start = first.len();
    let mut offset = start;
    for line in lines {
        let next = offset + line.len();
        if is_fence(line) {
            return Ok(Parts { yaml: Some(start..offset), markdown: next..text.len() });
        }
        offset = next;
    }
    Err(Unclosed)
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}
