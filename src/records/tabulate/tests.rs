//! Synthetic records only.

use std::fmt::Write;

use super::super::{
    AnonymityRequest, Axis, CategoricalId, Codebook, CsvRecords, Filter, Found, Missing, NumberId, Order, Requests,
    Role, Separator,
};
use super::{Tabulation, tabulate};
use crate::disclosure::arithmetic::{contradict, differ};
use crate::disclosure::{self, Contributions, Count, Magnitude, Statistic, Value};

struct Book {
    codebook: Codebook,
    sex: CategoricalId,
    age: CategoricalId,
    status: CategoricalId,
    hours: NumberId,
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn book() -> Book {
    let mut codebook = Codebook::default();
    let known = (Role::QuasiIdentifier, Order::Nominal);
    let sex = codebook.add_categories("sex", "sex", codes(&["f", "m"]), Missing::Refused, known);
    let age = codebook.add_categories("age", "age", codes(&["-29", "30-49", "50-"]), Missing::Allowed, known);
    let status = codebook.add_categories(
        "status",
        "tila",
        codes(&["työssä", "ei"]),
        Missing::Refused,
        (Role::Sensitive, Order::Nominal),
    );
    let hours = codebook.add_number("hours", "hours", 1, Missing::Allowed, Role::Plain);
    Book { codebook, sex, age, status, hours }
}

fn run(text: impl AsRef<[u8]>, requests: &Requests) -> Result<Tabulation, Vec<Found>> {
    tabulate(CsvRecords::new(text.as_ref(), None), &book().codebook, requests)
}

fn is(count: Count, number: u64) -> bool {
    !differ(count, Count::new(number))
}

fn alike(one: Magnitude, other: Magnitude) -> bool {
    let value = |magnitude| Value::Magnitude { number: disclosure::NumberId(0), magnitude, digits: 9 };
    !contradict(value(one), value(other), None)
}

/// What is wrong with a file: line, column, rule.
fn refusals(text: impl AsRef<[u8]>) -> Vec<(usize, usize, &'static str)> {
    let found = run(text, &Requests::default()).expect_err("something is wrong");
    let rule = |found: &Found| found.problem(crate::diagnostic::FileId(0)).rule;
    found.iter().map(|found| (found.place.line, found.place.column, rule(found))).collect()
}

const SMALL: &str =
    "sex;age;tila;hours;unused\nf;-29;työssä;7,5;x\nf;30-49;ei;;y\nm;50-;työssä;10.0;\nf;;työssä;\"2\";\"a;\nb\"\n";

#[test]
fn cells_and_totals_in_one_pass() {
    let Book { sex, age, status, hours, .. } = book();
    let mut requests = Requests::default();
    let both = requests.count(vec![sex, status], Filter::all());
    let single = requests.count(Vec::new(), Filter::all().and(age, vec![0, 3]));
    let sums = requests.magnitude(hours, Statistic::Sum, vec![sex], Filter::all().and(status, vec![0]));
    for text in [SMALL.to_owned(), SMALL.replace('\n', "\r\n"), format!("\u{feff}{SMALL}"), SMALL.trim_end().to_owned()]
    {
        let found = run(&text, &requests).expect("nothing is wrong");
        assert!(is(found.size, 4));
        let count = |one, other| *found[both].get(&[one, other]);
        assert!(is(count(Axis::Category(0), Axis::Category(0)), 2));
        assert!(is(count(Axis::Category(1), Axis::Category(1)), 0));
        assert!(is(count(Axis::Total, Axis::Category(0)), 3));
        assert!(is(count(Axis::Category(0), Axis::Total), 3));
        assert!(is(count(Axis::Total, Axis::Total), 4));
        assert!(is(*found[single].get(&[]), 2));
        let sum = |values: &[i64]| {
            let mut sum = Contributions::new(Statistic::Sum);
            for value in values {
                sum.add(*value);
            }
            sum.into_magnitude(1)
        };
        assert!(alike(*found[sums].get(&[Axis::Category(0)]), sum(&[75, 20])));
        assert!(alike(*found[sums].get(&[Axis::Total]), sum(&[75, 100, 20])));
        assert!(!alike(*found[sums].get(&[Axis::Total]), sum(&[75, 20])));
    }
}

#[test]
fn totals_of_three_variables() {
    let Book { sex, age, status, .. } = book();
    let mut requests = Requests::default();
    let all = requests.count(vec![sex, age, status], Filter::all());
    let found = run(SMALL, &requests).expect("nothing is wrong");
    let count = |axes: [Axis; 3]| *found[all].get(&axes);
    assert!(is(count([Axis::Category(0), Axis::Total, Axis::Total]), 3));
    assert!(is(count([Axis::Total, Axis::Category(3), Axis::Category(0)]), 1));
    assert!(is(count([Axis::Total; 3]), 4));
}

#[test]
fn separators_are_found_out() {
    for separator in [",", ";", "\t"] {
        let text = SMALL.replace("7,5", "7.5").replace(';', separator);
        assert!(is(run(text, &Requests::default()).expect("fits").size, 4), "{separator:?}");
    }
    let text = SMALL.replace(';', "\t");
    let told = CsvRecords::new(text.as_bytes(), Some(Separator::Tab));
    assert!(tabulate(told, &book().codebook, &Requests::default()).is_ok());
    let wrong = CsvRecords::new(text.as_bytes(), Some(Separator::Comma));
    assert_eq!(tabulate(wrong, &book().codebook, &Requests::default()).expect_err("no such columns").len(), 4);
}

#[test]
fn every_problem_has_its_place() {
    let head = "sex;age;tila;hours;unused\n";
    let line = |line: &str| refusals(format!("{head}{line}\n"));
    assert_eq!(line("x;-29;ei;1;"), [(2, 1, "records-unknown-value")]);
    assert_eq!(
        line("f;\"a\nb\";huh;1,25;"),
        [(2, 3, "records-unknown-value"), (3, 4, "records-unknown-value"), (3, 8, "records-digits"),]
    );
    assert_eq!(line(";-29;ei;1;"), [(2, 1, "records-missing-value")]);
    assert_eq!(line("f;-29;ei;1 h;"), [(2, 10, "records-not-a-number")]);
    assert_eq!(line("f;-29;ei;99999999999999999;"), [(2, 10, "records-size")]);
    assert_eq!(line("f;-29;ei;1;;"), [(2, 1, "records-fields")]);
    assert_eq!(line("f;-29;ei;1;\r\n\r\nf;-29"), [(4, 1, "records-fields")]);
    assert_eq!(refusals(""), [(1, 1, "records-empty")]);
    assert_eq!(refusals("\u{feff} \n"), [(1, 1, "records-empty")]);
    assert_eq!(refusals(head), [(1, 1, "records-none")]);
    assert_eq!(refusals("sex;age;tila;hours;tila\n"), [(1, 20, "records-column-twice")]);
    assert_eq!(refusals("sex;age;status\nf;-29;ei\n"), [(1, 1, "records-column-missing"); 2]);
    assert_eq!(refusals(b"sex;age;tila;hours\nf;-29;ty\xf6ss\xe4;1\n"), [(2, 7, "records-not-utf8")]);
    assert_eq!(refusals(b"\xff\xfes\0e\0x\0"), [(1, 1, "records-not-utf8")]);
}

#[test]
fn a_quotation_mark_left_open_does_not_take_the_file_into_memory() {
    let mut text = "sex;age;tila;hours\nf;-29;ei;1\nf;\"-29;ei;1\n".to_owned();
    for _ in 0..300_000 {
        text.push_str("m;50-;ei;1\n");
    }
    assert_eq!(refusals(text), [(3, 1, "records-quote")]);
}

#[test]
fn twenty_of_a_kind_are_listed_and_the_rest_counted() {
    let mut text = "sex;age;tila;hours\n".to_owned();
    for number in 0..5000 {
        let _ = writeln!(text, "secret{number};-29;ei;1\nf;-29;ei;1");
    }
    let found = run(text, &Requests::default()).expect_err("something is wrong");
    assert_eq!(found.len(), 21);
    assert_eq!((found[19].place.line, found[19].unlisted), (40, 0));
    assert_eq!((found[20].place.line, found[20].unlisted), (42, 4980));
    assert_eq!(found[20].problem(crate::diagnostic::FileId(0)).rule, "records-more");
    assert!(!format!("{found:?}").contains("secret"));
}

#[test]
fn who_stands_alone() {
    let request = AnonymityRequest { k: 3, l: 2 };
    let anonymity = |text: &str| {
        let mut requests = Requests::default();
        requests.anonymity(request);
        run(format!("sex;age;tila;hours\n{text}"), &requests).expect("fits").anonymity.expect("was asked")
    };
    let safe = anonymity("f;-29;ei;1\nf;-29;ei;1\nf;-29;työssä;1\n");
    assert!(safe.k.is_none() && safe.l.is_none());
    let small = anonymity("f;-29;ei;1\nf;-29;työssä;1\nf;30-49;ei;1\nm;50-;ei;\nm;50-;ei;\nm;50-;ei;\n");
    let below = small.k.expect("classes of two and of one");
    assert!(is(below.records, 3) && is(below.smallest, 1));
    let alike = small.l.expect("classes of one state");
    assert!(is(alike.records, 4) && is(alike.smallest, 1));
}
