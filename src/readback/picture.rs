//! Pictures drawn from a page's title and figure.
//!
//! Such a picture says in itself which lines of text it has, where each stands and which figures are in it: in `iTXt`
//! chunks `polku-line`, as JSON. It is not believed: every sign of every line is drawn again with the theme's font, by
//! another rasteriser, and held against the pixels; and what differs from the ground must be a sign of a line or the mark
//! in its corner. So what the lines say is what a reader sees, and nothing else is to be seen.
//!
//! Every other picture is a copy of one of the content's or the theme's.

use std::io::Cursor;

use ab_glyph::{Font, FontRef, Glyph, Point, PxScale, Rect, ScaleFont, point};
use serde::Deserialize;

use super::number::Numerals;
use super::{Part, Reading};
use crate::output::OutputPath;

const REGULAR: &[u8] = include_bytes!("../../themes/polku/fonts/polku-sans-regular.ttf");
const BOLD: &[u8] = include_bytes!("../../themes/polku/fonts/polku-sans-bold.ttf");

/// The keyword of a line.
const LINE: &str = "polku-line";
/// What every PNG begins with, in bytes.
const SIGNATURE_LENGTH: usize = 8;
/// The chunks of a picture that is drawn, before its last one.
const CHUNKS: [&[u8; 4]; 3] = [b"IHDR", b"iTXt", b"IDAT"];
/// The folder of the pictures that are drawn; a picture there without lines hides what it shows.
const FOLDER: &str = "share";
/// The square of the mark: left, top, right, bottom.
const MARK: [usize; 4] = [76, 68, 140, 132];
/// How much of a sign's ink two rasterisers may see differently.
const DIFFERENT: f32 = 0.15;
/// Pixels around a sign that its edge may touch.
const EDGE: usize = 2;

/// A line as the picture tells it.
#[derive(Deserialize)]
struct Line {
    x: f32,
    y: f32,
    size: f32,
    bold: bool,
    text: String,
    figures: Vec<Told>,
    language: String,
}

/// A figure in a line.
#[derive(Deserialize)]
struct Told {
    figure: String,
    value: String,
}

/// Reads a picture.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let is_drawn = path.segments().next() == Some(FOLDER);
    match Canvas::decode(bytes) {
        Some((_, lines)) if lines.is_empty() && !is_drawn => {}
        Some((canvas, lines)) if !lines.is_empty() => {
            if !has_only_known_chunks(bytes) {
                reading.unnamed.push("png: something else is in the file".to_owned());
            }
            if !canvas.shows(&lines) {
                reading.unnamed.push("png: what is drawn is not what is told".to_owned());
            }
            for line in &lines {
                line.note(path, &mut reading);
            }
        }
        None if !is_drawn => {}
        Some(_) | None => reading.unnamed.push("png".to_owned()),
    }
    reading
}

/// Whether a file is made of pixels and lines alone and ends with its last chunk, so that nothing is told beside them.
fn has_only_known_chunks(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(SIGNATURE_LENGTH..).unwrap_or_default();
    // the length of its data, its type, its data, a checksum (PNG 3, 5.3)
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let Some((kind, after)) = after.split_first_chunk::<4>() else { return false };
        let length = usize::try_from(u32::from_be_bytes(*length)).ok();
        let Some(after) = length.and_then(|length| after.get(length.checked_add(4)?..)) else { return false };
        if kind == b"IEND" {
            return after.is_empty();
        }
        if !CHUNKS.contains(&kind) {
            return false;
        }
        rest = after;
    }
    false
}

impl Line {
    fn note(&self, path: &OutputPath, reading: &mut Reading) {
        let numerals = Numerals::of(&self.language);
        let mut rest = self.text.clone();
        for told in &self.figures {
            if !rest.contains(&told.value) {
                reading.unnamed.push(told.figure.clone());
            }
            rest = rest.replacen(&told.value, " ", 1);
            reading.note(&told.figure, numerals.figure(&told.value).0, &told.value, path, Part::Picture);
        }
        reading.aside.extend(numerals.all(&rest));
    }
}

/// A picture in pixels, three bytes each.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
    /// The colour of its corner.
    ground: [u8; 3],
}

/// A sign where it should be: the ink of each pixel of its box, from 0 to 1.
struct Sign {
    left: usize,
    top: usize,
    width: usize,
    ink: Vec<f32>,
}

/// The rows of a picture in which a line is: the ink of each pixel.
struct Strip {
    /// The place of its first pixel in the picture.
    start: usize,
    ink: Vec<f32>,
}

