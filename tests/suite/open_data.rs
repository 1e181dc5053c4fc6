//! What machines read of a site: files of figures, what is told of them, feeds, pictures beside links.

use std::collections::BTreeMap;

use polku::output::OutputPath;
use polku::readback::{Finding, Reader, SeenValue};
use serde_json::Value;

use crate::readback::{DATA, built, site};
use crate::support::{Case, Ran};

const BASE: &str = "https://example.org/polku/";

const SITE: &str = "title: Koe\ndate: 2024-05-03\npublisher: Koeyksikkö\nlicence: CC BY 4.0\n\
                    contact: \"[palaute](https://example.org/palaute)\"\n";

const FIGURES: &str = "
title: Tulokset (synteettinen)
description: Kuvaus, jossa on [](measure:employed).
date: 2024-04-30
source: Keksitty koetta varten
populations:
  p: {label: Osallistujat, size: 60}
measures:
  employed: {label: \"=1+1 Työllistyi\", of: p, count: 27, show: share, interval: true}
  rare: {label: \"a;=2 Harvinainen\", of: p, count: 3, withheld: Muutama}
  hours: {label: Tunteja, number: 2.5, unit: hour}
";

const START: &str = "---\ntitle: Koe\ndescription: Lyhyesti.\ndate: 2024-05-01\n---\n![](measure:employed)\n\n\
                     [Harva](measure:rare).\n\n![](quotes:kysely)\n";

const QUOTES: &str = "title: Kysely\nquotes: {a: {text: \"Hyvä </script> päivä.\", basis: published-report}}\n";

fn case() -> Case {
    Case::new()
        .file("content/site.yaml", SITE)
        .file("content/index.md", START)
        .file("content/data/d.yaml", FIGURES)
        .file("content/quotes/kysely.yaml", QUOTES)
        .file("content/changes.yaml", "changes: [{date: 2024-05-02, text: Korjattu.}]\n")
}

fn build(case: &Case) -> Ran {
    case.run(&["build", "--base-url", BASE])
}

fn text(case: &Case, path: &str) -> String {
    String::from_utf8(case.bytes(&format!("output/{path}"))).unwrap()
}

fn json(case: &Case, path: &str) -> Value {
    serde_json::from_str(&text(case, path)).unwrap()
}

/// The graph of schema.org in a page.
fn graph(case: &Case, path: &str) -> Vec<Value> {
    let html = text(case, path);
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let document: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    document["@graph"].as_array().unwrap().clone()
}

fn of_type<'a>(graph: &'a [Value], kind: &str) -> Vec<&'a Value> {
    graph.iter().filter(|node| node["@type"] == kind).collect()
}

#[test]
fn a_file_for_excel_has_the_same_figures() {
    let case = case();
    build(&case).expect_code(0);
    let plain = text(&case, "data/d.csv");
    let excel = text(&case, "data/d.excel.csv");
    assert!(excel.starts_with("\u{feff}table;id;label;"), "{excel}");
    assert!(excel.contains("\r\n"));
    let line = |text: &str, id: &str, sign: &str| {
        text.lines().find(|line| line.starts_with(&format!("{sign}{id}{sign}"))).unwrap().to_owned()
    };
    assert!(line(&plain, "employed", ",").contains(",45,33.1,57.5,percent,"), "{plain}");
    assert!(line(&excel, "employed", ";").contains(";45;33,1;57,5;percent;"), "{excel}");
    assert!(line(&plain, "hours", ",").contains(",2.5,"));
    assert!(line(&excel, "hours", ";").contains(";2,5;"));
    for text in [&plain, &excel] {
        assert!(text.contains("[c]") && text.contains("withheld"), "{text}");
    }
}

#[test]
fn no_cell_is_a_formula() {
    let case = case();
    build(&case).expect_code(0);
    for (path, delimiters) in [("data/d.csv", ",;"), ("data/d.excel.csv", ";,")] {
        let text = text(&case, path);
        assert!(text.contains("'=1+1 Työllistyi"), "{text}");
        // a program that splits at the other delimiter begins a cell in the middle of a text
        for delimiter in delimiters.chars() {
            for cell in text.split(['\n', delimiter]) {
                let cell = cell.trim_start_matches(['"', ' ']);
                assert!(!cell.starts_with(['=', '+', '@']), "{path}: {cell}");
            }
        }
    }
}

