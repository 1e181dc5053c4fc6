//! Wrong content of every kind: named with its place, all of it at once, and never a panic.

use std::os::unix::fs::symlink;

use super::support::{Case, Ran};

const START: &str = "---\ntitle: Etusivu\n---\nTekstiä.\n";

/// A site that is right but for the files added to it.
fn site() -> Case {
    Case::new().file("content/index.md", START)
}

/// Errors and warnings as `severity rule file:line:column`; notes and what is answered left out.
pub fn findings(ran: &Ran) -> Vec<String> {
    let document = ran.document();
    let problems = document["problems"].as_array().unwrap().iter();
    problems
        .filter(|problem| problem["severity"] != "note" && problem["answered"] != true)
        .map(|problem| {
            format!(
                "{} {} {}:{}:{}",
                problem["severity"].as_str().unwrap(),
                problem["rule"].as_str().unwrap(),
                problem["file"].as_str().unwrap(),
                problem["line"],
                problem["column"]
            )
        })
        .collect()
}

/// Fails the test unless these are the findings, and each has its sentence and its way out.
#[track_caller]
pub fn expect(case: &Case, expected: &[&str]) {
    let ran = case.run(&["check", "--format", "json"]);
    assert_eq!(findings(&ran), expected, "{}", ran.said());
    let worst = if expected.iter().any(|finding| finding.contains("content/site.yaml")) { 3 } else { 2 };
    let code = if expected.iter().any(|finding| finding.starts_with("error")) { worst } else { 0 };
    assert_eq!(ran.code, code, "{}", ran.stdout);
    for problem in ran.document()["problems"].as_array().unwrap() {
        assert!(!problem["message"].as_str().unwrap().is_empty(), "{problem}");
        assert!(!problem["hint"].as_str().unwrap().is_empty(), "{problem}");
    }
    let human = case.run(&["build"]);
    assert_eq!(human.code, code, "{}", human.said());
    for finding in expected.iter().filter(|_| code != 0) {
        let place = finding.rsplit(' ').next().unwrap();
        assert!(human.said().contains(place), "{place} is not in\n{}", human.said());
    }
}

#[test]
fn unknown_keys_are_all_named() {
    let page = "---\ntitel: x\ntitle: Hei\nweigth: 3\nfoo: 1\n---\n";
    let case = Case::new().file("content/index.md", page);
    expect(
        &case,
        &[
            "error unknown-key content/index.md:2:1",
            "error unknown-key content/index.md:4:1",
            "error unknown-key content/index.md:5:1",
        ],
    );
    let ran = case.run(&["check", "--lang", "en"]);
    assert!(ran.said().contains("`title`") || ran.said().contains("title"), "{}", ran.said());
}

#[test]
fn duplicate_keys() {
    expect(
        &Case::new().file("content/index.md", "---\ntitle: a\ntitle: b\n---\n"),
        &["error duplicate-key content/index.md:3:1"],
    );
}

#[test]
fn wrong_types() {
    let settings = "title: [a]\ndate: 2022-13-01\nsmall_n: kaksi\nnavigation: x\n";
    expect(
        &site().file("content/site.yaml", settings),
        &[
            "error expected-label content/site.yaml:1:8",
            "error expected-date content/site.yaml:2:7",
            "error wrong-type content/site.yaml:3:10",
            "error wrong-type content/site.yaml:4:13",
        ],
    );
}

#[test]
fn links_that_lead_nowhere() {
    let links = "[a](b.md) [c](#ei) [d](@/index.md#ei) ![x](kuva.png) [y](measure:ei) [z](term:a) [p](partner:b)\n";
    expect(
        &Case::new().file("content/index.md", format!("{START}{links}")),
        &[
            "error broken-link content/index.md:5:1",
            "error broken-anchor content/index.md:5:11",
            "error broken-anchor content/index.md:5:20",
            "error missing-file content/index.md:5:39",
            "error unknown-id content/index.md:5:54",
            "error unknown-id content/index.md:5:70",
            "error unknown-id content/index.md:5:82",
        ],
    );
}

#[test]
fn links_out_of_the_content() {
    expect(
        &Case::new().file("content/index.md", format!("{START}[q](/abs) [t](../../etc/passwd) [u](//example.org/x)\n")),
        &[
            "error link-from-host content/index.md:5:1",
            "error link-leaves-content content/index.md:5:11",
            "error link-from-host content/index.md:5:33",
        ],
    );
}

