//! How one withheld figure is checked with a pencil.

use std::collections::BTreeMap;

use super::human::{Page, count};
use crate::disclosure::{Certified, CertifiedFigure, CertifiedPrint, CertifiedQuantity, Possible};
use crate::locale::Argument;

/// Of cells and of sums, so many are written out.
const MOST: usize = 12;

/// Writes out one value that a figure may have, with every sum that the change for it touches.
pub(super) fn put(page: &mut Page<'_>, population: &Certified, figure: &CertifiedFigure) {
    let name = ("figure", Argument::Text(figure.name()));
    let CertifiedPrint::Withheld { possible, .. } = &figure.print else {
        page.put_text(0, "explain-shown", &[name]);
        return;
    };
    let table: Vec<i64> = population.cells.iter().map(|cell| cell.count).collect();
    let own: i64 = figure.cells.iter().map(|cell| table[*cell]).sum();
    page.put_text(0, "explain-title", &[name]);
    page.gap();
    page.put_text(0, "explain-table", &[]);
    if let CertifiedQuantity::Contributions { unit } = &population.quantity {
        page.put_text(0, "explain-sums", &[("unit", Argument::Text(unit))]);
    }
    page.put_text(0, "explain-cells", &[name, ("sum", Argument::Count(own))]);
    put_some(page, figure.cells.iter().map(|cell| line(population, *cell, &table[*cell].to_string())));
    let others = possible.iter().filter_map(|one| Some((one, population.changes.get(one.change?)?)));
    // the plainest is the best to follow
    let other = others.min_by_key(|(one, change)| (one.times != 1, one.times.unsigned_abs(), change.len()));
    let Some((one, change)) = other else { return };
    let added: BTreeMap<usize, i64> = change.iter().map(|(cell, by)| (*cell, by * one.times)).collect();
    page.gap();
    put_change(page, population, &table, &added, one);
    page.gap();
    page.put_text(0, "explain-value", &[name, ("value", Argument::Count(one.value)), ("sum", Argument::Count(own))]);
    put_sums(page, population, &table, &added);
    page.gap();
    page.put_text(0, "explain-end", &[("value", Argument::Count(one.value)), ("sum", Argument::Count(own))]);
}

fn put_change(
    page: &mut Page<'_>,
    population: &Certified,
    table: &[i64],
    added: &BTreeMap<usize, i64>,
    one: &Possible,
) {
    let change = count(one.change.unwrap_or(0));
    page.put_text(0, "explain-change", &[("change", change), ("times", Argument::Count(one.times))]);
    let lines = added.iter().map(|(cell, by)| line(population, *cell, &step(table[*cell], *by)));
    put_some(page, lines);
}

/// The sums that a change touches: what is shown keeps its number, what is withheld stays possible.
fn put_sums(page: &mut Page<'_>, population: &Certified, table: &[i64], added: &BTreeMap<usize, i64>) {
    let touched = |figure: &&CertifiedFigure| figure.cells.iter().any(|cell| added.contains_key(cell));
    let sum = |figure: &CertifiedFigure| figure.cells.iter().map(|cell| table[*cell]).sum::<i64>();
    let by = |figure: &CertifiedFigure| figure.cells.iter().filter_map(|cell| added.get(cell)).sum::<i64>();
    let (withheld, shown): (Vec<_>, Vec<_>) = population
        .figures
        .iter()
        .filter(touched)
        .partition(|figure| matches!(figure.print, CertifiedPrint::Withheld { .. }));
    if !shown.is_empty() {
        page.put_text(0, "explain-kept", &[]);
        let lines = shown.iter().map(|figure| {
            let parts: Vec<String> = figure.cells.iter().filter_map(|cell| added.get(cell)).map(signed).collect();
            format!("{}: {} {} = {}", figure.name(), sum(figure), parts.join(" "), sum(figure) + by(figure))
        });
        put_some(page, lines);
    }
    let moved = |cells: &Vec<usize>| cells.iter().any(|cell| added.contains_key(cell));
    let total =
        |cells: &Vec<usize>| -> i64 { cells.iter().map(|cell| table[*cell] + added.get(cell).unwrap_or(&0)).sum() };
    let equal: Vec<_> = population.equal.iter().filter(|sides| sides.iter().any(moved)).collect();
    if !equal.is_empty() {
        page.put_text(0, "explain-equal", &[]);
        put_some(page, equal.iter().map(|[one, other]| format!("{} = {}", total(one), total(other))));
    }
    page.put_text(0, if population.zeros_are_shown { "explain-open" } else { "explain-open-zero" }, &[]);
    put_some(page, withheld.iter().map(|figure| format!("{}: {}", figure.name(), step(sum(figure), by(figure)))));
}

fn line(population: &Certified, cell: usize, text: &str) -> String {
    let counted_in = &population.cells[cell].counted_in;
    if counted_in.is_empty() {
        format!("{cell}: {text}")
    } else {
        format!("{cell}: {text}  ({})", counted_in.join("; "))
    }
}

fn step(from: i64, by: i64) -> String {
    if by == 0 { from.to_string() } else { format!("{from} {} = {}", signed(&by), from + by) }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "iterators give references")]
fn signed(by: &i64) -> String {
    if *by < 0 { format!("− {}", by.unsigned_abs()) } else { format!("+ {by}") }
}

fn put_some(page: &mut Page<'_>, lines: impl ExactSizeIterator<Item = String>) {
    let more = lines.len().saturating_sub(MOST);
    for line in lines.take(MOST) {
        page.put(4, &line);
    }
    if more > 0 {
        page.put_text(4, "explain-more", &[("count", count(more))]);
    }
}
