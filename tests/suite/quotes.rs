//! Quotes: where they may be shown, what is told of their speakers, and phrases that point at one person. All data here
//! is synthetic.

use super::errors::{expect, findings};
use super::support::Case;

const PAGE: &str = "---\ntitle: Etusivu\n---\n![](quotes:kysely)\n";

fn site(quotes: &str) -> Case {
    Case::new().file("content/index.md", PAGE).file("content/quotes/kysely.yaml", quotes)
}

/// The start page as it is built.
fn page(case: &Case, arguments: &[&str]) -> String {
    case.run(&[&["build", "--today", "2026-11-24"], arguments].concat()).expect_code(0);
    String::from_utf8(case.bytes("output/index.html")).unwrap()
}

#[test]
fn each_use_gets_the_quotes_it_may_show() {
    let case = site(
        "title: Kysely\nquotes:\n  web: {text: Verkkoon tarkoitettu., consent: {scope: [web, print]}}\n  \
         class: {text: Luokkaan tarkoitettu., consent: {scope: [training]}}\n  \
         report: {text: Raportissa julkaistu., basis: published-report}\n",
    );
    let html = page(&case, &["--base-url", "https://example.org/"]);
    assert!(html.contains("Verkkoon tarkoitettu.") && html.contains("Raportissa julkaistu."));
    for (path, bytes) in case.files("output") {
        assert!(!String::from_utf8_lossy(&bytes).contains("Luokkaan"), "{path}");
    }
    let notes = case.run(&["check", "--format", "json"]).document();
    let notes: Vec<_> =
        notes["problems"].as_array().unwrap().iter().filter(|note| note["rule"] == "consent-scope").collect();
    assert_eq!((notes.len(), notes[0]["severity"].as_str(), notes[0]["line"].as_u64()), (1, Some("note"), Some(4)));
}

#[test]
fn a_link_to_a_quote_that_is_not_for_the_web_leads_nowhere() {
    let page = format!("{PAGE}\n[yksi](#quote-a) [toinen](#quote-b)\n");
    let quotes = "title: K\nquotes:\n  a: {text: Hyvä., basis: published-report}\n  b: {text: Hyvä., consent: {scope: [print]}}\n";
    let case = site(quotes).file("content/index.md", page);
    expect(&case, &["error broken-anchor content/index.md:6:18"]);
}

#[test]
fn a_consent_that_has_ended_is_an_error_and_left_out_of_the_preview() {
    let case = site(
        "title: Kysely\nquotes:\n  old: {text: Mennyt lupa., consent: {scope: [web], until: 2026-11-23}}\n  \
         last: {text: Viimeinen päivä., consent: {scope: [web], until: 2026-11-24}}\n",
    );
    let publish = case.run(&["build", "--today", "2026-11-24", "--format", "json"]).expect_code(2);
    assert_eq!(findings(&publish), ["error consent-expired content/quotes/kysely.yaml:3:60"]);
    let html = page(&case, &["--profile", "preview"]);
    assert!(html.contains("Viimeinen päivä.") && !html.contains("Mennyt lupa."));
    assert!(!html.contains("24.11.2026") && !html.contains("2026-11-24"), "the clock is in the page");
    let preview =
        case.run(&["check", "--profile", "preview", "--today", "2026-11-24", "--format", "json"]).expect_code(0);
    assert_eq!(findings(&preview), ["warning consent-expired content/quotes/kysely.yaml:3:60"]);
}

#[test]
fn a_withdrawn_id_may_not_come_back() {
    let case = site("title: K\nquotes:\n  a: {text: Peruttu asia., basis: published-report}\n  b: {text: Jäävä., basis: published-report}\n")
        .file("content/quotes/withdrawn.yaml", "withdrawn: [a]\n");
    expect(&case, &["error quote-withdrawn content/quotes/kysely.yaml:3:3"]);
    let html = page(&case, &["--profile", "preview"]);
    assert!(html.contains("Jäävä.") && !html.contains("Peruttu"));
}

#[test]
fn a_place_where_no_quote_may_be_shown() {
    let case = site("title: K\nquotes:\n  a: {text: Hyvä asia., consent: {scope: [print]}}\n");
    expect(&case, &["warning quotes-empty content/index.md:4:1"]);
    assert!(!page(&case, &[]).contains("class=\"quotes"));
}

