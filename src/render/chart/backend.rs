//! A plotters backend that writes SVG for people: colours by meaning, patterns, measured text.
//!
//! Its pixel is a tenth of a unit, so that plotters' whole pixels are fine enough.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fmt::Write as _;

use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::canvas::{LABEL, Lettering, Tag, from_tenths, tenths};
use super::face::{Faces, Weight};
use super::paint::{Colour, Paint, Pattern, Style};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// What has been drawn so far.
pub(super) struct Sheet {
    chart: String,
    style: Style,
    body: String,
    patterns: BTreeSet<Paint>,
    /// Attributes and data of a path that still grows: shapes that look the same share an element.
    open: Option<(String, String)>,
}

/// Draws on a sheet.
pub(super) struct SvgBackend<'a> {
    pub(super) sheet: &'a mut Sheet,
    pub(super) faces: &'a Faces,
    pub(super) size: (u32, u32),
    /// What is drawn now stands for this.
    pub(super) tag: &'a RefCell<Tag>,
}

impl SvgBackend<'_> {
    fn path(&mut self, attributes: String, data: &str) {
        self.sheet.path(attributes + &self.tag.borrow(), data);
    }
}

impl Sheet {
    /// An empty sheet; `chart` begins the ids.
    pub(super) fn new(chart: &str, style: Style) -> Self {
        let open = None;
        Self { chart: chart.to_owned(), style, body: String::new(), patterns: BTreeSet::new(), open }
    }

    /// What was drawn, the definitions of its patterns first.
    pub(super) fn finish(mut self) -> String {
        self.close();
        if self.patterns.is_empty() {
            return self.body;
        }
        let patterns: String =
            self.patterns.iter().map(|paint| paint.pattern_element(&self.chart, self.style)).collect();
        format!("<defs>{patterns}</defs>{}", self.body)
    }

    fn close(&mut self) {
        if let Some((attributes, data)) = self.open.take() {
            let _ = write!(self.body, "<path {attributes} d=\"{data}\"/>");
        }
    }

    fn path(&mut self, attributes: String, data: &str) {
        match &mut self.open {
            Some((open, path)) if *open == attributes => path.push_str(data),
            _ => {
                self.close();
                self.open = Some((attributes, data.to_owned()));
            }
        }
    }

    fn fill(&mut self, color: BackendColor) -> String {
        let paint = Paint::decode(color);
        if paint.pattern == Pattern::Plain {
            return format!("fill=\"{}\"", self.style.colour(paint.colour));
        }
        self.patterns.insert(paint);
        format!("fill=\"url(#{})\"", paint.pattern_id(&self.chart))
    }

    fn stroke<S: BackendStyle>(&self, style: &S) -> String {
        let paint = Paint::decode(style.color());
        let mut attributes = format!("fill=\"none\" stroke=\"{}\"", self.style.colour(paint.colour));
        if style.stroke_width() != 10 {
            let _ =
                write!(attributes, " stroke-width=\"{}\"", number(i32::try_from(style.stroke_width()).unwrap_or(10)));
        }
        if let Some(dashes) = paint.dashes() {
            let _ = write!(attributes, " stroke-dasharray=\"{dashes}\"");
        }
        attributes
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let attributes = if fill { self.sheet.fill(style.color()) } else { self.sheet.stroke(style) };
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        let data = format!("M{}h{}v{}h{}z", pair(from), number(width), number(height), number(-width));
        self.path(attributes, &data);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let attributes = self.sheet.stroke(style);
        self.path(attributes, &polyline(path));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let attributes = if fill { self.sheet.fill(style.color()) } else { self.sheet.stroke(style) };
        let radius = i32::try_from(radius).unwrap_or(i32::MAX / 2);
        let (r, across) = (number(radius), number(2 * radius));
        let start = pair((center.0 - radius, center.1));
        self.path(attributes, &format!("M{start}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z"));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let attributes = self.sheet.fill(style.color());
        self.path(attributes, &(polyline(corners) + "z"));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, position: BackendCoord) -> Drawn {
        self.sheet.close();
        let mut attributes = format!("x=\"{}\" y=\"{}\"", number(position.0), number(position.1));
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => attributes.push_str(" text-anchor=\"middle\""),
            HPos::Right => attributes.push_str(" text-anchor=\"end\""),
        }
        let lettering = lettering(style);
        if lettering.weight == Weight::Bold {
            attributes.push_str(" font-weight=\"700\"");
        }
        if tenths(lettering.size) != tenths(LABEL.size) {
            let _ = write!(attributes, " font-size=\"{}\"", number(tenths(lettering.size)));
        }
        let paint = Paint::decode(style.color());
        if paint.colour != Colour::Ink {
            let _ = write!(attributes, " fill=\"{}\"", self.sheet.style.colour(paint.colour));
        }
        attributes.push_str(&self.tag.borrow());
        let _ = write!(self.sheet.body, "<text {attributes}>{}</text>", escape(text));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let lettering = lettering(style);
        let size = |units: f64| u32::try_from(tenths(units)).unwrap_or(0);
        Ok((size(self.faces.width(text, lettering)), size(lettering.size)))
    }
}

fn lettering<S: BackendTextStyle>(style: &S) -> Lettering {
    let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
    Lettering { weight, size: style.size() / 10.0, ..LABEL }
}

fn polyline(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    let mut previous: Option<BackendCoord> = None;
    for point in points {
        let step = match previous {
            None => format!("M{}", pair(point)),
            Some(before) if before.1 == point.1 => format!("H{}", number(point.0)),
            Some(before) if before.0 == point.0 => format!("V{}", number(point.1)),
            Some(_) => format!("L{}", pair(point)),
        };
        data.push_str(&step);
        previous = Some(point);
    }
    data
}

fn pair(point: BackendCoord) -> String {
    format!("{} {}", number(point.0), number(point.1))
}

/// Tenths as a decimal number.
pub(super) fn number(tenths: i32) -> String {
    from_tenths(tenths).to_string()
}

/// Text for XML: signs with a meaning escaped, signs that XML forbids left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' | '\r' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}
