//! Pages in several languages: where they are, what stands in for a translation, and when one is outdated.

use super::support::Case;

const TODAY: &str = "2026-11-24";

fn site() -> Case {
    Case::new()
        .file(
            "content/site.yaml",
            "title: {fi: Koe, sv: Prov}\nbase_url: https://example.org/\nlanguages:\n  sv: {}\n  selko: {}\n",
        )
        .file("content/index.md", "---\ntitle: Alku\n---\n[Opas](@/guide/index.md#toinen)\n")
        .file("content/index.sv.md", "---\ntitle: Början\nreviewed: 2026-11-01\n---\n[](@/guide/index.md#toinen)\n")
        .file("content/guide/index.md", "---\ntitle: Opas\n---\nEnsimmäinen kappale.\n\n## Toinen\n\nToinen kappale.\n")
        .file(
            "content/guide/index.sv.md",
            "---\ntitle: Handbok\nslug: handbok\n---\nFörsta stycket.\n\n## Två\n\nAndra stycket.\n",
        )
        .file("content/only.md", "---\ntitle: Vain suomeksi\n---\nTeksti.\n")
}

fn page(case: &Case, path: &str) -> String {
    String::from_utf8(case.bytes(&format!("output/{path}"))).unwrap()
}

#[test]
fn every_page_is_in_every_language_and_links_stay_in_it() {
    let case = site();
    case.run(&["build", "--today", TODAY]).expect_code(0);
    let start = page(&case, "sv/index.html");
    assert!(start.contains("<html lang=\"sv\">") && start.contains("<h1>Början</h1>"), "{start}");
    assert!(start.contains("href=\"handbok/index.html#toinen\">Handbok</a>"), "links lead to the translation: {start}");
    assert!(start.contains("hreflang=\"fi\">Suomi</a>") && start.contains("hreflang=\"fi-simple\">Selkokieli</a>"));
    assert!(!start.contains("granskats"), "a reviewed translation says nothing");
    let guide = page(&case, "sv/handbok/index.html");
    assert!(guide.contains("<h2 id=\"toinen\">Två</h2>"), "anchors are those of the original: {guide}");
    assert!(guide.contains("Översättningen har inte granskats."));
    assert!(guide.contains("hreflang=\"x-default\" href=\"https://example.org/guide/\""));
    assert!(
        guide.contains("href=\"../../guide/index.html\" lang=\"fi\" hreflang=\"fi\""),
        "the switch stays on the page"
    );
}

#[test]
fn an_untranslated_page_is_the_original_and_says_so() {
    let case = site();
    case.run(&["build", "--today", TODAY]).expect_code(0);
    let html = page(&case, "sv/only/index.html");
    assert!(html.contains("<main id=\"polku-main\" tabindex=\"-1\" lang=\"fi\">"), "{html}");
    assert!(html.contains("lang=\"sv\">Den här sidan har inte översatts till svenska."));
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.org/only/\">"));
    assert!(!html.contains("hreflang=\"sv\" href=\"https"), "it is no other version of the page");
    assert!(page(&case, "selko/only/index.html").contains("Tätä sivua ei ole selkokielellä."));
    let map = page(&case, "sitemap.xml");
    assert!(map.contains("https://example.org/sv/handbok/") && !map.contains("https://example.org/sv/only/"), "{map}");
}

#[test]
fn a_required_language_stops_publishing_only() {
    let case = site().file("content/site.yaml", "title: Koe\nlanguages:\n  sv: {required: true}\n");
    let ran = case.run(&["check", "--today", TODAY]).expect_code(2);
    assert!(ran.said().contains("Sivulta puuttuu käännös: sv.") && ran.said().contains("content/only.sv.md"));
    case.run(&["check", "--today", TODAY, "--profile", "preview"]).expect_code(0);
}

