use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Cleaned, Fact, Refusal, clean};

/// EXIF data, little-endian: how the picture is turned, who made it, where it was taken.
fn exif(orientation: u8) -> Vec<u8> {
    let mut data = b"II*\0\x08\0\0\0\x03\0".to_vec();
    let author = b"Erkki Esimerkki\0";
    let (author_at, gps_at) = (8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + 16);
    data.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    data.extend(entry(0x013b, 2, 16, author_at));
    data.extend(entry(0x8825, 4, 1, gps_at));
    data.extend([0; 4]);
    data.extend(author);
    // a directory with the latitude: 60/1, 10/1, 0/1
    data.extend(1u16.to_le_bytes());
    data.extend(entry(2, 5, 3, gps_at + 2 + 12 + 4));
    data.extend([0; 4]);
    data.extend([60, 1, 10, 1, 0, 1].into_iter().flat_map(u32::to_le_bytes));
    data
}

fn entry(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
    [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, body].concat()
}

fn jpeg(metadata: &[Vec<u8>]) -> Vec<u8> {
    let jfif = segment(0xe0, b"JFIF\0\x01\x02\0\0\x48\0\x48\0\0");
    let rest = [
        segment(0xe2, b"ICC_PROFILE\0\x01\x01profile"),
        segment(0xee, b"Adobe\0\x64\0\0\0\0\x02"),
        segment(0xdb, &[0; 65]),
        segment(0xc0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        segment(0xc4, &[0; 19]),
        segment(0xda, &[1, 1, 0, 0, 0x3f, 0]),
        vec![1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    ];
    [vec![0xff, 0xd8], jfif, metadata.concat(), rest.concat(), vec![0xff, 0xd9]].concat()
}

fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    super::png::chunk(name, body)
}

fn png(metadata: &[Vec<u8>]) -> Vec<u8> {
    let head = chunk(*b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let rest = [chunk(*b"iCCP", b"name\0\0profile"), chunk(*b"IDAT", &[1, 2, 3]), chunk(*b"IEND", b"")].concat();
    [super::png::SIGNATURE, &head, &metadata.concat(), &rest].concat()
}

fn riff(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    let fill = if body.len() % 2 == 1 { &[0][..] } else { &[] };
    [&name[..], &length, body, fill].concat()
}

fn webp(flags: u8, metadata: &[Vec<u8>]) -> Vec<u8> {
    let size = riff(*b"VP8X", &[flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let body =
        [&b"WEBP"[..], &size, &riff(*b"ICCP", b"profile"), &riff(*b"VP8L", &[5; 7]), &metadata.concat()].concat();
    riff(*b"RIFF", &body)
}

fn gif(extensions: &[Vec<u8>]) -> Vec<u8> {
    let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    let control = vec![0x21, 0xf9, 4, 0, 0, 0, 0, 0];
    let again = [&[0x21, 0xff, 11][..], b"NETSCAPE2.0", &[3, 1, 0, 0, 0]].concat();
    let picture = vec![0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
    [head, again, extensions.concat(), control, picture, vec![0x3b]].concat()
}

#[track_caller]
fn cleaned(path: &str, bytes: &[u8]) -> Cleaned {
    clean(path, bytes).unwrap().unwrap()
}

fn both() -> BTreeSet<Fact> {
    BTreeSet::from([Fact::Position, Fact::Author])
}

#[test]
fn a_picture_without_metadata_stays_byte_for_byte() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Kuva</title><path d='M0 0'/></svg>".to_vec();
    for (path, bytes) in
        [("a.jpg", jpeg(&[])), ("a.png", png(&[])), ("a.webp", webp(0x20, &[])), ("a.gif", gif(&[])), ("a.svg", svg)]
    {
        let Cleaned { bytes: after, removed } = cleaned(path, &bytes);
        assert!(after == bytes, "{path}");
        assert!(removed.facts.is_empty(), "{path}");
    }
}

#[test]
fn metadata_are_taken_out_and_nothing_else() {
    let exif = exif(1);
    let app1 = segment(0xe1, &[b"Exif\0\0", &exif[..]].concat());
    let xmp = segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>salaista</x:xmpmeta>");
    let comment = segment(0xfe, b"salaista");
    let older = segment(0xed, b"Photoshop 3.0\0salaista");
    let with = [jpeg(&[app1, xmp, comment, older]), b"salaista".to_vec()].concat();
    let result = cleaned("kuva.jpg", &with);
    assert!(result.bytes == jpeg(&[]));
    assert_eq!(result.removed.facts, both());
    assert!(result.removed.words.contains("Erkki Esimerkki") && result.removed.words.contains("salaista"));

    let packed = miniz_oxide::deflate::compress_to_vec_zlib("salaista".as_bytes(), 6);
    let with = png(&[
        chunk(*b"eXIf", &exif),
        chunk(*b"tEXt", b"Author\0Erkki"),
        chunk(*b"zTXt", &[b"Comment\0\0", &packed[..]].concat()),
        chunk(*b"tIME", &[0; 7]),
    ]);
    // the name does not say what a file is
    let result = cleaned("kuva.jpg", &with);
    assert!(result.bytes == png(&[]));
    assert_eq!(result.removed.facts, both());
    assert!(result.removed.words.contains("salaista"), "{:?}", result.removed.words);

    let result = cleaned("kuva.webp", &webp(0x2c, &[riff(*b"EXIF", &exif), riff(*b"XMP ", b"<dc:creator>")]));
    assert!(result.bytes == webp(0x20, &[]));
    assert_eq!(result.removed.facts, both());

    let comment = [&[0x21, 0xfe, 8][..], b"salaista", &[0]].concat();
    let xmp = [&[0x21, 0xff, 11][..], b"XMP DataXMP", &[4], b"<x/>", &[0]].concat();
    let result = cleaned("kuva.gif", &gif(&[comment, xmp]));
    assert!(result.bytes == gif(&[]));
    assert!(result.removed.words.contains("salaista"));
}

#[test]
fn a_turned_picture_stays_turned() {
    for orientation in 2..=8 {
        let exif = exif(orientation);
        let turned = [
            cleaned("a.jpg", &jpeg(&[segment(0xe1, &[b"Exif\0\0", &exif[..]].concat())])),
            cleaned("a.png", &png(&[chunk(*b"eXIf", &exif)])),
            cleaned("a.webp", &webp(0x28, &[riff(*b"EXIF", &exif)])),
        ];
        for Cleaned { bytes, removed } in turned {
            assert_eq!(removed.facts, both());
            // what is left says how it is turned and nothing else, also when read again
            let start = bytes.windows(4).position(|window| window == b"MM\0*").unwrap();
            let left = ::exif::Reader::new().read_raw(bytes[start..start + 26].to_vec()).unwrap();
            let fields: Vec<_> = left.fields().map(|field| (field.tag, field.value.get_uint(0))).collect();
            assert_eq!(fields, [(::exif::Tag::Orientation, Some(u32::from(orientation)))]);
            assert!(cleaned("a", &bytes).bytes == bytes, "cleaning twice changes nothing");
        }
    }
}

#[test]
fn drawings_lose_what_is_not_drawn() {
    let inner = jpeg(&[segment(0xfe, b"salaista")]);
    let clean_inner = jpeg(&[]);
    let data = |bytes: &[u8]| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
    let drawing = |metadata: &str, attributes: &str, picture: &str| {
        format!(
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:k=\"http://www.inkscape.org/namespaces/inkscape\">{metadata}<g id=\"a\"{attributes}><text>1 &lt; 2</text>\
             </g><style><![CDATA[a{{}}]]></style><image href=\"data:image/jpeg;base64,{picture}\"/></svg>"
        )
    };
    let with = drawing(
        "<!-- salaista --><metadata><a><b/>dc:creator</a></metadata><k:namedview><x/></k:namedview>",
        " k:label=\"salaista\"",
        &data(&inner),
    );
    let result = cleaned("kuva.svg", with.as_bytes());
    assert_eq!(String::from_utf8(result.bytes).unwrap(), drawing("", "", &data(&clean_inner)));
    assert_eq!(result.removed.facts, BTreeSet::from([Fact::Author]));
    assert!(result.removed.words.contains("salaista"));
}

#[test]
fn what_cannot_be_cleaned_is_refused() {
    for (path, bytes, refusal) in [
        ("a.jpg", &jpeg(&[])[..40], Refusal::Damaged),
        ("a.png", &png(&[])[..40], Refusal::Damaged),
        ("a.webp", &webp(0, &[])[..40], Refusal::Damaged),
        ("a.gif", &gif(&[])[..30], Refusal::Damaged),
        ("a.svg", b"<svg><g></svg>", Refusal::Damaged),
        ("a.svg", b"<html></html>", Refusal::Damaged),
        ("a.png", b"no picture", Refusal::Unsupported),
        ("a.tiff", b"II*\0", Refusal::Unsupported),
        ("a.heic", b"\0\0\0\x0cftypheic", Refusal::Unsupported),
        ("a.avif", b"\0\0\0\x0cftypavif\0\0\0\x10metaxxxxExif", Refusal::HasMetadata),
    ] {
        assert_eq!(clean(path, bytes), Some(Err(refusal)), "{path}");
    }
    let plain = b"\0\0\0\x0cftypavif\0\0\0\x10metaxxxxav01\0\0\0\x0cmdatxxxx";
    assert!(cleaned("a.avif", plain).bytes == plain);
    assert_eq!(clean("a.pdf", b"%PDF"), None);
    assert_eq!(clean("a.csv", b"a;b"), None);
}

proptest! {
    #[test]
    fn damage_never_panics(which in 0usize..4, cut in 0usize..300, at in 0usize..300, byte: u8) {
        let exif = exif(6);
        let mut bytes = [
            jpeg(&[segment(0xe1, &[b"Exif\0\0", &exif[..]].concat())]),
            png(&[chunk(*b"eXIf", &exif)]),
            webp(0x28, &[riff(*b"EXIF", &exif)]),
            gif(&[]),
        ][which].clone();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut % 50));
        if let Some(Ok(cleaned)) = clean("a.gif", &bytes) {
            prop_assert!(!cleaned.bytes.windows(5).any(|window| window == b"Erkki"));
        }
    }
}
