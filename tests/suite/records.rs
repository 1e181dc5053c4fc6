//! Figures counted from records. All records here are synthetic.

use std::fmt::Write;

use super::support::{Case, Ran};

const CODEBOOK: &str = "\
title: Osallistujat
source: Keksitty aineisto
records:
  file: confidential/osallistujat.csv
  population: participants
  k: 3
  l: 2
  variables:
    sex: {label: Sukupuoli, column: sukupuoli, categories: {f: Nainen, m: Mies}, role: quasi-identifier}
    town: {label: Kunta, categories: {a: Alava, b: Brinkala, c: Kemi}, missing: Ei tietoa}
    area:
      label: Alue
      from: town
      categories: {south: {label: Etelä, of: [a, b]}, north: {label: {fi: Pohjoinen, en: North}, of: [c]}}
    status: {label: Tilanne, categories: {1: Työssä, 2: Ei työssä}, role: sensitive}
    hours: {label: Tunnit, number: true, unit: tunti, decimals: 1, missing: Ei tietoa}
populations:
  participants: {label: Osallistujat, records: true}
";

const FIGURES: &str = "\
measures:
  employed: {label: Työllistyi, of: participants, where: {status: 1}, show: share}
  women-south: {label: Naisia etelässä, of: participants, where: {sex: f, town: [a, b]}}
  mean-hours: {label: Tunteja keskimäärin, of: participants, mean: hours, where: {status: 1}}
  median-hours: {label: Tunteja, of: participants, median: hours}
  total-hours: {label: Tunteja yhteensä, of: participants, sum: hours, decimals: 0}
tables:
  by-sex: {label: Tilanne, of: participants, by: [status, sex]}
  by-area: {label: Alueet, of: participants, by: [area], totals: false}
  deep: {label: Kaikki, of: participants, by: [sex, status, area], where: {town: [a, b, c]}, total_label: Summa}
  hours: {label: Tunnit, of: participants, by: [status], mean: hours}
charts:
  bars: {kind: stacked, label: Kuvio, table: by-sex}
";

/// 120 made-up people: every second a woman, towns and states in turns, 10 without a town, 20 without hours.
fn records() -> String {
    let mut text = "sukupuoli;nimi;town;status;hours\n".to_owned();
    for number in 0..120 {
        let sex = if number % 2 == 0 { "f" } else { "m" };
        let town = if number % 12 == 0 { "" } else { ["a", "b", "c"][number % 3] };
        let status = 1 + number / 2 % 2;
        let hours = if number % 6 == 5 { String::new() } else { format!("{},5", 10 + number % 4) };
        let _ = writeln!(text, "{sex};Nimi Salainen{number};{town};{status};{hours}");
    }
    text
}

fn case(dataset: &str, records: &str) -> Case {
    Case::site()
        .file("content/data/people.yaml", dataset)
        .file("confidential/osallistujat.csv", records)
        .file("content/show.md", "---\ntitle: Näytä\n---\n![](chart:bars)\n\n![](table:deep)\n")
}

fn counted() -> Case {
    case(&format!("{CODEBOOK}{FIGURES}"), &records())
}

/// Rules of what was found, with their lines and columns.
fn found(ran: &Ran) -> Vec<(String, u64, u64)> {
    let document = ran.document();
    let problems = document["problems"].as_array().unwrap();
    let place = |problem: &serde_json::Value| {
        let number = |key: &str| problem[key].as_u64().unwrap();
        (problem["rule"].as_str().unwrap().to_owned(), number("line"), number("column"))
    };
    problems.iter().map(place).collect()
}

fn rules(dataset: &str) -> Vec<String> {
    let ran =
        case(dataset, &records()).file("content/show.md", "---\ntitle: x\n---\n").run(&["check", "--format", "json"]);
    let rules = found(&ran).into_iter().map(|(rule, _, _)| rule);
    rules.filter(|rule| rule != "unused").collect()
}

#[test]
fn figures_come_from_one_file() {
    let case = counted();
    case.run(&["build"]).expect_code(0);
    let data = String::from_utf8(case.bytes("output/data/people.csv")).unwrap();
    for line in [
        ",participants,Osallistujat,,120,",
        ",employed,Työllistyi,,50,",
        ",women-south,Naisia etelässä,,30,",
        ",mean-hours,Tunteja keskimäärin,,10.9,",
        ",median-hours,Tunteja,,12.0,",
        ",total-hours,Tunteja yhteensä,,1190,",
        "by-sex,,Työssä,Nainen,30,",
        "by-sex,,Yhteensä,Yhteensä,120,",
        "by-area,,Etelä,,70,",
        "by-area,,Pohjoinen,,40,",
        "by-area,,Ei tietoa,,10,",
        "\"Nainen, Työssä\",Etelä,10,",
        "deep,,Summa,Summa,110,",
        "hours,,Työssä,,10.9,",
    ] {
        assert!(data.contains(line), "{line} in\n{data}");
    }
    assert!(!data.contains("Ei tietoa,0"), "what a table leaves out has no line");
    let page = String::from_utf8(case.bytes("output/show/index.html")).unwrap();
    assert!(page.contains("Sukupuoli, Tilanne"), "the rows say what they are");
}

