//! The release ledger: what was published is kept, later builds are held against it, and a site is built from it.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Case, Ran};

const SECTORS: &str = "title: Tulokset\nsource: Raportti\ndate: 2022-10-12\npopulations:\n  clients: {label: Asiakkaat, size: 42}\nmeasures:\n  employed: {label: Työllistyi, of: clients, count: 26, show: share}\ntables:\n  by-sector:\n    label: Alat\n    of: clients\n    rows:\n      - {label: Keittiö, values: [20]}\n      - {label: Siivous, values: [12]}\n      - {label: Varasto, values: [10]}\n";

fn site(data: &str) -> Case {
    let page = "---\ntitle: Sivusto\n---\nHeistä [](measure:employed) työllistyi.\n\n![](measure:employed)\n\n![](table:by-sector)\n";
    Case::new()
        .file("content/index.md", page)
        .file("content/site.yaml", "title: Sivusto\ndate: 2023-01-01\n")
        .file("content/data/results.yaml", data)
}

/// The same site with other data.
fn with(case: Case, data: &str) -> Case {
    case.file("content/data/results.yaml", data)
}

fn threshold(case: Case, threshold: u64) -> Case {
    let site = format!("title: Sivusto\ndate: 2023-01-01\ndisclosure: {{threshold: {threshold}}}\n");
    case.file("content/site.yaml", site)
}

pub fn released(case: Case, name: &str) -> Case {
    case.run(&["release", name]).expect_code(0);
    case
}

/// The problems of a rule that nobody has answered, as the JSON report tells them.
pub fn problems(ran: &Ran, rule: &str) -> Vec<Value> {
    let document = ran.document();
    let all = document["problems"].as_array().unwrap().iter();
    all.filter(|problem| problem["rule"] == rule && problem["answered"] != true).cloned().collect()
}

pub fn check(case: &Case) -> Ran {
    case.run(&["check", "--format", "json", "--lang", "en"])
}

#[test]
fn a_release_holds_what_was_printed() {
    let data = SECTORS.replace("[10]", "[7]").replace("[12]", "[3]").replace("size: 42", "size: 60");
    let case = released(site(&data), "2023");
    let text = String::from_utf8(case.bytes("releases/2023.yaml")).unwrap();
    let expected = "\
# Made by `polku release`: what was published, as it was printed. Not to be changed by hand.
version: 1
date: 2023-01-01
figures: 5
policy:
  threshold: 5
  zeros: published
  protection: 3
populations:
  clients:
    date: 2022-10-12
    size: 60
    measures:
      employed:
        date: 2022-10-12
        printed: 43 %
    tables:
      by-sector:
        date: 2022-10-12
        exclusive: true
        rows:
        - label: Keittiö
          printed:
          - 20
        - label: Siivous
          printed:
          - c
        - label: Varasto
          printed:
          - 7
";
    assert_eq!(text, expected);
    let names: Vec<_> = case.files("releases").into_keys().collect();
    assert_eq!(names, ["2023.yaml"], "nothing temporary is left");
    check(&case).expect_code(0);
}

#[test]
fn a_release_is_made_once_and_only_of_a_site_without_errors() {
    let case = released(site(SECTORS), "2023");
    let before = case.bytes("releases/2023.yaml");
    let ran = with(case, &SECTORS.replace("[20]", "[19]"));
    let again = ran.run(&["release", "2023", "--lang", "en"]).expect_code(1);
    assert!(again.stderr.contains("has been made already"), "{}", again.stderr);
    assert_eq!(ran.bytes("releases/2023.yaml"), before);
    for name in ["../2023", ".hidden", "a/b", "kesä", ""] {
        let refused = ran.run(&["release", name, "--lang", "en"]).expect_code(1);
        assert!(refused.stderr.contains("cannot be the name"), "{}", refused.stderr);
    }
    let broken = site(&SECTORS.replace("of: clients", "of: nobody"));
    let refused = broken.run(&["release", "2023", "--lang", "en"]).expect_code(2);
    assert!(refused.said().contains("was not made"), "{}", refused.said());
    assert!(!broken.at("releases").exists());
}

