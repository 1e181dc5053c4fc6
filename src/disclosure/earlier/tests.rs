//! What earlier releases tell. All numbers are made up.

use super::super::audit::{Extent, Published, UnprovenReason, audit};
use super::super::figures::{Figures, Place};
use super::super::protect::{Outcome, Status};
use super::super::sums::Sums;
use super::super::{
    Cell, Contributions, Count, Form, Layout, Merging, NumberId, Policy, Population, PopulationId, Publication,
    Release, Selection, Shown, Statistic, Table, Value, Variable, VariableId, Zeros, release,
};
use super::{BTreeSet, Earlier, EarlierCell, join};

/// A table of one column over a population, and one of an earlier release.
fn publication(size: u64, now: &[u64], then: &[(u64, Option<usize>)]) -> Publication {
    let policy = Policy::default();
    let cell = |count: &u64| Cell {
        population: Some(PopulationId(0)),
        selection: Selection::everyone(),
        value: Value::Count(Count::new(*count)),
        form: Form::Count,
        policy,
    };
    let earlier = then.iter().map(|(count, row)| {
        let place = row.map(|row| Place::Cell(0, row, 0));
        let printed = Release::Shown(Shown::Count(*count));
        let (name, zeros) = (count.to_string(), Zeros::Published);
        vec![EarlierCell { name, printed, zeros, place, selection: None, today: None }]
    });
    let earlier = Earlier {
        release: "then".to_owned(),
        population: Some(PopulationId(0)),
        size: Some(size),
        rows: earlier.collect(),
        total_rows: BTreeSet::new(),
        total_columns: BTreeSet::new(),
        layout: Layout::Exclusive,
    };
    Publication {
        populations: vec![Population { size: Some(Count::new(size)), policy }],
        tables: vec![Table { rows: now.iter().map(|count| vec![cell(count)]).collect(), ..Table::default() }],
        earlier: vec![earlier],
        ..Publication::default()
    }
}

fn withheld(publication: &Publication) -> Vec<usize> {
    let table = release(publication).tables.remove(0).concat();
    (0..table.len()).filter(|row| matches!(table[*row], Release::Withheld(_))).collect()
}

#[test]
fn what_was_printed_protects_nothing() {
    let publication = publication(42, &[20, 6, 13, 3], &[(20, Some(0)), (6, Some(1)), (16, None)]);
    assert_eq!(withheld(&Publication { earlier: Vec::new(), ..publication.clone() }), [1, 3], "the cheapest");
    assert_eq!(withheld(&publication), [2, 3]);
}

#[test]
fn the_audit_knows_what_was_printed() {
    let publication = publication(42, &[20, 6, 13, 3], &[(20, Some(0)), (6, Some(1)), (16, None)]);
    let mut figures = Figures::new(&publication);
    let hide = |rows: [usize; 2], figures: &Figures| {
        let is_hidden = |place: &Place| rows.iter().any(|row| *place == Place::Cell(0, *row, 0));
        let status = |hidden: bool| if hidden { Status::Primary } else { Status::Shown };
        let statuses: Vec<Status> =
            figures.figures.iter().map(|figure| status(figure.places.iter().any(is_hidden))).collect();
        audit(&Published::new(figures, &statuses, &Sums::default()), Extent::Values).remove(0)
    };
    assert!(hide([1, 3], &figures).is_ok(), "without the earlier release");
    assert!(join(&mut figures, &publication).is_empty());
    assert_eq!(hide([1, 3], &figures).map_err(|unproven| unproven.reason).err(), Some(UnprovenReason::FewValues));
    assert!(hide([2, 3], &figures).is_ok());
}

#[test]
fn a_printed_count_is_told_although_it_is_small_now() {
    let publication = publication(60, &[20, 4], &[(20, Some(0)), (4, Some(1))]);
    let outcomes = release(&publication).outcomes;
    assert!(matches!(outcomes.as_slice(), [Outcome::Told { terms, .. }] if terms.len() == 1), "{outcomes:?}");
    // another number under the same name is taken for the same figure
    let publication = self::publication(60, &[20, 3], &[(20, Some(0)), (4, Some(1))]);
    assert_eq!(release(&publication).outcomes.len(), 1);
}

