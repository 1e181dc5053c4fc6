//! What is released of counted groups, judged from what a reader sees of it.

mod certificate;
pub mod problem;

use std::io::Write;

use polku::disclosure::{Extent, Policy, Zeros, audit};
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

/// How many random publications are tried; 10 000 in the long run (`POLKU_CASES=10000 cargo test releases_give`).
fn cases() -> u64 {
    std::env::var("POLKU_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

/// What the independent attacker of `tests/attacker` finds in releases, a line each.
fn attack(lines: &str, arguments: &[&str]) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("target/attacker/bin/python");
    assert!(python.exists(), "the attacker's Python packages are missing: run `./scripts/test attacker` once");
    let mut attacker = std::process::Command::new(python)
        .arg("-B")
        .arg(root.join("tests/attacker/attack.py"))
        .args(arguments)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = attacker.stdin.take().unwrap();
    let lines = lines.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()).unwrap());
    let answered = attacker.wait_with_output().unwrap();
    writer.join().unwrap();
    String::from_utf8(answered.stdout).unwrap()
}

#[test]
fn releases_give_nothing_away() {
    let mut lines = String::new();
    let mut stopped = 0;
    for seed in 0..cases() {
        let problem = Problem::random(seed);
        let released = problem.release();
        // what is not proven stops the build, so that it is never released
        if audit(&released.published, Extent::Values).iter().any(Result::is_err) {
            stopped += 1;
            continue;
        }
        lines.push_str(&problem.to_json(&seed.to_string(), &released));
        lines.push('\n');
    }
    assert!(stopped * 50 <= cases(), "{stopped} are stopped");
    for arguments in [&[][..], &["--plain"]] {
        let answers = attack(&lines, arguments);
        assert_eq!(answers.lines().count(), lines.lines().count());
        for answer in answers.lines() {
            assert!(answer.contains(r#""verdict": "safe""#), "{answer}");
        }
    }
}
