//! `polku audit`: the report, the certificate and its check, from outside. All data is synthetic.

use serde_json::Value;

use super::support::{Case, Ran};

const SITE: &str = "title: Koe (synteettinen)\nlanguage: fi\ndate: 2024-05-03\n";

/// A population of 60, divided by two tables; a group that is small itself; figures of no group.
const DATA: &str = "\
title: Koe (synteettinen)
source: Keksitty koetta varten
date: 2024-05-01
populations:
  p: {label: Osallistujat, size: 60}
  few: {label: Pieni ryhmä, size: 3}
measures:
  contracts: {label: Sopimukset, count: 1234, unit: contract}
  share: {label: Ei summassa, of: p, reported_range: 2–5 %}
tables:
  sectors:
    label: Alat
    of: p
    rows:
      - {label: Hoiva, values: [20]}
      - {label: Ravintola, values: [2]}
      - {label: Kiinteistö, values: [9]}
      - {label: Muu, values: [29]}
  years:
    label: Vuodet
    of: p
    columns: [{label: Naiset}, {label: Miehet}]
    rows:
      - {label: '2021', values: [12, 2]}
      - {label: '2022', values: [15, 31]}
";

fn site(data: &str) -> Case {
    Case::new()
        .file("content/site.yaml", SITE)
        .file("content/index.md", "---\ntitle: Sivusto\n---\n![](table:sectors)\n\n![](table:years)\n")
        .file("content/data/d.yaml", data)
}

/// The report without its line breaks, so that sentences are found whole.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn certificate(case: &Case) -> Vec<u8> {
    case.run(&["audit", "--certificate", "audit.json"]).expect_code(0);
    case.bytes("audit.json")
}

fn verify(text: impl AsRef<[u8]>) -> Ran {
    Case::new().file("audit.json", text).run(&["audit", "--verify", "audit.json", "--lang=en"])
}

#[test]
fn the_report_tells_what_is_withheld_why_and_how_far_it_is_open() {
    let case = site(DATA);
    let ran = case.run(&["audit"]).expect_code(0);
    let report = flat(&ran.stdout);
    for sentence in [
        "Osallistujat (p), koko 60 Julkaistaan Osallistujat: 60 Alat: 2 taulukon lukua",
        "Alat: Ravintola [sectors/1/0] alittaa rajan; väli 1–10, mahdollisia: ",
        "Alat: Kiinteistö [sectors/2/0] suojaa toista lukua; väli 1–10, mahdollisia: ",
        "Pieni ryhmä (few), koko [c]",
        "Ei summassa [share] alittaa rajan; ei kuulu mihinkään tarkasteltavaan summaan",
        "Yksi näyttämättä jätetty luku ei kuulu mihinkään summaan",
        "Sopimukset: 1 234",
        "Sääntö: lukumääriä 1–4 ei näytetä. Nolla näytetään",
        "Väli kertoo, kuinka tarkasti",
        "se näyttää nämä luvut eikä muita.",
        "joista 6 jätetään näyttämättä: todistettu.",
    ] {
        assert!(report.contains(sentence), "{sentence}: {report}");
    }
    assert!(ran.stdout.lines().all(|line| line.chars().count() <= 80), "{}", ran.stdout);
    let english = flat(&case.run(&["audit", "--lang=en"]).expect_code(0).stdout);
    assert!(english.contains("protects another figure; interval 1–10"), "{english}");
    assert!(!case.at("output").exists(), "an audit writes no site");
}

#[test]
fn the_public_form_does_not_tell_which_figure_is_small() {
    let (one, other) = (site(DATA), site(&swapped()));
    let public = |case: &Case| case.run(&["audit", "--public"]).expect_code(0).stdout;
    assert_eq!(public(&one), public(&other));
    assert!(!public(&one).contains("alittaa rajan") && !public(&one).contains("suojaa"), "{}", public(&one));
    let internal = |case: &Case| case.run(&["audit"]).expect_code(0).stdout;
    assert_ne!(internal(&one), internal(&other), "the internal form does tell it");
    let json = |case: &Case| case.run(&["audit", "--public", "--format=json"]).expect_code(0).document();
    assert_eq!(json(&one), json(&other));
}

