//! Where a plot is laid out: shapes and text in layers, drawn through plotters once the height is known.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::IntoDrawingArea;
use plotters::prelude::{Circle, DrawingArea, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, TextStyle};

use super::Picture;
use super::backend::{Sheet, SvgBackend, escape, number};
use super::face::{FAMILY, Faces, Weight};
use super::figure::{Drawing, Words};
use super::paint::{Colour, Paint, Style};

/// Height of a line of text at label size, in units.
pub(super) const LINE: f64 = 20.0;
/// Top of such a line to its baseline.
pub(super) const BASELINE: f64 = 15.0;
/// Middle of a bar to the baseline of the text beside it: half the height of a capital.
pub(super) const MIDDLE: f64 = 5.3;
/// Side of a withheld mark.
pub(super) const WITHHELD: f64 = 16.0;

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Lettering {
    pub(super) weight: Weight,
    pub(super) size: f64,
    pub(super) paint: Paint,
}

impl Lettering {
    /// Text of a thickness and a size in units.
    pub(crate) fn new(weight: Weight, size: f64) -> Self {
        Self { weight, size, paint: Paint::INK }
    }
}

/// Names of rows, series and parts.
pub(super) const LABEL: Lettering = Lettering { weight: Weight::Regular, size: 16.0, paint: Paint::INK };
/// Figures.
pub(super) const VALUE: Lettering = Lettering { weight: Weight::Bold, size: 16.0, paint: Paint::INK };
/// What is said in place of a figure.
pub(super) const SILENCE: Lettering = Lettering { weight: Weight::Regular, size: 16.0, paint: Paint::MUTED };
/// Names of ticks, and remarks.
pub(super) const TICK: Lettering = Lettering { weight: Weight::Regular, size: 14.0, paint: Paint::MUTED };

/// Which end of the text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

/// What lies under what. In all but [`Layer::Overlay`], shapes of one paint are drawn together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    Ground,
    Grid,
    Marks,
    Overlay,
}

/// Where a line of text stands, in units of the view box.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBox {
    /// The text.
    pub text: String,
    /// Left edge.
    pub left: f64,
    /// Top of its accents.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom of its descenders.
    pub bottom: f64,
}

type Point = (f64, f64);

enum Shape {
    Rectangle(Point, Point),
    Outline(Point, Point),
    Stroke(Vec<Point>, f64),
    Polygon(Vec<Point>),
    Circle(Point, f64),
}

/// A shape with what lies about it.
struct Drawn {
    layer: Layer,
    paint: Paint,
    shape: Shape,
    tag: Tag,
}

/// An attribute that tells what a shape or a text stands for; empty for what is only decoration.
pub(super) type Tag = Rc<str>;

struct Letters {
    at: Point,
    text: String,
    align: Align,
    lettering: Lettering,
    tag: Tag,
}

