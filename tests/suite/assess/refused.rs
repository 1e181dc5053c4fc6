//! Sheets that are not taken, and what is said of them.

use serde_json::{Value, json};

use super::{ARGUMENTS, assess, consensus, individual, sheet, site, text, with};

#[test]
fn each_bad_file_is_named_and_the_rest_are_taken() {
    let change = |change: &dyn Fn(&mut Value)| {
        let mut sheet = individual(50, [1, 2, 3, 4]);
        change(&mut sheet);
        sheet.to_string()
    };
    let whole = individual(51, [1, 2, 3, 4]).to_string();
    let bad: Vec<(&str, &str, String)> = vec![
        ("truncated", "truncated", whole[..whole.len() / 2].to_owned()),
        ("empty", "truncated", String::new()),
        ("word", "not-json", "Pöytäkirja".to_owned()),
        ("raw", "not-json", whole.replace("Tiimi A", "Tiimi\u{1b} A")),
        ("other", "not-an-assessment", "{\"a\": 1}".to_owned()),
        ("list", "not-an-assessment", "[1]".to_owned()),
        ("version", "format-version", change(&|sheet| sheet["format_version"] = json!(2))),
        ("framework", "unknown-framework", change(&|sheet| sheet["framework"]["id"] = json!("muu"))),
        ("old", "framework-version", change(&|sheet| sheet["framework"]["version"] = json!("2019"))),
        ("null", "framework-version", change(&|sheet| sheet["framework"]["version"] = Value::Null)),
        ("criterion", "unknown-criterion", change(&|sheet| sheet["ratings"]["fifth"] = json!({"score": 1}))),
        ("score", "score", change(&|sheet| sheet["ratings"]["first"]["score"] = json!(6))),
        ("zero", "score", change(&|sheet| sheet["ratings"]["first"]["score"] = json!(0))),
        ("half", "shape", change(&|sheet| sheet["ratings"]["first"]["score"] = json!(3.5))),
        ("key", "shape", change(&|sheet| sheet["name"] = json!("Erkki Esimerkki"))),
        ("twice", "shape", whole.replace("\"first\":{", "\"first\":{\"score\":1},\"first\":{")),
        ("unit", "unit", change(&|sheet| sheet["unit"] = json!("Tiimi B"))),
        ("round", "round", change(&|sheet| sheet["round"] = json!("2022-spring"))),
        ("hostile", "hostile", change(&|sheet| sheet["ratings"]["first"]["note"] = json!("\u{1b}]0;x\u{7}"))),
        ("turned", "hostile", change(&|sheet| sheet["ratings"]["first"]["note"] = json!("\u{202e}abc"))),
        ("day", "date", change(&|sheet| sheet["date"] = json!("12.10.2022"))),
        ("id", "id", change(&|sheet| sheet["id"] = json!("1"))),
        ("several", "individual-of-several", change(&|sheet| sheet["assessors"] = json!(3))),
        ("unpicked", "not-picked", change(&|sheet| sheet["criteria"] = json!(["second", "third", "fourth"]))),
        ("neither", "no-outcome", change(&|sheet| sheet["ratings"]["first"] = json!({}))),
        ("both", "two-outcomes", change(&|sheet| sheet["ratings"]["first"]["not_rated"] = json!("x"))),
        ("blank", "empty", change(&|sheet| sheet["ratings"]["first"] = json!({"not_rated": " "}))),
        ("large", "too-large", format!("{}{whole}", " ".repeat(1 << 20))),
        ("copy", "duplicate", individual(60, [1, 1, 1, 1]).to_string()),
        ("later", "other-state", individual(60, [1, 1, 1, 2]).to_string()),
    ];
    let mut case = with(site(), "a-yhteinen", &consensus(1));
    case = with(case, "b-hyvä", &individual(60, [1, 1, 1, 1]));
    for (name, _, body) in &bad {
        case = case.file(&format!("files/x-{name}.json"), body);
    }
    case = case.file("files/x-bytes.json", [0xff, 0xfe, 0x00]);
    let ran = assess(&case, &["--format", "json"]).expect_code(2);
    let document = ran.document();
    let found: Vec<(String, String)> = document["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (problem["file"].as_str().unwrap().to_owned(), problem["rule"].as_str().unwrap().to_owned()))
        .collect();
    for (name, rule) in bad.iter().map(|(name, rule, _)| (*name, *rule)).chain([("bytes", "not-text")]) {
        let own = (format!("files/x-{name}.json"), rule.to_owned());
        assert!(found.contains(&own), "{own:?}: {found:?}");
    }
    assert_eq!(document["refused"], bad.len() + 1);
    assert_eq!(document["written"]["individual_files"], 1);
    assert!(!ran.said().contains('\u{1b}') && !ran.said().contains('\u{202e}'), "{}", ran.said());
    assert!(!ran.said().contains("assess-fault") && !ran.stderr.contains("{ $"), "{}", ran.stderr);
    assert!(!ran.said().contains("Erkki"), "{}", ran.said());
    for words in ["Arvioinnissa ei ole avainta", "Sama avain on kahdesti", "Arvo on väärää lajia"] {
        assert!(ran.stderr.contains(words), "{words}: {}", ran.stderr);
    }
    let said = case.run(&[&ARGUMENTS[..], &["--replace", "--lang", "en"]].concat()).expect_code(2);
    assert!(said.stderr.contains("x-half.json:1:") && said.stderr.contains("ratings.first.score"), "{}", said.stderr);
    assert!(!said.said().contains("assess-fault"), "{}", said.stderr);
}

#[test]
fn one_assessment_of_the_group_is_needed() {
    let case = with(site(), "a", &individual(2, [1, 2, 3, 4]));
    let ran = assess(&case, &[]).expect_code(1);
    assert!(ran.stderr.contains("Missään tiedostossa ei ole ryhmän yhteistä arviota"), "{}", ran.said());
    assert!(!case.at("content/assessments").exists());
    let case = with(with(case, "b", &consensus(3)), "c", &consensus(4));
    let document = assess(&case, &["--format", "json"]).expect_code(1).document();
    assert_eq!(document["error"]["rule"], "failure-assess-several");
    assert_eq!(document["written"], Value::Null);
    let message = document["error"]["message"].as_str().unwrap();
    assert!(message.contains("files/b.polku") && message.contains("files/c.polku"), "{message}");
    // the same sheet saved twice with other scores: only the group knows which holds
    let mut later = consensus(3);
    later["ratings"]["first"]["score"] = json!(5);
    let case = with(with(site(), "b", &consensus(3)), "c", &later);
    assess(&case, &[]).expect_code(1);
    let alone = sheet(5, "consensus", 1, &json!({"first": {"score": 4}}));
    let ran = assess(&with(site(), "a", &alone), &[]).expect_code(1);
    assert!(ran.stderr.contains("Yhden ihmisen pisteet eivät ole ryhmän yhteinen arvio."), "{}", ran.said());
    let external = sheet(5, "external", 1, &json!({"first": {"score": 4}}));
    let case = with(with(site(), "a", &external), "b", &individual(2, [1, 2, 3, 4]));
    assess(&case, &[]).expect_code(0);
    let written = text(&case, "content/assessments/tiimi-a-2022-autumn-external.yaml");
    assert!(written.contains("mode: external") && !written.contains("spread"));
}

#[test]
fn only_words_are_refused_calmly() {
    let discussion = |framework: &str| {
        let mut sheet = sheet(1, "consensus", 5, &json!({}));
        sheet["framework"] = json!({"id": framework, "version": null});
        sheet["discussion"] = json!({"start-1": "Puhuttiin alusta."});
        sheet
    };
    let case = with(
        site().file("content/frameworks/sanat.yaml", "title: Sanat\ngroups: {a: {label: A}}\n"),
        "a",
        &discussion("sanat"),
    );
    let ran = assess(&case, &[]).expect_code(1);
    assert!(
        ran.stderr.contains("vain vastauksia keskustelukysymyksiin") && ran.stderr.contains("ei ole vikaa"),
        "{}",
        ran.said()
    );
    assert!(!case.at("content/assessments").exists());
}

#[test]
fn a_sheet_never_lies_among_the_content() {
    let sheet = individual(1, [1, 5, 3, 2]).to_string();
    let linked = "---\ntitle: Sivusto\n---\n[lomake](tuonne.json)\n";
    let names = [
        "content/tuonne.json",
        "content/units/Tiimi-A.polku-assessment.json",
        "content/units/b.Polku-Assessment.JSON",
        "content/c.polku-assessment (1).json",
    ];
    for name in names {
        let case = site().file(name, &sheet);
        let case = if name.ends_with("tuonne.json") { case.file("content/index.md", linked) } else { case };
        let ran = case.run(&["build"]).expect_code(2);
        assert!(
            ran.said().contains(&format!("virhe: Tiedosto {name} on")) || ran.said().contains(name),
            "{}",
            ran.said()
        );
        assert!(!ran.said().contains("\"score\""), "the report repeats the sheet: {}", ran.said());
        assert!(!case.at("output/tuonne.json").exists());
    }
    let cut_off = &sheet[..sheet.len() - 20];
    site().file("content/tuonne.json", cut_off).run(&["check"]).expect_code(2);
    let named_so = site().file("content/tyhjä.polku-assessment.json", "");
    named_so.run(&["check"]).expect_code(2);
    let other = site().file("content/muu.json", r#"{"format": "muu", "note": "polku-assessment"}"#);
    other.run(&["check"]).expect_code(0);
}

#[test]
fn sheets_of_another_workshop_are_not_counted() {
    let mut case = site();
    for id in 10..20 {
        case = with(case, &format!("own-{id}"), &individual(id, [3, 3, 3, 3]));
    }
    let mut other = individual(30, [5, 5, 5, 5]);
    other["workshop"] = json!("muu-päivä");
    let case = with(with(case, "a", &consensus(1)), "muu", &other);
    let ran = assess(&case, &["--format", "json"]).expect_code(2);
    let document = ran.document();
    assert_eq!(document["problems"][0]["rule"], "other-workshop");
    assert!(document["problems"][0]["file"].as_str().unwrap().contains("muu"), "{document}");
    assert_eq!(document["written"]["individual_files"], 10);
}
