//! From a card to the bytes of a picture, by resvg and with the embedded font alone.

use std::fmt::Write;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::card::{Card, HEIGHT, Ink, Line, WIDTH};
use crate::render::chart::{BOLD, FAMILY, REGULAR, Weight};
use crate::render::document::html::escape;

/// The ground, one colour: whatever differs from it is ink.
const GROUND: &str = "#12423d";
const TEXT: &str = "#ffffff";
const FIGURE: &str = "#f2b14c";

/// The theme's mark on that ground, in a square of 56 at 80, 72.
const MARK: &str = "<g transform=\"translate(80 72) scale(1.75)\"><path d=\"M6 24.5h5.5a2 2 0 0 0 2-2v-3a2 2 0 0 1 2-2H19a2 2 0 0 0 \
                    2-2v-3\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linecap=\"round\"/><circle cx=\"21\" \
                    cy=\"9\" r=\"3.5\" fill=\"#f2b14c\"/></g>";

/// The keyword under which a picture holds what each of its lines says.
const LINE: &str = "polku-line";

/// The pictures of cards in their order, drawn on all processors: on a large site they take longer than all its pages.
pub(super) fn all<T: Sync>(cards: &[T], card: impl Fn(&T) -> &Card + Sync) -> Vec<Option<Vec<u8>>> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let share = cards.len().div_ceil(processors).max(1);
    let draw = &|cards: &[T]| {
        let painter = Painter::new();
        cards.iter().map(|one| painter.png(card(one))).collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let at_work: Vec<_> = cards.chunks(share).map(|cards| scope.spawn(move || draw(cards))).collect();
        let drawn = at_work.into_iter().map(|work| work.join().unwrap_or_else(|panic| resume_unwind(panic)));
        drawn.flatten().collect()
    })
}

/// Draws with the embedded font.
pub(super) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(REGULAR.to_vec());
        fonts.load_font_data(BOLD.to_vec());
        Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } }
    }

    /// The picture as PNG. What is drawn here is of one form, so nothing in it can fail.
    pub fn png(&self, card: &Card) -> Option<Vec<u8>> {
        let pixmap = self.draw(&svg(card), WIDTH, HEIGHT)?;
        let opaque: Vec<u8> =
            pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        for line in &card.lines {
            encoder.add_itxt_chunk(LINE.to_owned(), told(line, &card.language)).ok()?;
        }
        encoder.write_header().ok()?.write_image_data(&opaque).ok()?;
        Some(bytes)
    }

    /// A drawing in pixels, stretched to the size.
    pub fn draw(&self, svg: &str, width: u32, height: u32) -> Option<Pixmap> {
        let tree = Tree::from_str(svg, &self.options).ok()?;
        let mut pixmap = Pixmap::new(width, height)?;
        let scale = Transform::from_scale(pixels(width) / tree.size().width(), pixels(height) / tree.size().height());
        resvg::render(&tree, scale, &mut pixmap.as_mut());
        Some(pixmap)
    }
}

fn pixels(count: u32) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

fn svg(card: &Card) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\"><rect width=\"{WIDTH}\" \
         height=\"{HEIGHT}\" fill=\"{GROUND}\"/>{MARK}"
    );
    for line in &card.lines {
        let weight = match line.weight {
            Weight::Regular => 400,
            Weight::Bold => 700,
        };
        let ink = match line.ink {
            Ink::Text => TEXT,
            Ink::Figure => FIGURE,
        };
        // without kerning every sign stands where its width puts it, which is how the picture is read back
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-family=\"{FAMILY}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{ink}\" \
             style=\"font-kerning:none\" xml:space=\"preserve\">{}</text>",
            line.x,
            line.y,
            line.size,
            escape(&line.text)
        );
    }
    svg.push_str("</svg>");
    svg
}

/// What a line says of itself.
fn told(line: &Line, language: &str) -> String {
    let is_bold = line.weight == Weight::Bold;
    let figures: Vec<_> =
        line.figures.iter().map(|(name, value)| serde_json::json!({"figure": name, "value": value})).collect();
    serde_json::json!({
        "x": line.x, "y": line.y, "size": line.size, "bold": is_bold, "text": line.text, "figures": figures,
        "language": language,
    })
    .to_string()
}