/// Collects shapes and text.
pub(super) struct Canvas<'a> {
    pub(super) faces: &'a Faces,
    pub(super) words: &'a Words,
    pub(super) width: f64,
    shapes: Vec<Drawn>,
    letters: Vec<Letters>,
    tag: Tag,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(faces: &'a Faces, words: &'a Words, width: f64) -> Self {
        Self { faces, words, width, shapes: Vec::new(), letters: Vec::new(), tag: Tag::default() }
    }

    /// Draws what stands for one figure: its shapes and texts carry its name, so that it can be read back from them.
    pub(super) fn of<T>(&mut self, figure: &str, draw: impl FnOnce(&mut Self) -> T) -> T {
        let tag =
            if figure.is_empty() { Tag::default() } else { format!(" data-figure=\"{}\"", escape(figure)).into() };
        self.tagged(tag, draw)
    }

    /// Draws what names a place on an axis.
    pub(super) fn at_tick<T>(&mut self, place: f64, draw: impl FnOnce(&mut Self) -> T) -> T {
        self.tagged(format!(" data-tick=\"{}\"", number(tenths(place))).into(), draw)
    }

    fn tagged<T>(&mut self, tag: Tag, draw: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.tag, tag);
        let drawn = draw(self);
        self.tag = outer;
        drawn
    }

    fn push(&mut self, layer: Layer, paint: Paint, shape: Shape) {
        self.shapes.push(Drawn { layer, paint, shape, tag: Rc::clone(&self.tag) });
    }

    /// A filled rectangle between two corners.
    pub(super) fn rectangle(&mut self, layer: Layer, from: Point, to: Point, paint: Paint) {
        self.push(layer, paint, Shape::Rectangle(from, to));
    }

    /// The edge of a rectangle, one unit thick.
    pub(super) fn outline(&mut self, layer: Layer, from: Point, to: Point, paint: Paint) {
        self.push(layer, paint, Shape::Outline(from, to));
    }

    /// A line through points; it takes the dashes of its paint.
    pub(super) fn stroke(&mut self, layer: Layer, points: Vec<Point>, paint: Paint, width: f64) {
        self.push(layer, paint, Shape::Stroke(points, width));
    }

    /// A filled polygon.
    pub(super) fn polygon(&mut self, layer: Layer, corners: Vec<Point>, paint: Paint) {
        self.push(layer, paint, Shape::Polygon(corners));
    }

    /// A filled circle.
    pub(super) fn circle(&mut self, layer: Layer, centre: Point, radius: f64, paint: Paint) {
        self.push(layer, paint, Shape::Circle(centre, radius));
    }

    /// The mark of a withheld value: a hatched square of fixed size, whatever is hidden.
    pub(super) fn withheld(&mut self, left: f64, middle: f64) {
        let (from, to) = ((left, middle - WITHHELD / 2.0), (left + WITHHELD, middle + WITHHELD / 2.0));
        self.rectangle(Layer::Marks, from, to, Paint::WITHHELD);
        self.outline(Layer::Overlay, from, to, Paint::MUTED);
    }

    /// One line of text, its left end, middle or right end at `x`. Soft hyphens, which have no width here, are left out.
    pub(super) fn text(&mut self, x: f64, baseline: f64, text: &str, align: Align, lettering: Lettering) {
        if !text.is_empty() {
            let at = (x, baseline);
            let tag = Rc::clone(&self.tag);
            self.letters.push(Letters { at, text: text.replace('\u{ad}', ""), align, lettering, tag });
        }
    }

    /// Text broken into lines of at most `width`; returns the bottom of the last.
    pub(super) fn paragraph(&mut self, left: f64, top: f64, text: &str, lettering: Lettering, width: f64) -> f64 {
        let lines = self.faces.wrap(text, lettering, width);
        let mut y = top;
        for line in lines {
            self.text(left, y + BASELINE, &line, Align::Left, lettering);
            y += LINE;
        }
        y
    }

    /// Draws everything through plotters.
    pub(super) fn finish(mut self, drawing: &Drawing, style: Style, height: f64) -> Picture {
        let id = identifier(drawing.id);
        let height = height.ceil().max(LINE);
        // Sorting is stable, and only shapes of the overlay may cover each other.
        self.shapes.sort_by_key(|drawn| match drawn.layer {
            Layer::Overlay => (drawn.layer, Paint::INK),
            layer => (layer, drawn.paint),
        });
        let mut sheet = Sheet::new(&id, style);
        let size = |units: f64| u32::try_from(tenths(units)).unwrap_or(0);
        let size = (size(self.width), size(height));
        let tag = RefCell::default();
        let backend = SvgBackend { sheet: &mut sheet, faces: self.faces, size, tag: &tag };
        let area = backend.into_drawing_area();
        for drawn in &self.shapes {
            tag.replace(Rc::clone(&drawn.tag));
            draw_shape(&area, drawn.paint, &drawn.shape);
        }
        for letters in &self.letters {
            tag.replace(Rc::clone(&letters.tag));
            draw_letters(&area, letters);
        }
        drop(area);
        let svg = envelope(drawing, style, &id, (self.width, height), &sheet.finish());
        let texts = self.letters.iter().map(|letters| letters.bounds(self.faces)).collect();
        Picture { svg, width: self.width, height, texts }
    }

    /// Whether no text was written yet in a place.
    pub(super) fn is_free(&self, place: &TextBox) -> bool {
        !self.letters.iter().any(|letters| letters.bounds(self.faces).meets(place))
    }
}

