//! What is read back from the files of a built site. All data here is synthetic, but for the pilot's own site.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use polku::diagnostic::{Problems, Severity};
use polku::disclosure::{self, Release, Released};
use polku::model::{self, Profile, Resolved, Site};
use polku::output::{Output, OutputPath};
use polku::pipeline::{self, Request};
use polku::readback::{FigureKey, Finding, Part, Reader, SeenValue, compare, read, reader};
use polku::source::Sources;

use super::support::Case;

/// Every kind of chart, each with a withheld figure where that can be.
pub const DATA: &str = "\
title: Koe (synteettinen)
source: Keksitty koetta varten
date: 2024-05-01
populations:
  p: {label: Osallistujat 18–64 v., size: 60}
  few: {label: Pieni ryhmä, size: 4}
  some: {label: Kurssilaiset, size: 12}
measures:
  employed: {label: Työllistyi, of: p, count: 27, show: share, interval: true}
  studies: {label: Aloitti opinnot, of: p, count: 11, show: share, interval: true}
  returned: {label: Palasi, of: p, count: 3, show: share, interval: true, withheld: Ryhmä on pieni.}
  passed: {label: Läpäisi, of: some, count: 7, show: share}
  contracts: {label: Sopimukset, count: 1234, unit: contract}
  hours: {label: Tunteja, number: 37.5, unit: hour}
  later: {label: Jää työhön, of: p, reported_share: 40 %, estimate: true}
  goal: {label: Tavoite, of: p, reported_share: 50 %}
  span: {label: Tavoiteväli, of: p, reported_range: 30–40 %}
  part: {label: Mukana, of: p, count: 31}
  rest: {label: Keskeytti, of: p, count: 2}
tables:
  sectors:
    label: Alat
    of: p
    rows:
      - {label: Hoiva, values: [22]}
      - {label: Ravintola, values: [2]}
      - {label: Kiinteistö, values: [11]}
      - {label: Muu, values: [x]}
  years:
    label: Vuodet
    of: p
    exclusive: false
    columns: [{label: Naiset}, {label: Miehet}, {label: Muut}]
    rows:
      - {label: '2021', values: [12, 9, 8]}
      - {label: '2022', values: [21, 3, 2]}
      - {label: '2023', values: [14, 17, 6]}
      - {label: '2024', values: [15, 2, 3]}
  feedback:
    label: Palaute
    of: p
    exclusive: false
    answers: [{rule: unlinked, reason: Vastaukset ja vuodet ovat eri asioita.}]
    columns: [{label: Ei}, {label: Siltä väliltä}, {label: Kyllä}]
    rows:
      - {label: '2021', values: [9, 14, 30]}
      - {label: '2022', values: [12, 21, 19]}
charts:
  bars: {kind: bar, label: Luvut, measures: [employed, studies, returned, later]}
  sector-bars: {kind: bar, label: Alat, table: sectors}
  grouped: {kind: grouped, label: Palaute, table: feedback}
  grouped-few: {kind: grouped, label: Vuodet, table: years}
  stacked: {kind: stacked, label: Palaute, table: feedback}
  stacked-few: {kind: stacked, label: Vuodet, table: years}
  full-stacked: {kind: full-stacked, label: Palaute, table: feedback}
  full-stacked-few: {kind: full-stacked, label: Vuodet, table: years}
  line: {kind: line, label: Palaute, table: feedback}
  line-few: {kind: line, label: Vuodet, table: years}
  likert: {kind: likert, label: Palaute, table: feedback}
  likert-few: {kind: likert, label: Vuodet, table: years}
  dots: {kind: dot-interval, label: Välit, measures: [employed, studies, returned]}
  squares: {kind: waffle, label: Ruudut, measures: [part, rest]}
  sector-squares: {kind: waffle, label: Alat ruutuina, table: sectors}
  targets: {kind: target, label: Tavoitteet, measures: [employed, returned, studies], targets: [goal, goal, span]}
";

const CHARTS: [&str; 16] = [
    "bars",
    "sector-bars",
    "grouped",
    "grouped-few",
    "stacked",
    "stacked-few",
    "full-stacked",
    "full-stacked-few",
    "line",
    "line-few",
    "likert",
    "likert-few",
    "dots",
    "squares",
    "sector-squares",
    "targets",
];

