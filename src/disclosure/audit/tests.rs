use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::super::{
    Cell, Count, Form, Place, Policy, Population, PopulationId, Publication, Released, Selection, Table, Value, release,
};
use super::{Bounds, Extent, Print, audit, audit_release};

/// A table of one column over 42 members.
pub(in super::super) fn released(numbers: [u64; 4]) -> Released {
    let policy = Policy::default();
    let cell = |number| {
        let value = Value::Count(Count::new(number));
        let population = Some(PopulationId(0));
        Cell { population, selection: Selection::everyone(), value, form: Form::Count, policy }
    };
    let population = Population { size: Some(Count::new(42)), policy };
    let rows = numbers.map(|number| vec![cell(number)]).to_vec();
    let table = Table { rows, ..Table::default() };
    release(&Publication { populations: vec![population], tables: vec![table], ..Publication::default() })
}

#[test]
fn a_lone_withheld_part_of_a_whole_is_not_proven() {
    let mut released = released([20, 4, 6, 12]);
    assert!(audit_release(&released, Extent::Values).iter().all(Result::is_ok));
    for figure in &mut released.published.populations[0].figures {
        if figure.places == [Place::Cell(0, 2, 0)] {
            assert!(matches!(figure.print, Print::Withheld(_)), "{figure:?}");
            figure.print = Print::Shown(Bounds::exactly(6));
        }
    }
    // from the print alone there may be members in no part at all
    assert!(audit(&released.published, Extent::Values).iter().all(Result::is_ok));
    released.as_sourced.populations[0].figures.clone_from(&released.published.populations[0].figures);
    assert!(audit_release(&released, Extent::Values).iter().all(Result::is_err));
}

#[test]
fn what_is_audited_is_a_function_of_what_is_printed() {
    // 2 + 9 fill the whole and 2 + 4 do not; 9 is the total of 4, 3 and 2, and not of 4, 3 and 1
    for pair in [[[20, 2, 9, 11], [20, 2, 4, 11]], [[4, 3, 2, 9], [4, 3, 1, 9]]] {
        let [one, other] = pair.map(released);
        assert_eq!((&one.tables, &one.published), (&other.tables, &other.published));
    }
    let mut by_print: BTreeMap<String, Released> = BTreeMap::new();
    let mut alike = 0;
    let values = [1, 2, 4, 6, 9, 25];
    for code in 0..values.len().pow(4) {
        let digit = |place: u32| values[code / values.len().pow(place) % values.len()];
        let numbers = [digit(0), digit(1), digit(2), digit(3)];
        let released = released(numbers);
        match by_print.entry(format!("{:?}{:?}", released.populations, released.tables)) {
            Entry::Vacant(vacant) => {
                vacant.insert(released);
            }
            Entry::Occupied(known) => {
                alike += 1;
                assert_eq!(known.get().published, released.published, "{numbers:?}");
            }
        }
    }
    assert!(alike > 500, "{alike}");
}
