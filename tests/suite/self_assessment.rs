//! The self-assessment of a workshop: what its page and its single file hold. What they do, browser tests try.

use std::path::Path;
use std::{collections::BTreeMap, fs};

use serde_json::Value;

use super::support::Case;

/// Criteria on two scales; two groups hold one of them together; words that look like markup. Synthetic.
const FRAMEWORK: &str = r#"title: Kriteeristö
version: "1</script><script>"
scale: {min: 1, max: 5}
bands: [{from: 8, label: Hyvä}]
groups:
  alku: {kind: section, label: Alku}
  loppu: {kind: section, label: "Loppu \\</script>"}
criteria:
  yksi: {statement: Ensimmäinen, groups: [alku], questions: [Miten?], evidence: [Pöytäkirja]}
  kaksi:
    statement: Toinen
    groups: [alku, loppu]
    weight: 2
    may_be_not_rated: false
    scale: {min: 0, max: 2, anchors: {0: Ei lainkaan, 2: Aina}}
  kolme: {statement: Kolmas, groups: [loppu]}
"#;

fn with(front: &str, language: &str) -> Case {
    Case::site()
        .file("content/site.yaml", format!("title: Sivusto\nlanguage: {language}\n"))
        .file("content/frameworks/kriteerit.yaml", FRAMEWORK)
        .file("content/workshop/day.md", format!("---\ntitle: Päivä\n{front}---\nTekstiä.\n"))
}

/// The page in the site and the single file, built.
fn built(case: &Case) -> [String; 2] {
    case.run(&["build"]).expect_code(0);
    ["assessment", "self-assessment"]
        .map(|name| String::from_utf8(case.bytes(&format!("output/workshop/day/{name}.html"))).unwrap())
}

/// What a form says to its scripts.
fn data(html: &str) -> Value {
    let (_, rest) = html.split_once("id=\"assessment-data\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn a_form_has_a_place_for_every_criterion_that_is_picked() {
    for html in built(&with("criteria: [yksi, kaksi]\nunits: [Tiimi A, Tiimi B]\n", "fi")) {
        for (id, scores) in [("yksi", 1..=5), ("kaksi", 0..=2)] {
            assert_eq!(html.matches(&format!("id=\"criterion-{id}\"")).count(), 1, "{id} stands once");
            for score in scores {
                assert!(html.contains(&format!("name=\"score-{id}\" value=\"{score}\"")), "{id} {score}");
            }
        }
        assert!(html.contains("Kuuluu myös: Loppu"), "the other group is named");
        assert!(html.contains("name=\"score-yksi\" value=\"not-rated\""));
        assert!(!html.contains("name=\"score-kaksi\" value=\"not-rated\""), "it may not be left unrated");
        assert!(!html.contains("name=\"score-kolme\""));
        assert!(html.contains("Kolmas – ei käsitelty tässä työpajassa"));
        for told in ["Ei lainkaan", "Miten?", "Pöytäkirja", "<option value=\"Tiimi A\">"] {
            assert!(html.contains(told), "{told}");
        }
    }
}

#[test]
fn the_scripts_know_the_framework() {
    let [page, alone] = built(&with("criteria: [yksi, kaksi]\n", "fi"));
    let told = data(&page);
    assert_eq!(told, data(&alone), "both are one form");
    assert_eq!(told["framework"]["version"], "1</script><script>");
    assert_eq!(told["workshop"], "day");
    assert_eq!(told["bands"][0]["from"], 8);
    let picked: Vec<_> = told["criteria"].as_array().unwrap().iter().map(|one| one["picked"].clone()).collect();
    assert_eq!(picked, [true, true, false]);
    let second = &told["criteria"][1];
    assert_eq!((&second["min"], &second["max"], &second["weight"]), (&0.into(), &2.into(), &2.into()));
    assert_eq!(told["criteria"][0]["weight"], Value::Null);
}

#[test]
fn words_of_the_framework_end_no_element() {
    for html in built(&with("", "fi")) {
        assert!(html.contains("\"1\\u003c/script>\\u003cscript>\""));
        assert!(!html.contains("1</script>"));
    }
}

#[test]
fn the_single_file_needs_nothing_else() {
    let [page, alone] = built(&with("", "fi"));
    assert!(page.contains("href=\"self-assessment.html\""));
    let policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:;";
    assert!(alone.contains(policy));
    assert!(!alone.contains(" src=") && !alone.contains("<link"), "no other file");
    let outside = alone.match_indices("url(\"").filter(|(at, _)| !alone[at + 5..].starts_with("data:"));
    assert_eq!(outside.count(), 0, "no file of a style");
    for (at, _) in alone.match_indices("href=\"") {
        assert!(alone[at + 6..].starts_with('#'), "{}", &alone[at..at + 60]);
    }
}

#[test]
fn every_text_of_the_scripts_is_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/polku");
    let strings = fs::read_to_string(root.join("strings/fi.ftl")).unwrap();
    let known: Vec<&str> = strings.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect();
    let scripts: BTreeMap<_, _> = fs::read_dir(root.join("scripts"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("assessment"))
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    for language in ["fi", "sv", "en"] {
        let [page, _] = built(&with("", language));
        let texts = data(&page)["texts"].as_object().unwrap().clone();
        for (key, text) in &texts {
            assert_ne!(text, key, "{language} has no {key}");
        }
        for (path, script) in &scripts {
            // on the rest of the line stand the keys, or a choice of keys
            for asked in script.lines().filter_map(|line| line.split_once("say(")).map(|(_, asked)| asked) {
                for key in asked.split('\'').filter(|word| known.contains(word)) {
                    assert!(texts.contains_key(key), "{} asks for {key}", path.display());
                }
            }
        }
    }
}

#[test]
fn without_criteria_there_are_questions_alone() {
    let case = Case::site()
        .file(
            "content/frameworks/kriteerit.yaml",
            "title: Vaiheet\ngroups: {alku: {label: Alku}, loppu: {label: Loppu}}\n",
        )
        .file("content/phases/alku.md", "---\ntitle: Alku\nkind: phase\nphase: alku\nquestions: [Mikä toimii?]\n---\n")
        .file("content/phases/loppu.md", "---\ntitle: Loppu\nkind: phase\nphase: loppu\nquestions: [Miksi ei?]\n---\n")
        .file(
            "content/workshop/day.md",
            "---\ntitle: Päivä\nphases: [alku]\nquestions_note: Omia kysymyksiä.\nexercises: [{id: e, title: Työ, \
             questions: [Mitä sitten?]}]\n---\n",
        );
    for html in built(&case) {
        assert!(html.contains("name=\"discussion-phase-alku-1\"") && html.contains("name=\"discussion-exercise-e-1\""));
        assert!(!html.contains("discussion-phase-loppu") && html.contains("ei käsitelty tässä työpajassa"));
        assert!(html.contains("Omia kysymyksiä.") && html.contains("class=\"empty-place\""));
        assert!(!html.contains("name=\"score-") && !html.contains("id=\"assessment-results\""), "nothing is scored");
        assert_eq!(data(&html)["questions"], serde_json::json!(["phase-alku-1", "exercise-e-1"]));
    }
}
