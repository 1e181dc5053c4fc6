//! CommonMark's own examples, built as pages of a site and compared with what the specification expects.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use polku::diagnostic::Severity;
use polku::model::Profile;
use polku::pipeline::{self, Request, Run};
use tempfile::TempDir;

/// Where the test's node packages put the specification; its licence, CC BY-SA 4.0, is not that of this repository.
const SPECIFICATION: &str = "tests/browser/node_modules/commonmark-spec/spec.txt";
/// A picture that lies beside the pages.
const PICTURE: &str = "picture.gif";
/// Some of the examples are e-mail addresses.
const SETTINGS: &str = "title: CommonMark
raw_html: true
identifiers:
  allow:
    - {text: foo+special@Bar.baz-bar0.com, reason: An example of the specification.}
    - {text: FOO@BAR.BAZ, reason: An example of the specification.}
";
const DIFFERENCES: &str = include_str!("commonmark_differences.txt");

/// One of the specification's examples.
struct Example {
    number: usize,
    markdown: String,
    html: String,
}

/// What becomes of an example.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// The page says what the specification expects.
    Same,
    /// The page says something else.
    Different,
    /// The content has errors, of these rules.
    Refused(BTreeSet<String>),
    /// As the last; but with addresses that may stand in a site the page says what is expected.
    SameReaddressed(BTreeSet<String>),
}

impl Outcome {
    fn name(&self) -> String {
        let list = |rules: &BTreeSet<String>| rules.iter().cloned().collect::<Vec<_>>().join(" ");
        match self {
            Self::Same => "same".into(),
            Self::Different => "different".into(),
            Self::Refused(rules) => format!("refused {}", list(rules)),
            Self::SameReaddressed(rules) => format!("refused {}, same with other addresses", list(rules)),
        }
    }
}

/// The examples stand between fences of 32 backticks, in two parts with a dot between; `→` is a tab.
fn examples(specification: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let open = format!("{fence} example\n");
    let blocks = specification.split(&open).skip(1).filter_map(|rest| rest.split(&fence).next());
    let parts =
        blocks.filter_map(|block| block.split_once("\n.\n").or(block.strip_prefix(".\n").map(|html| ("", html))));
    (1..)
        .zip(parts)
        .map(|(number, (markdown, html))| Example {
            number,
            markdown: markdown.replace('→', "\t"),
            html: html.replace('→', "\t"),
        })
        .collect()
}

fn file(number: usize) -> String {
    format!("content/{number:03}.md")
}

/// A site with a page for each example, whose pages are nothing but their text.
fn site(examples: &[&Example]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &[u8]| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("content/site.yaml", SETTINGS.as_bytes());
    put("content/index.md", b"---\ntitle: CommonMark\n---\n");
    put(&format!("content/{PICTURE}"), b"GIF89a\x01\0\x01\0\0\0\0;");
    put("themes/polku/templates/page.html", b"{{ page.content_html | safe }}");
    for example in examples {
        let text = format!("---\ntitle: Example {}\n---\n{}\n", example.number, example.markdown);
        put(&file(example.number), text.as_bytes());
    }
    folder
}

fn run(folder: &Path) -> Run {
    let request = Request {
        root: folder.to_owned(),
        profile: Profile::Publish,
        today: date(2024, 1, 28),
        fallback_date: None,
        base_url: None,
        extent: polku::disclosure::Extent::Values,
        figures: polku::pipeline::FigureSource::Content,
        purpose: polku::pipeline::Purpose::Site,
    };
    pipeline::run(&request, &mut |_| ()).unwrap()
}

/// What each example becomes, by its number, and the HTML of those that could be built.
struct Built {
    refused: BTreeMap<usize, BTreeSet<String>>,
    pages: BTreeMap<usize, String>,
}

/// Builds all examples, then those that were not refused once more: a site with an error has no pages.
fn build(examples: &[Example]) -> Built {
    let all: Vec<&Example> = examples.iter().collect();
    let folder = site(&all);
    let first = run(folder.path());
    let mut rules: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for problem in first.problems.iter().filter(|problem| problem.severity == Severity::Error) {
        let path = &first.sources.file(problem.span.file).unwrap().path;
        rules.entry(path).or_default().insert(problem.rule.to_owned());
    }
    let refusal = |number| rules.get(file(number).as_str()).cloned();
    let refused: BTreeMap<usize, BTreeSet<String>> =
        examples.iter().filter_map(|example| Some((example.number, refusal(example.number)?))).collect();
    let kept: Vec<&Example> = examples.iter().filter(|example| !refused.contains_key(&example.number)).collect();
    let folder = site(&kept);
    let output = run(folder.path()).built.expect("what was not refused can be built").output;
    let page = |number| String::from_utf8(output.get(&format!("{number:03}/index.html")).unwrap().to_vec()).unwrap();
    let pages = kept.iter().map(|example| (example.number, page(example.number))).collect();
    Built { refused, pages }
}

