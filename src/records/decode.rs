//! From the bytes of a field to a category or a number.

use std::collections::HashMap;

use super::codebook::{Categorical, Codebook, Number, Origin};
use super::{Batch, Kind, Missing};

/// A record by its codebook.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// The category of each variable that has categories.
    pub(super) categories: Vec<usize>,
    /// The value of each number in units of its last digit.
    pub(super) numbers: Vec<Option<i64>>,
}

/// Decodes records by a codebook.
pub(super) struct Decoder<'a> {
    categoricals: Vec<Step<'a>>,
    numbers: Vec<&'a Number>,
}

/// How a category is found.
enum Step<'a> {
    Lookup { variable: &'a Categorical, column: usize, places: HashMap<&'a [u8], usize>, missing: Option<usize> },
    Group { of: usize, groups: &'a [usize] },
}

/// What is wrong with a field, by its column.
pub(super) type Refused = (usize, Kind);

impl<'a> Decoder<'a> {
    pub(super) fn new(codebook: &'a Codebook) -> Self {
        let step = |variable: &'a Categorical| match &variable.origin {
            Origin::Column { column, codes, missing } => Step::Lookup {
                variable,
                column: *column,
                places: codes.iter().enumerate().map(|(place, code)| (code.as_bytes(), place)).collect(),
                missing: (*missing == Missing::Allowed).then_some(codes.len()),
            },
            Origin::Grouping { of, groups } => Step::Group { of: of.0, groups },
        };
        Self {
            categoricals: codebook.categoricals().map(|(_, variable)| step(variable)).collect(),
            numbers: codebook.numbers().map(|(_, number)| number).collect(),
        }
    }

    /// Decodes a record into `decoded`; every field that cannot be is reported.
    pub(super) fn decode(&self, batch: &Batch, record: usize, decoded: &mut Decoded, refused: &mut Vec<Refused>) {
        decoded.categories.clear();
        decoded.numbers.clear();
        for step in &self.categoricals {
            decoded.categories.push(match step {
                Step::Group { of, groups } => groups[decoded.categories[*of]],
                Step::Lookup { variable, column, places, missing } => {
                    let field = batch.field(record, *column);
                    let place = places.get(field).or_else(|| places.get(field.trim_ascii())).copied();
                    place.or_else(|| missing.filter(|_| is_blank(field))).unwrap_or_else(|| {
                        refused.push((*column, unknown_value(field, &variable.id, &variable.origin)));
                        // any category will do: a refused record is not counted
                        0
                    })
                }
            });
        }
        for number in &self.numbers {
            let field = batch.field(record, number.column).trim_ascii();
            let value = match parse(field, number.digits) {
                Ok(value) => Some(value),
                Err(Unfit::Blank) if number.missing == Missing::Allowed => None,
                Err(unfit) => {
                    refused.push((number.column, unfit.kind(number, field)));
                    None
                }
            };
            decoded.numbers.push(value);
        }
    }
}

fn is_blank(field: &[u8]) -> bool {
    field.trim_ascii().is_empty()
}

fn unknown_value(field: &[u8], id: &str, origin: &Origin) -> Kind {
    let variable = id.to_owned();
    if is_blank(field) {
        return Kind::MissingValue { variable };
    }
    if std::str::from_utf8(field).is_err() {
        return Kind::NotUtf8;
    }
    let codes = match origin {
        Origin::Column { codes, .. } => codes.join(", "),
        Origin::Grouping { .. } => String::new(),
    };
    Kind::UnknownValue { variable, codes }
}

/// Why a field is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unfit {
    Blank,
    Form,
    Digits,
    Size,
}

impl Unfit {
    fn kind(self, number: &Number, field: &[u8]) -> Kind {
        let variable = number.id.clone();
        match self {
            Self::Blank => Kind::MissingValue { variable },
            Self::Form if std::str::from_utf8(field).is_err() => Kind::NotUtf8,
            Self::Form => Kind::NotANumber { variable },
            Self::Digits => Kind::Digits { variable, digits: usize::from(number.digits) },
            Self::Size => Kind::Size { variable },
        }
    }
}

/// No number is larger, in units of its last digit, so that a sum over any number of records fits.
const LARGEST: i64 = 1_000_000_000_000_000;

/// A number in units of its last digit. The decimal mark is a comma or a point, a minus is `-` or `−`; groups of
/// thousands are refused, since `1.000` could mean either.
fn parse(field: &[u8], digits: u8) -> Result<i64, Unfit> {
    let (sign, rest) = match field {
        [] => return Err(Unfit::Blank),
        [b'-', rest @ ..] | [0xe2, 0x88, 0x92, rest @ ..] => (-1, rest),
        rest => (1, rest),
    };
    let (whole, fraction) = match rest.iter().position(|byte| matches!(byte, b',' | b'.')) {
        Some(mark) if mark + 1 == rest.len() => return Err(Unfit::Form),
        Some(mark) => (&rest[..mark], &rest[mark + 1..]),
        None => (rest, &rest[rest.len()..]),
    };
    if whole.is_empty() || !whole.iter().chain(fraction).all(u8::is_ascii_digit) {
        return Err(Unfit::Form);
    }
    let digits = usize::from(digits);
    if fraction.get(digits..).is_some_and(|beyond| beyond.iter().any(|byte| *byte != b'0')) {
        return Err(Unfit::Digits);
    }
    let padded = fraction.iter().copied().chain(std::iter::repeat(b'0')).take(digits);
    let units = whole.iter().copied().chain(padded).try_fold(0_i64, |units, digit| {
        units.checked_mul(10)?.checked_add(i64::from(digit - b'0')).filter(|units| *units <= LARGEST)
    });
    units.map(|units| sign * units).ok_or(Unfit::Size)
}

#[cfg(test)]
mod tests {
    use super::{Unfit, parse};

    #[test]
    fn numbers_with_either_mark() {
        for (text, units) in
            [("7", 70), ("7,5", 75), ("7.5", 75), ("7,50", 75), ("-0.5", -5), ("−12", -120), ("007", 70)]
        {
            assert_eq!(parse(text.as_bytes(), 1), Ok(units), "{text}");
        }
        for (text, unfit) in [
            ("", Unfit::Blank),
            ("7,", Unfit::Form),
            (",5", Unfit::Form),
            ("1 000", Unfit::Form),
            ("1.000,5", Unfit::Form),
            ("7 h", Unfit::Form),
            ("+7", Unfit::Form),
            ("7,25", Unfit::Digits),
            ("1000000000000000", Unfit::Size),
            ("99999999999999999999999999", Unfit::Size),
        ] {
            assert_eq!(parse(text.as_bytes(), 1), Err(unfit), "{text}");
        }
        assert_eq!(parse(b"7", 0), Ok(7));
    }
}
