use proptest::prelude::*;

use super::Certainty::{self, Certain, Likely};
use super::Kind::{
    self, BankAccount, BusinessCode, Email, NumberPlate, PersonalCode, Phone, Postcode, RoleEmail, ServicePhone,
    SpeakerLabel, StreetAddress,
};
use super::person::CHECK;
use super::{mask, scan};

/// What is found in a text: its kind, how sure it is, and the text itself.
fn found(text: &str) -> Vec<(Kind, Certainty, &str)> {
    scan(text).into_iter().map(|found| (found.kind, found.certainty, &text[found.range])).collect()
}

/// Fails unless exactly this is found, and as a whole.
#[track_caller]
fn expect(kind: Kind, certainty: Certainty, texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), [(kind, certainty, *text)], "{text}");
        let within = format!("Teksti ({text}), loppu.");
        assert_eq!(found(&within), [(kind, certainty, *text)], "{within}");
    }
}

#[track_caller]
fn nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn personal_codes() {
    // a code of textbooks: 131052308 mod 31 = 25, and the sign with the number 25 is T
    let certain = [
        "131052-308T",
        "131052-308t",
        "131052 - 308T",
        "131052–308 T",
        "13 10 52 - 308 T",
        "131052Y308T",
        "131052u308t",
        "131052+308T",
        "131052\u{2011}308T",
        "131\u{ad}052-\u{200b}308T",
        "１３１０５２－３０８Ｔ",
        "131052&#45;308T",
        "131052\\-308T",
        "131052-**308T",
    ];
    expect(PersonalCode, Certain, &certain);
    // a wrong check character; one that belongs to nobody; no sign of the century
    expect(PersonalCode, Likely, &["131052-308A", "131052-308u", "131052–308U", "131052 - 308U"]);
    expect(PersonalCode, Likely, &["131052308T"]);
    nothing(&["321052-308T", "131352-308T", "290201-308T", "12345-678", "131052–141152", "1.1.2020–31.12.2020"]);
    assert_eq!(found("asiakas131052-308Tx")[0].1, Likely);
}

#[test]
fn numbers_for_tests_belong_to_nobody() {
    let code = code(13, 10, 52, '-', 950);
    expect(PersonalCode, Likely, &[&code]);
}

#[test]
fn phones() {
    expect(Phone, Certain, &["+358 40 123 4567", "+358401234567", "00358 50 1234567", "+358 (0)45 123 4567"]);
    expect(Phone, Likely, &["040 123 4567", "0401234567", "050-1234567", "0400-123 456", "0457 123 4567"]);
    expect(Phone, Likely, &["09 310 1691", "(09) 310 1691", "+358 9 310 1691", "013 123 456", "+46 70 123 45 67"]);
    expect(ServicePhone, Likely, &["0800 12345", "010 123 4567", "+358 29 123 4567", "020 123 4567"]);
    assert_eq!(found("+358 40 123 4567 2020"), [(Phone, Certain, "+358 40 123 4567")]);
    nothing(&[
        "01.02.2020",
        "01022020",
        "2020-01-02",
        "0,50 ja 0,75",
        "1 040 123 456 euroa",
        "+10 000 000 euroa",
        "ISBN 978-951-0-12345-6",
        "ISSN 0355-1234",
        "08–16",
        "klo 09.00–15.30",
        "https://doi.org/10.1000/0401234567",
        "0.0401234567",
        "#0401234",
        "112",
    ]);
}

#[test]
fn cells_of_a_table_are_parted() {
    assert_eq!(found("1,0401234567,2"), [(Phone, Likely, "0401234567")]);
    assert_eq!(
        found("7;040 123 4567;00100 Tampere"),
        [(Phone, Likely, "040 123 4567"), (Postcode, Likely, "00100 Tampere")]
    );
}