/// Another truth with the same print: what is small and what protects it have changed places.
fn swapped() -> String {
    DATA.replace("Ravintola, values: [2]", "Ravintola, values: [9]")
        .replace("Kiinteistö, values: [9]", "Kiinteistö, values: [2]")
}

#[test]
fn truths_of_equal_print_have_one_certificate() {
    let first = certificate(&site(DATA));
    let apart = DATA
        .replace("Ravintola, values: [2]", "Ravintola, values: [4]")
        .replace("Kiinteistö, values: [9]", "Kiinteistö, values: [7]");
    let small = DATA.replace("Pieni ryhmä, size: 3", "Pieni ryhmä, size: 1");
    // here those of no sector are a few more, which is not printed
    let rest = DATA.replace("Kiinteistö, values: [9]", "Kiinteistö, values: [4]");
    let truths =
        [(apart, "2 + 9 and 4 + 7"), (swapped(), "2 + 9 and 9 + 2"), (small, "3 and 1"), (rest, "2 + 9 and 2 + 4")];
    // a total that nobody calls one
    let total = |last: u8| {
        let rows = "\
tables:
  sectors:
    label: Alat
    rows:
      - {label: a, values: [4]}
      - {label: b, values: [3]}
      - {label: c, values: [LAST]}
      - {label: d, values: [9]}
";
        let (start, _) = DATA.split_once("tables:\n").unwrap();
        let (_, years) = DATA.split_once("  years:\n").unwrap();
        format!("{start}{}  years:\n{years}", rows.replace("LAST", &last.to_string()))
    };
    assert!(certificate(&site(&total(2))) == certificate(&site(&total(1))), "a total or not");
    for (data, what) in truths {
        let built = |data: &str| {
            let case = site(data);
            case.run(&["-q"]).expect_code(0);
            case.files("output")
        };
        assert!(built(&data) == built(DATA), "the print is the same: {what}");
        assert!(certificate(&site(&data)) == first, "{what}");
    }
    let other = DATA.replace("Hoiva, values: [20]", "Hoiva, values: [21]").replace("size: 60", "size: 61");
    let other = other.replace("[15, 31]", "[15, 32]");
    assert!(certificate(&site(&other)) != first, "another print is another certificate");
}

#[test]
fn the_report_for_programs_says_the_same() {
    let document = site(DATA).run(&["audit", "--format=json"]).expect_code(0).document();
    assert_eq!(document["version"], 1);
    let audit = &document["audit"];
    assert_eq!((&audit["form"], &audit["verdict"]), (&"internal".into(), &"proven".into()));
    assert_eq!((&audit["figures"], &audit["withheld"]), (&12.into(), &6.into()));
    assert_eq!(audit["read_back"]["findings"], Value::Array(Vec::new()));
    let p = &audit["populations"][0];
    assert_eq!((&p["population"], &p["size"], &p["threshold"]), (&"p".into(), &"60".into(), &5.into()));
    let second = &p["withheld"][1];
    assert_eq!(second["printed"][0]["figure"], "sectors/2/0");
    assert_eq!(
        (&second["why"], &second["least"], &second["most"]),
        (&"protects-another".into(), &1.into(), &10.into())
    );
    assert!(second["possible"].as_array().unwrap().len() >= 3);
    let checked = site(DATA).run(&["check", "--format=json"]).document();
    assert_eq!(checked.get("audit"), None);
}

#[test]
fn a_site_that_withholds_nothing_has_nothing_to_prove() {
    let ran = Case::site().run(&["audit", "--lang=en"]).expect_code(0);
    assert!(ran.stdout.contains("0 figures, none withheld: there is nothing to prove."), "{}", ran.stdout);
    verify(certificate(&Case::site())).expect_code(0);
}

#[test]
fn errors_in_the_content_fail_the_audit_as_they_fail_a_check() {
    let case = Case::site().file("content/index.md", "---\ntitle: Sivusto\n---\n[Ei](@/missing.md)\n");
    let ran = case.run(&["audit", "--certificate", "audit.json", "--lang=en"]).expect_code(2);
    assert!(ran.stderr.contains("not what would be published"), "{}", ran.stderr);
    assert!(!case.at("audit.json").exists());
    Case::site().file("content/site.yaml", "titel: x\n").run(&["audit"]).expect_code(3);
    Case::new().run(&["audit"]).expect_code(1);
    let warned = site(&DATA.replace("source: Keksitty koetta varten\n", ""));
    warned.run(&["audit"]).expect_code(0);
    warned.run(&["audit", "--strict"]).expect_code(2);
}

