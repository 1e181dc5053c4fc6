//! A site in several languages that puts withheld figures, quotes without consent, drafts and notes wherever a text can stand:
//! none of them may be in any byte of what is built. All data here is synthetic.

use polku::output::Output;
use polku::readback::{FigureKey, Finding, compare, read};

use super::canary::{spellings, told_at_once};
use super::readback::{built, report};
use super::support::Case;

const TODAY: &str = "2026-11-24";

/// Below the threshold of a hundred million: primes.
const WITHHELD: [u64; 8] =
    [48_611_383, 52_711_847, 61_813_961, 67_867_979, 73_939_133, 83_924_717, 86_028_121, 91_193_819];

const POPULATION: u64 = 2_000_000_000;

/// A count that is shown, so that a file in which it is not found was not looked through.
const SHOWN: u64 = 1_299_709_003;

/// Words that are to be nowhere: of a draft, a draft translation, a quote of another use, a quote in a language that its
/// speaker did not agree to, a file of records.
const NOWHERE: [&str; 8] = [
    "Luonnossana",
    "Utkastord",
    "utkastord",
    "Koulutussana",
    "koulutussana",
    "Painosana",
    "Otillåtet",
    "Salaisuussana",
];

/// What stands in notes for facilitators.
const NOTE: &str = "muistiosana";

/// A text with a withheld figure for each language, with another one in each.
fn texts() -> &'static str {
    "{fi: 'Kaikista [](measure:one).', sv: 'Av alla [](measure:two \"Sägs inte.\").', en: 'Of all [](measure:three).'}"
}

fn data() -> String {
    let [one, two, three, few, hidden, first, second, _] = WITHHELD;
    let text = texts();
    format!(
        "title: {text}\nsource: {text}\ndescription: {text}\ndate: 2024-05-01\npopulations:\n  p: {{label: {{fi: P, sv: PP}}, size: \
         {POPULATION}}}\n  few: {{label: {{fi: Pieni, sv: Liten}}, size: {few}}}\nmeasures:\n  \
         shown: {{label: {{fi: Iso, sv: Stor}}, of: p, count: {SHOWN}, show: count}}\n  \
         one: {{label: {{fi: Yksi, sv: En}}, definition: {text}, note: {text}, of: p, count: {one}, show: share, interval: true, \
         withheld: {{fi: Ei kerrota.}}}}\n  \
         two: {{label: {{sv: Två, fi: Kaksi}}, of: p, count: {two}}}\n  three: {{label: Kolme, of: p, count: {three}, show: fraction}}\n  \
         all-but: {{label: Muut, of: p, count: {}}}\n\
         tables:\n  t:\n    label: {text}\n    of: p\n    exclusive: false\n    note: {text}\n    columns: [{{label: {{fi: A, sv: Å}}}}, {{label: B}}]\n    \
         rows:\n      - {{label: {{fi: Rivi, sv: Rad}}, values: [{first}, 300000000]}}\n      - {{label: {text}, values: [400000000, {second}]}}\n\
         charts:\n  bars: {{kind: bar, label: {text}, alt: {text}, note: {text}, measures: [shown, one]}}\n  \
         groups: {{kind: grouped, label: {{fi: Ryhmät, sv: Grupper}}, table: t}}\n",
        POPULATION - hidden
    )
}

/// A page whose every line has a withheld figure.
fn page(title: &str) -> String {
    format!(
        "---\ntitle: '{title} [](measure:one)'\ndescription: 'Kuvaus [](measure:two).'\n---\n\
         Heitä on [](measure:three), [sana](term:word), [](source:work), [kuvio #](chart:bars). Iso on [](measure:shown).[^note]\n\n\
         ## Otsikko [](measure:two)\n\n![](measure:shown)\n![](measure:one)\n\n![Kuvaus [](measure:one)](chart:bars \"Otsikko [](measure:two)\")\n\n\
         ![](chart:groups \"Otsikko [](measure:three \\\"Ei kerrota.\\\")\")\n\n![](table:t)\n\n![](quotes:survey)\n\n\
         [^note]: Alaviite [](measure:one).\n"
    )
}

