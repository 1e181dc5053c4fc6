//! Laws over made-up sites. All data here is generated and synthetic.

use std::fmt::Write;

use polku::readback::{compare, read};
use proptest::collection::vec;
use proptest::prelude::*;

use super::canary::told_at_once;
use super::readback::{built, report};
use super::support::Case;

/// A paragraph of the notation, right or wrong.
fn paragraph() -> impl Strategy<Value = String> {
    let words = "[a-zäö ]{1,30}";
    prop_oneof![
        words.prop_map(|text| text),
        (1..4_usize, words).prop_map(|(level, text)| format!("{} {text}", "#".repeat(level + 1))),
        (0..5_usize).prop_map(|id| format!("Luku on [](measure:m{id}) \"lainaus\".")),
        (0..5_usize).prop_map(|id| format!("![](measure:m{id})")),
        (0..3_usize).prop_map(|id| format!("![](chart:c{id} \"Otsikko\")")),
        words.prop_map(|text| format!("- {text}\n- **{text}**\n  1. `{text}`")),
        words.prop_map(|text| format!("> [!NOTE]\n> {text}")),
        words.prop_map(|text| format!("| a | b |\n|---|---|\n| {text} | [x](@/index.md) |")),
        "[^\u{0}-\u{1f}]{0,40}",
    ]
}

fn data() -> impl Strategy<Value = String> {
    (20..500_u64, vec(0..30_u64, 4), vec(0..60_u64, 3)).prop_map(|(size, counts, cells)| {
        let mut yaml = format!(
            "title: Koe\nsource: Keksitty koetta varten\npopulations:\n  p: {{label: P, size: {size}}}\nmeasures:\n"
        );
        for (id, count) in counts.iter().enumerate() {
            writeln!(yaml, "  m{id}: {{label: M{id}, of: p, count: {count}, show: share}}").unwrap();
        }
        yaml += "tables:\n  t:\n    label: T\n    of: p\n    rows:\n";
        for (row, cell) in cells.iter().enumerate() {
            writeln!(yaml, "      - {{label: R{row}, values: [{cell}]}}").unwrap();
        }
        yaml + "charts:\n  c0: {kind: bar, label: C, table: t}\n  c1: {kind: waffle, label: C, measures: [m0, m1]}\n"
    })
}

fn site(pages: &[Vec<String>], data: &str) -> Case {
    let start = Case::new().file("content/data/d.yaml", data).file("content/index.md", "---\ntitle: Alku\n---\n");
    pages.iter().enumerate().fold(start, |case, (number, paragraphs)| {
        case.file(
            &format!("content/sivu{number}.md"),
            format!("---\ntitle: Sivu {number}\n---\n{}\n", paragraphs.join("\n\n")),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_checks_clean_builds_and_twice_the_same(pages in vec(vec(paragraph(), 0..6), 1..4), data in data()) {
        let case = site(&pages, &data);
        let check = case.run(&["check", "--format", "json"]);
        prop_assert!(check.code == 0 || check.code == 2, "{check:?}");
        let build = case.run(&["build", "--output", "one"]);
        prop_assert_eq!(check.code, build.code);
        prop_assert_eq!(case.at("one").exists(), build.code == 0);
        if build.code == 0 {
            case.run(&["build", "--output", "two"]).expect_code(0);
            prop_assert_eq!(case.files("one"), case.files("two"));
        }
        for problem in check.document()["problems"].as_array().unwrap() {
            prop_assert!(problem["line"].as_u64() >= Some(1) && problem["column"].as_u64() >= Some(1), "{}", problem);
        }
    }
}

/// Figures of which those below ten million are withheld: numbers that nothing else on a site would write.
fn large_data() -> impl Strategy<Value = (String, Vec<u64>)> {
    let number = prop_oneof![1_000_000..9_999_999_u64, 10_000_000..99_999_999_u64];
    (vec(number.clone(), 4), vec(vec(number, 3), 2..5)).prop_map(|(measures, rows)| {
        let mut yaml = "title: Koe\nsource: Keksitty koetta varten\npopulations:\n  p: {label: P, size: 2000000000}\n\
                        measures:\n"
            .to_owned();
        for (id, count) in measures.iter().enumerate() {
            let show = ["count", "share", "fraction", "share"][id];
            writeln!(yaml, "  m{id}: {{label: M{id}, of: p, count: {count}, show: {show}}}").unwrap();
        }
        yaml += "tables:\n  t:\n    label: T\n    of: p\n    exclusive: false\n    columns: [{label: A}, {label: B}, {label: C}]\n    rows:\n";
        for (row, cells) in rows.iter().enumerate() {
            writeln!(yaml, "      - {{label: R{row}, values: {cells:?}}}").unwrap();
        }
        yaml += "charts:\n";
        for kind in ["grouped", "stacked", "full-stacked", "line", "likert", "waffle", "bar"] {
            writeln!(yaml, "  {kind}: {{kind: {kind}, label: C, table: t}}").unwrap();
        }
        let withheld = measures.into_iter().chain(rows.concat()).filter(|number| *number < 10_000_000).collect();
        (yaml, withheld)
    })
}

/// A site in two languages that shows these figures in every way.
fn large_site(data: &str) -> Case {
    let mut page = "---\ntitle: Alku [](measure:m2)\ndescription: Heitä on [](measure:m0).\n---\n".to_owned();
    for id in 0..4 {
        writeln!(page, "Heitä on [](measure:m{id} \"Lukua ei kerrota.\") henkilöä.\n\n![](measure:m{id})\n").unwrap();
    }
    for kind in ["grouped", "stacked", "full-stacked", "line", "likert", "waffle", "bar"] {
        writeln!(page, "![](chart:{kind} \"[](measure:m1)\")\n").unwrap();
    }
    Case::new()
        .file("content/site.yaml", "title: Koe\nlanguages:\n  sv: {}\ndisclosure: {threshold: 10000000}\n")
        .file("content/data/d.yaml", data)
        .file(
            "content/terms.yaml",
            "terms:\n  a: {name: sana, definition: {fi: 'On [](measure:m1).', sv: 'Är [](measure:m3).'}}\n",
        )
        .file("content/index.sv.md", page.replace("Heitä", "De"))
        .file("content/index.md", &page)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn withheld_numbers_are_in_no_byte((data, withheld) in large_data()) {
        let case = large_site(&data);
        let build = case.run(&["build", "--base-url", "https://example.org/"]);
        prop_assert_eq!(build.code, 0, "{}", build.said());
        let needles: Vec<String> = withheld.iter().map(u64::to_string).collect();
        // what is copied from the theme is the same in every case
        for (path, bytes) in case.files("output").into_iter().filter(|(path, _)| !path.starts_with("assets/")) {
            prop_assert_eq!(told_at_once(&path, &bytes, &needles), None, "{}", data);
        }
    }

    #[test]
    fn what_is_built_reads_back_as_released((data, _) in large_data()) {
        let (output, expected) = built(&large_site(&data).at(""));
        let findings = compare(&read(&output), &expected);
        prop_assert!(findings.is_empty(), "{}\n{}", data, report(&findings));
    }
}
