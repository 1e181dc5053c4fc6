//! Accessibility: the statement is made of facts, and content that shuts readers out is named. All content here is
//! synthetic.

use serde_json::Value;

use super::errors::{expect, findings};
use super::support::{Case, Ran};

const START: &str = "---\ntitle: Etusivu\n---\nTekstiä.\n";

/// What the browser's tests write.
const CHECKED: &str = "date: 2026-09-01\ntool: axe-core\nversion: 4.14.1\npages: 12\nundecided: 2\nfindings:\n  - {rule: color-contrast, help: \"https://example.org/color-contrast\", pages: 2, places: 3}\n";

/// All that a public body has to tell.
const PUBLIC: &str = "title: Sivusto
accessibility:
  public_body: true
  unit: {fi: Esimerkkikunnan viestintä, sv: Exempelkommunens kommunikation}
  feedback: \"[Anna palautetta](https://example.org/palaute)\"
  authority: {name: Esimerkkivirasto, contact: \"[Ota yhteyttä virastoon](https://example.org/virasto)\", as_of: 2026-08-15}
  reviewed: 2026-09-02
  claim: partial
  keyboard: {date: 2026-08-20, by: \"Julkaisija itse, Firefox\", result: Kaikki toiminnot löytyivät.}
  shortcomings:
    - what: Kartalla ei ole tekstivastinetta.
      requirement: WCAG 1.1.1
      reason: Kartta tulee toisesta palvelusta.
      plan: Teksti lisätään vuoden 2026 aikana.
";

fn site(settings: &str) -> Case {
    Case::new().file("content/index.md", START).file("content/site.yaml", settings)
}

fn page(case: &Case, path: &str) -> String {
    case.run(&["build"]).expect_code(0);
    String::from_utf8(case.bytes(&format!("output/{path}"))).unwrap()
}

fn published(case: &Case, today: &str) -> Ran {
    case.run(&["check", "--profile", "publish", "--today", today, "--format", "json"])
}

/// The sentences of what is not answered.
fn messages(ran: &Ran) -> Vec<String> {
    let document: Value = ran.document();
    let problems = document["problems"].as_array().unwrap().iter();
    problems.map(|problem| problem["message"].as_str().unwrap().to_owned()).collect()
}

/// The warnings of a page, by rule and by line.
fn warnings(body: &str, files: &[(&str, &[u8])]) -> Vec<(String, u64)> {
    let mut case = Case::new().file("content/index.md", START);
    case = case.file("content/sivu.md", format!("---\ntitle: Sivu\n---\n{body}"));
    for (path, bytes) in files {
        case = case.file(path, bytes);
    }
    let document = case.run(&["check", "--format", "json"]).document();
    let problems = document["problems"].as_array().unwrap().iter();
    let of_page = problems.filter(|problem| problem["file"] == "content/sivu.md");
    of_page
        .map(|problem| (problem["rule"].as_str().unwrap().to_owned(), problem["line"].as_u64().unwrap() - 3))
        .collect()
}

fn found(rule: &str, line: u64) -> (String, u64) {
    (rule.to_owned(), line)
}

#[test]
fn a_statement_tells_the_facts_and_every_page_leads_to_it() {
    let case = site(PUBLIC).file("content/accessibility.yaml", CHECKED);
    let statement = page(&case, "accessibility/index.html");
    for told in [
        "koskee laki digitaalisten palvelujen tarjoamisesta (306/2019)",
        "vaatimukset (WCAG 2.1, tasot A ja AA) osittain",
        "<time datetime=\"2026-08-20\">20.8.2026</time> · Julkaisija itse, Firefox",
        "Ei arvioitu käsin",
        "axe-core 4.14.1 · 12 sivua",
        "2 kohdasta ohjelma ei osannut päättää",
        "<a href=\"https://example.org/color-contrast\" rel=\"external\"><code lang=\"en\">color-contrast</code></a></th><td>2</td><td>3</td>",
        "Kartalla ei ole tekstivastinetta.",
        "WCAG 1.1.1",
        "Kartta tulee toisesta palvelusta.",
        "Teksti lisätään vuoden 2026 aikana.",
        "<a href=\"https://example.org/palaute\" rel=\"external\">Anna palautetta</a>",
        "Esimerkkikunnan viestintä",
        "14 päivän kuluessa",
        "Esimerkkivirasto",
        "15.8.2026",
        "2.9.2026",
    ] {
        assert!(statement.contains(told), "{told} is not in\n{statement}");
    }
    let start = page(&case, "index.html");
    assert!(start.contains("<a href=\"accessibility/index.html\">Saavutettavuusseloste</a>"), "{start}");
}

#[test]
fn a_site_of_no_public_body_says_so() {
    let case = site("title: Sivusto\naccessibility: {public_body: false}\n");
    let statement = page(&case, "accessibility/index.html");
    assert!(statement.contains("Tätä sivustoa ei julkaise julkinen toimija."), "{statement}");
    assert!(statement.contains("ei ole arvioitu."), "{statement}");
    assert_eq!(statement.matches("Ei arvioitu käsin").count(), 2, "{statement}");
    assert!(!statement.contains("Valvova viranomainen"), "{statement}");
    assert_eq!(findings(&published(&case, "2026-10-01")), [""; 0]);
}

#[test]
fn each_language_has_its_statement() {
    let languages = "language: fi\nlanguages: {sv: {}, en: {}}\n";
    let case = site(&format!("{languages}{PUBLIC}")).file("content/accessibility.yaml", CHECKED);
    let swedish = page(&case, "sv/accessibility/index.html");
    for told in
        ["<h1>Tillgänglighetsutlåtande</h1>", "Inte bedömt för hand", "Exempelkommunens kommunikation", "20.8.2026"]
    {
        assert!(swedish.contains(told), "{told} is not in\n{swedish}");
    }
    // what is not translated is marked as what it is
    assert!(swedish.contains("<span lang=\"fi\">Kartalla ei ole tekstivastinetta.</span>"), "{swedish}");
    let english = String::from_utf8(case.bytes("output/en/accessibility/index.html")).unwrap();
    assert!(english.contains("Not assessed by hand") && english.contains("partially meets"), "{english}");
}

#[test]
fn without_facts_there_is_no_statement() {
    let case = Case::site();
    case.run(&["build"]).expect_code(0);
    assert!(case.files("output").keys().all(|path| !path.starts_with("accessibility")));
    let case = Case::site().file("content/accessibility.yaml", CHECKED);
    expect(&case, &["error accessibility-not-told content/accessibility.yaml:1:1"]);
    let own = "---\ntitle: Saavutettavuus\nkind: accessibility\n---\nTekstiä.\n";
    let case = Case::site().file("content/saavutettavuus.md", own);
    expect(&case, &["error accessibility-not-told content/saavutettavuus.md:2:8"]);
    let case = site("title: Sivusto\naccessibility: {public_body: false}\n").file("content/saavutettavuus.md", own);
    assert!(page(&case, "saavutettavuus/index.html").contains("Ei arvioitu käsin"));
    assert!(case.files("output").keys().all(|path| !path.starts_with("accessibility/")));
}

#[test]
fn full_conformance_needs_checks_by_hand() {
    let claim = |more: &str| format!("title: Sivusto\naccessibility:\n  public_body: false\n  claim: full\n{more}");
    let clean = CHECKED.split("undecided").next().unwrap();
    let by_hand = "  keyboard: {date: 2026-08-20}\n  screen_reader: {date: 2026-08-21}\n";
    for some in ["", "  keyboard: {date: 2026-08-20}\n", "  screen_reader: {date: 2026-08-20}\n"] {
        let case = site(&claim(some)).file("content/accessibility.yaml", clean);
        expect(&case, &["error accessibility-claim content/site.yaml:4:10"]);
    }
    let case = site(&claim(by_hand)).file("content/accessibility.yaml", clean);
    assert!(page(&case, "accessibility/index.html").contains("Sivusto täyttää saavutettavuusvaatimukset (WCAG"));
    let case = site(&claim(by_hand)).file("content/accessibility.yaml", CHECKED);
    expect(&case, &["error accessibility-claim-contradicted content/site.yaml:4:10"]);
}

#[test]
fn a_public_body_publishes_no_statement_that_is_incomplete() {
    let case = site("title: Sivusto\naccessibility:\n  public_body: true\n");
    let ran = published(&case, "2026-10-01").expect_code(3);
    assert_eq!(findings(&ran), ["error accessibility-statement content/site.yaml:3:3"; 6]);
    let said = messages(&ran).join("\n");
    for missing in ["yksikkö", "kertoa", "viranomainen", "viimeksi", "täyttää", "automaattisen"] {
        assert!(said.contains(missing), "{missing} is not in\n{said}");
    }
    // the preview goes on
    let ran = case.run(&["check", "--profile", "preview", "--format", "json"]).expect_code(0);
    assert_eq!(findings(&ran), ["warning accessibility-statement content/site.yaml:3:3"; 6]);
}

#[test]
fn a_public_body_publishes_no_statement_that_is_stale() {
    let case = site(PUBLIC).file("content/accessibility.yaml", CHECKED);
    published(&case, "2027-08-15").expect_code(0);
    let ran = published(&case, "2027-09-02").expect_code(3);
    assert_eq!(
        findings(&ran),
        [
            "error accessibility-statement content/accessibility.yaml:1:7",
            "error accessibility-statement content/site.yaml:6:14",
        ]
    );
    assert!(messages(&ran).iter().all(|message| message.contains("yli vuosi sitten")), "{:?}", messages(&ran));
    assert_eq!(findings(&published(&case, "2027-09-03")).len(), 3);
    let due = case.run(&["due", "--today", "2027-08-01"]).expect_code(0).stdout;
    assert!(due.starts_with("15.8.2027  Saavutettavuusseloste: viranomaisen tiedot"), "{due}");
    assert_eq!(due.lines().count(), 3, "{due}");
}

#[test]
fn no_day_of_a_statement_is_still_to_come() {
    for duty in ["public_body: true", "public_body: false"] {
        let case = site(&PUBLIC.replace("public_body: true", duty)).file("content/accessibility.yaml", CHECKED);
        published(&case, "2026-09-02").expect_code(0);
        let ran = published(&case, "2026-08-19").expect_code(3);
        assert_eq!(findings(&ran).len(), 3, "{:?}", messages(&ran));
        assert!(messages(&ran).iter().all(|message| message.contains("vasta tulossa")), "{:?}", messages(&ran));
    }
}

#[test]
fn words_in_another_language_are_marked() {
    let case = Case::new().file(
        "content/index.md",
        "---\ntitle: \"[Supported employment](lang:en) suomeksi\"\n---\nEnglanniksi [*supported* employment](lang:en), selkosuomeksi [tuettu työ](lang:selko).\n",
    );
    let html = page(&case, "index.html");
    assert!(html.contains("<h1><span lang=\"en\">Supported employment</span> suomeksi</h1>"), "{html}");
    assert!(html.contains("<title>Supported employment suomeksi</title>"), "{html}");
    assert!(html.contains("Englanniksi <span lang=\"en\"><em>supported</em> employment</span>"), "{html}");
    assert!(html.contains("<span lang=\"fi-simple\">tuettu työ</span>"), "{html}");
    let case =
        Case::new().file("content/index.md", "---\ntitle: A\n---\n[x](lang:EN)\n\n[](lang:en)\n\n![x](lang:en)\n");
    expect(
        &case,
        &[
            "error unknown-language content/index.md:4:1",
            "error language-without-words content/index.md:6:1",
            "error language-without-words content/index.md:8:1",
        ],
    );
}

#[test]
fn a_sentence_that_is_plainly_in_another_language_is_named() {
    let english = "The employer is supported by the coach and by the service.";
    assert_eq!(warnings(&format!("Suomea on tässä.\n{english}\n"), &[]), [found("foreign-passage", 2)]);
    assert_eq!(warnings(&format!("[{english}](lang:en)\n"), &[]), []);
    assert_eq!(warnings("Kirja on nimeltään Supported Employment for All.\n", &[]), []);
}

#[test]
fn links_say_where_they_lead() {
    let body = "[Lue lisää täältä](https://example.org/a) ja [hakuohje](https://example.org/b).\n\n[hakuohje](https://example.org/c)\n\n[hakuohje](https://example.org/b)\n\n<https://example.org/hakemisto/toinen-hakemisto/ohje.html>\n";
    let expected = [found("vague-link", 1), found("vague-link", 3), found("vague-link", 7)];
    assert_eq!(warnings(body, &[]), expected);
}

#[test]
fn tables_have_heads() {
    let body = "| Vaihe | |\n| --- | --- |\n| Alku | 2 |\n\n| | |\n| --- | --- |\n| Alku | 2 |\n\n| Vaihe | Kesto |\n| Alku | 2 |\n\n| Vaihe | Kesto |\n| --- | --- |\n| Alku | |\n";
    let expected = [found("table-heads", 1), found("table-heads", 7), found("table-heads", 9)];
    assert_eq!(warnings(body, &[]), expected);
}

#[test]
fn pictures_with_text_are_asked_about() {
    let drawing: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text x='1'>Ilmoittaudu <tspan>syyskuussa</tspan></text></svg>";
    let plain: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    let files = [("content/kutsu.svg", drawing), ("content/talo.svg", plain)];
    let body = "![Kutsu](kutsu.svg)\n\n![Kutsu: ilmoittaudu syyskuussa](kutsu.svg)\n\n![talo](talo.svg)\n\n![Punainen talo](talo.svg)\n";
    // "Kutsu" is also the name of the file
    let expected = [found("image-text", 1), found("missing-alt", 1), found("missing-alt", 5)];
    assert_eq!(warnings(body, &files), expected);
}

#[test]
fn plain_language_is_easy_to_read() {
    let hard = "Työllistymistä edistävän monialaisen yhteispalvelun asiakkuuden edellytyksenä on työnhakijan palvelutarpeen arvioiminen yhteistyössä viranomaisten kanssa ennen monialaisen työllistymissuunnitelman laatimista. ";
    let easy = "Saat apua työn haussa. Valmentaja auttaa sinua. Voit kysyä häneltä mitä vain. ";
    let read = |text: &str| {
        let settings = "title: Sivusto\nlanguages: {selko: {}}\n";
        let plain = format!("---\ntitle: Etusivu\n---\n{}\n", text.repeat(4).trim());
        let case = site(settings).file("content/index.selko.md", plain);
        let document = case.run(&["check", "--format", "json"]).expect_code(0).document();
        let problems = document["problems"].as_array().unwrap().iter();
        let found = problems.filter(|problem| problem["rule"] == "reading-ease");
        found.map(|problem| (problem["severity"] == "note", problem["message"].to_string())).collect::<Vec<_>>()
    };
    assert_eq!(read(easy), []);
    let (notes, said): (Vec<bool>, Vec<String>) = read(hard).into_iter().unzip();
    assert_eq!(notes.iter().filter(|is_note| !**is_note).count(), 5, "{said:?}");
    assert!(said[0].contains("LIX"), "{said:?}");
    assert!(said.iter().any(|message| message.contains("työllistymissuunnitelman")), "{said:?}");
    assert_eq!(said.len(), 6, "a long word is told once: {said:?}");
}

#[test]
fn colours_of_a_theme_stand_out() {
    let css = "@import url(\"x.css\");\n:root { --text: #777; --paper: #fff; --surface: #fff }\n@media print { :root { --muted: #eee } }\n@media (prefers-color-scheme: dark) {\n  :root { --text: #fff; --paper: #000; --surface: #000; --link: #222 }\n}\n";
    let case = Case::site().file("themes/polku/styles/polku.css", css);
    expect(
        &case,
        &[
            "warning contrast themes/polku/styles/polku.css:2:9",
            "warning contrast themes/polku/styles/polku.css:2:9",
            "warning contrast themes/polku/styles/polku.css:5:57",
            "warning contrast themes/polku/styles/polku.css:5:57",
        ],
    );
    let said = messages(&case.run(&["check", "--format", "json"]));
    assert!(said[0].contains("4,47") && said[0].contains("vaaleassa"), "{said:?}");
    // the built-in theme keeps its own rule
    assert_eq!(findings(&Case::site().run(&["check", "--format", "json"])), [""; 0]);
}
