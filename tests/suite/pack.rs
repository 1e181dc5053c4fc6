//! The pack of a workshop: what is in the archive, and that it needs no network. Synthetic content, and the pilot's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

use super::support::Case;

const FRAMEWORK: &str =
    "title: Kriteeristö\ngroups: {alku: {label: Alku}}\ncriteria: {a: {statement: Ensimmäinen, groups: [alku]}}\n";

const DAY: &str = "---
title: Päivä
aim: Opitaan [lisää](https://example.org/aim).
agenda:
  - {title: Avaus, minutes: 15, role: Vetäjä}
  - {title: Työ, minutes: 75}
materials: [Kyniä & paperia]
---
Tekstiä.
";

/// A site with a workshop, and with all that a pack must do without.
fn site() -> Case {
    Case::new()
        .file("content/site.yaml", "title: Sivusto\ndate: 2022-10-12\nbase_url: https://polku.example/\n")
        .file(
            "content/index.md",
            "---\ntitle: Etusivu\naliases: [old/place]\n---\n[Lähde](https://example.org/a?b=1&c=2 \"Vihje\"), \
             <https://example.org/b>, [posti](mailto:toimitus@example.org), [liite](liite.pdf).\n\n[päivä](@/workshop/day.md)\n",
        )
        .file("content/liite.pdf", "%PDF")
        .file("content/luonnos.md", "---\ntitle: Luonnos\ndraft: true\n---\n")
        .file("content/frameworks/kriteerit.yaml", FRAMEWORK)
        .file("content/workshop/day.md", DAY)
}

/// The files of an archive, in its order.
fn unpack(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let zip = ZipArchive::from_slice(archive).unwrap();
    let mut entries = zip.entries();
    let mut files = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        assert_eq!(entry.compression_method(), CompressionMethod::DEFLATE);
        let changed = entry.last_modified_dos();
        assert_eq!((changed.year(), changed.month(), changed.day()), (1980, 1, 1));
        let path = String::from_utf8(entry.file_path().as_ref().to_vec()).unwrap();
        let found = zip.get_entry(entry.wayfinder()).unwrap();
        let mut body = Vec::new();
        // length and checksum are verified on the way
        found.verifying_reader(DeflateDecoder::new(found.data())).read_to_end(&mut body).unwrap();
        files.push((path, body));
    }
    files
}

/// The files of the pack that a case makes, without the folder that holds them.
fn pack(case: &Case) -> BTreeMap<String, String> {
    case.run(&["pack", "day"]).expect_code(0);
    let files = unpack(&case.bytes("day.zip")).into_iter();
    files
        .map(|(path, body)| {
            let path = path.strip_prefix("day/").expect("all is in one folder").to_owned();
            (path, String::from_utf8_lossy(&body).into_owned())
        })
        .collect()
}

/// The values of an attribute in a page, read without a parser.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let mark = format!(" {attribute}=\"");
    let starts: Vec<usize> = html.match_indices(&mark).map(|(at, _)| at + mark.len()).collect();
    starts.into_iter().map(|start| html[start..].split('"').next().unwrap())
}

/// Fails unless every address in every page and style leads to a file of the pack and a place in it.
#[track_caller]
fn assert_offline(files: &BTreeMap<String, String>) {
    let mut followed = 0;
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let own: BTreeSet<&str> = values(html, "id").collect();
        for address in values(html, "href").chain(values(html, "src")).chain(values(html, "action")) {
            followed += 1;
            if address.starts_with("data:") {
                continue;
            }
            let (to, anchor) = address.split_once('#').unwrap_or((address, ""));
            let mut names: Vec<&str> = path.split('/').collect();
            names.pop();
            for name in to.split('/') {
                match name {
                    ".." => drop(names.pop().unwrap_or_else(|| panic!("{path}: {address} leads above the pack"))),
                    name => names.push(name),
                }
            }
            let target = if to.is_empty() { path.clone() } else { names.join("/") };
            let target = percent_decoded(&target);
            assert!(files.contains_key(&target), "{path}: {address} leads to {target}, which is not there");
            let anchor = percent_decoded(anchor);
            let there: BTreeSet<&str> =
                if to.is_empty() { own.clone() } else { values(&files[&target], "id").collect() };
            assert!(anchor.is_empty() || there.contains(anchor.as_str()), "{path}: {address} leads to no place");
        }
        assert!(!html.contains("=\"http") && !html.contains("url(http"), "{path} asks for something on the web");
    }
    assert!(followed > 10, "{followed}");
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = (*first == b'%').then(|| u8::from_str_radix(&text_of(&after[..2]), 16).unwrap());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    text_of(&bytes)
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_pilots_pack_is_small_whole_and_needs_no_network() {
    let case = Case::new();
    let root = env!("CARGO_MANIFEST_DIR");
    for name in ["one.zip", "two.ZIP"] {
        case.run(&["pack", "half-day", "--root", root, "--output", name, "--today", "2026-11-24"]).expect_code(0);
    }
    let archive = case.bytes("one.zip");
    assert_eq!(archive, case.bytes("two.ZIP"), "the same bytes twice");
    assert!(archive.len() < 5_000_000, "{} bytes", archive.len());
    let files = unpack(&archive);
    assert_eq!(files[0].0, "half-day/LUE-ENSIN.txt");
    assert_eq!(files[1].0, "half-day/index.html");
    let paths: Vec<&String> = files.iter().skip(2).map(|(path, _)| path).collect();
    assert!(paths.is_sorted(), "the rest is in order");
    assert!(files.iter().all(|(path, _)| path.len() < 200 && path.starts_with("half-day/")));
    let files: BTreeMap<String, String> = files
        .into_iter()
        .map(|(path, body)| (path["half-day/".len()..].to_owned(), String::from_utf8_lossy(&body).into_owned()))
        .collect();
    assert_offline(&files);
    for page in ["site/index.html", "site/guide/index.html", "site/workshop/half-day/index.html"] {
        assert!(files.contains_key(page), "{page}");
    }
}

