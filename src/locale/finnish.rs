//! How Finnish numerals are inflected when they are written in digits.
//!
//! The rule is that of Kielitoimiston ohjepankki, *Luvut ja numerot: peruslukujen taivuttaminen* and
//! *Prosenttimerkki (%)*, and of Kielikello 2/2006, *Desimaali- ja murtoluvut*: the ending after the colon is that of
//! the numeral's last inflected word as it is read aloud, with both letters of a long vowel. In 11–19 that word is the
//! unit (`14:ää`, *neljäätoista*), in full tens, hundreds and so on the word for the power of ten (`40:stä`, `100:aa`),
//! after a percent sign the word *prosentti* (`65 %:iin`).

use super::Decimal;

/// A value as a reader sees it, as far as its inflection goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numeral {
    /// A whole number, such as 42.
    Integer(i64),
    /// A number with a decimal comma, such as 1,2, or without one.
    Decimal(Decimal),
    /// Any number or range with a percent sign after it.
    Percent,
}

/// What should stand in place of what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    alternatives: Vec<String>,
}

impl Suggestion {
    /// The forms that may have been meant, likeliest first; at least one.
    pub fn alternatives(&self) -> &[String] {
        &self.alternatives
    }

    /// The right form, when only one may have been meant: what can be put right without asking.
    pub fn only(&self) -> Option<&str> {
        match self.alternatives.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// Tells what a case ending after a numeral should be, if it is wrong: `42:stä` should be `42:sta`.
///
/// `ending` is what follows the colon. There is no opinion on what is not a singular case ending (clitics, possessives,
/// ordinals) nor on numerals that are read aloud in several ways, such as 0,50. An ending in capitals is judged as if it
/// were in small letters, in which the suggestion is given.
pub fn ending_problem(numeral: Numeral, ending: &str) -> Option<Suggestion> {
    let word = last_word(numeral)?;
    let written = ending.to_lowercase();
    let mut alternatives: Vec<String> = Vec::new();
    for case in cases_meant_by(&written) {
        let right = word.ending(*case);
        if right == written {
            return None;
        }
        alternatives.push(right.to_owned());
    }
    (!alternatives.is_empty()).then_some(Suggestion { alternatives })
}

/// Tells what form the word after a number should have, if it has the other one: `1 asiakas`, `42 asiakasta`.
///
/// The forms are those that follow 1 and any other number in the language of the text. Any third form (`42
/// asiakkaalle`) is the sentence's own business and passes.
pub fn noun_problem(count: i64, next_word: &str, one_form: &str, other_form: &str) -> Option<Suggestion> {
    let (right, wrong) = if count == 1 { (one_form, other_form) } else { (other_form, one_form) };
    (next_word == wrong && right != wrong).then(|| Suggestion { alternatives: vec![right.to_owned()] })
}

#[derive(Debug, Clone, Copy)]
enum Case {
    Genitive,
    Partitive,
    Inessive,
    Elative,
    Illative,
    Adessive,
    Ablative,
    Allative,
    Essive,
    Translative,
    Abessive,
}

/// The cases a writer may mean by an ending, right or wrong, likeliest first.
fn cases_meant_by(ending: &str) -> &'static [Case] {
    match ending {
        "n" => &[Case::Genitive],
        "a" | "ä" | "aa" | "ää" | "ea" | "eä" | "ia" | "iä" | "ta" | "tä" => &[Case::Partitive],
        "ssa" | "ssä" => &[Case::Inessive],
        "sta" | "stä" => &[Case::Elative],
        "aan" | "ään" | "een" | "iin" => &[Case::Illative],
        // A short vowel may be half of an illative, or the end of a genitive's stem (viid|en).
        "an" | "än" | "en" | "in" => &[Case::Illative, Case::Genitive],
        "lla" | "llä" => &[Case::Adessive],
        "lta" | "ltä" => &[Case::Ablative],
        "lle" => &[Case::Allative],
        "na" | "nä" => &[Case::Essive],
        "ksi" => &[Case::Translative],
        // Rare as an abessive, common as a partitive written too long (kuu|tta).
        "tta" | "ttä" => &[Case::Partitive, Case::Abessive],
        _ => &[],
    }
}

/// A word that a numeral ends in when read aloud, by what its inflected forms end in.
#[derive(Debug, Clone, Copy)]
struct Word {
    vowels: Vowels,
    partitive: &'static str,
    illative: &'static str,
}

/// Which vowels the endings have.
#[derive(Debug, Clone, Copy)]
enum Vowels {
    Back,
    Front,
}

impl Word {
    const fn back(partitive: &'static str, illative: &'static str) -> Self {
        Self { vowels: Vowels::Back, partitive, illative }
    }

