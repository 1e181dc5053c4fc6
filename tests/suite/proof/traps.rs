//! Publications in which protecting each figure or each table alone gives somebody away.
//!
//! Each is looked at twice: with nothing but the small counts withheld, where the attacker must find the trap, and as it
//! is released, where the attacker and the audit must find the same intervals, none of them too narrow.

use std::collections::BTreeMap;

use polku::disclosure::{Extent, Form, Place, Policy, Zeros, audit};

use super::attacker::{Answer, Reading, attack};
use super::problem::{Division, Print, Problem, Select, Style, cross, print, singles, with_all};

pub fn policy(threshold: u64) -> Policy {
    Policy::new(threshold, Zeros::Published, 20).unwrap()
}

pub fn counts(policy: Policy) -> Style {
    Style { form: Form::Count, policy }
}

pub fn part<const N: usize>(of: [(usize, &[usize]); N]) -> Select {
    of.into_iter().map(|(variable, categories)| (variable, categories.iter().copied().collect())).collect()
}

fn only(mut answers: Vec<Answer>) -> Answer {
    let answer = answers.remove(0);
    assert_eq!(answer.error, "");
    answer
}

/// What the attacker finds each of some parts to be if they alone are withheld.
fn trapped(problem: &Problem, withheld: &[Select]) -> Vec<(u64, Option<u64>)> {
    let answer = only(attack(&problem.told_without("trap", withheld), Reading::Strict));
    answer.figures.iter().map(|finding| (finding.low, finding.high)).collect()
}

/// A feasibility interval: the least and, if there is an end, the most.
pub type Interval = (Option<i64>, Option<i64>);

/// Checks that a release is safe, and gives the intervals of what it withholds, by part.
pub fn released(problem: &Problem) -> BTreeMap<Select, Interval> {
    let released = problem.release();
    let line = problem.told("released", &released);
    for reading in [Reading::Strict, Reading::Plain] {
        let answer = only(attack(&line, reading));
        assert_eq!(answer.verdict, "safe", "{reading:?} {answer:?}\n{line}");
    }
    let mut audited = BTreeMap::new();
    for proof in audit(&released.published, Extent::Intervals) {
        for open in proof.unwrap().withheld() {
            audited.insert(problem.parts[&open.places[0]].clone(), (open.least, open.most));
        }
    }
    let by_attacker = intervals(problem, &only(attack(&line, Reading::Plain)));
    let withheld = problem.parts.iter().filter(|(place, _)| print(&released, **place) == Print::Withheld);
    for (_, part) in withheld {
        assert_eq!(audited.get(part), by_attacker.get(part), "{part:?}");
    }
    audited
}

/// What the attacker found of printed parts, in the order in which it was told of them.
fn intervals(problem: &Problem, answer: &Answer) -> BTreeMap<Select, Interval> {
    let number = |number: u64| i64::try_from(number).unwrap();
    let parts: Vec<&Select> = problem.parts.values().collect();
    let told = answer.figures.iter().filter_map(|finding| Some((parts.get(finding.figure)?, finding)));
    told.map(|(part, finding)| ((*part).clone(), (Some(number(finding.low)), finding.high.map(number)))).collect()
}

#[test]
fn two_ones_fill_a_row() {
    let members = [10, 3, 1, 1].into_iter().enumerate().map(|(category, number)| (vec![category], number));
    let mut problem = Problem::new(&[Division::Complete(4)], members.collect(), Some(policy(3)));
    problem.table(cross(&[(0, with_all(singles(4)))]), counts(policy(3)));
    let ones = [2, 3].map(|category| part([(0, &[category])]));
    assert_eq!(trapped(&problem, &ones), [(1, Some(1)), (1, Some(1))]);
    let released = released(&problem);
    assert!(ones.iter().all(|one| released[one].1 >= Some(2)), "{released:?}");
}

#[test]
fn four_ones_in_a_square() {
    let problem = Problem::crossed(&[&[1, 1, 10], &[1, 1, 10], &[10, 10, 10]], policy(3));
    let ones: Vec<Select> =
        [[0, 0], [0, 1], [1, 0], [1, 1]].map(|[row, column]| part([(0, &[row]), (1, &[column])])).to_vec();
    assert_eq!(trapped(&problem, &ones), [(1, Some(1)); 4]);
    let released = released(&problem);
    assert!(ones.iter().all(|one| released[one].1 >= Some(2)), "{released:?}");
}

/// Areas 0, 1, 2 by sex: a table by area, and another in which areas 0 and 2 are one.
fn areas() -> Problem {
    let numbers = [[2, 6], [6, 9], [20, 12]];
    let members = (0..3).flat_map(|area| (0..2).map(move |sex| (vec![area, sex], numbers[area][sex])));
    let divisions = [Division::Complete(3), Division::Complete(2)];
    Problem::new(&divisions, members.collect(), Some(policy(5)))
}

#[test]
fn two_tables_that_are_safe_each_alone() {
    let by_area = cross(&[(0, with_all(singles(3))), (1, with_all(singles(2)))]);
    let joined = cross(&[(0, vec![Some([0, 2].into()), Some([1].into())]), (1, singles(2))]);
    let small = part([(0, &[0]), (1, &[0])]);

    let mut first = areas();
    first.table(by_area.clone(), counts(policy(5)));
    let mut second = areas();
    second.table(joined.clone(), counts(policy(5)));
    let mut both = areas();
    both.table(by_area, counts(policy(5)));
    both.table(joined, counts(policy(5)));

    // each table protected by itself: what the first withholds is enough, and the second has nothing to withhold
    let alone: Vec<Select> = released(&first).into_keys().collect();
    assert_eq!(trapped_small(&first, &alone, &small), None, "safe alone");
    assert!(released(&second).is_empty());
    // together they say exactly how many there are
    assert_eq!(trapped_small(&both, &alone, &small), Some((2, Some(2))));
    let released = released(&both);
    assert!(released[&small].1 >= Some(4), "{released:?}");
}

