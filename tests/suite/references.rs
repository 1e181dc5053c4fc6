//! Numbered charts and tables, sources, footnotes and how a page is cited. All content here is synthetic.

use crate::support::Case;

const DATA: &str = "\
title: Aineisto
source: Raportti [s. 4](source:report)
date: 2022-01-01
populations:
  people: {label: Ihmiset, size: 200, unit: person}
measures:
  few: {label: Harvat, of: people, count: 3}
tables:
  sectors:
    label: Alat
    columns: [{label: Määrä}]
    rows:
      - {label: Hoiva, values: [22]}
      - {label: Ravintola, values: [31]}
charts:
  bars: {label: Alat kuviona, kind: bar, table: sectors}
  other: {label: Toinen kuvio, kind: bar, table: sectors}
";

const SOURCES: &str = "\
report: {type: report, title: Loppuraportti, author: Esimerkkikunta, date: 2023-04, url: {value: 'https://example.org/r.pdf', date: 2024-01-31}}
another: {type: report, title: Arviointi, author: Esimerkkikunta, date: 2023}
book: {type: book, title: En bok, language: sv, author: ['Virtanen, Maija', 'Korhonen, Pekka'], date: 2020}
law: {type: legislation, title: Laki esimerkeistä (1/2020), date: 2020-01-01}
";

fn case(index: &str) -> Case {
    Case::new()
        .file("content/index.md", format!("---\ntitle: Etusivu\n---\n{index}"))
        .file("content/data/numbers.yaml", DATA)
        .file("content/sources.yaml", SOURCES)
        .file("content/site.yaml", "title: Sivusto\ndate: 2024-05-06\npublisher: Esimerkkikunta\n")
}

fn page(case: &Case, path: &str) -> String {
    case.run(&["build"]).expect_code(0);
    String::from_utf8(case.bytes(&format!("output/{path}"))).unwrap()
}

#[track_caller]
fn holds(html: &str, wanted: &str) {
    assert!(html.contains(wanted), "`{wanted}` is not in\n{html}");
}

/// A part of a page, from a text on.
fn from<'h>(html: &'h str, start: &str) -> &'h str {
    html.split_once(start).map_or("", |(_, rest)| rest)
}

#[test]
fn charts_and_tables_are_numbered_apart_and_by_page() {
    let case = case("![](chart:other)\n\n![](table:sectors)\n\n![](chart:bars \"Otsikko\")\n\n![](chart:other)\n")
        .file("content/second.md", "---\ntitle: Toinen\n---\n![](chart:bars)\n\nKatso [](chart:bars).\n");
    let html = page(&case, "index.html");
    holds(&html, "<span class=\"figure-number\">Kuvio 1.</span> Toinen kuvio");
    holds(&html, "<span class=\"figure-number\">Taulukko 1.</span> Alat");
    holds(&html, "<span class=\"figure-number\">Kuvio 2.</span> Otsikko");
    holds(&html, "<span class=\"figure-number\">Kuvio 3.</span> Toinen kuvio");
    let second = page(&case, "second/index.html");
    holds(&second, "<span class=\"figure-number\">Kuvio 1.</span> Alat kuviona");
    // shown first elsewhere, and here too
    holds(&second, "Katso <a href=\"#chart-bars\">kuvio 1</a>.");
}

#[test]
fn a_reference_reads_as_the_number_it_leads_to() {
    let text = "[](chart:bars), [Kuviossa #](chart:bars), [](table:sectors), [palkit](chart:bars).\n\n![](chart:other)\n\n![](chart:bars)\n\n![](table:sectors)\n";
    let case = case(text).file(
        "content/second.md",
        "---\ntitle: Toinen sivu\nshort_title: Toinen\n---\n[](chart:bars) ja **[taulukossa #](table:sectors)**\n",
    );
    let html = page(&case, "index.html");
    holds(
        &html,
        "<p><a href=\"#chart-bars\">kuvio 2</a>, <a href=\"#chart-bars\">Kuviossa 2</a>, \
         <a href=\"#table-sectors\">taulukko 1</a>, <a href=\"#chart-bars\">palkit</a>.</p>",
    );
    let html = page(&case, "second/index.html");
    holds(&html, "<a href=\"../index.html#chart-bars\">kuvio 2 sivulla ”Etusivu”</a>");
    holds(&html, "<strong><a href=\"../index.html#table-sectors\">taulukossa 1 sivulla ”Etusivu”</a></strong>");
}