#[test]
fn no_record_leaves_the_folder() {
    let case = counted();
    case.run(&["build"]).expect_code(0);
    for (path, bytes) in case.files("output") {
        assert!(!String::from_utf8_lossy(&bytes).contains("Salainen"), "{path}");
        assert!(!path.contains("osallistujat"), "{path}");
    }
}

#[test]
fn a_chart_leaves_totals_out() {
    let case = counted();
    case.run(&["build"]).expect_code(0);
    let page = String::from_utf8(case.bytes("output/show/index.html")).unwrap();
    let drawing = page.split("<svg class=\"chart\"").nth(1).unwrap().split("</svg>").next().unwrap();
    let drawing = drawing.split("</desc>").nth(1).unwrap();
    assert!(drawing.contains("Ei työssä") && !drawing.contains("Yhteensä"), "{drawing}");
}

#[test]
fn problems_of_records_tell_places_and_nothing_else() {
    let records = records().replace("f;Nimi Salainen2;", "nainen;\"Nimi\nSalainen2\";").replace(";10,5", ";10,5 h");
    let case = case(&format!("{CODEBOOK}{FIGURES}"), &records);
    let ran = case.run(&["check", "--format", "json"]).expect_code(2);
    let errors: Vec<_> = found(&ran).into_iter().filter(|(rule, _, _)| rule.starts_with("records")).collect();
    assert_eq!(errors[0], ("records-not-a-number".to_owned(), 2, 21));
    assert_eq!(errors[1], ("records-unknown-value".to_owned(), 4, 1));
    assert_eq!(errors.len(), 1 + 20 + 1, "{errors:?}");
    assert_eq!(errors[21].0, "records-more");
    let ran = case.run(&["check"]).expect_code(2);
    assert!(ran.said().contains("confidential/osallistujat.csv:4:1: "), "{}", ran.said());
    for secret in ["Salainen", "nainen", "10,5"] {
        assert!(!ran.said().contains(secret), "{secret} in {}", ran.said());
    }
}

