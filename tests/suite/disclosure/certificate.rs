//! Certificates hold, say nothing of the truth, and no change to one goes unnoticed that matters.

use polku::disclosure::{Certificate, Extent, Names, Place, Policy, PopulationId, Zeros, audit};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::problem::{Problem, Random};

struct Numbered;

impl Names for Numbered {
    fn population(&self, id: PopulationId) -> Option<String> {
        Some(id.0.to_string())
    }

    fn place(&self, place: Place) -> String {
        format!("{place:?}")
    }
}

fn certificate(problem: &Problem) -> Certificate {
    let proofs = audit(&problem.release().published, Extent::Values);
    Certificate::new(proofs.iter().flatten(), &Numbered)
}

fn document(problem: &Problem) -> Value {
    serde_json::from_str(&certificate(problem).to_text()).unwrap()
}

fn holds(document: &Value) -> bool {
    Certificate::read(document.to_string().as_bytes()).is_ok_and(|certificate| certificate.verify().is_ok())
}

/// Whether a certificate holds, worked out by other means: every table is written out whole.
fn is_true(document: &Value) -> bool {
    let list = |value: &Value| value.as_array().unwrap().clone();
    let number = |value: &Value| i128::from(value.as_i64().unwrap());
    list(&document["populations"]).iter().all(|population| {
        let base: Vec<i128> = list(&population["cells"]).iter().map(|cell| number(&cell["count"])).collect();
        let sum = |table: &[i128], cells: &Value| -> i128 {
            list(cells).iter().map(|cell| table[usize::try_from(cell.as_u64().unwrap()).unwrap()]).sum()
        };
        let figures = list(&population["figures"]);
        let lowest = i128::from(population["zeros_are_shown"] == true);
        let agrees = |table: &[i128]| {
            let equal = population.get("equal").map(&list).unwrap_or_default();
            table.iter().all(|count| *count >= 0)
                && equal.iter().all(|sides| sum(table, &sides[0]) == sum(table, &sides[1]))
                && figures.iter().all(|figure| {
                    let (sum, print) = (sum(table, &figure["cells"]), &figure["print"]);
                    match (print.get("shown"), print.get("between")) {
                        (Some(shown), _) => sum == number(shown),
                        (_, Some(range)) => (number(&range["low"])..=number(&range["high"])).contains(&sum),
                        _ => sum >= lowest,
                    }
                })
        };
        let told = |figure: &Value| match figure["print"].get("between") {
            Some(range) => sum(&base, &figure["cells"]) == number(&range["sum"]),
            None => true,
        };
        let open = |figure: &Value| {
            let Some(withheld) = figure["print"].get("withheld") else { return true };
            let mut values = std::collections::BTreeSet::new();
            let all = list(&withheld["possible"]).iter().all(|one| {
                let mut table = base.clone();
                if let Some(change) = one.get("change") {
                    let times = one.get("times").map_or(1, number);
                    let change = &population["changes"][usize::try_from(change.as_u64().unwrap()).unwrap()];
                    for (cell, by) in change.as_object().unwrap() {
                        table[cell.parse::<usize>().unwrap()] += number(by) * times;
                    }
                }
                values.insert(number(&one["value"]));
                agrees(&table) && sum(&table, &figure["cells"]) == number(&one["value"])
            });
            all && i128::try_from(values.len()).unwrap() >= number(&withheld["needed"]).max(2)
        };
        agrees(&base) && figures.iter().all(told) && figures.iter().all(open)
    })
}

