//! The synthetic site `tests/sites/region`: whatever is shown is true, and no small count is shown. Its records are
//! recounted here, by nothing that the program shares.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use polku::disclosure::{self, Extent};
use polku::readback::{compare, read};

use super::readback::{built, report, resolved};
use super::support::{Case, Ran};

type Record = BTreeMap<String, String>;

const RECORDS: &str = "confidential/participants.csv";
const THRESHOLD: usize = 5;

fn site_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/region")
}

/// A copy of the site with these records.
fn site_with(records: &str) -> Case {
    let files = walkdir::WalkDir::new(site_folder()).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let copied = files.fold(Case::new(), |case, entry| {
        let path = entry.path().strip_prefix(site_folder()).unwrap().to_str().unwrap().replace('\\', "/");
        let is_source = ["content/", "confidential/"].iter().any(|folder| path.starts_with(folder));
        if is_source { case.file(&path, fs::read(entry.path()).unwrap()) } else { case }
    });
    copied.file(RECORDS, records)
}

fn site() -> Case {
    site_with(&text())
}

fn text() -> String {
    fs::read_to_string(site_folder().join(RECORDS)).unwrap()
}

fn build(case: &Case) -> Ran {
    case.run(&["build", "--strict", "--today", "2025-07-01"])
}

fn lines_of(bytes: &[u8]) -> Vec<Record> {
    csv::Reader::from_reader(bytes).deserialize().map(Result::unwrap).collect()
}

/// What is published of the participants, a line a figure.
fn published(case: &Case) -> Vec<Record> {
    lines_of(&case.bytes("output/data/participants.csv"))
}

/// The records whose column has one of the values that a head of the tables stands for.
fn selects(head: &str, record: &Record) -> bool {
    let is_in = |column: &str, values: &[&str]| values.contains(&record[column].as_str());
    match head {
        "Yhteensä" => true,
        "Länsi" => is_in("municipality", &["Kunta A", "Kunta B", "Kunta C", "Kunta D", "Kunta E"]),
        "Itä" => is_in("municipality", &["Kunta F", "Kunta G", "Kunta H"]),
        "Nainen" => is_in("sex", &["female"]),
        "Mies" => is_in("sex", &["male"]),
        "Muu" => is_in("sex", &["other"]),
        "Perusaste" => is_in("education", &["basic"]),
        "Lukio" => is_in("education", &["general"]),
        "Ammatillinen koulutus" => is_in("education", &["vocational"]),
        "Alempi korkeakoulututkinto" => is_in("education", &["bachelor"]),
        "Ylempi korkeakoulututkinto" => is_in("education", &["master"]),
        "Työhönvalmennus" => is_in("service", &["job-coaching"]),
        "Ryhmävalmennus" => is_in("service", &["group-coaching"]),
        "Ohjaus" => is_in("service", &["guidance"]),
        "Koulutusjakso" => is_in("service", &["training"]),
        "Työssä" => is_in("status", &["employed"]),
        "Työkokeilussa" => is_in("status", &["work-tryout"]),
        "Opiskelee" => is_in("status", &["education"]),
        "Työtön" => is_in("status", &["unemployed"]),
        "Muu tilanne" => is_in("status", &["other"]),
        other if other.starts_with("Kunta ") => is_in("municipality", &[other]),
        ages if ages.contains('–') => is_in("age_group", &[ages]),
        unknown => panic!("nothing is known of {unknown}"),
    }
}

/// The records that a cell of a published table counts.
fn members<'a>(cell: &Record, records: &'a [Record]) -> Vec<&'a Record> {
    let heads: Vec<&str> =
        cell["label"].split(", ").chain([cell["column"].as_str()]).filter(|h| !h.is_empty()).collect();
    let only = if cell["table"] == "status-h" { "Kunta H" } else { "Yhteensä" };
    records.iter().filter(|record| heads.iter().chain([&only]).all(|head| selects(head, record))).collect()
}

fn hours(members: &[&Record]) -> Vec<u64> {
    members.iter().map(|record| record["hours"].parse().unwrap()).collect()
}

