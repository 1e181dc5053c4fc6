//! The index of the search: what is in it, what never is, and how it is divided. All data here is synthetic.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use polku::output::OutputPath;
use polku::readback::{FigureKey, Reader, SeenValue, reader};
use serde_json::Value;

use super::support::Case;

/// A built index: its files by name.
struct Index(BTreeMap<String, Value>);

impl Index {
    /// Builds a site and takes the index below `folder` of its output.
    fn built(case: &Case, folder: &str) -> Self {
        case.run(&["build", "--today", "2026-11-24"]).expect_code(0);
        let files = case.files(&format!("output/{folder}"));
        let scripts = files.iter().filter(|(path, _)| path.ends_with(".js"));
        let content = scripts.map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes).unwrap();
            let text = text.strip_prefix("SearchIndex.take(").unwrap().trim_end().strip_suffix(");").unwrap();
            let arguments: Vec<Value> = serde_json::from_str(&format!("[{text}]")).unwrap();
            assert_eq!(format!("{}.js", arguments[0].as_str().unwrap()), *path);
            (arguments[0].as_str().unwrap().to_owned(), arguments[1].clone())
        });
        Self(content.collect())
    }

    /// All parts of a kind, in order, joined.
    fn items(&self, kind: &str) -> Vec<&Value> {
        let parts = (0..).map_while(|number| self.0.get(&format!("{kind}-{number}")));
        parts.flat_map(|part| part.as_array().unwrap()).collect()
    }

    fn entries(&self) -> Vec<&Value> {
        self.items("texts")
    }

    fn paths(&self) -> Vec<&str> {
        self.entries().iter().map(|entry| entry[0].as_str().unwrap()).collect()
    }

    /// The first entry at a path, as it is written.
    fn entry(&self, path: &str) -> String {
        let found = self.entries().into_iter().find(|entry| entry[0] == path);
        found.unwrap_or_else(|| panic!("no {path}")).to_string()
    }

    /// Every word with the numbers of the entries it is in, as the script reads it.
    fn words(&self) -> BTreeMap<String, Vec<u64>> {
        let mut before = String::new();
        let mut words = Vec::new();
        for part in self.0["words"]["list"].as_str().unwrap().split(' ') {
            let shared = usize::try_from(part.chars().next().unwrap().to_digit(36).unwrap()).unwrap();
            before = before.chars().take(shared).chain(part.chars().skip(1)).collect();
            words.push(before.clone());
        }
        let postings = self.items("postings");
        assert_eq!(words.len(), postings.len());
        let entries = |numbers: &Value| {
            let mut entry = 0;
            numbers
                .as_array()
                .unwrap()
                .iter()
                .map(|number| {
                    entry += number.as_u64().unwrap() >> 5;
                    entry
                })
                .collect()
        };
        words.into_iter().zip(postings).map(|(word, numbers)| (word, entries(numbers))).collect()
    }
}

const DATA: &str = "\
title: Luvut (synteettinen)
date: 2024-05-01
populations:
  p: {label: Osallistujat, size: 60}
measures:
  employed: {label: Työllistyi, of: p, count: 27, show: share, definition: Sai palkkatyötä.}
  returned: {label: Palasi, of: p, count: 3, show: share, withheld: Ryhmä on pieni.}
  other: {label: Muut polut, of: p, count: 2}
";

const QUOTES: &str = "\
title: Kysely
quotes:
  web: {text: Verkkoon tarkoitettu., consent: {scope: [web]}}
  class: {text: Luokkaan tarkoitettu., consent: {scope: [training]}}
";

fn site() -> Case {
    Case::new()
        .file("content/site.yaml", "title: Koe\nlanguage: fi\ndate: 2024-05-03\nlanguages: {sv: {}}\n")
        .file(
            "content/index.md",
            "---\ntitle: Etusivu\ndescription: Kuvaus.\n---\nAlku.\n\n## Väliotsikko {#vali}\n\n\
             Osuus oli [45 %](measure:employed) ja yhteensä yksi. Palasi [](measure:returned \"Lukua ei näytetä.\").\n\n![](quotes:kysely)\n",
        )
        .file("content/index.sv.md", "---\ntitle: Startsida\n---\nBörjan.\n")
        .file("content/sivu.md", "---\ntitle: Kuntouttava sivu\n---\nVain suomeksi.\n")
        .file("content/luonnos.md", "---\ntitle: Luonnos\ndraft: true\n---\nKeskeneräinen.\n")
        .file(
            "content/terms.yaml",
            "terms:\n  tuki: {name: {fi: tuettu työ, sv: stött arbete}, definition: Määritelmä., synonyms: [{en: backed work}]}\n",
        )
        .file("content/data/d.yaml", DATA)
        .file("content/quotes/kysely.yaml", QUOTES)
}

#[test]
fn everything_that_is_shown_can_be_found_and_nothing_else() {
    let case = site();
    let index = Index::built(&case, "search");
    assert_eq!(
        index.paths(),
        [
            "index.html",
            "sivu/index.html",
            "figures/index.html",
            "glossary/index.html",
            "a-o/index.html",
            "glossary/index.html#term-tuki",
            "figures/index.html#figure-p",
            "figures/index.html#figure-employed",
            "figures/index.html#figure-returned",
            "figures/index.html#figure-other",
            "index.html",
        ]
    );
    let words = index.words();
    for (word, entries) in
        [("alku", vec![0]), ("startsida", vec![0]), ("stött", vec![5]), ("backed", vec![5]), ("verkkoon", vec![10])]
    {
        assert_eq!(words.get(word), Some(&entries), "{word}");
    }
    for absent in ["luonnos", "keskeneräinen", "luokkaan"] {
        assert!(!words.contains_key(absent), "{absent}");
    }
    for (path, bytes) in case.files("output/search") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Luokkaan") && !text.contains("Keskener"), "{path}");
    }
}

