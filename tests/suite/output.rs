//! What holds for every file of a site.

use super::support::Case;

fn rich() -> Case {
    Case::new()
        .file("content/site.yaml", "title: Sivusto\ndate: 2022-10-12\npublisher: Toimitus\n")
        .file("content/index.md", "---\ntitle: Etusivu\n---\n[Opas](@/guide/index.md), [alku](@/guide/a.md#alku).\n")
        .file("content/guide/index.md", "---\ntitle: Opas\n---\nTekstiä.\n")
        .file(
            "content/guide/a.md",
            "---\ntitle: Ensimmäinen\nweight: 1\ndate: 2022-01-02\naliases: [old/place]\n---\n## Alku\n\n![Kuva](kuva.svg) <https://example.org>[^1]\n\n[^1]: Huomautus.\n",
        )
        .file("content/guide/kuva.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        .file("content/guide/b.md", "---\ntitle: Toinen\nweight: 2\n---\n[takaisin](a.md)\n")
}

fn text(case: &Case, path: &str) -> String {
    String::from_utf8(case.bytes(path)).unwrap()
}

#[test]
fn two_builds_are_the_same_bytes() {
    let case = rich();
    case.run(&["build", "--output", "one"]).expect_code(0);
    case.run(&["build", "--output", "two", "--today", "2031-05-06"]).expect_code(0);
    let (one, two) = (case.files("one"), case.files("two"));
    assert!(one.len() > 8);
    assert_eq!(one, two);
}

#[test]
fn the_date_of_the_environment_is_the_sites_only_without_its_own() {
    let case = Case::site().variable("SOURCE_DATE_EPOCH", "86400");
    case.run(&["build"]).expect_code(0);
    assert!(text(&case, "output/index.html").contains("2.1.1970"));
    let case = rich().variable("SOURCE_DATE_EPOCH", "86400");
    case.run(&["build"]).expect_code(0);
    assert!(text(&case, "output/index.html").contains("12.10.2022"));
}

#[test]
fn links_are_relative_and_name_the_file() {
    let case = rich();
    case.run(&["build"]).expect_code(0);
    let start = text(&case, "output/index.html");
    assert!(start.contains("href=\"guide/index.html\"") && start.contains("href=\"guide/a/index.html#alku\""));
    let page = text(&case, "output/guide/b/index.html");
    assert!(page.contains("href=\"../a/index.html\"") && page.contains("href=\"../../index.html\""));
    for (path, bytes) in case.files("output") {
        if path.ends_with(".html") {
            let html = String::from_utf8(bytes).unwrap();
            assert!(!html.contains("href=\"/") && !html.contains("src=\"/"), "{path}");
            assert!(!html.contains("type=\"module\"") && !html.contains("fetch("), "{path}");
        }
    }
}

#[test]
fn absolute_addresses_come_with_the_base_address_only() {
    let case = rich();
    case.run(&["build"]).expect_code(0);
    let files = case.files("output");
    assert!(!files.contains_key("sitemap.xml") && !files.contains_key("atom.xml"));
    assert!(!text(&case, "output/guide/a/index.html").contains("canonical"));
    case.run(&["build", "--base-url", "https://example.fi/pilotti"]).expect_code(0);
    let page = text(&case, "output/guide/a/index.html");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.fi/pilotti/guide/a/\">"));
    assert!(text(&case, "output/sitemap.xml").contains("<loc>https://example.fi/pilotti/guide/a/</loc>"));
    assert!(text(&case, "output/atom.xml").contains("<updated>2022-01-02T00:00:00Z</updated>"));
    let body = page.split("</head>").nth(1).unwrap();
    assert!(!body.contains("href=\"https://example.fi"), "links stay relative");
    case.run(&["build", "--base-url", "example.fi"]).expect_code(1);
}

#[test]
fn former_addresses_lead_on() {
    let case = rich();
    case.run(&["build"]).expect_code(0);
    assert!(text(&case, "output/old/place/index.html").contains("url=../../guide/a/index.html"));
}

#[test]
fn the_missing_page_stands_alone() {
    let case = rich();
    case.run(&["build"]).expect_code(0);
    let html = text(&case, "output/404.html");
    assert!(!html.contains("stylesheet") && !html.contains("<script") && html.contains("<style>"));
}

#[test]
fn only_what_is_used_is_published() {
    let case = rich().file("content/guide/salainen.pdf", "x");
    case.run(&["build"]).expect_code(0);
    let files = case.files("output");
    assert!(files.contains_key("guide/kuva.svg") && !files.contains_key("guide/salainen.pdf"));
}

#[test]
fn what_is_gone_from_content_goes_from_the_output() {
    let case = rich();
    case.run(&["build"]).expect_code(0);
    std::fs::remove_file(case.at("content/guide/b.md")).unwrap();
    case.run(&["build"]).expect_code(0);
    assert!(!case.at("output/guide/b").exists());
}

#[test]
fn a_theme_of_ones_own_replaces_by_path() {
    let case = rich()
        .file("themes/polku/styles/polku.css", "body{}")
        .file("themes/polku/strings/fi.ftl", "home = Kotisivu\n")
        .file("themes/polku/templates/parts/footer.html", "<footer>Oma {{ site.title }}</footer>")
        .file("themes/polku/styles/oma.css", "p{}");
    case.run(&["build"]).expect_code(0);
    let page = text(&case, "output/guide/a/index.html");
    assert!(page.contains("Kotisivu") && page.contains("<footer>Oma Sivusto</footer>"));
    assert_eq!(text(&case, "output/assets/polku.css"), "body{}");
    assert_eq!(text(&case, "output/assets/oma.css"), "p{}");
}

