//! Pictures as they may be published: without what was written into them beside the picture.
//!
//! A camera writes where it stood and who owns it; editing programs write names, comments and earlier versions.
//! [`clean`] keeps the parts a picture needs to look as it does (the pixels' own bytes, colour profile, orientation,
//! animation) and drops every other one, known or not, with all that follows the picture's end.

mod avif;
mod exif;
mod gif;
mod jpeg;
mod png;
mod svg;
#[cfg(test)]
mod tests;
mod webp;

use std::collections::BTreeSet;
use std::path::Path;

/// The words that a picture draws as text. Only those of SVG can be read: nothing for any other format.
pub fn drawn_text(path: &str, bytes: &[u8]) -> Option<String> {
    let is_drawing = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("svg"));
    is_drawing.then(|| svg::drawn_text(bytes)).flatten()
}

/// A picture without its metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The picture's file.
    pub bytes: Vec<u8>,
    /// What was taken out.
    pub removed: Removed,
}

/// What was taken out of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// What in it is known to point at a person.
    pub facts: BTreeSet<Fact>,
    /// Its words, a line each, among whatever else can be read as text.
    pub words: String,
}

/// Something in a picture's metadata that points at a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Where the picture was taken.
    Position,
    /// Who made it.
    Author,
}

/// Why a picture cannot be cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not what it should be, or ends too early.
    Damaged,
    /// Its format is not one that can be cleaned.
    Unsupported,
    /// It is in a format that is only published when there is nothing to take out, and there is.
    HasMetadata,
}

impl Refusal {
    /// The id of its sentence.
    pub fn message(self) -> &'static str {
        match self {
            Self::Damaged => "picture-damaged",
            Self::Unsupported => "picture-unsupported",
            Self::HasMetadata => "picture-has-metadata",
        }
    }
}

/// Formats of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Jpeg,
    Png,
    Webp,
    Gif,
    Svg,
    Avif,
    Other,
}

/// Takes the metadata out of a picture; nothing if the file is none. What a file holds decides, then its name.
///
/// # Errors
/// When it is a picture of which nobody can say that nothing is left in it.
pub fn clean(path: &str, bytes: &[u8]) -> Option<Result<Cleaned, Refusal>> {
    let mut removed = Removed::default();
    let bytes = match format(path, bytes)? {
        Format::Jpeg => jpeg::clean(bytes, &mut removed).ok_or(Refusal::Damaged),
        Format::Png => png::clean(bytes, &mut removed).ok_or(Refusal::Damaged),
        Format::Webp => webp::clean(bytes, &mut removed).ok_or(Refusal::Damaged),
        Format::Gif => gif::clean(bytes, &mut removed).ok_or(Refusal::Damaged),
        Format::Svg => svg::clean(bytes, &mut removed),
        Format::Avif => avif::check(bytes).map(|()| bytes.to_vec()),
        Format::Other => Err(Refusal::Unsupported),
    };
    Some(bytes.map(|bytes| Cleaned { bytes, removed }))
}

fn format(path: &str, bytes: &[u8]) -> Option<Format> {
    let kind = |start: usize, end: usize| bytes.get(start..end).unwrap_or(b"");
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Some(Format::Jpeg);
    }
    if bytes.starts_with(png::SIGNATURE) {
        return Some(Format::Png);
    }
    if bytes.starts_with(b"GIF8") {
        return Some(Format::Gif);
    }
    match (kind(0, 4), kind(4, 8), kind(8, 12)) {
        (b"RIFF", _, b"WEBP") => return Some(Format::Webp),
        (_, b"ftyp", b"avif" | b"avis") => return Some(Format::Avif),
        (_, b"ftyp", b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1") | (b"II*\0" | b"MM\0*", ..) => {
            return Some(Format::Other);
        }
        _ => {}
    }
    let extension = Path::new(path).extension().and_then(|part| part.to_str()).unwrap_or("").to_ascii_lowercase();
    match extension.as_str() {
        "svg" => Some(Format::Svg),
        "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "apng" | "gif" | "webp" | "avif" | "svgz" | "tif" | "tiff"
        | "heic" | "heif" | "bmp" | "ico" | "jxl" | "jp2" | "psd" | "dng" | "raw" => Some(Format::Other),
        _ => None,
    }
}

impl Removed {
    /// Notes a part that is left out.
    fn add(&mut self, part: &[u8]) {
        let has = |name: &[u8]| part.windows(name.len()).any(|window| window == name);
        // names of XMP, in which other programs write what EXIF says
        if has(b"GPSLatitude") || has(b"GPSLongitude") {
            self.facts.insert(Fact::Position);
        }
        if has(b"dc:creator") || has(b"tiff:Artist") {
            self.facts.insert(Fact::Author);
        }
        // without the zeros, two-byte texts can be read too
        let bytes: Vec<u8> = part.iter().copied().filter(|byte| *byte != 0).collect();
        let shown = |character: char| if character.is_control() { '\n' } else { character };
        self.words.extend(String::from_utf8_lossy(&bytes).chars().map(shown));
        self.words.push('\n');
    }
}

/// The next `length` bytes from `at`, which moves on.
fn take<'a>(bytes: &'a [u8], at: &mut usize, length: usize) -> Option<&'a [u8]> {
    let part = bytes.get(*at..at.checked_add(length)?)?;
    *at += length;
    Some(part)
}