#[test]
fn a_site_is_built_from_a_release_byte_for_byte() {
    let data = SECTORS.replace("[12]", "[3]").replace("show: share", "interval: true");
    let survey = "title: Kysely\nn: 20\ninvited: 3\n";
    let case = released(site(&data).file("content/quotes/survey.yaml", survey), "2023");
    case.run(&["build", "--output", "one"]).expect_code(0);
    case.run(&["build", "--from-release", "2023", "--output", "two"]).expect_code(0);
    let one = case.files("one");
    assert!(one.len() > 5);
    assert!(one == case.files("two"));
    // the counts of the content are not looked at
    let other = with(case, &data.replace("count: 26", "count: 30").replace("[20]", "[1]"));
    other.run(&["build", "--from-release", "2023", "--output", "three"]).expect_code(0);
    assert!(one == other.files("three"));
}

#[test]
fn what_a_release_does_not_hold_cannot_be_built_from_it() {
    let case = released(site(SECTORS), "2023");
    let ran = case.run(&["build", "--from-release", "2022", "--lang", "en"]).expect_code(1);
    assert!(ran.stderr.contains("2022") && ran.stderr.contains("2023"), "{}", ran.stderr);
    let changes = [
        ("  employed:", "  new: {label: Uusi, of: clients, count: 20}\n  employed:"),
        ("label: Varasto", "label: Varastot"),
        ("date: 2022-10-12", "date: 2022-11-12"),
        (
            "employed: {label: Työllistyi, of: clients, count: 26, show: share}",
            "employed: {label: Työllistyi, count: 26}",
        ),
    ];
    let mut case = case;
    for (old, new) in changes {
        case = with(case, &SECTORS.replace(old, new));
        let ran = case.run(&["build", "--from-release", "2023", "--format", "json"]).expect_code(2);
        let found = problems(&ran, "release-lacks");
        assert!(!found.is_empty(), "{new}: {}", ran.stdout);
        assert!(found[0]["line"].as_u64().unwrap_or(1) > 0);
    }
    assert!(!case.at("output").exists());
}

#[test]
fn raising_the_threshold_does_not_hide_what_was_printed() {
    let data = SECTORS.replace("[12]", "[4]").replace("size: 42", "size: 60");
    let case = released(threshold(site(&data), 3), "2023");
    let ran = check(&threshold(case, 5)).expect_code(2);
    let found = problems(&ran, "earlier-release");
    assert_eq!(found.len(), 1, "{}", ran.stdout);
    let text = found[0].to_string();
    assert!(text.contains("by-sector: Siivous (2023)"), "{text}");
    assert!(problems(&ran, "unproven").is_empty());
}

#[test]
fn what_is_another_state_or_corrected_is_no_longer_told() {
    let data = SECTORS.replace("[12]", "[4]").replace("size: 42", "size: 60");
    let mut case = threshold(released(threshold(site(&data), 3), "2023"), 5);
    for data in [
        data.replace("date: 2022-10-12", "date: 2023-12-31"),
        data.replace(
            "    of: clients\n",
            "    of: clients\n    corrected: {date: 2023-01-01, reason: Väärin laskettu.}\n",
        ),
    ] {
        case = with(case, &data);
        let ran = check(&case);
        assert!(problems(&ran, "earlier-release").is_empty(), "{}", ran.stdout);
    }
    // a count that differs by itself is taken for the printed one: nobody said that it was wrong
    case = with(case, &data.replace("[4]", "[3]"));
    assert_eq!(problems(&check(&case), "earlier-release").len(), 1);
}

