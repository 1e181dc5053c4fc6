//! What a site and its datasets say of small groups.

use super::support::Case;

const PAGE: &str = "---\ntitle: T\n---\n![](table:t)\n";

fn site(site: &str, dataset: &str) -> Case {
    let data = format!("title: D\nsource: Keksitty\npopulations: {{p: {{label: P, size: 60}}}}\n{dataset}");
    Case::new()
        .file("content/index.md", PAGE)
        .file("content/site.yaml", format!("title: T\n{site}"))
        .file("confidential/data/d.yaml", data)
}

fn cells(case: &Case) -> Vec<String> {
    case.run(&["build"]).expect_code(0);
    let csv = String::from_utf8(case.bytes("output/data/d.csv")).unwrap();
    csv.lines().filter(|line| line.starts_with("t,")).map(|line| line.split(',').nth(4).unwrap().to_owned()).collect()
}

const TABLE: &str = "tables: {t: {label: T, of: p, rows: [{label: A, values: [3]}, {label: B, values: [7]}, {label: C, values: [9]}, {label: D, values: [41]}]}}\n";

#[test]
fn a_dataset_may_be_stricter() {
    let lenient = site("disclosure: {threshold: 3}\n", TABLE);
    assert_eq!(cells(&lenient), ["3", "7", "9", "41"]);
    let strict = site("disclosure: {threshold: 3}\n", &format!("disclosure: {{threshold: 10}}\n{TABLE}"));
    assert_eq!(cells(&strict), ["[c]", "[c]", "[c]", "41"]);
}

#[test]
fn a_dataset_may_not_be_weaker_without_a_reason() {
    let weaker = "disclosure: {threshold: 3, protection: 2}\n";
    let case = site("disclosure: {threshold: 5}\n", &format!("{weaker}{TABLE}"));
    let said = case.run(&["check"]).expect_code(2).said();
    assert!(said.contains("policy-weaker") && said.contains("confidential/data/d.yaml:4:25"), "{said}");
    let reason = "disclosure: {threshold: 3, override: Luvut on jo julkaistu.}\n";
    let case =
        site("disclosure: {threshold: 5}\n", &format!("{reason}{TABLE}measures: {{m: {{label: M, count: 9}}}}\n"));
    assert_eq!(cells(&case), ["3", "7", "9", "41"]);
    let page = String::from_utf8(case.bytes("output/figures/index.html")).unwrap();
    assert!(page.contains("koska: Luvut on jo julkaistu."), "{page}");
}

#[test]
fn a_policy_that_protects_nobody() {
    for (policy, rule) in [("threshold: 2", "threshold-too-low"), ("protection: 1", "protection-too-low")] {
        let said = site(&format!("disclosure: {{{policy}}}\n"), TABLE).run(&["check"]).expect_code(3).said();
        assert!(said.contains(rule), "{said}");
    }
}

#[test]
fn more_values_withhold_more() {
    let table = "tables: {t: {label: T, of: p, rows: [{label: A, values: [4]}, {label: B, values: [5]}, {label: C, values: [51]}]}}\n";
    assert_eq!(cells(&site("disclosure: {protection: 2}\n", table)), ["[c]", "[c]", "51"]);
    let rows = cells(&site("disclosure: {threshold: 10, protection: 9}\n", table));
    assert_eq!(rows, ["[c]", "[c]", "[c]"], "4 and 5 of 9 leave eight values open");
}

#[test]
fn neighbours_are_merged_before_anything_is_withheld() {
    let rows =
        "rows: [{label: a, values: [3]}, {label: b, values: [7]}, {label: c, values: [9]}, {label: d, values: [41]}]";
    let case = site("", &format!("tables: {{t: {{label: T, of: p, merge: true, {rows}}}}}\n"));
    assert_eq!(cells(&case), ["10", "9", "41"]);
    let csv = String::from_utf8(case.bytes("output/data/d.csv")).unwrap();
    assert!(csv.contains("t,,a … b,,10"), "{csv}");
    let case = site("", &format!("tables: {{t: {{label: T, of: p, merge: other, {rows}}}}}\n"));
    assert_eq!(cells(&case)[..2], ["9", "41"]);
    let csv = String::from_utf8(case.bytes("output/data/d.csv")).unwrap();
    assert!(csv.contains("t,,\"Muut (a, b)\",,10"), "{csv}");
}

#[test]
fn tables_that_share_a_variable_are_protected_together() {
    let table = |id: &str, by: &str, columns: &str, rows: &str| {
        format!("  {id}: {{label: T, of: p, by: [{by}], columns: [{columns}], rows: [{rows}]}}\n")
    };
    let one = table(
        "t",
        "ala, tuki",
        "{label: On}, {label: Ei}",
        "{label: A, values: [3, 17]}, {label: B, values: [20, 20]}",
    );
    let margin = "  u: {label: U, of: p, by: [ala], rows: [{label: A, values: [20]}, {label: B, values: [40]}]}\n";
    let case = site("", &format!("tables:\n{one}{margin}"));
    let shown = cells(&case);
    assert_eq!(
        shown.iter().filter(|cell| *cell == "[c]").count(),
        2,
        "the row's total is in the other table: {shown:?}"
    );
    assert_eq!(shown[..2], ["[c]", "[c]"]);
    let wrong = margin.replace("[20]", "[21]");
    let said = site("", &format!("tables:\n{one}{wrong}")).run(&["check"]).expect_code(2).said();
    assert!(said.contains("figures-contradict"), "{said}");
    let sides = one.replace("ala, tuki", "ala");
    let said = site("", &format!("tables:\n{sides}")).run(&["check"]).expect_code(2).said();
    assert!(said.contains("table-by-sides"), "{said}");
}