/// The mean to one decimal, halves up.
fn mean(numbers: &[u64]) -> String {
    let count = u64::try_from(numbers.len()).unwrap();
    let tenths = (20 * numbers.iter().sum::<u64>() + count) / (2 * count);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[test]
fn every_page_says_that_it_is_made_up() {
    let case = site();
    build(&case).expect_code(0);
    let pages: Vec<_> = case.files("output").into_iter().filter(|(path, _)| path.ends_with(".html")).collect();
    assert!(pages.len() >= 9, "{}", pages.len());
    for (path, page) in pages {
        // the page for wrong addresses has no banner, but the site's name
        let words = if path == "404.html" { "(keksitty esimerkki)" } else { "Keksitty esimerkki – kunnat" };
        assert!(String::from_utf8(page).unwrap().contains(words), "{path}");
    }
}

#[test]
fn what_is_shown_is_true_and_not_small() {
    let case = site();
    build(&case).expect_code(0);
    let records = lines_of(text().as_bytes());
    let (mut shown, mut withheld, mut small) = (0, 0, 0);
    for cell in published(&case).into_iter().filter(|line| !line["table"].is_empty()) {
        let counted = members(&cell, &records);
        let is_small = (1..THRESHOLD).contains(&counted.len());
        small += usize::from(is_small);
        if cell["status"] == "withheld" {
            withheld += 1;
            assert_eq!(cell["value"], "[c]", "{cell:?}");
            continue;
        }
        shown += 1;
        assert!(!is_small, "{cell:?}");
        let truth = match cell["table"].as_str() {
            "mean-hours-by-service" => mean(&hours(&counted)),
            "total-hours-by-municipality" => hours(&counted).iter().sum::<u64>().to_string(),
            _ => counted.len().to_string(),
        };
        assert_eq!(cell["value"], truth, "{cell:?}");
    }
    assert!(small >= 30 && withheld > small, "{small} small, {withheld} withheld");
    assert!(shown > withheld, "more is told than not: {shown} shown, {withheld} withheld");
}

#[test]
fn single_figures_are_true() {
    let case = site();
    build(&case).expect_code(0);
    let records = lines_of(text().as_bytes());
    let count = |heads: &[&str]| {
        u64::try_from(records.iter().filter(|record| heads.iter().all(|head| selects(head, record))).count()).unwrap()
    };
    let all = count(&[]);
    let percent = |part: u64| ((200 * part + all) / (2 * all)).to_string();
    let everyone: Vec<&Record> = records.iter().collect();
    let truth = BTreeMap::from([
        ("participants", all.to_string()),
        ("employed", percent(count(&["Työssä"]))),
        ("in-work-or-study", percent(count(&["Työssä"]) + count(&["Opiskelee"]))),
        ("work-tryout", percent(count(&["Työkokeilussa"]))),
        ("unemployed", percent(count(&["Työtön"]))),
        ("employed-west", count(&["Työssä", "Länsi"]).to_string()),
        ("employed-east", count(&["Työssä", "Itä"]).to_string()),
        ("mean-hours", mean(&hours(&everyone))),
        ("total-hours", hours(&everyone).iter().sum::<u64>().to_string()),
    ]);
    let lines = published(&case);
    let line = |id: &str| lines.iter().find(|line| line["table"].is_empty() && line["id"] == id).unwrap();
    for (id, truth) in truth {
        assert!(line(id)["status"] == "withheld" || line(id)["value"] == truth, "{id} {truth} {:?}", line(id));
    }
    assert_eq!(line("employed")["status"], "shown", "the headline is the last to go");
    for hidden in ["tryout-g", "training-hours-h"] {
        assert_eq!(line(hidden)["status"], "withheld", "{hidden}");
    }
}

#[test]
fn what_is_built_is_what_was_released() {
    let case = site();
    let (output, expected) = built(&case.at(""));
    let findings = compare(&read(&output), &expected);
    assert!(findings.is_empty(), "{}", report(&findings));
}

#[test]
fn the_release_is_proven() {
    let (_, released) = resolved(&site().at(""));
    let proofs = disclosure::audit(&released.published, Extent::Values);
    let unproven: Vec<_> = proofs.iter().filter_map(|proof| proof.as_ref().err()).collect();
    assert!(!proofs.is_empty() && unproven.is_empty(), "{unproven:?}");
}

#[test]
fn the_order_of_the_records_is_no_matter() {
    let text = text();
    let (head, lines) = text.split_once('\n').unwrap();
    let turned: Vec<&str> = lines.lines().rev().collect();
    let cases = [text.clone(), text.clone(), format!("{head}\n{}\n", turned.join("\n"))].map(|text| site_with(&text));
    let [one, again, turned] = cases.map(|case| {
        build(&case).expect_code(0);
        case.files("output")
    });
    assert!(one == again, "two builds are the same bytes");
    assert!(one == turned, "and so are they of records in another order");
}

#[test]
fn without_its_records_the_site_says_where_they_are_named() {
    let case = site();
    fs::remove_dir_all(case.at("confidential")).unwrap();
    let said = build(&case).expect_code(2).said();
    let named = fs::read_to_string(case.at("content/data/participants.yaml")).unwrap();
    let line = 1 + named.lines().position(|line| line.trim() == format!("file: {RECORDS}")).unwrap();
    assert!(said.contains(&format!("content/data/participants.yaml:{line}:9")), "{said}");
    assert!(said.contains("Tietueet eivät ole versionhallinnassa"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert!(case.files("output").is_empty(), "nothing is built");
}

#[test]
fn the_audit_of_what_was_built_proves_it() {
    let case = site();
    let said = case.run(&["audit", "--lang", "en", "--certificate", "proof.json"]).expect_code(0).said();
    assert!(said.contains("it shows these figures and no others"), "{said}");
    case.run(&["audit", "--verify", "proof.json"]).expect_code(0);
}
