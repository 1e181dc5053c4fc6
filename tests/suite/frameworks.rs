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
