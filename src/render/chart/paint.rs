//! Colours by meaning, the patterns that go with them, and what both are in SVG.

use std::fmt::Write as _;

use plotters::style::Color;
use plotters_backend::BackendColor;

/// Where a chart is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// In a page: colours are CSS variables (`--chart-1` … `--chart-6`, `--chart-negative-2`, `--chart-negative-1`,
    /// `--chart-neutral`, `--chart-positive-1`, `--chart-positive-2`, `--chart-muted`, `--chart-grid`, `--chart-track`,
    /// `--chart-paper`) with the static colours as fallback; text is `currentColor`.
    Themed,
    /// By itself, on paper or in a picture: fixed colours for a white ground.
    Static,
}

/// A colour by its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Colour {
    Ink,
    Muted,
    Grid,
    Track,
    Paper,
    Series(u8),
    /// Strength 1 or 2.
    Negative(u8),
    Neutral,
    /// Strength 1 or 2.
    Positive(u8),
}

/// What tells apart without colour: a texture for areas, a dash for lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pattern {
    Plain,
    Rising,
    Dots,
    Crossed,
    Level,
    Falling,
    Upright,
    /// Thin lines in the colour on the ground: a withheld value.
    Hatch,
}

/// A colour with its pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Paint {
    pub(super) colour: Colour,
    pub(super) pattern: Pattern,
}

const PATTERNS: [Pattern; 8] = [
    Pattern::Plain,
    Pattern::Rising,
    Pattern::Dots,
    Pattern::Crossed,
    Pattern::Level,
    Pattern::Falling,
    Pattern::Upright,
    Pattern::Hatch,
];

/// Colours of series before they repeat; with seven patterns, 42 series differ.
const SERIES: u8 = 6;

impl Paint {
    pub(super) const INK: Self = Self::plain(Colour::Ink);
    pub(super) const MUTED: Self = Self::plain(Colour::Muted);
    pub(super) const GRID: Self = Self::plain(Colour::Grid);
    pub(super) const TRACK: Self = Self::plain(Colour::Track);
    pub(super) const PAPER: Self = Self::plain(Colour::Paper);
    pub(super) const WITHHELD: Self = Self { colour: Colour::Muted, pattern: Pattern::Hatch };

    const fn plain(colour: Colour) -> Self {
        Self { colour, pattern: Pattern::Plain }
    }

    /// The same colour without its pattern.
    pub(super) const fn solid(self) -> Self {
        Self::plain(self.colour)
    }

    /// Paint of a series, counted from zero; the first is plain.
    pub(super) fn series(index: usize) -> Self {
        let colour = Colour::Series(u8::try_from(index % usize::from(SERIES)).unwrap_or(0));
        Self { colour, pattern: PATTERNS[index % 7] }
    }

    /// Paint of one of `count` levels between two poles, counted from the negative end.
    pub(super) fn level(index: usize, count: usize) -> Self {
        let half = count / 2;
        if count % 2 == 1 && index == half {
            return Self { colour: Colour::Neutral, pattern: Pattern::Level };
        }
        let negative = index < half;
        let outward = if negative { index } else { count - 1 - index };
        let strength = if outward == 0 { 2 } else { 1 };
        let patterns = if negative {
            [Pattern::Crossed, Pattern::Rising, Pattern::Falling]
        } else {
            [Pattern::Plain, Pattern::Dots, Pattern::Upright]
        };
        let colour = if negative { Colour::Negative(strength) } else { Colour::Positive(strength) };
        Self { colour, pattern: patterns[outward.min(2)] }
    }

    /// Two numbers that name the paint, for ids and for the way through plotters.
    fn code(self) -> (u8, u8) {
        let colour = match self.colour {
            Colour::Ink => 0,
            Colour::Muted => 1,
            Colour::Grid => 2,
            Colour::Track => 3,
            Colour::Paper => 4,
            Colour::Neutral => 5,
            Colour::Negative(strength) => 10 + strength,
            Colour::Positive(strength) => 20 + strength,
            Colour::Series(index) => 30 + index,
        };
        (colour, self.pattern as u8)
    }

