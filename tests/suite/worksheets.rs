//! Worksheets of workshops. Synthetic content.

use super::frameworks::built;
use super::support::Case;

const FRAMEWORK: &str = "title: Kriteeristö
scale: {min: 1, max: 3}
bands: [{from: 9, label: Hyvä}]
groups:
  alku: {label: Alku}
  loppu: {label: Loppu}
  laatu: {label: Laatu, kind: area}
criteria:
  a: {statement: Ensimmäinen, groups: [alku, laatu]}
  b: {statement: Toinen, groups: [alku, loppu], weight: 2}
  c: {statement: Kolmas, groups: [loppu], scale: {min: 0, max: 100}}
";

const PHASE: &str = "---\nkind: phase\nphase: alku\ntitle: Alku\nquestions: [Mistä aloitamme?]\n---\n";

/// A site with this framework, and a workshop of this front matter.
fn with(framework: &str, front: &str) -> Case {
    let case = Case::site()
        .file("content/frameworks/kriteerit.yaml", framework)
        .file("content/vaiheet/alku.md", PHASE)
        .file("content/workshop/day.md", format!("---\ntitle: Päivä\n{front}---\n"));
    case.run(&["build"]).expect_code(0);
    case
}

fn sheet(case: &Case, name: &str) -> String {
    String::from_utf8(case.bytes(&format!("output/workshop/day/worksheets/{name}.html"))).unwrap()
}

fn has(case: &Case, name: &str) -> bool {
    case.at(&format!("output/workshop/day/worksheets/{name}.html")).exists()
}

#[test]
fn only_what_is_dealt_with_has_a_sheet() {
    let case = with(FRAMEWORK, "phases: [alku]\n");
    assert!(has(&case, "alku") && has(&case, "a") && has(&case, "b"));
    assert!(!has(&case, "loppu") && !has(&case, "laatu") && !has(&case, "c"));
    let list = sheet(&case, "index");
    let not_picked = list.matches("ei käsitelty tässä työpajassa").count();
    assert_eq!(not_picked, 3, "two groups and a criterion are listed as not dealt with");
    assert!(sheet(&case, "overview").contains("joten pisteitä ei lasketa yhteen"), "an incomplete set has no total");
}

#[test]
fn a_complete_set_may_be_totalled() {
    let overview = sheet(&with(FRAMEWORK, ""), "overview");
    // 3 + 2 × 3 + 100
    assert!(overview.contains("/ 109"), "{overview}");
    assert!(overview.contains("painokertoimella"));
    assert!(overview.contains("Hyvä: vähintään 9 pistettä"));
}

#[test]
fn boxes_are_those_of_the_criterions_own_scale() {
    let case = with(FRAMEWORK, "");
    let boxes = |name: &str| sheet(&case, name).matches("<span class=\"tick\"></span> <b>").count();
    assert_eq!(boxes("a"), 3);
    assert_eq!(boxes("c"), 0, "a score of 0–100 is written down");
    assert!(sheet(&case, "c").contains("Pisteet (0–100)"));
}

#[test]
fn a_criterion_in_many_groups_is_printed_once() {
    let case = with(FRAMEWORK, "");
    let all = sheet(&case, "all");
    for statement in ["Ensimmäinen", "Toinen", "Kolmas"] {
        let articles = all.split("<article").skip(1).filter_map(|part| part.split("</article>").next());
        assert_eq!(articles.filter(|article| article.contains(statement)).count(), 1, "{statement}");
    }
    assert!(all.contains("Kriteeri 2 on tässä tulosteessa arkilla Alku."));
    assert!(sheet(&case, "loppu").contains("<article"), "the group's own sheet holds it");
}

#[test]
fn a_criterion_of_no_group_is_printed_too() {
    let framework = FRAMEWORK.replace("Kolmas, groups: [loppu]", "Kolmas, groups: []");
    let case = with(&framework, "phases: [alku]\ncriteria: [a, c]\n");
    assert!(sheet(&case, "all").contains("Kolmas"));
    assert!(sheet(&case, "alku").contains("Yksi kriteeri: ei käsitelty tässä työpajassa."));
}

#[test]
fn equal_ids_do_not_meet() {
    let framework = "title: F\nscale: {min: 1, max: 2}\ngroups: {alku: {label: Alku}, index: {label: Luettelo}}
criteria:\n  alku: {statement: Sama nimi, groups: [alku]}\n  all: {statement: Varattu nimi, groups: [index]}\n";
    let case = with(framework, "");
    for name in ["index", "all", "alku", "group-index", "criterion-alku", "criterion-all"] {
        assert!(has(&case, name), "{name}");
    }
    assert!(sheet(&case, "criterion-alku").contains("Sama nimi"));
}

#[test]
fn without_criteria_nothing_is_scored() {
    let framework = "title: F\nnote: Sanamuodot puuttuvat.\ngroups: {alku: {label: Alku}}\n";
    let front = "questions_note: Omia kysymyksiämme.
exercises: [{id: e, title: Harjoitus, phase: alku, questions: [Kuka vastaa?]}, {id: f, title: Yhteinen}]\n";
    let case = with(framework, front);
    let group = sheet(&case, "alku");
    for told in ["Kriteerien omistajan kriteeri", "Mistä aloitamme?", "Omia kysymyksiämme.", "Kuka vastaa?"] {
        assert!(group.contains(told), "{told}");
    }
    assert!(!group.contains("class=\"scores"), "no score boxes");
    assert!(!has(&case, "overview") && !has(&case, "all-criteria"));
    assert!(sheet(&case, "exercises").contains("Yhteinen"));
    assert!(!sheet(&case, "exercises").contains("Kuka vastaa?"), "an exercise on a phase is on the phase's sheet");
}

#[test]
fn a_filled_sheet_tells_what_is_published() {
    let round = "framework: kriteerit\nunit: Tiimi\nround: kevät\ndate: 2025-04-01\nmode: consensus\nassessors: 6
reviewed: REVIEWED\npublish_actions: ACTIONS\nratings:
  a: {score: 3, evidence: Salainen havainto, action: {text: Aiottu teko, owner: esihenkilö}}\n";
    let filled = |reviewed: &str, actions: &str| {
        let round = round.replace("REVIEWED", reviewed).replace("ACTIONS", actions);
        let case = with(FRAMEWORK, "").file("content/assessments/tiimi.yaml", round);
        case.run(&["build"]).expect_code(0);
        sheet(&case, "filled/tiimi")
    };
    let reviewed = "{role: Päällikkö, date: 2025-05-01}";
    let kept = filled("false", "true");
    assert!(kept.contains("<b class=\"filled-score\">3</b>"));
    assert!(!kept.contains("Salainen havainto") && !kept.contains("Aiottu teko"), "no text without a reviewer's mark");
    let seen = filled(reviewed, "false");
    assert!(seen.contains("Salainen havainto") && !seen.contains("Aiottu teko"), "the plan is published when said");
    assert!(filled(reviewed, "true").contains("Aiottu teko"));
    assert!(seen.contains("Kriteerejä arvioitu 1 / 3") && !seen.contains("Pisteet yhteensä"));
}

#[test]
fn the_synthetic_sites_have_a_sheet_for_each_criterion_and_group() {
    let count = |case: &Case, folder: &str| case.files(&format!("output/workshop/{folder}/worksheets")).len();
    // list, all, overview, all criteria, exercises, a filled round
    assert_eq!(count(&built("criteria"), "review"), 25 + 3 + 6);
    assert_eq!(count(&built("stages"), "evening"), 9 + 4 + 6);
}