#[test]
fn an_earlier_table_and_a_new_one_do_not_give_a_cell_away() {
    let before = SECTORS.replace("[12]", "[6]").replace("[10]", "[16]");
    // one of the sectors is divided in two: 16 = 13 + 3
    let row = "      - {label: Varasto, values: [16]}\n";
    let rows = "      - {label: Varasto päivällä, values: [13]}\n      - {label: Varasto yöllä, values: [3]}\n";
    let after = before.replace(row, rows);
    assert_ne!(before, after);
    let withheld = |case: &Case| {
        case.run(&["build"]).expect_code(0);
        let csv = String::from_utf8(case.bytes("output/data/results.csv")).unwrap();
        let labels = csv.lines().filter(|line| line.contains("[c]")).map(|line| line.split(',').nth(2).unwrap());
        labels.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(withheld(&site(&after)), ["Siivous", "Varasto yöllä"], "without a release the smallest goes too");
    // a reader knows Siivous: withholding it hides nothing
    let case = with(released(site(&before), "2023"), &after);
    assert_eq!(withheld(&case), ["Varasto päivällä", "Varasto yöllä"]);
}

#[test]
fn a_figure_that_the_ledger_tells_by_a_sum_is_an_error() {
    let data = "title: Tulokset\nsource: Raportti\ndate: 2022-10-12\npopulations:\n  clients: {label: Asiakkaat, size: 42}\nmeasures:\n  employed: {label: Työllistyi, of: clients, exclusive: after, count: 39}\n";
    let page = "---\ntitle: Sivusto\n---\n![](measure:clients)\n\n![](measure:employed)\n";
    let case = threshold(site(data), 3).file("content/index.md", page);
    let case = threshold(released(case, "2023"), 5);
    let more = format!("{data}  other: {{label: Muu, of: clients, exclusive: after, count: 3}}\n");
    let case = with(case, &more).file("content/index.md", format!("{page}\n![](measure:other)\n"));
    let ran = check(&case).expect_code(2);
    let found = problems(&ran, "earlier-release");
    assert_eq!(found.len(), 1, "{}", ran.stdout);
    let text = found[0].to_string();
    assert!(text.contains("clients (2023) − employed (2023)"), "{text}");
    assert!(!text.contains("42") && !text.contains("39"), "numbers stand in no report: {text}");
}

#[test]
fn a_corrected_figure_is_marked() {
    let case = released(site(SECTORS), "2023");
    let corrected = "count: 31, corrected: {date: 2023-01-01, reason: Viisi asiakasta puuttui laskelmasta.}";
    let data = SECTORS.replace("count: 26", corrected).replace("[20]", "[15]");
    let case = with(case, &data);
    let ran = check(&case);
    assert!(problems(&ran, "release-difference").is_empty(), "{}", ran.stdout);
    case.run(&["build"]).expect_code(0);
    let read = |path: &str| String::from_utf8(case.bytes(path)).unwrap();
    let start = read("output/index.html");
    assert_eq!(start.matches(">[r]</abbr>").count(), 2, "in the sentence and on the card: {start}");
    assert!(start.contains("<td>15 [r]</td>") && start.contains("<td>12</td>"), "{start}");
    assert!(read("output/figures/index.html").contains(">[r]</abbr>"));
    let changes = read("output/changes/index.html");
    assert!(changes.contains("Työllistyi") && changes.contains("Viisi asiakasta puuttui"), "{changes}");
    assert!(!changes.contains("62"), "the old share is not told");
    let csv = read("output/data/results.csv");
    assert_eq!(csv.lines().filter(|line| line.ends_with(",revised")).count(), 2, "{csv}");
    // the mark stays when the corrected figure is released, and when the site is built from that release
    let case = released(case, "2024");
    case.run(&["build", "--output", "one"]).expect_code(0);
    case.run(&["build", "--from-release", "2024", "--output", "two"]).expect_code(0);
    assert!(case.files("one") == case.files("two"));
    assert_eq!(String::from_utf8(case.bytes("two/index.html")).unwrap(), start);
}

#[test]
fn small_differences_between_releases_are_pointed_out() {
    let case = released(site(SECTORS), "2023");
    let moved = SECTORS.replace("[20]", "[18]").replace("[12]", "[14]");
    let case = with(case, &moved);
    let found = problems(&check(&case), "release-difference");
    assert_eq!(found.len(), 1);
    assert!(found[0].to_string().contains("of the same day"), "{}", found[0]);
    let later = moved.replace("2022-10-12", "2022-12-31");
    let case = with(case, &later);
    let found = problems(&check(&case), "release-difference");
    assert!(found[0].to_string().contains("came or went"), "{found:?}");
    let answered =
        "    of: clients\n    answers: [{rule: release-difference, reason: Mukaan tuli kokonainen ryhmä.}]\n";
    let case = with(case, &later.replace("    of: clients\n", answered));
    let ran = check(&case);
    assert!(problems(&ran, "release-difference").is_empty(), "{}", ran.stdout);
    let large = with(case, &SECTORS.replace("[20]", "[15]").replace("[12]", "[17]"));
    assert!(problems(&check(&large), "release-difference").is_empty());
}

#[test]
fn a_damaged_release_is_an_error_in_its_place() {
    let case = released(site(SECTORS), "2023");
    let whole = String::from_utf8(case.bytes("releases/2023.yaml")).unwrap();
    let damages = [
        ("release-damaged", whole.replace("figures: 5", "figures: 6")),
        (
            "release-damaged",
            whole.replace("          - 20\n", "          - 10\n          - 10\n").replace("figures: 5", "figures: 6"),
        ),
        ("release-version", whole.replace("version: 1", "version: 9")),
        ("release-version", String::new()),
        ("expected-printed", whole.replace("size: 42", "size: many")),
        ("unknown-key", whole.replace("size: 42", "size: 42\n    raw: 42")),
        ("yaml-syntax", whole.replace("printed:\n", "printed: [\n")),
    ];
    let mut case = case;
    for (rule, text) in damages {
        assert_ne!(text, whole, "{rule}");
        case = case.file("releases/2023.yaml", text);
        for arguments in [&["check", "--format", "json"][..], &["build", "--from-release", "2023", "--format", "json"]]
        {
            let ran = case.run(arguments).expect_code(2);
            let found = problems(&ran, rule);
            assert!(!found.is_empty(), "{rule}: {}", ran.stdout);
            assert!(found[0].to_string().contains("releases/2023.yaml"), "{}", found[0]);
        }
    }
    let named = case.file("releases/2023.yaml", &whole).file("releases/old/2022.yaml", &whole);
    assert_eq!(problems(&check(&named), "release-name").len(), 1);
    fs::remove_file(named.at("releases/old/2022.yaml")).unwrap();
    let beside = named.file("releases/README.md", "Julkaisut.\n");
    check(&beside).expect_code(0);
    let refused = beside.run(&["build", "--output", "releases"]).expect_code(1);
    assert!(refused.stderr.contains("releases"), "{}", refused.stderr);
}

#[test]
fn sites_that_differ_in_withheld_values_only_are_the_same_bytes() {
    let data = |one: u64, other: u64, few: u64| {
        SECTORS
            .replace("[20]", "[28]")
            .replace("[12]", &format!("[{one}]"))
            .replace("[10]", &format!("[{other}]"))
            .replace("measures:\n", &format!("measures:\n  few: {{label: Muutama, count: {few}}}\n"))
    };
    let bytes = |one, other, few| {
        let case = released(site(&data(one, other, few)), "2023");
        case.run(&["build"]).expect_code(0);
        (case.files("output"), case.files("releases"))
    };
    let first = bytes(4, 3, 2);
    assert!(first.0.contains_key(polku::write::MANIFEST_NAME));
    let csv = String::from_utf8(first.0["data/results.csv"].clone()).unwrap();
    assert_eq!(csv.matches("[c]").count(), 3, "{csv}");
    for (one, other, few) in [(3, 4, 2), (4, 3, 1), (2, 4, 4)] {
        assert!(first == bytes(one, other, few), "{one} {other} {few}");
    }
}

#[test]
fn the_pilot_is_built_from_its_release() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut case = Case::new();
    for entry in walkdir::WalkDir::new(root.join("content")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            case = case.file(&path, fs::read(entry.path()).unwrap());
        }
    }
    let today = ["--today", "2027-06-01"];
    case.run(&[&["release", "2023"][..], &today].concat()).expect_code(0);
    case.run(&[&["build", "--output", "one"][..], &today].concat()).expect_code(0);
    case.run(&[&["build", "--from-release", "2023", "--output", "two"][..], &today].concat()).expect_code(0);
    assert!(case.files("one") == case.files("two"));
}
