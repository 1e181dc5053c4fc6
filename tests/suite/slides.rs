//! Slides of a workshop and their handout. All content here is synthetic.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::support::Case;

const FRAMEWORK: &str = "title: Kriteeristö
version: '2'
source: Keksitty koetta varten
scale: {min: 1, max: 3, anchors: {1: Ei vielä, 2: Osin, 3: Täysin}}
groups:
  alku: {label: Alku}
  loppu: {label: Loppu}
  muu: {label: Muu osa}
criteria:
  a: {statement: Ensimmäinen väite, groups: [alku], evidence: [Asiakirja]}
  b: {statement: Toinen väite, groups: [alku, loppu]}
  c: {statement: Kolmas väite, groups: [muu]}
";

const PHASE: &str = "---\nkind: phase\nphase: alku\ntitle: Alku\naim: Alun tarkoitus.\n\
    actors: [{role: Ohjaaja, does: Ohjaa.}]\nquestions: [Mitä alussa tehdään?]\n---\nTekstiä.\n";

const FRONT: &str =
    "description: Lyhyt kuvaus.\naim: Opitaan.\naudience: Kaikki.\nphases: [alku, loppu]\ncriteria: [a, b]
agenda:
  - {title: Avaus, minutes: 15, role: Vetäjä, shows: ['#toinen', phases]}
  - {title: Tauko, minutes: 65}
  - {title: Työ, minutes: 30, shows: ['exercise:e', '#ensimmäinen']}
exercises:
  - {id: e, title: Harjoitus, minutes: 30, questions: [Miksi?]}
  - {id: f, title: Kotitehtävä}
questions_note: Omia kysymyksiä.\n";

const TEXT: &str =
    "Johdantoa.\n\n## Ensimmäinen\n\nYksi.\n\n---\n\nKaksi.\n\n## Toinen\n\nKolme.\n\n## Kolmas\n\nNeljä.\n";

/// A site with a workshop of this text.
fn workshop(front: &str, text: &str) -> Case {
    Case::site()
        .file("content/frameworks/kriteerit.yaml", FRAMEWORK)
        .file("content/phases/alku.md", PHASE)
        .file("content/workshop/day.md", format!("---\ntitle: Päivä\n{front}---\n{text}"))
}

fn built(case: &Case, name: &str) -> String {
    case.run(&["build", "--today", "2026-11-24"]).expect_code(0);
    String::from_utf8(case.bytes(&format!("output/workshop/day/slides/{name}.html"))).unwrap()
}

/// A slide as it stands in the file.
struct Slide<'a> {
    id: &'a str,
    html: &'a str,
}

fn slides(html: &str) -> Vec<Slide<'_>> {
    let slides = html.split("<section class=\"slide ").skip(1);
    slides
        .map(|rest| {
            let html = rest.split("</section>\n</div>").next().unwrap();
            let id = html.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
            Slide { id, html }
        })
        .collect()
}

