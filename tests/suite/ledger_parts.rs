//! The release ledger and figures that tell by variables which part of a population they count: records, finished tables
//! with variables of their own, merged categories. All data here is synthetic.

use std::fmt::Write;
use std::fs;

use super::ledger::{check, problems, released};
use super::readback;
use super::support::Case;

const CODEBOOK: &str = "\
title: Osallistujat
source: Keksitty aineisto
date: 2024-05-01
records:
  file: confidential/people.csv
  population: people
  variables:
    sex: {label: Sukupuoli, categories: {f: Nainen, m: Mies}}
    town: {label: Kunta, categories: {a: Alava, b: Brinkala, c: Kemi}, missing: Ei tietoa}
    area: {label: Alue, from: town, categories: {south: {label: Etelä, of: [a, b]}, north: {label: Pohjoinen, of: [c]}}}
    age: {label: Ikä, categories: {1: alle 30, 2: 30–39, 3: 40–49, 4: 50 ja yli}, ordered: true, merge: true}
    hours: {label: Tunnit, number: true, unit: tunti, missing: Ei tietoa}
populations:
  people: {label: Osallistujat, records: true}
";

/// 120 made-up people, half of them women: 4 women in Alava, 20 in Brinkala, 30 in Kemi, 6 nowhere.
fn records() -> String {
    let mut text = "sex,town,age,hours\n".to_owned();
    for number in 0..120 {
        let sex = if number < 60 { "f" } else { "m" };
        let town = match number {
            0..4 => "a",
            4..24 | 60..90 => "b",
            24..54 | 90..113 => "c",
            _ => "",
        };
        // 3 are young
        let age = if number % 40 == 7 { 1 } else { 2 + number % 3 };
        let hours = if number % 10 == 0 { String::new() } else { (20 + number % 7).to_string() };
        let _ = writeln!(text, "{sex},{town},{age},{hours}");
    }
    text
}

fn people(figures: &str) -> Case {
    Case::new()
        .file("content/index.md", "---\ntitle: Koe\n---\n![](measure:people)\n")
        .file("content/site.yaml", "title: Koe\ndate: 2024-06-01\n")
        .file("confidential/people.csv", records())
        .file("content/data/people.yaml", format!("{CODEBOOK}{figures}"))
}

fn threshold(case: Case, threshold: u64) -> Case {
    case.file("content/site.yaml", format!("title: Koe\ndate: 2024-06-01\ndisclosure: {{threshold: {threshold}}}\n"))
}

fn figures(case: Case, figures: &str) -> Case {
    case.file("content/data/people.yaml", format!("{CODEBOOK}{figures}"))
}

/// Released at threshold 3 with some figures, then built at 5 with others.
fn later(before: &str, after: &str) -> Case {
    let case = released(threshold(people(before), 3), "2023");
    figures(threshold(case, 5), after)
}

fn told(case: &Case) -> Vec<String> {
    let ran = check(case);
    problems(&ran, "earlier-release").iter().map(ToString::to_string).collect()
}

#[test]
fn a_release_says_by_variables_what_its_figures_count() {
    let case = people(
        "measures:\n  women-south: {label: Naisia, of: people, where: {sex: f, town: [a, b]}}\n  hours: {label: Tunteja, of: people, mean: hours}\ntables:\n  by-area: {label: Alueet, of: people, by: [area, sex], where: {age: [2, 3]}}\n",
    );
    let text = String::from_utf8(released(case, "2023").bytes("releases/2023.yaml")).unwrap();
    for part in [
        "      age:\n        categories:\n        - '1'\n        - '2'\n        - '3'\n        - '4'\n        complete: true\n",
        "      town:\n        categories:\n        - ''\n        - a\n",
        "        where:\n          sex:\n          - f\n          town:\n          - a\n          - b\n        printed: 24\n",
        "        exclusive: false\n        where:\n          age:\n          - '2'\n          - '3'\n        columns:\n        - label: Nainen\n          where:\n            sex:\n            - f\n",
        "        - label: Etelä\n          where:\n            town:\n            - a\n            - b\n          printed:\n",
        "        - total: true\n          printed:\n",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn what_a_table_told_that_is_gone_is_known() {
    let table = "tables:\n  towns: {label: Kunnat, of: people, by: [town, sex]}\n";
    // another id, the same women
    let few = "measures:\n  few: {label: Muutama, of: people, where: {sex: f, town: a}}\n";
    let found = told(&later(table, few));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("towns: Alava / Nainen (2023)"), "{found:?}");
    let others = "measures:\n  few: {label: Muutama, of: people, where: {sex: f, town: b}}\n";
    assert_eq!(told(&later(table, others)), Vec::<String>::new());
    let of_another_day = few.replace("of: people,", "of: people, date: 2024-05-02,");
    assert_eq!(told(&later(table, &of_another_day)).len(), 1, "the same people of the same population");
}

#[test]
fn what_is_told_by_a_sum_over_variables_is_known() {
    let women = "measures:\n  women: {label: Naisia, of: people, where: {sex: f}}\n";
    let table = "tables:\n  elsewhere: {label: Muualla, of: people, by: [sex], where: {town: [b, c]}, totals: false}\n  nowhere: {label: Ei tietoa, of: people, by: [town], where: {sex: [f]}}\n";
    let nowhere = "  nobody: {label: Muita, of: people, where: {sex: f, town: [a, b, c]}}\n";
    let few = "measures:\n  few: {label: Muutama, of: people, where: {sex: f, town: a}}\n";
    let table = table.split("  nowhere").next().unwrap();
    let found = told(&later(&format!("{women}{nowhere}{table}"), few));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("nobody (2023) − elsewhere: Nainen (2023)"), "{found:?}");
    assert_eq!(told(&later(&format!("{women}{table}"), few)), Vec::<String>::new(), "six more are nowhere");
}

