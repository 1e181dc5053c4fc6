//! Frameworks of other shapes than the pilot's, on synthetic sites: 25 criteria with levels of their own in three
//! sections, and five stages mapped many-to-many onto nine areas.

use std::path::Path;

use super::support::Case;

/// A synthetic site, built into a folder of the test's own without errors and warnings.
pub fn built(site: &str) -> Case {
    let case = Case::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(site);
    let root = root.to_str().unwrap();
    case.run(&["build", "--strict", "--root", root, "--output", "output", "--today", "2025-07-01"]).expect_code(0);
    case
}

fn page(case: &Case, path: &str) -> String {
    String::from_utf8(case.bytes(&format!("output/{path}"))).unwrap()
}

#[test]
fn a_framework_in_sections_shows_each_level_of_each_criterion() {
    let case = built("criteria");
    let pages = ["staffing", "organisation", "services"].map(|id| page(&case, &format!("sections/{id}/index.html")));
    let criteria = pages.iter().map(|page| page.matches("<li class=\"box criterion\"").count());
    assert_eq!(criteria.collect::<Vec<_>>(), [8, 8, 9]);
    let levels: usize = pages.iter().map(|page| page.matches("<div class=\"level\">").count()).sum();
    assert_eq!(levels, 25 * 5);
    assert!(pages[0].contains("Osio 1/3") && !pages[0].contains("Vaihe 1"), "a section is no phase");
}

#[test]
fn a_criterion_tells_the_other_groups_it_belongs_to() {
    let case = built("stages");
    let idea = page(&case, "stages/idea/index.html");
    assert!(idea.contains("Vaihe 1/5"), "areas are no steps of the process");
    assert!(idea.contains("<a href=\"../../stages/inclusion/index.html\">Osallisuus</a>"));
    assert!(idea.contains("<span>Oppiminen kokemuksesta</span>"), "an area without a page is named too");
    let area = page(&case, "stages/inclusion/index.html");
    assert!(area.contains("Alue 1/9"));
    assert_eq!(area.matches("<li class=\"box criterion\"").count(), 4);
}

#[test]
fn mistakes_of_a_framework_are_pointed_out() {
    let framework = |criterion: &str, bands: &str| {
        let text = format!(
            "title: K\nscale: {{min: 1, max: 5}}\nbands: [{bands}]\ngroups: {{alku: {{label: Alku}}}}\ncriteria:\n  {criterion}\n"
        );
        Case::site().file("content/frameworks/k.yaml", text)
    };
    let fine = "a: {statement: Hyvä, groups: [alku], weight: 2}";
    framework(fine, "{from: 10, label: Paras}").run(&["check"]).expect_code(0);
    framework("a: {statement: Hyvä, groups: []}", "").run(&["check"]).expect_code(0);
    for (criterion, bands, rule, line) in [
        ("a: {statement: '', groups: [alku]}", "", "empty-text", 6),
        ("a: {statement: {fi: Hyvä, sv: ' '}, groups: [alku]}", "", "empty-text", 6),
        ("a: {statement: Hyvä, groups: [alku, alku]}", "", "named-twice", 6),
        (fine, "{from: 2, label: A}, {from: 2, label: B}", "band-twice", 3),
        (fine, "{from: 11, label: A}", "band-out-of-reach", 3),
    ] {
        let said = framework(criterion, bands).run(&["check"]).expect_code(2).said();
        assert!(said.contains(rule) && said.contains(&format!("content/frameworks/k.yaml:{line}:")), "{rule}: {said}");
    }
    let round = "framework: k\nunit: T\nround: s\ndate: 2022-10-12\nmode: consensus\nassessors: 6\nratings:\n  a: {not_rated: Ei ehditty}\n";
    let must = "a: {statement: Hyvä, groups: [alku], may_be_not_rated: false}";
    let said = framework(must, "").file("content/assessments/t-s.yaml", round).run(&["check"]).expect_code(2).said();
    assert!(said.contains("assessment-must-be-rated") && said.contains("content/assessments/t-s.yaml:8:"), "{said}");
}