#[test]
fn a_certificate_is_not_written_where_it_would_be_published() {
    let case = site(DATA).file("output/.polku-keep", "");
    std::fs::create_dir(case.at("reports")).unwrap();
    for path in ["output/audit.json", "content/audit.json", "content/data/../audit.json", "themes/a.json", "./output"] {
        let ran = case.run(&["audit", "--certificate", path, "--lang=en"]).expect_code(1);
        assert!(ran.stderr.contains("certificate") && ran.stdout.is_empty(), "{path}: {}", ran.said());
    }
    case.run(&["audit", "--certificate", "site/audit.json", "--output", "site"]).expect_code(1);
    case.run(&["audit", "--certificate", "reports"]).expect_code(1);
    case.run(&["audit", "--certificate", "missing/audit.json"]).expect_code(1);
    case.run(&["audit", "--certificate", "reports/audit.json"]).expect_code(0);
    let written: Vec<String> = case.files("reports").into_keys().collect();
    assert_eq!(written, ["audit.json"], "nothing else is left there");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(case.at("content"), case.at("elsewhere")).unwrap();
        case.run(&["audit", "--certificate", "elsewhere/audit.json"]).expect_code(1);
    }
}

#[test]
fn a_certificate_holds_without_a_site() {
    let text = certificate(&site(DATA));
    let ran = verify(&text).expect_code(0);
    assert!(flat(&ran.stdout).contains("The certificate holds (5 withheld figures)"), "{}", ran.stdout);
    let text = String::from_utf8(text).unwrap();
    assert!(text.ends_with("}\n") && !text.contains('\r') && !text.contains("polku/"), "{text}");
    let json = Case::new().file("a.json", &text).run(&["audit", "--verify", "a.json", "--format=json"]);
    assert_eq!(json.expect_code(0).document()["summary"]["errors"], 0);
}

#[test]
fn faults_are_told_in_words() {
    let text = String::from_utf8(certificate(&site(DATA))).unwrap();
    let mut broken: Value = serde_json::from_str(&text).unwrap();
    let cells = broken.pointer_mut("/populations/0/cells").unwrap().as_array_mut().unwrap();
    let care = cells.iter_mut().find(|cell| cell["counted_in"][0] == "sectors: Hoiva").unwrap();
    care["count"] = 21.into();
    let ran = verify(broken.to_string()).expect_code(2);
    let said = "p: sectors: Hoiva is printed as 20, its cells add up to 21.";
    assert!(ran.stderr.contains(said) && ran.stderr.contains("The certificate does not hold"), "{}", ran.stderr);
    let mut broken: Value = serde_json::from_str(&text).unwrap();
    for by in broken.pointer_mut("/populations/0/changes/0").unwrap().as_object_mut().unwrap().values_mut() {
        *by = 1.into();
    }
    let ran = verify(broken.to_string()).expect_code(2);
    assert!(ran.stderr.contains("p: with change 0, taken "), "{}", ran.stderr);
    let finnish = Case::new().file("a", broken.to_string()).run(&["audit", "--verify", "a", "--lang=fi"]);
    assert!(finnish.stderr.contains("kun muutos 0 tehdään"), "{}", finnish.stderr);
    let json = Case::new().file("a", broken.to_string()).run(&["audit", "--verify", "a", "--format=json"]);
    assert!(json.document()["summary"]["errors"].as_u64().unwrap() > 0);
}

