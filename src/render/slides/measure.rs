//! How much goes on a slide, by an estimate.
//!
//! A slide is taken to be one of 16:9 in the theme's own size of text. Characters are counted as wider than they are on
//! average, by a fifth, so that most slides keep some room; what is wrong all the same, the browser mends.

use std::ops::Range;

/// A height in tenths of a line of ordinary text.
pub(super) type Height = u32;

/// One line of ordinary text.
pub(super) const LINE: Height = 10;

/// Characters in a line of ordinary text across the slide.
pub(super) const WIDTH: usize = 78;

/// Between two blocks.
pub(super) const GAP: Height = 6;

/// What fits below a heading of one line.
const ROOM: Height = 126;

/// Characters in a line of a heading.
const HEADING_WIDTH: usize = 48;

/// A further line of a heading.
const HEADING_LINE: Height = 13;

/// What fits below a heading.
pub(super) fn room(heading: &str) -> Height {
    let further = count(heading.chars().count(), HEADING_WIDTH) - 1;
    ROOM.saturating_sub(HEADING_LINE * further)
}

/// How many lines a text takes: at least one.
fn count(length: usize, width: usize) -> Height {
    Height::try_from(length.div_ceil(width.max(1)).max(1)).unwrap_or(Height::MAX)
}

/// How high a text is, in lines of a height of their own.
pub(super) fn text(length: usize, width: usize, line: Height) -> Height {
    count(length, width).saturating_mul(line)
}

/// How many characters of markup a reader sees. A character written by its name counts more than once.
pub(super) fn length(html: &str) -> usize {
    let mut inside_tag = false;
    let is_seen = |sign: &char| {
        match sign {
            '<' => inside_tag = true,
            '>' if inside_tag => {
                inside_tag = false;
                return false;
            }
            _ => {}
        }
        !inside_tag
    };
    html.chars().filter(is_seen).count()
}

/// Puts things in order on as few slides as there must be, about the same amount on each. A thing that is too high for any
/// slide has one of its own.
pub(super) fn fill(heights: &[Height], room: Height) -> Vec<Range<usize>> {
    let needed = greedy(heights, room).len();
    let total: Height = heights.iter().sum();
    let even = total.div_ceil(Height::try_from(needed.max(1)).unwrap_or(1));
    let balanced = (even..room).map(|room| greedy(heights, room)).find(|slides| slides.len() == needed);
    balanced.unwrap_or_else(|| greedy(heights, room))
}

fn greedy(heights: &[Height], room: Height) -> Vec<Range<usize>> {
    let mut slides: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (place, height) in heights.iter().enumerate() {
        match slides.last_mut() {
            Some(slide) if filled + height <= room => {
                slide.end = place + 1;
                filled += height;
            }
            _ => {
                slides.push(place..place + 1);
                filled = *height;
            }
        }
    }
    slides
}

#[cfg(test)]
mod tests {
    use super::{fill, length, room, text};

    #[test]
    fn things_are_put_evenly_on_as_few_slides_as_there_must_be() {
        assert_eq!(fill(&[10; 8], 60), [0..4, 4..8], "not six and two");
        assert_eq!(fill(&[10, 200, 10], 60), [0..1, 1..2, 2..3], "what is too high stands alone");
        assert!(fill(&[], 60).is_empty());
        assert_eq!(fill(&[30, 30, 60], 60), [0..2, 2..3]);
    }

    #[test]
    fn markup_is_not_counted() {
        assert_eq!(length("<p class=\"a\">Yksi <b>kaksi</b></p>"), 10);
    }

    #[test]
    fn a_long_heading_leaves_less_room() {
        assert!(room(&"pitkä ".repeat(20)) < room("lyhyt"));
        assert_eq!(text(0, 66, 10), 10, "an empty line is a line");
    }
}
