//! What leads from one page to another without being written: related pages, backlinks, the index, where a term or a figure is used.
//! All content here is synthetic.

use regex::Regex;

use super::support::Case;

const TERMS: &str = "\
terms:
  coach: {name: {fi: valmentaja, sv: handledare}, definition: Auttaa., synonyms: [ohjaaja, {sv: coach}]}
  oil: {name: öljy, contrast: {term: water, note: Öljy ei sekoitu veteen.}}
  water: {name: ”vesi”}
  number: {name: 112}
";

const FRAMEWORK: &str = "\
title: Kehys
groups:
  entry: {label: Alku}
  work: {label: Työ}
";

fn site() -> Case {
    Case::new()
        .file("content/terms.yaml", TERMS)
        .file("content/frameworks/criteria.yaml", FRAMEWORK)
        .file("content/index.md", "---\ntitle: Etusivu\n---\nKatso [auto](@/auto.md) ja [valmentaja](term:coach).\n")
        .file(
            "content/auto.md",
            "---\ntitle: Auto\n---\n[valmentaja](term:coach), [öljy](term:oil) ja [vaihe](phase:work).\n",
        )
        .file(
            "content/aamu.md",
            "---\ntitle: Äiti ja aamu\n---\n[valmentaja](term:coach). Katso [vene](@/vene.md#alku).\n",
        )
        .file("content/vene.md", "---\ntitle: Vene\n---\n## Alku\n\n[öljy](term:oil) ja [vaihe](phase:work).\n")
        .file("content/zoo.md", "---\ntitle: Åbo\n---\nEi mitään.\n")
}

fn page(case: &Case, path: &str) -> String {
    String::from_utf8(case.bytes(&format!("output/{path}"))).unwrap()
}

fn built(case: Case) -> Case {
    case.run(&["build"]).expect_code(0);
    case
}