#[test]
fn every_file_is_described_where_it_lies() {
    let case = case();
    build(&case).expect_code(0);
    let package = json(&case, "data/datapackage.json");
    let resources: BTreeMap<&str, &Value> =
        package["resources"].as_array().unwrap().iter().map(|one| (one["path"].as_str().unwrap(), one)).collect();
    assert_eq!(resources.keys().copied().collect::<Vec<_>>(), ["d.csv", "d.excel.csv"]);
    assert_eq!(package["licenses"][0]["path"], "https://creativecommons.org/licenses/by/4.0/");
    for (path, resource) in resources {
        let body = text(&case, &format!("data/{path}"));
        assert_eq!(resource["bytes"], body.len());
        let delimiter = resource["dialect"]["delimiter"].as_str().unwrap();
        let header: Vec<&str> = body.trim_start_matches('\u{feff}').lines().next().unwrap().split(delimiter).collect();
        let names = |fields: &Value| -> Vec<String> {
            fields.as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(names(&resource["schema"]["fields"]), header);
        let csvw = json(&case, &format!("data/{path}-metadata.json"));
        assert_eq!(csvw["url"], path);
        assert_eq!(csvw["dialect"]["delimiter"], delimiter);
        assert_eq!(names(&csvw["tableSchema"]["columns"]), header);
        for column in csvw["tableSchema"]["columns"].as_array().unwrap() {
            let description = column["dc:description"].as_str().unwrap();
            assert!(description.ends_with('.') && !description.starts_with("data-column"), "{description}");
        }
    }
}

#[test]
fn the_catalogue_names_every_file_by_its_address() {
    let case = case();
    build(&case).expect_code(0);
    let catalogue = json(&case, "data/catalogue.jsonld");
    assert_eq!(catalogue["@type"], "dcat:Catalog");
    assert_eq!(catalogue["dct:publisher"]["foaf:name"][0]["@value"], "Koeyksikkö");
    let dataset = &catalogue["dcat:dataset"][0];
    assert_eq!(dataset["dcat:contactPoint"]["vcard:hasURL"]["@id"], "https://example.org/palaute");
    let addresses: Vec<&str> = dataset["dcat:distribution"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["dcat:downloadURL"]["@id"].as_str().unwrap())
        .collect();
    assert_eq!(addresses, [format!("{BASE}data/d.csv"), format!("{BASE}data/d.excel.csv")]);
    for address in addresses {
        assert!(case.at(&format!("output/{}", address.strip_prefix(BASE).unwrap())).exists());
    }
}

#[test]
fn nothing_with_an_address_is_made_without_one() {
    let case = case();
    case.run(&["build"]).expect_code(0);
    let files = case.files("output");
    for absent in ["atom.xml", "sitemap.xml", "robots.txt", "data/catalogue.jsonld", ".well-known/security.txt"] {
        assert!(!files.contains_key(absent), "{absent}");
    }
    assert!(files.keys().all(|path| !path.starts_with("share/")), "{:?}", files.keys());
    let html = text(&case, "index.html");
    assert!(!html.contains("ld+json") && !html.contains("og:image") && !html.contains("atom"));
    for present in ["data/d.excel.csv", "data/datapackage.json", "data/d.csv-metadata.json", "favicon.ico", "404.html"]
    {
        assert!(files.contains_key(present), "{present}");
    }
}

#[test]
fn pages_say_what_they_are() {
    let case = case()
        .file("content/phases/index.md", "---\ntitle: Vaiheet\n---\n")
        .file(
            "content/phases/entry.md",
            "---\ntitle: Aloitus\nkind: phase\nphase: entry\naim: Tavoite.\nactors: [{role: Valmentaja, does: Kuuntelee.}]\n---\n",
        )
        .file(
            "content/frameworks/f.yaml",
            "title: Laatu\ngroups: {entry: {label: Aloitus}}\n",
        );
    build(&case).expect_code(0);
    let start = graph(&case, "index.html");
    let [quote] = of_type(&start, "Quotation")[..] else { panic!("{start:?}") };
    assert_eq!(quote["text"], "Hyvä </script> päivä.");
    assert_eq!(quote["@id"], format!("{BASE}#quote-a"));
    assert_eq!(of_type(&start, "WebSite")[0]["url"], BASE);
    let phase = graph(&case, "phases/entry/index.html");
    let [how_to] = of_type(&phase, "HowTo")[..] else { panic!("{phase:?}") };
    assert_eq!(how_to["step"][0]["name"], "Valmentaja");
    let [trail] = of_type(&phase, "BreadcrumbList")[..] else { panic!("{phase:?}") };
    let items: Vec<&str> =
        trail["itemListElement"].as_array().unwrap().iter().map(|item| item["item"].as_str().unwrap()).collect();
    assert_eq!(items, [BASE.to_owned(), format!("{BASE}phases/"), format!("{BASE}phases/entry/")]);
    let phases = graph(&case, "phases/index.html");
    assert_eq!(of_type(&phases, "HowTo")[0]["step"][0]["url"], format!("{BASE}phases/entry/"));
    let figures = graph(&case, "figures/index.html");
    let [dataset] = of_type(&figures, "Dataset")[..] else { panic!("{figures:?}") };
    let values: BTreeMap<&str, &Value> = dataset["variableMeasured"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["propertyID"].as_str().unwrap(), &one["value"]))
        .collect();
    assert_eq!(values["employed"], 45);
    assert_eq!(values["rare"], "[c]");
    assert_eq!(dataset["distribution"][0]["contentUrl"], format!("{BASE}data/d.csv"));
}