#[test]
fn a_chart_that_no_page_shows_is_called_by_its_name() {
    let html = page(&case("Katso [](chart:bars) ja [kuviosta #](chart:bars).\n"), "index.html");
    holds(&html, "<p>Katso Alat kuviona ja kuviosta ”Alat kuviona”.</p>");
}

#[test]
fn slides_number_nothing() {
    let case = case("Tekstiä.\n")
        .file("content/results.md", "---\ntitle: Tulokset\n---\n![](chart:bars)\n")
        .file("content/frameworks/own.yaml", "title: Kriteerit\ngroups: {first: {label: Ensimmäinen}}\n")
        .file(
            "content/workshop/day.md",
            "---\ntitle: Päivä\n---\n## Alku\n\nKatso [](chart:bars), [s. 3](source:report)[^a].\n\n[^a]: Selitys.\n\n## Kuvat\n\n![](chart:other)\n",
        );
    let slides = page(&case, "workshop/day/slides/index.html");
    holds(&slides, "<a href=\"../../../results/index.html#chart-bars\">Alat kuviona</a>");
    holds(&slides, "(<a href=\"../../../sources/index.html#source-report\">Esimerkkikunta 2023b, s. 3</a>)");
    holds(&slides, "<em>Loppuraportti</em>");
    holds(&slides, "href=\"#footnote-1-1\"");
    assert!(!slides.contains("figure-number"), "{slides}");
    let handout = page(&case, "workshop/day/slides/handout.html");
    holds(&handout, "Selitys.");
}

#[test]
fn sources_are_cited_in_the_language_of_the_page() {
    let text = "Näin on [s. 12](source:report) [](source:book) [luku 2](source:another). Laki [](source:law).\n";
    let html = page(&case(text), "index.html");
    holds(
        &html,
        "(<a href=\"#source-report\">Esimerkkikunta 2023b, s. 12</a>; \
         <a href=\"#source-book\">Virtanen ja Korhonen 2020</a>; \
         <a href=\"#source-another\">Esimerkkikunta 2023a, luku 2</a>)",
    );
    holds(&html, "(<a href=\"#source-law\">Laki esimerkeistä (1/2020)</a>)");
    let list = from(&html, "id=\"polku-sources\">Lähteet");
    holds(
        list,
        "<li id=\"source-book\">Virtanen, Maija ja Korhonen, Pekka 2020. <em><span lang=\"sv\">En bok</span></em>.",
    );
    holds(list, "(viitattu 31.1.2024)");
    for (language, citation, visited) in [
        ("sv", "Virtanen och Korhonen 2020", "(hämtad 31.1.2024)"),
        ("en", "Virtanen and Korhonen 2020", "(accessed 31 January 2024)"),
    ] {
        let site = format!("title: Site\nlanguage: {language}\ndate: 2024-05-06\n");
        let html = page(&case(text).file("content/site.yaml", site), "index.html");
        holds(&html, citation);
        holds(&html, visited);
    }
}

#[test]
fn a_translation_numbers_and_cites_in_its_own_language() {
    let case = case("[](chart:bars), [s. 12](source:book).\n\n![](chart:bars)\n")
        .file(
            "content/index.sv.md",
            "---\ntitle: Start\n---\n[](chart:bars), [s. 12](source:book).\n\n![](chart:bars)\n",
        )
        .file("content/second.md", "---\ntitle: Toinen\n---\n[](chart:bars), [](source:book).\n")
        .file("content/site.yaml", "title: Sivusto\ndate: 2024-05-06\nlanguages: {sv: {}}\n");
    let html = page(&case, "sv/index.html");
    holds(
        &html,
        "<p><a href=\"#chart-bars\">diagram 1</a>, (<a href=\"#source-book\">Virtanen och Korhonen 2020, s. 12</a>).</p>",
    );
    holds(&html, "<span class=\"figure-number\">Diagram 1.</span>");
    holds(&html, "id=\"polku-sources\">Källor");
    // what is not translated is of one piece
    let second = page(&case, "sv/second/index.html");
    holds(
        &second,
        "<a href=\"../index.html#chart-bars\">kuvio 1 sivulla ”Start”</a>, (<a href=\"#source-book\">Virtanen ja Korhonen 2020</a>)",
    );
    let all = page(&case, "sv/sources/index.html");
    holds(&all, "sv/second/index.html\" lang=\"fi\">Toinen</a>");
}

