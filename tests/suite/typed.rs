//! Figures typed by hand, figures withheld from sentences, and answers to what was found early.

use super::errors::{expect, findings};
use super::support::Case;

const WITHHELD: &str = "\
title: D
source: L
populations:
  clients: {label: Pilotin asiakkaat, size: 42}
measures:
  returned: {label: Palasi työttömäksi vuoden aikana, of: clients, count: 3}
  contracts: {label: Sopimukset, unit: contract, count: 4}
tables:
  sectors:
    label: Alat
    of: clients
    rows:
      - {label: Hoiva, values: [20]}
      - {label: Ravintola, values: [2]}
      - {label: Kiinteistö, values: [11]}
";

#[test]
fn withheld_figures_typed_by_hand() {
    let page = "\
Heistä 3 palasi. Tapasin 3 asiakasta.

Työttömäksi palasi 7 % ja kurssille 8 %.

Viereen [](measure:returned) on kirjoitettu 7,1 prosenttia.

Solmittiin 4 työsopimusta.

Ravintolassa oli 2 asiakasta, kiinteistössä 26 %.

| Mitä | Osuus |
|---|---|
| Palanneita | – |
| Palasi | 7 % |

Näin on: 3 vuotta, 3 kuukauden aikana, 3–5 asiakasta, 3. luku, 2 asiakasta, 4 ryhmää.

Korko on 7 %. Jakautukaa 3 henkilön ryhmiin. Saatiin 26 %.

Heistä 3 henkilöä palasi. Asiakkaista 20 oli hoivassa, 42 asiakkaasta 48 %.
";
    let front = "---\ntitle: Etusivu\n---\n";
    let data = WITHHELD.replace("count: 3}", "count: 3, note: Yhteensä 7 %.}");
    let case = Case::new().file("content/index.md", format!("{front}{page}")).file("content/data/d.yaml", data);
    let ran = case.run(&["check", "--format", "json"]).expect_code(2);
    let typed: Vec<String> = findings(&ran).into_iter().filter(|finding| finding.contains("typed-withheld")).collect();
    assert_eq!(
        typed,
        [
            "error typed-withheld content/data/d.yaml:6:93",
            "error typed-withheld content/index.md:4:8",
            "error typed-withheld content/index.md:4:26",
            "error typed-withheld content/index.md:6:20",
            "error typed-withheld content/index.md:8:45",
            "error typed-withheld content/index.md:10:12",
            "error typed-withheld content/index.md:12:18",
            "error typed-withheld content/index.md:17:12",
            "error typed-withheld content/index.md:23:8",
        ],
        "{}",
        ran.said()
    );
}

#[test]
fn withheld_figures_typed_by_hand_cannot_be_answered() {
    let answer = "answers: [{rule: typed-withheld, reason: Olkoon.}]";
    let case = Case::new()
        .file("content/index.md", format!("---\ntitle: T\n{answer}\n---\nHeistä 3 palasi.\n"))
        .file("confidential/data/d.yaml", WITHHELD);
    expect(&case, &["error unanswerable content/index.md:3:18", "error typed-withheld content/index.md:5:8"]);
}