fn site() -> Case {
    let text = texts();
    let [.., small] = WITHHELD;
    let workshop = |title: &str| {
        format!(
            "---\ntitle: {title}\nphases: [begin]\n---\nTeksti [](measure:one).\n\n> [!FACILITATOR]\n> {NOTE} [](measure:two)\n"
        )
    };
    Case::new()
        .file(
            "content/site.yaml",
            format!(
                "title: {text}\ndescription: {text}\nbanner: {text}\nfooter: {text}\npublisher: {{fi: Laitos, sv: Verket}}\nlicence: CC BY 4.0\n\
                 date: 2024-05-03\nlanguage: fi\nlanguages:\n  sv: {{}}\n  en: {{}}\ndisclosure: {{threshold: 100000000}}\n"
            ),
        )
        .file("content/changes.yaml", format!("changes:\n  - {{date: 2024-05-02, text: {text}}}\n"))
        .file("confidential/data/d.yaml", data())
        .file("confidential/records.csv", "nimi,luku\nSalaisuussana,1\n")
        .file(
            "content/terms.yaml",
            format!("terms:\n  word: {{name: {{fi: sana, sv: ord}}, definition: {text}}}\n  other: {{name: toinen, definition: {text}}}\n"),
        )
        .file(
            "content/sources.yaml",
            "work: {type: report, title: 'Raportti [](measure:one)', author: Kunta, date: 2023, note: 'Vastasi [](measure:two).'}\n",
        )
        .file("content/frameworks/f.yaml", format!("title: {text}\nsource: {text}\nnote: {text}\ngroups:\n  begin: {{label: {{fi: Alku, sv: Början}}}}\n"))
        .file("content/index.md", page("Alku").replacen("---\n", "---\ndate: 2024-05-02\naliases: [vanha]\n", 1))
        .file("content/index.sv.md", page("Start"))
        .file("content/index.en.md", page("Start"))
        .file("content/guide/index.md", page("Opas"))
        .file("content/guide/phase.md", page("Vaihe").replacen("---\n", "---\nkind: phase\nphase: begin\n", 1))
        .file("content/guide/phase.sv.md", page("Fas"))
        .file("content/guide/draft.md", "---\ntitle: Luonnossana\ndraft: true\n---\nLuonnossana [sana](term:word).\n")
        .file("content/guide/draft.sv.md", "---\ntitle: Luonnossana\n---\nLuonnossana.\n")
        .file("content/guide/ready.md", "---\ntitle: Valmis\n---\n[sana](term:word)\n")
        .file("content/guide/ready.sv.md", "---\ntitle: Utkastord\ndraft: true\nslug: utkastord\n---\nUtkastord.\n")
        .file("content/workshop/day.md", workshop("Päivä"))
        .file("content/workshop/day.sv.md", workshop("Dagen"))
        .file(
            "content/quotes/survey.yaml",
            format!(
                "title: {{fi: Kysely, sv: Enkät}}\nquestion: {text}\nselection: {text}\ninvited: {}\nn: {small}\nn_counts: people\nquotes:\n  \
                 open: {{text: Julkinen., translations: {{sv: Offentlig.}}, basis: published-report}}\n  \
                 training: {{text: Koulutussana., consent: {{scope: [training]}}}}\n  \
                 print: {{text: Painosana., translations: {{sv: Painosana.}}, consent: {{scope: [print]}}}}\n  \
                 web: {{text: Verkkoon., translations: {{sv: Otillåtet., en: Allowed.}}, consent: {{scope: [web], languages: [en]}}}}\n",
                small + 4
            ),
        )
}

#[test]
fn what_is_not_published_is_in_no_byte_of_any_language() {
    let case = site();
    case.run(&["build", "--today", TODAY, "--base-url", "https://example.org/"]).expect_code(0);
    let mut files = case.files("output");
    // what is copied from the theme is the same for every site, and looked through for one
    files.retain(|path, _| !path.starts_with("assets/"));
    // a file in which not even the shown figure is found would not be looked through
    for path in [
        "index.html",
        "sv/index.html",
        "figures/index.html",
        "en/figures/index.html",
        "share/index.png",
        "share/sv.png",
        "search/texts-0.js",
        "sv/search/texts-0.js",
        "data/d.csv",
        "data/d.excel.csv",
    ] {
        assert!(told_at_once(path, &files[path], &[SHOWN.to_string()]).is_some(), "{path} cannot be looked through");
    }
    let with_marks = [
        "atom.xml",
        "sv/atom.xml",
        "data/catalogue.jsonld",
        "data/datapackage.json",
        "glossary/index.html",
        "sv/sources/index.html",
        "en/a-o/index.html",
    ];
    for path in with_marks {
        assert!(String::from_utf8_lossy(&files[path]).contains("[c]"), "{path} has no withheld figure");
    }
    let [.., small] = WITHHELD;
    let numbers = WITHHELD.into_iter().chain([small + 4, POPULATION - WITHHELD[4]]);
    let numbers = numbers.flat_map(|number| spellings(number, POPULATION));
    let needles: Vec<String> = numbers.chain(NOWHERE.map(str::to_owned)).collect();
    for (path, bytes) in &files {
        assert_eq!(told_at_once(path, bytes, &needles), None);
        assert!(!path.contains("draft"), "{path}");
    }
    let noted = files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).to_lowercase().contains(NOTE));
    let noted: Vec<&str> = noted.map(|(path, _)| path.as_str()).collect();
    let expected = [
        "sv/workshop/day/slides/handout.html",
        "sv/workshop/day/slides/index.html",
        "workshop/day/slides/handout.html",
        "workshop/day/slides/index.html",
    ];
    assert_eq!(noted, expected, "notes are for whoever leads the day");
}