#[test]
fn emails() {
    expect(
        Email,
        Certain,
        &["matti.meika@esimerkki.fi", "m_m@a-b.c.fi", "matti (at) esimerkki.fi", "m[ät]esimerkki.fi"],
    );
    expect(Email, Certain, &["matti.meika@esimerkki.fi", "matti(at)esimerkki(dot)fi", "m@e\u{ad}simerkki.fi"]);
    expect(Email, Likely, &["matti.meika at esimerkki.fi"]);
    expect(RoleEmail, Likely, &["kirjaamo@esimerkki.fi", "info (at) esimerkki.fi", "etunimi.sukunimi@esimerkki.fi"]);
    assert_eq!(found("mailto:m@e.fi, m@e.fi."), [(Email, Certain, "m@e.fi"), (Email, Certain, "m@e.fi")]);
    nothing(&[
        "picture@2x.png",
        "[x](@/guide/index.md)",
        "katso lisää at esimerkki.fi",
        "me@example.org",
        "regex@1.12",
        "@nimi",
    ]);
}

#[test]
fn streets_and_postcodes() {
    expect(
        StreetAddress,
        Likely,
        &["Mannerheimintie 3", "esimerkkikatu 12 a 4", "Metsäpolku 3", "Esimerkkigatan 3-5 B"],
    );
    expect(StreetAddress, Likely, &["Esimerkkikadulla 3", "Storvägen 12", "Mäenpään-Koskisenkuja 1", "Koivurannan\n3"]);
    expect(Postcode, Likely, &["00100 Tampere", "FI-00100 TAMPERE", "65100 Vaasa-Vasa"]);
    nothing(&[
        "polku 3",
        "Polku 3",
        "palvelupolku 3",
        "Palvelupolku 3",
        "valtatie 3",
        "tie 3",
        "katu 3",
        "Mannerheimintie 3 km",
        "Aleksanterinkatu 2020",
        "Esimerkkikatu\n3. Toinen kohta",
        "12345 asiakasta",
        "12345 Euroa",
        "10 12345 Asiakasta",
    ]);
}

#[test]
fn numbers_with_check_digits() {
    // the bank account of the standard's example; a business code whose weighted sum is worked out in the test below
    expect(BankAccount, Certain, &["FI21 1234 5600 0007 85", "FI2112345600000785", "fi21 1234\n5600 0007 85"]);
    expect(BankAccount, Likely, &["FI22 1234 5600 0007 85"]);
    // 7·1 + 9·2 + 10·3 + 5·4 + 8·5 + 4·6 + 2·7 = 153 = 13 · 11 + 10, so the check digit is 1
    expect(BusinessCode, Likely, &["1234567-1", "1234567–1", "FI12345671"]);
    nothing(&["1234567-2", "FI12345672", "11234567-1"]);
}

#[test]
fn plates_and_labels() {
    expect(NumberPlate, Likely, &["ABC-123", "ÅÄÖ-987"]);
    assert_eq!(found("auto AB-1"), [(NumberPlate, Likely, "AB-1")]);
    nothing(&["UTF-8", "ISO-639", "SHA-256", "EN-301", "COVID-19", "AB-1", "ABC-1234"]);
    expect(
        SpeakerLabel,
        Likely,
        &["asiakas 3", "Client 3", "klient 12", "asiakas nro 3", "client-3", "Haastateltava #7"],
    );
    nothing(&[
        "42 asiakasta",
        "asiakas 3 kuukauden ajan",
        "client 3 years",
        "asiakas 2020",
        "asiakas 50 %",
        "asiakkaan 3",
    ]);
}

#[test]
fn a_mask_hides_every_character_and_no_other() {
    assert_eq!(mask("Tunnus 131052-308T, asiakas 3"), "Tunnus •••••••••••, asiakas 3");
    assert_eq!(mask("ä m@e.fi ö"), "ä •••••• ö");
}

