//! Measuring and breaking text with the theme's own font, so that no font of the system matters.

use ab_glyph::{Font, FontRef};
use unicode_segmentation::UnicodeSegmentation;

use super::canvas::Lettering;

pub(crate) const REGULAR: &[u8] = include_bytes!("../../../themes/polku/fonts/polku-sans-regular.ttf");
pub(crate) const BOLD: &[u8] = include_bytes!("../../../themes/polku/fonts/polku-sans-bold.ttf");

/// Name of the family in style sheets and in the font files.
pub(crate) const FAMILY: &str = "Polku Sans";

/// Thickness of the strokes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The two embedded faces.
pub(crate) struct Faces {
    regular: Face,
    bold: Face,
}

struct Face(Option<FontRef<'static>>);

impl Faces {
    pub(crate) fn embedded() -> Self {
        let face = |bytes| Face(FontRef::try_from_slice(bytes).ok());
        Self { regular: face(REGULAR), bold: face(BOLD) }
    }

    /// Width of a line in units. Kerning is left out: it makes text narrower, never wider.
    pub(crate) fn width(&self, text: &str, lettering: Lettering) -> f64 {
        text.chars().map(|sign| self.advance(sign, lettering)).sum()
    }

    /// Whether both faces have every sign of a text.
    pub(crate) fn has_all(&self, text: &str) -> bool {
        text.chars().all(|sign| self.regular.has(sign) && self.bold.has(sign))
    }

    fn advance(&self, sign: char, lettering: Lettering) -> f64 {
        let face = match lettering.weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        lettering.size * face.advance(sign)
    }

    /// Breaks text into lines of at most `width` units: at spaces, then at soft hyphens, hyphens and slashes, and as a last
    /// resort anywhere in a word. No-break spaces hold. Empty text has no lines.
    pub(crate) fn wrap(&self, text: &str, lettering: Lettering, width: f64) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let breaks = |sign: char| sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}' | '\u{2007}');
        for word in text.split(breaks).filter(|word| !word.is_empty()) {
            let plain: String = word.chars().filter(|sign| *sign != '\u{ad}' && !sign.is_control()).collect();
            let joined = if line.is_empty() { plain.clone() } else { format!("{line} {plain}") };
            if self.width(&joined, lettering) <= width {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let mut pieces =
                if self.width(&plain, lettering) <= width { vec![plain] } else { self.split(word, lettering, width) };
            line = pieces.pop().unwrap_or_default();
            lines.append(&mut pieces);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// Splits one word that is wider than a line.
    fn split(&self, word: &str, lettering: Lettering, width: f64) -> Vec<String> {
        let room = width - self.width("-", lettering);
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut length = 0.0;
        for (index, part) in word.split('\u{ad}').enumerate() {
            for (inner, piece) in part.split_inclusive(['-', '/', '–']).enumerate() {
                let piece: String = piece.chars().filter(|sign| !sign.is_control()).collect();
                let wide = self.width(&piece, lettering);
                if !line.is_empty() && length + wide > room {
                    let soft = inner == 0 && index > 0;
                    lines.push(std::mem::take(&mut line) + if soft { "-" } else { "" });
                    length = 0.0;
                }
                for cluster in piece.graphemes(true) {
                    let wide = self.width(cluster, lettering);
                    if !line.is_empty() && length + wide > room {
                        lines.push(std::mem::take(&mut line) + "-");
                        length = 0.0;
                    }
                    line.push_str(cluster);
                    length += wide;
                }
            }
        }
        lines.push(line);
        lines
    }
}

impl Face {
    fn has(&self, sign: char) -> bool {
        self.0.as_ref().is_some_and(|font| font.glyph_id(sign).0 != 0)
    }

    /// Advance of a sign in ems. Signs that the font lacks come from a font unknown here: a generous width is taken.
    fn advance(&self, sign: char) -> f64 {
        if matches!(sign, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{ad}') {
            return 0.0;
        }
        let known = self.0.as_ref().and_then(|font| {
            let glyph = font.glyph_id(sign);
            let em = font.units_per_em().filter(|_| glyph.0 != 0)?;
            Some(f64::from(font.h_advance_unscaled(glyph) / em))
        });
        known.unwrap_or(if sign < '\u{1100}' { 0.75 } else { 1.3 })
    }
}

#[cfg(test)]
mod tests {
    use super::Faces;
    use crate::render::chart::canvas::LABEL;

    #[test]
    fn breaks_at_spaces_then_soft_hyphens_then_anywhere() {
        let faces = Faces::embedded();
        assert_eq!(faces.wrap("työhön valmentaja", LABEL, 90.0), ["työhön", "valmentaja"]);
        assert_eq!(faces.wrap("työ\u{ad}hön\u{ad}valmentaja", LABEL, 100.0), ["työhön-", "valmentaja"]);
        assert_eq!(faces.wrap("65\u{a0}%", LABEL, 500.0), ["65\u{a0}%"]);
        assert!(faces.wrap("ääääääääääääääää", LABEL, 40.0).iter().all(|line| faces.width(line, LABEL) <= 40.0));
    }
}