#[test]
fn files_that_are_no_translations_of_the_site_are_told() {
    let case = site()
        .file("content/only.en.md", "---\ntitle: Only\n---\nText.\n")
        .file("content/lost.sv.md", "---\ntitle: Borta\n---\nText.\n")
        .file("content/guide/index.selko.md", "---\ntitle: Opas\nkind: goals\n---\nTeksti.\n");
    let said = case.run(&["check", "--today", TODAY]).expect_code(2).said();
    assert!(said.contains("sivustolla ei ole kieltä en"), "{said}");
    assert!(said.contains("Käännökseltä puuttuu alkuperäinen sivu content/lost.md"), "{said}");
    assert!(said.contains("eri kind kuin"), "{said}");
}

#[test]
fn a_page_is_written_once_in_the_language_of_the_site() {
    let case = site().file("content/only.fi.md", "---\ntitle: Toinen kerta\n---\n[Rikki](@/none.md)\n");
    let said = case.run(&["check", "--today", TODAY]).expect_code(2).said();
    assert!(said.contains("content/only.fi.md") && said.contains("fi on sivuston oletuskieli"), "{said}");
    assert!(!said.contains("none.md"), "nothing else is told of it: {said}");
    let alone = site().file("content/alone.fi.md", "---\ntitle: Yksin\n---\nTeksti.\n");
    alone.run(&["build", "--today", TODAY]).expect_code(0);
    assert!(page(&alone, "alone/index.html").contains("<h1>Yksin</h1>"));
}

#[test]
fn a_changed_paragraph_makes_its_translation_outdated_and_no_other() {
    let case = site();
    let before = case.run(&["translate", "--today", TODAY]).expect_code(0).stdout;
    assert!(
        before.contains("sv: käännetty 2/3, tarkistettu 1") && before.contains("content/guide/index.sv.md"),
        "{before}"
    );
    case.run(&["translate", "--accept"]).expect_code(0);
    assert!(!case.run(&["check", "--today", TODAY]).expect_code(0).said().contains("translation-"));
    let case = case.file(
        "content/guide/index.md",
        "---\ntitle: Opas\n---\nEnsimmäinen kappale.\n\n## Toinen\n\nMuutettu kappale.\n",
    );
    let status = case.run(&["translate", "--format", "json"]).expect_code(0).document();
    let outdated = &status["languages"][0]["outdated"];
    assert_eq!(outdated.as_array().map(Vec::len), Some(1), "{status}");
    assert_eq!((outdated[0]["line"].as_u64(), outdated[0]["change"].as_str()), (Some(9), Some("changed")));
    assert_eq!(outdated[0]["source"].as_str(), Some("content/guide/index.md:8"));
    assert!(case.run(&["check", "--today", TODAY]).expect_code(0).said().contains("content/guide/index.md:8"));
    case.run(&["build", "--today", TODAY, "--profile", "preview"]).expect_code(0);
    let preview = page(&case, "sv/handbok/index.html");
    let mark = "Originaltexten har ändrats.</p>\n<p>Andra stycket.</p>";
    assert!(preview.contains(mark) && preview.matches("class=\"outdated\"").count() == 1, "{preview}");
    case.run(&["build", "--today", TODAY]).expect_code(0);
    assert!(!page(&case, "sv/handbok/index.html").contains("outdated"), "readers are not told");
    case.run(&["translate", "--accept", "content/guide/index.sv.md"]).expect_code(0);
    assert!(!case.run(&["check", "--today", TODAY]).expect_code(0).said().contains("translation-outdated"));
    case.run(&["translate", "--accept", "content/only.sv.md"]).expect_code(1);
}