/// A page that shows every figure in every way there is.
pub fn page() -> String {
    let mut page = "---\ntitle: Koesivu, [](measure:employed)\naliases: [vanha]\ndate: 2024-05-02\n\
                    description: Työllistyi [](measure:employed), palasi [](measure:returned).\n---\n"
        .to_owned();
    page += "Työllistyi [45 %](measure:employed), sopimuksia [](measure:contracts), tunteja [](measure:hours). \
             Jää [](measure:later), kurssilaisista [](measure:passed), tavoite [](measure:span). Palasi [](measure:returned).\n\n\
             ## Luku [](measure:studies) otsikossa\n\n![](measure:employed)\n![](measure:returned)\n![](measure:passed)\n\n\
             ![](table:sectors)\n\n![](table:years)\n\n![](quotes:kysely)\n\n";
    for chart in CHARTS {
        write!(page, "![](chart:{chart} \"[](measure:studies) {chart}\")\n\n").unwrap();
    }
    page + "[Liite](liite.pdf) [Taulukko](liite.xlsx) [Kalenteri](liite.ics) [Muistio](liite.txt) [Luvut](liite.csv) \
            [Aineisto](liite.json) ![Kuva](kuva.svg) ![Kuva](kuva.png)\n"
}

/// A site in a language, with these data.
pub fn site(language: &str, data: &str) -> Case {
    Case::new()
        .file("content/site.yaml", format!("title: Koe\nlanguage: {language}\ndate: 2024-05-03\n"))
        .file("content/index.md", page())
        .file("content/data/d.yaml", data)
        .file("content/liite.pdf", "%PDF-1.4")
        .file("content/liite.xlsx", "PK")
        .file("content/liite.ics", "BEGIN:VCALENDAR")
        .file("content/liite.txt", "teksti")
        .file("content/liite.csv", "a,b\n1,2\n")
        .file("content/liite.json", "{\"a\": 1}")
        .file(
            "content/kuva.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"/></svg>",
        )
        .file("content/kuva.png", WHITE)
        .file(
            "content/quotes/kysely.yaml",
            "title: Kysely\ninvited: 25\nn: 3\nn_counts: people\nquotes: {a: {text: Hyvä., basis: published-report}}\n",
        )
}

/// A white picture of one pixel.
const WHITE: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90\x77\x53\xde\x00\x00\x00\x0c\x49\x44\x41\x54\x78\x9c\x63\xf8\xff\xff\x3f\x00\x05\xfe\x02\xfe\x0d\xef\x46\xb8\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

/// The output of a site, and what was released of it.
pub fn built(root: &Path) -> (Output, BTreeMap<FigureKey, Release>) {
    let request = Request {
        root: root.to_owned(),
        profile: Profile::Publish,
        today: jiff::civil::date(2026, 11, 24),
        fallback_date: None,
        base_url: Some("https://example.org/".to_owned()),
        extent: disclosure::Extent::Values,
        figures: pipeline::FigureSource::Content,
        purpose: pipeline::Purpose::Site,
    };
    let run = pipeline::run(&request, &mut |_| {}).unwrap();
    let built = run.built.unwrap_or_else(|| {
        panic!("{:?}", run.problems.iter().filter(|problem| problem.severity == Severity::Error).collect::<Vec<_>>())
    });
    (built.output, released(root))
}

/// A site and what may be shown of it.
pub fn resolved(root: &Path) -> (Site, Released) {
    let mut problems = Problems::default();
    let mut sources = Sources::read(root, &mut problems).unwrap();
    let parsed = model::parse(&sources, Profile::Publish, None, &mut problems);
    sources.add_records(root, &parsed.record_files(), &mut problems);
    let Resolved { site, publication, .. } = parsed.resolve(&sources, &pipeline::FigureSource::Content, &mut problems);
    (site, disclosure::release(&publication))
}

fn released(root: &Path) -> BTreeMap<FigureKey, Release> {
    let (site, released) = resolved(root);
    let mut figures = BTreeMap::new();
    for (place, measure) in site.measures.iter().enumerate() {
        figures.insert(FigureKey::Measure(measure.id.clone()), released.measures[place]);
    }
    for (place, table) in site.tables.iter().enumerate() {
        for (row, cells) in released.tables[place].iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                figures.insert(FigureKey::Cell { table: table.id.clone(), row, column }, *cell);
            }
        }
    }
    for survey in &site.surveys {
        let number = |population: disclosure::PopulationId| released.populations[population.0];
        figures.extend(survey.n.and_then(number).map(|n| (FigureKey::Answers(survey.id.clone()), n)));
        figures.extend(survey.invited.and_then(number).map(|asked| (FigureKey::Invited(survey.id.clone()), asked)));
    }
    figures
}

