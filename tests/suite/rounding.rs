//! Tables whose counts are rounded. All data here is synthetic.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem as Programme};
use polku::disclosure::{Extent, Policy, Publication, Release, Released, Shown, Zeros, audit_release, release};
use polku::readback::{compare, read};

use super::disclosure::problem::{Problem, Random, Select};
use super::readback::{built, report};
use super::support::Case;

/// A problem whose first table is rounded to `base`.
fn rounded(problem: &Problem, base: u64) -> (Publication, Released) {
    let mut publication = problem.publication();
    publication.tables[0].rounding = Some(base);
    let released = release(&publication);
    for proof in audit_release(&released, Extent::Values) {
        assert!(proof.is_ok(), "{proof:?}");
    }
    (publication, released)
}

/// A table over two variables with its margins, and by chance the margins of one again as they are.
fn random(random: &mut Random) -> Problem {
    let (height, width) = (2 + random.below(2), 2 + random.below(2));
    let rows: Vec<Vec<u64>> = (0..height)
        .map(|_| (0..width).map(|_| if random.one_in(2) { random.next() % 7 } else { random.next() % 40 }).collect())
        .collect();
    let rows: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
    let mut problem = Problem::square(&rows, Policy::new([3, 5][random.below(2)], Zeros::Published, 20).unwrap());
    problem.size_is_printed = random.one_in(2);
    if random.one_in(2) {
        let exact = problem.tables[0].iter().filter(|(part, _)| part.len() == 1 && part.contains_key(&0));
        problem.tables.push(exact.cloned().collect());
    }
    problem
}

/// What a reader knows of each part that is printed: from the least to the most.
fn known(problem: &Problem, released: &Released) -> Vec<(Select, u64, u64)> {
    let mut known = Vec::new();
    let size = released.populations.iter().flatten().map(|size| (Select::new(), *size));
    let cells = problem.tables.iter().zip(&released.tables);
    let cells = cells.flat_map(|(table, rows)| table.iter().zip(rows).map(|((part, _), row)| (part.clone(), row[0])));
    for (part, release) in size.chain(cells) {
        match release {
            Release::Shown(Shown::Count(count)) => known.push((part, count, count)),
            Release::Shown(Shown::Rounded { count, base }) => {
                known.push((part, (count + 1).saturating_sub(base), count + base - 1));
            }
            Release::Withheld(_) => known.push((part, 0, 1_000_000)),
            Release::Shown(other) => panic!("{other:?} is not in these tables"),
        }
    }
    known
}

/// Whether a part may be `number` for a reader.
fn is_possible(problem: &Problem, known: &[(Select, u64, u64)], of: &Select, number: u64) -> bool {
    let mut programme = Programme::new(OptimizationDirection::Minimize);
    let cells: Vec<[usize; 2]> = (0..problem.categories[0])
        .flat_map(|row| (0..problem.categories[1]).map(move |column| [row, column]))
        .collect();
    let variables: Vec<_> = cells.iter().map(|_| programme.add_integer_var(0.0, (0, 100_000))).collect();
    for (part, low, high) in known.iter().chain([&(of.clone(), number, number)]) {
        let mut sum = LinearExpr::empty();
        for (cell, variable) in cells.iter().zip(&variables) {
            if part.iter().all(|(variable, set)| set.contains(&cell[*variable])) {
                sum.add(*variable, 1.0);
            }
        }
        let real = |number: u64| f64::from(u32::try_from(number).unwrap());
        programme.add_constraint(sum.clone(), ComparisonOp::Ge, real(*low));
        programme.add_constraint(sum, ComparisonOp::Le, real(*high));
    }
    programme.solve().is_ok_and(|outcome| outcome.into_solution().is_ok())
}

#[test]
fn rounded_tables_add_up_and_protect() {
    let mut draw = Random(11);
    let (mut all, mut small, mut withheld) = (0, 0, 0);
    for case in 0..80 {
        let problem = random(&mut draw);
        let base = [3, 5, 10][draw.below(3)];
        let (_, released) = rounded(&problem, base);
        let table: Vec<_> =
            problem.tables[0].iter().zip(&released.tables[0]).map(|((part, _), row)| (part, row[0])).collect();
        let multiple = |part: &Select| {
            table.iter().find(|(other, _)| *other == part).and_then(|(_, release)| match release {
                Release::Shown(Shown::Rounded { count, .. }) => Some(*count),
                _ => None,
            })
        };
        for (part, release) in &table {
            let truth = problem.count(part);
            all += 1;
            match release {
                Release::Shown(Shown::Rounded { count, base: told }) => {
                    assert_eq!((count % base, *told), (0, base), "{case}: {part:?}");
                    assert!(
                        count.abs_diff(truth) < base && (!truth.is_multiple_of(base) || *count == truth),
                        "{case}: {part:?}"
                    );
                }
                Release::Withheld(_) => withheld += 1,
                Release::Shown(other) => panic!("{case}: {other:?}"),
            }
            // a margin is the sum of its parts, where all of them are shown
            let missing = (0..2_usize).filter(|variable| !part.contains_key(variable));
            for variable in missing {
                let inside = |category| {
                    let mut inner = (*part).clone();
                    inner.insert(variable, BTreeSet::from([category]));
                    multiple(&inner)
                };
                let sum: Option<u64> = (0..problem.categories[variable]).map(inside).sum();
                if let (Some(sum), Some(total)) = (sum, multiple(part)) {
                    assert_eq!(sum, total, "{case}: {part:?}");
                }
            }
        }
        let known = known(&problem, &released);
        for (part, _) in &table {
            let truth = problem.count(part);
            if truth == 0 || truth >= problem.policy.threshold() {
                continue;
            }
            small += 1;
            let possible = (0..20).filter(|number| is_possible(&problem, &known, part, *number)).count();
            let needed = usize::try_from(problem.policy.values_to_keep()).unwrap();
            assert!(possible >= needed, "{case}: {part:?} of {truth} has {possible} values of {needed}");
        }
    }
    assert!(small > 50 && withheld * 4 < all, "{small} small, {withheld} of {all} withheld");
}

