//! `polku due`: what runs out, by day.

use super::support::Case;

const TODAY: &str = "2026-11-24";

fn site() -> Case {
    Case::new()
        .file("content/index.md", "---\ntitle: Alku\nreview_by: 2026-12-01\nowner: Erkki Esimerkki\n---\nTekstiä.\n")
        .file("content/site.yaml", "title: Koe, näyte\nreview_by: 2027-01-01\n")
        .file("content/data/d.yaml", "title: D\nsource: L\nreview_by: 2028-01-01\n")
        .file(
            "content/quotes/kysely.yaml",
            "title: K\nreview_by: 2026-11-24\nquotes:\n  a: {text: Salaiset sanat., consent: {scope: [web], until: 2027-02-22}}\n  \
             b: {text: Muut sanat., consent: {scope: [web], until: 2027-02-23}}\n",
        )
}

#[test]
fn days_are_listed_in_order_with_their_places() {
    let ran = site().run(&["due", "--today", TODAY]).expect_code(0);
    let expected = "\
24.11.2026  Kyselyn kysely lainaukset on tarkistettava  (content/quotes/kysely.yaml:2)
1.12.2026  Sivu index.md on tarkistettava  (content/index.md:3)
1.1.2027  Sivusto on tarkistettava  (content/site.yaml:2)
22.2.2027  Lupa lainaukseen kysely/a päättyy  (content/quotes/kysely.yaml:4)
";
    assert_eq!(ran.stdout, expected, "{}", ran.said());
    let all = site().run(&["due", "--today", TODAY, "--within", "900", "--lang", "en"]).expect_code(0);
    assert_eq!(all.stdout.lines().count(), 6);
    assert!(all.stdout.contains("The dataset d is to be reviewed"));
    for said in [ran.said(), all.said()] {
        assert!(!said.contains("Erkki") && !said.contains("sanat"), "it names nobody: {said}");
    }
}

#[test]
fn what_is_overdue_fails_the_run() {
    let case = site();
    let ran = case.run(&["due", "--today", "2026-11-25", "--within", "0"]).expect_code(1);
    assert!(ran.stdout.contains("määräaika on ohi") && ran.stdout.lines().count() == 1, "{}", ran.stdout);
    let none = case.run(&["due", "--today", "2020-01-01"]).expect_code(0);
    assert_eq!(none.stdout, "Mikään määräaika ei täyty seuraavien 90 päivän aikana.\n");
}

#[test]
fn programs_get_a_document() {
    let case = site();
    let document = case.run(&["due", "--today", "2026-12-01", "--json"]).expect_code(1).document();
    assert_eq!(document, case.run(&["due", "--today", "2026-12-01", "--format", "json"]).document());
    let due = document["due"].as_array().unwrap();
    assert_eq!(due.len(), 5);
    assert_eq!(due[0]["kind"], "survey");
    assert_eq!((due[0]["overdue"].as_bool(), due[1]["overdue"].as_bool()), (Some(true), Some(false)));
    assert_eq!((due[3]["name"].as_str(), due[3]["date"].as_str()), (Some("kysely/a"), Some("2027-02-22")));
    assert_eq!((due[3]["file"].as_str(), due[3]["line"].as_u64()), (Some("content/quotes/kysely.yaml"), Some(4)));
    let wrong = Case::new().run(&["due", "--json"]).expect_code(1).document();
    assert_eq!(wrong["problems"][0]["rule"], "failure-no-content");
}

#[test]
fn a_list_that_may_lack_something_says_so() {
    let case = site().file("content/quotes/rikki.yaml", "title: [\n");
    let ran = case.run(&["due", "--today", TODAY]).expect_code(2);
    assert!(ran.stderr.contains("luettelo voi olla vajaa") && ran.stdout.lines().count() == 4, "{}", ran.said());
}

#[test]
fn a_calendar_is_written() {
    let case = site();
    case.run(&["due", "--today", TODAY, "--ics", "due.ics"]).expect_code(0);
    let text = String::from_utf8(case.bytes("due.ics")).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") && text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    for line in [
        "UID:consent.kysely/a@koe-näyte.invalid",
        "DTSTAMP:20270222T000000Z",
        "DTSTART;VALUE=DATE:20270222",
        "SUMMARY:Lupa lainaukseen kysely/a päättyy",
        "DESCRIPTION:content/quotes/kysely.yaml:4",
    ] {
        assert!(unfolded.contains(&format!("\r\n{line}\r\n")), "{line}: {unfolded}");
    }
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 4);
    // the clock is not in it, and an event moved by its day stays the same event
    case.run(&["due", "--today", "2026-11-23", "--within", "91", "--ics", "other.ics"]).expect_code(0);
    assert_eq!(case.bytes("other.ics"), case.bytes("due.ics"));
    case.run(&["due", "--ics", "no/such/folder.ics", "--today", TODAY]).expect_code(1);
}