impl Canvas {
    /// The pixels of a file and the lines it tells; nothing for what cannot be read.
    fn decode(bytes: &[u8]) -> Option<(Self, Vec<Line>)> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let told = reader.info().utf8_text.clone();
        let is_drawn = told.iter().any(|chunk| chunk.keyword == LINE);
        if is_drawn && told.iter().any(|chunk| chunk.keyword != LINE) {
            return None;
        }
        let told: Vec<_> = told.into_iter().filter(|chunk| chunk.keyword == LINE).collect();
        let lines = told.iter().map(|chunk| serde_json::from_str(&chunk.get_text().ok()?).ok());
        let lines = lines.collect::<Option<Vec<Line>>>()?;
        if lines.is_empty() {
            let nothing = Self { width: 0, height: 0, pixels: Vec::new(), ground: [0; 3] };
            return Some((nothing, lines));
        }
        let mut buffer = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut buffer).ok()?;
        // a picture of Polku's own has no other form
        if frame.color_type != png::ColorType::Rgb {
            return None;
        }
        let bytes = &buffer[..frame.buffer_size()];
        let pixels: Vec<[u8; 3]> = bytes.as_chunks().0.to_vec();
        let ground = *pixels.first()?;
        let (width, height) = (usize::try_from(frame.width).ok()?, usize::try_from(frame.height).ok()?);
        Some((Self { width, height, pixels, ground }, lines))
    }

    /// Whether these lines and the mark are all that is drawn.
    fn shows(&self, lines: &[Line]) -> bool {
        let mut free = vec![true; self.pixels.len()];
        self.release(&mut free, MARK);
        for line in lines {
            let Some(signs) = signs(line) else { return false };
            let Some(ink) = self.ink(&signs) else { return false };
            let Some(expected) = self.together(&signs) else { return false };
            for sign in &signs {
                if !self.holds(sign, &expected, ink) {
                    return false;
                }
                let [left, top] = [sign.left, sign.top].map(|start| start.saturating_sub(EDGE));
                self.release(&mut free, [left, top, sign.left + sign.width + EDGE, sign.bottom() + EDGE]);
            }
        }
        self.pixels.iter().zip(free).all(|(pixel, free)| !free || pixel == &self.ground)
    }

    /// The ink of all signs of a line, since one may reach into the box of another; nothing if one is off the picture.
    fn together(&self, signs: &[Sign]) -> Option<Strip> {
        let top = signs.iter().map(|sign| sign.top).min()?;
        let bottom = signs.iter().map(Sign::bottom).max()?;
        let mut strip = Strip { start: top * self.width, ink: vec![0.0; (bottom - top) * self.width] };
        for sign in signs {
            if sign.left + sign.width > self.width || bottom > self.height {
                return None;
            }
            for (x, y, ink) in sign.pixels() {
                let pixel = strip.ink.get_mut(y * self.width + x - strip.start)?;
                *pixel = (*pixel + ink).min(1.0);
            }
        }
        Some(strip)
    }

    /// Marks a box as one in which something may be drawn.
    fn release(&self, free: &mut [bool], [left, top, right, bottom]: [usize; 4]) {
        for y in top..bottom.min(self.height) {
            for x in left..right.min(self.width) {
                free[y * self.width + x] = false;
            }
        }
    }

    /// The colour of a line: that of a pixel which one of its signs fills.
    fn ink(&self, signs: &[Sign]) -> Option<[u8; 3]> {
        let filled = signs.iter().flat_map(Sign::pixels).find(|(_, _, ink)| *ink > 0.99);
        let (x, y, _) = filled?;
        let ink = *self.pixels.get(y * self.width + x)?;
        (ink != self.ground).then_some(ink)
    }

    /// Whether a sign is drawn where it should be, in this colour.
    fn holds(&self, sign: &Sign, expected: &Strip, ink: [u8; 3]) -> bool {
        let from_ground = |colour: [u8; 3]| -> [f32; 3] {
            std::array::from_fn(|channel| f32::from(colour[channel]) - f32::from(self.ground[channel]))
        };
        let along = from_ground(ink);
        let whole: f32 = along.iter().map(|part| part * part).sum();
        let (mut different, mut all) = (0.0, 0.0);
        for (x, y, own) in sign.pixels() {
            let at = y * self.width + x;
            let seen: f32 = from_ground(self.pixels[at]).iter().zip(along).map(|(part, along)| part * along).sum();
            different += (seen / whole - expected.ink[at - expected.start]).abs();
            all += own;
        }
        different <= all * DIFFERENT
    }
}

impl Sign {
    fn bottom(&self) -> usize {
        self.top + self.ink.len() / self.width.max(1)
    }

    /// Each pixel of the box with its ink.
    fn pixels(&self) -> impl Iterator<Item = (usize, usize, f32)> {
        self.ink.iter().enumerate().map(|(at, ink)| (self.left + at % self.width, self.top + at / self.width, *ink))
    }
}

/// The signs of a line as the font draws them; nothing if it is none of the fonts, or off the picture.
fn signs(line: &Line) -> Option<Vec<Sign>> {
    let font = FontRef::try_from_slice(if line.bold { BOLD } else { REGULAR }).ok()?;
    let scale = PxScale::from(line.size * font.height_unscaled() / font.units_per_em()?);
    let scaled = font.as_scaled(scale);
    let mut x = line.x;
    let mut glyphs: Vec<Glyph> = Vec::new();
    for sign in line.text.chars() {
        let id = font.glyph_id(sign);
        if id.0 == 0 {
            return None;
        }
        glyphs.push(id.with_scale_and_position(scale, point(x, line.y)));
        x += scaled.h_advance(id);
    }
    let mut signs = Vec::new();
    for glyph in glyphs {
        // a space has no outline
        let Some(outlined) = font.outline_glyph(glyph) else { continue };
        let Rect { min, max } = outlined.px_bounds();
        let (left, top) = whole(min)?;
        let (right, bottom) = whole(max)?;
        let width = right.checked_sub(left)?;
        let mut ink = vec![0.0; width * bottom.checked_sub(top)?];
        outlined.draw(|x, y, covered| {
            let at = usize::try_from(y).ok().zip(usize::try_from(x).ok()).map(|(y, x)| y * width + x);
            if let Some(pixel) = at.and_then(|at| ink.get_mut(at)) {
                *pixel = covered.min(1.0);
            }
        });
        signs.push(Sign { left, top, width, ink });
    }
    Some(signs)
}

/// A corner of a box in whole pixels; nothing off the picture.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 65535")]
fn whole(corner: Point) -> Option<(usize, usize)> {
    let fits = |at: f32| (0.0..=65535.0).contains(&at);
    (fits(corner.x) && fits(corner.y)).then_some((corner.x as usize, corner.y as usize))
}
