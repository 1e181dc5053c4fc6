//! Numbers that are to be in no byte of an output, in whatever form.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Write as _};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};

use super::support::Case;

/// How often what was decoded is decoded again.
const DEPTH: usize = 2;

/// Shorter runs of signs are words, not something encoded.
const SHORTEST_RUN: usize = 8;

/// Where one of some numbers is told in a file, and how; nothing if none is.
pub fn told(path: &str, bytes: &[u8], needles: &[String]) -> Option<String> {
    told_within(DEPTH, path, bytes, needles)
}

/// As [`told`], for many files: what was decoded is not decoded again, and pixels are not looked through, since no number
/// stands in them as text.
pub fn told_at_once(path: &str, bytes: &[u8], needles: &[String]) -> Option<String> {
    let is_picture = path.ends_with(".png") || path.ends_with(".ico");
    told_within(usize::from(!is_picture), path, bytes, needles)
}

fn told_within(depth: usize, path: &str, bytes: &[u8], needles: &[String]) -> Option<String> {
    forms("as it stands".to_owned(), bytes, depth)
        .into_iter()
        .chain([("its name".to_owned(), path.as_bytes().to_vec())])
        .find_map(|(form, bytes)| {
            let texts = [String::from_utf8_lossy(&bytes).into_owned(), ungrouped(&String::from_utf8_lossy(&bytes))];
            let needle = needles.iter().find(|needle| texts.iter().any(|text| text.contains(needle.as_str())))?;
            Some(format!("{needle} is in {path}, {form}"))
        })
}

/// All that some bytes can be read as.
fn forms(name: String, bytes: &[u8], depth: usize) -> Vec<(String, Vec<u8>)> {
    let mut forms = Vec::new();
    if depth > 0 {
        let decoded = [
            ("percent-decoded", vec![percent_encoding::percent_decode(bytes).collect()]),
            ("without entities", vec![without_entities(&String::from_utf8_lossy(bytes)).into_bytes()]),
            ("from base64", from_base64(bytes)),
            ("unpacked", unpacked(bytes)),
        ];
        for (how, all) in decoded {
            for inner in all.into_iter().filter(|inner| inner != bytes) {
                forms.extend(self::forms(format!("{name}, {how}"), &inner, depth - 1));
            }
        }
    }
    forms.push((name, bytes.to_vec()));
    forms
}

/// The text without separators before groups of three digits.
fn ungrouped(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
    let separates = |at: usize| {
        matches!(signs[at], ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ',' | '.' | '\'' | '’' | '_')
            && digit(at.checked_sub(1))
            && (1..4).all(|on| digit(Some(at + on)))
            && !digit(Some(at + 4))
    };
    (0..signs.len()).filter(|at| !separates(*at)).map(|at| signs[at]).collect()
}

fn without_entities(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let sign = after.split_once(';').and_then(|(entity, after)| {
            let number = match entity.strip_prefix('#')? {
                hex if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok()?,
                decimal => decimal.parse().ok()?,
            };
            Some((char::from_u32(number)?, after))
        });
        match sign {
            Some((sign, after)) => {
                decoded.push(sign);
                rest = after;
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded + rest
}

/// Every run of signs of base64, decoded from each of the four places where it may begin.
fn from_base64(bytes: &[u8]) -> Vec<Vec<u8>> {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
    let runs = bytes.split(|byte| !is_sign(byte)).filter(|run| run.len() >= SHORTEST_RUN);
    let mut decoded = vec![Vec::new(); 4];
    for run in runs {
        for (start, all) in decoded.iter_mut().enumerate() {
            let run = &run[start..];
            let run = &run[..run.len() - usize::from(run.len() % 4 == 1)];
            let engine = if run.iter().any(|byte| b"-_".contains(byte)) { URL_SAFE_NO_PAD } else { STANDARD_NO_PAD };
            // the last signs of a run may be no whole byte
            let whole = &run[..run.len() / 4 * 4];
            if let Ok(inner) = engine.decode(run).or_else(|_| engine.decode(whole)) {
                all.extend(inner);
                all.push(b'\n');
            }
        }
    }
    decoded
}

/// Every stream of gzip or zlib that begins in the bytes, as far as it can be unpacked, and the whole as bare deflate.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let read = |mut stream: Box<dyn Read + '_>| {
        let mut inner = Vec::new();
        // what comes before a fault counts too
        let _ = stream.read_to_end(&mut inner);
        inner
    };
    let mut streams = vec![read(Box::new(DeflateDecoder::new(bytes)))];
    for (at, pair) in bytes.windows(2).enumerate() {
        match pair {
            [0x1f, 0x8b] => streams.push(read(Box::new(GzDecoder::new(&bytes[at..])))),
            [0x78, 0x01 | 0x5e | 0x9c | 0xda] => streams.push(read(Box::new(ZlibDecoder::new(&bytes[at..])))),
            _ => {}
        }
    }
    streams.retain(|stream| stream.len() > 4);
    streams
}

/// A number of members of a population as people and programs may write it: its digits, its share with digits enough to
/// be known by, and hexadecimal.
pub fn spellings(count: u64, population: u64) -> Vec<String> {
    let mut spellings = vec![count.to_string(), format!("{count:x}"), format!("{count:X}")];
    #[expect(clippy::cast_precision_loss, reason = "a few digits are enough")]
    let share = count as f64 / population as f64;
    for written in [format!("{:.4}", 100.0 * share), format!("{:.5}", 100.0 * share), format!("{share:.6}")] {
        spellings.push(written.replace('.', ","));
        spellings.push(written);
    }
    spellings
}