#[test]
fn the_feed_tells_of_pages_and_changes() {
    let case = case();
    build(&case).expect_code(0);
    let feed = text(&case, "atom.xml");
    let (change, page) = (feed.find("Korjattu.").unwrap(), feed.find("Lyhyesti.").unwrap());
    assert!(change < page, "the newest first\n{feed}");
    let (_, rest) = feed.split_once("changes/#").unwrap();
    let anchor = rest.split_once('<').unwrap().0;
    assert!(text(&case, "changes/index.html").contains(&format!("id=\"{anchor}\"")), "{anchor}");
    assert!(text(&case, "index.html").contains("type=\"application/atom+xml\""));
    // another change of the same day leaves the place of the first as it is
    let case = case.file(
        "content/changes.yaml",
        "changes: [{date: 2024-05-02, text: Lisätty.}, {date: 2024-05-02, text: Korjattu.}]\n",
    );
    build(&case).expect_code(0);
    assert!(text(&case, "atom.xml").contains(anchor));
}

#[test]
fn crawlers_are_told_what_they_may_read() {
    let case = case();
    build(&case).expect_code(0);
    assert_eq!(text(&case, "robots.txt"), format!("User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n"));
    case.run(&["build", "--base-url", BASE, "--profile", "preview"]).expect_code(0);
    assert_eq!(text(&case, "robots.txt"), "User-agent: *\nDisallow: /\n");
}

#[test]
fn a_contact_for_vulnerabilities_ends() {
    let with = |security: &str| case().file("content/site.yaml", format!("{SITE}security: {security}\n"));
    let case = with("{contact: \"https://example.org/tietoturva\", expires: 2026-12-31}");
    let ran = case.run(&["build", "--base-url", BASE, "--today", "2026-12-31"]).expect_code(0);
    assert!(!ran.said().contains("security-expired"));
    assert_eq!(
        text(&case, ".well-known/security.txt"),
        format!(
            "Contact: https://example.org/tietoturva\nExpires: 2026-12-31T23:59:59Z\nPreferred-Languages: fi\n\
             Canonical: {BASE}.well-known/security.txt\n"
        )
    );
    let ran = case.run(&["build", "--base-url", BASE, "--today", "2027-01-01"]).expect_code(0);
    assert!(ran.said().contains("security-expired"), "{}", ran.said());
    let wrong = with("{contact: palaute, expires: 2026-12-31}");
    assert!(build(&wrong).expect_code(3).said().contains("invalid-security-address"));
}

#[test]
fn a_picture_shows_the_first_figure_that_may_be_shown() {
    let case =
        case().file("content/rare.md", "---\ntitle: Harvinainen\n---\n![](measure:rare)\n\n![](measure:hours)\n");
    build(&case).expect_code(0);
    let said = |path: &str| String::from_utf8_lossy(&case.bytes(&format!("output/{path}"))).into_owned();
    assert!(said("share/index.png").contains("\"figure\":\"employed\""));
    // the first figure of the page is withheld: no other takes its place
    assert!(!said("share/rare.png").contains("\"figure\""));
    let html = text(&case, "index.html");
    assert!(html.contains(&format!("property=\"og:image\" content=\"{BASE}share/index.png\"")), "{html}");
    assert!(html.contains("property=\"og:image:alt\" content=\"Koe. =1+1 Työllistyi: 45\u{a0}%.\""), "{html}");
    let picture = case.bytes("output/share/index.png");
    assert_eq!(imagesize::blob_size(&picture).map(|size| (size.width, size.height)).ok(), Some((1200, 630)));
}

