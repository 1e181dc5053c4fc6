//! What figures are called where the reader of a report must find them again: ids, and the heads of rows and columns.

use super::{Head, Localised, Site, Words, plain_text};
use crate::disclosure::{Names, Place, PopulationId};

impl Names for Site {
    fn population(&self, id: PopulationId) -> Option<String> {
        let size = self.measures.iter().find(|measure| measure.size_of == Some(id));
        let survey = || self.surveys.iter().find(|survey| [survey.n, survey.invited].contains(&Some(id)));
        size.map(|measure| measure.id.clone()).or_else(|| survey().map(|survey| survey.id.clone()))
    }

    fn place(&self, place: Place) -> String {
        // the theme's word for a total is not known here
        let text = |label: &Localised<Words>| plain_text(label.get(&self.settings.language), &mut |_| None);
        let head = |head: &Head| match head {
            Head::Named(label) | Head::Total(Some(label)) => text(label),
            Head::Range(labels) | Head::Other(labels) => labels.iter().map(text).collect::<Vec<_>>().join(" + "),
            Head::Total(None) | Head::Unnamed => "Σ".to_owned(),
        };
        match place {
            Place::Size(id) => self.population(PopulationId(id)).unwrap_or_default(),
            Place::Measure(id) => self.measures[id].id.clone(),
            Place::Cell(id, row, column) => {
                let table = &self.tables[id];
                let row = table.rows.get(row).map(|row| head(&row.head)).unwrap_or_default();
                match table.columns.get(column) {
                    None | Some(Head::Unnamed) => format!("{}: {row}", table.id),
                    Some(column) => format!("{}: {row} / {}", table.id, head(column)),
                }
            }
        }
    }
}