#[test]
fn a_number_is_found_in_every_form() {
    let needles = spellings(48_611_383, 2_000_000_000);
    let packed = |text: &str| {
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        zlib.write_all(text.as_bytes()).unwrap();
        zlib.finish().unwrap()
    };
    let mut gzip = flate2::write::GzEncoder::new(b"%PDF".to_vec(), flate2::Compression::best());
    gzip.write_all(b"on 48611383 asiakasta").unwrap();
    for hidden in [
        "48611383".as_bytes().to_vec(),
        "on 48\u{a0}611\u{a0}383 asiakasta".into(),
        "48,611,383".into(),
        "48.611.383".into(),
        "48\u{202f}611\u{202f}383".into(),
        "2.43057".into(),
        "2,4306 %".into(),
        "0.024306".into(),
        "#2e5c037".into(),
        "q=%34%38611383".into(),
        "&#52;&#x38;611383".into(),
        b"data:text/plain;base64,b24gNDg2MTEzODMgYXNpYWthc3Rh".to_vec(),
        [b"xyz".to_vec(), packed("on 48611383 asiakasta")].concat(),
        gzip.finish().unwrap(),
        STANDARD_NO_PAD.encode(packed("48 611 383")).into_bytes(),
    ] {
        assert!(told("a.txt", &hidden, &needles).is_some(), "{}", String::from_utf8_lossy(&hidden));
    }
    assert!(told("48611383.txt", b"", &needles).is_some());
    for harmless in ["48 6113 83", "486113", "4861138 3", "2.43"] {
        assert_eq!(told("a.txt", harmless.as_bytes(), &needles), None, "{harmless}");
    }
}

/// Members of a population of two thousand million, all below the threshold of a hundred million: primes.
const CANARIES: [u64; 12] = [
    48_611_383, 52_711_847, 61_813_961, 67_867_979, 73_939_133, 79_823_447, 83_924_717, 86_028_121, 91_193_819,
    94_418_953, 97_654_321, 99_990_001,
];

const POPULATION: u64 = 2_000_000_000;

#[test]
fn canaries_are_in_no_byte_of_the_output() {
    let [few, one, two, three, goal, cells @ ..] = CANARIES;
    let mut data = format!(
        "title: Koe (synteettinen)\nsource: Keksitty koetta varten\n\
         populations:\n  p: {{label: P, size: {POPULATION}}}\n  few: {{label: Pieni, size: {few}}}\n\
         measures:\n  big: {{label: Iso, of: p, count: 900000000, show: share, interval: true}}\n  \
         one: {{label: Yksi, of: p, count: {one}, show: share, interval: true}}\n  \
         two: {{label: Kaksi, of: p, count: {two}, show: count}}\n  \
         three: {{label: Kolme, of: p, count: {three}, show: fraction}}\n  \
         goal: {{label: Tavoite, of: p, count: {goal}, show: share}}\n  aim: {{label: Pyrkimys, of: p, count: 800000000, show: share}}\n\
         tables:\n  t:\n    label: T\n    of: p\n    exclusive: false\n    columns: [{{label: A}}, {{label: B}}, {{label: C}}]\n    rows:\n      \
         - {{label: '2021', values: [{}, 300000000, 200000000]}}\n      - {{label: '2022', values: [400000000, {}, {}]}}\n      \
         - {{label: '2023', values: [{}, {}, 700000000]}}\n      - {{label: '2024', values: [500000000, {}, {}]}}\n\
         charts:\n",
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]
    );
    let mut page = "---\ntitle: Alku [](measure:one)\ndescription: Heitä on [](measure:two).\ndate: 2024-05-02\naliases: [vanha]\n---\n"
        .to_owned();
    let measures = ["big", "one", "two", "three", "few"];
    for measure in measures {
        write!(
            page,
            "Heitä on [](measure:{measure}) henkilöä.\n\n![](measure:{measure} \"[](measure:{measure})\")\n\n"
        )
        .unwrap();
    }
    for kind in ["bar", "grouped", "stacked", "full-stacked", "line", "likert"] {
        writeln!(data, "  {kind}: {{kind: {kind}, label: C, table: t}}").unwrap();
        write!(page, "![Kuvio, [](measure:one)](chart:{kind} \"[](measure:two)\")\n\n").unwrap();
    }
    data += "  dots: {kind: dot-interval, label: D, measures: [big, one]}\n  \
             targets: {kind: target, label: E, measures: [one, big], targets: [aim, aim]}\n  \
             hidden: {kind: target, label: F, measures: [big], targets: [goal]}\n  \
             squares: {kind: waffle, label: G, measures: [two]}\n";
    page += "![](chart:dots)\n\n![](chart:targets)\n\n![](chart:hidden)\n\n![](chart:squares)\n\n![](table:t)\n\n![](quotes:kysely)\n";
    let case = Case::new()
        .file("content/site.yaml", "title: Koe\ndescription: Heitä on [](measure:three).\ndisclosure: {threshold: 100000000}\n")
        .file("content/data/d.yaml", &data)
        .file("content/index.md", &page)
        .file(
            "content/quotes/kysely.yaml",
            format!("title: Kysely\ninvited: {}\nn: {}\nn_counts: people\nquotes: {{a: {{text: Hyvä., basis: published-report}}}}\n", few + 4, one + 6),
        );
    case.run(&["build", "--base-url", "https://example.org/"]).expect_code(0);
    let numbers = CANARIES.into_iter().chain([few + 4, one + 6]);
    let needles: Vec<String> = numbers.flat_map(|number| spellings(number, POPULATION)).collect();
    let files: BTreeMap<String, Vec<u8>> = case.files("output");
    assert!(files.contains_key(".polku-manifest.json"), "the manifest is searched too");
    assert!(String::from_utf8_lossy(&files["index.html"]).contains("[c]"));
    for (path, bytes) in files {
        assert_eq!(told(&path, &bytes, &needles), None);
    }
}
