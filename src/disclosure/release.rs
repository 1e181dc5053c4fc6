use super::{Cell, Count, Form, Policy, Publication, Table, Value, wilson};
use crate::locale::Decimal;

/// A figure as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// It may be shown.
    Shown(Shown),
    /// It may not.
    Withheld(Reason),
}

/// A value that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A count.
    Count(u64),
    /// A share in percent, with its 95 % interval where asked for.
    Share {
        /// At its own precision.
        percent: Decimal,
        /// Wilson, at 95 %.
        interval: Option<Interval>,
    },
    /// `part` of `whole`.
    Fraction {
        /// Counted members.
        part: u64,
        /// Size of the population.
        whole: u64,
    },
    /// A range of shares in percent.
    Range {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// A number that counts nobody.
    Number(Decimal),
    /// There is no figure.
    Missing,
}

/// An interval in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Its lower end.
    pub low: Decimal,
    /// Its upper end.
    pub high: Decimal,
}

/// Why a figure is withheld. The reader is not told which of the two ways it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It, or a figure it could be worked out from, counts too few.
    SmallGroup,
}

/// What may be shown of a [`Publication`], in the same order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Released {
    /// Sizes of the populations; `None` where the size is not told.
    pub populations: Vec<Option<Release>>,
    /// Single figures.
    pub measures: Vec<Release>,
    /// Tables, as rows of cells.
    pub tables: Vec<Vec<Vec<Release>>>,
}

/// Decides what may be shown, over everything published.
pub fn release(publication: &Publication, policy: &Policy) -> Released {
    let size = |count: Count| release_count(count, policy);
    let populations: Vec<Option<Release>> =
        publication.populations.iter().map(|population| population.size.map(size)).collect();
    let whole = |cell: &Cell| {
        let place = cell.population?.0;
        let count = publication.populations.get(place)?.size?;
        let shown = matches!(populations.get(place), Some(Some(Release::Shown(_))));
        Some(Whole { size: count.get(), shown })
    };
    let mut measures: Vec<Release> =
        publication.measures.iter().map(|cell| release_cell(cell, whole(cell), policy)).collect();
    for group in exclusive_groups(publication) {
        cover_group(&group, publication, &mut measures, &whole, policy);
    }
    let tables = publication.tables.iter().map(|table| release_table(table, &whole, policy)).collect();
    Released { populations, measures, tables }
}

/// The population of a cell.
#[derive(Clone, Copy)]
struct Whole {
    size: u64,
    shown: bool,
}

fn release_count(count: Count, policy: &Policy) -> Release {
    if policy.is_small(count.get()) {
        Release::Withheld(Reason::SmallGroup)
    } else {
        Release::Shown(Shown::Count(count.get()))
    }
}

/// The count behind a cell: told, or what a reader would work out from a share and its population.
fn count_behind(cell: &Cell, whole: Option<Whole>) -> Option<u64> {
    match cell.value {
        Value::Count(count) => Some(count.get()),
        Value::Share(percent) => count_of_share(percent, whole?),
        Value::Range { .. } | Value::Number(_) | Value::Missing => None,
    }
}

/// The whole number nearest to a share of a population.
fn count_of_share(percent: Decimal, whole: Whole) -> Option<u64> {
    let scale = 100 * 10_i128.checked_pow(u32::from(percent.digits()))?;
    let product = percent.units().checked_mul(i128::from(whole.size))?;
    u64::try_from((product + scale / 2) / scale).ok()
}

/// Whether an end of a range of shares stands for too few.
fn is_small_range(cell: &Cell, whole: Option<Whole>, policy: &Policy) -> bool {
    let (Value::Range { low, high }, Some(whole)) = (cell.value, whole) else { return false };
    [low, high].into_iter().filter_map(|end| count_of_share(end, whole)).any(|count| policy.is_small(count))
}

fn release_cell(cell: &Cell, whole: Option<Whole>, policy: &Policy) -> Release {
    let is_small = count_behind(cell, whole).is_some_and(|count| policy.is_small(count));
    if is_small || is_small_range(cell, whole, policy) {
        return Release::Withheld(Reason::SmallGroup);
    }
    match cell.value {
        Value::Count(count) => show_count(count.get(), cell.form, whole, policy),
        Value::Share(percent) => Release::Shown(Shown::Share { percent, interval: None }),
        Value::Range { low, high } => Release::Shown(Shown::Range { low, high }),
        Value::Number(number) => Release::Shown(Shown::Number(number)),
        Value::Missing => Release::Shown(Shown::Missing),
    }
}

