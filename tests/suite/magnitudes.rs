//! Sums, means and medians: what a reader can work out of those that are withheld. All data here is synthetic.

use std::collections::BTreeSet;
use std::fmt::Write;

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};
use polku::disclosure::{
    Cell, Certificate, Contributions, Count, Decision, Dominance, Extent, Form, Layout, Names, NumberId, Place, Policy,
    Population, PopulationId, Publication, Release, Released, Shown, Statistic, Table, Value, VariableId, Zeros,
    audit_release, release,
};

use super::disclosure::problem::{Random, Select, selection, variables};
use super::support::Case;

/// What is printed of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figure {
    Count,
    Told(Statistic, u8),
}

/// Members with their categories and what they contribute, and the figures printed of them.
struct Hours {
    categories: Vec<usize>,
    members: Vec<(Vec<usize>, Option<i64>)>,
    figures: Vec<(Select, Figure)>,
    policy: Policy,
}

const SUM: Figure = Figure::Told(Statistic::Sum, 0);
const MEAN: Figure = Figure::Told(Statistic::Mean, 1);

fn policy() -> Policy {
    Policy::new(3, Zeros::Published, 20).unwrap()
}

fn part(categories: &[(usize, &[usize])]) -> Select {
    categories.iter().map(|(variable, set)| (*variable, set.iter().copied().collect())).collect()
}

impl Hours {
    /// One variable; each group with its contributions.
    fn groups(groups: &[&[i64]], figures: Vec<(Select, Figure)>) -> Self {
        let members = groups.iter().enumerate();
        let members = members.flat_map(|(group, hours)| hours.iter().map(move |hours| (vec![group], Some(*hours))));
        Self { categories: vec![groups.len()], members: members.collect(), figures, policy: policy() }
    }

    fn inside(&self, part: &Select) -> impl Iterator<Item = &(Vec<usize>, Option<i64>)> {
        let part = part.clone();
        self.members
            .iter()
            .filter(move |(member, _)| part.iter().all(|(variable, set)| set.contains(&member[*variable])))
    }

    fn contributions(&self, part: &Select) -> Vec<i64> {
        self.inside(part).filter_map(|(_, hours)| *hours).collect()
    }

    fn value(&self, part: &Select, figure: Figure) -> Value {
        match figure {
            Figure::Count => Value::Count(Count::new(self.inside(part).count().try_into().unwrap())),
            Figure::Told(statistic, digits) => {
                let mut contributions = Contributions::new(statistic);
                for (_, hours) in self.inside(part) {
                    match hours {
                        Some(hours) => contributions.add(*hours),
                        None => contributions.add_missing(),
                    }
                }
                Value::Magnitude { number: NumberId(0), magnitude: contributions.into_magnitude(0), digits }
            }
        }
    }

    fn publication(&self) -> Publication {
        let population = PopulationId(0);
        let cell = |(part, figure): &(Select, Figure)| Cell {
            population: Some(population),
            selection: selection(part),
            value: self.value(part, *figure),
            form: Form::Count,
            policy: self.policy,
        };
        Publication {
            populations: vec![Population { size: None, policy: self.policy }],
            variables: variables(&self.categories),
            measures: Vec::new(),
            earlier: Vec::new(),
            tables: vec![Table {
                rows: self.figures.iter().map(|figure| vec![cell(figure)]).collect(),
                layout: Layout::Crossed { rows: VariableId(0), columns: None },
                ..Table::default()
            }],
        }
    }

    /// Which figures are withheld, after an audit from what is printed.
    fn withheld(&self) -> Vec<bool> {
        let released = release(&self.publication());
        proven(&released);
        released.tables[0].iter().map(|row| matches!(row[0], Release::Withheld(_))).collect()
    }

    /// The cells of the full cross of all variables.
    fn cells(&self) -> Vec<Vec<usize>> {
        let mut cells: Vec<Vec<usize>> = vec![Vec::new()];
        for count in &self.categories {
            cells =
                cells.iter().flat_map(|cell| (0..*count).map(move |one| [cell.as_slice(), &[one]].concat())).collect();
        }
        cells
    }