#[test]
fn scripts_in_addresses_and_raw_html() {
    let text = "<script>alert(1)</script>\n\n[a](JaVa&#115;cript:alert(1)) <javascript:alert(1)> ![c](data:text/html,x)\n\n\
                [e](<java&Tab;script:x>) [f](&#x6A;avascript:x)\n\nsana <b onclick=x>lihava</b>\n";
    let case = Case::new().file("content/index.md", format!("{START}{text}"));
    expect(
        &case,
        &[
            "error raw-html content/index.md:5:1",
            "error unsafe-link content/index.md:7:1",
            "error unsafe-link content/index.md:7:31",
            "error unsafe-link content/index.md:7:53",
            "error unsafe-link content/index.md:9:1",
            "error unsafe-link content/index.md:9:26",
            "error raw-html content/index.md:11:6",
            "error raw-html content/index.md:11:25",
        ],
    );
}

#[test]
fn comments_are_no_html() {
    expect(&Case::new().file("content/index.md", format!("{START}<!-- muista -->\n\nsana <!-- x --> sana\n")), &[]);
}

#[test]
fn aliases_in_yaml() {
    expect(
        &site().file("content/data/a.yaml", "a: &a [x,x,x]\nb: &b [*a,*a,*a]\n"),
        &[
            "error yaml-alias content/data/a.yaml:1:4",
            "error yaml-alias content/data/a.yaml:2:4",
            "error yaml-alias content/data/a.yaml:2:8",
        ],
    );
}

#[test]
fn ten_thousand_levels() {
    let deep = |open: &str, close: &str| open.repeat(10_000) + &close.repeat(10_000);
    let case = site().file("content/data/a.yaml", deep("[", "]"));
    expect(&case, &["error yaml-too-deep content/data/a.yaml:1:256"]);
    let indented: String = (0..10_000).map(|level| " ".repeat(level) + "a:\n").collect();
    assert!(indented.len() > 8 << 20, "too large is found first");
    let case = site().file("content/data/a.yaml", (0..200).map(|level| " ".repeat(level) + "a:\n").collect::<String>());
    expect(&case, &["error yaml-too-deep content/data/a.yaml:65:65"]);
    let case = Case::new().file("content/index.md", format!("{START}{}x\n", "> ".repeat(10_000)));
    expect(&case, &["error markdown-too-deep content/index.md:5:199"]);
    let case = Case::new().file("content/index.md", format!("{START}{}x\n", "- ".repeat(10_000)));
    expect(&case, &["error markdown-too-deep content/index.md:5:99"]);
    // flat for the parser, long for the eye
    let case =
        Case::new().file("content/index.md", format!("{START}{}x\n\n{}\n", "*".repeat(10_000), "[".repeat(10_000)));
    expect(&case, &[]);
}

#[test]
fn files_that_are_no_text() {
    expect(&site().file("content/a.md", b"---\ntitle: \xff\n---\n"), &["error not-utf8 content/a.md:2:8"]);
    expect(&Case::new().file("content/index.md", ""), &["error missing-title content/index.md:1:1"]);
    expect(
        &Case::new().file("content/index.md", "---\ntitle: x\n"),
        &["error unclosed-front-matter content/index.md:1:1"],
    );
    let large = format!("{START}{}", "x ".repeat(25_000_000));
    expect(&Case::new().file("content/index.md", large), &["error file-too-large content/index.md:1:1"]);
}

#[test]
fn byte_order_marks_and_line_ends() {
    let page = "\u{feff}---\r\ntitle: Hei\r\nfoo: 1\r\n---\r\nTekstiä [x](ei.md)\r\n";
    expect(
        &Case::new().file("content/index.md", page),
        &["error unknown-key content/index.md:3:1", "error broken-link content/index.md:5:9"],
    );
    expect(&Case::new().file("content/index.md", "\u{feff}---\r\ntitle: Hei\r\n---\r\nTekstiä.\r\n"), &[]);
}

#[test]
fn slugs_and_ids_that_would_lead_elsewhere() {
    let case = site()
        .file("content/a.md", "---\ntitle: A\nslug: ../../x\n---\n")
        .file("content/b.md", "---\ntitle: B\nslug: c\n---\n")
        .file("content/c.md", "---\ntitle: C\naliases: [../ulos]\n---\n")
        .file(
            "content/data/d.yaml",
            "title: D\nsource: L\nmeasures:\n  ../m: {label: M, count: 9}\n  m: {label: M, count: 9}\n",
        )
        .file("content/data/e.yaml", "title: E\nsource: L\nmeasures:\n  m: {label: N, count: 8}\n");
    expect(
        &case,
        &[
            "error invalid-slug content/a.md:3:7",
            "error duplicate-slug content/c.md:1:1",
            "error invalid-slug content/c.md:3:11",
            "error invalid-id content/data/d.yaml:4:3",
            "error duplicate-id content/data/e.yaml:4:3",
        ],
    );
}