/// What a small part is found to be, if that is too narrow.
fn trapped_small(problem: &Problem, withheld: &[Select], small: &Select) -> Option<(u64, Option<u64>)> {
    let answer = only(attack(&problem.told_without("trap", withheld), Reading::Strict));
    let parts: Vec<&Select> = problem.parts.values().collect();
    let found = answer.figures.iter().find(|finding| parts[finding.figure] == small).unwrap();
    (found.possible < found.required).then_some((found.low, found.high))
}

/// A population of which one part is told, the rest is not.
fn part_of(part_of_it: u64, size: u64, form: Form) -> Problem {
    let members = BTreeMap::from([(vec![0], part_of_it), (vec![1], size - part_of_it)]);
    let mut problem = Problem::new(&[Division::WithRest(1)], members, Some(policy(5)));
    problem.measure(part([(0, &[0])]), Style { form, policy: policy(5) });
    problem
}

#[test]
fn forty_of_forty_two() {
    for form in [Form::Count, Form::Fraction, Form::Share] {
        let problem = part_of(40, 42, form);
        let told = part([(0, &[0])]);
        assert_eq!(released(&problem), BTreeMap::from([(told.clone(), (Some(1), Some(42)))]), "{form:?}");
        assert_ne!(print(&part_of(37, 42, form).release(), Place::Measure(0)), Print::Withheld, "{form:?}");
    }
}

#[test]
fn a_share_of_forty_two_is_a_count() {
    // 60 % of 42 is 25 and nothing else; beside the other states it gives the last one away
    let members = [25, 15, 2].into_iter().enumerate().map(|(state, number)| (vec![state], number)).collect();
    let mut problem = Problem::new(&[Division::Complete(3)], members, Some(policy(5)));
    let [first, second, third] = [0, 1, 2].map(|state| part([(0, &[state])]));
    problem.reported_share(first.clone(), policy(5));
    problem.measure(second.clone(), counts(policy(5)));
    problem.measure(third.clone(), counts(policy(5)));
    assert_eq!(trapped(&problem, std::slice::from_ref(&third)), [(2, Some(2))]);
    let released = released(&problem);
    assert!(released.contains_key(&first) || released.contains_key(&second), "{released:?}");
    assert!(released[&third].1 >= Some(4), "{released:?}");
}

#[test]
fn a_share_of_many_leaves_its_count_open() {
    // 1 % of 1000 is anything from 5 to 14
    let members = [7, 993].into_iter().enumerate().map(|(state, number)| (vec![state], number)).collect();
    let mut problem = Problem::new(&[Division::Complete(2)], members, Some(policy(5)));
    problem.measure(part([(0, &[0])]), Style { form: Form::Share, policy: policy(5) });
    assert!(released(&problem).is_empty());
    assert_eq!(print(&problem.release(), Place::Measure(0)), Print::Percent(1));
}

#[test]
fn a_figure_in_prose_beside_a_table() {
    let numbers = [[3, 9, 11], [8, 9, 10]];
    let members = (0..2).flat_map(|row| (0..3).map(move |column| (vec![row, column], numbers[row][column])));
    let divisions = [Division::Complete(2), Division::Complete(3)];
    let mut table = Problem::new(&divisions, members.collect(), Some(policy(5)));
    table.table(cross(&[(0, with_all(singles(2))), (1, with_all(singles(3)))]), counts(policy(5)));
    let alone: Vec<Select> = released(&table).into_keys().collect();
    let small = part([(0, &[0]), (1, &[0])]);
    // a sentence counts the small cell together with one that is shown
    let shown = (1..3).find(|column| !alone.contains(&part([(0, &[0]), (1, &[*column])]))).unwrap();
    let in_prose = part([(0, &[0]), (1, &[0, shown])]);
    let mut both = table.clone();
    both.measure(in_prose, counts(policy(5)));
    assert_eq!(trapped_small(&both, &alone, &small), Some((3, Some(3))));
    let released = released(&both);
    assert!(released[&small].1 >= Some(4), "{released:?}");
}

/// The classic error: tables of one population that share a variable are each protected by themselves.
#[test]
fn tables_linked_by_a_variable() {
    let by_women = cross(&[(0, singles(3)), (1, vec![Some([0].into()), None])]);
    let by_men = cross(&[(0, singles(3)), (1, vec![Some([1].into())])]);
    let numbers = [[3, 20], [21, 30], [31, 12]];
    let members = (0..3).flat_map(|area| (0..2).map(move |sex| (vec![area, sex], numbers[area][sex])));
    let divisions = [Division::Complete(3), Division::Complete(2)];
    let nothing_printed = Problem::new(&divisions, members.collect(), None);
    let tables = |tables: &[&Vec<Select>]| {
        let mut problem = nothing_printed.clone();
        for table in tables {
            problem.table((*table).clone(), counts(policy(5)));
        }
        problem
    };
    let small = part([(0, &[0]), (1, &[0])]);
    let alone: Vec<Select> = released(&tables(&[&by_women])).into_keys().collect();
    assert_eq!(alone, std::slice::from_ref(&small));
    assert!(released(&tables(&[&by_men])).is_empty());
    let linked = tables(&[&by_women, &by_men]);
    assert_eq!(trapped_small(&linked, &alone, &small), Some((3, Some(3))));
    let released = released(&linked);
    assert!(released[&small].1 >= Some(4), "{released:?}");
}
