//! JPEG (ITU-T T.81): a list of segments, in which the coded pixels stand between markers.

use super::exif::{self, Orientation};
use super::{Removed, take};

const START: [u8; 2] = [0xff, 0xd8];
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// The length of a JFIF segment without its small picture.
const JFIF: usize = 14;

pub(super) fn clean(bytes: &[u8], removed: &mut Removed) -> Option<Vec<u8>> {
    let mut at = START.len();
    let mut kept = START.to_vec();
    let mut place = kept.len();
    let mut orientation: Option<Orientation> = None;
    loop {
        match next_marker(bytes, &mut at)? {
            END => break,
            // restart markers and TEM have no length
            marker @ (0x01 | 0xd0..=0xd7) => kept.extend([0xff, marker]),
            marker => {
                let length = take(bytes, &mut at, 2)?;
                let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
                let body = take(bytes, &mut at, length.checked_sub(2)?)?;
                match (marker, body) {
                    (0xe0, body) if body.starts_with(b"JFIF\0") && body.len() >= JFIF => {
                        segment(marker, &[&body[..JFIF - 2], &[0, 0]].concat(), &mut kept);
                        place = kept.len();
                    }
                    (0xe1, body) if body.starts_with(b"Exif\0\0") => {
                        orientation = exif::read(body, removed).or(orientation);
                    }
                    (marker, body) if is_needed(marker, body) => segment(marker, body, &mut kept),
                    (_, body) => removed.add(body),
                }
                if marker == SCAN {
                    let pixels = pixels(&bytes[at..])?;
                    kept.extend(&bytes[at..at + pixels]);
                    at += pixels;
                }
            }
        }
    }
    kept.extend([0xff, END]);
    if at < bytes.len() {
        // other pictures, films and their metadata are put behind the end
        removed.add(&bytes[at..]);
    }
    if let Some(orientation) = orientation {
        let mut exif = Vec::new();
        segment(0xe1, &[&b"Exif\0\0"[..], &orientation.data()].concat(), &mut exif);
        kept.splice(place..place, exif);
    }
    Some(kept)
}

/// Whether a segment is needed to show the picture: tables, frames and scans, a colour profile, Adobe's colour model.
fn is_needed(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xc0..=0xcf | 0xda..=0xdf => true,
        0xe2 => body.starts_with(b"ICC_PROFILE\0"),
        0xee => body.starts_with(b"Adobe"),
        _ => false,
    }
}

fn segment(marker: u8, body: &[u8], kept: &mut Vec<u8>) {
    kept.extend([0xff, marker]);
    // a body comes from a segment or is short, so its length fits
    kept.extend(u16::try_from(body.len() + 2).unwrap_or(u16::MAX).to_be_bytes());
    kept.extend(body);
}

/// The next marker; fill bytes before it are passed over.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    if *take(bytes, at, 1)?.first()? != 0xff {
        return None;
    }
    loop {
        match take(bytes, at, 1)? {
            [0xff] => {}
            [0] => return None,
            marker => return marker.first().copied(),
        }
    }
}

/// How many bytes of coded pixels there are before the next marker that is not among them.
fn pixels(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7))
}