#[test]
fn every_language_is_read_back_as_released() {
    let (output, expected) = built(&site().at(""));
    let findings = compare(&read(&output), &expected);
    assert!(findings.is_empty(), "{}", report(&findings));
}

/// An output in which one file has other bytes.
fn altered(output: &Output, path: &str, alter: impl Fn(Vec<u8>) -> Vec<u8>) -> Output {
    let mut other = Output::new();
    for (name, bytes) in output.iter() {
        let bytes = if name.as_str() == path { alter(bytes.to_vec()) } else { bytes.to_vec() };
        other.insert(name.clone(), bytes).unwrap();
    }
    other
}

#[test]
fn every_change_of_a_file_for_machines_is_found() {
    let (output, expected) = built(&site().at(""));
    let found = |path: &str, alter: &dyn Fn(Vec<u8>) -> Vec<u8>| -> Vec<(&'static str, Option<FigureKey>)> {
        assert!(output.contains(path), "{path}");
        let findings: Vec<Finding> = compare(&read(&altered(&output, path, alter)), &expected);
        findings.iter().map(|finding| (finding.name(), finding.figure().cloned())).collect()
    };
    for (path, from, to, fault) in [
        ("sv/search/texts-0.js", "[\"one\",\"[c]\"]", "[\"one\",\"7\"]", "disclosed"),
        ("sv/search/texts-0.js", "[\"shown\",\"1", "[\"shown\",\"2", "differs"),
        ("sv/search/texts-0.js", "Start ", "Start 98765 ", "aside"),
        ("sv/search/words.js", "[\"ord\",", "[\"ord 98765\",", "aside"),
        (
            "figures/index.html",
            "\"propertyID\":\"one\",\"unitText\":\"henkilö\",\"value\":\"[c]\"",
            "\"propertyID\":\"one\",\"unitText\":\"henkilö\",\"value\":7",
            "disclosed",
        ),
        ("sv/workshop/day/index.html", "\"position\":1", "\"position\":1,\"numberOfItems\":98765", "aside"),
        ("sv/workshop/day/index.html", "\"headline\":\"", "\"headline\":\"98765 ", "aside"),
        ("data/d.excel.csv", ";one;Yksi;;[c];", ";one;Yksi;;7;", "disclosed"),
        ("data/catalogue.jsonld", "\"@value\": \"Kaikista", "\"@value\": \"98765 Kaikista", "aside"),
        ("data/datapackage.json", "Kaikista", "98765 Kaikista", "aside"),
        ("sv/atom.xml", "<title>", "<title>98765 ", "aside"),
    ] {
        let alter = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{from} is not in {path}");
            text.replacen(from, to, 1).into_bytes()
        };
        let findings = found(path, &alter);
        assert!(findings.iter().any(|(name, _)| *name == fault), "{path} {to}: {findings:?}");
    }
    let appended = |bytes: Vec<u8>| [bytes, b"7".to_vec()].concat();
    assert_eq!(found("share/sv.png", &appended), [("unnamed", None)]);
    // a chunk of its own before the last one, which a reader does not see
    let chunk = |bytes: Vec<u8>| {
        let (before, last) = bytes.split_at(bytes.len() - 12);
        let own = b"\0\0\0\x01teXt7\0\0\0\0";
        [before, own, last].concat()
    };
    assert_eq!(found("share/sv.png", &chunk), [("unnamed", None)]);
}