#[test]
fn a_figure_by_itself_may_be_a_cell_of_a_table() {
    let measure = "measures: {m: {label: M, of: p, count: 17, where: {ala: A}}}\n";
    let table = "tables: {t: {label: T, of: p, by: [ala], rows: [{label: A, values: [17]}, {label: B, values: [3]}, {label: C, values: [40]}]}}\n";
    let case = site("", &format!("{measure}{table}"));
    assert_eq!(cells(&case), ["17", "[c]", "[c]"], "what stands by itself is dearer than a cell");
    let wrong = measure.replace("17", "18");
    let said = site("", &format!("{wrong}{table}")).run(&["check"]).expect_code(2).said();
    assert!(said.contains("figures-contradict"), "{said}");
    let unknown = measure.replace("ala: A", "ala: X");
    let said = site("", &format!("{unknown}{table}")).run(&["check"]).expect_code(2).said();
    assert!(said.contains("where-unknown"), "{said}");
}

#[test]
fn what_holds_for_all_or_nobody_of_a_group() {
    let table = |answer: &str| {
        format!(
            "tables: {{t: {{label: T, of: p, sensitive: columns{answer}, columns: [{{label: On}}, {{label: Ei}}], \
             rows: [{{label: A, values: [0, 20]}}, {{label: B, values: [20, 20]}}]}}}}\n"
        )
    };
    let said = site("", &table("")).run(&["check"]).expect_code(2).said();
    assert_eq!(said.matches("group-disclosure]").count(), 2, "nobody, and so everybody: {said}");
    let answered = table(", answers: [{rule: group-disclosure, reason: Tieto on julkinen.}]");
    let case = site("", &answered);
    assert_eq!(cells(&case), ["0", "20", "20", "20"]);
    let hidden = site("disclosure: {zeros: protected}\n", &table(""));
    assert_eq!(cells(&hidden)[..2], ["[c]", "20"], "nobody can tell that it is nobody");
    let measure = "measures: {m: {label: M, of: p, count: 60, sensitive: true}}\n";
    let said = site("", &format!("{measure}{TABLE}")).run(&["check"]).expect_code(2).said();
    assert!(said.contains("group-disclosure"), "{said}");
}

#[test]
fn tables_that_seem_to_count_the_same() {
    let rows = "rows: [{label: A, values: [20]}, {label: B, values: [40]}]";
    let tables = format!("tables: {{t: {{label: T, of: p, {rows}}}, u: {{label: U, of: p, {rows}}}}}\n");
    let said = site("", &tables).run(&["check"]).said();
    assert!(said.contains("varoitus[unlinked]"), "{said}");
    let linked = tables.replace("of: p,", "of: p, by: [ala],");
    let said = site("", &linked).run(&["check"]).said();
    assert!(!said.contains("varoitus[unlinked]"), "{said}");
    let measure =
        format!("measures: {{m: {{label: a, of: p, count: 20}}}}\ntables: {{t: {{label: T, of: p, {rows}}}}}\n");
    let said = site("", &measure).run(&["check"]).said();
    assert!(said.contains("varoitus[unlinked]") && said.contains("where"), "{said}");
}

#[test]
fn totals_of_cells_that_are_not_one_group() {
    let rows = "rows: [{label: A, values: [17]}, {label: B, values: [3]}, {label: C, values: [55]}, {label: Y, total: true, values: [75]}]";
    let table = |overlapping: &str| format!("tables: {{t: {{label: T, of: p{overlapping}, {rows}}}}}\n");
    let said = site("", &table(", exclusive: false")).run(&["check"]).expect_code(2).said();
    assert!(said.contains("virhe[total-untied]"), "{said}");
    let large = table(", exclusive: false").replace("[3]", "[5]").replace("[75]", "[77]");
    let large = large.replace("[55]", "[30]").replace("[77]", "[52]");
    assert_eq!(cells(&site("", &large)), ["17", "5", "30", "52"]);
}

#[test]
fn keys_that_cannot_be_honoured() {
    let rows = "rows: [{label: A, values: [20]}, {label: B, values: [40]}]";
    for table in [format!("of: p, exclusive: false, by: [ala], {rows}"), format!("by: [ala], {rows}")] {
        let said = site("", &format!("tables: {{t: {{label: T, {table}}}}}\n")).run(&["check"]).expect_code(2).said();
        assert!(said.contains("virhe[table-by-alone]"), "{said}");
    }
}