#[test]
fn time_is_in_proportion_to_the_text() {
    for part in
        ["0", "1", "01", "+", "a@", "@", "a.", "040 ", "katu ", "-", "FI", "1 ", "asiakas ", "(", "\u{ad}", "&", "ä"]
    {
        // a quadratic search would take hours
        scan(&part.repeat(200_000));
    }
}

/// A code with its check character.
fn code(day: u32, month: u32, year: u32, sign: char, number: u32) -> String {
    let nine = ((day * 100 + month) * 100 + year) * 1000 + number;
    let check = char::from(CHECK[(nine % 31) as usize]);
    format!("{day:02}{month:02}{year:02}{sign}{number:03}{check}")
}

/// An account with its check digits.
fn account(number: u64) -> String {
    let rest = format!("{number:014}151800").bytes().fold(0, |sum, digit| (sum * 10 + u32::from(digit - b'0')) % 97);
    format!("FI{:02}{number:014}", 98 - rest)
}

/// Any text whose ends touch nothing.
fn around() -> impl Strategy<Value = (String, String)> {
    let text = "(.|[0-9 .+@-]){0,30}";
    (text, text).prop_map(|(before, after)| (before + ";", format!(";{after}")))
}

/// Adds what is not seen between the characters.
fn hidden(text: &str, signs: &[char]) -> String {
    text.chars().zip(signs.iter().cycle()).flat_map(|(character, sign)| [character, *sign]).collect()
}

fn is_found(text: &str, kind: Kind, certainty: Certainty) -> bool {
    scan(text).iter().any(|found| found.kind == kind && found.certainty == certainty)
}

proptest! {
    #[test]
    fn nothing_panics_and_ranges_are_text(text in "\\PC{0,200}|[0-9A-Za-z@.+ &#;\\\\\u{ad}-]{0,200}") {
        for found in scan(&text) {
            prop_assert!(text.get(found.range.clone()).is_some_and(|part| !part.is_empty()));
        }
        prop_assert_eq!(mask(&text).chars().count(), text.chars().count());
    }

    #[test]
    fn a_valid_code_is_found_in_any_text(
        (day, month, year) in (1u32..=28, 1u32..=12, 0u32..100),
        sign in prop::sample::select("+-YXWVUABCDEF–".chars().collect::<Vec<_>>()),
        number in 2u32..900,
        (before, after) in around(),
        signs in prop::collection::vec(prop::sample::select(vec!['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}']), 1..4),
    ) {
        let code = code(day, month, year, sign, number);
        for form in [code.clone(), code.to_lowercase(), hidden(&code, &signs)] {
            let text = format!("{before}{form}{after}");
            prop_assert!(is_found(&text, PersonalCode, Certain), "{text:?}: {:?}", scan(&text));
            prop_assert!(!mask(&text).contains(&form));
        }
        // what touches it makes it no less reported
        let touched = format!("{before}x{code}x{after}");
        prop_assert!(scan(&touched).iter().any(|found| found.kind == PersonalCode), "{touched:?}");
    }

    #[test]
    fn a_valid_account_is_found_in_any_text(number in 0u64..100_000_000_000_000, (before, after) in around()) {
        let account = account(number);
        let text = format!("{before}{account}{after}");
        prop_assert!(is_found(&text, BankAccount, Certain), "{text:?}");
    }

    #[test]
    fn an_address_is_found_in_any_text(name in "[a-z][a-z0-9]{0,10}\\.[a-z]{1,10}", (before, after) in around()) {
        prop_assume!(!name.starts_with("info.") && !name.starts_with("hr.") && !name.starts_with("dpo."));
        let text = format!("{before}{name}@esimerkki.fi{after}");
        prop_assert!(scan(&text).iter().any(|found| found.kind == Email), "{text:?}");
    }

    #[test]
    fn a_mobile_number_is_found_in_any_text(number in 100_000u32..9_999_999, (before, after) in around()) {
        let text = format!("{before}+358 40 {number}{after}");
        prop_assert!(is_found(&text, Phone, Certain), "{text:?}: {:?}", scan(&text));
    }
}
