//! Random search for what a reader could work out of a release, and what is known to be hard.

mod attacker;
mod found;
mod kept;
mod problem;
mod random;
mod traps;
mod truths;

use std::ops::Range;

use attacker::Reading;
use polku::disclosure::{Extent, Released, Value, Zeros, audit};
use problem::{Print, Problem, is_small, percent, print};

/// Which made-up publications are tried: `POLKU_CASES=10000` for the long run, `POLKU_CASES=17..18` for one again.
fn cases() -> Range<u64> {
    let given = std::env::var("POLKU_CASES").unwrap_or_default();
    let (first, end) = given.split_once("..").unwrap_or(("0", &given));
    first.parse().unwrap_or(0)..end.parse().unwrap_or(200)
}

/// How many releases the attacker is given at a time.
const BATCH: u64 = 250;

/// One in so many releases may stay unproven at most.
const MOST_UNPROVEN: u64 = 100;

/// Random publications are released; then another programme, that shares nothing with this one, tries to work out what
/// is withheld. The long run is
/// `CARGO_PROFILE_DEV_OPT_LEVEL=2 POLKU_CASES=10000 cargo test --test suite proof::releases -- --nocapture`.
#[test]
#[allow(clippy::print_stderr, reason = "a long run tells how far it is")]
fn releases_give_nothing_away() {
    let cases = cases();
    let mut faults = Vec::new();
    let (mut other_truths, mut unproven) = (0, 0);
    for first in cases.clone().step_by(usize::try_from(BATCH).unwrap()) {
        let batch = first..cases.end.min(first + BATCH);
        let mut lines = String::new();
        for seed in batch.clone() {
            let problem = random::problem(seed);
            let released = problem.release();
            faults.extend(faults_of(&problem, &released).into_iter().map(|fault| format!("{seed}: {fault}")));
            if let Some(unknown) = audit(&released.published, Extent::Values).into_iter().find_map(Result::err) {
                // what is not proven stops the build, so that it is never released
                eprintln!("{seed}: {:?}", unknown.reason);
                unproven += 1;
                continue;
            }
            match truths::other_truths(&problem, &released) {
                Ok(number) => other_truths += number,
                Err(fault) => faults.push(format!("{seed}: {fault}")),
            }
            lines.push_str(&problem.told(&seed.to_string(), &released));
            lines.push('\n');
        }
        let attacks = std::thread::scope(|scope| {
            let lines = lines.as_str();
            let attacks = [Reading::Strict, Reading::Plain].map(|reading| scope.spawn(move || broken(lines, reading)));
            attacks.map(|attack| attack.join().unwrap())
        });
        faults.extend(attacks.concat());
        eprintln!(
            "{}: {unproven} unproven, {other_truths} other truths with the same print, faults: {faults:#?}",
            batch.end
        );
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    let number = cases.end - cases.start;
    assert!(unproven * MOST_UNPROVEN <= number.max(MOST_UNPROVEN), "{unproven} of {number} are not proven");
    assert!(other_truths > 0 || number < 50, "no truth was compared with another");
}

/// What an attacker could work out.
fn broken(lines: &str, reading: Reading) -> Vec<String> {
    let answers = attacker::attack(lines, reading).into_iter().zip(lines.lines());
    let broken = answers.filter(|(answer, _)| answer.verdict != "safe");
    broken
        .map(|(answer, line)| {
            let figures: Vec<_> = answer.figures.iter().filter(|figure| figure.possible < figure.required).collect();
            format!("{}: {} {reading:?} {figures:?} {}\n{line}", answer.id, answer.verdict, answer.error)
        })
        .collect()
}

/// What does not hold of a release, whoever looks at it.
fn faults_of(problem: &Problem, released: &Released) -> Vec<String> {
    let mut faults = Vec::new();
    for (place, part) in &problem.parts {
        let count = problem.count(part);
        let policy = problem.policy_of(part);
        let printed = print(released, *place);
        let truth = match printed {
            Print::Percent(_) => Print::Percent(percent(count, problem.size())),
            Print::Count(_) => Print::Count(count),
            kept_back => kept_back,
        };
        if printed != truth {
            faults.push(format!("{place:?} is {printed:?} for {truth:?}"));
        }
        if matches!(printed, Print::Count(_) | Print::Percent(_)) && is_small(count, policy) {
            faults.push(format!("{place:?}: {count} is shown"));
        }
        let is_count = problem.cell_at(*place).is_none_or(|cell| matches!(cell.value, Value::Count(_)));
        if printed == Print::Withheld && count == 0 && policy.zeros() == Zeros::Published && is_count {
            faults.push(format!("{place:?}: a zero is withheld by itself"));
        }
    }
    let again = problem.release();
    if (&again.populations, &again.measures, &again.tables, &again.outcomes)
        != (&released.populations, &released.measures, &released.tables, &released.outcomes)
    {
        faults.push("released otherwise the second time".to_owned());
    }
    faults
}
