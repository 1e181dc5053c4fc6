//! From the room to the site: files of assessments, `polku assess`, the page of rounds. All data here is synthetic.

mod refused;

use std::fmt::Write;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::errors::{expect, findings};
use super::support::{Case, Ran};

const FRAMEWORK: &str = "\
title: Koekriteeristö
version: '2022'
scale: {min: 1, max: 5}
bands:
  - {from: 4, label: Alussa}
  - {from: 16, label: Hyvä}
groups:
  start: {label: Aloitus}
  work: {label: Työ, kind: area}
criteria:
  first: {statement: Työ alkaa heti., groups: [start]}
  second: {statement: Asiakas valitsee., groups: [start, work]}
  third: {statement: Tuki jatkuu., groups: [work]}
  fourth: {statement: Tiimi kokoontuu., groups: []}
";

fn site() -> Case {
    Case::site().file("content/frameworks/koe.yaml", FRAMEWORK)
}

/// A sheet with the number `id`.
fn sheet(id: u32, mode: &str, assessors: u32, ratings: &Value) -> Value {
    let picked: Vec<&String> = ratings.as_object().unwrap().keys().collect();
    json!({
        "format": "polku-assessment", "format_version": 1, "id": format!("{id:032x}"),
        "framework": {"id": "koe", "version": "2022"}, "workshop": "half-day", "unit": "Tiimi A",
        "round": "2022-autumn", "date": "2022-10-12", "mode": mode, "assessors": assessors, "criteria": picked,
        "ratings": ratings, "discussion": {},
    })
}

fn individual(id: u32, scores: [i64; 4]) -> Value {
    let [first, second, third, fourth] = scores.map(|score| json!({"score": score}));
    sheet(id, "individual", 1, &json!({"first": first, "second": second, "third": third, "fourth": fourth}))
}

fn consensus(id: u32) -> Value {
    let mut ratings = json!({
        "first": {"score": 4, "evidence": "=1+1 <script>alert(1)</script> *ei* [x](measure:y)", "note": "Eri mieltä: \"ehkä\""},
        "second": {"score": 3, "action": {"text": "Sovitaan ajat", "owner": "tiimin vetäjä", "due": "2023-01-31", "target": 5}},
        "third": {"not_rated": "Ei vielä\nasiakkaita"},
    });
    ratings["first"]["spread"] = json!({"3": 5, "4": 6});
    let mut sheet = sheet(id, "consensus", 11, &ratings);
    sheet["criteria"] = json!(["first", "second", "third", "fourth"]);
    sheet
}

fn with(case: Case, name: &str, sheet: &Value) -> Case {
    case.file(&format!("files/{name}.polku-assessment.json"), sheet.to_string())
}

const ARGUMENTS: [&str; 6] = ["assess", "files", "--round", "2022-autumn", "--unit", "Tiimi A"];

fn assess(case: &Case, more: &[&str]) -> Ran {
    case.run(&[&ARGUMENTS, more].concat())
}

const WRITTEN: &str = "content/assessments/tiimi-a-2022-autumn.yaml";

fn text(case: &Case, path: &str) -> String {
    String::from_utf8(case.bytes(path)).unwrap()
}

/// The visible text of the page of rounds, its white space made even.
fn page(case: &Case) -> String {
    case.run(&["build"]).expect_code(0);
    text(case, "output/assessments/index.html")
}

