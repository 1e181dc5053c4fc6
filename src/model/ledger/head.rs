//! Heads of rows and columns as a ledger writes them.

use std::collections::BTreeMap;

use super::super::{Head, Localised, Table, Words, plain_text, raw};
use crate::disclosure::Merging;
use crate::locale::Language;

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
    pub(super) fn of(head: &Head, language: Language) -> Self {
        let all = |labels: &[Localised<Words>]| labels.iter().map(|label| words(label, language)).collect();
        let (labels, merging) = match head {
            Head::Unnamed => (Vec::new(), Merging::Never),
            Head::Named(label) => (vec![words(label, language)], Merging::Never),
            Head::Total(label) => (label.iter().map(|label| words(label, language)).collect(), Merging::Never),
            Head::Range(labels) => (all(labels), Merging::Adjacent),
            Head::Other(labels) => (all(labels), Merging::Smallest),
        };
        Self { labels, total: head.is_total(), merging }
    }

    pub(super) fn of_columns(table: &Table, language: Language) -> Vec<Self> {
        table.columns.iter().map(|head| Self::of(head, language)).collect()
    }

    pub(super) fn of_rows(table: &Table, language: Language) -> Vec<Self> {
        table.rows.iter().map(|row| Self::of(&row.head, language)).collect()
    }

    pub(super) fn of_column(raw: &raw::ReleasedColumn) -> Self {
        Self::read(raw.label.as_ref(), &raw.range, &raw.other, raw.total)
    }

    pub(super) fn of_row(raw: &raw::ReleasedRow) -> Self {
        Self::read(raw.label.as_ref(), &raw.range, &raw.other, raw.total)
    }

    fn read(label: Option<&String>, range: &[String], other: &[String], total: bool) -> Self {
        let (labels, merging) = match (range, other) {
            ([], []) => (label.into_iter().cloned().collect(), Merging::Never),
            ([], other) => (other.to_vec(), Merging::Smallest),
            (range, _) => (range.to_vec(), Merging::Adjacent),
        };
        Self { labels, total, merging }
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
        if self.total && self.labels.is_empty() { "Σ".to_owned() } else { self.labels.join(" + ") }
    }
}

/// A label as a ledger writes it: the words of the default language, figures left out.
fn words(label: &Localised<Words>, language: Language) -> String {
    plain_text(label.get(&language), &mut |_| None).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How lines of today became those of a release, if some were made one: the lines of today, by lines then. Nothing
/// where they do not fit together.
pub(super) fn groups(then: &[&PrintedHead], now: &[PrintedHead]) -> Option<(Merging, Vec<Vec<usize>>)> {
    let merging = then.iter().map(|head| head.merging).find(|merging| *merging != Merging::Never)?;
    let mut left: Vec<Option<&[String]>> = now.iter().map(|head| Some(head.labels.as_slice())).collect();
    let mut take = |labels: &[String]| {
        let place = left.iter().position(|left| *left == Some(labels))?;
        left[place] = None;
        Some(place)
    };
    let group = |head: &&PrintedHead| match head.merging {
        Merging::Never => take(&head.labels).map(|line| vec![line]),
        _ => head.labels.iter().map(|label| take(std::slice::from_ref(label))).collect(),
    };
    let groups: Vec<Vec<usize>> = then.iter().map(group).collect::<Option<_>>()?;
    left.iter().all(Option::is_none).then_some((merging, groups))
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
    use super::{PrintedHead, groups, matches};
    use crate::disclosure::Merging;

    fn heads(labels: &[&[&str]]) -> Vec<PrintedHead> {
        let head = |labels: &&[&str]| PrintedHead {
            labels: labels.iter().map(|label| (*label).to_owned()).collect(),
            total: false,
            merging: if labels.len() > 1 { Merging::Smallest } else { Merging::Never },
        };
        labels.iter().map(head).collect()
    }

    #[test]
    fn heads_that_are_the_same_are_told_apart_by_their_order() {
        let (now, then) = (heads(&[&["a"], &["b"], &["a"], &["c"]]), heads(&[&["b"], &["a"], &["a"]]));
        assert_eq!(matches(&now, &then), [Some(1), Some(0), Some(2), None]);
    }

    #[test]
    fn lines_are_merged_as_they_were() {
        let now = heads(&[&["a"], &["b"], &["c"], &[]]);
        let merged = |then: &[&[&str]]| groups(&heads(then).iter().collect::<Vec<_>>(), &now).map(|(_, groups)| groups);
        assert_eq!(merged(&[&["b"], &["a", "c"], &[]]), Some(vec![vec![1], vec![0, 2], vec![3]]));
        assert_eq!(merged(&[&["a"], &["b"], &["c"], &[]]), None, "nothing was merged");
        assert_eq!(merged(&[&["b"], &["a", "d"], &[]]), None, "a line of then is gone");
        assert_eq!(merged(&[&["a", "c"], &[]]), None, "a line of today is new");
    }
}