#[test]
fn drafts_are_not_published_and_cannot_be_linked_to() {
    let case = rich().file("content/guide/b.md", "---\ntitle: Toinen\ndraft: true\n---\n");
    case.run(&["build"]).expect_code(0);
    assert!(!case.at("output/guide/b").exists());
    case.run(&["build", "--profile", "preview"]).expect_code(0);
    assert!(case.at("output/guide/b/index.html").exists());
    let case = case.file("content/index.md", "---\ntitle: T\n---\n[x](guide/b.md)\n");
    case.run(&["build"]).expect_code(2);
}

#[test]
fn a_draft_start_page_is_said_to_be_missing() {
    let case = Case::new().file("content/index.md", "---\ntitle: T\ndraft: true\n---\n");
    assert!(case.run(&["build"]).expect_code(2).said().contains("missing-start-page"));
}

#[test]
fn a_preview_says_so() {
    let case = rich();
    case.run(&["build", "--profile", "preview"]).expect_code(0);
    let page = text(&case, "output/index.html");
    assert!(page.contains("noindex") && page.contains("Esikatselu"));
    case.run(&["build"]).expect_code(0);
    assert!(!text(&case, "output/index.html").contains("noindex"));
}

#[test]
fn links_without_words_have_a_name_everywhere() {
    let case = rich().file("content/guide/b.md", "---\ntitle: Katso [](a.md) nyt\ndescription: Lue [](a.md).\n---\n");
    case.run(&["build"]).expect_code(0);
    let page = text(&case, "output/guide/b/index.html");
    assert!(page.contains("<title>Katso Ensimmäinen nyt") && page.contains("content=\"Lue Ensimmäinen.\""), "{page}");
}

#[test]
fn ids_are_unique_on_a_page() {
    let data = "title: D\nsource: L\ntables: {t: {label: T, rows: [{label: R, values: [9]}]}}\n\
                charts: {t: {kind: bar, label: C, table: t}}\n";
    let body = "## Menu\n\n## Figure t\n\n## Sama\n\n## Sama\n\n![](table:t)\n\n![](table:t)\n\n![](chart:t)\n\n![](chart:t)\n";
    let case =
        rich().file("content/data/d.yaml", data).file("content/guide/b.md", format!("---\ntitle: T\n---\n{body}"));
    case.run(&["build"]).expect_code(0);
    let page = text(&case, "output/guide/b/index.html");
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
}

#[test]
fn a_flat_site_does_not_list_all_pages_on_each() {
    let case = (0..60).fold(Case::site(), |case, number| {
        case.file(&format!("content/sivu-{number}.md"), format!("---\ntitle: Sivu {number}\n---\n"))
    });
    case.run(&["build"]).expect_code(0);
    assert!(text(&case, "output/sivu-1/index.html").matches("Sivu ").count() < 20);
}

#[test]
fn notes_for_facilitators_stay_off_the_pages() {
    for note in
        ["> [!FACILITATOR]\n> Salaa.", "> [!facilitator] Salaa **tämä**.", "> [!Facilitator]\n> **Salaa** tämä."]
    {
        let case = rich().file("content/guide/b.md", format!("---\ntitle: T\n---\nNäkyy.\n\n{note}\n"));
        case.run(&["build"]).expect_code(0);
        let page = text(&case, "output/guide/b/index.html");
        assert!(page.contains("Näkyy") && !page.contains("Salaa"), "{note}");
    }
    for stray in [
        "> [!OHJAAJA]\n> Salaa.",
        "> Huom\n> [!FACILITATOR]\n> Salaa.",
        "> **[!FACILITATOR]**\n> Salaa.",
        "[!FACILITATOR] Salaa.",
        "> - [!FACILITATOR]\n> Salaa.",
    ] {
        let case = rich().file("content/guide/b.md", format!("---\ntitle: T\n---\n{stray}\n"));
        assert!(case.run(&["build"]).expect_code(2).said().contains("unknown-alert"), "{stray}");
    }
}

#[test]
fn what_only_facilitators_see_is_not_published_by_the_way() {
    let note = "Näkyy.\n\n> [!FACILITATOR]\n> [lomake](salainen.txt) ja huomautus[^1]\n\n[^1]: Salaa.\n";
    let case = rich()
        .file("content/guide/salainen.txt", "Salaa")
        .file("content/guide/b.md", format!("---\ntitle: T\n---\n{note}"));
    case.run(&["build"]).expect_code(0);
    for (path, bytes) in case.files("output") {
        assert!(!String::from_utf8_lossy(&bytes).contains("Salaa"), "{path}");
    }
    let link = "> [!FACILITATOR]\n> ## Piilo\n\n[x](#piilo)\n";
    rich().file("content/guide/b.md", format!("---\ntitle: T\n---\n{link}")).run(&["build"]).expect_code(2);
}

#[test]
fn thousands_of_equal_things_take_no_time() {
    let body = "# a\n".repeat(20_000);
    let notes: Vec<String> = (0..20_000).map(|number| format!("[^n{number}]: Huomautus")).collect();
    let text = format!("---\ntitle: T\n---\n{body}\n{}\n", notes.join("\n\n"));
    let case = rich().file("content/guide/b.md", text);
    let started = std::time::Instant::now();
    case.run(&["check", "--format", "json"]).expect_code(0);
    // a minute and a half before, far below a second now: a bound that no machine's mood decides
    assert!(started.elapsed().as_secs() < 60);
}