    const fn front(partitive: &'static str, illative: &'static str) -> Self {
        Self { vowels: Vowels::Front, partitive, illative }
    }

    fn ending(self, case: Case) -> &'static str {
        let harmonic = |back, front| match self.vowels {
            Vowels::Back => back,
            Vowels::Front => front,
        };
        match case {
            Case::Genitive => "n",
            Case::Partitive => self.partitive,
            Case::Inessive => harmonic("ssa", "ssä"),
            Case::Elative => harmonic("sta", "stä"),
            Case::Illative => self.illative,
            Case::Adessive => harmonic("lla", "llä"),
            Case::Ablative => harmonic("lta", "ltä"),
            Case::Allative => "lle",
            Case::Essive => harmonic("na", "nä"),
            Case::Translative => "ksi",
            Case::Abessive => harmonic("tta", "ttä"),
        }
    }
}

const ONES: [Word; 10] = [
    Word::back("aa", "aan"),  // nolla
    Word::front("tä", "een"), // yksi: yhtä, yhteen
    Word::back("ta", "een"),  // kaksi: kahta, kahteen
    Word::back("a", "een"),   // kolme
    Word::front("ää", "ään"), // neljä
    Word::front("tä", "een"), // viisi: viittä, viiteen
    Word::back("ta", "een"),  // kuusi: kuutta, kuuteen
    Word::front("ää", "ään"), // seitsemän
    Word::back("aa", "aan"),  // kahdeksan
    Word::front("ää", "ään"), // yhdeksän
];
const TEN: Word = Word::front("tä", "een");
const PROSENTTI: Word = Word::back("a", "iin");
/// Powers of ten that have a word of their own, greatest first.
const POWERS: [(u64, Word); 6] = [
    (1_000_000_000_000, Word::back("aa", "aan")), // biljoona
    (1_000_000_000, Word::back("a", "iin")),      // miljardi
    (1_000_000, Word::back("aa", "aan")),         // miljoona
    (1_000, Word::back("ta", "een")),             // tuhat: tuhatta, tuhanteen
    (100, Word::back("aa", "aan")),               // sata
    (10, TEN),
];
/// Multiples of this are read in several ways: *biljardi*, *tuhat biljoonaa*.
const AMBIGUOUS: u64 = 1_000_000_000_000_000;

/// The last word that is inflected; none where readers differ.
fn last_word(numeral: Numeral) -> Option<Word> {
    match numeral {
        Numeral::Percent => Some(PROSENTTI),
        Numeral::Integer(value) => last_word_of_integer(value.unsigned_abs()),
        Numeral::Decimal(value) => last_word_of_decimal(value),
    }
}

fn last_word_of_integer(value: u64) -> Option<Word> {
    if value == 0 {
        return Some(ONES[0]);
    }
    if value.is_multiple_of(AMBIGUOUS) {
        return None;
    }
    // 11–19 need no case of their own: their unit's word is the one inflected.
    let power = POWERS.iter().find(|(power, _)| value.is_multiple_of(*power));
    Some(power.map_or_else(|| unit(value.into()), |(_, word)| *word))
}

fn last_word_of_decimal(value: Decimal) -> Option<Word> {
    let digits = value.units().unsigned_abs();
    match value.digits() {
        0 => u64::try_from(digits).ok().and_then(last_word_of_integer),
        1 => Some(unit(digits)),
        // `0,50` is read "viisikymmentä" or "viisi nolla".
        _ if digits.is_multiple_of(10) => None,
        _ => Some(unit(digits)),
    }
}

/// The word for the last digit.
fn unit(value: u128) -> Word {
    ONES[(value % 10) as usize]
}

#[cfg(test)]
mod tests {
    use super::{Numeral, ending_problem, noun_problem};

    fn numeral(text: &str) -> Numeral {
        match (text.strip_suffix(" %"), text.parse()) {
            (Some(_), _) => Numeral::Percent,
            (None, Ok(value)) => Numeral::Integer(value),
            (None, Err(_)) => Numeral::Decimal(text.parse().unwrap_or_else(|problem| panic!("{problem}"))),
        }
    }

    /// What is suggested, joined with `|`; empty when nothing is wrong.
    fn suggested(written: &str) -> String {
        let Some((number, ending)) = written.split_once(':') else { panic!("{written}") };
        ending_problem(numeral(number), ending).map(|found| found.alternatives().join("|")).unwrap_or_default()
    }