fn show_count(part: u64, form: Form, whole: Option<Whole>, policy: &Policy) -> Release {
    let Some(whole) = whole.filter(|_| form != Form::Count) else { return Release::Shown(Shown::Count(part)) };
    if !whole.shown {
        // a share beside its count would tell the size that is withheld
        return Release::Withheld(Reason::SmallGroup);
    }
    let percent = Decimal::percentage(part, whole.size, 0);
    match (form, percent) {
        (Form::Share | Form::ShareWithInterval, Some(percent)) if whole.size >= policy.small_population() => {
            let interval = if form == Form::ShareWithInterval { wilson(part, whole.size) } else { None };
            Release::Shown(Shown::Share { percent, interval })
        }
        _ => Release::Shown(Shown::Fraction { part, whole: whole.size }),
    }
}

/// Measures that exclude each other: those that name the same variable.
fn exclusive_groups(publication: &Publication) -> Vec<Vec<usize>> {
    let mut groups = vec![Vec::new(); publication.variables.len()];
    for (place, cell) in publication.measures.iter().enumerate() {
        for (variable, _) in cell.selection.variables() {
            groups[variable.0].push(place);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Withholds the smallest of measures that exclude each other until what is withheld covers two and the threshold.
fn cover_group(
    group: &[usize],
    publication: &Publication,
    measures: &mut [Release],
    whole: &dyn Fn(&Cell) -> Option<Whole>,
    policy: &Policy,
) {
    let mut cells: Vec<Counted> = group
        .iter()
        .filter_map(|place| {
            let cell = publication.measures.get(*place)?;
            let withheld = matches!(measures.get(*place)?, Release::Withheld(_));
            Some(Counted { row: *place, column: 0, count: count_behind(cell, whole(cell))?, withheld })
        })
        .collect();
    cells.sort_by_key(|cell| (cell.count, cell.row));
    cover(&mut cells, &|_| true, policy);
    for cell in cells.iter().filter(|cell| cell.withheld) {
        measures[cell.row] = Release::Withheld(Reason::SmallGroup);
    }
}

/// A cell of a table while its release is decided.
struct Counted {
    row: usize,
    column: usize,
    count: u64,
    withheld: bool,
}

fn release_table(table: &Table, whole: &dyn Fn(&Cell) -> Option<Whole>, policy: &Policy) -> Vec<Vec<Release>> {
    let mut rows: Vec<Vec<Release>> =
        table.rows.iter().map(|row| row.iter().map(|cell| release_cell(cell, whole(cell), policy)).collect()).collect();
    let mut cells = Vec::new();
    for (row, line) in table.rows.iter().enumerate() {
        for (column, cell) in line.iter().enumerate() {
            if let Some(count) = count_behind(cell, whole(cell)) {
                let withheld = matches!(rows[row][column], Release::Withheld(_));
                cells.push(Counted { row, column, count, withheld });
            }
        }
    }
    // smallest first, ties by place, so that the choice is always the same
    cells.sort_by_key(|cell| (cell.count, cell.row, cell.column));
    cover(&mut cells, &|_| true, policy);
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    // a cell withheld for its row may leave its column with one alone; each turn withholds, so the turns end
    while (0..table.rows.len())
        .any(|row| table.rows[row].len() > 1 && cover(&mut cells, &|cell| cell.row == row, policy))
        || (0..columns).any(|column| table.rows.len() > 1 && cover(&mut cells, &|cell| cell.column == column, policy))
    {
    }
    for cell in cells.iter().filter(|cell| cell.withheld) {
        rows[cell.row][cell.column] = Release::Withheld(Reason::SmallGroup);
    }
    rows
}

/// Withholds the smallest shown cells of a line until what it withholds covers two cells and the threshold, if it
/// withholds any; tells whether it did. `cells` are sorted, smallest first.
fn cover(cells: &mut [Counted], in_line: &dyn Fn(&Counted) -> bool, policy: &Policy) -> bool {
    let withheld = cells.iter().filter(|cell| in_line(cell) && cell.withheld);
    let (mut number, mut covered) =
        withheld.fold((0_u64, 0_u64), |(number, covered), cell| (number + 1, covered.saturating_add(cell.count)));
    let mut changed = false;
    for cell in cells.iter_mut() {
        if number == 0 || (number >= 2 && covered >= policy.threshold()) {
            break;
        }
        if in_line(cell) && !cell.withheld && cell.count > 0 {
            cell.withheld = true;
            changed = true;
            number += 1;
            covered = covered.saturating_add(cell.count);
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::super::{Merging, Population, PopulationId, Selection, Variable, VariableId, Zeros};
    use super::{Cell, Count, Form, Policy, Publication, Reason, Release, Shown, Table, Value, release};

    const WITHHELD: Release = Release::Withheld(Reason::SmallGroup);

    fn count(number: u64, form: Form) -> Cell {
        Cell {
            population: Some(PopulationId(0)),
            selection: Selection::everyone(),
            value: Value::Count(Count::new(number)),
            form,
            policy: Policy::default(),
        }
    }

    fn population(size: u64) -> Population {
        Population { size: Some(Count::new(size)), policy: Policy::default() }
    }

    fn measures(size: u64, measures: Vec<Cell>) -> Vec<Release> {
        let publication = Publication { populations: vec![population(size)], measures, ..Publication::default() };
        release(&publication, &Policy::default()).measures
    }

    #[test]
    fn counts_below_the_threshold_are_withheld() {
        let shown = measures(42, [0, 1, 4, 5].map(|number| count(number, Form::Count)).to_vec());
        assert_eq!(shown, [Release::Shown(Shown::Count(0)), WITHHELD, WITHHELD, Release::Shown(Shown::Count(5))]);
    }

    #[test]
    fn a_share_is_a_cell_too() {
        let cell = |text: &str| Cell {
            population: Some(PopulationId(0)),
            selection: Selection::everyone(),
            value: Value::Share(text.parse().expect("a number")),
            form: Form::Share,
            policy: Policy::default(),
        };
        assert_eq!(measures(42, vec![cell("7")]), [WITHHELD]);
        assert!(matches!(measures(42, vec![cell("65")])[0], Release::Shown(Shown::Share { .. })));
    }

    #[test]
    fn a_small_population_shows_fractions() {
        assert_eq!(measures(12, vec![count(7, Form::Share)]), [Release::Shown(Shown::Fraction { part: 7, whole: 12 })]);
        assert_eq!(measures(4, vec![count(0, Form::Share)]), [WITHHELD]);
    }

    #[test]
    fn a_lone_withheld_cell_takes_the_smallest_other_with_it() {
        let rows = [20, 2, 9, 11].map(|number| vec![count(number, Form::Count)]).to_vec();
        let table = Table { rows, ..Table::default() };
        let publication =
            Publication { populations: vec![population(42)], tables: vec![table], ..Publication::default() };
        let shown = &release(&publication, &Policy::default()).tables[0];
        assert_eq!(
            shown.concat(),
            [Release::Shown(Shown::Count(20)), WITHHELD, WITHHELD, Release::Shown(Shown::Count(11))]
        );
    }

    #[test]
    fn a_lone_withheld_state_takes_the_smallest_other_with_it() {
        let mut cells = [3, 20, 19].map(|number| count(number, Form::Count)).to_vec();
        for (category, cell) in cells.iter_mut().enumerate() {
            cell.selection = Selection::everyone().and(VariableId(0), [category]);
        }
        let state = Variable {
            population: PopulationId(0),
            categories: 3,
            complete: false,
            sensitive: false,
            merging: Merging::Never,
        };
        let publication = Publication {
            populations: vec![population(42)],
            variables: vec![state],
            measures: cells,
            tables: Vec::new(),
        };
        let shown = release(&publication, &Policy::default()).measures;
        assert_eq!(shown, [WITHHELD, Release::Shown(Shown::Count(20)), WITHHELD]);
    }

    #[test]
    fn a_total_in_the_row_gives_nothing_away() {
        let row = |numbers: [u64; 3]| numbers.map(|number| count(number, Form::Count)).to_vec();
        let table = Table { rows: vec![row([3, 20, 23]), row([6, 30, 36])], ..Table::default() };
        let publication = Publication { tables: vec![table], ..Publication::default() };
        let shown = &release(&publication, &Policy::default()).tables[0];
        for row in shown {
            assert_eq!(row[..2], [WITHHELD, WITHHELD]);
        }
    }

    #[test]
    fn zeros_follow_the_policy() {
        let publication = Publication { measures: vec![count(0, Form::Count)], ..Publication::default() };
        let policy = Policy::new(5, Zeros::Protected, 20).expect("a policy");
        assert_eq!(release(&publication, &policy).measures, [WITHHELD]);
    }
}