fn slide<'a>(slides: &'a [Slide<'a>], id: &str) -> &'a str {
    slides.iter().find(|slide| slide.id == id).unwrap_or_else(|| panic!("no slide {id}")).html
}

#[test]
fn slides_follow_the_agenda_and_the_rest_comes_after() {
    let case = workshop(FRONT, TEXT);
    let html = built(&case, "index");
    let slides = slides(&html);
    let ids: Vec<&str> = slides.iter().map(|slide| slide.id).collect();
    let wanted = [
        "slide-title",
        "slide-aim",
        "slide-introduction",
        "slide-agenda",
        "toinen",
        "slide-phases",
        "slide-phase-alku",
        "slide-questions-alku",
        "slide-criterion-a",
        "slide-criterion-b",
        "slide-phase-loppu",
        "slide-tauko",
        "slide-exercise-e",
        "ensimmäinen",
        "slide-ensimmäinen-2",
        "kolmas",
        "slide-exercise-f",
        "slide-not-dealt-with",
        "slide-sources",
    ];
    assert_eq!(ids, wanted);
    let agenda = slide(&slides, "slide-agenda");
    for told in ["0:00–0:15", "0:15–1:20", "1:20–1:50", "1 t 5 min", "Vetäjä"] {
        assert!(agenda.contains(told), "{told}");
    }
    for (id, told) in [
        ("toinen", "Ohjelma 1/3: Avaus"),
        ("slide-phase-alku", "Vaihe 1/3"),
        ("slide-phase-alku", "Alun tarkoitus."),
        ("slide-questions-alku", "Omia kysymyksiä."),
        ("slide-exercise-e", "Omia kysymyksiä."),
        ("slide-criterion-a", "Täysin"),
        ("slide-criterion-a", "Asiakirja"),
        ("slide-ensimmäinen-2", "(jatkuu)"),
        ("slide-not-dealt-with", "Muu osa"),
        ("slide-not-dealt-with", "Kolmas väite"),
        ("slide-sources", "Kriteeristö (2). Keksitty koetta varten"),
        ("slide-sources", "../../../index.html"),
    ] {
        assert!(slide(&slides, id).contains(told), "{id}: {told}");
    }
    assert!(!slide(&slides, "slide-phases").contains("Kolmas väite"));
    assert_eq!(html.matches("data-item=\"0\"").count(), 7, "slides of the first item");
    assert!(html.contains("<p data-minutes=\"65\">Tauko</p>"), "the timer knows the agenda");
}

#[test]
fn what_is_too_long_goes_on_on_the_next_slide() {
    let mut text = "## Luettelo\n\n".to_owned();
    for item in 1..=40 {
        writeln!(text, "{item}. Asia numero <{item}> kuuluu luetteloon.").unwrap();
    }
    text.push_str("\n## Taulukko\n\n| Nimi | Luku |\n|---|--:|\n");
    for row in 1..=20 {
        writeln!(text, "| Rivi {row}. | {row} |").unwrap();
    }
    let html = built(&workshop("", &text), "index");
    let slides = slides(&html);
    let of = |id: &str| {
        slides
            .iter()
            .filter(|slide| slide.id.trim_start_matches("slide-").starts_with(id))
            .map(|slide| slide.html)
            .collect::<Vec<_>>()
    };
    let lists = of("luettelo");
    assert!((3..=8).contains(&lists.len()), "{} slides", lists.len());
    for item in 1..=40 {
        assert_eq!(html.matches(&format!("numero &lt;{item}&gt;")).count(), 1, "item {item}");
    }
    let first = lists[0].matches("<li>").count() + 1;
    assert!(lists[1].contains(&format!("<ol start=\"{first}\">")), "the numbers go on");
    assert!(lists[0].contains("Luettelo") && !lists[0].contains("(jatkuu)") && lists[1].contains("(jatkuu)"));
    let tables = of("taulukko");
    assert!((2..=4).contains(&tables.len()), "{} slides", tables.len());
    assert!(tables.iter().all(|table| table.contains("<th scope=\"col\">Nimi</th>")), "each part has the head");
    assert_eq!((1..=20).filter(|row| html.contains(&format!("Rivi {row}."))).count(), 20);
}

#[test]
fn a_long_criterion_is_told_whole_and_its_statement_once() {
    let long = |name: &str| (1..=150).map(|place| format!("{name}{place} sana")).collect::<Vec<_>>().join(" ");
    let evidence = (1..=4).map(|place| long(&format!("näyttö{place}x"))).collect::<Vec<_>>().join(", ");
    let criterion = format!("a: {{statement: {}., groups: [alku], evidence: [{evidence}]}}", long("väite"));
    let short = "a: {statement: Ensimmäinen väite, groups: [alku], evidence: [Asiakirja]}";
    let case = workshop("phases: [alku, loppu]\n", "")
        .file("content/frameworks/kriteerit.yaml", FRAMEWORK.replace(short, &criterion));
    let html = built(&case, "index");
    let slides = slides(&html);
    let criterion = slides.iter().filter(|slide| slide.id.starts_with("slide-criterion-a")).map(|slide| slide.html);
    let criterion: Vec<&str> = criterion.collect();
    let bodies = criterion.iter().map(|html| html.split_once("<header").unwrap().1);
    assert_eq!(bodies.filter(|html| html.contains("väite150 sana")).count(), 1, "the statement");
    assert!(criterion[1].contains("väite1 sana") && criterion[1].contains("…"), "its beginning on the next slide");
    for item in 1..=4 {
        assert_eq!(criterion.iter().filter(|html| html.contains(&format!("näyttö{item}x150"))).count(), 1, "{item}");
    }
    assert!(criterion.len() >= 5, "{}", criterion.len());
    let overview = case.bytes("output/workshop/day/worksheets/overview.html");
    let overview = String::from_utf8(overview).unwrap();
    assert!(overview.contains("väite1 sana") && !overview.contains("väite150 sana"));
}

#[test]
fn notes_are_for_the_facilitator_alone() {
    let text = "> [!FACILITATOR]\n> Ensin tämä.\n\n## Yksi\n\nNäkyy.\n\n> [!FACILITATOR]\n> Salaa **tämä**.\n\n## Kaksi\n\nToinen.\n";
    let case = workshop("", text);
    let html = built(&case, "index");
    let slides = slides(&html);
    for (id, note) in [("yksi", "<p>Salaa <strong>tämä</strong>.</p>"), ("slide-title", "<p>Ensin tämä.</p>")] {
        let (shown, notes) = slide(&slides, id).split_once("<template>").unwrap_or_else(|| panic!("{id} has no notes"));
        assert!(notes.contains(note) && !shown.contains(note), "{id}");
    }
    assert!(!slide(&slides, "kaksi").contains("<template>"));
    let handout = String::from_utf8(case.bytes("output/workshop/day/slides/handout.html")).unwrap();
    assert!(handout.contains("Salaa <strong>tämä</strong>") && handout.contains("Omat muistiinpanot"));
    for (path, bytes) in case.files("output") {
        let has_notes = path.starts_with("workshop/day/slides/");
        assert_eq!(String::from_utf8_lossy(&bytes).contains("Salaa"), has_notes, "{path}");
    }
}

#[test]
fn addresses_are_unique_and_stay() {
    let front =
        "agenda:\n  - {title: A, minutes: 5, shows: ['phase:alku']}\n  - {title: B, minutes: 5, shows: ['phase:alku']}
  - {title: A, minutes: 5}\n  - {title: A, minutes: 5}\n";
    let html = built(&workshop(front, "## Sama\n\nYksi.\n\n## Sama\n\nKaksi.\n"), "index");
    let ids: Vec<&str> = slides(&html).iter().map(|slide| slide.id).collect::<Vec<_>>();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    assert!(ids.contains(&"slide-phase-alku-2"), "{ids:?}");
    let longer =
        built(&workshop(front, "Uusi alku.\n\n## Uusi\n\nX.\n\n## Sama\n\nYksi.\n\n## Sama\n\nKaksi.\n"), "index");
    let later: BTreeSet<&str> = slides(&longer).iter().map(|slide| slide.id).collect();
    assert!(ids.iter().all(|id| later.contains(id)), "{later:?}");
}

#[test]
fn the_same_content_gives_the_same_slides() {
    let build = || (built(&workshop(FRONT, TEXT), "index"), built(&workshop(FRONT, TEXT), "handout"));
    assert_eq!(build(), build());
}

#[test]
fn slides_on_the_site_show_quotes_for_web_and_training_and_released_figures() {
    let mut data = "title: Luvut\nsource: Keksitty\npopulations: {p: {label: Joukko, size: 60}}\nmeasures:
  some: {label: Jotkut, of: p, count: 31, show: share}
  few: {label: Harvat, of: p, count: 2}
tables:
  alat:
    label: Alat
    of: p
    columns: [{label: Luku}]
    rows:\n"
        .to_owned();
    for row in 0..12 {
        writeln!(data, "      - {{label: Ala {row}, values: [5]}}").unwrap();
    }
    let quotes = "title: Kysely\nquotes:\n  web: {text: Verkkoon., consent: {scope: [web]}}\n  \
                  class: {text: Luokkaan., consent: {scope: [training]}}\n  \
                  both: {text: Kumpaankin., consent: {scope: [web, training]}}\n";
    let text = "## Luvut\n\n![](measure:some) ![](measure:few)\n\n## Alat\n\n![](table:alat)\n\n## Sanoja\n\n![](quotes:kysely)\n";
    let case = workshop("", text).file("content/data/luvut.yaml", data).file("content/quotes/kysely.yaml", quotes);
    let html = built(&case, "index");
    let slides = slides(&html);
    let figures = slide(&slides, "luvut");
    assert!(figures.contains("data-figure=\"few\">[c]") && figures.contains("<strong>[c]</strong>"), "{figures}");
    assert!(figures.contains("data-figure=\"some\">52"));
    let words: String = slides.iter().map(|slide| slide.html).collect();
    // the site's slides are open to everyone, so what is meant for training alone is not on them
    assert!(words.contains("Kumpaankin.") && !words.contains("Luokkaan.") && !words.contains("Verkkoon."));
    let page = String::from_utf8(case.bytes("output/workshop/day/index.html")).unwrap();
    assert!(page.contains("Verkkoon.") && !page.contains("Luokkaan."));
    // the rows stand on several slides, and every cell is known by its own name
    let parts: Vec<&Slide<'_>> =
        slides.iter().filter(|slide| slide.id.trim_start_matches("slide-").starts_with("alat")).collect();
    assert!(parts.len() > 1);
    for row in 0..12 {
        assert_eq!(words.matches(&format!("data-figure=\"alat/{row}/0\"")).count(), 1, "row {row}");
    }
    case.run(&["audit"]).expect_code(0);
}

#[test]
fn a_template_of_the_sites_own_may_be_wrong() {
    let case = workshop("", TEXT).file("themes/polku/templates/slides/phase.html", "{{ nothing.at.all }}");
    let said = case.run(&["build"]).expect_code(2).said();
    assert!(said.contains("template-error") && said.contains("slides/phase.html"), "{said}");
}

#[test]
fn text_beside_quotes_that_may_not_be_shown_stays() {
    let quotes = "title: Kysely\nquotes:\n  web: {text: Verkkoon., consent: {scope: [web]}}\n";
    let text = "## Sanoja\n\nEnnen.\n\n![](quotes:kysely)\n\nJälkeen.\n";
    let html = built(&workshop("", text).file("content/quotes/kysely.yaml", quotes), "index");
    assert!(html.contains("Ennen.") && html.contains("Jälkeen.") && !html.contains("Verkkoon."));
}

#[test]
fn a_table_may_have_more_columns_than_a_slide_has_room_for() {
    let columns: Vec<String> = (0..60).map(|column| format!("{{label: Sarake {column}}}")).collect();
    let values = vec!["9"; 60].join(", ");
    let data = format!(
        "title: Luvut\nsource: Keksitty\npopulations: {{p: {{label: Joukko, size: 600}}}}\ntables:\n  alat:\n    label: Alat\n    \
         of: p\n    columns: [{}]\n    rows:\n      - {{label: Rivi, values: [{values}]}}\n",
        columns.join(", ")
    );
    let case = workshop("", "## Alat\n\n![](table:alat)\n").file("content/data/luvut.yaml", data);
    assert!(built(&case, "index").contains("Sarake 59"));
}

#[test]
fn a_criterions_slide_tells_its_scale_and_weight() {
    let bare = "b: {statement: Toinen väite, groups: [alku, loppu], weight: 2, scale: {min: -2, max: 2}}";
    let framework = FRAMEWORK.replace("b: {statement: Toinen väite, groups: [alku, loppu]}", bare);
    let case = workshop(FRONT, TEXT).file("content/frameworks/kriteerit.yaml", framework);
    let html = built(&case, "index");
    let slides = slides(&html);
    assert!(slide(&slides, "slide-criterion-a").contains("<p class=\"small muted\">Asteikko 1…3</p>"));
    assert!(slide(&slides, "slide-criterion-b").contains("Asteikko −2…2, painokerroin 2"));
}