#[test]
fn figures_and_typed_numbers_are_checked_in_every_language() {
    let case = site()
        .file(
            "content/data/d.yaml",
            "title: D\nsource: L\npopulations:\n  people: {label: Ihmiset, size: 42, unit: person}\nmeasures:\n  few: \
             {label: Palasi, of: people, count: 3, unit: person}\n",
        )
        .file("content/only.sv.md", "---\ntitle: Bara\n---\n[3 personer](measure:few) kom tillbaka.\n");
    case.run(&["build", "--today", TODAY]);
    let files = case.files("output");
    let html = files.get("sv/only/index.html").map(|body| String::from_utf8_lossy(body).into_owned());
    assert!(html.is_none_or(|html| !html.contains("3 personer")), "a withheld number is not typed in another language");
}

#[test]
fn a_pack_is_in_the_language_of_the_page_it_is_asked_by() {
    let workshop = |title: &str| format!("---\ntitle: {title}\n---\nTeksti.\n");
    let case = site()
        .file("content/frameworks/f.yaml", "title: K\ngroups:\n  a: {label: {fi: Alku, sv: Början}}\n")
        .file("content/workshop/day.md", workshop("Päivä"))
        .file("content/workshop/day.sv.md", workshop("Dagen"));
    case.run(&["pack", "sv/workshop/day", "--today", TODAY, "--output", "dagen.zip"]).expect_code(0);
    let archive = String::from_utf8_lossy(&case.bytes("dagen.zip")).into_owned();
    assert!(archive.contains("LAS-FORST.txt") && archive.contains("site/sv/workshop/day/slides/index.html"));
    assert!(!archive.contains("site/workshop/day/slides"), "one language");
    let said = case.run(&["pack", "selko/workshop/day", "--today", TODAY]).expect_code(1).said();
    assert!(said.contains("day, sv/workshop/day"), "there is a Swedish one to ask for: {said}");
}

#[test]
fn a_translated_workshop_tells_of_phases_in_its_own_language() {
    let phase = |title: &str, aim: &str, question: &str| {
        format!("---\ntitle: {title}\nkind: phase\nphase: a\naim: {aim}\nquestions: [{question}]\n---\nTeksti.\n")
    };
    let case = site()
        .file("content/frameworks/f.yaml", "title: K\ngroups:\n  a: {label: {fi: Alku, sv: Början}}\ncriteria:\n  yksi: {statement: Ensimmäinen, groups: [a]}\n")
        .file("content/start.md", phase("Alkuvaihe", "Suomenkielinen tavoite", "Suomenkielinen kysymys"))
        .file("content/start.sv.md", phase("Startfas", "Svenskt mål", "Svensk fråga"))
        .file("content/workshop/day.md", "---\ntitle: Päivä\n---\nTeksti.\n")
        .file("content/workshop/day.sv.md", "---\ntitle: Dagen\n---\nText.\n");
    case.run(&["build", "--today", TODAY]).expect_code(0);
    for part in ["slides/index.html", "slides/handout.html", "worksheets/all.html", "assessment.html"] {
        let swedish = page(&case, &format!("sv/workshop/day/{part}"));
        assert!(swedish.contains("Svensk fråga") && !swedish.contains("Suomenkielinen"), "{part}: {swedish}");
        assert!(page(&case, &format!("workshop/day/{part}")).contains("Suomenkielinen kysymys"), "{part}");
    }
}

#[test]
fn a_page_where_polku_makes_one_is_told_once() {
    let case = site()
        .file("content/terms.yaml", "terms:\n  t: {name: Termi, definition: Selitys.}\n")
        .file("content/glossary.md", "---\ntitle: Sanat\n---\nTeksti.\n")
        .file("content/search.md", "---\ntitle: Etsi\n---\nTeksti.\n");
    let said = case.run(&["check", "--today", TODAY]).expect_code(2).said();
    assert_eq!(said.matches("reserved-address").count(), 2, "{said}");
    case.file("content/search.md", "---\ntitle: Etsi\nslug: find\n---\nTeksti.\n")
        .file("content/glossary.md", "---\ntitle: Sanat\nkind: glossary\n---\nTeksti.\n")
        .run(&["build", "--today", TODAY])
        .expect_code(0);
}
