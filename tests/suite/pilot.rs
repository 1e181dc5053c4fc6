//! The pilot's own site: every fact of its report is found on it, in the report's words where they are its own.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::support::Case;

/// The quotes of the report.
const QUOTES: [&str; 7] = [
    "Halua haluta takaisin palkkatyöhön.",
    "Olen ollut hyvin tyytyväinen työhönvalmennukseen. Työhönvalmentajan kanssa on helppo keskustella ja pohtia \
     asioita. Työhönvalmentaja on auttanut työkokeilupaikan etsimisessä ja auttanut pääsemään sisälle työpaikan \
     työyhteisöön.",
    "Se on kivaa pääsee töihin.",
    "Toivoa tulevaisuuden suhteen, kun ei tarvitse hoitaa työnhakuun liittyviä asioita yksin.",
    "Tuonut itseluottamusta ja uskon itseeni, että pystyn siihen.",
    "Toivoa ja suuntaa oikeaan.",
    "Olen todella kiitollinen että pääsin työhönvalmennuksen kautta uuteen työhön, en ilman sitä olisi tällaista \
     edes keksinyt itselleni.",
];

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The site's pages as text without tags, built into a folder of the test's own.
fn pages() -> (Case, BTreeMap<String, String>) {
    let case = Case::new();
    let status = Command::new(env!("CARGO_BIN_EXE_polku"))
        .args(["build", "--strict", "--quiet", "--root"])
        .arg(repository())
        .arg("--output")
        .arg(case.at("output"))
        .args(["--today", "2026-11-24"])
        .status()
        .unwrap();
    assert!(status.success());
    let pages = case
        .files("output")
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, plain(&String::from_utf8(bytes).unwrap())))
        .collect();
    (case, pages)
}

fn plain(html: &str) -> String {
    // what a page that stands alone brings with it is no text of it
    let brought = regex::Regex::new("(?s)<(style|script)[ >].*?</(style|script)>").unwrap();
    let html = brought.replace_all(html, "");
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            character if !inside => text.push(character),
            _ => {}
        }
    }
    let text = text.replace('\u{a0}', " ").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".").replace(" ,", ",")
}

#[test]
fn every_row_of_the_report_is_on_the_site() {
    let (_case, pages) = pages();
    let all = pages.values().map(String::as_str).collect::<Vec<_>>().join("\n");
    for (row, words) in [
        ("background", &["2020–2022", "80 %", "20 %", "neuropsykiatri", "johtava"][..]),
        ("goals", &["50–70 %", "aikuissosiaalityö", "kuntouttava", "palvelupol"]),
        ("referral", &["60 %", "jono", "työkykykoordinaattor", "sosiaalisen kuntoutuksen", "sykoosi", "yökykyselvity"]),
        (
            "phases",
            &[
                "Palveluun hakeutuminen ja siitä sopiminen",
                "Osaamisen kartoittaminen ja ammatillinen profilointi",
                "Nopea työnetsintä",
                "Työskentely ja tuesta sopiminen työnantajan kanssa",
                "Työsuhteen tukeminen ja tuki työn ulkopuolella",
                "Palvelun päättyminen",
                "Kriteerien sanamuodot eivät sisälly loppuraporttiin.",
                "Polun keskustelukysymys – ei virallinen laatukriteeri",
            ],
        ),
        ("rooting", &["laatukriteerityöpajo", "hteistyösopimus", "profiloinnin lomake", "työnantajayhteistyö"]),
        ("service path", &["vammais"]),
        ("network", &["Kela", "toimeentulotu", "vastuuasiantuntij", "päihde", "erusterveydenhuol"]),
        (
            "results",
            &["12.10.2022", "42", "65 %", "35 %", "arviolta 40 %", "28", "14", "hoiva", "ravintola", "kiinteistö"],
        ),
        ("who found work", &["26", "57"]),
        ("who benefits", &["kognitiivisia haasteita", "työkyvyn rajoit"]),
        ("survey", &["n = 20", "kevät 2022"]),
    ] {
        for word in words {
            assert!(all.to_lowercase().contains(&word.to_lowercase()), "{row}: {word}");
        }
    }
}

#[test]
fn the_seven_quotes_are_word_for_word() {
    let (case, pages) = pages();
    assert!(pages["results/quotes/index.html"].contains("Asiakastyytyväisyyskysely, kevät 2022, n = 20"));
    for page in ["results/quotes/index.html", "sv/results/quotes/index.html", "en/results/quotes/index.html"] {
        for quote in QUOTES {
            assert!(pages[page].contains(quote), "{page}: {quote}");
        }
    }
    let html = String::from_utf8(case.bytes("output/sv/results/quotes/index.html")).unwrap();
    assert_eq!(html.matches("<blockquote lang=\"fi\"").count(), QUOTES.len(), "a quote says that it is in Finnish");
}