#[test]
fn the_text_to_be_read_first_opens_in_the_plainest_editor() {
    let case = site();
    let files = pack(&case);
    let text = &files["LUE-ENSIN.txt"];
    assert!(text.starts_with("\u{feff}PURA PAKETTI ENSIN\r\n") && text.contains(" day.\r\n") && text.contains("Päivä"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for (language, name) in [("sv", "LAS-FORST.txt"), ("en", "READ-FIRST.txt")] {
        let case = site().file("content/site.yaml", format!("title: T\nlanguage: {language}\ndate: 2022-10-12\n"));
        let files = pack(&case);
        assert!(files.contains_key(name), "{language}");
        assert!(files["index.html"].contains(&format!("lang=\"{language}\"")));
    }
}

#[test]
fn the_cover_stands_alone_and_links_to_what_is_there() {
    let case = site();
    let files = pack(&case);
    let cover = &files["index.html"];
    assert!(cover.contains("<style>") && !cover.contains("stylesheet") && !cover.contains("<script"));
    assert!(cover.contains("Pura paketti ensin") && cover.contains("kansion day tiedosto index.html"));
    for told in ["Opitaan lisää.", "0:15", "1 t 30 min", "Vetäjä", "Kyniä &amp; paperia", "https://polku.example/"]
    {
        assert!(cover.contains(told), "{told}");
    }
    let workshop = |name: &str| format!("site/workshop/day/{name}");
    for name in
        ["index.html", "slides/index.html", "slides/handout.html", "worksheets/index.html", "self-assessment.html"]
    {
        let path = workshop(name);
        let linked = values(cover, "href").any(|address| address == path);
        assert_eq!(linked, files.contains_key(&path), "{path}");
    }
    assert!(values(&files["site/workshop/day/index.html"], "href").any(|address| address == "../../../index.html"));
    assert!(values(&files["site/index.html"], "href").any(|address| address == "../index.html"));
}

#[test]
fn what_leads_out_is_written_out() {
    let case = site();
    let files = pack(&case);
    assert_offline(&files);
    let start = &files["site/index.html"];
    for written in
        ["Lähde (https://example.org/a?b=1&amp;c=2)", " https://example.org/b,", "posti (toimitus@example.org)"]
    {
        assert!(start.contains(written), "{written}: {start}");
    }
    assert!(start.contains("href=\"liite.pdf\"") && files.contains_key("site/liite.pdf"));
    // on the site they are links
    case.run(&["build"]).expect_code(0);
    let page = String::from_utf8(case.bytes("output/index.html")).unwrap();
    assert!(page.contains("href=\"https://example.org/b\"") && page.contains("href=\"mailto:"));
}

#[test]
fn what_servers_and_machines_ask_for_is_left_out() {
    let case = site();
    case.run(&["build"]).expect_code(0);
    let built = case.files("output");
    let files = pack(&case);
    for path in ["404.html", "sitemap.xml", "atom.xml", "old/place/index.html"] {
        assert!(built.contains_key(path), "the site has {path}");
        assert!(!files.contains_key(&format!("site/{path}")), "{path}");
    }
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        for mark in ["canonical", "og:"] {
            assert!(!html.contains(mark), "{path}: {mark}");
        }
    }
    assert!(!files.keys().any(|path| path.contains("luonnos")), "drafts");
    case.run(&["pack", "day", "--profile", "preview"]).expect_code(0);
    assert!(!unpack(&case.bytes("day.zip")).iter().any(|(path, _)| path.contains("luonnos")), "also in a preview");
}

#[test]
fn an_address_that_needs_a_network_is_refused() {
    let case = site().file("content/site.yaml", "title: T\nraw_html: true\ndate: 2022-10-12\n").file(
        "content/oma.md",
        "---\ntitle: Oma\n---\n<p><img src=\"https://example.org/kuva.png\" alt=\"Kuva\"></p>\n",
    );
    case.run(&["build"]).expect_code(0);
    let ran = case.run(&["pack", "day"]).expect_code(2);
    assert!(ran.stderr.contains("site/oma/index.html: https://example.org/kuva.png"), "{}", ran.stderr);
    assert!(!case.at("day.zip").exists());
    let pack = case.run(&["pack", "day", "--format", "json"]).expect_code(2).document()["pack"].clone();
    assert_eq!(pack["unreachable"][0]["file"], "site/oma/index.html");
    assert_eq!(pack["file"], serde_json::Value::Null);
}

#[test]
fn a_figure_that_was_not_released_is_refused() {
    let case = site()
        .file("content/site.yaml", "title: T\nraw_html: true\ndate: 2022-10-12\n")
        .file("content/oma.md", "---\ntitle: Oma\n---\n<p><span data-figure=\"secret\">3</span></p>\n");
    let ran = case.run(&["pack", "day"]).expect_code(2);
    assert!(ran.stderr.contains("secret") && ran.stderr.contains("site/oma/index.html"), "{}", ran.stderr);
    assert!(!case.at("day.zip").exists());
}

#[test]
fn errors_in_the_content_make_no_pack() {
    let case = site().file("content/oma.md", "---\ntitle: Oma\n---\n[rikki](ei-ole.md)\n");
    case.run(&["pack", "day"]).expect_code(2);
    assert!(!case.at("day.zip").exists());
    // then it is not the workshop's name that is wrong
    let case = site().file("content/workshop/day.md", DAY.replace("minutes: 15", "minutes: 0"));
    case.run(&["pack", "day"]).expect_code(2);
}

#[test]
fn workshops_that_are_not_there_are_told_with_those_that_are() {
    let ran = site().run(&["pack", "night"]).expect_code(1);
    assert!(ran.stderr.contains("night") && ran.stderr.contains("day"), "{}", ran.stderr);
    let ran = Case::site().run(&["pack", "night"]).expect_code(1);
    assert!(ran.stderr.contains("content/workshop/"), "{}", ran.stderr);
    let document = site().run(&["pack", "night", "--format", "json"]).expect_code(1).document();
    assert_eq!(document["problems"][0]["rule"], "failure-no-workshop");
    let ran = site().run(&["pack"]).expect_code(1);
    assert!(ran.stderr.contains("WORKSHOP"), "{}", ran.stderr);
}

#[test]
fn workshops_of_one_name_are_told_apart_by_their_paths() {
    let other = DAY.replace("title: Päivä", "title: Toinen\nkind: workshop");
    let case = site().file("content/muu/day.md", other);
    let ran = case.run(&["pack", "day"]).expect_code(1);
    assert!(ran.stderr.contains("muu/day") && ran.stderr.contains("workshop/day"), "{}", ran.stderr);
    assert!(!case.at("day.zip").exists());
    let ran = case.run(&["pack", "night"]).expect_code(1);
    assert!(ran.stderr.contains("muu/day"), "{}", ran.stderr);
    case.run(&["pack", "muu/day"]).expect_code(0);
    let cover = |case: &Case| {
        let files = unpack(&case.bytes("day.zip"));
        let cover = text_of(&files.iter().find(|(path, _)| path == "day/index.html").unwrap().1);
        cover.split("<h1").nth(1).and_then(|rest| rest.split("</h1>").next()).unwrap().to_owned()
    };
    assert!(cover(&case).contains("Toinen"));
    case.run(&["pack", "workshop/day"]).expect_code(0);
    assert!(!cover(&case).contains("Toinen"));
}

#[test]
fn what_went_wrong_is_told_in_the_sites_language() {
    let case = site().variable("LANG", "C.UTF-8");
    for arguments in [&["pack", "nope"][..], &["pack", "day", "--output", "x.txt"]] {
        let ran = case.run(arguments).expect_code(1);
        assert!(ran.stderr.contains("ei ole") || ran.stderr.contains("ei kelpaa"), "{}", ran.stderr);
        let asked = case.run(&[arguments, &["--lang", "en"]].concat()).expect_code(1);
        assert!(!asked.stderr.contains("ei "), "{}", asked.stderr);
    }
}

#[test]
fn a_pack_is_written_whole_and_only_where_it_does_no_harm() {
    let case = site().file("other.zip", "old").file("folder.zip/file", "");
    case.run(&["pack", "day", "--output", "other.zip"]).expect_code(0);
    assert!(case.bytes("other.zip").starts_with(b"PK"), "an archive may be replaced");
    case.run(&["build"]).expect_code(0);
    case.run(&["build", "--output", "public"]).expect_code(0);
    for (file, id) in [
        ("day.docx", "failure-pack-name"),
        ("day", "failure-pack-name"),
        ("folder.zip", "failure-pack-no-file"),
        ("output/day.zip", "failure-pack-inside"),
        ("content/day.zip", "failure-pack-inside"),
        ("missing/day.zip", "failure-write-file"),
        ("con.zip", "failure-pack-unportable"),
        ("a?.zip", "failure-pack-unportable"),
        ("public/day.zip", "failure-pack-inside"),
        ("public/assets/day.zip", "failure-pack-inside"),
    ] {
        let ran = case.run(&["pack", "day", "--output", file, "--format", "json"]).expect_code(1);
        assert_eq!(ran.document()["problems"][0]["rule"], id, "{file}");
        assert!(!case.at(file).is_file(), "{file}");
    }
    let names: Vec<String> = fs::read_dir(case.at("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_none_or(|extension| extension != "zip"))
        .collect();
    assert!(
        names.iter().all(|name| ["content", "output", "public"].contains(&name.as_str())),
        "nothing is left over: {names:?}"
    );
}

#[test]
fn the_default_place_is_the_folder_of_the_site() {
    let case = Case::new();
    let inner = site();
    let root = inner.at(".");
    case.run(&["pack", "day", "--root", root.to_str().unwrap()]).expect_code(0);
    assert!(inner.at("day.zip").is_file() && !case.at("day.zip").exists());
    let help = case.run(&["pack", "--help"]).expect_code(0).stdout;
    assert!(help.contains("WORKSHOP.zip") || help.contains("TYÖPAJA.zip"), "{help}");
}

#[test]
fn paths_that_windows_could_not_open_are_refused() {
    let long = "pitkä-nimi-".repeat(18);
    let case = site()
        .file(&format!("content/{long}.pdf"), "%PDF")
        .file("content/oma.md", format!("---\ntitle: Oma\n---\n[liite](<{long}.pdf>)\n"));
    let ran = case.run(&["pack", "day", "--format", "json"]).expect_code(1);
    assert_eq!(ran.document()["problems"][0]["rule"], "failure-pack-long-path");
    assert!(!case.at("day.zip").exists());
}

#[test]
fn the_report_tells_size_and_contents() {
    let case = site();
    let said = case.run(&["pack", "day"]).expect_code(0).stdout;
    assert!(said.contains("day.zip") && said.contains(" kt") && said.contains("index.html"), "{said}");
    let document = case.run(&["pack", "day", "--format", "json"]).expect_code(0).document();
    let pack = &document["pack"];
    assert_eq!(pack["file"], "day.zip");
    assert_eq!(pack["folder"], "day");
    assert_eq!(pack["bytes"], case.bytes("day.zip").len());
    let files = unpack(&case.bytes("day.zip"));
    assert_eq!(pack["files"], files.len());
    let parts = pack["contents"].as_array().unwrap();
    let sum = |key: &str| parts.iter().map(|part| part[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(sum("files"), files.len() as u64);
    assert_eq!(sum("bytes"), files.iter().map(|(_, body)| body.len() as u64).sum::<u64>());
    assert!(parts.iter().any(|part| part["kind"] == "pages") && parts.iter().any(|part| part["kind"] == "attachments"));
}

#[test]
fn a_pack_holds_no_quotes_but_those_for_training() {
    let quotes = "title: Kysely\nquotes:\n  web: {text: Verkkoon., consent: {scope: [web]}}\n  \
                  class: {text: Luokkaan., consent: {scope: [training]}}\n";
    let case = site()
        .file("content/quotes/kysely.yaml", quotes)
        .file("content/workshop/day.md", format!("{DAY}\n## Sanoja\n\n![](quotes:kysely)\n"));
    case.run(&["pack", "day"]).expect_code(0);
    let files = unpack(&case.bytes("day.zip"));
    let holds = |words: &str| files.iter().any(|(_, body)| String::from_utf8_lossy(body).contains(words));
    assert!(holds("Luokkaan.") && !holds("Verkkoon."), "a pack is handed out and cannot be taken back");
}
