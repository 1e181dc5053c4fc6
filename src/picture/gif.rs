//! GIF (version 89a): a header, then blocks of pictures and of extensions.

use super::{Removed, take};

/// Application extensions that make an animation run again, and a colour profile.
const NEEDED: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

const END: u8 = 0x3b;

pub(super) fn clean(bytes: &[u8], removed: &mut Removed) -> Option<Vec<u8>> {
    let mut at = 0;
    let header = take(bytes, &mut at, 13)?;
    take(bytes, &mut at, colours(header[10]))?;
    let mut kept = bytes[..at].to_vec();
    while let Some(kind) = take(bytes, &mut at, 1) {
        let start = at - 1;
        match kind {
            // a picture: its place, its colours, the size of its codes, the codes
            [0x2c] => {
                let place = take(bytes, &mut at, 9)?;
                take(bytes, &mut at, colours(place[8]) + 1)?;
                blocks(bytes, &mut at)?;
                kept.extend(&bytes[start..at]);
            }
            [0x21] => {
                let label = take(bytes, &mut at, 1)?;
                let body = blocks(bytes, &mut at)?;
                let needed = match label {
                    [0xf9] => true,
                    [0xff] => NEEDED.iter().any(|name| body.starts_with(name)),
                    _ => false,
                };
                if needed {
                    kept.extend(&bytes[start..at]);
                } else {
                    removed.add(&body);
                }
            }
            [END] => break,
            _ => return None,
        }
    }
    kept.push(END);
    if at < bytes.len() {
        removed.add(&bytes[at..]);
    }
    Some(kept)
}

/// The length of a table of colours, from the byte that tells of it.
fn colours(packed: u8) -> usize {
    if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) }
}

/// What a list of blocks holds: each begins with its length, and the last is empty.
fn blocks(bytes: &[u8], at: &mut usize) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    loop {
        match usize::from(*take(bytes, at, 1)?.first()?) {
            0 => return Some(all),
            length => all.extend(take(bytes, at, length)?),
        }
    }
}