pub fn report(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding:?}")).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_read_back_is_what_was_released() {
    for language in ["fi", "sv", "en"] {
        let case = site(language, DATA);
        let (output, expected) = built(&case.at(""));
        let withheld = expected.values().filter(|release| matches!(release, Release::Withheld(_))).count();
        assert!(withheld > 8, "{expected:#?}");
        let findings = compare(&read(&output), &expected);
        assert!(findings.is_empty(), "{language}\n{}", report(&findings));
    }
}

#[test]
fn numbers_are_read_in_the_language_of_their_text() {
    // a page that nobody has translated stands as it is among those of the other language
    for (original, other) in [("fi", "en"), ("en", "sv")] {
        let settings =
            format!("title: Koe\nlanguage: {original}\ndate: 2024-05-03\nlanguages:\n  {other}: {{required: false}}\n");
        let case = site(original, DATA).file("content/site.yaml", settings).file(
            "content/data/more.yaml",
            "title: Lisää\nsource: Keksitty\ndate: 2024-05-01\nmeasures:\n  \
             many: {label: Paljon, count: 1234567}\n  below: {label: Alle, number: -1234.5}\n",
        );
        let page = page().replacen("Koesivu", "Koesivu [](measure:many)", 1);
        let case = case.file("content/index.md", page + "\n[](measure:many) ja [](measure:below)\n");
        let (output, expected) = built(&case.at(""));
        let findings = compare(&read(&output), &expected);
        assert!(findings.is_empty(), "{original} {other}\n{}", report(&findings));
    }
}

#[test]
fn the_pilot_is_read_back_as_released() {
    let (output, expected) = built(Path::new(env!("CARGO_MANIFEST_DIR")));
    let findings = compare(&read(&output), &expected);
    assert!(findings.is_empty(), "{}", report(&findings));
}

#[test]
fn every_figure_is_read_in_every_place() {
    let (output, _) = built(&site("fi", DATA).at(""));
    let path = OutputPath::parse("index.html").unwrap();
    let reading = Reader::Page.read(&path, output.get("index.html").unwrap());
    let parts = |key: &FigureKey| -> BTreeSet<Part> {
        reading.seen.iter().filter(|seen| seen.figure == *key).map(|seen| seen.place.part).collect()
    };
    let everywhere = BTreeSet::from([Part::Text, Part::Cell, Part::ChartText, Part::ChartMark, Part::ChartDescription]);
    for measure in ["employed", "returned"] {
        assert_eq!(parts(&FigureKey::Measure(measure.to_owned())), everywhere, "{measure}");
    }
    let cells = BTreeSet::from([Part::Cell, Part::ChartText, Part::ChartMark, Part::ChartDescription]);
    for (table, row, column) in [("sectors", 0, 0), ("sectors", 1, 0), ("years", 1, 1), ("feedback", 0, 2)] {
        assert_eq!(parts(&FigureKey::Cell { table: table.to_owned(), row, column }), cells, "{table} {row} {column}");
    }
    // a mark is measured in each kind of chart: bars, groups, stacks, a line
    let measured = |table: &str| {
        let is_length = |value: &SeenValue| matches!(value, SeenValue::Length { .. });
        let key = FigureKey::Cell { table: table.to_owned(), row: 0, column: 0 };
        reading.seen.iter().filter(|seen| seen.figure == key && is_length(&seen.value)).count()
    };
    assert_eq!((measured("feedback"), measured("sectors")), (5, 2));
    let employed = FigureKey::Measure("employed".to_owned());
    let lengths = reading.seen.iter().filter(|seen| seen.figure == employed && seen.place.part == Part::ChartMark);
    assert!(lengths.count() >= 5, "a bar, a dot with two ends, a result");
}

/// An output with the bytes of one file changed; the change must be one.
fn changed(output: &Output, path: &str, from: &str, to: &str) -> Output {
    let mut other = Output::new();
    for (name, bytes) in output.iter() {
        let bytes = if name.as_str() == path {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            assert!(text.contains(from), "{from} is not in {path}");
            text.replacen(from, to, 1).into_bytes()
        } else {
            bytes.to_vec()
        };
        other.insert(name.clone(), bytes).unwrap();
    }
    other
}