/// The text of the first element that a pattern finds, one line for each item of its lists.
fn text(html: &str, pattern: &str) -> Vec<String> {
    let Some(found) = Regex::new(&format!("(?s){pattern}")).unwrap().find(html) else { return Vec::new() };
    let text = found.as_str().replace("</li>", "\u{1}").replace("</h2>", "\u{1}");
    let text = Regex::new("<[^>]*>").unwrap().replace_all(&text, " ").into_owned();
    let lines = text.split('\u{1}').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

const RELATED: &str = r#"<section aria-labelledby="polku-related".*?</section>"#;
const BACKLINKS: &str = r#"<section aria-labelledby="polku-backlinks".*?</section>"#;

#[test]
fn related_pages_say_what_they_have_in_common() {
    let case = built(site());
    let auto = text(&page(&case, "auto/index.html"), RELATED);
    assert_eq!(
        auto,
        [
            "Samasta aiheesta",
            "Vene – yhteinen vaihe: Työ; yhteinen termi: öljy",
            "Äiti ja aamu – yhteinen termi: valmentaja",
        ]
    );
    // the page that leads there is named once, as that
    let vene = page(&case, "vene/index.html");
    assert_eq!(text(&vene, RELATED)[1..], ["Auto – yhteinen vaihe: Työ; yhteinen termi: öljy"]);
    assert_eq!(text(&vene, BACKLINKS), ["Sivut, jotka viittaavat tähän", "Äiti ja aamu"]);
    let aamu = page(&case, "aamu/index.html");
    assert_eq!(text(&aamu, RELATED)[1..], ["Auto – yhteinen termi: valmentaja"]);
    assert!(text(&aamu, BACKLINKS).is_empty());
}

#[test]
fn the_start_page_is_left_alone() {
    let case = built(site());
    for path in ["index.html", "zoo/index.html"] {
        assert!(!page(&case, path).contains("class=\"related"), "{path}");
    }
    // nor is it named: its reader came from there
    assert!(text(&page(&case, "auto/index.html"), BACKLINKS).is_empty());
}

#[test]
fn five_pages_at_most_and_none_by_what_everything_is_about() {
    let case = (0..9).fold(site(), |case, number| {
        let term = if number < 7 { "[vesi](term:water)" } else { "" };
        case.file(&format!("content/more/p{number}.md"), format!("---\ntitle: Sivu {number}\n---\n{term} Tekstiä.\n"))
    });
    let case = built(case.file("content/more/index.md", "---\ntitle: Lisää\n---\n"));
    // seven of fifteen pages are about water
    assert!(text(&page(&case, "more/p0/index.html"), RELATED).is_empty());
    let many = (0..40).fold(case, |case, number| {
        case.file(&format!("content/other/q{number}.md"), format!("---\ntitle: Muu {number}\n---\nTekstiä.\n"))
    });
    let many = built(many.file("content/other/index.md", "---\ntitle: Muut\n---\n"));
    let related = text(&page(&many, "more/p0/index.html"), RELATED);
    // the next page stands there anyway
    assert_eq!(related.len(), 6, "{related:?}");
    assert!(!related.iter().any(|line| line.starts_with("Sivu 1 ") || line.starts_with("Sivu 0 ")), "{related:?}");
}

#[test]
fn the_index_is_in_the_order_of_the_alphabet_and_synonyms_lead_to_their_term() {
    let case = built(site());
    let html = page(&case, "a-o/index.html");
    let main = text(&html, "<main.*</main>");
    let letters = ["A", "E", "O", "S", "V", "Å", "Ä", "Ö", "#"];
    assert_eq!(text(&html, r#"<nav class="index-letters".*?</nav>"#), letters);
    let start = main.iter().rposition(|line| line == "A").unwrap();
    let expected = [
        "A",
        "Auto",
        "E",
        "Etusivu",
        "O",
        "ohjaaja katso valmentaja",
        "S",
        "Sanasto",
        "V",
        "valmentaja sanasto",
        "Vene",
        "”vesi” sanasto",
        "Å",
        "Åbo",
        "Ä",
        "Äiti ja aamu",
        "Ö",
        "öljy sanasto",
        "#",
        "112 sanasto",
    ];
    assert_eq!(main[start..][..expected.len()], expected);
    for link in
        ["href=\"../glossary/index.html#term-coach\"", "href=\"#letter-oe\"", "id=\"letter-oe\"", "id=\"letter-a\""]
    {
        assert!(html.contains(link), "{link}");
    }
    assert!(page(&case, "vene/index.html").contains("href=\"../a-o/index.html\">Hakemisto A–Ö</a>"));
    assert!(!html.contains("<script"));
}

#[test]
fn a_site_of_one_page_needs_no_index_and_a_page_of_ones_own_takes_its_place() {
    let case = built(Case::site());
    assert!(!case.at("output/a-o").exists());
    let own = built(site().file("content/haku.md", "---\ntitle: Kaikki\nkind: index\n---\nOma johdanto.\n"));
    assert!(!own.at("output/a-o").exists());
    let html = page(&own, "haku/index.html");
    assert!(html.contains("Oma johdanto.") && html.contains("katso"));
    assert!(!text(&html, "<main.*</main>").contains(&"Kaikki".to_owned()), "the index does not name itself");
}

#[test]
fn each_language_has_its_index() {
    let case = site()
        .file("content/site.yaml", "language: fi\nlanguages: {sv: {}}\n")
        .file("content/vene.sv.md", "---\ntitle: Båt\n---\n## Början\n\nOm [](term:coach).\n");
    let html = page(&built(case), "sv/a-o/index.html");
    let main = text(&html, "<main.*</main>").join("|");
    for entry in ["Båt", "coach se handledare", "handledare ordlista"] {
        assert!(main.contains(entry), "{entry}: {main}");
    }
    assert!(!main.contains("Auto") && !main.contains("ohjaaja"), "what is not in Swedish is not in its index: {main}");
    assert!(html.contains("<span lang=\"fi\">öljy</span>"), "a term without a Swedish name says so");
}

#[test]
fn the_glossary_tells_where_a_term_is_used_and_what_it_is_not() {
    let html = page(&built(site()), "glossary/index.html");
    let entry = |id: &str| text(&html, &format!(r#"<div class="glossary-entry" id="term-{id}".*?</div>\n<"#)).join(" ");
    let coach = entry("coach");
    assert!(coach.contains("Myös: ohjaaja") && coach.contains("ruotsiksi handledare"), "{coach}");
    assert!(coach.contains("Termiä käytetään sivuilla: Äiti ja aamu , Auto , Etusivu"), "{coach}");
    // the other of two terms that are mixed says it too
    assert!(entry("water").contains("öljy"), "{}", entry("water"));
}

const DATA: &str = "\
title: Tulokset
source: Raportti
date: 2022-10-12
populations:
  clients: {label: Asiakkaat, size: 60}
measures:
  employed: {label: Työllistyi, of: clients, count: 27, show: share}
tables:
  sectors: {label: Alat, of: clients, rows: [{label: Hoiva, values: [22]}, {label: Muu, values: [11]}]}
  hidden: {label: Muut alat, of: clients, rows: [{label: Yksi, values: [20]}, {label: Kaksi, values: [12]}]}
";

#[test]
fn the_page_of_figures_has_every_cell_and_where_it_is_used() {
    let case = Case::new()
        .file("content/data/results.yaml", DATA)
        .file("content/quotes/kysely.yaml", "title: Kysely\nperiod: Kevät 2022\nsource: Raportti\nn: 20\nquotes:\n  a: {text: Hyvä., basis: published-report}\n")
        .file("content/index.md", "---\ntitle: Etusivu\n---\n![](table:sectors)\n\n[45 %](measure:employed), [muut](table:hidden)\n")
        .file("content/sanoin.md", "---\ntitle: Sanoin\n---\n![](quotes:kysely)\n");
    let case = built(case);
    let html = page(&case, "figures/index.html");
    let article = |id: &str| {
        text(&html, &format!(r#"<article class="box figure-definition[^>]*id="{id}".*?</article>"#)).join(" ")
    };
    let sectors = article("cells-sectors");
    for part in ["Alat", "Hoiva 22", "Muu 11", "Asiakkaat: 60", "Lähde : Raportti", "12.10.2022", "henkilö", "Etusivu"]
    {
        assert!(sectors.replace(" :", ":").contains(&part.replace(" :", ":")), "{part}: {sectors}");
    }
    let employed = article("figure-employed");
    for part in ["45", "Asiakkaat: 60 henkilöä", "henkilö", "12.10.2022", "Raportti", "Etusivu"] {
        assert!(employed.contains(part), "{part}: {employed}");
    }
    let survey = article("survey-kysely");
    for part in ["Kysely", "20", "Kevät 2022", "Raportti", "Sanoin"] {
        assert!(survey.contains(part), "{part}: {survey}");
    }
    assert!(!survey.contains("Hyvä"), "a quote stands on its page alone");
    // a table that no page shows is there, and a link leads to it
    assert!(page(&case, "index.html").contains("href=\"figures/index.html#cells-hidden\">muut</a>"));
    case.run(&["audit"]).expect_code(0);
}
