//! Released figures → drawing → SVG.
//!
//! A pure function: the same [`Drawing`] and [`Style`] give the same bytes, and every length comes from a value that
//! the caller may show. Nothing here knows a language; numbers come with their text.
//!
//! A plot is laid out on a [`canvas`], which the plotters crate then draws into a [`backend`] of our own. Text is measured
//! with the theme's own font, so that no text meets another or leaves the frame; the frame grows downwards instead.
//! Labels stand above their bars rather than beside them: Finnish labels are long, and a chart must be read at 288 px.

mod axis;
mod backend;
mod bars;
mod canvas;
mod dots;
mod face;
mod figure;
mod legend;
mod likert;
mod line;
mod paint;
mod stack;
mod target;
mod waffle;

pub use axis::{Axis, Extent, Tick};
pub use canvas::TextBox;
pub use figure::{Cell, Drawing, Goal, IntervalMark, Mark, NARROW, Plot, Row, TargetMark, Time, Value, WIDE, Words};
pub use paint::Style;

pub(crate) use canvas::Lettering;
pub(crate) use face::{BOLD, FAMILY, Faces, REGULAR, Weight};

use canvas::Canvas;

/// A drawn chart.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The `svg` element.
    pub svg: String,
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// Where each line of text stands, in the order of the SVG.
    pub texts: Vec<TextBox>,
}

/// Draws a chart and returns its `svg` element.
pub fn svg(drawing: &Drawing, style: Style) -> String {
    picture(drawing, style).svg
}

/// Draws a chart and tells its size and where its text stands.
pub fn picture(drawing: &Drawing, style: Style) -> Picture {
    let faces = Faces::embedded();
    let mut canvas = Canvas::new(&faces, &drawing.words, f64::from(drawing.width.max(figure::NARROWEST)));
    let height = match &drawing.plot {
        Plot::Bar { marks, axis } => bars::bar(&mut canvas, marks, axis),
        Plot::Grouped { series, rows, axis } => bars::grouped(&mut canvas, series, rows, axis),
        Plot::Stacked { series, rows, axis } => stack::stacked(&mut canvas, series, rows, axis),
        Plot::FullStacked { series, rows } => stack::full(&mut canvas, series, rows),
        Plot::DotInterval { marks, axis } => dots::dots(&mut canvas, marks, axis),
        Plot::Waffle { parts, people } => waffle::waffle(&mut canvas, parts, *people),
        Plot::Line { times, series, axis } => line::line(&mut canvas, times, series, axis),
        Plot::Likert { levels, rows } => likert::likert(&mut canvas, levels, rows),
        Plot::Target { marks, axis } => target::target(&mut canvas, marks, axis),
    };
    let height = legend::footnote(&mut canvas, height, &drawing.plot);
    canvas.finish(drawing, style, height)
}