/// The findings of an output with the bytes of one file changed.
fn findings(path: &str, change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<Finding> {
    let case = site("fi", DATA);
    let (output, expected) = built(&case.at(""));
    let mut other = polku::output::Output::new();
    for (name, bytes) in output.iter() {
        let body = if name.as_str() == path { change(bytes) } else { bytes.to_vec() };
        assert!(name.as_str() != path || body != bytes, "nothing was changed in {path}");
        other.insert(name.clone(), body).unwrap();
    }
    polku::readback::compare(&polku::readback::read(&other), &expected)
}

fn replaced(from: &'static str, to: &'static str) -> impl Fn(&[u8]) -> Vec<u8> {
    move |bytes| String::from_utf8(bytes.to_vec()).unwrap().replacen(from, to, 1).into_bytes()
}

#[test]
fn every_new_kind_of_file_is_read_back() {
    let has = |findings: &[Finding], fault: &str| findings.iter().any(|finding| finding.name() == fault);
    let excel = findings("data/d.excel.csv", replaced(";45;33,1;", ";46;33,1;"));
    assert!(has(&excel, "differs"), "{excel:?}");
    let excel = findings("data/d.excel.csv", replaced(";[c];", ";2;"));
    assert!(has(&excel, "disclosed"), "{excel:?}");
    let page = findings("figures/index.html", replaced("\"value\":\"[c]\"", "\"value\":2"));
    assert!(has(&page, "disclosed"), "{page:?}");
    let catalogue = findings("data/catalogue.jsonld", replaced("\"@value\": \"Koe\"", "\"@value\": \"Koe 98765\""));
    assert!(has(&catalogue, "aside"), "{catalogue:?}");
    let package = findings("data/datapackage.json", replaced("\"title\": \"", "\"title\": \"98765 "));
    assert!(has(&package, "aside"), "{package:?}");
}

/// A picture with what it says of itself changed.
fn retold(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
    let frame = decoder.next_frame(&mut pixels).unwrap();
    let told = decoder.info().utf8_text.clone();
    let mut changed = Vec::new();
    let mut encoder = png::Encoder::new(&mut changed, frame.width, frame.height);
    encoder.set_color(frame.color_type);
    encoder.set_depth(frame.bit_depth);
    for chunk in told {
        let text = chunk.get_text().unwrap().replace(from, to);
        encoder.add_itxt_chunk(chunk.keyword, text).unwrap();
    }
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    changed
}

#[test]
fn a_picture_is_read_by_its_pixels() {
    let case = site("fi", DATA);
    let (output, _) = built(&case.at(""));
    let path = OutputPath::parse("share/index.png").unwrap();
    let picture = output.get(path.as_str()).unwrap();
    let read = |bytes: &[u8]| Reader::Picture.read(&path, bytes);
    let reading = read(picture);
    assert_eq!(reading.unnamed, Vec::<String>::new());
    let employed = reading.seen.iter().find(|seen| seen.figure.to_string() == "employed").unwrap();
    assert_eq!(employed.value, SeenValue::Percent("45".parse().unwrap()));
    // it says another number than is drawn, large and small: unlike signs and the most alike ones
    for (from, to) in
        [("45\u{a0}%", "46\u{a0}%"), ("45\u{a0}%", "45,5\u{a0}%"), ("45\u{a0}%", ""), ("60", "66"), ("60", "80")]
    {
        assert!(!read(&retold(picture, from, to)).unnamed.is_empty(), "{from} as {to}");
    }
    // it says nothing of what it shows
    assert!(!read(&retold(picture, "\"figures\"", "\"other\"")).unnamed.is_empty());
    // and something is drawn that it does not say
    let blot = |x: usize, y: usize| {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
        decoder.next_frame(&mut pixels).unwrap();
        pixels[(y * 1200 + x) * 3] ^= 0x40;
        let mut changed = Vec::new();
        let mut encoder = png::Encoder::new(&mut changed, 1200, 630);
        encoder.set_color(png::ColorType::Rgb);
        for chunk in &decoder.info().utf8_text {
            encoder.add_itxt_chunk(chunk.keyword.clone(), chunk.get_text().unwrap()).unwrap();
        }
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        changed
    };
    assert!(!read(&blot(1100, 600)).unnamed.is_empty());
    assert!(!read(b"no picture").unnamed.is_empty());
}
