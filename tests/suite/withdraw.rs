//! `polku withdraw`: a quote is taken out and nothing else is touched. All data here is synthetic.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_yaml::Value;

use super::support::Case;

const SURVEY: &str = "\
# Kysely 2022
title: Kysely
quotes:
  # kaikista
  hope:
    text: >-
      Sain toivoa ja suuntaa
      omaan elämääni.   # osa tekstiä
    basis: published-report
    # hopen oma

  # suunnasta
  direction:
    text: 'Toivoa ja suuntaa oikeaan.'   # tarkistettu
    basis: published-report

note: Loppu
";

fn site() -> Case {
    Case::new()
        .file(
            "content/index.md",
            "---\ntitle: T\n---\n![](quotes:kysely)\n\nHän *sain toivoa\nja* suuntaa. [](#quote-hope)\n",
        )
        .file("content/sivu.sv.md", "---\ntitle: T\n---\n![](quotes:kysely)\n")
        .file("content/quotes/kysely.yaml", SURVEY)
}

#[test]
fn only_the_quotes_own_lines_go() {
    let case = site();
    let ran = case.run(&["withdraw", "direction", "--lang", "en"]).expect_code(0);
    let cut = "  # suunnasta\n  direction:\n    text: 'Toivoa ja suuntaa oikeaan.'   # tarkistettu\n    basis: published-report\n\n";
    assert_eq!(String::from_utf8(case.bytes("content/quotes/kysely.yaml")).unwrap(), SURVEY.replace(cut, ""));
    let record = String::from_utf8(case.bytes("content/quotes/withdrawn.yaml")).unwrap();
    assert!(record.ends_with("withdrawn:\n  - direction\n"), "{record}");
    assert!(ran.stdout.contains("kysely/direction was removed (content/quotes/kysely.yaml:12–16)"), "{}", ran.stdout);
    for beyond in ["git", "server", "PDFs", "translations"] {
        assert!(ran.stdout.contains(beyond), "{beyond}: {}", ran.stdout);
    }
    assert!(!ran.said().contains("oikeaan"), "the words are not printed");
    case.run(&["withdraw", "kysely/hope"]).expect_code(0);
    let record = String::from_utf8(case.bytes("content/quotes/withdrawn.yaml")).unwrap();
    assert!(record.ends_with("withdrawn:\n  - direction\n  - hope\n"), "{record}");
    assert_eq!(
        String::from_utf8(case.bytes("content/quotes/kysely.yaml")).unwrap(),
        "# Kysely 2022\ntitle: Kysely\nquotes:\n  # kaikista\nnote: Loppu\n"
    );
}

#[test]
fn what_it_cannot_reach_is_named() {
    let case = site()
        .file("releases/2025.yaml", "quotes:\n  - hopes\n  - hope\n")
        .file("releases/2026.yaml", "quotes: [direction]\n");
    let before = case.files("content");
    let ran = case.run(&["withdraw", "hope", "--dry-run", "--format", "json"]).expect_code(0);
    assert_eq!(case.files("content"), before, "a trial changes nothing");
    let document = ran.document();
    assert_eq!((document["first_line"].as_u64(), document["last_line"].as_u64()), (Some(5), Some(11)));
    let places: Vec<String> = document["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| {
            format!("{} {}:{}", place["kind"].as_str().unwrap(), place["file"].as_str().unwrap(), place["line"])
        })
        .collect();
    assert_eq!(
        places,
        [
            "shown content/index.md:4",
            "shown content/index.md:7",
            "shown content/sivu.sv.md:4",
            "words content/index.md:6",
            "comment content/quotes/kysely.yaml:4",
            "release releases/2025.yaml:3",
        ]
    );
    let told = case.run(&["withdraw", "hope", "--dry-run"]).expect_code(0);
    assert!(
        told.stdout.contains("Mitään ei muutettu") && told.stdout.contains("content/index.md:6"),
        "{}",
        told.stdout
    );
}

#[test]
fn what_cannot_be_withdrawn() {
    let case = site();
    let said =
        |arguments: &[&str]| case.run(&[&["withdraw", "--lang", "en"], arguments].concat()).expect_code(1).said();
    assert!(said(&["hopr"]).contains("Did you mean hope"));
    assert!(said(&["muu/hope"]).contains("There is no quote"));
    case.run(&["withdraw", "hope"]).expect_code(0);
    assert!(said(&["hope"]).contains("withdrawn already"));
    let broken = site().file("content/quotes/muu.yaml", "title: [\n");
    let before = broken.files("content");
    let ran = broken.run(&["withdraw", "hope"]).expect_code(1);
    assert!(ran.stderr.contains("content/quotes/muu.yaml"), "{}", ran.stderr);
    assert_eq!(broken.files("content"), before);
    broken.run(&["withdraw", "kysely/hope"]).expect_code(0);
    let unreadable = site().file("content/quotes/kysely.yaml", SURVEY.replace("note:", "titel:"));
    unreadable.run(&["withdraw", "kysely/hope"]).expect_code(1);
    let list = site().file("content/quotes/withdrawn.yaml", "withdrawn: [x] # käsin\n");
    let before = list.files("content");
    assert!(list.run(&["withdraw", "hope"]).expect_code(1).stderr.contains("withdrawn.yaml"));
    assert_eq!(list.files("content"), before);
    let both = site().file("content/quotes/toinen.yaml", "title: T\nquotes: {hope: {text: Muuta.}}\n");
    assert!(both.run(&["withdraw", "hope"]).expect_code(1).stderr.contains("toinen/hope"));
}

