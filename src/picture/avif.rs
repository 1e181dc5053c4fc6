//! AVIF: boxes in boxes (ISO 14496-12). Taking a part out would move all others, so a file with metadata is refused.

use super::{Refusal, take};

/// Boxes that stand in a file of one picture or of an animation.
const KNOWN: [&[u8]; 6] = [b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip"];

/// Types of items, and boxes, that hold metadata: EXIF, XMP, a film's user data.
const METADATA: [&[u8]; 4] = [b"Exif", b"mime", b"udta", b"uuid"];

pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut at = 0;
    let mut has_picture = false;
    while at < bytes.len() {
        let (name, body) = next_box(bytes, &mut at).ok_or(Refusal::Damaged)?;
        let has = |word: &[u8]| body.windows(word.len()).any(|window| window == word);
        let tells = matches!(name, b"meta" | b"moov") && METADATA.iter().any(|word| has(word));
        let fills = matches!(name, b"free" | b"skip") && body.iter().any(|byte| *byte != 0);
        if tells || fills || !KNOWN.contains(&name) {
            return Err(Refusal::HasMetadata);
        }
        has_picture |= name == b"meta";
    }
    if has_picture { Ok(()) } else { Err(Refusal::Damaged) }
}

fn next_box<'a>(bytes: &'a [u8], at: &mut usize) -> Option<(&'a [u8], &'a [u8])> {
    let start = *at;
    let size = take(bytes, at, 4)?;
    let name = take(bytes, at, 4)?;
    let length = match u32::from_be_bytes([size[0], size[1], size[2], size[3]]) {
        0 => bytes.len() - start,
        1 => usize::try_from(u64::from_be_bytes(take(bytes, at, 8)?.try_into().ok()?)).ok()?,
        length => usize::try_from(length).ok()?,
    };
    let body = take(bytes, at, length.checked_sub(*at - start)?)?;
    Some((name, body))
}