#[test]
fn what_the_frame_cites_is_listed_too() {
    let case = case("Teksti.\n").file(
        "content/site.yaml",
        "title: Sivusto\ndate: 2024-05-06\nfooter: 'Perustuu raporttiin [](source:book).'\n",
    );
    holds(&page(&case, "index.html"), "<li id=\"source-book\">");
}

#[test]
fn a_page_lists_what_it_cites_and_one_page_lists_all() {
    let case = case("Etusivu [](source:book). ![](chart:bars)\n\n![](chart:bars)\n")
        .file("content/index.md", "---\ntitle: Etusivu\n---\nTeksti [](source:book).\n\n![](chart:bars)\n")
        .file("content/second.md", "---\ntitle: Toinen\ndescription: Kuvaus [](source:law).\n---\nEi mitään.\n");
    let html = page(&case, "index.html");
    let list = from(&html, "id=\"polku-sources\"");
    // the chart's own source is on the page too
    holds(list, "id=\"source-report\"");
    holds(list, "id=\"source-book\"");
    assert!(!list.contains("source-law") && !list.contains("source-another"), "{list}");
    let all = page(&case, "sources/index.html");
    for key in ["report", "another", "book", "law"] {
        assert_eq!(all.matches(&format!("id=\"source-{key}\"")).count(), 1, "{all}");
    }
    let law = from(&all, "id=\"source-law\"").split("</li>\n</ul>\n</div>\n</li>").next().unwrap();
    holds(law, "<a href=\"../second/index.html\">Toinen</a>");
    assert!(!from(&all, "id=\"source-report\"").split("id=\"source-").next().unwrap().contains("second/"), "{all}");
    holds(from(&all, "id=\"source-another\""), "Lähteeseen ei viitata millään sivulla.");
}

#[test]
fn a_site_without_sources_has_no_page_of_them() {
    let case = Case::site();
    case.run(&["build"]).expect_code(0);
    assert!(!case.files("output").contains_key("sources/index.html"));
}

#[test]
fn a_written_page_of_sources_takes_the_place_of_the_generated_one() {
    let case = case("Teksti [](source:book).\n")
        .file("content/reading.md", "---\ntitle: Kirjallisuus\nkind: sources\n---\nLuettavaa, [](source:law).\n");
    let html = page(&case, "reading/index.html");
    holds(&html, "(<a href=\"#source-law\">");
    assert_eq!(html.matches("id=\"source-law\"").count(), 1, "{html}");
    assert!(!case.files("output").contains_key("sources/index.html"));
}

#[test]
fn an_unknown_source_names_the_nearest_in_both_languages() {
    let case = case("Teksti [](source:reprot).\n");
    for (language, told, hint) in [
        ("fi", "Lähdettä ”reprot” ei ole.", "Tarkoititko ”report”?"),
        ("en", "There is no source “reprot”.", "Did you mean “report”?"),
    ] {
        let said = case.run(&["check", "--lang", language]).expect_code(2).said();
        holds(&said, told);
        holds(&said, hint);
        holds(&said, "content/index.md:4:8");
    }
}

#[test]
fn every_fault_of_the_file_is_told_with_its_place() {
    let case = case("Teksti [](source:report).\n").file(
        "content/sources.yaml",
        "report:\n  title: Raportti\n  date: kesällä\n  athor: Kunta\n  url: www.example.org\nother: {author: Joku}\n",
    );
    let report = case.run(&["check", "--format", "json"]).expect_code(2).document();
    let problems: Vec<(String, u64)> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (problem["rule"].as_str().unwrap().to_owned(), problem["line"].as_u64().unwrap_or_default()))
        .collect();
    for expected in [("expected-source-date", 3), ("unknown-key", 4), ("source-address", 5), ("missing-key", 6)] {
        assert!(problems.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {problems:?}");
    }
    let broken = self::case("Teksti [](source:report).\n").file("content/sources.yaml", "report: {title: [\n");
    let said = broken.run(&["check"]).expect_code(2).said();
    holds(&said, "content/sources.yaml:2:1");
    // what the broken file would have named is no mistake of the page
    assert!(!said.contains("unknown-id"), "{said}");
}