impl Letters {
    fn bounds(&self, faces: &Faces) -> TextBox {
        let width = faces.width(&self.text, self.lettering);
        let left = match self.align {
            Align::Left => self.at.0,
            Align::Centre => self.at.0 - width / 2.0,
            Align::Right => self.at.0 - width,
        };
        TextBox {
            text: self.text.clone(),
            left,
            top: self.at.1 - 0.85 * self.lettering.size,
            right: left + width,
            bottom: self.at.1 + 0.22 * self.lettering.size,
        }
    }
}

impl TextBox {
    /// Whether two lines of text meet.
    pub fn meets(&self, other: &TextBox) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

// Neither the backend nor the area, which nobody shares, can fail; so results carry nothing.

fn draw_shape(area: &DrawingArea<SvgBackend, Shift>, paint: Paint, shape: &Shape) {
    let outcome = match shape {
        Shape::Rectangle(from, to) => area.draw(&Rectangle::new([pixel(*from), pixel(*to)], paint.filled())),
        Shape::Outline(from, to) => area.draw(&Rectangle::new([pixel(*from), pixel(*to)], paint.stroke_width(10))),
        Shape::Stroke(points, width) => {
            let points: Vec<_> = points.iter().copied().map(pixel).collect();
            let width = u32::try_from(tenths(*width)).unwrap_or(10);
            area.draw(&PathElement::new(points, paint.stroke_width(width)))
        }
        Shape::Polygon(corners) => {
            let corners: Vec<_> = corners.iter().copied().map(pixel).collect();
            area.draw(&Polygon::new(corners, paint.filled()))
        }
        Shape::Circle(centre, radius) => area.draw(&Circle::new(pixel(*centre), tenths(*radius), paint.filled())),
    };
    debug_assert!(outcome.is_ok());
}

fn draw_letters(area: &DrawingArea<SvgBackend, Shift>, letters: &Letters) {
    let slant = match letters.lettering.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let horizontal = match letters.align {
        Align::Left => HPos::Left,
        Align::Centre => HPos::Center,
        Align::Right => HPos::Right,
    };
    let style = TextStyle::from((FAMILY, 10.0 * letters.lettering.size).into_font().style(slant))
        .color(&letters.lettering.paint)
        .pos(Pos::new(horizontal, VPos::Bottom));
    let outcome = area.draw(&Text::new(letters.text.as_str(), pixel(letters.at), style));
    debug_assert!(outcome.is_ok());
}

/// The `svg` element around what was drawn. It is one image: its figures are read from the table beside it.
/// Overflow is visible for the tail of a `j` at the edge, which stands out by a unit.
fn envelope(drawing: &Drawing, style: Style, id: &str, (width, height): Point, body: &str) -> String {
    let namespace = match style {
        Style::Themed => "",
        Style::Static => " xmlns=\"http://www.w3.org/2000/svg\"",
    };
    let (reference, description) = if drawing.description.trim().is_empty() {
        (String::new(), String::new())
    } else {
        let text = escape(drawing.description);
        (format!(" aria-describedby=\"{id}-description\""), format!("<desc id=\"{id}-description\">{text}</desc>"))
    };
    format!(
        "<svg{namespace} class=\"chart\" data-chart=\"{}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" overflow=\"visible\" \
         aria-labelledby=\"{id}-title\"{reference} font-family=\"'{FAMILY}',sans-serif\" font-size=\"{}\" fill=\"{}\">\
         <title id=\"{id}-title\">{}</title>{description}{body}</svg>",
        drawing.plot.name(),
        LABEL.size,
        style.colour(Colour::Ink),
        escape(drawing.title),
    )
}

/// A text that can be an id and stand in `url(#…)`.
fn identifier(text: &str) -> String {
    text.chars().map(|sign| if sign.is_alphanumeric() || matches!(sign, '-' | '_') { sign } else { '-' }).collect()
}

fn pixel(point: Point) -> (i32, i32) {
    (tenths(point.0), tenths(point.1))
}

/// Units in tenths: the pixels of the backend. Far out places are held at a million units.
#[expect(clippy::cast_possible_truncation, reason = "held in range before")]
pub(super) fn tenths(units: f64) -> i32 {
    (units.clamp(-1e6, 1e6) * 10.0).round() as i32
}

/// Tenths in units.
pub(super) fn from_tenths(tenths: i32) -> f64 {
    f64::from(tenths) / 10.0
}