    #[test]
    fn every_case_of_every_word() {
        let forms = [
            ("0", "n aa ssa sta aan lla lta lle na ksi tta"),
            ("1", "n tä ssä stä een llä ltä lle nä ksi ttä"),
            ("2", "n ta ssa sta een lla lta lle na ksi tta"),
            ("3", "n a ssa sta een lla lta lle na ksi tta"),
            ("4", "n ää ssä stä ään llä ltä lle nä ksi ttä"),
            ("5", "n tä ssä stä een llä ltä lle nä ksi ttä"),
            ("6", "n ta ssa sta een lla lta lle na ksi tta"),
            ("7", "n ää ssä stä ään llä ltä lle nä ksi ttä"),
            ("8", "n aa ssa sta aan lla lta lle na ksi tta"),
            ("9", "n ää ssä stä ään llä ltä lle nä ksi ttä"),
            ("10", "n tä ssä stä een llä ltä lle nä ksi ttä"),
            ("100", "n aa ssa sta aan lla lta lle na ksi tta"),
            ("1000", "n ta ssa sta een lla lta lle na ksi tta"),
            ("1000000", "n aa ssa sta aan lla lta lle na ksi tta"),
            ("1000000000", "n a ssa sta iin lla lta lle na ksi tta"),
            ("65 %", "n a ssa sta iin lla lta lle na ksi tta"),
        ];
        let every = "n a ä aa ää ta tä ssa ssä sta stä een aan ään iin lla llä lta ltä lle na nä ksi tta ttä";
        for (number, right) in forms {
            for ending in every.split(' ') {
                let passes = suggested(&format!("{number}:{ending}")).is_empty();
                assert_eq!(passes, right.split(' ').any(|form| form == ending), "{number}:{ending}");
            }
        }
    }

    #[test]
    fn the_last_inflected_word_decides() {
        for right in [
            "40:stä",
            "42:sta",
            "20:een",
            "30:tä",
            "270:tä",
            "130:stä",
            "3460:ssä",
            "8564:stä",
            "29153:een",
            "5000:sta",
            "2000:ta",
            "12000:ta",
            "500:aan",
            "250:tä",
            "12000000:aa",
            "2022:sta",
            "1523:a",
            "-42:sta",
            "103:lla",
            "11:tä",
            "12:ta",
            "13:a",
            "14:ää",
            "15:tä",
            "16:een",
            "17:ää",
            "18:aan",
            "19:ään",
            "115:tä",
            "1018:aa",
            "18,3:een",
            "1,2:sta",
            "2,25:stä",
            "0,13:a",
            "65,0:aa",
            "9,8:aan",
        ] {
            assert_eq!(suggested(right), "", "{right}");
        }
    }

    #[test]
    fn what_is_wrong_is_put_right() {
        for (wrong, right) in [
            ("42:stä", "sta"),
            ("40:sta", "stä"),
            ("42:tä", "ta"),
            ("7:tä", "ää"),
            ("100:ta", "aa"),
            ("1000:aa", "ta"),
            ("14:ä", "ää"),
            ("3:aa", "a"),
            ("5:ttä", ""),
            ("40:tta", "tä|ttä"),
            ("33:en", "een|n"),
            ("8:een", "aan"),
            ("65 %:een", "iin"),
            ("65 %:in", "iin|n"),
            ("65 %:ia", "a"),
            ("65 %:stä", "sta"),
            ("9 %:ää", "a"),
            ("42:STÄ", "sta"),
            ("18,3:iin", "een"),
        ] {
            assert_eq!(suggested(wrong), right, "{wrong}");
        }
    }

    #[test]
    fn no_opinion() {
        for text in ["42:kin", "42:nkin", "42:ni", "5:s", "5:nnessä", "42:", "42:foo", "0,50:sta", "0,10:tä"] {
            assert_eq!(suggested(text), "", "{text}");
        }
        assert_eq!(suggested("1000000000000000:ssä"), "");
        assert_eq!(suggested("-9223372036854775808:sta"), "", "the last word is kahdeksan");
    }

    #[test]
    fn a_noun_after_a_number() {
        let suggested = |count, word| {
            let found = noun_problem(count, word, "asiakas", "asiakasta");
            found.and_then(|found| found.only().map(str::to_owned))
        };
        assert_eq!(suggested(1, "asiakas"), None);
        assert_eq!(suggested(42, "asiakasta"), None);
        assert_eq!(suggested(42, "asiakkaalle"), None);
        assert_eq!(suggested(1, "asiakasta").as_deref(), Some("asiakas"));
        assert_eq!(suggested(0, "asiakas").as_deref(), Some("asiakasta"));
        assert_eq!(noun_problem(2, "sheep", "sheep", "sheep"), None);
    }
}