#[test]
fn what_is_no_certificate_is_said_calmly() {
    let population = |cells: &str, rest: &str| {
        format!(
            "{{\"version\": 1, \"populations\": [{{\"population\": \"p\", \"threshold\": 5, \"zeros_are_shown\": true, \
             \"cells\": [{cells}], \"changes\": [], \"figures\": [{rest}]}}]}}"
        )
    };
    let largest = "{\"counted_in\": [], \"count\": 9223372036854775807}";
    let large = "{\"counted_in\": [], \"count\": 9007199254740992}";
    let twice = "{\"printed\": [\"a\"], \"cells\": [0, 0], \"print\": {\"shown\": 2}}";
    let nested = "[".repeat(100_000);
    let many: String = vec![large; 1100].join(",");
    let all: String = (0..1100).map(|cell| cell.to_string()).collect::<Vec<_>>().join(",");
    let sum = format!("{{\"printed\": [\"a\"], \"cells\": [{all}], \"print\": {{\"shown\": 2}}}}");
    for (text, said) in [
        (String::new(), "is no certificate (line 1, column 1)"),
        ("{".to_owned(), "is no certificate (line 1"),
        ("\u{0}\u{1}".to_owned(), "is no certificate"),
        ("[]".to_owned(), "is no certificate"),
        (nested, "is no certificate"),
        ("{\"version\": 2, \"new\": true}".to_owned(), "has version 2, which this program does not know"),
        ("{\"version\": 1e400}".to_owned(), "is no certificate"),
        ("{\"version\": 1}".to_owned(), "is no certificate"),
        (population("{\"counted_in\": [], \"count\": 1e30}", ""), "is no certificate"),
        (population(largest, ""), "A number is too large"),
        (population(&many, &sum), "A number is too large"),
        (population("", twice), "A cell or a change is named that is not there"),
        (population("{\"counted_in\": [], \"count\": 1}", twice), "a counts a cell twice"),
    ] {
        let ran = verify(&text).expect_code(2);
        assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
    }
    Case::new().run(&["audit", "--verify", "missing.json"]).expect_code(1);
    Case::new().run(&["audit", "--verify", "."]).expect_code(1);
    verify("x").expect_code(2);
    let ran = Case::new().run(&["audit", "--verify", "a", "--public", "--lang=en"]).expect_code(1);
    assert!(ran.stderr.contains("`--verify` and `--public` do not go together"), "{}", ran.stderr);
}

#[test]
fn one_figure_is_written_out_to_be_checked_with_a_pencil() {
    let case = site(DATA);
    let ran = case.run(&["audit", "--explain", "sectors/1/0", "--lang=en"]).expect_code(0);
    let text = flat(&ran.stdout);
    assert!(text.contains("How to check sectors: Ravintola with a pencil"), "{text}");
    assert!(text.contains("(sectors: Kiinteistö)") && text.contains("does not tell whether the figure is"), "{text}");
    let same = case.run(&["audit", "--explain", "sectors: Ravintola", "--lang=en"]).expect_code(0);
    assert_eq!(same.stdout, ran.stdout, "the name in the certificate serves as well");
    let shown = case.run(&["audit", "--explain", "sectors/0/0", "--lang=en"]).expect_code(0);
    assert!(shown.stdout.contains("is shown"), "{}", shown.stdout);
    let wrong = case.run(&["audit", "--explain", "sectors/1/", "--lang=en"]).expect_code(1);
    assert!(wrong.stderr.contains("Did you mean `sectors/"), "{}", wrong.stderr);
}

#[test]
fn numbers_typed_where_no_figure_is_are_found_in_the_built_files() {
    // a drawing of the content says what a renderer would not
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\
                   <text data-figure=\"sectors/1/0\">2</text></svg>";
    let case = site(DATA)
        .file("content/index.md", "---\ntitle: Sivusto\n---\n![](table:sectors)\n\n![Kuva](kuva.svg)\n")
        .file("content/kuva.svg", picture);
    let ran = case.run(&["audit", "--certificate", "audit.json", "--lang=en"]).expect_code(2);
    assert!(flat(&ran.stdout).contains("kuva.svg: sectors/1/0 is withheld and can be read here"), "{}", ran.said());
    assert!(
        flat(&ran.stdout).contains("With what the files show, a withheld figure can be worked out."),
        "{}",
        ran.said()
    );
    assert!(!case.at("audit.json").exists());
    let document = case.run(&["audit", "--format=json"]).expect_code(2).document();
    assert_eq!(document["audit"]["verdict"], "findings");
    assert_eq!(document["audit"]["read_back"]["proven"], false);
}