#[test]
fn what_is_printed_as_it_is_beside_a_rounded_table_is_known() {
    let mut problem = Problem::square(&[&[2, 20], &[20, 21]], Policy::new(5, Zeros::Published, 20).unwrap());
    let (_, released) = rounded(&problem, 5);
    assert!(released.tables[0].iter().all(|row| matches!(row[0], Release::Shown(_))), "{:?}", released.tables);
    // all but the small cell stand in another table as well
    let exact = problem.tables[0].iter().filter(|(part, _)| problem.count(part) != 2).cloned().collect();
    problem.tables.push(exact);
    let (_, released) = rounded(&problem, 5);
    assert!(matches!(released.tables[0][0][0], Release::Withheld(_)), "{:?}", released.tables);
}

const DATASET: &str = "\
title: Koe
source: Keksitty koetta varten
rounding: 5
populations:
  people: {label: Osallistujat, size: 63}
tables:
  groups:
    label: Ryhmät
    of: people
    rows:
      - {label: Aamu, values: [2]}
      - {label: Ilta, values: [28]}
      - {label: Yö, values: [33]}
  plain:
    label: Kerrat
    rounding: 10
    rows:
      - {label: Kerran, values: [14]}
      - {label: Usein, values: [37]}
charts:
  bars: {kind: bar, label: Ryhmät, table: groups}
";

fn site() -> Case {
    Case::site()
        .file("confidential/data/people.yaml", DATASET)
        .file("content/show.md", "---\ntitle: Näytä\n---\n![](chart:bars)\n\n![](table:plain)\n")
}

#[test]
fn a_dataset_and_a_table_say_what_is_rounded() {
    let case = site();
    case.run(&["build"]).expect_code(0);
    let data = String::from_utf8(case.bytes("output/data/people.csv")).unwrap();
    let rounded: Vec<&str> = data.lines().filter(|line| line.ends_with(",rounded")).collect();
    assert_eq!(rounded.len(), 5, "{data}");
    assert!(rounded.iter().any(|line| line.contains("Kerran,,10,")), "{data}");
    let page = String::from_utf8(case.bytes("output/show/index.html")).unwrap();
    assert!(page.contains("30\u{a0}[m]") && page.contains("5:n monikertaan") && page.contains("10:n monikertaan"));
    assert!(!page.contains("28"), "{page}");
}

#[test]
fn what_was_built_is_read_back() {
    for language in ["fi", "sv", "en"] {
        let case = site().file("content/site.yaml", format!("title: Koe\nlanguage: {language}\ndate: 2024-05-03\n"));
        let (output, expected) = built(&case.at(""));
        let findings = compare(&read(&output), &expected);
        assert!(findings.is_empty(), "{language}\n{}", report(&findings));
    }
}

#[test]
fn what_was_built_is_audited() {
    let case = site();
    let said = case.run(&["audit", "--lang", "en", "--certificate", "audit.json"]).expect_code(0).said();
    assert!(said.contains("it shows these figures and no others"), "{said}");
    case.run(&["audit", "--verify", "audit.json"]).expect_code(0);
}

#[test]
fn a_rounded_zero_tells_nothing_of_a_group() {
    let dataset = "\
title: Koe
source: Keksitty koetta varten
populations:
  people: {label: Osallistujat, size: 63}
tables:
  groups:
    label: Ryhmät
    of: people
    rounding: 5
    sensitive: columns
    columns: [{label: Kyllä}, {label: Ei}]
    rows:
      - {label: Aamu, values: [0, 21]}
      - {label: Ilta, values: [13, 29]}
";
    for (dataset, is_told) in [(dataset.to_owned(), false), (dataset.replace("    rounding: 5\n", ""), true)] {
        let ran =
            site().file("confidential/data/groups.yaml", dataset.replace("people", "all").replace("groups", "own"));
        let problems = ran.run(&["check", "--format", "json"]).document()["problems"].to_string();
        assert_eq!(problems.contains("group-disclosure"), is_told, "{problems}");
    }
}

#[test]
fn what_cannot_be_rounded_to_is_refused() {
    for base in [0, 1, 1001] {
        let dataset = DATASET.replace("rounding: 10", &format!("rounding: {base}"));
        let ran = site().file("confidential/data/people.yaml", dataset).run(&["check", "--format", "json"]);
        assert!(ran.document()["problems"].to_string().contains("rounding-out-of-range"), "{base}");
    }
}