/// The places of all numbers that are added or compared.
fn numbers(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(_) if !at.contains("/cells/") || at.ends_with("/count") => found.push(at.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| numbers(item, &format!("{at}/{place}"), found));
        }
        Value::Object(items) => items.iter().for_each(|(key, item)| numbers(item, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

/// Changes one number; tells whether a reader must notice.
fn tampered(document: &Value, place: &str, by: i64) -> (Value, bool) {
    let mut other = document.clone();
    let number = other.pointer_mut(place).unwrap();
    *number = json!(number.as_i64().unwrap() + by);
    let is_counted = |cell: &str| !document.pointer(cell).unwrap()["counted_in"].as_array().unwrap().is_empty();
    let is_vital = match place.strip_suffix("/count") {
        Some(cell) => is_counted(cell),
        None => ["/shown", "/value", "/between/sum"].iter().any(|end| place.ends_with(end)),
    };
    (other, is_vital)
}

fn small(rows: &[&[u64]]) -> Problem {
    Problem::square(rows, Policy::new(5, Zeros::Published, 20).unwrap())
}

#[test]
fn random_certificates_hold() {
    for seed in 0..60 {
        let problem = Problem::random(seed);
        let document = document(&problem);
        assert!(holds(&document) && is_true(&document), "{seed}");
        let text = certificate(&problem).to_text();
        assert_eq!(Certificate::read(text.as_bytes()).unwrap(), certificate(&problem), "{seed}");
    }
}

#[test]
fn possible_values_lie_in_their_interval() {
    for seed in 0..20 {
        for proof in audit(&Problem::random(seed).release().published, Extent::Intervals).iter().flatten() {
            for open in proof.withheld() {
                let (least, most) = (open.values.first().unwrap(), open.values.last().unwrap());
                assert!(open.least.is_none_or(|end| end <= *least), "{seed} {open:?}");
                assert!(open.most.is_none_or(|end| end >= *most), "{seed} {open:?}");
            }
        }
    }
}

#[test]
fn another_truth_of_the_same_print_has_the_same_certificate() {
    let pair = [small(&[&[20, 2, 9, 29]]), small(&[&[20, 4, 7, 29]])];
    let [one, other] = pair.each_ref().map(|problem| problem.printed(&problem.release()));
    assert_eq!(one, other, "the tables are printed alike");
    assert_eq!(certificate(&pair[0]).to_text(), certificate(&pair[1]).to_text());
    // of many small tables with the same total some are printed alike
    let mut random = Random(7);
    let mut by_print = std::collections::BTreeMap::new();
    let mut alike = 0;
    for _ in 0..300 {
        let mut row = [3_u64, 3, 9, 9];
        for _ in 0..20 {
            let (from, to) = (random.below(4), random.below(4));
            if row[from] > 1 {
                row[from] -= 1;
                row[to] += 1;
            }
        }
        let problem = small(&[&row]);
        let print = format!("{:?}", problem.printed(&problem.release()));
        let text = certificate(&problem).to_text();
        let (truth, known) = by_print.entry(print).or_insert_with(|| (row, text.clone()));
        alike += usize::from(*truth != row);
        assert_eq!(*known, text, "{truth:?} and {row:?}");
    }
    assert!(alike > 10, "{alike}");
}

#[test]
fn every_change_to_a_fully_printed_table_is_noticed() {
    let document = document(&small(&[&[20, 2, 9, 29], &[11, 16, 17, 18]]));
    let mut all = Vec::new();
    numbers(&document, "", &mut all);
    let matters = |place: &&String| {
        place.ends_with("/count")
            || place.contains("/changes/")
            || place.contains("/shown")
            || place.ends_with("/value")
    };
    let vital: Vec<&String> = all.iter().filter(matters).collect();
    assert!(vital.iter().any(|place| place.contains("/changes/")) && vital.len() > 20, "{vital:?}");
    for place in vital {
        for by in [-3, -1, 1, 2, 1000] {
            assert!(!holds(&tampered(&document, place, by).0), "{place} by {by}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn a_changed_number_is_noticed_or_leaves_a_certificate(seed in 0_u64..40, chance: u64, by in prop_oneof![-4_i64..0, 1_i64..5]) {
        let document = document(&Problem::random(seed));
        let mut all = Vec::new();
        numbers(&document, "", &mut all);
        all.retain(|place| place.starts_with("/populations/"));
        // a threshold is told, not added; numbers of changes lead elsewhere
        all.retain(|place| !place.ends_with("/threshold") && !place.ends_with("/change") && !place.contains("/equal/"));
        prop_assume!(!all.is_empty());
        let place = &all[Random(chance).below(all.len())];
        prop_assume!(!place.ends_with("/needed") || by > 0);
        let (other, is_vital) = tampered(&document, place, by);
        prop_assert!(!is_vital || !holds(&other), "{} by {}", place, by);
        prop_assert_eq!(holds(&other), is_true(&other), "{} by {}", place, by);
    }
}