/// What becomes of each example, and the HTML of those that could be built.
fn outcomes(examples: &[Example]) -> (BTreeMap<usize, Outcome>, BTreeMap<usize, String>) {
    let Built { refused, pages } = build(examples);
    let again: Vec<Example> =
        examples.iter().filter(|example| refused.contains_key(&example.number)).map(readdressed).collect();
    let second = build(&again);
    let same = |example: &Example, pages: &BTreeMap<usize, String>| {
        pages.get(&example.number).is_some_and(|page| normal(page) == normal(&example.html))
    };
    let outcome = |example: &Example| match refused.get(&example.number) {
        None if same(example, &pages) => Outcome::Same,
        None => Outcome::Different,
        Some(rules) => {
            let other = again.iter().find(|other| other.number == example.number);
            if other.is_some_and(|other| same(other, &second.pages)) {
                Outcome::SameReaddressed(rules.clone())
            } else {
                Outcome::Refused(rules.clone())
            }
        }
    };
    (examples.iter().map(|example| (example.number, outcome(example))).collect(), pages)
}

/// The example with addresses that are at home in the site: of a host for its links, of a file for its pictures.
fn readdressed(example: &Example) -> Example {
    let links = addresses(example, "href").into_iter().map(|address| {
        let path = address.trim_start_matches('/');
        (address, format!("https://example.org/{path}"))
    });
    let pictures = addresses(example, "src").into_iter().map(|address| (address, PICTURE.to_owned()));
    let changes: Vec<(&str, String)> = links.chain(pictures).collect();
    let change = |text: &str| changes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    Example { number: example.number, markdown: change(&example.markdown), html: change(&example.html) }
}

/// The addresses without a scheme in an attribute of the expected HTML, as far as their signs stand for themselves.
fn addresses<'a>(example: &'a Example, attribute: &str) -> BTreeSet<&'a str> {
    let begin = format!("{attribute}=\"");
    let values = example.html.split(begin.as_str()).skip(1);
    let values = values.filter_map(|rest| rest.split(['"', '#', '?', '%', '*', '&']).next());
    values.filter(|address| !address.is_empty() && !address.contains(':')).collect()
}

/// HTML without what differs by design in every text: the form of empty elements, ids of headings, the mark on links to
/// other hosts, the size of pictures and the way to them, quotation marks as Finnish sets them.
fn normal(html: &str) -> String {
    let mut normal = String::new();
    let plain = [
        (" />", ">"),
        (" rel=\"external\"", ""),
        (" loading=\"lazy\" width=\"1\" height=\"1\"", ""),
        ("../picture.gif", PICTURE),
        ("”", "&quot;"),
        ("’", "'"),
    ];
    let html = plain.iter().fold(html.to_owned(), |html, (from, to)| html.replace(from, to));
    for part in html.split_inclusive('>') {
        match part.split_once(" id=\"") {
            Some((before, after)) if before.trim_start_matches(|sign| sign != '<').starts_with("<h") => {
                normal.push_str(before);
                normal.push_str(after.split_once('"').map_or(after, |(_, rest)| rest));
            }
            _ => normal.push_str(part),
        }
    }
    normal.trim().to_owned()
}

/// The listed outcome of each example that is not the same.
fn listed() -> BTreeMap<usize, String> {
    let mut listed = BTreeMap::new();
    let mut outcome = "";
    for line in DIFFERENCES.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            outcome = name;
        } else {
            for number in line.split_whitespace() {
                let number = number.parse().expect("numbers of examples stand under the name of their outcome");
                assert_eq!(listed.insert(number, outcome.to_owned()), None, "example {number} is listed twice");
            }
        }
    }
    listed
}

#[test]
fn examples_become_what_is_listed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SPECIFICATION);
    let specification = fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{SPECIFICATION}: {error}. `npm ci` in tests/browser, or scripts/test, brings it.")
    });
    let examples = examples(&specification);
    assert!(examples.len() > 600, "only {} examples were found", examples.len());
    let (outcomes, pages) = outcomes(&examples);
    let listed = listed();
    let mut changed = String::new();
    for example in &examples {
        let outcome = outcomes[&example.number].name();
        let expected = listed.get(&example.number).map_or("same", String::as_str);
        if outcome != expected {
            let _ = writeln!(
                changed,
                "example {} is {outcome}, not {expected}\n{}\n  expected\n{}\n  built\n{}\n",
                example.number,
                example.markdown,
                example.html,
                pages.get(&example.number).map_or("", String::as_str),
            );
        }
    }
    assert!(changed.is_empty(), "{changed}");
}