/// The same, but what was printed tells by a variable what it counts and is printed nowhere today.
fn selected(now: &[u64], then: &[(u64, &[usize])]) -> Publication {
    let mut publication = publication(now.iter().sum(), now, &[]);
    publication.variables.push(Variable {
        population: PopulationId(0),
        categories: now.len(),
        complete: true,
        sensitive: false,
        merging: Merging::Never,
    });
    let part = |categories: &[usize]| Selection::everyone().and(VariableId(0), categories.iter().copied());
    let table = &mut publication.tables[0];
    table.layout = Layout::Crossed { rows: VariableId(0), columns: None };
    for (row, cells) in table.rows.iter_mut().enumerate() {
        cells[0].selection = part(&[row]);
    }
    let cell = |(count, categories): &(u64, &[usize])| EarlierCell {
        name: count.to_string(),
        printed: Release::Shown(Shown::Count(*count)),
        zeros: Zeros::Published,
        place: None,
        selection: Some(part(categories)),
        today: None,
    };
    publication.earlier[0].rows = then.iter().map(|then| vec![cell(then)]).collect();
    publication
}

#[test]
fn what_a_table_printed_that_is_gone_protects_nothing() {
    assert_eq!(withheld(&selected(&[20, 6, 13, 3], &[])), [1, 3], "the cheapest");
    assert_eq!(withheld(&selected(&[20, 6, 13, 3], &[(6, &[1])])), [2, 3]);
    assert_eq!(withheld(&selected(&[20, 6, 13, 3], &[(26, &[0, 1])])), [2, 3]);
    assert_eq!(withheld(&selected(&[20, 6, 13, 3], &[(27, &[0, 1])])), [1, 3], "corrected since");
}

#[test]
fn of_a_printed_mean_it_is_told_how_many_contribute() {
    let mut publication = selected(&[20, 6, 13, 3], &[(0, &[3])]);
    let mut hours = Contributions::new(Statistic::Mean);
    for hour in [5, 6, 7] {
        hours.add(hour);
    }
    publication.tables[0].rows[3][0].value =
        Value::Magnitude { number: NumberId(0), magnitude: hours.into_magnitude(0), digits: 0 };
    publication.earlier[0].rows[0][0].printed = Release::Shown(Shown::Number("6".parse().expect("a number")));
    let outcomes = release(&publication).outcomes;
    assert!(matches!(outcomes.as_slice(), [Outcome::Told { .. }]), "{outcomes:?}");
}

#[test]
fn what_has_been_corrected_since_is_not_known() {
    let publication = publication(42, &[20, 6, 13, 3], &[(20, Some(0)), (9, Some(1))]);
    assert_eq!(withheld(&publication), [1, 3]);
}

/// A table of four parts, of which the last two were printed together before: everything that agrees with both
/// prints is tried.
#[test]
fn enumeration_finds_as_many_values_as_the_policy_asks_for() {
    let mut random = 1_u64;
    let mut below = |limit: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % limit
    };
    let mut hidden = 0;
    for _ in 0..150 {
        let now = [5 + below(9), 5 + below(9), 4 + below(9), 1 + below(9)];
        let size: u64 = now.iter().sum();
        let then = [(now[0], Some(0)), (now[1], Some(1)), (now[2] + now[3], None)];
        let publication = publication(size, &now, &then);
        let released = release(&publication);
        assert!(released.outcomes.iter().all(|outcome| !matches!(outcome, Outcome::Told { .. })));
        let table = released.tables[0].concat();
        let size_is_shown = matches!(released.populations[0], Some(Release::Shown(_)));
        let may = |row: usize, value: u64| match table[row] {
            Release::Shown(_) => value == now[row],
            Release::Withheld(_) => value > 0,
        };
        let mut possible = vec![BTreeSet::new(); 4];
        for third in 0..=size {
            // both tables divide the whole, and what was printed of the first two is known
            let fourth = now[2] + now[3] - third.min(now[2] + now[3]);
            let is_whole = third + fourth == now[2] + now[3] || !size_is_shown;
            if is_whole && [now[0], now[1], third, fourth].iter().enumerate().all(|(row, value)| may(row, *value)) {
                possible[2].insert(third);
                possible[3].insert(fourth);
            }
        }
        for row in 2..4 {
            if matches!(table[row], Release::Withheld(_)) {
                assert!(possible[row].len() >= 3, "{now:?}: {:?}", possible[row]);
                hidden += 1;
            }
        }
        let dropped = released.outcomes.iter().any(|outcome| matches!(outcome, Outcome::Dropped(_)));
        let shown = table[..2].iter().all(|cell| matches!(cell, Release::Shown(_)));
        assert!(dropped || shown, "{now:?}: the first two are known anyway");
    }
    assert!(hidden > 100, "{hidden}");
}