#[test]
fn a_withdrawn_quote_that_comes_back_stops_the_build() {
    let case = site();
    case.run(&["withdraw", "direction"]).expect_code(0);
    case.run(&["build"]).expect_code(0);
    let case = case.file("content/quotes/kysely.yaml", SURVEY);
    assert!(case.run(&["build"]).expect_code(2).said().contains("quote-withdrawn"));
}

#[derive(Debug, Clone)]
struct Quote {
    style: usize,
    words: String,
    above: usize,
    below: usize,
}

fn quote() -> impl Strategy<Value = Quote> {
    ((0..9_usize), "[a-zäö]{1,8}( [a-zäö#:,']{0,6}[a-zäö]){0,5}", 0..6_usize, 0..4_usize)
        .prop_map(|(style, words, above, below)| Quote { style, words, above, below })
}

impl Quote {
    /// The entry as lines of a block mapping.
    fn block(&self, id: &str) -> String {
        let quoted = self.words.replace('\'', "''");
        let plain = self.words.replace([':', '#', ',', '\''], "");
        let above = ["", "  # above\n", "\n", "\n  # above\n  # more\n", "  # apart\n\n", "# flush left\n"][self.above];
        let own = match self.style {
            0 => format!("  {id}:\n    text: {plain}\n    basis: published-report\n"),
            1 => format!("  {id}:\n    text: '{quoted}' # remark\n    themes: [x, y]\n"),
            2 => format!("  {id}: {{text: '{quoted}', themes: [x]}}\n"),
            3 => format!("  {id}:\n    text: >-\n      {plain}\n      # not a comment\n\n      {plain}\n"),
            4 => format!("  {id}:\n    text: |+\n      {plain}\n\n\n"),
            5 => format!("  '{id}':\n    basis: published-report\n    text: {plain}\n      {plain}\n"),
            6 => format!("  {id}: {{\n    text: \"{plain}\",\n    themes: [x,\n      y]\n  }}\n"),
            7 => format!("  {id}:\n    text: \"{plain}\n      # quoted\"\n    themes:\n    - x\n    - y\n"),
            _ => format!("  ? {id}\n  : text: {plain}\n    basis: published-report\n"),
        };
        let below = ["", "    # below\n", "\n    # below, apart\n", "\n\n"][self.below];
        format!("{above}{own}{below}")
    }

    /// The entry in braces.
    fn flow(&self) -> String {
        let quoted = self.words.replace('\'', "''");
        match self.style % 3 {
            0 => format!("{{text: '{quoted}'}}"),
            1 => format!("{{text: \"{}\", themes: [a, b]}}", self.words),
            _ => format!("{{text: '{quoted}', # remark }}\n    basis: published-report}}"),
        }
    }
}

fn file(quotes: &[Quote], flow: usize, end: usize) -> String {
    let entries = quotes.iter().enumerate();
    let head = "# a survey\ntitle: 'K' # name\n";
    match flow {
        0 => {
            let entries: Vec<_> = entries.map(|(id, quote)| format!("q{id}: {}", quote.flow())).collect();
            format!("{head}quotes: {{{}}} # all\nnote: n\n", entries.join(", "))
        }
        1 => {
            let entries: Vec<_> = entries.map(|(id, quote)| format!("  q{id}: {}, # q{id}\n", quote.flow())).collect();
            format!("{head}quotes: {{\n{}}}\n", entries.concat())
        }
        _ => {
            let entries: String = entries.map(|(id, quote)| quote.block(&format!("q{id}"))).collect();
            format!("{head}quotes:\n{entries}{}", ["", "# the end\n", "note: n\n", "\n\n"][end])
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_other_byte_stays(
        quotes in vec(quote(), 1..5), chosen in any::<prop::sample::Index>(), flow in 0..6_usize, end in 0..4_usize,
        windows in any::<bool>(), cut_end in any::<bool>(),
    ) {
        let mut text = file(&quotes, flow, end);
        if cut_end {
            text.truncate(text.trim_end().len());
        }
        if windows {
            text = text.replace('\n', "\r\n");
        }
        let id = format!("q{}", chosen.index(quotes.len()));
        let case = Case::new().file("content/index.md", "---\ntitle: T\n---\n").file("content/quotes/k.yaml", &text);
        let ran = case.run(&["withdraw", &id]);
        prop_assert_eq!(ran.code, 0, "{}\n{}", ran.said(), text);
        let rest = String::from_utf8(case.bytes("content/quotes/k.yaml")).unwrap();
        // what is left is what was there but for one piece
        let same = |one: &mut dyn Iterator<Item = u8>, other: &mut dyn Iterator<Item = u8>| one.zip(other).take_while(|(a, b)| a == b).count();
        let before = same(&mut text.bytes(), &mut rest.bytes());
        let after = same(&mut text.bytes().rev(), &mut rest.bytes().rev());
        prop_assert!(rest.len() < text.len() && before + after >= rest.len(), "{text}\n---\n{rest}");
        // and means what it meant
        let mut expected: Value = serde_yaml::from_str(&text).unwrap();
        let gone = expected["quotes"].as_mapping_mut().unwrap().shift_remove(&*id).unwrap();
        let mut found: Value = serde_yaml::from_str(&rest).unwrap();
        if found["quotes"].is_null() {
            found["quotes"] = Value::Mapping(serde_yaml::Mapping::new());
        }
        prop_assert_eq!(&found, &expected, "{}\n---\n{}", text, rest);
        let words = gone["text"].as_str().unwrap().trim();
        let others = quotes.iter().filter(|quote| quote.words.contains(words) || words.contains(&quote.words)).count();
        prop_assert!(others > 1 || words.len() < 6 || !rest.contains(words), "{text}\n---\n{rest}");
        let again = case.run(&["check", "--format", "json"]);
        prop_assert!(!again.stdout.contains("quote-withdrawn"), "{}", again.said());
    }
}