#[test]
fn a_category_that_is_gone_is_still_a_part_of_what_was_told() {
    let table = "tables:\n  towns: {label: Kunnat, of: people, by: [town], where: {sex: f}}\n";
    let case = later(table, "measures:\n  south: {label: Etelä, of: people, where: {sex: f, town: a}}\n");
    // Kemi has another code now, and Alava and Brinkala kept theirs
    let renamed = |text: String| text.replace("c: Kemi", "k: Kemi").replace("of: [c]", "of: [k]");
    let data = renamed(String::from_utf8(case.bytes("content/data/people.yaml")).unwrap());
    let case =
        case.file("content/data/people.yaml", data).file("confidential/people.csv", records().replace(",c,", ",k,"));
    let found = told(&case);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("(2023)"), "{found:?}");
}

#[test]
fn a_withheld_number_that_was_told_is_repeated_in_no_report() {
    let data = |few: &str| {
        format!(
            "title: D\nsource: Keksitty\ndate: 2024-05-01\npopulations: {{p: {{label: P, size: 60}}}}\nmeasures:\n  {few}: {{label: M, of: p, count: 4}}\n"
        )
    };
    let case = Case::new()
        .file("content/index.md", "---\ntitle: Koe\n---\n![](measure:few)\n")
        .file("content/data/d.yaml", data("few"));
    let case = threshold(released(threshold(case, 3), "2023"), 5);
    let said = case.run(&["check", "--lang", "en"]).expect_code(2).said();
    assert!(said.contains("earlier-release") && said.contains("few: {label: M, of: p, count: •}"), "{said}");
}

const LINKED: &str = "\
title: D
source: Keksitty
date: 2024-05-01
populations: {p: {label: P, size: 80}}
tables:
  sectors:
    label: Alat
    of: p
    by: [ala]
    rows: [{label: Keittiö, values: [40]}, {label: Siivous, values: [40]}]
";

#[test]
fn finished_tables_that_are_gone_share_their_variables() {
    let page = "---\ntitle: Koe\n---\n![](table:sectors)\n";
    let gone = "  sexes:\n    label: Sukupuolet\n    of: p\n    by: [ala, sukupuoli]\n    columns: [{label: Nainen}, {label: Mies}]\n    rows: [{label: Keittiö, values: [4, 36]}, {label: Siivous, values: [30, 10]}]\n";
    let new = "  again:\n    label: Taas\n    of: p\n    by: [sukupuoli, ala]\n    columns: [{label: keittiö}, {label: siivous}]\n    rows: [{label: nainen, values: [4, 30]}, {label: mies, values: [36, 10]}]\n";
    let case = Case::new().file("content/index.md", page).file("content/data/d.yaml", format!("{LINKED}{gone}"));
    let case = threshold(released(threshold(case, 3), "2023"), 5);
    let case = case.file("content/data/d.yaml", format!("{LINKED}{new}"));
    let found = told(&case);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("sexes: Keittiö / Nainen (2023)"), "{found:?}");
}

/// Builds from the release with and without `confidential/`; both are what was built when it was made.
fn is_built_without_what_is_confidential(case: Case) -> Case {
    let case = released(case, "2023");
    case.run(&["build", "--output", "one"]).expect_code(0);
    case.run(&["build", "--from-release", "2023", "--output", "two"]).expect_code(0);
    fs::rename(case.at("confidential"), case.at("elsewhere")).unwrap();
    let ran = case.run(&["build", "--from-release", "2023", "--output", "three"]).expect_code(0);
    assert!(!ran.said().contains("stale-answer"), "{}", ran.said());
    let one = case.files("one");
    assert!(one.len() > 5);
    for other in ["two", "three"] {
        for (path, bytes) in case.files(other) {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert_eq!(text(&bytes), text(&one[&path]), "{other}/{path}");
        }
    }
    case
}