#[test]
fn translations_need_consent_too() {
    let quotes = |consent: &str| {
        format!(
            "title: K\nquotes:\n  a:\n    text: It gave me hope.\n    language: en\n    translations: {{fi: Se antoi toivoa.}}\n    {consent}\n"
        )
    };
    let shown = page(&site(&quotes("consent: {scope: [web], languages: [fi]}")), &[]);
    assert!(shown.contains("Se antoi toivoa.") && shown.contains("Käännös") && !shown.contains("It gave me hope."));
    let published = page(&site(&quotes("basis: published-report")), &[]);
    assert!(published.contains("Se antoi toivoa."));
    for consent in ["consent: {scope: [web]}", "consent: {scope: [web], languages: [sv]}"] {
        let case = site(&quotes(consent));
        let kept = page(&case, &[]);
        assert!(kept.contains("<blockquote lang=\"en\"><p><q>It gave me hope.") && !kept.contains("toivoa"), "{kept}");
        assert!(case.run(&["check", "--lang", "en"]).said().contains("quote-translation"));
    }
}

const GROUPS: &str = "\
title: Kysely
n: 40
groups:
  young: {label: {fi: nuori, sv: ung}, size: 12}
  woman: {label: nainen, size: 9}
  rare: {label: harvinainen, size: 4}
combinations:
  - {groups: [woman, young], size: 6}
  - {groups: [young, rare], size: 3}
quotes:
";

#[test]
fn what_is_told_of_a_speaker() {
    let case = site(&format!("{GROUPS}  a: {{text: Hyvä., basis: published-report, speaker: [young, woman]}}\n"));
    let html = page(&case, &["--strict"]);
    assert!(html.contains("Puhuja: nuori, nainen"), "{html}");
    for size in ["12", "9", "6"] {
        assert!(!html.contains(&format!(">{size}<")) && !html.contains(&format!("n = {size}")), "{size}");
    }
}

#[test]
fn groups_too_small_to_be_told() {
    let quotes = "  \
         a: {text: Hyvä., basis: published-report, speaker: [rare]}\n  \
         b: {text: Hyvä., basis: published-report, speaker: [young, rare]}\n  \
         c: {text: Hyvä., basis: published-report, speaker: [young, women]}\n  \
         d: {text: Hyvä., basis: published-report, speaker: [young]}\n";
    expect(
        &site(&format!("{GROUPS}{quotes}")),
        &[
            "error speaker-group content/quotes/kysely.yaml:11:55",
            "error speaker-group content/quotes/kysely.yaml:12:55",
            "error unknown-id content/quotes/kysely.yaml:13:62",
        ],
    );
    // together they are fewer than each
    let small = GROUPS.replace("[woman, young], size: 6", "[woman, young], size: 4");
    let quote = "  a: {text: Hyvä., basis: published-report, speaker: [young, woman]}\n";
    expect(&site(&format!("{small}{quote}")), &["error speaker-group content/quotes/kysely.yaml:11:55"]);
    let untold = GROUPS.replace("  - {groups: [woman, young], size: 6}\n", "");
    let case = site(&format!("{untold}{quote}"));
    expect(&case, &["error speaker-group content/quotes/kysely.yaml:10:55"]);
    let said = case.run(&["check", "--lang", "en"]).said();
    assert!(said.contains("combinations") && !said.contains("12"), "the way out, and no size: {said}");
    // a site may be stricter
    let case = site(&format!("{GROUPS}{quote}")).file("content/site.yaml", "title: T\ndisclosure: {threshold: 10}\n");
    expect(&case, &["error speaker-group content/quotes/kysely.yaml:11:55"]);
}

#[test]
fn groups_that_contradict_themselves() {
    let groups = GROUPS.replace("n: 40", "n: 10").replace("[woman, young], size: 6", "[woman, young], size: 10");
    let case = site(&format!("{groups}  a: {{text: Hyvä., basis: published-report}}\n"));
    expect(
        &case,
        &["error speaker-group content/quotes/kysely.yaml:4:46", "error speaker-group content/quotes/kysely.yaml:8:36"],
    );
}