#[test]
fn the_start_page_has_five_doors_and_says_what_it_is() {
    let (case, pages) = pages();
    let start = &pages["index.html"];
    for door in
        ["Koulutat", "Julkaiset tuloksia", "Olet työnantaja", "Mietit, sopisiko tämä sinulle", "Päätät palveluista"]
    {
        assert!(start.contains(door), "{door}");
    }
    assert!(start.contains("Esimerkkisivusto – ei Helsingin kaupungin virallinen sivusto"));
    for path in ["index.html", "for/clients/index.html", "network/index.html", "results/index.html"] {
        assert!(pages[path].contains("Tarkista tämänhetkinen tilanne palvelun järjestäjältä."), "{path}");
    }
    let html = String::from_utf8(case.bytes("output/results/index.html")).unwrap();
    assert!(html.contains("href=\"figures/index.html#figure-employed\""), "a figure leads to its definition");
}

#[test]
fn every_string_of_the_theme_is_found() {
    // a string that cannot be shown shows its own name
    let (_case, pages) = pages();
    let names = std::fs::read_to_string(repository().join("themes/polku/strings/fi.ftl")).unwrap();
    let names: Vec<&str> =
        names.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.trim()).collect();
    for (path, text) in &pages {
        for word in text.split(' ').filter(|word| word.contains('-')) {
            assert!(!names.contains(&word.trim_matches(|sign: char| !sign.is_alphanumeric())), "{word} on {path}");
        }
    }
}

#[test]
fn nothing_is_worked_out_from_a_reported_share() {
    let (case, pages) = pages();
    let csv = String::from_utf8(case.bytes("output/data/results.csv")).unwrap();
    let row = csv.lines().find(|line| line.contains(",employed,")).unwrap();
    assert!(row.contains(",65,,,percent,clients,42,"), "no interval: {row}");
    for derived in ["27 ", "27,3", "27.3", "14,7"] {
        assert!(!pages["results/index.html"].contains(&format!("{derived}asiakasta")), "{derived}");
    }
    assert!(pages["results/index.html"].contains("Osuus on lähteen ilmoittama; lukumäärää ei ole kerrottu."));
    assert!(pages["results/index.html"].contains("Tavoitteen perusjoukko"), "the target's base is said");
}

#[test]
fn exceptions_are_listed_and_wait_for_the_controller() {
    let ran = Command::new(env!("CARGO_BIN_EXE_polku"))
        .args(["check", "--strict", "--format", "json", "--today", "2026-11-24", "--root"])
        .arg(repository())
        .output()
        .unwrap();
    let document: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    let mut phrases = Vec::new();
    for problem in document["problems"].as_array().unwrap() {
        if ["endpoint", "one-person-role"].contains(&problem["rule"].as_str().unwrap()) {
            let reason = problem["reason"].as_str().unwrap_or_else(|| panic!("{problem}")).to_lowercase();
            let file = problem["file"].as_str().unwrap();
            let (ground, waits) = match file {
                _ if file.ends_with(".sv.md") => {
                    ("redan publicerat i källrapporten", "väntar på dataskyddsombudets bedömning")
                }
                _ if file.ends_with(".en.md") => {
                    ("already published in the source report", "awaits the data protection officer’s assessment")
                }
                _ => ("jo julkaistu lähderaportissa", "odottaa tietosuojavastaavan arviota"),
            };
            assert!(reason.contains(ground) && reason.contains(waits), "{problem}");
            phrases.push(problem["message"].as_str().unwrap().to_owned());
        }
    }
    for phrase in [
        "26 vuoteen",
        "yli 57-vuotiaita",
        "johtavan työhönvalmentajan",
        "26 år",
        "över 57 år",
        "26 years",
        "over 57 years",
    ] {
        assert!(phrases.iter().any(|message| message.contains(phrase)), "{phrase}: {phrases:?}");
    }
}

#[test]
fn translations_are_drafts_of_what_the_issue_asks_for() {
    let (_case, pages) = pages();
    let network = ["employers", "employment-services", "health-care", "kela", "social-services"];
    let phases = ["entry", "profiling", "job-search", "employer", "support", "closing"];
    let results = ["quotes", "figures", "who-benefits", "swot"];
    let mut wanted: Vec<String> =
        ["", "phases/", "network/", "results/", "glossary/"].into_iter().map(str::to_owned).collect();
    wanted.extend(network.map(|page| format!("network/{page}/")));
    wanted.extend(phases.map(|page| format!("phases/{page}/")));
    wanted.extend(results.map(|page| format!("results/{page}/")));
    for (language, label) in
        [("sv", "Översättningen har inte granskats."), ("en", "This translation has not been reviewed.")]
    {
        for page in &wanted {
            let path = format!("{language}/{page}index.html");
            assert!(pages[&path].contains(label), "{path}");
        }
    }
    let plain = &pages["selko/for/clients/index.html"];
    assert!(plain.contains("Selkokielinen luonnos"));
    assert!(plain.contains("Kukaan ei voi luvata, että saat työtä."));
    for (path, shown) in [("sv/results/index.html", "uppskattningsvis 40 %"), ("en/results/index.html", "about 40%")] {
        assert!(pages[path].contains(shown), "{path}");
    }
}