#[test]
fn linked_tables_keep_what_they_say() {
    let rows =
        "rows: [{label: a, values: [3]}, {label: b, values: [7]}, {label: c, values: [9]}, {label: d, values: [41]}]";
    let merged = format!("tables: {{t: {{label: T, of: p, by: [ala], merge: true, {rows}}}}}\n");
    assert_eq!(cells(&site("", &merged)), ["10", "9", "41"]);
    let sensitive = "tables: {t: {label: T, of: p, by: [ala, tuki], sensitive: columns, columns: [{label: On}, {label: Ei}], \
                     rows: [{label: A, values: [0, 20]}, {label: B, values: [20, 20]}]}}\n";
    let said = site("", sensitive).run(&["check"]).expect_code(2).said();
    assert!(said.contains("group-disclosure"), "{said}");
    let half = "rows: [{label: A, values: [20]}, {label: B, values: [40]}]";
    let tables = format!("tables: {{t: {{label: T, of: p, by: [ala], {half}}}, u: {{label: U, of: p, {half}}}}}\n");
    let said = site("", &tables).run(&["check"]).said();
    assert!(said.contains("varoitus[unlinked]"), "{said}");
}

/// Made-up records: 6 of 40 are in category b.
fn records(dataset: &str, tables: &str) -> Case {
    let lines: String = (0..40).map(|member| if member < 6 { "b\n" } else { "a\n" }).collect();
    let data = format!(
        "title: D\nsource: Keksitty\n{dataset}records: {{file: confidential/r.csv, population: p, variables: \
         {{ala: {{label: Ala, categories: {{a: A, b: B}}}}}}}}\npopulations: {{p: {{label: P, records: true}}}}\n\
         tables:\n  t: {{label: T, of: p, by: [ala], totals: false}}\n{tables}"
    );
    Case::new()
        .file("content/index.md", PAGE)
        .file("content/site.yaml", "title: T\n")
        .file("content/data/d.yaml", data)
        .file("confidential/r.csv", format!("ala\n{lines}"))
}

#[test]
fn a_dataset_may_be_stricter_for_what_is_counted_from_records() {
    assert_eq!(cells(&records("", "")), ["34", "6"]);
    assert_eq!(cells(&records("disclosure: {threshold: 10}\n", "")), ["[c]", "[c]"]);
}

#[test]
fn a_finished_table_beside_records() {
    let table = "  u: {label: U, of: p, by: [ala], rows: [{label: A, values: [34]}, {label: B, values: [6]}]}\n";
    let said = records("", table).run(&["check"]).expect_code(2).said();
    assert!(said.contains("virhe[table-beside-records]"), "{said}");
}

#[test]
fn what_figures_leave_out_is_protected_too() {
    // 128 = 60 + 50 + 10 + 6 + 2: the last two are in no figure
    let mut lines = String::from("s,g\n");
    for (number, line) in [(60, "1,a"), (50, "2,a"), (10, "2,c"), (6, "3,a"), (2, "3,c")] {
        lines.push_str(&format!("{line}\n").repeat(number));
    }
    let figures = "  one: {label: A, of: p, where: {s: 1}}\n  two: {label: B, of: p, where: {s: 2, g: [a, b]}}\n  \
                   three: {label: C, of: p, where: {s: 2, g: c}}\n  four: {label: D, of: p, where: {s: 3, g: a}}\n";
    let data = format!(
        "title: D\nsource: Keksitty\nrecords: {{file: confidential/r.csv, population: p, k: 1, l: 1, variables: {{s: {{label: S, \
         categories: {{1: a1, 2: a2, 3: a3}}}}, g: {{label: G, categories: {{a: ga, b: gb, c: gc}}}}}}}}\n\
         populations: {{p: {{label: P, records: true}}}}\nmeasures:\n{figures}"
    );
    let case = Case::new()
        .file("content/index.md", "---\ntitle: T\n---\n![](measure:one)\n")
        .file("content/data/d.yaml", data)
        .file("confidential/r.csv", lines);
    case.run(&["build"]).expect_code(0);
    let csv = String::from_utf8(case.bytes("output/data/d.csv")).unwrap();
    assert!(csv.contains("[c]"), "{csv}");
    case.run(&["audit"]).expect_code(0);
}

#[test]
fn identifiers_in_confidential_datasets() {
    let case = site("", &format!("description: Soita +358 40 123 4567\n{TABLE}"));
    let said = case.run(&["check"]).expect_code(2).said();
    assert!(said.contains("virhe[identifier]") && said.contains("confidential/data/d.yaml"), "{said}");
}

#[test]
fn a_number_of_people_is_a_count() {
    for unit in ["henkilöä", "asiakas", "person"] {
        let number = format!("measures: {{m: {{label: M, number: 3, unit: {unit}}}}}\n");
        let said = site("", &format!("{number}{TABLE}")).run(&["check"]).expect_code(2).said();
        assert!(said.contains("virhe[number-counts]"), "{unit}: {said}");
    }
}