#[track_caller]
fn finds(output: &Output, expected: &BTreeMap<FigureKey, Release>, fault: &str, figure: &str) {
    let findings = compare(&read(output), expected);
    let figure: FigureKey = figure.parse().unwrap();
    let found = findings.iter().any(|finding| finding.name() == fault && finding.figure() == Some(&figure));
    assert!(found, "{fault} {figure}\n{}", report(&findings));
}

/// The rest of a text from the first place where all beginnings have been met in order.
fn after<'a>(text: &'a str, beginnings: &[&str]) -> &'a str {
    beginnings
        .iter()
        .fold(text, |text, beginning| text.split_once(beginning).unwrap_or_else(|| panic!("{beginning}")).1)
}

#[test]
fn every_change_of_a_figure_is_found() {
    let case = site("fi", DATA);
    let (output, expected) = built(&case.at(""));
    let html = String::from_utf8(output.get("index.html").unwrap().to_vec()).unwrap();
    let change = |from: &str, to: &str| changed(&output, "index.html", from, to);
    // another number: in a sentence, on a card, in a table, in a drawing, in its description
    finds(&change("figure-employed\">45", "figure-employed\">46"), &expected, "differs", "employed");
    finds(&change("data-figure=\"employed\">45", "data-figure=\"employed\">54"), &expected, "differs", "employed");
    finds(&change("<td>22</td>", "<td>23</td>"), &expected, "differs", "sectors/0/0");
    finds(
        &change("data-figure=\"sectors/0/0\">22", "data-figure=\"sectors/0/0\">12"),
        &expected,
        "differs",
        "sectors/0/0",
    );
    finds(&change("Hoiva: 22", "Hoiva: 20"), &expected, "differs", "sectors/0/0");
    finds(&change("(33,1–57,5", "(33,1–57,6"), &expected, "differs", "employed");
    // a withheld figure is told
    finds(&change("Ravintola: lukua ei näytetä", "Ravintola: 2"), &expected, "disclosed", "sectors/1/0");
    finds(&change("<td class=\"no-value\">[c]</td>", "<td>2</td>"), &expected, "disclosed", "sectors/1/0");
    finds(&change("data-figure=\"kysely/n\">[c]", "data-figure=\"kysely/n\">3"), &expected, "disclosed", "kysely/n");
    // a figure nobody released
    finds(&change("data-figure=\"employed\"", "data-figure=\"secret\""), &expected, "unknown", "secret");
    // a number told aside, and figures without a name
    let has =
        |output: &Output, fault: &str| compare(&read(output), &expected).iter().any(|finding| finding.name() == fault);
    assert!(has(&change("name=\"description\" content=\"", "name=\"description\" content=\"98765 "), "aside"));
    assert!(has(&changed(&output, "atom.xml", "<summary>", "<summary>98765 "), "aside"));
    assert!(has(&change("class=\"figure\" data-figure=\"employed\"", "class=\"figure\""), "unnamed"));
    assert!(has(&change("<p class=\"figure-value\" data-figure=\"employed\"", "<p class=\"figure-value\""), "unnamed"));
    assert!(has(&change("data-figure=\"employed\"", "data-figure=\"a/b\""), "unnamed"));
    // a length where there is none, and another length
    let square = |html: &str, figure: &str| {
        let mark = after(html, &[&format!(" data-figure=\"{figure}\" d=\"")]);
        mark.split_once('"').unwrap().0.to_owned()
    };
    let bars = after(&html, &["id=\"chart-sector-bars\""]);
    let hatched = square(bars, "sectors/1/0");
    assert!(hatched.contains("h16v16h-16z"), "{hatched}");
    let longer = change(
        &format!("data-figure=\"sectors/1/0\" d=\"{hatched}\""),
        &format!("data-figure=\"sectors/1/0\" d=\"{}\"", hatched.replace("h16v16h-16z", "h31v16h-31z")),
    );
    finds(&longer, &expected, "disclosed", "sectors/1/0");
    let moved = change(
        &format!("data-figure=\"sectors/1/0\" d=\"{hatched}\""),
        &format!("data-figure=\"sectors/1/0\" d=\"M31{}\"", &hatched[hatched.find(' ').unwrap()..]),
    );
    finds(&moved, &expected, "disclosed", "sectors/1/0");
    for (chart, figure) in [
        ("bars", "studies"),
        ("grouped", "feedback/0/1"),
        ("stacked", "feedback/0/1"),
        ("full-stacked", "feedback/1/0"),
        ("line", "feedback/0/0"),
        ("likert", "feedback/0/1"),
        ("dots", "studies"),
        ("squares", "part"),
        ("targets", "employed"),
    ] {
        let mark = square(after(&html, &[&format!("id=\"chart-{chart}\"")]), figure);
        let other = match chart {
            "line" => mark.replacen(' ', " 4", 1),
            "squares" => mark.split_inclusive('z').skip(1).collect(),
            _ => mark.replacen('h', "h1", 1).replacen('M', "M1", 1),
        };
        let place = html.find(&format!("id=\"chart-{chart}\"")).unwrap();
        let (before, from) = html.split_at(place);
        let html = format!("{before}{}", from.replacen(&mark, &other, 1));
        let other =
            changed(&output, "index.html", std::str::from_utf8(output.get("index.html").unwrap()).unwrap(), &html);
        finds(&other, &expected, "differs", figure);
    }
}