#[test]
fn what_a_group_agreed_on_gets_to_the_site() {
    let mut case = with(site(), "yhteinen", &consensus(1));
    for id in 2..13 {
        case = with(case, &format!("arvioija-{id}"), &individual(id, [3 + i64::from(id % 2), 1, 2, 5]));
    }
    let ran = assess(&case, &[]).expect_code(0);
    assert!(ran.stdout.contains("Luettiin 12 tiedostoa."), "{}", ran.said());
    assert!(ran.stdout.contains("11 arvioijan omat tiedostot") && ran.stdout.contains("2/4"), "{}", ran.said());
    assert!(ran.stdout.contains("Yksi päivään valittu kriteeri jäi ilman arviota."), "{}", ran.said());
    assert!(ran.stdout.contains("ei julkaista, ennen kuin joku on lukenut ne läpi"), "{}", ran.said());
    assert!(ran.stdout.contains("publish_actions: true"), "{}", ran.said());
    let written = text(&case, WRITTEN);
    assert!(written.contains("reviewed: false") && written.contains("publish_actions: false"), "{written}");
    // the group's own spread stands; all gave `second` and `third` the same, so theirs do not
    assert_eq!(written.matches("spread:").count(), 1, "{written}");
    case.run(&["check", "--strict"]).expect_code(0);

    let html = page(&case);
    assert!(html.contains("2/4 arvioitu; yhteispistemäärää ei lasketa") && !html.contains("Hyvä"), "{html}");
    assert!(html.contains("ei käsitelty tässä työpajassa") && html.contains("ei arvioitu"), "{html}");
    assert!(html.contains("3 (5 arvioijaa), 4 (6 arvioijaa)"), "{html}");
    for kept in ["asiakkaita", "script>alert", "Eri mieltä", "Sovitaan", "vetäjä"] {
        assert!(!html.contains(kept), "{kept} is published without a review: {html}");
    }
    let csv = text(&case, "output/data/assessments.csv");
    assert!(csv.contains("koe,2022,Tiimi A,2022-autumn,2022-10-12,consensus,11,first,score,4,3:5 4:6\n"), "{csv}");
    assert!(csv.contains("fourth,not-dealt-with,,") && csv.contains("third,not-rated,,"), "{csv}");

    let review = "reviewed: {role: laatuvastaava, date: 2022-11-01}";
    let case = case.file(WRITTEN, written.replace("reviewed: false", review));
    let html = page(&case);
    assert!(html.contains("=1+1 &lt;script&gt;alert(1)&lt;/script&gt; *ei* [x](measure:y)"), "{html}");
    assert!(html.contains("Ei vielä<br>asiakkaita") || html.contains("Ei vielä<br>\nasiakkaita"), "{html}");
    assert!(html.contains("laatuvastaava") && !html.contains("Sovitaan ajat"), "{html}");
    let published = text(&case, WRITTEN).replace("publish_actions: false", "publish_actions: true");
    let html = page(&case.file(WRITTEN, published));
    assert!(html.contains("Sovitaan ajat") && html.contains("tiimin vetäjä") && html.contains("31.1.2023"), "{html}");
}

#[test]
fn a_spread_is_counted_from_single_files_where_the_group_told_none() {
    let mut case = site();
    for id in 2..12 {
        case = with(
            case,
            &format!("{id}"),
            &individual(id, [if id < 7 { 2 } else { 5 }, 3, if id == 2 { 1 } else { 4 }, 5]),
        );
    }
    let ratings = json!({"first": {"score": 3}, "second": {"score": 3}, "third": {"score": 4}, "fourth": {"score": 5}});
    let case = with(case, "yhteinen", &sheet(1, "consensus", 2, &ratings));
    let document = assess(&case, &["--format", "json"]).expect_code(0).document();
    let written = &document["written"];
    assert_eq!(written["spreads_told"], 1, "{document}");
    assert_eq!(written["spreads_withheld"], 3, "{document}");
    // more came than the group counted
    assert_eq!((written["assessors"].as_u64(), written["individual_files"].as_u64()), (Some(10), Some(10)));
    let written = text(&case, WRITTEN);
    assert!(written.contains("2: 5") && written.contains("5: 5") && !written.contains("4: 9"), "{written}");
    let html = page(&case);
    assert!(html.contains("15/20") && html.contains("Alussa") && !html.contains("Hyvä"), "{html}");
}

