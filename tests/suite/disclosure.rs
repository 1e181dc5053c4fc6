//! What is released of counted groups, judged from what a reader sees of it.

mod certificate;
pub mod problem;

use polku::disclosure::{Policy, Zeros};
use problem::{Print, Problem};

fn policy(threshold: u64) -> Policy {
    Policy::new(threshold, Zeros::Published, 20).unwrap()
}

fn prints(problem: &Problem) -> Vec<Print> {
    problem.printed(&problem.release()).into_iter().skip(1).map(|(_, print)| print).collect()
}

fn withheld(prints: &[Print]) -> usize {
    prints.iter().filter(|print| **print == Print::Withheld).count()
}

#[test]
fn four_ones_in_a_square_take_what_a_reader_could_reckon_them_from() {
    let problem = Problem::square(&[&[1, 1, 10], &[1, 1, 10], &[10, 10, 10]], policy(3));
    // with one of the five others shown, some 1 could only be a 1
    assert_eq!(withheld(&prints(&problem)), 9);
}

#[test]
fn small_parts_of_a_small_sum_leave_the_rest_told() {
    // 3 = 1 + 1 + 1 + 0: whoever knew that the sum is small would know that no part is more than 2
    let problem = Problem::square(&[&[1, 1, 1, 0], &[30, 31, 32, 33], &[25, 36, 27, 38]], policy(5));
    let prints = prints(&problem);
    let shown = prints.iter().filter(|print| matches!(print, Print::Count(_))).count();
    let dropped = prints.iter().filter(|print| **print == Print::Dropped).count();
    assert!(shown >= 9 && dropped <= 1, "{prints:?}");
}