    /// Reads a colour that came through plotters.
    pub(super) fn decode(sent: BackendColor) -> Self {
        let (code, pattern, _) = sent.rgb;
        let colour = match code {
            1 => Colour::Muted,
            2 => Colour::Grid,
            3 => Colour::Track,
            4 => Colour::Paper,
            5 => Colour::Neutral,
            11..=12 => Colour::Negative(code - 10),
            21..=22 => Colour::Positive(code - 20),
            30.. => Colour::Series(code - 30),
            _ => Colour::Ink,
        };
        let pattern = PATTERNS.get(usize::from(pattern)).copied().unwrap_or(Pattern::Plain);
        Self { colour, pattern }
    }

    /// Id of the paint's pattern in a chart.
    pub(super) fn pattern_id(self, chart: &str) -> String {
        let (colour, pattern) = self.code();
        format!("{chart}-p{colour}-{pattern}")
    }

    /// The paint's `pattern` element.
    pub(super) fn pattern_element(self, chart: &str, style: Style) -> String {
        let (size, marks) = match self.pattern {
            Pattern::Plain => (8, ""),
            Pattern::Rising => (8, "M-2 2l4-4M0 8l8-8M6 10l4-4"),
            Pattern::Falling => (8, "M-2 6l4 4M0 0l8 8M6-2l4 4"),
            Pattern::Dots => (6, "M1.5 1.5h0M4.5 4.5h0"),
            Pattern::Crossed => (8, "M-2 2l4-4M0 8l8-8M6 10l4-4M-2 6l4 4M0 0l8 8M6-2l4 4"),
            Pattern::Level => (6, "M0 3h6"),
            Pattern::Upright => (6, "M3 0v6"),
            Pattern::Hatch => (6, "M-1 1l2-2M0 6l6-6M5 7l2-2"),
        };
        let (ground, lines, width) = match self.pattern {
            Pattern::Hatch => (Colour::Paper, self.colour, "1.2"),
            Pattern::Dots => (self.colour, Colour::Paper, "1.8"),
            _ => (self.colour, Colour::Paper, "1.4"),
        };
        let cap = if self.pattern == Pattern::Dots { " stroke-linecap=\"round\"" } else { "" };
        let mut element = String::new();
        let _ = write!(
            element,
            "<pattern id=\"{}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">\
             <path fill=\"{}\" d=\"M0 0h{size}v{size}h-{size}z\"/>\
             <path stroke=\"{}\" stroke-width=\"{width}\"{cap} d=\"{marks}\"/></pattern>",
            self.pattern_id(chart),
            style.colour(ground),
            style.colour(lines),
        );
        element
    }

    /// `stroke-dasharray` of a line in this paint.
    pub(super) const fn dashes(self) -> Option<&'static str> {
        match self.pattern {
            Pattern::Plain | Pattern::Hatch => None,
            Pattern::Rising => Some("8 4"),
            Pattern::Dots => Some("2 4"),
            Pattern::Crossed => Some("12 4 2 4"),
            Pattern::Level => Some("16 4"),
            Pattern::Falling => Some("5 3 2 3"),
            Pattern::Upright => Some("4 4"),
        }
    }
}

impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        let (colour, pattern) = self.code();
        BackendColor { alpha: 1.0, rgb: (colour, pattern, 0) }
    }
}

impl Style {
    /// A colour as the value of an SVG attribute. On white, all but grid, track and paper have a contrast of 3:1 or more.
    pub(super) fn colour(self, colour: Colour) -> String {
        let (name, fixed) = match colour {
            Colour::Ink => ("", "#1c1c1c"),
            Colour::Muted => ("muted", "#595959"),
            Colour::Grid => ("grid", "#d0d0d0"),
            Colour::Track => ("track", "#efefef"),
            Colour::Paper => ("paper", "#fff"),
            Colour::Series(0) => ("1", "#0b4f8a"),
            Colour::Series(1) => ("2", "#c05a12"),
            Colour::Series(2) => ("3", "#2b7a68"),
            Colour::Series(3) => ("4", "#85489e"),
            Colour::Series(4) => ("5", "#6b6b6b"),
            Colour::Series(_) => ("6", "#a8174f"),
            Colour::Negative(1) => ("negative-1", "#cf7a2c"),
            Colour::Negative(_) => ("negative-2", "#8f4400"),
            Colour::Neutral => ("neutral", "#858585"),
            Colour::Positive(1) => ("positive-1", "#4a8cc2"),
            Colour::Positive(_) => ("positive-2", "#0b4f8a"),
        };
        match self {
            Style::Static => fixed.to_owned(),
            Style::Themed if name.is_empty() => "currentColor".to_owned(),
            Style::Themed => format!("var(--chart-{name},{fixed})"),
        }
    }
}