#[test]
fn links_on_disk() {
    let case = site();
    std::fs::create_dir_all(case.at("content/sub")).unwrap();
    symlink("/etc/passwd", case.at("content/a.md")).unwrap();
    symlink("nowhere.md", case.at("content/b.md")).unwrap();
    symlink("..", case.at("content/sub/loop")).unwrap();
    symlink("itself", case.at("content/itself")).unwrap();
    symlink("index.md", case.at("content/c.md")).unwrap();
    expect(
        &case,
        &[
            "error file-link content/a.md:1:1",
            "error file-link content/b.md:1:1",
            "error file-link content/itself:1:1",
            "error file-link content/sub/loop:1:1",
        ],
    );
}

#[test]
fn pictures() {
    let page = format!("{START}![Kuva](kuva.png)\n\n![](hyva.svg)\n");
    let case = Case::new()
        .file("content/index.md", page)
        .file("content/kuva.png", b"ei kuva")
        .file("content/hyva.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    expect(&case, &["error bad-image content/index.md:5:1", "warning missing-alt content/index.md:7:1"]);
}

#[test]
fn templates() {
    let theme = "{% extends \"base.html\" %}\n{% block content %}\n{{ page.nope.x }}\n{% endblock content %}\n";
    let case = site().file("content/a.md", START).file("themes/polku/templates/page.html", theme);
    expect(&case, &["error template-error themes/polku/templates/page.html:3:9"]);
    let ran = case.run(&["build"]);
    assert!(ran.said().contains("a/index.html") && ran.said().contains("page.html:3"), "{}", ran.said());
    let case = site().file("themes/polku/templates/start.html", "a\n{% if x %}\n");
    expect(&case, &["error template-error themes/polku/templates/start.html:3:1"]);
    let case = site().file("content/a.md", "---\ntitle: A\ntemplate: outo.html\n---\n");
    expect(&case, &["error missing-template content/a.md:3:11"]);
    let case = site().file("content/site.yaml", "title: T\ntheme: outo\n");
    expect(&case, &["error theme-missing content/site.yaml:2:8"]);
    let case = site().file("themes/polku/strings/fi.ftl", "home = Koti\nrikki {\n");
    expect(&case, &["error theme-string themes/polku/strings/fi.ftl:2:7"]);
}

#[test]
fn figures_that_cannot_be() {
    let data = "\
title: D
source: Lähde
date: 2022-10-12
populations:
  clients: {label: Asiakkaat, size: 42}
measures:
  bare: {label: Paljas, of: clients, reported_share: 0.65}
  none: {label: Tyhjä, of: clients}
  two: {label: Kaksi, count: 30, number: 4}
  share: {label: Osuus, of: clients, reported_share: 65 %}
  more: {label: Liikaa, of: clients, count: 43}
  alone: {label: Yksin, count: 30, show: share}
  lost: {label: Kadonnut, of: klients, count: 30}
  estimate: {label: Arvio, of: clients, reported_share: 41 %, estimate: true}
  in: {label: Töissä, of: clients, reported_share: 67 %, exclusive: state}
  out: {label: Ei töissä, of: clients, reported_share: 45 %, exclusive: state}
charts:
  c: {kind: bar, label: Kuvio, measures: [share, zzz]}
  t: {kind: target, label: Tavoite, measures: [share]}
  l: {kind: line, label: Viiva, measures: [share]}
";
    expect(
        &site().file("content/data/d.yaml", data),
        &[
            "error bare-fraction content/data/d.yaml:7:54",
            "error measure-without-value content/data/d.yaml:8:3",
            "error measure-with-several-values content/data/d.yaml:9:42",
            "warning attainable-share content/data/d.yaml:10:54",
            "error part-exceeds-whole content/data/d.yaml:11:45",
            "error share-without-population content/data/d.yaml:12:3",
            "error unknown-id content/data/d.yaml:13:31",
            "warning shares-over-100 content/data/d.yaml:16:56",
            "error unknown-id content/data/d.yaml:18:50",
            "error chart-targets content/data/d.yaml:19:3",
            "error chart-data content/data/d.yaml:20:3",
        ],
    );
}

#[test]
fn things_of_the_site_need_room() {
    let case = Case::new()
        .file("content/index.md", format!("{START}sana ![](measure:m) sana\n\n![](measure:m)\n"))
        .file("content/data/d.yaml", "title: D\nsource: L\nmeasures: {m: {label: M, count: 9}}\n");
    expect(&case, &["error embed-in-text content/index.md:5:6"]);
}

#[test]
fn consents() {
    let quotes = "\
title: Kysely
quotes:
  old: {text: Hyvä., consent: {scope: [web], until: 2022-01-01}}
  print: {text: Hyvä., consent: {scope: [print]}}
  none: {text: Hyvä., basis: consent}
  bare: {text: Hyvä.}
";
    expect(
        &Case::new()
            .file("content/index.md", format!("{START}\n![](quotes:kysely)\n"))
            .file("content/quotes/kysely.yaml", quotes),
        &[
            "error consent-expired content/quotes/kysely.yaml:3:53",
            "error consent-scope content/quotes/kysely.yaml:5:16",
            "warning quote-basis-unknown content/quotes/kysely.yaml:6:16",
        ],
    );
}

#[test]
fn answers() {
    let data = |answer: &str| {
        format!(
            "title: D\nsource: L\ndate: 2022-10-12\npopulations: {{clients: {{label: Asiakkaat, size: 42}}}}\nmeasures:\n  \
             share:\n    label: Osuus\n    of: clients\n    reported_share: 65 %\n    answers:\n      - {answer}\n"
        )
    };
    let page = format!("{START}[](measure:share)\n");
    let case = |answer: &str| Case::new().file("content/index.md", &page).file("content/data/d.yaml", data(answer));
    expect(&case("{rule: attainable-share, reason: Näin lähteessä.}"), &[]);
    expect(
        &case("{rule: mixed-units, reason: Näin lähteessä.}"),
        &["warning attainable-share content/data/d.yaml:9:21", "warning stale-answer content/data/d.yaml:11:16"],
    );
    expect(
        &case("{rule: atainable-share, reason: Näin lähteessä.}"),
        &["warning attainable-share content/data/d.yaml:9:21", "warning unknown-rule content/data/d.yaml:11:16"],
    );
}

#[test]
fn what_only_follows_is_not_said() {
    let case = Case::new()
        .file("content/index.md", format!("{START}[](term:a) [](measure:m) [](rikki.md)\n"))
        .file("content/terms.yaml", "terms: {a: [\n")
        .file("content/data/d.yaml", "title: D\n\tsource: L\n")
        .file("content/rikki.md", "---\ntitle: [\n---\n");
    let ran = case.run(&["check", "--format", "json"]).expect_code(2);
    let rules: Vec<String> =
        findings(&ran).iter().map(|finding| finding.split(' ').nth(1).unwrap().to_owned()).collect();
    assert!(rules.iter().all(|rule| rule == "yaml-syntax"), "{rules:?}");
    expect(
        &site().file("content/data/d.yaml", "title: D\nsource: L\nmeasures: {m: {label: [a], count: 9}}\n"),
        &["error expected-label content/data/d.yaml:3:23"],
    );
}

#[test]
fn links_that_are_none() {
    let text = "[ulompi [sisempi](index.md) jatkuu](index.md) ja huomautus[^puuttuu]\n\n##\n\n[](index.md#figure-m)\n";
    expect(
        &Case::new().file("content/index.md", format!("{START}\n{text}")),
        &[
            "warning literal-link content/index.md:6:28",
            "warning empty-heading content/index.md:8:1",
            "error broken-anchor content/index.md:10:1",
        ],
    );
}

#[test]
fn theme_faults_without_a_place_name_their_template() {
    let case = site().file("themes/polku/templates/oma.html", "{% include \"oma.html\" %}");
    let ran = case.run(&["build"]).expect_code(2);
    assert!(ran.said().contains("themes/polku/templates/oma.html"), "{}", ran.said());
}

#[test]
fn wrong_arguments_are_json_too() {
    let ran = site().run(&["check", "--format", "json", "--today", "nope"]).expect_code(1);
    assert_eq!(ran.document()["problems"].as_array().unwrap().len(), 1);
    let ran = site().run(&["chek", "--format=json"]).expect_code(1);
    assert_eq!(ran.document()["problems"].as_array().unwrap().len(), 1);
}
