//! Colours and how far they stand apart, as WCAG 2.1 reckons it ("relative luminance", "contrast ratio").

/// A colour of sRGB without transparency; each part from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour([f64; 3]);

impl Colour {
    /// Reads a colour as CSS writes it; nothing if it is none, is partly transparent, or depends on the reader's
    /// system.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let colour = csscolorparser::parse(text.trim()).ok()?;
        let parts = [colour.r, colour.g, colour.b].map(|part| f64::from(part).clamp(0.0, 1.0));
        (colour.a >= 1.0).then_some(Self(parts))
    }

    /// From 0, black, to 1, white.
    fn luminance(self) -> f64 {
        let linear = |part: f64| if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The contrast of two colours: from 1, none, to 21, black on white.
pub(super) fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::{Colour, contrast};

    fn ratio(one: &str, other: &str) -> f64 {
        let colour = |text| Colour::parse(text).unwrap_or_else(|| panic!("{text} is a colour"));
        (contrast(colour(one), colour(other)) * 100.0).round() / 100.0
    }

    /// Values that the guidelines and well-known checkers publish.
    #[test]
    fn contrast_is_as_published() {
        for (one, other, published) in [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#767676", "#ffffff", 4.54),
            ("#777", "white", 4.48),
            ("#949494", "#fff", 3.03),
            ("#f00", "#fff", 4.0),
            ("#0000ff", "#fff", 8.59),
            ("rgb(0 128 0)", "#fff", 5.14),
        ] {
            assert!((ratio(one, other) - published).abs() < 0.005, "{one} on {other}: {}", ratio(one, other));
            assert!((ratio(one, other) - ratio(other, one)).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn what_is_no_plain_colour_is_not_read() {
        for text in ["CanvasText", "#0008", "var(--text)", "clamp(1rem, 4vw, 2rem)", ""] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