    /// The parts of which a sum or a mean is shown, with the least and the most that the sum is then, both possible.
    fn shown(&self, released: &Released) -> Vec<(&Select, f64, f64)> {
        let mut shown = Vec::new();
        for ((part, figure), row) in self.figures.iter().zip(&released.tables[0]) {
            let (Figure::Told(statistic, digits), Release::Shown(Shown::Number(number))) = (figure, row[0]) else {
                continue;
            };
            let contributors = real(self.contributions(part).len());
            let number: f64 = number.to_string().parse().unwrap();
            let half = 0.5 / 10_f64.powi(i32::from(*digits));
            match statistic {
                // hours are counted in whole ones
                Statistic::Sum => shown.push((part, number, number)),
                Statistic::Mean => shown.push((part, (number - half) * contributors, (number + half) * contributors)),
                Statistic::Median => {}
            }
        }
        shown
    }

    /// The least and the most that a sum can be for a reader who knows how many contribute to
    /// what is shown, and all of another part.
    fn interval(&self, released: &Released, of: &Select, knows: Option<&Select>) -> (f64, f64) {
        let (cells, mut shown) = (self.cells(), self.shown(released));
        if let Some(own) = knows {
            let sum = self.contributions(own).iter().map(|hours| f64::from(i32::try_from(*hours).unwrap())).sum();
            shown.push((own, sum, sum));
        }
        let ends = [OptimizationDirection::Minimize, OptimizationDirection::Maximize].map(|direction| {
            let mut problem = Problem::new(direction);
            let variables: Vec<_> =
                cells.iter().map(|cell| problem.add_var(f64::from(u8::from(is_in(cell, of))), (0.0, 1e7))).collect();
            for (part, low, high) in &shown {
                let mut sum = LinearExpr::empty();
                for (_, variable) in cells.iter().zip(&variables).filter(|(cell, _)| is_in(cell, part)) {
                    sum.add(*variable, 1.0);
                }
                problem.add_constraint(sum.clone(), ComparisonOp::Ge, *low);
                problem.add_constraint(sum, ComparisonOp::Le, *high);
            }
            problem.solve().unwrap().into_solution().unwrap().objective()
        });
        (ends[0], ends[1])
    }

    /// The same in whole hours, by trying all tables with cells up to `most`.
    fn tried(&self, released: &Released, of: &Select, most: u32) -> (u32, u32) {
        let (cells, shown) = (self.cells(), self.shown(released));
        let is_possible = |table: &[u32], is_whole: bool| {
            shown.iter().all(|(part, low, high)| {
                let inside = cells.iter().zip(table).filter(|(cell, _)| is_in(cell, part));
                let sum = f64::from(inside.map(|(_, hours)| hours).sum::<u32>());
                sum <= *high && (!is_whole || sum >= *low)
            })
        };
        let (mut least, mut largest) = (u32::MAX, 0);
        let mut open: Vec<Vec<u32>> = vec![Vec::new()];
        while let Some(table) = open.pop() {
            if table.len() < cells.len() {
                let longer = (0..=most).map(|hours| [table.as_slice(), &[hours]].concat());
                open.extend(longer.filter(|table| is_possible(table, false)));
            } else if is_possible(&table, true) {
                let inside = cells.iter().zip(&table).filter(|(cell, _)| is_in(cell, of));
                let sum = inside.map(|(_, hours)| hours).sum();
                (least, largest) = (least.min(sum), largest.max(sum));
            }
        }
        (least, largest)
    }
}

fn is_in(cell: &[usize], part: &Select) -> bool {
    part.iter().all(|(variable, set)| set.contains(&cell[*variable]))
}