#[test]
fn a_file_that_is_not_there() {
    for (path, rule) in [("confidential/muu.csv", "records-file"), ("../osallistujat.csv", "records-file")] {
        let dataset = format!("{CODEBOOK}{FIGURES}").replace("confidential/osallistujat.csv", path);
        let rules = rules(&dataset);
        assert!(rules.contains(&rule.to_owned()), "{path}: {rules:?}");
        assert!(!rules.iter().any(|rule| rule == "measure-without-value" || rule == "empty-table"), "{rules:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_not_followed() {
    let outside = Case::new().file("osallistujat.csv", records());
    let case = counted();
    std::fs::remove_dir_all(case.at("confidential")).unwrap();
    std::os::unix::fs::symlink(outside.at(""), case.at("confidential")).unwrap();
    let ran = case.run(&["check"]).expect_code(2);
    assert!(ran.said().contains("records-file"), "{}", ran.said());
}

#[test]
fn what_is_wrong_with_what_is_asked() {
    let with = |figure: &str| format!("{CODEBOOK}{figure}\n");
    for (figure, rule) in [
        ("measures: {x: {label: X, of: participants, where: {seks: f}}}", "unknown-id"),
        ("measures: {x: {label: X, of: participants, where: {sex: fe}}}", "unknown-id"),
        ("measures: {x: {label: X, of: participants, mean: sex}}", "variable-kind"),
        ("measures: {x: {label: X, of: participants, where: {hours: 7}}}", "variable-kind"),
        ("measures: {x: {label: X, where: {sex: f}}}", "records-needed"),
        ("measures: {x: {label: X, of: participants, mean: hours, sum: hours}}", "measure-with-several-values"),
        ("measures: {x: {label: X, of: participants, mean: hours, count: 7}}", "measure-with-several-values"),
        ("measures: {x: {label: X, of: participants, mean: hours, decimals: 12}}", "too-many-decimals"),
        ("measures: {x: {label: X, of: participants, mean: hours, show: share}}", "share-without-population"),
        ("tables: {x: {label: X, of: participants, by: [sex, sex]}}", "table-by"),
        (
            "tables: {x: {label: X, of: participants, by: [sex], rows: [{label: A, values: [7]}], sum: hours}}",
            "table-told-and-counted",
        ),
        ("tables: {x: {label: X, of: participants}}", "empty-table"),
    ] {
        let found = rules(&with(figure));
        assert!(found.contains(&rule.to_owned()), "{figure}: {found:?}");
    }
    for (was, is, rule) in [
        ("of: [a, b]", "of: [a]", "category-left-out"),
        ("of: [c]", "of: [b, c]", "category-twice"),
        ("of: [c]", "of: [c, x]", "unknown-id"),
        ("categories: {f: Nainen, m: Mies}", "number: true, ordered: true", "variable-kind"),
        ("categories: {f: Nainen, m: Mies}", "categories: {f: Nainen, m: Mies}, merge: true", "merge-without-order"),
        ("categories: {f: Nainen, m: Mies}", "categories: {f: Nainen, m: Mies}, merge: 7", "expected-merge"),
        ("categories: {f: Nainen, m: Mies}", "categories: {f: [Nainen], m: Mies}", "expected-category"),
        ("records: true", "size: 120", "records-population"),
        ("records: true", "records: true, size: 120", "records-and-size"),
        ("population: participants", "population: participant", "unknown-id"),
    ] {
        let found = rules(&format!("{CODEBOOK}{FIGURES}").replacen(was, is, 1));
        assert!(found.contains(&rule.to_owned()), "{is}: {found:?}");
        assert!(!found.contains(&"records-needed".to_owned()), "{is}: {found:?}");
    }
    assert!(
        rules("title: T\nsource: S\npopulations: {x: {label: X, records: true}}\n")
            .contains(&"records-of-nobody".to_owned())
    );
}

#[test]
fn records_in_which_few_are_alike() {
    assert_eq!(rules(CODEBOOK), [""; 0], "sixty of each sex, both states among them");
    let records =
        "sukupuoli;town;status;hours\nf;a;1;1\nf;a;2;1\nf;b;2;1\nm;b;1;1\nm;b;1;1\nm;b;1;1\nm;b;1;1\nm;b;1;1\n";
    let case = case(&CODEBOOK.replace("k: 3", "k: 4").replace("l: 2", "l: 3"), records)
        .file("content/show.md", "---\ntitle: x\n---\n");
    let said = case.run(&["check", "--lang", "en", "--format", "json"]).said();
    let few = "Fewer than five records are in groups of fewer than 4 alike; the smallest has fewer than five.";
    assert!(said.contains(few), "{said}");
    assert!(
        said.contains("8 records are in groups where a sensitive variable has fewer than 3 different values."),
        "{said}"
    );
}

#[test]
fn a_warning_of_few_alike_can_be_answered() {
    let answered = "records: true, answers: [{rule: records-anonymity, reason: Rajattu.}]";
    let dataset = CODEBOOK.replace("k: 3", "k: 100");
    assert_eq!(rules(&dataset), ["records-anonymity"]);
    let case = case(&dataset.replace("records: true", answered), &records());
    let ran = case.file("content/show.md", "---\ntitle: x\n---\n").run(&["check", "--format", "json"]);
    assert_eq!(ran.document()["summary"]["warnings"], 0, "{}", ran.said());
}

#[test]
fn what_belongs_in_confidential() {
    let dataset = format!("{CODEBOOK}{FIGURES}").replace("confidential/", "content/data/");
    let case = case(&dataset, "").file("content/data/osallistujat.csv", records());
    let ran = case.run(&["build"]).expect_code(0);
    assert!(ran.said().contains("confidential-in-content"), "{}", ran.said());
    let linked = case.file("content/link.md", "---\ntitle: x\n---\n[csv](data/osallistujat.csv)\n");
    linked.run(&["build"]).expect_code(2);

    let small =
        "title: T\nsource: S\ntables: {t: {label: T, rows: [{label: A, values: [3]}, {label: B, values: [30]}]}}\n";
    let ran = Case::site().file("content/data/small.yaml", small).run(&["check"]);
    assert!(ran.said().contains("confidential-in-content"), "{}", ran.said());
    let case = Case::site().file("confidential/data/small.yaml", small).file("confidential/data/x.csv", "a");
    let ran = case.run(&["build"]).expect_code(0);
    assert!(!ran.said().contains("confidential-in-content"), "{}", ran.said());
    assert!(case.files("output").contains_key("data/small.csv"));
}
