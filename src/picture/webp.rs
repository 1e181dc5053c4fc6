//! WebP (RFC 9649): a RIFF file of chunks.

use super::exif;
use super::{Removed, take};

/// Bits of the `VP8X` chunk that say that metadata follow.
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;

pub(super) fn clean(bytes: &[u8], removed: &mut Removed) -> Option<Vec<u8>> {
    let size = bytes.get(4..8)?;
    let size = usize::try_from(u32::from_le_bytes([size[0], size[1], size[2], size[3]])).ok()?;
    let end = size.checked_add(8)?;
    let whole = bytes.get(..end)?;
    let mut at = 12;
    let mut kept = b"WEBP".to_vec();
    let mut flags = None;
    let mut orientation = None;
    while at < end {
        let start = at;
        let name = take(whole, &mut at, 4)?;
        let length = take(whole, &mut at, 4)?;
        let length = usize::try_from(u32::from_le_bytes([length[0], length[1], length[2], length[3]])).ok()?;
        let body = take(whole, &mut at, length)?;
        // a chunk of odd length is filled up
        at = (at + length % 2).min(end);
        match name {
            b"VP8X" => {
                flags = Some(kept.len() + 8);
                kept.extend(&whole[start..at]);
            }
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" => kept.extend(&whole[start..at]),
            b"EXIF" => orientation = exif::read(body, removed).or(orientation),
            _ => removed.add(body),
        }
    }
    if end < bytes.len() {
        removed.add(&bytes[end..]);
    }
    if let Some(flags) = flags.and_then(|at: usize| kept.get_mut(at)) {
        *flags &= !(EXIF | XMP);
        if let Some(orientation) = orientation {
            *flags |= EXIF;
            let data = orientation.data();
            kept.extend(b"EXIF");
            kept.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_le_bytes());
            kept.extend(data);
        }
    }
    let size = u32::try_from(kept.len()).ok()?;
    Some([&b"RIFF"[..], &size.to_le_bytes(), &kept].concat())
}
