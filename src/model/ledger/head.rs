//! Heads of rows and columns as a ledger writes them.

use std::collections::BTreeMap;

use super::super::{Head, Localised, Site, Table, Words, raw};
use super::words;
use crate::disclosure::Merging;

/// The head of a row or column as it was printed.
#[derive(Debug, Default)]
pub(super) struct PrintedHead {
    /// Its words; of one that was made of several those of each, of a total under the theme's word none.
    pub(super) labels: Vec<String>,
    pub(super) total: bool,
    /// How several became one.
    pub(super) merging: Merging,
}

impl PrintedHead {
    pub(super) fn of(head: &Head, site: &Site) -> Self {
        let all = |labels: &[Localised<Words>]| labels.iter().map(|label| words(label, site)).collect();
        let (labels, merging) = match head {
            Head::Unnamed => (Vec::new(), Merging::Never),
            Head::Named(label) => (vec![words(label, site)], Merging::Never),
            Head::Total(label) => (label.iter().map(|label| words(label, site)).collect(), Merging::Never),
            Head::Range(labels) => (all(labels), Merging::Adjacent),
            Head::Other(labels) => (all(labels), Merging::Smallest),
        };
        Self { labels, total: head.is_total(), merging }
    }

    pub(super) fn of_columns(table: &Table, site: &Site) -> Vec<Self> {
        table.columns.iter().map(|head| Self::of(head, site)).collect()
    }

    pub(super) fn of_rows(table: &Table, site: &Site) -> Vec<Self> {
        table.rows.iter().map(|row| Self::of(&row.head, site)).collect()
    }

    pub(super) fn of_column(raw: raw::ReleasedColumn) -> Self {
        Self::read(raw.label, raw.range, raw.other, raw.total)
    }

    pub(super) fn of_row(raw: raw::ReleasedRow) -> Self {
        Self::read(raw.label, raw.range, raw.other, raw.total)
    }

    fn read(label: Option<String>, range: Vec<String>, other: Vec<String>, total: bool) -> Self {
        let (labels, merging) = if !range.is_empty() {
            (range, Merging::Adjacent)
        } else if !other.is_empty() {
            (other, Merging::Smallest)
        } else {
            (label.into_iter().collect(), Merging::Never)
        };
        Self { labels, total, merging }
    }

    /// The head of a column as a ledger's file has it.
    pub(super) fn into_column(self) -> raw::ReleasedColumn {
        let (label, range, other) = self.split();
        raw::ReleasedColumn { label, range, other, total: self.total }
    }

    /// A label, a range, or others.
    pub(super) fn split(&self) -> (Option<String>, Vec<String>, Vec<String>) {
        match self.merging {
            Merging::Never => (self.labels.first().cloned(), Vec::new(), Vec::new()),
            Merging::Adjacent => (None, self.labels.clone(), Vec::new()),
            Merging::Smallest => (None, Vec::new(), self.labels.clone()),
        }
    }

    /// What it is called in a message.
    pub(super) fn name(&self) -> String {
        self.labels.join(" + ")
    }
}

/// Where each head is among others: of heads that are the same the first is the first, and so on.
pub(super) fn matches<'a>(
    heads: impl IntoIterator<Item = &'a PrintedHead>,
    others: impl IntoIterator<Item = &'a PrintedHead>,
) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (place, other) in others.into_iter().enumerate() {
        places.entry(&other.labels).or_default().push(place);
    }
    let mut taken: BTreeMap<&[String], usize> = BTreeMap::new();
    let place = |head: &'a PrintedHead| {
        let next = taken.entry(&head.labels).or_default();
        *next += 1;
        places.get(head.labels.as_slice())?.get(*next - 1).copied()
    };
    heads.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::{PrintedHead, matches};

    #[test]
    fn heads_that_are_the_same_are_told_apart_by_their_order() {
        let heads = |labels: &[&str]| -> Vec<PrintedHead> {
            let head = |label: &&str| PrintedHead { labels: vec![(*label).to_owned()], ..PrintedHead::default() };
            labels.iter().map(head).collect()
        };
        let (now, then) = (heads(&["a", "b", "a", "c"]), heads(&["b", "a", "a"]));
        assert_eq!(matches(&now, &then), [Some(1), Some(0), Some(2), None]);
    }
}