fn real(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

struct Numbered;

impl Names for Numbered {
    fn population(&self, id: PopulationId) -> Option<String> {
        Some(format!("{}", id.0))
    }

    fn place(&self, place: Place) -> String {
        format!("{place:?}")
    }
}

/// What is proven of a release, checked by addition.
fn proven(released: &Released) -> Certificate {
    let proofs: Vec<_> = audit_release(released, Extent::Values).into_iter().map(|proof| proof.unwrap()).collect();
    let certificate = Certificate::new(&proofs, &Numbered);
    certificate.verify().unwrap();
    certificate
}

fn each(groups: usize, figure: Figure) -> Vec<(Select, Figure)> {
    (0..groups).map(|group| (part(&[(0, &[group])]), figure)).chain([(part(&[]), figure)]).collect()
}

const EVEN: &[i64] = &[10, 11, 12, 13];
const DOMINATED: &[i64] = &[100, 2, 2, 2];

#[test]
fn a_dominated_sum_takes_a_second_one_with_it() {
    let hours = Hours::groups(&[EVEN, DOMINATED, &[20, 21, 22, 23], &[30, 31, 32, 33, 34]], each(4, SUM));
    let withheld = hours.withheld();
    assert!(withheld[1] && !withheld[4], "{withheld:?}");
    assert_eq!(withheld.iter().filter(|withheld| **withheld).count(), 2, "{withheld:?}");
    let released = release(&hours.publication());
    let why = released.decided.iter().find(|decided| decided.places == [Place::Cell(0, 1, 0)]);
    assert_eq!(why.map(|why| why.decision), Some(Decision::TellsOfOne));
    let even = Hours::groups(&[EVEN, EVEN, &[20, 21, 22, 23]], each(3, SUM));
    assert_eq!(even.withheld(), [false; 4]);
}

#[test]
fn a_second_small_sum_is_not_enough_where_it_is_smaller_than_the_distance() {
    // ten percent of 106 is more than the four hours of the smallest group
    let hours = Hours::groups(&[&[1, 1, 1, 1], DOMINATED, &[20, 21, 22, 23]], each(3, SUM));
    let withheld = hours.withheld();
    assert!(withheld[1] && withheld[2] && !withheld[3], "{withheld:?}");
}

#[test]
fn a_mean_times_its_group_is_a_sum() {
    let mut figures = each(3, MEAN);
    figures[3].1 = SUM;
    let hours = Hours::groups(&[EVEN, DOMINATED, &[20, 21, 22, 23]], figures);
    let withheld = hours.withheld();
    assert!(withheld[1] && (withheld[0] || withheld[2]), "{withheld:?}");
}

#[test]
fn a_mean_that_is_printed_coarsely_protects_by_itself() {
    let mut figures = each(3, Figure::Told(Statistic::Mean, 0));
    figures[3].1 = SUM;
    let many = vec![1000; 40];
    let hours = Hours::groups(&[&many, &[100, 2, 2, 2], &[20, 21, 22, 23]], figures);
    // forty times half an hour is more than ten percent of 106
    assert_eq!(hours.withheld(), [false, true, false, false]);
}

#[test]
fn what_is_left_of_two_sums_is_a_sum() {
    let both = |figure| vec![(part(&[]), figure), (part(&[(0, &[0, 2])]), figure)];
    let hours = Hours::groups(&[EVEN, DOMINATED, EVEN], both(SUM));
    assert!(hours.withheld().contains(&true), "the dominated group is what is left");
    let hours = Hours::groups(&[EVEN, DOMINATED, EVEN], both(MEAN));
    assert!(hours.withheld().contains(&true), "and so it is with means");
    assert_eq!(Hours::groups(&[EVEN, EVEN, EVEN], both(SUM)).withheld(), [false; 2]);
    let mut figures = both(MEAN);
    figures.push((part(&[(0, &[1])]), MEAN));
    let withheld = Hours::groups(&[EVEN, &[5, 6], EVEN], figures).withheld();
    assert!(withheld[2] && (withheld[0] || withheld[1]), "{withheld:?}");
}

#[test]
fn contributors_are_counted_even_if_their_number_is_not_printed() {
    // two contribute to the second, which is the rest of all without the others
    let withheld = Hours::groups(&[EVEN, &[10, 11], &[10; 9]], each(3, MEAN)).withheld();
    assert!(withheld[1] && (withheld[0] || withheld[2]) && !withheld[3], "{withheld:?}");
    // a count that is withheld beside a small one would follow from a sum and a mean
    let mut figures = each(3, Figure::Count);
    figures.extend(each(3, SUM));
    let withheld = Hours::groups(&[EVEN, &[10, 11], &[10; 9]], figures).withheld();
    assert_eq!(withheld[..4], withheld[4..], "{withheld:?}");
}

#[test]
fn those_without_a_number_contradict_nothing() {
    let mut hours = Hours::groups(&[EVEN, EVEN, EVEN], each(3, Figure::Count));
    hours.figures.extend(each(3, MEAN));
    hours.members[0].1 = None;
    assert_eq!(hours.withheld(), [false; 8]);
    hours.members[1].1 = None;
    let withheld = hours.withheld();
    assert!(withheld[4] && !withheld[0] && (withheld[5] || withheld[6]), "two of four contribute: {withheld:?}");
}

#[test]
fn a_certificate_does_not_tell_how_many_contribute() {
    let mut figures = each(3, MEAN);
    figures.push((part(&[]), SUM));
    let hours = Hours::groups(&[EVEN, DOMINATED, EVEN], figures);
    let released = release(&hours.publication());
    let certificate = serde_json::to_value(proven(&released)).unwrap();
    let populations = certificate["populations"].as_array().unwrap();
    assert_eq!(populations.len(), 1, "no number of members is printed");
    assert_eq!(populations[0]["quantity"]["contributions"]["unit"], "1");
    let figures = populations[0]["figures"].as_array().unwrap();
    let shown: Vec<_> = figures.iter().filter(|figure| figure["print"].get("withheld").is_none()).collect();
    assert_eq!(shown.len(), 1, "only the total: {shown:?}");
}

#[test]
fn what_is_audited_is_a_function_of_what_is_printed() {
    let mut figures = each(3, SUM);
    figures.extend(each(3, MEAN));
    let released = |dominated: &[i64], other: &[i64]| {
        let released = release(&Hours::groups(&[&[10; 40], dominated, other], figures.clone()).publication());
        proven(&released);
        released
    };
    let (one, other) = (released(DOMINATED, &[20, 21, 22, 23]), released(&[90, 3, 2, 2], &[20, 21, 24, 30]));
    assert_eq!(one.tables, other.tables);
    assert_eq!(one.published, other.published);
}

#[test]
fn one_who_is_alone_in_a_group_learns_nothing_of_another() {
    // the three hours of the third group hide neither of the first two from the other
    let hours = Hours::groups(&[&[60], &[50], &[1, 1, 1], &[25; 20]], each(4, SUM));
    let withheld = hours.withheld();
    assert!(withheld[0] && withheld[1] && (withheld[3] || withheld[4]), "{withheld:?}");
}

#[test]
fn where_hours_are_owed_nothing_is_shown_beside_what_is_withheld() {
    let hours = Hours::groups(&[EVEN, DOMINATED, &[-5, 40, 41, 42]], each(3, SUM));
    assert_eq!(hours.withheld(), [true; 4]);
    let hours = Hours::groups(&[EVEN, EVEN, &[-5, 40, 41, 42]], each(3, SUM));
    assert_eq!(hours.withheld(), [false; 4]);
}

#[test]
fn a_median_needs_twice_the_threshold() {
    let median = Figure::Told(Statistic::Median, 0);
    let groups: &[&[i64]] = &[&[10, 11, 12, 13, 14], &[10, 11, 12, 13, 14, 15]];
    assert_eq!(Hours::groups(groups, each(2, median)).withheld(), [true, false, false]);
}

#[test]
fn the_dominance_rule_withholds_more() {
    let groups: &[&[i64]] = &[&[40, 40, 10, 4], EVEN, EVEN];
    let mut hours = Hours::groups(groups, each(3, SUM));
    assert_eq!(hours.withheld(), [false; 4]);
    hours.policy = hours.policy.with_dominance(Dominance::new(2, 80).unwrap());
    assert!(hours.withheld()[0]);
}

/// Tables over two variables with margins, some of means.
fn random(seed: u64) -> Hours {
    let mut random = Random(seed);
    let categories = vec![2 + random.below(3), 1 + random.below(3)];
    let mut members = Vec::new();
    for row in 0..categories[0] {
        for column in 0..categories[1] {
            for _ in 0..random.below(9) {
                let large = if random.one_in(8) { 400 } else { 20 };
                members.push((vec![row, column], Some(i64::try_from(random.below(large)).unwrap())));
            }
        }
    }
    let kind = if random.one_in(3) { Figure::Told(Statistic::Mean, u8::from(random.one_in(2))) } else { SUM };
    let mut figures = Vec::new();
    for row in (0..categories[0]).map(Some).chain([None]) {
        for column in (0..categories[1]).map(Some).chain([None]) {
            let part: Select = [(0, row), (1, column)]
                .into_iter()
                .filter_map(|(variable, category)| Some((variable, [category?].into())))
                .collect();
            let is_total = row.is_none() || column.is_none();
            figures.push((part.clone(), if is_total { SUM } else { kind }));
            if random.one_in(2) {
                figures.push((part, Figure::Count));
            }
        }
    }
    Hours { categories, members, figures, policy: policy() }
}

/// Whether the rules name a sum by itself: too few contribute, or the second can tell the first to within ten percent.
fn is_sensitive(contributions: &[i64]) -> bool {
    let mut sorted = contributions.to_vec();
    sorted.sort_unstable();
    let largest = sorted.pop().unwrap_or(0);
    sorted.pop();
    (1..3).contains(&contributions.len()) || sorted.iter().sum::<i64>() * 10 < largest
}

/// Whether all members of one part are in another.
fn is_within(hours: &Hours, one: &Select, other: &Select) -> bool {
    let members = |part| hours.inside(part).map(std::ptr::from_ref).collect::<BTreeSet<_>>();
    members(one).is_subset(&members(other))
}

#[test]
fn no_sensitive_sum_can_be_told_to_within_ten_percent() {
    let cases: u64 = std::env::var("POLKU_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(60);
    let (mut withheld, mut shown) = (0, 0);
    for seed in 0..cases {
        let hours = random(seed);
        let released = release(&hours.publication());
        proven(&released);
        for ((part, figure), row) in hours.figures.iter().zip(&released.tables[0]) {
            if matches!(figure, Figure::Count) {
                continue;
            }
            let contributions = hours.contributions(part);
            if !is_sensitive(&contributions) {
                shown += usize::from(matches!(row[0], Release::Shown(_)));
                continue;
            }
            assert!(matches!(row[0], Release::Withheld(_)), "{seed}: {part:?} is shown");
            withheld += 1;
            let sum = f64::from(i32::try_from(contributions.iter().sum::<i64>()).unwrap());
            let largest = f64::from(i32::try_from(*contributions.iter().max().unwrap()).unwrap());
            let singles = hours.figures.iter().map(|(other, _)| other);
            let singles = singles.filter(|other| *other != part && hours.contributions(other).len() == 1);
            for knows in singles.map(Some).chain([None]) {
                if knows.is_some_and(|knows| is_within(&hours, knows, part)) {
                    continue;
                }
                let (least, most) = hours.interval(&released, part, knows);
                assert!(
                    least <= sum - largest * 0.1 + 1e-6 && most >= sum + largest * 0.1 - 1e-6,
                    "{seed}: {part:?} of {sum} is from {least} to {most} for {knows:?}"
                );
            }
        }
    }
    assert!(withheld > 50 && shown > 50, "{withheld} {shown}");
}

#[test]
fn nor_in_whole_hours() {
    let mut withheld = 0;
    for seed in 0..400 {
        let mut hours = random(seed);
        let total: i64 = hours.contributions(&Select::new()).iter().sum();
        if hours.cells().len() > 4 || total > 60 {
            continue;
        }
        hours.figures.retain(|(_, figure)| *figure != Figure::Count);
        let released = release(&hours.publication());
        for ((part, _), row) in hours.figures.iter().zip(&released.tables[0]) {
            let contributions = hours.contributions(part);
            if !is_sensitive(&contributions) {
                continue;
            }
            assert!(matches!(row[0], Release::Withheld(_)), "{seed}: {part:?} is shown");
            withheld += 1;
            let sum = u32::try_from(contributions.iter().sum::<i64>()).unwrap();
            let largest = u32::try_from(*contributions.iter().max().unwrap()).unwrap();
            let (least, most) = hours.tried(&released, part, 70);
            assert!(
                10 * (sum - least) >= largest && 10 * (most - sum) >= largest,
                "{seed}: {part:?} of {sum} is from {least} to {most}"
            );
        }
    }
    assert!(withheld > 10, "{withheld}");
}

/// A site with the hours of groups of made-up people, and what is said of disclosure.
fn site(groups: &[(&str, &[i64])], disclosure: &str) -> Case {
    let mut records = "group,hours\n".to_owned();
    for (group, hours) in groups {
        for hours in *hours {
            writeln!(records, "{group},{hours}").unwrap();
        }
    }
    let dataset = "\
title: Tunnit
source: Keksitty aineisto
records:
  file: confidential/people.csv
  population: people
  variables:
    group: {label: Ryhmä, categories: {a: Aamu, b: Ilta, c: Yö}}
    hours: {label: Tunnit, number: true, unit: tunti, decimals: 0}
populations:
  people: {label: Osallistujat, records: true}
tables:
  hours: {label: Tunnit, of: people, by: [group], sum: hours}
";
    Case::site()
        .file("content/data/people.yaml", dataset)
        .file("confidential/people.csv", records)
        .file("content/show.md", "---\ntitle: Näytä\n---\n![](table:hours)\n")
        .file("content/site.yaml", format!("title: Koe\ndisclosure: {disclosure}\n"))
}

#[test]
fn a_site_says_when_a_sum_tells_too_much() {
    let groups: &[(&str, &[i64])] =
        &[("a", &[60, 50, 10, 4, 4]), ("b", &[30, 31, 32, 33, 34]), ("c", &[40, 41, 42, 43, 44])];
    let lines = |disclosure: &str| {
        let case = site(groups, disclosure);
        case.run(&["build"]).expect_code(0);
        let data = String::from_utf8(case.bytes("output/data/people.csv")).unwrap();
        data.lines().filter(|line| line.contains("hours")).map(str::to_owned).collect::<Vec<_>>()
    };
    let has = |lines: &[String], part: &str| lines.iter().any(|line| line.contains(part));
    let lines_of_all = lines("{}");
    assert!(has(&lines_of_all, "Aamu,,128,") && has(&lines_of_all, "Yhteensä,,498,"), "{lines_of_all:?}");
    for disclosure in ["{within_percent: 40}", "{dominance: {largest: 2, percent: 85}}"] {
        let lines = lines(disclosure);
        assert!(!has(&lines, "128") && has(&lines, "Yhteensä,,498,"), "{disclosure} {lines:?}");
        assert_eq!(lines.iter().filter(|line| line.contains("withheld")).count(), 2, "{lines:?}");
    }
}

#[test]
fn the_audit_tells_how_far_a_sum_is_open() {
    let groups: &[(&str, &[i64])] =
        &[("a", &[60, 50, 1, 1, 1]), ("b", &[30, 31, 32, 33, 34]), ("c", &[40, 41, 42, 43, 44])];
    let case = site(groups, "{}");
    let said = case.run(&["audit", "--certificate", "audit.json"]).expect_code(0).said();
    let said: Vec<&str> = said.split_whitespace().collect();
    let said = said.join(" ");
    assert!(said.contains("kertoo liikaa yhden osuudesta; osuudet yhteensä 0–323 (yksikkö: tunti)"), "{said}");
    case.run(&["audit", "--verify", "audit.json"]).expect_code(0);
    let document = case.run(&["audit", "--format", "json"]).document();
    let withheld = document["audit"]["populations"][0]["withheld"].as_array().unwrap().clone();
    let of_one: Vec<_> = withheld.iter().filter(|figure| figure["why"] == "tells-of-one").collect();
    assert!(of_one.len() == 1 && of_one[0]["unit"] == "1 tunti", "{withheld:?}");
    let said = case.run(&["audit", "--explain", "hours/0/0"]).expect_code(0).said();
    assert!(said.contains("Niiden yksikkö on 1;"), "{said}");
}

#[test]
fn rules_that_cannot_be_are_refused() {
    for (disclosure, rule) in [
        ("{within_percent: 0}", "within-percent-out-of-range"),
        ("{within_percent: 300}", "within-percent-out-of-range"),
        ("{dominance: {largest: 6, percent: 85}}", "dominance-out-of-range"),
        ("{dominance: {largest: 2, percent: 30}}", "dominance-out-of-range"),
    ] {
        let ran = site(&[("a", &[1])], disclosure).run(&["check", "--format", "json"]);
        let problems = ran.document()["problems"].to_string();
        assert!(problems.contains(rule), "{disclosure}: {problems}");
    }
}