#[test]
fn every_change_of_a_data_file_is_found() {
    let (output, expected) = built(&site("fi", DATA).at(""));
    let csv = String::from_utf8(output.get("data/d.csv").unwrap().to_vec()).unwrap();
    let row = |begin: &str| csv.lines().find(|line| line.contains(begin)).unwrap();
    for (begin, from, to, fault, figure) in [
        ("sectors,,Ravintola", "[c]", "2", "disclosed", "sectors/1/0"),
        ("sectors,,Hoiva", ",22,", ",21,", "differs", "sectors/0/0"),
        ("feedback,,2022,Ei", ",12,", ",13,", "differs", "feedback/1/0"),
        (",employed,", "33.1", "33.2", "differs", "employed"),
        (",returned,", "[c],,", "[c],4,6", "disclosed", "returned"),
    ] {
        let other = changed(&output, "data/d.csv", row(begin), &row(begin).replacen(from, to, 1));
        finds(&other, &expected, fault, figure);
    }
}

#[test]
fn another_truth_with_the_same_release_gives_the_same_bytes() {
    let (output, expected) = built(&site("fi", DATA).at(""));
    let mut alike = 0;
    for (from, to) in [
        ("returned: {label: Palasi, of: p, count: 3", "returned: {label: Palasi, of: p, count: 2"),
        ("rest: {label: Keskeytti, of: p, count: 2", "rest: {label: Keskeytti, of: p, count: 4"),
        ("Ravintola, values: [2]", "Ravintola, values: [3]"),
        ("[21, 3, 2]", "[21, 2, 3]"),
        ("few: {label: Pieni ryhmä, size: 4}", "few: {label: Pieni ryhmä, size: 1}"),
    ] {
        let (other, same) = built(&site("fi", &DATA.replacen(from, to, 1)).at(""));
        // what else is withheld may hang on the truth; then there is nothing to compare
        if same == expected {
            alike += 1;
            for ((path, bytes), (_, others)) in output.iter().zip(other.iter()) {
                assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(others), "{from}: {path}");
            }
        }
    }
    assert!(alike >= 3, "{alike} of the changes leave the release as it is");
}

#[test]
fn every_type_of_file_has_a_reader() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let case = site("fi", DATA);
    let mut types = BTreeSet::new();
    for root in [repository, &case.at("")] {
        let (output, _) = built(root);
        for (path, bytes) in output.iter() {
            let (_, extension) = path.file_name().rsplit_once('.').expect("every file has a type");
            types.insert(extension.to_owned());
            let reader = reader(path).unwrap_or_else(|| panic!("{path} cannot be read back"));
            if reader == Reader::Copy {
                // what no renderer writes in is what it was
                let name = path.as_str();
                let places = ["themes/polku/", "themes/polku/styles/", "themes/polku/scripts/", "content/"];
                let inner = name.strip_prefix("assets/").unwrap_or(name);
                let own = places.iter().flat_map(|place| [repository, root].map(|root| root.join(place).join(inner)));
                let copied = own.into_iter().any(|file| std::fs::read(file).is_ok_and(|own| own == bytes));
                assert!(copied, "{path} is no copy");
            }
        }
    }
    for known in ["html", "css", "woff2", "csv", "json", "xml", "svg", "png", "pdf", "xlsx", "ics", "txt"] {
        assert!(types.contains(known), "{known} is not among {types:?}");
    }
    for unknown in ["luvut.parquet", "ilman"] {
        assert_eq!(reader(&OutputPath::parse(unknown).unwrap()), None);
    }
}