#[test]
fn running_labels() {
    let quotes = "title: K\nquotes:\n  asiakas-3: {text: Hyvä., basis: published-report}\n  \
        b: {text: Asiakas 12 sanoi näin., basis: published-report}\n  \
        c: {text: Asiakas 12 sanoi näin., basis: published-report, answers: [{rule: identifier, reason: Näin se on.}]}\n";
    expect(
        &site(quotes),
        &["warning identifier content/quotes/kysely.yaml:3:3", "warning identifier content/quotes/kysely.yaml:4:13"],
    );
}

#[test]
fn how_to_have_ones_words_removed() {
    let case = site("title: K\nquotes:\n  a: {text: Hyvä., basis: published-report}\n");
    assert!(!page(&case, &[]).contains("sanasi pois"));
    assert!(case.run(&["check"]).said().contains("quotes-without-contact"));
    let case = case
        .file("content/site.yaml", "title: T\ncontact: \"[palaute](mailto:palaute@example.org)\"\n")
        .file("content/index.md", format!("{PAGE}\nTaas.\n\n![](quotes:kysely)\n"));
    let html = page(&case, &[]);
    let line = "Jos haluat omat sanasi pois sivustolta, ota yhteyttä: <a href=\"mailto:palaute@example.org\"";
    assert_eq!(html.matches(line).count(), 1, "once on a page: {html}");
    assert!(!case.run(&["check"]).said().contains("quotes-without-contact"));
}

#[test]
fn phrases_that_point_at_one_person() {
    let page = "---\ntitle: T\n---\nTyöttömyys oli kestänyt jopa 26 vuotta. Joukossa oli yli 57-vuotias.\n\n\
        Hän oli ainoa valmentaja, ja kaupungin ryhmäkoordinaattori auttoi.\n\n![](quotes:kysely)\n";
    let quotes = "title: K\nquotes:\n  a: {text: Odotin 14 vuotta., basis: published-report}\n";
    let case = site(quotes).file("content/index.md", page);
    expect(
        &case,
        &[
            "warning endpoint content/index.md:4:25",
            "warning endpoint content/index.md:4:54",
            "warning one-person-role content/index.md:6:9",
            "warning one-person-role content/index.md:6:30",
            "warning endpoint content/quotes/kysely.yaml:3:20",
        ],
    );
    let before = case.bytes("content/index.md");
    case.run(&["check", "--fix"]).expect_code(0);
    assert_eq!(case.bytes("content/index.md"), before, "texts are never changed");
}

#[test]
fn answers_name_their_phrase() {
    let page = |answers: &str| {
        format!("---\ntitle: T\nanswers:\n{answers}---\nJoukossa oli yli 57-vuotias ja yli 61-vuotias.\n")
    };
    let one = "  - {rule: endpoint, phrase: Yli  57-vuotias, reason: Jo julkaistu., state: odottaa arviota}\n";
    let case = Case::new().file("content/index.md", page(one));
    expect(&case, &["warning endpoint content/index.md:6:32"]);
    let html = self::page(&case, &[]);
    assert!(html.contains("Jo julkaistu. Tila: odottaa arviota."), "{html}");
    let case = case.file(
        "content/index.md",
        page(&format!("{one}  - {{rule: endpoint, phrase: yli 99-vuotias, reason: Ei ole.}}\n")),
    );
    expect(&case, &["warning stale-answer content/index.md:5:12", "warning endpoint content/index.md:7:32"]);
    let case = case.file("content/index.md", page("  - {rule: endpoint, reason: Molemmat.}\n"));
    expect(&case, &[]);
}

#[test]
fn an_extreme_figure_is_one_in_every_text() {
    let data = "title: D\nsource: L\nmeasures:\n  longest:\n    label: Pisin kesto\n    number: 26\n    unit: vuosi\n    \
        answers: [{rule: endpoint, reason: Julkaistu.}]\n";
    let page = "---\ntitle: T\n---\nKesto oli [](measure:longest) vuotta.\n";
    let case = Case::new().file("content/index.md", page).file("content/data/d.yaml", data);
    expect(&case, &["warning endpoint content/index.md:4:11"]);
    assert!(case.run(&["check"]).said().contains("26 vuotta"));
}
