//! Workshops: what is written, and its page. Synthetic content.

use super::support::Case;

const FRAMEWORK: &str = "title: Kriteeristö
scale: {min: 1, max: 5}
groups:
  alku: {label: Alku}
  loppu: {label: Loppu}
criteria:
  a: {statement: Ensimmäinen, groups: [alku]}
  b: {statement: Toinen, groups: [alku, loppu], weight: 2}
  c: {statement: Kolmas, groups: [loppu]}
";

/// A site with a framework of two groups and three criteria, and a workshop of this front matter and text.
fn with(front: &str, text: &str) -> Case {
    Case::site()
        .file("content/frameworks/kriteerit.yaml", FRAMEWORK)
        .file("content/workshop/day.md", format!("---\ntitle: Päivä\n{front}---\n{text}"))
}

fn page(case: &Case) -> String {
    String::from_utf8(case.bytes("output/workshop/day/index.html")).unwrap()
}

#[test]
fn a_workshop_has_a_page_with_its_day() {
    let case = with(
        "aim: Opitaan.\nphases: [alku]\nagenda:
  - {title: Avaus, minutes: 15, role: Vetäjä, shows: ['#johdanto', phases]}
  - {title: Työ, minutes: 75, shows: ['exercise:e', 'phase:alku']}
exercises: [{id: e, title: Harjoitus, minutes: 45, phase: alku, questions: [Miksi?]}]
questions_note: Omia kysymyksiä.\n",
        "## Johdanto\n\nTervetuloa.\n",
    );
    case.run(&["build"]).expect_code(0);
    let page = page(&case);
    for told in ["Opitaan.", "0:15", "1 t 30 min", "45 min", "Miksi?", "Omia kysymyksiä.", "Tervetuloa."] {
        assert!(page.contains(told), "{told}");
    }
    assert_eq!(page.matches("ei käsitelty tässä työpajassa").count(), 1, "one of the two groups is not picked");
}

#[test]
fn what_a_workshop_names_must_exist() {
    for (front, rule) in [
        ("framework: muu\n", "unknown-id"),
        ("phases: [keski]\n", "unknown-id"),
        ("criteria: [x]\n", "unknown-id"),
        ("agenda: [{title: A, minutes: 0}]\n", "number-outside-range"),
        ("agenda: [{title: A, minutes: 1441}]\n", "number-outside-range"),
        ("agenda: [{title: A, minutes: 5, shows: ['#ei']}]\n", "broken-anchor"),
        ("agenda: [{title: A, minutes: 5, shows: [kaikki]}]\n", "agenda-part"),
        ("agenda: [{title: A, minutes: 5, shows: ['exercise:e']}]\n", "unknown-id"),
        ("phases: [alku]\nagenda: [{title: A, minutes: 5, shows: ['phase:loppu']}]\n", "phase-not-picked"),
        ("exercises: [{id: e, title: A}, {id: e, title: B}]\n", "duplicate-id"),
        ("phases: []\n", "nothing-picked"),
        ("criteria: []\n", "nothing-picked"),
        ("phases: [alku, alku]\n", "named-twice"),
        ("criteria: [a, a]\n", "named-twice"),
        ("phases: [alku]\ncriteria: [a, c]\n", "criterion-not-picked"),
        ("units: [A, 'A ']\n", "named-twice"),
        ("units: [A, '']\n", "empty-text"),
    ] {
        let ran = with(front, "").run(&["check"]);
        let said = ran.expect_code(2).said();
        assert!(said.contains(rule) && said.contains("content/workshop/day.md:"), "{front}: {said}");
    }
    let none = Case::site().file("content/workshop/day.md", "---\ntitle: Päivä\n---\n");
    assert!(none.run(&["check"]).expect_code(2).said().contains("workshop-framework"));
    let two = with("", "").file("content/frameworks/toinen.yaml", "title: T\ngroups: {muu: {label: Muu}}\n");
    assert!(two.run(&["check"]).expect_code(2).said().contains("workshop-framework"));
    let other = with("framework: kriteerit\nphases: [muu]\n", "")
        .file("content/frameworks/toinen.yaml", "title: T\ngroups: {muu: {label: Muu}}\n");
    assert!(other.run(&["check"]).expect_code(2).said().contains("phase-of-another-framework"));
}

#[test]
fn an_id_of_a_framework_must_be_fit_for_a_file() {
    let long = "a".repeat(101);
    for id in ["<script>", "a:b", "CON", "../../x", "filled/x-y", "ä/ö", &long] {
        let framework = FRAMEWORK.replace("\n  a: {", &format!("\n  \"{id}\": {{"));
        let case = with("", "").file("content/frameworks/kriteerit.yaml", framework);
        let said = case.run(&["check"]).expect_code(2).said();
        assert!(said.contains("invalid-id") && said.contains("content/frameworks/kriteerit.yaml:7:"), "{id}: {said}");
        assert!(!said.contains("day.md"), "{id}: {said}");
    }
}

#[test]
fn notes_are_judged_and_stay_off_the_page() {
    let note = "Näkyy.\n\n> [!FACILITATOR]\n> Salaa **tämä** ja [tuo](@/index.md).\n";
    let case = with("", note);
    case.run(&["build"]).expect_code(0);
    assert!(page(&case).contains("Näkyy") && !page(&case).contains("Salaa"));
    let broken = with("", "> [!FACILITATOR]\n> [tuo](@/ei.md)\n");
    assert!(broken.run(&["check"]).expect_code(2).said().contains("broken-link"));
    let footnote = with("", "Näkyy[^1].\n\n> [!FACILITATOR]\n> Salaa[^1].\n\n[^1]: Alas.\n");
    assert!(footnote.run(&["check"]).expect_code(2).said().contains("footnote-in-note"));
}

#[test]
fn whose_the_questions_are_is_said_by_the_site_or_the_workshop() {
    let phase = "---\nkind: phase\nphase: alku\ntitle: Alku\nquestions: [Miksi?]\n---\n";
    let built = |site: &str, front: &str| {
        let case = with(front, "").file("content/phases/alku.md", phase).file("content/site.yaml", site);
        case.run(&["build"]).expect_code(0);
        [
            "phases/alku/index",
            "workshop/day/slides/index",
            "workshop/day/worksheets/alku",
            "workshop/day/self-assessment",
        ]
        .map(|name| String::from_utf8(case.bytes(&format!("output/{name}.html"))).unwrap())
    };
    for page in built("title: S\n", "") {
        assert!(page.contains("Keskustelukysymys – ei virallinen laatukriteeri") && !page.contains("Polun keskustelu"));
    }
    for page in built("title: S\nquestions_note: Talon *omia*.\n", "") {
        assert!(page.contains("Talon <em>omia</em>."));
    }
    let pages = built("title: S\nquestions_note: Talon omia.\n", "questions_note: Päivän omia.\n");
    assert!(pages[0].contains("Talon omia."));
    assert!(pages[1..].iter().all(|page| page.contains("Päivän omia.") && !page.contains("Talon omia.")));
}

#[test]
fn everything_of_a_workshop_is_marked_with_its_language() {
    let case = with("lang: en\n", "");
    case.run(&["build"]).expect_code(0);
    for name in [
        "index",
        "slides/index",
        "slides/handout",
        "worksheets/index",
        "worksheets/alku",
        "assessment",
        "self-assessment",
    ] {
        let page = String::from_utf8(case.bytes(&format!("output/workshop/day/{name}.html"))).unwrap();
        let main = page.split("<main").nth(1).and_then(|rest| rest.split('>').next()).unwrap();
        assert!(main.contains(" lang=\"en\""), "{name}: {main}");
    }
}
