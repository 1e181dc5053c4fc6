//! Publications that random search once found to be released badly, as small as they could be made.

use std::collections::{BTreeMap, BTreeSet};

use polku::disclosure::{Form, Layout, Place};

use super::problem::{Division, Print, Problem, Select, Style, cross, print, singles, with_all};
use super::traps::{counts, part, policy, released};

fn only(category: usize) -> Vec<Option<BTreeSet<usize>>> {
    vec![Some([category].into())]
}

/// Three tables that link three variables in a circle, the third of which leaves some members out.
fn circle(numbers: [[[u64; 2]; 2]; 2], threshold: u64) -> Problem {
    let members: BTreeMap<Vec<usize>, u64> = (0..8)
        .map(|cell: usize| (cell / 4, cell / 2 % 2, cell % 2))
        .map(|(first, second, third)| (vec![first, second, third], numbers[first][second][third]))
        .collect();
    let divisions = [Division::Complete(2), Division::Complete(2), Division::WithRest(1)];
    let style = counts(policy(threshold));
    let mut problem = Problem::new(&divisions, members, Some(style.policy));
    problem.table(cross(&[(0, with_all(singles(2))), (1, with_all(singles(2)))]), style);
    problem.table(cross(&[(1, with_all(singles(2))), (2, only(0))]), style);
    problem.table(cross(&[(0, with_all(singles(2))), (2, only(0))]), style);
    problem
}

/// Who is left out of a row is its total less what is printed of it.
#[test]
fn the_rest_of_a_row_in_a_circle_of_tables() {
    let problem = circle([[[10, 9], [12, 3]], [[14, 20], [15, 21]]], 20);
    // 12 of the first category are in the rest, whom no table prints
    assert_eq!(problem.count(&part([(0, &[0]), (2, &[1])])), 12);
    let withheld = released(&problem);
    assert!(!withheld.is_empty());
}

/// The same where nothing that is printed is small.
#[test]
fn the_rest_of_a_row_in_a_circle_without_small_figures() {
    let problem = circle([[[30, 2], [40, 21]], [[31, 2], [41, 22]]], 5);
    assert!(problem.counts().values().all(|count| *count > 20));
    assert_eq!(problem.count(&part([(1, &[0]), (2, &[1])])), 4);
    released(&problem);
    let released = problem.release();
    let is_shown = |place: &Place| matches!(print(&released, *place), Print::Count(_));
    let shown = problem.parts.keys().filter(|place| is_shown(place)).count();
    assert!((12..problem.parts.len()).contains(&shown), "{shown} are shown");
}

/// A figure that a page repeats counts nobody twice.
#[test]
fn a_state_printed_twice() {
    let members = [21, 7, 8, 2].into_iter().enumerate().map(|(state, number)| (vec![state], number)).collect();
    let mut problem = Problem::new(&[Division::WithRest(3)], members, Some(policy(5)));
    for state in [0, 1, 2, 0] {
        problem.measure(part([(0, &[state])]), counts(policy(5)));
    }
    // two are in none of the states: 38 − 21 − 7 − 8
    let withheld = released(&problem);
    assert!(!withheld.is_empty());
}

/// 0 % of 210 may be one person.
#[test]
fn a_reported_share_of_nobody_or_one() {
    let members = BTreeMap::from([(vec![0], 1), (vec![1], 209)]);
    let mut problem = Problem::new(&[Division::WithRest(1)], members, Some(policy(10)));
    problem.reported_share(part([(0, &[0])]), policy(10));
    assert!(released(&problem).contains_key(&part([(0, &[0])])));
}

/// Shares go with the size of their population; a mark in place of a zero would say that it is none.
#[test]
fn a_share_of_nobody_without_a_size() {
    let members = BTreeMap::from([(vec![1], 4)]);
    let mut problem = Problem::new(&[Division::WithRest(1)], members, Some(policy(5)));
    problem.measure(part([(0, &[0])]), Style { form: Form::Share, policy: policy(5) });
    let released = problem.release();
    assert_eq!(print(&released, Place::Size(0)), Print::Withheld);
    assert_eq!(print(&released, Place::Measure(0)), Print::Dropped);
}

/// Three ones in a row of three: that the row is below five leaves each of them at most two. Its total goes without a
/// word, the rest of the table stays.
#[test]
fn a_small_total_of_ones() {
    let problem = Problem::crossed(&[&[1, 1, 1], &[20, 30, 40], &[21, 31, 41]], policy(5));
    let released_figures = problem.release();
    let total = part([(0, &[0])]);
    let prints: BTreeMap<&Select, Print> =
        problem.parts.iter().map(|(place, part)| (part, print(&released_figures, *place))).collect();
    assert_eq!(prints[&total], Print::Dropped);
    assert_eq!(prints.values().filter(|print| **print == Print::Dropped).count(), 1);
    assert!(prints.values().any(|print| matches!(print, Print::Count(_))), "{prints:?}");
    released(&problem);
}

/// Three states that do not exclude each other, one of them by chance as large as the others together: all but one are in
/// it.
#[test]
fn a_sum_by_chance_is_no_total() {
    let members = BTreeMap::from([(vec![0, 0, 1], 13), (vec![0, 1, 0], 12), (vec![1, 1, 1], 1)]);
    let divisions = [const { Division::Untold(1) }; 3];
    let mut problem = Problem::new(&divisions, members, Some(policy(10)));
    let rows: Vec<Vec<Select>> = (0..3).map(|row| vec![part([(row, &[0])])]).collect();
    let style = Style { form: Form::Count, policy: policy(10) };
    problem.finished_table(&rows, Layout::Overlapping, [BTreeSet::new(), BTreeSet::new()], style);
    assert!(!released(&problem).is_empty());
}
