//! PNG (W3C, third edition): a list of chunks with names of four letters.

use super::exif;
use super::{Fact, Removed, take};

/// How every PNG file begins.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that a picture needs: the critical ones, colour, transparency, pixel sizes, animation.
const NEEDED: [&[u8]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI",
    b"bKGD", b"pHYs", b"sBIT", b"hIST", b"acTL", b"fcTL", b"fdAT", b"mDCv",
];

/// Longest text that is unpacked.
const LONGEST_TEXT: usize = 1 << 20;

pub(super) fn clean(bytes: &[u8], removed: &mut Removed) -> Option<Vec<u8>> {
    let mut at = SIGNATURE.len();
    let mut kept = SIGNATURE.to_vec();
    let mut place = kept.len();
    let mut orientation = None;
    loop {
        let start = at;
        let length = take(bytes, &mut at, 4)?;
        let length = usize::try_from(u32::from_be_bytes([length[0], length[1], length[2], length[3]])).ok()?;
        let name = take(bytes, &mut at, 4)?;
        let body = take(bytes, &mut at, length)?;
        take(bytes, &mut at, 4)?;
        match name {
            name if NEEDED.contains(&name) => kept.extend(&bytes[start..at]),
            b"eXIf" => orientation = exif::read(body, removed).or(orientation),
            // a critical chunk that nobody knows: the picture cannot be shown without it
            name if name[0].is_ascii_uppercase() => return None,
            _ => text(name, body, removed),
        }
        match name {
            b"IHDR" => place = kept.len(),
            b"IEND" => break,
            _ => {}
        }
    }
    if at < bytes.len() {
        removed.add(&bytes[at..]);
    }
    if let Some(orientation) = orientation {
        kept.splice(place..place, chunk(*b"eXIf", &orientation.data()));
    }
    Some(kept)
}

/// Notes a chunk that is left out, its words unpacked.
fn text(name: &[u8], body: &[u8], removed: &mut Removed) {
    removed.add(body);
    if !matches!(name, b"tEXt" | b"zTXt" | b"iTXt") {
        return;
    }
    if body.to_ascii_lowercase().starts_with(b"author\0") {
        removed.facts.insert(Fact::Author);
    }
    // the packed part begins after a zero and one or two signs of what follows
    let starts = body.iter().enumerate().filter(|(_, byte)| **byte == 0x78).map(|(at, _)| at).take(8);
    for start in starts {
        if let Ok(words) = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&body[start..], LONGEST_TEXT) {
            removed.add(&words);
        }
    }
}

pub(super) fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let checked = [&name[..], body].concat();
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], &checked, &crc32fast::hash(&checked).to_be_bytes()].concat()
}