#[test]
fn rounds_are_compared_in_words() {
    let round = |name: &str, date: &str, scores: &str| {
        format!(
            "framework: koe\nversion: '2022'\nunit: Tiimi A\nround: {name}\ndate: {date}\nmode: consensus\nassessors: 6\n\
             reviewed: false\nratings: {{{scores}}}\n"
        )
    };
    let case = site()
        .file(
            "content/assessments/b.yaml",
            round(
                "syksy",
                "2022-10-12",
                "first: {score: 4}, second: {score: 2}, third: {score: 5}, fourth: {score: 5}",
            ),
        )
        .file(
            "content/assessments/a.yaml",
            round(
                "kevät",
                "12.4.2022",
                "first: {score: 3}, second: {score: 3}, third: {score: 5}, fourth: {not_rated: Ei ehditty}",
            ),
        )
        .file(
            "content/assessments/old.yaml",
            round("vanha", "2020-10-12", "first: {score: 1}, gone: {score: 9}").replace("'2022'", "'2019'"),
        );
    let html = page(&case);
    for words in [
        "nousi (edellinen 3)",
        "laski (edellinen 3)",
        "ennallaan",
        "ei vertailukohtaa edellisellä kierroksella",
        "16/20 · Hyvä",
        "3/4 arvioitu; yhteispistemäärää ei lasketa",
        "2 kriteeriä",
        "toisella versiolla",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(html.find("kevät").unwrap() < html.find("syksy").unwrap());
    assert!(!html.contains("edellinen 1"), "versions are compared: {html}");
    assert!(!html.contains("keskiarvo "), "{html}");
    let notes = case.run(&["check", "--format", "json"]).expect_code(0).document();
    let notes = notes["problems"].as_array().unwrap();
    let note = notes.iter().find(|note| note["rule"] == "assessment-version").unwrap();
    assert_eq!((&note["file"], &note["line"]), (&json!("content/assessments/old.yaml"), &json!(4)));
    assert!(text(&case, "output/index.html").contains("assessments/index.html"));
    let csv = text(&case, "output/data/assessments.csv");
    assert!(csv.contains("koe,2019,Tiimi A,vanha,2020-10-12,consensus,6,gone,score,9,"), "{csv}");
}

#[test]
fn an_owners_page_and_weights() {
    let round = "framework: koe\nversion: '2022'\nunit: A\nround: r\ndate: 2022-10-12\nmode: external\nassessors: 1\n\
                 ratings: {first: {score: 5}, second: {score: 1}, third: {score: 1}, fourth: {score: 1}}\n";
    let weighted = FRAMEWORK.replace("statement: Työ alkaa heti.", "statement: Työ alkaa heti., weight: 3");
    let case = Case::site()
        .file("content/frameworks/koe.yaml", weighted)
        .file("content/assessments/a.yaml", round)
        .file("content/rounds.md", "---\ntitle: Kierrokset meillä\nkind: assessments\n---\nOmaa tekstiä.\n");
    case.run(&["build"]).expect_code(0);
    let html = text(&case, "output/rounds/index.html");
    // 3 · 5 + 1 + 1 + 1 of 3 · 5 + 5 + 5 + 5
    assert!(html.contains("Omaa tekstiä.") && html.contains("18/30 · Hyvä"), "{html}");
    assert!(!case.at("output/assessments").exists());
}

#[test]
fn a_site_with_a_workshop_publishes_what_the_file_is_like() {
    let case = site().file("content/workshop/day.md", "---\ntitle: Päivä\n---\nTekstiä.\n");
    case.run(&["build"]).expect_code(0);
    let published: Value = serde_json::from_str(&text(&case, "output/schemas/polku-assessment.json")).unwrap();
    assert_eq!(published, Case::new().run(&["schema", "assessment-file"]).document());
    let without = site();
    without.run(&["build"]).expect_code(0);
    assert!(!without.at("output/schemas").exists());
}

#[test]
fn what_is_wrong_in_content_has_its_place() {
    let case = site().file(
        "content/assessments/a.yaml",
        "framework: koe\nversion: '2022'\nunit: A\nround: r\ndate: 2022-10-12\nmode: consensus\nassessors: 1\nreviewed: true\n\
         ratings:\n  first: {score: 9}\n  nobody: {score: 1}\n  second: {note: x}\n  third: {score: 3, not_rated: x}\n  \
         fourth: {score: 4, spread: {4: 5, 5: 1}}\n",
    );
    expect(
        &case,
        &[
            "error assessment-assessors content/assessments/a.yaml:7:12",
            "error expected-review content/assessments/a.yaml:8:11",
            "error assessment-score content/assessments/a.yaml:10:18",
            "error unknown-id content/assessments/a.yaml:11:3",
            "error assessment-outcome content/assessments/a.yaml:12:3",
            "error assessment-outcome content/assessments/a.yaml:13:3",
            "error assessment-spread content/assessments/a.yaml:14:30",
        ],
    );
    let again = "framework: koe\nversion: '2022'\nunit: A\nround: r\ndate: 2022-10-12\nmode: external\nassessors: 1\n\
                 reviewed: {role: laatuvastaava}\nratings: {first: {score: 1}}\n";
    // names that read alike are alike
    let alike = again.replace("unit: A", "unit: 'A '");
    let case = site().file("content/assessments/a.yaml", again).file("content/assessments/b.yaml", alike);
    let found = findings(&case.run(&["check", "--format", "json"]));
    assert!(found.contains(&"error assessment-twice content/assessments/b.yaml:4:8".to_owned()), "{found:?}");
    assert!(found.contains(&"error missing-key content/assessments/a.yaml:8:11".to_owned()), "{found:?}");
    expect(
        &site().file(
            "content/assessments/a.yaml",
            "framework: koe\nunit: A\nround: r\ndate: eilen\nmode: individual\nassessors: [3]\n",
        ),
        &[
            "error expected-date content/assessments/a.yaml:4:7",
            "error unknown-choice content/assessments/a.yaml:5:7",
            "error wrong-type content/assessments/a.yaml:6:12",
        ],
    );
    expect(
        &site().file("content/assessments/a.yaml", "unit: A\n"),
        &["framework", "round", "date", "mode", "assessors"]
            .map(|_| "error missing-key content/assessments/a.yaml:1:1"),
    );
}

#[test]
fn a_role_of_one_person_in_an_action_is_pointed_out_and_answered() {
    let body = |answers: &str| {
        format!(
            "framework: koe\nversion: '2022'\nunit: A\nround: r\ndate: 2022-10-12\nmode: external\nassessors: 1\n\
             publish_actions: true\nratings:\n  first:\n    score: 3\n    action: {{text: Sovitaan, owner: hankkeen koordinaattori}}\n{answers}"
        )
    };
    let case = site().file("content/assessments/a.yaml", body(""));
    let found = findings(&case.run(&["check", "--format", "json"]));
    assert_eq!(found, ["warning one-person-role content/assessments/a.yaml:12:37"]);
    let answered = "answers: [{rule: one-person-role, reason: Rooli on julkinen.}]\n";
    let case = site().file("content/assessments/a.yaml", body(answered));
    case.run(&["check", "--strict"]).expect_code(0);
    assert!(!page(&case).contains("Rooli on julkinen."), "nobody has looked the texts through");
    // an answer's phrase repeats the words that the warning is about
    let phrase = "reviewed: {role: laatuvastaava, date: 2022-11-01}\nanswers: [{rule: one-person-role, phrase: \
                  hankkeen koordinaattori, reason: Rooli on julkinen.}]\n";
    let kept = site().file("content/assessments/a.yaml", body(phrase).replace("publish_actions: true\n", ""));
    kept.run(&["check", "--strict"]).expect_code(0);
    assert!(!page(&kept).contains("koordinaattori"), "the action plan is kept");
    let shown = site().file("content/assessments/a.yaml", body(phrase));
    assert!(page(&shown).contains("Rooli on julkinen."));
    // what points at a person is found in every text, whoever has looked it through
    let told = "reviewed: {role: laatuvastaava, date: 2022-11-01}\n\
                answers:\n  - {rule: one-person-role, reason: Julkinen.}\n  - {rule: identifier, reason: Palvelun osoite.}\n";
    let street = |answers: &str| body(answers).replace("Sovitaan,", "Tavataan Kotikatu 12,");
    let case = site().file("content/assessments/a.yaml", street(""));
    let found = findings(&case.run(&["check", "--format", "json"]));
    assert!(
        found.iter().any(|finding| finding.starts_with("warning identifier content/assessments/a.yaml:12")),
        "{found:?}"
    );
    site().file("content/assessments/a.yaml", street(told)).run(&["check", "--strict"]).expect_code(0);
}

#[test]
fn nothing_is_overwritten_without_being_asked() {
    let case = with(site(), "a", &consensus(1));
    assess(&case, &[]).expect_code(0);
    let case = {
        let marked = text(&case, WRITTEN).replace("unit: Tiimi A", "unit: Tiimi A # oma merkintä");
        case.file(WRITTEN, marked)
    };
    let before = case.bytes(WRITTEN);
    let ran = assess(&case, &[]).expect_code(1);
    assert!(ran.stderr.contains(WRITTEN) && ran.stderr.contains("--replace"), "{}", ran.said());
    assert_eq!(case.bytes(WRITTEN), before);
    assess(&case, &["--replace"]).expect_code(0);
    assert_ne!(case.bytes(WRITTEN), before);
    // a round that an editor has renamed is found, and another unit's file of the same name is left alone
    let moved = text(&case, WRITTEN);
    let other = moved.replace("Tiimi A", "tiimi-a");
    let case = with(site(), "a", &consensus(1)).file("content/assessments/oma.yaml", &moved);
    assert!(assess(&case, &[]).expect_code(1).stderr.contains("content/assessments/oma.yaml"));
    let case = with(site(), "a", &consensus(1)).file(WRITTEN, &other);
    assess(&case, &["--replace"]).expect_code(1);
    assert_eq!(text(&case, WRITTEN), other);
    let case = with(site(), "a", &consensus(1)).file(WRITTEN, "unit: [\n");
    assess(&case, &["--replace"]).expect_code(1);
    assert_eq!(text(&case, WRITTEN), "unit: [\n");
}

#[test]
fn what_cannot_be_begun_is_told() {
    let case = with(site(), "a", &consensus(1));
    let ran = case.run(&["assess", "files", "--round", "—", "--unit", "Tiimi A"]).expect_code(1);
    assert!(ran.stderr.contains("ei ole kirjaimia eikä numeroita"), "{}", ran.said());
    let ran = case.run(&["assess", "files", "--round", "2022", "--unit", &"ä".repeat(400)]).expect_code(1);
    assert!(ran.stderr.contains("liian pitkä tiedoston nimi"), "{}", ran.said());
    case.run(&["assess", "--round", "a", "--unit", "b"]).expect_code(1);
    case.run(&["assess", "tyhjä.json", "--round", "2022-autumn", "--unit", "Tiimi A"]).expect_code(1);
    let broken = with(Case::site().file("content/frameworks/koe.yaml", "title: [\n"), "a", &consensus(1));
    assert!(assess(&broken, &[]).expect_code(1).stderr.contains("content/frameworks/koe.yaml"));
    let none = with(Case::site(), "a", &consensus(1));
    assert!(assess(&none, &[]).expect_code(1).stderr.contains("ei ole kriteeristöä"));
    let empty = site().file("files/readme.txt", "x");
    assert!(assess(&empty, &[]).expect_code(1).stderr.contains("Luettavia tiedostoja ei ole"));
}

#[test]
fn ten_thousand_files_are_read() {
    let mut case = with(site(), "yhteinen", &consensus(1));
    for id in 2..10_002 {
        let body = if id % 100 == 0 { "{".to_owned() } else { individual(id, [3, 4, 3, 4]).to_string() };
        case = case.file(&format!("files/{id}.json"), body);
    }
    let document = assess(&case, &["--format", "json"]).expect_code(2).document();
    assert_eq!((document["files"].as_u64(), document["refused"].as_u64()), (Some(10_001), Some(100)));
    assert_eq!(document["written"]["individual_files"], 9900);
}

#[test]
fn the_schema_of_the_file_is_that_of_what_is_read() {
    let schema = Case::new().run(&["schema", "assessment-file"]).expect_code(0).document();
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["properties"]["format_version"]["const"], 1);
    let keys: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    let sheet = consensus(1);
    for key in sheet.as_object().unwrap().keys() {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever single people gave, the content tells of it at most distributions of groups as large as the threshold.
    #[test]
    fn what_single_people_gave_never_enters_the_content(
        scores in prop::collection::vec([1_i64..=5, 1_i64..=5, 3_i64..=4, 1_i64..=5], 0..16),
        agreed in [1_i64..=5, 1_i64..=5, 1_i64..=5, 1_i64..=5],
        told in 2_u32..20,
    ) {
        let mut case = site();
        let mut marks = String::new();
        for (number, own) in scores.iter().enumerate() {
            let mut sheet = individual(u32::try_from(number).unwrap() + 2, *own);
            let _ = write!(marks, "M{number}M");
            sheet["ratings"]["first"]["evidence"] = json!(format!("M{number}M"));
            case = with(case, &format!("{number}"), &sheet);
        }
        let [first, second, third, fourth] = agreed.map(|score| json!({"score": score}));
        let ratings = json!({"first": first, "second": second, "third": third, "fourth": fourth});
        case = with(case, "yhteinen", &sheet(1, "consensus", told, &ratings));
        assess(&case, &[]).expect_code(0);
        let written = text(&case, WRITTEN);
        prop_assert!(!written.contains("M0M"), "{}", written);
        let files = case.files("content");
        prop_assert_eq!(files.len(), 3);
        case.run(&["check"]).expect_code(0);
        let people = u64::from(told).max(scores.len().try_into().unwrap());
        for (place, id) in ["first", "second", "third", "fourth"].iter().enumerate() {
            let mut counts = std::collections::BTreeMap::<i64, u64>::new();
            for own in &scores {
                *counts.entry(own[place]).or_default() += 1;
            }
            let rest = people - counts.values().sum::<u64>();
            let small = counts.values().chain([&rest]).any(|count| (1..5).contains(count));
            let block = written.split(&format!("  {id}:\n")).nth(1).unwrap();
            let block: String = block.lines().take_while(|line| line.starts_with("    ")).collect();
            prop_assert_eq!(block.contains("spread"), !small && counts.len() > 1, "{} {:?} {}", id, counts, written);
        }
    }
}

#[test]
fn a_groups_scores_and_those_from_outside_stand_side_by_side() {
    let outside = sheet(2, "external", 1, &json!({"first": {"score": 2}, "second": {"score": 5}}));
    let case = with(site(), "a", &consensus(1));
    assess(&case, &[]).expect_code(0);
    let case =
        case.file("outside/b.json", outside.to_string()).file("outside/own.json", individual(9, [1; 4]).to_string());
    let arguments = ["assess", "outside", "--round", "2022-autumn", "--unit", "Tiimi A"];
    case.run(&arguments).expect_code(0);
    let external = text(&case, "content/assessments/tiimi-a-2022-autumn-external.yaml");
    assert!(external.contains("assessors: 1\n"), "people of the unit are not those from outside: {external}");
    assert!(text(&case, WRITTEN).contains("mode: consensus"));
    case.run(&arguments).expect_code(1);
    case.run(&["check"]).expect_code(0);
    let later = external.replace("2022-autumn", "2023-autumn").replace("2022-10-12", "2023-10-12");
    let later = later.replace("score: 2", "score: 4");
    let case = case.file("content/assessments/later.yaml", later);
    let page = page(&case);
    assert_eq!(page.matches("class=\"assessed-unit").count(), 2, "each a series of its own");
    assert!(page.contains("edellinen 2"), "{page}");
    assert!(!page.contains("laski"), "a group is compared with an outsider");
    let case = case.file("content/assessments/again.yaml", external);
    assert!(case.run(&["check"]).expect_code(2).said().contains("on jo tiedostossa"));
}

#[test]
fn scores_of_different_scales_are_told_apart() {
    let mixed = FRAMEWORK.replace("groups: [start, work]}", "groups: [start, work], scale: {min: 0, max: 9}}");
    let case = with(Case::site().file("content/frameworks/koe.yaml", mixed), "a", &consensus(1));
    assess(&case, &[]).expect_code(0);
    let page = page(&case);
    let heading = page.split("-framework\">").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap();
    assert!(!heading.contains("Asteikko"), "no one scale is that of all: {heading}");
    let start = page.split("-scores-").filter(|part| part.contains("· Asteikko")).collect::<Vec<_>>();
    assert!(start.iter().any(|part| part.contains("Asteikko 1–5</caption>")), "{page}");
    assert!(start.iter().any(|part| part.contains("Asteikko 0–9</caption>")), "{page}");
    let of_first = start.iter().find(|part| part.contains("Asteikko 1–5</caption>")).unwrap();
    assert!(!of_first.split("</table>").next().unwrap().contains("<th scope=\"row\">9</th>"), "{of_first}");
    assert!(page.contains("Asiakas valitsee. <span class=\"small muted\">Asteikko 0–9</span>"), "{page}");
}