#[test]
fn a_source_tells_no_withheld_figure() {
    let text = "Teksti [](source:hidden).\n\n[](measure:few)\n";
    let html = page(
        &case(text).file(
            "content/sources.yaml",
            "hidden: {title: 'Raportti, [3](measure:few) ihmistä', author: Kunta, date: 2020}\nreport: {title: R}\n",
        ),
        "index.html",
    );
    holds(&html, "<em>Raportti, [c] ihmistä</em>");
}

#[test]
fn a_page_tells_how_it_is_cited() {
    let case = case("Teksti.\n")
        .file("content/results/index.md", "---\ntitle: Tulokset & 5 %\nupdated: 2024-02-03\n---\nTeksti.\n");
    let case = case.file(
        "content/site.yaml",
        "title: Sivusto\ndate: 2024-05-06\npublisher: Esimerkkikunta\nbase_url: https://example.org/polku/\n",
    );
    let html = page(&case, "results/index.html");
    let cite = from(&html, "<details class=\"cite small\">");
    holds(cite, "<summary>Viittaa tähän sivuun</summary>");
    holds(cite, "<p>Esimerkkikunta 2024. Tulokset &amp; 5 %. <em>Sivusto</em>. https://example.org/polku/results/</p>");
    holds(cite, "@misc{results,\n  title = {Tulokset \\&amp; 5 \\%},\n  author = {{Esimerkkikunta}},");
    holds(cite, "  date = {2024-02-03},");
    holds(cite, "TY  - ELEC\nTI  - Tulokset &amp; 5 %\n");
    holds(cite, "DA  - 2024/02/03\nUR  - https://example.org/polku/results/\n");
    let json = cite.split("<code>").last().unwrap().split("</code>").next().unwrap();
    let json = json.replace("&quot;", "\"").replace("&amp;", "&");
    let item = &serde_json::from_str::<serde_json::Value>(&json).unwrap()[0];
    assert_eq!(item["URL"], "https://example.org/polku/results/");
    assert_eq!(item["issued"]["date-parts"][0][2], 3);
    // a page without a day of its own has the site's
    holds(&page(&case, "index.html"), "DA  - 2024/05/06");
}

#[test]
fn footnotes_lead_back_to_every_mention() {
    let html =
        page(&case("Yksi[^a] ja kaksi[^b], taas[^a].\n\n[^a]: Ensin.\n[^b]: Sitten, [](source:book).\n"), "index.html");
    holds(&html, "<a href=\"#footnote-1\" id=\"footnote-1-2\" role=\"doc-noteref\" aria-label=\"Alaviite 1\">1</a>");
    let notes = from(&html, "role=\"doc-endnotes\"");
    for id in ["footnote-1-1", "footnote-1-2", "footnote-2-1"] {
        assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{html}");
        holds(notes, &format!("<a href=\"#{id}\" role=\"doc-backlink\""));
    }
    holds(notes, "aria-label=\"Takaisin tekstiin, alaviite 1, viittaus 2\"");
    holds(notes, "aria-label=\"Takaisin tekstiin, alaviite 2\"");
    holds(notes, "Sitten, (<a href=\"#source-book\">");
}

#[test]
fn a_theme_may_bring_a_style_of_its_own() {
    let style = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\"><info><title>Oma</title>\
        <id>own</id><updated>2024-01-01T00:00:00+00:00</updated></info>\
        <citation><layout prefix=\"[\" suffix=\"]\" delimiter=\", \"><text variable=\"citation-number\"/></layout></citation>\
        <bibliography><layout><text variable=\"title\"/></layout></bibliography></style>";
    let html = page(&case("Teksti [](source:book).\n").file("themes/polku/citations.csl", style), "index.html");
    holds(&html, "[<a href=\"#source-book\">");
    let broken = case("Teksti.\n").file("themes/polku/citations.csl", "<style>");
    holds(&broken.run(&["build"]).expect_code(2).said(), "citation-style");
}

#[test]
fn the_schema_takes_what_is_read() {
    let schema = Case::new().run(&["schema", "sources"]).expect_code(0).document();
    let source = &schema["definitions"]["Source"];
    for key in ["type", "title", "author", "date", "url", "serial-number", "page-range", "parent"] {
        assert!(source["properties"].get(key).is_some(), "{key} in {schema:#}");
    }
    assert_eq!(schema["additionalProperties"]["$ref"], "#/definitions/Source");
}
