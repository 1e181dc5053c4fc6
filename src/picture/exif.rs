//! What EXIF data say, and the little of it that stays.

use exif::{Exif, In, Reader, Tag, Value};

use super::{Fact, Removed};

/// How the picture is turned; `None` where it stands upright.
///
/// What the data say of persons is noted, and their words.
pub(super) fn read(data: &[u8], removed: &mut Removed) -> Option<Orientation> {
    let data = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
    removed.add(data);
    let mut reader = Reader::new();
    let exif: Exif = reader
        .continue_on_error(true)
        .read_raw(data.to_vec())
        .or_else(|error| error.distill_partial_result(|_| {}))
        .ok()?;
    // words and numbers, as far as they are not empty
    let told = |tag: Tag| {
        exif.fields().any(|field| {
            field.tag == tag && !matches!(&field.value, Value::Ascii(words) if words.concat().trim_ascii().is_empty())
        })
    };
    if told(Tag::GPSLatitude) || told(Tag::GPSLongitude) || told(Tag::GPSDestLatitude) {
        removed.facts.insert(Fact::Position);
    }
    // the two that the crate has no names for: XPAuthor, Windows' own, and CameraOwnerName's older place
    let windows = Tag(exif::Context::Tiff, 0x9c9d);
    if [Tag::Artist, Tag::CameraOwnerName, windows].into_iter().any(told) {
        removed.facts.insert(Fact::Author);
    }
    let turned = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    u8::try_from(turned).ok().filter(|turned| (2..=8).contains(turned)).map(Orientation)
}

/// How a picture is turned or mirrored: 2–8 of EXIF's tag 274.
#[derive(Debug, Clone, Copy)]
pub(super) struct Orientation(u8);

impl Orientation {
    /// EXIF data that say this and nothing else: the header, a directory of one entry, no next directory.
    pub(super) fn data(self) -> [u8; 26] {
        let mut data = *b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
        data[19] = self.0;
        data
    }
}
