//! One figure's way: from a line of YAML to every place that shows it, or to none.

use super::support::Case;

const DATA: &str = "\
title: Tulokset
source: Raportti
date: 2022-10-12
populations:
  clients: {label: Asiakkaat, size: 60}
measures:
  employed: {label: Työllistyi, of: clients, count: 27, show: share, interval: true}
  contracts: {label: Sopimukset, count: 1234, unit: contract}
  later: {label: Jää työhön, of: clients, reported_share: 40 %, estimate: true}
  returned: {label: Palasi, of: clients, count: 3, show: share}
tables:
  sectors:
    label: Alat
    of: clients
    rows:
      - {label: Hoiva, values: [22]}
      - {label: Ravintola, values: [2]}
      - {label: Kiinteistö, values: [11]}
      - {label: Muu, values: [x]}
charts:
  outcomes: {kind: bar, label: Työllistyminen, measures: [employed, returned]}
  sectors: {kind: bar, label: Alat, table: sectors}
";

const PAGE: &str = "\
---
title: Etusivu
description: Työllistyi [](measure:employed).
---
Työllistyi [45 %](measure:employed) ja sopimuksia oli [](measure:contracts). Jää [](measure:later).

Alku pysyy. Palasi [](measure:returned \"Palanneita ei kerrota.\") eli kolmasosa osa. Loppukin pysyy.

Ilman korvaavaa: [](measure:returned).

![](measure:employed)
![](measure:returned)

![](chart:outcomes \"[](measure:employed) työllistyi\")

![](chart:sectors)
";

fn site(data: &str) -> Case {
    Case::new().file("content/index.md", PAGE).file("content/data/results.yaml", data)
}

fn page(case: &Case) -> String {
    case.run(&["build"]).expect_code(0);
    String::from_utf8(case.bytes("output/index.html")).unwrap()
}

#[test]
fn a_figure_is_the_same_everywhere() {
    let case = site(DATA);
    let html = page(&case);
    let shown = "45\u{a0}%";
    assert!(html.contains(&format!("content=\"Työllistyi {shown}.\"")), "the description");
    assert!(html.contains(&format!(">{shown}</a> ja sopimuksia oli")), "the sentence");
    assert!(html.contains(&format!("<p class=\"figure-value\" data-figure=\"employed\">{shown}</p>")), "the card");
    assert!(html.contains(&format!("font-weight=\"700\" data-figure=\"employed\">{shown}</text>")), "the chart");
    assert!(html.contains(&format!("Työllistyi: {shown}")), "the chart's description");
    assert!(
        html.contains(&format!("<td data-figure=\"employed\">{shown} (33,1–57,5\u{a0}%)</td>")),
        "the table, with its interval"
    );
    assert!(html.contains("1\u{a0}234"), "numbers are grouped");
    assert!(html.contains("arviolta 40\u{a0}%"), "an estimate says so");
    let csv = String::from_utf8(case.bytes("output/data/results.csv")).unwrap();
    assert!(csv.contains(",employed,Työllistyi,,45,33.1,57.5,percent,clients,60,2022-10-12,,shown"), "{csv}");
    let definitions = String::from_utf8(case.bytes("output/figures/index.html")).unwrap();
    assert!(
        definitions.contains("id=\"figure-employed\"")
            && definitions.contains("Asiakkaat: <span data-figure=\"clients\">60</span> henkilöä")
    );
}

#[test]
fn one_line_changes_every_place() {
    let case = site(&DATA.replace("count: 27", "count: 30"));
    let html = page(&case);
    assert!(!html.contains("45\u{a0}%"), "the typed text of the link does not count");
    assert_eq!(html.matches("50\u{a0}%").count(), page(&site(DATA)).matches("45\u{a0}%").count());
}

#[test]
fn a_differing_link_text_is_pointed_out_and_mended() {
    let case = site(&DATA.replace("count: 27", "count: 30"));
    let ran = case.run(&["check"]);
    assert!(ran.said().contains("content/index.md:5:13"), "{}", ran.said());
    case.run(&["check", "--fix"]).expect_code(0);
    let text = String::from_utf8(case.bytes("content/index.md")).unwrap();
    assert_eq!(text, PAGE.replace("[45 %]", "[50 %]"));
}

#[test]
fn a_withheld_figure_is_nowhere() {
    let case = site(DATA);
    let html = page(&case);
    assert!(html.contains("Alku pysyy. Palanneita ei kerrota. Loppukin pysyy."), "the sentence is replaced");
    assert!(!html.contains("kolmasosa"), "with all its other words");
    assert!(html.contains("Ilman korvaavaa: <abbr class=\"withheld\""), "a sentence without replacement has the mark");
    assert!(html.contains("Palasi: lukua ei näytetä"), "the chart says so");
    assert!(html.contains("fill=\"url(#chart-outcomes-"), "and hatches a mark without length");
    let csv = String::from_utf8(case.bytes("output/data/results.csv")).unwrap();
    assert!(csv.contains(",returned,Palasi,,[c],,,person,clients,60,2022-10-12,,withheld"), "{csv}");
    assert!(csv.contains("sectors,,Ravintola,,[c]"), "{csv}");
    assert!(
        csv.contains("sectors,,Kiinteistö,,11"),
        "nobody can take it from the total, one row is not available: {csv}"
    );
    assert!(csv.contains("sectors,,Muu,,[x]"), "{csv}");
}

#[test]
fn withheld_numbers_are_in_no_byte() {
    // numbers that nothing else would write
    let (small, cell) = ("48271", "73919");
    let data = DATA
        .replace("size: 60", "size: 900000")
        .replace("count: 27", "count: 450000")
        .replace("count: 3,", &format!("count: {small},"))
        .replace("values: [2]", &format!("values: [{cell}]"))
        .replace("values: [22]", "values: [300000]")
        .replace("values: [11]", "values: [200000]");
    let case = site(&data).file("content/site.yaml", "title: S\ndisclosure: {threshold: 100000}\n");
    case.run(&["build", "--base-url", "https://example.org/"]).expect_code(0);
    for (path, bytes) in case.files("output") {
        let text = String::from_utf8_lossy(&bytes);
        let digits: String = text.chars().filter(|character| !"\u{a0}\u{202f} ,.".contains(*character)).collect();
        for number in [small, cell] {
            assert!(!text.contains(number) && !digits.contains(number), "{number} is in {path}");
        }
    }
}

#[test]
fn small_populations_show_fractions() {
    let data = "title: D\nsource: L\npopulations: {p: {label: P, size: 12}}\n\
                measures: {m: {label: M, of: p, count: 7, show: share}}\n";
    let case = Case::new()
        .file("content/index.md", "---\ntitle: T\n---\nHeistä [](measure:m).\n")
        .file("content/data/d.yaml", data);
    assert!(page(&case).contains(">7/12</a>"));
    let case = case.file("content/site.yaml", "title: S\nsmall_n: 10\n");
    assert!(page(&case).contains(">58\u{a0}%</a>"));
}

#[test]
fn endings_follow_the_figure() {
    let data = "title: D\nsource: L\nmeasures:\n  forty: {label: A, count: 40}\n  two: {label: B, count: 42}\n";
    let text = "Näistä [](measure:forty):sta ja [](measure:two):sta.\n";
    let case =
        Case::new().file("content/index.md", format!("---\ntitle: T\n---\n{text}")).file("content/data/d.yaml", data);
    let ran = case.run(&["check", "--format", "json"]);
    let document = ran.document();
    let found: Vec<&str> =
        document["problems"].as_array().unwrap().iter().map(|p| p["rule"].as_str().unwrap()).collect();
    assert_eq!(found, ["figure-ending"]);
    assert!(document["problems"][0]["hint"].as_str().unwrap().contains("stä"), "{document}");
    assert!(page(&case).contains(">42</a>:sta."));
}

/// A page over one dataset with these lines of YAML after its source, 42 people.
fn small(page: &str, lines: &str) -> Case {
    Case::new().file("content/index.md", format!("---\ntitle: T\n---\n{page}\n")).file(
        "content/data/d.yaml",
        format!("title: D\nsource: L\npopulations: {{p: {{label: P, size: 42}}}}\n{lines}"),
    )
}

#[test]
fn squares_do_not_count_the_withheld() {
    let lines = "measures:\n  a: {label: A, of: p, count: 39}\n  b: {label: B, of: p, count: 3}\n\
                 charts: {c: {kind: waffle, label: C, measures: [a, b]}}\n";
    let full = page(&small("![](chart:c)", &lines.replace("count: 3}", "count: 2}")));
    let other = page(&small("![](chart:c)", lines));
    let svg =
        |html: &str| html.split("<svg class=\"chart\"").nth(1).unwrap().split("</svg>").next().unwrap().to_owned();
    assert_eq!(svg(&full), svg(&other), "the drawing is the same whatever is withheld");
}

#[test]
fn charts_that_would_mislead_are_refused() {
    for (measures, chart) in [
        ("a: {label: A, of: p, reported_share: 64 %}", "kind: waffle, measures: [a]"),
        ("a: {label: A, of: p, count: 26, show: share}", "kind: waffle, measures: [a]"),
        ("a: {label: A, of: p, count: 26}, b: {label: B, of: p, count: 25}", "kind: waffle, measures: [a, b]"),
        ("a: {label: A, of: p, count: 26}", "kind: dot-interval, measures: [a]"),
        (
            "a: {label: A, of: p, count: 26}, b: {label: B, of: p, reported_range: 50–70 %}",
            "kind: target, measures: [a], targets: [b]",
        ),
    ] {
        let lines = format!("measures: {{{measures}}}\ncharts: {{c: {{label: C, {chart}}}}}\n");
        let ran = small("![](chart:c)", &lines).run(&["check", "--format", "json"]).expect_code(2);
        assert!(ran.stdout.contains("\"chart-data\""), "{lines}\n{}", ran.stdout);
    }
}

#[test]
fn ranges_and_numbers_do_not_slip_past_the_threshold() {
    let html = page(&small("Heitä on [](measure:r).", "measures: {r: {label: R, of: p, reported_range: 5–7 %}}\n"));
    assert!(html.contains("Heitä on <abbr class=\"withheld\""));
    for number in ["number: 3, of: p", "number: 3, unit: person"] {
        let case = small("Teksti.", &format!("measures: {{n: {{label: N, {number}}}}}\n"));
        let ran = case.run(&["check", "--format", "json"]).expect_code(2);
        assert!(ran.stdout.contains("number-counts"), "{}", ran.stdout);
    }
}

#[test]
fn a_survey_of_few_does_not_say_how_few() {
    let case = Case::new().file("content/index.md", "---\ntitle: T\n---\n![](quotes:kysely)\n").file(
        "content/quotes/kysely.yaml",
        "title: Kysely\ninvited: 4\nn: 3\nn_counts: people\nquotes: {a: {text: Hyvä., basis: published-report}}\n",
    );
    let html = page(&case).replace('\u{a0}', " ");
    assert!(html.contains(">[c]</span> vastaajaa") && html.contains(">[c]</span> henkilölle."), "{html}");
}

#[test]
fn totals_beside_withheld_cells_give_nothing_away() {
    let lines = "tables:\n  t:\n    label: T\n    of: p\n    exclusive: false\n    columns: [{label: A}, {label: B}, {label: Yhteensä}]\n    \
                 rows:\n      - {label: r1, values: [3, 10, 13]}\n      - {label: r2, values: [6, 20, 26]}\n";
    let case = small("![](table:t)", lines);
    page(&case);
    let csv = String::from_utf8(case.bytes("output/data/d.csv")).unwrap();
    let shown: Vec<&str> =
        csv.lines().filter(|line| line.starts_with("t,")).map(|line| line.split(',').nth(4).unwrap()).collect();
    assert_eq!(shown, ["[c]", "[c]", "13", "6", "20", "26"]);
}

#[test]
fn replaced_sentences_leave_no_half() {
    for (written, left) in [
        (
            "Alku. Palveluita sai [](measure:s \"Ei kerrota.\") asiakasta esim. Espoosta ja prof. Mäki. Loppu.",
            "Alku. Ei kerrota. Loppu.",
        ),
        (
            "Vuoden 12.10. aikana n. [](measure:s \"Ei kerrota.\") asiakasta (mm. Matti) palasi. Loppu.",
            "Ei kerrota. Loppu.",
        ),
        ("Palasi vain J. Virtanen ja [](measure:s \"Ei kerrota.\") muuta.", "Ei kerrota."),
        ("**Yksi [](measure:s \"Ei kerrota.\") ihminen** palasi. Loppu.", "Ei kerrota. Loppu."),
    ] {
        let html = page(&small(written, "measures: {s: {label: S, of: p, count: 3}}\n"));
        assert!(
            html.contains(&format!("<p>{left}")),
            "{written}\n{}",
            html.split("<div class=\"prose\">").nth(1).unwrap()
        );
    }
}

#[test]
fn a_figure_in_any_title_is_a_figure() {
    let case = small(
        "[Raportti](https://example.org \"Heitä oli [3](measure:s)\")",
        "measures: {s: {label: S, of: p, count: 3}}\n",
    );
    assert!(page(&case).contains("title=\"Heitä oli [c]\""));
}

#[test]
fn a_replacement_does_not_tell_what_it_replaces() {
    for words in ["3 henkilöä.", "Vain harva, tarkalleen 3.", "Noin 7 %."] {
        let case =
            small(&format!("Heitä on [](measure:s \"{words}\")."), "measures: {s: {label: S, of: p, count: 3}}\n");
        assert!(case.run(&["build"]).expect_code(2).said().contains("replacement-tells"), "{words}");
    }
    let lines = "measures: {s: {label: S, of: p, count: 3, withheld: Vain 3.}}\n";
    assert!(small("![](measure:s)", lines).run(&["build"]).expect_code(2).said().contains("replacement-tells"));
    page(&small(
        "Heitä on [](measure:s \"Vuoden 2022 määrää ei kerrota.\").",
        "measures: {s: {label: S, of: p, count: 3}}\n",
    ));
}

#[test]
fn marks_are_explained_where_they_stand() {
    for (language, sentence) in
        [("fi", "Joitakin tämän sivun lukuja"), ("sv", "Vissa siffror på den"), ("en", "Some numbers on this")]
    {
        let case = site(DATA).file("content/site.yaml", format!("title: S\nlanguage: {language}\n"));
        let html = page(&case);
        assert_eq!(html.matches(sentence).count(), 1, "{language}: one sentence a page");
        let legends: Vec<&str> =
            html.split("<dl class=\"legend").skip(1).map(|rest| rest.split("</dl>").next().unwrap()).collect();
        let marks = |mark: &str| legends.iter().filter(|legend| legend.contains(mark)).count();
        // both charts have a withheld figure, one of their tables a missing one too; nothing is revised
        assert_eq!(
            (legends.len(), marks("[c]"), marks("[x]"), marks("[z]"), marks("[r]")),
            (2, 2, 1, 0, 0),
            "{language}"
        );
        let figures = String::from_utf8(case.bytes("output/figures/index.html")).unwrap();
        assert_eq!(figures.matches(sentence).count(), 1, "{language}: the page of figures shows one too");
    }
    let html = page(&small("![](measure:m)", "measures: {m: {label: M, of: p, count: 20}}\n"));
    assert!(!html.contains("Joitakin tämän sivun lukuja") && !html.contains("class=\"legend"));
}