#[test]
fn a_site_of_records_is_built_without_them() {
    let page = "---\ntitle: Koe\n---\n![](measure:people)\n\n![](measure:hours)\n\n![](chart:ages)\n\n![](table:by-age)\n\nKeskimäärin [](measure:hours).\n";
    let answer = "answers: [{rule: records-anonymity, reason: Tiedossa.}]";
    let case = people(
        "measures:\n  women: {label: Naisia, of: people, where: {sex: f}, show: share, interval: true}\n  few: {label: Muutama, of: people, where: {sex: f, town: a}}\n  hours: {label: Tunteja, of: people, mean: hours}\ntables:\n  by-age: {label: Iät, of: people, by: [age, sex]}\n  by-town: {label: Kunnat, of: people, by: [town, sex, area]}\ncharts:\n  ages: {kind: stacked, label: Iät, table: by-age}\n",
    );
    let data = String::from_utf8(case.bytes("content/data/people.yaml")).unwrap();
    let quasi = "categories: {f: Nainen, m: Mies}, role: quasi-identifier}";
    let data = data
        .replace("categories: {f: Nainen, m: Mies}}", quasi)
        .replace("merge: true}", "merge: true, role: quasi-identifier}")
        .replace("records: true}", &format!("records: true, {answer}}}"));
    let case = is_built_without_what_is_confidential(
        case.file("content/data/people.yaml", data).file("content/index.md", page),
    );
    let release = String::from_utf8(case.bytes("releases/2023.yaml")).unwrap();
    assert!(release.contains("        - range:\n          - alle 30\n          - 30–39\n"), "{release}");
}

#[test]
fn a_dataset_in_confidential_is_kept_without_its_figures() {
    let data = "\
title: D  # 913
source: Keksitty
date: 1.5.2022
populations: {p: {label: P, size: 60}, tiny: {label: Pieni, size: 2}}
measures:
  m: {label: Luku, of: p, reported_share: 65 %, answers: []}
  few: {label: Muutama, of: p, count: 4}
  sevens: {label: Rivillä A, of: p, where: {rivi: A}, count: 7}
  range: {label: Väli, of: p, reported_range: 50–70 %}
  years: {label: Vuosia, number: 2.5, unit: vuosi}
tables:
  t:
    label: T
    of: p
    merge: other
    rows: [{label: A, values: [7]}, {label: B, values: [3]}, {label: C, values: [9]}, {label: D, values: [41]}]
  u: {label: U, of: p, by: [rivi], rows: [{label: A, values: [7]}, {label: B, values: [53]}]}
charts:
  c: {kind: bar, label: K, table: t}
";
    let page = "---\ntitle: Koe\n---\n![](chart:c)\n\n![](measure:m)\n\nKesto [](measure:years), [](measure:few).\n";
    let case = Case::new()
        .file("content/index.md", page)
        .file("content/site.yaml", "title: Koe\ndate: 2024-06-01\n")
        .file("content/data/e.yaml", "title: E\nsource: Keksitty\nmeasures: {e: {label: E, of: p, count: 20}}\n")
        .file("confidential/data/d.yaml", data);
    let case = is_built_without_what_is_confidential(case);
    let release = String::from_utf8(case.bytes("releases/2023.yaml")).unwrap();
    let datasets = release.split("\ndatasets:\n").nth(1).unwrap();
    assert!(datasets.contains("label: Muutama") && datasets.contains("values: []"), "{datasets}");
    for figure in ["60", "2.5", "65", "50", "70", "4", "41", "913"] {
        assert!(!datasets.contains(figure), "{figure} in {datasets}");
    }
    assert!(release.contains("        - other:\n          - A\n          - B\n"), "{release}");
}

#[test]
fn a_dataset_of_another_policy_says_so() {
    let data = "title: D\nsource: Keksitty\ndate: 2024-05-01\ndisclosure: {zeros: protected}\npopulations: {p: {label: P, size: 60}}\ntables: {t: {label: T, of: p, rows: [{label: A, values: [0]}, {label: B, values: [2]}, {label: C, values: [58]}]}}\n";
    let case = Case::new()
        .file("content/index.md", "---\ntitle: Koe\n---\n![](table:t)\n")
        .file("confidential/data/d.yaml", data);
    let case = is_built_without_what_is_confidential(case);
    let release = String::from_utf8(case.bytes("releases/2023.yaml")).unwrap();
    assert_eq!(release.matches("zeros: protected").count(), 3, "population, table and dataset: {release}");
    assert_eq!(release.matches("zeros: published").count(), 1, "{release}");
}

#[test]
fn corrected_figures_are_read_back() {
    let case = released(readback::site("fi", readback::DATA), "2023");
    let data = readback::DATA.replace("count: 27,", "count: 33,").replace("count: 11,", "count: 17,");
    let case = case.file("content/data/d.yaml", data);
    let (output, expected) = readback::built(&case.at(""));
    let start = String::from_utf8(output.get("index.html").unwrap().to_vec()).unwrap();
    assert!(start.contains("[r]"), "{start}");
    let findings = polku::readback::compare(&polku::readback::read(&output), &expected);
    assert!(findings.is_empty(), "{}", readback::report(&findings));
}