#[test]
fn a_withheld_figure_is_not_in_the_index_and_a_shown_one_is_named() {
    let index = Index::built(&site(), "search");
    let text = index.entry("index.html");
    assert!(text.contains("[\"employed\",\"45\u{a0}%\"]"), "{text}");
    assert!(text.contains("Lukua ei näytetä.") && !text.contains("Palasi"), "{text}");
    let withheld = index.entry("figures/index.html#figure-returned");
    assert!(withheld.contains("[\"returned\",\"[c]\"]"), "{withheld}");
    let words = index.words();
    assert!(words.contains_key("45") && !words.contains_key("3") && !words.contains_key("2"));
}

#[test]
fn the_index_is_read_back_as_it_is_written() {
    let case = site();
    Index::built(&case, "search");
    let path = OutputPath::parse("search/texts-0.js").unwrap();
    assert_eq!(reader(&path), Some(Reader::Search));
    assert_eq!(reader(&OutputPath::parse("assets/search.js").unwrap()), Some(Reader::Copy));
    let text = String::from_utf8(case.bytes("output/search/texts-0.js")).unwrap();
    let value = |text: &str, figure: &str| {
        let reading = Reader::Search.read(&path, text.as_bytes());
        assert_eq!(reading.unnamed, Vec::<String>::new());
        let figure = FigureKey::Measure(figure.to_owned());
        let values: Vec<SeenValue> =
            reading.seen.into_iter().filter(|seen| seen.figure == figure).map(|seen| seen.value).collect();
        values
    };
    let share = |percent: &str| SeenValue::Percent(percent.parse().unwrap());
    assert_eq!(value(&text, "employed"), [share("45"), share("45")]);
    assert_eq!(value(&text, "returned"), [SeenValue::Withheld]);
    let changed = text.replace("[\"returned\",\"[c]\"]", "[\"returned\",\"5\u{a0}%\"]");
    assert_ne!(changed, text);
    assert_eq!(value(&changed, "returned"), [share("5")]);
    let typed = text.replace("yhteensä yksi", "yhteensä 7");
    assert!(Reader::Search.read(&path, typed.as_bytes()).aside.contains(&"7".parse().unwrap()));
    assert_eq!(Reader::Search.read(&path, b"alert(1)").unnamed, ["search"]);
}

#[test]
fn each_language_has_the_pages_that_are_written_in_it() {
    let case = site();
    let swedish = Index::built(&case, "sv/search");
    let paths = swedish.paths();
    assert!(paths.contains(&"sv/index.html") && !paths.iter().any(|path| path.contains("sivu/")), "{paths:?}");
    assert!(paths.iter().all(|path| path.starts_with("sv/")), "{paths:?}");
    let words = swedish.words();
    assert!(words.contains_key("början") && words.contains_key("etusivu") && !words.contains_key("alku"));
    let page = String::from_utf8(case.bytes("output/sv/search/index.html")).unwrap();
    assert!(page.contains("<h1>Sök</h1>") && page.contains("href=\"../../search/index.html\""));
}

#[test]
fn the_search_page_needs_no_server_and_says_what_to_do_without_scripts() {
    let case = site();
    Index::built(&case, "search");
    let page = String::from_utf8(case.bytes("output/search/index.html")).unwrap();
    for script in ["words", "match", "index", "rank"] {
        assert!(page.contains(&format!("<script defer src=\"../assets/search-{script}.js\"></script>")), "{script}");
    }
    assert!(!page.contains("<script>"), "no script in the page itself");
    let without = page.split("<noscript>").nth(1).and_then(|rest| rest.split("</noscript>").next()).unwrap();
    assert!(without.contains("../glossary/index.html"));
    let start = String::from_utf8(case.bytes("output/index.html")).unwrap();
    assert!(start.contains("role=\"search\" action=\"search/index.html\""));
    assert!(!start.contains("assets/search"), "no other page loads the search");
}

#[test]
fn a_large_index_is_divided_and_every_word_is_found_in_its_part() {
    let mut case = Case::site();
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for number in 0..200 {
        let mut text = format!("---\ntitle: Sivu {number}\n---\n");
        for word in 0..60 {
            // words that are long enough to fill several parts
            let word = format!("sana{}x{number}y{}", "abcdefghij".repeat(2), word * 7919 % 1000);
            let _ = write!(text, "{word} ");
            expected.insert(word);
        }
        case = case.file(&format!("content/s{number}.md"), text);
    }
    let index = Index::built(&case, "search");
    assert!(index.0.contains_key("texts-1") && index.0.contains_key("postings-1"), "{:?}", index.0.keys());
    for (kind, place) in [("texts", 1), ("postings", 1)] {
        let firsts = index.0["words"][kind].as_array().unwrap();
        let before = index.0[&format!("{kind}-0")].as_array().unwrap().len();
        assert_eq!(firsts[place].as_u64(), u64::try_from(before).ok(), "{kind}");
    }
    let words = index.words();
    let paths = index.paths();
    for word in &expected {
        let number = word.split('x').nth(1).unwrap().split('y').next().unwrap();
        let entries = &words[word];
        let entry = usize::try_from(entries[0]).unwrap();
        assert_eq!((entries.len(), paths[entry]), (1, &*format!("s{number}/index.html")), "{word}");
    }
}