#[test]
fn withheld_figures_in_sentences() {
    let page = "\
Palasi [](measure:returned) asiakasta.

Palasi [](measure:returned \"Lukua ei kerrota.\") eli [](measure:returned).

Palasi työttömäksi: [](measure:returned)

- [](measure:returned):een

| Palasi | [](measure:returned) |
|---|---|

![](measure:returned)

Näitä on [](measure:clients) ihmistä. Palasi [](measure:returned).
";
    let front = "---\ntitle: T\n---\n";
    let case = |front: &str| {
        Case::new().file("content/index.md", format!("{front}{page}")).file("confidential/data/d.yaml", WITHHELD)
    };
    expect(
        &case(front),
        &[
            "warning withheld-without-replacement content/index.md:4:8",
            "warning withheld-without-replacement content/index.md:10:3",
            "warning withheld-without-replacement content/index.md:17:46",
        ],
    );
    let answer = "---\ntitle: T\nanswers: [{rule: withheld-without-replacement, reason: Ei kerro.}]\n---\n";
    expect(&case(answer), &[]);
}

#[test]
fn answers_to_what_was_found_while_reading() {
    let page = |rule: &str, text: &str| {
        Case::new()
            .file("content/index.md", format!("---\ntitle: T\nanswers: [{{rule: {rule}, reason: R.}}]\n---\n{text}\n"))
    };
    expect(&page("undefined-label", "[sana][ei ole]"), &[]);
    expect(&page("undefined-label", "Tekstiä."), &["warning stale-answer content/index.md:3:18"]);
    expect(&page("undefined-labl", "Tekstiä."), &["warning unknown-rule content/index.md:3:18"]);
    expect(
        &page("raw-html", "sana <b>x</b>"),
        &[
            "error unanswerable content/index.md:3:18",
            "error raw-html content/index.md:5:6",
            "error raw-html content/index.md:5:10",
        ],
    );
}

#[test]
fn sources_are_read() {
    let data = "\
title: D
source: Raportti, 48 % luvuista
populations: {p: {label: P, size: 42}}
measures:
  m: {label: M, of: p, reported_share: 48 %, source: Lähde kertoo 48 % kaikista}
  n: {label: N, of: p, count: 30}
tables:
  t: {label: T, of: p, source: Taulusta 48 %, rows: [{label: R, values: [30]}]}
";
    expect(
        &Case::site().file("content/data/d.yaml", data),
        &[
            "warning typed-figure content/data/d.yaml:2:19",
            "warning typed-figure content/data/d.yaml:5:67",
            "warning typed-figure content/data/d.yaml:8:41",
        ],
    );
}

#[test]
fn words_in_place_of_a_withheld_figure_tell_it_in_no_text_and_no_language() {
    let hours =
        "  hours: {label: Tunnit, of: clients, count: 1234, show: count, withheld: {fi: Ei kerrota., en: Not told.}}\n";
    let site = |terms: &str, sources: &str, measures: &str, page: &str| {
        Case::new()
            .file("content/site.yaml", "title: Koe\nlanguages:\n  en: {}\ndisclosure: {threshold: 2000}\n")
            .file("content/index.md", "---\ntitle: Etusivu\n---\nTeksti.\n")
            .file("content/index.en.md", format!("---\ntitle: Start\n---\n{page}\n"))
            .file("content/terms.yaml", format!("terms:\n  a: {{name: sana, definition: {terms}}}\n"))
            .file("content/sources.yaml", format!("a: {{type: web, title: {sources}}}\n"))
            .file(
                "content/data/d.yaml",
                format!(
                    "title: D\nsource: L\npopulations:\n  clients: {{label: Asiakkaat, size: 9000}}\nmeasures:\n{measures}"
                ),
            )
    };
    let told = |case: &Case| {
        let found = findings(&case.run(&["check", "--format", "json"]));
        found.into_iter().filter(|finding| finding.contains("replacement-tells")).count()
    };
    let quiet = "'[](measure:hours \"Ei kerrota.\")'";
    assert_eq!(told(&site(quiet, quiet, hours, "[](measure:hours \"Not told.\")")), 0);
    assert_eq!(told(&site("{fi: Sana., en: 'Of [](measure:hours \"They were 1,234.\")'}", quiet, hours, "")), 1);
    assert_eq!(told(&site(quiet, "'Niitä [](measure:hours \"Oli 1 234.\")'", hours, "")), 1);
    assert_eq!(told(&site(quiet, quiet, hours, "[](measure:hours \"They were 1,234.\")")), 1);
    assert_eq!(told(&site(quiet, quiet, &hours.replace("Not told.", "'They were 1,234.'"), "")), 1);
    let label = hours.replace("{label: Tunnit", "{label: Tunnit, definition: 'Se [](measure:hours \"Oli 1 234.\")'");
    assert_eq!(told(&site(quiet, quiet, &label, "")), 1);
}
